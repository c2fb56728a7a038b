"""What holds for every line of the table of formats: a format that is added is held to it without being named here."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import partial

import pytest
import yaml

from conftest import ROOT
from fuzz.imhcaps_fuzz import FORMATS as FUZZED
from growth import grows_within
from imhcaps.errors import FormatError
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.formats.table import FORMATS, Format, sniff
from imhcaps.model.track import Cue, Region, Track
from imhcaps.source import decode

WRITTEN = [each for each in FORMATS if not each.read_only]
LOSSLESS = [each for each in WRITTEN if each.syntax.lossless]
IN_TEXT = [each for each in LOSSLESS if each.syntax.cues_in_text]

PLAIN = Track(
    (
        Cue(1000, 2500, "Hello there, all of you."),
        Cue(3000, 4500, "We are glad that you came."),
        Cue(5000, 6500, "And now we can begin."),
    )
)


def by_name(each: Format) -> str:
    return each.name


def reread(text: str, which: Format) -> Document:
    return read_document(decode(which.encoded(text), f"a{which.suffix}", strict=False), which.name)


def with_first(cue: Cue) -> Track:
    return replace(PLAIN, cues=(cue, *PLAIN.cues[1:]))


@pytest.mark.parametrize("which", IN_TEXT, ids=by_name)
def test_the_text_of_a_cue_stands_where_its_payload_is_said_to_be(which: Format) -> None:
    text, _ = which.write(with_first(Cue(1000, 2500, "Hello there,\nall of you.")))
    doc = reread(text, which)
    for i in range(len(doc)):
        stands = text[doc.payload_at[i] : doc.payload_end[i]]
        assert "".join(stands.split()) == "".join(doc.raw[i].split())
        start, end = (text[slice(*part)] for part in doc.span(i)[2:4])
        assert re.search(r"\d", start)
        assert not set(stands) & {"\r"}
        assert stands not in (start, end)
        assert doc.payload_at[i] >= doc.span(i).timing[1] or doc.syntax.inline


@pytest.mark.parametrize("which", [each for each in IN_TEXT if each.suffixes], ids=by_name)
def test_what_it_writes_is_known_by_its_content_as_its_own(which: Format) -> None:
    assert sniff(which.write(PLAIN)[0]) is which


HELD = {
    "line breaks": (Cue(1000, 2500, "Hello there,\nall of you."), lambda c: c.payload.count("\n")),
    "italics": (Cue(1000, 2500, "Hello <i>there</i>, all."), lambda c: "<i>" in c.payload),
    "a voice": (Cue(1000, 2500, "<v Ann Lee>Hello there."), lambda c: c.speaker),
    "an id": (Cue(1000, 2500, "Hello there.", "opening"), lambda c: c.id),
    "settings": (Cue(1000, 2500, "Hello there.", None, (("align", "start"),)), lambda c: c.settings),
    "signs": (Cue(1000, 2500, "1 &lt; 2 &amp; 3 {4} [5] \\N |6|"), lambda c: c.text),
    "a time": (Cue(1037, 2563, "Hello there."), lambda c: (c.start, c.end)),
    "what looks like times": (Cue(1000, 2500, "0:00:01.000,0:00:02.500"), lambda c: c.text),
}  # fmt: skip
"""A cue, and what of it must be read back or be the subject of a remark."""
FRAME, HUNDREDTH = 40, 10
"""Milliseconds: a frame of 25 in a second, and a hundredth. What is coarser is said."""


@pytest.mark.parametrize("what", HELD)
@pytest.mark.parametrize("which", WRITTEN, ids=by_name)
def test_what_is_not_read_back_was_reported(which: Format, what: str) -> None:
    cue, held = HELD[what]
    try:
        text, remarks = which.write(with_first(cue))
    except FormatError:
        return  # refused is said
    again = reread(text, which).track.cues
    assert len(again) == len(PLAIN.cues)
    _, usual = which.write(PLAIN)
    said = {remark.message for remark in remarks} - {remark.message for remark in usual}
    assert said or held(again[0]) == held(cue) or _stands(what, which, text, again[0], cue)


def _stands(what: str, which: Format, text: str, again: Cue, cue: Cue) -> bool:
    """Does it stand in the file although the reader makes something else of it?"""
    if what == "a time":
        # Hundredths of a second and frames: their format says so.
        coarsest = FRAME if which.syntax.written_in_frames else HUNDREDTH
        return all(
            abs(a - b) <= coarsest for a, b in ((again.start, cue.start), (again.end, cue.end))
        )
    if what == "an id":
        # The ids of elements name no cue.
        return "ids" in which.carries and '"opening"' in text
    return what == "settings" and set(cue.settings) <= set(again.settings)


@pytest.mark.parametrize("which", WRITTEN, ids=by_name)
def test_what_stands_beside_the_cues_is_read_back_or_reported(which: Format) -> None:
    track = replace(
        PLAIN,
        notes=("A note",),
        styles=("::cue { color: white }",),
        regions=(Region("top", (("id", "top"),)),),
    )
    text, remarks = which.write(track)
    again = reread(text, which).track
    said = " ".join(remark.message for remark in remarks)
    assert again.notes == track.notes or "comments such as 'A note'" in said
    assert again.styles == track.styles or "style sheets" in said
    assert again.regions == track.regions or "regions" in said


@pytest.mark.parametrize("which", WRITTEN, ids=by_name)
@pytest.mark.parametrize("times", [(2000, 2000), (2000, 1000), (-500, 1000)])
def test_a_cue_that_no_player_shows_is_refused(which: Format, times: tuple[int, int]) -> None:
    try:
        text, _ = which.write(with_first(Cue(*times, "Hello there.")))
    except FormatError as refused:
        assert "no player would show it" in refused.message
    else:
        # JSON is our own: it keeps whatever a caption file holds.
        first = reread(text, which).track.cues[0]
        assert (first.start, first.end) == times


@pytest.mark.parametrize("which", LOSSLESS, ids=by_name)
@pytest.mark.parametrize("digits", ["7" * 5000, "٣" * 4, "２" * 2, "1" * 400], ids=len)
def test_numbers_of_any_length_and_script_are_read(which: Format, digits: str) -> None:
    text, _ = which.write(PLAIN)
    for match in list(re.finditer(r"[0-9]+", text))[:16]:
        damaged = text[: match.start()] + digits + text[match.end() :]
        doc = reread(damaged, which)
        assert doc.track is not None
        assert all(0 <= each.start <= each.end <= len(damaged) for each in doc.problems)


def test_its_evidence_is_looked_for_in_linear_time() -> None:
    """In a text of any kind: this is done before a format is known."""

    def look(size: int) -> None:
        for repeated in ("9", "0:00:09", "9:", " ", "-", "<", "{9}", "[", "a "):
            text = f"\n0:00:0{repeated * size}.5 x\n"
            for each in FORMATS:
                each.syntax.evidence.search(text)

    grows_within(10, partial(look, 2000), partial(look, 8000))


@pytest.mark.parametrize("which", IN_TEXT, ids=by_name)
def test_no_character_is_passed_over(which: Format) -> None:
    """What is in no cue is a block that says what it is, and stray words are reported."""
    text, _ = which.write(PLAIN)
    for stray in (
        f"stray words\n\n{text}",
        f"{text}\n\n\nstray words\n",
        f"{text}\n\0\ud800\n",
    ):
        doc = read_document(
            decode(stray.encode("utf-8", "surrogatepass"), "a", strict=False), which.name
        )
        shown = doc.source.text
        for block in doc.blocks:
            # A file may end or begin with marks that are no text.
            if block.kind == "blank":
                assert not shown[block.start : block.end].strip(" \t\r\n\ufeff\0")
        if "stray" in stray:
            assert doc.problems or "stray words" in " ".join(doc.texts)
    damaged = text.replace("Hello", "Hel\0lo\ud800").encode("utf-8", "surrogatepass")
    for payload in read_document(decode(damaged, "a", strict=False), which.name).payloads:
        assert "\0" not in payload and payload.encode()


def test_every_format_is_fuzzed() -> None:
    assert sorted(FUZZED) == [each.name for each in FORMATS], (
        "FORMATS of tests/fuzz/imhcaps_fuzz.py"
    )


def test_every_format_is_in_the_import_contract_and_in_the_hooks() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = next(
        each for each in contracts["contracts"] if each.get("containers") == ["imhcaps.formats"]
    )
    named = {name.strip() for layer in layers["layers"] for name in layer.split("|")}
    missing = {each.module.split(".")[2] for each in FORMATS} - named
    assert not missing, "the contract on caption formats in pyproject.toml"
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
    suffixes = {s for each in FORMATS if not each.shares_suffix for s in each.suffixes}
    unknown = {suffix for suffix in suffixes if not re.search(hook["files"], f"talk{suffix}")}
    assert not unknown, "the first pattern of .pre-commit-hooks.yaml"
