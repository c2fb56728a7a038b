"""The web page in a browser: axe-core, the Nu checker, and a walk through it by keyboard."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import imhcaps
from documents.caption_hour import caption_hour, infant
from documents.checkers import need_browser, need_nu, node, nu_messages
from documents.talks import hostile, talk, with_times
from imhcaps.documents.blocks import stamp
from imhcaps.documents.document import document
from imhcaps.documents.html import write
from imhcaps.documents.paragraphs import with_paragraphs
from imhcaps.model.transcript import TimedTranscript
from imhcaps.projects.overview import Standing
from imhcaps.projects.overview_reports import as_page

pytestmark = pytest.mark.one_version

STEP = 120


@pytest.fixture(scope="module")
def pages(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages: static ones, and interactive ones with a recording of a tone."""
    folder = tmp_path_factory.mktemp("pages")
    sources = {"infant": infant(samples), "hour": caption_hour(samples), "hostile": hostile()}
    for name, source in sources.items():
        (folder / f"{name}.html").write_bytes(write(document(source, organisation="Acme")))
    hebrew = document(talk(), language="he")
    (folder / "hebrew.html").write_bytes(write(hebrew))
    timed = with_times(sources["infant"], STEP)
    (folder / "talk.en.vtt").write_text(captions(timed), "utf-8")
    for name, media in (("video", "tone.webm"), ("audio", "tone.ogg")):
        made = document(timed)
        page = write(made, media=media, captions=[folder / "talk.en.vtt"])
        (folder / f"{name}.html").write_bytes(page)
    return folder


@pytest.fixture(scope="module")
def recording(pages: Path) -> Path:
    """Two minutes of a quiet tone, with and without a picture; the folder of the pages."""
    need_browser()
    if shutil.which("ffmpeg") is None:
        pytest.skip("no ffmpeg: apt-get install ffmpeg")
    tone = ["-f", "lavfi", "-i", "sine=frequency=220:duration=60", "-filter:a", "volume=0.02"]
    picture = ["-f", "lavfi", "-i", "color=c=gray:s=320x180:r=5:d=60"]
    video = ["-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8", "-g", "5"]
    for arguments in (
        [*tone, "-c:a", "libopus", pages / "tone.ogg"],
        [*picture, *tone, *video, "-c:a", "libopus", "-shortest", pages / "tone.webm"],
    ):
        subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *arguments], check=True)
    return pages


def captions(timed: TimedTranscript) -> str:
    cues = []
    for turn in timed.turns:
        first, last = turn.elements[0].start or 0, turn.elements[-1].end or 0
        times = " --> ".join(f"00:{ms // 1000:02d}.{ms % 1000:03d}" for ms in (first, last))
        cues.append(f"{times}\n{turn.text[:40]}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def test_nu_has_no_message_about_any_page(pages: Path) -> None:
    assert nu_messages(*sorted(pages.glob("*.html"))) == []


@pytest.mark.shared
def test_a_long_talk_has_no_fault_either(shared: Path, recording: Path) -> None:
    vtt = shared / "corpus/wai-symposium2/machine_learning.vtt"
    source = imhcaps.read_transcript(vtt)
    timed = with_paragraphs(TimedTranscript(source))
    assert sum(1 for _ in source.words) > 5000
    paths = [recording / "long.html", recording / "long-media.html"]
    paths[0].write_bytes(write(document(timed)))
    paths[1].write_bytes(write(document(timed), media="tone.webm", captions=[vtt]))
    assert nu_messages(*paths) == []
    examined([{"path": str(path), "scheme": "dark"} for path in paths])


NU_FAULTS = (
    ("</h1>", "</h2>"),
    ('<html lang="en"', '<html lang="e n"'),
    ('id="transcript"', 'id="chapter-1"'),
    ("<main>", "<main><main></main>"),
    ("sha256-", "sha256-A"),
)


def test_nu_sees_each_fault(pages: Path, tmp_path: Path) -> None:
    need_nu()
    page = (pages / "hour.html").read_text("utf-8")
    broken = [tmp_path / f"broken{at}.html" for at in range(len(NU_FAULTS))]
    for path, (good, bad) in zip(broken, NU_FAULTS, strict=True):
        assert good in page
        path.write_text(page.replace(good, bad, 1), "utf-8")
    seen = {message.partition(":")[0] for message in nu_messages(*broken)}
    assert seen == {path.name for path in broken}


def examined(jobs: list[dict[str, Any]]) -> None:
    for job, result in zip(jobs, node("axe.js", jobs), strict=True):
        assert result["violations"] == [], job
        assert result["incomplete"] == [], job
        assert result["passes"] > 20, job
        assert result["said"] == [], job
        assert all(asked.startswith("file:") for asked in result["asked"]), job
        assert result["overflow"] == 0, job
        assert result["cut"] == [], job


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_nothing_against_a_static_page(pages: Path, scheme: str) -> None:
    need_browser()
    row = Standing("lamps-of-the-harbour", 12.5, 1200, speed=17.1, house=3, next="review: 3 places, 2 min", work=1.25)  # fmt: skip
    (pages / "status.html").write_text(as_page([row, replace(row, talk="ships", minutes=None)]))
    names = ("infant", "hour", "hostile", "hebrew", "status")
    examined([{"path": str(pages / f"{name}.html"), "scheme": scheme} for name in names])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_nothing_against_the_interactive_page_in_use(recording: Path, scheme: str) -> None:
    path = str(recording / "video.html")
    examined(
        [
            {"path": path, "scheme": scheme},
            {"path": path, "scheme": scheme, "used": True},
            {"path": path, "scheme": scheme, "used": True, "width": 320, "height": 640},
            {"path": path, "scheme": scheme, "width": 640, "height": 450},
            {"path": str(recording / "audio.html"), "scheme": scheme, "used": True},
        ]
    )


AXE_FAULTS = {
    "color-contrast": ("--soft: #55525b", "--soft: #b5b2bb"),
    "label": ('<label for="find">', '<label for="nothing">'),
    "html-has-lang": ('lang="en"', 'lang=""'),
    "heading-order": ("</h2>", "</h2><h5>Deep</h5>"),
    "video-caption": ('<track kind="captions"', '<track kind="metadata"'),
    "role-img-alt": ('aria-label="Recording"', 'role="img"'),
}


def test_axe_sees_each_fault(recording: Path) -> None:
    page = (recording / "video.html").read_text("utf-8")
    jobs = []
    for rule, (good, bad) in AXE_FAULTS.items():
        assert good in page
        broken = recording / f"broken-{rule}.html"
        # The policy goes, because the style's hash is another now.
        text = re.sub("<meta http-equiv[^>]*>", "", page.replace(good, bad, 1))
        broken.write_text(text, "utf-8")
        jobs.append({"path": str(broken)})
    for rule, result in zip(AXE_FAULTS, node("axe.js", jobs), strict=True):
        assert rule in [each["id"] for each in result["violations"] + result["incomplete"]]


def test_the_policy_stops_a_script_that_is_not_ours(recording: Path) -> None:
    page = (recording / "video.html").read_text("utf-8")
    broken = recording / "injected.html"
    broken.write_text(page.replace("</main>", "<script>document.title=''</script></main>"), "utf-8")
    (result,) = node("axe.js", [{"path": str(broken)}])
    assert "Content Security Policy" in " ".join(result["said"])
    assert "document-title" not in [each["id"] for each in result["violations"]]


def test_without_a_script_everything_can_be_read(recording: Path) -> None:
    job = {"path": str(recording / "video.html"), "script": False}
    text = node("read.js", job)
    assert "infant mental health" in text["transcript"]
    assert "0:01" in text["transcript"]
    assert not text["tools"]


@pytest.mark.parametrize("kind", ["video", "audio"])
def test_the_page_is_used_by_keyboard(recording: Path, samples: Path, kind: str) -> None:
    timed = with_times(infant(samples), STEP)
    made = document(timed)
    turns = made.turns
    seen = node(
        "play.js",
        {"path": str(recording / f"{kind}.html"), "find": "REGULÁTE", "absent": "zebra"},
    )
    # Nothing is said on the console, and nothing but the page and its recording is asked for.
    assert seen["said"] == []
    assert {Path(url).name for url in seen["asked"]} <= {f"{kind}.html", "tone.webm", "tone.ogg"}

    # The captions are there, from a file: address too.
    assert seen["tracks"] == [
        {"kind": "captions", "language": "en", "label": "English", "cues": len(timed.turns)}
    ]

    # One tab stop for all the times, in the order of the page.
    assert seen["tabs"][:2] == ["skip", kind]
    own = [stop for stop in seen["tabs"] if stop in ("find", "previous", "next", "follow", "time")]
    assert own == ["find", "previous", "next", "follow", "time"]
    assert seen["stops"] == 1
    assert seen["times"] == len(turns)
    assert seen["name"] == f"Play from {stamp(turns[0].start or 0)}, {turns[0].name}"
    assert seen["outline"] == "solid"

    # Arrow keys go from time to time, Enter plays from there.
    assert seen["wanted"] == {"start": turns[2].start, "turn": "turn-3"}
    assert seen["sought"]["current"] == "turn-3"
    assert seen["sought"]["count"] == 1
    assert 0 <= seen["sought"]["time"] - (turns[2].start or 0) < 3000
    assert not seen["sought"]["paused"]
    assert (seen["home"], seen["end"]) == ("turn-1", f"turn-{len(turns)}")

    # The current turn follows the recording, and is marked without colour as well.
    assert seen["before"]["current"] == "turn-3"
    assert seen["playing"]["current"] == "turn-4"
    assert seen["playing"]["count"] == 1
    assert seen["phrases"] == 1
    assert seen["followed"]
    assert seen["mark"]["border"] == "4px"
    assert "▶" in seen["mark"]["sign"]

    # A click on a sentence plays from it.
    assert 0 <= seen["clicked"]["time"] - seen["clicked"]["start"] < 3000

    # Search finds what is there, whatever its case and accents, and leaves the text as it was.
    body = " ".join(plain_words(made))
    count = body.casefold().count("regulate")
    assert count > 1
    assert seen["found"] == f"{count} matches"
    assert seen["first"].startswith(f"1 of {count}. Heidi Maderia: ")
    assert seen["last"].startswith(f"{count} of {count}. ")
    assert seen["again"].startswith(f"1 of {count}. ")
    assert seen["visible"]
    assert seen["marked"] == ["regulate"] * count
    assert seen["marks"] == 0
    assert seen["unchanged"]

    # The filter hides one speaker's turns and brings them back; a time can still be reached.
    assert seen["people"] == [speaker.name for speaker in made.speakers]
    hidden = [block.name for block in turns if block.speaker == made.speakers[0]]
    assert seen["hidden"] == hidden
    assert seen["shown"] == f"{len(turns) - len(hidden)} of {len(turns)} turns"
    assert seen["stop"] == 1
    assert seen["back"] == 0

    assert seen["paper"] == "none"


def plain_words(made: Any) -> list[str]:
    from imhcaps.documents.blocks import plain

    return [plain(paragraph) for block in made.turns for paragraph in block.paragraphs]
