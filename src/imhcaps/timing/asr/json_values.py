"""JSON in a file that may hold one value, one a line, or several one after the other."""

from __future__ import annotations

import json
import re
from typing import Any

from imhcaps.errors import InputError
from imhcaps.source import Source

# `[00:01] words` and `{1}{25}words` begin like JSON and are not.
_NOT_JSON = re.compile(r"\[[^\[{\]\"]*\]|\{\d+\}")
_DEEPEST = 100
"""Nesting beyond which no tool writes words; the parser of the standard library ends at some 1,000.
Levels; our own choice, far from both."""


def json_value(source: Source) -> Any:
    """The value; several values make a list. None for what is no JSON.

    Raises `InputError` with line and column for JSON that is damaged.
    """
    text = source.text
    at = len(text) - len(text.lstrip())
    if text[at : at + 1] not in ("[", "{"):
        return None
    begin = at
    # Whole numbers of thousands of digits are an error in `int`, and no time.
    decoder = json.JSONDecoder(parse_int=_whole)
    values: list[Any] = []
    try:
        while at < len(text):
            value, at = decoder.raw_decode(text, at)
            values.append(value)
            while at < len(text) and text[at] in " \t\r\n,":
                at += 1
    except json.JSONDecodeError as problem:
        if not values and _NOT_JSON.match(text, begin):
            return None
        line, column = source.place(problem.pos)
        raise InputError(f"is not JSON: {problem.msg}", source.path, line, column) from None
    except RecursionError:
        raise _too_deep(source) from None
    if _is_deep(values):
        raise _too_deep(source)
    return values[0] if len(values) == 1 else values


def _whole(digits: str) -> int | float:
    return int(digits) if len(digits) <= 18 else float(digits)


def _too_deep(source: Source) -> InputError:
    return InputError("is nested too deep to be timed words", source.path)


def _is_deep(values: list[Any]) -> bool:
    level: list[Any] = [values]
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for value in level:
            children = value.values() if isinstance(value, dict) else value
            inner += [child for child in children if isinstance(child, dict | list) and child]
        if not inner:
            return False
        level = inner
    return True
