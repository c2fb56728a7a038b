"""`check` in CI and at the desk, with the manners that people know from other linters."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import in_process, on_terminal

BAD = "WEBVTT\n\n00:01.000 --> 00:01.300\nFar too many words to be read in this very short time\n"
"""One cue with a warning (too fast) and more."""
GOOD = "WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n"
NOTED = "WEBVTT\n\n00:01.000 --> 00:04.000\nWe met at the [inaudible] near the bridge.\n"
"""One cue with an info."""
WARNED = "WEBVTT\n\n00:01.000 --> 00:04.000\nI said stop there, all of you.\n\n00:04.000 --> 00:07.000\n<v SPEAKER_01>Good evening.\n"
"""A cue whose speaker has a number for a name: a warning."""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    texts = {"a.en.vtt": GOOD, "drafts/b.en.vtt": BAD, "noted.en.vtt": NOTED}
    for name, text in texts.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return tmp_path


def check(tree: Path, command: str):
    return in_process("check", *command.split(), cwd=tree)


@pytest.mark.parametrize(
    ("command", "status"),
    [
        ("drafts", 1),
        ("drafts --exit-zero", 0),
        ("drafts missing.vtt --exit-zero", 2),
        ("warned.en.vtt", 1),
        ("warned.en.vtt --fail-on error", 0),
        ("noted.en.vtt", 0),
        ("noted.en.vtt --fail-on info", 1),
        ("noted.en.vtt --fail-on info --exit-zero", 0),
        ("drafts --fail-on gravest", 2),
    ],
)
def test_what_makes_it_fail(tree, command, status):
    (tree / "warned.en.vtt").write_text(WARNED)
    assert check(tree, command).returncode == status


WEB_LINE = "Good evening to all of you who listen at home"
"""45 characters: too long for 42 and 37, not for 60."""


@pytest.fixture
def nested(tmp_path: Path) -> Path:
    """Captions under configurations of their own: in a folder, in a pyproject.toml two folders up, and none."""
    cue = f"WEBVTT\n\n00:01.000 --> 00:05.000\n{WEB_LINE}\n"
    for name, text in {
        "imhcaps.toml": 'ignore = ["MET101"]\n',
        "root.en.vtt": cue,
        "wide/imhcaps.toml": "limits = { max_line_length = 60 }\n",
        "wide/wide.en.vtt": cue,
        "narrow/pyproject.toml": '[tool.imhcaps]\nprofile = "house"\n[tool.imhcaps.profiles.house]\n'
        'extends = "web"\nlimits = { max_line_length = 37 }\n',
        "narrow/deep/narrow.en.vtt": cue,
        "other/pyproject.toml": "[tool.ruff]\nline-length = 30\n",
        "other/other.en.vtt": cue,
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


@pytest.mark.parametrize("jobs", ["", " -j 2"])
def test_each_file_obeys_the_configuration_nearest_to_it(nested, jobs):
    said = check(nested, f". --select LEN101 --output-format concise{jobs}").stdout
    assert "root.en.vtt:4:1: error LEN101 line is too long (45 > 42" in said
    assert "narrow.en.vtt:4:1: error LEN101 line is too long (45 > 37" in said
    assert "other.en.vtt:4:1: error LEN101 line is too long (45 > 42" in said  # ruff's alone
    assert "wide.en.vtt" not in said


def test_the_configuration_nearest_to_a_file_is_not_that_of_the_working_folder(nested):
    said = check(
        nested / "wide",
        "../root.en.vtt ../narrow wide.en.vtt --select LEN101 --output-format concise",
    ).stdout
    assert "root.en.vtt:4:1: error LEN101 line is too long (45 > 42" in said
    assert "narrow.en.vtt:4:1: error LEN101 line is too long (45 > 37" in said
    assert "wide.en.vtt" not in said


def test_a_configuration_that_is_named_holds_for_all_files(nested):
    said = check(nested, ". --config wide/imhcaps.toml --select LEN101").stdout
    assert said.startswith("No finding")


def test_a_profile_of_the_run_holds_in_folders_with_configurations_of_their_own(nested):
    (nested / "imhcaps.toml").write_text("[profiles.tiny]\nlimits = { max_line_length = 10 }\n")
    said = check(nested, ". --profile tiny --select LEN101 --output-format concise").stdout
    assert said.count("(45 > 10 characters)") == 3
    assert "wide.en.vtt" not in said  # its own [limits] go over every profile


@pytest.mark.parametrize(
    ("name", "configuration"),
    [
        ("root.en.vtt", "imhcaps.toml"),
        ("wide/wide.en.vtt", "wide/imhcaps.toml"),
        ("narrow/deep/narrow.en.vtt", "narrow/pyproject.toml"),
        ("other/other.en.vtt", "imhcaps.toml"),
    ],
)
def test_show_settings_names_the_configuration_of_a_file(nested, name, configuration):
    assert f"configuration: {configuration}\n" in check(nested, f"{name} --show-settings").stdout


def test_exclude_and_fail_on_are_those_of_the_nearest_configuration(nested):
    (nested / "narrow" / "pyproject.toml").write_text('[tool.imhcaps]\nexclude = ["deep/**"]\n')
    assert "narrow.en.vtt" not in check(nested, ". --show-files").stdout
    named = "narrow/deep/narrow.en.vtt --show-files"
    assert "narrow.en.vtt" in check(nested, named).stdout
    assert "narrow.en.vtt" not in check(nested, f"{named} --force-exclude").stdout
    (nested / "noted.en.vtt").write_text(NOTED)
    (nested / "wide" / "noted.en.vtt").write_text(NOTED)
    assert check(nested, "noted.en.vtt wide --select TXT").returncode == 0
    (nested / "wide" / "imhcaps.toml").write_text('fail-on = "info"\n')
    assert check(nested, "noted.en.vtt wide --select TXT").returncode == 1
    assert check(nested, "noted.en.vtt root.en.vtt --select TXT").returncode == 0


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("*.vtt", ["narrow.en.vtt", "wide.en.vtt"]),
        ("wide/**", ["narrow.en.vtt", "other.en.vtt", "root.en.vtt"]),
        ("wide", ["narrow.en.vtt", "other.en.vtt", "root.en.vtt"]),
        ("narrow/", ["other.en.vtt", "root.en.vtt", "wide.en.vtt"]),
    ],
)
def test_a_configuration_leaves_out_folders_that_have_their_own_and_not_files_in_them(
    nested, pattern, left
):
    (nested / "imhcaps.toml").write_text(f'exclude = ["{pattern}"]\n')
    found = check(nested, ". --show-files").stdout.splitlines()
    assert sorted(Path(line).name for line in found) == left


def test_a_nearer_configuration_that_is_wrong_is_named(nested):
    (nested / "narrow" / "pyproject.toml").write_text('[tool.imhcaps]\nprofle = "web"\n')
    done = check(nested, ".")
    assert done.returncode == 2
    assert "narrow/pyproject.toml:2: unknown setting 'profle'" in done.stderr
    assert "did you mean 'profile'" in done.stderr


def test_standard_input_goes_by_the_configuration_of_its_name(nested):
    cue = (nested / "root.en.vtt").read_bytes()
    options = ("check", "-", "--select", "LEN101", "--stdin-filename")
    assert in_process(*options, "wide/new.en.vtt", cwd=nested, stdin=cue).returncode == 0
    assert in_process(*options, "new.en.vtt", cwd=nested, stdin=cue).returncode == 1


@pytest.mark.parametrize("name", ["narrow/deep/narrow.en.vtt", "wide/wide.en.vtt"])
def test_fixes_obey_the_nearest_configuration(nested, name):
    (nested / "narrow" / "pyproject.toml").write_text(
        "[tool.imhcaps]\nlimits = { max_line_length = 37 }\n"
    )
    check(nested, f"{name} root.en.vtt --fix --select LEN101")
    changed = WEB_LINE not in (nested / name).read_text()
    assert changed == name.startswith("narrow")


def test_other_verbs_take_the_configuration_nearest_to_their_file(nested):
    (nested / "wide" / "imhcaps.toml").write_text('documents = ["md"]\n')
    (nested / "wide" / "talk.txt").write_text("Ann Webb: Good evening.\n\nBo Lind: Welcome.\n")
    in_process("export", "wide/talk.txt", cwd=nested)
    assert [path.suffix for path in (nested / "transcripts").glob("talk.*")] == [".md"]


def test_the_configuration_says_what_makes_it_fail_and_the_option_goes_first(tree):
    (tree / "imhcaps.toml").write_text('fail-on = "info"\n')
    assert check(tree, "noted.en.vtt").returncode == 1
    assert check(tree, "noted.en.vtt --fail-on warning").returncode == 0
    (tree / "imhcaps.toml").write_text('fail-on = "fatal"\n')
    done = check(tree, "noted.en.vtt")
    assert done.returncode == 2
    assert "fail-on must be one of error, warning, info" in done.stderr


@pytest.mark.parametrize(
    ("configuration", "options"),
    [
        ("", " --min-severity warning --fail-on info"),
        ('min-severity = "warning"\nfail-on = "info"\n', ""),
        ('min-severity = "info"\nfail-on = "info"\n', " --min-severity error"),
    ],
)
def test_less_grave_findings_are_left_out_of_the_report_alone(tree, configuration, options):
    assert "TXT117" in check(tree, "noted.en.vtt").stdout
    (tree / "imhcaps.toml").write_text(configuration)
    shown = check(tree, f"noted.en.vtt{options}")
    assert "TXT117" not in shown.stdout
    assert shown.returncode == 1
    setting = (
        "--min-severity" if "--min-severity" in options else "min-severity in the configuration"
    )
    assert f"Exits 1 for 1 info, which {setting} leaves out." in shown.stderr
    assert check(tree, f"noted.en.vtt{options} --exit-zero").stderr == ""
    every = check(tree, f"noted.en.vtt drafts{options}")
    assert "TIM101" in every.stdout
    assert "TXT117" not in every.stdout
    assert "Exits 1" not in every.stderr  # what is shown fails already


def test_the_severity_that_is_reported_is_that_of_the_nearest_configuration(nested):
    for name in ("noted.en.vtt", "wide/noted.en.vtt"):
        (nested / name).write_text(NOTED)
    (nested / "wide" / "imhcaps.toml").write_text('min-severity = "warning"\n')
    said = check(nested, "noted.en.vtt wide --select TXT --output-format concise").stdout
    assert [line.split(":")[0] for line in said.splitlines() if "TXT117" in line] == [
        "noted.en.vtt"
    ]
    assert "min-severity: warning" in check(nested, "wide --show-settings").stdout
    assert check(nested, "wide --select TXT --add-ignore").stderr == ""
    assert "wide/noted.en.vtt:4:" in check(nested, "wide --select TXT -v").stdout
    (nested / "wide" / "imhcaps.toml").write_text('min-severity = "notice"\n')
    assert "min-severity must be one of error, warning, info" in check(nested, "wide").stderr


def test_quiet_says_the_findings_alone(tree):
    assert check(tree, "a.en.vtt -q").stdout == ""
    lines = check(tree, "noted.en.vtt -q --output-format concise").stdout.splitlines()
    assert lines
    assert all(line.startswith("noted.en.vtt:") for line in lines)
    # A file that cannot be read is never passed over.
    missing = check(tree, "missing.vtt -q")
    assert "missing.vtt" in missing.stdout + missing.stderr
    assert missing.returncode == 2


def test_excluded_files_are_left_out_and_named_ones_only_by_force(tree):
    assert check(tree, ". --exclude drafts/**").returncode == 0
    assert check(tree, "drafts/b.en.vtt --exclude drafts/**").returncode == 1
    forced = check(tree, "drafts/b.en.vtt a.en.vtt --exclude drafts/** --force-exclude")
    assert forced.returncode == 0
    assert "in 1 file" in forced.stdout
    (tree / "imhcaps.toml").write_text('exclude = ["drafts/**"]\n')
    before = (tree / "drafts/b.en.vtt").read_text()
    assert check(tree, "drafts/b.en.vtt --fix --unsafe-fixes --force-exclude").returncode == 0
    assert (tree / "drafts/b.en.vtt").read_text() == before


def test_without_paths_the_working_folder_is_checked(tree):
    assert check(tree, "--show-files").stdout == check(tree, ". --show-files").stdout != ""
    assert check(tree, "--output-format concise").returncode == 1


@pytest.mark.parametrize(
    "name", ["talk.en.srt", "talk [2]*.en.srt", 'Vortrag über "Öl".de.srt', "sub/talk.en.srt"]
)
@pytest.mark.parametrize("settings", ["imhcaps.toml", "pyproject.toml"])
def test_the_lines_that_stand_for_notes_in_subrip_hold(tree, name, settings):
    (tree / "sub").mkdir(exist_ok=True)
    (tree / settings).write_text("[tool.imhcaps]\n" if settings == "pyproject.toml" else "")
    (tree / "other.en.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:01.300\nFar too many words to be read in so short a time\n"
    )
    (tree / name).write_text(
        "1\n00:00:01,000 --> 00:00:01,300\nFar too many words to be read in this very short time\n"
    )
    done = in_process("check", name, "other.en.vtt", "--add-ignore", cwd=tree)
    assert done.returncode == 1
    assert "other.en.vtt: " in done.stderr
    table = done.stderr[
        done.stderr.index("[per-file" if settings == "imhcaps.toml" else "[tool.") :
    ]
    (tree / settings).write_text(table)
    again = in_process("check", name, "other.en.vtt", cwd=tree)
    assert again.returncode == 0, again.stdout
    assert "per-file-ignores " in in_process("check", name, "--show-settings", cwd=tree).stdout


def test_settings_hold_where_there_are_no_captions_yet(tmp_path):
    (tmp_path / "imhcaps.toml").write_text('profile = "bbc-online"\n')
    done = check(tmp_path, ". --show-settings")
    assert done.returncode == 0
    assert "profile: bbc-online" in done.stdout
    assert "holds no caption file" in done.stderr
    assert check(tmp_path, "absent/*.vtt --show-settings").returncode == 2


def test_files_and_settings_are_shown_and_nothing_is_checked(tree):
    (tree / "imhcaps.toml").write_text('profile = "bbc-online"\nexclude = ["drafts/**"]\n')
    files = check(tree, ". --show-files --fix")
    assert files.returncode == 0
    assert [Path(line).name for line in files.stdout.splitlines()] == ["a.en.vtt", "noted.en.vtt"]
    settings = check(tree, ". --show-settings --ignore TXT117").stdout
    for part in (
        "imhcaps.toml",
        "profile: bbc-online",
        "ignore: TXT117",
        "exclude: drafts/**",
        "files: 2",
        "limit max_line_length: ",
    ):
        assert part in settings


def test_findings_stand_under_the_name_of_their_file(tree):
    text = check(tree, ". --output-format grouped").stdout
    heads = [line for line in text.splitlines() if line.endswith(":") and not line.startswith(" ")]
    assert [Path(head[:-1]).name for head in heads] == ["noted.en.vtt", "b.en.vtt"]
    assert "  4:15 info TXT117" in text
    assert text.splitlines()[-1].startswith(("Found", "1 can", "2 can"))


@pytest.mark.parametrize(
    ("variables", "painted"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": ""}, False),
    ],
)
def test_colour_in_a_pipe_is_asked_for(tree, monkeypatch, variables, painted):
    for name in ("FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[" in check(tree, "noted.en.vtt").stdout) is painted


@pytest.mark.skipif(not Path("/dev/ptmx").exists(), reason="terminals of POSIX")
@pytest.mark.parametrize(
    ("options", "listed", "counted"),
    [
        ("", False, True),
        ("-v", True, False),
        ("--min-severity info", True, False),
        ("--min-severity warning", False, False),
        ("--fail-on info", True, False),
        ("-q", False, False),
    ],
)
def test_on_a_terminal_infos_are_counted_and_v_lists_them(tree, options, listed, counted):
    (tree / "noted.en.srt").write_text(
        "1\n00:00:01,000 --> 00:00:04,000\nWe met at the [inaudible] here.\n"
    )
    command = f"noted.en.vtt noted.en.srt --select TXT117 --output-format concise --no-sparkline {options}"
    status, said = on_terminal("check", *command.split(), cwd=tree, NO_COLOR="1", COLUMNS="200")
    assert ("info TXT117" in said) == listed
    # Once for both files of the talk, as it is listed.
    assert ("Found 1 info in 2 files.\r\n1 info not listed; -v lists them." in said) == counted
    assert status == (1 if "fail-on" in options else 0)


def test_in_a_pipe_infos_are_listed(tree):
    said = check(tree, "noted.en.vtt --select TXT117").stdout
    assert "info TXT117" in said
    assert "not listed" not in said


def test_quiet_says_nothing_of_what_is_clean(tree):
    done = check(tree, "a.en.vtt -q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert check(tree, "a.en.vtt -q -v").returncode == 2


@pytest.mark.parametrize("kind", ["chapters", "descriptions", "metadata"])
def test_tracks_of_what_nobody_says_need_no_transcript(tree, kind):
    (tree / "texts").mkdir()
    (tree / "texts/talk.txt").write_text("Ann Webb: Good evening.\n")
    (tree / "tracks").mkdir()
    (tree / "tracks/talk.en.vtt").write_text(GOOD)
    (tree / f"tracks/talk.{kind}.en.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:04.000\nThe beginning\n"
    )
    done = check(tree, "tracks --transcript texts/{stem}.*")
    assert done.returncode == 0, done.stdout
    (tree / "tracks/other.en.vtt").write_text(GOOD)
    assert check(tree, "tracks --transcript texts/{stem}.*").returncode == 2


def test_a_folder_of_which_all_is_excluded_says_so(tree):
    said = check(tree, ". --exclude **/*.vtt --exclude **/*.srt --show-files")
    assert said.returncode == 2
    assert ") but for what is excluded" in said.stderr
    suffixes = said.stderr.partition("(")[2].partition(")")[0].split(", ")
    assert len({*suffixes}) == len(suffixes) > 5
