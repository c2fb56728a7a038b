"""A second run listens to nothing again, and aligns only what changed; a wrong entry is never used."""

from __future__ import annotations

import numpy as np
import pytest

import imhcaps
from audio.readings import reading
from audio.sounds import RATE, beeps, write_wav
from checks.tracks import SENTENCES
from imhcaps.audio import cache
from imhcaps.audio.acoustic_model import default_model
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.listening import listen

MODEL = default_model()


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "imhcaps" / "posteriors"


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    return reading(tmp_path_factory.mktemp("said"), SENTENCES * 3)[0]


WORDS = [word for text in SENTENCES * 3 for word in text.split()]


def counting(calls: list[int]):
    def log_posteriors(samples):
        calls.append(len(samples))
        return MODEL.log_posteriors(samples)

    return MODEL._replace(log_posteriors=log_posteriors)


def test_a_recording_is_listened_to_once(store, tmp_path):
    path = write_wav(tmp_path / "a.wav", beeps(5, 1.0, 2.0))
    calls: list[int] = []
    model = counting(calls)
    first, heard = listen(str(path), model), len(calls)
    again = listen(str(path), model)
    assert heard > 0 and len(calls) == heard
    assert np.array_equal(first.scores, again.scores)
    assert (first.length_ms, first.remarks) == (again.length_ms, again.remarks)
    # The same sound in a file of another name is the same recording.
    path.rename(tmp_path / "b.wav")
    listen(str(tmp_path / "b.wav"), model)
    assert len(calls) == heard


@pytest.mark.parametrize("change", ["content", "stream", "model", "version"])
def test_whatever_changes_it_is_listened_to_again(store, tmp_path, change, monkeypatch):
    path = write_wav(tmp_path / "a.wav", beeps(3, 1.0))
    calls: list[int] = []
    model = counting(calls)
    listen(str(path), model)
    heard = len(calls)
    stream = None
    if change == "content":
        write_wav(path, beeps(3, 1.5))
    elif change == "stream":
        stream = 1
    elif change == "model":
        model = model._replace(identity="another")
    else:
        monkeypatch.setattr(imhcaps, "__version__", "99")
    listen(str(path), model, stream=stream)
    assert len(calls) == 2 * heard


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "text"])
def test_a_damaged_entry_is_none(store, tmp_path, damage):
    path = write_wav(tmp_path / "a.wav", beeps(3, 1.0))
    first = listen(str(path), MODEL)
    (entry,) = store.glob("*.scores")
    data = bytearray(entry.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 1
    entry.write_bytes(
        {"flip": bytes(data), "cut": bytes(data[:-100]), "empty": b"", "text": b"x" * 200}[damage]
    )
    assert np.array_equal(listen(str(path), MODEL).scores, first.scores)


def test_no_cache_where_none_is_wanted_and_none_where_it_cannot_be(store, tmp_path, monkeypatch):
    path = write_wav(tmp_path / "a.wav", beeps(3, 1.0))
    monkeypatch.setenv("IMHCAPS_NO_CACHE", "1")
    listen(str(path), MODEL)
    assert not store.exists()
    monkeypatch.delenv("IMHCAPS_NO_CACHE")
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert listen(str(path), MODEL).length_ms == 3000


def test_the_oldest_entries_make_room(store, monkeypatch):
    import os

    monkeypatch.setattr(cache, "MOST_BYTES", 3000)
    for number in range(6):
        cache.write(f"k{number}", "scores", {}, b"x" * 900)
        if (store / f"k{number}.scores").exists():
            os.utime(store / f"k{number}.scores", (number, number))
    assert sorted(path.stem for path in store.iterdir()) == ["k3", "k4", "k5"]


@pytest.mark.one_version
def test_after_a_changed_sentence_only_what_is_around_it_is_aligned_again(store, said):
    first = listen(str(said), MODEL)
    whole = align_tokens(first.scores, WORDS, "en", MODEL, pieces=first.pieces)
    first.pieces.save()
    pieces = first.pieces.added
    assert pieces >= 4
    again = listen(str(said), MODEL)
    assert align_tokens(again.scores, WORDS, "en", MODEL, pieces=again.pieces).words == whole.words
    assert again.pieces.added == 0
    changed = [*WORDS]
    middle = len(WORDS) // 2
    changed[middle : middle + 3] = ["entirely", "other", "words"]
    third = listen(str(said), MODEL)
    found = align_tokens(third.scores, changed, "en", MODEL, pieces=third.pieces)
    assert 0 < third.pieces.added <= pieces // 2
    # What is kept is what a run without a cache finds.
    fresh = align_tokens(third.scores, changed, "en", MODEL)
    assert found.words == fresh.words
    assert found.start_posteriors.tolist() == fresh.start_posteriors.tolist()


def test_silence_is_refused_again(store, tmp_path):
    path = write_wav(tmp_path / "a.wav", np.zeros(2 * RATE, np.float32))
    for _ in range(2):
        with pytest.raises(imhcaps.ImhcapsError, match="nothing can be heard"):
            listen(str(path), MODEL)
