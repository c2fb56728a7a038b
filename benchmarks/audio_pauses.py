"""Turn starts and the pauses that are heard, without phones: how close words come; clean and in noise.

python benchmarks/audio_pauses.py

Truth are the readings' word times; only the start of each turn is known. Beside it: no sound at all.
"""

from __future__ import annotations

import json
import tempfile

import numpy as np
from audio_readings import ROOT, STEMS, noisy, sample

from imhcaps import read_transcript
from imhcaps.audio.pauses import levels, stretches_of
from imhcaps.audio.recording import Recording
from imhcaps.timing.interpolation import Knots, interpolate
from imhcaps.timing.speech_pauses import with_pauses
from imhcaps.timing.word_sequence import word_sequence

SUFFIX = {STEMS[0]: "txt", STEMS[1]: "md"}


def heard(sound: np.ndarray) -> list[tuple[int, int]]:
    with tempfile.TemporaryFile() as file:
        file.write(sound.astype(np.float32).tobytes())
        return stretches_of(levels(Recording("sound", len(sound), -20.0, (), file)))


def main() -> None:
    for stem in STEMS:
        talk = read_transcript(ROOT / "samples" / f"{stem}.{SUFFIX[stem]}")
        truth = json.loads((ROOT / "samples" / f"{stem}.words.json").read_text("utf-8"))
        turns = [turn["words"] for turn in truth["turns"] if turn["words"]]
        starts = [word["start"] for words in turns for word in words]
        ends = [word["end"] for words in turns for word in words]
        sequence = word_sequence(talk)
        if len(sequence) != len(starts):
            print(f"{stem}: {len(sequence)} words of the page, {len(starts)} of the reading")
            continue
        firsts = np.cumsum([0, *(len(words) for words in turns)])[:-1].tolist()
        known = Knots({k: float(starts[k]) for k in firsts})
        base = sample(stem)
        for name, reading in (
            ("no sound", None),
            ("clean", base),
            ("pink 20 dB", noisy(base, "pink", 20)),
            ("pink 10 dB", noisy(base, "pink", 10)),
        ):
            knots = known
            if reading is not None:
                stretches = heard(reading.sound)
                knots = with_pauses(sequence, known, stretches, round(1000 * base.seconds))
                if name == "clean":
                    edges(stretches, starts, ends)
            found = interpolate(sequence, knots, [1.0] * len(talk.turns), 1000 * base.seconds).start
            wrong = np.abs(np.array(found) - np.array(starts))
            print(
                f"{stem[:24]:26} {name:12} median {np.median(wrong):5.0f} p90 {np.percentile(wrong, 90):6.0f}"
                f"  ≤ 200 ms {100 * (wrong <= 200).mean():5.1f} %  {len(knots.starts)} known",
                flush=True,
            )


def edges(stretches: list[tuple[int, int]], starts: list[int], ends: list[int]) -> None:
    """How late speech is heard to begin and to end, beside true pauses of 200 ms and more."""
    true_starts = [b for a, b in zip(ends, starts[1:], strict=False) if b - a >= 200]
    true_ends = [a for a, b in zip(ends, starts[1:], strict=False) if b - a >= 200]
    for what, mine, true in (
        ("starts", [a for a, _ in stretches], true_starts),
        ("ends", [b for _, b in stretches], true_ends),
    ):
        late = [min((m - t for m in mine), key=abs) for t in true]
        close = [value for value in late if abs(value) < 250]
        print(f"  {what}: {np.median(close):+.0f} ms, {len(close)} of {len(true)} pauses heard")


if __name__ == "__main__":
    main()
