"""Signs that a space parts from their words are where these are said, whatever the pause beside them."""

from __future__ import annotations

import numpy as np
import pytest

import imhcaps
from audio.sounds import RATE, espeak, write_wav
from imhcaps.audio.acoustic_model import SAMPLE_RATE

PAUSE_S = 2


def said(folder, sentences: tuple[str, ...], voice: str):
    """A WAV of the sentences with two seconds before, between and behind them, and when each begins and ends, ms."""
    import soundfile
    import soxr

    parts, spans, at = [np.zeros(PAUSE_S * RATE, np.float32)], [], PAUSE_S * RATE
    for number, text in enumerate(sentences):
        sound, rate = soundfile.read(espeak(text, folder / f"{number}.wav", voice), dtype="float32")
        sound = soxr.resample(sound, rate, RATE).astype(np.float32)
        loud = np.flatnonzero(np.abs(sound) > 0.02)
        sound = sound[loud[0] : loud[-1] + 1]
        spans.append((1000 * at // RATE, 1000 * (at + len(sound)) // RATE))
        parts += [sound, np.zeros(PAUSE_S * RATE, np.float32)]
        at += len(sound) + PAUSE_S * RATE
    return write_wav(folder / "said.wav", np.concatenate(parts)), spans


TEXTS = {
    "fr": (
        ("Bonjour à tous, mes amis.", "Comment allez-vous ce matin?", "Je ne sais pas du tout."),
        "Marie : « Bonjour à tous , mes amis ! » Comment allez-vous ce matin ?\n\nPaul : — Je ne sais pas du tout …\n",
    ),
    "es": (
        ("Buenos días, mis amigos.", "Cómo están ustedes hoy?", "No lo sabemos todavía."),
        "Marta: « Buenos días , mis amigos ! » ¿ Cómo están ustedes hoy ?\n\nPablo: – No lo sabemos todavía !\n",
    ),
    "de": (
        ("Guten Morgen, liebe Freunde.", "Wie geht es euch heute?", "Das wissen wir noch nicht."),
        "Anna: „ Guten Morgen , liebe Freunde ! “ Wie geht es euch heute ?\n\nPaul: — Das wissen wir noch nicht ! ! !\n",
    ),
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_sign_has_the_time_of_its_word(tmp_path, language):
    sentences, page = TEXTS[language]
    path, spans = said(tmp_path, sentences, language)
    (tmp_path / "talk.txt").write_text(page, "utf-8")
    talk = imhcaps.read_transcript(tmp_path / "talk.txt", language=language)
    timed = imhcaps.align(talk, audio=path)
    words = list(timed.transcript.words)
    # Each word and sign lies in one of the sentences: none in the pauses around them.
    for word in words:
        assert any(start - 100 <= word.start and word.end <= end + 150 for start, end in spans), (
            word
        )
    signs = [word for word in words if not any(map(str.isalnum, word.text))]
    assert len(signs) >= 6
    assert all(word.end - word.start < 150 for word in signs)
    assert [word.start for word in words] == sorted(word.start for word in words)
    assert not any("known time" in remark.message for remark in timed.remarks)
    assert all(word.origin == "matched" for word in signs)


def test_words_that_are_unsure_do_not_drift_into_a_pause(tmp_path, monkeypatch):
    """A greeting that is hardly heard stays beside its sentence, though half a minute lies before it."""
    from imhcaps.audio.forced_alignment import Alignment
    from imhcaps.audio.seeds import Seeds
    from imhcaps.audio.spoken_text import spoken_text, variants_of
    from imhcaps.audio.word_times import AlignedWord
    from imhcaps.timing.recording_knots import knots_of
    from imhcaps.timing.word_sequence import word_sequence

    (tmp_path / "talk.txt").write_text("We leave now. Hello all of you here.\n", "utf-8")
    sequence = word_sequence(imhcaps.read_transcript(tmp_path / "talk.txt"))
    tokens = [word.text for word in sequence.words]
    text = spoken_text(variants_of(tokens, "en"), [0] * len(tokens), "en")
    sure = [0.2 if k == 3 else 0.9 for k in range(len(tokens))]
    places = (500, 800, 1100, 31_500, 32_000, 32_300, 32_500, 32_800)
    words = tuple(AlignedWord(at, at + 200, -1.0, -2.0, 3) for at in places)
    none = np.zeros(0, np.int64)
    found = Alignment(words, (), (), Seeds(none, none, none, 0, 0), text, words)
    knots, matched = knots_of(sequence, found, sure)
    assert knots.starts[3] == 31_500
    assert matched[3][0] == 0.2
    near = tuple(
        word._replace(start_ms=1600 + 300 * k, end_ms=1800 + 300 * k) if k >= 3 else word
        for k, word in enumerate(words)
    )
    knots, _ = knots_of(sequence, found._replace(words=near, spoken=near), sure)
    assert 3 not in knots.starts


def test_too_few_words_are_not_called_another_talk(tmp_path):
    path, _ = said(tmp_path, ("Extraordinary.",), "en")
    assert SAMPLE_RATE == RATE
    (tmp_path / "talk.txt").write_text("Ann: Tremendous!\n", "utf-8")
    with pytest.raises(imhcaps.ImhcapsError, match="too few words to tell"):
        imhcaps.align(imhcaps.read_transcript(tmp_path / "talk.txt"), audio=path)
