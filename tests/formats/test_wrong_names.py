"""A file whose text is of another format than its name says: one finding says so, and every word is read."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from imhcaps.formats.conversion import converted
from imhcaps.formats.table import format_named
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source

TRACK = Track(
    (Cue(1000, 3000, "Er der nogen?"), Cue(4000, 6000, "Ja, to af os\nog en hund.")), language="da"
)
TEXTS = {
    name: format_named(name).write(TRACK)[0] for name in ("vtt", "srt", "sbv", "lrc", "ass", "ttml")
}


@pytest.mark.parametrize(
    "suffix", ["sbv", "lrc", "ass", "ttml", "scc", "smi", "vtt", "srt", "sub", "stl"]
)
@pytest.mark.parametrize("kind", sorted(TEXTS))
def test_the_text_decides_and_the_name_is_one_finding(
    kind: str, suffix: str, tmp_path: Path
) -> None:
    if kind == suffix:
        return
    name = f"talk.da.{suffix}"
    text = TEXTS[kind]
    made = converted(Source(text, name), "vtt")
    assert " ".join(cue.text for cue in made.track.cues).split() == (
        ["Er", "der", "nogen?", "Ja,", "to", "af", "os", "og", "en", "hund."]
    )
    file = tmp_path / name
    file.write_text(text, encoding="utf-8", newline="")
    errors = [f for f in imhcaps.check(file) if f.severity == "error"]
    if suffix in ("vtt", "srt"):
        # They have a rule, and a fix, of their own.
        assert {"VTT001", "SRT150"} & {f.code for f in errors}
    else:
        assert [f.code for f in errors] == ["CUE101"]
        assert "its name says" in errors[0].message


def test_a_suffix_that_several_formats_share_names_them_all(tmp_path: Path) -> None:
    file = tmp_path / "talk.da.sub"
    file.write_text(TEXTS["srt"], encoding="utf-8", newline="")
    (error,) = (f for f in imhcaps.check(file) if f.severity == "error")
    assert "this is SubRip, and its name says MicroDVD or SubViewer 2" in error.message


@pytest.mark.parametrize("kind", ["vtt", "srt", "sbv", "ass", "ttml"])
def test_a_file_that_is_what_it_is_called_has_no_such_finding(kind: str, tmp_path: Path) -> None:
    file = tmp_path / f"talk.da.{kind}"
    file.write_text(TEXTS[kind], encoding="utf-8", newline="")
    found = imhcaps.check(file)
    assert not [f for f in found if f.severity == "error"]
