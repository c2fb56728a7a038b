"""The proof of fidelity must notice every kind of unfaithfulness, whatever made the captions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.errors import FidelityError
from imhcaps.fidelity import prove_captions, prove_words
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Sound, Speaker, Transcript, Turn, Word
from imhcaps.text import escape_vtt

ADA, GRACE = Speaker("Ada Lovelace", "Ada"), Speaker("Grace Hopper", "Grace")


def turn(speaker: Speaker | None, text: str) -> Turn:
    return Turn(speaker, tuple(Word(word) for word in text.split()))


TALK = Transcript((turn(ADA, "Notes on the <engine> & more"), turn(GRACE, "I found a bug.")))
CUES = (
    Cue(0, 900, "<v Ada Lovelace><c.label>Ada Lovelace:</c> Notes on\nthe &lt;engine&gt;"),
    Cue(900, 1000, "<v Ada Lovelace>&amp; more"),
    Cue(1000, 2000, "<v Grace Hopper>I found\na bug."),
)


def test_faithful_captions_are_counted() -> None:
    assert prove_captions(TALK, Track(CUES)) == 10


@pytest.mark.parametrize(
    ("what", "cues"),
    [
        ("a word is missing", (CUES[0], replace(CUES[1], payload="<v Ada Lovelace>more"), CUES[2])),
        ("the last cue is missing", CUES[:2]),
        (
            "a word is changed",
            (*CUES[:2], replace(CUES[2], payload="<v Grace Hopper>I found a rug.")),
        ),
        (
            "two words are joined",
            (*CUES[:2], replace(CUES[2], payload="<v Grace Hopper>I founda bug.")),
        ),
        (
            "a word is broken",
            (*CUES[:2], replace(CUES[2], payload="<v Grace Hopper>I fou\nnd a bug.")),
        ),
        ("a word is added", (*CUES, Cue(2000, 2100, "<v Grace Hopper>Really."))),
        ("a cue comes twice", (*CUES, CUES[2])),
        ("two cues change places", (CUES[0], CUES[2], CUES[1])),
        (
            "somebody else says it",
            (*CUES[:2], replace(CUES[2], payload="<v Ada Lovelace>I found a bug.")),
        ),
        ("nobody says it", (*CUES[:2], replace(CUES[2], payload="I found a bug."))),
        (
            "a label is taken for speech",
            (*CUES[:2], replace(CUES[2], payload="<v Grace Hopper>Grace: I found a bug.")),
        ),
    ],
)
def test_unfaithful_captions_are_refused(what: str, cues: tuple[Cue, ...]) -> None:
    with pytest.raises(FidelityError):
        prove_captions(TALK, Track(cues))


def test_text_without_spaces_may_be_broken_anywhere_but_loses_nothing() -> None:
    words = (Word("私は"), Word("猫です。", space=False))
    talk = Transcript((Turn(None, words),), language="ja")
    assert prove_captions(talk, Track((Cue(0, 1, "私は\n猫です。"),))) == 2
    assert prove_captions(talk, Track((Cue(0, 1, "私は猫です。"),))) == 2
    assert prove_captions(talk, Track((Cue(0, 1, "私は猫で\nす。"),))) == 2
    with pytest.raises(FidelityError):
        prove_captions(talk, Track((Cue(0, 1, "私は猫で\nす"),)))


def test_sounds_belong_to_nobody_but_must_be_there() -> None:
    talk = Transcript((Turn(ADA, (Word("Well."), Sound("[soft chime]"), Word("Yes."))),))
    said = [
        Cue(0, 1, "<v Ada Lovelace>Well."),
        Cue(1, 2, "[soft chime]"),
        Cue(2, 3, "<v Ada Lovelace>Yes."),
    ]
    assert prove_captions(talk, Track(tuple(said))) == 2
    with pytest.raises(FidelityError):
        prove_captions(talk, Track((said[0], said[2])))


def test_aligning_may_not_touch_a_word() -> None:
    prove_words(TALK, TALK)
    changed = Transcript((TALK.turns[0], turn(GRACE, "I found a moth.")))
    with pytest.raises(FidelityError, match="word 10"):
        prove_words(TALK, changed)
    with pytest.raises(FidelityError):
        prove_words(TALK, Transcript((TALK.turns[0], turn(ADA, "I found a bug."))))
    with pytest.raises(FidelityError):
        prove_words(TALK, Transcript(TALK.turns[:1]))


WORD = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp")), min_size=1, max_size=8
)


@given(st.lists(WORD, min_size=1, max_size=30), st.data())
def test_one_changed_word_never_passes(words: list[str], data: st.DataObject) -> None:
    talk = Transcript((Turn(ADA, tuple(Word(word) for word in words)),))

    def track(said: list[str]) -> Track:
        cues = [Cue(i, i + 1, f"<v Ada Lovelace>{escape_vtt(w)}") for i, w in enumerate(said)]
        return Track(tuple(cues))

    assert prove_captions(talk, track(words)) == len(words)
    place = data.draw(st.integers(0, len(words) - 1))
    other = data.draw(WORD.filter(lambda word: word != words[place]))
    with pytest.raises(FidelityError):
        prove_captions(talk, track([*words[:place], other, *words[place + 1 :]]))
