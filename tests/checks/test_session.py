from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from imhcaps.batches.run import check_files
from imhcaps.batches.work import Ask
from imhcaps.checks.checked_files import files_to_check
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, check_file, unified_diff
from imhcaps.errors import UsageError
from imhcaps.report.parts import Gathered
from imhcaps.source import Source

FAST = "WEBVTT\n\n00:01.000 --> 00:02.000\nWe are so glad that you came.\n"
# With an empty line above it the style sheet would be one without a style: a finding for a finding.
REFUSED = "WEBVTT\nSTYLE\n"


def settings(**changes: object) -> Settings:
    return Settings(load_profile("web"), **changes)  # type: ignore[arg-type]


def check(paths: list[str], asked: Settings) -> Gathered:
    return check_files(files_to_check(paths, asked), asked, Ask())


def test_a_refused_fix_is_counted_and_not_offered_again(tmp_path: Path) -> None:
    path = tmp_path / "a.en.vtt"
    path.write_text(REFUSED)
    before = check_file(str(path), settings())
    assert [f.code for f in before.findings if f.fix] == ["VTT005"]
    after = check_file(str(path), settings(fixes="safe"))
    assert (after.fixed, after.refused) == (0, 1)
    assert [f.code for f in after.findings if f.fix] == []
    assert path.read_text() == REFUSED


def test_a_file_is_written_only_when_it_changes_and_when_it_may(tmp_path: Path) -> None:
    path = tmp_path / "a.en.vtt"
    path.write_text(FAST)
    stamp = path.stat().st_mtime_ns
    check_file(str(path), settings(fixes="safe"))
    looked = check_file(str(path), settings(fixes="unsafe", write=False))
    assert looked.diff and looked.fixed == 1
    assert path.stat().st_mtime_ns == stamp
    check_file(str(path), settings(fixes="unsafe"))
    assert path.read_text() == FAST.replace("02.000", "02.452")


def test_what_cannot_be_read_is_a_result_and_the_rest_go_on(tmp_path: Path) -> None:
    good, binary = tmp_path / "a.en.vtt", tmp_path / "b.en.vtt"
    good.write_text(FAST)
    binary.write_bytes(b"PK\x03\x04" + bytes(50))
    run = check([str(binary), str(good), str(tmp_path / "none.vtt")], settings())
    assert [(file.number, file.path) for file in run.failed] == [
        (0, str(binary)),
        (2, str(tmp_path / "none.vtt")),
    ]
    assert run.files == 3
    assert {key[1] for key in run.counts if key[0] == "rule"} == set(run.rules)


def test_an_unknown_rule_is_reported_before_anything_is_read() -> None:
    with pytest.raises(UsageError, match="did you mean 'TIM101'"):
        files_to_check(["none.vtt"], settings(select=("TIM1O1",)))


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


FIXABLE = "WEBVTT\n\n00:01.000 --> 00:03.000\nGood  morning to you.\n"


def test_what_was_changed_while_it_was_checked_is_not_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from imhcaps.checks import fixing, session

    path = tmp_path / "a.en.vtt"
    path.write_text(FIXABLE)
    real = fixing.fix_document

    def slowly(*arguments: object, **options: object) -> object:
        found = real(*arguments, **options)  # type: ignore[arg-type]
        path.write_text(FIXABLE + "\n00:04.000 --> 00:05.000\nSaved by an editor.\n")
        return found

    monkeypatch.setattr(fixing, "fix_document", slowly)
    result = session.check_file(str(path), Settings(load_profile("web"), fixes="safe"))
    assert result.error is not None and "was changed while it was checked" in result.error
    assert "Saved by an editor." in path.read_text()


def test_a_link_out_of_the_folder_is_checked_and_not_fixed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside.en.vtt", tmp_path / "folder"
    folder.mkdir()
    outside.write_text(FIXABLE)
    (folder / "link.en.vtt").symlink_to(outside)
    inside = folder / "real.en.vtt"
    inside.write_text(FIXABLE)
    (folder / "other.en.vtt").symlink_to(inside)
    web = Settings(load_profile("web"))
    assert not check([str(folder)], web).failed
    run = check([str(folder)], web._replace(fixes="safe"))
    assert [Path(file.path).name for file in run.failed] == ["link.en.vtt"]
    assert outside.read_text() == FIXABLE
    assert "Good morning" in inside.read_text()
    assert (folder / "other.en.vtt").is_symlink()
    named = check([str(folder / "link.en.vtt")], web._replace(fixes="safe"))
    assert not named.failed
    assert "Good morning" in outside.read_text()


def test_what_cannot_be_read_is_reported_and_the_rest_is_checked(tmp_path: Path) -> None:
    (tmp_path / "good.en.vtt").write_text(FIXABLE)
    (tmp_path / "loop.en.vtt").symlink_to(tmp_path / "loop.en.vtt")
    (tmp_path / "gone.en.vtt").symlink_to(tmp_path / "nowhere")
    run = check([str(tmp_path)], Settings(load_profile("web")))
    assert [Path(file.path).name for file in run.failed] == ["gone.en.vtt", "loop.en.vtt"]
    assert run.files == 3
