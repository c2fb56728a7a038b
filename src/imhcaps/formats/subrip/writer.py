"""SubRip out, by the `srt` package."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from imhcaps.cuetext import plain_text
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, cue_losses, header_losses, refuse_impossible
from imhcaps.formats.number_pad import code_of_settings, is_key
from imhcaps.formats.plain_text import from_cue_text, shown
from imhcaps.formats.subrip import timing_line as srt_timing
from imhcaps.formats.subrip_tags import is_broken
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark

if TYPE_CHECKING:
    import srt

_MARKUP = lazy_pattern(r"</?[A-Za-z][^<>]*>|\{[\\/ibuIBU]|\{[yYcCsSpPoOfF]:")


def write(track: Track, *, positions: bool = False) -> tuple[str, tuple[Remark, ...]]:
    r"""The track as SubRip, numbered from 1, and what SubRip cannot carry.

    With `positions`, a cue that is elsewhere than at the bottom begins with SubStation's code, `{\an8}`.
    """
    import srt  # noqa: PLC0415 - extra or slow package

    made, losses = build(track, positions=positions)
    return srt.compose(made, reindex=False, strict=False), losses.remarks("SubRip")


def build(track: Track, *, positions: bool = False) -> tuple[list[srt.Subtitle], Losses]:
    """The track as `srt.Subtitle`s; a cue without text is left out and reported."""
    import srt  # noqa: PLC0415 - extra or slow package

    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    cue_losses(track, losses, settings=not positions)
    subtitles = []
    for number, (i, text) in enumerate(shown(track, losses, from_cue_text), start=1):
        cue = track.cues[i]
        if ("<" in text or "{" in text) and _MARKUP.search(plain_text(cue.payload)):
            losses.add("the difference between a tag and text that looks like one", i)
        if is_broken(text):
            losses.add("the text \\N, which many players show as a line break", i)
        subtitles.append(
            srt.Subtitle(
                number,
                timedelta(milliseconds=cue.start),
                timedelta(milliseconds=cue.end),
                (_position(cue, i, losses) if positions else "") + _safe(text, i, losses),
            )
        )
    return subtitles, losses


def _position(cue: Cue, i: int, losses: Losses) -> str:
    """The code of where the cue is, if not in the middle of the bottom."""
    if not is_key(cue.settings):
        losses.add("exact positions", i)
    return code_of_settings(cue.settings)


def _safe(text: str, i: int, losses: Losses) -> str:
    """Text of which no line can be taken for a timing line; SubRip has no escape."""
    if "-->" in text:
        lines = text.split("\n")
        for k, line in enumerate(lines):
            if srt_timing.read(line) is not None:
                lines[k] = line.replace("-->", "->").replace("->", "to")
                losses.add("a line of text that reads as the times of a cue", i)
        text = "\n".join(lines)
    return text if text.isascii() else clean(text)
