"""Malformed SubRip: each case is read as a careful person would read it, and what was odd is reported.

A case is a name, the text of the file, the cues that were meant, and the codes that must be reported.
No word of any file may be lost without a report.
"""

from __future__ import annotations

import re

import pytest

from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import Source, decode

ONE = "1\n00:00:01,000 --> 00:00:02,000\nOne\n\n"
TWO = "2\n00:00:03,000 --> 00:00:04,000\nTwo\n\n"
BOTH = [(1000, 2000, "One"), (3000, 4000, "Two")]


def timed(first: str, second: str = "00:00:02,000", arrow: str = " --> ") -> str:
    return f"1\n{first}{arrow}{second}\nOne\n\n{TWO}"


CASES: list[tuple[str, str, list[tuple[int, int, str]], set[str]]] = [
    # Indices
    ("no index anywhere", ONE[2:] + TWO[2:], BOTH, {"SRT101"}),
    ("no index on the second", ONE + TWO[2:], BOTH, {"SRT101"}),
    ("index repeated", ONE + "1" + TWO[1:], BOTH, {"SRT102"}),
    ("index skipped", ONE + "7" + TWO[1:], BOTH, {"SRT103"}),
    ("index from zero", "0" + ONE[1:] + "1" + TWO[1:], BOTH, {"SRT103"}),
    ("index zero-padded", "001" + ONE[1:] + "002" + TWO[1:], BOTH, {"SRT104"}),
    ("index with a dot", "1." + ONE[1:] + "2." + TWO[1:], BOTH, {"SRT104"}),
    ("index with a hash", "#1" + ONE[1:] + "#2" + TWO[1:], BOTH, {"SRT104"}),
    ("index with white space", " 1 " + ONE[1:] + TWO, BOTH, set()),
    ("SubViewer's times under an index", ONE + TWO.replace(" --> ", ","), BOTH, {"SRT118"}),
    ("SubViewer's times without an index", ONE + TWO[2:].replace(" --> ", ","), BOTH, {"SRT101", "SRT118"}),
    ("SubViewer's times between SubRip's", ONE + TWO[2:].replace(" --> ", " , ").replace(",000", ".00") + "5" + TWO[1:].replace(":0", ":1").replace(":10:", ":00:"), [*BOTH, (13000, 14000, "Two")], {"SRT101", "SRT118", "SRT111"}),
    ("lengths inside the text", ONE[:-1] + "5'10 -> 6'02\n\n" + TWO, [(1000, 2000, "One\n5'10 -> 6'02"), BOTH[1]], set()),
    ("SubViewer's times inside the text", ONE[:-1] + "0:00:05.000,0:00:06.000\nhe read\n\n" + TWO, [(1000, 2000, "One\n0:00:05.000,0:00:06.000\nhe read"), BOTH[1]], set()),
    ("index on the timing line", "1 " + ONE[2:] + "2 " + TWO[2:], BOTH, {"SRT105"}),
    ("empty line behind the index", ONE.replace("1\n", "1\n\n", 1) + TWO, BOTH, {"SRT106"}),
    ("index of 40 digits", "9" * 40 + ONE[1:] + TWO, BOTH, {"SRT103"}),
    ("no index and a number that is spoken", ONE[2:].replace("One", "20") + TWO[2:], [(1000, 2000, "20"), BOTH[1]], {"SRT101"}),
    # Times
    ("dots for commas", ONE.replace(",", ".") + TWO.replace(",", "."), BOTH, {"SRT110"}),
    ("one digit of milliseconds", timed("00:00:00,5"), [(500, 2000, "One"), BOTH[1]], {"SRT111"}),
    ("one digit after a dot", timed("00:00:01.5"), [(1500, 2000, "One"), BOTH[1]], {"SRT111"}),
    ("two digits of milliseconds", timed("00:00:00,25"), [(250, 2000, "One"), BOTH[1]], {"SRT111"}),
    ("six digits after the comma", timed("00:00:01,000000"), BOTH, {"SRT111"}),
    ("apostrophes before the milliseconds", timed("00:00:01'000", "00:00:02’000"), BOTH, {"SRT122"}),
    ("marks without milliseconds", timed("00:00:01,", "00:00:02."), BOTH, {"SRT112"}),
    ("no milliseconds", timed("00:00:01", "00:00:02"), BOTH, {"SRT112"}),
    ("no hours", timed("00:01,000", "00:02,000"), BOTH, {"SRT113"}),
    ("no hours and a dot", timed("00:01.000", "00:02.000"), BOTH, {"SRT113"}),
    ("one digit of hours", timed("0:00:01,000", "0:00:02,000"), BOTH, {"SRT114"}),
    ("one digit everywhere", timed("0:0:1,000", "0:0:2,000"), BOTH, {"SRT114"}),
    ("past 99 hours", ONE + "2\n100:00:00,000 --> 100:00:01,000\nTwo\n", [BOTH[0], (360_000_000, 360_001_000, "Two")], {"SRT115"}),
    ("negative start", timed("-00:00:01,000"), [(-1000, 2000, "One"), BOTH[1]], {"SRT116"}),
    ("both negative", timed("-00:00:02,000", "-00:00:01,000"), [(-2000, -1000, "One"), BOTH[1]], {"SRT116"}),
    ("more than 59 seconds", timed("00:00:01,000", "00:00:75,000"), [(1000, 75000, "One"), BOTH[1]], {"SRT117"}),
    ("more than 59 minutes", timed("00:00:01,000", "00:60:00,000"), [(1000, 3_600_000, "One"), BOTH[1]], {"SRT117"}),
    ("frames for milliseconds", timed("00:00:01:00", "00:00:01:24"), [(1000, 1960, "One"), BOTH[1]], {"SRT122"}),
    ("five digits after the comma and no hours", timed("00:01,00000", "00:02.00000"), BOTH, {"SRT111"}),
    ("an apostrophe and no hours", timed("00:01'00", "00:02’00"), BOTH, {"SRT111"}),
    ("no comma", timed("00:00:01000", "00:00:02000"), BOTH, {"SRT122"}),
    ("a colon before the milliseconds", timed("00:00:01:000", "00:00:02:000"), BOTH, {"SRT122"}),
    ("a colon before the milliseconds and no hours", timed("00:01:000", "00:02:000"), BOTH, {"SRT113"}),
    ("semicolons", timed("00;00;01,000", "00;00;02,000"), BOTH, {"SRT122"}),
    ("a space inside the time", timed("00:00: 01,000", "00:00:02, 000"), BOTH, {"SRT119"}),
    ("the end is missing", timed("00:00:01,000", ""), [(1000, 1000, "One"), BOTH[1]], {"SRT121", "CUE102"}),
    ("the start is missing", timed("", "00:00:02,000"), [(2000, 2000, "One"), BOTH[1]], {"SRT121", "CUE102"}),
    ("end before start", timed("00:00:02,000", "00:00:01,000"), [(2000, 1000, "One"), BOTH[1]], {"CUE102"}),
    ("end at start", timed("00:00:01,000", "00:00:01,000"), [(1000, 1000, "One"), BOTH[1]], {"CUE102"}),
    ("out of order", "1" + TWO[1:] + "2" + ONE[1:], [BOTH[1], BOTH[0]], {"CUE103"}),
    # Arrows
    ("a short arrow", timed("00:00:01,000", arrow=" -> "), BOTH, {"SRT118"}),
    ("a long arrow", timed("00:00:01,000", arrow=" ---> "), BOTH, {"SRT118"}),
    ("an arrow with a space", timed("00:00:01,000", arrow=" -- > "), BOTH, {"SRT118"}),
    ("an arrow with a space inside", timed("00:00:01,000", arrow=" - -> "), BOTH, {"SRT118"}),
    ("an em dash arrow", timed("00:00:01,000", arrow=" —> "), BOTH, {"SRT118"}),
    ("an en dash arrow", timed("00:00:01,000", arrow=" –> "), BOTH, {"SRT118"}),
    ("a double arrow", timed("00:00:01,000", arrow=" => "), BOTH, {"SRT118"}),
    ("a drawn arrow", timed("00:00:01,000", arrow=" → "), BOTH, {"SRT118"}),
    ("an escaped arrow", timed("00:00:01,000", arrow=" --&gt; "), BOTH, {"SRT118"}),
    ("a translated arrow", timed("00:00:01,000", arrow=" - & gt; "), BOTH, {"SRT118"}),
    ("an arrow without its head", timed("00:00:01,000", arrow=" -- "), BOTH, {"SRT118"}),
    ("no spaces at the arrow", timed("00:00:01,000", arrow="-->"), BOTH, {"SRT119"}),
    ("tabs at the arrow", timed("00:00:01,000", arrow="\t-->\t"), BOTH, {"SRT119"}),
    ("indented timing line", timed("  00:00:01,000"), BOTH, {"SRT119"}),
    *((f"the arrow {arrow}", timed("00:00:01,000", arrow=f" {arrow} "), BOTH, {"SRT118"}) for arrow in ("–->", "—->", "-–>", "−−>", "-->>", "---->", "➔", "⇒", "––>", "－－＞")),
    ("no arrow below an index", ONE + "2\n00:00:03,000 00:00:04,000\nTwo\n\n", BOTH, {"SRT118"}),
    ("a comma for the arrow below an index", ONE + "2\n00:00:03,000,00:00:04,000\nTwo\n\n", BOTH, {"SRT118"}),
    ("clock times that are said", ONE.replace("One", "10:00:00,000 10:30:00,000") + TWO, [(1000, 2000, "10:00:00,000 10:30:00,000"), BOTH[1]], set()),
    # Digits and marks of other keyboards
    ("full-width commas", timed("00:00:01，000", "00:00:02，000"), BOTH, {"SRT122"}),
    ("full-width colons", timed("00：00：01,000", "00：00：02,000"), BOTH, {"SRT122"}),
    ("full-width digits", timed("００:００:０１,０００", "００:００:０２,０００"), BOTH, {"SRT122"}),
    ("Arabic digits", timed("٠٠:٠٠:٠١,٠٠٠", "٠٠:٠٠:٠٢,٠٠٠"), BOTH, {"SRT122"}),
    ("Persian digits", timed("۰۰:۰۰:۰۱,۰۰۰", "۰۰:۰۰:۰۲,۰۰۰"), BOTH, {"SRT122"}),
    ("a mark of direction before the times", timed("\u200f00:00:01,000"), BOTH, {"SRT119"}),
    # Fractions
    ("1000 thousandths", timed("00:00:00,1000"), BOTH, {"SRT111"}),
    ("1000 at the end", timed("00:00:01,000", "00:00:01,1000"), BOTH, {"SRT111"}),
    ("ten-thousandths", timed("00:00:01,0000", "00:00:01,9995") + "3\n00:00:05,1000 --> 00:00:06,0000\nTen\n", [(1000, 1999, "One"), BOTH[1], (5100, 6000, "Ten")], {"SRT111"}),
    ("a tail behind the end", timed("00:00:01,000", "00:00:02,000.25"), BOTH, {"SRT111"}),
    ("a tail behind the start", timed("00:00:01,000.5"), BOTH, {"SRT111"}),
    ("a fraction of a thousandth", timed("00:00:01,000.0999999999", "00:00:02,000.79999999999995"), BOTH, {"SRT111"}),
    ("microseconds", timed("00:00:01,000123", "00:00:02,000456"), BOTH, {"SRT111"}),
    ("a cue behind one with coordinates", "1\n00:00:01,000 --> 00:00:02,000 X1:1 X2:2 Y1:3 Y2:4\nOne\n\n2\n00:00:03,000.5 -->\n00:00:04,000 Two\n", [BOTH[0], (3000, 3000, "00:00:04,000 Two")], {"SRT140", "SRT121"}),
    # Empty lines
    ("no empty line between cues", ONE.rstrip() + "\n" + TWO, BOTH, {"SRT130"}),
    ("no empty line and no index", ONE.rstrip() + "\n" + TWO[2:], BOTH, {"SRT130", "SRT101"}),
    ("an empty line inside the text", ONE.rstrip() + "\n\nstill one\n\n" + TWO, [(1000, 2000, "One\nstill one"), BOTH[1]], {"SRT131"}),
    ("two empty lines inside the text", ONE.rstrip() + "\n\n\nstill one\n\n" + TWO, [(1000, 2000, "One\nstill one"), BOTH[1]], {"SRT131"}),
    ("an empty line inside the last text", ONE + TWO + "still two\n", [BOTH[0], (3000, 4000, "Two\nstill two")], {"SRT131"}),
    ("an empty line before the text", ONE.replace("One", "\nOne") + TWO, BOTH, {"SRT131"}),
    ("white lines for empty ones", ONE[:-1] + "  \n" + TWO, BOTH, {"SRT132"}),
    ("a white line inside the text", ONE.rstrip() + "\n \t\nstill one\n\n" + TWO, [(1000, 2000, "One\nstill one"), BOTH[1]], {"SRT132"}),
    ("double spacing", (ONE + TWO).replace("\n", "\n\n"), BOTH, {"SRT106", "SRT131"}),
    ("many empty lines between cues", ONE + "\n\n\n" + TWO, BOTH, set()),
    ("empty lines at the top", "\n\n" + ONE + TWO, BOTH, set()),
    # Text
    ("a text that is a number", ONE.replace("One", "42") + TWO, [(1000, 2000, "42"), BOTH[1]], set()),
    ("a number as the last line of text", ONE.replace("One", "One\n1984") + TWO, [(1000, 2000, "One\n1984"), BOTH[1]], set()),
    ("a number at the end and no empty line", "1\n00:00:01,000 --> 00:00:02,000\nIn\n1984\n2\n00:00:03,000 --> 00:00:04,000\nTwo\n", [(1000, 2000, "In\n1984"), BOTH[1]], {"SRT130"}),
    ("a number behind an empty line", ONE.rstrip() + "\n\n1984\n\n" + TWO, [(1000, 2000, "One\n1984"), BOTH[1]], {"SRT131"}),
    ("no text", "1\n00:00:01,000 --> 00:00:02,000\n\n" + TWO, [(1000, 2000, ""), BOTH[1]], set()),
    ("text on the timing line", "1\n00:00:01,000 --> 00:00:02,000 One\n\n" + TWO, BOTH, {"SRT145"}),
    ("an arrow in the text", ONE.replace("One", "a --> b") + TWO, [(1000, 2000, "a --> b"), BOTH[1]], set()),
    ("a clock in the text", ONE.replace("One", "10:30 -- 11:45") + TWO, [(1000, 2000, "10:30 -- 11:45"), BOTH[1]], set()),
    # Extras
    ("coordinates", timed("00:00:01,000", "00:00:02,000 X1:100 X2:600 Y1:20 Y2:80"), BOTH, {"SRT140"}),
    ("WebVTT settings", timed("00:00:01,000", "00:00:02,000 align:start line:0"), BOTH, {"SRT146"}),
    ("an alignment tag", ONE.replace("One", "{\\an8}One") + TWO, BOTH, {"SRT141"}),
    ("a position tag", ONE.replace("One", "{\\pos(20,30)}One") + TWO, BOTH, {"SRT141"}),
    ("italics as SubStation code", ONE.replace("One", "{\\i1}One{\\i0}") + TWO, BOTH, {"SRT141"}),
    ("a font tag", ONE.replace("One", '<font color="#ff0000">One</font>') + TWO, BOTH, {"SRT144"}),
    ("a tag that never ends", ONE.replace("One", "<i>One") + TWO, BOTH, {"SRT143"}),
    ("a tag that ends nothing", ONE.replace("One", "One</i>") + TWO, BOTH, {"SRT143"}),
    ("tags crosswise", ONE.replace("One", "<i><b>One</i></b>") + TWO, BOTH, {"SRT143"}),
    ("HTML that SubRip has not", ONE.replace("One", "<em>One</em>") + TWO, BOTH, {"SRT142"}),
    ("a line break tag", ONE.replace("One", "One<br>more") + TWO, [(1000, 2000, "One\nmore"), BOTH[1]], {"SRT142"}),
    ("a sound in angle brackets", ONE.replace("One", "<laughs> One") + TWO, [(1000, 2000, "<laughs> One"), BOTH[1]], {"SRT148"}),
    ("character references", ONE.replace("One", "Q&amp;A") + TWO, [(1000, 2000, "Q&amp;A"), BOTH[1]], {"SRT147"}),
    ("an ampersand", ONE.replace("One", "Q&A < 3") + TWO, [(1000, 2000, "Q&A < 3"), BOTH[1]], {"SRT148"}),
    # The file
    ("a WebVTT header", "WEBVTT\n\n" + ONE + TWO, BOTH, {"SRT150"}),
    ("WebVTT under the name of SubRip", "WEBVTT\n\n00:01.000 --> 00:02.000\nOne\n\n00:03.000 --> 00:04.000\nTwo\n", BOTH, {"SRT150"}),
    ("junk before the first cue", "Subtitles by someone\n\n" + ONE + TWO, BOTH, {"CUE101"}),
    ("junk right before the index", "Subtitles by someone\n" + ONE + TWO, BOTH, {"CUE101"}),
    ("a cue without times", ONE + "2\nTwo\n\n3\n00:00:05,000 --> 00:00:06,000\nThree\n", [BOTH[0], (5000, 6000, "Three")], {"CUE101"}),
    ("times that are none", ONE + "2\nxx:yy --> zz\nTwo\n\n3\n00:00:05,000 --> 00:00:06,000\nThree\n", [BOTH[0], (5000, 6000, "Three")], {"CUE101"}),
    ("broken times without an index", ONE + "xx:yy --> zz\nTwo\n", [BOTH[0]], {"SRT120"}),
    ("the last text is missing", ONE + "2\n00:00:03,000 --> 00:00:04,000", [BOTH[0], (3000, 4000, "")], {"SRT152"}),
    ("the last times are cut", ONE + "2\n00:00:03,000 -->", [BOTH[0], (3000, 3000, "")], {"SRT121"}),
    ("the last index stands alone", ONE + "2\n", BOTH[:1], {"SRT152"}),
    ("no line end at the end", (ONE + TWO).rstrip(), BOTH, set()),
    ("a NUL in the text", ONE.replace("One", "O\0e") + TWO, [(1000, 2000, "O\ufffde"), BOTH[1]], {"SRT153"}),
    ("CRLF", (ONE + TWO).replace("\n", "\r\n"), BOTH, set()),
    ("CR alone", (ONE + TWO).replace("\n", "\r"), BOTH, set()),
    ("mixed line ends", ONE.replace("\n", "\r\n") + TWO, BOTH, set()),
    ("a mark inside the text", "\ufeff" + ONE + TWO, BOTH, set()),
    ("nothing", "", [], {"SRT155"}),
    ("only empty lines", "\n\n\n", [], {"SRT155"}),
    ("no cue at all", "Hello there.\nHow are you?\n", [], {"CUE101", "SRT155"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "cues", "codes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_it_is_read_as_meant_and_what_is_odd_is_said(text, cues, codes) -> None:
    doc = read_document(Source(text, "a.srt"))
    assert list(zip(doc.starts, doc.ends, doc.texts, strict=True)) == cues
    found = {finding.code for finding in check_document(doc, select=["CUE", "SRT"])}
    assert codes <= found
    if not codes:
        assert not found


@pytest.mark.parametrize("text", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_no_word_is_lost_in_silence(text) -> None:
    """Every word stands in a cue, in a timing line or index, or in a block that a problem covers."""
    doc = read_document(Source(text, "a.srt"))
    covered = [False] * len(text)
    for i in range(len(doc)):
        span = doc.span(i)
        for a, b in (span.timing, span.payload, *((span.id,) if span.id else ())):
            covered[a:b] = [True] * (b - a)
    for problem in doc.problems:
        covered[problem.start : problem.end] = [True] * (problem.end - problem.start)
    lost = [m.group() for m in re.finditer(r"\w+", text) if not all(covered[m.start() : m.end()])]
    assert not lost


@pytest.mark.parametrize("text", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_every_character_lies_in_one_block(text) -> None:
    doc = read_document(Source(text, "a.srt"))
    assert "".join(text[b.start : b.end] for b in doc.blocks) == text
    assert doc.source.encode() == text.encode()


@pytest.mark.parametrize("text", [case[1] for case in CASES], ids=[case[0] for case in CASES])
def test_fixing_removes_the_problem_and_keeps_every_word(text) -> None:
    """Each problem's own edits, applied alone, make that problem go away and bring no new kind."""
    doc = read_document(Source(text, "a.srt"))
    before = [problem.code for problem in doc.problems]
    words = " ".join(doc.texts).split()
    for problem in doc.problems:
        # A NUL is shown as U+FFFD until it is taken out.
        if not problem.edits or problem.code in ("SRT147", "SRT153"):
            continue
        fixed_document = text
        for edit in sorted(problem.edits, key=lambda e: (e.start, e.end), reverse=True):
            fixed_document = fixed_document[: edit.start] + edit.text + fixed_document[edit.end :]
        again = read_document(Source(fixed_document, "a.srt"))
        after = [each.code for each in again.problems]
        assert after.count(problem.code) < before.count(problem.code), (problem, fixed_document)
        assert " ".join(again.texts).split() == words, (problem, fixed_document)


def test_a_file_in_windows_1252_is_read_and_marked_as_a_guess() -> None:
    source = decode(ONE.replace("One", "café").encode("cp1252"), "a.srt")
    doc = read_document(source)
    assert (doc.texts, source.guessed) == (["café"], True)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ("0 1 2 3 4 5", [0]),
        ("16 17 18 19 20 21", [0]),
        ("1 2 5 6 7 8", [2]),
        ("1 2 2 3 4 5", [2, 3]),
        ("1 2 3 9 4 5", [3, 4]),
        ("1 2 3 4 5 6", []),
    ],
)
def test_a_count_that_is_off_is_one_finding_a_run_and_one_fix_numbers_all(numbers, found):
    text = "".join(
        f"{number}\n00:00:{2 * i:02},000 --> 00:00:{2 * i + 1:02},000\nLine {i}.\n\n"
        for i, number in enumerate(numbers.split())
    )
    doc = read_document(Source(text, "a.srt"))
    problems = [problem for problem in doc.problems if problem.code in ("SRT102", "SRT103")]
    assert [problem.cue for problem in problems] == found
    for problem in problems:
        edited = text
        for edit in sorted(problem.edits, reverse=True):
            edited = edited[: edit.start] + edit.text + edited[edit.end :]
        assert read_document(Source(edited, "a.srt")).ids == list("123456")
