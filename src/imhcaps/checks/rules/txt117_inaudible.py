"""TXT117: a transcriber's mark for words that were not understood."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# The word for "inaudible" or "unintelligible" alone in brackets, perhaps with a time or a question mark.
_WORDS = (
    r"inaudible|unintelligible|indiscernible|unclear|not clear|no audio|garbled|crosstalk|cross talk"
    r"|unverständlich|inintelligible|incompréhensible|ininteligible|inteligible|incomprensible|inaudibile"
    r"|incomprensibile|inaudível|ininteligível|onverstaanbaar|onhoorbaar|niezrozumiałe|niesłyszalne"
    r"|nesrozumitelné|ohörbart|uhørbart|uforståelig|неразборчиво|нерозбірливо|anlaşılmıyor"
    r"|聞き取れない|聞き取り不能|听不清|聽不清|알아들을 수 없음|안 들림|غير مسموع|غير واضح|לא ברור|לא נשמע"
)
_MARK = lazy_pattern(
    rf"(?i)[\[(<]\s*(?:(?:{_WORDS})(?:[\s@-]*\d[\d:.,]*)?|\?{{2,}}|\?\s*[\d:]{{4,}}|ph(?:onetic)?|sp\?)\s*\??\s*[\])>]"
)


def _check(ctx: Context) -> Iterator[Hit]:
    for cue, start, end, match in ctx.find(_MARK):
        what = match[0]
        message = f"words are missing here: {what!r} says that they were not understood"
        yield Hit(cue, message, what, text=(start, end))


RULE = Rule(
    code="TXT117",
    name="inaudible-left-in",
    summary="A mark such as [inaudible] stands for words that were said.",
    severity="info",
    basis="house",
    why=(
        "Whoever cannot hear loses these words, and cannot tell why. Listen again, or ask who spoke; where"
        " nobody can hear them, say what drowns them: [wind drowns the words]."
    ),
    example_bad=vtt((1000, 4000, "We met at the [inaudible] near the old bridge.")),
    example_good=vtt((1000, 4000, "We met at the café near the old bridge.")),
    source=Citation(
        "DCMP Captioning Key",
        "Special Considerations: the cause of speech that cannot be heard",
        "https://dcmp.org/learn/captioningkey",
        "S",
    ),
    near_misses=(
        NearMiss("[indistinct chatter]"),
        NearMiss("[wind drowns the words]"),
        NearMiss("The answer is unclear to me (and to you)."),
        NearMiss("[inaudible to dogs, as he says]"),
    ),
    check=_check,
)
