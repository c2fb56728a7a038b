"""Arguments of a wrong type: one sentence that says what was given, what is wanted, how to get it.

A verb's own signature says what is wanted: `typed` reads it, so that a new argument needs nothing more. Annotations are
read as they are written; types of ours are known by their names, so that none is imported for the question.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast, get_args

from imhcaps.errors import UsageError, did_you_mean
from imhcaps.model import choices

if TYPE_CHECKING:
    from typing import NoReturn

P = ParamSpec("P")
R = TypeVar("R")


def typed(verb: Callable[P, R]) -> Callable[P, R]:
    """The verb, which looks at its arguments first.

    It raises `TypeError` for one of a wrong type, `UsageError` for a word that is none of those that may be chosen.
    """
    code, annotations = cast("Any", verb).__code__, cast("Any", verb).__annotations__
    names = code.co_varnames[: code.co_argcount]

    @wraps(verb)
    def checked(*args: P.args, **kwargs: P.kwargs) -> R:
        for name, value in (*zip(names, args, strict=False), *kwargs.items()):
            wanted = _alternatives(annotations.get(name, "Any"))
            if not any(_is(value, each) for each in wanted):
                _refuse(verb.__name__, name, value, wanted)
        return verb(*args, **kwargs)

    return checked


@cache
def _alternatives(annotation: str) -> tuple[str, ...]:
    """The parts of `Sequence[A | B] | None`: what is between bars outside of brackets."""
    found, depth = [""], 0
    for sign in annotation:
        depth += (sign == "[") - (sign == "]")
        if sign == "|" and not depth:
            found.append("")
        else:
            found[-1] += sign
    return tuple(each.strip() for each in found)


def _is(value: object, wanted: str) -> bool:
    """Whether a value is of one type, as its annotation is written."""
    if wanted in _SIMPLE:
        return _SIMPLE[wanted](value)
    if words := _words(wanted):
        return isinstance(value, str) and value in words
    name, _, inside = wanted.removesuffix("]").partition("[")
    if name == "Sequence":
        parts = _alternatives(inside)
        return (
            isinstance(value, Collection)
            and not isinstance(value, (str, bytes))
            and all(any(_is(each, part) for part in parts) for each in value)
        )
    if name == "Iterable":
        # What it gives is seen by taking it: it may give each once.
        return isinstance(value, Iterable) and not isinstance(value, (str, bytes))
    return any(each.__name__ == name.rpartition(".")[2] for each in type(value).__mro__)


@cache
def _words(wanted: str) -> tuple[str, ...]:
    """The words that may be chosen, where the type is one of words."""
    if wanted.startswith("Literal["):
        return tuple(ast.literal_eval(f"({wanted[8:-1]},)"))
    return get_args(getattr(choices, wanted, None))


def _is_path(value: object) -> bool:
    return isinstance(value, str) or (
        isinstance(value, os.PathLike) and isinstance(value.__fspath__(), str)
    )


_SIMPLE: dict[str, Callable[[object], bool]] = {
    "Any": lambda value: True,
    "None": lambda value: value is None,
    "Path": _is_path,
    "os.PathLike[str]": _is_path,
    "Progress": callable,
    "Mapping[str, Any]": lambda value: isinstance(value, Mapping),
    "bool": lambda value: isinstance(value, bool),
    "float": lambda value: hasattr(value, "__float__") and not isinstance(value, (str, bool)),
    "int": lambda value: hasattr(value, "__index__") and not isinstance(value, bool),
    "str": lambda value: isinstance(value, str),
}
_CALLED = {
    "Path": "a path (str or os.PathLike)",
    "os.PathLike[str]": "os.PathLike",
    "Progress": "a function",
    "Mapping[str, Any]": "a mapping",
    "bool": "true or false",
    "float": "a number",
    "int": "a whole number",
    "str": "a text (str)",
}


def _refuse(verb: str, name: str, value: object, wanted: tuple[str, ...]) -> NoReturn:
    words = [word for each in wanted for word in _words(each)]
    if words and isinstance(value, str):
        hint = did_you_mean(value, words) or f"one of: {', '.join(words)}"
        raise UsageError(f"{verb}() has no {name} {value!r}", hint=hint)
    called = [_called(each) for each in sorted(wanted, key=_CALLED.__contains__) if each != "None"]
    found = "None" if value is None else type(value).__name__
    how = _how(value, wanted)
    raise TypeError(
        f"{verb}() takes {' or '.join(called)} as `{name}`, not {found}{f'; {how}' if how else ''}"
    )


def _called(wanted: str) -> str:
    if wanted.startswith(("Sequence[", "Iterable[")):
        return f"a list of {' or '.join(map(_called, _alternatives(wanted[9:-1])))}"
    if words := _words(wanted):
        return f"one of {', '.join(words)}"
    return _CALLED.get(wanted) or f"a{'n' * (wanted[0] in 'AEIOU')} {wanted}"


def _how(value: object, wanted: tuple[str, ...]) -> str:
    """How to get what is wanted of what was given, where that is known."""
    kinds = [each.__name__ for each in type(value).__mro__]
    if _is_path(value):
        if "Transcript" in wanted:
            return "read the file first: imhcaps.read_transcript(path)"
        if "Track" in wanted:
            return "read the file first: imhcaps.read_track(path)"
        if wanted in (("webvtt.WebVTT",), ("Iterable[srt.Subtitle]",)):
            return "of a text: imhcaps.from_text(text)"
        if any(each.startswith("Sequence[") for each in wanted):
            return f"write [{value!r}]"
    if "Transcript" in kinds and "TimedTranscript" in wanted:
        return "give its words times first: imhcaps.align(transcript, cues=…)"
    if "TimedTranscript" in kinds and "Transcript" in wanted:
        return "a TimedTranscript holds its own: .transcript"
    return "decode the bytes first" if isinstance(value, bytes) and "str" in wanted else ""
