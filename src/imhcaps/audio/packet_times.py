"""What the time stamps of a media file's packets say: sound that begins late, holes in it, and jumps where parts were
joined.

ffmpeg takes each jump of more than 10 s in a transport, program or Ogg stream for a seam of joined parts, and plays on.
Where other streams of the file go on meanwhile, as pictures do while a microphone is muted, or where a transport stream
counts its packets on, it is a hole, and what follows would be early by all of it: so the jumps are looked at here, and
ffmpeg is told from which length on one is a seam.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from imhcaps.audio.transport_packets import counted_on

GAP_MS = 200
"""Milliseconds: holes in the sound from this length on are reported. Our own choice."""
SEAM_S = 10.0
"""Seconds: jumps of time stamps from this length on are seams of joined parts for ffmpeg: the default of
its `-dts_delta_threshold` (https://ffmpeg.org/ffmpeg.html)."""
JUMPING = frozenset(("mpegts", "mpeg", "ogg"))
"""ffmpeg's names of containers in which it takes a jump for a seam (AVFMT_TS_DISCONT in its source)."""
ONE_CLOCK = "ogg"
"""In Ogg a joined part is a link with a number of its own (RFC 3533, 4), so that a jump within one is a hole."""
COUNTED = "mpegts"
"""In a transport stream packets are counted, so that a jump that the count passes over is a hole (ISO/IEC 13818-1,
2.4.3.3)."""
FEW_PACKETS, STANDING = 10, 0.1
"""Packets from which on, and share of different times among them up to which, they stand still. Our own choice."""
NEVER = 1e6
"""Seconds: longer than any hole (11 days). Our own choice."""
MOST_NAMED = 3
"""Holes, at most, that have entries of their own in the report; our own limit."""
INTERLEAVED_S = 0.3
"""Seconds of picture before the first sound of an AVI file from which on it is said that the sound may be late: at most
every other half second of sound and picture alternate (Microsoft, AVI RIFF file reference). Our own choice."""


class PacketTimes(NamedTuple):
    """Remarks, and from which length on ffmpeg shall take a jump for a seam (s; None: as it does by itself)."""

    remarks: list[str]
    seam: float | None
    running: bool = True
    """Whether the times run at all."""


class _Hole(NamedTuple):
    """No packet of the stream between two times (s on the file's clock)."""

    start: float
    end: float
    position: int | None
    """The byte of the first packet after it."""

    @property
    def length(self) -> float:
        return self.end - self.start


def packet_times(
    probe: str, path: str, index: int, begins: float, forms: Sequence[str]
) -> PacketTimes:
    """What is odd about the times of audio stream `index` of a file whose clock begins at `begins` (s, in ffmpeg's
    time).
    """
    holes, running = _holes(probe, path, index, begins)
    if not running:
        said = "its time stamps do not advance: its sound is taken to have no gaps"
        return PacketTimes([said], None, running=False)
    jumping = not JUMPING.isdisjoint(forms)
    seams = [hole for hole in holes if jumping and hole.length > SEAM_S and hole.start > 0]
    seam: float | None = None
    if seams:
        real = seams if ONE_CLOCK in forms else _with_others(probe, path, begins, seams)
        if COUNTED in forms:
            real += [
                hole
                for hole in seams
                if hole not in real
                and hole.position is not None
                and counted_on(path, hole.position)
            ]
        seams = [hole for hole in seams if hole not in real]
        seam = _between(real, seams)
        if real and seam is None:  # no one length parts them
            seams = [*seams, *real]
    remarks: list[str] = []
    holes = [hole for hole in holes if hole not in seams]
    if holes and holes[0].start == 0.0:
        remarks.append(f"its sound begins {holes.pop(0).end:.2f} s after the file does")
    for hole in holes[:MOST_NAMED]:
        at = hole.start - _passed(seams, hole.start)
        remarks.append(f"its sound has a gap of {hole.length:.2f} s at {at:.2f} s")
    if len(holes) > MOST_NAMED:
        remarks.append(f"its sound has {len(holes) - MOST_NAMED} more gaps")
    for hole in seams[:MOST_NAMED]:
        at = hole.start - _passed(seams, hole.start)
        remarks.append(
            f"its time stamps jump by {hole.length:.2f} s at {at:.2f} s: it was joined of parts, and the sound is taken to go on there"
        )
    return PacketTimes(remarks, seam)


def _passed(seams: list[_Hole], at: float) -> float:
    """By how much the seams before a time make it earlier (s)."""
    return sum(each.length for each in seams if each.end <= at)


def _between(real: list[_Hole], seams: list[_Hole]) -> float | None:
    """A length that is more than that of each hole and less than that of each seam."""
    if not real:
        return None
    longest = max(hole.length for hole in real)
    if not seams:
        return NEVER
    shortest = min(hole.length for hole in seams)
    return (longest + shortest) / 2 if longest < shortest else None


def _holes(probe: str, path: str, index: int, begins: float) -> tuple[list[_Hole], bool]:
    """The holes, and whether the times run at all."""
    expected, before, holes = 0.0, None, []
    count, stamps = 0, set()
    asked = ["-select_streams", f"a:{index}", "-show_entries", "packet=pts_time,duration_time,pos"]
    for packet in _packets(probe, path, asked):
        start = number(packet.get("pts_time"))
        if start is None:
            continue
        count += 1
        stamps.add(start)
        start -= begins
        length = number(packet.get("duration_time"))
        if length is None or length < 0:  # a packet is then as long as it is until the next one
            length = 0.0 if before is None else start - before
            expected = max(expected, start) if before is not None else expected
        if start - expected > GAP_MS / 1000:
            position = number(packet.get("pos"))
            holes.append(_Hole(expected, start, None if position is None else int(position)))
        expected, before = max(expected, start + length), start
    return holes, count < FEW_PACKETS or len(stamps) > STANDING * count


def _with_others(probe: str, path: str, begins: float, holes: list[_Hole]) -> list[_Hole]:
    """The holes in whose middle another stream of the file has packets."""
    asked = ["-show_entries", "packet=pts_time"]
    times = [number(packet.get("pts_time")) for packet in _packets(probe, path, asked)]
    found = []
    for hole in holes:
        low, high = hole.start + hole.length / 3, hole.end - hole.length / 3
        if any(time is not None and low < time - begins < high for time in times):
            found.append(hole)
    return found


def picture_before_sound(probe: str, path: str, index: int, forms: Sequence[str]) -> list[str]:
    """What is to be said of an AVI file that has pictures before its first sound: streams have no start of their own in
    it.
    """
    if "avi" not in forms:
        return []
    asked = ["-read_intervals", "%+#1", "-show_entries", "packet=pos"]
    first = [
        number(packet.get("pos"))
        for packet in _packets(probe, path, ["-select_streams", f"a:{index}", *asked])
    ]
    if not first or first[0] is None:
        return []
    asked = ["-select_streams", "v:0", "-show_entries", "packet=pos,pts_time,duration_time"]
    seen = 0.0
    for packet in _packets(probe, path, ["-read_intervals", "%+60", *asked]):
        position, time = number(packet.get("pos")), number(packet.get("pts_time"))
        if position is not None and time is not None and position < first[0]:
            seen = max(seen, time + (number(packet.get("duration_time")) or 0.0))
    if seen < INTERLEAVED_S:
        return []
    said = (
        f"{seen:.2f} s of picture precede its first sound, and AVI does not say when sound begins"
    )
    return [f"{said}: captions may come so much too early"]


def _packets(probe: str, path: str, asked: list[str]) -> Iterator[dict[str, Any]]:
    found = probed([probe, "-v", "error", *asked], path)
    yield from () if found is None else found[0].get("packets", ())


def probed(arguments: list[str], path: str) -> tuple[dict[str, Any], str] | None:
    """What ffprobe found, and what it warned of; None where it cannot read the file."""
    done = subprocess.run(  # noqa: S603 - the program was found by its name, the path is no option
        [*arguments, "-of", "json", as_file(path)], capture_output=True, check=False
    )
    try:
        found = json.loads(done.stdout)
    except ValueError:
        return None
    if done.returncode or not isinstance(found, dict):
        return None
    return found, done.stderr.decode(errors="replace")


def as_file(path: str) -> str:
    """A path that ffmpeg takes for a file, whatever is in it (`http:`, `-`, `concat:`)."""
    return f"file:{path}"


def number(text: Any) -> float | None:
    """A finite number, or None."""
    try:
        value = float(text)
    except (TypeError, ValueError):
        return None
    return value if abs(value) < float("inf") else None
