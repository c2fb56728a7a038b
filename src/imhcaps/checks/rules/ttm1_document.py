"""TTM1xx: documents of Timed Text."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

_TTML = Citation(
    "Timed Text Markup Language 2", "W3C Recommendation", "https://www.w3.org/TR/ttml2/", "S"
)
_GOOD = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body><div>\n'
    '<p begin="1s" end="3s">Are you there?</p>\n</div></body></tt>\n'
)

RULES = (
    rule(
        "TTM101",
        "unreadable-document",
        _TTML,
        "The file is not XML, has a DOCTYPE, or is deeper or larger than captions are.",
        "Nothing of it can be read. A DOCTYPE can make a small file grow without bound, and captions need none.",
        _GOOD.replace("</p>", ""),
        _GOOD,
    ),
    rule(
        "TTM102",
        "wrong-time-expression",
        _TTML,
        "A begin, end or dur is no time expression.",
        "Players leave it out, so that the text is shown at another time, or always.",
        _GOOD.replace("3s", "3 seconds"),
        _GOOD,
    ),
    rule(
        "TTM103",
        "no-body",
        _TTML,
        "The document has no body.",
        "It shows nothing.",
        '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><head/></tt>\n',
        _GOOD,
    ),
    rule(
        "TTM104",
        "undeclared-prefix",
        _TTML,
        "A prefix is used that no xmlns declares.",
        "XML readers refuse the whole file. Its meaning is taken from its name: tts, ttm, ttp.",
        _GOOD.replace("<p ", '<p tts:color="red" '),
        _GOOD,
    ),
)
