"""How close the times of words are to the truth: samples, noise, faults of the text, nine languages, speed.

python benchmarks/audio_alignment.py             all
python benchmarks/audio_alignment.py --quick     the samples and their faults, as CI does
"""

from __future__ import annotations

import sys
import time

import numpy as np
from audio_readings import (
    STEMS,
    TEXTS,
    Reading,
    changed,
    heard,
    human,
    lines,
    model,
    noisy,
    sample,
    scores_of,
    spoken,
)

from imhcaps.audio.forced_alignment import align_tokens

LANGUAGE_VOICES = {
    "de": "de",
    "es": "es",
    "fr": "fr",
    "it": "it",
    "nl": "nl",
    "pl": "pl",
    "pt": "pt-br",
    "sv": "sv",
}


def errors(found, words, truth, kept=None) -> np.ndarray:
    """Ms between found and true starts of the words that are said; without a time it is 10 s. Signs are not said."""
    kept = range(len(words)) if kept is None else kept
    return np.array(
        [
            abs(word.start_ms - truth[k]) if word else 10_000
            for said, word, k in zip(words, found.words, kept, strict=True)
            if k is not None and truth[k] is not None and any(map(str.isalnum, said))
        ]
    )


def row(name: str, wrong: np.ndarray, more: str = "") -> None:
    print(
        f"{name:48} {len(wrong):5} {np.median(wrong):7.0f} {np.percentile(wrong, 90):7.0f} "
        f"{100 * (wrong <= 100).mean():7.1f} {100 * (wrong <= 200).mean():7.1f}  {more}",
        flush=True,
    )


def measured(reading: Reading) -> None:
    scores, levels = heard(reading)
    found = align_tokens(scores, reading.words, reading.language, model(), levels=levels)
    ends = [
        abs(word.end_ms - end)
        for word, end, after in zip(found.words, reading.ends, reading.starts[1:], strict=False)
        if word and end is not None and after is not None and after - end > 150
    ]
    row(
        reading.name,
        errors(found, reading.words, reading.starts),
        f"ends before pauses {np.median(ends):.0f} ms" if ends else "",
    )


def faults(reading: Reading, kinds: tuple[str, ...]) -> None:
    scores = scores_of(reading)
    for kind in kinds:
        text, kept, missing = changed(reading.words, kind)
        found = align_tokens(scores, text, reading.language, model())
        spans = [(reading.starts[a], reading.ends[b - 1]) for a, b in missing]
        hit = sum(any(x < b and y > a for x, y in found.untranscribed) for a, b in spans)
        # Where a word was changed, speech that the text does not have is a true finding.
        other = [
            (reading.starts[k], reading.ends[k])
            for word, k in zip(text, kept, strict=True)
            if k is not None and reading.words[k] != word
        ]
        false = sum(
            not any(x < b and y > a for a, b in [*spans, *other]) for x, y in found.untranscribed
        )
        unsaid = [k for k, index in enumerate(kept) if index is None]
        # A word that stands for another is not said: where it lands is no matter of alignment.
        said = [
            None if k is not None and reading.words[k] != word else k
            for word, k in zip(text, kept, strict=True)
        ]
        dropped = sum(found.words[k] is None for k in unsaid)
        row(
            f"{reading.name}: {kind}",
            errors(found, text, reading.starts, said),
            f"missing found {hit}/{len(spans)}, added dropped {dropped}/{len(unsaid)}, false {false}, "
            f"missing here and there {found.between:.2f}",
        )


def speed() -> None:
    """Processor time for each second of sound, from short to long: the same reading again and again."""
    base = sample(STEMS[1])
    for times in (1, 10, 20):
        sound = np.tile(base.sound, times)
        words = base.words * times
        begun = time.process_time()
        scores = scores_of(Reading("long", sound, words, (), ()))
        listened = time.process_time()
        align_tokens(scores, words, "en", model())
        done = time.process_time()
        seconds = len(sound) / 16_000
        print(
            f"{seconds / 60:6.1f} min: listening {(listened - begun) / seconds:.4f}, "
            f"aligning {(done - listened) / seconds:.4f} of real time",
            flush=True,
        )


def main() -> None:
    quick = "--quick" in sys.argv
    print(f"{'':48} words  median     p90   ≤ 100   ≤ 200 ms")
    for stem in STEMS:
        measured(sample(stem))
    for clip in human():
        measured(clip)
    if sonnet := lines():
        measured(sonnet)
    for kind in ("pink", "music", "babble"):
        for stem in STEMS[: 1 if quick else 2]:
            measured(noisy(sample(stem), kind, 10))
    kinds = ("sentence missing", "sentence added", "20 % missing", "5 % wrong", "20 % wrong")
    faults(sample(STEMS[1]), kinds)
    here_and_there = ("every 2 missing", "every 3 missing", "every 8 missing", "every 2 added")
    faults(sample(STEMS[0]), here_and_there)
    faults(noisy(sample(STEMS[0]), "babble", 10), here_and_there)
    for language, voice in LANGUAGE_VOICES.items():
        measured(spoken(TEXTS[language], voice, language))
    if not quick:
        speed()


if __name__ == "__main__":
    main()
