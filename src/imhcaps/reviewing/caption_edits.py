"""Edits of a caption file as a person asks for them: edits on its text, proved on the file as it would be written.

Characters outside of an edit are never touched, so that comments, settings, styles and what nobody understands stay as
they are. Each function gives the edited document, or raises `EditError`, and nothing was written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from imhcaps import cuetext
from imhcaps.checks.fixers import Tools
from imhcaps.checks.fixers.layout import has_lines_of_their_own, line_end
from imhcaps.checks.fixers.lines import best_lines
from imhcaps.checks.fixers.split_cue import index_of_new, open_tags
from imhcaps.checks.fixers.times import frames_gap, on_frame, own_rate, timing_line
from imhcaps.checks.fixing import fix_document, numbered_again
from imhcaps.errors import ImhcapsError
from imhcaps.formats import read_again
from imhcaps.formats.edits import apply
from imhcaps.language.scripts import UNSPACED
from imhcaps.model.finding import Edit
from imhcaps.reviewing import operations as ops
from imhcaps.reviewing.cue_text import Shown, shown, with_text
from imhcaps.reviewing.operations import EditError, Operation
from imhcaps.text import fold

if TYPE_CHECKING:
    from imhcaps.checks.fixing import Check
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Finding

NO_TEXT_HERE = "the text of this cue cannot be edited here: open the file in a text editor"


def edited(document: Document, operation: Operation, tools: Tools, check: Check) -> Document:
    """The document with one operation made. `check` is that of the command line, for its fixes."""
    if not isinstance(operation, ops.FixFinding) and operation.cue > len(document):
        raise EditError(f"there is no cue {operation.cue}: the file has {len(document)}")
    if not document.syntax.lossless:
        raise EditError(
            f"{document.format} says by codes or elements what is shown: convert it to text first"
        )
    match operation:
        case ops.Text(cue, text):
            return _retext(document, cue - 1, text)
        case ops.Times(cue, start, end):
            return _retime(document, cue - 1, start, end)
        case ops.Nudge():
            return _retime(document, operation.cue - 1, *_nudged(document, operation, tools))
        case ops.Split(cue, at, time):
            return _split(document, cue - 1, at, time, tools)
        case ops.Merge(cue):
            return _merge(document, cue - 1)
        case ops.Rebreak(cue):
            return _rebreak(document, cue - 1, tools)
        case ops.SetSpeaker(cue, name):
            return _speaker(document, cue - 1, name)
        case ops.FixFinding(cue, code):
            return _fix(document, cue, code, check)
        case ops.Accept():
            return document


def words_changed(before: str, after: str) -> tuple[list[str], list[str]]:
    """The words of a text that are gone, and those that are new, as they are written; case and marks do not count."""
    from difflib import SequenceMatcher  # noqa: PLC0415 - slow to load

    old, new = before.split(), after.split()
    matcher = SequenceMatcher(None, [*map(fold, old)], [*map(fold, new)], autojunk=False)
    gone: list[str] = []
    come: list[str] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            gone += filter(fold, old[a:b])
            come += filter(fold, new[c:d])
    return gone, come


def _reread(document: Document, edits: Sequence[Edit]) -> Document:
    """The document with edits made; raises `EditError` where it would no longer be read as its format."""
    source = document.source._replace(text=apply(document.text, edits))
    try:
        source.encode()
        return numbered_again(document, read_again(document, source))
    except ImhcapsError as problem:
        raise EditError(f"the file would not be readable: {problem.message}") from None


def _kept(before: Document, after: Document, cue: int, old: int, new: int) -> bool:
    """Whether all cues but `old` of them from `cue` on, which became `new`, are as they were."""
    columns: tuple[Callable[[Document], Sequence[object]], ...] = (
        lambda each: each.starts,
        lambda each: each.ends,
        lambda each: each.raw,
        lambda each: each.settings,
    )
    return all(
        len(column(after)) == len(column(before)) - old + new
        and _same(column(before)[:cue], column(after)[:cue])
        and _same(column(before)[cue + old :], column(after)[cue + new :])
        for column in columns
    )


def _same(first: Sequence[object], second: Sequence[object]) -> bool:
    return first == second


def _shown(document: Document, cue: int) -> Shown:
    found = shown(document, cue)
    if found is None:
        raise EditError(NO_TEXT_HERE)
    return found


def _retext(document: Document, cue: int, text: str) -> Document:
    if text == document.texts[cue]:
        return document
    if document.syntax.inline and "\n" in text:
        raise EditError(f"a cue of {document.format} is one line")
    raw = with_text(_shown(document, cue), text, document.syntax)
    after = _reread(document, [_payload(document, cue, raw)])
    if not (_kept(document, after, cue, 1, 1) and after.texts[cue] == text):
        raise EditError(
            f"this text cannot be written in {document.format}: it would be read otherwise"
        )
    if after.speakers[cue] != document.speakers[cue]:
        raise EditError("the words would be in another voice: " + NO_TEXT_HERE)
    return after


def _payload(document: Document, cue: int, raw: str) -> Edit:
    """The edit that gives a cue this payload (LF)."""
    eol = line_end(document, cue)
    return Edit(document.payload_at[cue], document.payload_end[cue], raw.replace("\n", eol))


def _retime(document: Document, cue: int, start: int, end: int) -> Document:
    write, span = document.syntax.write_time, document.span(cue)
    starts = document.starts
    if write is None:
        raise EditError(f"the times of {document.format} cannot be changed one by one")
    if cue and starts[cue - 1] <= starts[cue] and start < starts[cue - 1]:
        raise EditError("it would begin before the cue before it")
    if cue + 1 < len(starts) and starts[cue] <= starts[cue + 1] and start > starts[cue + 1]:
        raise EditError("it would begin after the cue after it")
    edits = []
    for stretch, ms, was in (
        (span.start, start, starts[cue]),
        (span.end, end, document.ends[cue]),
    ):
        text = write(ms, document.text[slice(*stretch)])
        if text is None:
            raise EditError("the time in the file is malformed: correct it in a text editor")
        if ms != was:
            edits.append(Edit(*stretch, text))
    after = _reread(document, edits)
    kept = _kept(document, after, cue, 1, 1) and after.raw[cue] == document.raw[cue]
    if not kept or (after.starts[cue], after.ends[cue]) != (start, end):
        raise EditError(f"this time cannot be written in {document.format}")
    return after


def frame_rate_of(document: Document, tools: Tools) -> float:
    """Frames a second: those that the file's times lie on, else the profile's, else 25 (as PAL and the web have it)."""
    return own_rate(document) or float(tools.profile.value("frame_rate", 25))


def _nudged(document: Document, nudge: ops.Nudge, tools: Tools) -> tuple[int, int]:
    cue = nudge.cue - 1
    rate = frame_rate_of(document, tools)

    def moved(ms: int) -> int:
        if not nudge.frames:
            return ms + nudge.by
        return round((round(ms * rate / 1000) + nudge.by) * 1000 / rate)

    start, end = document.starts[cue], document.ends[cue]
    start = moved(start) if nudge.edge in ("start", "both") else start
    end = moved(end) if nudge.edge in ("end", "both") else end
    if not 0 <= start < end <= ops.FARTHEST_MS:
        raise EditError("a caption begins at 0:00 or later and ends after it begins")
    return start, end


def _split(document: Document, cue: int, at: int, time: int | None, tools: Tools) -> Document:
    old = _shown(document, cue)
    at = _word_start(old.text, at)
    left, right = old.text[:at].rstrip(), old.text[at:].lstrip()
    if not left or not right:
        raise EditError("put the cursor between two words: one of the two cues would be empty")
    start, end = document.starts[cue], document.ends[cue]
    if time is None:
        share = len(left) / (len(left) + len(right))
        time = on_frame(document, start + round((end - start) * share))
    if not start < time < end:
        raise EditError("the second cue would not begin while this one is shown")
    first_end = max(start + 1, time - frames_gap(document, tools.profile))
    second = timing_line(document, cue, time, end)
    if second is None:
        raise EditError(f"a cue of {document.format} cannot be cut here")
    before, behind = _parted(old, len(left), len(old.text) - len(right))
    eol = line_end(document, cue)
    opened = open_tags(before) if document.syntax.has_markup else []
    before += "".join(
        f"</{name}>" for name, _ in reversed(opened) if name != "v" or "</v" in behind
    )
    behind = "".join(tag for _, tag in opened) + behind
    if document.syntax.inline:
        joint = f"{eol}{second}"
    else:
        index = f"{index_of_new(document, cue, 1)}{eol}" if document.syntax.numbered else ""
        joint = f"{eol}{eol}{index}{second}{eol}"
    text = before.replace("\n", eol) + joint + behind.replace("\n", eol)
    edits = [
        *_end_edit(document, cue, first_end),
        Edit(document.payload_at[cue], document.payload_end[cue], text),
    ]
    after = _reread(document, edits)
    times = [*after.starts[cue : cue + 2], *after.ends[cue : cue + 2]]
    kept = _kept(document, after, cue, 1, 2) and after.texts[cue : cue + 2] == [left, right]
    if not kept or times != [start, time, first_end, end]:
        raise EditError("the cue cannot be cut here")
    return after


def _word_start(text: str, at: int) -> int:
    """Where the word begins that the character `at` is inside of; any place in a script without spaces."""
    while 0 < at < len(text) and not (text[at].isspace() or text[at - 1].isspace()):
        if UNSPACED.search(text[at - 1]) or UNSPACED.search(text[at]):
            break
        at -= 1
    return at


def _parted(old: Shown, left: int, right: int) -> tuple[str, str]:
    """The payload before and after a cut between the characters `left` and `right`; no tag is lost."""
    middle = old.raw[old.spans[left - 1][1] : old.spans[right][0]]
    tags = _TAG.findall(middle)
    closing = next((k for k, tag in enumerate(tags) if not tag.startswith("</")), len(tags))
    before = old.raw[: old.spans[left - 1][1]] + "".join(tags[:closing])
    return before, "".join(tags[closing:]) + old.raw[old.spans[right][0] :]


_TAG = re.compile(r"<[^>]*>|\{[^}]*\}")


def _end_edit(document: Document, cue: int, ms: int) -> list[Edit]:
    if document.ends[cue] == ms:
        return []
    start, end = document.end_span(cue)
    write = document.syntax.write_time
    text = None if write is None else write(ms, document.text[start:end])
    if text is None:
        raise EditError(f"the times of {document.format} cannot be changed here")
    return [Edit(start, end, text)]


def _merge(document: Document, cue: int) -> Document:
    if cue + 1 >= len(document):
        raise EditError("no cue follows to be joined with this one")
    if document.text[document.payload_end[cue] : document.block_at[cue + 1]].strip():
        raise EditError("there is a comment or a style between the two cues")
    first, second = document.raw[cue], document.raw[cue + 1]
    opened = open_tags(first) if document.syntax.has_markup else []
    voice = next((tag for name, tag in opened if name == "v"), None)
    if voice is not None and second.startswith(voice):
        # One voice goes on.
        second = second.removeprefix(voice)
        opened = [each for each in opened if each[0] != "v"]
    first += "".join(f"</{name}>" for name, _ in reversed(opened))
    space = " " if document.syntax.inline else "\n"
    raw = (first + space + second).replace("\n", line_end(document, cue))
    end = max(document.ends[cue], document.ends[cue + 1])
    edits = [
        *_end_edit(document, cue, end),
        Edit(document.payload_at[cue], document.payload_end[cue + 1], raw),
    ]
    after = _reread(document, edits)
    wanted = space.join(document.texts[cue : cue + 2])
    if not _kept(document, after, cue, 2, 1) or after.texts[cue] != wanted:
        raise EditError("the two cues cannot be joined here")
    return after


def _rebreak(document: Document, cue: int, tools: Tools) -> Document:
    text = document.texts[cue]
    if has_lines_of_their_own(text):
        raise EditError(
            "the lines of this cue begin where they must: with a dash, a sound or a song"
        )
    lines = best_lines(document, text, tools)
    if lines is None or lines == text:
        raise EditError("no better line breaks were found")
    return _retext(document, cue, lines)


def _speaker(document: Document, cue: int, name: str) -> Document:
    if document.syntax.to_cue_text is not None:
        # Its payload is no cue text, in which a voice is a tag.
        raise EditError(
            f"{document.format} names no speaker but in the text: change the label there"
        )
    payload = document.raw[cue]
    if len(cuetext.voices(payload)) > 1:
        raise EditError("two people speak in this cue: split it first")
    text = document.texts[cue]
    label = next(iter(cuetext.labels(payload)), "")
    if label and text.startswith(label):
        parts = _LABEL.fullmatch(label)
        assert parts is not None
        shown_name = name.upper() if parts[2].isupper() else name
        text = f"{parts[1]}{shown_name}{parts[3]}{text[len(label) :]}"
        payload = with_text(_shown(document, cue), text, document.syntax)
    annotation = name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    voice = _VOICE.search(payload)
    if voice is None:
        payload = f"<v {annotation}>{payload}"
    else:
        payload = f"{payload[: voice.end(1)]} {annotation}{payload[voice.end(2) :]}"
    after = _reread(document, [_payload(document, cue, payload)])
    if not _kept(document, after, cue, 1, 1) or (after.texts[cue], after.speakers[cue]) != (
        text,
        name,
    ):
        raise EditError("the speaker of this cue cannot be changed here")
    return after


_VOICE = re.compile(r"(<v(?:\.[^\s>]*)?)[ \t]+([^>]*)(?=>)")
_LABEL = re.compile(r"(\W*)(.*?)(\W*)", re.DOTALL)


def _fix(document: Document, cue: int, code: str, check: Check) -> Document:
    def wanted(finding: Finding) -> bool:
        return finding.code == code and (not cue or finding.cue == cue)

    fixed = fix_document(document, check, unsafe=True, only=wanted)
    before, after = document.source, fixed.document.source
    if (before.encoding, before.bom) != (after.encoding, after.bom):
        raise EditError("this changes how the file is encoded: imhcaps check --fix does it")
    if after.text == before.text:
        raise EditError(
            f"no fix of {code} is possible that keeps all words and makes nothing worse"
        )
    return fixed.document
