"""Whether the stated error of times is true: real recordings, thinned to a few known times an hour.

    python benchmarks/timing_errors.py [--phases N] [--known N]

Each recording of ../shared/corpus that has a cue start for its words keeps 1, 4, 20 or 60 rows an hour, spaced evenly
from a random moment on (at least one row), and is aligned from these. The truth is the start of every other cue.
Printed are the shares of true errors that lie below the stated p50 and p90 (they should be 50 % and 90 % or more), and
the medians of what is stated and of what is true. With `--known 4` each recording keeps so many rows, however long it
is, and printed is the share of runs in which nine in ten true errors lie below the stated p90: it should be nine in ten
of them too, for a reader has one talk. Talks of 40 minutes and more have a line each.
The constants of `imhcaps.timing.error_model` come from these figures, and from the same made with the
public repository 3b1b/captions (153 narrated videos with a time for each word).
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median

from imhcaps.errors import CueSheetError
from imhcaps.timing import Anchor, CueSheet, align

sys.path.insert(0, str(Path(__file__).resolve().parent))
from timing_talks import Talk, cue_words, series

HOUR = 3_600_000
RATES = (1, 4, 20, 60)
LONG = 40 * 60_000
"""Ms of a talk that has a line of its own."""
HEAD = 12
"""Words of a row; enough to be found."""


def thinned(talk: Talk, rate: float, rng: random.Random) -> tuple[CueSheet, dict[int, int]]:
    """Rows about `HOUR / rate` apart, and the true start of every word that opens another cue."""
    name, transcript, rows = talk
    truth = cue_words(transcript, rows)
    words = [word.text for word in transcript.words]
    step = HOUR / rate
    end = max(truth.values())
    moment = rng.random() * min(step, end)
    chosen: set[int] = set()
    while not chosen or moment < end:
        chosen.add(min(truth, key=lambda k: abs(truth[k] - moment)))
        moment += step
    sheet = CueSheet(
        tuple(
            Anchor(truth[k], None, "speech", "", " ".join(words[k : k + HEAD]), n + 2)
            for n, k in enumerate(sorted(chosen))
        ),
        source=name,
    )
    return sheet, {k: time for k, time in truth.items() if k not in chosen}


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--phases", type=int, default=6)
    ask.add_argument("--known", type=int, default=0)
    asked = ask.parse_args()
    phases = asked.phases
    if asked.known:
        held(asked.known, phases)
        return
    print(
        f"{'series':18} {'rows/h':>6} {'times':>7} {'below p50':>10} {'below p90':>10} "
        f"{'p50 said':>9} {'true':>7} {'p90 said':>9} {'true':>7}   (s)"
    )
    totals: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for name, members in series().items():
        for rate in RATES:
            found: list[tuple[float, int, int]] = []
            for talk in members:
                rng = random.Random(f"{talk[0]} {rate}")
                for _ in range(phases):
                    sheet, truth = thinned(talk, rate, rng)
                    try:
                        timed = align(talk[1], sheet)
                    except CueSheetError:
                        continue  # a phrase said twice, chosen twice
                    said = timed.accuracy
                    assert said is not None
                    words = list(timed.transcript.words)
                    found += [
                        (abs((words[k].start or 0) - time), said.error_p50_ms, said.error_p90_ms)
                        for k, time in truth.items()
                    ]
            show(name, rate, found)
            totals[rate] += found
    for rate in RATES:
        show("all", rate, totals[rate])


def held(known: int, phases: int) -> None:
    """Of runs with so many known times each, how many hold what they state."""
    shares: list[float] = []
    for members in series().values():
        for talk in members:
            end = max(cue_words(talk[1], talk[2]).values())
            before, stated, true = len(shares), [], []
            rng = random.Random(f"{talk[0]} {known}")
            for _ in range(phases):
                try:
                    sheet, truth = thinned(talk, known * HOUR / end, rng)
                    timed = align(talk[1], sheet)
                except CueSheetError:
                    continue
                assert timed.accuracy is not None
                words = list(timed.transcript.words)
                most = timed.accuracy.error_p90_ms
                errors = sorted(abs((words[k].start or 0) - time) for k, time in truth.items())
                shares.append(sum(error <= most for error in errors) / len(errors))
                stated.append(most)
                true.append(errors[len(errors) * 9 // 10])
            if end >= LONG and stated:
                own = shares[before:]
                print(
                    f"{talk[0]:28} {end // 60_000:4} min: {sum(share >= 0.9 for share in own):3} of {len(own):3} runs hold; "
                    f"p90 said {median(stated) / 1000:.0f} s, true {median(true) / 1000:.0f} s"
                )
    shares.sort()
    print(
        f"{known} known times, {len(shares)} runs: {sum(share >= 0.9 for share in shares) / len(shares):.0%} hold nine in ten; "
        f"below p90 on average {sum(shares) / len(shares):.1%}, in the worst tenth {shares[len(shares) // 10]:.0%} at most"
    )


def show(name: str, rate: int, found: list[tuple[float, int, int]]) -> None:
    """One line."""
    if not found:
        return
    errors = sorted(error for error, _, _ in found)
    half = sum(error <= p50 for error, p50, _ in found) / len(found)
    most = sum(error <= p90 for error, _, p90 in found) / len(found)
    print(
        f"{name:18} {rate:6} {len(found):7} {half:10.1%} {most:10.1%} "
        f"{median(p50 for _, p50, _ in found) / 1000:9.1f} {errors[len(errors) // 2] / 1000:7.1f} "
        f"{median(p90 for _, _, p90 in found) / 1000:9.1f} {errors[len(errors) * 9 // 10] / 1000:7.1f}"
    )


if __name__ == "__main__":
    main()
