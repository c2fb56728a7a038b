"""The objects of our own JSON forms, each field with the type that it must have; a wrong one is an error that names the
field.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any, Final

LARGEST: Final = 2**53
"""Milliseconds and counts beyond it are damage: JSON's numbers are not exact there (RFC 8259, 6)."""
_REQUIRED: Final[Any] = object()


class WrongFieldError(ValueError):
    """A field that is missing or of another shape; the message names it: `turns[3].words[0].start …`."""


def parsed(text: str) -> Any:
    """The value of a JSON text.

    Raises `json.JSONDecodeError` with its place for what is no JSON, `WrongFieldError` for nesting and numbers
    without end.
    """
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise WrongFieldError("it is nested too deep") from None
    except ValueError:
        raise WrongFieldError("it holds a number of too many digits") from None


class Fields:
    """One object of a JSON form and where it is."""

    __slots__ = ("_data", "_place")

    def __init__(self, data: object, location: str = "") -> None:
        if not isinstance(data, dict):
            raise WrongFieldError(
                f"{location or 'the whole'} must be an object, not {_shown(data)}"
            )
        self._data: dict[str, Any] = data
        self._place = location

    def text(self, name: str, default: str = _REQUIRED) -> str:
        """A text; `null` is the default where there is one."""
        value = self._value(name, default)
        if not isinstance(value, str):
            raise self._wrong(name, "a text", value)
        return value

    def text_or_none(self, name: str) -> str | None:
        return None if self._data.get(name) is None else self.text(name)

    def whole(self, name: str, default: int = _REQUIRED, least: int = 0) -> int:
        """A whole number from `least` to 2⁵³; it may be written `1000.0`."""
        value = self._value(name, default)
        good = isinstance(value, int | float) and not isinstance(value, bool)
        if not (good and least <= value <= LARGEST and value == int(value)):
            raise self._wrong(name, f"a whole number from {least} to 2⁵³", value)
        return int(value)

    def whole_or_none(self, name: str) -> int | None:
        return None if self._data.get(name) is None else self.whole(name)

    def share_or_none(self, name: str) -> float | None:
        """A number from 0 to 1, or nothing."""
        value = self._data.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self._wrong(name, "a number from 0 to 1", value)
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self._value(name, default)
        if not isinstance(value, bool):
            raise self._wrong(name, "true or false", value)
        return value

    def one_of(self, name: str, known: Collection[str], default: str = _REQUIRED) -> str:
        value = self.text(name, default)
        if value not in known:
            raise self._wrong(name, "one of " + ", ".join(known), value)
        return value

    def times(self, *, required: bool) -> tuple[int | None, int | None]:
        """`start` and `end` in ms, the end not before the start."""
        take = self.whole if required else self.whole_or_none
        start, end = take("start"), take("end")
        if start is not None and end is not None and end < start:
            raise self._wrong("end", f"not before the start ({start})", end)
        return start, end

    def objects(self, name: str, *, required: bool = False) -> Iterator[Fields]:
        for at, each in enumerate(self._list(name, required)):
            yield Fields(each, f"{self._named(name)}[{at}]")

    def object_or_none(self, name: str) -> Fields | None:
        value = self._data.get(name)
        return None if value is None else Fields(value, self._named(name))

    def texts(self, name: str) -> tuple[str, ...]:
        found = self._list(name)
        for each in found:
            if not isinstance(each, str):
                raise self._wrong(name, "a list of texts", each)
        return tuple(found)

    def wholes(self, name: str) -> tuple[int, ...]:
        """A list of whole numbers, none below 0."""
        found = self._list(name)
        for each in found:
            if type(each) is not int or not 0 <= each <= LARGEST:
                raise self._wrong(name, "a list of whole numbers from 0 to 2⁵³", each)
        return tuple(found)

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        """An object of texts, as pairs in their order."""
        value = self._value(name, {})
        if not isinstance(value, dict) or not all(isinstance(each, str) for each in value.values()):
            raise self._wrong(name, "an object of texts", value)
        return tuple(value.items())

    def _list(self, name: str, required: bool = False) -> list[Any]:
        value = self._value(name, _REQUIRED if required else [])
        if not isinstance(value, list):
            raise self._wrong(name, "a list", value)
        return value

    def _value(self, name: str, default: Any) -> Any:
        value = self._data.get(name)
        if value is not None or (default is _REQUIRED and name in self._data):
            return value
        if default is _REQUIRED:
            raise WrongFieldError(f"{self._named(name)} is missing")
        return default

    def _named(self, name: str) -> str:
        return f"{self._place}.{name}" if self._place else name

    def _wrong(self, name: str, wanted: str, value: object) -> WrongFieldError:
        return WrongFieldError(f"{self._named(name)} must be {wanted}, not {_shown(value)}")


def _shown(value: object) -> str:
    """A value as it stands in a file, cut short; an object or list by its kind alone."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    text = (
        json.dumps(value, ensure_ascii=False)
        if not isinstance(value, int) or abs(value) < LARGEST
        else "a huge number"
    )
    return text if len(text) <= 60 else f"{text[:59]}…"
