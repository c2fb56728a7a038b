"""Talks, and parts of talks, in which nobody is labelled: what is left when the page is taken off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imhcaps.language.scripts import UNSPACED
from imhcaps.language.sentences import ENDS
from imhcaps.language.sounds import knows_pronouns, speaks_of_us
from imhcaps.model.transcript import Heading, Remark
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.following_labels import like_names
from imhcaps.transcripts.label_shape import NAME_LIKE, shape
from imhcaps.transcripts.page import (
    Page,
    Section,
    is_credit_line,
    is_fact,
    is_matter,
    is_title,
    sort_matter,
)
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.talk_lines import beside_talk, continue_turn, sound_alone
from imhcaps.transcripts.words import WordReader
from imhcaps.transcripts.writer import Writer, sound_only

FIRST_PERSON = re.compile(
    r"(?i)\b(?:i|i'm|i’m|i've|i’ve|i'll|i’ll|i'd|i’d|we|we're|we’re|we've|we’ve|we'll|we’ll|you|you're|you’re|my|our|your|me|us|let's|let’s|hello|hi|welcome|thanks|thank)\b"
)
ABOUT = re.compile(
    r"(?i)\b(?:in\s+this|this)\s+(?:\w+\s+){0,2}(?:panel|session|video|episode|talk|keynote|interview|lecture|podcast|webinar|presentation|film|clip|symposium|transcript|page|document)\b"
)
_TALK_WORDS, _SHORT_TALK = 150, 60
"""Words before the first label from which they may be a talk, and a short one; our own limits."""
_TALK_SHARE, _MOST_OF_IT = 0.15, 0.5
"""Share of the page's words, the same; and where no pronouns of the language are known. Our own
limits."""
_WORDS_A_PRONOUN, _PERSONAL = 60, 0.035
"""Words for each `I`, `we`, `you` of speech (in 19 public talks in English one in 9 to 23 is one);
their share in a short talk; our own limits."""
_SHORTEST_TURN = 4
"""Words after a name and a colon that are said and state no fact, at least; our own limit."""
_SENTENCE = 8
"""Words of a paragraph that may be a summary or speech; shorter ones are titles and dates. Our
own limit."""


def unlabelled(page: Page, sections: list[Section], words: WordReader) -> None:
    """Nobody is labelled: what is left when the page is taken off is one unnamed run of speech."""
    write = Writer(page, words)
    marked = next(
        (
            i
            for i, s in enumerate(sections)
            if s.heading and lexicon.TRANSCRIPT_HEADING.match(s.title)
        ),
        None,
    )
    level = 0
    for index, section in enumerate(sections):
        if marked is not None and index < marked:
            _titled(page, section)
            sort_matter(page, section.passages, section, before=True)
            continue
        if (
            marked is not None
            and index > marked
            and section.heading
            and section.heading.level <= level
        ):
            write.flush()
            page.remarks.append(
                Remark(
                    "skipped", "heading after the transcript", section.heading.number, section.title
                )
            )
            sort_matter(page, section.passages, section, before=False)
            continue
        if marked == index and section.heading:
            level = section.heading.level
        if section.heading:
            if (
                not page.title
                and not page.turns
                and not lexicon.TRANSCRIPT_HEADING.fullmatch(section.title)
            ):
                page.title = section.title
            elif fold(section.title) == fold(page.title) or lexicon.TRANSCRIPT_HEADING.match(
                section.title
            ):
                page.remarks.append(
                    Remark(
                        "skipped",
                        "heading that repeats the title or says 'transcript'",
                        section.heading.number,
                        section.title,
                    )
                )
            elif lexicon.MATTER_HEADING.match(section.title) and page.turns:
                write.flush()
                page.remarks.append(
                    Remark(
                        "skipped",
                        "heading over nothing that is said",
                        section.heading.number,
                        section.title,
                    )
                )
                sort_matter(page, section.passages, section, before=False)
                continue
            else:
                write.flush()
                write.turn = None
                page.headings.append(
                    Heading(
                        section.title,
                        len(page.turns),
                        section.heading.level,
                        section.heading.start if section.heading.uses_time else None,
                        section.heading.number,
                    )
                )
        run(page, section, write)
    write.flush()


def _capitalised(text: str) -> bool:
    """`What Is a Caption?` and no `Hello everyone`: nothing spoken may be taken for a title."""
    words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) <= 12 and len(words) > 1 and all(w[0].isupper() for w in words)


def _titled(page: Page, section: Section) -> None:
    if section.heading is None:
        return
    if not page.title:
        page.title = section.title
    elif fold(section.title) != fold(page.title):
        page.summary.append(section.title)


def run(page: Page, section: Section, write: Writer) -> None:
    """The passages of a section as one run of speech, matter of the page sorted out."""
    passages = section.passages
    # A frame or a lone "Transcript" line parts the page from the talk in plain text.
    begin = next(
        (
            i + 1
            for i, p in enumerate(passages)
            if lexicon.TRANSCRIPT_HEADING.fullmatch(p.text.strip().rstrip(":"))
        ),
        0,
    )
    if begin:
        sort_matter(page, passages[:begin], section, before=True)
    ended = False
    for at in range(begin, len(passages)):
        passage = passages[at]
        text = " ".join(passage.text.split())
        candidate = passage.candidate
        lone = passage.opens and (at + 1 >= len(passages) or passages[at + 1].opens)
        if passage.seen:
            write.seen(passage.line)
        elif passage.place == "aside":
            beside_talk(page, passage, section, write, before=not page.turns)
        elif not page.turns and not write.open and is_fact(passage, page.language):
            sort_matter(page, [passage], section, before=True)
        elif (
            ended
            or passage.place in ("nav", "footer")
            or (
                passage.opens
                and (
                    is_matter(text)
                    or (is_credit_line(passage, text, page.language) and len(text.split()) <= 30)
                )
            )
        ):
            write.flush()
            ended = ended or bool(page.turns and lexicon.NOTICE.match(text))
            sort_matter(page, [passage], section, before=not page.turns)
        elif (
            not page.turns
            and not write.open
            and not page.title
            and lone
            and is_title(passage, text)
            and at + 1 < len(passages)
            and _capitalised(text)
        ):
            page.title = text
        elif page.title and fold(text) == fold(page.title) and not page.turns:
            page.remarks.append(Remark("skipped", "repeats the title", passage.number, text))
        elif candidate and candidate.change:
            write.begin(passage, candidate._replace(label="", end=candidate.prefix, aside=None))
        elif not any(ch.isalnum() or ch in "♪♫" for ch in text):
            page.remarks.append(Remark("skipped", "ornament of the page", passage.number, text))
        else:
            continue_turn(passage, passages, at, write) if write.turn or not sound_only(
                passage, page.language
            ) else sound_alone(passage, write)
            if write.turn is None:
                write.flush()


def words_before(sections: Sequence[Section], first: int, language: str) -> int:
    """How many words of a talk by someone unnamed are before the first label; 0 for a summary.

    `first` is the section with the first label. A summary is short beside what is said, and hardly says
    `I` and `you`; what is above a heading `Transcript` is none of the talk.
    """
    before = [
        p
        for section in sections[:first]
        if not is_matter_section(section)
        for p in section.passages
    ]
    rest = sections[first].passages
    label = next(i for i, p in enumerate(rest) if p.said)
    before += rest[:label]
    heads = [s.title for s in sections[: first + 1]] + [p.text.strip().rstrip(":") for p in before]
    if any(lexicon.TRANSCRIPT_HEADING.fullmatch(head) for head in heads):
        return 0
    shown = [p for p in before if p.text.strip()]
    if shown and all(_begins_with_name(p, language) for p in shown):
        return sum(words_of(p.text) for p in shown)
    prose = [p.text for p in before if _is_prose(p, language)]
    words = sum(map(words_of, prose))
    whole = sum(words_of(p.text) for section in sections for p in section.passages)
    if words >= _TALK_WORDS and words >= _TALK_SHARE * whole:
        if not knows_pronouns(language):
            return words if words >= _MOST_OF_IT * whole else 0
        pronouns = sum(speaks_of_us(text, language) for text in prose)
        return words if pronouns >= words / _WORDS_A_PRONOUN else 0
    if words < _SHORT_TALK or any(ABOUT.search(text) for text in prose):
        return 0
    personal = sum(len(FIRST_PERSON.findall(text)) for text in prose)
    return words if personal >= _PERSONAL * words else 0


def _begins_with_name(passage: Passage, language: str) -> bool:
    """A turn whose label was too doubtful to be one, `Ida: so this is it`: its words are no summary."""
    candidate = passage.candidate
    return (
        candidate is not None
        and candidate.colon
        and shape(candidate.label, language) >= NAME_LIKE
        and len(passage.value.split()) >= _SHORTEST_TURN
        and not passage.place
        and not like_names(passage.value)
        and not is_matter(passage.text)
        and not is_fact(passage, language)
        and not is_credit_line(passage, " ".join(passage.text.split()), language)
    )


def is_matter_section(section: Section) -> bool:
    """Its heading says that nobody speaks below it."""
    return section.heading is not None and bool(lexicon.MATTER_HEADING.match(section.title))


def _is_prose(passage: Passage, language: str | None) -> bool:
    text = " ".join(passage.text.split())
    return (
        passage.kind in ("paragraph", "item")
        and not passage.place
        and not passage.seen
        and text.endswith(ENDS)
        and words_of(text) >= _SENTENCE
        and not is_matter(text)
        and not is_fact(passage, language)
        and not is_credit_line(passage, text, language)
    )


def words_of(text: str) -> int:
    """How many words a text has; of text that is written without spaces half its characters."""
    return len(text) // 2 if UNSPACED.search(text) else len(text.split())
