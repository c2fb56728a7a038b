"""TXT125: a placeholder of a template that was never filled in."""

from __future__ import annotations

from collections.abc import Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.line_columns import LOREM
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation

_WHAT = r"(?:text|captions?|subtitles?|name|title|transcript|dialogue|lyrics|translation)"
_ACT = rf"(?:insert|enter|type|add|put|write)\s+(?:your\s+|the\s+|a\s+)?(?:\w+\s+){{0,2}}{_WHAT}"
_WHO = r"(?:speaker|presenter|interviewer|interviewee|guest|host|narrator|moderator)"
# Alone in square brackets; `[name]` is not among them, which stands for a name that is kept secret.
_BRACKETED = (
    r"\[\s*(?i:x{3,}|todo|to do|tbd|fixme|placeholder(?:\s+\w+|\s+for(?:\s+[\w'’]+){1,4})?"
    rf"|{_ACT}(?:\s+here)?|{_WHO}(?:['’]?s)?\s+name|name\s+of\s+(?:the\s+)?{_WHO}|your\s+{_WHAT}\s+here)"
    r"(?:\s*[:–-][^\[\]\n\0]{0,80})?\s*\]"
)
# All that a cue says, as editors and templates write it; see `Context.template_cues`.
_WHOLE = lazy_pattern(
    rf"\s*(?:X{{4,}}|TODO|TBD|FIXME|(?i:{_ACT}\s+here|your\s+{_WHAT}\s+here"
    rf"|(?:placeholder|default|dummy)\s+{_WHAT}))(?:\.\.\.|…)?\s*"
)
# A variable of a template that fills a line, or is its label.
_VARIABLE = (
    r"(?<![^\0\n])[ \t]*(?:[-–][ \t]?)?\{\{[ \t]*[\w.-]{1,40}[ \t]*\}\}(?=[ \t]*(?:[:\n\0]|\Z))"
)
_ALL_IS_TODO = ("es", "gl", "pt")
_LOREM = r"(?i:\blorem[ \n]+ipsum[ \n]+dolor)"


def _check(ctx: Context) -> Iterator[Hit]:
    # Each is looked for where its signs are: together they take 4 microseconds a cue.
    parts = [_BRACKETED] if ctx.has("[") else []
    parts += [_VARIABLE] if ctx.has("{{") else []
    parts += [_LOREM] if ctx.holds(*LOREM) else []
    for cue, start, end, match in ctx.find("|".join(parts)) if parts else ():
        if not _is_all(match[0], ctx) and not _is_note(match[0], ctx):
            yield _hit(cue, start, end, match[0])
    for cue in ctx.template_cues:
        text = ctx.texts[cue]
        if _WHOLE.fullmatch(text) and not _is_all(text, ctx):
            yield _hit(cue, 0, len(text), text)


def _is_all(text: str, ctx: Context) -> bool:
    """Whether the text is the word for "all" of a language, alone."""
    return text.strip("[]….\n\t ").lower() == "todo" and ctx.word_language in _ALL_IS_TODO


def _is_note(text: str, ctx: Context) -> bool:
    """Whether what is in double braces is a sound, or a note of what could not be understood."""
    if not text.endswith("}"):
        return False
    from imhcaps.language.sounds import is_sound  # noqa: PLC0415 - rare path

    return is_sound(text.strip("-– \t{}"), ctx.word_language, square=True)


def _hit(cue: int, start: int, end: int, text: str) -> Hit:
    what = " ".join(text.split())
    return Hit(cue, f"a placeholder was never filled in: {what!r}", what, text=(start, end))


RULE = Rule(
    code="TXT125",
    name="placeholder",
    summary="A placeholder such as `[SPEAKER NAME]`, `[TODO]` or `{{name}}` was never filled in.",
    severity="warning",
    basis="house",
    why=(
        "It takes the place of words, a name or a sound, and viewers read it as captions. Write what is missing, or take"
        " it out."
    ),
    example_bad=vtt((1000, 4000, "[SPEAKER NAME]: Are you really still in there?")),
    example_good=vtt((1000, 4000, "ANN: Are you really still in there?")),
    source=Citation(
        "47 CFR",
        "79.1(j)(2)(i) accurate: the spoken words",
        "https://www.ecfr.gov/current/title-47/section-79.1",
        "S",
    ),
    near_misses=(
        NearMiss("My friend [name] told me so."),
        NearMiss("The to-do list is long."),
        NearMiss("Just put some lorem ipsum there for now."),
        NearMiss("Type your name here, and press Enter."),
        NearMiss("Super Bowl XXX\nwas played in Tempe."),
        NearMiss("Write double braces, {{ name }}, and it is filled in."),
        NearMiss("{{crosstalk}}"),
        NearMiss("- {{laughter}}"),
        NearMiss("XXX"),
        NearMiss("[speaker crackles]"),
        NearMiss("[names of the dead are read]"),
        NearMiss("TODO comments stay in the code."),
        NearMiss("TODO...", path="talk.es.vtt"),
        NearMiss("[Todo]", path="talk.pt-BR.vtt"),
    ),
    check=_check,
)
