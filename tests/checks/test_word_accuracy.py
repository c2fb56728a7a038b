"""The accuracy in words: counts, the formula, each speaker apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from command import in_process
from imhcaps.checks.comparison import Comparison
from imhcaps.checks.word_accuracy import WordAccuracy, lines_of, word_accuracy
from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

TALK = "Ida: It is a million to one today.\n\nKit: So we wait for the next boat.\n"


def accuracy(*cues, talk=TALK):
    transcript = read_transcript(Source(talk, "t.txt"), language="en")
    return word_accuracy(Comparison(transcript, cues, cues, (), "en"))


@pytest.mark.parametrize(
    ("cues", "counts"),
    [
        (("It is a million to one today.", "So we wait for the next boat."), (14, 0, 0, 0)),
        (("It is a billion to one today.", "So we wait for the next boat."), (14, 1, 0, 0)),
        (("It is a million to one today.", "So we wait for the boat."), (14, 0, 1, 0)),
        (("It is a million to one today.", "So we wait for the next green boat."), (14, 0, 0, 1)),
        (("It is uh a million to one today.", "so we wait for the next boat"), (14, 0, 0, 0)),
        (("It is a million to one today.",), (14, 0, 7, 0)),
    ],
)  # fmt: skip
def test_words_that_differ_in_substance_are_counted(cues, counts):
    assert accuracy(*cues).whole == counts


def test_each_speaker_apart():
    found = accuracy("It is a billion to one today.", "So we wait for the boat.")
    assert dict(found.speakers) == {
        "Ida": WordAccuracy(7, 1, 0, 0),
        "Kit": WordAccuracy(7, 0, 1, 0),
    }
    first, second = lines_of(found)
    assert first.startswith("85.7 % of 14 words are right (1 changed, 1 missing, 0 added; ")
    assert "WER = (S + D + I) / N" in first
    assert "sclite" in first
    assert second == "by speaker: Ida 85.7 % of 7; Kit 85.7 % of 7"


@pytest.mark.parametrize(
    ("wrong", "percent"),
    [(0, "100 %"), (1, "99.9 %"), (10, "99.9 %"), (100, "99 %"), (20000, "-100 %")],
)
def test_it_is_rounded_down(wrong, percent):
    assert WordAccuracy(10000, wrong).percent == percent


def test_titles_of_chapters_are_no_words_of_the_talk(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text(TALK)
    cues = "WEBVTT\n\n00:01.000 --> 00:04.000\n{}\n\n00:05.000 --> 00:08.000\n{}\n"
    said = ("<v Ida>It is a million to one today.", "<v Kit>So we wait for the next boat.")
    (tmp_path / "t.en.vtt").write_text(cues.format(*said))
    (tmp_path / "t.chapters.en.vtt").write_text(cues.format("Odds", "Boats"))
    run = in_process("check", ".", "--transcript", "t.txt", cwd=tmp_path)
    shown = run.stdout + run.stderr
    assert "t.en.vtt: 100 % of 14 words are right" in shown
    assert "chapters.en.vtt:" not in shown
