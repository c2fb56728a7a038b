"""The packets of an MPEG transport stream: whether one program wrote what is before and after a byte."""

from __future__ import annotations

from pathlib import Path

LAYOUTS = ((188, 0), (192, 4))
"""Bytes of a packet, and before its first byte: ISO/IEC 13818-1, and with a time code in front, as Blu-ray discs and
cameras have it."""
SYNC, STUFFING = 0x47, 0x1FFF
"""The byte that a packet begins with, and the number of packets that are filled up (13 bits): ISO/IEC 13818-1,
2.4.3.3."""
COUNTS = 16
"""Of a counter of 4 bits (ISO/IEC 13818-1, 2.4.3.3)."""
HEAD = 4
"""Packets (188 bytes) by which the layout is known. Our own choice."""
AROUND = 2000
"""Packets (188 bytes) before and after the byte that are looked at; our own choice: tables come again each half second
and sooner."""
LEAST_STREAMS = 2
"""How many streams and tables, at least, must be counted on (of all that cross the byte): sound, and a table. Our own
choice."""


def counted_on(path: str, position: int) -> bool:
    """Whether the packets after a byte are counted on from those before it, each stream and table of its own
    (ISO/IEC 13818-1, 2.4.3.3): a joined part begins to count anew.
    """
    with Path(path).open("rb") as file:
        head = file.read(HEAD * LAYOUTS[-1][0])
        fits = [
            (size, skip)
            for size, skip in LAYOUTS
            if all(
                head[k * size + skip : k * size + skip + 1] == bytes([SYNC]) for k in range(HEAD)
            )
        ]
        if not fits:
            return False
        size, skip = fits[0]
        first = max(0, position // size - AROUND)
        file.seek(first * size)
        data = file.read(2 * AROUND * size)
    counts: dict[int, int] = {}
    known: set[int] | None = None
    crossed = 0
    for at in range(0, len(data) - size + 1, size):
        packet = data[at + skip : at + size]
        if packet[0] != SYNC:
            return False
        if known is None and first * size + at >= position - skip:
            known = set(counts)
        number = (packet[1] & 0x1F) << 8 | packet[2]
        if number == STUFFING or not packet[3] & 0x10:  # no payload: not counted
            continue
        count = packet[3] & 0x0F
        if known is not None and number in known:
            known.discard(number)
            crossed += 1
            anew = packet[3] & 0x20 and packet[4] and packet[5] & 0x80  # discontinuity_indicator
            if anew or count != (counts[number] + 1) % COUNTS:
                return False
        counts[number] = count
    return crossed >= LEAST_STREAMS
