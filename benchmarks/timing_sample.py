"""How far estimated word times are from the truth of the synthetic readings, beside spreading by characters.

    python benchmarks/timing_sample.py [SAMPLE.words.json …]

The synthesiser states the true times. Known are the turn starts, or the turn starts and ends; the
figures are errors of word starts in ms, first words of turns left out (they are known).
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import mean, median

from imhcaps.model.transcript import TimedTranscript, Transcript
from imhcaps.timing import Anchor, CueSheet, align
from imhcaps.transcripts.timed_json import read_timed

SAMPLES = Path(__file__).resolve().parent.parent / "samples"


def plain(timed: TimedTranscript) -> Transcript:
    """The transcript of a truth, its times taken away."""
    from dataclasses import replace

    from imhcaps.model.transcript import Word

    turns = [
        replace(
            turn,
            elements=tuple(
                replace(e, start=None, end=None, origin=None, confidence=None)
                if isinstance(e, Word)
                else replace(e, start=None, end=None)
                for e in turn.elements
            ),
        )
        for turn in timed.turns
    ]
    return replace(timed.transcript, turns=tuple(turns))


def rows(timed: TimedTranscript, ends: bool) -> CueSheet:
    """One row per turn."""
    out = []
    for number, turn in enumerate(t for t in timed.turns if t.words):
        first, last = turn.words[0], turn.words[-1]
        name = turn.speaker.name if turn.speaker else ""
        text = " ".join(w.text for w in turn.words[:6])
        out.append(
            Anchor(first.start or 0, last.end if ends else None, "speech", name, text, number + 2)
        )
    return CueSheet(tuple(out))


def by_characters(timed: TimedTranscript, ends: bool) -> list[float]:
    """Word starts spread over each turn by characters; open ends run to the next turn's start."""
    turns = [t.words for t in timed.turns if t.words]
    out: list[float] = []
    pace = 0.0
    for k, words in enumerate(turns):
        start = words[0].start or 0
        size = sum(len(w.text) + 1 for w in words)
        if ends:
            stop = float(words[-1].end or 0)
        elif k + 1 < len(turns):
            stop = float(turns[k + 1][0].start or 0)
            pace = max(pace, 0.0) or (stop - start) / size
        else:
            stop = start + pace * size
        at = float(start)
        for word in words:
            out.append(at)
            at += (stop - start) * (len(word.text) + 1) / size
    return out


def main() -> None:
    """Print the table."""
    names = [Path(name) for name in sys.argv[1:]] or sorted(SAMPLES.glob("*.words.json"))
    print(
        f"{'sample':40} {'known':16} {'words':>6} {'ours':>7} {'mean':>7} {'chars':>7} {'mean':>7}"
    )
    for path in names:
        truth = read_timed(path)
        firsts = {id(t.words[0]) for t in truth.turns if t.words}
        words = [w for t in truth.turns for w in t.words]
        keep = [k for k, w in enumerate(words) if id(w) not in firsts]
        for ends in (True, False):
            timed = align(plain(truth), rows(truth, ends))
            ours = [w.start or 0 for t in timed.turns for w in t.words]
            chars = by_characters(truth, ends)
            e1 = [abs(ours[k] - (words[k].start or 0)) for k in keep]
            e2 = [abs(chars[k] - (words[k].start or 0)) for k in keep]
            known = "starts and ends" if ends else "starts"
            print(
                f"{path.stem:40} {known:16} {len(keep):6} {median(e1):7.0f} {mean(e1):7.0f} "
                f"{median(e2):7.0f} {mean(e2):7.0f}"
            )


if __name__ == "__main__":
    main()
