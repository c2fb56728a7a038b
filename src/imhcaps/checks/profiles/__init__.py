"""House styles and laws as TOML, one file each: every number with its clause, URL, date and mark.

How to add a profile: write `<name>.toml` beside this file and add its name to `NAMES`. A variant
(`netflix-es` for children) is a `[variants.children.limits.…]` table in the file and is asked for as
`netflix-es-children`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from imhcaps.checks.limits import LIMITS, LimitKind
from imhcaps.counting import COUNTING_RULES
from imhcaps.errors import InputError, ProfileError, did_you_mean
from imhcaps.files import SETTINGS, read_bytes
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import SEVERITIES, Citation
from imhcaps.model.profile import Limit, Profile

NAMES: tuple[str, ...] = (
    "amara",
    "arcom",
    "bbc-broadcast",
    "bbc-online",
    "cea-608",
    "channel4",
    "crtc",
    "cta-708",
    "dcmp-lower",
    "dcmp-middle",
    "dcmp-upper",
    "ebu-stl-teletext",
    "fcc",
    "headstart",
    "netflix-ar",
    "netflix-cs",
    "netflix-da",
    "netflix-de",
    "netflix-el",
    "netflix-en",
    "netflix-es",
    "netflix-fi",
    "netflix-fr",
    "netflix-he",
    "netflix-hi",
    "netflix-hu",
    "netflix-id",
    "netflix-it",
    "netflix-ja",
    "netflix-ko",
    "netflix-nb",
    "netflix-nl",
    "netflix-pl",
    "netflix-pt",
    "netflix-ro",
    "netflix-ru",
    "netflix-sv",
    "netflix-template-en",
    "netflix-th",
    "netflix-tr",
    "netflix-uk",
    "netflix-vi",
    "netflix-zh",
    "shaka",
    "ted",
    "une-153010",
    "wai",
    "wcag",
    "web",
    "youtube",
)
"""Sorted; a test compares it with the files of this folder."""

DEFAULT = "web"

_FOLDER = Path(__file__).parent
_KEYS = ("name", "title", "law", "language", "extends", "note", "limits", "variants")
_LIMIT_KEYS = (
    "value", "unit", "count", "severity", "guideline", "clause", "url", "read", "verified", "note",
)  # fmt: skip
_TIME = lazy_pattern(r"\s*([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(ms|s)\s*")


def profile_names() -> tuple[str, ...]:
    """The names of all built-in profiles, sorted, without their variants."""
    return NAMES


@cache
def variant_names(name: str) -> tuple[str, ...]:
    """The full names of a built-in profile's variants: `netflix-es-children`, sorted."""
    data = _read(_FOLDER / f"{name}.toml")
    return tuple(f"{name}-{variant}" for variant in sorted(data.get("variants", {})))


def load_profile(
    profile: str | os.PathLike[str] | Profile = DEFAULT,
    overrides: Mapping[str, Any] | None = None,
) -> Profile:
    """A profile by name, or from a TOML file (a path with `/` or `.toml`), with overrides.

    A profile file has `name`, `title`, `law`, `language`, `extends` and `[limits.<limit>]` tables
    with value, count, severity, guideline, clause, url, read, verified and note. An override is a
    value, such a table, or `false`, which takes the limit away; a time is whole milliseconds or a
    text such as `"1.5 s"`. Raises `ProfileError` with "did you mean" for what is not known.
    """
    if isinstance(profile, Profile):
        found = profile
    else:
        text = str(profile)
        is_path = text.endswith(".toml") or "/" in text or os.sep in text
        found = _load_file(Path(text), ()) if is_path else _load_named(text)
    return _override(found, overrides) if overrides else found


@lru_cache(maxsize=64)
def _load_named(name: str) -> Profile:
    if name in NAMES:
        return _load_file(_FOLDER / f"{name}.toml", ())
    for base in NAMES:
        if name.startswith(base + "-") and name in variant_names(base):
            return _load_file(_FOLDER / f"{base}.toml", (), name[len(base) + 1 :])
    variants = [variant for base in NAMES for variant in variant_names(base)]
    family = [each for each in NAMES if each.startswith(f"{name.lower()}-")]
    if family:
        # `netflix` alone is every language's: English is the one most people mean.
        likely = next((each for each in family if each.endswith("-en")), family[0])
        hint: str | None = f"did you mean {likely!r}?"
    else:
        hint = did_you_mean(name, (*NAMES, *variants))
    known = "profiles: " + ", ".join(NAMES)
    raise ProfileError(f"unknown profile {name!r}", hint=f"{hint}\n  {known}" if hint else known)


def _load_file(path: Path, chain: tuple[str, ...], variant: str = "") -> Profile:
    location, data = str(path), _read(path)
    same = os.path.realpath(path)
    if same in chain:
        raise ProfileError("a profile that extends itself", location)
    for key in data:
        if key not in _KEYS:
            raise ProfileError(f"unknown key {key!r}", location, hint=did_you_mean(key, _KEYS))
    for key in ("name", "title", "language", "note"):
        if not isinstance(data.get(key, ""), str):
            raise ProfileError(f"{key} must be a text", location)
    if not isinstance(data.get("law", False), bool):
        raise ProfileError("law must be true or false", location)
    base = Profile("")
    extends = data.get("extends")
    if isinstance(extends, str):
        if extends.endswith(".toml"):
            base = _load_file(path.parent / extends, (*chain, same))
        else:
            base = _load_named(extends)
    elif extends is not None:
        raise ProfileError("extends must be the name of a profile or a file", location)
    found = _override(base, _limits_of(data, location), location)
    name, title = str(data.get("name", path.stem)), str(data.get("title", base.title))
    if variant:
        found = _override(found, _limits_of(data["variants"][variant], location), location)
        name, title, extends = (
            f"{name}-{variant}",
            f"{title} ({_VARIANTS.get(variant, variant)})",
            name,
        )
    return found._replace(
        name=name,
        title=title,
        law=bool(data.get("law", base.law)),
        language=data.get("language", base.language),
        extends=extends,
        note=str(data.get("note", "")).strip(),
    )


def _read(path: Path) -> dict[str, Any]:
    if path == _FOLDER / f"{DEFAULT}.toml":
        # Nearly every check asks for it, and a reader of TOML takes long to load.
        from imhcaps.checks.profiles.made_web import WEB  # noqa: PLC0415 - rare path

        return WEB
    import tomllib  # noqa: PLC0415 - slow to load

    location = str(path)
    try:
        text = read_bytes(path, SETTINGS).decode("utf-8")
    except InputError as problem:
        missing = problem.message == "no such file"
        raise ProfileError(
            "no such profile file" if missing else problem.message, location
        ) from None
    except UnicodeDecodeError as problem:
        raise ProfileError(f"is not UTF-8 ({problem.reason})", location) from None
    if path.parent != _FOLDER:
        from imhcaps.checks.toml_text import line_of_endless_key  # noqa: PLC0415 - rare path

        if (line := line_of_endless_key(text)) is not None:
            raise ProfileError("holds a key of too many parts", location, line)
    try:
        return tomllib.loads(text)
    except ValueError as problem:  # TOMLDecodeError is one, and so is a number of too many digits
        raise ProfileError(f"is not TOML: {problem}", location) from None
    except RecursionError:
        raise ProfileError("holds lists or tables nested too deep", location) from None


def _limits_of(data: Mapping[str, Any], location: str) -> Mapping[str, Any]:
    limits = data.get("limits", {})
    if not isinstance(limits, dict):
        raise ProfileError("limits must be a table", location)
    return {
        name: False if isinstance(given, dict) and given.get("value") is False else given
        for name, given in limits.items()
    }


_VARIANTS = {
    "4x3": "picture 4:3",
    "9x16": "picture 9:16",
    "children": "children's programmes",
    "sdh": "for deaf and hard-of-hearing viewers",
    "sdh-children": "for deaf and hard-of-hearing children",
}


def _override(
    profile: Profile, overrides: Mapping[str, Any], location: str | None = None
) -> Profile:
    limits = dict(profile.limits)
    for name, given in overrides.items():
        kind = LIMITS.get(name)
        if kind is None:
            raise ProfileError(
                f"unknown limit {name!r}",
                location,
                hint=did_you_mean(name, LIMITS) or _all_limits(),
            )
        if given is False or given is None:
            limits.pop(name, None)
            continue
        table = given if isinstance(given, Mapping) else {"value": given}
        limits[name] = _limit(name, kind, table, limits.get(name), location)
    return profile._replace(limits=dict(sorted(limits.items())))


def _limit(
    name: str, kind: LimitKind, table: Mapping[str, Any], old: Limit | None, location: str | None
) -> Limit:
    for key in table:
        if key not in _LIMIT_KEYS:
            hint = did_you_mean(str(key), _LIMIT_KEYS)
            raise ProfileError(f"unknown key {key!r} of limit {name}", location, hint=hint)
    if "value" not in table and old is None:
        raise ProfileError(f"limit {name} has no value", location)
    # A number of one's own is not the guide's: the citation goes with the value it belongs to.
    old = (
        old if "value" not in table or old is None else old._replace(source=None, read="", note="")
    )
    value = (
        _value(name, kind, table["value"], location)
        if "value" in table
        else old.value
        if old
        else None
    )
    severity = table.get("severity", old.severity if old else "error")
    if severity not in SEVERITIES:
        hint = did_you_mean(str(severity), SEVERITIES) or "severities: " + ", ".join(SEVERITIES)
        raise ProfileError(f"unknown severity {severity!r} of limit {name}", location, hint=hint)
    count = table.get("count", old.count if old else "")
    if count and count not in COUNTING_RULES:
        hint = did_you_mean(str(count), COUNTING_RULES) or "counting rules: " + ", ".join(
            COUNTING_RULES
        )
        raise ProfileError(f"unknown counting rule {count!r} of limit {name}", location, hint=hint)
    unit = str(table.get("unit", kind.unit))
    if kind.shape == "time" and unit != kind.unit:
        raise ProfileError(
            f"limit {name} has the unit {unit!r}, not {kind.unit!r}",
            location,
            hint='or write "1.5 s"',
        )
    source = old.source if old else None
    if any(key in table for key in ("guideline", "clause", "url", "verified")):
        source = Citation(
            str(table.get("guideline", "")),
            str(table.get("clause", "")),
            str(table.get("url", "")),
            table.get("verified", ""),
        )
    return Limit(
        name=name,
        value=value,
        unit=unit,
        count=str(count),
        severity=severity,
        source=source,
        read=str(table.get("read", old.read if old else "")),
        note=str(table.get("note", old.note if old else "")),
    )


def _value(name: str, kind: LimitKind, value: Any, location: str | None) -> Any:
    match kind.shape:
        case "time":
            return _time(name, value, location)
        case "number":
            real = isinstance(value, (int, float)) and not isinstance(value, bool)
            # What is largest, or a rate, is never zero; what is least may be.
            low = real and (value < 0 or (value == 0 and kind.loose >= 0))
            if not real or low or not value < float("inf"):
                what = "a number"
                if low:
                    what += " above 0" if kind.loose >= 0 else " from 0 on"
                raise ProfileError(f"limit {name} must be {what}, not {value!r}", location)
        case "flag":
            if not isinstance(value, bool):
                raise ProfileError(f"limit {name} must be true or false, not {value!r}", location)
        case "word":
            if value not in kind.words:
                hint = did_you_mean(str(value), kind.words) or "one of: " + ", ".join(kind.words)
                raise ProfileError(f"limit {name} cannot be {value!r}", location, hint=hint)
        case "table":
            return _frozen(value)
    return value


def _time(name: str, value: Any, location: str | None) -> int:
    written = _TIME.fullmatch(value) if isinstance(value, str) else None
    if written:
        return round(float(written[1]) * (1 if written[2] == "ms" else 1000))
    if isinstance(value, int) and not isinstance(value, bool) and value >= 0:
        return value
    hint = 'or write "1.5 s"'
    if isinstance(value, str) and (parts := _UNIT.fullmatch(value)):
        # Letters that changed places, or the name of the unit: 80 sm, 1 sec.
        unit = "ms" if {*"ms"} <= {*parts[2].lower()} and parts[2][:1] in "mMsS" else "s"
        unit = "s" if parts[2].lower().startswith("sec") else unit
        hint = f"did you mean '{parts[1]} {unit}'?"
    raise ProfileError(
        f"limit {name} must be whole milliseconds, not {value!r}", location, hint=hint
    )


_UNIT = lazy_pattern(r"\s*([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*([A-Za-z]{1,20})\s*")


def _frozen(value: Any) -> Any:
    return tuple(_frozen(item) for item in value) if isinstance(value, list) else value


def _all_limits() -> str:
    return "limits: " + ", ".join(LIMITS)
