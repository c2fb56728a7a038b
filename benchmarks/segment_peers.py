"""What is measured beside imhcaps: a short dynamic programme, and the peers that are installed.

Each takes tracks of stretches and the people's average cue length, and gives the lines of each cue.
"""

from __future__ import annotations

import re
import sys
import textwrap
from collections.abc import Callable
from types import ModuleType

from imhcaps.language.closed_class import is_weak_end
from imhcaps.segmentation.style_learning import Stretch

SENTENCE = re.compile(r"[.!?][\"')\]”’]*$")
TITLES = ("mr.", "mrs.", "ms.", "dr.", "st.", "jr.")
Cues = list[list[str]]
"""The lines of each cue."""
System = Callable[[list[list[Stretch]], float], list[Cues]]


def systems_beside(whole: bool) -> dict[str, System]:
    """All of them by name. With `whole` each gets every stretch at once, not one sentence after another."""
    by_cut: dict[str, System] = {
        "short DP": simple,
        "lattifai": lattifai,
        "WhisperX": whisperx,
        "srt_equalizer greedy": equalizer("greedy"),
        "srt_equalizer punctuation": equalizer("punctuation"),
    }
    if not whole:
        by_cut = {name: by_sentence(cut) for name, cut in by_cut.items()}
    # stable-ts looks for the ends of sentences itself
    return {**by_cut, "stable-ts": stable_ts}


def sentences(track: list[Stretch]) -> list[Stretch]:
    """The sentences of each stretch, with their share of its time."""
    found = []
    for stretch in track:
        words, length = stretch.words, stretch.end - stretch.start
        total = sum(len(word) + 1 for word in words)
        done, first, start = 0, 0, stretch.start
        for k, word in enumerate(words):
            done += len(word) + 1
            over = SENTENCE.search(word) and word.lower() not in TITLES
            if over or k == len(words) - 1:
                end = stretch.start + length * done // total
                part = slice(first, k + 1)
                found.append(
                    Stretch(
                        words[part], stretch.cue_ends[part], stretch.line_ends[part], start, end
                    )
                )
                first, start = k + 1, end
    return found


def by_sentence(cut: Callable[..., list[Cues]]) -> Callable[..., list[Cues]]:
    """A system that gets one sentence after another."""
    return lambda tracks, average: cut([sentences(track) for track in tracks], average)


def simple(tracks: list[list[Stretch]], average: float) -> list[Cues]:
    """The short dynamic programme of the field survey: sentence ends free, commas cheap, function
    words dear, no sentence straddled; lines at the cheapest place."""
    target = average
    for _ in range(4):
        cut = [
            [cue for stretch in track for cue in _simple(stretch.words, target)] for track in tracks
        ]
        cells = [len(" ".join(cue)) for track in cut for cue in track]
        ratio = sum(cells) / len(cells) / average
        if abs(ratio - 1) < 0.04:
            break
        target /= ratio
    return cut


def _simple(words: tuple[str, ...], target: float) -> Cues:
    def price(word: str) -> float:
        if SENTENCE.search(word):
            return 0
        if word[-1] in ",;:–—-":
            return 1
        return 20 if is_weak_end(word, "en") else 4

    count = len(words)
    places = [0]
    for word in words:
        places.append(places[-1] + len(word) + 1)
    ends = [price(word) for word in words]
    best = [0.0] + [1e18] * count
    came = [0] * (count + 1)
    for stop in range(1, count + 1):
        stops = 0
        for first in range(stop - 1, -1, -1):
            width = places[stop] - places[first] - 1
            if width > 85 and stop - first > 1:
                break
            stops += first < stop - 1 and ends[first] == 0
            if width > 42 and _halve(words[first:stop]) is None and stop - first > 1:
                continue
            cost = best[first] + (ends[stop - 1] if stop < count else 0) + 30 * (stops > 0)
            cost += 3 * (width / target - 1) ** 2
            if cost < best[stop]:
                best[stop], came[stop] = cost, first
    cues: Cues = []
    while count:
        part = words[came[count] : count]
        cues.append(_halve(part) or [" ".join(part)])
        count = came[count]
    return cues[::-1]


def _halve(words: tuple[str, ...]) -> list[str] | None:
    if len(" ".join(words)) <= 42:
        return [" ".join(words)]
    ways = [
        (is_weak_end(words[k - 1], "en"), abs(len(a) - len(b)), [a, b])
        for k in range(1, len(words))
        for a, b in [(" ".join(words[:k]), " ".join(words[k:]))]
        if len(a) <= 42 and len(b) <= 42
    ]
    return min(ways)[2] if ways else None


def equalizer(method: str) -> Callable[[list[list[Stretch]], float], list[Cues]]:
    def cut(tracks: list[list[Stretch]], average: float) -> list[Cues]:
        from datetime import timedelta

        import srt
        from srt_equalizer import srt_equalizer

        found = []
        for track in tracks:
            cues: Cues = []
            for stretch in track:
                whole = srt.Subtitle(
                    1,
                    timedelta(milliseconds=stretch.start),
                    timedelta(milliseconds=stretch.end),
                    " ".join(stretch.words),
                )
                parts = srt_equalizer.split_subtitle(whole, 42, 1, method)
                cues += [part.content.split("\n") for part in parts]
            found.append(cues)
        return found

    return cut


def lattifai(tracks: list[list[Stretch]], average: float) -> list[Cues]:
    from lattifai.caption import CaptionStandardizer, Supervision

    found = []
    for track in tracks:
        whole = [
            Supervision(
                text=" ".join(s.words), start=s.start / 1000, duration=(s.end - s.start) / 1000
            )
            for s in track
        ]
        cut = CaptionStandardizer(max_lines=2, max_chars_per_line=42).process(whole)
        found.append([(part.text or "").split("\n") for part in cut])
    return found


def spoken(stretch: Stretch) -> list[tuple[str, float, float]]:
    """The words of a stretch with their times in seconds, shared out by characters."""
    total = sum(len(word) + 1 for word in stretch.words)
    length = stretch.end - stretch.start
    found, done = [], 0
    for word in stretch.words:
        begin = stretch.start + length * done / total
        done += len(word) + 1
        found.append((word, begin / 1000, (stretch.start + length * done / total) / 1000))
    return found


def folded(text: str) -> list[str]:
    """Lines of 42 for a peer that makes none."""
    return textwrap.wrap(text, 42, break_long_words=False, break_on_hyphens=False)


def whisperx(tracks: list[list[Stretch]], average: float) -> list[Cues]:
    """The splitting rules that WhisperX ships, at their defaults."""
    from whisperx.SubtitlesProcessor import SubtitlesProcessor

    found = []
    for track in tracks:
        segments = [
            {
                "start": s.start / 1000,
                "end": s.end / 1000,
                "text": " ".join(s.words),
                "words": [{"word": w, "start": a, "end": b} for w, a, b in spoken(s)],
            }
            for s in track
        ]
        parts = SubtitlesProcessor(segments, "en").process_segments(advanced_splitting=True)
        found.append([folded(part["text"]) for part in parts])
    return found


def stable_ts(tracks: list[list[Stretch]], average: float) -> list[Cues]:
    """The regrouping that stable-ts does by default."""
    # regrouping hears nothing, but the package wants this module at its door
    try:
        import torchaudio  # noqa: F401
    except (ImportError, OSError):
        sys.modules["torchaudio"] = ModuleType("torchaudio")
    from stable_whisper import WhisperResult

    found = []
    for track in tracks:
        segments = [
            {
                "start": s.start / 1000,
                "end": s.end / 1000,
                "text": " " + " ".join(s.words),
                "words": [
                    {"word": f" {w}", "start": a, "end": b, "probability": 1.0}
                    for w, a, b in spoken(s)
                ],
            }
            for s in track
        ]
        result = WhisperResult({"language": "en", "segments": segments}).regroup()
        found.append([folded(part.text.strip()) for part in result.segments])
    return found
