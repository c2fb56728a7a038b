"""The translator's sheet as XLIFF, for programs of translators; by translate-toolkit (`imhcaps[xliff]`, GPL-2.0-or-later).

A unit a cue, `id` its number; `maxwidth` is how many characters the target may have, a note says who speaks and when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imhcaps.checks.profiles.by_language import for_language
from imhcaps.cuetext import spoken
from imhcaps.errors import InputError, MissingExtraError
from imhcaps.language_tag import usual_case, well_formed
from imhcaps.timecode import clock
from imhcaps.translation.translators_sheet import Row, Sheet, characters_allowed, number_of_cue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from imhcaps.model.profile import Profile
    from imhcaps.model.track import Track

SUFFIXES = (".xlf", ".xliff")


def write_xliff(
    track: Track,
    language: str,
    profile: Profile,
    name: str,
    targets: Mapping[int, str] | None = None,
) -> bytes:
    """The sheet of a track; `name` is that of its file. Arguments as of `write_sheet`."""
    file = _library().xlifffile(sourcelanguage=track.language or "und", targetlanguage=language)
    limits = for_language(profile, language)
    for number, cue in enumerate(track.cues, 1):
        unit = file.addsourceunit(spoken(cue.payload))
        unit.setid(str(number))
        if targets and number in targets:
            unit.target = targets[number]
        allowed = characters_allowed(cue, limits)
        if allowed:
            unit.xmlelement.set("maxwidth", str(allowed))
            unit.xmlelement.set("size-unit", "char")
        who = f"{cue.speaker}, " if cue.speaker else ""
        unit.addnote(f"{who}{clock(cue.start)} to {clock(cue.end)}", "developer")
    # At last: the library looks for its own name when a unit is added.
    file.body.getparent().set("original", name)
    return bytes(file)


def read_xliff(data: bytes, path: str) -> Sheet:
    """The rows of a file that was filled in. Raises `InputError` for what is no XLIFF of ours."""
    library = _library()
    if b"<!DOCTYPE" in data:
        raise InputError("holds a document type, which is not read", path)
    try:
        file = library.xlifffile.parsestring(data)
        language = file.gettargetlanguage() or ""
        units = [
            (unit.getid(), str(unit.source or ""), str(unit.target or "")) for unit in file.units
        ]
    except Exception as problem:
        # The library passes on whatever its parser raises.
        raise InputError(f"cannot be read as XLIFF ({problem})", path) from None
    if not units:
        raise InputError("holds no unit", path)
    tag = well_formed(language)
    if tag is None:
        raise InputError("does not say the language of the target", path)
    rows = tuple(
        Row(
            number_of_cue(name.rpartition("\x04")[2], path, None),
            _lines(source),
            _lines(target),
            None,
        )
        for name, source, target in units
    )
    return Sheet(rows, usual_case(tag), path)


def _lines(text: str) -> str:
    """A text with the line ends of captions, whatever a program has written."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _library() -> Any:
    try:
        from translate.storage import xliff  # noqa: PLC0415 - extra or slow package
    except ImportError:
        raise MissingExtraError.of("XLIFF", "xliff") from None
    return xliff
