"""What a writer could not carry, gathered so that each thing is said once, with how often and where."""

from __future__ import annotations

from imhcaps.errors import FormatError
from imhcaps.model.track import Track
from imhcaps.model.transcript import Remark
from imhcaps.timecode import clock


class Losses:
    """Counts of what was lost, by what it is; `add` with the index of the cue."""

    def __init__(self, track: Track) -> None:
        self._track = track
        self._found: dict[str, list[int | None]] = {}

    def add(self, what: str, cue: int | None = None) -> None:
        """Something was lost, in the cue with this 0-based index if in one."""
        self._found.setdefault(what, []).append(cue)

    def remarks(self, format: str = "") -> tuple[Remark, ...]:
        """One remark for each kind of loss, in order of their names; `format` is what cannot carry it."""
        cannot = f"{format} cannot carry " if format else ""
        made = []
        for what, cues in sorted(self._found.items()):
            numbers = [cue for cue in cues if cue is not None]
            where, line = "", None
            if numbers:
                first = self._track.cues[numbers[0]]
                line = first.line
                count = f"{len(numbers)} cue{'s' if len(numbers) > 1 else ''}"
                where = (
                    f" ({count}, the first is cue {numbers[0] + 1} at {clock(max(first.start, 0))})"
                )
            made.append(Remark("lost", f"{cannot}{what}{where}", line))
        return tuple(made)


def refuse_impossible(track: Track) -> None:
    """Raise `FormatError` for a cue that no player can show: before zero, or over before it begins."""
    for i, cue in enumerate(track.cues):
        if cue.start < 0:
            what = f"starts before zero ({clock(cue.start)})"
        elif cue.end <= cue.start:
            how = "when" if cue.end == cue.start else "before"
            what = f"ends ({clock(cue.end)}) {how} it starts ({clock(cue.start)})"
        else:
            continue
        raise FormatError(
            f"cue {i + 1} {what}: no player would show it",
            line=cue.line,
            hint="fix its times first; `imhcaps check` lists every such cue",
        )
    if track.cues and max(cue.end for cue in track.cues) >= 10**10 * 3_600_000:
        raise FormatError("a cue lies past the largest time that can be written")


def header_losses(track: Track, losses: Losses) -> None:
    """What is before the cues in WebVTT, for formats that have no place for it."""
    for what, there in (
        ("style sheets", track.styles),
        ("regions", track.regions),
        ("the header", track.header.strip()),
    ):
        if there:
            losses.add(what)
    if track.notes:
        first = track.notes[0].partition("\n")[0]
        losses.add(f"comments such as {first[:40]!r}")


def cue_losses(track: Track, losses: Losses, *, settings: bool = True) -> None:
    """Settings (unless the format has its own account of them) and names of cues, for formats without them."""
    for i, cue in enumerate(track.cues):
        if settings and cue.settings:
            losses.add("cue settings", i)
        if cue.id and not cue.id.isdecimal():
            losses.add("cue ids", i)
