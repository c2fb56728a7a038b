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
"""The kind of each file that browsers play (IANA media types), whatever the system's own table says."""
_SAMPLES = 16_000
"""Samples a second of what is decoded, in Hz: speech needs no more, and an hour is 115 MB (our choice)."""


@dataclass(slots=True)
class Recording:
    """A recording whose place was looked at when the server started; a link that was turned since is not followed."""

    place: Path
    decoded: tempfile.TemporaryDirectory[str] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __post_init__(self) -> None:
        self.place = self.place.resolve()

    def playable(self) -> Path | None:
        """The file to play; None where it is not there any more."""
        if self.place.resolve() != self.place or not self.place.is_file():
            return None
        if self.place.suffix.lower() != ".mp3" or shutil.which("ffmpeg") is None:
            return self.place
        with self._lock:
            if self.decoded is None:
                self.decoded = tempfile.TemporaryDirectory(prefix="imhcaps-review-")
            made = Path(self.decoded.name) / "sound.wav"
            if not made.exists() and not _decoded(self.place, made):
                return self.place
            return made

    def media_type(self, place: Path) -> str:
        """The media type that the browser is given."""
        return _TYPES.get(place.suffix.lower(), "application/octet-stream")

    def close(self) -> None:
        """Take the decoded sound away."""
        if self.decoded is not None:
            self.decoded.cleanup()


def _decoded(place: Path, made: Path) -> bool:
    part = made.with_suffix(".part.wav")
    command = ["ffmpeg", "-nostdin", "-loglevel", "error", "-y", "-i", f"file:{place}"]
    command += ["-vn", "-ac", "1", "-ar", str(_SAMPLES), str(part)]
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell; the file is named by its user
    if done.returncode != 0 or not part.is_file():
        return False
    part.replace(made)
    return True
