"""TIM401–TIM407: captions against the recording that was listened to (`--audio`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from imhcaps.checks.context import Context
from imhcaps.checks.example import spoken_at, vtt
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.synchrony import EARLY_MS, LATE_MS, STRAY_MS, Lateness, lateness, moved
from imhcaps.model.finding import Citation, Fix
from imhcaps.text import plural
from imhcaps.timecode import clock as clock_time

if TYPE_CHECKING:
    from imhcaps.audio.caption_match import CaptionMatch
    from imhcaps.audio.clock_fit import Clock

KEY_FRAME_MS = 10_000
"""Milliseconds: players and encoders set key frames at most about this far apart (x264's usual 250
frames). Our own choice."""
SAME_END_MS = 60
"""Milliseconds by which the recording may end off the last cue when it was cut there: a frame of sound
or of a picture at 24 a second. Our own choice."""
LEAST_WORDS = 4
"""Words of a cue that nobody says from which on it is reported. Our own choice: shorter ones are
swallowed."""

MOST_CHANCE = 0.2
"""Share of a cue's words that may be found by chance although nobody says them. Our own choice: one of
five."""

FASTEST_WORD_MS = 150
"""Milliseconds that a word takes at the fastest speech, 400 words a minute. Our own choice: with less room for each
nobody says them."""

LATE_CAUSE = "so are captions over a clip that was cut with ffmpeg's -ss after its -i"
EARLY_CAUSE = "so are captions beside a clip that was copied from the key frame before its start"


def _pieces(ctx: Context) -> tuple[Clock, list[Lateness]] | None:
    clock = ctx.clock
    return None if clock is None else (clock, lateness(clock, ctx.starts))


def _fix(ctx: Context, clock: Clock, off: list[Lateness]) -> Fix | str:
    """One fix for all pieces that are off, made once for all findings that offer it."""
    ranges = {(each.first, each.stop) for each in off}
    wanted = [piece for piece in clock.pieces if (piece.first, piece.stop) in ranges]
    if ctx.clock_fix is None:
        ctx.clock_fix = moved(ctx.document, clock, wanted)
    return ctx.clock_fix


def _off(ctx: Context, sign: int) -> Iterator[Hit]:
    """The pieces that are late (1) or early (−1) by one amount."""
    found = _pieces(ctx)
    if found is None or found[0].ratio != 1.0:
        return
    clock, each = found
    off = [piece for piece in each if piece.is_off]
    for piece in off:
        if (piece.median_ms > 0) != (sign > 0):
            continue
        fix = _fix(ctx, clock, off)
        value = abs(piece.median_ms)
        word = "late" if sign > 0 else "early"
        cause = ""
        if len(clock.pieces) > 1:
            first = clock_time(ctx.starts[piece.first])
            where = f"from cue {piece.first + 1} ({first}) to cue {piece.stop} captions are"
            cause = "; a part of the recording is missing or was added there"
        else:
            where = "all captions are"
            if sign > 0:
                cause = f"; {LATE_CAUSE}"
            elif value <= KEY_FRAME_MS:
                cause = f"; {EARLY_CAUSE}"
        unfixed = f" (no fix: {fix})" if isinstance(fix, str) else ""
        yield Hit(
            piece.first if len(clock.pieces) > 1 else None,
            f"{where} {value / 1000:.2f} s {word}, by the words of {plural(piece.matched, 'cue')}"
            f"{cause}{unfixed}",
            round(piece.median_ms),
            LATE_MS if sign > 0 else -EARLY_MS,
            "ms",
            fix=None if isinstance(fix, str) else fix,
        )


def _late(ctx: Context) -> Iterator[Hit]:
    yield from _off(ctx, 1)


def _early(ctx: Context) -> Iterator[Hit]:
    yield from _off(ctx, -1)


def _drifting(ctx: Context) -> Iterator[Hit]:
    found = _pieces(ctx)
    if found is None or found[0].ratio == 1.0:
        return
    clock, each = found
    off = [piece for piece in each if piece.is_off]
    if not off:
        return
    fix = _fix(ctx, clock, each)
    unfixed = f" (no fix: {fix})" if isinstance(fix, str) else ""
    speed = "slow" if clock.ratio < 1 else "fast"
    broken = f" in {len(clock.pieces)} pieces" if len(clock.pieces) > 1 else ""
    yield Hit(
        None,
        f"captions run {abs(1 / clock.ratio - 1) * 100:.2f} % too {speed}{broken}: "
        f"{_amount(each[0].begin_ms)} at first, {_amount(each[-1].end_ms)} at last; "
        f"{_rates(clock.ratio)}{unfixed}",
        round(1 / clock.ratio, 6),
        1,
        "",
        fix=None if isinstance(fix, str) else fix,
    )


def _amount(late_ms: float) -> str:
    return f"{abs(late_ms) / 1000:.2f} s {'late' if late_ms > 0 else 'early'}"


def _rates(ratio: float) -> str:
    from imhcaps.audio.clock_fit import FRAME_RATES  # noqa: PLC0415 - rare path

    for made in FRAME_RATES:
        for played in FRAME_RATES:
            if made != played and abs(made / played - ratio) < 1e-6:
                return (
                    f"so are captions made at {made:.5g} and played at {played:.5g} frames a second"
                )
    return "the two clocks differ, and by no ratio of frame rates"


def _speech(ctx: Context) -> Iterator[Hit]:
    match = ctx.caption_match
    if match is None or match.verdict == "wrong":
        return
    ends = [cue.end for cue in match.cues]
    for start, end in match.untranscribed:
        before = max(
            (k for k, time in enumerate(ends) if time is not None and time <= start + 100),
            default=None,
        )
        yield Hit(
            before,
            f"speech without a caption: {(end - start) / 1000:.1f} s at {clock_time(start)} of the "
            "recording" + ("" if before is None else ", after this cue"),
            end - start,
            0,
            "ms",
        )


def _other(ctx: Context) -> Iterator[Hit]:
    match = ctx.caption_match
    if match is None or match.verdict == "right" or not any(cue.words for cue in match.cues):
        return
    found = sum(cue.matched for cue in match.cues)
    words = sum(cue.words for cue in match.cues)
    figures = f"({match.nats:.1f} nats a word, {found} of {words} words found)"
    if match.verdict == "wrong":
        from imhcaps.audio.caption_match import FEW_WORDS  # noqa: PLC0415 - rare path

        why = "captions of another talk, or in another language"
        if ctx.word_language is None:
            why += "; theirs is not known, and words sound by it: name it (talk.en.srt, or Language: en)"
        elif words <= FEW_WORDS:
            why += ", or too few words to tell"
        yield Hit(
            None,
            f"the words of the captions are not said in the recording {figures}: {why}",
            round(match.nats, 2),
        )
    else:
        reason = f": {match.reason}" if match.reason else ""
        yield Hit(
            None,
            f"the words of the captions fit the recording poorly {figures}{reason}",
            round(match.nats, 2),
            severity="warning",
        )


def _stray(ctx: Context) -> Iterator[Hit]:
    clock = ctx.clock
    if clock is None:
        return
    for cue, error in enumerate(clock.errors):
        if error is not None and abs(error) > STRAY_MS:
            where = "later" if error > 0 else "earlier"
            yield Hit(
                cue,
                f"the words of this cue are said {abs(error) / 1000:.2f} s {where} than those of the "
                "other cues let expect",
                round(error),
                STRAY_MS,
                "ms",
            )


def _unsaid(ctx: Context) -> Iterator[Hit]:
    match = ctx.caption_match
    if match is None or match.verdict == "wrong":
        return
    run: list[int] = []
    words = 0
    for k, cue in enumerate((*match.cues, None)):
        if cue is not None and cue.words >= LEAST_WORDS and cue.matched <= MOST_CHANCE * cue.words:
            run.append(k)
            words += cue.words
            continue
        # Short cues and sounds between two that nobody says are no end of the run.
        if run and cue is not None and not cue.matched:
            continue
        if run:
            many = len(run) > 1
            what = f"cues {run[0] + 1} to {run[-1] + 1}" if many else "this cue"
            message = f"nobody says the {words} words of {what} in the recording"
            if _room(match, run[0], run[-1]) >= words * FASTEST_WORD_MS:
                message += ", or they are too faint: it has room for them there"
            elif many:
                message += ": it lacks that part"
            yield Hit(run[0], message, 0)
        run, words = [], 0


def _room(match: CaptionMatch, first: int, last: int) -> int:
    """Ms of the recording between the words that are found before cue `first` and after cue `last`."""
    before = [cue.end for cue in match.cues[:first] if cue.end is not None]
    behind = [cue.start for cue in match.cues[last + 1 :] if cue.start is not None]
    return (behind[0] if behind else match.length_ms) - (before[-1] if before else 0)


def _cut_end(ctx: Context) -> Iterator[Hit]:
    match = ctx.caption_match
    if match is None or match.verdict == "wrong" or not ctx.ends:
        return
    last = max(ctx.ends)
    if abs(match.length_ms - last) <= SAME_END_MS:
        yield Hit(
            None,
            f"the recording ends with its last caption, at {clock_time(match.length_ms)}: was it cut "
            "there by ffmpeg's -shortest?",
            match.length_ms,
            last,
            "ms",
        )


_WCAG = Citation(
    "WCAG 2.2",
    "1.2.2 (A), definition of captions: synchronized",
    "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
    "P",
)
_COMPLETE = Citation(
    "47 CFR",
    "79.1(j)(2)(ii) synchronous, (iii) complete",
    "https://www.ecfr.gov/current/title-47/section-79.1",
    "S",
)
_FIRST, _SECOND = "Good morning to all.", "Welcome back, we begin."
_SAID = spoken_at((1000, 3000), (4000, 6000))
_GOOD = vtt((1000, 3000, _FIRST), (4000, 6000, _SECOND))
_LISTEN = (("listen", _SAID),)


def _many(shift: int, ratio: float = 1.0) -> str:
    cues = [(4000 * k + 1000, 4000 * k + 4000) for k in range(12)]
    return vtt(*((round(a * ratio) + shift, round(b * ratio) + shift, _FIRST) for a, b in cues))


_MANY_SAID = (("listen", spoken_at(*((4000 * k + 1000, 4000 * k + 4000) for k in range(12)))),)

RULES = (
    Rule(
        code="TIM401",
        name="captions-late",
        summary="Captions begin later than their words are said in the recording (`--audio`).",
        severity="error",
        basis="law",
        why="Words that come after they were said no longer match the lips of who says them.",
        example_bad=_many(3000),
        example_good=_many(0),
        example_options=_MANY_SAID,
        fix="unsafe",
        source=_WCAG,
        check=_late,
    ),
    Rule(
        code="TIM402",
        name="captions-early",
        summary="Captions begin earlier than their words are said in the recording (`--audio`).",
        severity="error",
        basis="law",
        why="Words that come before they are said give away what follows, and leave before it is said.",
        example_bad=vtt((1000, 3000, _FIRST), (4000, 6000, _SECOND)),
        example_good=vtt((3000, 5000, _FIRST), (6000, 8000, _SECOND)),
        example_options=(("listen", spoken_at((3000, 5000), (6000, 8000))),),
        fix="unsafe",
        source=_WCAG,
        check=_early,
    ),
    Rule(
        code="TIM403",
        name="captions-drift",
        summary="Captions run faster or slower than the recording (`--audio`).",
        severity="error",
        basis="law",
        why="Captions made for another frame rate fit at first, and are seconds off after some minutes.",
        example_bad=_many(0, 25 / 24),
        example_good=_many(0),
        example_options=_MANY_SAID,
        fix="unsafe",
        source=_WCAG,
        check=_drifting,
    ),
    Rule(
        code="TIM404",
        name="speech-without-caption",
        summary="The recording has speech that no cue has (`--audio`).",
        severity="warning",
        basis="law",
        why="Captions are complete: who cannot hear gets every word that is said.",
        example_bad=_GOOD,
        example_good=_GOOD.replace(
            "\n\n00:00:04", "\n\n00:00:03.000 --> 00:00:03.900\nAnd what is this?\n\n00:00:04"
        ),
        example_options=(
            ("listen", spoken_at((1000, 3000), (4000, 6000), untranscribed=((3000, 4000),))),
        ),
        source=_COMPLETE,
        check=_speech,
    ),
    Rule(
        code="TIM405",
        name="another-recording",
        summary="The words of the captions are not said in the recording (`--audio`).",
        severity="error",
        basis="law",
        why="Captions of another talk are worse than none: they say what nobody says.",
        example_bad=_GOOD,
        example_good=vtt(
            (1000, 3000, _FIRST), (4000, 5900, _SECOND), (7000, 9000, "That was all of it.")
        ),
        example_options=(("listen", spoken_at((None, None), (None, None), verdict="wrong")),),
        source=_COMPLETE,
        check=_other,
    ),
    Rule(
        code="TIM406",
        name="stray-cue",
        summary="A cue begins far from where its words are said, unlike the others (`--audio`).",
        severity="warning",
        basis="law",
        why="One cue that was moved or typed wrongly shows its words over somebody else's.",
        example_bad=_many(0).replace("00:00:21.000 -->", "00:00:23.000 -->"),
        example_good=_many(0),
        example_options=_MANY_SAID,
        source=_WCAG,
        check=_stray,
    ),
    Rule(
        code="TIM407",
        name="caption-without-speech",
        summary="A cue has words that nobody says in the recording (`--audio`).",
        severity="warning",
        basis="law",
        why="The captions belong to another cut, or words were put in that nobody said.",
        example_bad=_GOOD,
        example_good=vtt((1000, 3000, _FIRST)),
        example_options=(("listen", spoken_at((1000, 3000), (None, None))),),
        source=_COMPLETE,
        check=_unsaid,
    ),
    Rule(
        code="TIM408",
        name="recording-ends-with-captions",
        summary="The recording ends to the frame with its last caption (`--audio`).",
        severity="info",
        basis="law",
        why="ffmpeg's -shortest ends a film with the shortest stream, and captions are one: what came"
        " after the last caption is lost.",
        example_bad=_GOOD,
        example_good=vtt((1000, 3000, _FIRST), (4000, 5800, _SECOND)),
        example_options=_LISTEN,
        source=_COMPLETE,
        check=_cut_end,
    ),
)
