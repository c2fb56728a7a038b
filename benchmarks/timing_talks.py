"""Sparse anchors on real talks: one row a minute, against spreading by characters between the same rows.

    python benchmarks/timing_talks.py [PAGE.md FOLDER_OF_TRACKS]

The transcript is the published page, the rows are cues of the human track (start and text, or start,
end and text), the truth is the track's own cue starts.
"""

from __future__ import annotations

import sys
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from statistics import median

import imhcaps
from imhcaps.errors import TranscriptError
from imhcaps.formats import read_track
from imhcaps.model.transcript import Transcript
from imhcaps.text import fold
from imhcaps.timing import Anchor, CueSheet, align
from imhcaps.timing.sheets.captions import rows_of_track

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus" / "wai-symposium2"
MINUTE = 60_000


def cue_words(transcript: Transcript, rows: tuple[Anchor, ...]) -> dict[int, int]:
    """Word → start of the cue that it opens, where page and track agree."""
    ours = [fold(word.text) for word in transcript.words]
    theirs, opens = [], []
    for row in rows:
        for k, word in enumerate(row.text.split()):
            if fold(word):
                theirs.append(fold(word))
                opens.append(row.start if k == 0 else None)
    out: dict[int, int] = {}
    for i, j, n in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        if n > 1:
            out |= {i + k: opens[j + k] for k in range(n) if opens[j + k] is not None}
    return out


def talks(page: Path, folder: Path) -> list[tuple[str, Transcript, tuple[Anchor, ...]]]:
    """Each track with the talk of the page that shares most of its words."""
    found: list[Transcript] = []
    for heading in range(1, 40):
        try:
            found.append(imhcaps.read_transcript(page, heading=heading))
        except TranscriptError:
            break
    out = []
    for path in sorted(folder.glob("*.vtt")):
        rows = tuple(row for row in rows_of_track(read_track(path)) if row.kind == "speech")
        mine = " ".join(fold(w) for row in rows for w in row.text.split())

        def common(talk: Transcript, mine: str = mine) -> float:
            said = [fold(w.text) for w in talk.words]
            grams = {" ".join(said[k : k + 5]) for k in range(0, len(said) - 5, 11)}
            return sum(gram in mine for gram in grams) / max(1, len(grams))

        out.append((path.stem, max(found, key=common), rows))
    return out


def main() -> None:
    """Print the table."""
    page = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "symposium2.md"
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else SHARED
    total: dict[str, list[float]] = {"starts": [], "starts and ends": []}
    chars: dict[str, list[float]] = {"starts": [], "starts and ends": []}
    print(f"{'talk':28} {'rows hold':16} {'cues':>5} {'ours':>7} {'chars':>7}  better by")
    for name, transcript, rows in talks(page, folder):
        opens = cue_words(transcript, rows)
        for known in total:
            chosen, following = [], 0
            for row in rows:
                if row.start >= following:
                    end = row.end if known != "starts" else None
                    chosen.append(Anchor(row.start, end, "speech", "", row.text, len(chosen) + 2))
                    following = (row.start // MINUTE + 1) * MINUTE
            words = list(align(transcript, CueSheet(tuple(chosen), source=name)).transcript.words)
            fixed = [k for k, word in enumerate(words) if word.origin == "anchor"]
            ours, plain = [], []
            for a, b in pairwise(fixed):
                size = [len(word.text) + 1 for word in words[a:b]]
                t0, t1 = words[a].start or 0, words[b].start or 0
                for k in range(a + 1, b):
                    if k in opens:
                        ours.append(abs((words[k].start or 0) - opens[k]))
                        spread = t0 + (t1 - t0) * sum(size[: k - a]) / sum(size)
                        plain.append(abs(spread - opens[k]))
            total[known] += ours
            chars[known] += plain
            show(name, known, ours, plain)
    for known in total:
        show("all", known, total[known], chars[known])


def show(name: str, known: str, ours: list[float], plain: list[float]) -> None:
    """One line."""
    if ours:
        gain = 1 - median(ours) / median(plain)
        print(
            f"{name:28} {known:16} {len(ours):5} {median(ours):7.0f} {median(plain):7.0f}  {gain:8.1%}"
        )


if __name__ == "__main__":
    main()
