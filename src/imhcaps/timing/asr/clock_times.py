"""Times that are moments of a clock, as services that listen to a stream write them: counted from the first of them.

Such a time counts from 1 January 1970 UTC (POSIX.1-2017, 4.16), or is a date with a time of day.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from imhcaps.model.transcript import Remark
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.units import UNITS, plausible

_EARLIEST, _LATEST = 946_684_800_000.0, 4_102_444_800_000.0
"""ms from 1970 to 2000 and to 2100: what is counted from 1970 lies between. Our own choice; from the
beginning of a recording they would be 30 and 130 years."""
_UNITS = ("s", "ms")


def counted_from_first(reading: Reading) -> Reading:
    """The reading with its times counted from the first, where all are moments of a clock; else as it is."""
    timed = [piece for piece in (*reading.pieces, *reading.turns) if not piece.untimed]
    unit = next((unit for unit in _units(reading) if timed and _are_moments(timed, unit)), None)
    if unit is None:
        return reading
    first = min(piece.start * (piece.unit or unit) for piece in timed)
    shown = datetime.fromtimestamp(first / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")
    remark = Remark(
        "guessed",
        f"its times are moments of a clock: counted from the first, {shown} UTC; where the recording begins "
        "before it, all are early by as much",
    )
    return replace(
        reading,
        pieces=tuple(_since(piece, unit, first) for piece in reading.pieces),
        turns=tuple(_since(piece, unit, first) for piece in reading.turns),
        unit=1.0,
        certain=True,
        remarks=(*reading.remarks, remark),
    )


def _units(reading: Reading) -> tuple[float, ...]:
    """The units that its plain numbers may have, in ms: what the file proves alone, else what the form has first."""
    if reading.unit is None:
        return tuple(UNITS[name] for name in _UNITS)
    if reading.certain:
        return (reading.unit,)
    return (reading.unit, *(UNITS[name] for name in _UNITS))


def _are_moments(pieces: list[Piece], unit: float) -> bool:
    """All are, and people speak at that rate: 100 s in ticks of 100 ns have the same figures."""
    return all(
        _EARLIEST <= piece.start * (piece.unit or unit) < _LATEST for piece in pieces
    ) and plausible(pieces, unit, lax=True)


def _since(piece: Piece, unit: float, first: float) -> Piece:
    at = piece.in_ms(unit)
    end = None if at.end is None else at.end - first
    return replace(at, start=max(0.0, at.start - first), end=end)
