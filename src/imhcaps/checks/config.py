"""`imhcaps.toml`, or `[tool.imhcaps]` in `pyproject.toml`: the nearest one upwards.

profile = "house"                      # a built-in name, one of [profiles] below, or a TOML file
language = "en"                        # of transcripts that say none of their own (BCP 47)
labels = "change"                      # when captions show a speaker's name: first, change, always, never
formats = ["vtt", "srt"]               # what `caption` writes
documents = ["html", "pdf"]            # what `export` writes
organisation = "Example University"    # who publishes the documents
author = "Ann Webb"                    # who wrote the transcripts
colour = "#005a6e"                     # of headings, names and rules of documents
logo = "logo.svg"                      # a picture for their head; logo-dark: for dark pages
paper = "a4"                           # of pdf and docx: a4 or letter
select = ["TIM", "LEN101"]             # codes, their beginnings, or names of rules
ignore = ["BRK"]
baseline = "captions-baseline.json"
exclude = ["drafts/**"]
glossary = "glossary.txt"              # terms, and how recognisers mishear them: Kowalczyk | co valchick
fail-on = "warning"                    # the least severity that makes exit status 1: error, warning, info
min-severity = "warning"               # the least severity that is reported

[per-file-ignores]
"archive/*.srt" = ["LEN", "TIM"]

[limits]                               # over the profile's own
max_line_length = 37

[profiles.house]
extends = "web"
title = "Our house"
limits = { max_cps = 15, min_gap = "80 ms" }
"""

import os
import re
import warnings
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.errors import InputError, ProfileError, SettingsWarning, UsageError, did_you_mean
from imhcaps.files import SETTINGS, read_bytes
from imhcaps.lazy import LazyModule, lazy_pattern
from imhcaps.model.choices import Labels, Paper
from imhcaps.model.finding import Severity

if TYPE_CHECKING:
    from imhcaps.checks import toml_text
    from imhcaps.model.glossary import Glossary
    from imhcaps.model.profile import Profile
else:
    toml_text = LazyModule("imhcaps.checks.toml_text")

NAME = "imhcaps.toml"
PYPROJECT = "pyproject.toml"


class Config(NamedTuple):
    """What a configuration file says. `path` is the file; patterns are relative to its folder."""

    path: str | None = None
    profile: str | None = None
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    exclude: tuple[str, ...] = ()
    limits: Mapping[str, Any] = {}
    profiles: Mapping[str, Mapping[str, Any]] = {}
    baseline: str | None = None
    max_difference: float | None = None
    language: str | None = None
    labels: Labels | None = None
    formats: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    organisation: str = ""
    author: str = ""
    colour: str | None = None
    logo: str | None = None
    logo_dark: str | None = None
    paper: Paper | None = None
    fail_on: Severity | None = None
    min_severity: Severity | None = None
    glossary: str | None = None
    talks: tuple[Mapping[str, Any], ...] = ()
    captions_folder: str = "captions"
    documents_folder: str = "transcripts"
    text: str = ""

    @property
    def look(self) -> Mapping[str, Any]:
        """How documents look: paper, colour, and where the pictures of the logo are; what is not set is left out."""
        pictures = {"logo": self.logo, "logo_dark": self.logo_dark}
        found = {name: self.folder / path for name, path in pictures.items() if path is not None}
        plain = {"paper": self.paper, "colour": self.colour}
        return {**{name: value for name, value in plain.items() if value is not None}, **found}

    @property
    def chosen_rules(self) -> tuple[str, ...] | None:
        """The rules to check, `select` with `extend-select`; None for those of the profile."""
        if not self.extend_select:
            return self.select
        return (*(self.select or ("ALL",)), *self.extend_select)

    @property
    def glossary_path(self) -> Path | None:
        """Where the glossary is, if there is one."""
        return None if self.glossary is None else self.folder / self.glossary

    def terms(self) -> "Glossary":
        """The terms of the glossary; none where there is no glossary. `InputError` for one that cannot be read."""
        if self.glossary_path is None:
            return ()
        from imhcaps.transcripts.glossary import read_glossary  # noqa: PLC0415 - rare path

        return read_glossary(self.glossary_path)

    @property
    def folder(self) -> Path:
        """The folder that patterns and files of the configuration are relative to."""
        return Path(self.path).parent if self.path else Path()


_OURS = lazy_pattern(r"(?m)^\ufeff?[ \t]*\[{0,2}[ \t]*tool[ \t]*\.[ \t]*imhcaps(?![\w-])")
"""A table or a key of ours in `pyproject.toml`."""
_OURS_OTHERWISE = lazy_pattern(
    r"(?m)(?:^|[{,.\[])[ \t]*(?:imhcaps|\"imhcaps\"|'imhcaps')[ \t]*(?:=(?!=)|\]|\.(?=[ \t]*[\w\"'-]))"
)
"""What may be one that is written in another way: inside `[tool]`, inside `tool = {…}`, in quotation marks."""


def config_of(folder: Path) -> Path | None:
    """The configuration file of a folder itself: `imhcaps.toml`, else `pyproject.toml` with `[tool.imhcaps]`.

    Where both are there, a warning says that the first is used alone.
    """
    own = project = None
    # What cannot be looked at, above a folder of ours, is none of our project's.
    with suppress(OSError, InputError):
        own = folder / NAME if (folder / NAME).is_file() else None
    with suppress(OSError, InputError):
        there = folder / PYPROJECT
        # A cheap look before a parse: most projects above a caption have nothing for us.
        data = read_bytes(there, SETTINGS) if there.is_file() else b""
        if b"imhcaps" in data and _is_ours(data.decode("utf-8", "replace")):
            project = there
    if own is not None and project is not None:
        said = f"{_shown(own)}: its settings are used; [tool.imhcaps] of {PYPROJECT} beside it is passed over"
        warnings.warn(said, SettingsWarning, stacklevel=2)
    return own or project


def _is_ours(text: str) -> bool:
    """Whether a `pyproject.toml` has settings of ours."""
    if _OURS.search(text):
        return True
    if not _OURS_OTHERWISE.search(text) or toml_text.line_of_endless_key(text) is not None:
        return False
    import tomllib  # noqa: PLC0415 - slow to load

    try:
        tools = tomllib.loads(text).get("tool")
    except (ValueError, RecursionError):
        # Not a file of ours, as far as anybody can tell.
        return False
    return isinstance(tools, dict) and "imhcaps" in tools


def find_config(start: str | os.PathLike[str] = ".") -> Path | None:
    """The nearest configuration file in `start` or above; `imhcaps.toml` goes before `pyproject.toml`."""
    here = Path(start).resolve()
    return next(filter(None, map(config_of, (here, *here.parents))), None)


def load_config(path: str | os.PathLike[str] | None = None) -> Config:
    """Read a configuration, by default the nearest one; an empty one where there is none.

    Raises `UsageError` with file, line and "did you mean" for what is not known or of another shape.
    """
    found = find_config() if path is None else Path(path)
    if found is None:
        return Config()
    import tomllib  # noqa: PLC0415 - slow to load

    from imhcaps.checks.config_reading import ConfigReader  # noqa: PLC0415 - rare path

    location = _shown(found)
    try:
        text = read_bytes(found, SETTINGS).decode("utf-8")
        if (line := toml_text.line_of_endless_key(text)) is not None:
            raise UsageError("holds a key of too many parts", location, line)
        data = tomllib.loads(text)
    except UnicodeDecodeError as problem:
        above = problem.object[: problem.start].count(b"\n")
        raise UsageError(f"is not UTF-8 ({problem.reason})", location, above + 1) from None
    except tomllib.TOMLDecodeError as problem:
        at = re.search(r"at line (\d+), column (\d+)", str(problem))
        line, column = (int(at[1]), int(at[2])) if at else (None, None)
        message = str(problem).split(" (at ")[0]
        hint = toml_text.how_to_write(text, line)
        raise UsageError(f"is not TOML: {message}", location, line, column, hint=hint) from None
    except ValueError:
        raise UsageError("holds a number of too many digits", location) from None
    except RecursionError:
        raise UsageError("holds lists or tables nested too deep", location) from None
    if found.name == PYPROJECT:
        tools = data.get("tool")
        ours = tools.get("imhcaps", {}) if isinstance(tools, dict) else {}
        if not isinstance(ours, dict):
            raise UsageError(
                "tool.imhcaps must be a table", location, toml_text.line_of(text, "imhcaps")
            )
        data = ours
    config = Config(**ConfigReader(location, text, data).fields())
    _resolve_all(config)
    return config


def _resolve_all(config: Config) -> None:
    """Raise `ProfileError`, with its line, for a profile or a limit that is not known, used here or not."""
    for name in config.profiles:
        named_profile(config, name)
    if config.profile is not None or config.limits:
        resolve_profile(config)


def named_profile(config: Config, name: str) -> "Profile":
    """The profile of that name: one of the configuration's, a built-in one, or a file."""
    with _Placed(config if name in config.profiles else Config(), f"profiles.{name}"):
        return _named(config, name, ())


def resolve_profile(config: Config, name: str | None = None) -> "Profile":
    """The profile of that name, or the configuration's, with the configuration's limits over it."""
    from imhcaps.checks.profiles import DEFAULT, load_profile  # noqa: PLC0415 - rare path

    with _Placed(config if name is None else Config(), "", "profile"):
        profile = _named(config, name or config.profile or DEFAULT, ())
    if not config.limits:
        return profile
    with _Placed(config, "limits"):
        return load_profile(profile, config.limits)


def ignored_in(config: Config, path: str) -> tuple[str, ...]:
    """The codes that per-file-ignores leave out for a file."""
    return tuple(
        code
        for pattern, codes in config.per_file_ignores
        if matches(path, pattern, config.folder)
        for code in codes
    )


def place_of_rule(config: Config, selector: str) -> tuple[str | None, int | None]:
    """The file and line where the configuration names a rule; nothing where it does not."""
    for key, codes in (
        ("select", config.select or ()),
        ("extend-select", config.extend_select),
        ("ignore", config.ignore),
    ):
        if selector in codes:
            return config.path or None, toml_text.line_of(config.text, key)
    for pattern, codes in config.per_file_ignores:
        if selector in codes:
            return config.path or None, toml_text.line_of(config.text, pattern, "per-file-ignores")
    return None, None


def matches(path: str, pattern: str, folder: Path) -> bool:
    """Whether a file fits a pattern relative to a folder; one without `/` fits its name anywhere."""
    from imhcaps.checks.paths import compiled  # noqa: PLC0415 - rare path

    relative = _relative(path, folder)
    glob = compiled(pattern)
    return glob.matches(relative if "/" in pattern else relative.rpartition("/")[2])


def excludes(path: str, pattern: str, folder: Path) -> bool:
    """Whether a pattern leaves out a file: it fits the file, or a folder that the file is in, as ruff has it.

    `drafts` is every folder and file of that name, `old/drafts` or `old/drafts/` the folder that lies there,
    `drafts/**` what is in it, `*.srt` every such file.
    """
    from imhcaps.checks.paths import compiled  # noqa: PLC0415 - rare path

    absolute = os.path.isabs(pattern)  # noqa: PTH117 - any text is a pattern
    wanted = pattern.rstrip("/")
    names = (os.path.realpath(path) if absolute else _relative(path, folder)).split("/")
    glob = compiled(wanted)
    if "/" not in wanted:
        # Of a file elsewhere its own name counts, and what was written before it.
        written = [] if names[0] else path.replace(os.sep, "/").split("/")
        return any(glob.matches(name) for name in (written or names) if name not in ("", ".", ".."))
    # The parts of a pattern are without the slash that begins an absolute one.
    names = names[1:] if absolute else names
    return any(glob.matches("/".join(names[:count])) for count in range(1, len(names) + 1))


def _relative(path: str, folder: Path) -> str:
    """A path from a folder on, with `/`; in full when it does not lie below it."""
    # Of a link it is the name that fits, not the file that it leads to.
    name = os.path.join(os.path.realpath(os.path.dirname(path)), os.path.basename(path))  # noqa: PTH118, PTH119, PTH120
    root = os.path.realpath(folder)
    return name.removeprefix(root.rstrip(os.sep) + os.sep).replace(os.sep, "/")


def _named(config: Config, name: str, chain: tuple[str, ...]) -> "Profile":
    from imhcaps.checks.profiles import load_profile, profile_names  # noqa: PLC0415 - rare path

    table = config.profiles.get(name)
    if table is None:
        if name == config.profile and name.endswith(".toml"):
            return load_profile(config.folder / name)
        try:
            return load_profile(name)
        except ProfileError as problem:
            if not config.profiles or problem.path:
                raise
            known = (*profile_names(), *config.profiles)
            hint = did_you_mean(name, known) or f"profiles: {', '.join(sorted(known))}"
            raise ProfileError(problem.message, hint=hint) from None
    if name in chain:
        line = toml_text.line_of(config.text, "extends", f"profiles.{name}")
        raise ProfileError(f"profile {name!r} extends itself", config.path, line)
    with _Placed(config, f"profiles.{name}"):
        base = _named(config, str(table.get("extends", "web")), (*chain, name))
        profile = load_profile(base, table.get("limits") or None)
    return profile._replace(
        name=name,
        title=str(table.get("title", base.title)),
        law=bool(table.get("law", base.law)),
        language=table.get("language", base.language),
        extends=str(table.get("extends", "web")),
    )


class _Placed:
    """Gives a profile error that has no place the place in the configuration that it comes from."""

    def __init__(self, config: Config, table: str, key: str = "extends") -> None:
        self.config, self.table, self.key = config, table, key

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: object, problem: object, trace: object) -> None:
        if isinstance(problem, ProfileError) and problem.path is None and self.config.path:
            quoted = re.findall(r"'([^']+)'|limit (\w+)", problem.message)
            words = [word for pair in quoted for word in pair if word]
            text = self.config.text
            lines = [toml_text.line_of(text, word, self.table) for word in words]
            # What is wrong is named first: a key, or a value.
            lines.insert(1, toml_text.line_saying(text, words[0]) if words else None)
            line = next((line for line in lines if line), None)
            line = line or toml_text.line_of(self.config.text, self.key, self.table)
            raise ProfileError(problem.message, self.config.path, line, hint=problem.hint) from None


def _shown(path: Path) -> str:
    """A path as a person would write it: relative when it lies below the working folder."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)
