"""Attempts of fixing do not grow with the file; what is worse is laid to the fixes that touch it."""

from __future__ import annotations

import random
from collections.abc import Callable
from itertools import pairwise

import pytest

from imhcaps.checks.fix_choice import Touched, apart
from imhcaps.checks.fix_laws import more, origins
from imhcaps.checks.fixing import FixedDocument, fix_document
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.formats.edits import apply
from imhcaps.model.finding import Edit, Finding, Fix, Safety, Severity
from imhcaps.segmentation import rebreak, resegment
from imhcaps.source import Source
from imhcaps.timecode import clock

NOUNS = [
    "house",
    "garden",
    "river",
    "mother",
    "teacher",
    "doctor",
    "window",
    "letter",
    "number",
    "picture",
    "mountain",
    "village",
]
SMALL = ["the", "a", "of", "to", "in", "with", "from", "and", "but", "so", "because", "her"]


def track(cues: int, seed: int, frame: int = 1) -> str:
    """Cues with long lines, torn lines, dashes, and gaps and times of every kind; no text twice."""
    chance, at, parts = random.Random(seed), 1000, ["WEBVTT\n"]
    for number in range(cues):
        words = [chance.choice(SMALL if k % 3 else NOUNS) for k in range(chance.randint(5, 16))]
        cut = chance.randint(1, len(words) - 1)
        top, bottom = " ".join(words[:cut]), " ".join([*words[cut:], f"{number}."])
        text = chance.choice(
            (f"{top}\n{bottom}", f"{top} {bottom}", f"- {top}\n- {bottom}", f"{top}  {bottom}")
        )
        last = at + chance.choice((900, 1500, 2500, 4000, 8000)) // frame * frame
        parts.append(f"\n{clock(at, '.')} --> {clock(last, '.')}\n{text}\n")
        at = last + chance.choice((0, 20, 40, 100, 300, 900)) // frame * frame
    return "".join(parts)


def fixes_of(text: str, fixes: str) -> FixedDocument:
    settings = Settings(load_profile("web"), fixes=fixes, rebreak=rebreak, resegment=resegment)  # type: ignore[arg-type]
    return fix_document_with(read_document(Source(text, "talk.en.vtt")), settings)


@pytest.mark.parametrize("seed", [1, 2])
def test_attempts_do_not_grow_with_the_file(seed: int) -> None:
    counts = [fixes_of(track(cues, seed), "safe") for cues in (60, 600)]
    assert all(result.fixed for result in counts)
    assert max(result.attempts for result in counts) <= 6


@pytest.mark.parametrize("frame", [1, 40], ids=["any times", "times on frames"])
def test_attempts_with_unsafe_fixes_are_few_and_fixing_again_changes_nothing(frame: int) -> None:
    result = fixes_of(track(200, 3, frame), "unsafe")
    assert len(result.fixed) > 100
    assert result.attempts <= 20
    again = fixes_of(result.document.source.text, "unsafe")
    assert not again.fixed


# A format of our own: cues `number mark`; a mark is what the fake rules find and fix.
def document(*texts: str) -> Document:
    times = [f"00:{n:02d}.000 --> 00:{n:02d}.500" for n in range(len(texts))]
    return read_document(
        Source("WEBVTT\n" + "".join(f"\n{a}\n{b}\n" for a, b in zip(times, texts, strict=True)))
    )


def finding(
    now: Document, cue: int, code: str, severity: Severity = "error", fix: bool = True
) -> Finding:
    """A finding in a cue (0-based) whose fix breaks the line at the first space."""
    at = now.payload_at[cue] + now.texts[cue].find(" ")
    edit = Fix("break", "safe", (Edit(at, at + 1, "\n"),)) if fix else None
    return Finding("a.vtt", 1, 1, 1, 2, code, "x", severity, "m", cue=cue + 1, fix=edit)


def fixed_cues(texts: list[str], more_found: Callable[[Document], list[Finding]]) -> FixedDocument:
    def check(now: Document) -> list[Finding]:
        open_cues = [i for i, text in enumerate(now.texts) if "\n" not in text]
        severities = {i: "info" if "info" in now.texts[i] else "error" for i in open_cues}
        codes = {i: "OTHER" if "other" in now.texts[i] else "LONG" for i in open_cues}
        found = [finding(now, i, codes[i], severities[i]) for i in open_cues]  # type: ignore[arg-type]
        return [*found, *more_found(now)]

    return fix_document(document(*texts), check)


def test_what_was_refused_for_its_neighbour_is_applied() -> None:
    def check(now: Document) -> list[Finding]:
        # The fix of a bad cue makes the one after it worse.
        return [
            finding(now, i + 1, "NEW", fix=False)
            for i, (here, _) in enumerate(pairwise(now.texts))
            if "bad" in here and "\n" in here
        ]

    texts = [f"{n} {'bad' if n % 3 == 0 else 'good'}" for n in range(30)]
    result = fixed_cues(texts, check)
    assert [f.cue for f in result.refused] == list(range(1, 31, 3))
    assert len(result.fixed) == 20
    assert result.attempts <= 9


@pytest.mark.parametrize(
    ("kind", "severity", "applied"),
    [
        ("long", "info", True),
        ("long", "warning", False),
        ("info", "info", False),
        ("info", "warning", False),
    ],
)
def test_an_info_vetoes_the_fix_of_an_info_alone(
    kind: str, severity: Severity, applied: bool
) -> None:
    def check(now: Document) -> list[Finding]:
        return [
            finding(now, i, "NEW", severity, False) for i, t in enumerate(now.texts) if "\n" in t
        ]

    assert bool(fixed_cues([f"{n} {kind}" for n in range(4)], check).fixed) is applied


def test_what_is_worse_far_away_is_laid_to_one_rule() -> None:
    def check(now: Document) -> list[Finding]:
        broken = any("other" in text and "\n" in text for text in now.texts)
        return [finding(now, 0, "FAR", fix=False)] if broken else []

    texts = ["first\nline", "second\nline", *["a long"] * 8, "an other", "a long", "an other"]
    result = fixed_cues(texts, check)
    assert {f.code for f in result.fixed} == {"LONG"}
    assert {f.code for f in result.refused} == {"OTHER"}


def test_no_more_is_refused_than_the_cue_that_is_worse() -> None:
    def check(now: Document) -> list[Finding]:
        return [
            finding(now, i, "NEW", fix=False) for i, t in enumerate(now.texts) if t == "7\nlong"
        ]

    result = fixed_cues([f"{n} long" for n in range(40)], check)
    assert [f.cue for f in result.refused] == [8]
    assert len(result.fixed) == 39


TWO = "WEBVTT\n\n00:01.000 --> 00:05.000\none two three four\n\n00:06.000 --> 00:09.000\nfive\n"


def edited(text: str, *changes: tuple[str, str]) -> tuple[Document, Document, list[Edit]]:
    """A document, what it is after some texts in it were replaced, and the edits."""
    edits = [Edit(at := text.index(old), at + len(old), new) for old, new in changes]
    before, after = (Source(each, "a.vtt") for each in (text, apply(text, edits)))
    return read_document(before), read_document(after), edits


def test_cues_know_which_they_were() -> None:
    before, after, edits = edited(
        TWO,
        ("05.000", "03.000"),
        (" three", "\n\n00:03.000 --> 00:05.000\nthree"),
        ("00:09", "00:08"),
    )
    assert origins(before, after, edits) == [1, 1, 2]


def test_a_cue_that_was_dropped_and_is_shown_has_no_origin() -> None:
    text = TWO + "\n00:10,000 --> 00:12,000\nsix\n"
    before, after, edits = edited(text, ("00:10,000", "00:10.000"), ("00:12,000", "00:12.000"))
    assert origins(before, after, edits) == [1, 2, 0]


def test_a_cue_that_was_taken_out_leaves_the_others_theirs() -> None:
    before, after, edits = edited(TWO, ("00:01.000 --> 00:05.000\none two three four\n\n", ""))
    assert origins(before, after, edits) == [2]


def test_a_finding_of_a_cut_cue_is_no_finding_of_another() -> None:
    before, after, edits = edited(
        TWO, ("05.000", "03.000"), (" three", "\n\n00:03.000 --> 00:05.000\nthree")
    )
    came = origins(before, after, edits)

    def of(cue: int, code: str = "X") -> Finding:
        return Finding("a.vtt", 1, 1, 1, 2, code, "x", "error", "m", cue=cue)

    assert more(before, [of(2)], after, [of(3)], came) == set()
    assert more(before, [of(2)], after, [of(3), of(2)], came) == {("X", 1)}
    assert more(before, [of(1)], after, [of(1), of(2)], came) == {("X", 1)}
    # Where times move, a finding may pass to the next cue, and no further.
    assert more(before, [of(1)], after, [of(3)], came) == set()


def test_fixes_that_are_judged_alone_stand_apart() -> None:
    now = document(*(f"{n} long" for n in range(12)))
    batch = [finding(now, cue, "LONG") for cue in range(12)]
    taken = apart(now, batch)
    assert [f.cue for f in taken] == [1, 4, 7, 10]
    touched = Touched(now, taken)
    assert not any(map(touched.has_neighbour, range(len(taken))))
    assert touched.blamed({("X", 5)}) == {1}
    assert touched.blamed({("X", 6)}) == {2}


@pytest.mark.parametrize("safety", ["safe", "unsafe"])
def test_what_is_found_in_times_is_laid_to_what_moves_times(safety: Safety) -> None:
    now = document("one", "two")
    by = finding(now, 0, "LONG")
    assert by.fix is not None
    touched = Touched(now, [by._replace(fix=by.fix._replace(safety=safety))])
    assert touched.blamed({("TIM301", 1)}) == ({0} if safety == "unsafe" else set())
    assert touched.blamed({("BRK101", 1)}) == {0}
