"""What a rule needs: known before a file is read, or asked of each file."""

from __future__ import annotations

import subprocess
import sys

import pytest

from imhcaps.checks.needs import Needs

OF_THE_CHECK = ("limits", "given", "bound")
"""Fields that say nothing of the file: what the profile sets, what the check was given, and a number for another field."""
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
