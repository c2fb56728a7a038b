from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from imhcaps.checks import baseline as baselines
from imhcaps.checks.baseline import (
    Baseline,
    keys_of,
    path_in,
    read_baseline,
    remarks_of_gone,
    without_known,
)
from imhcaps.errors import InputError
from imhcaps.model.finding import Finding
from imhcaps.model.results import FileResult, Results
from imhcaps.source import Source


def finding(path: str, cue: int | None = 1, code: str = "LEN101", line: int = 1) -> Finding:
    return Finding(path, line, 1, line, 5, code, "name", "error", "message", cue=cue)


def write_baseline(path: Path, results: Results) -> int:
    """The findings of a run as a baseline."""
    keys = (
        (path_in(file.path, path.parent), *key) for file in results.files for key in keys_of(file)
    )
    return baselines.write_baseline(path, Counter(keys))


def apply(results: Results, known: Baseline) -> Results:
    """The files of a run without what is known, and what is said of what is gone."""
    files, gone = [], Counter[tuple[str, str, str]]()
    for file in results.files:
        inside = path_in(file.path, Path(known.path).parent)
        left, lost = without_known(file, known.counts.get(inside, {}))
        files.append(left)
        gone.update({(inside, *key): count for key, count in lost.items()})
    return Results(tuple(files), remarks=tuple(remarks_of_gone(gone, known.path)))


def run(path: str, *findings: Finding, texts: tuple[str, ...] = ("one", "two")) -> Results:
    source = Source("line one\nline two\n", path)
    return Results((FileResult(path, findings, source=source, texts=texts),))


def test_what_was_written_is_known_afterwards(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    results = run(path, finding(path), finding(path, cue=2), finding(path, cue=None))
    file = tmp_path / "known.json"
    assert write_baseline(file, results) == 3
    after = apply(results, read_baseline(file))
    assert after.files[0].findings == ()
    assert after.files[0].baselined == 3
    assert after.remarks == ()


def test_moving_a_cue_brings_nothing_back_and_editing_it_does(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    file = tmp_path / "known.json"
    write_baseline(file, run(path, finding(path, cue=1, line=3)))
    moved = run(path, finding(path, cue=2, line=99), texts=("new", "one"))
    assert apply(moved, read_baseline(file)).files[0].findings == ()
    edited = run(path, finding(path, cue=1), texts=("one more",))
    after = apply(edited, read_baseline(file))
    assert len(after.files[0].findings) == 1
    assert "1 finding of the baseline no longer found (a.vtt LEN101)" in after.remarks[0]


def test_a_second_finding_of_the_same_kind_is_new(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    file = tmp_path / "known.json"
    write_baseline(file, run(path, finding(path)))
    twice = run(path, finding(path), finding(path))
    assert len(apply(twice, read_baseline(file)).files[0].findings) == 1
    other = run(path, finding(path, code="LEN102"))
    assert len(apply(other, read_baseline(file)).files[0].findings) == 1


def test_a_file_that_was_not_checked_is_not_said_to_be_clean(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    file = tmp_path / "known.json"
    write_baseline(file, run(path, finding(path)))
    other = run(str(tmp_path / "b.vtt"))
    assert apply(other, read_baseline(file)).remarks == ()
    broken = Results((FileResult(path, error="no such file"),))
    assert apply(broken, read_baseline(file)).remarks == ()


def test_the_same_findings_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    first, second = finding(path), finding(path, cue=2, code="TIM101")
    write_baseline(tmp_path / "1.json", run(path, first, second))
    write_baseline(tmp_path / "2.json", run(path, second, first))
    assert (tmp_path / "1.json").read_bytes() == (tmp_path / "2.json").read_bytes()


def test_paths_are_relative_to_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    file = Path("known.json")
    write_baseline(file, run("sub/a.vtt", finding("sub/a.vtt")))
    assert json.loads(file.read_text())["findings"][0]["path"] == "sub/a.vtt"
    monkeypatch.chdir(tmp_path / "sub")
    here = run("a.vtt", finding("a.vtt"))
    assert apply(here, read_baseline("../known.json")).files[0].findings == ()


def test_odd_text_is_kept(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    results = run(path, finding(path), texts=("é 日 \u2028 \udc80",))
    write_baseline(tmp_path / "k.json", results)
    assert apply(results, read_baseline(tmp_path / "k.json")).files[0].findings == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is not JSON"),
        ("[]", "is not a baseline"),
        ('{"format": "imhcaps-baseline", "version": 2}', "version 2, not 1"),
        ('{"format": "imhcaps-baseline", "version": 1, "findings": [3]}', "finding 1"),
        (
            '{"format": "imhcaps-baseline", "version": 1, "findings": [{"pth": "a"}]}',
            "did you mean 'path'?",
        ),
    ],
)
def test_a_file_that_is_no_baseline_is_reported(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "known.json"
    file.write_text(text)
    with pytest.raises(InputError, match=said.replace("?", r"\?")):
        read_baseline(file)


def test_a_missing_baseline_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_baseline(tmp_path / "none.json")


def test_severity_and_message_may_change(tmp_path: Path) -> None:
    path = str(tmp_path / "a.vtt")
    write_baseline(tmp_path / "k.json", run(path, finding(path)))
    other = finding(path)._replace(severity="warning", message="new words")
    assert apply(run(path, other), read_baseline(tmp_path / "k.json")).files[0].findings == ()
