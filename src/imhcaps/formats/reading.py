"""Captions read for their words: by `convert`, `export`, `caption` and everything that asks what is said.

A player drops what it cannot read and shows some words twice. Here every word is kept and counts once:
the file is read as it is after its safe fixes (what `check --fix` would make of it), and text that is
repeated for the eye alone is taken once (`repeated_text`). Each such reading is a remark. `check` reads
with `read_document` alone, as a browser does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from imhcaps.errors import FormatError, InputError
from imhcaps.formats import edits, repeated_text
from imhcaps.formats.cleaning import without_stray_characters
from imhcaps.formats.document import Document
from imhcaps.formats.left_out import words_in_no_cue
from imhcaps.formats.problem import Problem
from imhcaps.formats.table import format_of_text, read_document
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source

ROUNDS = 12
"""Rounds of fixes after which a file is read no more: each may bring to light what it hid. Our own
choice."""


REFERENCES = frozenset(("SRT147",))
"""Codes of fixes that write the character for a reference."""
_REFERENCE = lazy_pattern(r"&(?:#?[A-Za-z0-9]{1,8});")

PROVEN = frozenset(("VTT009", "SRT133"))
"""Codes of fixes that move times, or text to other times, by what the file itself states: its segments' clocks, or the
order of all its lines.
"""


class Reading(NamedTuple):
    """A caption file as read for its words: the document as repaired, the track, what was repaired on the way and which
    words are in no cue. Lines of cues and of remarks are the file's.
    """

    document: Document
    track: Track
    remarks: tuple[Remark, ...] = ()


def read_captions(
    source: Source, format: str | None = None, kind: str | None = None, *, screens: bool = False
) -> Reading:
    """Read a caption file so that every word in it is kept, and occurs once.

    With `screens`, cues of a format that itself says what is on screen (roll-up captions, say) stay as they
    are shown: to be shown again they need every screen.

    The format is that of `format`, else of what is in the file, else of its name. Never raises on bad
    captions. `FormatError` for a text of no format that is read, `InputError` for one whose encoding is
    in doubt: nobody could tell its wrong letters from right ones.
    """
    if source.doubtful:
        raise InputError(
            f"is not UTF-8: it {source.encoding_note}",
            source.path,
            hint="name its encoding (--encoding cp1250), or save it as UTF-8",
        )
    remarks: list[Remark] = []
    if source.guessed:
        remarks.append(Remark("guessed", f"the file is not UTF-8: it {source.encoding_note}", 1))
    if source.records is None:
        source, said = without_stray_characters(source)
        remarks += said
    which = format or format_of_text(source.path, source.text).name
    document = read_document(source, which, kind)
    seams = None
    lines: list[int] = []
    proven = any(problem.code in PROVEN for problem in document.found)
    if proven or (document.syntax.drops_what_players_drop and document.problems):
        seams = document.syntax.seams and document.syntax.seams(document)
        document, said, lines = _repaired(document)
        remarks += said
    elif _REFERENCE.search(source.text):
        document, said = _with_characters(document)
        remarks += said
    read = _read(document, seams, screens)
    if lines:
        read = _in_lines_of_file(read, lines)
    return read._replace(remarks=(*remarks, *read.remarks))


def _read(document: Document, seams: frozenset[int] | None, screens: bool) -> Reading:
    """The words of a document that needs no more repair."""
    remarks = list(document.remarks)
    track = document.track
    tags = [p for p in document.problems if p.code in REFERENCES and not p.safe]
    if tags:
        track, said = _with_angles(document, track, tags)
        remarks += said
    if not document.syntax.lossless:
        if document.unreadable is not None:
            raise unreadable(document)
        if document.once is not None and not screens:
            track = replace(track, cues=document.once)
        return Reading(document, track, (*remarks, *words_in_no_cue(document)))
    repeats = repeated_text.find(document, seams)
    if repeats:
        cues = repeated_text.once(document, repeats)
        if tags:
            cues = tuple(map(_with_angles_of, cues))
        track = replace(track, cues=cues)
        remarks += _taken_once(document, repeats, len(cues))
    return Reading(document, track, (*remarks, *words_in_no_cue(document)))


def unreadable(document: Document) -> FormatError:
    """The error for a document that cannot be read at all, with its place."""
    problem = document.unreadable
    assert problem is not None
    line, column = document.source.place(problem.start)
    return FormatError(
        problem.message, document.source.path, line, column, hint=problem.title or None
    )


def _in_lines_of_file(read: Reading, lines: Sequence[int]) -> Reading:
    """What was read, with lines of the file as it was before its fixes (`_lines_before`)."""
    cues = tuple(
        cue if cue.line is None else replace(cue, line=lines[cue.line]) for cue in read.track.cues
    )
    remarks = tuple(
        said if said.line is None else said._replace(line=lines[said.line]) for said in read.remarks
    )
    return read._replace(track=replace(read.track, cues=cues), remarks=remarks)


_ANGLE = lazy_pattern(r"&amp;(lt|gt);")


def _with_angles_of(cue: Cue) -> Cue:
    return replace(cue, payload=_ANGLE.sub(r"&\1;", cue.payload))


def _with_angles(
    document: Document, track: Track, found: Sequence[Problem]
) -> tuple[Track, list[Remark]]:
    """The track with `&lt;video&gt;` as the text `<video>`: in the file it would be read as a tag, in cue text it is
    none.
    """
    here = {problem.cue for problem in found}
    cues = tuple(_with_angles_of(cue) if i in here else cue for i, cue in enumerate(track.cues))
    line, _ = document.source.place(found[0].start)
    more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
    return replace(track, cues=cues), [Remark("repaired", f"{found[0].message}{more}", line)]


def _with_characters(document: Document) -> tuple[Document, list[Remark]]:
    """The document with `don&#39;t` as `don't`, where its format has no references and a fix says so."""
    found = [p for p in document.problems if p.code in REFERENCES and p.edits and p.safe]
    chosen = edits.Chosen()
    made = [problem for problem in found if chosen.take(problem.edits or ())]
    if not made:
        return document, []
    line, _ = document.source.place(made[0].start)
    more = f" (and {len(made) - 1} more)" if len(made) > 1 else ""
    text = edits.apply(document.text, chosen.edits)
    after = read_document(document.source._replace(text=text), document.format, document.kind)
    return after, [Remark("repaired", f"{made[0].message}{more}", line)]


def _repaired(document: Document) -> tuple[Document, list[Remark], list[int]]:
    """The document after its safe fixes, what was fixed, with lines of the file as it was, and `_lines_before` where
    lines moved.
    """
    original = document.source
    history: list[set[Edit]] = []
    first: dict[str, tuple[int, str]] = {}
    count: Counter[str] = Counter()
    refused: set[str] = set()
    for _ in range(ROUNDS):
        problems = [
            problem
            for problem in document.problems
            if problem.edits
            and (problem.safe or problem.code in PROVEN)
            and problem.code not in refused
        ]
        after = None
        fixed: list[Problem] = []
        # All together, else those of one rule; a rule whose fixes would lose a word is left out.
        for code in (None, *dict.fromkeys(problem.code for problem in problems)):
            chosen = edits.Chosen()
            fixed = [
                problem
                for problem in problems
                if (code is None or problem.code == code) and chosen.take(problem.edits or ())
            ]
            after = _after(document, chosen, fixed) if fixed else None
            if after is not None:
                break
            refused.update([code] if code else ())
        if after is None:
            break
        for problem in fixed:
            count[problem.code] += 1
            if problem.code not in first:
                at = problem.start
                for made in reversed(history):
                    (at,) = edits.before([at], made)
                line, _ = original.place(min(at, len(original.text)))
                first[problem.code] = line, problem.message
        history.append(chosen.edits)
        document = after
    remarks = []
    for code, (line, message) in first.items():
        more = f" (and {count[code] - 1} more)" if count[code] > 1 else ""
        remarks.append(Remark("repaired", f"{message}{more}", line))
    moved = len(document.source.starts) != len(original.starts)
    return document, remarks, _lines_before(document.source, original, history) if moved else []


def _lines_before(after: Source, original: Source, history: Sequence[set[Edit]]) -> list[int]:
    """Of each line of a text after fixes, 1-based, the line of the original that its end was in; 0 is first."""
    # A line that was taken out before another ends where that one begins.
    ends = [*(start - 1 for start in after.starts[1:]), len(after.text)]
    for made in reversed(history):
        ends = edits.before(ends, made)
    last = len(original.text)
    return [0, *(original.place(min(end, last))[0] for end in ends)]


def _after(document: Document, chosen: edits.Chosen, fixed: list[Problem]) -> Document | None:
    """The document with these edits made; nothing when a word or a cue got lost."""
    text = edits.apply(document.text, chosen.edits)
    after = read_document(document.source._replace(text=text), document.format, document.kind)
    proven = [problem for problem in fixed if problem.code in PROVEN]
    made = [edit for problem in proven for edit in problem.edits or ()]
    cut = Counter(w for edit in made for w in document.text[edit.start : edit.end].split())
    put = Counter(w for edit in made for w in edit.text.split())
    moved = any(not problem.safe for problem in proven)
    return after if _keeps(document, after, cut - put, moved) else None


def _keeps(before: Document, after: Document, dropped: Counter[str], moved: bool) -> bool:
    """Is every word that was read still read, as text or as the id of a cue, and every cue at its time?"""
    ids = Counter(name for name in after.ids if name) - Counter(name for name in before.ids if name)
    missing = Counter(_words(before)) - Counter(_words(after)) - ids - dropped
    if missing:
        # `x<y` is a word of which only `x` was read.
        longer = tuple(Counter(_words(after)) - Counter(_words(before)))
        if any(not any(word.startswith(w) or word.endswith(w) for word in longer) for w in missing):
            return False
    if moved:
        return True
    times = Counter(zip(before.starts, before.ends, strict=True))
    return not times - Counter(zip(after.starts, after.ends, strict=True))


def _words(document: Document) -> list[str]:
    return " ".join(document.texts).split()


def _taken_once(document: Document, repeats: repeated_text.Repeats, count: int) -> list[Remark]:
    first = min(repeats.cues)
    line, _ = document.source.place(document.timing_at[first])
    shapes = "; ".join(repeated_text.TITLES[kind] for kind in repeats.kinds)
    remarks = [
        Remark(
            "repaired",
            f"{shapes}: each word is taken once ({len(document)} cues are now {count})",
            line,
        )
    ]
    settings = document.settings
    moved = [i for i, first in sorted(repeats.copies.items()) if settings[i] != settings[first]]
    if moved:
        line, _ = document.source.place(document.timing_at[moved[0]])
        more = f" (and {len(moved) - 1} more)" if len(moved) > 1 else ""
        what = f"the settings of a cue that occurs twice differ: those of the first are kept, not {settings[moved[0]]!r}{more}"
        remarks.append(Remark("lost", what, line))
    return remarks
