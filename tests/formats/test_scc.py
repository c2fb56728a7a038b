"""Scenarist Closed Captions in: what codes put on screen, when, and what is said about the rest."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz.imhcaps_fuzz import hold
from growth import grows_within
from imhcaps.checks.rules import BY_CODE
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.formats.conversion import converted
from imhcaps.formats.reading import read_captions
from imhcaps.source import Source

RCL, RU2, RU3, RDC, EDM, CR, ENM, EOC, BS, DER = (
    "9420", "9425", "9426", "9429", "942c", "94ad", "94ae", "942f", "94a1", "94a4",
)  # fmt: skip
BOTTOM, ROW_14, TOP = "9470", "94d0", "91d0"


def letters(text: str) -> str:
    """ASCII letters as pairs with odd parity."""
    codes = [ord(ch) if ord(ch).bit_count() % 2 else ord(ch) | 0x80 for ch in text]
    codes += [0x80] * (len(codes) % 2)
    return " ".join(f"{a:02x}{b:02x}" for a, b in zip(codes[::2], codes[1::2], strict=True))


def scc(*rows: tuple[str, str]) -> str:
    return "Scenarist_SCC V1.0\n\n" + "\n\n".join(f"{at}\t{codes}" for at, codes in rows) + "\n"


def pop(at: str, text: str, row: str = BOTTOM) -> tuple[str, str]:
    return at, f"{ENM} {ENM} {RCL} {RCL} {row} {row} {letters(text)} {EOC} {EOC}"


def cues(text: str) -> list[tuple[int, int, str]]:
    doc = read_document(Source(text, "a.scc"))
    return [(cue.start, cue.end, cue.payload) for cue in doc.track.cues]


def frames(count: int) -> int:
    return round(count * 1001 / 30)


def test_a_caption_pops_on_at_its_last_code_and_stays_until_it_is_erased() -> None:
    text = scc(pop("00:00:01:00", "Are you there?"), ("00:00:04:00", f"{EDM} {EDM}"))
    # ENM ENM RCL RCL PAC PAC and seven pairs of letters come first.
    assert cues(text) == [(frames(30 + 13), frames(120), "Are you there?")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("tab", ["\t", " "])
def test_a_space_for_the_tab_and_other_line_ends(line_end: str, tab: str) -> None:
    text = scc(pop("00:00:01:00", "Yes."), ("00:00:04:00", EDM))
    assert cues(text.replace("\t", tab).replace("\n", line_end)) == cues(text)


def test_drop_frame_leaves_two_numbers_out_of_a_minute() -> None:
    same = [("00:01:00:02", 1802), ("00:01:00;02", 1800), ("01:00:00;00", 107892)]
    for code, frame in same:
        text = scc(pop(code, "Yes."), ("02:00:00;00", EDM))
        assert cues(text)[0][0] == frames(frame + 8)


@pytest.mark.parametrize(
    ("codes", "shown"),
    [
        ("9137 9137", "♪"),  # sent twice for safety
        (f"{letters('cafe ')} {BS} {BS} 92b6", "cafë"),
        (f"{letters('E')} 9221", "É"),  # an extended character takes the place of its stand-in
        (f"{letters('a')} 91ae {letters('b')}", "a <i>b</i>"),  # a mid-row code takes a column
        (f"{letters('no')} 91a2 {letters('go')}", "no <c.lime>go</c>"),
        (f"97a1 {letters('in')}", "in"),
        (f"{letters('ab')} 9723 {letters('c')}", "ab c"),
        (letters("R&D <1>"), "R&amp;D &lt;1&gt;"),
        (letters("it's"), "it's"),
    ],
)
def test_codes_of_letters_and_styles(codes: str, shown: str) -> None:
    text = scc(("00:00:01:00", f"{RCL} {BOTTOM} {codes} {EOC}"), ("00:00:04:00", EDM))
    assert [payload for _, _, payload in cues(text)] == [shown]


def test_captions_roll_up_and_every_word_is_read_once() -> None:
    text = scc(
        ("00:00:01:00", f"{RU2} {RU2} {CR} {CR} {BOTTOM} {BOTTOM} {letters('One here')}"),
        ("00:00:03:00", f"{CR} {CR} {letters('two here')}"),
        ("00:00:05:00", f"{CR} {CR} {letters('three')}"),
        ("00:00:07:00", EDM),
    )
    seen = [payload for _, _, payload in cues(text)]
    assert "One here\ntwo here" in seen
    assert "two here\nthree" in seen
    track = read_captions(Source(text, "a.scc")).track
    assert [cue.payload for cue in track.cues] == ["One here", "two here", "three"]
    # Shown again, the screens stay what they are.
    assert [cue.payload for cue in converted(Source(text, "a.scc"), "vtt").track.cues] == seen


def test_the_window_of_captions_that_roll_up_moves_with_its_base_row() -> None:
    rows = [("00:00:01:00", f"{RU2} {CR} {BOTTOM} {letters('One.')}"), ("00:00:03:00", f"{CR} {TOP} {letters('Two.')}")]  # fmt: skip
    track = read_document(Source(scc(*rows, ("00:00:05:00", EDM)), "a.scc")).track
    assert [cue.payload for cue in track.cues] == ["One.", "Two."]
    assert {dict(cue.settings)["line"] for cue in track.cues} == {"10%"}


def test_painted_text_is_shown_as_it_comes() -> None:
    text = scc(
        ("00:00:01:00", f"{RDC} {TOP} {letters('Look up')}"),
        ("00:00:02:00", f"{BOTTOM} {letters('and down')}"),
        ("00:00:04:00", EDM),
    )
    assert [payload for _, _, payload in cues(text)] == ["Look up", "Look up\nand down"]


@pytest.mark.parametrize("words", ["Yes, indeed.", "No.", "We never were there."])
def test_what_is_painted_before_what_is_there_is_another_caption(words: str) -> None:
    """A row that is written over from a column before its text: nobody saw the two together for long."""
    text = scc(
        ("00:00:01:00", f"{RDC} {RDC} 9472 9472 {letters('Good evening.')}"),
        ("00:00:05:00", f"{RDC} {RDC} {BOTTOM} {BOTTOM} {letters(words)}"),
        ("00:00:08:00", f"{EDM} {EDM}"),
    )
    assert [each[2] for each in cues(text)] == ["Good evening.", words]


def test_letters_past_column_32_are_kept_and_found() -> None:
    long = "A line that nobody could ever read whole"
    doc = read_document(Source(scc(pop("00:00:01:00", long), ("00:00:09:00", EDM)), "a.scc"))
    assert doc.texts == [long]
    assert [each.code for each in doc.problems] == ["SCC103"]


def test_the_second_channel_is_another_track_and_said() -> None:
    other = " ".join(f"{int(code, 16) ^ 0x8800:04x}" if code[0] in "91" else code for code in pop("", "Non.")[1].split())  # fmt: skip
    text = scc(pop("00:00:01:00", "No."), ("00:00:02:00", other), ("00:00:04:00", f"{EDM} 1c2c"))
    made = converted(Source(text, "a.scc"), "vtt")
    assert [cue.payload for cue in made.track.cues] == ["No."]
    assert any("CC2" in remark.message for remark in made.remarks)


def test_text_that_no_code_displays_is_found_and_reported() -> None:
    text = scc(
        pop("00:00:01:00", "Yes."),
        ("00:00:03:00", f"{ENM} {RCL} {BOTTOM} {letters('Never seen')}"),
        ("00:00:06:00", EDM),
    )
    made = converted(Source(text, "a.scc"), "vtt")
    assert any("Never seen" in remark.message for remark in made.remarks)
    assert [each.code for each in made.document.problems] == ["CUE101"]


@pytest.mark.parametrize("code", ["SCC101", "SCC102", "SCC103", "SCC104"])
def test_the_examples_of_its_rules(code: str) -> None:
    rule = BY_CODE[code]
    for text, found in ((rule.example_bad, True), (rule.example_good, False)):
        doc = read_document(Source(text, "a.en.scc"))
        assert (code in {each.code for each in check_document(doc, select=["SCC"])}) == found


def test_times_count_from_the_stated_start() -> None:
    text = scc(pop("01:00:01:00", "Yes."), ("01:00:04:00", EDM))
    source = Source(text, "a.scc")
    assert any("--zero 01:00:00" in each.message for each in converted(source, "vtt").remarks)
    for zero in ("01:00:00", "01:00:00:00"):
        made = converted(source._replace(zero=zero), "vtt")
        assert abs(made.track.cues[0].start - frames(38)) <= 1


@settings(deadline=None, max_examples=40)
@given(
    st.lists(
        st.sampled_from([RCL, RU2, RU3, RDC, EDM, CR, ENM, EOC, BS, DER, TOP, BOTTOM, ROW_14,
                         "91b0", "9220", "97a1", "10a2", "1c20", "0102", "0f00", "xxxx", "zz",
                         letters("ab"), letters("c")]),
        max_size=60,
    )
)  # fmt: skip
def test_any_codes(codes: list[str]) -> None:
    half = len(codes) // 2
    text = scc(("00:00:01:00", " ".join(codes[:half])), ("00:00:04;00", " ".join(codes[half:])))
    hold(text.encode(), "scc")


def test_check_reads_it_fix_refuses_it_and_a_folder_has_it(tmp_path: Path) -> None:
    long = "A line that nobody could ever read whole"
    (tmp_path / "talk.en.scc").write_text(scc(pop("00:00:01:00", long), ("00:00:09:00", EDM)))

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "imhcaps", *arguments],
            cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    done = run("check", ".", "--select", "SCC")
    assert "talk.en.scc:3:1" in done.stdout
    assert "SCC103" in done.stdout
    before = (tmp_path / "talk.en.scc").read_bytes()
    done = run("check", "--fix", "talk.en.scc")
    assert done.returncode == 2
    assert "imhcaps convert talk.en.scc -o talk.en.vtt" in done.stderr + done.stdout
    assert (tmp_path / "talk.en.scc").read_bytes() == before
    done = run("convert", "talk.en.scc", "-o", "talk.en.srt")
    assert done.returncode == 0, done.stderr
    assert long in (tmp_path / "talk.en.srt").read_text("utf-8")


@pytest.mark.one_version
@pytest.mark.parametrize(
    "piece",
    ["6161", "2020", "94a4", "94a1", "9470 6161", "9120", "1020", "942f", "94ad", "zz", "0101"],
)
@pytest.mark.parametrize("mode", [RCL, RDC, RU2])
def test_time_grows_with_the_file(piece: str, mode: str) -> None:
    def run(count: int) -> None:
        text = scc(("00:00:01:00", f"{mode} {BOTTOM} " + f"{piece} " * count), ("10:00:00:00", EDM))
        doc = read_document(Source(text, "a.scc"))
        _ = doc.texts, doc.problems

    # A time squared would be sixteen times as long.
    grows_within(9, lambda: run(3_000), lambda: run(12_000))
