"""Every command of the pages under docs/how-to and of the tutorial is run, in a folder that has the files they speak
of.

`ci.md` and `translate.md` have tests of their own.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

from command import in_process
from imhcaps.timing import read_words

ROOT = Path(__file__).resolve().parents[2]
PAGES = (
    "tutorial", "how-to/edit", "how-to/learn", "how-to/print", "how-to/projects", "how-to/review", "how-to/tap",
    "how-to/templates", "how-to/word-times",
)  # fmt: skip
SAMPLE = "what-is-infant-mental-health"
FENCE = re.compile(r"^```sh[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)
STATUS = {"build --check": {0, 1}, "check": {0, 1}}
"""Exit statuses of commands that may find something; 0 for all others."""
NEEDS = {"pdf": "typst", "docx": "docx", "epub": "ebooklib"}


def commands(page: str) -> list[str]:
    text = (ROOT / "docs" / f"{page}.md").read_text("utf-8")
    lines = "".join(FENCE.findall(text)).replace("\\\n", " ").split("\n")
    return [line for line in lines if line.startswith("imhcaps ")]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with the files that the pages speak of."""
    samples = ROOT / "samples"
    shutil.copytree(samples, tmp_path / "samples")
    for name, source in {
        "talk.txt": f"{SAMPLE}.txt",
        "talk.cues.csv": f"{SAMPLE}.cues.csv",
        "talk.whisper.json": f"{SAMPLE}.words.json",
        "talk.mp4": f"{SAMPLE}.opus",
        "talk.mp3": f"{SAMPLE}.opus",
        "site/talk.mp4": f"{SAMPLE}.opus",
        "talks/a.md": f"{SAMPLE}.txt",
        "talks/deep/b.md": "the-caption-hour.md",
    }.items():
        place = tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(samples / source, place)
    track = (ROOT / "captions" / f"{SAMPLE}.en.vtt").read_text("utf-8")
    for name in (
        "talk.en.vtt",
        "first.vtt",
        "second.vtt",
        "talks/c.en.vtt",
        *(f"captions-of-ours/{n}.en.vtt" for n in range(4)),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(track, "utf-8")
    (tmp_path / "glossary.txt").write_text("Denise Webb | denise web\n")
    (tmp_path / "house.css").write_text("body { color: black }\n")
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
    )
    (tmp_path / "talk.descriptions.en.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:03.000\nA woman at a desk.\n"
    )
    (tmp_path / "cut.edl").write_text(
        "TITLE: talk\nFCM: NON-DROP FRAME\n"
        "001  TALK     AA/V  C        00:00:00:00 00:00:30:00 00:00:00:00 00:00:30:00\n"
        "002  TALK     AA/V  C        00:00:40:00 00:03:00:00 00:00:30:00 00:02:50:00\n"
    )
    heard = read_words(samples / f"{SAMPLE}.words.json").words
    # Ticks of 100 ns.
    ticks = [{"word": w.text, "start": w.start * 10_000, "end": w.end * 10_000} for w in heard]
    (tmp_path / "talk.json").write_text(json.dumps(ticks))
    # As WhisperX writes it, with the voices that it tells apart.
    segments = [
        {
            "start": part[0].start / 1000,
            "end": part[-1].end / 1000,
            "text": " ".join(w.text for w in part),
            "speaker": f"SPEAKER_0{n % 2}",
            "words": [
                {
                    "word": w.text,
                    "start": w.start / 1000,
                    "end": w.end / 1000,
                    "speaker": f"SPEAKER_0{n % 2}",
                }
                for w in part
            ],
        }
        for n, part in enumerate(heard[at : at + 30] for at in range(0, len(heard), 30))
    ]
    (tmp_path / "talk.whisper.json").write_text(
        json.dumps({"segments": segments, "language": "en"})
    )
    with zipfile.ZipFile(tmp_path / "courses.zip", "w") as archive:
        archive.write(tmp_path / "talk.en.vtt", "one/talk.en.vtt")
    for arguments in (
        "caption talk.txt --cues talk.cues.csv -o captions -q",
        "align talk.txt --cues talk.cues.csv -o talk.timed.json",
    ):
        assert in_process(*arguments.split(), cwd=tmp_path).returncode == 0
    shutil.copy(tmp_path / "captions/talk.en.vtt", tmp_path / "captions/talk.fr.vtt")
    return tmp_path


@pytest.mark.parametrize("page", PAGES)
def test_every_command_of_the_page_runs(page: str, desk: Path) -> None:
    found = commands(page)
    assert found
    if page == "how-to/word-times":
        (desk / "imhcaps.toml").write_text('glossary = "glossary.txt"\n')
    if page in ("how-to/projects", "tutorial"):
        # A folder of its own, with the samples alone.
        keep = {"samples"}
        for path in desk.iterdir():
            if path.name not in keep:
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    if page == "how-to/projects":
        for path in (desk / "samples").glob("the-caption-hour*"):
            path.unlink()
    for command in found:
        arguments = shlex.split(command, comments=True)[1:]
        if any(kind in command and find_spec(package) is None for kind, package in NEEDS.items()):
            continue
        done = in_process(*arguments, cwd=desk)
        allowed = next(
            (codes for start, codes in STATUS.items() if " ".join(arguments).startswith(start)), {0}
        )
        assert done.returncode in allowed, (
            f"{command}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
        )


def test_every_page_with_commands_is_tested() -> None:
    pages = {f"how-to/{path.stem}" for path in (ROOT / "docs/how-to").glob("*.md")}
    with_commands = {page for page in pages if commands(page)}
    # Run by tests of their own; `recording` listens to a minute of sound (tests/audio).
    assert with_commands - {"how-to/ci", "how-to/translate", "how-to/recording"} == set(PAGES) - {
        "tutorial"
    }


@pytest.mark.parametrize(
    "path", [*(ROOT / "docs").rglob("*.md"), ROOT / "README.md"], ids=lambda p: p.name
)
def test_no_page_previews_players_by_a_server_without_ranges(path: Path) -> None:
    blocks = "".join(FENCE.findall(path.read_text("utf-8")))
    # Each jump lands at 0:00 there; a page may say so.
    assert "mkdocs serve" not in blocks
    assert "http.server" not in blocks
