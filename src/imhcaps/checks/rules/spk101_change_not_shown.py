"""SPK101: another speaker, and nothing on screen says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.notation import without_notation
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Citation


def _check(ctx: Context) -> Iterator[Hit]:
    limit = ctx.limit("speakers")
    if limit is None or ctx.styled_voices:
        return
    voices = ctx.voices
    if len({voice for voices_here in voices for voice in voices_here}) < 2:
        return
    labelled = {label.cue for label in ctx.labels}
    settings, texts = ctx.document.settings, ctx.texts
    known = ctx.known_names
    speaker: str | None = None
    apart = _has_a_place_of_its_own(settings, voices)
    placed = "" if apart else settings[0]
    # Who is seen to speak may need no name, and no tool sees it: never more than a warning.
    most = "warning" if limit.severity == "error" else limit.severity
    for cue, here in enumerate(voices):
        if not here:
            continue
        changed, speaker = here[0] != speaker, here[-1]
        moved, placed = settings[cue] != placed, settings[cue]
        if not changed or cue in labelled or (moved and (cue or apart)):
            continue
        text = texts[cue]
        if text[:1] in _MARKS or (":" in text and names_inside(text, known)):
            continue
        # Lyrics, and sounds alone, need no name.
        if not text[:1].isalnum() and not without_notation(text):
            continue
        if _NOBODY.fullmatch(here[0]):
            continue
        # `<v ->` and the like say that another speaks, and no name.
        who = here[0] if any(map(str.isalnum, here[0])) else "somebody without a name"
        message = f"{who} begins to speak, and nothing on screen says so"
        yield Hit(cue, message, here[0], limit_name=limit.name, line=0, severity=most)


def _has_a_place_of_its_own(settings: Sequence[str], voices: Sequence[Sequence[str]]) -> bool:
    """The first voice is in a place where no other voice is, as left and right."""
    first = next((cue for cue, here in enumerate(voices) if here), None)
    if first is None or not settings[first]:
        return False
    there = {
        voice
        for at, here in zip(settings, voices, strict=True)
        if at == settings[first]
        for voice in here
    }
    return there == {voices[first][0]}


_MARKS = tuple("-–—>[(")
# What subtitlers write in the place of a name for songs and for text in the picture.
_NOBODY = lazy_pattern(
    r"(?i)\W*(?:(?:(?:op|ed|opening|ending|insert|theme)[ _-]*)?(?:lyrics|karaoke|songs)|(?:op|ed|opening|ending|insert|theme)[ _-]+song"
    r"|signs?|(?:episode|ep)[ _-]*titles?|typeset(?:ting)?)\W*"
)


def names_inside(text: str, known: frozenset[str]) -> bool:
    """Whether the text opens with a known name and a colon, however written."""
    from imhcaps.text import fold  # noqa: PLC0415 - rare path

    head, colon, _ = text[:80].partition(":")
    return bool(colon) and fold(head) in known


RULE = Rule(
    code="SPK101",
    name="speaker-not-shown",
    summary="The voice changes, and no label, dash, place or style shows it to the viewer.",
    severity="warning",
    basis="law",
    limits=("speakers",),
    why=(
        "Captions must tell who speaks. A `<v>` voice is data that no browser shows by itself: a"
        " label, a dash, another place on screen or a style for the voice does."
    ),
    example_bad=vtt((1000, 3000, "<v Ann>Are you there?"), (3000, 5000, "<v Bob>I am right here.")),
    example_good=vtt(
        (1000, 3000, "<v Ann><c.label>Ann:</c> Are you there?"),
        (3000, 5000, "<v Bob><c.label>Bob:</c> I am right here."),
    ),
    near_misses=(
        NearMiss(
            "WEBVTT\n\n00:01.000 --> 00:03.000 align:left\n<v Ann>Are you there?\n\n"
            "00:03.000 --> 00:05.000 align:right\n<v Bob>I am right here.\n"
        ),
        NearMiss(
            vtt(
                (1000, 3000, "<v OP LYRICS>Like a tale of old"),
                (3000, 5000, "<v Ann><c.label>Ann:</c> Are you there?"),
            )
        ),
    ),
    source=Citation(
        "WCAG 2.2",
        "1.2.2 Captions (Prerecorded), definition of captions",
        "https://www.w3.org/WAI/WCAG22/Understanding/captions-prerecorded",
        "P",
    ),
    check=_check,
)
