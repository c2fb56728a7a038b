"""One configuration for all verbs: what a project says once holds for captions, documents and comparisons."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from command import in_process

TALK = """Ann Lee: Good evening to all of you, and thank you for coming.

Bo Chen: Thank you. The lamps are lit, the hall is full, and we may begin now.

Ann Lee: Then let us begin with the first of them.
"""
SHEET = "start,end,text\n0:00.0,,Ann Lee\n0:05.0,,Bo Chen\n0:11.0,0:14.5,Ann Lee\n"
HOUSE = """profile = "house"
labels = "always"
formats = ["srt"]
documents = ["txt", "md"]
organisation = "Lamp Society"
paper = "letter"

[profiles.house]
extends = "web"
title = "Our house"
limits = { max_line_length = 24 }
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "talk.txt").write_text(TALK)
    (tmp_path / "talk.csv").write_text(SHEET)
    (tmp_path / "imhcaps.toml").write_text(HOUSE)
    return tmp_path


def run(project: Path, command: str):
    return in_process(*command.split(), cwd=project)


def test_captions_are_made_as_the_project_says(project):
    done = run(project, "caption talk.txt --cues talk.csv -o made")
    assert done.returncode == 0, done.stderr
    assert "profile house" in done.stdout
    assert [path.name for path in (project / "made").iterdir()] == ["talk.en.srt"]
    lines = (project / "made/talk.en.srt").read_text().splitlines()
    assert max(map(len, lines)) <= max(24, len("00:00:00,000 --> 00:00:00,000"))
    assert all(len(line) <= 24 for line in lines if "-->" not in line)
    assert run(project, "check made --select LEN").returncode == 0


def test_an_option_goes_before_the_project(project):
    done = run(
        project,
        "caption talk.txt --cues talk.csv -o made --profile dcmp-upper --to vtt --labels never",
    )
    assert done.returncode == 0, done.stderr
    assert "profile dcmp-upper" in done.stdout
    made = (project / "made/talk.en.vtt").read_text()
    assert "c.label" not in made


def test_a_profile_of_the_project_is_named(project):
    (project / "imhcaps.toml").write_text(HOUSE.replace('profile = "house"\n', ""))
    assert "profile web" in run(project, "caption talk.txt --cues talk.csv -o a").stdout
    assert (
        "profile house"
        in run(project, "caption talk.txt --cues talk.csv -o b --profile house").stdout
    )
    wrong = run(project, "caption talk.txt --cues talk.csv -o c --profile hose")
    assert wrong.returncode == 2
    assert "house" in wrong.stderr


def test_documents_are_made_as_the_project_says(project):
    done = run(project, "export talk.txt -o made")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (project / "made").iterdir()) == [
        "talk.en.md",
        "talk.en.txt",
    ]
    assert "Lamp Society" in (project / "made/talk.en.txt").read_text()
    # The paper is for pdf and docx: as a project's setting it is no error where text alone is made.
    assert run(project, "export talk.txt --to txt -o other --paper letter").returncode == 2


def test_the_project_s_language_is_for_pages_that_say_none(project):
    (project / "imhcaps.toml").write_text('language = "cy"\n')
    (project / "stated.md").write_text(f"---\nlang: en-GB\n---\n\n{TALK}")
    assert run(project, "export talk.txt --to txt -o made").returncode == 0
    assert run(project, "export stated.md --to txt -o made").returncode == 0
    assert run(project, "export talk.txt --to txt -o made --language en --stem own").returncode == 0
    assert sorted(path.name for path in (project / "made").iterdir()) == [
        "own.en.txt",
        "stated.en-GB.txt",
        "talk.cy.txt",
    ]


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ('labels = "sometimes"', "labels must be one of first, change, always, never"),
        ('paper = "a3"', "paper must be one of a4, letter"),
        ('language = "../up"', "language must be a language tag"),
        ('formats = "vtt"', "formats must be a list of texts"),
        ('lables = "never"', "did you mean 'labels'?"),
        ('formats = ["vttt"]', "did you mean 'vtt'?"),
    ],
)
def test_a_wrong_setting_stops_every_verb(project, setting, said):
    (project / "imhcaps.toml").write_text(f"{setting}\n")
    done = run(project, "caption talk.txt --cues talk.csv -o made")
    assert done.returncode == 2
    assert said in done.stderr
    assert not (project / "made").exists()


EVERY_VERB = (
    "build", "caption talk.txt --cues talk.csv", "align talk.txt --cues talk.csv -o t.json", "check a.en.vtt", "export talk.txt", "glossary",
    "init --add", "learn .", "preview a.en.vtt -o a.html", "profile", "profile web", "review", "sheet talk.txt -o s.csv", "status",
    "sync a.en.vtt --audio a.wav", "template a.en.vtt --language fr",
)  # fmt: skip


@pytest.mark.parametrize("command", EVERY_VERB)
def test_a_typo_is_reported_by_every_verb_that_heeds_a_setting(project, command):
    (project / "a.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening.\n")
    (project / "a.wav").write_bytes(b"")
    (project / "imhcaps.toml").write_text('\nprofil = "web"\n')
    before = sorted(path.name for path in project.iterdir())
    done = run(project, command)
    assert done.returncode == 2
    assert "imhcaps.toml:2: unknown setting 'profil'" in done.stderr
    assert "did you mean 'profile'?" in done.stderr
    assert sorted(path.name for path in project.iterdir()) == before


def test_verbs_that_read_no_setting_are_few():
    from imhcaps.cli.app import VERBS

    assert {*VERBS} - {command.split()[0] for command in EVERY_VERB} == {
        "convert",
        "formats",
        "rule",
    }


def test_profiles_of_the_project_are_listed(project):
    (project / "imhcaps.toml").write_text('[profiles.house]\ntitle = "Our house"\n')
    said = run(project, "profile").stdout
    assert re.search(r"house +Our house", said)
    assert "dcmp-upper" in said


def test_captions_are_compared_with_one_talk_of_a_page(project):
    (project / "imhcaps.toml").unlink()
    assert run(project, "caption talk.txt --cues talk.csv -o .").returncode == 0
    page = f"# Evenings\n\n## First evening\n\nCy Dee: Nothing of this was said that night.\n\n## Second evening\n\n{TALK}"
    (project / "page.md").write_text(page)
    for heading in ("2", "Second evening"):
        done = in_process(
            "check", "talk.en.vtt", "--transcript", "page.md", "--heading", heading, cwd=project
        )
        assert "TRN1" not in done.stdout + done.stderr
    other = in_process(
        "check", "talk.en.vtt", "--transcript", "page.md", "--heading", "1", cwd=project
    )
    assert other.returncode == 1
    assert "TRN1" in other.stdout


def test_word_times_are_a_transcript(project):
    (project / "imhcaps.toml").unlink()
    assert run(project, "caption talk.txt --cues talk.csv -o .").returncode == 0
    assert run(project, "align talk.txt --cues talk.csv -o talk.json").returncode == 0
    done = run(project, "check talk.en.vtt --transcript talk.json")
    assert "TRN1" not in done.stdout + done.stderr
    captions = (project / "talk.en.vtt").read_text()
    (project / "talk.en.vtt").write_text(captions.replace("lamps", "lights"))
    assert "TRN1" in run(project, "check talk.en.vtt --transcript talk.json").stdout
    # What chooses or names its parts was said when the times were made.
    refused = run(project, "check talk.en.vtt --transcript talk.json --heading 2")
    assert refused.returncode == 2
    assert "heading" in refused.stderr


@pytest.mark.parametrize(
    ("option", "hint"),
    [
        ("--langauge", "--language"),
        ("--speakr", "--speaker"),
        ("--out", "--output"),
        ("--acoustic", "--acoustic-model"),
        ("--media", None),
        ("--xyzzy", None),
    ],
)
def test_an_option_that_is_not_there_is_answered_with_a_like_one_or_none(project, option, hint):
    done = run(project, f"caption talk.txt {option} a")
    assert done.returncode == 2
    assert f"no such option: {option}" in done.stderr
    assert ("did you mean" in done.stderr) == (hint is not None)
    assert hint is None or hint in done.stderr


PYPROJECT = '[project]\nname = "talks"\n\n[tool.imhcaps]\nprofile = "dcmp-upper"\n'
READS = ["check captions", "caption talk.txt --cues talk.csv -o made", "export talk.txt --to txt -o made", "build", "status"]  # fmt: skip


@pytest.mark.parametrize("command", READS)
def test_of_two_configurations_in_a_folder_the_one_that_is_passed_over_is_named(project, command):
    (project / "pyproject.toml").write_text(PYPROJECT)
    with (project / "imhcaps.toml").open("a") as file:
        file.write('\n[[talk]]\ntranscript = "talk.txt"\ncues = "talk.csv"\n')
    (project / "captions").mkdir()
    (project / "captions/a.srt").write_text("1\n00:00:01,000 --> 00:00:03,000\nGood evening.\n")
    done = run(project, command)
    assert done.stderr.count("warning: imhcaps.toml: its settings are used; [tool.imhcaps] of") == 1
    named = run(project, f"{command} --config pyproject.toml")
    assert "passed over" not in named.stderr


@pytest.mark.parametrize(
    "text", [PYPROJECT, "tool.imhcaps.profile = 'web'\n", "[tool.imhcaps.limits]\nmax_cps = 15\n"]
)
def test_init_writes_no_second_configuration(tmp_path, text):
    (tmp_path / "talk.txt").write_text(TALK)
    (tmp_path / "pyproject.toml").write_text(text)
    done = run(tmp_path, "init")
    assert done.returncode == 2
    assert "has [tool.imhcaps] already" in done.stderr
    assert not (tmp_path / "imhcaps.toml").exists()


def test_a_word_about_us_in_pyproject_is_no_configuration(project):
    (project / "pyproject.toml").write_text(
        '[project]\n# tool.imhcaps is in imhcaps.toml\ndependencies = ["tool.imhcaps"]\n'
    )
    assert "passed over" not in run(project, "caption talk.txt --cues talk.csv -o made").stderr
