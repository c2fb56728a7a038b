from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from checks.fixing import fixed, fixed_document, rebreak, resegment
from imhcaps.checks.fix_choice import choose
from imhcaps.checks.fix_laws import lawful, more, returned, tokens
from imhcaps.checks.fixing import fix_document
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, checker_of, fix_document_with
from imhcaps.cuetext import plain_text
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.formats.edits import apply
from imhcaps.formats.repeated_text import once
from imhcaps.model.finding import Edit, Finding, Fix, Safety
from imhcaps.source import Source, decode


def document(text: str, path: str = "a.vtt") -> Document:
    return read_document(Source(text, path))


def vtt(*cues: tuple[str, str]) -> str:
    return "WEBVTT\n" + "".join(f"\n{times}\n{text}\n" for times, text in cues)


def found(
    *edits: Edit, code: str = "X", cue: int | None = None, safety: Safety = "safe"
) -> Finding:
    fix = Fix("mend", safety, edits)
    return Finding("a.vtt", 1, 1, 1, 2, code, "x", "error", "m", cue=cue, fix=fix)


def test_edits_are_applied_in_order_of_place_and_once_each() -> None:
    assert apply("abcdef", [Edit(4, 5, "E"), Edit(1, 2, ""), Edit(4, 5, "E")]) == "acdEf"
    assert apply("abc", [Edit(3, 3, "!"), Edit(0, 0, ">")]) == ">abc!"
    assert apply("abc", []) == "abc"


def test_fixes_that_meet_are_not_applied_together() -> None:
    first, second, third = found(Edit(0, 3, "")), found(Edit(2, 5, "")), found(Edit(6, 7, ""))
    assert choose([first, second, third]) == [first, third]
    assert choose([found(Edit(3, 3, "a")), found(Edit(3, 3, "b"))]) == [found(Edit(3, 3, "a"))]


def test_the_same_edit_from_two_findings_fixes_both() -> None:
    both = [found(Edit(0, 3, ""), code="A"), found(Edit(0, 3, ""), code="B")]
    assert choose(both) == both


def test_a_cue_is_fixed_by_one_fixer_at_a_time() -> None:
    first, second = Edit(0, 1, ""), Edit(5, 6, "")
    by_fixer = [found(first, code="LEN101", cue=1), found(second, code="TIM101", cue=1)]
    assert len(choose(by_fixer)) == 1
    by_rule = [found(first, code="VTT403", cue=1), found(second, code="VTT403", cue=1)]
    assert len(choose(by_rule)) == 2


def test_a_fix_with_several_edits_is_taken_whole_or_not_at_all() -> None:
    wide = found(Edit(0, 1, ""), Edit(10, 11, ""))
    assert choose([found(Edit(10, 12, "x")), wide]) == [found(Edit(10, 12, "x"))]


A, B = ("00:01.000 --> 00:03.000", "one two"), ("00:04.000 --> 00:06.000", "three")


@pytest.mark.parametrize(
    ("after", "safe", "unsafe"),
    [
        (vtt(A, B), True, True),
        (vtt((A[0], "one\ntwo"), B), True, True),
        (vtt((A[0], "one  two"), B), True, True),
        (vtt((A[0], "one tow"), B), False, False),
        (vtt((A[0], "one"), B), False, False),
        (vtt((A[0], "One two"), B), False, False),
        (vtt((A[0], "onetwo"), B), False, False),
        (vtt((A[0], "two one"), B), False, False),
        (vtt(("00:01.000 --> 00:03.001", A[1]), B), False, True),
        (vtt(A, ("00:03.500 --> 00:06.000", B[1])), False, True),
        (vtt((A[0], "one"), ("00:03.000 --> 00:04.000", "two three")), False, True),
        (vtt(A), False, False),
        (vtt((A[0], "one two and more"), B), False, False),
        (vtt((A[0], "one two"), B, ("00:07.000 --> 00:08.000", "more")), False, False),
        (vtt((A[0], "one two !"), B), False, False),
        (vtt((A[0], "<v Ann>one two"), B), True, True),
    ],
)
def test_the_laws_of_safe_and_unsafe_fixes(after: str, safe: bool, unsafe: bool) -> None:
    before = document(vtt(A, B))
    assert lawful(before, document(after), "safe") is safe
    assert lawful(before, document(after), "unsafe") is unsafe


def test_a_word_keeps_its_voice() -> None:
    before = document(vtt((A[0], "<v Ann>one two"), B))
    assert not lawful(before, document(vtt((A[0], "<v Bob>one two"), B)), "unsafe")
    assert not lawful(before, document(vtt(A, B)), "unsafe")
    cut = vtt(
        ("00:01.000 --> 00:02.000", "<v Ann>one"), ("00:02.000 --> 00:03.000", "<v Ann>two"), B
    )
    assert lawful(before, document(cut), "unsafe")


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Yes , I am .", "Yes, I am.", True),
        ("wait...", "wait…", True),
        ("-Hi", "– Hi", True),
        ("hy\xadphen", "hyphen", True),
        ("&amp;", "&", True),
        ("one&nbsp;two", "one two", True),
        ("re-form", "re form", False),
        ("reform", "re-form", False),
        ("don't", "dont", False),
        ("Why?", "Why.", False),
        ("Why?", "Why", False),
        ("one", "One", False),
    ],
)
def test_marks_may_lose_their_space_and_words_nothing(old: str, new: str, same: bool) -> None:
    assert (tokens(old) == tokens(new)) is same


def test_what_players_dropped_may_come_back_and_nothing_else() -> None:
    broken = vtt(A) + "\n00:04,000 --> 00:06,000\nthree four\n"
    before = document(broken)
    assert len(before.starts) == 1
    good = document(vtt(A, ("00:04.000 --> 00:06.000", "three four")))
    assert lawful(before, good, "safe")
    assert returned(before, good) == {2}
    twice = document(vtt(A, ("00:04.000 --> 00:06.000", "three four four")))
    assert not lawful(before, twice, "unsafe")
    new = found(code="NEW", cue=2)
    assert more(before, [], good, [new, found(code="NEW")]) == set()
    assert more(before, [], good, [found(code="NEW", cue=1)]) == {("NEW", 1)}


def test_a_file_in_the_wrong_notation_is_fixed_whole() -> None:
    times = [f"00:00:0{n},000 --> 00:00:0{n},900" for n in range(1, 8)]
    wrong = vtt(
        *((time, f"word{n} which is long for its short time") for n, time in enumerate(times))
    )
    result = fixed_document(wrong)
    assert result.document.source.text == wrong.replace(",", ".")
    assert len(result.document.starts) == 7


def test_findings_are_compared_cue_by_cue() -> None:
    doc = document(vtt(A, B))
    one, two = found(code="X", cue=1), found(code="X", cue=2)
    assert more(doc, [one], doc, [two]) == {("X", 2)}
    assert more(doc, [one, two], doc, [one]) == set()
    assert more(doc, [], doc, [found(code="Y")]) == {("Y", 0)}
    cut = document(vtt(("00:01.000 --> 00:02.000", "one"), ("00:02.000 --> 00:03.000", "two"), B))
    assert more(doc, [one], cut, [two]) == set()
    assert more(doc, [one], cut, [one, two]) == {("X", 0)}


def cases(bad: dict[int, str]) -> tuple[Document, object]:
    """Cues that a fake rule finds until they are in capitals... of a kind: `bad` says what happens."""
    doc = document(vtt(*((f"00:{n:02d}.000 --> 00:{n:02d}.500", f"w{n} x") for n in range(20))))

    def check(now: Document) -> list[Finding]:
        out = []
        for i, text in enumerate(now.texts):
            if "\n" not in text:
                at = now.payload_at[i] + text.index(" ")
                word = bad.get(i, "\n")
                out.append(found(Edit(at, at + 1, word), code="LONG", cue=i + 1))
            elif i in bad:
                out.append(found(code="NEW", cue=i + 1))
        return out

    return doc, check


def test_a_fix_that_changes_a_word_is_refused_and_the_rest_go_on() -> None:
    doc, check = cases({3: "", 11: "-"})
    result = fix_document(doc, check)  # type: ignore[arg-type]
    assert [f.cue for f in result.findings] == [4, 12]
    assert len(result.fixed) == 18
    assert [f.cue for f in result.refused] == [4, 12]


def test_a_fix_that_adds_a_finding_is_refused_and_the_rest_go_on() -> None:
    doc, check = cases({0: "\n", 7: "\n", 19: "\n"})
    result = fix_document(doc, check)  # type: ignore[arg-type]
    assert Counter(f.code for f in result.findings) == {"LONG": 3}
    assert len(result.fixed) == 17


def test_fixes_that_undo_each_other_come_to_rest() -> None:
    def check(now: Document) -> list[Finding]:
        text = now.texts[0]
        at = now.payload_at[0] + 3
        return [found(Edit(at, at + 1, " " if "\n" in text else "\n"), cue=1)]

    result = fix_document(document(vtt(A)), check)
    assert len(result.fixed) <= 2


def test_unsafe_fixes_wait_until_they_are_asked_for() -> None:
    at = vtt(A).index("00:03")
    edit = Edit(at, at + 9, "00:02.000")

    def check(now: Document) -> list[Finding]:
        return [found(edit, safety="unsafe", cue=1)] if now.ends[0] == 3000 else []

    assert fix_document(document(vtt(A)), check).fixed == ()
    assert len(fix_document(document(vtt(A)), check, unsafe=True).fixed) == 1


def test_a_fix_that_calls_itself_safe_and_moves_a_time_is_refused() -> None:
    at = vtt(A).index("00:03")

    def check(now: Document) -> list[Finding]:
        return [found(Edit(at, at + 9, "00:02.000"), cue=1)]

    result = fix_document(document(vtt(A)), check)
    assert result.fixed == () and len(result.refused) == 1


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
@pytest.mark.parametrize("bom", [False, True])
def test_all_other_bytes_stay(eol: str, encoding: str, bom: bool) -> None:
    text = (
        "\ufeff"[:0]
        + "1\n00:00:01,000 --> 00:00:07,000  \n"
        + "A line that is longer than forty-two characters are\n\n\n\n"
        + "2\n00:00:08,000 --> 00:00:10,000\nÀ bientôt\t\n\n"
    ).replace("\n", eol)
    source = Source(text, "a.srt", encoding, bom)
    result = fixed_document("", source=source, select="LEN101")
    after = result.document.source
    assert len(result.fixed) == 1
    assert (after.encoding, after.bom) == (encoding, bom)
    longer = len(after.text) - len(text)
    assert longer == len(eol) - 1
    at = next(i for i, (a, b) in enumerate(zip(text, after.text, strict=False)) if a != b)
    assert after.text[at : at + len(eol)] == eol
    assert (text[:at], text[at + 1 :]) == (after.text[:at], after.text[at + len(eol) :])


WORDS = st.lists(
    st.sampled_from(["a", "the", "of", "long", "& so", "<i>on</i>", "extraordinarily", "ü", "\n"]),
    min_size=1,
    max_size=16,
)
CUES = st.lists(
    st.tuples(st.integers(-300, 2000), st.integers(-200, 9000), WORDS), min_size=1, max_size=5
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=150)
@given(CUES, st.booleans(), st.sampled_from(["a.vtt", "a.srt"]), st.sampled_from(["\n", "\r\n"]))
@example(
    # White space at the ends of lines is no break by sense: its fix adds no uneven lines.
    [
        (0, 0, ["a"]),
        (0, 0, ["a", "of", "of", "of", "long", "extraordinarily", "\n", "extraordinarily"]),
    ],
    False,
    "a.vtt",
    "\n",
)
def test_the_laws_hold_for_any_file(
    cues: list[tuple[int, int, list[str]]], unsafe: bool, path: str, eol: str
) -> None:
    from imhcaps.timecode import clock

    at, blocks = 1000, []
    mark = "," if path.endswith("srt") else "."
    for number, (gap, duration, words) in enumerate(cues, 1):
        start = max(at + gap, 0)
        at = max(start + duration, 0)
        text = " ".join(words).strip() or "x"
        head = f"{number}\n" if mark == "," else ""
        blocks.append(f"{head}{clock(start, mark)} --> {clock(at, mark)}\n{text}\n")
    text = ("" if mark == "," else "WEBVTT\n\n") + "\n".join(blocks)
    source = Source(text.replace("\n", eol), path)
    options = Settings(
        load_profile("web"),
        fixes="unsafe" if unsafe else "safe",
        rebreak=rebreak,
        resegment=resegment,
    )
    before = read_document(source)
    result = fix_document_with(before, options)
    after = result.document
    first = Counter(f.code for f in checker_of(options, path)(before))
    # An info vetoes the fixes of infos alone.
    strong = any(f.severity != "info" for f in result.fixed)
    last = Counter(f.code for f in result.findings if not strong or f.severity != "info")
    if unsafe and "CUE104" in first and "CUE104" not in {f.code for f in result.findings}:
        # Cues that repeat were not judged one by one before.
        shown = [plain_text(cue.payload) for cue in once(before)]
    else:
        shown = before.texts
        # A cue that nobody saw may be read fast once it is shown.
        speed = ("TIM1", "TIM2", "TIM3") if unsafe and "CUE102" in first else ()
        assert all(
            last[code] <= first[code] for code in last if not code.startswith(speed or ("-",))
        )
    assert tokens(" ".join(after.texts)) == tokens(" ".join(shown))
    if not unsafe:
        assert (after.starts, after.ends) == (before.starts, before.ends)
    again = fix_document_with(after, options)
    assert again.document.source == after.source and again.fixed == ()
    if not result.fixed:
        assert after.source.text == source.text


def test_a_clean_file_is_the_same_file() -> None:
    text = vtt(("00:01.000 --> 00:03.000", "Good morning."))
    assert fixed(text, unsafe=True) == text


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
@pytest.mark.parametrize(
    "payload",
    [
        'I said <font color="red" hello there</font> and left.',
        "All fine <span she told us all\nin here>, my dear.",
        "<Hello there my friend",
        "<laughs>",
        "<" * 50,
    ],
)
def test_words_that_a_broken_tag_swallows_are_never_taken_out(payload: str, unsafe: bool) -> None:
    text = (
        f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n{payload}\n\n"
        "00:00:05.000 --> 00:00:08.000\nAll fine in here, my dear.\n"
    )
    after = fixed(text, unsafe=unsafe)
    for word in re.findall(r"\w+", re.sub('<font color="red"|</font>|<span', "", payload)):
        assert word in after
    assert after.count("-->") == 2


def test_white_space_before_a_broken_tag_is_not_at_the_end_of_its_line() -> None:
    text = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n3 < 4 said the boy\n"
    assert fixed(text).endswith("\n3 &lt; 4 said the boy\n")


def test_words_on_a_timing_line_are_not_taken_out_with_an_empty_cue() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:04.000 especially when we\n\n00:05.000 --> 00:08.000\nGo.\n"
    assert "especially when we" in fixed(text, unsafe=True)
    comma = text.replace("4.000", "4,000")
    assert "especially when we" in fixed(comma, unsafe=True)


def test_two_byte_order_marks_are_at_rest_after_one_fixing() -> None:
    source = decode(
        "\ufeff\ufeffWEBVTT\n\n00:01.000 --> 00:04.000\nGo.\n".encode("utf-16-le"), "a.en.vtt"
    )
    how = Settings(load_profile("web"), fixes="unsafe")
    once = fix_document_with(read_document(source), how).document
    again = fix_document_with(read_document(decode(once.source.encode(), "a.en.vtt")), how).document
    assert again.source.encode() == once.source.encode()
