"""A house style as numbers, each with its source."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from imhcaps.model.finding import Citation, Severity


class Limit(NamedTuple):
    """One number of a guideline: its value and unit, how it counts, how grave, and where it is written."""

    name: str
    value: Any
    unit: str = ""
    count: str = ""  # type: ignore[assignment]  # a tuple has a method of that name
    severity: Severity = "error"
    source: Citation | None = None
    read: str = ""
    """The date on which the guideline was read."""
    note: str = ""


class Profile(NamedTuple):
    """A named set of limits. `law` is true when it is a law or standard and not a house style."""

    name: str
    title: str = ""
    law: bool = False
    language: str | None = None
    extends: str | None = None
    limits: Mapping[str, Limit] = {}
    note: str = ""

    def value(self, name: str, default: Any = None) -> Any:
        """The value of a limit, or the default where the profile sets none."""
        limit = self.limits.get(name)
        return default if limit is None else limit.value
