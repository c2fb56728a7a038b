"""Findings as JUnit XML, which GitLab, Jenkins, Azure and others show as tests.

A file is a test suite. Each finding is a test case that failed; one of severity info passes and
says so on its standard output. A clean file is one test case that passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from imhcaps.model.finding import Finding
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Gathered

# Everything that XML 1.0 §2.2 does not allow, not even as a character reference.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def texts(file: FileResult, index: int, folder: str) -> dict[str, str]:
    """A file's test suite."""
    return {"suites": "".join(f"{line}\n" for line in _suite(file))}


def whole(run: Gathered) -> Iterator[str]:
    """An XML document, the same for the same findings: no clock, no host name."""
    failed = len(run.failed)
    tests = run.total() + run.counts["clean",] + failed
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    counts = _counts(tests, run.total("error", "warning"), failed)
    yield f'<testsuites name="imhcaps" {counts}>\n'
    yield from run.texts("suites")
    yield "</testsuites>\n"


def _suite(file: FileResult) -> Iterator[str]:
    yield f"  <testsuite name={_attribute(file.path)} {_counts(*_suite_counts(file))}>"
    if file.error:
        yield from _case(file.path, "can be read", "error", "unreadable", file.error, file.error)
    elif not file.findings:
        yield f'    <testcase name="captions" classname={_attribute(file.path)}/>'
    for finding in file.findings:
        yield from _finding(finding)
    yield "  </testsuite>"


def _finding(finding: Finding) -> Iterator[str]:
    name = f"{finding.code} {finding.name} at {finding.line}:{finding.column}"
    text = f"{finding.path}:{finding.line}:{finding.column}: {finding.message}"
    if finding.source:
        text += (
            f"\n{finding.source.guideline} {finding.source.clause} {finding.source.url}".rstrip()
        )
    if finding.severity == "info":
        yield f"    <testcase name={_attribute(name)} classname={_attribute(finding.path)}>"
        yield f"      <system-out>{_text(text)}</system-out>"
        yield "    </testcase>"
    else:
        kind = finding.severity
        yield from _case(finding.path, name, "failure", kind, finding.message, text)


def _case(path: str, name: str, tag: str, kind: str, message: str, text: str) -> Iterator[str]:
    yield f"    <testcase name={_attribute(name)} classname={_attribute(path)}>"
    head = f"type={_attribute(kind)} message={_attribute(message)}"
    yield f"      <{tag} {head}>{_text(text)}</{tag}>"
    yield "    </testcase>"


def _suite_counts(file: FileResult) -> tuple[int, int, int]:
    """Tests, failures, errors."""
    if file.error:
        return 1 + len(file.findings), _failures(file), 1
    return max(len(file.findings), 1), _failures(file), 0


def _failures(file: FileResult) -> int:
    return sum(finding.severity != "info" for finding in file.findings)


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}"'


def _attribute(text: str) -> str:
    return quoteattr(_FORBIDDEN.sub("\ufffd", text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(text: str) -> str:
    return escape(_FORBIDDEN.sub("\ufffd", text), {"\r": "&#13;"})
