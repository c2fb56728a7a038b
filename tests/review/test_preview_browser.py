"""The preview in a browser: by keyboard and by click, axe-core, narrow and wide, with a real recording."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from command import in_process
from documents.checkers import need_browser, node, nu_messages

pytestmark = pytest.mark.one_version

COUNT = 130


def track() -> str:
    cues = []
    for at in range(COUNT):
        # Every tenth line is too long, so that there are places.
        text = (
            "A line that is so long that no player could show it well."
            if at % 10 == 3
            else "A line."
        )
        times = [
            f"{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"
            for ms in (at * 2000 + 100, at * 2000 + 1900)
        ]
        cues.append(f"{times[0]} --> {times[1]}\n{text}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    need_browser()
    if shutil.which("ffmpeg") is None:
        pytest.skip("no ffmpeg: apt-get install ffmpeg")
    folder = tmp_path_factory.mktemp("preview")
    (folder / "talk.en.vtt").write_text(track())
    tone = f"sine=frequency=220:duration={COUNT * 2}"
    subprocess.run(
        ["ffmpeg", "-y", "-loglevel", "error", "-f", "lavfi", "-i", tone, "-filter:a", "volume=0.02", "-c:a", "libopus", "-b:a", "16k", "tone.ogg"],
        check=True, cwd=folder,
    )  # fmt: skip
    for name, media in (("sound", ("--media", "tone.ogg")), ("silent", ())):
        done = in_process("preview", "talk.en.vtt", *media, "-o", f"{name}.html", cwd=folder)
        assert done.returncode == 0, done.stderr
    return folder


def test_the_nu_checker_has_no_message(pages):
    assert nu_messages(pages / "sound.html", pages / "silent.html") == []


@pytest.mark.parametrize(
    ("width", "height", "scheme"), [(1920, 1000, "dark"), (1280, 900, "light"), (320, 640, "dark")]
)
def test_it_is_used_by_keyboard_and_by_click(pages, width, height, scheme):
    job = {"path": str(pages / "sound.html"), "media": True}
    seen = node("review.js", job | {"width": width, "height": height, "scheme": scheme})
    assert seen["violations"] == []
    assert seen["passes"] > 25
    assert seen["overflow"] == 0
    assert seen["said"] == []
    assert {address.partition(":")[0] for address in seen["asked"]} == {"file"}
    assert seen["left"].startswith(f"{COUNT // 10} doubtful places left")
    assert seen["rows"] == [f"row-{at}" for at in range(4, COUNT + 1, 10)]
    assert seen["cues"] == COUNT
    # Heard from a second before the cue to a second after; a player says the time four times a second.
    assert seen["current"] == "row-4"
    assert 5000 <= seen["from"] < 6500
    assert 8900 <= seen["until"] < 9700
    assert seen["during"] == ""  # nothing is announced over the talk
    assert seen["focus"] == "play"
    assert seen["second"] == "row-14"
    assert seen["status"].startswith(f"2 of {COUNT // 10}: cue 14")
    assert seen["first"] == "row-4"
    assert seen["allRows"] == 50
    assert seen["all"].startswith(f"All cues: 1 to 50 of {COUNT}")
    assert seen["shownLater"].startswith("All cues: 51 to 100")
    assert (seen["firstLater"], seen["focusLater"]) == ("row-51", "cue-51")


def test_without_a_recording_the_caption_is_shown(pages):
    seen = node("review.js", {"path": str(pages / "silent.html"), "width": 320, "height": 480})
    assert seen["violations"] == []
    assert seen["overflow"] == 0
    assert seen["said"] == []
    assert seen["second"] == "row-14"
    assert len(seen["asked"]) == 1
