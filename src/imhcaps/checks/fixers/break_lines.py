"""A cue's lines are broken anew by the segmenter: the same words, the same times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from imhcaps.checks.context import language_of
from imhcaps.checks.fixers.layout import (
    between_unspaced,
    breaks_after,
    gaps_of_cue,
    has_lines_of_their_own,
    line_end,
    stands_as_read,
)
from imhcaps.checks.fixers.lines import OF_SHAPE, best_lines, is_page, weak_ends
from imhcaps.checks.rules.brk103_orphan import is_orphan
from imhcaps.counting import counting_rule
from imhcaps.model.finding import Edit, Fix

if TYPE_CHECKING:
    from imhcaps.checks.fixers import Tools
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding
    from imhcaps.model.profile import Profile


def fix(document: Document, finding: Finding, tools: Tools) -> Fix | None:
    """Edits on the white space alone; None where no lines are better, or a cue has but one."""
    if finding.cue is None or tools.rebreak is None or document.syntax.inline:
        return None
    cue = finding.cue - 1
    text = document.texts[cue]
    if is_page(text):
        return None
    if has_lines_of_their_own(text):
        return None
    new = best_lines(document, text, tools)
    if new is None or new == text:
        return None
    language = language_of(document)
    if (
        finding.code in OF_SHAPE
        and (weak := weak_ends(new, language))
        and weak > weak_ends(text, language)
    ):
        return None
    if finding.code in _LESS_THAN_A_WORD and _leaves_a_word_alone(new):
        return None
    if _fills_the_line_of_a_label(text, new, tools.profile):
        return None
    if _becomes_too_fast(document, cue, new, tools.profile):
        return None
    return _broken_anew(document, cue, new)


_LESS_THAN_A_WORD = frozenset(OF_SHAPE) - {"BRK103"}
"""How lines look is worth no word alone on a line."""


def _leaves_a_word_alone(new: str) -> bool:
    lines = new.split("\n")
    return len(lines) == 2 and (is_orphan(*lines) or is_orphan(*reversed(lines)))


def _fills_the_line_of_a_label(text: str, new: str, profile: Profile) -> bool:
    """A label that is on a line of its own gets words after it, for which it is too long (SPK103)."""
    limit = profile.limits.get("max_line_length")
    if limit is None or ":" not in text:
        return False
    length = counting_rule(limit.count).length
    labels = {line.rstrip() for line in text.split("\n")[:-1] if line.rstrip().endswith(":")}
    left = {line.rstrip() for line in new.split("\n")}
    return any(2 * length(label) > limit.value for label in labels - left)


def _becomes_too_fast(document: Document, cue: int, new: str, profile: Profile) -> bool:
    """A line break counts nothing, and the space in its place does: the cue would be read too fast for it."""
    text = document.texts[cue]
    limit = profile.limits.get("max_cps")
    time = document.ends[cue] - document.starts[cue]
    if limit is None or time <= 0 or new.count("\n") >= text.count("\n"):
        return False
    length = counting_rule(limit.count).length
    now, then = (sum(map(length, each.split("\n"))) * 1000 for each in (text, new))
    return bool(now <= limit.value * time < then)


def _as_one_line(text: str) -> str:
    return text.replace("\n", " ")


def _line_ends(text: str) -> set[int]:
    found = set()
    position = text.find("\n")
    while position >= 0:
        found.add(position)
        position = text.find("\n", position + 1)
    return found


@lru_cache(maxsize=4)
def _broken_anew(document: Document, cue: int, new: str) -> Fix | None:
    """The fix that gives a cue (0-based) these lines; a cue has often more than one finding that asks for it."""
    text = document.texts[cue]
    if stands_as_read(document, cue) and text.isascii() and _as_one_line(text) == _as_one_line(new):
        # As nearly all are: what is read is in the file, and white space alone differs, in its place.
        at, eol = document.payload_at[cue], line_end(document, cue)
        ends = _line_ends(new)
        changed = sorted(ends ^ _line_ends(text))
        edits = tuple(Edit(at + k, at + k + 1, eol if k in ends else " ") for k in changed)
        return Fix("break the lines anew", "safe", edits) if edits else None
    found = gaps_of_cue(document, cue)
    if found is None:
        return None
    words, gaps = found
    if new.split() != words:
        return None
    old_breaks, new_breaks = set(breaks_after(text)), set(breaks_after(new))
    if not text.isascii() and any(
        between_unspaced(words, count) for count in old_breaks - new_breaks
    ):
        # No space is between the words of such a script, and a line break is no word's end.
        return None
    eol = line_end(document, cue)
    edits = tuple(
        Edit(*gaps[count - 1], eol if count in new_breaks else " ")
        for count in sorted(old_breaks ^ new_breaks)
    )
    return Fix("break the lines anew", "safe", edits) if edits else None
