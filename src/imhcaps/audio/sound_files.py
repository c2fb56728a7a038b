"""Sound files that libsndfile decodes on the file's own clock: WAV, FLAC, AIFF, and Ogg link by link."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imhcaps.audio.acoustic_model import SAMPLE_RATE
from imhcaps.errors import InputError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

SNDFILE_FORMATS = frozenset({"WAV", "WAVEX", "RF64", "W64", "AIFF", "FLAC", "OGG"})
"""What libsndfile decodes on the file's clock. It stops early in some MP3 files, without an error."""
MOST_FRAMES = 1 << 40
"""A header with more frames than this states no length (a pipe writes its largest number). Our own
choice: two years at 16 kHz."""
LEAST_LINK = 300
"""Bytes between two beginnings of streams in an Ogg file from which on the second follows the first: a page that
begins one is shorter (RFC 3533, 6: 27 bytes and a codec's header). Our own choice."""
BLOCK_S = 1
"""Seconds of sound that are mixed down at a time. Our own choice."""


def read_by_sndfile(path: str) -> tuple[Iterator[Samples], float | None, list[str]] | None:
    """Blocks (samples × channels, 16 kHz), stated length (s) and remarks, if libsndfile knows format and length."""
    import soundfile

    try:
        head = soundfile.info(path)
    except (RuntimeError, OSError):
        return None
    links = _links(path) if head.format == "OGG" else [0]
    if len(links) > 1:  # the length that libsndfile states of several is that of none
        return _linked_blocks(path, links), None, []
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
    return _sndfile_blocks(path), head.frames / head.samplerate, []


def _sndfile_blocks(path: str) -> Iterator[Samples]:
    import soundfile

    try:
        with soundfile.SoundFile(path) as file:
            yield from _resampled(file)
    except RuntimeError as problem:
        raise InputError(f"its sound cannot be decoded ({problem})", path) from None


def _resampled(file: Any) -> Iterator[Samples]:
    """The blocks of an open sound file at 16 kHz."""
    import soxr

    rate = file.samplerate
    resampler = (
        None
        if rate == SAMPLE_RATE
        else soxr.ResampleStream(rate, SAMPLE_RATE, file.channels, dtype="float32")
    )
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
    import soundfile

    with Path(path).open("rb") as file:
        for start, stop in itertools.pairwise([*starts, Path(path).stat().st_size]):
            file.seek(start)
            try:
                with soundfile.SoundFile(io.BytesIO(file.read(stop - start))) as link:
                    yield from _resampled(link)
            except RuntimeError as problem:
                raise InputError(f"its sound cannot be decoded ({problem})", path) from None


def _flac_states_length(path: str) -> bool:
    """Whether STREAMINFO (RFC 9639, 8.2) states a number of samples: 36 bits, 0 is unknown."""
    with Path(path).open("rb") as file:
        head = file.read(42)
    return head[:4] == b"fLaC" and (int.from_bytes(head[18:26], "big") & (1 << 36) - 1) > 0


def _links(path: str) -> list[int]:
    """Where the links of an Ogg file begin (RFC 3533, 4: streams that follow each other); [] for a file that does
    not begin with one, or has several streams at a time.
    """
    found: list[int] = []
    with Path(path).open("rb") as file:
        tail, at = b"", 0
        while chunk := file.read(1 << 20):
            data = tail + chunk
            place = data.find(b"OggS")
            while place >= 0 and place + 28 <= len(data):
                if (
                    data[place + 4] == 0 and data[place + 5] & 2
                ):  # header type flag 2 begins a stream
                    found.append(at + place)
                place = data.find(b"OggS", place + 1)
            kept = len(data) - place if place >= 0 else min(len(data), 3)
            at += len(data) - kept
            tail = data[len(data) - kept :]
    # Streams that run at the same time begin page by page; the page of a link's beginning is some 50 bytes long.
    apart = all(b - a > LEAST_LINK for a, b in itertools.pairwise(found))
    return found if found[:1] == [0] and apart else []
