from __future__ import annotations

from pathlib import Path

import pytest

from imhcaps.checks.config import (
    Config,
    config_of,
    excludes,
    find_config,
    ignored_in,
    load_config,
    resolve_profile,
)
from imhcaps.checks.session import Settings, known_selectors
from imhcaps.checks.toml_text import line_of
from imhcaps.errors import ImhcapsError, ProfileError, UsageError

FULL = """\
profile = "house"
select = ["LEN", "TIM101"]
ignore = ["BRK"]
baseline = "known.json"
exclude = ["drafts/**"]
max-difference = 0.02

[per-file-ignores]
"archive/*.srt" = ["LEN", "TIM"]
"*.draft.vtt" = ["ALL"]

[limits]
max_line_length = 37

[profiles.house]
extends = "web"
title = "Our house"
limits = { max_cps = 15, min_gap = "80 ms" }

[profiles.children]
extends = "house"

[profiles.children.limits]
max_cps = 12
"""


def write(folder: Path, text: str, name: str = "imhcaps.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_every_setting_is_read(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL))
    assert config.profile == "house"
    assert config.select == ("LEN", "TIM101")
    assert config.ignore == ("BRK",)
    assert config.baseline == "known.json"
    assert config.exclude == ("drafts/**",)
    assert config.max_difference == 0.02
    assert config.folder == tmp_path


def test_a_profile_of_ones_own_extends_another_and_limits_lie_over_both(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL))
    house = resolve_profile(config)
    assert (house.name, house.title, house.extends) == ("house", "Our house", "web")
    assert house.value("max_cps") == 15
    assert house.value("min_gap") == 80
    assert house.value("max_line_length") == 37
    assert house.value("max_lines") == resolve_profile(Config()).value("max_lines")
    children = resolve_profile(config, "children")
    assert children.value("max_cps") == 12
    assert children.value("min_gap") == 80


def test_a_named_profile_wins_over_the_configurations(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL))
    assert resolve_profile(config, "web").name == "web"
    assert resolve_profile(config, "web").value("max_line_length") == 37


def test_pyproject_is_read_from_its_own_table(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.imhcaps]\nselect = ["TIM"]\n[tool.imhcaps.limits]\nmax_cps = 9\n'
    config = load_config(write(tmp_path, text, "pyproject.toml"))
    assert config.select == ("TIM",)
    assert resolve_profile(config).value("max_cps") == 9


def test_the_nearest_file_upwards_is_found_and_a_foreign_pyproject_is_passed_by(
    tmp_path: Path,
) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    outer = write(tmp_path, "")
    write(tmp_path / "a", "[tool.other]\n", "pyproject.toml")
    assert find_config(deep) == outer
    inner = write(tmp_path / "a", "[tool.imhcaps]\n", "pyproject.toml")
    assert find_config(deep) == inner
    assert find_config(tmp_path) == outer
    assert find_config(deep) == inner


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[tool.imhcaps]\n", True),
        ("\ufeff[tool.imhcaps]\n", True),
        ("[[tool.imhcaps.talk]]\n", True),
        ("x = 1\r\n[ tool . imhcaps ]\r\n", True),
        ("[tool.imhcaps-more]\n", False),
        ("[tool.imhcaps_more]\n", False),
        ("# [tool.imhcaps]\n", False),
        ('[tool]\nimhcaps = { profile = "ted" }\n', True),
        ('tool = { other = 1, imhcaps = { profile = "ted" } }\n', True),
        ('[tool]\nimhcaps.profile = "ted"\n', True),
        ("[\"tool\".'imhcaps']\n", True),
        ('[project]\ndependencies = ["imhcaps==1.0", "imhcaps[review]"]\n', False),
        ('[tool.other]\nimhcaps = { profile = "ted" }\n', False),
        ('[tool]\nimhcaps = { profile = "ted"\n', False),
    ],
)
def test_a_table_of_ours_is_told_from_one_like_it(tmp_path: Path, text: str, ours: bool) -> None:
    there = write(tmp_path, text, "pyproject.toml")
    assert config_of(tmp_path) == (there if ours else None)


def test_without_a_file_the_configuration_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("imhcaps.checks.config.find_config", lambda: None)
    assert load_config() == Config()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('profil = "web"\n', 1, "did you mean 'profile'?"),
        ("\n[limit]\nmax_cps = 1\n", 2, "did you mean 'limits'?"),
        ('[profiles.house]\nextend = "web"\n', 2, "did you mean 'extends'?"),
        ('select = "TIM"\n', 1, "must be a list of texts"),
        ("select = [1]\n", 1, "must be a list of texts"),
        ("profile = 3\n", 1, "must be a text"),
        ("limits = 3\n", 1, "must be a table"),
        ("max-difference = 2\n", 1, "from 0 to 1"),
        ('[per-file-ignores]\n"a" = "TIM"\n', 2, "must be a list of texts"),
        ('profile = "web\n', 1, "is not TOML"),
        ("[profiles]\nhouse = 3\n", 2, "must be a table"),
        ('labels = "always"\n[profile.house]\nextends = "web"\n', 2, "did you mean 'profiles'?"),
        (
            '[[talk]]\ntranscript = "a.txt"\nlanguage = "en"\n[[talk]]\ntranscript = "b.txt"\nlanguage = "german"\n',
            6,
            "did you mean 'de'?",
        ),
        (
            '[[talk]]\ntranscript = "a.txt"\nlanguage = "en"\n[[talk]]\nheading = "b"\n',
            4,
            "names no transcript",
        ),
        ('language = "English"\n', 1, "did you mean 'en'?"),
        ('colour = "#12345"\n', 1, "six digits"),
    ],
)
def test_what_is_wrong_is_reported_with_file_and_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load_config(path)
    assert caught.value.path == str(path)
    assert caught.value.line == line
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[limits]\nmax_cpss = 1\n", 2, "did you mean 'max_cps'?"),
        ('[limits]\nmax_cps = "fast"\n', 2, "must be a number"),
        ("[limits]\nmax_cps = -3\n", 2, "must be a number above 0"),
        ("[limits]\nmax_wpm = 0\n", 2, "must be a number above 0"),
        ("[limits]\nframe_rate = 0.0\n", 2, "must be a number above 0"),
        ("[limits]\nmin_cps = -3\n", 2, "must be a number from 0 on"),
        ('[limits]\nmin_gap = "80 sm"\n', 2, "did you mean '80 ms'?"),
        ('[limits]\nmin_gap = "1.5 sec"\n', 2, "did you mean '1.5 s'?"),
        ('[limits]\nmin_gap = "80 msec"\n', 2, "did you mean '80 ms'?"),
        ('profile = "house"\n[profiles.house]\nextends = "webb"\n', 3, "webb"),
        ('profile = "a"\n[profiles.a]\nextends = "a"\n', 3, "extends itself"),
        ('profile = "house"\n[profiles.house]\nlimits = {max_cpss = 1}\n', 3, "max_cps"),
    ],
)
def test_a_wrong_limit_is_reported_with_file_and_line(
    tmp_path: Path, text: str, line: int, said: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises(ProfileError) as caught:
        resolve_profile(load_config(path))
    assert (caught.value.path, caught.value.line) == (str(path), line)
    assert said in str(caught.value)


def test_a_mistyped_profile_of_ones_own_is_guessed(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, FULL))
    with pytest.raises(ImhcapsError, match="did you mean 'children'"):
        resolve_profile(config, "childern")


def test_a_file_that_is_not_utf8_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "imhcaps.toml"
    path.write_bytes(b"profile = '\xff'")
    with pytest.raises(UsageError, match="not UTF-8"):
        load_config(path)


def test_per_file_ignores_follow_the_folder_of_the_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = load_config(write(tmp_path, FULL))
    elsewhere = tmp_path / "archive"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert ignored_in(config, "old.srt") == ("LEN", "TIM")
    assert ignored_in(config, "old.vtt") == ()
    assert ignored_in(config, "deep/x.draft.vtt") == ("ALL",)
    assert ignored_in(config, str(tmp_path / "archive" / "sub" / "old.srt")) == ()


def test_line_of_finds_keys_in_tables_and_inline_tables() -> None:
    assert line_of(FULL, "max_line_length", "limits") == 13
    assert line_of(FULL, "max_cps", "profiles.children") == 24
    assert line_of(FULL, "min_gap", "profiles.house") == 18
    assert line_of(FULL, "archive/*.srt", "per-file-ignores") == 9
    assert line_of(FULL, "nothing") is None


@pytest.mark.parametrize(
    ("text", "line", "reported"),
    [
        ('ignore = []\nprofile = "wbe"\n', 2, "did you mean 'web'"),
        ('select = ["TIM"]\nignore = ["XYZ1"]\n', 2, "families"),
        ('[per-file-ignores]\n"*.vtt" = ["LEN", "MET1O1"]\n', 2, "did you mean 'MET101'"),
    ],
)
def test_a_name_that_is_not_known_is_reported_with_its_place(
    tmp_path: Path, text: str, line: int, reported: str
) -> None:
    path = write(tmp_path, text)
    with pytest.raises((ProfileError, UsageError), match=reported) as caught:
        config = load_config(path)
        profile = resolve_profile(config)
        known_selectors(
            Settings(profile, select=config.select, ignore=config.ignore, config=config)
        )
    assert (caught.value.path, caught.value.line) == (str(path), line)


def test_a_profile_named_on_the_command_line_is_not_the_files_fault(tmp_path: Path) -> None:
    config = load_config(write(tmp_path, 'profile = "web"\n'))
    with pytest.raises(ProfileError, match="unknown profile") as caught:
        resolve_profile(config, "wbe")
    assert caught.value.path is None


@pytest.mark.parametrize(
    ("pattern", "left_out"),
    [
        ("drafts", {"drafts/a.vtt", "drafts/old/b.vtt", "deep/drafts/c.vtt"}),
        ("drafts/", {"drafts/a.vtt", "drafts/old/b.vtt", "deep/drafts/c.vtt"}),
        ("./drafts", {"drafts/a.vtt", "drafts/old/b.vtt"}),
        ("drafts/old", {"drafts/old/b.vtt"}),
        ("deep/*", {"deep/drafts/c.vtt", "deep/e.srt"}),
        ("drafts/**", {"drafts/a.vtt", "drafts/old/b.vtt"}),
        ("**/drafts", {"drafts/a.vtt", "drafts/old/b.vtt", "deep/drafts/c.vtt"}),
        ("*.srt", {"deep/e.srt"}),
        ("d*", {"drafts/a.vtt", "drafts/old/b.vtt", "deep/drafts/c.vtt", "deep/e.srt"}),
        ("draft", set()),
        ("old/b.vtt", set()),
        ("a.vtt", {"drafts/a.vtt"}),
        ("{root}/drafts", {"drafts/a.vtt", "drafts/old/b.vtt"}),
        ("/", set()),
        ("", set()),
    ],
)
def test_exclude_means_files_and_folders_as_linters_of_code_have_it(tmp_path, pattern, left_out):
    names = ("drafts/a.vtt", "drafts/old/b.vtt", "deep/drafts/c.vtt", "deep/e.srt", "f.vtt")
    pattern = pattern.replace("{root}", str(tmp_path))
    assert {n for n in names if excludes(str(tmp_path / n), pattern, tmp_path)} == left_out
    # A folder above the project has a name too, which means nothing here.
    assert not excludes(str(tmp_path / "f.vtt"), tmp_path.name, tmp_path)


@pytest.mark.parametrize(
    ("text", "line", "says", "meant"),
    [
        ("[limits]\nmax_line_lenght = 37\n", 2, "max_line_lenght", "max_line_length"),
        ("[profiles.a]\n[profiles.a.limits]\nmax_cp = 12\n", 3, "max_cp", "max_cps"),
        ('[profiles.a]\nextends = "wbe"\n', 2, "wbe", "web"),
        ('profile = "web"\n[profiles.a.limits.max_cps]\nvalu = 12\n', 3, "valu", "value"),
        ('[profiles.a.limits.max_cps]\nvalue = 12\nseverity = "eror"\n', 3, "eror", "error"),
        ('profile = "dcmp-uper"\n', 1, "dcmp-uper", "dcmp-upper"),
        ('formats = [\n  "vtt",\n  "strt"\n]\n', 1, "strt", "srt"),
        ('documents = ["htm"]\n', 1, "htm", "html"),
        ('labels = "chnge"\n', 1, "chnge", "change"),
        ('[[talk]]\ntranscript = "a.txt"\ncuess = "a.csv"\n', 3, "cuess", "cues"),
    ],
)
def test_a_typo_anywhere_is_an_error_for_every_verb_also_where_it_is_not_used(
    tmp_path, text, line, says, meant
):
    with pytest.raises(ImhcapsError, match=says) as problem:
        load_config(write(tmp_path, text))
    assert problem.value.line == line
    assert repr(meant) in (problem.value.hint or "")


def test_documents_are_called_as_their_kinds_are():
    from imhcaps.documents import KINDS
    from imhcaps.model.choices import DOCUMENTS

    assert tuple(sorted({word for kind in KINDS for word in (kind.name, kind.suffix)})) == DOCUMENTS
