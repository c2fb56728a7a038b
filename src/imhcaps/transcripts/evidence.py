"""What a page shows about the texts that might be labels: how often, where, with what after them.

A candidate that is where labels are, comes again, and has the same speaker before and after it
is a speaker whatever it is called; a word before a colon that occurs once is not. All weights are
points, as in `label_shape`; the two that compare readings of the page (`separation`, `coverage`) are
natural logarithms of likelihood ratios.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.language.sentences import ENDS, QUESTION_ENDS, SENTENCE_ENDS
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.dates import is_date
from imhcaps.transcripts.following_labels import (
    LETTER,
    is_assigned,
    is_placeholder,
    is_row,
    is_sum,
    is_without_words,
    like_names,
)
from imhcaps.transcripts.label_clauses import has_clause, has_small_words
from imhcaps.transcripts.label_lines import are_by_line, have_turns_by_line, with_logins
from imhcaps.transcripts.label_markup import marked
from imhcaps.transcripts.label_shape import NAME_LIKE, NONE, name_shape, names_nobody
from imhcaps.transcripts.times import read_stamp

if TYPE_CHECKING:
    from imhcaps.transcripts.passage import Passage
else:
    Passage = Any

TERMINAL = (*ENDS, *"♪:：*")
"""What may be above a label: the end of a sentence, of a song, or what announces something."""

_RECURRENCE, _MOST_RECURRENCE = 0.8, 2.4
"""Points for each doubling of the number of times that it is there, and at most. Our own
choice, set by hand."""
_OPENS, _AFTER_END, _IN_SENTENCE = 1.0, 0.5, -1.0
"""Points where it begins a paragraph, or a line after the end of a sentence, or a line inside
one. Our own choice, set by hand."""
_CUE_IN_SENTENCE = 0.1
"""Points where it begins a cue, and the cue before does not end a sentence. Our own choice, set
by hand."""
_FAMILIAR = 4.0
"""Points of shape, at least, of the name of somebody who is known to speak. Our own choice, set
by hand."""
_SPEECH, _SMALL_START = 0.5, -0.4
"""Points where what follows begins as a sentence does, or with a small letter where the page has
none. Our own choice, set by hand."""
_NOTHING_BELOW, _LABEL_BELOW, _LIST_BELOW = -1.5, -1.0, -2.0
_LINE_BELOW, _PARAGRAPH_BELOW = 0.5, 0.2
"""Points on a line of its own: above a heading or the end, another label, a list, a line, a
paragraph. Our own choice, set by hand."""
_NAMES_FOLLOW, _MORE_NAMES_FOLLOW = -2.0, -1.0
"""Points for `Host: Jane Doe`, and for longer lists. Our own choice, set by hand."""
_CREDIT, _NO_SPEECH = -1.5, -1.5
"""Points for a word of credits; for an address, a figure or a time instead of speech. Our own
choice, set by hand."""
_SAMPLE = 24
"""Places of one candidate that are looked at closely, about; a name that is oftener looks the
same. Our own choice."""

_MOST_INITIALS = 3
"""Letters of somebody's initials, at most; our own limit."""

_ADDRESS = lazy_pattern(r"(?:https?:|www\.|mailto:)\S+$|[\d\s:.,/()\[\]%$€£–—-]+$")
_LINK = lazy_pattern(r"<?(?:https?://|www\.|mailto:)\S+$|[\w./-]*#\d+$|#[\w-]+$")
_ANSWER = lazy_pattern(r"[\d.,:]{1,12}\s?(?:[%$€£°]|[^\W\d_]{1,3})?[.!]?$")


class Group(NamedTuple):
    """Every place of one candidate, by its key."""

    key: str
    where: list[int]
    shape: float
    """Of its best spelling, with the words that name nobody left aside."""
    nobody: bool
    """All its spellings are words that name nobody, such as `Note`, `Ed`, `Source 1`."""
    known: bool = False
    """Somebody of this name is known to speak, by a voice of the captions or by their transcript."""

    @property
    def sample(self) -> list[int]:
        """Some of its places, spread over the page: enough to say what they have in common."""
        return self.where[:: 1 + len(self.where) // _SAMPLE]


class Page:
    """The candidates of a page, in groups, and what is common to all of them."""

    def __init__(
        self,
        passages: list[Passage],
        language: str,
        captions: bool = False,
        known: Collection[str] = (),
        omitted: tuple[int, int] = (0, 0),
    ) -> None:
        self.passages = passages
        self.omitted = omitted
        """Lines, and among them paragraphs, that are between the passages and have no candidate."""
        self.language = language
        self.captions = captions
        self.styled = any(passage.styled for passage in passages)
        """Its labels are in a style for speakers, or on lines of their own with a time."""
        self.groups = _groups(passages, language, known)
        letters = [key for key in self.groups if len(key) == 1]
        self.initials = _have_initials(self.groups.values(), passages)
        self.lone = frozenset(letters if letters == ["a"] and not self.initials else ())
        """`A` without `Q` and without other letters: initials that open speech, `A. Smith said`, and nobody."""
        self._stopped = captions and _has_stops(passages)
        shapes = [self._looks(p) for p in passages]
        self.named = with_logins(passages, shapes)
        self.by_line = are_by_line(passages, self.named, omitted[0])
        self.small = _small(passages, shapes) and not (captions and self._stand_once())
        self.looks = shapes
        """The shape of what is before a colon at the head of each passage."""
        self.turns_by_line = have_turns_by_line(passages, self.named)
        """Labels are line after line, also inside paragraphs: a line is a turn in this text."""
        self.opening = paragraphs_of(self)
        self.paragraphs = frozenset(self.opening)

    @cached_property
    def section(self) -> list[int]:
        """The number of the heading above each passage; 0 where there is none."""
        return list(accumulate(passage.kind == "heading" for passage in self.passages))

    def _stand_once(self) -> bool:
        """No candidate comes again: small letters after a colon are then those of a sentence."""
        return all(len(group.where) == 1 for group in self.groups.values())

    def _looks(self, passage: Passage) -> float:
        candidate = passage.candidate
        if not candidate or not candidate.colon or not candidate.label:
            return NONE
        return (
            NONE
            if names_nobody(candidate.label, self.language)
            else name_shape(candidate.label, self.language)
        )

    def base_score(self, group: Group) -> float:
        """Shape, recurrence, position, what follows, and markup."""
        if group.shape <= NONE / 2:
            return group.shape
        count = len(group.where)
        total = group.shape
        total += min(_MOST_RECURRENCE, _RECURRENCE * math.log2(count)) if count > 1 else 0.0
        some = group.sample
        total += sum(self.position(i) for i in some) / len(some)
        total += sum(self._value(i) for i in some) / len(some)
        return total + max(marked(self.passages[i]) for i in some)

    def position(self, index: int) -> float:
        """Points for the place of a candidate."""
        passage = self.passages[index]
        if index == 0 or self.by_line or (passage.opens and not self._stopped):
            return _OPENS
        before = self.passages[index - 1]
        if passage.opens:
            # A cue may begin inside a sentence, where the one before ends on no mark.
            return _OPENS if before.text.rstrip().endswith(TERMINAL) else _CUE_IN_SENTENCE
        if self.looks[index - 1] >= NAME_LIKE and before.text.endswith(TERMINAL):
            return _OPENS
        if self.turns_by_line and self.named[index - 1] >= NAME_LIKE:
            return _OPENS
        if ends_here(before) or (before.candidate and before.candidate.alone):
            return _AFTER_END
        return _IN_SENTENCE

    def _value(self, index: int) -> float:
        passages = self.passages
        passage = passages[index]
        candidate = passage.candidate
        assert candidate is not None
        text = passage.value
        if not text:
            after = passages[index + 1] if index + 1 < len(passages) else None
            if after is None or after.kind == "heading":
                return _NOTHING_BELOW
            below = after.candidate
            labelled = below and below.label and below.colon and not below.alone
            initial = below is not None and below.parsed.key in self.lone
            if labelled and not initial and self.looks[index + 1] >= NAME_LIKE:
                return _LABEL_BELOW
            if after.opens and self._is_alone_label(index + 1):
                return _LABEL_BELOW
            if after.kind == "item" and (after.opens or passage.kind == "item"):
                return _LIST_BELOW
            if candidate.colon or after.block == passage.block:
                return _LINE_BELOW
            return _PARAGRAPH_BELOW
        if self.names_only(index):
            short = lexicon.CREDITS.match(candidate.label) or len(text.split()) <= 4
            return _NAMES_FOLLOW if short else _MORE_NAMES_FOLLOW
        if _ADDRESS.match(text) and candidate.colon:
            return _SPEECH if self.answers(index) else _NO_SPEECH
        if lexicon.CREDITS.match(candidate.label) and not is_role(fold(candidate.label)):
            return _CREDIT
        return _SMALL_START if text[0].islower() and not self.small else _SPEECH

    def label(self, group: Group) -> str:
        """The label of a group as it is first written."""
        candidate = self.passages[group.where[0]].candidate
        return candidate.label if candidate else ""

    def is_link(self, index: int) -> bool:
        """An address is after the candidate, and nothing else."""
        return bool(_LINK.match(self.passages[index].value))

    def _is_alone_label(self, index: int) -> bool:
        """A name alone on a line, above a paragraph of speech."""
        candidate = self.passages[index].candidate
        after = self.passages[index + 1] if index + 1 < len(self.passages) else None
        return (
            candidate is not None
            and candidate.alone
            and after is not None
            and after.text.rstrip().endswith(SENTENCE_ENDS)
            and name_shape(candidate.label, self.language) >= NAME_LIKE
        )

    def is_utterance(self, index: int) -> bool:
        """Words follow the candidate: no address, no figure, no names alone."""
        passage = self.passages[index]
        text = passage.value
        if not text:
            after = self.passages[index + 1] if index + 1 < len(self.passages) else None
            return (
                after is not None
                and after.kind != "heading"
                and not is_sum(after.text)
                and not _is_verbatim(after, 0)
            )
        if self.answers(index):
            return True
        if _is_verbatim(passage, passage.text.index(text)) or is_placeholder(text):
            return False
        return not (
            is_without_words(text)
            or is_sum(text)
            or is_row(text)
            or _ADDRESS.match(text)
            or self.names_only(index)
            or is_date(text)
            or is_assigned(text, passage.kind == "item", self.language)
        )

    def names_only(self, index: int) -> bool:
        """Names alone follow the candidate, and the sentence does not go on in the next line: `Mr. Chair, Senators`."""
        if not like_names(self.passages[index].value):
            return False
        after = self.passages[index + 1] if index + 1 < len(self.passages) else None
        goes_on = (
            after is not None
            and after.block == self.passages[index].block
            and not after.opens
            and self.looks[index + 1] < NAME_LIKE
        )
        return not goes_on or after is None or like_names(after.text)

    def asks(self, index: int) -> bool:
        """The passage ends with a question."""
        return self.passages[index].text.rstrip().endswith(QUESTION_ENDS)

    def answers(self, index: int) -> bool:
        """A figure or a time answers the question above it: `How many?`, `Ida: 13`."""
        passages = self.passages
        after = passages[index + 1] if index + 1 < len(passages) else None
        return (
            index > 0
            and _is_answer(passages[index].value)
            and self.asks(index - 1)
            and not (after and after.candidate and _is_answer(after.value))
        )


def ends_here(passage: Passage) -> bool:
    """A line ends a sentence, or has the next point of a turn behind dots, as scribes write: `... it is late`."""
    return passage.text.rstrip().endswith(TERMINAL) or passage.text.startswith(("...", "…"))


def _is_verbatim(passage: Passage, begin: int) -> bool:
    """All from this offset on is code, which nobody says: `Run: make test`, `Sizes: --small, --large`."""
    marks = [m for m in passage.line.marks if m.kind in ("code", "verbatim")]
    letters = [at for at in range(begin, len(passage.text)) if passage.text[at].isalnum()]
    return bool(marks) and all(any(m.start <= at < m.end for m in marks) for at in letters)


def _has_stops(passages: list[Passage]) -> bool:
    """The captions write full stops, so that a line tells whether a sentence ends with it."""
    ended = sum(passage.text.rstrip().endswith(SENTENCE_ENDS) for passage in passages)
    return ended >= 0.2 * len(passages)


def _groups(passages: list[Passage], language: str, known: Collection[str]) -> dict[str, Group]:
    where: dict[str, list[int]] = defaultdict(list)
    written: dict[str, str] = {}
    for index, passage in enumerate(passages):
        candidate = passage.candidate
        if candidate and candidate.label and not is_matter_line(passage):
            # What is said to the chair is no label because the chair speaks elsewhere.
            whole, key = fold(candidate.label), candidate.parsed.key
            clause = (
                has_clause(candidate.label, language)
                or (
                    has_small_words(candidate.label)
                    # With a title, and with another label before: nobody is introduced twice.
                    and (
                        passage.value[:1].islower()
                        or (bool(candidate.parsed.title) and written.get(key, whole) != whole)
                    )
                )
            )
            where[whole if clause else key].append(index)
            written.setdefault(key, whole)
    groups: dict[str, Group] = {}
    for key, indices in where.items():
        labels = {c.label for i in indices if (c := passages[i].candidate)}
        named = [
            name_shape(label, language) for label in labels if not names_nobody(label, language)
        ]
        shapes = named or [name_shape(label, language) for label in labels]
        best = max(shapes)
        is_known = bool(known) and any(fold(label) in known for label in labels)
        if is_known:
            best, named = max(best, _FAMILIAR), shapes
        groups[key] = Group(key, indices, best, not named, is_known)
    return groups


def _is_answer(text: str) -> bool:
    """A figure or a time of day, and nothing else."""
    return _ANSWER.match(text) is not None or read_stamp(text) is not None


def _have_initials(groups: Iterable[Group], passages: list[Passage]) -> bool:
    """Those who speak again and again are written by their initials: `EF:`, `CM:`, and so is `A:`."""
    labels = [
        c.label
        for g in groups
        if len(g.where) > 1 and (c := passages[g.where[0]].candidate) and c.colon
    ]
    return sum(label.isupper() and 2 <= len(label) <= _MOST_INITIALS for label in labels) > 1


def is_matter_line(passage: Passage) -> bool:
    """Navigation, notices and frames of the page, which are no labels."""
    text = passage.text
    return (
        not passage.forced
        and passage.kind != "heading"
        and bool(
            lexicon.NAVIGATION.match(text)
            or lexicon.MENU.match(text)
            or lexicon.NOTICE.match(text)
            or lexicon.FRAME.match(text)
        )
    )


def _small(passages: list[Passage], shapes: list[float]) -> bool:
    """What follows the candidates begins with a small letter throughout, and so do other paragraphs."""
    values, others = [], []
    for passage, shape in zip(passages, shapes, strict=True):
        if shape >= NAME_LIKE:
            values.append(passage.value[:1].islower() if passage.value else None)
        elif passage.opens and passage.kind != "heading":
            others.append(passage.text[:1].islower())
    small = [value for value in values if value is not None]
    if len(small) < 2 or sum(small) <= 0.6 * len(small):
        return False
    return len(others) < 2 or sum(others) > 0.5 * len(others)


def paragraphs_of(page: Page) -> list[int]:
    """The passages that begin a paragraph of the page's text; every line, where lines are turns."""
    return [
        index
        for index, passage in enumerate(page.passages)
        if (passage.opens or page.by_line)
        and passage.kind != "heading"
        and not passage.seen
        and passage.place not in ("nav", "footer")
        and LETTER.search(passage.text)
        and (page.captions or not is_matter_line(passage))
    ]
