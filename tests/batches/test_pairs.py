"""Captions of one talk in several formats: what is found in all of them is shown once, and named for each."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from command import imhcaps, in_process
from imhcaps.batches.pairs import merged, paired
from imhcaps.model.finding import Finding
from imhcaps.model.results import FileResult

LONG = "This is a line that is far too long to be read on one line of the screen"
VTT = f"WEBVTT\n\n00:00:01.000 --> 00:00:06.000\n{LONG}\n\n00:00:07.000 --> 00:00:07.300\nFar too short to be read\n"
SRT = f"1\n00:00:01,000 --> 00:00:06,000\n{LONG}\n\n2\n00:00:07,000 --> 00:00:07,300\nFar too short to be read\n"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    (tmp_path / "talk.en.vtt").write_text(VTT)
    (tmp_path / "talk.en.srt").write_text(SRT)
    return tmp_path


def check(folder: Path, *options: str):
    return in_process("check", *options, cwd=folder)


@pytest.mark.parametrize("paths", [["."], ["talk.en.srt", "talk.en.vtt"]])
@pytest.mark.parametrize("jobs", [["-j", "1"], ["-j", "2"]])
def test_what_is_found_in_both_is_shown_once_and_named_for_both(talk, paths, jobs):
    alone = check(talk, "talk.en.srt", "--output-format", "concise").stdout.splitlines()
    both = check(talk, *paths, *jobs, "--output-format", "concise").stdout.splitlines()
    assert "LEN101" in both[0]
    assert len(both) == len(alone)
    assert both[0].endswith("(also talk.en.vtt:4:1)")
    assert both[-2].endswith("in 2 files.") or both[-3].endswith("in 2 files.")


def test_the_files_stand_beside_each_other_wherever_they_are_named(talk):
    for name in ("a.en.vtt", "b.en.vtt", "a.en.srt"):
        shutil.copy(talk / f"talk.en{name[-4:]}", talk / name)
    names = ["a.en.vtt", "b.en.vtt", "a.en.srt"]
    assert paired(names) == (
        ["a.en.vtt", "a.en.srt", "b.en.vtt"],
        {"a.en.vtt": "a.en", "a.en.srt": "a.en"},
    )
    said = check(talk, *names, "--output-format", "concise", "--select", "LEN101").stdout
    assert [line.partition(":")[0] for line in said.splitlines()[:2]] == ["a.en.vtt", "b.en.vtt"]
    assert "(also a.en.srt:3:1)" in said


@pytest.mark.parametrize("names", [
    ["a/talk.vtt", "b/talk.srt"],
    ["talk.en.vtt", "talk.fr.srt"],
    ["talk.vtt", "talk.vtt.srt"],
    ["talk.scc", "talk.stl"],
])  # fmt: skip
def test_other_files_are_no_pair(names):
    assert paired(names) == (names, {})


def test_in_json_the_other_places_stand_with_the_finding(talk):
    rows = json.loads(check(talk, ".", "--output-format", "json", "--select", "LEN101").stdout)
    assert [row["path"] for row in rows] == ["talk.en.srt"]
    assert rows[0]["also"] == [
        {"path": "talk.en.vtt", "line": 4, "column": 1, "end_line": 4, "end_column": len(LONG) + 1}
    ]
    (talk / "talk.en.vtt").unlink()
    rows = json.loads(check(talk, ".", "--output-format", "json", "--select", "LEN101").stdout)
    assert rows[0]["also"] == []


def test_in_sarif_a_result_has_both_locations(talk):
    run = json.loads(check(talk, ".", "--output-format", "sarif", "--select", "LEN101").stdout)[
        "runs"
    ][0]
    (result,) = run["results"]
    places = [each["physicalLocation"] for each in result["locations"]]
    assert [place["artifactLocation"]["uri"] for place in places] == ["talk.en.srt", "talk.en.vtt"]
    assert [place["region"]["startLine"] for place in places] == [3, 4]
    assert len(run["artifacts"]) == 2


def test_in_reports_for_people_and_ci_the_other_place_is_named(talk):
    for form, says in {
        "full": "= also: talk.en.vtt:4:1",
        "grouped": "(also talk.en.vtt:4:1)",
        "github": "(also talk.en.vtt:4:1)",
        "gitlab": "(also talk.en.vtt:4:1)",
    }.items():
        said = check(talk, ".", "--output-format", form, "--select", "LEN101").stdout
        assert said.count("LEN101") == 1 if form != "github" else "LEN101" in said
        assert says in said, form


def test_in_junit_each_file_keeps_its_own(talk):
    said = check(talk, ".", "--output-format", "junit", "--select", "LEN101").stdout
    assert said.count("<failure") == 2


def test_what_is_in_one_of_them_alone_stays_its_own(talk):
    (talk / "talk.en.vtt").write_text(VTT.replace(LONG, "Short."))
    said = check(talk, ".", "--output-format", "concise", "--select", "LEN101").stdout
    assert said.count("LEN101") == 1
    assert "also" not in said


def test_fixes_are_made_in_both(talk):
    done = check(talk, ".", "--fix", "--select", "LEN101")
    assert "2 fixed" in done.stdout
    assert LONG not in (talk / "talk.en.vtt").read_text()
    assert LONG not in (talk / "talk.en.srt").read_text()


def test_a_baseline_knows_each_of_them(talk):
    check(talk, ".", "--write-baseline", "--baseline", "known.json")
    said = check(talk, ".", "--baseline", "known.json")
    assert said.returncode == 0
    assert said.stdout.startswith("No finding in 2 files")
    (talk / "talk.en.vtt").write_text(VTT.replace("read on one", "read upon one"))
    (talk / "talk.en.srt").write_text(SRT.replace("read on one", "read upon one"))
    assert check(talk, ".", "--baseline", "known.json").stdout.count("error LEN101") == 1


def test_a_journal_notices_a_change_of_the_other(talk):
    options = (".", "--output-format", "concise", "--resume", "run.journal")
    first = check(talk, *options)
    again = check(talk, *options)
    assert again.stdout == first.stdout
    assert "2 of 2 files were known" in again.stderr
    (talk / "talk.en.vtt").write_text(VTT.replace(LONG, "Short."))
    said = check(talk, *options).stdout
    assert said == check(talk, ".", "--output-format", "concise").stdout


def test_one_that_cannot_be_read_is_an_error_of_its_own(talk):
    (talk / "talk.en.vtt").write_bytes(b"\x00\x01\x02" * 100)
    for options in ([], ["--resume", "run.journal"]):
        done = check(talk, "talk.en.srt", "talk.en.vtt", "--output-format", "concise", *options)
        assert done.returncode == 2
        assert "talk.en.srt:3:1: error LEN101" in done.stdout


def finding(path: str, code: str, message: str, cue: int | None, line: int) -> Finding:
    return Finding(path, line, 1, line, 2, code, "name", "error", message, cue)


def test_each_is_merged_as_often_as_it_stands_there():
    one = [finding("a.vtt", "X", "m", 1, n) for n in (1, 2)]
    other = [finding("a.srt", "X", "m", 1, n) for n in (1, 2, 3)]
    third = [finding("a.ttml", "X", "m", 1, 1), finding("a.ttml", "Y", "m", None, 1)]
    files = [FileResult(f[0].path, tuple(f)) for f in (one, other, third)]
    a, b, c = merged(files)
    assert [len(f.findings) for f in (a, b, c)] == [2, 1, 1]
    assert [[each.path for each in also] for also in a.also] == [["a.srt", "a.ttml"], ["a.srt"]]
    assert (a.elsewhere, b.elsewhere, c.elsewhere) == (0, 2, 1)
    total = sum(len(f.findings) + sum(map(len, f.also)) for f in (a, b, c))
    assert total == sum(len(f.findings) for f in files)


def test_in_an_archive_a_pair_is_one_and_a_journal_is_not_misled(talk):
    pytest.importorskip("fsspec")

    # A process of its own for each: an archive that was opened is known.
    def check(folder: Path, *options: str):
        return imhcaps("check", *options, cwd=folder)

    def archive() -> None:
        with zipfile.ZipFile(talk / "all.zip", "w") as made:
            for name in ("talk.en.vtt", "talk.en.srt"):
                made.write(talk / name, name)

    archive()
    options = ("zip://::all.zip", "--output-format", "concise", "--select", "LEN101")
    said = check(talk, *options).stdout
    assert said.count("LEN101") == 1
    assert "(also " in said
    kept = (*options, "--resume", "run.journal")
    assert check(talk, *kept).stdout.count(" LEN101") == 2
    (talk / "talk.en.vtt").write_text(VTT.replace(LONG, "Short."))
    archive()
    said = check(talk, *kept).stdout
    assert said == check(talk, *options).stdout
    assert said.count(" LEN101") == 1
