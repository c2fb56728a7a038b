"""A run over files: which, under what settings; what is found in one, and fixed."""

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from imhcaps.checks.config import Config, ignored_in, place_of_rule
from imhcaps.checks.context import language_of
from imhcaps.checks.fixers import BREAK_LINES, OfferedFixes, Rebreak, Resegment, Tools
from imhcaps.checks.profiles.by_language import for_language
from imhcaps.checks.renamed_codes import codes_of
from imhcaps.checks.rule import CAPTIONS
from imhcaps.checks.rules import rule_of
from imhcaps.checks.runner import check_document
from imhcaps.errors import (
    FormatError,
    ImhcapsError,
    OutputError,
    UsageError,
    did_you_mean,
)
from imhcaps.garbage import collector_put_off
from imhcaps.model.profile import Profile
from imhcaps.model.results import FileResult, RuleSummary
from imhcaps.terminal_text import one_line

if TYPE_CHECKING:
    from imhcaps.audio.caption_match import Listen
    from imhcaps.checks.fixing import Check, FixedDocument
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding
    from imhcaps.model.glossary import Glossary
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Transcript
    from imhcaps.source import Source
else:
    # A named tuple compiles the types that are in quotation marks: to start the compiler takes 2 ms.
    Glossary = Listen = Track = Transcript = Any

Fixes = Literal["none", "safe", "unsafe"]


class Settings(NamedTuple):
    """How files are checked. `select` none means every rule that the profile has a limit for.

    `fixes` says which fixes are applied; `write` whether to the files themselves (else only the
    diff is made). `media_ms` is the recording's length, `max_difference` the share of the
    transcript's words that may differ (none: no threshold). `speeds` asks for the reading speed of every cue.
    """

    profile: Profile
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    config: Config = Config()
    transcript: Transcript | None = None
    media_ms: int | None = None
    max_difference: float | None = None
    fixes: Fixes = "none"
    write: bool = True
    speeds: bool = False
    rebreak: Rebreak | None = None
    resegment: Resegment | None = None
    original: Track | None = None
    """What the captions were translated from."""
    listen: Listen | None = None
    """Asks the recording when the words of cues are said in it; then all files are checked in one process."""
    encoding: str | None = None
    """The encoding of the files, when somebody named it."""
    exclude: tuple[str, ...] = ()
    """Patterns of files that are left out, relative to the folder of the run, besides the configuration's."""
    force_exclude: bool = False
    """Whether files that are named themselves are left out too."""
    fps: str | None = None
    """Frames a second of their time codes, when somebody named them."""
    said: Mapping[str, str] = {}
    """What the project says of files whose format has no place for it, by their real paths."""
    glossary: Glossary = ()
    """Terms and their misheard forms, which are found in captions."""
    others: Mapping[str, "Settings"] = {}
    """The settings of files that have a configuration of their own, nearer than the run's, by its path."""


class Wanted(NamedTuple):
    """The transcript of a file of captions: its path, the part of the page, and how it is read. Plain data."""

    path: str
    heading: str | int | None = None
    speakers: tuple[str, ...] = ()
    language: str | None = None
    default_language: str | None = None


@collector_put_off()
def check_file(
    path: str,
    settings: Settings,
    source: "Source | None" = None,
    data: bytes = b"",
    location: str | None = None,
    write: Callable[[bytes], None] | None = None,
) -> FileResult:
    """Check one file, and fix it where the settings ask for that; never raises for what it holds.

    `data` are its bytes when they were read already; `location` is where it is, when that is not its name, and
    `write` what writes it when that is not on this machine.
    """
    location = location or path
    from imhcaps.files import read_bytes, write_atomic  # noqa: PLC0415 - rare path

    try:
        if source is None:
            data = data or read_bytes(location)
            source = decoded(data, path, settings)
        if settings.fixes == "none":
            # Its bytes are not needed while it is read and checked, which is when most is in memory.
            data = b""
        document = opened(source, path, settings, location)
        if settings.fixes == "none":
            return check_read(document, settings)
        if not document.syntax.lossless:
            from shlex import quote  # noqa: PLC0415 - rare path

            raise OutputError(
                f"cannot be fixed in place: its {document.format} says by codes or elements what is shown",
                path,
                hint=f"convert it to text first: imhcaps convert {quote(one_line(path))} -o {quote(one_line(os.path.splitext(path)[0]) + '.vtt')}",  # noqa: PTH122
            )
        if path != "-" and source.encode() != data:
            raise OutputError("cannot be fixed: its bytes would not all come back", path)
        settings = for_document(settings, document)
        fixed = fix_document_with(document, settings)
        after = fixed.document.source
        changed = after.encode() != source.encode()
        if changed and settings.write and path != "-":
            if write is not None:
                write(after.encode())
            else:
                write_atomic(location, after.encode(), guard=_unchanged(data))
        refused = frozenset(finding.said() for finding in fixed.refused)
        # What the laws forbid is not offered again.
        left = tuple(f._replace(fix=None) if f.said() in refused else f for f in fixed.findings)
        result = _result(settings, fixed.document, left)
        diff = unified_diff(source, after) if changed and not settings.write else ""
        return result._replace(fixed=len(fixed.fixed), refused=len(refused), diff=diff)
    except ImhcapsError as problem:
        message = message_of(problem)
        if path == "-" and isinstance(problem, FormatError):
            message = "the caption format is not clear; say it: --stdin-filename talk.en.vtt"
        return FileResult(path if path != "-" else "<stdin>", error=message)


def message_of(problem: ImhcapsError) -> str:
    """What is wrong with a file, as the error of that file."""
    return f"{problem.message}; {problem.hint}" if problem.hint else problem.message


def decoded(data: bytes, path: str, settings: Settings) -> "Source":
    """The text of a file, in the encoding and with the frame rate that the settings name."""
    from imhcaps.source import decode  # noqa: PLC0415 - rare path

    return decode(data, path, encoding=settings.encoding)._replace(fps=settings.fps)


def opened(source: "Source", path: str, settings: Settings, location: str) -> "Document":
    """What was read of a file, with what is said of it elsewhere."""
    from imhcaps.formats import read_document  # noqa: PLC0415 - rare path

    document = read_document(source)
    if path != "-":
        _add_what_is_said(document, settings, location)
    return document


def _add_what_is_said(document: "Document", settings: Settings, location: str) -> None:
    """What a project or the file beside says of captions whose format has no place for it."""
    if document.comments:
        return
    from imhcaps.formats.table import format_named  # noqa: PLC0415 - rare path

    said = settings.said.get(os.path.realpath(location)) if settings.said else None
    if said is None and "notes" not in format_named(document.format).carries:
        from imhcaps.formats.said_beside import said_beside  # noqa: PLC0415 - rare path

        said = said_beside(document, location)
    if said is not None:
        document.comments = (said,)


def _unchanged(read: bytes) -> Callable[[Path, bytes], None]:
    """Refuses to write over what somebody else wrote since the file was read."""

    def guard(location: Path, there: bytes) -> None:
        if there != read:
            raise OutputError(
                "was changed while it was checked", str(location), hint="run it again"
            )

    return guard


def check_read(document: "Document", settings: Settings, *, accuracy: bool = True) -> FileResult:
    """Check what was read already: a text that is in no file, a track; without its `accuracy` in words it is
    quicker.
    """
    settings = for_document(settings, document)
    findings = tuple(checker_of(settings, document.source.path)(document))
    if not accuracy:
        settings = settings._replace(transcript=None)
    return _result(settings, document, findings)


def for_document(settings: Settings, document: "Document") -> Settings:
    """The settings with the limits of the document's language, where the profile leaves them to it."""
    if settings.profile.name != "web":
        return settings
    return settings._replace(profile=for_language(settings.profile, language_of(document)))


def fix_document_with(document: "Document", settings: Settings) -> "FixedDocument":
    """A document fixed under the settings; nothing is written."""
    from imhcaps.checks.fixing import fix_document  # noqa: PLC0415 - rare path

    settings = for_document(settings, document)
    check = checker_of(settings, document.source.path)
    return fix_document(document, check, settings.fixes == "unsafe")


def unified_diff(before: "Source", after: "Source") -> str:
    """What changed, as `patch` reads it; a change of encoding alone is in a comment line."""
    from imhcaps.checks.unified import unified  # noqa: PLC0415 - rare path

    head = ""
    if (before.encoding, before.bom) != (after.encoding, after.bom):
        head = f"# {one_line(before.path)}: {_encoding(before)} → {_encoding(after)}\n"
    return head + unified(before.text, after.text, before.path)


def rule_summaries(codes: Iterable[str]) -> dict[str, RuleSummary]:
    """What reports say of these rules, by code."""
    return {
        rule.code: RuleSummary(
            rule.code, rule.name, rule.summary, rule.why, rule.source.url, rule.severity
        )
        for rule in map(rule_of, sorted(set(codes)))
    }


def known_selectors(settings: Settings) -> None:
    """Raise `UsageError` with "did you mean" for a code, beginning or name that no rule has."""
    named = [*(settings.select or ()), *settings.ignore]
    named += [code for _, codes in settings.config.per_file_ignores for code in codes]
    if not named:
        return
    from imhcaps.checks.rules import RULES  # noqa: PLC0415 - rare path
    from imhcaps.checks.suppressions import fits  # noqa: PLC0415 - rare path

    for selector in dict.fromkeys(named):
        if selector.upper() == "ALL":
            continue
        if not any(fits(selector, codes_of(rule.code), rule.name) for rule in RULES):
            families = {rule.code[:3] for rule in RULES}
            known = [*sorted(families), *(r.code for r in RULES), *(r.name for r in RULES)]
            hint = did_you_mean(selector, known) or f"families: {', '.join(sorted(families))}"
            location, line = place_of_rule(settings.config, selector)
            raise UsageError(f"there is no rule {selector!r}", location, line, hint=hint)


def checker_of(settings: Settings, path: str) -> "Check":
    """The check of one file: its rules, its suppressions, and the fixes that it is offered, made when asked for."""
    ignore = (*settings.ignore, *ignored_in(settings.config, path))
    tools = Tools(settings.profile, settings.rebreak, settings.resegment, settings.media_ms, {})

    def check(document: "Document") -> "list[Finding]":
        lossless = document.syntax.lossless
        fixes = OfferedFixes(document, tools) if lossless else None
        found = check_document(
            document,
            settings.profile,
            transcript=settings.transcript,
            media_ms=settings.media_ms,
            select=settings.select,
            ignore=ignore,
            max_difference=settings.max_difference,
            listen=settings.listen,
            original=settings.original,
            glossary=settings.glossary,
            fixes=fixes,
        )
        if fixes is None:
            return [finding._replace(fix=None) for finding in found]
        fixes.to_break = [finding.cue for finding in found if finding.code in BREAK_LINES]
        return found

    return check


def _result(
    settings: Settings, document: "Document", findings: "tuple[Finding, ...]"
) -> FileResult:
    speeds, limit = _speeds(document, settings.profile) if settings.speeds else ((), None)
    return FileResult(
        document.source.path,
        findings,
        # A clean file needs no source line shown, and a pool need not carry it back.
        source=document.source
        if (findings or settings.fixes != "none") and document.source.records is None
        else None,
        texts=tuple(document.texts) if findings else (),
        speeds=speeds,
        speed_limit=limit,
        accuracy=_accuracy(settings, document),
    )


def _accuracy(settings: Settings, document: "Document") -> tuple[str, ...]:
    """The accuracy in words against the transcript, where there is one; nothing for a track that says none of its
    words.
    """
    if settings.transcript is None or not len(document) or document.kind not in CAPTIONS:
        return ()
    from imhcaps.checks.context import Context  # noqa: PLC0415 - rare path
    from imhcaps.checks.word_accuracy import lines_of, word_accuracy  # noqa: PLC0415 - rare path

    comparison = Context(document, settings.profile, settings.transcript).comparison
    return lines_of(word_accuracy(comparison))


def _speeds(document: "Document", profile: Profile) -> tuple[tuple[float, ...], float | None]:
    """Characters per second of each cue, as the profile counts them; 0 for one that does not last."""
    from imhcaps.checks.context import Context  # noqa: PLC0415 - rare path

    context = Context(document, profile)
    limit = context.limit("max_cps")
    sizes = context.lengths(limit.count if limit else "characters")
    speeds = tuple(
        size * 1000 / time if time > 0 else 0.0
        for size, time in zip(sizes, context.durations, strict=True)
    )
    return speeds, float(limit.value) if limit else None


def _encoding(source: "Source") -> str:
    return source.encoding + (" with a byte order mark" if source.bom else "")
