"""Two recordings were joined: the captions of the second follow those of the first."""

from __future__ import annotations

from dataclasses import replace

from imhcaps.errors import InputError
from imhcaps.formats.conversion import shifted
from imhcaps.model.remark import Remark
from imhcaps.model.track import Track
from imhcaps.timecode import clock


def joined(first: Track, second: Track, at: int, name: str) -> tuple[Track, tuple[Remark, ...]]:
    """Both tracks as one, the second from `at` milliseconds on: its cues after those of the first, words and settings kept.

    Styles and regions that both have stand once. `name` is the second file's, for what is to be said: a cue of the
    first that lasts past `at`, a language that differs. Raises `InputError` for regions of one id that are not the same.
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
        notes=tuple(dict.fromkeys((*first.notes, *second.notes))),
        styles=tuple(dict.fromkeys((*first.styles, *second.styles))),
        regions=tuple(regions.values()),
    )
    return track, tuple(remarks)
