"""How long a recording is: told in words, or asked of the file."""

from __future__ import annotations

from pathlib import Path

from imhcaps.errors import InputError, UsageError
from imhcaps.lazy import lazy_pattern

_CLOCK = lazy_pattern(r"(?:(\d+):)?([0-5]?\d):([0-5]?\d(?:[.,]\d{1,3})?)")
_NUMBER = lazy_pattern(r"(\d+(?:\.\d+)?)\s*(ms|s|min|h)?")
_UNITS = {"ms": 1, "s": 1000, "min": 60_000, "h": 3_600_000}
FORM = "write 12:34.5, 754.5s, 754500 (milliseconds), or the name of the media file"


def media_length(text: str) -> int:
    """The length in milliseconds: `12:34.5`, `754.5s`, `754500` (milliseconds), or a media file.

    A file is asked with `ffprobe`, which must be installed. Raises `UsageError` for what is neither,
    `InputError` for a file that has no length.
    """
    if Path(text).is_file():
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


def _probe(path: str) -> int:
    import shutil
    import subprocess

    program = shutil.which("ffprobe")
    if program is None:
        raise InputError(
            "is a media file, and ffprobe is not installed", path, hint=f"install FFmpeg, or {FORM}"
        )
    wanted = ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0"]
    command = [program, *wanted, str(Path(path).resolve())]
    done = subprocess.run(  # noqa: S603 the path is one argument, and no shell reads it
        command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False
    )
    try:
        return round(float(done.stdout.strip()) * 1000)
    except ValueError:
        reason = (done.stderr.strip().split("\n") or [""])[-1]
        raise InputError(f"has no length that ffprobe can tell ({reason or 'N/A'})", path) from None
