"""What stands for words that could not be understood is in the cue of whoever said them."""

from __future__ import annotations

import html
import re

import pytest

from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.language.sounds import is_sound, is_unintelligible
from imhcaps.model.transcript import Sound, Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, segment

ANN, BO = Speaker("Ann"), Speaker("Bo")
MARKS = [
    (code, word.replace("_", " ").strip("*"))
    for code in LANGUAGES
    for word in language_of(code).sounds.unintelligible.split()
]


def shown(*turns: Turn) -> list[str]:
    track = segment(TimedTranscript(Transcript(turns)), SegmentLimits(), labels="change")
    texts = (re.sub("<[^>]*>", "", cue.payload).replace("\n", " ") for cue in track.cues)
    return [html.unescape(text) for text in texts]


@pytest.mark.parametrize(("code", "mark"), MARKS)
def test_every_word_of_the_tables_is_known_with_a_time_and_a_question_mark(code, mark):
    for written in (f"[{mark}]", f"({mark.capitalize()})", f"[{mark} 01:02:03]", f"<{mark}?>", f"（{mark}）"):  # fmt: skip
        assert is_unintelligible(written)
    assert is_sound(mark, code, square=True)


@pytest.mark.parametrize(
    "text",
    ["[indistinct chatter]", "[applause]", "[inaudible to dogs, as he says]", "(unclear to me)", "[12]", "[]", ""],
)  # fmt: skip
def test_other_notes_are_not(text):
    assert not is_unintelligible(text)


@pytest.mark.parametrize(
    "mark", ["[inaudible]", "(unverständlich)", "（聞き取れない）", "[crosstalk 0:07]"]
)
def test_a_turn_of_such_a_note_alone_says_who_spoke(mark):
    turns = (
        Turn(ANN, (Word("Hello.", True, 0, 900),)),
        Turn(BO, (Sound(mark, "sound", 1000, 3000),)),
        Turn(ANN, (Word("Pardon?", True, 3100, 4000),)),
    )
    assert shown(*turns) == ["Ann: Hello.", f"Bo: {mark}", "Ann: Pardon?"]


@pytest.mark.parametrize("length", [200, 2500])
def test_inside_a_sentence_it_stays_between_its_words(length):
    elements = (
        Word("I", True, 0, 300),
        Word("said", True, 300, 700),
        Sound("[inaudible]", "sound", 700, 700 + length),
        Word("twice.", True, 700 + length, 1200 + length),
    )
    assert shown(Turn(ANN, elements)) == ["Ann: I said [inaudible] twice."]


def test_where_nobody_is_named_it_is_a_sound_as_others_are():
    assert shown(Turn(None, (Sound("[inaudible]", "sound", 0, 2000),))) == ["[inaudible]"]
