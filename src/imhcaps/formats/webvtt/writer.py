"""WebVTT out, by webvtt-py. It writes regions before styles; the order of the two means nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from imhcaps.formats.losses import Losses, refuse_impossible
from imhcaps.formats.webvtt.settings import cue_settings, region_settings
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark

if TYPE_CHECKING:
    import webvtt

_ARROW = re.compile(r"-{2,}>")  # `--->` holds an arrow too
_LINE_ENDS = lazy_pattern(r"[\r\n]+")
_SURROGATE = lazy_pattern("[\ud800-\udfff\0]")


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as WebVTT; the remarks tell what had to be changed or left out."""
    made, losses = build(track)
    return str(made.content), losses.remarks("WebVTT")


def build(track: Track) -> tuple[webvtt.WebVTT, Losses]:
    """The track as a `webvtt.WebVTT`, fit to be written."""
    import webvtt  # noqa: PLC0415 - extra or slow package
    from webvtt.models import CueSettings, Region, Style  # noqa: PLC0415 - extra or slow package

    refuse_impossible(track)
    losses = Losses(track)
    first, *metadata = _header(track)
    regions = []
    known = set()
    for region in track.regions:
        raw = " ".join(f"{name}:{value}" for name, value in region.settings)
        if not region.id or "-->" in raw or region_settings(raw).flaws:
            losses.add("a region that is not valid")
            continue
        known.add(region.id)
        regions.append(Region.from_string(raw))
    captions = []
    for i, cue in enumerate(track.cues):
        settings = _settings(cue, known)
        if len(settings) < len(cue.settings):
            losses.add("cue settings that are not valid", i)
        captions.append(
            webvtt.Caption(
                _time(cue.start),
                _time(cue.end),
                _payload(cue, i, losses).split("\n"),
                _id(cue, i, losses),
                CueSettings.from_string(" ".join(f"{name}:{value}" for name, value in settings)),
            )
        )
    styles = []
    for style in track.styles:
        text = _block(style)
        if "-->" in text or not text:
            losses.add("a style sheet that is not valid")
        else:
            styles.append(Style(text))
    made = webvtt.WebVTT(
        captions=captions,
        styles=styles,
        header_comments=[_note(note) for note in track.notes],
        header_text=first,
        metadata=metadata,
        regions=regions,
    )
    return made, losses


def _header(track: Track) -> list[str]:
    """The first line without its keyword, then what says kind and language where players look for it."""
    lines = [_ARROW.sub("->", _clean(line)) for line in _LINE_ENDS.split(track.header)]
    first, rest = lines[0].strip(), [line for line in lines[1:] if line.strip()]
    return [first, *rest]


def _settings(cue: Cue, regions: set[str]) -> list[tuple[str, str]]:
    """The settings that the specification allows; a browser would drop the rest."""
    if not cue.settings:
        return []
    kept = []
    for name, value in cue.settings:
        raw = f"{name}:{value}"
        parsed = cue_settings(raw)
        if len(parsed.taken) == 1 and not parsed.flaws and "-->" not in raw:
            if name == "region" and value not in regions:
                continue
            kept.append((name, value))
    return kept


def _payload(cue: Cue, i: int, losses: Losses) -> str:
    payload = _clean(cue.payload.replace("\r\n", "\n").replace("\r", "\n"))
    if "-->" in payload:
        payload = payload.replace("-->", "--&gt;")
    if "\n\n" in payload or payload[:1] == "\n" or payload[-1:] == "\n":
        closed = re.sub(r"\n{2,}", "\n", payload).strip("\n")
        if "\n\n" in payload.strip("\n"):
            losses.add("empty lines inside a cue", i)
        payload = closed
    return payload


def _id(cue: Cue, i: int, losses: Losses) -> str | None:
    if not cue.id:
        return None
    name = _LINE_ENDS.sub(" ", _clean(cue.id))
    if "-->" in name:
        losses.add("a cue id that holds '-->'", i)
        return None
    return name


def _note(text: str) -> str:
    """A comment can hold neither an empty line nor an arrow."""
    return _ARROW.sub("->", _block(text))


def _block(text: str) -> str:
    return "\n".join(line for line in _LINE_ENDS.split(_clean(text)) if line)


def _clean(text: str) -> str:
    return text if text.isascii() and "\0" not in text else _SURROGATE.sub("\ufffd", text)


def _time(ms: int) -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"
