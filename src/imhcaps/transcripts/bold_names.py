"""Names in bold before words, with no mark between: `**Ida Moss** Yes. So it is`, `0:07 **Kit Vale** No: never`.

Where such names come again, the end of the bold text is the end of the label on the whole page: a full stop, a
dash or a colon further on is one of what is said.
"""

from __future__ import annotations

from collections import Counter

from imhcaps.text import fold
from imhcaps.transcripts.document import cut
from imhcaps.transcripts.label_shape import NAME_LIKE, name_shape
from imhcaps.transcripts.labels import Candidate, find, may_be_name
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.passage import Passage

_LEAST = 3
"""Places of names that come again, at least; our own limit."""
_SHARE = 0.5
"""Share of the places whose names come again, at least, and of those whose longer labels with a colon do, from which
the bold text is a part of the label; our own limits."""
_TIMED = 0.8
"""Share of the places with a time, from which a time between a name and the words is no word; our own limit."""
_OPEN_SPEECH = 0.5
"""Share of the texts after such names that begin with no small letter, from which no sentence goes on there; our own
limit."""
_BLANKS = " \t\u00a0"
_BEFORE = "-–—•*" + _BLANKS
"""What may be between the time and the name."""
_OPENING = "\"“„«‘'¿¡…"
"""Marks that speech begins with besides letters and figures."""


def end_names_at_bold(passages: list[Passage]) -> None:
    """Set the end of each name in bold before words, and the candidates that go on beyond it."""
    found = [(p, end, name) for p in passages if (end := _end(p)) and (name := _name(p, end))]
    counts = Counter(fold(name) for _, _, name in found)
    again = sum(count for count in counts.values() if count > 1)
    if len(counts) < 2 or again < max(_LEAST, _SHARE * len(found)):
        return
    longer = Counter(
        fold(p.candidate.label) for p, end, _ in found if p.candidate and _goes_on(p, end)
    )
    if sum(n for n in longer.values() if n > 1) >= _SHARE * len(found):
        # **Senator** Moss: the bold text is a part of the label.
        return
    timed = sum(_is_timed(p) or bool(_time(p, end)) for p, end, _ in found) >= _TIMED * len(found)
    for passage, end, name in found:
        if counts[fold(name)] == 1 and name_shape(name) < NAME_LIKE:
            continue
        passage.name_end = end
        time = _time(passage, end) if timed and passage.start is None else None
        if passage.candidate is None or _goes_on(passage, end) or (time and not _is_timed(passage)):
            _shorten(passage, end, name, time)
    ended = [passage for passage, _, _ in found if passage.name_end]
    small = sum(passage.value[:1].islower() for passage in ended)
    for passage in ended:
        passage.may_start_small = small <= (1 - _OPEN_SPEECH) * len(ended)


def _end(passage: Passage) -> int:
    """The end of a text in bold at the head of a passage that goes on with words; 0 where there is none."""
    if passage.kind == "heading" or passage.forced or passage.seen or passage.is_code:
        return 0
    text = passage.text
    start = _start(passage)
    end = max(
        (
            m.end
            for m in passage.line.marks
            if m.kind in ("strong", "speaker") and m.start <= start < m.end
        ),
        default=0,
    )
    rest = text[end:].lstrip(_BLANKS)
    parted = len(rest) < len(text) - end or text[end - 1 : end].isspace()
    if not end or not rest or not (parted or passage.start is not None):
        return 0
    return end if rest[0].isalnum() or rest[0] in _OPENING or _time(passage, end) else 0


def _time(passage: Passage, end: int) -> Candidate | None:
    """The time between the name and the words: `**Ida** (0:07) Yes`; its `prefix` is where it ends."""
    found = (
        find(cut(passage.line, end)) if any(map(str.isdigit, passage.text[end : end + 4])) else None
    )
    return found if found and found.timed and found.prefix else None


def _start(passage: Passage) -> int:
    """Where the label begins: past the time and a dash."""
    at = passage.candidate.prefix if passage.candidate else 0
    return len(passage.text) - len(passage.text[at:].lstrip(_BEFORE))


def _name(passage: Passage, end: int) -> str:
    """The text in bold, where it may be somebody's name, and not only a title before it."""
    name = passage.text[_start(passage) : end].strip()
    if not name or name[-1] in ":：" or not may_be_name(name) or not parse_label(name).name:
        return ""
    return name


def _goes_on(passage: Passage, end: int) -> bool:
    """The candidate's label goes on beyond the text in bold."""
    candidate = passage.candidate
    return candidate is not None and len(candidate.label) > end - _start(passage)


def _is_timed(passage: Passage) -> bool:
    return passage.candidate is not None and passage.candidate.timed


def _shorten(passage: Passage, end: int, name: str, time: Candidate | None) -> None:
    text = passage.text
    candidate = passage.candidate or Candidate("", end)
    if time:
        end += time.prefix
        candidate = candidate._replace(start=time.start, stop=time.stop)
    after = len(text) - len(text[end:].lstrip(_BLANKS))
    passage.candidate = candidate._replace(
        label=name, end=after, strong=True, colon=False, alone=after >= len(text), aside=None
    )
