"""Processor time from an edit to its answer, of a talk of an hour, by how much is found in it.

    python benchmarks/review_edits.py

Captions of 800 cues as WebVTT and SubRip; with a transcript the words that are corrected go there too, after the answer
where they were not tried before. The answer is made into JSON, as the server does it. The least of several edits of a
kind is told, in milliseconds.
"""

from __future__ import annotations

import json
import tempfile
import time
from pathlib import Path
from typing import Any

import imhcaps
from imhcaps.checks.config import Config
from imhcaps.checks.profiles import load_profile
from imhcaps.reviewing.operations import read_operation
from imhcaps.reviewing.reviewed_talk import ReviewedTalk
from imhcaps.reviewing.session import review_settings
from imhcaps.reviewing.snapshot import Files
from imhcaps.transcripts import read_transcript

CUES = 800
WORDS = "lamp harbour bridge keeper ladder window garden teacher doctor river market candle station sailor farmer village".split()  # fmt: skip  # noqa: SIM905


def stamp(ms: int, mark: str) -> str:
    """A time as WebVTT (`.`) or SubRip (`,`) writes it."""
    return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}{mark}{ms % 1000:03d}"


def said(at: int, faults: bool) -> str:
    """The text of a cue; with faults every second is too long, others have a space before a mark."""
    first, second, third = (WORDS[(at // 16**k + 7 * k) % 16] for k in range(3))
    if faults and at % 2 == 0:
        return f"The {first} by the {second} saw a {third} and then it went all the way home with the {first} again."
    if faults and at % 4 == 1:
        return f"Oh {first} {second} ."
    return f"The {first} by the {second}\nsaw a {third}."


def talk(folder: Path, faults: bool, transcript: bool) -> ReviewedTalk:
    """The talk as the server has it."""
    for name, head, mark in (("t.en.vtt", "WEBVTT\n\n", "."), ("t.en.srt", "", ",")):
        blocks = []
        for at in range(CUES):
            start, end = at * 4500, at * 4500 + (3000 if faults and at % 3 else 4300)
            text = said(at, faults)
            voice = f"<v Ann Lee>{text}" if head else f"{at + 1}"
            times = f"{stamp(start, mark)} --> {stamp(end, mark)}"
            blocks.append(f"{times}\n{voice}\n" if head else f"{voice}\n{times}\n{text}\n")
        (folder / name).write_text(head + "\n".join(blocks))
    spoken = "\n\n".join(
        f"**Ann Lee:** {said(at, faults)}".replace("\n", " ") for at in range(CUES)
    )
    (folder / "t.md").write_text(spoken + "\n")
    read = imhcaps.read_transcript(folder / "t.md", language="en") if transcript else None
    return ReviewedTalk(
        "t",
        Files(folder, ("t.en.vtt", "t.en.srt"), None, "t.md" if transcript else None),
        review_settings(Config(), load_profile("web"), read),
        None,
        (lambda source: read_transcript(source, language="en")) if transcript else None,
    )


def spent(under: ReviewedTalk, asked: dict[str, Any], *, tried: bool) -> tuple[float, int]:
    """Milliseconds of processor, and bytes of the answer."""
    operation = read_operation(asked)
    revision = under.revision()
    if tried:
        under.edit(revision, operation, write=False)
        under.prepare(revision, operation)
    began = time.process_time()
    answer = json.dumps(under.edit(revision, operation, later=True), ensure_ascii=False)
    return (time.process_time() - began) * 1000, len(answer)


def main() -> None:
    """Print a line for each kind of talk."""
    for faults, transcript in ((False, False), (True, False), (True, True)):
        with tempfile.TemporaryDirectory() as name:
            under = talk(Path(name), faults, transcript)
            findings = len(under.shown()["findings"])
            rows: dict[str, list[tuple[float, int]]] = {}
            for at in range(100, 700, 60):
                text = under.now().documents[0].texts[at - 1].replace("\n", " ")
                other = text.replace("The", "This").replace("Oh", "Ah")
                nudge = {"op": "nudge", "cue": at, "edge": "end", "by": -40, "unit": "ms"}
                asked = {"op": "text", "cue": at, "text": other}
                rows.setdefault("times", []).append(spent(under, nudge, tried=False))
                rows.setdefault("words", []).append(spent(under, asked, tried=at % 120 == 40))
                if at % 120 == 40:
                    rows.setdefault("words, as typed", []).append(rows["words"].pop())
            print(f"{findings} findings, transcript: {'yes' if transcript else 'no'}")
            for kind, found in rows.items():
                times, sizes = zip(*found, strict=True)
                print(f"  {kind:16} {min(times):6.0f} ms, answer {min(sizes):,} bytes")


if __name__ == "__main__":
    main()
