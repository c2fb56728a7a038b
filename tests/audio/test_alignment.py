"""Words get the times at which they are said; what is not said, or not written, is found; wrong texts are refused."""

from __future__ import annotations

import io
import itertools
import json
import re
from pathlib import Path

import numpy as np
import pytest

from audio.sounds import espeak, need
from imhcaps import align, read_transcript
from imhcaps.audio.acoustic_model import SAMPLE_RATE, default_model, read_model
from imhcaps.audio.confidence import confidences, features
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.kept_pieces import KeptPieces
from imhcaps.audio.listening import RecordingPosteriors
from imhcaps.audio.posteriors import log_posteriors
from imhcaps.audio.recording import Recording, decode
from imhcaps.audio.refusal import judge
from imhcaps.audio.seeds import cuts
from imhcaps.audio.start_posteriors import start_posteriors
from imhcaps.errors import InputError, RecordingError

SAMPLE = "what-is-infant-mental-health"
MODEL = default_model()


@pytest.fixture(scope="module")
def reading(samples: Path):
    """The posteriors of the sample's reading, its words and their true starts and ends (ms)."""
    truth = json.loads((samples / f"{SAMPLE}.words.json").read_text("utf-8"))
    words = [word for turn in truth["turns"] for word in turn["words"]]
    with decode(str(samples / f"{SAMPLE}.opus")) as recording:
        scores = log_posteriors(recording, MODEL)
    return (
        scores,
        [word["text"] for word in words],
        np.array([word["start"] for word in words]),
        np.array([word["end"] for word in words]),
    )


def errors(found, starts) -> np.ndarray:
    """Ms between found and true starts; a word without a time counts as wrong."""
    return np.array(
        [
            abs(word.start_ms - true) if word else 10_000
            for word, true in zip(found.words, starts, strict=True)
        ]
    )


def test_the_network_gives_what_its_own_library_gives(samples):
    hama = pytest.importorskip("hama")
    with decode(str(samples / f"{SAMPLE}.opus")) as recording:
        sound = recording.read(5 * SAMPLE_RATE, 10 * SAMPLE_RATE)
    ours = MODEL.log_posteriors(sound)
    theirs = hama.ASRModel().session.run(
        ["log_probs", "out_lengths"],
        {"waveform": sound[None], "waveform_lengths": np.array([len(sound)])},
    )[0][0]
    assert (ours.argmax(1) == theirs.argmax(1)).all()
    likely = np.exp(theirs) > 0.01
    assert np.abs(ours - theirs)[likely].max() < 0.05
    assert np.exp(ours).sum(1) == pytest.approx(1, abs=1e-4)


@pytest.mark.one_version
def test_windows_join_without_a_seam(samples):
    with decode(str(samples / f"{SAMPLE}.opus")) as recording:
        whole = log_posteriors(recording, MODEL)
        gain = np.float32(10 ** ((-20 - recording.level_db) / 20))
        # A window of its own around a seam at 18 s.
        alone = MODEL.log_posteriors(recording.read(10 * SAMPLE_RATE, 16 * SAMPLE_RATE) * gain)
    joined = whole[650:1150].astype(np.float32)
    assert (joined.argmax(1) == alone[150:650].argmax(1)).mean() > 0.9


@pytest.mark.parametrize("frames", [1, 400, 8000, 319_999, 320_000, 320_001, 400_000])
@pytest.mark.one_version
def test_every_frame_of_any_length_has_posteriors(tmp_path, frames):
    import tempfile

    file = tempfile.TemporaryFile()  # noqa: SIM115 - the recording closes it
    file.write(
        (0.1 * np.random.default_rng(1).standard_normal(frames)).astype(np.float32).tobytes()
    )
    scores = log_posteriors(Recording("noise", frames, -20.0, (), file), MODEL)
    assert len(scores) == frames // 320 + 1
    assert np.exp(scores.astype(np.float32)).sum(1) == pytest.approx(1, abs=0.02)


@pytest.mark.one_version
def test_words_are_where_they_are_said(reading):
    scores, words, starts, ends = reading
    found = align_tokens(scores, words, "en", MODEL)
    wrong = errors(found, starts)
    assert np.median(wrong) <= 14
    assert (wrong <= 100).mean() >= 0.99
    before_pauses = [
        abs(word.end_ms - end)
        for word, end, following in zip(found.words, ends, starts[1:], strict=False)
        if word and following - end > 150
    ]
    assert np.median(before_pauses) <= 60
    assert not found.unspoken
    assert not found.untranscribed
    assert judge(scores, found, MODEL).verdict == "right"


def test_times_never_run_backwards(reading):
    scores, words, _, _ = reading
    found = [word for word in align_tokens(scores, words, "en", MODEL).words if word]
    assert all(a.end_ms <= b.start_ms for a, b in itertools.pairwise(found))
    assert all(word.start_ms < word.end_ms for word in found)


def test_a_sentence_that_is_missing_is_found_as_speech(reading):
    scores, words, starts, ends = reading
    stops = [k + 1 for k, word in enumerate(words) if word.endswith((".", "?"))]
    first, last = next((a, b) for a, b in itertools.pairwise(stops) if b - a >= 12)
    kept = [*range(first), *range(last, len(words))]
    found = align_tokens(scores, [words[k] for k in kept], "en", MODEL)
    assert (errors(found, starts[kept]) <= 100).mean() >= 0.96
    assert len(found.untranscribed) == 1
    start, end = found.untranscribed[0]
    assert start <= ends[first] and end >= starts[last - 1]


def test_a_sentence_that_nobody_says_is_found_as_text(reading):
    scores, words, starts, _ = reading
    added = [
        "The",
        "tide",
        "came",
        "in",
        "over",
        "the",
        "harbour",
        "wall",
        "before",
        "anyone",
        "noticed.",
    ]
    found = align_tokens(scores, [*words[:100], *added, *words[100:]], "en", MODEL)
    assert found.unspoken == ((100, 100 + len(added)),)
    rest = np.delete(
        errors(found, np.concatenate([starts[:100], np.zeros(len(added)), starts[100:]])),
        range(100, 100 + len(added)),
    )
    assert (rest <= 100).mean() >= 0.98


@pytest.mark.parametrize("seed", [1, 2])
def test_one_word_in_five_is_another(reading, seed):
    scores, words, starts, ends = reading
    rng = np.random.default_rng(seed)
    other = [k for k in range(len(words)) if rng.random() < 0.2]
    text = [words[rng.integers(len(words))] if k in other else w for k, w in enumerate(words)]
    found = align_tokens(scores, text, "en", MODEL)
    same = [k for k in range(len(words)) if text[k] == words[k]]
    assert (errors(found, starts)[same] <= 100).mean() >= 0.96
    for start, end in found.untranscribed:
        assert any(start < ends[k] and end > starts[k] for k in range(len(words)) if k not in same)


def test_an_address_is_said_with_its_scheme_or_without(samples):
    truth = json.loads((samples / "the-caption-hour.words.json").read_text("utf-8"))
    first, last = 222_000, 246_000
    words = [
        word
        for turn in truth["turns"]
        for word in turn["words"]
        if first < word["start"] and word["end"] < last
    ]
    with decode(str(samples / "the-caption-hour.opus")) as recording:
        sound = recording.read(first * 16, (last - first) * 16)
    file = io.BytesIO(sound.tobytes())
    scores = log_posteriors(Recording("clip", len(sound), recording.level_db, (), file), MODEL)
    assert any(word["text"].startswith("https://") for word in words)
    found = align_tokens(scores, [word["text"] for word in words], "en", MODEL)
    assert (errors(found, [word["start"] - first for word in words]) <= 100).all()


def with_others(words: list[str], others: list[str]) -> list[str]:
    """The words, and behind every second one a word of another text."""
    return [x for n, word in enumerate(words) for x in ((word,) if n % 2 else (word, others[n]))]


LACKING = r"about (\d+) % of the speech is not in the transcript, a word here and there"
UNCLEAR = r"about (\d+) % of its words are not clear in the recording"


@pytest.mark.parametrize(
    ("text", "kind", "said", "share"),
    [
        (lambda words, _: words, None, None, None),
        (lambda words, _: words[::2], "guessed", LACKING, (35, 60)),
        (lambda words, _: [w for k, w in enumerate(words) if k % 3], "guessed", LACKING, (20, 45)),
        (lambda words, _: [w for k, w in enumerate(words) if k % 8], "skipped", LACKING, (8, 15)),
        (lambda words, _: [*words[:50], *words[90:]], "skipped", r"speech that .* (\d+)\.\d s", (8, 30)),
        (with_others, "guessed", UNCLEAR, (25, 60)),
    ],
    ids=["whole", "half", "two thirds", "seven of eight", "a stretch missing", "half more"],
)  # fmt: skip
def test_words_that_are_missing_here_and_there_are_said_with_their_share(
    reading, tmp_path, monkeypatch, samples, text, kind, said, share
):
    """Such a text has the words of the talk in their order and is accepted; it is said how much of the two does not
    match."""
    scores, words, starts, _ = reading
    scores, words = scores[:3000], words[: int((starts < 59_500).sum())]
    truth = json.loads((samples / "the-caption-hour.words.json").read_text("utf-8"))
    other = [word["text"] for turn in truth["turns"] for word in turn["words"]]
    levels = np.full(len(scores), -30, np.float32)
    heard = RecordingPosteriors(scores, levels, 20 * len(scores), (), KeptPieces())
    monkeypatch.setattr("imhcaps.audio.listening.listen", lambda *_, **__: heard)
    page = tmp_path / "talk.txt"
    page.write_text("Ann: " + " ".join(text(words, other)) + "\n", "utf-8")
    remarks = align(read_transcript(page, language="en"), audio=page).remarks
    found = [
        (each.kind, match)
        for each in remarks
        for match in re.finditer(said or LACKING, each.message)
    ]
    if said is None:
        assert not found
        assert not any("poorly" in each.message for each in remarks)
        return
    ((of, match),) = found
    assert of == kind
    assert share[0] <= int(match[1]) <= share[1]


@pytest.mark.parametrize("minutes", [0.5, 8])
@pytest.mark.one_version
def test_a_talk_behind_minutes_of_silence_is_found(reading, tmp_path, monkeypatch, minutes):
    """The windows that are judged are spread over the recording, and most of it says nothing."""
    scores, words, starts, _ = reading
    scores, words = scores[:3000], words[: int((starts < 59_500).sum())]
    silence = np.full((round(minutes * 3000), scores.shape[1]), -16, np.float16)
    silence[:, MODEL.blank] = 0
    whole = np.concatenate([silence, scores])
    levels = np.full(len(whole), -30, np.float32)
    heard = RecordingPosteriors(whole, levels, 20 * len(whole), (), KeptPieces())
    monkeypatch.setattr("imhcaps.audio.listening.listen", lambda *_, **__: heard)
    page = tmp_path / "talk.txt"
    page.write_text("Ann: " + " ".join(words) + "\n", "utf-8")
    timed = align(read_transcript(page, language="en"), audio=page)
    found = np.array([word.start for turn in timed.turns for word in turn.words])
    near = np.abs(found - starts[: len(words)] - round(60_000 * minutes)) <= 100
    assert near.mean() >= 0.98


def test_another_talk_is_refused(reading, samples):
    scores, words, _, _ = reading
    other = json.loads((samples / "the-caption-hour.words.json").read_text("utf-8"))
    text = [word["text"] for turn in other["turns"] for word in turn["words"]][:250]
    assert judge(scores, align_tokens(scores, text, "en", MODEL), MODEL).verdict == "wrong"
    assert judge(scores, align_tokens(scores, words[::-1], "en", MODEL), MODEL).verdict == "wrong"


def test_the_pieces_of_a_long_talk_are_short(reading):
    scores, words, _, _ = reading
    found = align_tokens(scores, words, "en", MODEL)
    places = [0, *(cut.frame for cut in cuts(found.seeds, found.text)), len(scores)]
    assert max(np.diff(places)) < 4000
    assert found.seeds.share > 0.05


def test_confidence_is_a_probability_for_each_word_with_a_time(reading):
    scores, words, _, _ = reading
    found = align_tokens(scores, words, "en", MODEL)
    sure = confidences(found)
    assert len(sure) == len(words)
    assert all(
        (value is None) == (word is None) for value, word in zip(sure, found.words, strict=True)
    )
    assert all(0 <= value <= 1 for value in sure if value is not None)
    assert np.isfinite(features(found)).all()
    assert np.median(found.start_posteriors) > 0.99
    late = [
        w and w._replace(start_ms=w.start_ms + 600, end_ms=w.end_ms + 600) for w in found.spoken
    ]
    assert np.median(start_posteriors(scores, found.text, late, MODEL)) < 0.01


TEXTS = {
    "de": "Guten Morgen, liebe Kinder, heute lesen wir eine Geschichte von einem kleinen Hund.",
    "es": "Buenos días a todos, hoy vamos a leer una historia de un perro muy pequeño.",
    "fr": "Bonjour à tous, aujourd'hui nous allons lire l'histoire d'un tout petit chien.",
    "it": "Buongiorno a tutti, oggi leggiamo la storia di un cane molto piccolo.",
    "nl": "Goedemorgen allemaal, vandaag lezen we een verhaal over een kleine hond.",
    "pl": "Dzień dobry wszystkim, dzisiaj przeczytamy historię o małym psie.",
    "pt": "Bom dia a todos, hoje vamos ler a história de um cachorro muito pequeno.",
    "sv": "God morgon allihop, i dag läser vi en berättelse om en liten hund.",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.one_version
def test_nine_languages(tmp_path, language):
    path = espeak(TEXTS[language], tmp_path / "a.wav", voice=language)
    with decode(str(path)) as recording:
        scores = log_posteriors(recording, MODEL)
    found = align_tokens(scores, TEXTS[language].split(), language, MODEL)
    assert not found.unspoken
    assert judge(scores, found, MODEL).verdict != "wrong"
    assert (
        judge(
            scores, align_tokens(scores, TEXTS[language].split()[::-1], language, MODEL), MODEL
        ).verdict
        == "wrong"
    )


def test_silence_is_refused(tmp_path, samples):
    from audio.sounds import write_wav

    talk = read_transcript(samples / f"{SAMPLE}.txt")
    path = write_wav(tmp_path / "silence.wav", np.zeros(30 * SAMPLE_RATE, np.float32))
    with pytest.raises(RecordingError, match="nothing can be heard"):
        align(talk, audio=path)
    noise = 0.1 * np.random.default_rng(2).standard_normal(30 * SAMPLE_RATE)
    with pytest.raises(RecordingError, match="not said in this recording"):
        align(talk, audio=write_wav(tmp_path / "noise.wav", noise.astype(np.float32)))


def test_a_script_without_letter_rules_is_refused(tmp_path, samples):
    page = tmp_path / "talk.txt"
    page.write_text(
        "司会：おはようございます。今日は本を読みます。\n\n山田：はい、お願いします。\n", "utf-8"
    )
    with pytest.raises(RecordingError, match="cannot be aligned to a recording"):
        align(read_transcript(page), audio=samples / f"{SAMPLE}.opus")


def test_a_text_of_one_word(tmp_path):
    path = espeak("Extraordinary", tmp_path / "a.wav")
    with decode(str(path)) as recording:
        scores = log_posteriors(recording, MODEL)
    found = align_tokens(scores, ["Extraordinary"], "en", MODEL)
    assert found.words[0] is not None
    assert align_tokens(scores, [], "en", MODEL).words == ()
    assert align_tokens(scores, ["—"], "en", MODEL).words == (None,)


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "is no acoustic model"),
        ({"model.json": "[]"}, "'onnx' is missing"),
        ({"model.json": "{"}, "is no acoustic model"),
        ({"model.json": '{"onnx": 1, "tokens": [], "blank": "", "frame_ms": 20}'}, "'onnx'"),
        (
            {"model.json": '{"onnx": "m.onnx", "tokens": ["a"], "blank": "b", "frame_ms": 20}'},
            "'b' is not among the tokens",
        ),
        ({"asr_waveform.hama": "x", "g2p_vocab.json": '{"decoder": []}'}, "are not the weights"),
        ({"asr_waveform.hama": "x"}, "cannot be read"),
    ],
)
def test_a_folder_that_holds_no_model(tmp_path, files, message):
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    with pytest.raises(InputError, match=message):
        read_model(tmp_path)


def test_the_same_weights_from_a_folder(tmp_path):
    import importlib.util
    import shutil

    spec = importlib.util.find_spec("hama")
    assets = Path(spec.submodule_search_locations[0]) / "assets"
    for name in ("asr_waveform.hama", "g2p_vocab.json"):
        shutil.copy(assets / name, tmp_path)
    sound = np.random.default_rng(3).standard_normal(SAMPLE_RATE).astype(np.float32) / 10
    assert np.array_equal(read_model(tmp_path).log_posteriors(sound), MODEL.log_posteriors(sound))


def test_espeak_is_there_in_ci():
    assert need("espeak-ng")
