"""Recogniser's words with errors: share of words within 200 ms of the truth, and whether the review list has the rest.

    python benchmarks/timing_words.py [--seeds N] [--truth NAME] [WORDS …]      # default 500 1000 3000 10000
    python benchmarks/timing_words.py --scaling [WORDS …]                       # time and memory, to 100000

Each talk loses 5 sentences to the recogniser and gains 5 that the transcript lacks (with time of
their own, or squeezed in); of the other words 10 % or 20 % are replaced, lost or added. The truths:

letters    random letters, time by letters ± 17 %, 400 ms after each sentence of 13 words
constant   words of 300 ms, 500 ms after a sentence
speaking   words of the samples, time by syllables with noise and a rate that wanders, hesitations
samples    the synthesiser's own times of the samples' sentences, shuffled
tracks     human captions of ../shared/corpus, each cue's time spread over its words by characters
"""

from __future__ import annotations

import argparse
import random
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from imhcaps.formats import read_track
from imhcaps.model.transcript import Speaker, Transcript, Turn, Word
from imhcaps.timing import AsrWord, AsrWords, align_words, review
from imhcaps.timing.duration_model import syllables
from imhcaps.timing.sheets.captions import rows_of_track
from imhcaps.transcripts.timed_json import read_timed

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
Spoken = tuple[str, int, int]
"""A word, its length in ms, and the silence after it."""


def closes(text: str) -> bool:
    """Whether the word ends a sentence."""
    core = text.rstrip("\"'”’)")
    return core.endswith((".", "?", "!", "…")) and "." not in core[:-1] and len(core) > 2


@dataclass(frozen=True, slots=True)
class Case:
    """A transcript, its true word starts, what a recogniser made of it, and the words it lost with a sentence."""

    transcript: Transcript
    starts: list[int]
    heard: AsrWords
    lost: frozenset[int]


def letters(rng: random.Random, size: int) -> list[Spoken]:
    """Random letters; the commoner the word, the shorter it need not be."""
    vocabulary = ["".join(rng.choices("etaoinshrdlu", k=rng.randint(2, 9))) for _ in range(4000)]
    texts = rng.choices(vocabulary, [1 / (k + 3) for k in range(4000)], k=size)
    return [
        (
            text + "." * (k % 13 == 11),
            round((70 + 45 * len(text)) * rng.uniform(0.85, 1.2)),
            400 * (k % 13 == 11),
        )
        for k, text in enumerate(texts)
    ]


def sentences() -> list[list[Spoken]]:
    """The sentences of the samples, as the synthesiser said them."""
    out: list[list[Spoken]] = [[]]
    for path in sorted((ROOT / "samples").glob("*.words.json")):
        words = [w for turn in read_timed(path).turns for w in turn.words]
        for word, after in zip(words, [*words[1:], None], strict=True):
            start, end = word.start or 0, word.end or 0
            rest = (after.start or end) - end if after else 600
            out[-1].append((word.text, end - start, min(rest, 700)))
            if closes(word.text):
                out.append([])
    return [sentence for sentence in out if len(sentence) > 2]


def samples(rng: random.Random, size: int) -> list[Spoken]:
    """Sentences of the samples in a random order, again and again."""
    stock, out = sentences(), []
    while len(out) < size:
        for sentence in rng.sample(stock, len(stock)):
            out += sentence
    return out[:size]


def constant(rng: random.Random, size: int) -> list[Spoken]:
    """Every word alike."""
    return [(text, 300, 500 * closes(text)) for text, _, _ in samples(rng, size)]


def speaking(rng: random.Random, size: int) -> list[Spoken]:
    """Syllables, a wandering rate, pauses that vary, now and then a hesitation."""
    out, rate = [], 1.0
    for text, _, _ in samples(rng, size):
        rate = min(1.5, max(0.7, rate * rng.lognormvariate(0, 0.03)))
        count = syllables("".join(ch for ch in text.lower() if ch.isalpha()) or "eight")
        rest = 450 * closes(text) or 180 * text.endswith((",", ";", ":"))
        rest = rest * rng.lognormvariate(0, 0.4) + 300 * (rng.random() < 0.02)
        out.append(
            (text, round((60 + 150 * count) * rate * rng.lognormvariate(0, 0.2)), round(rest))
        )
    return out


def tracks(rng: random.Random, size: int) -> list[Spoken]:
    """A stretch of a human track."""
    paths = sorted((CORPUS / "wai-symposium2").glob("*.vtt"))
    rows = [r for r in rows_of_track(read_track(rng.choice(paths))) if r.kind == "speech" and r.end]
    first = rng.randrange(max(1, len(rows) - size // 6))
    out: list[Spoken] = []
    for row, after in zip(rows[first:], [*rows[first + 1 :], None], strict=True):
        words = row.text.split()
        each = ((row.end or 0) - row.start) / sum(len(word) + 1 for word in words)
        out += [(word, round(each * (len(word) + 1)), 0) for word in words]
        gap = after.start - (row.end or 0) if after else 600
        out[-1] = (*out[-1][:2], max(0, gap))
    return out[:size]


TRUTHS: dict[str, Callable[[random.Random, int], list[Spoken]]] = {
    "letters": letters,
    "constant": constant,
    "speaking": speaking,
    "samples": samples,
    "tracks": tracks,
}


def garble(rng: random.Random, text: str, others: list[str]) -> list[str]:
    """What a recogniser hears instead: another word, some other letters, two words."""
    luck = rng.random()
    if luck < 0.5 or len(text) < 4:
        return [rng.choice(others)]
    at = rng.randrange(1, len(text) - 1)
    if luck < 0.85:
        return [text[:at] + rng.choice("aeioustn") + text[at + 1 :]]
    return [text[:at], text[at:]]


def make(truth: str, size: int, rate: float, seed: int) -> Case:
    """A talk of `size` words and what a recogniser made of it."""
    rng = random.Random(f"{truth} {size} {seed}")
    spoken = TRUTHS[truth](rng, size)
    size = len(spoken)
    others = [text.strip(".,?!").lower() for text, _, _ in rng.choices(spoken, k=500)]
    ends = [k for k, (text, _, _) in enumerate(spoken[:-1]) if closes(text)]
    bounds = [0, *(k + 1 for k in ends), size]
    whole = [(a, b) for a, b in pairwise(bounds) if 3 <= b - a <= 40]
    lost = {k for a, b in rng.sample(whole, min(5, len(whole))) for k in range(a, b)}
    extra = set(rng.sample([-1, *ends, size - 1], 5))
    turns = {0, *rng.sample([k + 1 for k in ends], max(1, len(ends) // 6))}
    heard: list[AsrWord] = []
    starts: list[int] = []
    now = 300

    def say(texts: list[str], start: int, stop: int) -> None:
        edges = [start + (stop - start) * n // len(texts) for n in range(len(texts) + 1)]
        heard.extend(AsrWord(t, edges[n], edges[n + 1]) for n, t in enumerate(texts))

    def digress(after: int) -> int:
        if after not in extra:
            return 0
        texts = rng.choices(others, k=rng.randint(5, 15))
        room = rng.choice((0, 330 * len(texts)))
        say(texts, now, now + (room or 60))
        return room and room + 300

    now += digress(-1)
    for k, (text, length, rest) in enumerate(spoken):
        length = max(40, length)
        starts.append(now)
        stop = now + length
        luck = rng.random()
        if k in lost or rate * 0.5 <= luck < rate * 0.8:
            pass
        elif luck < rate * 0.5:
            say(garble(rng, text.strip(".,?!"), others), now, stop)
        elif luck < rate:
            say([text, rng.choice(others)], now, stop + rest // 2)
        else:
            say([text], now, stop)
        now = stop + rest + (300 if k + 1 in turns else 0)
        now += digress(k)
    people = (Speaker("Ann"), Speaker("Bob"))
    cuts = [*sorted(turns), size]
    return Case(
        Transcript(
            tuple(
                Turn(people[n % 2], tuple(Word(text) for text, _, _ in spoken[a:b]))
                for n, (a, b) in enumerate(pairwise(cuts))
            )
        ),
        starts,
        AsrWords(tuple(sorted(heard, key=lambda w: w.start)), "test"),
        frozenset(lost),
    )


@dataclass(slots=True)
class Score:
    """Words by how they came out."""

    words: int = 0
    good: int = 0
    heard: int = 0
    heard_good: int = 0
    listed: int = 0
    unlisted_bad: int = 0

    def lost_share(self) -> float:
        """Good words of lost sentences among all words of lost sentences."""
        return (self.good - self.heard_good) / max(1, self.words - self.heard)

    def add(self, case: Case) -> None:
        """Align and count."""
        timed = align_words(case.transcript, case.heard)
        places = [(p.turn, p.start, p.end) for p in review(timed)]
        said = [(t, word) for t, turn in enumerate(timed.turns) for word in turn.words]
        doubtful: set[tuple[int, int]] = set()
        for turn, start, end in places:
            doubtful |= {
                (turn, w.start or 0)
                for w in timed.turns[turn].words
                if start <= (w.start or 0) and (w.end or 0) <= end
            }
        for k, ((turn, word), start) in enumerate(zip(said, case.starts, strict=True)):
            good = abs((word.start or 0) - start) <= 200
            listed = (turn, word.start or 0) in doubtful
            self.words += 1
            self.good += good
            self.heard += k not in case.lost
            self.heard_good += good and k not in case.lost
            self.listed += listed
            self.unlisted_bad += not good and not listed


def scaling(sizes: list[int]) -> None:
    """Seconds and memory by size."""
    print(f"{'words':>8} {'errors':>7} {'CPU s':>7} {'peak MB':>8}")
    for size in sizes:
        for rate in (0.1, 0.2):
            case = make("letters", size, rate, 7)
            began = time.process_time()
            align_words(case.transcript, case.heard)
            spent = time.process_time() - began
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(f"{size:8} {rate:7.0%} {spent:7.2f} {peak:8.0f}")


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--seeds", type=int, default=5)
    ask.add_argument("--truth", choices=sorted(TRUTHS))
    ask.add_argument("--scaling", action="store_true")
    ask.add_argument("words", type=int, nargs="*")
    wanted = ask.parse_args()
    if wanted.scaling:
        scaling(wanted.words or [1000, 10_000, 100_000])
        return
    print(
        f"{'truth':9} {'words':>6} {'errors':>7} {'within 200 ms':>14} {'of those heard':>15} "
        f"{'lost':>7} {'in the list':>12} {'bad, not listed':>16}"
    )
    for truth in [wanted.truth] if wanted.truth else list(TRUTHS):
        if truth == "tracks" and not CORPUS.exists():
            print(f"{truth:9} not here")
            continue
        for size in wanted.words or [500, 1000, 3000, 10_000]:
            for rate in (0.1, 0.2):
                score = Score()
                for seed in range(wanted.seeds):
                    score.add(make(truth, size, rate, seed))
                print(
                    f"{truth:9} {size:6} {rate:7.0%} {score.good / score.words:14.2%} "
                    f"{score.heard_good / score.heard:15.2%} {score.lost_share():7.0%} {score.listed / score.words:12.2%} "
                    f"{score.unlisted_bad:16}"
                )


if __name__ == "__main__":
    main()
