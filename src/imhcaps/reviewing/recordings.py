"""The recording of a talk as a browser plays it: the file itself, or an MP3 decoded.

A browser's clock in an MP3 without an index (a Xing frame) is seconds off after a jump, so that every time that is set
by ear would be wrong: it is played from its decoded samples, made by the person's own ffmpeg.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

_TYPES = {
    ".aac": "audio/aac",
    ".flac": "audio/flac",
    ".m4a": "audio/mp4",
    ".m4v": "video/mp4",
    ".mkv": "video/x-matroska",
    ".mov": "video/mp4",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".oga": "audio/ogg",
    ".ogg": "audio/ogg",
    ".ogv": "video/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".webm": "video/webm",
}
"""The media type (IANA) of each suffix that browsers play; the system's own table may lack some."""
_SAMPLES = 16_000
"""Samples a second of what is decoded, in Hz: speech needs no more, and an hour is 115 MB (our choice)."""


@dataclass(slots=True)
class Recording:
    """A recording whose place was looked at when the server started; a link that was changed since is not followed."""

    location: Path
    decoded: tempfile.TemporaryDirectory[str] | None = None
    remark: str = ""
    """What is to be said of it once it was decoded: a length that it states and does not have."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.location = self.location.resolve()

    def playable(self) -> Path | None:
        """The file to play; None where it is not there any more."""
        if self.location.resolve() != self.location or not self.location.is_file():
            return None
        if self.location.suffix.lower() != ".mp3" or shutil.which("ffmpeg") is None:
            return self.location
        with self._lock:
            if self.decoded is None:
                self.decoded = tempfile.TemporaryDirectory(prefix="imhcaps-review-")
            made = Path(self.decoded.name) / "sound.wav"
            if not made.exists():
                if not _decoded(self.location, made):
                    return self.location
                self.remark = _lengths(self.location, made)
            return made

    def media_type(self, location: Path) -> str:
        """The media type that the browser is given."""
        return _TYPES.get(location.suffix.lower(), "application/octet-stream")

    def close(self) -> None:
        """Delete the decoded sound."""
        if self.decoded is not None:
            self.decoded.cleanup()


def _lengths(location: Path, made: Path) -> str:
    """What differs between the length that a file states and that of its sound, where it is over 1 %."""
    probe = shutil.which("ffprobe")
    if probe is None:
        return ""
    command = [probe, "-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0"]
    command.append(f"file:{location}")
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - as below
    try:
        stated = float(done.stdout.strip())
    except ValueError:
        return ""
    there = max(0, made.stat().st_size - _WAV_HEAD) / (2 * _SAMPLES)
    if abs(stated - there) <= max(_DIFFERENCE * there, 0.1):
        return ""
    return (
        f"{location.name} states a length of {stated:.1f} s, and {there:.1f} s of sound are in it: "
        "times may be off in other players"
    )


_WAV_HEAD = 44
"""Bytes before the samples of a WAV file: of the WAVE specification (ffmpeg adds a few more)."""
_DIFFERENCE = 0.01
"""Share by which the two lengths may differ; our own choice, as for recordings that are listened to."""


def _decoded(location: Path, made: Path) -> bool:
    part = made.with_suffix(".part.wav")
    command = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", f"file:{location}"]
    command += ["-vn", "-ac", "1", "-ar", str(_SAMPLES), str(part)]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell; the file is named by its user
    if done.returncode != 0 or not part.is_file():
        return False
    part.replace(made)
    return True
