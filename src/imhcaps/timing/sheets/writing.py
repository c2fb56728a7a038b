"""A timed transcript as a cue sheet (CSV)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from imhcaps.language.sentences import ends_sentence
from imhcaps.model.transcript import Remark, Sound, TimedTranscript, Word
from imhcaps.timecode import clock
from imhcaps.timing.sheets.csv import COLUMNS, FORMULA, GUARD

_LONGEST_ROW = 12
"""Words of a row: words between two known times are off by more, the more of them there are. Our
own choice: about five seconds of speech."""
_SHORTEST_ROW = 3
"""A row of fewer words may be in many places of a talk; it is joined with what follows. Our own
choice."""
_PAUSE = 700
"""ms of silence after which a new row begins, for nobody could guess it. Our own choice: longer
than the usual pause after a sentence (538 ms, duration_model.json)."""


def write_cue_sheet(timed: TimedTranscript) -> str:
    """The sheet: a row for each turn and each stretch of up to twelve words in it; sounds, shots, chapters."""
    rows: list[tuple[int, int, list[str]]] = []

    def add(start: int, end: int | None, order: int, kind: str, speaker: str, text: str) -> None:
        cells = [clock(start), "" if end is None else clock(end), kind, cell(speaker), cell(text)]
        rows.append((start, order, cells))

    for chapter in timed.chapters:
        add(chapter.start, chapter.end, 0, "chapter", "", chapter.title)
    for shot in timed.shots:
        add(shot, None, 1, "shot", "", "")
    for turn in timed.turns:
        name = turn.speaker.name if turn.speaker else ""
        for part in _parts(turn.words):
            if part[0].start is not None:
                text = " ".join(word.text for word in part)
                add(part[0].start, part[-1].end, 2, "speech", name, text)
        for element in turn.elements:
            if isinstance(element, Sound) and element.start is not None:
                kind = "sound" if element.kind == "silence" else element.kind
                add(element.start, element.end, 2, kind, "", element.text)
    rows.sort(key=lambda row: row[:2])
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(cells for _, _, cells in rows)
    return out.getvalue()


def cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, "CSV injection"): it would be run, or read `#NAME?`."""
    return f"{GUARD}{text}" if text[:1] in FORMULA else text


def lost_in_cue_sheet(timed: TimedTranscript) -> tuple[Remark, ...]:
    """What the sheet does not keep: the times of single words inside its rows."""
    kept = sum(1 for turn in timed.turns for _ in _parts(turn.words))
    known = sum(word.origin in ("matched", "anchor") for word in timed.transcript.words)
    if known <= kept:
        return ()
    return (
        Remark(
            "lost",
            f"a cue sheet keeps the times of {kept} rows; the single word times of {known} words are kept "
            "in JSON only (-o FILE.json)",
        ),
    )


def _parts(words: Sequence[Word]) -> Iterator[Sequence[Word]]:
    """A turn's words in stretches that begin where a time is known: at sentences, after pauses."""
    begin = 0
    for index in range(1, len(words)):
        before, word = words[index - 1], words[index]
        if word.origin not in ("matched", "anchor") or word.start is None or before.end is None:
            continue
        if before.start is None or word.start <= before.start:
            continue
        count = index - begin
        pause = word.start - before.end
        ended = ends_sentence(before.text)
        if count >= _LONGEST_ROW or (count >= _SHORTEST_ROW and (ended or pause >= _PAUSE)):
            yield words[begin:index]
            begin = index
    if words:
        yield words[begin:]
