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
    r"(?<![\w)])[:;=8xX\\]['’]?[-~^o]?[()\[\]]%s(?!\w)|(?<=[^\W\d_])[:;=]['’]?-?\)%s(?=\s|$)"
    r"|%s[()\[\]]%s[-~^o]?['’]?[:;=](?![\w/])|(?<=[\u0400-\u04ff!?.,])\)%s(?=\s|$)"
)
_FACE = lazy_pattern(_FACES % ("", "", "", "", ""))
# A run of mouths is looked at once, from where it begins.
_GRIN = lazy_pattern(_FACES % ("+", "+", r"(?<![()\[\]])", "++", "+"))
# "a) … b) …", "1) … 2) …": a list.
_LIST_MARK = lazy_pattern(
    r"(?:(?<=\s)|^)(?:[A-Za-z]|\d{1,3}|[ivx]{1,4})[)\]](?=[\s,;.]|$)", re.MULTILINE
)
# "[0, 1)", "(a, b]": half-open intervals.
_INTERVAL = lazy_pattern(
    r"[\[\]]\s?-?[\dπ∞][^\[\]()\n]{0,12}[,;]\s?-?[^\[\]()\n]{1,12}[\[\]]|\[[^\[\]()\n]{1,20}[,;][^\[\]()\n]{1,20}\)|\([^\[\]()\n]{1,20}[,;][^\[\]()\n]{1,20}\]"
)
# "the sign '<(' and a name": a bracket that is spoken of.
_QUOTED = lazy_pattern(r"""["“'‘«`][^\w\s"“”'‘’«»`]{0,3}[\[\]()][^\w\s"“”'‘’«»`]{0,3},?["”'’»`]""")
_PAIRS = {"]": "[", ")": "("}
_RIGHT_TO_LEFT = lazy_pattern(r"[\u0590-\u08ff]")
_REACH = 20
"""Cues over which an aside in brackets may run; our choice: half a minute of speech."""


def _check(ctx: Context) -> Iterator[Hit]:
    texts = ctx.texts
    unmatched: list[tuple[int, int, str]] = []
    opened: dict[str, list[tuple[int, int, str]]] = {"[": [], "(": []}
    for cue, text in enumerate(texts):
        if "[" not in text and "(" not in text and "]" not in text and ")" not in text:
            continue
        within = (at for at in (*opened["["], *opened["("]) if cue - at[0] <= _REACH)
        text = _plain(text, "".join(char for _, _, char in sorted(within)))
        for match in _BRACKET.finditer(text):
            char = match[0]
            if char in opened:
                opened[char].append((cue, match.start(), char))
                continue
            waiting = opened[_PAIRS[char]]
            if waiting and cue - waiting[-1][0] <= _REACH:
                waiting.pop()
            else:
                unmatched.append((cue, match.start(), char))
    unmatched += [*opened["["], *opened["("]]
    seen = set()
    for cue, at, char in sorted(unmatched):
        # Two marks that lack their fellow in one cue are one slip.
        if cue in seen or _RIGHT_TO_LEFT.search(texts[cue]):
            continue
        seen.add(cue)
        what = "is not closed" if char in "[(" else "closes nothing"
        yield Hit(cue, f"bracket {char!r} {what}", char, text=(at, at + 1))


def _plain(text: str, waiting: str) -> str:
    """The text without what only looks like a bracket, where its brackets are not in order as they stand.

    `waiting` are the brackets that earlier cues opened: ");" closes one of them, and else is a face. Tried one after
    the other: "(a joke :)" is closed by its smile, and "1) one (of two)" is a list.
    """
    best, least = text, _without_fellow(text, waiting)
    for pattern in (_QUOTED, _INTERVAL, _FACE, _GRIN, _LIST_MARK):
        if not least:
            break
        text = pattern.sub(_blank, text)
        left = _without_fellow(text, waiting)
        if left < least:
            best, least = text, left
    return best


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_fellow(text: str, waiting: str) -> int:
    """How many brackets of the text are not opened, or not closed in it."""
    opened = [*waiting]
    wrong = 0
    for match in _BRACKET.finditer(text):
        char = match[0]
        if char in "[(":
            opened.append(char)
        elif not opened or opened.pop() != _PAIRS[char]:
            wrong += 1
    return wrong + max(0, len(opened) - len(waiting))


RULE = Rule(
    code="TXT106",
    name="unbalanced-brackets",
    summary="A bracket of a sound or a name is not closed, or closes nothing.",
    severity="warning",
    basis="house",
    why=(
        "Brackets say where a sound ends and speech begins. An aside may run over several"
        " cues. Faces, marks of a list and half-open intervals are no brackets."
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
        NearMiss("Potrivit art. 23 alin. b), lampa se aprinde.", {}, "talk.ro.vtt"),
        NearMiss("The height f (t) rises with f (b)."),
        NearMiss("It was a joke ;-) and no more"),
        NearMiss("It was a joke (a good one :))"),
        NearMiss("It was sad :( and cold"),
        NearMiss("This goes well with tea:) and cake;)"),
        NearMiss("A wry face \\-) and no more"),
        NearMiss("A face =) or :] or =("),
        NearMiss('It writes "<(", some command and another "(".'),
        NearMiss(
            vtt((1000, 3000, "[(маратхі) Дім стоїть"), (3000, 5000, "на горі] Добре.")),
            {},
            "talk.uk.vtt",
        ),
        NearMiss("It lies in [0, 1) or (0, 1]."),
        NearMiss("Elle est dans [0, 2π[ toujours.", {}, "talk.fr.vtt"),
        NearMiss("Привет)) Как дела?)", {}, "talk.ru.vtt"),
        NearMiss("1) we came\n2) we saw"),
        NearMiss("الارتفاع هو (sin(x هنا", {}, "talk.ar.vtt"),
        NearMiss(
            vtt(
                (1000, 3000, "We bring what was asked for"),
                (3000, 5000, "(a lamp, a rope,"),
                (5000, 7000, "and two maps); then we go."),
            )
        ),
        NearMiss(
            vtt(
                (1000, 3000, "[Student: what does it mean"),
                (3000, 5000, "for the lamps"),
                (5000, 7000, "that we saw?] Good question."),
            )
        ),
    ),
    check=_check,
)
