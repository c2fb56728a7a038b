"""Do heard pauses help where cues end? F1 of cue ends with the recording, against the text alone.

python benchmarks/audio_segmentation.py                 the samples' readings
python benchmarks/audio_segmentation.py FOLDER          and people's recordings and captions: NAME.vtt beside its media

Nobody has captioned the readings: what counts as right there are the cues that our own segmentation makes when every
word's true time is known. For captions by people it is where their cues end. `text alone` is timed by the usual rate of
speech within the length of the recording; `turn starts` knows where each turn begins, as a cue sheet does. The last end
of a track counts for nothing.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from audio_readings import ROOT, STEMS, decoded

import imhcaps
from imhcaps.model.transcript import Sound, TimedTranscript, Transcript, Word
from imhcaps.segmentation import SegmentLimits, segment
from imhcaps.timing import align_recording
from imhcaps.timing.assemble import assemble
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.word_sequence import word_sequence

SUFFIX = {STEMS[0]: "txt", STEMS[1]: "md"}
RATE = 16_000


def ends(timed: TimedTranscript, average: float | None) -> set[int]:
    """How many words are said up to the end of each cue but the last."""
    limits = SegmentLimits(target_cue_length=average) if average else SegmentLimits()
    found, said = set(), 0
    for cue in segment(timed, limits, labels="never").cues:
        said += len(html.unescape(re.sub(r"<[^>]*>", "", cue.payload)).split())
        found.add(said)
    return found - {said}


def by_rate(talk: Transcript, length_ms: int, turns: dict[int, float]) -> TimedTranscript:
    """Timed by the usual rate of speech between the turns whose starts (ms, by word) are known."""
    known = Knots(dict(turns))
    rates = [1.0] * len(talk.turns)
    return assemble(talk, word_sequence(talk), known, rates, [], [], length_ms)


def with_times(talk: Transcript, times: list[tuple[int, int]]) -> TimedTranscript:
    """The words of a transcript at the given starts and ends, ms."""
    left = iter(times)
    turns = []
    end = 0
    for turn in talk.turns:
        parts = []
        for each in turn.elements:
            if isinstance(each, Word):
                start, end = next(left)
                each = replace(each, start=start, end=end, origin="matched", confidence=0.99)
            elif isinstance(each, Sound):
                each = replace(each, start=end, end=end + 1)
            parts.append(each)
        turns.append(replace(turn, elements=tuple(parts)))
    return TimedTranscript(replace(talk, turns=tuple(turns)))


def report(name: str, right: set[int], ways: dict[str, set[int]]) -> None:
    for way, found in ways.items():
        hits = len(right & found)
        f1 = 200 * hits / max(1, len(right) + len(found))
        print(f"{name:34} {way:18} {len(right):5} {len(found):5} {f1:6.1f}", flush=True)


def of_sample(stem: str) -> None:
    talk = imhcaps.read_transcript(ROOT / "samples" / f"{stem}.{SUFFIX[stem]}")
    truth = json.loads((ROOT / "samples" / f"{stem}.words.json").read_text("utf-8"))
    turns = [turn["words"] for turn in truth["turns"] if turn["words"]]
    times = [(word["start"], word["end"]) for words in turns for word in words]
    media = str(ROOT / "samples" / f"{stem}.opus")
    length = 1000 * len(decoded(Path(media))) // RATE
    starts, at = {}, 0
    for words in turns:
        starts[at] = float(words[0]["start"])
        at += len(words)
    ways = {
        "text alone": by_rate(talk, length, {}),
        "turn starts": by_rate(talk, length, starts),
        "recording": align_recording(talk, media),
    }
    right = ends(with_times(talk, times), None)
    report(stem, right, {way: ends(timed, None) for way, timed in ways.items()})


def of_people(captions: Path, media: Path) -> None:
    track = imhcaps.read_track(captions)
    texts = [" ".join(re.sub(r"\[[^]]*\]|<[^>]*>", " ", cue.text).split()) for cue in track.cues]
    texts = [html.unescape(text) for text in texts if text]
    right, said = set(), 0
    for text in texts:
        said += len(text.split())
        right.add(said)
    average = sum(map(len, texts)) / len(texts)
    with tempfile.TemporaryDirectory() as name:
        page = Path(name) / "talk.txt"
        page.write_text("A: " + " ".join(texts) + "\n", "utf-8")
        talk = imhcaps.read_transcript(page, speakers=["A"])
    length = 1000 * len(decoded(media)) // RATE
    ways = {
        "text alone": by_rate(talk, length, {}),
        "recording": align_recording(talk, str(media)),
    }
    found = {way: ends(timed, average) for way, timed in ways.items()}
    report(captions.stem, right - {said}, found)


def main() -> None:
    print(f"{'':34} {'cue ends by':18} right found     F1")
    for stem in STEMS:
        of_sample(stem)
    for folder in map(Path, sys.argv[1:]):
        for captions in sorted(folder.glob("*.vtt")):
            media = [p for p in folder.glob(f"{captions.stem}.*") if p.suffix != ".vtt"]
            if media:
                of_people(captions, media[0])


if __name__ == "__main__":
    main()
