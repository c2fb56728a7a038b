"""Plain text as copied from a page: blank lines part paragraphs, bullets open items."""

from __future__ import annotations

import re

from imhcaps.language.voices import is_role
from imhcaps.model.transcript import Remark
from imhcaps.source import split_lines
from imhcaps.text import fold, width
from imhcaps.transcripts.broken_labels import join_broken_labels
from imhcaps.transcripts.document import Block, BlockKind, Document, Line

_BULLET = re.compile(r"[•‣⁃◦▪●○■·](?:\s+|$)|[*+](?:\s+|$)")
_PIPES = re.compile(r"\|.*\|")
_TAGGED = 3
"""Lines between equal tags, from which the text has such a template; our own limit."""
_LONGEST_TAG = 30
"""Letters of a tag, at most; our own limit."""
_RULE = re.compile(r"[-=_*#~\s|:+]{3,}")
_DASHED = re.compile(r"(([^\d()\[\]:;!?–—-]{2,80}?)(?:\s?\([^()]{1,60}\))?)\s*[–—-]{1,2}(?:\s|$)")
"""A name, a bracket or none, and a dash."""
_BEGUN = re.compile(r"([^\d()\[\]:;!?–—-]{2,80}?(?<![.:\s]))\s*(?:\([^()]{0,60}\)?)?\s*[–—-]{0,2}")
"""The beginning of such a label, or all of it with nothing after."""
_DASHES = 3
"""Labels on one line from which a text has such labels; our own limit."""
_BROKEN_OVER = 3
"""Lines over which a label is broken, at most; our own limit."""

_NOTES = {"(": ")", "[": "]", "（": "）"}
_NOTE_OVER = 6
"""Lines over which a note in brackets goes on, at most; our own limit."""


def read_plain(text: str) -> Document:
    """Blocks of plain text. A table is lines of cells parted by tabs, or set in `|`."""
    lines = [line.replace("\f", " ").strip() for line in _with_whole_labels(split_lines(text))]
    _join_labels(lines)
    joined = join_broken_labels(lines)
    lines, remarks = _without_tags(lines)
    return Document(tuple(blocks_of(lines)), remarks=(*joined, *remarks))


def _without_tags(lines: list[str]) -> tuple[list[str], tuple[Remark, ...]]:
    """Lines that a template sets between two equal tags, `<< chair >> Chair Moss: << chair >>`, without these.

    So do the records of the Knesset since 2022, in the text of their Word files.
    """
    inner = [_between_tags(line) for line in lines]
    tagged = sum(text is not None for text in inner)
    if tagged < _TAGGED:
        return lines, ()
    message = f"tags of a template around {tagged} lines are left out, such as '<< … >>'"
    out = [line if text is None else text for line, text in zip(lines, inner, strict=True)]
    return out, (Remark("note", message),)


def _between_tags(line: str) -> str | None:
    """What is between two equal tags at the ends of a line; nothing where there are none."""
    if not (line.startswith("<<") and line.endswith(">>")):
        return None
    close, begin = line.find(">>"), line.rfind("<<")
    tag, other = line[2:close].strip(), line[begin + 2 : -2].strip()
    if close > begin or tag != other or not tag or len(tag) > _LONGEST_TAG or "<" in tag:
        return None
    return line[close + 2 : begin].strip()


def _with_whole_labels(lines: list[str]) -> list[str]:
    """A label wrapped over two lines above indented speech, as we print it, is on the second."""
    out = list(lines)
    for index in range(1, len(lines) - 1):
        above, line, below = lines[index - 1], lines[index], lines[index + 1]
        if (
            line.endswith(":") and below.startswith("    ") and above[:1].isalnum() and line[:1].isalnum()
            and not above.endswith((":", ".", "!", "?")) and (index == 1 or not lines[index - 2].strip())
        ):  # fmt: skip
            out[index - 1], out[index] = "", f"{above} {line}"
    return out


def _join_labels(lines: list[str]) -> None:
    """A label in capitals before a dash that wrapped text breaks over lines is whole on the last of them.

    Text taken out of the source of a page keeps its line ends: `IDA` above `MOSS (Vale) – Good day`. Labels are put
    together only where the text has others on one line.
    """
    whole = [label for line in lines if (label := _dashed(line))]
    if len(whole) < _DASHES or len(set(whole)) == len(whole):
        return
    for start, line in enumerate(lines):
        if not _may_go_on(line):
            continue
        text = line
        for end in range(start + 1, min(start + _BROKEN_OVER, len(lines))):
            own = _dashed(lines[end])
            if not lines[end] or (own and is_role(fold(own))):
                break
            text = f"{text} {lines[end]}"
            if _dashed(text) and not text.endswith(("-", "–", "—")):
                lines[start:end] = [""] * (end - start)
                lines[end] = text
                break


def _dashed(text: str) -> str | None:
    """The label before a dash: a name in capitals, and what is in brackets after it."""
    match = _DASHED.match(text)
    return match[1] if match and match[2].isupper() else None


def _may_go_on(text: str) -> bool:
    """A name in capitals, or a whole label with a bracket, and nothing after it."""
    match = _BEGUN.fullmatch(text)
    return match is not None and match[1].isupper()


def _underlined(lines: list[str], index: int) -> int:
    """The level of the heading at this line: a rule exactly as long is below it, alone."""
    text = lines[index]
    rule = lines[index + 1] if index + 1 < len(lines) else ""
    if not rule or not text or rule != rule[0] * width(text) or text[0] == rule[0]:
        return 0
    if (index and lines[index - 1]) or (index + 2 < len(lines) and lines[index + 2]):
        return 0
    return 1 if rule[0] == "=" else 2 if rule[0] == "-" and len(rule) > 2 else 0


def blocks_of(lines: list[str]) -> list[Block]:
    """Blocks of stripped lines."""
    columns = _tab_columns(lines)
    blocks: list[Block] = []
    held: list[Line] = []
    kind: BlockKind = "paragraph"
    table = 0
    in_table = False

    def flush() -> None:
        nonlocal held, kind
        if held:
            blocks.append(Block(kind, tuple(held)))
        held, kind = [], "paragraph"

    under = False
    for number, line in enumerate(lines, 1):
        if under:
            under = False
            continue
        if level := _underlined(lines, number - 1):
            flush()
            blocks.append(Block("heading", (Line(line, number),), level))
            under = True
            continue
        cells = _cells(line, columns)
        if cells is not None:
            flush()
            if not in_table:
                table += 1
            in_table = True
            if any(cells):
                row = tuple((Line(cell, number),) if cell else () for cell in cells)
                blocks.append(Block("row", (), cells=row, table=table))
            continue
        # Empty lines between the rows of a text that is such a table throughout part nothing.
        in_table = in_table and columns > 0 and not line
        if not line:
            flush()
        elif bullet := _BULLET.match(line):
            flush()
            kind = "item"
            if rest := line[bullet.end() :]:
                held.append(Line(rest, number))
        elif held and _is_inside_note(held[-1].text, lines[number - 1 : number - 1 + _NOTE_OVER]):
            above = held[-1]
            wraps = (*above.wraps, (len(above.text) + 1, number))
            held[-1] = above._replace(text=f"{above.text} {line}", wraps=wraps)
        else:
            held.append(Line(line, number))
    flush()
    return blocks


def _is_inside_note(above: str, following: list[str]) -> bool:
    """A bracket that fills its lines is open here: what looks like a label in it is called from the room.

    (Beifall bei der XYZ –
    Zuruf von der ABC: Nein!)
    """
    if above[:1] not in _NOTES:
        return False
    close = _NOTES[above[0]]
    depth = above.count(above[0]) - above.count(close)
    for line in following if depth > 0 else ():
        depth += line.count(above[0]) - line.count(close)
        if not line or depth <= 0:
            return line.endswith(close)
    return False


def _tab_columns(lines: list[str]) -> int:
    """How many tab-parted columns the text has when it is such a table throughout, else 0."""
    counts = [line.count("\t") for line in lines if line]
    if len(counts) < 2:
        return 0
    usual = max(set(counts), key=counts.count)
    return usual + 1 if 1 <= usual <= 3 and counts.count(usual) >= 0.8 * len(counts) else 0


def _cells(line: str, columns: int) -> list[str] | None:
    if columns and line.count("\t") == columns - 1:
        return [cell.strip() for cell in line.split("\t")]
    if _PIPES.fullmatch(line) and len(line) > 1:
        if _RULE.fullmatch(line):
            return []
        inner = line[1:-1]
        return [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", inner)]
    return None
