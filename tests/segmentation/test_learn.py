"""A style is learned from tracks, the same one every time, and steers the cuts."""

from __future__ import annotations

import json

import pytest

from imhcaps.errors import InputError
from imhcaps.formats import read_track
from imhcaps.segmentation import Style, learn
from imhcaps.segmentation.breaks import Lexis
from imhcaps.segmentation.made_line_weights import LINES
from imhcaps.segmentation.style import default_style
from imhcaps.segmentation.style_learning import stretches, vector_of, weights_of

TRACK = """WEBVTT

00:00:00.000 --> 00:00:02.000
<v Ann>We know that every child,

00:00:02.000 --> 00:00:04.000
<v Ann>who is held and sung to,
will learn to trust.

00:00:06.000 --> 00:00:08.000
[laughter]

00:00:08.000 --> 00:00:10.000
>> BOB: Yes, I think so too.

00:00:10.000 --> 00:00:12.000
And that is all.
"""


def test_a_track_becomes_stretches_without_labels_and_sounds(tmp_path):
    path = tmp_path / "a.en.vtt"
    path.write_text(TRACK)
    first, second = stretches(read_track(path))
    assert " ".join(second.words) == "Yes, I think so too. And that is all."
    assert second.labelled
    assert [w for w, end in zip(first.words, first.cue_ends, strict=True) if end] == [
        "child,",
        "trust.",
    ]
    assert [w for w, end in zip(first.words, first.line_ends, strict=True) if end][1] == "to,"


def test_learning_is_reproducible_and_its_file_reads_back(tmp_path):
    (tmp_path / "a.en.vtt").write_text(TRACK)
    (tmp_path / "a.fr.vtt").write_text(TRACK.replace("child", "enfant"))
    out = tmp_path / "style.json"
    first = learn(tmp_path, output=out)
    once = out.read_bytes()
    assert learn(tmp_path, output=out) == first == Style.of(json.loads(once))
    assert out.read_bytes() == once
    assert first.average > 10


def test_a_folder_without_captions_is_an_error(tmp_path):
    with pytest.raises(InputError, match="no captions to learn from"):
        learn(tmp_path)


def test_what_a_few_cues_do_not_show_stays_as_it_was(tmp_path):
    (tmp_path / "a.en.vtt").write_text(TRACK)
    learned, shipped = learn(tmp_path), default_style()
    assert learned.cue.tables["before"].get("although") == shipped.cue.tables["before"]["although"]
    nearly = shipped.cue.tables["pair"]
    changed = sum(abs(learned.cue.tables["pair"].get(key, 0) - nearly[key]) > 300 for key in nearly)
    assert changed < len(nearly) / 20


def test_the_weights_of_lines_that_are_made_for_a_quick_start_are_those_of_the_style():
    line = default_style().line
    assert (line.tables, line.bias) == (LINES, 0), "run tools/make_line_weights.py"


def test_weights_and_vectors_are_the_same_numbers():
    lexis = Lexis("en")
    style = default_style()
    vector = vector_of(style.cue, style.length, lexis)
    tables, bias, length = weights_of(vector, lexis)
    assert (tables, bias, tuple(length)) == (style.cue.tables, style.cue.bias, style.length)
