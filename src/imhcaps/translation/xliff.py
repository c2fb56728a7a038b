"""The translator's sheet as XLIFF, for programs of translators; by translate-toolkit (`imhcaps[xliff]`,
GPL-2.0-or-later).

A unit a cue, `id` its number; `maxwidth` is how many characters the target may have, a note says who speaks and when.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from imhcaps.checks.profiles.by_language import for_language
from imhcaps.cuetext import spoken
from imhcaps.errors import InputError, MissingExtraError
from imhcaps.language_tag import usual_case, well_formed
from imhcaps.lazy import lazy_pattern
from imhcaps.text import xml_characters
from imhcaps.timecode import clock
from imhcaps.translation.translators_sheet import Row, Sheet, characters_allowed, number_of_cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
        unit = file.addsourceunit(xml_characters(spoken(cue.payload)))
        unit.setid(str(number))
        if targets and number in targets:
            unit.target = xml_characters(targets[number])
        allowed = characters_allowed(cue, limits)
        if allowed:
            unit.xmlelement.set("maxwidth", str(allowed))
            unit.xmlelement.set("size-unit", "char")
        who = f"{cue.speaker}, " if cue.speaker else ""
        unit.addnote(f"{xml_characters(who)}{clock(cue.start)} to {clock(cue.end)}", "developer")
    # At last: the library looks for its own name when a unit is added.
    file.body.getparent().set("original", xml_characters(name))
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
            (
                unit.getid(),
                _text(unit, "source"),
                _text(unit, "target"),
                _state(unit),
                _said_of(unit),
            )
            for unit in file.units
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
            *said,
        )
        for name, source, target, _, said in units
    )
    states = zip(rows, (state for *_, state, _ in units), strict=True)
    unfinished = tuple(row.cue for row, state in states if row.target and state in _UNFINISHED)
    origin = well_formed(file.getsourcelanguage() or "")
    known = None if origin in (None, "und") else usual_case(origin)
    return Sheet(rows, usual_case(tag), path, unfinished, known)


_NOTE = lazy_pattern(r"(?:(.{1,400}), )?(\d\d:\d\d:\d\d\.\d{3}) to (\d\d:\d\d:\d\d\.\d{3})")
"""What the note of a unit says: who speaks, and the times."""


def _said_of(unit: Any) -> tuple[str, str, str]:
    """Start, end and speaker of a unit as our note says them; nothing where it has none."""
    notes = str(unit.getnotes("developer") or "").split("\n")
    found = next(filter(None, (_NOTE.fullmatch(each.strip()) for each in notes)), None)
    return ("", "", "") if found is None else (found[2], found[3], found[1] or "")


_UNFINISHED = frozenset(("new", "needs-translation", "needs-adaptation", "needs-l10n"))
"""States of a target that is not translated (XLIFF 1.2, 2.6, attribute `state`)."""
_CODES = frozenset(("bpt", "ept", "it", "ph", "x", "bx", "ex"))
"""Elements in a text that stand for codes of the original file (XLIFF 1.2, 2.5): nothing of them is said."""


def _part(unit: Any, name: str) -> Any:
    """The `source` or `target` of a unit, not those of proposals beside it."""
    named = (each for each in unit.xmlelement if isinstance(each.tag, str))
    return next((each for each in named if each.tag.rpartition("}")[2] == name), None)


def _state(unit: Any) -> str:
    target = _part(unit, "target")
    return "" if target is None else str(target.get("state", ""))


def _text(unit: Any, name: str) -> str:
    part = _part(unit, name)
    return "" if part is None else "".join(_said(part))


def _said(element: Any) -> Iterator[str]:
    """The text of an element: of codes nothing, but for line breaks."""
    yield element.text or ""
    for child in element:
        tag = child.tag.rpartition("}")[2] if isinstance(child.tag, str) else ""
        if tag in _CODES:
            breaks = child.get("ctype") == "lb" or _BREAK.fullmatch(child.text or "")
            yield "\n" if breaks else ""
        elif tag:
            yield from _said(child)
        yield child.tail or ""


_BREAK = lazy_pattern(r"(?i)\s*<br ?/?>\s*")


def _lines(text: str) -> str:
    """A text with the line ends of captions, whatever a program has written."""
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _library() -> Any:
    try:
        from translate.storage import xliff  # noqa: PLC0415 - extra or slow package
    except ImportError:
        raise MissingExtraError.of("XLIFF", "xliff") from None
    return xliff
