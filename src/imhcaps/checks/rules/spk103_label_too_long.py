"""SPK103: a label that takes more than half of the line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.counting import counting_rule
from imhcaps.language.scripts import UNSPACED
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation
from imhcaps.text import fold
from imhcaps.transcripts.names import parse_label

_BRACKETS = tuple("（(［[【〔")
_QUOTES = lazy_pattern('["«»„“”「」]')
_NAME_WORDS = 4
"""Words of a name, at most; our own choice: what is longer and in capitals is a title, or a note."""
_BEHIND_A_SOUND = lazy_pattern(r"[\[(][^\])]*[\])]\s*-")


def _is_surely_a_name(name: str, said: str) -> bool:
    """It is said to be a person: by a title, an office, a degree, or by capitals that what is said has not."""
    if _QUOTES.search(name):
        return False
    parsed = parse_label(name)
    capitals = name.isupper() and not said.isupper()
    office = parsed.role and any(map(is_role, fold(parsed.role).split()))
    return bool(capitals or parsed.title or office or parsed.credentials)


def _is_long_title(name: str, said: str) -> bool:
    """A title or a note, which may come again: with figures, or no other than the words that follow it."""
    numbered = any(map(str.isdecimal, name))
    return name.isupper() and len(name.split()) > _NAME_WORDS and (numbered or said.isupper())


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("max_line_length")
    if limit is None or not ctx.labels:
        return
    most = limit.value / 2
    length = counting_rule(limit.count).length
    times = Counter(label.name for label in ctx.labels)
    for label in ctx.labels:
        # No rule counts a character as more than two; a sound before a name is none of the label.
        if label.end * 2 <= most or _BEHIND_A_SOUND.match(label.name):
            continue
        # A clause before a colon is as long, occurs once, and has no title, office or capitals.
        line = ctx.line_text(label.cue, label.line)
        said = line[label.end :]
        if _is_long_title(label.name, said):
            continue
        if times[label.name] < 2 and not _is_surely_a_name(label.name, said):
            continue
        # Lines of 13 to 16 characters: half of one is a name in its brackets, and captions there are written so.
        if UNSPACED.search(label.name) and line[label.start - 1 : label.start] in _BRACKETS:
            continue
        size = length(line[: label.end])
        # On a line of its own a label may fill it.
        if size > most and len(line.rstrip()) > label.end:
            message = (
                f"label takes more than half of the line ({size:.12g} > {most:.12g} characters)"
            )
            yield Hit(label.cue, message, size, most, limit.unit, limit.name, line=label.line)


RULE = Rule(
    code="SPK103",
    name="label-too-long-for-line",
    summary="A speaker's label takes more than half of a line that has other words.",
    severity="warning",
    basis="house",
    limits=("max_line_length",),
    why=(
        "A name with titles and role leaves no room for what is said. The full name belongs in the"
        " transcript and in the voice; on screen a short one is enough, or a line of its own."
    ),
    example_bad=vtt((1000, 4000, "DR. DENISE WEBB, DIRECTOR: Good morning.")),
    example_good=vtt((1000, 4000, "DR. WEBB: Good morning, everyone.")),
    source=Citation(
        "BBC Subtitle Guidelines v1.2.5",
        "7.8 Labels",
        "https://www.bbc.co.uk/accessibility/forproducts/guides/subtitles/#Labels",
        "P",
    ),
    near_misses=(
        NearMiss(
            vtt((1000, 3000, "（サントス）行こう！"), (4000, 6000, "（サントス）待て！")),
            path="talk.ja.vtt",
        ),
        NearMiss("-(مۆسیقای بەرز لێدەدات) -سۆران: باشە؟", path="talk.ckb.vtt"),
        NearMiss('HOLST - SUITE FOR PLANETS: "THE BRINGER OF PEACE"'),
        NearMiss(
            vtt(
                (1000, 4000, "HOLST THE PLANETS OP. 32, MVT. I: OPENING"),
                (5000, 8000, "HOLST THE PLANETS OP. 32, MVT. I: Main theme"),
            )
        ),
        NearMiss("(ENTER THE CHOIR AND THE TWO SOLOISTS) (APPLAUSE)"),
        NearMiss("Друге – це «Квіти, плоди»: «Вода.»", path="talk.uk.vtt"),
        NearMiss("DR. DENISE WEBB, DIRECTOR:\nGood morning to everyone."),
        NearMiss("A small geometric exercise: show that the two are equal."),
        NearMiss("Solon, Thales, Periander: all of them one and the same."),
        NearMiss(
            vtt(
                (1000, 3000, "Stark brems - Förare - Fordon framför - Allvarligt, G-kraft: 0.62 G"),
                (3000, 5000, "Stark brems - Förare - Fordon framför - Allvarligt, G-kraft: 0.71 G"),
            ),
            path="talk.sv.vtt",
        ),
        NearMiss("[PARLE EN BRETON] Et maintenant il nous le montre.", path="talk.fr.vtt"),
        NearMiss("L'accès de tous au Web : utile à chacun.", path="talk.fr.vtt"),
    ),
    check=_check,
)
