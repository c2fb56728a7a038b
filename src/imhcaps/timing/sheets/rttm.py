"""NIST RTTM, which speaker diarisation writes: when each voice speaks, without words.

SPEAKER talk 1 0.500 3.250 <NA> <NA> Ann_Lee <NA> <NA>

Neighbouring stretches of one voice are one row, which times the next turn of the speaker whom it names. Voices with
numbers (`SPEAKER_00`) name nobody, and nothing is guessed from their order.
"""

from __future__ import annotations

import re

from imhcaps.errors import CueSheetError, TimecodeError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.timing.asr.values import spaced_names
from imhcaps.timing.model import Anchor, CueSheet
from imhcaps.timing.sheets.times import Times

_LINE = re.compile(r"SPEAKER\s+(\S+)\s+\S+\s+(\S+)\s+(\S+)\s+\S+\s+\S+\s+(\S+)(?:\s.*)?")
_OTHER = re.compile(r"(?:;;|#|[A-Z][A-Z_-]+\s+\S+\s+\S+\s)")
"""Comments, and records of RTTM that say other things, such as SPKR-INFO and LEXEME."""
_NUMBERED = re.compile(r"(?:<NA>|(?:speaker|spk|s|speech|voice)?[_ -]?\d+|[A-Z])", re.IGNORECASE)


def sniff(text: str) -> bool:
    """The first line that is no comment is a record of a speaker."""
    lines = (line.strip() for line in split_lines(text[:20_000]))
    first = next((line for line in lines if line and not line.startswith((";;", "#"))), "")
    return _LINE.fullmatch(first) is not None or first.startswith("SPKR-INFO ")


def read(source: Source, times: Times) -> CueSheet:
    """A row for each stretch in which one voice speaks."""
    found: list[tuple[int, int, str, int]] = []
    recordings: dict[str, int] = {}
    for number, line in enumerate(split_lines(source.text), 1):
        match = _LINE.fullmatch(line.strip())
        if match is None:
            if line.strip() and not _OTHER.match(line.strip()):
                raise CueSheetError(
                    f"{line.strip()[:60]!r} is no record of RTTM",
                    source.path,
                    number,
                    1,
                    "expected: SPEAKER file channel start duration <NA> <NA> name <NA> <NA>",
                )
            continue
        try:
            start, length = times.ms(match[2]), times.ms(match[3])
        except TimecodeError as problem:
            raise CueSheetError(problem.message, source.path, number, 1, problem.hint) from None
        recordings.setdefault(match[1], number)
        found.append((start, start + length, match[4], number))
    if len(recordings) > 1:
        raise CueSheetError(
            f"holds the voices of {len(recordings)} recordings ({', '.join(recordings)[:80]})",
            source.path,
            list(recordings.values())[1],
            1,
            "give a file with the lines of one recording: each has times of its own",
        )
    numbered = sorted({voice for _, _, voice, _ in found if _NUMBERED.fullmatch(voice)})
    if found and len(numbered) == len({voice for _, _, voice, _ in found}):
        raise CueSheetError(
            f"its voices (RTTM) have numbers, not names: {', '.join(numbered)[:80]}",
            source.path,
            found[0][3],
            1,
            f"write the speakers' names in their place, such as Ann_Lee for {numbered[0]}",
        )
    found = sorted((each for each in found if each[2] not in numbered), key=lambda each: each[0])
    rows: list[Anchor] = []
    voices: list[str] = []
    names, spaced = spaced_names(voice for _, _, voice, _ in found)
    for start, end, voice, number in found:
        name = names[voice]
        if voices and voices[-1] == voice:
            last = rows[-1]
            rows[-1] = Anchor(last.start, max(last.end or end, end), "speech", "", name, last.row, last.line)  # fmt: skip
            continue
        voices.append(voice)
        rows.append(
            Anchor(start, end if end > start else None, "speech", "", name, len(rows) + 1, number)
        )
    said = f"{len(rows)} stretches of {len(set(voices))} voices, found by sound alone: no word is timed"
    remarks = [Remark("note", said), *spaced]
    if numbered:
        remarks.append(Remark("skipped", "voices without a name", None, ", ".join(numbered)))
    return CueSheet(tuple(rows), "rttm", source.path, tuple(remarks))
