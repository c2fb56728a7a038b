"""TXT106: a bracket that is not closed, or not opened."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_BRACKET = lazy_pattern(r"[\[\](){}]")
_SMILEY = lazy_pattern(r"[:;]-?[()]|\b(?:[a-z]|\d{1,2})\)")


def _check(ctx: Context) -> Iterator[Hit]:
    joined, texts = ctx.joined, ctx.texts
    if all(joined.count(a) == joined.count(b) for a, b in ("[]", "()")) and not _crossed(texts):
        return
    for cue, text in enumerate(texts):
        if "[" not in text and "(" not in text and "]" not in text and ")" not in text:
            continue
        bare = _SMILEY.sub(lambda match: " " * len(match[0]), text)
        fault = _fault(bare)
        if fault is None or _continued(texts, cue, bare[fault]):
            continue
        what = "is not closed" if bare[fault] in "[(" else "closes nothing"
        yield Hit(cue, f"bracket {bare[fault]!r} {what}", bare[fault], text=(fault, fault + 1))


def _crossed(texts: list[str]) -> bool:
    """Whether the brackets of some cue are crossed or in the wrong order, though as many as their kin."""
    return any(_fault(text) is not None for text in texts if "[" in text or "(" in text)


def _fault(text: str) -> int | None:
    """The offset of the first bracket without a fellow."""
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        char = match[0]
        if char in "[({":
            opened.append(match.start())
        elif opened and text[opened[-1]] == {"]": "[", ")": "(", "}": "{"}[char]:
            opened.pop()
        else:
            return opened[-1] if opened else match.start()
    return opened[0] if opened else None


def _continued(texts: list[str], cue: int, bracket: str) -> bool:
    """Whether an aside in parentheses goes over from one cue to the next."""
    if bracket == "(":
        return any(")" in text for text in texts[cue + 1 : cue + 4])
    if bracket == ")":
        return any("(" in text for text in texts[max(0, cue - 3) : cue])
    return False


RULE = Rule(
    code="TXT106",
    name="unbalanced-brackets",
    summary="A bracket of a sound or a name is not closed, or closes nothing.",
    severity="warning",
    basis="house",
    why=(
        "Brackets say where a sound ends and speech begins. An aside in parentheses may run over"
        " several cues; a sound may not."
    ),
    example_bad=vtt((1000, 3000, "[door creaks Who is there?")),
    example_good=vtt((1000, 3000, "[door creaks] Who is there?")),
    source=Citation(
        "DCMP Captioning Key",
        "Sound Effects",
        "https://dcmp.org/learn/captioningkey/604",
        "S",
    ),
    near_misses=(NearMiss("First a) then b) and a smile :)"),),
    check=_check,
)
