"""A fix is made when somebody asks for it, and nobody can tell from a finding that it was made late."""

from __future__ import annotations

import copy
import json
import pickle

import pytest

import imhcaps
from checks.fixing import rebreak
from imhcaps.checks.example import vtt
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, check_read
from imhcaps.formats import read_document
from imhcaps.model.finding import Edit, Finding, Fix
from imhcaps.model.profile import Profile
from imhcaps.source import Source

BROKEN = vtt(
    (1000, 5000, "You can always ask them for a\nbetter place at the table."),
    (5040, 9000, "We are so very glad that all of you could be here for us today."),
    (9300, 10000, "And nobody was there to\nsee it."),
)


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def found(asked: list[str]) -> tuple[Finding, ...]:
    def counted(text: str, profile: Profile, language: str | None) -> str | None:
        asked.append(text)
        return rebreak(text, profile, language)

    settings = Settings(load_profile("web"), rebreak=counted)
    return check_read(read_document(Source(BROKEN, "talk.en.vtt")), settings).findings


def test_no_line_is_laid_out_until_a_fix_is_asked_for(
    found: tuple[Finding, ...], asked: list[str]
) -> None:
    shown = [(f.line, f.column, f.code, f.severity, f.message, f.value, f.said()) for f in found]
    assert shown
    assert not asked
    fixes = [f.fix for f in found]
    assert any(fixes)
    once = len(asked)
    assert once == len(set(asked)) > 0
    assert [f.fix for f in found] == fixes
    assert len(asked) == once


def test_a_late_fix_is_a_field_like_all_others(found: tuple[Finding, ...]) -> None:
    for late in found:
        made = Finding(*late)
        assert type(tuple.__getitem__(made, 14)) in (Fix, type(None))
        assert late == made
        assert made == late
        assert late == tuple(made)
        assert (late != made) is False
        assert hash(late) == hash(made) == hash(tuple(made))
        assert repr(late) == repr(made)
        assert str(late) == str(made)
        assert late._asdict() == made._asdict()
        assert late._asdict()["fix"] == late.fix == late[14] == late[-1]
        assert late[:3] == made[:3]
        assert late._replace(path="b.vtt") == made._replace(path="b.vtt")
        assert late != made._replace(fix=Fix("other", "safe", (Edit(0, 1, "x"),)))
        assert json.dumps(late) == json.dumps(made) == json.dumps(tuple(made))
        assert pickle.loads(pickle.dumps(late)) == made
        assert copy.deepcopy(late) == copy.copy(late) == made
        *_, last = late
        assert last == made.fix


def test_what_is_pickled_holds_its_fixes_and_no_document(found: tuple[Finding, ...]) -> None:
    back = pickle.loads(pickle.dumps(found))
    assert back == found
    assert all(type(tuple.__getitem__(f, 14)) in (Fix, type(None)) for f in back)


def test_the_fix_is_that_of_its_own_file() -> None:
    one = imhcaps.check(BROKEN)
    other = imhcaps.check(BROKEN.replace("WEBVTT", "WEBVTT\n\nNOTE more lines", 1))
    # Asked for in turns.
    pairs = [(a.fix, b.fix) for a, b in zip(one, other, strict=True)]
    assert any(a for a, _ in pairs)
    for a, b in pairs:
        assert (a is None) == (b is None)
        if a and b:
            shift = {y.start - x.start for x, y in zip(a.edits, b.edits, strict=True)}
            assert shift == {len("\n\nNOTE more lines")}


def test_nothing_is_offered_where_the_encoding_is_a_guess_or_codes_say_what_is_shown() -> None:
    guessed = Source(BROKEN, "talk.en.vtt", "cp1252", guessed=True)
    settings = Settings(load_profile("web"), rebreak=rebreak)
    findings = check_read(read_document(guessed), settings).findings
    assert findings
    assert not any(f.fix for f in findings)
