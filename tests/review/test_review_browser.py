"""`imhcaps review` in a browser: every task by keyboard and by bare clicks, two tabs on one file, with a real
recording."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from documents.checkers import need_browser, node
from imhcaps.formats import read_track
from review.serving import serving

pytest.importorskip("uvicorn")
pytest.importorskip("starlette")
pytestmark = pytest.mark.one_version

COUNT = 60
LONG = "A line that is so long that no player could show it well."


def stamp(ms: int) -> str:
    return f"{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def track() -> str:
    cues = []
    for at in range(COUNT):
        text = LONG if at % 10 == 3 else f"<v Ann Lee>The lamp number {at + 1}\nwas lit."
        cues.append(f"{stamp(at * 2000 + 100)} --> {stamp(at * 2000 + 1900)}\n{text}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def recording(folder: Path, name: str, seconds: int, *codec: str) -> Path:
    if shutil.which("ffmpeg") is None:
        pytest.skip("no ffmpeg: apt-get install ffmpeg")
    tone = f"sine=frequency=220:duration={seconds}"
    picture = ["-f", "lavfi", "-i", f"color=c=navy:s=64x36:r=5:d={seconds}"] if codec else []
    subprocess.run(
        ["ffmpeg", "-y", "-loglevel", "error", *picture, "-f", "lavfi", "-i", tone, "-filter:a", "volume=0.02", *codec, name],
        check=True, cwd=folder,
    )  # fmt: skip
    return folder / name


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need_browser()
    folder = tmp_path_factory.mktemp("media")
    recording(
        folder,
        "talk.webm",
        2 * COUNT,
        "-c:v",
        "libvpx",
        "-deadline",
        "realtime",
        "-b:v",
        "50k",
        "-c:a",
        "libopus",
        "-b:a",
        "16k",
    )
    return folder


@pytest.mark.parametrize(
    ("by", "width", "height", "scheme"),
    [("keyboard", 1280, 900, "light"), ("click", 320, 640, "dark"), ("click", 1920, 1000, "dark")],
)
def test_every_task_is_done(tmp_path, media, by, width, height, scheme):
    place = tmp_path / "talk.en.vtt"
    place.write_text(track())
    (tmp_path / "talk.webm").symlink_to(media / "talk.webm")
    with serving(tmp_path, "talk.en.vtt", "--media", "talk.webm") as server:
        job = {
            "path": server.address,
            "by": by,
            "media": True,
            "text": "Who lit the lamp\nnumber two?",
            "at": 12,
        }
        seen = node("editing.js", job | {"width": width, "height": height, "scheme": scheme})
        address = server.address.partition("#")[0]
    assert seen["violations"] == []
    assert seen["passes"] > 45
    assert seen["overflow"] == 0
    assert seen["said"] == []
    assert seen["alert"] == ""
    assert seen["address"] == address  # the token has left it
    assert {each for each in seen["asked"] if each != "null"} == {address.rstrip("/")}
    assert seen["left"].startswith(f"{COUNT // 10} doubtful places left")
    assert 5000 <= seen["from"] < 6500
    assert 8900 <= seen["until"] < 9700
    assert seen["during"] == ""  # nothing is announced over the talk
    assert seen["saved"].startswith("All is saved")
    if by == "keyboard":
        assert seen["live"].startswith(
            ["Words change", " The lamp number 2 was lit. → Who lit the lamp number two?"][0]
        )
        assert seen["focus"] == "play"
    assert seen["begin"] == "0:02.000"
    assert " ".join(seen["split"]).split() == ["Who", "lit", "the", "lamp", "number", "two?"]
    assert len(seen["split"]) == 2
    assert seen["joined"].split() == ["Who", "lit", "the", "lamp", "number", "two?"]
    assert seen["undone"] == "The lamp number 2\nwas lit."
    assert seen["redone"] == "Who lit the lamp\nnumber two?"
    assert seen["offered"][0].endswith(LONG)
    assert "\n" in seen["offered"][1].partition("\n")[2]
    assert seen["makers"] == [
        "Make this change",
        f"Make it in all cues with LEN101 ({COUNT // 10})",
    ]
    assert seen["last"].startswith("Last: fix of LEN101 in cue 4.")
    cues = read_track(place).cues
    assert len(cues) == COUNT
    assert cues[1].text == "Who lit the lamp\nnumber two?"
    assert cues[1].speaker == "Ann Lee"
    assert max(map(len, cues[3].text.split("\n"))) <= 42
    assert cues[13].text == LONG


def test_two_tabs_and_an_editor_overwrite_nothing_of_each_other(tmp_path):
    need_browser()
    place = tmp_path / "talk.en.vtt"
    place.write_text(track())
    with serving(tmp_path, "talk.en.vtt") as server:
        seen = node("conflict.js", {"path": server.address, "file": str(place)})
    # The same cue in both: three texts side by side, and nothing is written until one is chosen.
    assert seen["shown"] == [
        "The lamp number 2\nwas lit.",
        "Mine, in the second tab.",
        "Theirs, in the first tab.",
    ]
    assert seen["alert"].startswith("The file was changed by another program")
    assert seen["focus"] == "conflict-name"
    assert seen["violations"] == []
    assert seen["waiting"] == "Theirs, in the first tab."
    assert seen["mine"] == "Mine, in the second tab."
    assert seen["disk"] == "Theirs again."
    assert seen["both"] == "By an editor.\nMine a third time."
    assert seen["unsaved"] == "By an editor."
    # Another cue: taken in without a question, and counted.
    assert "1 cue changed by another program: taken in." in seen["merged"]
    assert seen["others"] == ["Before it all.", "A change of cue 5."]
    # What changes while nobody types is shown by itself.
    assert seen["followed"] == "Seen in the other tab."
    assert seen["wrong"].startswith("open the address that the terminal shows")
    # 412 and 403 are what the browser reports of them, and nothing else.
    assert {text for text in seen["said"] if "412" not in text and "403" not in text} == set()
    cues = read_track(place).cues
    assert [cue.text for cue in cues[5:]] == [
        LONG if at % 10 == 3 else f"The lamp number {at + 1}\nwas lit." for at in range(5, COUNT)
    ]
