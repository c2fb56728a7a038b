"""Passages → transcript: what is said, and by whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from imhcaps.language.sounds import knows_pronouns, speaks_of_us
from imhcaps.model.transcript import Heading, Remark, Speaker, Turn
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.page import (
    TERMINAL,
    Page,
    Section,
    is_credit_line,
    is_fact,
    is_matter,
    is_title,
    sections_of,
    sort_matter,
)
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.words import WordReader
from imhcaps.transcripts.writer import Writer, bracket_room_lines, sound_only

_FIRST_PERSON = re.compile(
    r"(?i)\b(?:i|i'm|i’m|i've|i’ve|i'll|i’ll|i'd|i’d|we|we're|we’re|we've|we’ve|we'll|we’ll|you|you're|you’re|my|our|your|me|us|let's|let’s|hello|hi|welcome|thanks|thank)\b"
)
_GREETING = re.compile(
    r"(?i)^\W*(?:hello|hi|hey|welcome|good\s+(?:morning|afternoon|evening|day)|thank\s+you|thanks|okay|ok|well|so|and\s+now)\b"
)
_ABOUT = re.compile(
    r"(?i)\b(?:in\s+this|this)\s+(?:\w+\s+){0,2}(?:panel|session|video|episode|talk|keynote|interview|lecture|podcast|webinar|presentation|film|clip|symposium|transcript|page|document)\b"
)
_PART = re.compile(
    r"(?i)^(?:chapter|part|section|act|scene|session|segment|module|lesson|\d+[.)])\b"
)
_TALK_WORDS = 150
"""Words before the first label below which they are no talk; our own limit."""
_TALK_SHARE = 0.15
"""Share of the page's words, the same."""
_WORDS_A_PRONOUN = 60
"""Words for each `I`, `we`, `you` of speech; in 19 public talks in English one in 9 to 23 is one."""
_MOST_OF_IT = 0.5
_LEFT_OUT = 0.02
"""Share of the page's words from which what is left out is reported."""
_BLANK_MARKS = re.compile(r"[\W_]*")


def plain_headings(passages: Sequence[Passage], remarks: list[Remark]) -> None:
    """Lines alone between turns that read like headings become headings, where the rest is prose."""
    said = [i for i, p in enumerate(passages) if p.said]
    if len(said) < 2 or any(p.kind == "heading" for p in passages):
        return
    blocks: dict[int, int] = {}
    for passage in passages:
        blocks[passage.block] = blocks.get(passage.block, 0) + 1
    prose = [p for p in passages if p.said and p.value]
    if sum(p.value.endswith(TERMINAL) for p in prose) < 0.8 * len(prose):
        return
    for i in range(said[0] + 1, said[-1]):
        passage = passages[i]
        text = passage.text.strip()
        words = text.split()
        if (
            passage.said or passage.kind != "paragraph" or blocks[passage.block] > 1 or passage.seen
            or not passages[i + 1].said or text.endswith((*TERMINAL, ",", ";", ":")) or len(words) > 8
            or not text[:1].isalnum() or is_matter(text) or (passage.candidate and passage.candidate.change)
        ):  # fmt: skip
            continue
        big = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
        if _PART.match(text) or (len(words) > 1 and (big >= 0.7 * len(words) or text.isupper())):
            passage.kind = "heading"
            passage.level = 2
            remarks.append(
                Remark("guessed", "read as a heading, not as speech", passage.number, text)
            )


def read_page(
    passages: Sequence[Passage],
    title: str,
    words: WordReader,
    remarks: list[Remark],
    chosen: bool = False,
) -> Page:
    """Sort the passages of a page (or of the part that was chosen) into what they are."""
    page = Page(title, chosen, words.language, remarks=remarks)
    bracket_room_lines(passages, words.language, remarks)
    sections = sections_of(passages)
    if any(section.spoken for section in sections):
        _labelled(page, sections, words)
    else:
        _unlabelled(page, sections, words)
    _report_left_out(page, passages)
    return page


def _report_left_out(page: Page, passages: Sequence[Passage]) -> None:
    """Say how much of the page is in no caption, where it is more than a few words."""
    left = sum(len(text.split()) for text in page.summary)
    whole = sum(len(passage.text.split()) for passage in passages)
    if left > _LEFT_OUT * whole:
        message = f"{left} words of the page are kept as its summary: they are in no caption"
        page.remarks.append(Remark("guessed", message, None, page.summary[0][:60]))


def _labelled(page: Page, sections: list[Section], words: WordReader) -> None:
    write = Writer(page, words)
    talked = [i for i, section in enumerate(sections) if section.spoken]
    first, last = talked[0], talked[-1]
    transcripts = any(lexicon.TRANSCRIPT_HEADING.match(s.title) for s in sections if s.heading)
    monologue = not transcripts and _begins_with_a_talk(page, sections, first)
    for index, section in enumerate(sections):
        if monologue and index < first and _is_talk(section):
            _spoken_heading(page, section, write)
            _run(page, section, write, index)
            write.flush()
            continue
        speaking = bool(page.turns) and not transcripts
        goes_on = speaking and _goes_on(
            section, sections[index - 1], page, len(talked), index > last
        )
        _heading(page, section, sections, index, first, goes_on)
        if section.spoken or goes_on:
            _section(page, section, write, goes_on, monologue and index == first)
        else:
            write.flush()
            write.turn = None
            sort_matter(page, section.passages, section, before=index < first)
        write.flush()
    write.flush()


def _is_talk(section: Section) -> bool:
    """A section of prose that is no matter of the page by its heading."""
    return bool(section.passages) and not (
        section.heading is not None and lexicon.MATTER_HEADING.match(section.title)
    )


def _begins_with_a_talk(page: Page, sections: list[Section], first: int) -> bool:
    """A talk by someone who is not named stands before the first label, as before questions to it.

    A summary is short beside what is said, and hardly says `I` and `you`.
    """
    before = [p for s in sections[:first] if _is_talk(s) for p in s.passages if _is_prose(p)]
    for passage in sections[first].passages:
        if passage.said:
            break
        if _is_prose(passage):
            before.append(passage)
    words = sum(len(p.text.split()) for p in before)
    whole = sum(len(p.text.split()) for s in sections for p in s.passages)
    if words < _TALK_WORDS or words < _TALK_SHARE * whole:
        return False
    if knows_pronouns(page.language):
        pronouns = sum(speaks_of_us(p.text, page.language) for p in before)
        talks = pronouns >= words / _WORDS_A_PRONOUN
    else:
        talks = words >= _MOST_OF_IT * whole
    if talks:
        message = f"{words} words before the first label are read as speech of someone unnamed"
        page.remarks.append(Remark("guessed", message, before[0].number))
    return talks


def _is_prose(passage: Passage) -> bool:
    return (
        passage.kind == "paragraph"
        and not passage.place
        and not passage.seen
        and not is_matter(passage.text)
        and not is_fact(passage)
    )


def _spoken_heading(page: Page, section: Section, write: Writer) -> None:
    """The heading of a section that someone unnamed speaks in."""
    heading = section.heading
    if heading is None:
        return
    write.flush()
    write.turn = None
    if not page.title and not page.turns:
        page.title = section.title
    elif fold(section.title) != fold(page.title):
        start = heading.start if heading.uses_time else None
        page.headings.append(
            Heading(section.title, len(page.turns), heading.level, start, heading.number)
        )


def _heading(
    page: Page, section: Section, sections: list[Section], index: int, first: int, goes_on: bool
) -> None:
    """A heading with turns under it is a chapter; the title, and `Transcript`, are none."""
    if section.heading is None:
        return
    text, number = section.title, section.heading.number
    only = lexicon.TRANSCRIPT_HEADING.fullmatch(text)
    if not page.title and index <= first and not only:
        page.title = text
        return
    level = section.heading.level
    doubles = lexicon.TRANSCRIPT_HEADING.match(text) and (
        page.chosen
        or any(h.turn == len(page.turns) and h.level < level for h in page.headings[-6:])
    )
    if fold(text) == fold(page.title) or only or doubles:
        if text != page.title:
            page.remarks.append(
                Remark(
                    "skipped", "heading that repeats the title or says 'transcript'", number, text
                )
            )
        return
    under = goes_on or section.spoken
    for later in sections[index + 1 :]:
        if under or later.heading is None or later.heading.level <= level:
            break
        under = later.spoken
    if under:
        start = section.heading.start if section.heading.uses_time else None
        page.headings.append(Heading(text, len(page.turns), level, start, number))
    elif index < first and not lexicon.NAVIGATION.match(text):
        page.summary.append(text)
    else:
        page.remarks.append(Remark("skipped", "heading over nothing that is said", number, text))


def _goes_on(section: Section, before: Section, page: Page, talked: int, after: bool) -> bool:
    """The speech before a heading goes on below it without a label."""
    if not section.passages or section.heading is None:
        return False
    lead = []
    for passage in section.passages:
        if passage.said:
            break
        lead.append(passage)
    if (
        not lead
        or lead[0].kind in ("item", "row")
        or lead[0].place
        or lexicon.MATTER_HEADING.match(section.title)
    ):
        return False
    if sound_only(lead[0], page.language):
        return False
    text = " ".join(passage.text for passage in lead)
    score = -0.5
    score += 1.0 if _FIRST_PERSON.search(text) else 0.0
    score -= 2.0 if _ABOUT.search(text) else 0.0
    score += 0.6 if talked == 1 else 0.0
    score -= 1.0 if after and talked > 1 else 0.0
    following = next(
        (p.candidate.parsed.key for p in section.passages if p.said and p.candidate), None
    )
    last = page.turns[-1].label if page.turns else ""
    if following and last:
        from imhcaps.transcripts.names import parse_label

        score -= 1.0 if parse_label(last).key == following else 0.0
    goes = score > 0
    page.remarks.append(
        Remark(
            "guessed",
            "text below a heading is read as "
            + ("speech that goes on" if goes else "part of the page, not as speech"),
            lead[0].number,
            section.title,
        )
    )
    return goes


def _section(page: Page, section: Section, write: Writer, goes_on: bool, talk: bool) -> None:
    """A section in which somebody speaks; `talk` says that what stands before the labels is speech too."""
    passages = section.passages
    last = max((i for i, p in enumerate(passages) if p.said), default=-1)
    first = next((i for i, p in enumerate(passages) if p.said), len(passages))
    ended = not goes_on
    if goes_on:
        write.resume()
    else:
        write.flush()
        write.turn = None
        if talk:
            _run(page, Section(None, passages[:first]), write, 0)
            write.flush()
            write.turn = None
        else:
            before = _opening(page, passages[:first], write)
            sort_matter(page, before, section, before=True)
    for index, passage in enumerate(passages):
        if index < first and not goes_on:
            continue
        candidate = passage.candidate
        if passage.opens and lexicon.ORNAMENT.fullmatch(passage.text.strip()):
            page.remarks.append(
                Remark("skipped", "ornament of the page", passage.number, passage.text.strip())
            )
            continue
        if passage.place == "aside" and not passage.said:
            _aside(page, passage, section, write, before=False)
        elif passage.said and candidate:
            ended = False
            write.begin(passage, candidate)
        elif not ended and candidate and candidate.change and not passage.seen:
            write.begin(passage, replace(candidate, label="", end=candidate.prefix, aside=None))
        elif ended or _ends(page, passage, passages, index > last):
            if passage.opens or not ended:
                write.flush()
            ended = True
            sort_matter(page, [passage], section, before=False)
        elif passage.seen:
            write.seen(passage.line)
        else:
            _continue(passage, passages, index, write)


def _unnamed(page: Page, passages: Sequence[Passage], write: Writer) -> bool:
    """Text before the first label is speech by someone unnamed: it greets, and no page is around it."""
    text = " ".join(passage.text for passage in passages)
    if (
        page.title or page.turns or page.headings or not _GREETING.match(text)
        or _ABOUT.search(text) or not text.endswith(TERMINAL)
        or any(p.kind != "paragraph" or p.place or is_matter(p.text) for p in passages)
    ):  # fmt: skip
        return False
    page.remarks.append(
        Remark("guessed", "read as speech before the first label", passages[0].number, text)
    )
    for index, passage in enumerate(passages):
        _continue(passage, passages, index, write)
    write.flush()
    return True


def _opening(page: Page, passages: Sequence[Passage], write: Writer) -> list[Passage]:
    """Sounds and marks of change that stand directly before the first label belong to the talk."""
    rest = list(passages)
    tail: list[Passage] = []
    if rest and _unnamed(page, rest, write):
        return []
    while rest and (
        sound_only(rest[-1], page.language)
        or (rest[-1].seen and not rest[-1].data)
        or (rest[-1].candidate and rest[-1].candidate.change)
    ):
        tail.insert(0, rest.pop())
    for passage in tail:
        if passage.seen:
            write.seen(passage.line)
        elif passage.candidate and passage.candidate.change:
            write.begin(
                passage,
                replace(passage.candidate, label="", end=passage.candidate.prefix, aside=None),
            )
            write.flush()
        else:
            _alone(passage, write)
    return rest


def _alone(passage: Passage, write: Writer) -> None:
    elements = write.words.elements(passage.line)
    write.alone(elements, passage.number)


def _aside(page: Page, passage: Passage, section: Section, write: Writer, before: bool) -> None:
    """What stands beside the talk: a sound that is heard in it, or a note of the page."""
    if sound_only(passage, page.language):
        write.sound(passage.line)
    else:
        write.flush()
        text = " ".join(passage.text.split())
        if before or is_matter(text) or is_credit_line(passage, text):
            sort_matter(page, [passage], section, before=before)
        else:
            message = "beside the talk, not said in it"
            page.remarks.append(Remark("skipped", message, passage.number, text))


def _continue(passage: Passage, passages: Sequence[Passage], index: int, write: Writer) -> None:
    """A line without a label, in a turn."""
    candidate = passage.candidate
    moment = passage.start if passage.uses_time else None
    start = 0
    if (
        moment is None
        and candidate
        and candidate.start is not None
        and candidate.prefix
        and (candidate.bracketed or (candidate.alone and candidate.prefix >= len(passage.text)))
    ):
        moment, start = candidate.start, candidate.prefix
    if sound_only(passage, write.words.language):
        at = index + 1
        while at < len(passages) and sound_only(passages[at], write.words.language):
            at += 1
        after = passages[at] if at < len(passages) else None
        goes_on = (
            after is not None
            and not after.said
            and not (after.candidate and after.candidate.change)
            and not is_matter(after.text.strip())
        )
        if passage.opens and not (goes_on and write.turn is not None):
            _alone(passage, write)
            return
    if passage.opens:
        write.paragraph()
    write.add(passage.line, start, moment)


def _ends(page: Page, passage: Passage, passages: Sequence[Passage], after: bool) -> bool:
    """The talk ends before this passage: a notice, credits, the foot of the page."""
    text = passage.text.strip()
    if _BLANK_MARKS.fullmatch(text) and not any(ch in text for ch in "♪♫") and text:
        return False
    if lexicon.FRAME.match(text) or (
        lexicon.NOTICE.match(text) and (passage.opens or (after and text[0] in "©("))
    ):
        return True
    if not passage.opens:
        return False
    if (
        after
        and len(text.split()) <= 5
        and text[-1].isalnum()
        and lexicon.MATTER_HEADING.match(text)
    ):
        return True
    if passage.place in ("footer", "nav"):
        return True
    label = passage.candidate.label if passage.candidate and passage.candidate.colon else ""
    if label and lexicon.CREDITS.match(label) and len(passage.value.split()) <= 30:
        return True
    if lexicon.NAVIGATION.match(text) and (
        len(text.split()) > 1 or (after and not text.endswith(TERMINAL))
    ):
        return True
    return after and bool(lexicon.CREDIT_SENTENCE.match(text))


def _unlabelled(page: Page, sections: list[Section], words: WordReader) -> None:
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
            _titled(page, section, index)
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
        _run(page, section, write, index)
    write.flush()


def _capitalised(text: str) -> bool:
    """`What Is a Caption?` and no `Hello everyone`: nothing spoken may be taken for a title."""
    words = [word for word in text.split() if len(word) > 3]
    return len(text.split()) <= 12 and len(words) > 1 and all(w[0].isupper() for w in words)


def _titled(page: Page, section: Section, index: int) -> None:
    if section.heading is None:
        return
    if not page.title:
        page.title = section.title
    elif fold(section.title) != fold(page.title):
        page.summary.append(section.title)


def _run(page: Page, section: Section, write: Writer, index: int) -> None:
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
            _aside(page, passage, section, write, before=not page.turns)
        elif not page.turns and not write.open and is_fact(passage):
            sort_matter(page, [passage], section, before=True)
        elif (
            ended
            or passage.place in ("nav", "footer")
            or (
                passage.opens
                and (is_matter(text) or (is_credit_line(passage, text) and len(text.split()) <= 30))
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
            write.begin(passage, replace(candidate, label="", end=candidate.prefix, aside=None))
        elif not any(ch.isalnum() or ch in "♪♫" for ch in text):
            page.remarks.append(Remark("skipped", "ornament of the page", passage.number, text))
        else:
            _continue(passage, passages, at, write) if write.turn or not sound_only(
                passage, page.language
            ) else _alone(passage, write)
            if write.turn is None:
                write.flush()


def finish(
    page: Page, people: Mapping[str, Speaker]
) -> tuple[tuple[Turn, ...], tuple[Heading, ...]]:
    """The turns as they are kept: without empty ones, speakers in place of labels."""
    turns: list[Turn] = []
    moved: list[int] = []
    for spoken in page.turns:
        moved.append(len(turns))
        if not spoken.elements:
            if spoken.label:
                page.remarks.append(
                    Remark("skipped", "label without speech", spoken.line, spoken.label)
                )
            continue
        turns.append(
            Turn(
                people.get(spoken.label) if spoken.label else None,
                tuple(spoken.elements),
                tuple(p for p in spoken.paragraphs if 0 < p < len(spoken.elements)),
                spoken.label,
                spoken.start,
                spoken.stop,
                spoken.line,
            )
        )
    moved.append(len(turns))
    headings = tuple(replace(h, turn=moved[min(h.turn, len(moved) - 1)]) for h in page.headings)
    return tuple(turns), headings
