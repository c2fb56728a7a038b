"""Findings of columns are those of the same hits one by one, wherever they stand in a file."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

import imhcaps
from imhcaps.checks import source_positions
from imhcaps.checks.context import Context
from imhcaps.checks.hits import Hits
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.rules import RULES
from imhcaps.checks.runner import check_document, tally
from imhcaps.checks.source_positions import Places
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.source import Source
from imhcaps.timecode import clock

WORDS = [
    "the",
    "a",
    "of",
    "and",
    "to",
    "in",
    "because",
    "her",
    "garden",
    "remembered",
    "teacher",
    "yes.",
    "No?",
    "Dr.",
    "letters,",
    "painted",
]
MARKUP = (
    "{}",
    "<v Ann>{}",
    "<i>{}</i>",
    "a &amp; {}",
    "  {}",
    "{} ",
    "<c.x>a\nb</c> {}",
    "日本 {}",
)


def document(form: str, line_end: str, marked: bool, seed: int = 3) -> Document:
    chance, at, parts = random.Random(seed), 1000, ["WEBVTT\n"] if form == "vtt" else []
    mark = "." if form == "vtt" else ","
    for number in range(60):
        words = chance.choices(WORDS, k=chance.randint(2, 16))
        cut = chance.randint(1, len(words))
        text = f"{' '.join(words[:cut])}\n{' '.join(words[cut:])} {number}"
        if marked:
            text = chance.choice(MARKUP).format(text)
        end = at + chance.choice((400, 1500, 3000))
        head = f"{number + 1}\n" if form == "srt" or number % 3 == 0 else ""
        parts.append(f"{head}{clock(at, mark)} --> {clock(end, mark)}\n{text}\n")
        at = end + chance.choice((0, 40, 300, 900))
    return read_document(Source("\n".join(parts).replace("\n", line_end), f"talk.en.{form}"))


@pytest.mark.parametrize("form", ["vtt", "srt"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("marked", [False, True])
def test_places_of_columns_are_those_of_each_hit(
    form: str, line_end: str, marked: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(source_positions, "_FEW", 10**9)  # however few, as columns
    doc = document(form, line_end, marked)
    context, places = Context(doc, load_profile("web")), Places(doc)
    seen = 0
    for rule in RULES:
        if rule.transcript or (rule.limits and not any(map(context.limit, rule.limits))):
            continue
        hits = rule.check(context)
        if not isinstance(hits, Hits):
            continue
        each = [places.rows(hit) for hit in hits]
        columns = places.columns(hits)
        if columns is not None:
            assert list(zip(*columns, strict=True)) == each
        assert (columns is not None) == (line_end == "\n" and bool(each))
        seen += len(each)
    assert seen > 40


NOTE = "NOTE imhcaps: ignore BRK\n\n"
ROLLING = "WEBVTT\n\n" + "".join(
    f"00:{at:02d}.000 --> 00:{at + 1:02d}.000\nthis is line {at}\nthis is line {at + 1}\n\n"
    for at in range(40)
)


@pytest.mark.parametrize("profile", ["web", "netflix-en", "bbc-online"])
@pytest.mark.parametrize("form", ["vtt", "srt", "note", "rolling", "guessed", "json", "empty"])
def test_columns_are_those_of_the_findings(profile: str, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"talk.en.{form if form in ('srt', 'json') else 'vtt'}"
    doc = document("srt" if form == "srt" else "vtt", "\n", form != "guessed", seed=len(profile))
    text = {
        "note": doc.text.replace("\n\n", f"\n\n{NOTE}", 2),
        "rolling": ROLLING,
        "empty": "WEBVTT\n",
        "json": '{"format": "imhcaps-track", "version": 1, "cues": [{"start": 0}]}',
        "guessed": doc.text.replace("garden", "jardín é"),
    }.get(form, doc.text)
    path.write_bytes(text.encode("cp1252" if form == "guessed" else "utf-8"))
    found = imhcaps.check(path, profile=profile)
    columns = imhcaps.check_columns(path, profile=profile)
    rows = list(zip(*columns, strict=True))
    assert Counter(rows) == Counter((f.code, f.severity, f.cue or 0) for f in found)
    assert columns.codes == sorted(columns.codes)
    some = imhcaps.check_columns(path, profile=profile, select=["BRK", "CUE"], ignore=["BRK101"])
    few = imhcaps.check(path, profile=profile, select=["BRK", "CUE"], ignore=["BRK101"])
    assert sorted(some.codes) == sorted(f.code for f in few)


def test_columns_of_what_cannot_be_read_raise_what_a_check_raises(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_bytes(b"PK\x03\x04" + bytes(50))
    raised = []
    for verb in (imhcaps.check, imhcaps.check_columns):
        with pytest.raises(imhcaps.ImhcapsError) as problem:
            verb(path)
        raised.append((type(problem.value), str(problem.value)))
    assert raised[0] == raised[1]


@pytest.mark.parametrize("profile", ["web", "netflix-en", "bbc-online"])
def test_a_tally_counts_what_a_check_finds(profile: str) -> None:
    doc, asked = document("vtt", "\n", True), load_profile(profile)
    found = check_document(doc, asked, select=("BRK", "LEN"), ignore=("BRK104",))
    counted: Counter[tuple[str, int]] = Counter()
    for severity, cues in tally(doc, asked, ("BRK", "LEN"), ("BRK104",)):
        counted.update((severity, cue + 1) for cue in cues)
    assert counted == Counter((f.severity, f.cue) for f in found if f.cue)
    assert counted
