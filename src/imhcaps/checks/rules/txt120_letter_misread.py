"""TXT120: a capital I for a small L, or the other way round, as text recognition of pictures leaves them."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# "PARlS", "wiII", "heIIo": never right in any language of the Latin script.
_ANYWHERE = r"\b[A-Z]{2,}l[A-Z]{1,}\b|\b[A-Z]l[A-Z]{2,}\b|\b[a-z]+II[a-z]*\b|\b[a-z]{2,}I(?=['’]?(?:s|t|d|ed|ly|ing)\b)\w*"
# English words that begin with the other letter, and "I" alone before what follows it.
_ENGLISH = (
    r"\bl(?=['’](?:m|ll|ve|d)\b)|(?<![\w.'’-])l(?= (?:am|was|have|had|will|would|can|could|do|don['’]t|did|think|know|want"
    r"|need|mean|just|never|got|said|see|like|love|guess|thought|should)\b)|\bl(?:t['’]s|sn['’]t|nto|nside)\b|\blf(?= (?:you|I|it|we|they|he|she|the|that|this)\b)"
    r"|\blt(?= (?:is|was|will|would|has|had|seems)\b)"
    r"|\bI(?:ike|ook|ooks|et|et['’]s|ove|ife|eave|ive|isten|ittle|ast|ong|ater|earn|ess|ost|eft)\b"
)
_EITHER = lazy_pattern(f"{_ANYWHERE}|{_ENGLISH}")
_LATIN = lazy_pattern(_ANYWHERE)
_NUMERAL = lazy_pattern(r"[a-z]?II+")


# One of these is in nearly every text in which the letters were taken for each other.
_SIGNS = (b"II", b" l ", b"l'm")


def _check(ctx: Context) -> Iterator[Hit]:
    if not ctx.holds(*_SIGNS):
        return
    pattern = _EITHER if ctx.word_language == "en" else _LATIN
    for cue, start, end, _ in ctx.find(pattern):
        text = ctx.texts[cue]
        while end < len(text) and (text[end].isalnum() or text[end] in "'’"):
            end += 1
        word = text[start:end]
        if _NUMERAL.fullmatch(word):
            continue
        yield Hit(cue, f"I and l are taken for each other: {word!r}", word, text=(start, end))


RULE = Rule(
    code="TXT120",
    name="letter-misread",
    summary="I and l are written for each other: text that was recognised from pictures.",
    severity="warning",
    basis="house",
    why=(
        "In many typefaces the two look alike, but a screen reader spells nonsense, a search finds nothing,"
        " and in another typeface the words are wrong. Subtitles of discs were pictures once."
    ),
    example_bad=vtt((1000, 4000, "l think that he wiII come.")),
    example_good=vtt((1000, 4000, "I think that he will come.")),
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate: spelling",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    near_misses=(
        NearMiss("Henry VIII and World War II, part III"),
        NearMiss("Let l be the length, and l = 2."),
        NearMiss("And it'll say the ls means list contents."),
        NearMiss("The layers l and m of the net"),
        NearMiss("Call setInterval and openAI for it."),
        NearMiss("McIntyre and MacInnes came by."),
        NearMiss("L'homme et l'ami sont là.", {}, "talk.fr.vtt"),
        NearMiss("Il l'a dit.", {}, "talk.fr.vtt"),
        NearMiss("USAID, NIIT, iOS, WiFi, HTMl"),
    ),
    check=_check,
)
