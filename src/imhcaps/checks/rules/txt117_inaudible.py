"""TXT117: a transcriber's mark for words that were not understood."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.sounds import is_unintelligible
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_NOTE = lazy_pattern(r"[\[(<（［【][^\[\]()<>（）［］【】]{1,40}[\])>）］】]")
"""The longest note of the tables has 24 characters; a time may be after it."""
_UNSURE = lazy_pattern(r"(?i)\W*(?:\?{2,}|\?\s*[\d:]{4,}|ph(?:onetic)?|sp\?)\s*\??\W*")
"""What transcribers write at a word of which they are not sure."""


def _check(ctx: Context) -> Iterator[Hit]:
    for cue, start, end, match in ctx.find(_NOTE):
        what = match[0]
        if is_unintelligible(what) or _UNSURE.fullmatch(what):
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
