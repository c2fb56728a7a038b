"""Cue ends and line ends against people and peers: `python benchmarks/segment.py --help`.

Words are timed by characters inside each stretch of speech: human cues whose gap is at most
`--silence` milliseconds are one stretch, so that no edge of a human cue inside it leaks. Every system
gets the same words: imhcaps a whole track of timed words, the peers and the short DP one sentence of
a stretch after another, because they know no other ends of sentences than those of their input
(`--whole` hands them each stretch whole). Ours aims at the human's own average cue length; the peers
at 42 x 2.
"""

from __future__ import annotations

import argparse
import html
import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from segment_peers import SENTENCE, TITLES, Cues, systems_beside
from segment_series import LANGUAGES, SERIES, files

from imhcaps.formats import read_track
from imhcaps.language.closed_class import is_weak_end
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, Style, segment
from imhcaps.segmentation.style_learning import Stretch, average_width, learn_tracks, stretches


@dataclass
class Score:
    """What is counted over a series."""

    hits: int = 0
    found: int = 0
    human: int = 0
    cells: int = 0
    weak: int = 0
    lines: int = 0
    weak_lines: int = 0
    line_hits: int = 0
    human_lines: int = 0
    straddle: int = 0
    over: int = 0
    lost: int = 0
    words: int = 0
    seconds: float = 0.0

    def row(self, name: str, average: float) -> str:
        found = max(1, self.found)
        return (
            f"| {name} | {200 * self.hits / max(1, self.found + self.human):.1f} |"
            f" {200 * self.line_hits / max(1, self.lines + self.human_lines):.1f} |"
            f" {100 * self.weak / found:.2f} | {100 * self.weak_lines / max(1, self.lines):.2f} |"
            f" {100 * self.straddle / found:.2f} | {100 * self.over / found:.2f} |"
            f" {self.lost} | {self.cells / found / average:.2f} |"
            f" {self.words / max(self.seconds, 1e-9):,.0f} |"
        )


def ours(
    style: Style | None, language: str = "en"
) -> Callable[[list[list[Stretch]], float], list[Cues]]:
    def cut(tracks: list[list[Stretch]], average: float) -> list[Cues]:
        limits = SegmentLimits(target_cue_length=average)
        return [
            [
                html.unescape(re.sub(r"<[^>]*>", "", cue.payload)).split("\n")
                for cue in segment(timed(track, language), limits, labels="never", style=style).cues
            ]
            for track in tracks
        ]

    return cut


def timed(track: list[Stretch], language: str = "en") -> TimedTranscript:
    """One turn per labelled stretch; a silence alone does not part turns."""
    turns: list[list[Word]] = []
    for stretch in track:
        total = sum(len(word) + 1 for word in stretch.words)
        length = stretch.end - stretch.start
        done = 0
        if stretch.labelled or not turns:
            turns.append([])
        for word in stretch.words:
            begin = stretch.start + length * done // total
            done += len(word) + 1
            turns[-1].append(Word(word, True, begin, stretch.start + length * done // total))
    people = (Speaker("A"), Speaker("B"))
    return TimedTranscript(
        Transcript(
            tuple(Turn(people[i % 2], tuple(turn)) for i, turn in enumerate(turns)),
            language=language,
        )
    )


def human(track: list[Stretch]) -> Cues:
    cues: Cues = [[]]
    for stretch in track:
        line: list[str] = []
        for word, ends, breaks in zip(
            stretch.words, stretch.cue_ends, stretch.line_ends, strict=True
        ):
            line.append(word)
            if ends or breaks:
                cues[-1].append(" ".join(line))
                line = []
            if ends:
                cues.append([])
    return cues[:-1]


def measure(
    name: str,
    cut: Callable[..., list[Cues]],
    tracks: list[list[Stretch]],
    average: float,
    language: str = "en",
) -> Score:
    score = Score()
    begun = time.process_time()
    results = cut(tracks, average)
    score.seconds = time.process_time() - begun
    for track, cues in zip(tracks, results, strict=True):
        words = [word for stretch in track for word in stretch.words]
        ends = {k for k, end in enumerate(e for s in track for e in s.cue_ends) if end}
        breaks = {k for k, end in enumerate(e for s in track for e in s.line_ends) if end} - ends
        score.words += len(words)
        score.human += len(ends)
        score.human_lines += len(breaks)
        said: list[str] = []
        stops: list[int] = []
        folds: list[int] = []
        for cue in cues:
            rows = [row for row in (line.split() for line in cue) if row]
            if not rows:
                continue
            for row in rows:
                said += row
                folds.append(len(said) - 1)
            stops.append(folds.pop())
            flat = [word for row in rows for word in row]
            score.found += 1
            score.cells += len(" ".join(flat))
            score.weak += is_weak_end(flat[-1], language)
            score.over += len(rows) > 2 or max(map(len, cue)) > 42
            score.straddle += any(
                SENTENCE.search(word) and word.lower() not in TITLES for word in flat[:-1]
            )
            score.lines += len(rows) - 1
            score.weak_lines += sum(is_weak_end(row[-1], language) for row in rows[:-1])
        places = dict(enumerate(range(len(words))))
        if said != words:
            places = {}
            for block in SequenceMatcher(None, said, words, autojunk=False).get_matching_blocks():
                places.update((block.a + k, block.b + k) for k in range(block.size))
            score.lost += len(words) - len(places)
        score.hits += len(ends.intersection(places.get(stop, -1) for stop in stops))
        score.line_hits += len(breaks.intersection(places.get(fold, -1) for fold in folds))
    return score


def style_without(name: str, folder: Path) -> Style:
    """The style learned from every other series; kept in `folder`, since learning takes minutes."""
    path = folder / f"without {name}.json"
    if not path.exists():
        series = [[read_track(file) for file in files(other)] for other in SERIES if other != name]
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(learn_tracks(series)))
    return Style.of(json.loads(path.read_text()))


def scaling() -> None:
    source = [s for path in files("symposium 2") for s in stretches(read_track(path), 10**9)]
    words = [word for stretch in source for word in stretch.words]
    print("\n| words | seconds | words/s |\n|--:|--:|--:|")
    segment(timed([_talk(words[:500])]), SegmentLimits())
    for size in (1_000, 3_000, 10_000, 30_000, 100_000, 300_000):
        many = (words * (size // len(words) + 1))[:size]
        talk = timed([_talk(many[k : k + 120], k * 400) for k in range(0, size, 120)])
        begun = time.process_time()
        segment(talk, SegmentLimits())
        took = time.process_time() - begun
        print(f"| {size:,} | {took:.2f} | {size / took:,.0f} |")


def _talk(words: list[str], start: int = 0) -> Stretch:
    no = (False,) * len(words)
    return Stretch(tuple(words), no, no, start, start + 400 * len(words), True)


def suber(
    tracks: list[list[Stretch]], average: float, systems: dict[str, Callable[..., list[Cues]]]
) -> None:
    """SubER, the edit rate of subtitles with breaks as words, as a second judge (lower is better)."""
    try:
        from suber.data_types import LineBreak, Subtitle, TimedWord
        from suber.metrics.suber import calculate_SubER
    except ImportError:
        print("SubER is not installed: pip install subtitle-edit-rate")
        return

    def subtitles(track: list[Stretch], cues: Cues) -> list[Subtitle]:
        times = [(w.start, w.end) for turn in timed(track).turns for w in turn.words]
        made, at = [], 0
        for number, cue in enumerate(cues, 1):
            flat = [(w, i == len(r.split()) - 1) for r in cue for i, w in enumerate(r.split())]
            if not flat:
                continue
            start = times[min(at, len(times) - 1)][0] / 1000
            at += len(flat)
            end = times[min(at, len(times)) - 1][1] / 1000
            said = [
                TimedWord(
                    word,
                    LineBreak.END_OF_LINE if last else LineBreak.NONE,
                    start,
                    end,
                    start + (end - start) * k / len(flat),
                )
                for k, (word, last) in enumerate(flat)
            ]
            said[-1].line_break = LineBreak.END_OF_BLOCK
            made.append(Subtitle(said, number, start, end))
        return made

    print("\n| SubER | |\n|---|--:|")
    for name, cut in systems.items():
        rates = []
        for track, cues in zip(tracks, cut(tracks, average), strict=True):
            rate = calculate_SubER(subtitles(track, cues), subtitles(track, human(track)))
            rates.append((rate, sum(len(s.words) for s in track)))
        total = sum(rate * size for rate, size in rates) / sum(size for _, size in rates)
        print(f"| {name} | {total:.1f} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--silence", type=int, default=1500)
    parser.add_argument("--whole", action="store_true", help="peers get stretches, not sentences")
    parser.add_argument("--series", action="append", choices=list(SERIES))
    parser.add_argument("--leave-one-out", type=Path, metavar="FOLDER", help="learn on the others")
    parser.add_argument("--suber", action="store_true")
    parser.add_argument("--scaling", action="store_true")
    chosen = parser.parse_args()
    for name in chosen.series or SERIES:
        tracks = [stretches(read_track(path), chosen.silence) for path in files(name)]
        tracks = [track for track in tracks if track]
        if not tracks:
            print(f"{name}: no tracks here")
            continue
        average = average_width(stretch for track in tracks for stretch in track)
        others = systems_beside(chosen.whole)
        code = LANGUAGES.get(name, "en")
        systems = {"imhcaps": ours(None, code), **others}
        if chosen.leave_one_out:
            style = style_without(name, chosen.leave_one_out)
            systems = {**systems, "imhcaps, learned elsewhere": ours(style, code)}
        people = measure("people", lambda ts, _: [human(t) for t in ts], tracks, average, code)
        print(f"\n### {name}: {people.human} cues of {average:.1f} cells\n")
        print(
            "| | F1 | F1 of line ends | weak cue ends % | weak line ends % | straddle % | over % | lost | length | words/s |"
        )
        print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|")
        print(replace(people, seconds=1e9).row("people", average))
        for system, cut in systems.items():
            try:
                print(measure(system, cut, tracks, average, code).row(system, average), flush=True)
            except ImportError as missing:
                print(f"| {system} | not installed: {missing.name} |")
        if chosen.suber:
            suber(tracks, average, systems)
    if chosen.scaling:
        scaling()


if __name__ == "__main__":
    main()
