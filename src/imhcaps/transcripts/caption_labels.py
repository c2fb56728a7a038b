"""Labels of speakers in caption text: one decision for `check` and for reading captions as a transcript.

`ANN: Hello`, `>> Ann:`, `[ANN] Hello`, `(Speaker_1)` above the words. The track's own evidence decides,
by the code that decides for transcripts.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps import cuetext
from imhcaps.language.sounds import is_sound
from imhcaps.language.voices import ROLES
from imhcaps.lazy import lazy_pattern
from imhcaps.text import DIRECTIONS, fold, plural
from imhcaps.transcripts.document import Line
from imhcaps.transcripts.evidence import TERMINAL
from imhcaps.transcripts.label_shape import NAME_LIKE, NONE, name_shape, names_nobody
from imhcaps.transcripts.labels import Candidate, find, may_be_name

if TYPE_CHECKING:
    from imhcaps.model.track import Cue
    from imhcaps.model.transcript import Remark
    from imhcaps.transcripts.passage import Passage
else:
    Cue = Passage = Remark = Any

_BRACKET_NAME = lazy_pattern(
    r"(?:>{2,3}\s?|[-–—]\s?)?[\[(]([^\[\]()]{1,60})[\])]\s*:?(?:\s+(?=\S)|$)"
)
_SIGNS = "[(（【〔〖《○◯〇◎●◆◇■□▼▽☆★"
"""What may be before a label besides a dash and chevrons."""
_MOST_SIGNS = 3
"""Lines with such a sign from which the whole track is asked whether its labels are written so;
our own limit."""
_OFTEN, _FULL_NAME = 4, 1.8
"""Lines it is in from which a word that looks like a name is one; points of shape
(`label_shape`) for which two lines will do. Our own choice."""
_NEAR = 100
"""Characters from the head of a line within which a colon may end a label; our own limit."""


_LONGEST = 60
"""Characters of a label with its titles, at most, as in brackets; what is longer is a clause, or readings of a device.
Our own choice."""
_NAMES = 256
"""Entries that are kept, one for each name: more than a track has speakers; our choice."""
_QUICK = lazy_pattern(r"([^\W\d_][^\W\d_]*(?: [^\W\d_]+){0,6}): +(?=[^\W\d_])")
"""Words of letters, a colon, a blank and a letter: most labels, and most clauses before a colon."""


class LineLabel(NamedTuple):
    """The label at the head of a line: the index of the line, the name, its offsets in the line.

    `end` is after the mark that ends the label; the blanks after it are not counted.
    """

    line: int
    name: str
    start: int
    end: int


class CueLabel(NamedTuple):
    """A label in the text of a cue: the speaker's name, and the label as it stands there, its mark with it."""

    name: str
    text: str


def cue_labels(cues: Sequence[Cue], language: str | None = None) -> dict[int, list[CueLabel]]:
    """The labels in the text of each cue, by the index of the cue; voices are known to speak."""
    lines: list[str] = []
    opens: list[bool] = []
    owners: list[int] = []
    known: set[str] = set()
    for index, cue in enumerate(cues):
        known.update(map(fold, cuetext.voices(cue.payload)))
        for number, line in enumerate(cuetext.plain_text(cue.payload).split("\n")):
            lines.append(line.strip())
            opens.append(number == 0)
            owners.append(index)
    found: dict[int, list[CueLabel]] = {}
    for label in label_lines(lines, opens, known - {""}, language):
        text = " ".join(lines[label.line][: label.end].split())
        found.setdefault(owners[label.line], []).append(CueLabel(label.name, text))
    return found


def label_lines(
    lines: Sequence[str],
    opens: Sequence[bool],
    known: Collection[str] = (),
    language: str | None = None,
) -> list[LineLabel]:
    """The labels of caption lines, in order. `opens` says which lines begin a cue.

    `known` are folded names of people who are known to speak: voices, speakers of a transcript.
    """
    # Nearly no line has a sign of a label.
    signed = [
        i for i, line in enumerate(lines) if ":" in line or line[:1] in "[(->" or "：" in line
    ]
    found = {i: c for i in signed if (c := _candidate(lines[i], known)) is not None}
    tag = language or "en"
    if not found or not _likely(found, known, tag):
        return []
    if _are_plain(found, lines, opens, tag):
        return [_line_label(i, lines[i], candidate) for i, candidate in found.items()]
    from imhcaps.transcripts.passage import Passage  # noqa: PLC0415 - rare path

    near = set(found)
    if sum(line[:1] in _SIGNS for line in lines) < _MOST_SIGNS:
        # Only the lines around a candidate say something about it.
        near.update(i + step for i in found for step in (-1, 1) if 0 <= i + step < len(lines))
    else:
        near.update(range(len(lines)))
    shown = sorted(near)
    passages = [
        Passage(Line(lines[i]), "paragraph", opens[i], i, candidate=found.get(i)) for i in shown
    ]
    omitted = len(lines) - len(shown), sum(opens) - sum(opens[i] for i in shown)
    decide_captions(passages, None, [], tag, known, omitted)
    labels = []
    for index, passage in zip(shown, passages, strict=True):
        candidate = passage.candidate
        if passage.said and candidate and (candidate.colon or fold(candidate.label) in known):
            labels.append(_line_label(index, passage.text, candidate))
    return labels


def _line_label(index: int, line: str, candidate: Candidate) -> LineLabel:
    end = len(line[: candidate.end].rstrip())
    start = max(0, line.find(candidate.label[:20], 0, end))
    return LineLabel(index, candidate.label, start, end)


def _are_plain(
    found: Mapping[int, Candidate], lines: Sequence[str], opens: Sequence[bool], language: str
) -> bool:
    """Every candidate is a name that comes again, in places for labels: nothing is to be weighed.

    A short way to what `decide` says, for most tracks that have labels.
    """
    times = Counter(candidate.label for candidate in found.values())
    sure = set()
    for label, count in times.items():
        looks = NONE if names_nobody(label, language) else name_shape(label, language)
        if count < 2 or looks < (NAME_LIKE if count >= _OFTEN else _FULL_NAME):
            return False
        if count >= _OFTEN and looks >= _FULL_NAME:
            sure.add(label)
    return all(
        candidate.end < len(lines[i])
        and (
            (opens[i] and candidate.label in sure)
            or i == 0
            or lines[i - 1].rstrip().endswith(TERMINAL)
        )
        and (opens[i] or not lines[i][candidate.end].islower())
        for i, candidate in found.items()
    )


def _candidate(line: str, known: Collection[str]) -> Candidate | None:
    """What may be a label at the head of a line; nothing for most lines, quickly."""
    if line and line[0] in DIRECTIONS:
        bare = line.lstrip(DIRECTIONS)
        found = _candidate(bare, known)
        return found and found._replace(end=found.end + len(line) - len(bare))
    head = line[:_NEAR]
    if ":" in head or "：" in head:
        quick = _QUICK.match(head)
        if quick:
            return _named(quick[1], quick.end())
        candidate = find(Line(line))
        # `end.<br/>Ann:` is markup that the format does not know, and no name.
        # An opening quotation mark that nothing closes is of what is said.
        if candidate and candidate.colon and candidate.label and "<" not in candidate.label:
            said = line[candidate.end :].lstrip()
            if candidate.label.count('"') == 1 or _is_clause(candidate.label, said):
                return None
            return candidate
    if line[:1] in "[(->":
        return bracketed(line, known)
    return None


def _is_clause(words: str, following: str) -> bool:
    """`asked three times: “Who is it?”` and `Ida, Bo, Kim: all of them`: words that lead to what is after the colon."""
    if len(words) > _LONGEST:
        return True
    if words[0].islower() and following[:1] in ("“", "„", "«", "»", '"', "「"):
        return True
    return words.count(", ") > 1 and following[:1].islower()


@lru_cache(maxsize=_NAMES)
def _named(name: str, end: int) -> Candidate | None:
    """What words before a colon may be; a track has the same few names again and again."""
    return Candidate(name, end, colon=True) if may_be_name(name) else None


def _likely(found: Mapping[int, Candidate], known: Collection[str], language: str) -> bool:
    """One of them looks like a name, or comes again."""
    keys = set()
    for candidate in found.values():
        key = candidate.parsed.key
        if key in keys or fold(candidate.label) in known:
            return True
        keys.add(key)
        if name_shape(candidate.label, language) >= NAME_LIKE and not names_nobody(
            candidate.label, language
        ):
            return True
    return False


def decide_captions(
    passages: list[Passage],
    speakers: Mapping[str, str] | None,
    remarks: list[Remark],
    language: str,
    known: Collection[str] = (),
    omitted: tuple[int, int] = (0, 0),
) -> None:
    """Set `said` on every caption line that begins with a label."""
    from imhcaps.transcripts.decide import decide  # noqa: PLC0415 - slow to load
    from imhcaps.transcripts.forms import learn_form  # noqa: PLC0415 - slow to load

    if speakers is None:
        _leave_lone_clauses(passages, remarks, language, known)
    if speakers is None and not omitted[0]:
        learn_form(passages, language, remarks, captions=True)
    decide(passages, speakers, remarks, language, known=known, captions=True, omitted=omitted)


def _leave_lone_clauses(
    passages: list[Passage], remarks: list[Remark], language: str, known: Collection[str]
) -> None:
    """Take the candidates from a track whose script has no capitals and in which none comes again: `결과:` is a clause
    there.

    What says by a title or an office that it is a person stays, and where a label comes again all are weighed as ever.
    """
    found = [p for p in passages if p.candidate and p.candidate.colon and p.candidate.label]
    keys = Counter(p.candidate.parsed.key for p in found if p.candidate)
    if not found or max(keys.values()) > 1:
        return
    lone = []
    for passage in found:
        assert passage.candidate is not None
        label = passage.candidate.label
        caseless = label.lower() == label.upper() or _MONEY.search(label) is not None
        sure = fold(label) in known or name_shape(label, language) >= _FULL_NAME
        if caseless and (not sure or _MONEY.search(label)):
            lone.append(passage)
    if not any(
        p.candidate and p.candidate.label.lower() == p.candidate.label.upper() for p in lone
    ):
        return
    for passage in lone:
        passage.candidate = None
    if lone:
        from imhcaps.model.transcript import Remark  # noqa: PLC0415 - rare path

        lines = plural(len(lone), "line begins", "lines begin")
        what = f"{lines} with words and a colon that come once, and are read as words; --speaker names who speaks"
        remarks.append(Remark("note", what, lone[0].number, lone[0].text[:60]))


_MONEY = lazy_pattern(r"[$€£¥₩%]")


def bracketed(line: str, known: Collection[str] = ()) -> Candidate | None:
    """`[ANN] Hello` and `(MAN) Hello`: a name in brackets before speech."""
    match = _BRACKET_NAME.match(line)
    if match is None:
        return None
    name = match[1].strip()
    if fold(name) in known:
        return Candidate(name, match.end(), colon=True)
    words = name.lower().split()
    if not words or is_sound(name, None, True) or match.end() == len(line):
        return None
    if not (name.isupper() or words[-1] in ROLES):
        return None
    return Candidate(name, match.end(), colon=True)
