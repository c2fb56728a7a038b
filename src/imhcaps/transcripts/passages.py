"""Blocks → passages: one line each, with what stands before its speech. Tables become passages too."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise

from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import Block, BlockKind, Document, Line, cut, joined
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import Candidate, find
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.stamps import take_stamps, with_time
from imhcaps.transcripts.times import Stamp, read_stamp

__all__ = ["Passage", "passages_of"]

_BULLET = re.compile(r"[•‣⁃◦▪●○■]\s+(?=\S)")
_NUMBER = re.compile(r"(\d{1,5})[.)]?\s+(?=\S)")
_LONGEST_NICK = 30
"""Characters: IRC servers allow 9 to 32 (RFC 2812 1.2.1; NICKLEN of current servers)."""
_COLUMNS = (
    ("time", re.compile(r"(?i)(?:time\s*(?:code|stamp)?s?|start(?:\s+time)?|tc|in|when|timing|zeit|temps|hora)\W*$")),
    ("end", re.compile(r"(?i)(?:end(?:\s+time)?|out)\W*$")),
    ("speaker", re.compile(r"(?i)(?:speakers?|names?|who|speaker\s+name|person|character|role|sprecher\w*|locuteur|orador|hablante)\W*$")),
    ("seen", re.compile(r"(?i)(?:visuals?|video|on[- ]?screen.*|descriptions?|visual\s+descriptions?|images?|picture|what\s+is\s+seen|action)\W*$")),
    ("number", re.compile(r"(?i)(?:#|no\.?|nr\.?|number|line|row|id|cue)\W*$")),
    ("text", re.compile(r"(?i)(?:text|transcript|transcription|audio|dialog(?:ue)?|speech|spoken(?:\s+(?:text|words))?|words|narration|content|captions?|said|what\s+is\s+said|quote|texte?|texto)\W*$")),
)  # fmt: skip


def passages_of(document: Document, remarks: list[Remark]) -> list[Passage]:
    """Every line of a document in order; rows of a table are read by what its columns hold."""
    out: list[Passage] = []
    for table, group in groupby(document.blocks, lambda b: b.table if b.kind == "row" else 0):
        if table:
            out.extend(_table(list(group), len(out), remarks))
            continue
        for block in group:
            out.extend(_lines(block.kind, list(block.lines), block.level, block.place, len(out)))
    _without_numbers(out, remarks)
    out = take_stamps(out, remarks)
    _named_headings(out)
    waiting = False
    for passage in out:
        if passage.candidate is None and passage.kind != "heading" and not passage.seen:
            found = find(passage.line)
            if waiting and found and found.timed and not found.label and found.alone:
                # `Bo Chen:` above `10:30`: that is what this person says.
                found = None
            passage.candidate = with_time(passage, found)
        waiting = passage.text.rstrip().endswith((":", "："))
    return _with_times(out)


def _without_numbers(passages: list[Passage], remarks: list[Remark]) -> None:
    """Lines that are numbered throughout (1 2 3 …) lose their numbers, and that is told."""
    lines = [p for p in passages if p.kind != "heading" and not p.seen and p.candidate is None]
    found = [(p, m) for p in lines if (m := _NUMBER.match(p.text))]
    if len(found) < 3 or len(found) < 0.8 * len(lines):
        return
    numbers = [int(match[1]) for _, match in found]
    if any(b - a != 1 for a, b in pairwise(numbers)):
        return
    for passage, match in found:
        passage.line = cut(passage.line, match.end())
        remarks.append(Remark("skipped", "number of a line", passage.number, match[1]))


def _named_headings(passages: list[Passage]) -> None:
    """Headings that are names, again and again, are labels over what each one says."""
    levels: dict[int, list[Passage]] = {}
    for passage in passages:
        if passage.kind == "heading":
            levels.setdefault(passage.level, []).append(passage)
    for headings in levels.values():
        texts = [" ".join(heading.text.split()) for heading in headings]
        again = len(texts) - len(set(texts))
        if len(texts) >= 3 and again and all(shape(t) >= 1 and len(t.split()) <= 6 for t in texts):
            for heading in headings:
                heading.kind = "term"


def _with_times(passages: list[Passage]) -> list[Passage]:
    """A time on a line of its own belongs to the label below it."""
    out: list[Passage] = []
    for index, passage in enumerate(passages):
        candidate = passage.candidate
        after = passages[index + 1] if index + 1 < len(passages) else None
        if (
            candidate and after and after.candidate and not candidate.label and candidate.timed
            and candidate.alone and after.candidate.label and not after.candidate.timed
            and (after.candidate.colon or after.candidate.strong or after.candidate.change)
        ):  # fmt: skip
            after.candidate = replace(
                after.candidate, start=candidate.start, stop=candidate.stop, bracketed=True
            )
            after.opens = True
            continue
        out.append(passage)
    return out


def _lines(kind: BlockKind, lines: list[Line], level: int, place: str, block: int) -> list[Passage]:
    if kind == "heading":
        return [Passage(joined(lines), kind, True, block, level, place)]
    if lines and (bullet := _BULLET.match(lines[0].text)):
        lines, kind = [cut(lines[0], bullet.end()), *lines[1:]], "item"
    return [
        Passage(line, kind, index == 0, block, level, place) for index, line in enumerate(lines)
    ]


def _table(rows: list[Block], block: int, remarks: list[Remark]) -> list[Passage]:
    width = max(len(row.cells) for row in rows)
    roles = _header(rows[0], width)
    if roles:
        remarks.append(Remark("skipped", "titles of columns", rows[0].number, rows[0].text))
        rows = rows[1:]
    else:
        roles = _guessed(rows, width)
    out: list[Passage] = []
    for row in rows:
        out.extend(_row(row, roles, block + len(out), remarks))
    return out


def _header(row: Block, width: int) -> list[str]:
    """What each column holds, by its title; nothing when the row is no row of titles."""
    roles: list[str] = []
    for cell in row.cells:
        text = " ".join(line.text for line in cell).strip()
        role = next((name for name, known in _COLUMNS if known.match(text)), "")
        if text and not role and not row.header:
            return []
        roles.append(role or "text")
    known = [role for role in roles if role != "text"]
    if not known and roles.count("text") != 1:
        return []
    if (
        not any(_COLUMNS[-1][1].match(" ".join(line.text for line in cell)) for cell in row.cells)
        and not (row.header and known)
        and len(known) < 2
    ):
        return []
    roles += ["text"] * (width - len(roles))
    if "text" not in roles:
        # "Speaker | Description": somebody says something in a table of speakers.
        if "seen" not in roles:
            return []
        roles[roles.index("seen")] = "text"
    return roles


def _guessed(rows: list[Block], width: int) -> list[str]:
    """What each column holds, by its cells."""
    columns = [
        [" ".join(line.text for line in row.cells[i]).strip() for row in rows if i < len(row.cells)]
        for i in range(width)
    ]
    filled = [[cell for cell in column if cell] for column in columns]
    roles = ["text"] * width
    for i, cells in enumerate(filled):
        if cells and sum(read_stamp(cell) is not None for cell in cells) >= 0.6 * len(cells):
            roles[i] = "time" if "time" not in roles else "end"
    words = [sum(len(cell.split()) for cell in cells) / max(1, len(cells)) for cells in filled]
    for i, cells in enumerate(filled):
        if roles[i] != "text" or not cells or width < 2:
            continue
        named = sum(shape(cell.rstrip(":： ")) >= 1.0 and len(cell.split()) <= 24 for cell in cells)
        if "time" in roles and i and roles[i - 1] in ("time", "end"):
            # A chat log: time, nick, words. A nick is one word, whatever its letters, and comes again.
            nicks = sum(" " not in cell and len(cell) <= _LONGEST_NICK for cell in cells)
            if nicks == len(cells) and len(set(cells)) < len(cells):
                named = nicks
        longer = any(
            roles[j] == "text" and (words[j] > words[i] or (j > i and words[j] >= 0.8 * words[i]))
            for j in range(width)
            if j != i
        )
        if named >= 0.6 * len(cells) and longer:
            roles[i] = "speaker"
            break
    return roles


def _row(row: Block, roles: list[str], block: int, remarks: list[Remark]) -> list[Passage]:
    label = ""
    stamp: Stamp | None = None
    stop: int | None = None
    label_line: Line | None = None
    text: list[Line] = []
    seen: list[Line] = []
    for cell, role in zip(row.cells, roles, strict=False):
        if not cell:
            continue
        whole = " ".join(line.text for line in cell).strip()
        if role in ("time", "end") and (found := read_stamp(whole)):
            if role == "time":
                stamp = found
            else:
                stop = found.start
        elif role == "speaker" and len(whole) <= 240:
            label, label_line = whole.rstrip(":： "), cell[0]
        elif role == "number" and len(whole) <= 12:
            remarks.append(Remark("skipped", "number of a row", cell[0].number, whole))
        elif role == "seen":
            seen.extend(cell)
        else:
            text.extend(cell)
    if stamp is not None and stop is not None:
        stamp = replace(stamp, stop=stop)
    out = [
        Passage(line, "paragraph", index == 0, block, seen=True) for index, line in enumerate(seen)
    ]
    place = row.place
    if not text and label and not seen and stamp is None and label_line:
        return [Passage(label_line, "paragraph", True, block, place=place)]
    if not text:
        return out
    for index, line in enumerate(text):
        out.append(Passage(line, "paragraph", index == 0, block, place=place))
    first = out[len(seen)]
    first.stamp = stamp
    if label:
        first.candidate = Candidate(label, 0, strong=True, colon=True, alone=False)
        first.forced = True
    return out
