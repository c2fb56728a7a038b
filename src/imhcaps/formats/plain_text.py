"""Cues as the text that formats without WebVTT's markup show: labels stay as text, other losses are reported."""

from __future__ import annotations

from collections.abc import Callable

from imhcaps import cuetext
from imhcaps.formats.losses import Losses
from imhcaps.formats.subrip_tags import font_of_class
from imhcaps.model.track import Track

_NAMES = {
    "timestamps": "timestamps inside a cue",
    "classes": "classes of text",
    "ruby": "ruby as such: the reading is in brackets",
    "lang": "changes of language",
    "tags": "unknown tags",
    "markup": "bold, italics and underline",
}


def lost_names(what: str) -> str:
    """What a writer calls a loss of cue text, by its name in `from_cue_text`."""
    return _NAMES[what]


def from_cue_text(payload: str, markup: bool = True) -> tuple[str, frozenset[str]]:
    """Cue text as plain text, and what was lost: names of `_NAMES`, `voice` for one without a label.

    With `markup`, `<b>`, `<i>` and `<u>` stay, closed and nested, and the classes of colours are font tags.
    """
    if "<" not in payload and "&" not in payload:
        return payload, frozenset()
    lost: set[str] = set()
    parts: list[str] = []
    kept = ("i", "b", "u") if markup else ()
    opened: list[str] = []
    labelled = bool(cuetext.labels(payload))
    reading = False
    for token in cuetext.tokens(payload):
        if token.kind == "text":
            parts.append(
                f"({token.value.strip()})" if reading and token.value.strip() else token.value
            )
        elif token.kind == "time":
            lost.add("timestamps")
        elif token.value in kept:
            if token.kind == "start":
                opened.append(token.value)
                parts.append(f"<{token.value}>")
            elif opened and opened[-1] == token.value:
                opened.pop()
                parts.append(f"</{token.value}>")
        elif markup and token.value == "c":
            # SubRip has no classes, and colours that mark speakers in font tags.
            if token.kind == "start":
                font = font_of_class(token.classes)
                opened.append("font" if font else "")
                parts.append(font)
                if any(name not in ("", cuetext.LABEL) for name in token.classes) and not (
                    font and len(token.classes) == 1
                ):
                    lost.add("classes")
            elif opened and opened[-1] in ("font", "") and opened.pop():
                parts.append("</font>")
        elif token.kind == "end":
            reading = reading and token.value not in ("rt", "ruby")
        elif token.kind == "start":
            if token.value == "v":
                if token.annotation and not labelled:
                    lost.add("voice")
            elif token.value in ("i", "b", "u"):
                lost.add("markup")
            elif token.value in ("ruby", "rt"):
                lost.add("ruby")
                # CSS Ruby's form for where there is none: the reading in brackets after its word.
                reading = token.value == "rt"
            elif token.value == "lang":
                lost.add("lang")
            elif token.value != "c":
                lost.add("tags")
        if (
            (not markup or token.value != "c")
            and token.kind == "start"
            and any(name not in ("", cuetext.LABEL) for name in token.classes)
        ):
            lost.add("classes")
    parts.extend(f"</{name}>" for name in reversed(opened) if name)
    return "".join(parts), frozenset(lost)


def without_markup(payload: str) -> tuple[str, frozenset[str]]:
    """`from_cue_text` for formats that have no markup at all."""
    return from_cue_text(payload, markup=False)


def shown(
    track: Track, losses: Losses, convert: Callable[[str], tuple[str, frozenset[str]]]
) -> list[tuple[int, str]]:
    """For each cue that shows anything its index and text; `convert` is the format's `from_cue_text`."""
    found: list[tuple[int, str]] = []
    speaking: str | None = None
    for i, cue in enumerate(track.cues):
        text, lost = convert(cue.payload)
        if "<v" in cue.payload:
            speaking = _voices(cue.payload, speaking, losses, i)
        for what in lost - {"voice"}:
            losses.add(_NAMES[what], i)
        lines = _lines(text)
        kept = "\n".join(line for line in lines if line.strip())
        if any(not line.strip() for line in "\n".join(lines).strip("\n").split("\n")) and kept:
            losses.add("empty lines inside a cue", i)
        if kept.strip():
            found.append((i, kept))
        else:
            losses.add("cues without text", i)
    return found


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").split("\n")


def _voices(payload: str, speaking: str | None, losses: Losses, i: int) -> str | None:
    """Follow who is known to speak: a voice is lost where neither its label nor an earlier one shows it."""
    labelled: str | None = speaking
    for run in cuetext.runs(payload):
        if run.voice is None or not run.text.strip():
            continue
        if run.label:
            labelled = run.voice
        elif run.voice != labelled:
            losses.add("the speaker's name where no label shows it", i)
            labelled = run.voice
            return None
    return labelled
