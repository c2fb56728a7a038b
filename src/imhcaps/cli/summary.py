"""What `caption` says to a person: what was made, how fast it reads, what was guessed and left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.cuetext import plain_text
from imhcaps.model.recognised import NOTICE
from imhcaps.text import graphemes
from imhcaps.timecode import clock

if TYPE_CHECKING:
    from imhcaps.captioning import Captions
    from imhcaps.model.transcript import Remark


def show_summary(
    made: Captions, paths: Sequence[Path], profile: str, *, stderr: bool = False
) -> None:
    """A table of two columns: it reads well in a terminal, in a log, and aloud."""
    from rich.table import Table

    from imhcaps.cli.terminal import console

    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in _facts(made, profile):
        table.add_row(name, value)
    for path in paths:
        table.add_row("written", str(path), style="green")
    console(stderr=stderr).print(table, soft_wrap=True)


def unsaid(made: Captions, formats: Sequence[str]) -> tuple[Remark, ...]:
    """That nobody has read the words, where none of the formats has a place to say it."""
    from imhcaps.formats import format_named
    from imhcaps.model.transcript import Remark

    known = [format_named(each) for each in formats]
    if NOTICE not in made.timed.transcript.notices or any("notes" in f.carries for f in known):
        return ()
    named = " and ".join(dict.fromkeys(each.title.split(":")[0] for each in known))
    return (
        Remark(
            "lost",
            f"{named} cannot say that nobody has checked the words, and check cannot find it: "
            "write WebVTT beside it (--to vtt,…)",
        ),
    )


def _facts(made: Captions, profile: str) -> list[tuple[str, str]]:
    talk, cues = made.timed.transcript, made.track.cues
    speakers = ", ".join(speaker.name for speaker in talk.speakers) or "none named"
    words = list(talk.words)
    estimated = sum(word.origin == "estimated" for word in words)
    facts = [
        ("transcript", talk.title or talk.source),
        ("turns", str(sum(bool(turn.words) for turn in talk.turns))),
        ("speakers", f"{len(talk.speakers)}: {speakers}" if talk.speakers else speakers),
        ("words", f"{made.words}, every one of them proven to be in the captions"),
        ("cues", f"{len(cues)}, profile {profile}"),
    ]
    if cues:
        seconds = [max(cue.end - cue.start, 1) / 1000 for cue in cues]
        texts = [plain_text(cue.payload) for cue in cues]
        cps = [
            graphemes(text.replace("\n", " ")) / s for text, s in zip(texts, seconds, strict=True)
        ]
        wpm = [
            len(re.split(r"\s+", text.strip())) * 60 / s
            for text, s in zip(texts, seconds, strict=True)
        ]
        facts += [
            ("duration", f"{clock(cues[0].start)} to {clock(max(cue.end for cue in cues))}"),
            (
                "reading speed",
                f"mean {_mean(cps, seconds):.1f}, highest {max(cps):.1f} characters a second",
            ),
            ("", f"mean {_mean(wpm, seconds):.0f}, highest {max(wpm):.0f} words a minute"),
        ]
    facts += [("notice", NOTICE)] if NOTICE in talk.notices else []
    if words:
        facts.append(
            ("times", f"{len(words) - estimated} words anchored or matched, {estimated} estimated")
        )
    accuracy = made.timed.accuracy
    if accuracy is not None:
        facts.append(("timing", str(accuracy)))
        facts += [("draft", problem) for problem in accuracy.problems]
    if made.chapters is not None:
        facts.append(("chapters", str(len(made.chapters.cues))))
    return facts


def _mean(values: list[float], seconds: list[float]) -> float:
    return sum(v * s for v, s in zip(values, seconds, strict=True)) / sum(seconds)


def show_remarks(remarks: Iterable[Remark], *, quiet: bool = False) -> None:
    """What was guessed, left out, repaired or lost, on stderr; each kind and reason once."""
    from imhcaps.cli.terminal import line
    from imhcaps.report.remarks import lines_of

    for text in lines_of(remarks, quiet=quiet):
        line(text, err=True)
