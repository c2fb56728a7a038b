"""What every test may use."""

from __future__ import annotations

import atexit
import gc
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# A busy machine is no failure: what may take how long has tests of its own.
settings.register_profile("no-deadline", deadline=None)
settings.load_profile("no-deadline")

# Commands that tests start find the package compiled: without it each would compile it again, 0.1 to 0.3 s of
# processor.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# Whatever a run leaves in the temporary folder, killed servers and browsers too, is taken away at its end; what pytest
# keeps of failures stays.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", tempfile.gettempdir())
    os.environ["TMPDIR"] = tempfile.tempdir = tempfile.mkdtemp(prefix="imhcaps-tests-")
    atexit.register(shutil.rmtree, tempfile.tempdir, ignore_errors=True)

# A run in the background of a shell ignores Ctrl-C, and so would every command that is tried with it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What the tests make is not to be known to whoever runs them as made by imhcaps.
os.environ["XDG_STATE_HOME"] = tempfile.mkdtemp(prefix="imhcaps-state-")
os.environ["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="imhcaps-cache-")

ROOT = Path(__file__).resolve().parent.parent


MAY_SKIP = ("superuser", "root may", "no ../shared", "no rule of the family")
"""What a run in CI may skip, by words of its reason: nothing that a tool which is missing would test."""
_skipped: list[str] = []
_left_out: list[int] = []


QUICK = (
    "checks/", "formats/", "language/", "report/", "segmentation/", "timing/", "transcripts/", "test_",
    "documents/test_text", "review/test_preview.",
)  # fmt: skip
"""Beginnings of the paths of tests that `make quick` runs: the areas whose tests start no programs, and a little of
each other one."""

SLOW_FILES = (
    "test_constants", "test_symposium", "test_typed_use", "test_wheel",
    "checks/test_fix", "checks/test_mutations", "checks/test_no_time_squared", "checks/test_seeded",
    "checks/test_sense_before_shape", "formats/test_chromium", "formats/test_no_false_alarm",
    "formats/test_properties", "formats/test_srt", "formats/test_vtt", "segmentation/test_learn",
    "test_profile_kept", "timing/test_word_files", "timing/test_rolling", "timing/test_error_model",
    "transcripts/test_linear", "transcripts/test_properties", "transcripts/test_pages",
    "transcripts/test_corpus",
    # Hundreds of cases of a kind of which other files have some.
    "checks/test_added_notes", "checks/test_glossary", "formats/test_conformance_rules", "language/test_short_forms",
    "language/test_supported", "timing/test_plausibility", "timing/test_recognised", "timing/test_sheet_kinds",
    "timing/test_word_kinds", "transcripts/test_docx", "transcripts/test_evidence", "transcripts/test_label_company",
    "transcripts/test_page_heads", "transcripts/test_stamps", "transcripts/test_unread_notice",
    "formats/test_cut_list", "formats/test_ttml", "language/test_closed_class", "language/test_known_once",
    "language/test_spoken_elsewhere", "language/test_tags", "segmentation/test_search", "checks/test_caption_labels",
    "test_encoding_guess", "timing/test_word_forms", "transcripts/test_given_names", "transcripts/test_unseen_kinds",
    "transcripts/test_structure", "transcripts/test_office", "transcripts/test_label_form", "checks/test_source_positions",
    "checks/test_ignore_files", "checks/fixers/test_once", "checks/fixers/test_break_lines", "checks/test_unified",
    "checks/test_profiles_by_language", "checks/test_renamed_codes", "timing/test_several_sources", "timing/test_lost_passages",
    "transcripts/test_sittings", "transcripts/test_meeting_captions", "transcripts/test_turn_taking",
    "transcripts/test_initials_open_speech", "transcripts/test_academic_titles", "transcripts/test_calls",
    "checks/test_comparison", "checks/test_language_in_name", "formats/test_new_format",
    "formats/test_repeated_text", "formats/test_scc_writer", "language/test_pronunciation", "segmentation/test_languages",
    "test_api_check",
    "transcripts/test_known_names", "transcripts/test_guards_of_lists", "transcripts/test_records_of_hearings",
    "transcripts/test_names_in_small", "transcripts/test_namesakes", "transcripts/test_notes_of_the_hall",
    "formats/test_cutting", "formats/test_lettered_times", "formats/test_said_beside", "test_made_files",
    "transcripts/test_bold_names", "transcripts/test_tables", "transcripts/test_forms.", "transcripts/test_chat_logs",
    "transcripts/test_minutes", "transcripts/test_without_colon", "transcripts/test_openers", "checks/test_page_text",
    "checks/test_media", "formats/test_convert_verb", "timing/test_anchor_search",
)  # fmt: skip
"""Of these, beginnings of the paths of tests that start programs, read corpora, or try hundreds of inputs."""

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
    "test_time_grows_with_the_file", "test_too_much_at_once_is_refused", "test_a_long_code_is_read_in_proportion",
    "test_what_binds_is_never_missed", "test_as_the_layout_of_any_number_of_lines", "test_words_that_spaces_part",
    "test_a_transcript_loads_the_table_of_its_language", "test_a_check_loads_the_table_of_its_language",
    "test_it_validates_against_the_schema", "test_into_a_copy_and_out_again", "test_what_is_refused",
    "test_the_command_line", "test_a_file_that_only_begins_like_a_film", "test_a_known_format_that_is_not_read",
    "test_a_folder_has_them_and_convert_says", "test_a_damaged_state_costs_work", "test_a_damaged_part_is_one_clear",
    "test_what_is_out_of_date_alone_is_made_again", "test_a_folder_of_folders_is_begun",
    "test_findings_and_fixes_are_what_they_were", "test_the_earlier_name_of_a_rule_is_taken",
    "test_what_git_ignores_is_passed_over", "test_what_caption_makes_check_accepts",
    "test_a_clean_track_is_checked_without_the_rules", "test_a_wrong_encoding_is_never_sure",
    "test_words_and_times_by_two", "test_words_and_times_by_ttconv", "test_ass_by_pysubs2", "test_what_is_not_found_is",
    "test_a_wrong_value_anywhere_is_an_error", "test_a_sentence_or_two_tell_the_language[model",
    "test_a_house_style_that_changes", "test_a_folder_is_begun_with_times_matched", "test_the_review_ranks",
    "test_every_rule_can_be_explained", "test_times_that_are_guesses_are_work",
    "test_parts_are_counted_as_the_option", "test_what_somebody_edited_is_kept", "test_how_the_talks_stand",
    "test_head_and_foot_of_a_page_tell_and_do_not_speak", "test_a_language_without_a_table_is_not_taken", "test_each_word_once", "test_known_times_are_the_words_times",
    "test_the_first_word_of_a_line_begins_when", "test_it_is_said", "test_every_limit_of_reading_time",
    "test_names_listed_above_the_transcript_say_nothing", "test_columns_are_those_of_the_findings",
    "test_what_is_made_meanwhile_has_no_cycles", "test_what_is_stated_holds_inside_lines", "test_rules_about_comments_are_loaded", "test_every_limit_says_where_it_comes_from",
    "test_a_check_takes_little_more_memory", "test_scopes_of_changes_in_brackets_are_no_logins", "test_a_name_that_was_given_is_a_speaker", "test_who_speaks_meanwhile_is_seen",
    "test_a_few_terms_in_capitals_with_a_dash_in_a_long_text", "test_a_record_with_long_lists_of_papers",
)  # fmt: skip
"""Beginnings of the names of single tests that take as long."""


def _quick(config: pytest.Config) -> bool:
    return config.getoption("markexpr", "") == "not slow"


def _is_slow_file(path: Path) -> bool:
    folder = Path(__file__).parent
    if not path.is_relative_to(folder):
        return False
    name = path.relative_to(folder).as_posix()
    return not name.startswith(QUICK) or name.startswith(SLOW_FILES)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """`make quick` does not even load what is slow."""
    is_test = collection_path.name.startswith("test_") and collection_path.suffix == ".py"
    return True if _quick(config) and is_test and _is_slow_file(collection_path) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`make quick` leaves out what is slow: these files and tests, and laws that Hypothesis tries."""
    for item in items:
        law = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if law or _is_slow_file(item.path) or item.name.startswith(SLOW_TESTS):
            item.add_marker("slow")


def pytest_collection_finish() -> None:
    """Thousands of tests are kept to the end: collecting garbage need not look at them again and again."""
    gc.freeze()


def _gather(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Gather what was skipped for want of a tool."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = str(report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr)
        if not any(word in reason for word in MAY_SKIP):
            _skipped.append(f"{report.nodeid}: {reason}")


pytest_collectreport = _gather


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Gather what was skipped, and what took long."""
    _gather(report)
    if report.when == "call" and report.duration > A_LONG_TIME:
        _long.append((report.duration, report.nodeid))


A_LONG_TIME = 1.0
"""Seconds from which a test is too slow for `make quick`."""
_long: list[tuple[float, str]] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Say how many tests were left out, and below all warnings what CI may not skip.

    `make quick` stays quick: what takes long is named, to be listed in `SLOW_TESTS`.
    """
    if os.environ.get("CI") and _skipped:
        terminalreporter.write_line("error: skipped, and CI may not skip:")
        for line in _skipped:
            terminalreporter.write_line(f"  {line}")
    if config.getoption("numprocesses", None) and (left := sum(_left_out)):
        terminalreporter.write_line(
            f"left out by -m {config.getoption('markexpr')!r}: {left} tests"
        )
    if _quick(config) and _long:
        terminalreporter.write_line("took long, so perhaps for SLOW_TESTS in tests/conftest.py:")
        for took, name in sorted(_long, reverse=True)[:10]:
            terminalreporter.write_line(f"  {took:.1f} s {name}")


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Count what `-m` or `-k` leaves out: with several processes pytest itself does not say it."""
    _left_out.append(len(items))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take the count of a process; each of them has collected the same tests."""
    _left_out[:] = [getattr(node, "workeroutput", {}).get("left out", 0)]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a test that is skipped for want of a tool is a failure."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left out"] = sum(_left_out)
    if os.environ.get("CI") and _skipped and not hasattr(session.config, "workerinput"):
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
