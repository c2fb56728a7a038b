"""A recogniser's words that nobody has checked stay marked as such, through every document that can be read back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import imhcaps
from command import in_process
from imhcaps.model.recognised import NOTICE

PEOPLE = {"SPEAKER_00": "Ann Lind", "SPEAKER_01": "Bo Webb"}
LINES = (
    ("SPEAKER_00", "Good morning everyone and welcome to our open lecture."),
    ("SPEAKER_01", "Thank you. I am going to talk about turbines under water."),
    ("SPEAKER_00", "Before you start, can everybody at the back hear us?"),
)


def recognised(place: Path, named: bool) -> Path:
    """A recogniser's file that says who speaks."""
    segments, at = [], 1.0
    for label, text in LINES:
        words = []
        for word in text.split():
            words.append(
                {"word": word, "start": at, "end": at + 0.3, "score": 0.9, "speaker": label}
            )
            at += 0.4
        segments.append(
            {"start": words[0]["start"], "end": words[-1]["end"], "text": text, "words": words}
            | {"speaker": PEOPLE[label] if named else label}
        )
    place.write_text(json.dumps({"segments": segments, "language": "en"}))
    return place


@pytest.mark.parametrize("kind", ["md", "html", "txt"])
@pytest.mark.parametrize("named", [False, True])
def test_the_mark_stays_while_the_notice_stands(tmp_path, kind, named):
    words = recognised(tmp_path / "lecture.json", named)
    assert in_process("export", str(words), "--to", kind, "-o", "out", cwd=tmp_path).returncode == 0
    (page,) = (tmp_path / "out").glob(f"*.{kind}")
    talk = imhcaps.read_transcript(page)
    assert talk.notices == (NOTICE,)
    assert not talk.summary
    assert " ".join(word.text for word in talk.words) == " ".join(text for _, text in LINES)
    assert any("delete that line" in remark.message for remark in talk.remarks)
    done = in_process("caption", str(page), "--words", str(words), "-o", "cap", cwd=tmp_path)
    assert done.returncode == 0
    (track,) = (tmp_path / "cap").glob("*.vtt")
    assert NOTICE in track.read_text()
    assert "TXT123" in [found.code for found in imhcaps.check(track, "wcag")]
    # Read back once more, from the captions.
    assert imhcaps.read_transcript(track).notices == (NOTICE,)
    # Who has checked the words deletes the line.
    lines = page.read_text().split("\n")
    if kind == "md":
        page.write_text("\n".join(line for line in lines if line != NOTICE))
        checked = imhcaps.read_transcript(page)
        assert not checked.notices
        assert not checked.summary


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lind: Automatic transcript: a speech recogniser wrote these words, he said.",
        "Automatic transcripts are wrong in names, and nobody has checked them.",
        f"Ann Lind: {NOTICE}",
    ],
)
def test_words_that_are_near_the_notice_are_none(tmp_path, line):
    page = tmp_path / "talk.txt"
    page.write_text(f"Ann Lind: We begin.\n\n{line}\n\nBo Webb: And so it ends here.\n")
    talk = imhcaps.read_transcript(page)
    assert NOTICE not in talk.notices
    assert "nobody has checked them" in " ".join(
        [*(word.text for word in talk.words), *talk.summary]
    ) or "he said." in " ".join(word.text for word in talk.words)
