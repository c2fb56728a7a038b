"""What was learned from people's captions, as data: `weights/breaks.json`, or a file that `learn` wrote."""

import json
from collections.abc import Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import Any, Final, NamedTuple

from imhcaps.errors import InputError

FORMAT: Final = "imhcaps-break-weights"
VERSION: Final = 1
"""The version number of the format; our choice."""


class Weights(NamedTuple):
    """Learned evidence for a break, by feature and value, in thousandths of a nat."""

    tables: Mapping[str, Mapping[str, int]]
    bias: int = 0


class Style(NamedTuple):
    """Everything learned: evidence for cue ends and line ends, and how long cues are.

    `length` is the evidence for a cue by its width in tenths of the average width `average`. A cue
    ends where people are likely to end it by more than `threshold`, in thousandths.
    """

    cue: Weights
    line: Weights
    length: tuple[int, ...]
    average: float
    threshold: int
    trained_on: tuple[str, ...] = ()

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Style":
        """Read the data of `weights/breaks.json`, or of a file that `learn` wrote.

        Raises `ValueError` for data of another kind.
        """
        if data.get("format") != FORMAT or data.get("version") != VERSION:
            raise ValueError(f"its format is not {FORMAT!r}, version {VERSION}")
        average = data["average"]
        if type(average) not in (int, float) or not 1 <= average <= 1000:
            raise ValueError("average must be a number of characters")
        length = tuple(_number(value) for value in data["length"])
        if len(length) < 2:
            raise ValueError("length must be a list of two weights or more")
        return cls(
            _weights(data["cue"]),
            _weights(data["line"]),
            length,
            average,
            _number(data["threshold"]),
            tuple(map(str, data.get("trained_on", ()))),
        )


MOST: Final = 50_000
"""The largest weight that is believed, in thousandths of a nat; larger ones are damage. Our choice: those that we ship
are below 10,000, and the dozen of a place, added up, must stay below the 709 nats that `math.exp` can take."""


def _weights(data: Mapping[str, Any]) -> Weights:
    tables = {}
    for feature, row in data["tables"].items():
        if not {*map(type, row.values())} <= {int} or max(map(abs, row.values()), default=0) > MOST:
            raise ValueError("a weight must be a whole number of thousandths")
        tables[str(feature)] = dict(row)
    return Weights(tables, _number(data["bias"]))


def _number(value: object) -> int:
    if type(value) is not int or abs(value) > MOST:
        raise ValueError("a weight must be a whole number of thousandths")
    return value


@cache
def default_style() -> "Style":
    """The style that the package ships."""
    return Style.of(json.loads((_FOLDER / "breaks.json").read_bytes()))


_FOLDER = Path(__file__).parent / "weights"


def read_style(path: str | PathLike[str]) -> "Style":
    """Read a style that `learn` wrote. Raises `InputError` for any other file."""
    from imhcaps.source import read_source  # noqa: PLC0415 - rare path

    hint = "imhcaps learn FOLDER -o STYLE.json makes one"
    try:
        data = json.loads(read_source(path).text)
        if not isinstance(data, dict):
            raise ValueError("it is no object")
        return Style.of(data)
    except json.JSONDecodeError as problem:
        raise InputError(
            f"is no style: no JSON ({problem.msg})",
            str(path),
            line=problem.lineno,
            column=problem.colno,
            hint=hint,
        ) from None
    except RecursionError:
        raise InputError("is no style: nested too deep", str(path), hint=hint) from None
    except KeyError as missing:
        raise InputError(f"is no style: {missing} is not there", str(path), hint=hint) from None
    except (AttributeError, TypeError, ValueError) as problem:
        raise InputError(f"is no style: {problem}", str(path), hint=hint) from None
