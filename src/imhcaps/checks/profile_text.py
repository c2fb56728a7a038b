"""A profile as TOML to be changed: every limit with its value, unit, clause and source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from imhcaps.model.profile import Limit, Profile


def profile_as_toml(profile: Profile) -> str:
    """The text of a profile file that says all that the profile says, by itself; `load_profile` reads the same limits
    from it.
    """
    lines = [
        f"# A copy of the profile {profile.name}, to be changed. Take a limit away with: value = false",
        '# In imhcaps.toml: profile = "house.toml"',
        f"name = {_value(f'{profile.name}-copy')}",
        f"title = {_value(f'{profile.title} (copy)' if profile.title else '')}",
    ]
    if profile.law:
        lines.append("# law = true    what is changed is a house style, and no law")
    if profile.language is not None:
        lines.append(f"language = {_value(profile.language)}")
    if profile.note:
        lines.append(f"note = {_value(profile.note)}")
    for limit in profile.limits.values():
        lines += ["", f"[limits.{limit.name}]", *_fields(limit)]
    return "\n".join(lines) + "\n"


def _fields(limit: Limit) -> Iterator[str]:
    yield f"value = {_value(limit.value)}"
    if limit.unit:
        yield f"unit = {_value(limit.unit)}"
    for name, text in (("count", limit.count), ("severity", limit.severity)):
        if text:
            yield f"{name} = {_value(text)}"
    if limit.source is not None:
        source = limit.source._asdict()
        yield from (f"{name} = {_value(source[name])}" for name in source if source[name])
    for name, text in (("read", limit.read), ("note", limit.note)):
        if text:
            yield f"{name} = {_value(str(text))}"


def _value(value: Any) -> str:
    """A value as TOML writes it; its basic strings take JSON's escapes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_value(str(k))} = {_value(v)}" for k, v in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
