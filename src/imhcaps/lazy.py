"""Patterns that are compiled when they are first used: a run uses a few of all that are written down."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:

    def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
        """`re.compile`, put off until something is asked of the pattern."""

else:

    class lazy_pattern:  # noqa: N801 - stands where `re.compile` stood
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
