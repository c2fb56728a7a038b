"""What people do wrong in a project is answered with what to write."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from command import in_process

TALK = "Ann Lee: The lamps were lit by hand.\n\nBo Chen: And who lit them in the rain?\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk.md").write_text(TALK)
    return tmp_path


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("profile = web", 'profile = "web"'),
        ("profile = “web”", "straight quotes"),
        ("profile = ‘web’", "straight quotes"),
        ("language = en", 'language = "en"'),
        ('baseline = "C:\\users\\ann\\known.json"', "single quotes"),
        ('formats = "vtt"', '["vtt", "srt"]'),
        ('documents = "pdf"', '["html", "pdf"]'),
        ('exclude = "drafts"', '["drafts/**"]'),
        ('ignore = "TIM"', '["TIM"]'),
    ],
)
def test_a_line_that_is_no_toml_or_of_another_shape_is_shown_as_it_should_be(folder, line, said):
    (folder / "imhcaps.toml").write_text(f'# talks\n{line}\n[[talk]]\ntranscript = "talk.md"\n')
    done = in_process("build", cwd=folder)
    assert done.returncode == 2
    assert "imhcaps.toml:2" in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("line", ["exit = true", "x = 1 2", "= 3", "a ="])
def test_a_line_of_which_nothing_is_likely_has_no_advice(folder, line):
    (folder / "imhcaps.toml").write_text(f"{line}\n")
    done = in_process("build", cwd=folder)
    assert done.returncode == 2
    assert "quotes" not in done.stderr


@pytest.mark.parametrize(
    ("name", "said"), [("talk.xlsx", "CSV"), ("talk.ods", "CSV"), ("talk.numbers", "CSV")]
)
def test_a_sheet_of_a_spreadsheet_program_is_to_be_saved_as_csv(folder, name, said):
    with zipfile.ZipFile(folder / name, "w") as file:
        file.writestr("sheet.xml", "<x/>")
    done = in_process("caption", "talk.md", "--cues", name, cwd=folder)
    assert done.returncode == 2
    assert said in done.stderr


@pytest.mark.parametrize("name", ["talk.md", "notes.txt"])
def test_a_transcript_given_to_check_is_answered_with_the_option(folder, name):
    (folder / name).write_text(TALK)
    done = in_process("check", name, cwd=folder)
    assert done.returncode == 2
    assert f"--transcript {name}" in done.stdout + done.stderr


@pytest.mark.parametrize("heading", ["About lamps", "2"])
def test_the_next_command_names_the_part(folder, heading):
    other = TALK.replace("lamps", "ships")
    (folder / "page.md").write_text(
        f"# Evenings\n\n## About ships\n\n{other}\n## About lamps\n\n{TALK}"
    )
    done = in_process("sheet", "page.md", "--heading", heading, "-o", "s.csv", cwd=folder)
    assert done.returncode == 0
    wanted = f"'{heading}'" if " " in heading else heading
    assert f"imhcaps caption page.md --heading {wanted} --cues s.csv" in done.stderr
