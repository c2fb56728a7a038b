"""Codes and names that rules had before, which people may have written down: in notes, options, baselines."""

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


RENAMED_RULES = {
    "brackets-torn": "line-break-in-brackets",
    "cue-torn": "cue-break-in-phrase",
    "label-eats-the-line": "label-too-long-for-line",
    "line-torn": "line-break-in-phrase",
    "name-torn": "line-break-in-name",
    "no-sound-told": "no-sound-described",
    "number-torn": "break-in-number",
    "silence-untold": "silence-not-described",
    "speakers-never-told": "speakers-never-identified",
}
"""Each name of a rule as it was, and the one that stands for it now; it is taken wherever a name is."""


def name_now(selector: str) -> str:
    """A selector, with the earlier name of a rule replaced by the one it has now."""
    return RENAMED_RULES.get(selector, selector)


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
