"""Sound files that libsndfile decodes on the file's own clock: WAV, FLAC, AIFF, and Ogg link by link."""

from __future__ import annotations

import io
import itertools
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imhcaps.audio.acoustic_model import SAMPLE_RATE
from imhcaps.audio.ogg_pages import ogg_links
from imhcaps.errors import InputError
from imhcaps.interrupts import interrupts_held

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

SNDFILE_FORMATS = frozenset({"WAV", "WAVEX", "RF64", "W64", "AIFF", "FLAC", "OGG"})
"""What libsndfile decodes on the file's clock. It stops early in some MP3 files, without an error."""
_HEADS = frozenset((b"RIFF", b"RIFX", b"RF64", b"riff", b"FORM", b"fLaC", b"OggS"))
"""What files of these formats begin with. Of others libsndfile is not asked: what it thinks of an MP3 it prints on
stderr."""
MOST_FRAMES = 1 << 40
"""A header with more frames than this states no length (a pipe writes its largest number). Our own
choice: two years at 16 kHz."""
MOST_CHUNKS = 1000
"""Chunks of a RIFF or AIFF file that are passed over to find the sound. Our own limit."""
NO_SIZE = 0x7FFFF000
"""A chunk of so many bytes states none: programs that write to a pipe put their largest number there. Our own
choice."""
_FORMS = {
    (b"RIFF", b"WAVE"),
    (b"RIFX", b"WAVE"),
    (b"RF64", b"WAVE"),
    (b"FORM", b"AIFF"),
    (b"FORM", b"AIFC"),
}
BLOCK_S = 1
"""Seconds of sound that are mixed down at a time. Our own choice."""
CLOCKED = frozenset(("FLAC", "OGG"))
"""Formats whose frames or pages have times of their own, which ffmpeg goes by and libsndfile does not."""
LEAST_MISSING_S = 0.1
"""Seconds that libsndfile may find less than the header or the last page says. Our own choice."""


class LostSoundError(Exception):
    """What libsndfile cannot read to the end, or passes over in silence, of a format in `CLOCKED`: its message says
    why.

    `by_library`: libsndfile's own words.
    """

    def __init__(self, message: str, *, by_library: bool = False) -> None:
        super().__init__(message)
        self.by_library = by_library


def read_by_sndfile(
    path: str,
) -> tuple[Iterator[Samples], tuple[float, ...], list[str]] | None:
    """Blocks (samples × channels, 16 kHz), stated length (s; none where none is) and remarks, if libsndfile knows
    format and length, and the file is whole. The blocks raise `LostSoundError` where it turns out not to be.
    """
    import soundfile  # noqa: PLC0415 - extra package

    with Path(path).open("rb") as file:
        if file.read(4) not in _HEADS:
            return None
    try:
        head = soundfile.info(path)
    except (RuntimeError, OSError):
        return None
    links = ogg_links(path) if head.format == "OGG" else [0]
    if len(links) > 1:  # the length that libsndfile states of several is that of none
        return _linked_blocks(path, links), (), []
    if not links or head.format not in SNDFILE_FORMATS or not 0 < head.frames < MOST_FRAMES:
        return None
    if not 1000 <= head.samplerate <= 768_000 or head.channels > 64:
        return None
    # A pipe states no length or a false one; a length beyond the file's own size cannot be true.
    size = Path(path).stat().st_size
    if head.format in ("WAV", "WAVEX", "AIFF") and head.frames * head.channels > size:
        return None
    if head.format == "FLAC" and not _flac_states_length(path):
        return None
    frames = _stated_frames(path) or head.frames
    return _sndfile_blocks(path), (frames / head.samplerate,), []


def _sndfile_blocks(path: str) -> Iterator[Samples]:
    import soundfile  # noqa: PLC0415 - extra package

    clocked = False
    try:
        with soundfile.SoundFile(path) as file:
            clocked = file.format in CLOCKED
            yield from _whole(file) if clocked else _resampled(file)
    except RuntimeError as problem:
        if clocked:
            raise LostSoundError(str(problem).strip(), by_library=True) from None
        raise InputError(f"its sound cannot be decoded ({problem})", path) from None


def _whole(file: Any) -> Iterator[Samples]:
    """The blocks of an open sound file, which must be as long as it says."""
    missing = file.frames / file.samplerate
    for block in _resampled(file):
        missing -= len(block) / SAMPLE_RATE
        yield block
    if missing > LEAST_MISSING_S:
        raise LostSoundError(f"{missing:.2f} s are missing in it")


def _resampler(rate: int, channels: int) -> Any:
    # Ctrl-C while its compiled part is loaded ends the process (seen with soxr 1.1).
    with interrupts_held():
        import soxr  # noqa: PLC0415 - extra package

    return soxr.ResampleStream(rate, SAMPLE_RATE, channels, dtype="float32")


def _resampled(file: Any) -> Iterator[Samples]:
    """The blocks of an open sound file at 16 kHz."""
    rate = file.samplerate
    resampler = None if rate == SAMPLE_RATE else _resampler(rate, file.channels)
    while True:
        block = file.read(BLOCK_S * rate, dtype="float32", always_2d=True)
        last = len(block) < BLOCK_S * rate
        if resampler is not None:
            block = resampler.resample_chunk(block, last=last)
        if len(block):
            yield block
        if last:
            return


def _linked_blocks(path: str, starts: list[int]) -> Iterator[Samples]:
    """An Ogg file of several links, one after the other: each is as long as its own pages say (RFC 3533)."""
    import soundfile  # noqa: PLC0415 - extra package

    with Path(path).open("rb") as file:
        for start, stop in itertools.pairwise([*starts, Path(path).stat().st_size]):
            file.seek(start)
            try:
                with soundfile.SoundFile(io.BytesIO(file.read(stop - start))) as link:
                    yield from _whole(link)
            except RuntimeError as problem:
                raise LostSoundError(str(problem).strip(), by_library=True) from None


def _flac_states_length(path: str) -> bool:
    """Whether STREAMINFO (RFC 9639, 8.2) states a number of samples: 36 bits, 0 is unknown."""
    with Path(path).open("rb") as file:
        head = file.read(42)
    return head[:4] == b"fLaC" and (int.from_bytes(head[18:26], "big") & (1 << 36) - 1) > 0


def lost_head(path: str) -> bool:
    """Whether the first frames of a FLAC file (RFC 9639, 8.1 and 9.1), whose first sound comes later than 0 s, are
    lost: then no frame, or a damaged one of number 0, is right after the metadata. In a clip that was copied out of
    another file the frame there has the number that it had in that file.
    """
    with Path(path).open("rb") as file:
        file.seek(4)
        for _ in range(MOST_CHUNKS):
            head = file.read(4)
            if len(head) < 4:
                return True
            file.seek(int.from_bytes(head[1:], "big"), io.SEEK_CUR)
            if head[0] & 0x80:
                break
        frame = file.read(5)
    return len(frame) < 5 or int.from_bytes(frame[:2], "big") & 0xFFFE != 0xFFF8 or frame[4] == 0


def _stated_frames(path: str) -> int | None:
    """How many frames the header of a WAV, RF64 or AIFF file states: of one that was cut off, libsndfile says how many
    there are. None where nothing is stated, or by the size of coded blocks (Microsoft, Multimedia Programming
    Interface; EBU Tech 3306; Apple, AIFF 1.3).
    """
    with Path(path).open("rb") as file:
        form, _, kind = struct.unpack("4s4s4s", file.read(12).ljust(12, b"\0"))
        order = ">" if form in (b"FORM", b"RIFX") else "<"
        if (form, kind) not in _FORMS:
            return None
        size_of_frame, long = 0, None
        for _ in range(MOST_CHUNKS):
            head = file.read(8)
            if len(head) < 8:
                return None
            name, size = struct.unpack(order + "4sI", head)
            body = (
                b""
                if name in (b"data", b"SSND")
                else file.read(min(size, 40) if size < 1 << 20 else 40)
            )
            if name == b"COMM" and len(body) >= 8:
                return int.from_bytes(body[2:6], "big")
            if name == b"ds64" and len(body) >= 16:
                long = int.from_bytes(body[8:16], "little")
            if name == b"fmt " and len(body) >= 16:
                channels, align, bits = struct.unpack(order + "2xH8xHH", body[:16])
                size_of_frame = align if align == channels * ((bits + 7) // 8) else 0
            if name == b"data":
                size = long if size == (1 << 32) - 1 and long else size
                known = size_of_frame and size > 0 and (long or size < NO_SIZE)
                return size // size_of_frame if known else None
            file.seek(size + size % 2 - len(body), io.SEEK_CUR)
    return None
