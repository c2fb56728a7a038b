"""Julius' output with `-walign`: `[first frame last frame] score word [written]` a line (julius/output_stdout.c)."""

from __future__ import annotations

import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, split_lines
from imhcaps.text import plural
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.values import SECOND

_BEGIN = "-- word alignment --"
_SIGN = re.compile(r"(?m)^(?:=== begin forced alignment ===|sentence1: )")
_ROW = re.compile(r"\[[ ]*([0-9]{1,9})[ ]+([0-9]{1,9})\][ ]+\S{1,30}[ ]+(\S+)[ \t]+\[(.*)\][ ]*")
_SHIFT = re.compile(r"frame shift[ ]*=[ ]*[0-9]{1,9} samples \(([0-9.]{1,9}) ms\)")
_EDGES = ("<s>", "</s>", "silB", "silE", "sp")
"""Silence before, after and between the words."""
_USUAL = 10.0
"""Ms from one frame to the next, where the output does not say it: 160 samples at 16 kHz (`-fshift`,
https://github.com/julius-speech/julius)."""
_HEAD = 100_000
"""Characters at the head of a file in which its signs are looked for; our own limit."""


def sniff(source: Source, data: Any) -> bool:
    """An alignment, or a sentence without one."""
    return data is None and _SIGN.search(source.text[:_HEAD]) is not None


def read(source: Source, data: Any) -> Reading:
    """The words of the only utterance; silence at its edges is left out, other units that write nothing are reported,
    too.
    """
    begins = [n for n, line in enumerate(split_lines(source.text), 1) if line.strip() == _BEGIN]
    if not begins:
        what = "holds Julius' words without the frames of each"
        raise InputError(what, source.path, hint="run julius with -walign")
    if len(begins) > 1:
        raise InputError(
            f"holds {len(begins)} utterances, and Julius counts the frames of each from 0",
            source.path,
            begins[1],
            hint="run julius without -cutsilence, so that the recording is one utterance",
        )
    stated = _SHIFT.search(source.text)
    shift = float(stated[1]) if stated else _USUAL
    pieces = []
    silent: list[str] = []
    for line in split_lines(source.text)[begins[0] :]:
        if line.startswith("=== end"):
            break
        row = _ROW.fullmatch(line)
        if row is None:
            continue
        if row[4].strip() and not row[3].startswith("<"):
            start, end = int(row[1]) * shift / 1000, (int(row[2]) + 1) * shift / 1000
            pieces.append(Piece(row[4].strip(), start, end))
        elif row[3] not in _EDGES:
            silent.append(row[3])
    remarks = []
    if not stated:
        what = f"Julius' output does not say how long a frame is: {_USUAL:g} ms are taken"
        remarks.append(Remark("guessed", what))
    if silent:
        count = f"{plural(len(silent), 'unit')} of Julius that are no words"
        remarks.append(Remark("skipped", count, None, ", ".join(sorted(set(silent)))))
    return Reading(tuple(pieces), SECOND, certain=True, remarks=tuple(remarks))
