from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, check_file, check_paths, unified_diff
from imhcaps.errors import UsageError
from imhcaps.source import Source

FAST = "WEBVTT\n\n00:01.000 --> 00:02.000\nWe are so glad that you came.\n"
# The header's second line would become a block that no player shows: a finding for a finding.
REFUSED = "WEBVTT\nRegon: id=fred\n"


def settings(**changes: object) -> Settings:
    return Settings(load_profile("web"), **changes)  # type: ignore[arg-type]


def test_a_refused_fix_is_counted_and_not_offered_again(tmp_path: Path) -> None:
    path = tmp_path / "a.en.vtt"
    path.write_text(REFUSED)
    before = check_file(str(path), settings())
    assert [f.code for f in before.findings if f.fix] == ["VTT005"]
    after = check_file(str(path), settings(mending="safe"))
    assert (after.fixed, after.refused) == (0, 1)
    assert [f.code for f in after.findings if f.fix] == []
    assert path.read_text() == REFUSED


def test_a_file_is_written_only_when_it_changes_and_when_it_may(tmp_path: Path) -> None:
    path = tmp_path / "a.en.vtt"
    path.write_text(FAST)
    stamp = path.stat().st_mtime_ns
    check_file(str(path), settings(mending="safe"))
    looked = check_file(str(path), settings(mending="unsafe", write=False))
    assert looked.diff and looked.fixed == 1
    assert path.stat().st_mtime_ns == stamp
    check_file(str(path), settings(mending="unsafe"))
    assert path.read_text() == FAST.replace("02.000", "02.452")


def test_what_cannot_be_read_is_a_result_and_the_rest_go_on(tmp_path: Path) -> None:
    good, binary = tmp_path / "a.en.vtt", tmp_path / "b.en.vtt"
    good.write_text(FAST)
    binary.write_bytes(b"PK\x03\x04" + bytes(50))
    results = check_paths([str(binary), str(good), str(tmp_path / "none.vtt")], settings())
    assert [bool(file.error) for file in results.files] == [True, False, True]
    assert results.failed
    assert set(results.rules) == {f.code for f in results.findings}


def test_an_unknown_rule_is_told_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="did you mean 'TIM101'"):
        check_paths(["none.vtt"], settings(select=("TIM1O1",)))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a\nb\n", "a\nc\n"),
        ("a\nb", "a\nc"),
        ("a\r\nb\r\n", "a\r\nc\r\n"),
        ("a\n", "a"),
        ("", "a\n"),
        ("a\n\n\nb\n", "a\n\nb\n"),
        ("a\u2028b\nc\n", "a\u2028b\nd\n"),
    ],
)
def test_patch_makes_one_text_of_the_other(tmp_path: Path, before: str, after: str) -> None:
    (tmp_path / "a.vtt").write_bytes(before.encode())
    diff = unified_diff(Source(before, "a.vtt"), Source(after, "a.vtt"))
    subprocess.run(
        ["patch", "-p0", "--binary"],
        input=diff.encode(),
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    assert (tmp_path / "a.vtt").read_bytes() == after.encode()
