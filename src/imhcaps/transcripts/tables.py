"""Tables of a page → passages: which column holds times, names, words; and tables that say nothing.

A table is a transcript when a column of it is speech: sentences beside names or times. Lists of who
was there, figures and reports are data: nobody speaks in them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from imhcaps.language import words_of_all
from imhcaps.language.scripts import UNSPACED
from imhcaps.language.sentences import ends_sentence
from imhcaps.model.transcript import Remark
from imhcaps.text import fold
from imhcaps.transcripts.chat_notices import NOT_SAID
from imhcaps.transcripts.dates import is_date
from imhcaps.transcripts.document import Block, Line
from imhcaps.transcripts.label_marks import RANK
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.labels import Candidate
from imhcaps.transcripts.names import is_known_abbreviation
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.times import Stamp, read_stamp

_LONGEST_LABEL = 240
"""Characters of the longest label in a column for speakers; our own limit, that of `labels`."""
_LONGEST_NUMBER = 12
"""Characters of the longest number of a row; our own limit."""
_LONGEST_NICK = 30
"""Characters: IRC servers allow 9 to 32 (RFC 2812 1.2.1; NICKLEN of current servers)."""
_SENTENCE = 5
"""Words from which a cell without a full stop is taken for speech; our own limit."""
_UNSPACED_SENTENCE = 8
"""The same in characters, where no spaces are written; our own limit."""
_MOST = 0.6
"""Share of a column's cells that decides what the column holds; our own limit."""
_SPEECH = 0.5
"""Share of the cells of a column that are sentences, from which it is speech; our own limit."""
_TITLE_WORDS = 4
"""Words of the longest title of a column; our own limit."""
_FEW_ROWS = 4
"""Rows in which nobody need speak twice; our own limit."""
_NAMES_AND_WORDS = 2
"""Columns of a table in which somebody speaks: names and words; our own limit."""
_COLUMNS = (
    ("time", re.compile(r"(?i)(?:time\s*(?:code|stamp)?s?|start(?:\s+time)?|tc|in|when|timing)\W*$")),
    ("end", re.compile(r"(?i)(?:end(?:\s+time)?|out)\W*$")),
    ("speaker", re.compile(r"(?i)(?:speakers?|names?|who|speaker\s+name|person|character|role)\W*$")),
    ("seen", re.compile(r"(?i)(?:visuals?|video|on[- ]?screen.*|descriptions?|visual\s+descriptions?|images?|picture|what\s+is\s+seen|action)\W*$")),
    ("number", re.compile(r"(?i)(?:#|no\.?|nr\.?|number|line|row|id|cue)\W*$")),
    ("text", re.compile(r"(?i)(?:text|transcript|transcription|audio|dialog(?:ue)?|speech|spoken(?:\s+(?:text|words))?|words|narration|content|captions?|said|what\s+is\s+said|quote|utterances?|sentences?|phrases?)\W*$")),
)  # fmt: skip
"""English titles; those of other languages are in the languages' tables."""
_OF_ALL = {
    fold(title): {"start": "time"}.get(holds, holds)
    for holds in ("start", "end", "speaker", "text")
    for title in words_of_all.COLUMNS[holds].split()
}
_ACTIONS = ("*", "…", "...", "•", "—")
"""What chat programs write in the place of a name where the line tells what somebody does."""
_NICK = re.compile(rf"<{RANK}([^\s<>]{{1,30}})>|(\*) \S{{1,30}}")
"""A nick as IRC clients write it before what is said, or before what its owner does."""
_NAME = re.compile(r"(?i)names?\W*$")
_DESCRIPTION = re.compile(r"(?i)descriptions?\W*$")
_FIGURE = re.compile(r"[\d\s.,:/%+$€£¥()–—-]+|\d[\d.,]*\s?(?:s|sec|m|min|h|ms|kb|mb|hz|%)\.?")


def table_passages(rows: list[Block], block: int, remarks: list[Remark]) -> list[Passage]:
    """The passages of one table, in order of its rows; `block` is the number of the first."""
    width = max(len(row.cells) for row in rows)
    titles = [_text(cell) for cell in rows[0].cells]
    roles = _header(rows[0], width)
    facts = False
    transcript = "text" in roles and ("speaker" in roles or "time" in roles)
    if roles:
        remarks.append(Remark("skipped", "titles of columns", rows[0].number, rows[0].text))
        rows = rows[1:]
        facts = width > _NAMES_AND_WORDS and {"text", "seen", "time"}.isdisjoint(roles)
        words = [i for i, role in enumerate(roles) if role == "text"]
        if words and all(_by_cells(rows, i) == "other" for i in words):
            # `Case | Speakers | Words`: how many there are.
            facts = True
        if _is_list_of_names(titles, roles):
            facts = True
        if set(roles) == {"unknown"}:
            # Titles in other words than ours: the cells tell.
            roles = _guessed(rows, width, titled=True)
            facts = width > 1 and {"speaker", "time"}.isdisjoint(roles)
        roles = [_by_cells(rows, i) if r == "unknown" else r for i, r in enumerate(roles)]
    else:
        titled = rows[0].header and not any(_is_sentence(_text(cell)) for cell in rows[0].cells)
        roles = _guessed(rows[1:] if titled else rows, width, titled=titled)
        facts = titled and width > 1 and {"speaker", "time"}.isdisjoint(roles)
        # Times, names, words: a chat log or a report of a recogniser, however short its lines.
        transcript = {"time", "speaker", "text"} <= set(roles)
    out: list[Passage] = []
    if facts or (width > 1 and not transcript and not _speaks(rows, roles)):
        for row in rows:
            out.extend(_data(row, block + len(out)))
        return out
    for row in rows:
        found = _row(row, roles, block + len(out), remarks)
        if {"time", "speaker", "text"} <= set(roles):
            # Whoever is there speaks, whatever the name is: `per`, `so`.
            for passage in found:
                passage.styled = passage.forced
        out.extend(found)
    return out


def _text(cell: Sequence[Line]) -> str:
    return " ".join(line.text for line in cell).strip()


def _column(rows: list[Block], index: int) -> list[str]:
    """The cells of a column that hold something."""
    cells = (_text(row.cells[index]) for row in rows if index < len(row.cells))
    return [cell for cell in cells if cell]


def column_holds(title: str) -> str:
    """What the column of this title holds."""
    for holds, known in _COLUMNS:
        if title and known.match(title):
            return holds
    return _OF_ALL.get(fold(title), "unknown")


def _header(row: Block, width: int) -> list[str]:
    """What each column holds, by its title; nothing when the row is no row of titles."""
    titles = [_text(cell) for cell in row.cells]
    roles = [column_holds(title) for title in titles]
    known = [role for role in roles if role != "unknown"]
    spoken = any(" " in title and _is_sentence(title) for title in titles)
    if spoken or not any(titles):
        return []
    if not row.header:
        short = all(len(title.split()) <= _TITLE_WORDS for title in titles)
        sure = "text" in known and len(known) > 1
        if len(known) < len(titles) and not (short and sure):
            return []
        if "text" not in known and len(known) < 2:
            return []
    roles += ["unknown"] * (width - len(roles))
    if "text" not in roles and "unknown" not in roles and "seen" in roles:
        # "Speaker | Description": somebody says something in a table of speakers.
        roles[roles.index("seen")] = "text"
    return roles


def titles_of_columns(titles: list[str]) -> list[str]:
    """What columns with these titles hold: `speaker`, `text`, `time`, `unknown`, …; nothing when they are no titles."""
    cells = tuple((Line(title.strip(), 1),) if title.strip() else () for title in titles)
    return _header(Block("row", cells=cells, table=1, header=True), len(cells))


def _is_list_of_names(titles: list[str], roles: list[str]) -> bool:
    """`Name | Type | Description`: things and what they are. Who speaks is under another title, or beside words."""
    named = [title for title, role in zip(titles, roles, strict=False) if role == "speaker"]
    described = any(_DESCRIPTION.match(title) for title in titles)
    if any(column_holds(title) == "text" for title in titles):
        return False
    return described and "time" not in roles and all(map(_NAME.match, named)) and bool(named)


def _by_cells(rows: list[Block], index: int) -> str:
    """A column whose title says nothing: lengths and other figures beside the words, else words."""
    cells = _column(rows, index)
    figures = sum(bool(_FIGURE.fullmatch(cell)) for cell in cells)
    return "other" if cells and figures >= _MOST * len(cells) else "text"


def _speaks(rows: list[Block], roles: list[str]) -> bool:
    """A column of the table holds sentences."""
    columns = [i for i, role in enumerate(roles) if role in ("text", "seen")]
    return any(_is_speech(_column(rows, i)) for i in columns)


def _is_speech(cells: list[str]) -> bool:
    return bool(cells) and sum(map(_is_sentence, cells)) >= _SPEECH * len(cells)


def _is_sentence(cell: str) -> bool:
    words = cell.split()
    if UNSPACED.search(cell):
        return len(cell) >= _UNSPACED_SENTENCE or ends_sentence(cell)
    if len(words) >= _SENTENCE:
        small = sum(word[:1].islower() for word in words)
        if 2 * small >= len(words):
            return True
    return (
        ends_sentence(cell)
        and not is_known_abbreviation(words[-1])
        and any(ch.isalpha() for ch in words[-1])
    ) or cell.startswith(("[", "(", "♪"))


def _data(row: Block, block: int) -> list[Passage]:
    """A row in which nobody speaks: its cells in one line."""
    cells = [line for cell in row.cells for line in cell]
    if not cells:
        return []
    text = " | ".join(filter(None, map(_text, row.cells)))
    line = Line(text, cells[0].number)
    return [Passage(line, "row", True, block, place=row.place, seen=True, data=True)]


def _guessed(rows: list[Block], width: int, titled: bool = False) -> list[str]:
    """What each column holds, by its cells; `titled` says that a row of titles is above them."""
    filled = [_column(rows, i) for i in range(width)]
    roles = ["text"] * width
    for i, cells in enumerate(filled):
        if cells and sum(read_stamp(cell) is not None for cell in cells) >= _MOST * len(cells):
            roles[i] = "time" if "time" not in roles else "end"
        elif cells and sum(is_date(cell) for cell in cells) >= _MOST * len(cells):
            roles[i] = "other"
    words = [
        sum(len(cell.split()) for cell in cells) / max(1, len(cells)) if role == "text" else 0.0
        for cells, role in zip(filled, roles, strict=True)
    ]
    # The longest text to the left, and to the right of each column: once for all columns.
    left = 0.0
    right = [0.0] * (width + 1)
    for i in range(width - 1, -1, -1):
        right[i] = max(right[i + 1], words[i])
    for i, cells in enumerate(filled):
        if roles[i] != "text" or not cells or width < 2 or (titled and "text" in roles[:i]):
            # Below titles that say nothing of speech, names are before the words: `Requirement | Status`.
            continue
        named = sum(
            any(map(str.isalpha, cell))
            and shape(cell.rstrip(":： ")) >= 1.0
            and len(cell.split()) <= 24
            for cell in cells
        )
        if "time" in roles and i and roles[i - 1] in ("time", "end"):
            # A chat log: time, nick, words. A nick is one word, whatever its letters, and comes again.
            nicks = sum(" " not in cell and len(cell) <= _LONGEST_NICK for cell in cells)
            if nicks == len(cells) and len(set(cells)) < len(cells):
                named = nicks
        # `<ida>`, and `* ida` where the client tells what ida does.
        named = max(named, sum(_NICK.fullmatch(cell) is not None for cell in cells))
        longer = max(left, right[i + 1]) > words[i] or right[i + 1] >= 0.8 * words[i] > 0
        left = max(left, words[i])
        if named >= _MOST * len(cells) and longer and _take_turns(cells, roles, titled):
            roles[i] = "speaker"
            break
    return roles


def _take_turns(cells: list[str], roles: list[str], titled: bool) -> bool:
    """Names, and not states or terms: they begin with a letter, and some come again in a long table.

    Below titles that say nothing of speech, a table of three columns and no times is one of facts.
    """
    # The signs of a chat program are left aside.
    cells = [cell for cell in cells if any(map(str.isalnum, cell))]
    lettered = sum(cell[:1].isalpha() or cell[:1] in "([@+<*" for cell in cells)
    if lettered < _MOST * len(cells):
        return False
    if "time" in roles:
        return True
    if titled and len(roles) > _NAMES_AND_WORDS:
        return False
    return (len(cells) <= _FEW_ROWS and not titled) or len(set(cells)) < len(cells)


def _notes(note: str, text: list[Line], block: int, remarks: list[Remark]) -> list[Passage]:
    """A sign is where names are: the program tells what somebody does (`*`, `…`), or who comes and goes."""
    if note in _ACTIONS:
        return [Passage(line, "paragraph", True, block, seen=True) for line in text]
    remarks.extend(Remark("skipped", NOT_SAID, line.number, line.text.strip()) for line in text)
    return []


def _row(row: Block, roles: list[str], block: int, remarks: list[Remark]) -> list[Passage]:
    label = note = ""
    stamp: Stamp | None = None
    stop: int | None = None
    label_line: Line | None = None
    text: list[Line] = []
    seen: list[Line] = []
    for cell, role in zip(row.cells, roles, strict=False):
        if not cell:
            continue
        whole = " ".join(line.text for line in cell).strip()
        if role == "speaker" and (nick := _NICK.fullmatch(whole)):
            whole = nick[1] or nick[2]
        if role in ("time", "end") and (found := read_stamp(whole)):
            if role == "time":
                stamp = found
            else:
                stop = found.start
        elif role == "speaker" and whole.strip("?？") and not any(map(str.isalnum, whole)):
            note = whole
        elif role == "speaker" and len(whole) <= _LONGEST_LABEL:
            label, label_line = whole.rstrip(":： "), cell[0]
        elif role == "number" and len(whole) <= _LONGEST_NUMBER:
            remarks.append(Remark("skipped", "number of a row", cell[0].number, whole))
        elif role == "other":
            remarks.append(Remark("skipped", "figures beside the words", cell[0].number, whole))
        elif role == "seen":
            seen.extend(cell)
        else:
            text.extend(cell)
    if stamp is not None and stop is not None:
        stamp = stamp._replace(stop=stop)
    out = [
        Passage(line, "paragraph", index == 0, block, seen=True) for index, line in enumerate(seen)
    ]
    place = row.place
    if note and text:
        return [*out, *_notes(note, text, block, remarks)]
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
        # Of whom nobody knows the name, or of a day: whoever it is, it is not the one above.
        dated = is_date(label)
        first.styled = dated or not label.strip("?？")
        if dated:
            what = "a date is where speakers are named: its words are not said by the speaker above"
            remarks.append(Remark("guessed", what, first.number, label))
    return out
