"""A track in another language: the times, voices and labels of the source, the words of the translator."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from imhcaps import cuetext
from imhcaps.api.new_breaks import rebreak
from imhcaps.checks.profiles.by_language import for_language
from imhcaps.formats.made_mark import MARK
from imhcaps.language.language import primary
from imhcaps.model.transcript import Remark
from imhcaps.text import escape_vtt
from imhcaps.translation.translators_sheet import characters_allowed, numbered

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile
    from imhcaps.model.track import Cue, Track

_STYLES = frozenset(("b", "c", "i", "ruby", "u"))
"""Tags of style and reading, which belong to words that are not there any more."""
_KEPT = frozenset(("b", "i", "u"))
"""Styles that a whole cue may be in."""


def translated(
    track: Track, targets: Mapping[int, str], language: str, profile: Profile
) -> tuple[Track, tuple[Remark, ...]]:
    """The track with its words replaced, and what is to be said of it.

    `targets` has a text for each cue (from 1) that has words. A line break in it is the translator's and stays; a text
    on one line is broken as the language and the profile ask.
    """
    limits = for_language(profile, language)
    cues = []
    unstyled: list[int] = []
    too_long: list[int] = []
    copied: list[int] = []
    for number, cue in enumerate(track.cues, 1):
        text = targets.get(number)
        if text is None:
            cues.append(cue)
            continue
        payload, lost = _payload(cue, text, language, limits)
        if lost:
            unstyled.append(number)
        allowed = characters_allowed(cue, limits)
        if allowed is not None and len(text.replace("\n", " ")) > allowed:
            too_long.append(number)
        if _copied(cue, text, track.language, language):
            copied.append(number)
        cues.append(replace(cue, payload=payload))
    remarks = []
    if copied:
        remarks.append(
            Remark("note", f"the text of the source, not translated: {numbered(copied)}")
        )
    if unstyled:
        remarks.append(
            Remark(
                "lost", f"italics and colours inside cues are not in a sheet: {numbered(unstyled)}"
            )
        )
    if too_long:
        remarks.append(
            Remark(
                "note",
                f"longer than the limits allow: {numbered(too_long)}; imhcaps check says why",
            )
        )
    notes = tuple(text for note in track.notes if (text := _own_words(note)))
    origin = f" from {track.language}" if track.language else ""
    notes = (*notes, f"Translated{origin} to {language}.")
    made = replace(
        track,
        cues=tuple(cues),
        language=language,
        kind="subtitles",
        notes=notes,
        header=_header(track.header, language),
    )
    return made, tuple(remarks)


_STATED = re.compile(r"(?i)(language|kind)[ \t]*:[ \t]*")


def _header(header: str, language: str) -> str:
    """The header of a WebVTT file, where services read kind and language, of a translation."""
    now = {"language": language, "kind": "subtitles"}
    first, *lines = header.split("\n")
    made = (
        key[0] + now[key[1].lower()] if (key := _STATED.match(line)) else line for line in lines
    )
    return "\n".join([first, *made])


def _copied(cue: Cue, text: str, source: str | None, target: str) -> bool:
    """Whether a translation is its source, as programs of translators fill in what nobody translated."""
    if source is not None and primary(source) == primary(target):
        return False
    said = cuetext.spoken(cue.payload).split()
    return said == text.split() and sum(word[:1].islower() for word in said) >= _LEAST_WORDS


_LEAST_WORDS = 2
"""Words in small letters from which on a text is no name or cry; our own choice."""


def _payload(cue: Cue, text: str, language: str, limits: Profile) -> tuple[str, bool]:
    """The payload with other words, and whether a style of some of its words is lost."""
    runs = [run for run in cuetext.runs(cue.payload) if run.text.strip()]
    label = "".join(run.text for run in runs if run.label)
    space = cuetext.plain_text(cue.payload)[len(label) : len(label) + 1] if label else ""
    lines, space = _lines(text, label, space, language, limits)
    styles = [set(run.tags) & _STYLES for run in runs if not run.label]
    # What all of a cue is in, such as italics for a voice that is not seen, its translation is in too.
    kept: set[str] = set.intersection(*styles) & _KEPT if styles else set()
    words = escape_vtt(lines)
    for name in sorted(kept):
        words = f"<{name}>{words}</{name}>"
    voice = next((each for each in cuetext.tokens(cue.payload) if each.value == "v"), None)
    head = "" if voice is None else cue.payload[voice.start : voice.stop]
    if label:
        head += f"<c.{cuetext.LABEL}>{escape_vtt(label)}</c>{space}"
    return head + words, any(style - kept for style in styles)


def _lines(text: str, label: str, space: str, language: str, limits: Profile) -> tuple[str, str]:
    """The text on lines, and what parts it from a label before it."""
    if "\n" in text:
        return text, space
    if not label or space != " ":
        return rebreak(text, limits, language) or text, space
    broken = rebreak(f"{label} {text}", limits, language) or f"{label} {text}"
    # A label is never broken itself.
    if not broken.startswith((f"{label} ", f"{label}\n")):
        return text, space
    return broken[len(label) + 1 :], broken[len(label)]


def _own_words(note: str) -> str:
    """A comment without the mark of what made the source, and without what was made of its words."""
    return "\n".join(line for line in note.split("\n") if not line.startswith(MARK)).strip()
