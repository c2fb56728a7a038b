"""MET102: the file says one language, its name, its script or its words another."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.language.language import primary
from imhcaps.language.relatives import are_relatives
from imhcaps.language.writing import SCRIPT_NAMES, script_of, scripts_of, share_of_lines
from imhcaps.model.finding import Citation

_BILINGUAL = 0.25
"""Share of lines in the letters of the named language from which on a text in others is a second language beside it.
Our own choice: a cue has a line of each, or two of the other."""


def _check(ctx: Context) -> Iterator[Hit]:
    written = ctx.document.language
    named = ctx.named_language
    if written and named and primary(written) != primary(named):
        message = f"the file says its language is {written!r}, and its name says {named!r}"
        yield Hit(None, message, written, named)
        return
    language = written or named
    if not language:
        return
    by = "the file" if written else "the name"
    expected = scripts_of(language)
    script = script_of(ctx.joined) if expected else None
    if script and script not in expected and not (script == "Hani" and "Jpan" in expected):
        if _is_bilingual(ctx, expected):
            return
        guess = ctx.read_language
        about = f" and looks like {guess!r}" if guess else ""
        message = (
            f"{by} says the language is {language!r}, and the text is in {SCRIPT_NAMES[script]} script{about}:"
            " it was not translated, or is misnamed"
        )
        yield Hit(None, message, guess or script, language)
        return
    guess = ctx.read_language
    if guess and not {*expected} & {*scripts_of(guess)} and _is_bilingual(ctx, expected):
        return
    if guess and are_relatives(language, guess):
        guess = None
    if guess is None and script in ("Cyrl", "Arab"):
        from imhcaps.language.detection import by_other_letters  # noqa: PLC0415 - rare path

        guess = by_other_letters(ctx.joined, primary(language))
    if guess and guess != primary(language):
        message = f"{by} says the language is {language!r}, and the words look like {guess!r}"
        yield Hit(None, message, guess, language)


def _is_bilingual(ctx: Context, expected: Collection[str]) -> bool:
    """Whether the text is there in the language that is named, beside another in other letters.

    A speaker's name may be in letters of its own.
    """
    lines = list(ctx.flat)
    for label in ctx.labels:
        at = ctx.first_lines[label.cue] + label.line
        lines[at] = lines[at][label.end :]
    return share_of_lines("\n".join(lines), expected) >= _BILINGUAL


def _text(*lines: str) -> str:
    return vtt(*((t * 4000, t * 4000 + 4000, line) for t, line in enumerate(lines)))


_ENGLISH = (
    "We are with you for the day,\nand we talk of the life",
    "that all of you have had here\nwhile the lamp was in the hall.",
    "It is not for us to say\nwhat they will do with it now.",
)

RULE = Rule(
    code="MET102",
    name="language-contradicts",
    summary="The file or its name says one language, and its script or its words another.",
    severity="warning",
    basis="law",
    kinds=("captions", "subtitles", "descriptions"),
    why=(
        "A track under the wrong language is offered to the wrong viewers and read out with the"
        " wrong voice; often it was never translated. Scripts are distinguished for all languages, words for"
        " those with lists of function words (de, en, es, fr, it, nl, pt)."
    ),
    example_bad=vtt(
        *(
            (t * 4000, t * 4000 + 4000, f"Nous sommes avec vous\net nous parlons du jour {t}.")
            for t in range(4)
        )
    ),
    example_good=vtt(
        *(
            (t * 4000, t * 4000 + 4000, f"We are with you for day {t},\nand we talk of the life.")
            for t in range(4)
        )
    ),
    source=Citation(
        "WCAG 2.2",
        "Technique G87",
        "https://www.w3.org/WAI/WCAG22/Techniques/general/G87",
        "P",
    ),
    near_misses=(
        NearMiss(_text(*_ENGLISH), {}, "talk.en-GB.vtt"),
        NearMiss(_text(*_ENGLISH), {}, "tour_uk.vtt"),
        NearMiss(_text(*_ENGLISH), {}, "mi.vtt"),
        NearMiss(
            _text("Dette er historien om et fyrtårn").replace(
                "WEBVTT\n", "WEBVTT\nLanguage: no\n", 1
            ),
            {},
            "talk.nb.vtt",
        ),
        NearMiss(_text(*_ENGLISH), {}, "part_is.vtt"),
        NearMiss(
            _text("これは灯台の記録である", "湾の町で長いあいだ読まれてきた"), {}, "talk.ja.vtt"
        ),
        NearMiss(_text("我们今天晚上要讲的是", "一座灯塔的故事 WCAG 2.2"), {}, "talk.zh-TW.vtt"),
        NearMiss(_text("Ово је прича о светионику", "који стоји на обали мора"), {}, "talk.sr.vtt"),
        NearMiss(_text("Ovo je priča o svetioniku", "koji stoji na obali mora"), {}, "talk.sr.vtt"),
        NearMiss(_text("OK", "JavaScript"), {}, "talk.zh.vtt"),
        NearMiss(
            _text(
                "我们今天晚上要讲的是\nTonight we tell you the story of",
                "一座灯塔的故事\na lighthouse in the old town",
            ),
            {},
            "talk.zh-CN.vtt",
        ),
        NearMiss(
            _text(
                "Сегодня мы говорим\nWe talk of the life that all of you have had here",
                "о маяке\nand of the light that is in the hall for the day",
            ),
            {},
            "talk.ru.vtt",
        ),
        NearMiss(_text("Вона сказала: «Это ты?»", "і пішла додому"), {}, "talk.uk.vtt"),
        NearMiss(
            _text(
                "Esta é a historia dun faro", "que está na costa do mar e que non se apaga nunca"
            ),
            {},
            "talk.gl.vtt",
        ),
    ),
    check=_check,
)
