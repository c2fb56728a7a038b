"""What a run of the checker found, file by file: what every report is made from."""

from collections.abc import Iterator, Mapping
from itertools import repeat
from typing import NamedTuple

from imhcaps.model.finding import SEVERITIES, Finding, Fix, Severity
from imhcaps.source import Source


class RuleSummary(NamedTuple):
    """What a report says of a rule: one sentence, the longer why, and the page that explains it."""

    code: str
    name: str
    summary: str = ""
    why: str = ""
    url: str = ""
    severity: Severity = "error"


class FileResult(NamedTuple):
    """One file: its findings in the order of the file, or why it could not be read.

    `source` is what was checked, after fixes; it is absent when the file could not be read (`error`
    says why). `texts` is what a viewer reads of each cue. `fixed` counts the findings fixed, `refused` the fixes left
    out since they would change a word or add a finding, `diff` is the unified diff of
    what was or would be fixed, `baselined` counts the findings that the baseline already knew.
    `speeds` is the reading speed of each cue in characters per second, by the profile's counting,
    and `speed_limit` what the profile asks for.
    """

    path: str
    findings: tuple[Finding, ...] = ()
    source: Source | None = None
    texts: tuple[str, ...] = ()
    error: str | None = None
    fixed: int = 0
    refused: int = 0
    diff: str = ""
    baselined: int = 0
    speeds: tuple[float, ...] = ()
    speed_limit: float | None = None
    accuracy: tuple[str, ...] = ()
    """How many of a transcript's words the captions have right, with the formula, in lines for people."""
    also: tuple[tuple[Finding, ...], ...] = ()
    """For each finding the same one in the same talk's other files (none, or as many as there are findings)."""
    digest: bytes = b""
    """The SHA-256 of its bytes, where it was asked for."""
    elsewhere: int = 0
    """Findings that are shown with another file of the same talk."""

    def found(self) -> Iterator[tuple[Finding, tuple[Finding, ...]]]:
        """Each finding, with the same one in other files."""
        return zip(self.findings, self.also or repeat(()), strict=False)

    def fixes(self) -> list[Fix | None]:
        """The fix of each finding, made now where it was not made before."""
        return [finding.fix for finding in self.findings]


class Results(NamedTuple):
    """A run: its files in order, the rules that it knows, and what it has to say besides."""

    files: tuple[FileResult, ...]
    rules: Mapping[str, RuleSummary] = {}
    remarks: tuple[str, ...] = ()


def graver(least: Severity) -> tuple[Severity, ...]:
    """A severity and the graver ones."""
    return SEVERITIES[: SEVERITIES.index(least) + 1]


def fingerprints(file: FileResult) -> tuple[str, ...]:
    """For each finding a name that survives edits elsewhere in the file: path, code and cue text.

    A finding outside a cue is named by its source line. Equal ones are numbered in order.
    """
    import hashlib  # noqa: PLC0415 - slow to load

    seen: dict[str, int] = {}
    names = []
    for finding in file.findings:
        key = "\0".join((finding.path, finding.code, content(file, finding)))
        nth = seen[key] = seen.get(key, 0) + 1
        names.append(hashlib.sha256(f"{key}\0{nth}".encode(errors="replace")).hexdigest()[:32])
    return tuple(names)


def content(file: FileResult, finding: Finding) -> str:
    """What a finding is about, whatever its line number: the words of its cue, or its source line."""
    if finding.cue is not None and finding.cue <= len(file.texts):
        return " ".join(file.texts[finding.cue - 1].split())
    if file.source is None:
        return finding.message
    starts = file.source.starts
    if finding.line > len(starts):
        return ""
    end = starts[finding.line] if finding.line < len(starts) else None
    return file.source.text[starts[finding.line - 1] : end].strip()
