"""What is wrong in a SubRip file beyond its timing lines: indices, markup, encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from imhcaps.formats.cleaning import stray_characters
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import plain_of
from imhcaps.formats.problem import Problem
from imhcaps.formats.subrip_tags import BREAK, CODE_OF_MICRODVD, breaks_in
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit

_TAG = lazy_pattern(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*)?/?)>")
_OVERRIDE = lazy_pattern(rf"\{{\\[^{{}}]*\}}|\{{/?[ibuIBU]\}}|{CODE_OF_MICRODVD}")
_FOREIGN = frozenset(
    ("s", "br", "em", "strong", "span", "p", "div", "strike", "center", "small", "big", "del")
)
"""Tags of HTML that people write, and SubRip does not know."""
_MEANT = _FOREIGN | {"b", "i", "u", "font"}
"""Tags that are meant as such; `<laughs>` is text."""
_REFERENCE = lazy_pattern(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});")
_TAG_TO_BE = lazy_pattern(r"</?[A-Za-z]|\{[\\\\/A-Za-z]")
"""What looks like a tag or a code."""


_LONGEST = 2
"""Characters that a reference stands for, at most (HTML specification, 13.5)."""


def lint(doc: Document) -> list[Problem]:
    """Everything that needs the cues as a whole; runs once, when `Document.problems` is asked for."""
    found: list[Problem] = []
    if not doc.starts and not any(problem.code == "SRT150" for problem in doc.found):
        found.append(_nothing(doc))
    _characters(doc, found)
    found += stray_characters(doc)
    if not any(problem.code in ("SRT133", "SRT150") for problem in doc.found):
        _indices(doc, found)
    for i, raw in enumerate(doc.raw):
        if "<" in raw or "{" in raw or "&" in raw or "\\N" in raw:
            _markup(doc, i, raw, found)
    return found


def _nothing(doc: Document) -> Problem:
    """There is no cue; where the file is of a format that is not read, that is named."""
    from imhcaps.formats.unread import format_by_text  # noqa: PLC0415 - rare path

    what = format_by_text(doc.text)
    if what is not None:
        return Problem("SRT155", 0, 0, f"there is no SubRip cue in this file: it is {what}")
    return Problem("SRT155", 0, 0, "there is no cue in this file")


def _characters(doc: Document, found: list[Problem]) -> None:
    source = doc.source
    if source.encoding != "utf-8":
        what = f"the file is not UTF-8: it {source.encoding_note}"
        found.append(Problem("SRT157", 0, 0, what))
    if "\0" in doc.text:
        found.extend(
            Problem(
                "SRT153",
                *match.span(),
                "a NUL character",
                doc.cue_at(match.start()),
                (Edit(*match.span(), ""),),
                "Remove it",
            )
            for match in re.finditer("\0+", doc.text)
        )
    if doc.source.undecoded:
        found.extend(
            Problem("SRT156", *match.span(), "bytes that are no UTF-8", doc.cue_at(match.start()))
            for match in re.finditer("[\udc80-\udcff]+", doc.text)
        )


def _indices(doc: Document, found: list[Problem]) -> None:
    if doc.numbered == len(doc) or doc.ids == list(map(str, range(1, len(doc.ids) + 1))):
        return
    expected = 1
    step, last = 1, 0
    seen: set[int] = set()
    renumbered = tuple(_numbers(doc))
    for i, name in enumerate(doc.ids):
        at = doc.block_at[i]
        digits = re.sub(r"[^0-9]", "", plain_of(name)) if name else ""
        if name is None or not digits:
            found.append(
                Problem(
                    "SRT101",
                    at,
                    at,
                    "the index is missing before this cue",
                    i,
                    renumbered,
                    "Number the cues",
                    value=None,
                    limit=expected,
                )
            )
            expected += 1
            continue
        value = int(digits) if len(digits) <= 18 else 10**18
        plain = str(value) == name
        position = doc.text.find(name, at)
        span = position, position + len(name)
        if value in seen:
            found.append(
                Problem(
                    "SRT102",
                    *span,
                    f"the index {_short(name)} is used before",
                    i,
                    renumbered,
                    "Number the cues",
                    value=value,
                    limit=expected,
                )
            )
        elif value not in (expected, last + step):
            found.append(
                Problem(
                    "SRT103",
                    *span,
                    f"the index is {_short(name)} where {expected} is expected",
                    i,
                    renumbered,
                    "Number the cues",
                    value=value,
                    limit=expected,
                )
            )
        elif not plain:
            found.append(
                Problem(
                    "SRT104",
                    *span,
                    f"the index {_short(name)} is not a plain number",
                    i,
                    renumbered,
                    "Number the cues",
                    value=name[:40],
                    limit=expected,
                )
            )
        # It counts on from there, whichever way it was off: one gap is said once, and a file that counts by tens, too.
        step = value - last
        last = value
        expected = value + 1 if value not in seen else expected + 1
        seen.add(value)


def _numbers(doc: Document) -> Iterator[Edit]:
    """Edits that number all cues 1, 2, 3 …: a file is numbered as a whole, or not at all."""
    for i, name in enumerate(doc.ids):
        at, number = doc.block_at[i], str(i + 1)
        if name is None or not any("0" <= char <= "9" for char in plain_of(name)):
            yield Edit(at, at, f"{number}{_eol(doc, at)}")
        elif name != number:
            start = doc.text.find(name, at)
            yield Edit(start, start + len(name), number)


def _markup(doc: Document, i: int, raw: str, found: list[Problem]) -> None:
    position = doc.placer(i)

    def say(
        code: str, start: int, stop: int, what: str, corrected: str | None = None, title: str = ""
    ) -> None:
        span = position(start), position(stop)
        edits = (Edit(*span, corrected),) if corrected is not None else None
        found.append(Problem(code, *span, what, i, edits, title))

    opened: list[tuple[str, int, int]] = []
    tags: set[int] = set()
    for match in _TAG.finditer(raw):
        slash, written, attributes = match.groups()
        name = written.lower()
        if name in _MEANT:
            tags.add(match.start())
        if name == "font":
            if not slash:
                say("SRT144", *match.span(), "a font tag: colour does not reach every viewer")
        elif name in ("b", "i", "u"):
            if attributes.strip(" /"):
                say(
                    "SRT142",
                    *match.span(),
                    f"<{name}> takes no attributes",
                    f"<{slash}{name}>",
                    "Remove them",
                )
        elif name in _FOREIGN:
            better = {"em": f"<{slash}i>", "strong": f"<{slash}b>", "br": "\n"}.get(name)
            say(
                "SRT142",
                *match.span(),
                f"SubRip knows <b>, <i>, <u>, not <{name}>",
                better,
                "Fix the tag",
            )
            continue
        else:
            continue
        if slash:
            if opened and opened[-1][0] == name:
                opened.pop()
            elif any(each[0] == name for each in opened[-64:]):
                inner = opened[-1][0]
                say("SRT143", *match.span(), f"</{name}> comes while <{inner}> is still open")
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0] == name:
                        del opened[k]
                        break
            else:
                say("SRT143", *match.span(), f"</{name}> ends nothing", "", "Remove the end tag")
        elif not attributes.endswith("/"):
            opened.append((name, *match.span()))
    bare = next((at.start() for at in re.finditer("<", raw) if at.start() not in tags), None)
    if bare is not None:
        what = "a < that begins no tag: some web players end the text there, some leave it out"
        say("SRT148", bare, bare + 1, what)
    # One edit for all: each end tag alone would be where the others are.
    closing = "".join(f"</{name}>" for name, _, _ in reversed(opened))
    end = position(len(raw))
    for name, start, stop in opened[:64]:
        span = position(start), position(stop)
        edits = (Edit(end, end, closing),)
        title = f"Add {_short(closing)[1:-1]}"
        found.append(Problem("SRT143", *span, f"<{name}> is never closed", i, edits, title))
    for match in _OVERRIDE.finditer(raw):
        say(
            "SRT141",
            *match.span(),
            f"{_short(match.group())} is {_whose(match.group())} code: many players show it as text",
        )
    for word in re.finditer(r"\S+", raw) if "\\N" in raw else ():
        if "\\N" in word[0] and breaks_in(word[0]):
            for match in BREAK.finditer(raw, *word.span()):
                what = "\\N is SubStation Alpha's line break: some players show it as text"
                say("SRT141", *match.span(), what, _eol(doc, position(0)), "Break the line")
    if "&" in raw:
        _references(doc, i, raw, found)


def _references(doc: Document, i: int, raw: str, found: list[Problem]) -> None:
    """References of HTML. To write `<video>` for `&lt;video&gt;` is not safe: many players leave out what looks like a
    tag.
    """
    from imhcaps.cuetext import unescape  # noqa: PLC0415 - rare path

    position = doc.placer(i)
    # A tag or code that is not there yet.
    tag = len(_TAG_TO_BE.findall(unescape(raw))) > len(_TAG_TO_BE.findall(raw))
    for match in _REFERENCE.finditer(raw):
        char = unescape(match[0])
        # `&region;` is no reference, though `&reg` is one; a line break would end the cue.
        if char == match[0] or len(char) > _LONGEST or char in "\r\n":
            continue
        span = position(match.start()), position(match.end())
        what = f"SubRip has no character references: {match[0]} is shown as written"
        safe = not (tag and char in "<>{}\\/")
        edits = (Edit(*span, char),)
        found.append(Problem("SRT147", *span, what, i, edits, "Write the character", safe=safe))


def _whose(code: str) -> str:
    return "MicroDVD" if code[2:3] == ":" else "SubStation Alpha"


def _eol(doc: Document, at: int) -> str:
    end = doc.text.find("\n", at)
    return "\r\n" if end > 0 and doc.text[end - 1] == "\r" else "\n"


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
