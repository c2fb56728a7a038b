"""Media files → 16 kHz mono samples on disk, on the clock of the file, and what was odd about them.

    with decode("talk.mp4") as recording:
        recording.seconds            decoded length
        recording.read(0, 320_000)   float32 samples
        recording.remarks            gaps, late sound, channels that cancel, lengths that differ

WAV, FLAC, AIFF and Ogg whose length is known are read by libsndfile; everything else, and every MP3,
by the user's own ffmpeg, with `ffmpeg_files.ON_CLOCK`: without it sound that begins late or stops for a while is moved
together, and captions come early by seconds.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any

from imhcaps.audio.acoustic_model import SAMPLE_RATE
from imhcaps.audio.ffmpeg_files import chosen_stream, read_by_ffmpeg
from imhcaps.audio.sound_files import LostSoundError, read_by_sndfile
from imhcaps.errors import InputError, MissingExtraError, RecordingError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

CANCELLED = 0.1
"""Share of the loudest channel's power below which a mono mix has lost it (10 dB): that channel is
used. Our own choice."""
LENGTH_DIFFERENCE = 0.01
"""Share by which a stated length may differ from the decoded one before that is reported. Our own
choice."""
LOUD_SHARE = 0.3
"""Share of the samples, the loudest, by whose RMS the level is set: silence has no say. Our own
choice."""
_LEVEL_STEP_DB = 0.25
_LEVELS = 640
"""Steps of the histogram of levels: 0 to −160 dB of full scale, below the least of 24 bits. Our own
choice."""
SILENT_DB = -80.0
"""Below this level (dB of full scale) a recording is silent: 16-bit dither is louder. Our own
choice."""


@dataclass(slots=True)
class Recording:
    """Decoded sound. Times are on the file's own clock: sample 0 is its time 0."""

    path: str
    frames: int
    """Samples at 16 kHz, one channel."""
    level_db: float
    """RMS of the loudest 30 % of samples, dB of full scale."""
    remarks: tuple[str, ...]
    _file: IO[bytes] = field(repr=False)

    @property
    def seconds(self) -> float:
        """Decoded length."""
        return self.frames / SAMPLE_RATE

    @property
    def silent(self) -> bool:
        """Whether nothing can be heard in it."""
        return self.level_db < SILENT_DB

    def refuse_silence(self) -> None:
        """Raise `RecordingError` where nothing can be heard, with what is odd: it may be one of several streams."""
        if self.silent:
            hint = "; ".join(self.remarks) or None
            raise RecordingError("nothing can be heard in it", self.path, hint=hint)

    def read(self, start: int, count: int) -> Samples:
        """Samples `start` … `start + count` (fewer at the end), −1 … 1."""
        import numpy as np  # noqa: PLC0415 - extra package

        start = max(0, start)
        self._file.seek(4 * start)
        return np.frombuffer(self._file.read(4 * max(0, count)), np.float32)

    def close(self) -> None:
        """Give the disk space back."""
        self._file.close()

    def __enter__(self) -> Recording:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def decode(
    path: str,
    *,
    stream: int | None = None,
    language: str | None = None,
    progress: Callable[[float, float], None] | None = None,
) -> Recording:
    """Decode the sound of a media file; `stream` chooses among several audio streams, from 1, else the `language` of
    the text does.

    `progress` is called with seconds done and seconds expected (0 when no length is stated).
    Raises `InputError` when there is no sound in it, `MissingExtraError` when a program is missing.
    """
    check_file(path)
    known = read_by_sndfile(path) if stream in (None, 1) else None
    if known is None:
        return _mixed_down(path, *read_by_ffmpeg(path, stream, language), progress)
    try:
        return _mixed_down(path, *known, progress)
    except (
        LostSoundError
    ) as lost:  # frames and pages have times of their own, and ffmpeg goes by them
        try:
            again = read_by_ffmpeg(path, stream, language)
        except MissingExtraError as problem:
            said = f"its sound cannot be decoded ({lost}) without ffmpeg"
            raise InputError(said, path, hint=problem.hint) from None
        blocks, stated, remarks = again
        if lost.by_library:
            remarks.append(f"it is damaged: libsndfile says {lost}")
        return _mixed_down(path, blocks, stated, remarks, progress)


def stream_of(path: str, stream: int | None, language: str | None) -> int | None:
    """The number of the audio stream that `decode` would choose; None where there is nothing to choose."""
    if stream is not None or read_by_sndfile(path) is not None:
        return stream
    return chosen_stream(path, language)


def check_file(path: str) -> None:
    """Raise what `decode` raises for what cannot hold sound, before anything is read."""
    if find_spec("numpy") is None or find_spec("soundfile") is None or find_spec("soxr") is None:
        raise MissingExtraError.of("reading a recording", "audio")
    location = Path(path)
    if not location.exists():
        raise InputError("no such file", path, hint=_no_file(path))
    if not location.is_file():
        raise InputError("is no file", path)
    if location.stat().st_size == 0:
        raise InputError("is empty: there is no sound in it", path)


def _no_file(path: str) -> str | None:
    """What to do where a recording was named by what is no name of a file."""
    if path == "-":
        return "a recording is read from a file, not from standard input"
    # A path has lost one of the two slashes.
    if path.lower().startswith(("http:/", "https:/", "ftp:/", "s3:/", "rtmp:/")):
        return "download the recording first: nothing is fetched from an address"
    return None


def _mixed_down(
    path: str,
    blocks: Iterator[Samples],
    stated: tuple[float, ...],
    remarks: list[str],
    progress: Callable[[float, float], None] | None,
) -> Recording:
    """One channel, written to a temporary file block by block, and its level."""
    import numpy as np  # noqa: PLC0415 - extra package

    file = tempfile.TemporaryFile(prefix="imhcaps-")  # noqa: SIM115 - the recording closes it
    frames, cancelled, unknown = 0, 0, 0
    levels = np.zeros(_LEVELS, np.int64)
    try:
        for block in blocks:
            known = np.isfinite(block)
            if not known.all():  # samples in floating point may be no numbers (IEEE 754)
                unknown += int((~known).any(1).sum())
                block = np.where(known, block, np.float32(0))
            mono, lost = _mono(block)
            cancelled += len(mono) * lost
            file.write(mono.tobytes())
            frames += len(mono)
            decibels = 10 * np.log10(np.square(mono, dtype=np.float32) + np.float32(1e-16))
            steps = np.clip(-decibels / _LEVEL_STEP_DB, 0, _LEVELS - 1).astype(np.int64)
            levels += np.bincount(steps, minlength=_LEVELS)
            if progress is not None:
                progress(frames / SAMPLE_RATE, stated[0] if stated else 0.0)
    except BaseException:
        file.close()
        raise
    if frames < SAMPLE_RATE // 40:
        file.close()
        raise InputError("there is no sound in it", path)
    seconds = frames / SAMPLE_RATE
    if stated and min(abs(each - seconds) for each in stated) > max(
        LENGTH_DIFFERENCE * seconds, 0.1
    ):
        remarks.append(
            f"the file states a length of {stated[0]:.1f} s, and {seconds:.1f} s of sound were decoded"
        )
    if unknown:
        remarks.append(
            f"{max(0.1, unknown / SAMPLE_RATE):.1f} s of its samples are no numbers: taken as silence"
        )
    if cancelled:
        share = 100 * cancelled / frames
        remarks.append(
            f"the channels cancel each other in {share:.0f} % of the recording: the louder one is used"
        )
    return Recording(path, frames, _loud_level(levels, frames), tuple(remarks), file)


def _loud_level(levels: Any, frames: int) -> float:
    """RMS of the loudest samples in dB of full scale, from the histogram of their levels."""
    import numpy as np  # noqa: PLC0415 - extra package

    wanted = max(1, int(frames * LOUD_SHARE))
    before = np.concatenate([[0], np.cumsum(levels)[:-1]])
    taken = np.clip(wanted - before, 0, levels)
    power = 10 ** (-(np.arange(_LEVELS) + 0.5) * _LEVEL_STEP_DB / 10)
    return float(10 * np.log10(max((taken * power).sum() / taken.sum(), 1e-16)))


def _mono(block: Samples) -> tuple[Samples, bool]:
    """A block (samples × channels) as one channel; whether the mix had lost the loudest one."""
    import numpy as np  # noqa: PLC0415 - extra package

    if block.shape[1] == 1:
        return np.ascontiguousarray(block[:, 0], np.float32), False
    mix = block.mean(1, dtype=np.float32)
    powers = np.square(block, dtype=np.float32).mean(0)
    loudest = int(powers.argmax())
    if float(np.square(mix).mean()) < CANCELLED * float(powers[loudest]) / block.shape[1]:
        return np.ascontiguousarray(block[:, loudest], np.float32), True
    return mix, False
