"""The columns of a table of times, by the names that people and programs give them in their languages.

start, Begin, In, Timecode In, Anfang, début, inicio, 開始 …            → "start"
"Start (ms)", "start_ms", "startMs"                                    → "start", in ms
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from imhcaps.language import words_of_all
from imhcaps.text import fold
from imhcaps.timing.model import AnchorKind

_PROGRAMS = {
    "start": """
        start starttime begin begintime from in inpoint timecodein tcin timein recordin onset time timecode tc
        timestamp position cuein starttimecode starttc tcstart timecodestart location
        """,
    "end": """
        end endtime stop stoptime to out outpoint timecodeout tcout timeout recordout offset cueout endtimecode endtc tcend timecodeend
        finish
        """,
    "error": "errorms error uncertainty",
    "origin": "origin",
    "tapped": "tapped",
    "duration": "duration length dur",
    "kind": "kind type markertype category",
    "speaker": "speaker tier name speakername who person character actor participant voice role",
    "text": """
        text words word transcript transcription content label caption subtitle dialogue dialog utterance line
        annotation description comment comments note notes title token body sentence phrase speech
        """,
}
"""Names that programs write, and English ones; those of other languages are in the languages' tables."""
KNOWN: dict[str, str] = {}
"""Name of a column as `fold` compares it, without case, accents, blanks and marks → what it holds."""
for _column, _names in (
    *_PROGRAMS.items(),
    *words_of_all.COLUMNS.items(),
):
    for _name in _names.split():
        KNOWN.setdefault(fold(_name), _column)

_KINDS: dict[AnchorKind, str] = {
    "speech": "speech voice dialogue comment cue",
    "sound": "sound effect sfx",
    "music": "music song",
    "silence": "silence pause",
    "shot": "shot cut",
    "chapter": "chapter",
}
KIND_NAMES: dict[str, AnchorKind] = {
    name: kind
    for kind, names in _KINDS.items()
    for name in (*names.split(), *words_of_all.KINDS[kind].split())
}
"""What a row's kind is called in other languages and programs → the kind."""

_UNITS = (
    *(
        (re.compile(f"(?:{'|'.join(map(fold, words_of_all.TIME_UNITS[unit].split()))})$"), ms)
        for unit, ms in (("ms", 1.0), ("s", 1000.0))
    ),
    (re.compile(r"(?:samples?)$"), None),
    (re.compile(r"(?:frames?)$"), None),
)
_PLURAL = re.compile(r"[^\W\d_A-Z]s\Z|[A-Z]S\Z")
"""An s that no mark or capital parts from the name: `Starts`, not `start_s` or `startS`."""
_ELAN: dict[str, float | None] = {
    "hh:mm:ss.ms": None,
    "ss.msec": 1000.0,
    "msec": 1.0,
    "pal": None,
    "ntsc": None,
}
"""How ELAN counts, after the name of a column: `Begin Time - ss.msec`."""


class Column(NamedTuple):
    """What a column holds, and the unit (ms) in its name, if there is one."""

    holds: str
    unit: float | None = None


@lru_cache(maxsize=4096)
def column(name: str) -> Column | None:
    """What the column of this name holds; None for an unknown one."""
    head, dash, form = name.strip().strip("\ufeff\"'").lower().partition(" - ")
    if dash and form.strip() in _ELAN and (base := column(head)) is not None:
        return Column(base.holds, _ELAN[form.strip()])
    plain = fold(name)
    if plain in KNOWN:
        return Column(KNOWN[plain])
    for pattern, unit in _UNITS:
        bare = pattern.sub("", plain)
        for title in (bare, bare.removesuffix("in")):
            if bare != plain and KNOWN.get(title) in ("start", "end", "duration"):
                plural = len(plain) - len(bare) == 1 and _PLURAL.search(name.strip())
                return Column(KNOWN[title], None if plural else unit)
    return None


def has_header(text: str) -> bool:
    """Whether the first line of a text that is no comment names a column of starts beside another.

    A comment that names two columns is such a line, too.
    """
    for line in text[:20_000].lstrip("\ufeff").split("\n"):
        if not line.strip():
            continue
        cells = [column(cell) for cell in re.split(r"[,;\t|]", line.lstrip("# "))]
        known = [each.holds for each in cells if each is not None]
        if "start" in known and len(cells) > 1 and (len(known) > 1 or not line.startswith("#")):
            return True
        if not line.startswith("#") and not line.lower().startswith("sep="):
            return False
    return False
