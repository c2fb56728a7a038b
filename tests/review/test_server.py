"""Who may ask the server of `imhcaps review`, and what comes of what is asked."""

from __future__ import annotations

import concurrent.futures
import contextlib
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from command import in_process
from imhcaps.checks.config import load_config
from imhcaps.checks.profiles import load_profile
from imhcaps.projects.talks import chosen
from imhcaps.reviewing.opening import open_project
from review.serving import Server, serving

pytest.importorskip("uvicorn")
pytest.importorskip("starlette")

VTT = """WEBVTT

00:01.000 --> 00:04.000
<v Ann Lee>The lamps of the harbour.

00:04.500 --> 00:07.500
<v Bo Chen>And who lit them?
"""
EDIT = {"op": "text", "cue": 2, "text": "And who lit all of them?"}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two talks, a recording, and links that lead out of the project."""
    folder = tmp_path_factory.mktemp("course")
    (folder / "outside.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nsecret words\n")
    (folder / "outside.mp4").write_bytes(b"secret")
    root = folder / "project"
    (root / "captions").mkdir(parents=True)
    for name in ("one", "two", "out"):
        (root / f"{name}.md").write_text(
            "**Ann Lee:** The lamps of the harbour.\n\n**Bo Chen:** And who lit them?\n"
        )
    for name in ("one", "two"):
        (root / f"captions/{name}.en.vtt").write_text(VTT)
    (root / "captions/out.en.vtt").symlink_to("../../outside.vtt")
    (root / "one.mp4").write_bytes(bytes(range(256)) * 400)
    (root / "two.mp4").symlink_to("../outside.mp4")
    (root / "imhcaps.toml").write_text(
        'formats = ["vtt"]\n'
        + "".join(
            f'[[talk]]\ntranscript = "{name}.md"\nmedia = "{media}"\n'
            for name, media in (("one", "one.mp4"), ("two", "two.mp4"), ("out", "one.mp4"))
        )
    )
    return root


@pytest.fixture(scope="module")
def server(course: Path):
    with serving(course) as found:
        yield found


@pytest.fixture(autouse=True)
def as_before(course: Path):
    """Each test begins with the same captions."""
    for name in ("one", "two"):
        (course / f"captions/{name}.en.vtt").write_text(VTT)


def test_the_page_needs_no_token_and_holds_none(server: Server):
    status, head, page = server.ask("GET", "/", token=None)
    assert status == 200
    assert server.token.encode() not in page
    assert "default-src 'none'" in head["content-security-policy"]
    assert "script-src 'self';" in head["content-security-policy"]
    assert head["x-content-type-options"] == "nosniff"
    assert head["cache-control"] == "no-store"
    assert "set-cookie" not in head
    assert not any(name.startswith("access-control") for name in head)


@pytest.mark.parametrize(
    "path", ["/api/project", "/api/talk/0", "/api/talk/0/revision", "/api/talk/0/track"]
)
@pytest.mark.parametrize(
    ("token", "headers"),
    [
        (None, {}),
        ("x" * 32, {}),
        ("", {"Host": "evil.example"}),
        ("", {"Host": "127.0.0.1"}),
        ("", {"Host": "127.0.0.1:1"}),
        ("", {"Origin": "http://evil.example"}),
        ("", {"Origin": "null"}),
        ("", {"Sec_Fetch_Site": "cross-site"}),
        ("", {"Sec_Fetch_Site": "same-site"}),
        ("", {"Authorization": "Basic x"}),
        ("", {"Authorization": "Bearer é"}),
    ],
)  # fmt: skip
def test_nobody_else_is_reported_anything(server: Server, path, token, headers):
    status, _, data = server.ask("GET", path, token=token, **headers)
    assert status == 403
    assert b"lamps" not in data


def test_a_name_pointed_here_is_refused_the_page_itself(server: Server):
    assert server.ask("GET", "/", Host="evil.example")[0] == 403
    assert server.ask("GET", "/review.js", Host=f"evil.example:{server.port}")[0] == 403


def test_two_host_lines_are_refused(server: Server):
    with socket.create_connection(("127.0.0.1", server.port)) as line:
        own = f"127.0.0.1:{server.port}"
        line.sendall(
            f"GET / HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\nConnection: close\r\n\r\n".encode()
        )
        assert line.recv(100).split()[1] in (b"400", b"403")


def test_only_files_of_the_project_are_there(server: Server):
    talks = {talk["name"]: talk for talk in server.get("/api/project")["talks"]}
    assert sorted(talks) == ["one", "two"]
    assert "media" in talks["one"]
    assert "media" not in talks["two"]  # a link that leads out


@pytest.mark.parametrize(
    "path",
    ["/api/talk/2", "/api/talk/99999999999999999999", "/api/talk/-1", "/api/talk/../../outside.vtt",
     "/api/talk/%2e%2e%2foutside.vtt", "/media/../outside.mp4", "//etc/passwd", "/page/review.html",
     "/api/talk/0/../../../outside.vtt", "/captions/one.en.vtt", "/imhcaps.toml"],
)  # fmt: skip
def test_no_path_leads_anywhere(server: Server, path):
    assert server.ask("GET", path)[0] in (403, 404)


def test_a_recording_is_sent_in_parts_to_whom_knows_its_secret(server: Server):
    place = server.get("/api/project")["talks"][0]["media"]
    status, head, data = server.ask("GET", place, token=None, Range="bytes=1000-1999")
    assert (status, len(data), head["content-range"]) == (206, 1000, "bytes 1000-1999/102400")
    assert data[0] == 1000 % 256
    assert head["content-type"] == "video/mp4"
    assert head["accept-ranges"] == "bytes"
    assert server.ask("GET", place, Sec_Fetch_Site="cross-site")[0] == 403
    assert server.ask("GET", place, Host="evil.example")[0] == 403
    secret = place.split("/")[2]
    assert server.ask("GET", place.replace(secret, "x" * len(secret)))[0] == 404
    assert server.ask("GET", place.replace(secret, server.token))[0] == 404
    assert server.ask("GET", f"/media/{secret}/1")[0] == 404
    # The secret opens nothing else.
    assert server.ask("GET", "/api/project", token=secret)[0] == 403


def test_a_recording_turned_into_a_link_is_not_followed(server: Server, course: Path):
    place = server.get("/api/project")["talks"][0]["media"]
    data = (course / "one.mp4").read_bytes()
    (course / "one.mp4").unlink()
    (course / "one.mp4").symlink_to("../outside.mp4")
    try:
        assert server.ask("GET", place)[0] == 404
    finally:
        (course / "one.mp4").unlink()
        (course / "one.mp4").write_bytes(data)


def test_captions_turned_into_a_link_are_neither_shown_nor_written(server: Server, course: Path):
    place = course / "captions/two.en.vtt"
    revision = server.get("/api/talk/1/revision")["revision"]
    place.unlink()
    place.symlink_to("../../outside.vtt")
    try:
        status, _, data = server.ask("GET", "/api/talk/1")
        assert (status, b"secret words" in data) == (409, False)
        assert server.ask("POST", "/api/talk/1/edits", EDIT, If_Match=f'"{revision}"')[0] == 409
        assert (course.parent / "outside.vtt").read_text().endswith("secret words\n")
    finally:
        place.unlink()
        place.write_text(VTT)


def test_a_change_says_what_it_was_made_of(server: Server, course: Path):
    place = course / "captions/one.en.vtt"
    assert server.ask("POST", "/api/talk/0/edits", EDIT)[0] == 428
    assert server.ask("POST", "/api/talk/0/undo", {})[0] == 428
    first = server.get("/api/talk/0/revision")["revision"]
    place.chmod(0o640)
    status, head, data = server.ask("POST", "/api/talk/0/edits", EDIT, If_Match=f'"{first}"')
    assert status == 200
    assert "lit all of them" in place.read_text()
    assert place.stat().st_mode & 0o777 == 0o640
    assert head["etag"] == f'"{json.loads(data)["revision"]}"'
    status, head, data = server.ask("POST", "/api/talk/0/edits", EDIT, If_Match=f'"{first}"')
    assert status == 412
    assert json.loads(data)["theirs"]["cues"][1]["text"] == "And who lit all of them?"
    place.write_text(VTT.replace("lamps", "lights"))  # by an editor
    status, _, data = server.ask("POST", "/api/talk/0/edits", EDIT, If_Match=head["etag"])
    assert status == 412
    assert "lights" in place.read_text()


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (EDIT, {"Content_Type": "text/plain"}, 403),
        (EDIT, {"Content_Type": "application/x-www-form-urlencoded"}, 403),
        (EDIT, {"Origin": "http://evil.example"}, 403),
        (b"{", {}, 422),
        (b"\xff", {}, 422),
        (b"[" * 100_000, {}, 422),
        (b'{"op": "text", "cue": ' + b"9" * 5000 + b"}", {}, 422),
        ([1], {}, 422),
        ("text", {}, 422),
        ({"op": "text", "cue": 1, "text": "x" * 3_000_000}, {}, 413),
        ({"op": "text", "cue": 7, "text": "x"}, {}, 422),
    ],
)
def test_nothing_but_a_sound_edit_is_taken(server: Server, course: Path, body, headers, status):
    revision = server.get("/api/talk/0/revision")["revision"]
    found = server.ask("POST", "/api/talk/0/edits", body, If_Match=f'"{revision}"', **headers)
    assert found[0] == status, found
    assert b"Traceback" not in found[2]
    assert (course / "captions/one.en.vtt").read_text() == VTT


@pytest.mark.parametrize(
    ("text", "says"), [("", "without text"), ("a\0", "U+0000"), ("Yes.", None)]
)
def test_what_is_typed_and_cannot_be_saved_yet_is_no_error_of_the_request(
    server: Server, course: Path, text: str, says: str | None
):
    """A browser writes every other status into its console."""
    revision = server.get("/api/talk/0/revision")["revision"]
    asked = {"op": "text", "cue": 1, "text": text}
    status, _, data = server.ask("POST", "/api/talk/0/check", asked, If_Match=f'"{revision}"')
    assert status == 200
    answer = json.loads(data)
    assert says in answer["error"] if says else "error" not in answer
    assert (course / "captions/one.en.vtt").read_text() == VTT


def test_of_twenty_at_once_one_writes(server: Server):
    revision = server.get("/api/talk/0/revision")["revision"]

    def write(number: int) -> int:
        edit = {"op": "text", "cue": 1, "text": f"racer {number}"}
        return server.ask("POST", "/api/talk/0/edits", edit, If_Match=f'"{revision}"')[0]

    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        assert sorted(pool.map(write, range(20))) == [200] + [412] * 19


def test_a_file_that_cannot_be_read_is_an_answer(server: Server, course: Path):
    place = course / "captions/one.en.vtt"
    place.write_bytes(b"\x00" * 40)
    assert server.ask("GET", "/api/talk/0")[0] == 409
    place.unlink()
    assert server.ask("GET", "/api/talk/0")[0] == 409
    assert "error" in server.get("/api/project")["talks"][0]


def test_one_file_is_opened_without_a_project(tmp_path: Path):
    (tmp_path / "x.en.vtt").write_text(VTT)
    (tmp_path / "x.csv").write_text("start,speaker,text\n00:01.000,Ann Lee,The lamps of\n")
    with serving(tmp_path, "x.en.vtt", "--cues", "x.csv") as server:
        shown = server.get("/api/talk/0")
        assert [cue["accepted"] for cue in shown["cues"]] == [True, False]
        assert server.edit(op="accept", cue=2)[0] == 200
    assert "00:00:04.500,Bo Chen,And who lit them?" in (tmp_path / "x.csv").read_text()


def test_it_ends_by_ctrl_c_without_a_complaint(tmp_path: Path):
    (tmp_path / "x.en.vtt").write_text(VTT)
    with serving(tmp_path, "x.en.vtt") as server:
        server.get("/api/project")
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(20) == 0
        assert server.process.stderr is not None
        assert "Traceback" not in server.process.stderr.read()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no imhcaps.toml"),
        (["x.en.vtt", "y.en.vtt"], "one caption file at a time"),
        (["--media", "x.mp4"], "are of one caption file"),
        (["x.en.vtt", "--media", "gone.mp4"], "no such recording"),
        (["x.en.vtt", "--cues", "../x.csv"], "in the folder of the captions"),
        (["gone.vtt"], "gone.vtt: no such file"),
    ],
)
def test_what_cannot_be_opened_is_said(tmp_path, arguments, said):
    (tmp_path / "x.en.vtt").write_text(VTT)
    (tmp_path / "y.en.vtt").write_text(VTT)
    done = in_process("review", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


def test_killed_at_any_moment_it_leaves_no_half_file(tmp_path: Path):
    place = tmp_path / "x.en.vtt"
    words = "The lamps of the harbour were lit by hand. " * 8
    whole = "WEBVTT\n\n" + "".join(
        f"00:{at // 60:02d}:{at % 60:02d}.000 --> 00:{at // 60:02d}:{at % 60:02d}.900\n{words}\n\n"
        for at in range(400)
    )
    place.write_text(whole)
    writer = Path(__file__).with_name("writing.py")
    for kill in range(6):
        with serving(tmp_path, "x.en.vtt") as server:
            busy = subprocess.Popen(
                [sys.executable, str(writer), str(server.port), server.token],
                stdout=subprocess.PIPE,
            )
            assert busy.stdout is not None
            busy.stdout.read(1)  # it has begun
            try:
                server.process.wait(0.02 + kill * 0.013)
            except subprocess.TimeoutExpired:
                os.kill(server.process.pid, signal.SIGKILL)
            busy.wait(30)
            busy.stdout.close()
        text = place.read_text()
        assert text.startswith("WEBVTT\n\n")
        assert text.count("-->") == 400
        assert text.endswith(f"{words}\n\n")
    with serving(tmp_path, "x.en.vtt") as server:
        assert server.edit(op="text", cue=1, text="At last.")[0] == 200
    assert not [path.name for path in tmp_path.iterdir() if path.name.startswith(".imhcaps-")]
    assert not [
        path.name for path in (tmp_path / ".imhcaps/undo").iterdir() if path.suffix == ".tmp"
    ]


def test_an_mp3_is_played_from_its_samples(tmp_path: Path):
    """A browser's clock in an MP3 without an index is seconds off after a jump."""
    if shutil.which("ffmpeg") is None:
        pytest.skip("no ffmpeg: apt-get install ffmpeg")
    tone = ["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", "sine=frequency=220:duration=3"]
    made = subprocess.run(
        [*tone, "-write_xing", "0", "talk.mp3"], cwd=tmp_path, capture_output=True
    )
    if made.returncode:
        pytest.skip("this ffmpeg writes no MP3")
    (tmp_path / "x.en.vtt").write_text(VTT)
    (tmp_path / "broken.mp3").write_bytes(b"ID3 no sound")
    with serving(tmp_path, "x.en.vtt", "--media", "talk.mp3") as server:
        place = server.get("/api/project")["talks"][0]["media"]
        status, head, data = server.ask("GET", place, Range="bytes=0-3")
        assert (status, data, head["content-type"]) == (206, b"RIFF", "audio/wav")
        size = int(head["content-range"].rpartition("/")[2])
        assert abs(size / (2 * 16_000) - 3) < 0.1  # seconds
    with serving(tmp_path, "x.en.vtt", "--media", "broken.mp3") as server:
        place = server.get("/api/project")["talks"][0]["media"]
        assert server.ask("GET", place)[2] == b"ID3 no sound"


def test_an_mp3_whose_length_is_another_is_reported(tmp_path: Path):
    """Without an index the length is guessed by the first frames, here of silence: players believe it."""
    if shutil.which("ffmpeg") is None or shutil.which("ffprobe") is None:
        pytest.skip("no ffmpeg: apt-get install ffmpeg")
    loud_later = "aevalsrc='if(lt(t,4),0,random(0)-0.5)':d=8:s=44100"
    for name, options in (("guessed.mp3", ("-q:a", "4", "-write_xing", "0")), ("sure.mp3", ("-b:a", "64k"))):  # fmt: skip
        made = ["ffmpeg", "-loglevel", "error", "-f", "lavfi", "-i", loud_later, *options, name]
        if subprocess.run(made, cwd=tmp_path, capture_output=True).returncode:
            pytest.skip("this ffmpeg writes no MP3")
    (tmp_path / "x.en.vtt").write_text(VTT)
    for name in ("guessed.mp3", "sure.mp3"):
        with serving(tmp_path, "x.en.vtt", "--media", name) as server:
            place = server.get("/api/project")["talks"][0]["media"]
            server.ask("GET", place, Range="bytes=0-3")
            found = server.get("/api/talk/0/revision").get("recording", "")
            assert found.startswith("guessed.mp3 states a length of") == (name == "guessed.mp3")
            assert ("8.0 s of sound" in found) == (name == "guessed.mp3")


def test_talks_without_a_recording_are_said_in_one_line(course: Path):
    project = load_config(course / "imhcaps.toml")
    talks = tuple(replace(talk, media=None) for talk in chosen(project, ["one", "two"]))
    opened = open_project(talks, project, load_profile("web"))
    assert [remark for remark in opened.remarks if "no recording" in remark] == [
        "no recording is named (media = …) for one, two: places are looked at, not heard"
    ]


def test_it_ends_when_nobody_has_asked_for_long(tmp_path: Path):
    """A look whether the file was changed, which an open page makes by itself, is no asking."""
    (tmp_path / "x.en.vtt").write_text(VTT)
    code = (
        "import sys, time; from imhcaps.reviewing import server; server.IDLE_SECONDS = 1.0; server.LOOK_SECONDS = 0.2;"
        "from imhcaps.cli import main; sys.argv = ['imhcaps', 'review', 'x.en.vtt']; main()"
    )
    process = subprocess.Popen([sys.executable, "-u", "-c", code], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    with process.stdout, process.stderr:
        address, _, token = process.stdout.readline().strip().partition("/#")
        page = Server(int(address.rpartition(":")[2]), token, process)
        with contextlib.suppress(OSError, http.client.HTTPException):
            while process.poll() is None:
                page.ask("GET", "/api/talk/0/revision")
                time.sleep(0.1)
        assert process.wait(60) == 0
        assert "Traceback" not in process.stderr.read()
