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
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="imhcaps-cache-")

ROOT = Path(__file__).resolve().parent.parent


MAY_SKIP = ("superuser", "root may", "no ../shared", "no rule of the family")
"""What a run in CI may skip, by words of its reason: nothing that a tool which is missing would test."""
_skipped: list[str] = []


SLOW_FILES = (
    "audio/", "ci/", "cli/", "docs/", "documents/", "fuzz/", "safety/", "test_symposium", "test_wheel",
    "review/test_preview_browser", "checks/test_fix", "checks/test_mutations", "checks/test_no_time_squared", "checks/test_seeded",
    "checks/test_sense_before_shape", "formats/test_chromium", "formats/test_no_false_alarm",
    "formats/test_properties", "formats/test_srt", "formats/test_vtt", "segmentation/test_learn",
    "test_profile_kept", "timing/test_word_files", "timing/test_rolling", "timing/test_error_model",
    "transcripts/test_linear", "transcripts/test_properties", "transcripts/test_pages",
    "transcripts/test_corpus",
)  # fmt: skip
"""Beginnings of the paths of tests that start programs, read corpora, or try thousands of inputs."""

SLOW_TESTS = (
    "test_a_million_words_keep_every_word", "test_nothing_is_written_but_a_draft_is",
    "test_many_small_changes_take_no_time_squared", "test_no_pattern_takes_long",
    "test_folders_of_any_depth_are_walked", "test_a_baseline_with_the_earlier_code_holds",
    "test_output_is_the_same_in_any_hash_seed", "test_every_profile_checks_everything_twice_alike",
    "test_real_captions_are_checked_without_a_mistake_about_their_language",
    "test_a_folder_a_file_and_standard_input", "test_the_command_says_what_is_lost", "test_a_safe_fix",
    "test_a_file_that_holds_no_caption", "test_whatever_was_not_heard_as_it_is_written_is_listed",
    "test_one_fix_does_what_many_did", "test_a_media_file_is_asked", "test_six_real_talks",
    "test_the_tables_are_those_of_cldr", "test_every_frame_of_an_hour", "test_with_errors_99_of_100",
    "test_an_extra_sentence_moves_nothing", "test_check_reads_it_fix_refuses_it",
    "test_times_of_one_talk_name_the_part_of_the_page", "test_any_of_them_is_read_in_linear_time",
    "test_a_long_track_is_shown_in_part", "test_no_note_of_a_sound_is_spoken",
)  # fmt: skip
"""Beginnings of the names of single tests that take as long."""


def _quick(config: pytest.Config) -> bool:
    return config.getoption("markexpr", "") == "not slow"


def _is_slow_file(path: Path) -> bool:
    folder = Path(__file__).parent
    return path.is_relative_to(folder) and path.relative_to(folder).as_posix().startswith(
        SLOW_FILES
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`make quick` does not even load what is slow."""
    slow = _quick(config) and collection_path.suffix == ".py" and _is_slow_file(collection_path)
    return True if slow else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make quick` leaves out what is slow: these files and tests, and laws that Hypothesis tries."""
    for item in items:
        law = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if law or _is_slow_file(item.path) or item.name.startswith(SLOW_TESTS):
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
