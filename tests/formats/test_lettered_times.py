"""Letters in place of digits in SubRip's times, as the recognition of print leaves them: a guess, and never a safe
fix."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, checker_of, fix_document_with
from imhcaps.formats import read_document
from imhcaps.source import Source

ALIKE = {"0": "OoQD", "1": "Il|i", "2": "Zz", "5": "Ss", "8": "B"}
TIMES = ("00:00:01,150", "00:00:02,800", "00:01:05,205", "01:02:08,010", "01:10:12,500")


def lettered(time: str, rng: random.Random, most: int) -> str:
    """The time with letters for some of its digits."""
    places = [k for k, digit in enumerate(time) if digit in ALIKE]
    out = list(time)
    for k in rng.sample(places, min(most, len(places))):
        out[k] = rng.choice(ALIKE[out[k]])
    return "".join(out)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("eol", ["\n", "\r\n"])
def test_times_with_letters_are_read_said_and_fixed_as_a_guess(seed: int, eol: str) -> None:
    rng = random.Random(seed)
    pairs = list(pairwise(TIMES))
    cues = [
        f"{n}\n{lettered(a, rng, n % 3)} --> {lettered(b, rng, 1 + n % 2)}\nLine {n} of the talk.\n"
        for n, (a, b) in enumerate(pairs, 1)
    ]
    text = "\n".join(cues).replace("\n", eol)
    document = read_document(Source(text, "talk.en.srt"))
    assert [document.texts[k] for k in range(len(document))] == [
        f"Line {n} of the talk." for n in range(1, len(pairs) + 1)
    ]
    settings = Settings(load_profile("web"), fixes="unsafe")
    findings = [f for f in checker_of(settings, "talk.en.srt")(document) if f.code == "SRT122"]
    assert findings
    assert all("a guess" in f.message for f in findings)
    assert all(f.fix is not None and f.fix.safety == "unsafe" for f in findings)
    safe = fix_document_with(document, settings._replace(fixes="safe"))
    assert all(cue.split("\n")[1] in safe.document.source.text for cue in cues)
    fixed = fix_document_with(document, settings._replace(select=("SRT122",)))
    for a, b in pairs:
        assert f"{a} --> {b}" in fixed.document.source.text


@pytest.mark.parametrize(
    "line",
    [
        "So --> Is: it Oslo?",
        "OO:ll:SS,BBB --> OO:ll:SS,BBB",
        "O0:00:01,000",
        "BO:SS:IS,OIL -> IL",
        "See O0:00:01,000 --> 00:00:03,000",
    ],
)
def test_words_are_no_times(line: str) -> None:
    text = f"1\n00:00:01,000 --> 00:00:04,000\n{line}\n\n2\n00:00:05,000 --> 00:00:06,000\nGood night.\n"
    document = read_document(Source(text, "talk.en.srt"))
    assert document.texts[0] == line
    assert len(document) == 2


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("hours", [True, False])
def test_in_webvtt_they_are_said_and_fixed_as_a_guess(seed: int, hours: bool) -> None:
    rng = random.Random(seed)
    times = [t.replace(",", ".") for t in (TIMES if hours else TIMES[:3])]
    times = times if hours else [t[3:] for t in times]
    pairs = list(pairwise(times))
    cues = [
        f"{lettered(a, rng, n % 2)} --> {lettered(b, rng, 1 + n % 2)} line:0\nLine {n} of the talk.\n"
        for n, (a, b) in enumerate(pairs, 1)
    ]
    document = read_document(Source("WEBVTT\n\n" + "\n".join(cues), "talk.en.vtt"))
    settings = Settings(load_profile("web"), fixes="unsafe")
    findings = [f for f in checker_of(settings, "talk.en.vtt")(document) if f.code == "VTT101"]
    assert len(findings) == len(pairs)
    assert all("letters in place of digits" in f.message for f in findings)
    assert all(f.fix is not None and f.fix.safety == "unsafe" for f in findings)
    safe = fix_document_with(document, settings._replace(fixes="safe"))
    assert all(cue.split("\n")[0] in safe.document.source.text for cue in cues)
    fixed = fix_document_with(document, settings._replace(select=("VTT101",)))
    for a, b in pairs:
        assert f"{a} --> {b} line:0" in fixed.document.source.text


@pytest.mark.parametrize("line", ["So --> Is: it Oslo.", "OO:ll.SSS --> OO:ll.BBB"])
def test_words_are_no_times_in_webvtt(line: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:04.000\nGood day.\n\n{line}\nGood night.\n"
    document = read_document(Source(text, "talk.en.vtt"))
    found = checker_of(Settings(load_profile("web")), "talk.en.vtt")(document)
    assert not [f for f in found if "letters in place" in f.message]
