"""Media files that the user's ffmpeg decodes, on the file's own clock, all channels; what their time stamps say.

The clock of a file begins where the earliest of its streams does. ffmpeg would begin at the sound's own beginning in
transport and program streams, and pad anew with silence whenever the number of channels changes: so the first sound
is asked for its time, and what is missing before it is added here.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imhcaps.audio.acoustic_model import SAMPLE_RATE
from imhcaps.audio.packet_times import (
    as_file,
    number,
    packet_times,
    picture_before_sound,
    probed,
)
from imhcaps.audio.sound_files import BLOCK_S, lost_head
from imhcaps.errors import InputError, MissingExtraError
from imhcaps.language_codes import shortest
from imhcaps.text import plural

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

INSTALL_FFMPEG = (
    "install ffmpeg: apt-get install ffmpeg, brew install ffmpeg, or winget install ffmpeg"
)
ON_CLOCK = "aresample=async=1000:flags=res"
"""ffmpeg's filter that keeps sound on the file's clock: at most 1000 samples a second are added or dropped where the
clock drifts, and holes are filled. `flags=res` starts the resampler at once: where it starts at the first drift (input
of 16 kHz), ffmpeg 5.1 forgets what it has put out and inserts that much silence, 7.0 does not. Our own choice."""
COUNTED = "aresample=flags=res"
"""The same where a file has no time stamps: ffmpeg makes them up by the first rate of samples, and is wrong after a
change of it."""
WAVES = frozenset(("wav", "w64"))
"""ffmpeg's names of WAV and Wave64: their sound is counted from its first frame on, and ffmpeg makes up time stamps by
the mean rate of bytes. Of WMA it leaves out two frames at the beginning, which its own stamps count in other
containers."""
NO_STAMPS = WAVES | set("aac ac3 dts eac3 g722 gsm latm loas mp3 sbc truehd".split())  # noqa: SIM905
"""The same of streams of frames without a container. Our own choice."""
BACKWARDS = "non monotonically increasing dts"
"""What ffmpeg says of time stamps that run backwards."""
MOST_SAID = 2
"""Lines of what ffmpeg complains of that are repeated. Our own choice."""
UNSTATED = frozenset(("mpegts", "mpeg"))
"""ffmpeg's names of containers that state no length (ISO/IEC 13818-1)."""
LIST_HEAD = 4096
"""Bytes in which a list of MPEG-DASH has its first element. Our own choice."""
NOT_FOR_LISTENING = ("visual_impaired", "hearing_impaired", "comment", "dub", "karaoke")
"""Dispositions (ffprobe) of audio streams that are taken last: descriptions of the picture, comments, other
versions."""


@dataclass(frozen=True, slots=True)
class AudioStream:
    """One audio stream: its place among them, channels, language (as short as can be; empty for unknown), whether the
    file names it as the default one or as one of another purpose, and the length that is stated for it (s).
    """

    index: int
    channels: int
    language: str
    default: bool
    other: bool
    seconds: float | None


@dataclass(frozen=True, slots=True)
class MediaFile:
    """The audio streams of a file, when its clock begins in ffmpeg's time (s), the length it states (s)."""

    streams: tuple[AudioStream, ...]
    begins: float
    seconds: float | None
    forms: tuple[str, ...]
    """ffmpeg's names of its container."""

    @property
    def stamped(self) -> bool:
        """Whether it has time stamps."""
        return NO_STAMPS.isdisjoint(self.forms)


def read_by_ffmpeg(
    path: str, stream: int | None, language: str | None = None
) -> tuple[Iterator[Samples], tuple[float, ...], list[str]]:
    """Blocks (samples × channels, 16 kHz), the lengths that may be meant by what is stated (s; none where none is), and
    remarks, which grow until the last block is read.
    """
    program, probe = shutil.which("ffmpeg"), shutil.which("ffprobe")
    if program is None or probe is None:
        raise MissingExtraError(f"{path}: reading this file needs ffmpeg", hint=INSTALL_FFMPEG)
    media = _media_file(probe, path)
    if media is None:
        raise InputError("is no media file that ffmpeg can read", path)
    if not media.streams:
        raise InputError("has no audio stream", path)
    chosen, remarks = _chosen(media, stream, language, path)
    times = packet_times(probe, path, chosen.index, media.begins, media.forms)
    if "flac" in media.forms and media.begins and lost_head(path):
        media = replace(media, begins=0.0)
        times = packet_times(probe, path, chosen.index, 0.0, media.forms)
    remarks += times.remarks
    remarks += picture_before_sound(probe, path, chosen.index, media.forms)
    begins = _first_time(program, path, chosen.index)
    late = 0.0 if begins is None else begins - media.begins
    blocks = _blocks(
        program,
        path,
        chosen,
        late,
        remarks,
        media.stamped and times.running,
        not WAVES.isdisjoint(media.forms),
        times.seam,
    )
    # Some containers count a stream's length from the beginning of the file, others from its own.
    stated = [media.seconds] if chosen.seconds is None else [chosen.seconds, chosen.seconds + late]
    return blocks, tuple(each for each in stated if each), remarks


def chosen_stream(path: str, language: str | None) -> int | None:
    """The number (from 1) of the audio stream that `read_by_ffmpeg` would choose; None where there is nothing to
    choose.
    """
    probe = shutil.which("ffprobe")
    media = None if probe is None else _media_file(probe, path)
    if media is None or len(media.streams) < 2:
        return None
    return _chosen(media, None, language, path)[0].index + 1


def _chosen(
    media: MediaFile, stream: int | None, language: str | None, path: str
) -> tuple[AudioStream, list[str]]:
    """The stream that was asked for; else the one in the language of the text, the default one, the first."""
    streams = media.streams
    if stream is not None:
        if not 1 <= stream <= len(streams):
            raise InputError(f"has {_counted(streams)}, and no {stream}.", path)
        return streams[stream - 1], []
    wanted = (language or "").partition("-")[0].lower()
    best = min(
        streams,
        key=lambda each: (each.other, each.language != wanted, not each.default, each.index),
    )
    if len(streams) == 1:
        return best, []
    why = ", in the language of the text" if wanted and best.language == wanted else ""
    return best, [
        f"it has {_counted(streams)}: number {best.index + 1} is used{why} (another: --stream)"
    ]


def _counted(streams: tuple[AudioStream, ...]) -> str:
    known = [each.language for each in streams]
    named = f" ({', '.join(each or '?' for each in known)})" if any(known) else ""
    return plural(len(streams), "audio stream") + named


def _blocks(
    program: str,
    path: str,
    stream: AudioStream,
    late: float,
    remarks: list[str],
    stamped: bool,
    whole_beginning: bool,
    seam: float | None,
) -> Iterator[Samples]:
    """The decoded sound, `late` seconds of silence before it (of it cut off, where that is negative)."""
    import numpy as np  # noqa: PLC0415 - extra package

    channels = stream.channels
    arguments = [
        *(program, "-nostdin", "-v", "error"),
        *(() if seam is None else ("-dts_delta_threshold", f"{seam:.3f}")),
        *(("-flags2", "skip_manual") if whole_beginning else ()),
        *("-i", as_file(path), "-map", f"0:a:{stream.index}"),
        *("-af", ON_CLOCK if stamped else COUNTED, "-ac", str(channels)),
        *("-ar", str(SAMPLE_RATE), "-f", "f32le", "-c:a", "pcm_f32le", "-"),
    ]
    size = 4 * channels * SAMPLE_RATE * BLOCK_S
    missing = round(late * SAMPLE_RATE)
    while missing > 0:
        count = min(missing, SAMPLE_RATE * BLOCK_S)
        yield np.zeros((count, channels), np.float32)
        missing -= count
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=complaints) as process,  # noqa: S603
    ):
        try:
            assert process.stdout is not None
            arrived = False
            while data := process.stdout.read(size):
                whole = len(data) // (4 * channels) * 4 * channels
                block = np.frombuffer(data[:whole], np.float32).reshape(-1, channels)
                cut, missing = min(len(block), -missing), min(0, missing + len(block))
                if len(block) > cut:
                    arrived = True
                    yield block[cut:]
        finally:
            if process.poll() is None and process.stdout is not None:
                process.stdout.close()
                process.terminate()
        failed = process.wait()
        complaints.seek(0)
        said = complaints.read(200_000).decode(errors="replace").strip().splitlines()
        if failed and not arrived:
            raise InputError(
                f"its sound cannot be decoded ({said[-1] if said else 'no reason'})", path
            )
        remarks += _complaints(said, failed, stamped)


def _complaints(said: list[str], failed: int, stamped: bool) -> list[str]:
    """What ffmpeg complained of while it decoded."""
    backwards = [line for line in said if BACKWARDS in line]
    # Without the address of ffmpeg's part that speaks.
    others = [line.rpartition("] ")[2].strip() for line in said if line not in backwards]
    found = (
        ["its time stamps run backwards: it was joined of parts"] if backwards and stamped else []
    )
    if others or failed:
        reported = list(dict.fromkeys(others))[:MOST_SAID]
        more = (
            f" and {len(others) - len(reported)} more messages"
            if len(others) > len(reported)
            else ""
        )
        what = "; ".join(reported) or f"nothing, and fails ({failed})"
        found.append(f"it is damaged, or was joined of parts: ffmpeg says {what}{more}")
    return found


def _refuse_endless(path: str) -> None:
    """Raise for a list in which parts are stretches of one file (MPEG-DASH, ISO/IEC 23009-1, 5.3.9.3): ffmpeg 5.1 reads
    it for ever.
    """
    with Path(path).open("rb") as file:
        head = file.read(LIST_HEAD)
        if b"<MPD" in head and b"mediaRange" in head + file.read():
            raise InputError(
                "is a list of the parts of one file (MPEG-DASH), and no recording",
                path,
                hint="name the file that is listed in it (BaseURL)",
            )


def _media_file(probe: str, path: str) -> MediaFile | None:
    """What ffprobe says of a file; it is asked once for a file that stays as it is."""
    state = Path(path).stat()
    return _probed_file(probe, path, (state.st_ino, state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=8)
def _probed_file(probe: str, path: str, _state: tuple[int, ...]) -> MediaFile | None:
    _refuse_endless(path)
    asked = (
        "stream=channels,duration,start_time:stream_tags=language,DURATION:stream_disposition"
        ":format=duration,start_time,format_name"
    )
    found = probed([probe, "-v", "warning", "-show_entries", asked, "-select_streams", "a"], path)
    if found is None:
        return None
    done, warned = found
    whole = done.get("format", {})
    names = str(whole.get("format_name", "")).split(",")
    guessed = "Estimating duration" in warned or not UNSTATED.isdisjoint(names)
    streams = []
    for index, each in enumerate(done.get("streams", ())):
        purpose, tags = each.get("disposition", {}), each.get("tags", {})
        length = _seconds(each.get("duration")) or _clock(tags.get("DURATION"))
        tag = shortest(str(tags.get("language", ""))).partition("-")[0].lower()
        streams.append(
            AudioStream(
                index,
                max(1, int(each.get("channels") or 1)),
                "" if tag == "und" else tag,
                bool(purpose.get("default")),
                any(purpose.get(name) for name in NOT_FOR_LISTENING),
                None if guessed else length,
            )
        )
    # What comes before 0 is an encoder's priming, which players pass over.
    begins = max(0.0, number(whole.get("start_time")) or 0.0)
    return MediaFile(
        tuple(streams),
        begins,
        None if guessed else _seconds(whole.get("duration")),
        tuple(names),
    )


def _first_time(program: str, path: str, index: int) -> float | None:
    """When the first sound of a stream is played, in ffmpeg's time (s); None where none is."""
    done = subprocess.run(  # noqa: S603 - the program was found by its name, the path is no option
        [
            *(program, "-nostdin", "-v", "quiet", "-copyts", "-i", as_file(path)),
            *("-map", f"0:a:{index}", "-frames:a", "1", "-c:a", "pcm_s16le", "-f", "framecrc", "-"),
        ],
        capture_output=True,
        check=False,
    )
    scale = 0.0
    for line in done.stdout.decode(errors="replace").splitlines():
        if line.startswith("#tb 0:"):
            above, _, below = line.removeprefix("#tb 0:").partition("/")
            scale = float(above) / float(below)
        elif not line.startswith("#") and scale:
            return scale * float(line.split(",")[2])
    return None


def _seconds(text: Any) -> float | None:
    value = number(text)
    return value if value is not None and value >= 0 else None


def _clock(text: Any) -> float | None:
    """`00:01:02.5` in seconds, as Matroska states the length of a stream."""
    parts = [_seconds(part) for part in str(text).split(":")]
    if len(parts) != 3 or None in parts:
        return None
    hours, minutes, seconds = (part or 0.0 for part in parts)
    return 3600 * hours + 60 * minutes + seconds
