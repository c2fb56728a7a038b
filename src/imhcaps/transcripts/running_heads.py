"""What is on every page of a printed record: its number, and the lines above or below that come again with it.

Text that was taken out of a PDF has them in the middle of speech: `12/120`, `Record of 3 May`, `[[Page S713]]`.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.passage import Passage

_OF_ALL = lazy_pattern(
    r"(?i)(?:[^\W\d_]{1,8}\.?\s*)?(\d{1,4})\s?(?:/|of|von|sur|de|di|van|av|z|из|από)\s?(\d{1,4})"
)
"""`12/120`, `Page 12 of 120`."""
_NUMBER = lazy_pattern(
    r"(?i)(?:[-–—]\s?)?(?:p|page|seite|s|página|pág|pagina|pag|sida|side|strona|str|стр|σελ)?\.?\s?(\d{1,4})(?:\s?[-–—])?"
)
"""`12`, `- 12 -`, `Page 12`."""
_MARK = lazy_pattern(r"(?i)\[{1,2}\s*page\s+[a-z]{0,3}\d{1,6}\s*\]{1,2}")
"""`[[Page S713]]`, as the records of the United States mark a new page in the text."""
_LEAST = 3
"""Pages from which a text has numbers of pages; our own limit."""
_NEAR = 4
"""Lines beside the number of a page among which its head is looked for; our own limit."""
_MOST = 0.75
"""Share of the pages on which a line is that is their head; our own limit."""
_BESIDE = 0.5
"""Share of the places of such a line that are beside a number: the pages of contents may have Roman numbers; our own
limit."""


def without_running_heads(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages without the numbers, heads and feet of pages, each of which is reported."""
    gone = {i for i, p in enumerate(passages) if _MARK.fullmatch(p.text.strip())}
    numbers = _counted(passages)
    heads = _heads(passages, numbers) if numbers else {}
    gone.update(heads)
    if numbers and (heads or _OF_ALL.fullmatch(passages[numbers[0]].text.strip())):
        gone.update(numbers)
    if not gone:
        return passages
    for index in sorted(gone):
        passage = passages[index]
        remarks.append(Remark("skipped", "number or head of a page", passage.number, passage.text))
    kept = [passage for index, passage in enumerate(passages) if index not in gone]
    _join(passages, gone)
    return kept


def _counted(passages: list[Passage]) -> list[int]:
    """The places of the numbers of pages: they count by one, and where they say of how many, they always say the
    same.
    """
    for pattern in (_OF_ALL, _NUMBER):
        found = [(i, m) for i, p in enumerate(passages) if (m := pattern.fullmatch(p.text.strip()))]
        if len(found) < _LEAST:
            continue
        by_one = sum(int(b[1]) - int(a[1]) == 1 for (_, a), (_, b) in pairwise(found))
        whole = {match[2] for _, match in found} if pattern is _OF_ALL else {""}
        if by_one >= _MOST * (len(found) - 1) and len(whole) == 1:
            return [index for index, _ in found]
    return []


def _heads(passages: list[Passage], numbers: list[int]) -> dict[int, str]:
    """The lines beside the numbers that come again with nearly every one of them, and hardly elsewhere."""
    beside: dict[int, str] = {}
    for at in numbers:
        for step in (-1, 1):
            for index in range(at + step, at + step * (_NEAR + 1), step):
                if 0 <= index < len(passages):
                    beside[index] = " ".join(passages[index].text.split())
    again = Counter(beside.values())
    everywhere = Counter(" ".join(passage.text.split()) for passage in passages)
    heads = {
        text
        for text, count in again.items()
        if count >= max(_LEAST, _MOST * len(numbers), _BESIDE * everywhere[text])
    }
    return {i: text for i, text in beside.items() if text in heads}


def _join(passages: list[Passage], gone: set[int]) -> None:
    """A sentence that a new page parts goes on in its paragraph."""
    before: Passage | None = None
    moved: dict[int, int] = {}
    for index, passage in enumerate(passages):
        if index in gone:
            continue
        if (
            before is not None and index - 1 in gone and passage.opens and passage.text[:1].islower()
            and passage.kind == before.kind == "paragraph"
        ):  # fmt: skip
            passage.opens = False
            moved[passage.block] = before.block
        passage.block = moved.get(passage.block, passage.block)
        before = passage
