"""How long a recording is, as written by a person or as ffprobe finds it in the file, whether a file is a recording at
all, and which cues end after it.
"""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from imhcaps.errors import ImhcapsError, InputError, UsageError
from imhcaps.lazy import lazy_pattern
from imhcaps.source import RECORDING, begins_like

# Nine digits: 30 years in seconds, 11 days in milliseconds.
_CLOCK = lazy_pattern(r"(?:([0-9]{1,9}):)?([0-5]?[0-9]):([0-5]?[0-9](?:[.,][0-9]{1,3})?)")
_NUMBER = lazy_pattern(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*(ms|s|min|h)?")
_UNITS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000}
FFPROBE_SECONDS = 60
"""Seconds for ffprobe to find a length, which is at the head or the end of a file. Our choice."""
CONTAINERS = (
    "aa,aac,aax,ac3,aiff,amr,amrnb,amrwb,ape,asf,au,av1,avi,caf,dsf,dts,dtshd,dv,eac3,flac,flv,gsm,gxf,h264,hevc,iff,"
    "ivf,live_flv,loas,m4v,matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,mp3,mpc,mpc8,mpeg,mpegts,mpegvideo,mxf,nsv,nut,obu,"
    "ogg,oma,rm,swf,tak,truehd,tta,voc,wav,w64,wtv,wv"
)
"""What ffprobe may take a file for: recordings, no playlists and no lists of files (ffmpeg-formats)."""
END_TOLERANCE = 100
"""Ms by which a cue may end after the recording: a container's length may be off by a frame or two. Our own choice."""
NOTHING_PLAYS = "is no recording: ffprobe finds neither sound nor a moving picture in it"
_HEAD = 4096
"""Bytes at the beginning of a file that tell a text; our own choice: those by which `source` tells one."""
FORM = "write 12:34.5, 754.5s, 754500 (milliseconds), or the name of the media file"


class Found(NamedTuple):
    """What is known of a file that was named as a recording: its length in ms, None where nobody can tell, and why it
    is no recording; empty where it is one, or nobody can tell.
    """

    length_ms: int | None
    refused: str = ""


class NoRecordingError(InputError):
    """A file that is a picture or a text, or in which ffprobe reads neither sound nor a moving picture."""


def media_length(text: str) -> int:
    """The length in milliseconds: `12:34.5`, `754.5s`, `754500` (milliseconds), or a media file.

    A file is asked with `ffprobe`, which must be installed. Raises `UsageError` for what is neither,
    `InputError` for a file that has no length.
    """
    if os.path.isfile(text):  # noqa: PTH113 - any text may be one, a name that is too long too
        return _probe(text)
    if clock := _CLOCK.fullmatch(text.strip()):
        hours, minutes, seconds = clock.groups()
        whole = int(hours or 0) * 3_600_000 + int(minutes) * 60_000
        return whole + round(float(seconds.replace(",", ".")) * 1000)
    number = _NUMBER.fullmatch(text.strip())
    if number is None:
        raise UsageError(f"{text!r} is neither a length nor a file", hint=FORM)
    if number[2] is None and "." in number[1]:
        raise UsageError(f"{text!r} has no unit", hint=f"{text}s for seconds; or {FORM}")
    return round(float(number[1]) * _UNITS[number[2] or "ms"])


def recording_in(path: str | os.PathLike[str]) -> Found:
    """What is found in a file named as a recording; nothing where there is no such file, its length only by ffprobe."""
    if not os.path.isfile(path):  # noqa: PTH113 - any text may be one, an address too
        return Found(None)
    try:
        return Found(_probe(os.fspath(path)))
    except NoRecordingError as problem:
        return Found(None, problem.message)
    except ImhcapsError:
        return Found(None)


def known_length(path: str | os.PathLike[str]) -> int | None:
    """The length of a media file in milliseconds; None where there is no such file, or nobody can tell."""
    return recording_in(path).length_ms


def after_the_end(ends: Iterable[int], media_ms: int) -> list[int]:
    """How late each cue ends that ends after the recording has, ms; `ends` are those of all cues."""
    return [end - media_ms for end in ends if end > media_ms + END_TOLERANCE]


def other_than_recording(path: str) -> str | None:
    """What a file is that is no recording (a picture, a text), by how it begins; None where it may be one."""
    with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - any text may name one
        head = file.read(_HEAD)
        kind = begins_like(head)
        if kind is not None:
            return None if kind == RECORDING else kind
        if not head:
            return "empty"
        try:
            # A character that the end of the piece cuts is none that is wrong.
            text = getincrementaldecoder("utf-8")().decode(head)
        except UnicodeDecodeError:
            return None
        return None if any(sign < " " and not sign.isspace() for sign in text) else "a text"
    return None


def _probe(path: str) -> int:
    import json  # noqa: PLC0415 - slow to load
    import shutil  # noqa: PLC0415 - slow to load
    import subprocess  # noqa: PLC0415 - slow to load

    if other := other_than_recording(path):
        raise NoRecordingError(f"is no recording: it is {other}", path)
    program = shutil.which("ffprobe")
    if program is None:
        raise InputError(
            "is a media file, and ffprobe is not installed", path, hint=f"install FFmpeg, or {FORM}"
        )
    # A playlist may name other files and addresses: only the file itself is opened.
    wanted = ["-v", "error", "-protocol_whitelist", "file", "-format_whitelist", CONTAINERS]
    wanted += ["-show_entries", "stream=codec_type,nb_frames:format=duration", "-of", "json"]
    command = [program, *wanted, str(Path(path).resolve())]
    try:
        done = subprocess.run(  # noqa: S603 the path is one argument, and no shell reads it
            command,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=FFPROBE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        raise InputError(
            f"ffprobe took more than {FFPROBE_SECONDS} s over it", path, hint=FORM
        ) from None
    except OSError as problem:
        raise InputError(f"ffprobe could not be run ({problem})", path, hint=FORM) from None
    try:
        found = json.loads(done.stdout)
        streams = found.get("streams", ())
    except (ValueError, AttributeError):
        found, streams = {}, ()
    if done.returncode or not any(map(_plays, streams)):
        raise NoRecordingError(NOTHING_PLAYS, path)
    try:
        return round(float(found["format"]["duration"]) * 1000)
    except (KeyError, TypeError, ValueError, OverflowError):
        reason = (done.stderr.strip().split("\n") or [""])[-1]
        raise InputError(f"has no length that ffprobe can find ({reason or 'N/A'})", path) from None


def _plays(stream: dict[str, str]) -> bool:
    """Whether a stream is sound, or a picture that moves: a still one (AVIF, HEIC) has a single frame."""
    kind = stream.get("codec_type")
    return kind == "audio" or (kind == "video" and stream.get("nb_frames") != "1")
