"""Errors say where, what and what to do; they cross process borders."""

from __future__ import annotations

import pickle

import pytest

from imhcaps import errors
from imhcaps.errors import ImhcapsError, MissingExtraError, did_you_mean

EVERY = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, ImhcapsError)
]


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.__name__)
def test_every_error_pickles_whole(kind: type[ImhcapsError]) -> None:
    error = kind("what happened", "a.vtt", 3, 5, "do this")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert (again.message, again.path, again.line, again.column, again.hint) == (
        "what happened",
        "a.vtt",
        3,
        5,
        "do this",
    )
    assert str(again) == "a.vtt:3:5: what happened\n  do this"


def test_a_place_is_as_exact_as_it_is_known() -> None:
    assert str(ImhcapsError("no")) == "no"
    assert str(ImhcapsError("no", "a.txt")) == "a.txt: no"
    assert str(ImhcapsError("no", "a.txt", 7)) == "a.txt:7: no"
    assert str(ImhcapsError("no", line=7)) == "7: no"


def test_a_missing_extra_gives_the_line_that_installs_it() -> None:
    assert 'pip install "imhcaps[pdf]"' in str(MissingExtraError.of("PDF", "pdf"))


def test_the_nearest_known_word_is_named_and_a_far_one_is_not() -> None:
    assert did_you_mean("speker", ["start", "Speaker", "text"]) == "did you mean 'Speaker'?"
    assert did_you_mean("zzz", ["start", "speaker"]) is None
    assert did_you_mean("TXT1O2", ["TXT112", "TXT102"]) == "did you mean 'TXT102'?"
