"""A verb takes in Python what its command takes, under the same names, but for what is listed here with its reason."""

from __future__ import annotations

import inspect
from importlib import import_module
from pathlib import Path

import pytest

import imhcaps
import imhcaps.cli
from imhcaps.documents import KINDS

READING = "how a transcript is read: `read_transcript` takes it, and the verb what that returns"
WRITING = "what is returned is the caller's to write"
SAYING = "a function prints nothing"
SETTINGS = "a program gives what a configuration would say as arguments"
MANY = (
    "many files at once; `build` has them in Python, and a program has its own loops and processes"
)
CHOOSING = "which findings are reported, and as what: a program chooses among those returned"
TIMES = "a timed transcript is given: `align` takes it"
BATCH = {"cluster": MANY, "jobs": MANY, "resume": MANY}
EVERYWHERE = {"config": SETTINGS, "quiet": SAYING}
OF_READING = dict.fromkeys(("encoding", "heading", "language", "speaker", "speakers"), READING)

ONLY_IN_THE_SHELL: dict[str, dict[str, str]] = {
    "align": {**OF_READING, "output": WRITING, "force": WRITING},
    "build": {
        "check": "`status` says it in Python",
        "why": "`status` says it in Python",
        "cluster": MANY,
    },
    "caption": {
        **OF_READING,
        **dict.fromkeys(("output", "stem", "to", "force"), WRITING),
        "more": MANY,
        "review": WRITING,
        "template": "`translate` is a verb of its own: it makes a track of a sheet, not of a transcript",
    },
    "check": {
        **BATCH,
        **dict.fromkeys(("exclude", "force_exclude", "show_files", "watch", "stdin_filename"), MANY),
        **dict.fromkeys(
            (
                "baseline", "exit_zero", "fail_on", "min_severity", "output", "output_format", "sparkline",
                "statistics", "verbose", "write_baseline",
            ),
            CHOOSING,
        ),
        **dict.fromkeys(("fix", "unsafe_fixes", "diff", "add_ignore"), "`fix` is a verb of its own"),
        "extend_select": "a program adds to its own list for `select`",
        "heading": READING,
        "show_settings": SETTINGS,
    },
    "convert": {
        "output": "the path, an argument of its own",
    },
    "template": {"output": "the path, an argument of its own"},
    "export": {
        **BATCH,
        **dict.fromkeys(("encoding", "heading", "speaker", "speakers"), READING),
        **dict.fromkeys(("cues", "words", "draft", "fps", "unit"), TIMES),
        "descriptions": TIMES,
        **dict.fromkeys(("output", "stem"), WRITING),
    },
    "init": {
        "add": "adds to a file that people write; a program writes its own",
        "settings": "which other files are written; a program writes its own",
    },
    "sheet": {
        **OF_READING,
        **dict.fromkeys(("output", "to", "force"), WRITING),
        **dict.fromkeys(("audio", "media"), "the page to tap along, which people use in a browser"),
    },
    "status": dict.fromkeys(("force", "output", "to"), WRITING),
    "sync": {
        **dict.fromkeys(("fix", "diff", "profile"), "`fix` is a verb of its own: `fix(…, audio=…, unsafe=True)`"),
        **dict.fromkeys(("output", "force"), WRITING),
        "encoding": "a track is given where the file does not say it",
    },
}  # fmt: skip
"""Options of a command that the verb of its name has not, each with the reason."""

ONLY_IN_PYTHON: dict[str, dict[str, str]] = {
    "align": {"glossary": SETTINGS, "progress": "the command shows it by itself"},
    "caption": {"glossary": SETTINGS, "progress": "the command shows it by itself"},
    "check": {"glossary": SETTINGS},
    "convert": {"path": "the command's --output"},
    "export": {
        "downloads": "the command lists what it writes and the caption files",
        "path": "the command makes it of --output and --stem",
    },
    "sync": {"progress": "the command shows it by itself"},
    "template": {"path": "the command's --output"},
}
"""Parameters of a verb that its command has not."""

CALLED: dict[str, dict[str, str]] = {
    "build": {"names": "talks", "config": "folder"},
    "check": {"paths": "captions"},
    "export": {
        "transcripts": "transcript",
        "to": "kind",
        "braille_grade": "grade",
        "braille_page": "height",
        "braille_table": "table",
    },
    "status": {"config": "folder"},
    "template": {"track": "captions"},
}
"""The verb's word for an option that the command calls otherwise, since it stands among those of other kinds."""

FOLDED = {"export": {"audio": "media"}}
"""Parameters that one option of the command stands for: it looks at the file that is given."""


def verbs() -> list[str]:
    folder = Path(imhcaps.cli.__file__).parent
    commands = {path.stem.removesuffix("_command") for path in folder.glob("*_command.py")}
    return sorted(commands & set(imhcaps.__all__))


def parameters(of: object) -> set[str]:
    return set(inspect.signature(of).parameters)  # type: ignore[arg-type]


@pytest.mark.parametrize("verb", verbs())
def test_a_verb_takes_what_its_command_takes(verb: str) -> None:
    command = getattr(import_module(f"imhcaps.cli.{verb}_command"), verb)
    called = CALLED.get(verb, {})
    options = {called.get(name, name) for name in parameters(command)}
    shell = {**EVERYWHERE, **ONLY_IN_THE_SHELL.get(verb, {})}
    python = {**ONLY_IN_PYTHON.get(verb, {}), **FOLDED.get(verb, {})}
    given = parameters(getattr(imhcaps, verb))
    assert options - given - set(shell) == set(), "options that Python has not"
    assert given - options - set(python) == set(), "parameters that the command has not"
    listed = set(ONLY_IN_THE_SHELL.get(verb, {}))
    assert (listed & given, listed - options) == (set(), set()), "listed, and not so"
    assert (set(python) & options, set(python) - given) == (set(), set()), "listed, and not so"


def test_the_list_has_no_verb_that_is_none() -> None:
    assert {*ONLY_IN_THE_SHELL, *ONLY_IN_PYTHON, *CALLED, *FOLDED} <= set(verbs())


def test_export_takes_every_option_of_every_kind_of_document() -> None:
    assert {option for kind in KINDS for option in kind.options} - parameters(
        imhcaps.export
    ) == set()
