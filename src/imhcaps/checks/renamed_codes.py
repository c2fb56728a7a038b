"""Codes that rules had before, which people may have written down: in notes, options, baselines."""

from __future__ import annotations

RENAMED = {
    "SRT151": "CUE101",
    "SRT154": "CUE101",
    "SRT160": "CUE102",
    "SRT161": "CUE103",
    "VTT115": "CUE102",
    "VTT120": "CUE103",
    "VTT133": "CUE101",
}
"""Each code as it was, and the one that stands for it now. An earlier code still selects, ignores and
suppresses in files of the format that its letters name; baselines and `imhcaps rule` know it too."""


def codes_of(code: str, format: str = "") -> tuple[str, ...]:
    """The code of a rule, and those that it had before in a format (without one: in any)."""
    return (
        code,
        *(
            earlier
            for earlier, now in RENAMED.items()
            if now == code and (not format or earlier[:3].lower() == format)
        ),
    )
