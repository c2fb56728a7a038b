"""What people do wrong in a project is answered with what to write."""

from __future__ import annotations

import shlex
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


@pytest.mark.parametrize("name", ["talk.txt", "my talk.txt"])
def test_what_gives_a_transcript_its_times_is_said_as_commands_that_work(name, tmp_path):
    (tmp_path / name).write_text("Ann: Good evening to all of you.\n\nBo: Thank you very much.\n")
    (tmp_path / "talk.mp4").write_bytes(b"")
    done = in_process("caption", name, "-o", "out", cwd=tmp_path)
    assert done.returncode == 2
    said = [line for line in done.stderr.splitlines() if "imhcaps " in line]
    commands = [part.strip() for line in said for part in line.partition(":  ")[2].split(";")]
    commands += [line.partition("along: ")[2] for line in said if "along: " in line]
    commands = [shlex.split(each) for each in commands if each.startswith("imhcaps ")]
    assert {(each[1], each[3]) for each in commands} == {
        ("caption", "--audio"), ("caption", "--words"), ("caption", "--cues"), ("sheet", "-o"), ("sheet", "--media")
    }  # fmt: skip
    assert all(each[2] == name for each in commands)
    for command in commands:
        if command[1] == "sheet":
            assert in_process(*command[1:], cwd=tmp_path).returncode == 0
    sheet = tmp_path / f"{name.removesuffix('.txt')}.cues.csv"
    sheet.write_text(sheet.read_text().replace("\n,", "\n0:01,", 1))
    (captions,) = [each for each in commands if "--cues" in each]
    assert in_process(*captions[1:], "-o", "out", cwd=tmp_path).returncode == 0


def test_a_command_to_go_on_with_quotes_a_name_with_a_space(tmp_path):
    (tmp_path / "my talk.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:03.000\nA lamp.\n")
    made = in_process("template", "my talk.en.vtt", "--language", "fr", "-o", "my talk.csv", cwd=tmp_path)  # fmt: skip
    assert "imhcaps caption 'my talk.en.vtt' --template 'my talk.csv'" in made.stderr
    (tmp_path / "an empty one.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<i></i>\n")
    done = in_process("convert", "an empty one.vtt", "--to", "srt", "-o", "x.srt", cwd=tmp_path)
    assert "imhcaps check 'an empty one.vtt'" in done.stderr
