"""The rules, one module each, as one sorted table; a test proves that none is missing."""

from __future__ import annotations

from importlib import import_module

from imhcaps.check.rule import Rule

MODULES: tuple[str, ...] = (
    "len101_line_too_long",
    "len102_too_many_lines",
    "len103_cue_too_long",
    "len104_line_too_wide",
    "tim101_too_fast",
    "tim102_too_many_words",
    "tim103_reading_table",
    "tim104_time_per_word",
    "tim105_average_too_fast",
    "tim201_too_short",
    "tim202_too_long",
    "tim301_gap_too_short",
    "tim302_frames_gap",
    "tim303_gap_not_closed",
    "tim304_overlap",
    "tim305_past_media_end",
)
"""The modules of this folder, sorted; a module has one `RULE`, or several in `RULES`."""


def _load() -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for name in MODULES:
        module = import_module(f"{__name__}.{name}")
        rules.extend(getattr(module, "RULES", None) or (module.RULE,))
    return tuple(sorted(rules, key=lambda rule: rule.code))


RULES: tuple[Rule, ...] = _load()
"""Every rule, sorted by code."""

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
