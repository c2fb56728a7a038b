"""TXT109: markup that viewers will read."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation

# A line break of another format is one where words are on both sides; in talk of code it is a code.
_BREAK = (
    r"(?<=\w)\\h(?!at|bar|box|fill|line|space|skip|ref|phantom)(?=\w)|\\[Nh](?![a-z])(?=[^\s\"'`)\]])|(?<=[^\s\"'`([])\\N(?![a-z])"
    r"|(?<=[\w.,?!…])\\n(?=[A-ZÀ-ÖØ-Þ¿¡“‘—-])|(?<=[.,?!…])\\n(?=\w)"
)
# A tag of style that touches the words it is for; one that is spoken of is a word of its own: "the <p> tag".
_TAG = r"</?(?:i|b|u|s|em|strong|font|span|c|v|ruby|rt|small|big|br|p)(?:[\s.][^<>\n\0]{0,60})?/?>"
_MARKUP = (
    rf"\{{\\?[a-z]+\d*[^{{}}\n\0]{{0,40}}\}}|{_BREAK}|"
    rf"{_TAG}(?=[^\s.,;:!?<)\0])|(?<=[^\s(\0]){_TAG}|&(?:amp|lt|gt|nbsp|quot|#\d+);"
)


def _check(ctx: Context) -> Iterator[Hit]:
    joined = ctx.joined
    if not any(mark in joined for mark in "{\\<&"):
        return
    # Where the format's own rules report references, they are not reported twice.
    references_reported = bool(ctx.document.problems_of("SRT147"))
    for cue, start, end, match in ctx.find(_MARKUP):
        what = match[0]
        if references_reported and what[0] == "&":
            continue
        if what[0] == "{" and not what.startswith(
            ("{\\", "{y:", "{c:", "{b}", "{i}", "{u}", "{s:", "{f:")
        ):
            continue
        yield Hit(cue, f"markup is shown to viewers: {what!r}", what, text=(start, end))


RULE = Rule(
    code="TXT109",
    name="markup-shown",
    summary="Markup of another format, or escaped twice, is read by viewers.",
    severity="warning",
    basis="house",
    why=(
        "A code such as {\\an8}, \\N or &amp;amp;nbsp; means nothing in this format: the viewer"
        " reads it. Usually the file was converted carelessly."
    ),
    example_bad=vtt((1000, 3000, r"{\an8}Are you there?")),
    example_good=vtt((1000, 3000, "Are you there?")),
    source=Citation(
        "WebVTT",
        "4.2.2 WebVTT cue text",
        "https://www.w3.org/TR/webvtt1/#webvtt-caption-or-subtitle-cue-text",
        "P",
    ),
    near_misses=(
        NearMiss("2 &lt; 3 and R&amp;D"),
        NearMiss("{aside} a set {1, 2}"),
        NearMiss("A formula: F = &lt;E&gt; - TS."),
        NearMiss("You wrap it in a &lt;p&gt; tag or a &lt;div&gt;."),
        NearMiss(r"Here \n is a line break."),
        NearMiss(r"We write x\hat{y} for it, and x\hbar."),
        NearMiss(r'We print("hello\n") twice.'),
        NearMiss(r"It lies in C:\new\notes there."),
        NearMiss(r"The set of naturals is \N in LaTeX."),
    ),
    check=_check,
)
