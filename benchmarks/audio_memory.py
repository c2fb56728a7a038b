"""Memory at most and processor time of `caption --audio`, from ten minutes to two hours, each in a process of its own.

python benchmarks/audio_memory.py             10, 60 and 120 minutes; 10 60 measures these

The sound is the sample's reading again and again, the text as well; nothing is taken from the cache.
"""

from __future__ import annotations

import os
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
from audio_readings import ROOT, STEMS, sample


def made(folder: Path, minutes: int) -> tuple[Path, Path]:
    """A recording and its transcript."""
    reading = sample(STEMS[1])
    times = max(1, round(60 * minutes / reading.seconds))
    sound = (np.clip(reading.sound, -1, 1) * 32767).astype("<i2").tobytes()
    media, page = folder / f"{minutes}.wav", folder / f"{minutes}.txt"
    with wave.open(str(media), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        for _ in range(times):
            file.writeframesraw(sound)
    page.write_text("Ann: " + " ".join([*reading.words] * times) + "\n", "utf-8")
    return media, page


def main() -> None:
    lengths = [int(each) for each in sys.argv[1:]] or [10, 60, 120]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for minutes in lengths:
            media, page = made(folder, minutes)
            command = ["-m", "imhcaps", "align", str(page), "--audio", str(media)]
            process = os.posix_spawn(
                sys.executable,
                [sys.executable, *command, "-o", str(folder / f"{minutes}.json")],
                {**os.environ, "IMHCAPS_NO_CACHE": "1", "PYTHONPATH": str(ROOT / "src")},
            )
            _, status, used = os.wait4(process, 0)
            seconds = used.ru_utime + used.ru_stime
            print(
                f"{minutes:4} min: exit {os.waitstatus_to_exitcode(status)}, {used.ru_maxrss / 1024:.0f} MB "
                f"at most, {seconds:.0f} s of processor time, {seconds / 60 / minutes:.4f} of real time",
                flush=True,
            )


if __name__ == "__main__":
    main()
