"""Captions of a folder are compared each with its own transcript: by a pattern, or by the talks of the
configuration."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import in_process
from imhcaps.batches.transcripts_of_files import by_pattern, stem_of_captions

TALKS = {"lamps": "lamps of the harbour", "ships": "ships on the river"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "transcripts").mkdir()
    for name, what in TALKS.items():
        text = f"Ann Lee: The {what} were there before the war.\n\nBo Chen: And who saw them in the rain?\n"
        (tmp_path / "transcripts" / f"{name}.txt").write_text(text)
        (tmp_path / f"{name}.csv").write_text("start,end,text\n0:01,,Ann Lee\n0:08,0:14,Bo Chen\n")
        made = in_process(
            "caption",
            f"transcripts/{name}.txt",
            "--cues",
            f"{name}.csv",
            "--language",
            "en",
            "-o",
            "captions",
            "-q",
            cwd=tmp_path,
        )
        assert made.returncode == 0
    path = tmp_path / "captions" / "ships.en.vtt"
    path.write_text(path.read_text().replace("river", "rivers"))
    return tmp_path


def check(project: Path, *options: str):
    return in_process(
        "check", "captions", "--select", "TRN", "--output-format", "concise", *options, cwd=project
    )


def found(said: str) -> list[str]:
    return [line.split(":")[0] for line in said.splitlines() if " TRN" in line]


@pytest.mark.parametrize("pattern", ["transcripts/{stem}.*", "transcripts/{stem}.txt"])
@pytest.mark.parametrize("jobs", [[], ["-j", "2"]])
def test_by_a_pattern(project, pattern, jobs):
    done = check(project, "--transcript", pattern, *jobs)
    assert done.returncode == 1, done.stderr
    assert found(done.stdout) == ["captions/ships.en.vtt"]


def test_what_has_no_transcript_is_an_error_of_its_own(project):
    (project / "transcripts/lamps.txt").unlink()
    done = check(project, "--transcript", "transcripts/{stem}.*")
    assert done.returncode == 2
    assert "captions/lamps.en.vtt: error: no transcript fits transcripts/{stem}.*" in done.stdout
    assert found(done.stdout) == ["captions/ships.en.vtt"]


CONFIGURED = '[[talk]]\ntranscript = "transcripts/*.txt"\ncues = "{stem}.csv"\n'


def test_by_the_talks_of_the_configuration(project):
    assert found(check(project).stdout) == []
    (project / "imhcaps.toml").write_text(CONFIGURED)
    assert found(check(project).stdout) == ["captions/ships.en.vtt"]
    # From the folder above, by the configuration that is nearest to the files.
    above = in_process("check", project.name, "--select", "TRN", cwd=project.parent)
    assert "TRN" in above.stdout


def test_captions_in_another_language_are_not_compared(project):
    (project / "imhcaps.toml").write_text(CONFIGURED)
    path = project / "captions" / "lamps.fr.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:04.000\nLes lampes du port.\n")
    assert found(check(project).stdout) == ["captions/ships.en.vtt"]
    assert found(check(project, "--transcript", "transcripts/{stem}.*").stdout) == [
        "captions/ships.en.vtt"
    ]


def test_a_talk_of_a_page_by_its_heading(project):
    page = "# Talks\n\n" + "\n".join(
        f"## {name}\n\n{(project / 'transcripts' / f'{name}.txt').read_text()}" for name in TALKS
    )
    (project / "page.md").write_text(page)
    (project / "imhcaps.toml").write_text(
        "".join(
            f'[[talk]]\nname = "{n}"\ntranscript = "page.md"\nheading = "{n}"\ncues = "{n}.csv"\n'
            for n in TALKS
        )
    )
    assert found(check(project).stdout) == ["captions/ships.en.vtt"]


def test_a_journal_notices_that_the_transcript_changed(project):
    options = ("--transcript", "transcripts/{stem}.*", "--resume", "run.journal")
    assert found(check(project, *options).stdout) == ["captions/ships.en.vtt"]
    (project / "transcripts/ships.txt").write_text(
        (project / "transcripts/ships.txt").read_text().replace("river", "rivers")
    )
    assert found(check(project, *options).stdout) == ["captions/ships.en.srt"]


@pytest.mark.parametrize(
    ("path", "stem"),
    [
        ("a/talk.en.vtt", "talk"),
        ("talk.vtt", "talk"),
        ("my.talk.pt-BR.srt", "my.talk"),
        ("talk.v2.vtt", "talk.v2"),
        ("[a] b.en.vtt", "[a] b"),
    ],
)
def test_the_stem_of_captions(path, stem):
    assert stem_of_captions(path) == stem


def test_of_several_the_one_of_that_name_is_taken(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("talk.en.html", "talk.md", "talks.txt", "talk.csv", "[x].txt"):
        (tmp_path / name).write_text("x")
    assert by_pattern("c/talk.en.vtt", "{stem}.*") == "talk.md"
    assert by_pattern("c/[x].vtt", "{stem}.*") == "[x].txt"
    assert by_pattern("c/none.vtt", "{stem}.*") is None
    assert by_pattern("c/talk.vtt", "missing/{stem}.*") is None
