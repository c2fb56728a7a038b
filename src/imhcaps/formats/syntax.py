"""What a format's own syntax says, as one record that its reader gives to each `Document`.

`Document`, the fixers and the converter work on any format: what differs between formats they ask of
`document.syntax`. Most fields have a default that fits a simple format (text without markup or settings).

Functions that get the whole document have `Any` for its type: `Document` is above this module.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from imhcaps.formats.problem import Problem, Span

Settings = tuple[tuple[str, str], ...]
"""Names and values of WebVTT cue settings, as `Cue.settings` has them."""

CueRow = tuple[int, int, str]
"""Start and end in milliseconds and the text of a cue, for the comparison of what was written."""


class TimingParts(NamedTuple):
    """Offsets into a timing line: its start time, its end time, and its settings."""

    start: Span
    end: Span
    settings: Span


def whole_line(line: str, settings: str) -> TimingParts:
    """A timing line of which no part is known: all of it is the start time."""
    end = len(line)
    return TimingParts((0, end), (end, end), (end, end))


def start_and_end(pattern: re.Pattern[str]) -> Callable[[str, str], TimingParts]:
    """The parts of a timing line without settings, whose start and end are the first two groups of a pattern."""

    def parts(line: str, settings: str) -> TimingParts:
        match = pattern.match(line)
        if match is None:
            return whole_line(line, settings)
        return TimingParts(match.span(1), match.span(2), (len(line), len(line)))

    return parts


def no_settings(settings: str) -> Settings:
    """For formats whose timing lines have no settings that a player uses."""
    return ()


def written_settings(settings: str) -> Settings:
    """Cue settings that our own reader wrote, `line:10% align:start`."""
    return tuple((name, value) for name, _, value in (s.partition(":") for s in settings.split()))


class Syntax(NamedTuple):
    """How a format writes its cues; see each field."""

    name: str
    """The format's name in `FORMATS`."""

    evidence: re.Pattern[str]
    """What shows in the first 20,000 characters of a text that it is of this format: a signature, a timing
    line. Of several formats, the one whose evidence is first is taken."""

    to_cue_text: Callable[[str], str] | None
    """A payload as in the file (lines separated by LF) → WebVTT cue text. None: it is cue text already."""

    from_cue_text: Callable[[str], tuple[str, frozenset[str]]] | None
    """WebVTT cue text → a payload of this format, and what is lost of it, by the names in `plain_text`.
    None: cue text is written as it is."""

    has_markup: bool = False
    """Whether `<…>` in a payload is markup; where it is not, it is text that a viewer reads."""

    hidden: re.Pattern[str] | None = None
    """What of a payload as in the file is not read as it is: tags, codes, character references (which
    begin with `&`). Findings point past it, and fixes leave it alone. None: every character is read."""

    breaks: re.Pattern[str] | None = None
    """What ends a line of a payload where a sign stands for a line end (`[br]`): that sign, and line ends. None: line
    ends alone."""

    inline: bool = False
    """Whether the text of a cue is on its timing line: a cue is one line of the file, which fixes do not
    break; a cue that is cut becomes several such lines."""

    keeps_blank_lines: bool = False
    """Whether a line of white space inside a cue is part of its payload."""

    note_text: Callable[[str], str] = str.strip
    """The text of a comment block as in the file → the comment alone."""

    write_note: Callable[[str], str] | None = None
    """A comment → the block that holds it and may be between cues, lines by LF. None: no place for one."""

    timing_parts: Callable[[str, str], TimingParts] = whole_line
    """A timing line and its settings as read → where its parts are."""

    write_time: Callable[[int, str], str | None] | None = None
    """Milliseconds ≥ 0, and a time that is in the file → the new time, written in the same manner; None
    where that one is malformed. No function: a cue's times cannot be changed one by one, and no cue be
    taken out or put in, as in formats that write no end times."""

    has_ends: bool = True
    """Whether a cue states its end: where it does not, each ends as the next begins, and that two touch is nobody's
    doing."""

    numbered: bool = False
    """Whether a line with a number, counted from 1, is above each timing line."""

    drops_what_players_drop: bool = False
    """Whether the reader drops what players drop, as the specification says; where words are wanted, the
    safe fixes are made first."""

    cues_in_text: bool = True
    """Whether the offsets of cues mean something; not in data formats, whose lines are nobody's."""

    lossless: bool = True
    """Whether the text of a cue is in the file as it is read, so that findings point into it and edits
    fix it; not where codes or elements say what is shown. `payload` is then the code or element itself."""

    settings_of_line: Callable[[str], Settings] = no_settings
    """What follows the end time → the settings that players use."""

    settings_of_payload: Callable[[str], Settings] | None = None
    """A payload as in the file → settings that codes in it stand for, such as `{\\an8}`."""

    comments_end: str | None = None
    """In a format with comments on lines of their own above the first cue: the sign of a timing line, above
    which they are. There `caption` writes its mark (`made_mark`). None: no place for comments."""

    lint: Callable[[Any], list[Problem]] | None = None
    """Finds in a `Document` what takes all cues to see; runs when `Document.problems` is asked for."""

    repairs: tuple[str, ...] = ()
    """Codes of problems in which reading decided something that the file does not say: `convert` reports
    them."""

    seams: Callable[[Any], frozenset[int]] | None = None
    """The `Document` → the moments, in ms on the clock of its first part, at which the first cue of each later part
    begins, where its file is joined of several: a cue that was cut there is one. None: a file is one."""

    binary: bool = False
    """Whether its files are no text: each character that its writer gives is one byte."""

    written_in_frames: bool = False
    """Whether its writer counts in frames: `write` takes the frame rate as a second argument."""

    left_out: Callable[[Any, Any, Any], list[str]] | None = None
    """The `Document`, the `Format` it is converted to and a `Losses` to add to → notes. Reports what the
    file says and no `Track` holds."""

    read_back: Callable[[Any, str], tuple[list[CueRow], list[CueRow]]] | None = None
    """A `Track` and its text in this format → the cues that were to be written, and those that an
    independent library reads. `FidelityError` when it cannot read the text."""
