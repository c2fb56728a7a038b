"""Are right pairs of a transcript and its times taken, and wrong pairs refused?

    python benchmarks/refusal.py [--narrated FOLDER] [--podcasts FOLDER] [--half 0|1] [-v]

Right pairs: the WAI symposium of ../shared/corpus and the two samples; with `--narrated`, a copy of the public
repository 3b1b/captions (`transcript.txt`, `word_timings.json`, `captions.srt` in a folder); with `--podcasts`, a
copy of mikeckennedy/talk-python-transcripts (`NAME.txt` with times, `NAME.vtt`: the words without their times
are the transcript). Each is aligned from a recogniser's words, from the captions, and from one row a minute.
`--half` keeps every other pair, so that what was fixed on one half can be tried on the other.

A public pair whose transcript has a passage of `PASSAGE` words in a row that its times do not have is no right pair
(the recording was cut, or another edition was written down); the standard library alone decides that. Nor are those of
`NO_PAIRS`, which were read. Both are shown apart.

Wrong pairs are made of right ones: the times of another talk of the same series, the first or second half of the times,
a third of the captions, units that are wrong by 10, 25 and 1000, one talk's times with a page of several, and the times
of another part of the same talk. Nothing of them may be accepted.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

import imhcaps
from imhcaps.errors import ImhcapsError
from imhcaps.model.transcript import Transcript
from imhcaps.text import fold
from imhcaps.timing import AsrWord, AsrWords, CueSheet, read_cue_sheet, read_words

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "wai-symposium2"
MINUTE = 60_000
PASSAGE = 40
"""Words in a row that a right pair's times do not lack: some 15 s of speech."""
LEAST_WORDS = 100
ROW_WORDS = 4
"""Words of a row; "yeah" is no row that anybody would write."""
WRONG_OF = 40
"""Right pairs of which wrong ones are made."""
SYMPOSIUM = {
    "do_no_harm": 1,
    "computer_vision": 2,
    "media_accessibility": 3,
    "machine_learning": 4,
    "accessible_communication": 5,
    "where_next": 6,
}
"""Each track of the symposium and the part of its page, as `--heading` counts them."""
NO_PAIRS = {
    ("ldm-trigonometry", "words"): "a sentence stands in the transcript three times, said once",
    ("pythagorean-triples", "words"): "two sentences repeat themselves, said once",
    ("ldm-complex-numbers", "captions"): "captions of 50 to 190 ms that come out of order",
    ("higher-order-derivatives", "captions"): "sentences cut and out of order",
    ("hanoi-and-sierpinski", "captions"): "the last captions have no length, all at one time",
}
"""What was read and found to be no pair, and why."""
STAMP = re.compile(r"^\d\d:\d\d:\d\d ", re.MULTILINE)


@dataclass(frozen=True)
class Pair:
    """A transcript, a recogniser's words and captions of its recording."""

    name: str
    series: str
    transcript: Transcript
    words: AsrWords
    captions: CueSheet | None


def symposium() -> Iterator[Pair]:
    page = CORPUS / "symposium2.md"
    for stem, heading in SYMPOSIUM.items() if page.exists() else ():
        track = CORPUS / f"{stem}.vtt"
        transcript = imhcaps.read_transcript(page, heading=heading)
        yield Pair(stem, "symposium", transcript, read_words(track), read_cue_sheet(track))


def samples() -> Iterator[Pair]:
    for words in sorted((ROOT / "samples").glob("*.words.json")):
        stem = words.name.removesuffix(".words.json")
        page = next(p for e in ("md", "txt") if (p := words.parent / f"{stem}.{e}").exists())
        transcript = imhcaps.read_transcript(page)
        yield Pair(stem, "samples", transcript, read_words(words), None)


def chosen(pages: Sequence[Path], most: int, half: int | None) -> Sequence[Path]:
    """Some of the pages, the same ones in each run."""
    pages = sorted(pages)[half::2] if half is not None else sorted(pages)
    return random.Random(1).sample(pages, min(most, len(pages)))


def narrated(folder: Path, most: int, half: int | None) -> Iterator[Pair]:
    pages = [
        page
        for page in folder.rglob("english/transcript.txt")
        if (page.parent / "word_timings.json").exists()
    ]
    for page in chosen(pages, most, half):
        times = page.parent / "word_timings.json"
        try:
            transcript = imhcaps.read_transcript(page, language="en")
            captions = read_cue_sheet(page.parent / "captions.srt")
        except ImhcapsError:
            continue
        found = tuple(
            AsrWord(
                text.strip(),
                round(begin * 1000),
                max(round(end * 1000), round(begin * 1000) + 1),
            )
            for text, begin, end in json.loads(times.read_text("utf-8"))
            if text.strip()
        )
        name = page.parent.parent.name
        yield Pair(name, "narrated", transcript, AsrWords(found, "words", str(times)), captions)


def podcasts(folder: Path, most: int, half: int | None, work: Path) -> Iterator[Pair]:
    pages = [page for page in folder.rglob("*.txt") if page.with_suffix(".vtt").exists()]
    for page in chosen(pages, most, half):
        track = page.with_suffix(".vtt")
        text = STAMP.sub("", page.read_text("utf-8"))
        bare = work / page.name
        bare.write_text(text, "utf-8")
        try:
            transcript = imhcaps.read_transcript(bare, language="en")
            yield Pair(page.stem, "podcasts", transcript, read_words(track), read_cue_sheet(track))
        except ImhcapsError as error:
            print(f"not read: {page.stem}: {error.message}")


def one_a_minute(sheet: CueSheet) -> CueSheet:
    rows = []
    following = 0
    for row in sheet.rows:
        if row.kind == "speech" and row.start >= following and len(row.text.split()) >= ROW_WORDS:
            rows.append(replace(row, end=None, row=len(rows) + 2))
            following = row.start + MINUTE
    return CueSheet(tuple(rows))


def longest_lacking(transcript: Transcript, words: Sequence[AsrWord]) -> int:
    """The most words in a row of the transcript that the times do not have."""
    ours = [folded for word in transcript.words if (folded := fold(word.text))]
    theirs = [folded for word in words for part in word.text.split() if (folded := fold(part))]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    at = longest = 0
    for block in matcher.get_matching_blocks():
        if block.size >= 3 or block.size == 0:
            longest = max(longest, block.a - at)
            at = block.a + block.size
    return longest


def refusal(transcript: Transcript, **times: object) -> str | None:
    """Why the pair is refused; nothing when it is accepted."""
    try:
        imhcaps.caption(transcript, **times)  # type: ignore[arg-type]
    except ImhcapsError as error:
        return error.message
    return None


def ways(pair: Pair) -> Iterator[tuple[str, dict[str, object]]]:
    """The ways in which a pair is aligned."""
    yield "words", {"words": pair.words}
    if pair.captions is not None:
        yield "captions", {"cues": pair.captions}
        yield "rows", {"cues": one_a_minute(pair.captions)}


def in_unit(words: AsrWords, factor: float) -> AsrWords:
    def scaled(word: AsrWord) -> AsrWord:
        start = round(word.start * factor)
        return replace(word, start=start, end=max(start + 1, round(word.end * factor)))

    return replace(words, words=tuple(map(scaled, words.words)))


def rows_in_unit(sheet: CueSheet, factor: float) -> CueSheet:
    rows = []
    for row in sheet.rows:
        start = round(row.start * factor)
        end = None if row.end is None else max(start + 1, round(row.end * factor))
        rows.append(replace(row, start=start, end=end))
    return CueSheet(tuple(rows), sheet.format)


def moved_to_zero(words: Sequence[AsrWord]) -> tuple[AsrWord, ...]:
    first = words[0].start
    return tuple(replace(word, start=word.start - first, end=word.end - first) for word in words)


def wrong(pair: Pair, other: Pair) -> Iterator[tuple[str, dict[str, object]]]:
    """Times that are not those of the pair's transcript."""
    words = pair.words.words
    half, third = len(words) // 2, len(words) // 3
    yield "another talk's words", {"words": other.words}
    yield "first half of the words", {"words": replace(pair.words, words=words[:half])}
    yield (
        "second half, from zero",
        {"words": replace(pair.words, words=moved_to_zero(words[half:]))},
    )
    yield (
        "middle third, from zero",
        {"words": replace(pair.words, words=moved_to_zero(words[third : 2 * third]))},
    )
    for factor in (1000, 25, 10, 1 / 10, 1 / 25, 1 / 1000):
        yield f"words in another unit ({factor:g})", {"words": in_unit(pair.words, factor)}
    if pair.captions is None or other.captions is None:
        return
    rows = pair.captions.rows
    yield "another talk's captions", {"cues": other.captions}
    yield "another talk's rows", {"cues": one_a_minute(other.captions)}
    yield "a third of the captions", {"cues": replace(pair.captions, rows=rows[: len(rows) // 3])}
    for factor in (1000, 25, 1 / 25, 1 / 1000):
        yield (
            f"captions in another unit ({factor:g})",
            {"cues": rows_in_unit(pair.captions, factor)},
        )
    few = one_a_minute(pair.captions)
    if len(few.rows) > 1:
        for factor in (1000, 25, 1 / 25, 1 / 1000):
            yield f"rows in another unit ({factor:g})", {"cues": rows_in_unit(few, factor)}


def pages(pairs: Sequence[Pair]) -> Iterator[tuple[str, Transcript, dict[str, object]]]:
    """One talk's times with the page of all six."""
    if any(pair.series == "symposium" for pair in pairs):
        whole = imhcaps.read_transcript(CORPUS / "symposium2.md")
        for pair in pairs:
            if pair.series == "symposium":
                for way, times in ways(pair):
                    yield f"{pair.name}, {way}", whole, times


def right_pairs(pairs: Sequence[Pair], verbose: bool) -> None:
    taken: Counter[tuple[str, str]] = Counter()
    refused: Counter[tuple[str, str]] = Counter()
    apart: Counter[str] = Counter()
    for pair in pairs:
        lacking = longest_lacking(pair.transcript, pair.words.words)
        captioned = pair.captions is not None and longest_lacking(
            pair.transcript,
            [AsrWord(row.text, 0, 1) for row in pair.captions.rows if row.kind == "speech"],
        )
        for way, times in ways(pair):
            message = refusal(pair.transcript, **times)
            missing = lacking if way == "words" else int(captioned)
            public = pair.series not in ("samples", "symposium")
            if public and (missing >= PASSAGE or (pair.name, way) in NO_PAIRS):
                apart["refused" if message else "taken"] += 1
                if verbose:
                    print(f"no right pair ({missing} words): {pair.name}, {way}: {message}")
                continue
            (refused if message else taken)[pair.series, way] += 1
            if message:
                print(f"refused: {pair.name}, {way}, {missing} words lacking: {message[:160]}")
    print(f"\n{'right pairs':30} {'tried':>6} {'refused':>8}")
    for key in sorted({*taken, *refused}):
        print(f"{', '.join(key):30} {taken[key] + refused[key]:6} {refused[key]:8}")
    total = taken.total() + refused.total()
    print(f"{'all':30} {total:6} {refused.total():8}  {refused.total() / max(1, total):.2%}")
    print(
        f"transcripts with a passage that the times lack: {apart.total()}, of which refused {apart['refused']}\n"
    )


def wrong_pairs(pairs: Sequence[Pair]) -> None:
    tried: Counter[str] = Counter()
    taken: Counter[str] = Counter()

    def judge(kind: str, name: str, transcript: Transcript, times: dict[str, object]) -> None:
        tried[kind] += 1
        if refusal(transcript, **times) is None:
            taken[kind] += 1
            print(f"accepted: {name}: {kind}")

    for series in sorted({pair.series for pair in pairs}):
        members = [pair for pair in pairs if pair.series == series]
        for number, pair in enumerate(members[:WRONG_OF]):
            other = members[(number + 1) % len(members)]
            for kind, times in wrong(pair, other):
                if other is not pair or "another talk" not in kind:
                    judge(kind, pair.name, pair.transcript, times)
    for name, transcript, times in pages(pairs):
        judge("a page of six", name, transcript, times)
    print(f"\n{'wrong pairs':40} {'tried':>6} {'accepted':>9}")
    for kind in tried:
        print(f"{kind:40} {tried[kind]:6} {taken[kind]:9}")
    print(f"{'all':40} {tried.total():6} {taken.total():9}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--narrated", type=Path)
    parser.add_argument("--podcasts", type=Path)
    parser.add_argument("--most", type=int, default=150, help="pairs of a repository")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--part", choices=("right", "wrong", "both"), default="both")
    parser.add_argument("-v", action="store_true")
    given = parser.parse_args()
    import tempfile

    with tempfile.TemporaryDirectory() as work:
        pairs = [*symposium(), *samples()]
        if given.narrated:
            pairs += narrated(given.narrated, given.most, given.half)
        if given.podcasts:
            pairs += podcasts(given.podcasts, given.most, given.half, Path(work))
    pairs = [p for p in pairs if sum(1 for _ in p.transcript.words) >= LEAST_WORDS]
    if given.part != "wrong":
        right_pairs(pairs, given.v)
    if given.part != "right":
        wrong_pairs(pairs)


if __name__ == "__main__":
    main()
