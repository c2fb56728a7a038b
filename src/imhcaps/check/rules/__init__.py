"""The rules, one module each, as one sorted table; a test proves that none is missing."""

from __future__ import annotations

from importlib import import_module

from imhcaps.check.rule import Rule

MODULES: tuple[str, ...] = ()
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
