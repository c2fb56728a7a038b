"""What of a page is not said: title, summary, notices, credits, and what copying left in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from imhcaps.language.page_heads import is_head
from imhcaps.language.sentences import QUESTION_MARKS, STOPS
from imhcaps.model.recognised import NOTICE
from imhcaps.model.transcript import Element, Heading, Remark
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.builder import NAVIGATION
from imhcaps.transcripts.names import IN_BRACKETS
from imhcaps.transcripts.passage import Passage

_NO_TITLE = (*(stop for stop in STOPS if stop not in QUESTION_MARKS + "!！…"), ",", ";", ":")
"""What no title ends on: a full stop of any script, or a mark that goes on."""
_BY = re.compile(r"(?i)^by\s+(?-i:[A-Z])[\w.'’-]+(?:\s+[\w.'’-]+){0,5}$")
_CREDIT_HEADING = re.compile(
    r"(?i)^\W*(?:credits?|acknowledge?ments?|contributors?|sponsors?|produced|production|thanks|about"
    r"|licen[sc]e|copyright|references?|resources?|sources?|further|related|notes?|links?|bibliography"
    r"|editors?|organi[sz]\w+)\b"
)
"""Headings over what is printed with the credits: who made the recording, and what it points to."""


@dataclass(slots=True)
class Section:
    """A heading and the passages up to the next heading. `spoken` says that turns are in it."""

    heading: Passage | None
    passages: list[Passage] = field(default_factory=list)

    @property
    def spoken(self) -> bool:
        """Somebody is labelled here."""
        return any(passage.said for passage in self.passages)

    @property
    def title(self) -> str:
        """The text of its heading."""
        return " ".join(self.heading.text.split()) if self.heading else ""


@dataclass(slots=True)
class Spoken:
    """A turn in the making."""

    label: str
    line: int | None
    start: int | None = None
    stop: int | None = None
    elements: list[Element] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Page:
    """What the page holds, sorted."""

    title: str = ""
    chosen: bool = False
    language: str = "en"
    summary: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    turns: list[Spoken] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    listed: list[str] = field(default_factory=list)
    """The lines of a list of speakers: names, and what is known of each."""
    speaking: frozenset[str] = frozenset()
    """The folded names of the labels."""


def sections_of(passages: Sequence[Passage]) -> list[Section]:
    """The passages under each heading; the first section may have none."""
    sections = [Section(None)]
    for passage in passages:
        if passage.kind == "heading":
            sections.append(Section(passage))
        else:
            sections[-1].passages.append(passage)
    return sections


_OUR_MARK = re.compile(r"\bimhcaps [0-9]+(?:\.[0-9]+)+\W*$")
"""What is at the end of every document that we print: its words, in any language, and our name and version."""
_MARK_WORDS, _MARK_LINES = 8, 5
"""Words that such a line has at most, and lines of its section: our own documents have fewer."""


def without_our_mark(passages: Sequence[Passage], remarks: list[Remark]) -> Sequence[Passage]:
    """The passages without the end of our own documents, which says what they were made from.

    It is below a heading; on a web page it is one paragraph of several lines.
    """
    last = len(passages) - 1
    if last < 1 or passages[last].said:
        return passages
    lowest = max(-1, last - _MARK_LINES)
    first = next((i for i in range(last, lowest, -1) if passages[i].kind == "heading"), None)
    if first is None:
        block = passages[last].block
        first = next((i + 1 for i in range(last, lowest, -1) if passages[i].block != block), last)
        if first == last:
            return passages
    lines = [" ".join(each.text.split()) for each in passages[first:]]
    marked = any(len(text.split()) <= _MARK_WORDS and _OUR_MARK.search(text) for text in lines)
    if not marked or any(each.said for each in passages[first:]):
        return passages
    said = "; ".join(lines)
    remarks.append(Remark("skipped", "says what made the file", passages[first].number, said))
    return passages[:first]


def without_unread_notice(
    passages: Sequence[Passage], remarks: list[Remark]
) -> tuple[Sequence[Passage], bool]:
    """The passages without the notice that a recogniser wrote the words, and whether it is there.

    It is a block of its own, of one line or of several, as a document of ours has it.
    """
    blocks: dict[int, list[str]] = {}
    for passage in passages:
        blocks.setdefault(passage.block, []).append(passage.text)
    made = next((p for p in passages if _RECOGNISER.fullmatch(p.text.strip(_MARKUP))), None)
    if made is not None:
        message = "a speech recogniser's text: delete that line when somebody has checked the words"
        remarks.append(Remark("note", message, made.number, made.text))
        return [passage for passage in passages if passage is not made], True
    found = {
        block
        for block, lines in blocks.items()
        if lines[0].lstrip(_MARKUP).startswith(NOTICE[:_OPENING])
        and " ".join(" ".join(lines).split()).strip(_MARKUP) == NOTICE.strip(_MARKUP)
    }
    if not found:
        return passages, False
    first = next(passage for passage in passages if passage.block in found)
    message = "says that nobody has checked its words: delete that line when somebody has"
    remarks.append(Remark("note", message, first.number, NOTICE))
    return [passage for passage in passages if passage.block not in found], True


_RECOGNISER = re.compile(
    r"(?:transcribed|transcription|transcript generated|generated|created|notes taken)"
    r"(?: automatically)?(?: by| with)? (?:https?://)?(?:www\.)?"
    r"(?:otter\.ai|sonix(?:\.ai)?|trint(?:\.com)?|happyscribe(?:\.com)?|fireflies\.ai|descript(?:\.com)?|turboscribe(?:\.ai)?|notta\.ai)"
    r"[/.]?",
    re.IGNORECASE,
)
"""What programs that write down speech put below or above their texts, where nobody took it away."""
_MARKUP = "*_>.#\"“”‘’' \t\u00a0"
"""What may be around the notice when somebody formatted it."""
_OPENING = 20
"""Characters of the notice that its block must begin with, before it is compared whole: our own choice, for speed."""
NOT_SAID = "text of the page that is not said"
"""What is said of prose that is left out."""


def is_matter(text: str) -> bool:
    return bool(
        lexicon.NAVIGATION.match(text)
        or lexicon.MENU.match(text)
        or lexicon.NOTICE.match(text)
        or lexicon.FRAME.match(text)
    )


def sort_matter(page: Page, passages: Sequence[Passage], section: Section, before: bool) -> None:
    """What of a page is not said: title, summary, notices, credits; the rest is reported as skipped."""
    credited = bool(section.title) and bool(_CREDIT_HEADING.match(section.title)) and not before
    held: list[Passage] = []

    def summarise() -> None:
        if held:
            text = " ".join(" ".join(p.text.split()) for p in held)
            if credited:
                page.credits.append(text)
            elif len(text.split()) >= 5 or (held[0].kind == "item" and section.heading):
                page.summary.append(text)
            else:
                page.remarks.append(Remark("skipped", NOT_SAID, held[0].number, text))
        held.clear()

    for passage in passages:
        text = " ".join(passage.text.split())
        if passage.opens:
            summarise()
        if not any(ch.isalnum() for ch in text):
            if any(not ch.isspace() for ch in text):
                page.remarks.append(Remark("skipped", "ornament of the page", passage.number, text))
        elif fold(text) == fold(page.title) and page.title:
            page.remarks.append(Remark("skipped", "repeats the title", passage.number, text))
        elif lexicon.NOTICE.match(text):
            summarise()
            page.notices.append(text)
        elif lexicon.NAVIGATION.match(text) or (before and lexicon.MENU.match(text)):
            summarise()
            page.remarks.append(Remark("skipped", NAVIGATION, passage.number, text))
        elif lexicon.FRAME.match(text) or lexicon.TRANSCRIPT_HEADING.fullmatch(text.rstrip(":")):
            summarise()
            page.remarks.append(
                Remark("skipped", "says where the transcript begins or ends", passage.number, text)
            )
        elif before and not page.title and _says_title(passage):
            summarise()
            page.title = " ".join(passage.value.split())
            label = passage.candidate.label if passage.candidate else ""
            page.remarks.append(Remark("skipped", "label of the title", passage.number, label))
        elif (
            is_credit_line(passage, text, page.language)
            or names_people(text, page.speaking)
            or (page.credits and not before and passage.opens and page.turns)
        ):
            summarise()
            page.credits.append(text)
        elif before and not page.title and not held and is_title(passage, text):
            page.title = text
        else:
            held.append(passage)
    summarise()


def names_people(text: str, names: frozenset[str]) -> bool:
    """Whether a line is a word with a colon, and after it only people who are labelled in the page: in any language who
    they are.
    """
    head, colon, rest = text.partition(":")
    if not colon or len(head.split()) > _PEOPLE_WORDS:
        return False
    count = 0
    for part in (IN_BRACKETS.sub("", part) for part in _BETWEEN_NAMES.split(rest)):
        words = part.split()
        if len(words) > _MOST_PARTS:
            return False
        # "A and B": a short word between two names, whatever it is in the language.
        pair = any(
            len(words[at]) <= _AND_LETTERS
            and fold(" ".join(words[:at])) in names
            and fold(" ".join(words[at + 1 :])) in names
            for at in range(1, len(words) - 1)
        )
        if words and not pair and fold(part) not in names:
            return False
        count += len(words) and 1 + pair
    return count > 1


_PEOPLE_WORDS = 4
"""Words before the colon of such a line, at most; our own choice: `Sprecher und Sprecherinnen`."""
_MOST_PARTS = 9
"""Words of two names and what joins them, at most; our own choice."""
_AND_LETTERS = 3
"""Letters of "and", at most: of it in 25 languages (und, and, och, και, ir); our own choice."""
_BETWEEN_NAMES = re.compile(r"[,;•·]|\s[/|&]\s")


def _says_title(passage: Passage) -> bool:
    return bool(
        passage.candidate
        and passage.candidate.colon
        and passage.candidate.label.lower() == "title"
        and passage.value
    )


def is_fact(passage: Passage, language: str | None = None) -> bool:
    """`Title: Bees`, `Datum: 5. Mai`: a fact of the page, not a sentence."""
    candidate = passage.candidate
    if not candidate or not candidate.colon:
        return False
    named = (
        lexicon.METADATA.match(candidate.label)
        or lexicon.CREDITS.match(candidate.label)
        or is_head(candidate.label, language)
    )
    value = passage.value
    return bool(named) and 0 < len(value.split()) <= 20 and not value.endswith((".", "!", "?"))


def is_credit_line(passage: Passage, text: str, language: str | None = None) -> bool:
    candidate = passage.candidate
    if candidate and candidate.colon and lexicon.CREDITS.match(candidate.label):
        return True
    if is_fact(passage, language):
        return True
    return bool(lexicon.CREDIT_SENTENCE.match(text) or _BY.match(text))


def is_title(passage: Passage, text: str) -> bool:
    return (
        passage.kind != "item" and not passage.place and len(text.split()) <= 20 and len(text) <= 160
        and not text.endswith(_NO_TITLE) and any(ch.isalpha() for ch in text)
    )  # fmt: skip
