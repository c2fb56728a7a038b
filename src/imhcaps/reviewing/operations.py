"""What a person may ask for of a cue, read from JSON field by field. Times are milliseconds; cues count from 1."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, NamedTuple, get_args

from imhcaps.errors import ImhcapsError
from imhcaps.json_fields import Fields, WrongFieldError

LONGEST_TEXT = 5000
"""Characters of a cue's text that are taken; ten times what any profile allows (our choice)."""
FARTHEST_MS = 360_000_000
"""The latest time that is written, in ms: 100 hours, as rule CUE106 has it; our choice."""
FURTHEST_STEP = 600_000
"""The largest step of a nudge, in ms or frames: 600 s are no nudge (our choice)."""

Edge = Literal["start", "end", "both"]


class EditError(ImhcapsError):
    """An edit that cannot be made as it is asked for; the message says why, and nothing was written."""


class Text(NamedTuple):
    """Other words or lines in a cue."""

    cue: int
    text: str


class Times(NamedTuple):
    """Another start and end."""

    cue: int
    start: int
    end: int


class Nudge(NamedTuple):
    """An edge of a cue moved by so many ms, or by so many frames."""

    cue: int
    edge: Edge
    by: int
    frames: bool


class Split(NamedTuple):
    """A cue cut before the character `at` of its text; `time` is where the second begins, if that is known."""

    cue: int
    at: int
    time: int | None


class Merge(NamedTuple):
    """A cue joined with the one after it."""

    cue: int


class Rebreak(NamedTuple):
    """The lines of a cue broken anew by the segmenter."""

    cue: int


class SetSpeaker(NamedTuple):
    """Who says a cue."""

    cue: int
    name: str


class FixFinding(NamedTuple):
    """The fix of the command line for the findings of a rule, in one cue or (0) in all."""

    cue: int
    code: str


class Accept(NamedTuple):
    """The start of a cue is right: it becomes a known time in the cue sheet."""

    cue: int


Operation = Text | Times | Nudge | Split | Merge | Rebreak | SetSpeaker | FixFinding | Accept


def read_operation(data: object) -> Operation:
    """The operation that an object of JSON asks for; raises `EditError` for another shape."""
    try:
        fields = Fields(data, "the edit")
        kind = fields.text("op")
        if kind not in _READERS:
            raise EditError(f"there is no edit {kind[:40]!r}; there are {', '.join(_READERS)}")
        cue = fields.whole("cue", least=0 if kind == "fix" else 1)
        return _READERS[kind](fields, cue)
    except WrongFieldError as problem:
        raise EditError(str(problem)) from None


def _text(fields: Fields, cue: int) -> Text:
    text = fields.text("text")
    if len(text) > LONGEST_TEXT:
        raise EditError(f"a cue holds at most {LONGEST_TEXT} characters")
    lines = [line.strip(" \t") for line in text.replace("\r\n", "\n").split("\n")]
    text = "\n".join(filter(None, lines))
    if not text:
        raise EditError("a cue without text is no caption: join it with the one beside it")
    if wrong := next((ch for ch in text if _is_control(ch)), None):
        raise EditError(f"the character U+{ord(wrong):04X} cannot be in a caption")
    return Text(cue, text)


def _is_control(ch: str) -> bool:
    code = ord(ch)
    return (code < 32 and ch not in "\n\t") or 127 <= code < 160 or 0xD800 <= code < 0xE000


def _times(fields: Fields, cue: int) -> Times:
    start, end = fields.whole("start"), fields.whole("end")
    if not start < end <= FARTHEST_MS:
        raise EditError("a caption ends after it begins")
    return Times(cue, start, end)


def _nudge(fields: Fields, cue: int) -> Nudge:
    edge: Any = fields.one_of("edge", get_args(Edge), "both")
    frames = fields.one_of("unit", ("ms", "frames"), "ms") == "frames"
    by = fields.whole("by", least=-FURTHEST_STEP)
    if by > FURTHEST_STEP:
        raise EditError(f"a step is at most {FURTHEST_STEP}")
    return Nudge(cue, edge, by, frames)


def _split(fields: Fields, cue: int) -> Split:
    return Split(cue, fields.whole("at"), fields.whole_or_none("time"))


def _speaker(fields: Fields, cue: int) -> SetSpeaker:
    name = " ".join(fields.text("name").split())
    if not name or len(name) > 200 or any(map(_is_control, name)):
        raise EditError("a speaker has a name of at most 200 characters on one line")
    return SetSpeaker(cue, name)


_READERS: dict[str, Callable[[Fields, int], Operation]] = {
    "text": _text,
    "time": _times,
    "nudge": _nudge,
    "split": _split,
    "merge": lambda fields, cue: Merge(cue),
    "break": lambda fields, cue: Rebreak(cue),
    "speaker": _speaker,
    "fix": lambda fields, cue: FixFinding(cue, fields.text("code")),
    "accept": lambda fields, cue: Accept(cue),
}


_LABELS: dict[type, str] = {
    Text: "text of cue {cue}",
    Times: "times of cue {cue}",
    Nudge: "times of cue {cue}",
    Split: "split of cue {cue}",
    Merge: "joining of cues {cue} and {next}",
    Rebreak: "line breaks of cue {cue}",
    SetSpeaker: "speaker of cue {cue}",
}


def label_of(operation: Operation) -> str:
    """What an edit is called in the list of changes."""
    if isinstance(operation, FixFinding):
        where = f"in cue {operation.cue}" if operation.cue else "in all cues"
        return f"fix of {operation.code} {where}"
    return _LABELS[type(operation)].format(cue=operation.cue, next=operation.cue + 1)
