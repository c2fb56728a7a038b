"""Short ways of fixing say what the long ways say."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.test_fix_attempts import track
from imhcaps.checks.fix_laws import (
    _missing,
    _same_words,
    _written,
    _written_parts,
    more,
    tokens,
)
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.rules import rule_of
from imhcaps.checks.session import Settings, check_read
from imhcaps.formats import read_document
from imhcaps.model.finding import Finding
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
def test_every_fix_is_as_safe_as_its_rule_says(profile: str) -> None:
    settings = Settings(load_profile(profile), rebreak=rebreak, resegment=resegment)
    seen = set()
    for seed in range(3):
        source = Source(track(150, seed), "talk.en.vtt")
        for finding in check_read(read_document(source), settings).findings:
            if finding.fix:
                assert finding.fix.safety == rule_of(finding.code).fix
                seen.add(finding.fix.safety)
    assert seen == {"safe", "unsafe"}


CUES = st.lists(st.text("ab .<i>{&amp;é\u200b", max_size=8), min_size=1, max_size=5)


@given(CUES, CUES)
def test_what_is_missing_is_seen_in_the_cues_that_differ(old: list[str], new: list[str]) -> None:
    before, after = (
        read_document(Source("WEBVTT\n\n" + "".join(map(_cue, range(9), texts)), "a.vtt"))
        for texts in (old, new)
    )
    whole = _written(_written_parts(before)) - _written(_written_parts(after))
    assert _missing(before, after) == whole


def _cue(number: int, text: str) -> str:
    setting = " align:left sung" if "b" in text else ""
    return f"00:0{number}.000 --> 00:0{number}.900{setting}\n{text or 'a'}\n\n"


ROWS = st.lists(st.tuples(st.sampled_from("XYZ"), st.integers(0, 4)), max_size=12)


@given(ROWS, ROWS, st.booleans())
def test_what_there_is_more_of_is_counted_cue_by_cue(
    old: list[tuple[str, int]], new: list[tuple[str, int]], moved: bool
) -> None:
    before, after = (
        read_document(Source("WEBVTT\n\n" + "".join(_cue(n + at, "a") for n in range(4)), "a.vtt"))
        for at in (0, int(moved))
    )
    was, now = ([_finding(*row) for row in rows] for rows in (old, new))
    found = more(before, was, after, now, range(1, 5))
    if not moved:
        counts = Counter(new)
        counts.subtract(old)
        assert found == {row for row, count in counts.items() if count > 0}
    # Where times moved, what a cue beside has less of makes up for it: whatever is found is more somewhere.
    assert all(new.count(row) > old.count(row) for row in found)
    assert bool(found) >= (len(new) > len(old))


def _finding(code: str, cue: int) -> Finding:
    return Finding("a.vtt", 1, 1, 1, 2, code, "name", "error", "what", cue or None)
