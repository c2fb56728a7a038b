"""Cue settings (§4.4, §6.3) and region settings (§4.3, §6.2): what a browser takes, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.formats.problem import Flaw
from imhcaps.lazy import lazy_pattern

if TYPE_CHECKING:
    import re

_TOKEN = lazy_pattern(r"[^\t\n\f\r ]+")
_PERCENT = lazy_pattern(r"[0-9]+(?:\.[0-9]+)?%")
_NUMBER = lazy_pattern(r"-?[0-9]+(?:\.[0-9]+)?")
_INTEGER = lazy_pattern(r"-?[0-9]+")
_DIGITS = lazy_pattern(r"[0-9]+")

CUE_SETTINGS = ("align", "line", "position", "region", "size", "vertical")
REGION_SETTINGS = ("id", "lines", "regionanchor", "scroll", "viewportanchor", "width")
LINE_ALIGNS = ("start", "center", "end")
POSITION_ALIGNS = ("line-left", "center", "line-right")
ALIGNS = ("start", "center", "end", "left", "right")


class Settings(NamedTuple):
    """Settings as a browser takes them; `taken` are the accepted ones as written, last one wins."""

    taken: tuple[tuple[str, str], ...] = ()
    flaws: tuple[Flaw, ...] = ()
    vertical: str = ""
    line: float | None = None
    snap_to_lines: bool = True
    line_align: str = "start"
    position: float | None = None
    position_align: str = "auto"
    size: float = 100.0
    align: str = "center"
    region: str | None = None


def percentage(text: str) -> float | None:
    """`12.5%` as a number from 0 to 100, or nothing."""
    if _PERCENT.fullmatch(text) is None:
        return None
    value = float(text[:-1])
    return value if value <= 100 else None


@lru_cache(maxsize=4096)
def cue_settings(raw: str) -> Settings:
    """The settings of a cue; the same text recurs in most files, so it is parsed once."""
    if not raw:
        return Settings()
    values, taken, flaws = _walk(raw, _CUE)
    return Settings(taken, tuple(flaws), **values)  # type: ignore[arg-type]


def known_settings(raw: str) -> tuple[tuple[str, str], ...]:
    """The names and values of a cue's settings that a browser takes."""
    return cue_settings(raw).taken


Outcome = tuple[dict[str, object] | None, tuple[str, str, str | None] | None]
"""What a value means as fields of the record, and what is wrong with it: code, message, a better value."""


class _Kind(NamedTuple):
    """How the settings of cues or of regions are read."""

    what: str
    names: tuple[str, ...]
    unknown: str
    """The code of a name that is none of them."""
    repeated: str
    """The code of a name that is given more than once."""
    malformed: Callable[[re.Match[str]], tuple[str, str, str | None]]
    """A token that is not `name:value` → code, message, a better token."""
    outcome: Callable[[str, str], Outcome]
    """Name and value → what they mean."""


def _walk(
    raw: str, kind: _Kind
) -> tuple[dict[str, object], tuple[tuple[str, str], ...], list[Flaw]]:
    """The fields that settings give, the accepted ones as written, and what is wrong."""
    values: dict[str, object] = {}
    taken: dict[str, str] = {}
    flaws: list[Flaw] = []
    seen: set[str] = set()
    for match in _TOKEN.finditer(raw):
        token, (start, end) = match.group(), match.span()
        name, colon, value = token.partition(":")
        if not colon or not name or not value:
            code, message, better = kind.malformed(match)
            flaws.append(Flaw(code, start, end, message, better))
            continue
        if name not in kind.names:
            flaws.append(_unknown(kind, name, start, end))
            continue
        if name in seen:
            message = f"the {kind.what} {name!r} is given more than once"
            flaws.append(Flaw(kind.repeated, start, end, message))
        seen.add(name)
        accepted, flaw = kind.outcome(name, value)
        if flaw is not None:
            code, message, better = flaw
            corrected = f"{name}:{better}" if better is not None else None
            flaws.append(Flaw(code, start, end, message, corrected))
        if accepted is not None:
            values.update(accepted)
            taken.pop(name, None)
            taken[name] = value
    return values, tuple(taken.items()), flaws


def _malformed_cue_setting(match: re.Match[str]) -> tuple[str, str, str | None]:
    token = match.group()
    name, equals, value = token.partition("=")
    name = name.strip(":")
    if token.endswith(":") and token[:-1] in CUE_SETTINGS:
        following = _TOKEN.search(match.string, match.end())
        spaced = following is not None and ":" not in following.group()
        what = f"there is a space after the colon of {token!r}" if spaced else "nothing follows"
        return "VTT204", f"the cue setting {token[:-1]!r} has no value: {what}", None
    better = f"{name}:{value}" if equals and name in CUE_SETTINGS else None
    return "VTT203", f"{_short(token)} is not a cue setting (name:value)", better


def _unknown(kind: _Kind, name: str, start: int, end: int) -> Flaw:
    from imhcaps.errors import did_you_mean  # noqa: PLC0415 - rare path

    hint = did_you_mean(name[:40], kind.names)
    tail = f"; {hint}" if hint else f" (known: {', '.join(kind.names)})"
    return Flaw(kind.unknown, start, end, f"unknown {kind.what} {_short(name)}{tail}")


def _vertical(value: str) -> Outcome:
    if value in ("rl", "lr"):
        return {"vertical": value}, None
    better = value.lower() if value.lower() in ("rl", "lr") else None
    return None, ("VTT205", f"vertical must be 'rl' or 'lr', not {_short(value)}", better)


def _line(value: str) -> Outcome:
    place, comma, align = value.partition(",")
    if place.endswith("%"):
        number = percentage(place)
        if number is None:
            return None, _bad_percentage("VTT206", "line", place)
    elif _NUMBER.fullmatch(place) is None:
        return None, ("VTT206", f"line must be a number or a percentage, not {_short(place)}", None)
    else:
        number = float(place)
        if abs(number) == float("inf"):
            return None, ("VTT206", f"the line number {_short(place)} is too large", None)
    if comma and align not in LINE_ALIGNS:
        better = f"{place},center" if align == "middle" else None
        return None, (
            "VTT207",
            f"line alignment must be start, center or end, not {_short(align)}",
            better,
        )
    found: dict[str, object] = {"line": number, "snap_to_lines": not place.endswith("%")}
    if comma:
        found["line_align"] = align
    if not place.endswith("%") and _INTEGER.fullmatch(place) is None:
        return found, ("VTT206", f"a line number is a whole number, not {_short(place)}", None)
    return found, None


def _position(value: str) -> Outcome:
    place, comma, align = value.partition(",")
    number = percentage(place)
    if number is None:
        return None, _bad_percentage("VTT208", "position", place)
    if comma and align not in POSITION_ALIGNS:
        better = {"middle": "center", "start": "line-left", "end": "line-right"}.get(align)
        return None, (
            "VTT209",
            f"position alignment must be line-left, center or line-right, not {_short(align)}",
            f"{place},{better}" if better else None,
        )
    found: dict[str, object] = {"position": number}
    if comma:
        found["position_align"] = align
    return found, None


def _size(value: str) -> Outcome:
    number = percentage(value)
    if number is None:
        return None, _bad_percentage("VTT210", "size", value)
    return {"size": number}, None


def _align(value: str) -> Outcome:
    if value in ALIGNS:
        return {"align": value}, None
    better = "center" if value == "middle" else value.lower() if value.lower() in ALIGNS else None
    hint = f"; did you mean {better!r}?" if better else ""
    return None, ("VTT211", f"align must be {', '.join(ALIGNS)}, not {_short(value)}{hint}", better)


def _region(value: str) -> Outcome:
    return {"region": value}, None


_SETTING = {
    "align": _align,
    "line": _line,
    "position": _position,
    "region": _region,
    "size": _size,
    "vertical": _vertical,
}


_CUE = _Kind(
    "cue setting",
    CUE_SETTINGS,
    "VTT201",
    "VTT202",
    _malformed_cue_setting,
    lambda name, value: _SETTING[name](value),
)


def _bad_percentage(code: str, name: str, value: str) -> tuple[str, str, str | None]:
    if _PERCENT.fullmatch(value):
        return "VTT212", f"{name} must be from 0% to 100%, not {_short(value)}", None
    if _NUMBER.fullmatch(value) and percentage(f"{value}%") is not None:
        return code, f"{name} must be a percentage: {_short(value)} has no '%'", None
    return code, f"{name} must be a percentage such as 50%, not {_short(value)}", None


class RegionSettings(NamedTuple):
    """A region as a browser takes it."""

    taken: tuple[tuple[str, str], ...] = ()
    flaws: tuple[Flaw, ...] = ()
    id: str = ""
    width: float = 100.0
    lines: int = 3
    region_anchor: tuple[float, float] = (0.0, 100.0)
    viewport_anchor: tuple[float, float] = (0.0, 100.0)
    scroll: str = ""


def region_settings(raw: str) -> RegionSettings:
    """The settings of a region block, without its first line."""
    values, taken, flaws = _walk(raw, _REGION)
    if not values.get("id"):
        flaws.append(Flaw("VTT301", 0, 0, "the region has no id, so that no cue can use it"))
    return RegionSettings(taken, tuple(flaws), **values)  # type: ignore[arg-type]


def _region_setting(name: str, value: str) -> Outcome:
    if name == "id":
        return {"id": value}, None
    if name == "width":
        number = percentage(value)
        if number is None:
            return None, (
                "VTT305",
                f"width must be a percentage from 0% to 100%, not {_short(value)}",
                None,
            )
        return {"width": number}, None
    if name == "lines":
        if _DIGITS.fullmatch(value) is None:
            return None, ("VTT306", f"lines must be a whole number, not {_short(value)}", None)
        digits = value.lstrip("0") or "0"
        return {"lines": int(digits) if len(digits) <= 308 else 10**308}, None
    if name == "scroll":
        if value != "up":
            return None, ("VTT309", f"scroll must be 'up', not {_short(value)}", None)
        return {"scroll": value}, None
    x, _, y = value.partition(",")
    anchor = percentage(x), percentage(y)
    if None in anchor:
        code = "VTT307" if name == "regionanchor" else "VTT308"
        message = f"{name} must be two percentages such as 0%,100%, not {_short(value)}"
        return None, (code, message, None)
    return {"region_anchor" if name == "regionanchor" else "viewport_anchor": anchor}, None


_REGION = _Kind(
    "region setting",
    REGION_SETTINGS,
    "VTT303",
    "VTT304",
    lambda match: (
        "VTT303",
        f"{_short(match.group())} is not a region setting (name:value)",
        None,
    ),
    _region_setting,
)


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
