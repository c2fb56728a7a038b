"""What a rule needs: known before a file is read, or asked of each file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from imhcaps.checks.needs import Needs
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import Source

OF_THE_CHECK = ("limits", "given", "bound")
"""Fields that say nothing of the file: what the profile sets, what the check was given, and a number for another
field."""
SOME = {"": "ends", False: True, (): ("x",)}


@pytest.mark.parametrize("field", Needs._fields)
def test_whatever_else_is_needed_is_asked_of_the_file(field):
    default = getattr(Needs(), field)
    needs = Needs(**{field: 5 if field == "bound" else SOME[default]})
    assert needs.of_the_file == (field not in OF_THE_CHECK)


CLEAN = """
import sys, imhcaps
assert not [f for f in imhcaps.check({text!r}) if f.code.startswith(("TIM", "TXT", "CUE"))]
print(*(name.rpartition(".")[2] for name in sys.modules if name.startswith("imhcaps.checks.rules.")))
"""


@pytest.mark.parametrize(
    ("above", "loaded"),
    [("", set()), ("NOTE by Ann\n\n", {"tim306_estimated_times", "txt123_unread_words"})],
)
def test_rules_about_comments_are_loaded_where_there_is_one(above, loaded):
    text = f"WEBVTT\n\n{above}00:01.000 --> 00:03.000\nAre you there?\n"
    done = subprocess.run(
        [sys.executable, "-c", CLEAN.format(text=text)], capture_output=True, text=True, check=True
    )
    about = {"tim306_estimated_times", "txt123_unread_words", "cue106_beyond_a_hundred_hours"}
    assert about.intersection(done.stdout.split()) == loaded


ACTS = ("insert", "Enter your", "TYPE A", "add the new", "Put", "write a very long")
WHATS = ("text", "Captions", "subtitle", "NAME", "title", "transcript", "dialogue", "lyrics")
WHOLE = [
    *("XXXX", "XXXXX...", "TODO", " TBD…", "FIXME\n", "Placeholder text", "default NAME", "Dummy\ncaption"),
    *(f"{act} {what} here" for act in ACTS for what in WHATS),
    *(f"Your {what}\nhere..." for what in WHATS),
]  # fmt: skip


@pytest.mark.parametrize("behind", ["We were here.", "[todo: more", "Name"])
def test_what_a_template_says_in_a_cue_is_met_and_found_there(behind):
    cues = [text for each in WHOLE for text in (each.strip("\n"), behind)]
    body = "".join(f"{n}\n00:{n // 60:02d}:{n % 60:02d}.000 --> 00:59:00.000\n{t}\n\n" for n, t in enumerate(cues))  # fmt: skip
    document = read_document(Source(f"WEBVTT\n\n{body}", "talk.en.vtt"))
    found = check_document(document, select=["TXT125"])
    assert [finding.cue for finding in found] == list(range(1, len(cues), 2))
    assert not any("\0" in finding.message for finding in found)
