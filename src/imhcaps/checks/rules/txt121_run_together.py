"""TXT121: two words without the space between them."""

from __future__ import annotations

from collections.abc import Container, Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.closed_class import function_words
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

# "house.The", "yes?No": a mark between a small letter and a capitalised word.
_MARK = r"(?<![\w.@/\\(_-])[a-zà-ÿ]{2,}[.?!,;:][A-ZÀ-Þ][a-zà-ÿ]+(?![\w(.@/=_])"
_MERGED = tuple(
    f"{word}the"
    for word in ["of", "in", "to", "on", "and", "for", "at", "with", "from", "by", "is", "that"]
)
# Where words are run together one of these is among them.
_FREQUENT = (b"ofthe", b"inthe", b"tothe")
_ENGLISH = rf"(?<![\w'’-])(?:{'|'.join(_MERGED)})(?![\w'’-])"
_MARKED = lazy_pattern(_MARK)
_EITHER = lazy_pattern(f"{_MARK}|{_ENGLISH}")
_NAMES = frozenset(
    [
        "Com",
        "Net",
        "Org",
        "Io",
        "Js",
        "Py",
        "Edu",
        "Gov",
        "Info",
        "Co",
        "Uk",
        "De",
        "Fr",
        "Exe",
        "Txt",
        "Pdf",
        "Html",
        "Css",
        "Json",
        "Xml",
        "Md",
        "Cpp",
        "Rs",
        "Go",
        "Java",
        "Ts",
    ]
)


def _check(ctx: Context) -> Iterator[Hit]:
    merged = ctx.holds(*_FREQUENT)
    if not merged and not ctx.outlined(b".A"):
        return
    pattern = _EITHER if merged and ctx.word_language == "en" else _MARKED
    known = function_words(ctx.word_language)
    for cue, start, end, match in ctx.find(pattern):
        word = match[0]
        if not word.isalpha() and not _is_sentence(word, known):
            continue
        yield Hit(cue, f"two words run together: {word!r}", word, text=(start, end))


def _is_sentence(word: str, known: Container[str]) -> bool:
    """Whether a mark inside a word ends a sentence: what follows begins one, and is no part of a name in code."""
    at = max(map(word.rfind, ".?!,;:"))
    following = word[at + 1 :]
    if following in _NAMES:
        return False
    return following.lower() in known or (word[at] in "?!" and following.isalpha())


RULE = Rule(
    code="TXT121",
    name="words-run-together",
    summary="Two words, or two sentences, have no space between them.",
    severity="warning",
    basis="house",
    why=(
        "A line break was lost when the file was converted, or a space when it was typed: the eye stumbles,"
        " a screen reader reads one strange word, and a search finds neither."
    ),
    example_bad=vtt((1000, 4000, "We came to the house.The lamps were lit.")),
    example_good=vtt((1000, 4000, "We came to the house. The lamps were lit.")),
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate: spelling, punctuation",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    near_misses=(
        NearMiss("We wrote it in node.Js and vb.Net, see example.Com."),
        NearMiss("It is nn.Linear, then torch.Tensor and system.In."),
        NearMiss("Call myList.Add or foo.Bar() there."),
        NearMiss("YouTube, JavaScript, iPhone, eBay, McDonald, pH, LaTeX"),
        NearMiss("Visit www.example.org or a@example.Org now."),
        NearMiss("It is 3:30 p.m.Eastern or U.S.A."),
        NearMiss("aujourd’hui, c’est-à-dire", {}, "talk.fr.vtt"),
        NearMiss("isReady and ofThing are names in code()."),
    ),
    check=_check,
)
