"""TIM401 to TIM407 judged by what is known: captions of readings whose word times are known, with one fault each.

    python benchmarks/finding_recordings.py [SEED] > rows.tsv

Captions are made from the known word times, with leads as people set them (0 to 350 ms), and one fault is put in:
all late or early, at another rate, a part moved (a cut), cues taken out, words put in, one cue moved, the words of
another reading. A finding is right when the fault explains its rule, its cue and its size; any other is wrong. Rows as
in `finding_samples.tsv` (source: the reading), totals and the faults that were not found to the standard error.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from audio_readings import STEMS, TEXTS, Reading, human, lines, sample, spoken
from audio_sync import Cues, cues_of, write_wav

from imhcaps.audio.listener import Listener
from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.model.finding import Finding
from imhcaps.source import Source
from imhcaps.timecode import clock

NEAR_MS = 250
"""Milliseconds by which the size of a finding may differ from that of the fault: leads and word times together."""
VOICES = ("de", "es", "fr", "it", "nl", "pl", "pt", "sv")
PUT_IN = "Meanwhile eleven yellow tractors crossed the frozen valley without any driver."

Expected = dict[str, tuple[int | None, float | None]]
"""Rule → the cue (from 1) and the size that its finding may have; None: any."""


def webvtt(cues: Cues) -> str:
    return "WEBVTT\n" + "".join(
        f"\n{clock(max(0, a))} --> {clock(max(1, b))}\n{text}\n" for a, b, text in cues
    )


def faults(cues: Cues, other: Cues, chance: random.Random) -> dict[str, tuple[Cues, Expected]]:
    """Captions with one fault each, and what may be found of it."""
    late, early = chance.choice((700, 1900, 3300)), chance.choice((900, 2100))
    middle, one = len(cues) // 2, chance.randrange(2, len(cues) - 2)
    away = chance.choice((-2500, 2500, 4000))
    ratio = chance.choice((25 / 24, 24 / 25, 1.001))
    shifted = [(a + late, b + late, text) for a, b, text in cues]
    return {
        "right": (cues, {}),
        f"late {late}": (shifted, {"TIM401": (None, late)}),
        f"early {early}": (
            [(a - early, b - early, text) for a, b, text in cues if a >= early],
            {"TIM402": (None, early), "TIM404": (None, None)},
        ),
        f"rate {ratio:.4f}": (
            [(round(a * ratio), round(b * ratio), text) for a, b, text in cues],
            {"TIM403": (None, None)}
            if ratio != 1.001
            else {"TIM403": (None, None), "TIM401": (None, None)},
        ),
        "cut of 7 s": (
            [
                (a + 7000 * (k >= middle), b + 7000 * (k >= middle), t)
                for k, (a, b, t) in enumerate(cues)
            ],
            {"TIM401": (middle + 1, 7000)},
        ),
        "two cues taken out": (
            [cue for k, cue in enumerate(cues) if k not in (one, one + 1)],
            {"TIM404": (one, None)},
        ),
        "words put in": (
            [*cues[:one], (cues[one][0] - 900, cues[one][0] - 10, PUT_IN), *cues[one:]],
            {"TIM407": (one + 1, None)},
        ),
        f"one cue moved {away}": (
            [(a + away * (k == one), b + away * (k == one), t) for k, (a, b, t) in enumerate(cues)],
            {"TIM406": (one + 1, away)},
        ),
        "another reading": (
            [(a, b, other[k % len(other)][2]) for k, (a, b, _) in enumerate(cues)],
            {"TIM405": (None, None)},
        ),
    }


def is_right(finding: Finding, expected: Expected) -> bool:
    if finding.code not in expected:
        return False
    cue, size = expected[finding.code]
    if cue is not None and finding.cue != cue:
        return False
    value = finding.value if isinstance(finding.value, int | float) else None
    return size is None or (value is not None and abs(abs(value) - abs(size)) <= NEAR_MS + 175)


def readings() -> list[Reading]:
    found = [sample(stem) for stem in STEMS]
    found += [spoken(TEXTS[code], code, code, 50, 140) for code in VOICES]
    found += [
        each
        for each in (*human(), lines())
        if each is not None and all(t is not None for t in each.starts)
    ]
    return [each for each in found if len(cues_of(each)) >= 6]


def main() -> None:
    chance = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    every = readings()
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number, reading in enumerate(every):
            media = Path(folder) / f"{number}.wav"
            write_wav(media, reading.sound)
            listener = Listener(str(media))
            other = cues_of(every[(number + 1) % len(every)])
            for name, (cues, expected) in faults(
                cues_of(reading, human=True), other, chance
            ).items():
                document = read_document(Source(webvtt(cues), f"talk.{reading.language}.vtt"))
                found = check_document(document, "web", select=["TIM4"], listen=listener)
                found = [each for each in found if each.severity in ("error", "warning")]
                for each in found:
                    verdict = "recomputed" if is_right(each, expected) else "wrong"
                    counts[f"{each.code} {verdict}"] += 1
                    print(
                        each.code,
                        f"reading {reading.name}",
                        name,
                        each.line,
                        each.message,
                        verdict,
                        sep="\t",
                        flush=True,
                    )
                if expected and not any(is_right(each, expected) for each in found):
                    counts[f"{next(iter(expected))} not found"] += 1
    for name, count in sorted(counts.items()):
        print(name, count, file=sys.stderr)


if __name__ == "__main__":
    main()
