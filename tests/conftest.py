"""What every test may use."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

# A busy machine is no failure: what may take how long has tests of its own.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

# What the tests make is not to be known to whoever runs them as made by imhcaps.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="imhcaps-state-")

ROOT = Path(__file__).resolve().parent.parent


MAY_SKIP = ("superuser", "root may", "no ../shared", "no rule of the family")
"""What a run in CI may skip, by words of its reason: nothing that a tool which is missing would test."""
_skipped: list[str] = []


SLOW = (
    *(
        "audio/",
        "ci/",
        "cli/",
        "docs/",
        "documents/",
        "fuzz/",
        "safety/",
        "test_symposium",
        "test_wheel",
    ),
    *(
        "checks/test_fix",
        "checks/test_mutations",
        "checks/test_no_time_squared",
        "checks/test_seeded",
    ),
    *(
        "formats/test_chromium",
        "formats/test_no_false_alarm",
        "formats/test_properties",
        "formats/test_srt",
    ),
    *("formats/test_vtt", "segmentation/test_learn", "test_profile_kept", "timing/test_word_files"),
    *(
        "transcripts/test_linear",
        "transcripts/test_properties",
        "transcripts/test_pages",
        "timing/test_rolling",
    ),
)
"""Beginnings of the paths of tests that start programs, read corpora, or try thousands of inputs."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make quick` leaves out what is slow."""
    folder = Path(__file__).parent
    for item in items:
        if item.path.relative_to(folder).as_posix().startswith(SLOW):
            item.add_marker("slow")


def _gather(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Gather what was skipped for want of a tool."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        if not any(word in reason for word in MAY_SKIP):
            _skipped.append(f"{report.nodeid}: {reason}")


pytest_runtest_logreport = pytest_collectreport = _gather


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a test that is skipped for want of a tool is a failure."""
    if os.environ.get("CI") and _skipped and not hasattr(session.config, "workerinput"):
        print("\nskipped, and CI may not skip:", *_skipped, sep="\n  ")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def samples() -> Path:
    """The samples of the repository."""
    return ROOT / "samples"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Corpora and conformance files of the development tree; a clone elsewhere has none."""
    folder = ROOT.parent / "shared"
    if not (folder / "conformance").is_dir():
        pytest.skip(
            "no ../shared beside this checkout: it holds the corpora of the development tree"
        )
    return folder
