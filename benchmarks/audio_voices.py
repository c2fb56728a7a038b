"""Readings by voices that a seed chooses: eSpeak NG's and, for English, flite's.

A folder has a file a language (`de.txt`, `en.txt`, …) with a sentence a line, such as `audio_texts`, which is our own;
any text will do, such as the sentences of treebanks. Half of a text is one talk, the other half another. Each reading
is at most some 160 s long.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import tempfile
from collections.abc import Collection
from pathlib import Path

import numpy as np
from audio_readings import Reading, spoken

from imhcaps.audio.acoustic_model import SAMPLE_RATE

SECONDS = 160
VARIANTS = (
    "",
    "+f1",
    "+f2",
    "+m1",
    "+m3",
    "+m4",
    "+anika",
    "+belinda",
    "+edward",
    "+steph",
    "+linda",
    "+max",
)
"""Of eSpeak NG's voices; none that benchmarks/audio_confidence.py names."""
ENGLISH = ("en-us", "en-029", "en-gb-x-rp", "en-gb-scotland")
FLITE = ("slt", "rms", "awb", "kal16")


def readings_of(folder: Path, languages: Collection[str], chance: random.Random) -> list[Reading]:
    """Two readings a language, of all where none are named; in English by flite's voices besides."""
    found: list[Reading] = []
    for sheet in sorted(folder.glob("*.txt")):
        language = sheet.stem
        if languages and language not in languages:
            continue
        sentences = [
            line.strip()
            for line in sheet.read_text("utf-8").splitlines()
            if 6 <= len(line.split()) <= 30
        ]
        # Each reading has its own part of the text: what another one says must be something else.
        half = len(sentences) // 2
        parts = (sentences[:half], sentences[half:])
        for part in parts:
            base = (
                chance.choice(ENGLISH)
                if language == "en"
                else {"pt": "pt-br"}.get(language, language)
            )
            speed = chance.randint(140, 185)
            text = " ".join(_some(part, SECONDS * speed / 75, chance))
            voice = base + chance.choice(VARIANTS)
            said = spoken(text, voice, language, chance.randint(30, 70), speed)
            found.append(said)
        if language == "en" and shutil.which("flite"):
            found += [
                _by_flite(_some(parts[k % 2], SECONDS * 2.3, chance), voice)
                for k, voice in enumerate(FLITE)
            ]
    return found


def _some(sentences: list[str], words: float, chance: random.Random) -> list[str]:
    """Sentences, one behind the other from anywhere, until there are so many words; none twice."""
    at, taken, count = chance.randrange(len(sentences)), [], 0
    while count < words and len(taken) < len(sentences):
        taken.append(sentences[at % len(sentences)])
        count += len(taken[-1].split())
        at += 1
    return taken


def _by_flite(sentences: list[str], voice: str) -> Reading:
    """Sentence by sentence; a word begins at its share of the sentence's letters."""
    import soundfile
    import soxr

    sounds: list[np.ndarray] = [np.zeros(SAMPLE_RATE // 2, np.float32)]
    words: list[str] = []
    starts: list[int] = []
    at = len(sounds[0])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.wav"
        for sentence in sentences:
            subprocess.run(["flite", "-voice", voice, "-t", sentence, "-o", path], check=True)
            sound, rate = soundfile.read(path, dtype="float32")
            sound = soxr.resample(sound, rate, SAMPLE_RATE).astype(np.float32)
            said, begun = sentence.split(), 0
            for word in said:
                words.append(word)
                starts.append(round(1000 * (at + len(sound) * begun / len(sentence)) / SAMPLE_RATE))
                begun += len(word) + 1
            sounds += [sound, np.zeros(SAMPLE_RATE // 3, np.float32)]
            at += len(sound) + SAMPLE_RATE // 3
    known = tuple(starts)
    return Reading(f"en flite {voice}", np.concatenate(sounds), tuple(words), known, known, "en")
