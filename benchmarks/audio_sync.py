"""`sync` on captions whose fault is known: offset, ratio, break, another talk; beside ffsubsync in the same run.

python benchmarks/audio_sync.py             ffsubsync too, where it is installed (pip install ffsubsync)

For each case the error of every cue's start after the captions were moved, ms: median and nine in ten, of the
cues whose place the fault left known. Truth are the readings' word times.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from audio_readings import ROOT, STEMS, Reading, noisy, sample

from imhcaps.audio.clock_fit import fit_clock
from imhcaps.audio.listener import Listener
from imhcaps.timecode import clock

Cues = list[tuple[int, int, str]]

CASES: dict[str, Callable[[float], float]] = {
    "right": lambda t: t,
    "3.27 s late": lambda t: t + 3270,
    "2.4 s early": lambda t: t - 2400,
    "40 s late": lambda t: t + 40_000,
    "made at 25, played at 23.976": lambda t: t * (24000 / 1001) / 25 + 1500,
    "made at 23.976, played at 24": lambda t: t * 1.001,
    "7 s break in the middle": lambda t: t,
}


def cues_of(reading: Reading, human: bool = False) -> Cues:
    """A cue for each seven words, or up to a pause; `human`: each begins up to 350 ms early."""
    chance = np.random.default_rng(1)
    found: Cues = []
    first = 0
    for k in range(1, len(reading.words) + 1):
        whole = k == len(reading.words) or k - first == 7
        if whole or (reading.starts[k] or 0) - (reading.ends[k - 1] or 0) > 700:
            lead = int(chance.integers(0, 350)) if human else 0
            start = (reading.starts[first] or 0) - lead
            end = (reading.ends[k - 1] or 0) + 200
            found.append((max(0, start), end, " ".join(reading.words[first:k])))
            first = k
    return found


def write_wav(path: Path, sound: np.ndarray) -> None:
    import soundfile

    soundfile.write(path, np.clip(sound, -1, 1), 16_000, subtype="PCM_16")


def write_srt(path: Path, cues: Cues) -> None:
    path.write_text(
        "".join(
            f"{k}\n{clock(max(0, a), ',')} --> {clock(max(1, b), ',')}\n{text}\n\n"
            for k, (a, b, text) in enumerate(cues, 1)
        ),
        "utf-8",
    )


def shown(cues: Cues, name: str) -> Cues:
    change = CASES[name]
    middle = len(cues) // 2
    jump = 7000 if "break" in name else 0
    return [
        (round(change(a)) + jump * (k >= middle), round(change(b)) + jump * (k >= middle), text)
        for k, (a, b, text) in enumerate(cues)
    ]


def ours(listener: Listener, cues: Cues) -> tuple[list[float | None], str]:
    """When each cue should be shown; and the ratio and breaks found, or a refusal."""
    heard = listener([text.split() for _, _, text in cues], "en")
    if heard.verdict == "wrong":
        return [None] * len(cues), f"refused ({heard.nats:.1f} nats a word)"
    starts = [a for a, _, _ in cues]
    found = fit_clock(starts, [cue.start for cue in heard.cues])
    assert found is not None
    breaks = [piece.first for piece in found.pieces[1:]]
    return [found.said_at(k, start) for k, start in enumerate(starts)], (
        f"ratio {found.ratio:.6f}" + (f", breaks before cues {breaks}" if breaks else "")
    )


def theirs(media: Path, cues: Cues, folder: Path) -> tuple[list[float | None], str]:
    """ffsubsync with its own defaults."""
    program = shutil.which("ffsubsync")
    if program is None:
        return [None] * len(cues), "not installed"
    write_srt(folder / "in.srt", cues)
    (folder / "out.srt").unlink(missing_ok=True)
    done = subprocess.run(
        [program, media, "-i", folder / "in.srt", "-o", folder / "out.srt"],
        capture_output=True,
        check=False,
    )
    if not (folder / "out.srt").exists():
        return [None] * len(cues), f"exit {done.returncode}, nothing written"
    from imhcaps import read_track

    moved = {cue.text: cue.start for cue in read_track(folder / "out.srt").cues}
    times = [moved.get(text) for _, _, text in cues]
    lost = sum(t is None for t in times)
    return list(times), f"exit {done.returncode}" + (f", {lost} cues lost" if lost else "")


def row(who: str, name: str, times: list[float | None], truth: list[int], said: str) -> None:
    wrong = np.array(
        [abs(t - true) if t is not None else 60_000 for t, true in zip(times, truth, strict=True)]
    )
    signed = [t - true for t, true in zip(times, truth, strict=True) if t is not None]
    offset = f"{np.median(signed):+7.0f}" if signed else "      –"
    print(
        f"{who:10} {name:44} {offset} {np.median(wrong):8.0f} {np.percentile(wrong, 90):8.0f}  {said}",
        flush=True,
    )


def main() -> None:
    print(f"ffsubsync: {shutil.which('ffsubsync') or 'not installed'}")
    print(f"{'':55} {'offset':>7} {'median':>8} {'p90':>8}  ms, when moved")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for stem in STEMS:
            base = sample(stem)
            for reading in (base, noisy(base, "pink", 5)):
                media = folder / "sound.wav"
                write_wav(media, reading.sound)
                listener = Listener(str(media))
                for human in (False, True):
                    cues = cues_of(reading, human)
                    truth = [start for start, _, _ in cues_of(reading)]
                    for case in CASES if not human else ("3.27 s late",):
                        given = shown(cues, case)
                        label = f"{reading.name[:20]}{reading.name[len(stem) :]}: {case}" + (
                            ", led in" if human else ""
                        )
                        begun = time.process_time()
                        row("ours", label, *_with(ours(listener, given), truth))
                        seconds = time.process_time() - begun
                        row("ffsubsync", label, *_with(theirs(media, given, folder), truth))
                        if case == "right":
                            print(f"           {seconds / reading.seconds:.4f} of real time")
            other = cues_of(sample(STEMS[1 - STEMS.index(stem)]))
            other = [cue for cue in other if cue[1] < base.seconds * 1000]
            media = folder / "sound.wav"
            write_wav(media, base.sound)
            for who, found in (
                ("ours", ours(Listener(str(media)), other)),
                ("ffsubsync", theirs(media, other, folder)),
            ):
                moves = [
                    t - a for t, (a, _, _) in zip(found[0], other, strict=True) if t is not None
                ]
                by = f"moved by {np.median(moves) / 1000:+.1f} s" if moves else "not moved"
                print(
                    f"{who:10} {stem[:20]}: captions of another talk: {by}; {found[1]}", flush=True
                )


def _with(
    found: tuple[list[float | None], str], truth: list[int]
) -> tuple[list[float | None], list[int], str]:
    return found[0], truth, found[1]


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
