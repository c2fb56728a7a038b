"""Labels with a colon that wrapped text breaks over lines: `Ida Moos, Ministerin für Arbeit und` above `Verkehr: Ja`.

Text taken out of a PDF keeps the line ends of its columns. A long label is put together only where the text has others
of its kind that are whole: an office after a name, or a form of address.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence

from imhcaps.language.sentences import CLOSING, COLONS, SENTENCE_ENDS
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.remark import Remark
from imhcaps.text import fold, plural
from imhcaps.transcripts.lexicon import ARTICLES, METADATA, TITLES
from imhcaps.transcripts.names import is_known_abbreviation

_WHOLE = 3
"""Labels of the same kind on one line, from which broken ones are looked for; our own limit."""
_OVER = 3
"""Lines over which a label is broken, at most; our own limit."""
_LONGEST = 200
"""Characters of such a label, at most; our own limit."""
_SHORTEST = 20
"""Characters of the first line of a broken label, at least: a column is wider than a name; our own limit."""
_FEWEST, _MOST = 2, 6
"""Words of a name with its titles; our own limits."""
_LABEL = lazy_pattern(
    r"([^:：]{3,200}?)[:：](?=\s+[^\s\W_a-zß-öø-ÿ]|\s+(?:[\"“«„¿¡—–…-]|\.\.)|\s*$)"
)
_WORD = lazy_pattern(r"[^\s,]+")


def join_broken_labels(lines: list[str]) -> tuple[Remark, ...]:
    """Put each broken label on the last of its lines, leave those before it empty, and say how many there are."""
    labels = {at: match[1] for at, line in enumerate(lines) if (match := _LABEL.match(line))}
    whole = Counter(kind for label in labels.values() if (kind := _kind(label)))
    kinds = {kind for kind, count in whole.items() if count >= _WHOLE}
    if not kinds:
        return ()
    joined: list[tuple[int, str]] = []
    complete = {label for at, label in labels.items() if _is_complete(lines, at - 1)}
    for start, line in enumerate(lines):
        if _kind(line) not in kinds or not _may_begin(lines, start) or not _has_office(line):
            continue
        text = line
        for end in range(start + 1, min(start + _OVER, len(lines))):
            if (
                not lines[end]
                or len(text) > _LONGEST
                or _is_of_its_own(lines[end], labels.get(end), complete)
            ):
                break
            text = f"{text} {lines[end]}"
            match = _LABEL.match(text)
            if match and not _has_sentence_end(match[1]):
                lines[start:end] = [""] * (end - start)
                lines[end] = text
                joined.append((start + 1, match[1]))
            if match or any(map(lines[end].count, COLONS)):
                break
    if not joined:
        return ()
    said = f"{plural(len(joined), 'label')} broken over lines read as a whole"
    return (Remark("guessed", said, *joined[0]),)


def _is_of_its_own(line: str, label: str | None, complete: Collection[str]) -> bool:
    """Another name with its office, a label that is one without what is above it, a fact of the page."""
    if label and (label in complete or METADATA.match(label)):
        return True
    text = label or line
    return _kind(text) == "," and _has_office(text)


def _is_complete(lines: Sequence[str], at: int) -> bool:
    """Nothing is at this line, or what is ends there."""
    line = lines[at] if at >= 0 else ""
    return not line or line.rstrip(CLOSING).endswith(SENTENCE_ENDS) or line[-1] in ")]"


def _may_begin(lines: Sequence[str], at: int) -> bool:
    """The line has neither mark nor end of a label, and what is above it is complete."""
    line = lines[at]
    return (
        len(line) >= _SHORTEST
        and line[:1].isupper()
        and not any(map(line.count, ":：;"))
        and _is_complete(lines, at - 1)
        and not _has_sentence_end(line)
    )


def _kind(text: str) -> str:
    """What makes a label of a record of it: a comma after a name, or its form of address; empty for other text."""
    words = _WORD.findall(text)
    if len(words) < 2 or not words[0][:1].isupper():
        return ""
    first, second = (fold(word) for word in words[:2])
    address = second.rstrip(".ªº")
    if first in ARTICLES and address in TITLES:
        return f"{first} {address}"
    name, comma, _ = text.partition(",")
    parts = name.split()
    named = _FEWEST <= len(parts) <= _MOST and not any(part[:1].islower() for part in parts)
    return "," if comma and named else ""


def _has_office(text: str) -> bool:
    """An office is after the comma, or a form of address before the name."""
    office = text.partition(",")[2].split()[:2]
    return _kind(text) != "," or any(is_role(fold(word)) for word in office)


def _has_sentence_end(text: str) -> bool:
    """A mark that ends a sentence inside it, other than that of an abbreviation or of initials."""
    words = text.split()
    return any(
        word.endswith(SENTENCE_ENDS) and not (word.endswith(".") and is_known_abbreviation(word))
        for word in words
    )
