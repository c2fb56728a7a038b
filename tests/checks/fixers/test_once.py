"""Text that a track shows again and again is one finding, and its fix writes each word once."""

from __future__ import annotations

import pytest

from checks.fixing import fixed_document
from formats import rolling
from formats.test_repeated_text import FORMS, SAID, SAID_AGAIN
from imhcaps.checks.fix_laws import tokens
from imhcaps.formats import read_document
from imhcaps.model.transcript import Transcript
from imhcaps.source import Source

SHORT = rolling.speech(63, seed=5)
SMALL = {
    "youtube": (rolling.vtt(rolling.youtube(SHORT), "Kind: captions\nLanguage: en\n", " align:start position:0%"), "a.vtt"),
    "youtube srt": (rolling.srt(rolling.without_blank_lines(rolling.youtube(SHORT))), "a.srt"),
    "roll-up": (rolling.srt(rolling.roll_up(SHORT, 3)).replace("\n", "\r\n"), "a.srt"),
    "growing": (rolling.vtt(rolling.growing(SHORT)), "a.vtt"),
    "marked": (rolling.vtt(rolling.highlighted(SHORT, label="[SPEAKER_01]: ")), "a.vtt"),
    "marked srt": (rolling.srt(rolling.highlighted(SHORT, '<font color="#0f0">', "</font>")), "a.srt"),
}  # fmt: skip
DOUBLED = rolling.vtt([(0, 900, "one"), (0, 900, "one "), (1000, 1900, "two"), (2000, 2900, "ten")])


def codes(findings) -> list[str]:
    return [finding.code for finding in findings]


@pytest.mark.parametrize("form", SMALL)
def test_it_is_one_finding_and_not_many(form: str) -> None:
    text, path = SMALL[form]
    found = fixed_document(text, path=path).findings
    assert codes(found).count("CUE104") == 1
    assert not [f for f in found if f.code[:3] in ("TIM", "BRK", "LEN")]
    (finding,) = [f for f in found if f.code == "CUE104"]
    assert finding.fix is not None
    assert finding.fix.safety == "unsafe"


@pytest.mark.parametrize("form", SMALL)
def test_only_an_unsafe_fix_takes_the_repetitions_out(form: str) -> None:
    text, path = SMALL[form]
    assert fixed_document(text, path=path, select="CUE104").document.source.text == text
    after = fixed_document(text, path=path, select="CUE104", unsafe=True)
    assert after.findings == ()
    shown = [word for word in " ".join(after.document.texts).split() if "SPEAKER" not in word]
    assert shown == [word.text for word in SHORT]
    starts = list(after.document.starts)
    assert starts == sorted(starts)
    assert all(a < b for a, b in zip(starts, after.document.ends, strict=True))
    assert after.document.starts[0] == SHORT[0].start
    if path == "a.srt":
        assert after.document.ids == [str(n) for n in range(1, len(starts) + 1)]


def test_the_other_fixes_follow() -> None:
    text, path = SMALL["youtube"]
    after = fixed_document(text, path=path, unsafe=True)
    assert "CUE104" not in codes(after.findings)
    assert tokens(" ".join(after.document.texts)) == [word.text for word in SHORT]


def test_a_cue_that_stands_twice_is_taken_out() -> None:
    after = fixed_document(DOUBLED, select="CUE104", unsafe=True)
    assert after.document.texts == ["one", "two", "ten"]


@pytest.mark.parametrize("name", SAID_AGAIN)
def test_what_is_said_again_is_no_finding(name: str) -> None:
    assert (
        fixed_document(rolling.vtt(SAID_AGAIN[name]), select="CUE104", unsafe=True).findings == ()
    )


@pytest.mark.parametrize("form", SMALL)
def test_a_transcript_is_compared_with_each_word_once(form: str) -> None:
    from imhcaps.checks.runner import check_document

    text, path = SMALL[form]
    talk = Transcript.from_text(" ".join(word.text for word in SHORT))
    document = read_document(Source(text, path))
    found = check_document(document, transcript=talk, select=("TRN1",))
    assert [f.code for f in found if f.code != "TRN105"] == []
    lacking = Transcript.from_text(" ".join(word.text for word in SHORT[:20] + SHORT[23:]))
    found = check_document(document, transcript=lacking, select=("TRN102",))
    assert len(found) == 1


def test_long_files_are_fixed_whole() -> None:
    text, path = FORMS["youtube vtt"]
    after = fixed_document(text, path=path, select="CUE104", unsafe=True)
    assert " ".join(after.document.texts).split() == [word.text for word in SAID]
