"""A talk of an hour in a browser: every task by keyboard, and by bare clicks. `RECORD=folder` records the runs."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from command import in_process
from documents.checkers import need_browser, node
from imhcaps.formats import read_track
from imhcaps.timing import read_cue_sheet
from review.serving import serving

pytest.importorskip("uvicorn")
pytest.importorskip("starlette")
pytestmark = pytest.mark.one_version

COUNT = 720
"""Cues of five seconds: an hour."""
LONG = "A line that is so long that no player could show it well"
RATE = 8000
WORDS = [
    "lamp",
    "harbour",
    "bridge",
    "keeper",
    "ladder",
    "window",
    "garden",
    "teacher",
    "doctor",
    "river",
    "market",
    "candle",
    "station",
    "sailor",
    "farmer",
    "village",
    "painter",
    "mountain",
    "letter",
    "kitchen",
]


def said(at: int) -> str:
    if at % 40 == 3:
        return f"{LONG}, nor a {WORDS[at // 40]} read it."
    first, second, third = (WORDS[(at // 20**k + 7 * k) % 20] for k in range(3))
    return f"The {first} by the {second} saw a {third}."


@pytest.fixture(scope="module")
def hour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project: a transcript of 720 turns, its times, an hour of quiet sound, captions made of them."""
    need_browser()
    folder = tmp_path_factory.mktemp("hour")
    people = ("Ann Lee", "Bo Chen")
    (folder / "talk.md").write_text(
        "# The lamps\n\n"
        + "\n\n".join(f"**{people[at % 2]}:** {said(at)}" for at in range(COUNT))
        + "\n"
    )
    rows = [
        f'{5 * at + 0.1:.1f},{5 * at + 4.9:.1f},speech,{people[at % 2]},"{said(at)}"'
        for at in range(COUNT)
    ]
    (folder / "talk.cues.csv").write_text("start,end,kind,speaker,text\n" + "\n".join(rows) + "\n")
    samples = COUNT * 5 * RATE
    with (folder / "talk.wav").open("wb") as sound:
        sound.write(b"RIFF" + struct.pack("<I", 36 + samples) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, RATE, RATE, 1, 8))  # fmt: skip
        sound.write(b"data" + struct.pack("<I", samples) + bytes([127, 129] * (samples // 2)))
    (folder / "imhcaps.toml").write_text(
        'language = "en"\nformats = ["vtt", "srt"]\ndocuments = ["md"]\n'
        '[[talk]]\ntranscript = "talk.md"\ncues = "talk.cues.csv"\nmedia = "talk.wav"\n'
    )
    done = in_process("build", cwd=folder)  # task D: what is out of date is made
    assert "1 made" in done.stdout + done.stderr, done.stdout
    return folder


@pytest.mark.parametrize("by", ["keyboard", "click"])
def test_a_sheet_of_an_hour_is_tapped(hour: Path, by: str) -> None:
    made = f"tap-{by}.html"
    done = in_process(
        "sheet", "talk.md", "--to", "html", "--media", "talk.wav", "-o", made, cwd=hour
    )
    assert done.returncode == 0, done.stderr
    job = {"path": str(hour / made), "by": by, "sheet": str(hour / f"{by}.csv")}
    seen = node("hour_tap.js", job)
    assert seen["rows"] == COUNT
    assert seen["said"] == []
    assert set(seen["asked"]) <= {"file", "blob", "data"}
    assert seen["ready"] < 20_000  # 2 s on a quiet machine
    assert seen["busy"] < 1000  # 100 ms on a quiet machine
    assert seen["during"] == ""
    assert seen["taps"] == 3
    assert seen["moved"] == -100
    assert seen["back"] == 0
    rows = read_cue_sheet(hour / f"{by}.csv").rows
    assert [row.start for row in rows][:3] == seen["starts"][:3]
    assert {row.origin for row in rows} <= {"tap", "hand", "set"}


def with_a_long_line(text: str) -> str:
    """Captions in which the lines of the fourth cue are one."""
    blocks = text.split("\n\n")
    number = [at for at, block in enumerate(blocks) if "-->" in block][3]
    head, times, payload = blocks[number].partition("-->")
    clock, _, lines = payload.partition("\n")
    blocks[number] = head + times + clock + "\n" + " ".join(lines.split("\n"))
    return "\n\n".join(blocks)


@pytest.mark.parametrize("by", ["keyboard", "click"])
def test_an_hour_is_reviewed(hour: Path, tmp_path: Path, by: str) -> None:
    for path in hour.iterdir():
        if path.suffix in (".md", ".csv", ".toml"):
            (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "captions").mkdir()
    for path in (hour / "captions").iterdir():
        (tmp_path / "captions" / path.name).write_text(with_a_long_line(path.read_text()))
    (tmp_path / "talk.wav").hardlink_to(hour / "talk.wav")
    text = "Who saw the lamps last night?"
    before = (tmp_path / "talk.md").read_text()
    track = read_track(tmp_path / "captions/talk.en.vtt").cues
    label = track[1].text.partition(":")[0] + ": " if ":" in track[1].text else ""
    with serving(tmp_path) as server:
        job = {
            "path": server.address,
            "by": by,
            "media": True,
            "text": label + text,
            "at": len(label) + 8,
        }
        seen = node("editing.js", job)
    assert seen["violations"] == []
    assert seen["said"] == []
    assert seen["alert"] == ""
    assert seen["overflow"] == 0
    assert seen["during"] == ""
    assert seen["saved"].startswith("All is saved")
    assert seen["undone"] == track[1].text
    assert seen["redone"] == label + text
    assert seen["last"].startswith("Last: fix of")
    # The transcript says it too, and nothing else of it is otherwise.
    assert (tmp_path / "talk.md").read_text() == before.replace(said(1), text, 1)
    cues = read_track(tmp_path / "captions/talk.en.vtt").cues
    assert cues[1].text == label + text
    assert len(cues) >= COUNT


def test_an_hour_is_looked_at_without_the_program(hour: Path) -> None:
    track = "captions/talk.en.vtt"
    done = in_process("preview", track, "--media", "talk.wav", "-o", "look.html", cwd=hour)
    assert done.returncode == 0, done.stderr
    seen = node("review.js", {"path": str(hour / "look.html"), "media": True})
    assert seen["violations"] == []
    assert seen["said"] == []
    assert seen["cues"] >= COUNT
    assert seen["allRows"] == 50


def test_the_coordinator_sees_what_is_to_be_done(hour: Path) -> None:
    done = in_process("status", cwd=hour)
    assert done.returncode in (0, 1)
    assert "talk" in done.stdout
    again = in_process("build", "--why", cwd=hour)
    assert "up to date" in again.stdout + again.stderr
