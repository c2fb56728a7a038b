"""Six real talks: the published transcript, and one row a minute from the captions that people made."""

from __future__ import annotations

import csv
import html
import re
from pathlib import Path

import pytest
import webvtt

import imhcaps

TALKS = {
    "do_no_harm": "Opening Keynote: Jutta Treviranus",
    "computer_vision": "Panel: Computer Vision for Media Accessibility",
    "media_accessibility": "Panel: Natural Language Processing for Media Accessibility",
    "machine_learning": "Panel: Machine Learning for Web Accessibility Evaluation",
    "accessible_communication": "Panel: Natural Language Processing for Accessible Communication",
    "where_next": "Closing Keynote: Shari Trewin",
}


def sheet_from(track: Path, target: Path) -> Path:
    """One row a minute: the first cue of each minute, with its words."""
    minute = -1
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("start", "text"))
        for cue in webvtt.read(str(track)):
            if cue.start_in_seconds // 60 != minute:
                minute = cue.start_in_seconds // 60
                writer.writerow((cue.start, cue.text.replace("\n", " ")))
    return target


@pytest.mark.parametrize("talk", TALKS)
def test_a_real_talk_with_one_row_a_minute_becomes_captions_within_every_limit_of_size(
    talk: str, shared: Path, tmp_path: Path
) -> None:
    corpus = shared / "corpus" / "wai-symposium2"
    sheet = sheet_from(corpus / f"{talk}.vtt", tmp_path / "talk.csv")
    transcript = imhcaps.read_transcript(corpus / "symposium2.md", heading=TALKS[talk])
    assert len(transcript.speakers) >= 1
    made = imhcaps.caption(transcript, cues=sheet)
    assert made.words > 4000
    before = 0
    for cue in made.track.cues:
        text = html.unescape(re.sub(r"<[^>]*>", "", cue.payload))
        lines = text.split("\n")
        assert len(lines) <= 2, cue
        assert all(len(line) <= 42 or " " not in line.strip() for line in lines), cue
        voices, is_sound = len(re.findall("<v ", cue.payload)), text.startswith(("[", "(", "♪"))
        assert voices == 1 or (voices == 0 and is_sound), cue
        assert before <= cue.start < cue.end, cue
        before = cue.end
