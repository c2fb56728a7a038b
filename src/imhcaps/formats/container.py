"""Caption tracks inside MP4 and Matroska files, by the user's own ffmpeg: read as text, put into a copy of the film.

Nothing is decoded or encoded but captions. The film that is read is never written to.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from imhcaps.errors import FidelityError, InputError, MissingExtraError, OutputError, UsageError
from imhcaps.formats.reading import read_captions
from imhcaps.formats.table import format_named
from imhcaps.language_codes import SHORT
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, decode

INSTALL_FFMPEG = (
    "install ffmpeg: apt-get install ffmpeg, brew install ffmpeg, or winget install ffmpeg"
)
_AS_TEXT = {
    "subrip": ("srt", "copy"),
    "mov_text": ("srt", "srt"),
    "text": ("srt", "srt"),
    "webvtt": ("vtt", "copy"),
    "ass": ("ass", "copy"),
    "ssa": ("ass", "copy"),
}
"""ffmpeg's name of a codec → the format that its text is taken out in, and how (ffmpeg-codecs)."""
_MUXERS = {"vtt": "webvtt"}
_INTO = {
    ".mp4": ("mov_text", "srt", "mp4"),
    ".m4v": ("mov_text", "srt", "mp4"),
    ".mov": ("mov_text", "srt", "mov"),
    ".mkv": ("subrip", "srt", "matroska"),
    ".webm": ("webvtt", "vtt", "webm"),
}
"""The suffix of a film → ffmpeg's codec for captions in it, the format they are handed over in, the muxer."""
HEAD_BYTES = 16
"""Bytes of a file that show whether it is a film; the marks are in the first twelve (ISO/IEC 14496-12)."""


class CaptionStream(NamedTuple):
    """A caption track of a film: its number from 1, codec, language and title."""

    number: int
    codec: str
    language: str
    title: str

    @property
    def described(self) -> str:
        return " ".join(
            filter(None, (f"{self.number}", self.language, self.title, f"({self.codec})"))
        )


def is_film(path: str | os.PathLike[str]) -> bool:
    """Is this an MP4 or Matroska file, by its first bytes?"""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            head = file.read(HEAD_BYTES)
    except OSError:
        return False
    return head[4:8] == b"ftyp" or head.startswith(b"\x1aE\xdf\xa3")


def streams(path: str) -> list[CaptionStream]:
    """The caption tracks of a film, in its order."""
    entries = "stream=index,codec_name:stream_tags=language,title"
    probe = _program("ffprobe", path)
    done = subprocess.run(  # noqa: S603 - the program was found by its name, the path is no option
        [probe, "-v", "error", "-select_streams", "s", "-show_entries", entries, "-of", "json", f"file:{path}"],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )  # fmt: skip
    try:
        rows = json.loads(done.stdout)["streams"]
    except (ValueError, KeyError):
        raise InputError(f"cannot be read by ffprobe ({_last_line(done.stderr)})", path) from None
    found = []
    for number, row in enumerate(rows, 1):
        tags = {str(name).lower(): str(value) for name, value in row.get("tags", {}).items()}
        language = tags.get("language", "")
        found.append(
            CaptionStream(
                number,
                str(row.get("codec_name", "unknown")),
                "" if language == "und" else SHORT.get(language, language),
                tags.get("title", ""),
            )
        )
    return found


def read_from_film(path: str, wanted: str | None = None) -> tuple[Source, str, str | None]:
    """The text of a caption track of a film, the name of its format, and the language that the film states.

    `wanted` is its number from 1 or its language; needless where there is one. Raises `InputError` for a
    film without captions, or with pictures of them, `UsageError` where one has to be chosen.
    """
    known = streams(path)
    if not known:
        raise InputError(
            "holds no caption track",
            path,
            hint="captions burnt into the picture, or CEA-608 in the video itself, are not read",
        )
    chosen = _chosen(path, known, wanted)
    if chosen.codec not in _AS_TEXT:
        raise InputError(
            f"holds captions as {chosen.codec}, which is not text",
            path,
            hint="the tracks are: " + "; ".join(each.described for each in known),
        )
    name, codec = _AS_TEXT[chosen.codec]
    data = _extracted(path, chosen.number, name, codec)
    suffix = format_named(name).suffixes[0]
    return decode(data, f"{path}#{chosen.number}{suffix}"), name, chosen.language or None


def _chosen(path: str, known: list[CaptionStream], wanted: str | None) -> CaptionStream:
    listed = "; ".join(each.described for each in known)
    if wanted is None:
        if len(known) == 1:
            return known[0]
        raise UsageError(
            f"{path} holds {len(known)} caption tracks", hint=f"choose one with --stream: {listed}"
        )
    for each in known:
        language = each.language.lower()
        if wanted == str(each.number) or wanted.lower() in (
            language,
            SHORT.get(language, language),
        ):
            return each
    raise UsageError(f"{path} has no caption track {wanted!r}", hint=f"the tracks are: {listed}")


def _extracted(path: str, number: int, name: str, codec: str) -> bytes:
    muxer = _MUXERS.get(name, name)
    done = subprocess.run(  # noqa: S603 - as above
        [_program("ffmpeg", path), "-nostdin", "-v", "error", "-i", f"file:{path}", "-map", f"0:s:{number - 1}",
         "-c:s", codec, "-f", muxer, "pipe:1"],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise InputError(f"ffmpeg cannot take out its captions ({_last_line(done.stderr)})", path)
    return done.stdout


def film_captions(output: str) -> str:
    """The name of the format that captions are handed over in to be put into a film of this name."""
    suffix = Path(output).suffix.lower()
    if suffix not in _INTO:
        raise UsageError(f"captions are put into {', '.join(_INTO)}, not {suffix or 'that'}")
    return _INTO[suffix][1]


def write_into_film(
    track: Track, film: str, output: str, *, language: str | None = None, force: bool = False
) -> tuple[Remark, ...]:
    """Write a copy of a film with one more caption track, and say what of the captions is lost.

    Every stream of the film is copied as it is. The new file is read back and its captions are compared
    before it takes its place: `FidelityError` where they differ.
    """
    location = Path(output)
    name = film_captions(output)
    if location.exists():
        if location.samefile(film):
            raise OutputError("is the film itself, which is never written to", output)
        if not force:
            raise OutputError("is there already", output, hint="--force replaces it")
    codec, _, muxer = _INTO[location.suffix.lower()]
    text, lost = format_named(name).write(track)
    there = len(streams(film))
    remarks = list(lost)
    tag = _three_letters(language)
    if language and language.lower() != SHORT.get(tag or "", tag):
        remarks.append(
            Remark(
                "lost",
                f"the language {language} is written as {tag or 'none'}: ffmpeg has codes of three letters alone",
            )
        )
    with tempfile.TemporaryDirectory(dir=location.parent or None, prefix=".imhcaps-") as folder:
        captions, made = Path(folder) / f"captions.{name}", Path(folder) / f"film{location.suffix}"
        captions.write_bytes(format_named(name).encoded(text))
        arguments = [_program("ffmpeg", film), "-nostdin", "-v", "error", "-n", "-i", f"file:{film}", "-i", f"file:{captions}",
                     "-map", "0", "-map", "1:0", "-c", "copy", f"-c:s:{there}", codec, "-map_metadata", "0"]  # fmt: skip
        if tag:
            arguments += [f"-metadata:s:s:{there}", f"language={tag}"]
        done = subprocess.run(  # noqa: S603 - as above
            [*arguments, "-f", muxer, f"file:{made}"],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        if done.returncode:
            hint = f"name a file of the film's own kind ({Path(film).suffix}): not every stream fits into another"
            raise OutputError(
                f"ffmpeg cannot write it ({_last_line(done.stderr)})", output, hint=hint
            )
        _prove(format_named(name).read(Source(text, f"a.{name}")).track, str(made), there + 1)
        shutil.move(made, location)
    return tuple(remarks)


def _prove(expected: Track, film: str, number: int) -> None:
    """Compare the words and times in a film with those that were to be written."""
    source, name, _ = read_from_film(film, str(number))
    found = read_captions(source, name).track
    mine = [(cue.start, cue.end, cue.text.split()) for cue in expected.cues]
    theirs = [(cue.start, cue.end, cue.text.split()) for cue in found.cues]
    same = len(mine) == len(theirs) and all(
        a[2] == b[2] and abs(a[0] - b[0]) <= _SLACK and abs(a[1] - b[1]) <= _SLACK
        for a, b in zip(mine, theirs, strict=True)
    )
    if not same:
        at = next(
            (n for n, (a, b) in enumerate(zip(mine, theirs, strict=False), 1) if a != b),
            len(theirs) + 1,
        )
        raise FidelityError(
            f"the captions in the new film differ from cue {at} on; nothing is written"
        )


_SLACK = 1
"""Milliseconds by which a time in a film may be off: its own unit is a millisecond or finer (ISO/IEC 14496-12)."""


def _three_letters(language: str | None) -> str | None:
    """The code of three letters for a language tag (ISO 639-2, for terminology where there are two)."""
    if not language:
        return None
    primary = language.partition("-")[0].lower()
    if len(primary) == 3:
        return primary
    return {short: three for three, short in SHORT.items()}.get(primary)


def _program(name: str, path: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise MissingExtraError(f"{path}: captions in a film need {name}", hint=INSTALL_FFMPEG)
    return found


def _last_line(said: bytes) -> str:
    lines = said.decode(errors="replace").strip().splitlines()
    return lines[-1][:200] if lines else "no reason given"
