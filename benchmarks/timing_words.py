"""Recogniser's words with errors: share of words within 200 ms, time and memory, by size.

python benchmarks/timing_words.py [WORDS …]        # default 1000 10000 100000
"""

from __future__ import annotations

import random
import resource
import sys
import time

from imhcaps.model.transcript import Speaker, Transcript, Turn, Word
from imhcaps.timing import AsrWord, AsrWords, align_words


def make(size: int, rate: float, seed: int) -> tuple[Transcript, list[int], AsrWords, set[int]]:
    """A random text with true times, and what a recogniser made of it; 5 sentences lost, 5 added."""
    rng = random.Random(seed)
    letters = "etaoinshrdlu"
    vocabulary = ["".join(rng.choices(letters, k=rng.randint(1, 9))) for _ in range(4000)]
    weights = [1 / (k + 3) for k in range(len(vocabulary))]
    texts = rng.choices(vocabulary, weights, k=size)
    ends = set(range(11, size, 13))
    words, starts, heard, when = [], [], [], 300.0
    lost = {k for first in rng.sample(sorted(ends)[1:-2], 5) for k in range(first + 1, first + 14)}
    extra = set(rng.sample(sorted(ends), 5))
    for k, text in enumerate(texts):
        length = (70 + 45 * len(text)) * rng.uniform(0.85, 1.2)
        start, stop = round(when), round(when + length)
        words.append(Word(text + "." if k in ends else text))
        starts.append(start)
        luck, other = rng.random(), rng.choice(vocabulary)
        if k not in lost and not rate * 0.5 <= luck < rate * 0.8:
            heard.append(AsrWord(other if luck < rate * 0.5 else text, start, stop))
        if rate * 0.8 <= luck < rate:
            heard.append(AsrWord(other, stop - 1, stop))
        when += length
        if k in ends:
            heard += [
                AsrWord(rng.choice(vocabulary), stop + 5 * n, stop + 5 * n + 5)
                for n in range(12 * (k in extra))
            ]
            when += 400
    transcript = Transcript((Turn(Speaker("Ann"), tuple(words)),))
    return transcript, starts, AsrWords(tuple(heard), "test"), lost


def main() -> None:
    """Print the table."""
    print(
        f"{'words':>8} {'errors':>7} {'within 200 ms':>14} {'of those heard':>15} {'CPU s':>7} {'peak MB':>8}"
    )
    for size in [int(n) for n in sys.argv[1:]] or [1000, 10_000, 100_000]:
        for rate in (0.1, 0.2):
            transcript, starts, heard, lost = make(size, rate, 7)
            began = time.process_time()
            timed = align_words(transcript, heard)
            spent = time.process_time() - began
            good = [
                abs((w.start or 0) - s) <= 200
                for w, s in zip(timed.transcript.words, starts, strict=True)
            ]
            said = [ok for k, ok in enumerate(good) if k not in lost]
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{size:8} {rate:7.0%} {sum(good) / len(good):14.2%} {sum(said) / len(said):15.2%} "
                f"{spent:7.2f} {peak:8.0f}"
            )


if __name__ == "__main__":
    main()
