"""Two recordings were joined: the captions of the second follow those of the first."""

from __future__ import annotations

from dataclasses import replace

from imhcaps.errors import InputError
from imhcaps.formats.conversion import shifted
from imhcaps.formats.made_mark import MARK
from imhcaps.model.accuracy import read_accuracy
from imhcaps.model.remark import Remark
from imhcaps.model.track import Track
from imhcaps.timecode import clock


def joined(first: Track, second: Track, at: int, name: str) -> tuple[Track, tuple[Remark, ...]]:
    """Both tracks as one, the second from `at` milliseconds on: its cues after those of the first, words and settings
    kept.

    Styles and regions that both have occur once. `name` is the second file's, for what is to be said: a cue of the
    first that lasts past `at`, a language that differs. Raises `InputError` for regions of one id that are not the
    same.
    """
    regions = {region.id: region for region in first.regions}
    for region in second.regions:
        if regions.setdefault(region.id, region).settings != region.settings:
            raise InputError(
                f"has another region {region.id!r} than the file it is joined to", name
            )
    remarks = []
    late = [cue for cue in first.cues if cue.end > at]
    if late:
        more = f" (and {len(late) - 1} more)" if len(late) > 1 else ""
        message = (
            f"the cue at {clock(late[0].start)}{more} lasts past {clock(at)}, where {name} begins"
        )
        remarks.append(Remark("note", message, late[0].line))
    if first.language and second.language and first.language != second.language:
        message = f"{name} is in {second.language!r}: the file says {first.language!r} of all"
        remarks.append(Remark("lost", message))
    track = replace(
        first,
        cues=(*first.cues, *(replace(shifted(cue, at), line=None) for cue in second.cues)),
        language=first.language or second.language,
        notes=_notes(first.notes, second.notes, remarks),
        styles=tuple(dict.fromkeys((*first.styles, *second.styles))),
        regions=tuple(regions.values()),
    )
    return track, tuple(remarks)


def _notes(
    first: tuple[str, ...], second: tuple[str, ...], remarks: list[Remark]
) -> tuple[str, ...]:
    """The comments of both, each line of the second that the first has not; how exact the times of one are is not said
    of all.
    """
    said = {line for note in first for line in note.split("\n")}
    kept = []
    for note in second:
        lines = [
            each for each in note.split("\n") if each not in said and not each.startswith(MARK)
        ]
        kept.append("\n".join(lines).strip("\n"))
    notes = [*first, *kept]
    if any(map(read_accuracy, notes)):
        remarks.append(
            Remark(
                "lost", "what a file says of how exact its times are holds for it alone: left out"
            )
        )
        notes = [
            "\n".join(each for each in note.split("\n") if read_accuracy(each) is None)
            for note in notes
        ]
    return tuple(dict.fromkeys(note for note in notes if note))
