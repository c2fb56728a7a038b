"""TXT106: a bracket that is not closed, or not opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_BRACKET = lazy_pattern(r"[\[\]()]")
# A face: eyes, perhaps a nose, a mouth; or the mouth first. In Cyrillic the mouth alone will do.
_FACES = (
    r"(?<![\w)])[:;=8xX]['’]?[-~^o]?[()\[\]]%s(?!\w)"
    r"|[()\[\]]%s[-~^o]?['’]?[:;=](?![\w/])|(?<=[\u0400-\u04ff!?.,])\)%s(?=\s|$)"
)
_FACE = lazy_pattern(_FACES % ("", "", ""))
_GRIN = lazy_pattern(_FACES % ("+", "+", "+"))
# "a) … b) …", "1) … 2) …": a list.
_LIST_MARK = lazy_pattern(
    r"(?:(?<=\s)|^)(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[)\]](?=\s|$)", re.MULTILINE
)
# "[0, 1)", "(a, b]": half-open intervals.
_INTERVAL = lazy_pattern(
    r"\[[^\[\]()\n]{1,20}[,;][^\[\]()\n]{1,20}\)|\([^\[\]()\n]{1,20}[,;][^\[\]()\n]{1,20}\]"
)
_PAIRS = {"]": "[", ")": "("}


def _check(ctx: Context) -> Iterator[Hit]:
    joined, texts = ctx.joined, ctx.texts
    if all(joined.count(a) == joined.count(b) for a, b in ("[]", "()")) and not _crossed(texts):
        return
    for cue, text in enumerate(texts):
        if "[" not in text and "(" not in text and "]" not in text and ")" not in text:
            continue
        fault = _fault(text)
        if fault is None:
            continue
        # What only looks like a bracket is tried last: "(a joke :)" is closed by its smile.
        for pattern in (_INTERVAL, _FACE, _GRIN, _LIST_MARK):
            text = pattern.sub(_blank, text)
            fault = _fault(text)
            if fault is None:
                break
        if fault is None or _continued(texts, cue, text[fault]):
            continue
        what = "is not closed" if text[fault] in "[(" else "closes nothing"
        yield Hit(cue, f"bracket {text[fault]!r} {what}", text[fault], text=(fault, fault + 1))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _crossed(texts: list[str]) -> bool:
    """Whether the brackets of some cue are crossed or in the wrong order, though as many as their kin."""
    return any(_fault(text) is not None for text in texts if "[" in text or "(" in text)


def _fault(text: str) -> int | None:
    """The offset of the first bracket without a fellow."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        char = match[0]
        if char in "[(":
            opened.append(match.start())
        elif opened and text[opened[-1]] == _PAIRS[char]:
            opened.pop()
        else:
            return opened[-1] if opened else match.start()
    return opened[0] if opened else None


def _continued(texts: list[str], cue: int, bracket: str) -> bool:
    """Whether an aside in parentheses goes over from one cue to the next."""
    if bracket == "(":
        return any(")" in _GRIN.sub(_blank, text) for text in texts[cue + 1 : cue + 4])
    if bracket == ")":
        return any("(" in _GRIN.sub(_blank, text) for text in texts[max(0, cue - 3) : cue])
    return False


RULE = Rule(
    code="TXT106",
    name="unbalanced-brackets",
    summary="A bracket of a sound or a name is not closed, or closes nothing.",
    severity="warning",
    basis="house",
    why=(
        "Brackets say where a sound ends and speech begins. An aside in parentheses may run over"
        " several cues; a sound may not. Faces, marks of a list and half-open intervals are no brackets."
    ),
    example_bad=vtt((1000, 3000, "[door creaks Who is there?")),
    example_good=vtt((1000, 3000, "[door creaks] Who is there?")),
    source=Citation(
        "DCMP Captioning Key",
        "Sound Effects",
        "https://dcmp.org/learn/captioningkey/604",
        "S",
    ),
    near_misses=(
        NearMiss("First a) then b) and a smile :)"),
        NearMiss("The height f (t) rises :)"),
        NearMiss("The height f (t) rises with f (b)."),
        NearMiss("It was a joke ;-) and no more"),
        NearMiss("It was a joke (a good one :))"),
        NearMiss("It was sad :( and cold"),
        NearMiss("A face =) or :] or =("),
        NearMiss("It lies in [0, 1) or (0, 1]."),
        NearMiss("Привет)) Как дела?)", {}, "talk.ru.vtt"),
        NearMiss("1) we came\n2) we saw"),
    ),
    check=_check,
)
