r"""What a file, a name or a setting says is printed as it is, and moves no cursor and gives no command.

Every way that text takes to a terminal or log is tried with markup that rich would obey (`[b]`, `[/i]`,
`[draft]`, `:bug:`), with control sequences, with characters that turn the direction, and with what GitHub's
runner takes for a command.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from command import in_process as imhcaps
from imhcaps.terminal_text import no_command, one_line, safe_lines

MARKUP = "Tags: [b] [/i] [draft] [link=x] :bug:"
HOSTILE = "\x1b]0;P\x07A\x9b2J\u202eB\u061cC\u2028D"
COMMAND = "::error::made up"
UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]"
)

VTT = "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Good evening.\n\n00:04.000 --> 00:05.000\n<v Bo>Yes.\n"
SHEET = "start,text\n0:01,Good\n0:04,Yes\n"

Maker = Callable[[Path, str], list[str]]


def title(folder: Path, text: str) -> list[str]:
    (folder / "t.md").write_text(f"# {text}\n\nAnn: Good evening.\n\nBo: Yes.\n", encoding="utf-8")
    (folder / "c.csv").write_text(SHEET)
    return ["caption", "t.md", "--cues", "c.csv", "-o", "out"]


def speaker(folder: Path, text: str) -> list[str]:
    (folder / "s.txt").write_text(f"Ann {text}\nBo\n", encoding="utf-8")
    (folder / "t.txt").write_text(f"Ann {text}: Good evening.\n\nBo: Yes.\n", encoding="utf-8")
    (folder / "c.csv").write_text(SHEET)
    return ["caption", "t.txt", "--cues", "c.csv", "-o", "out", "--speakers", "s.txt"]


def heading(folder: Path, text: str) -> list[str]:
    (folder / "t.md").write_text("# A\n\n## One\n\nAnn: Yes.\n\n## Two\n\nBo: No.\n")
    return ["export", "t.md", "--heading", text, "-o", "out"]


def row(folder: Path, text: str) -> list[str]:
    title(folder, "A")
    (folder / "c.csv").write_text(f'start,text\n0:01,"{text}"\n', encoding="utf-8")
    return ["align", "t.md", "--cues", "c.csv", "-o", "a.json"]


def sheet_comment(folder: Path, text: str) -> list[str]:
    title(folder, "A")
    (folder / "c.csv").write_text(f"# {text}\n{SHEET}", encoding="utf-8")
    return ["caption", "t.md", "--cues", "c.csv", "-o", "out"]


def file_name(folder: Path, text: str) -> list[str]:
    name = f"{text.replace('/', '|')}.en.vtt"
    (folder / name).write_text(VTT.replace("Good evening", "x" * 60))
    return ["check", "."]


def missing_file(folder: Path, text: str) -> list[str]:
    return ["check", f"{text}.vtt"]


def missing_transcript(folder: Path, text: str) -> list[str]:
    return ["export", text]


def profile_name(folder: Path, text: str) -> list[str]:
    (folder / "a.en.vtt").write_text(VTT)
    (folder / "imhcaps.toml").write_text(f"profile = {toml(text + '.toml')}\n", encoding="utf-8")
    return ["check", "a.en.vtt"]


def setting(folder: Path, text: str) -> list[str]:
    (folder / "a.en.vtt").write_text(VTT)
    (folder / "imhcaps.toml").write_text(f"{toml(text)} = 1\n", encoding="utf-8")
    return ["check", "a.en.vtt"]


def selected_rule(folder: Path, text: str) -> list[str]:
    (folder / "a.en.vtt").write_text(VTT)
    (folder / "imhcaps.toml").write_text(f"select = [{toml(text)}]\n", encoding="utf-8")
    return ["check", "a.en.vtt"]


def profile_title(folder: Path, text: str) -> list[str]:
    (folder / "p.toml").write_text(
        f"title = {toml(text)}\nextends = 'web'\nnote = {toml(text)}\n"
        f"[limits.max_cps]\nvalue = 15\nguideline = {toml(text)}\nnote = {toml(text)}\n",
        encoding="utf-8",
    )
    return ["profile", "./p.toml"]


def cue_text(form: str) -> Maker:
    def make(folder: Path, text: str) -> list[str]:
        (folder / "a.en.vtt").write_text(
            VTT.replace("Good evening", f"{text} {'x' * 60}"), encoding="utf-8"
        )
        return ["check", "a.en.vtt", "--output-format", form]

    return make


def cue_id(folder: Path, text: str) -> list[str]:
    (folder / "a.en.vtt").write_text(VTT.replace("00:01", f"{text}\n00:01"), encoding="utf-8")
    return ["convert", "a.en.vtt", "-o", "a.srt"]


def baseline(folder: Path, text: str) -> list[str]:
    (folder / "a.en.vtt").write_text(VTT)
    (folder / "b.json").write_text(text, encoding="utf-8")
    return ["check", "a.en.vtt", "--baseline", "b.json"]


def option(folder: Path, text: str) -> list[str]:
    return ["check", f"--{text}"]


def verb(folder: Path, text: str) -> list[str]:
    return [text or "x"]


def rule(folder: Path, text: str) -> list[str]:
    return ["rule", text]


def toml(text: str) -> str:
    """A TOML string; what it may not hold is written as an escape, as an attacker would."""
    return '"' + "".join(
        char if char.isprintable() and char not in '"\\' else f"\\U{ord(char):08x}" for char in text
    ) + '"'  # fmt: skip


MAKERS: dict[str, Maker] = {
    each.__name__: each
    for each in (
        title, speaker, heading, row, sheet_comment, file_name, missing_file, missing_transcript,
        profile_name, setting, selected_rule, profile_title, cue_id, baseline, option, verb, rule,
    )
}  # fmt: skip
MAKERS |= {f"cue_text {form}": cue_text(form) for form in ("full", "concise", "github")}


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "300")


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("text", [MARKUP, HOSTILE, f"a\n{COMMAND}\nb", COMMAND, "##[error]made up"])
def test_text_of_others_is_only_text(tmp_path: Path, name: str, text: str) -> None:
    done = imhcaps(*MAKERS[name](tmp_path, text), cwd=tmp_path)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (0, 1, 2)
    for said in (done.stdout, done.stderr):
        assert not UNSAFE.search(said), ascii(said)
        lines = said.split("\n")
        made_up = [line for line in lines if line.lstrip().startswith(COMMAND)]
        assert not made_up, ascii(said)
        assert "##[error]" not in said or name.startswith("cue_text json")


SHOWN = ["title", "speaker", "heading", "file_name", "missing_file", "missing_transcript", "profile_name",
         "setting", "selected_rule", "profile_title", "option", "verb", "rule", "cue_text full"]  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_markup_is_shown_as_it_is_written(tmp_path: Path, name: str) -> None:
    done = imhcaps(*MAKERS[name](tmp_path, MARKUP), cwd=tmp_path)
    said = " ".join((done.stdout + done.stderr).split())
    assert re.search(r"\[b\] \[[/|]i\] \[draft\]", said), said
    assert name == "option" or ":bug:" in said


@given(st.text(max_size=30))
def test_one_line_is_one_line_and_says_no_command(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line and not UNSAFE.search(line)
    assert not line.lstrip().startswith("::")
    assert "##[" not in line
    line.encode()
    assert not UNSAFE.search(safe_lines(text).replace("\n", ""))


@pytest.mark.parametrize(
    "text", ["a::b", "Ann: Hello", "12:34", "C#", "x ## [y]", "naïve — “quoted” 漢字 👩‍👩‍👧"]
)
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert one_line(text) == no_command(text) == text
