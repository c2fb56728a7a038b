"""Praat TextGrid files, long and short text form: the tiers with their intervals and points.

Praat itself ignores everything in such a file but numbers, quoted texts and flags, so this does too
(Praat manual, "TextGrid file formats"). Times stay text-exact: they become ms here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from imhcaps.errors import InputError
from imhcaps.language.language_names import names_language
from imhcaps.model.remark import Remark
from imhcaps.source import Source

_HEAD = re.compile(r'\s*(?:File type\s*=\s*)?"ooTextFile(?: short)?"', re.IGNORECASE)
# A free-standing text, flag or number; labels such as `intervals [3]:` or `xmin =` are comments.
_TOKEN = re.compile(
    r'"((?:[^"]|"")*)"|<([A-Za-z]+)>|(?<![^\s])([+-]?\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)(?=\s|$)|![^\r\n]*',
)


_LARGEST = 1e9
"""No time (s) and no count in a TextGrid is larger; `1e400` is a number in Python, but infinite. In
seconds; our own choice: 31 years."""


@dataclass(frozen=True, slots=True)
class Tier:
    """A tier; `marks` are (start ms, end ms or None for a point, text, offset in the file)."""

    name: str
    marks: tuple[tuple[int, int | None, str, int], ...]


def is_textgrid(text: str) -> bool:
    """Whether a text begins like a Praat object file."""
    return _HEAD.match(text) is not None


def read_tiers(source: Source) -> list[Tier]:
    """The tiers in file order. Raises `InputError` where the file breaks off or is another object."""
    found = [
        (m[1].replace('""', '"') if m[1] is not None else m[2] or m[3], m.start(), m[1] is not None)
        for m in _TOKEN.finditer(source.text)
        if not m[0].startswith("!")
    ]
    at = 0

    def take(what: str, text: bool) -> str:
        nonlocal at
        if at >= len(found):
            line, column = source.place(len(source.text))
            raise InputError(
                f"the TextGrid breaks off where {what} should be", source.path, line, column
            )
        value, offset, quoted = found[at]
        if quoted != text:
            line, column = source.place(offset)
            raise InputError(f"expected {what}, found {value!r}", source.path, line, column)
        at += 1
        return value

    def refused(what: str, value: str) -> InputError:
        line, column = source.place(found[at - 1][1])
        return InputError(f"expected {what}, found {value[:40]!r}", source.path, line, column)

    def number(what: str) -> float:
        value = take(what, False)
        try:
            result = float(value)
        except ValueError:
            raise refused(what, value) from None
        if abs(result) > _LARGEST:
            raise refused(what, value)
        return result

    def count(what: str) -> int:
        value = number(what)
        # Each entry takes several tokens: a larger count cannot be right.
        if value != int(value) or value < 0:
            raise refused(what, f"{value:g}")
        if value > len(found) - at:
            raise refused(f"{value:g} entries", "the end of the file")
        return int(value)

    take("the file type", True)
    kind = take("the object class", True)
    if not kind.startswith("TextGrid"):
        raise InputError(f"is a Praat {kind}, not a TextGrid", source.path, 2)
    number("the start of the grid")
    number("the end of the grid")
    if at < len(found) and found[at][0] == "exists":
        at += 1
    tiers: list[Tier] = []
    for _ in range(count("the number of tiers")):
        shape = take("a tier class", True)
        name = take("a tier name", True)
        number("the start of the tier")
        number("the end of the tier")
        marks: list[tuple[int, int | None, str, int]] = []
        for _ in range(count("the number of intervals")):
            start = round(number("a time") * 1000)
            end = round(number("a time") * 1000) if shape == "IntervalTier" else None
            offset = found[at][1] if at < len(found) else len(source.text)
            marks.append((start, end, take("a text", True), offset))
        tiers.append(Tier(name, tuple(marks)))
    return tiers


PHONES = re.compile(r"phon|segment|^(?:ort|kan|mau|syll)", re.IGNORECASE)
"""Names of tiers that hold sounds of speech and not words."""
WORDS = re.compile(r"(?<![^\W_])words?(?![^\W_])|^ort$|^token", re.IGNORECASE)
"""Names of tiers that hold one word an interval."""
_OF_SOMEBODY = re.compile(r"(.*[^\W\d_].*?)\s+-\s+words?", re.IGNORECASE)
"""What aligners call the words of one of several people: `Ann Lee - words`."""


_OF_CONTENT = re.compile(
    r"(?<![^\W\d_])(?:words?|text|utter|sentence|phrase|tran|gloss|note|comment|line|speech|turn|ipa|orth|tier|interval|"
    r"label|mark|chunk|tones?(?![^\W\d_])|event|noise|topic|silence|pause|task|code)",
    re.IGNORECASE,
)
"""How names of tiers begin, or words in them, that say what a tier holds and not who speaks."""


def speakers_of(tiers: Sequence[str]) -> list[str]:
    """Whose words each of several tiers holds, by their names; nobody's where one of them does not say it."""
    found = [_OF_SOMEBODY.fullmatch(name.strip()) for name in tiers]
    names = [match[1] for match in found if match is not None]
    if not names and not any(
        pattern.search(name) for name in tiers for pattern in (WORDS, PHONES, _OF_CONTENT)
    ):
        names = [bare for name in tiers if any(map(str.isalpha, bare := name.strip()))]
        if sum(map(names_language, names)) > 1:
            # The same words in several languages.
            return [""] * len(tiers)
    return names if len(tiers) > 1 and len(set(names)) == len(tiers) else [""] * len(tiers)


def guessed_speakers(tiers: Sequence[str]) -> tuple[Remark, ...]:
    """A remark where the bare names of tiers are taken for people, and where they are names of languages."""
    languages = [name.strip() for name in tiers if names_language(name.strip())]
    if len(languages) > 1:
        what = f"tiers are named for languages ({', '.join(languages[:_LISTED])}): all are read, and none is somebody's"
        return (Remark("guessed", what),)
    named = sum(map(bool, speakers_of(tiers)))
    if not named or any(_OF_SOMEBODY.fullmatch(name.strip()) for name in tiers):
        return ()
    listed = ", ".join(repr(name.strip()) for name in tiers[:_LISTED])
    more = f" and {len(tiers) - _LISTED} more" if len(tiers) > _LISTED else ""
    return (Remark("guessed", f"the names of the tiers are taken for who speaks: {listed}{more}"),)


_LISTED = 4
"""Names of tiers that a remark lists; our choice."""
SILENT = frozenset(
    {"", "sil", "sp", "spn", "<sil>", "<p:>", "<p>", "{sl}", "#", "pause", "_", "sl"}
)
"""What aligners write for silence."""
