"""What is made when it is first used: names of a package, modules, compiled patterns.

A run uses a few of all that are written down.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any


def lazy_name(package: str, homes: Mapping[str, str], name: str) -> Any:
    """A public name of a package, from the module of it that has it; for its `__getattr__`.

    It is bound in the package: importing a module of the same name binds that there, and the name is
    to mean what it means to the package's users.
    """
    if name not in homes:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    value = getattr(import_module(f"{package}.{homes[name]}"), name)
    setattr(sys.modules[package], name, value)
    return value


class LazyModule:
    """A module that is loaded when something is asked of it. It takes the place of its import:

    if TYPE_CHECKING:
        from imhcaps.formats.webvtt import timing_line as vtt_timing
    else:
        vtt_timing = LazyModule("imhcaps.formats.webvtt.timing_line")
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, name: str) -> Any:
        # Kept on the instance: the next time it is found without coming here.
        if name.startswith("__"):
            raise AttributeError(name)
        found = getattr(import_module(self._name), name)
        setattr(self, name, found)
        return found


if TYPE_CHECKING:

    def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
        """`re.compile`, put off until something is asked of the pattern."""

else:

    class lazy_pattern:  # noqa: N801 - takes the place of `re.compile`
        """`re.compile`, put off until something is asked of the pattern."""

        def __init__(self, expression: str, flags: int = 0) -> None:
            self._written = expression, flags

        def __getattr__(self, name: str) -> Any:
            # Kept on the instance: the next time the method is found without coming here.
            if name.startswith("__"):
                raise AttributeError(name)
            found = getattr(re.compile(*self._written), name)
            setattr(self, name, found)
            return found
