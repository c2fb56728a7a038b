"""Sparse anchors on real talks: one row a minute, against spreading by characters between the same rows.

    python benchmarks/timing_talks.py [PAGE.md FOLDER_OF_TRACKS]

The transcript is the published page, or the track's own words where there is none; the rows are cues
of the human track (start and text, or start, end and text); the truth is the track's own cue starts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from pathlib import Path
from statistics import median

import imhcaps
from imhcaps.errors import TranscriptError
from imhcaps.formats import read_track
from imhcaps.model.transcript import Transcript
from imhcaps.text import fold
from imhcaps.timing import Anchor, CueSheet, align
from imhcaps.timing.sheets.captions import rows_of_track

CORPUS = Path(__file__).resolve().parent.parent.parent / "shared" / "corpus"
SYMPOSIUM = CORPUS / "wai-symposium2"
LEAST = 150
"""Words of a track that is worth measuring."""
Talk = tuple[str, Transcript, tuple[Anchor, ...]]
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


def talks(page: Path, folder: Path) -> list[Talk]:
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


def tracks(paths: Iterable[Path]) -> list[Talk]:
    """Tracks that have no page: their own words, parted into turns by their own labels."""
    out: list[Talk] = []
    for path in paths:
        rows = tuple(row for row in rows_of_track(read_track(path)) if row.kind == "speech")
        transcript = imhcaps.read_transcript(path)
        if sum(1 for _ in transcript.words) >= LEAST:
            out.append((path.stem, transcript, rows))
    return out


def series() -> dict[str, list[Talk]]:
    """What the corpus has of talks, by series."""
    small = CORPUS / "small"
    return {
        "WAI symposium 2": talks(SYMPOSIUM / "symposium2.md", SYMPOSIUM),
        "WAI videos": tracks(
            path
            for path in sorted((CORPUS / "wai-videos").glob("*.en.vtt"))
            if not path.name.endswith(("_ad.en.vtt", "_desc.en.vtt"))
        ),
        "PBS programme": tracks(small.glob("pbs*/*.srt")),
        **{
            name: tracks(small.glob(f"*/*{stem}.vtt"))
            for name, stem in (
                ("Able Player", "itaccess_captions_en"),
                ("blocks4all", "blocks4all_captions_en"),
                ("Paul Allen", "paulallen_en"),
                ("PayPal", "PayPal_Austin_en"),
            )
        },
    }


def measure(talk: Talk, ends: bool) -> tuple[list[float], list[float]]:
    """Errors of ours and of spreading by characters at the cue starts that are not rows."""
    name, transcript, rows = talk
    opens = cue_words(transcript, rows)
    chosen: list[Anchor] = []
    following = 0
    for row in rows:
        if row.start >= following:
            end = row.end if ends else None
            chosen.append(Anchor(row.start, end, "speech", "", row.text, len(chosen) + 2))
            following = (row.start // MINUTE + 1) * MINUTE
    words = list(align(transcript, CueSheet(tuple(chosen), source=name)).transcript.words)
    fixed = [k for k, word in enumerate(words) if word.origin == "anchor"]
    ours: list[float] = []
    plain: list[float] = []
    for a, b in pairwise(fixed):
        size = [0, *accumulate(len(word.text) + 1 for word in words[a:b])]
        t0, t1 = words[a].start or 0, words[b].start or 0
        for k in range(a + 1, b):
            if k in opens:
                ours.append(abs((words[k].start or 0) - opens[k]))
                plain.append(abs(t0 + (t1 - t0) * size[k - a] / size[-1] - opens[k]))
    return ours, plain


def main() -> None:
    """Print the table."""
    given = sys.argv[1:]
    found = {"talks": talks(Path(given[0]), Path(given[1]))} if given else series()
    print(
        f"{'series':20} {'talk':40} {'rows hold':16} {'cues':>5} {'ours':>7} {'chars':>7}  better by"
    )
    for name, members in found.items():
        for known in ("starts", "starts and ends"):
            ours: list[float] = []
            plain: list[float] = []
            for talk in members:
                mine, spread = measure(talk, known != "starts")
                ours += mine
                plain += spread
                show(name, talk[0], known, mine, spread)
            show(name, "all", known, ours, plain)


def show(name: str, talk: str, known: str, ours: list[float], plain: list[float]) -> None:
    """One line."""
    if ours:
        gain = 1 - median(ours) / median(plain)
        print(
            f"{name:20} {talk[:40]:40} {known:16} {len(ours):5} {median(ours):7.0f} {median(plain):7.0f}  {gain:8.1%}"
        )


if __name__ == "__main__":
    main()
