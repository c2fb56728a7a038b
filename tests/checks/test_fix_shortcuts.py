"""Short ways of fixing say what the long ways say."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.test_fix_attempts import track
from imhcaps.checks.fix_laws import _same_words, tokens
from imhcaps.checks.fixers import FIXERS, moves_times
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, check_read
from imhcaps.formats import read_document
from imhcaps.segmentation import rebreak, resegment
from imhcaps.source import Source

SIGNS = "ab.,-’' \n\t\x0b\x0c\x1c\x85\u2028\xa0\u200b\xad&amp;#10;<i>é日…–\x00\ufffd"


@given(st.lists(st.sampled_from(SIGNS), max_size=12), st.lists(st.sampled_from(SIGNS), max_size=12))
def test_words_are_the_same_where_their_tokens_are(old: list[str], new: list[str]) -> None:
    a, b = "".join(old), "".join(new)
    assert _same_words(a, b) == (tokens(a) == tokens(b))


@given(st.text(SIGNS, max_size=20), st.randoms(use_true_random=False))
def test_white_space_alone_changes_no_word(text: str, chance: random.Random) -> None:
    other = "".join(chance.choice(" \n") if sign in " \n" else sign for sign in text)
    assert _same_words(text, other)
    assert tokens(text) == tokens(other)


@pytest.mark.parametrize("profile", ["web", "netflix-en", "bbc-online"])
def test_rules_that_only_move_times_have_no_safe_fix(profile: str) -> None:
    settings = Settings(load_profile(profile), rebreak=rebreak, resegment=resegment)
    seen = set()
    for seed in range(3):
        source = Source(track(150, seed), "talk.en.vtt")
        for finding in check_read(read_document(source), settings).findings:
            if moves_times(finding.code) and finding.fix:
                assert finding.fix.safety == "unsafe"
                seen.add(FIXERS[finding.code])
    assert seen
