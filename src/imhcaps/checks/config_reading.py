"""What a configuration file may say: each setting known, each value of its shape.

Most files that are checked have no configuration: `config` loads this module when it has found one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from imhcaps.checks.settings_table import PROFILE_SETTINGS, PROJECT_SETTINGS, TALK_SETTINGS, Setting
from imhcaps.checks.toml_text import line_of, line_of_talk, line_saying
from imhcaps.errors import UsageError, did_you_mean
from imhcaps.language_tag import normal
from imhcaps.lazy import lazy_pattern
from imhcaps.model.choices import DOCUMENTS, Labels, Paper
from imhcaps.model.finding import Severity

if TYPE_CHECKING:
    from imhcaps.errors import ImhcapsError

_EXAMPLES = {
    "formats": '["vtt", "srt"]',
    "documents": '["html", "pdf"]',
    "exclude": '["drafts/**"]',
    "speakers": '["Ann Webb"]',
}
_TABLES = ("profiles", "limits", "talk", "per-file-ignores")
_COLOUR = lazy_pattern(r"#?(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
"""Values that lists of texts hold, where these are not rules."""


class ConfigReader:
    """The checks of one file: its name for messages, its text, and its tables as `tomllib` gives them."""

    def __init__(self, path: str, text: str, data: Mapping[str, Any]) -> None:
        self.path, self.text, self.data = path, text, data

    def fields(self) -> dict[str, Any]:
        """The fields of a `Config`, by name. Raises `UsageError` for what is not known or of another shape."""
        self.known(self.data, PROJECT_SETTINGS, "")
        profiles = self.table("profiles")
        for name, table in profiles.items():
            if not isinstance(table, Mapping):
                raise self.wrong(name, "a table", table, "profiles")
            self.known(table, PROFILE_SETTINGS, f"profiles.{name}")
            self.profile(table, f"profiles.{name}")
        return {
            "path": self.path,
            "profile": self.name("profile"),
            "select": self.strings("select") if "select" in self.data else None,
            "extend_select": self.strings("extend-select"),
            "ignore": self.strings("ignore"),
            "per_file_ignores": tuple(
                (pattern, self.list_of(codes, pattern, "per-file-ignores"))
                for pattern, codes in self.table("per-file-ignores").items()
            ),
            "exclude": self.strings("exclude"),
            "limits": self.table("limits"),
            "profiles": profiles,
            "baseline": self.inside("baseline"),
            "max_difference": self.share("max-difference"),
            "language": self.language(self.string("language")),
            "talks": self.talks(),
            "captions_folder": self.inside("captions-folder") or "captions",
            "documents_folder": self.inside("documents-folder") or "transcripts",
            "fail_on": self.one_of("fail-on", get_args(Severity)),
            "min_severity": self.one_of("min-severity", get_args(Severity)),
            "glossary": self.name("glossary"),
            "labels": self.one_of("labels", get_args(Labels)),
            "formats": self.names("formats", "format"),
            "documents": self.names("documents", "kind of document"),
            "organisation": self.string("organisation") or "",
            "author": self.string("author") or "",
            "colour": self.colour(),
            "logo": self.name("logo"),
            "logo_dark": self.name("logo-dark"),
            "paper": self.one_of("paper", get_args(Paper)),
            "text": self.text,
        }

    def known(self, table: Mapping[str, Any], settings: Iterable[Setting], where: str) -> None:
        known = [setting.name for setting in settings]
        for key in table:
            if key not in known:
                hint = did_you_mean(key, known) or f"known: {', '.join(known)}"
                of = f" of {where}" if where else ""
                line = line_of(self.text, key, where)
                raise UsageError(f"unknown setting {key!r}{of}", self.path, line, hint=hint)

    def profile(self, table: Mapping[str, Any], where: str) -> None:
        for key, kind, wanted in (
            ("extends", str, "a text"),
            ("language", str, "a language tag such as pt-BR"),
            ("law", bool, "true or false"),
            ("limits", Mapping, "a table"),
            ("title", str, "a text"),
        ):
            if key in table and not isinstance(table[key], kind):
                raise self.wrong(key, wanted, table[key], where)

    def talks(self) -> tuple[Mapping[str, Any], ...]:
        """The `[[talk]]` tables: each key known, each value a text, the speakers a list of them."""
        tables = self.data.get("talk", [])
        if not isinstance(tables, list) or not all(isinstance(each, Mapping) for each in tables):
            raise self.wrong("talk", "tables such as [[talk]]", tables)
        for nth, table in enumerate(tables):
            self.known(table, TALK_SETTINGS, "talk")
            if "transcript" not in table:
                line = line_of_talk(self.text, nth)
                raise UsageError("a [[talk]] names no transcript", self.path, line)
            for key, value in table.items():
                if key == "speakers":
                    self.list_of(value, key, "talk")
                elif not isinstance(value, str) or not value or "\0" in value:
                    raise self.wrong(key, "a text", value, "talk")
            self.language(table.get("language"), "talk")
        return tuple(tables)

    def inside(self, key: str) -> str | None:
        """A path that we write to: it stays in the folder of the configuration."""
        name = self.string(key)
        if name is None:
            return None
        folder = os.path.realpath(Path(self.path).parent)
        target = os.path.realpath(os.path.join(folder, name)) if "\0" not in name else ""  # noqa: PTH118
        if not target.startswith(folder.rstrip(os.sep) + os.sep):
            kind = "folder below" if key.endswith("-folder") else "file in or below"
            raise self.wrong(key, f"a {kind} the folder of the configuration", name)
        return name

    def name(self, key: str) -> str | None:
        """The name of a file, or of something else: never empty."""
        name = self.string(key)
        if name == "":
            raise self.wrong(key, "a name", name)
        return name

    def string(self, key: str) -> str | None:
        value = self.data.get(key)
        if value is not None and not isinstance(value, str):
            # `[profile.house]` where `[profiles.house]` is meant.
            hint = did_you_mean(f"{key}s", _TABLES) if isinstance(value, Mapping) else None
            raise self.wrong(key, "a text", value, hint=hint)
        return value

    def language(self, tag: str | None, where: str = "") -> str | None:
        """A language as BCP 47 writes it: it becomes part of the names of files."""
        if tag is not None and normal(tag) is None:
            from imhcaps.language.language import LANGUAGES, language_of  # noqa: PLC0415 - rare path

            names = {language_of(code).name.casefold(): code for code in LANGUAGES}
            near = names.get(tag.casefold())
            raise self.wrong(
                "language",
                "a language tag such as en, pt-BR or zh-Hant (BCP 47)",
                tag,
                where,
                hint=f"did you mean {near!r}?" if near else None,
            )
        return normal(tag)

    def colour(self) -> str | None:
        """A colour, by its form; whether it can be read on paper is seen where it is used."""
        colour = self.string("colour")
        if colour is not None and _COLOUR.fullmatch(colour.strip()) is None:
            raise self.wrong("colour", "six digits as in a style sheet, such as #005a6e", colour)
        return colour

    def one_of(self, key: str, known: tuple[str, ...]) -> str | None:
        value = self.string(key)
        if value is not None and value not in known:
            raise self.wrong(
                key, f"one of {', '.join(known)}", value, hint=did_you_mean(value, known)
            )
        return value

    def names(self, key: str, what: str) -> tuple[str, ...]:
        """The formats or documents that are written, each known."""
        found = self.strings(key)
        if found:
            known: tuple[str, ...] = DOCUMENTS
            if key == "formats":
                from imhcaps.formats.table import FORMATS  # noqa: PLC0415 - rare path

                known = tuple(each.name for each in FORMATS)
            for name in found:
                if name.strip().lower().removeprefix(".") not in known:
                    hint = did_you_mean(name, known) or f"known: {', '.join(known)}"
                    line = line_of(self.text, key)
                    raise UsageError(f"unknown {what} {name!r}", self.path, line, hint=hint)
        return found

    def strings(self, key: str) -> tuple[str, ...]:
        return self.list_of(self.data.get(key, []), key)

    def list_of(self, value: Any, key: str, where: str = "") -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            example = _EXAMPLES.get(key, '["TIM"]')
            raise self.wrong(key, f"a list of texts such as {example}", value, where)
        return tuple(value)

    def table(self, key: str) -> Mapping[str, Any]:
        value = self.data.get(key, {})
        if not isinstance(value, Mapping):
            raise self.wrong(key, "a table", value)
        return value

    def share(self, key: str) -> float | None:
        value = self.data.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
            raise self.wrong(key, "a number from 0 to 1", value)
        return float(value)

    def wrong(
        self, key: str, wanted: str, value: Any, where: str = "", hint: str | None = None
    ) -> ImhcapsError:
        given = repr(value)
        given = given if len(given) <= 60 else f"{given[:59]}…"
        message = f"{key} must be {wanted}, not {given}"
        line = line_of(self.text, key, where)
        if where == "talk" and isinstance(value, str):
            # Of several talks it is the one that says this.
            line = line_saying(self.text, value) or line
        return UsageError(message, self.path, line, hint=hint)
