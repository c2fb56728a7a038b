"""Passages → transcript: what is said, and by whom."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from imhcaps.language.sentences import ENDS
from imhcaps.model.recognised import NOTICE
from imhcaps.model.transcript import Heading, Remark, Speaker, Turn
from imhcaps.text import fold
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.listed_speakers import listed_speakers, names_of
from imhcaps.transcripts.page import (
    NOT_SAID,
    Page,
    Section,
    is_matter,
    sections_of,
    sort_matter,
    without_our_mark,
    without_unread_notice,
)
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.talk_lines import beside_talk, continue_turn, ends_talk, sound_alone
from imhcaps.transcripts.unlabelled import (
    ABOUT,
    FIRST_PERSON,
    is_matter_section,
    run,
    unlabelled,
    words_before,
    words_of,
)
from imhcaps.transcripts.words import WordReader
from imhcaps.transcripts.writer import Writer, bracket_room_lines, sound_only

_GREETING = re.compile(
    r"(?i)^\W*(?:hello|hi|hey|welcome|good\s+(?:morning|afternoon|evening|day)|thank\s+you|thanks|okay|ok|well|so|and\s+now)\b"
)
_LONG = 100
"""Words below a heading from which they are more likely speech than a summary; our own limit."""
_LEFT_OUT = 0.02
"""Share of the page's words from which what is left out is reported. Our own choice."""
_PART = re.compile(
    r"(?i)^(?:chapter|part|section|act|scene|session|segment|module|lesson|\d+[.)])\b"
)


def plain_headings(passages: Sequence[Passage], remarks: list[Remark]) -> None:
    """Lines alone between turns that read like headings become headings, where the rest is prose."""
    said = [i for i, p in enumerate(passages) if p.said]
    if len(said) < 2 or any(p.kind == "heading" for p in passages):
        return
    blocks: dict[int, int] = {}
    for passage in passages:
        blocks[passage.block] = blocks.get(passage.block, 0) + 1
    prose = [p for p in passages if p.said and p.value]
    if sum(p.value.endswith(ENDS) for p in prose) < 0.8 * len(prose):
        return
    for i in range(said[0] + 1, said[-1]):
        passage = passages[i]
        text = passage.text.strip()
        words = text.split()
        if (
            passage.said or passage.kind != "paragraph" or blocks[passage.block] > 1 or passage.seen
            or not passages[i + 1].said or text.endswith((*ENDS, ",", ";", ":")) or len(words) > 8
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
    before = len(remarks)
    passages, unread = without_unread_notice(passages, remarks)
    passages = without_our_mark(passages, remarks)
    if unread:
        page.notices.append(NOTICE)
    bracket_room_lines(passages, words.language, remarks)
    sections = sections_of(passages)
    if any(section.spoken for section in sections):
        _labelled(page, sections, words)
    else:
        unlabelled(page, sections, words)
    _report_left_out(page, passages, before)
    return page


def _report_left_out(page: Page, passages: Sequence[Passage], before: int) -> None:
    """Say how many words of the page are not taken for speech, and for what; `before` remarks are older.

    A title, credits and notices are facts of the page. Prose that is kept as a summary or left out may be
    speech: from `_LEFT_OUT` of the page on it is reported as not captioned.
    """
    prose = sum(map(words_of, page.summary)) + sum(
        words_of(remark.text)
        for remark in page.remarks[before:]
        if remark.kind == "skipped" and remark.message == NOT_SAID
    )
    parts = {
        "title": words_of(page.title) if any(page.title in p.text for p in passages) else 0,
        "summary": prose,
        "credits": sum(map(words_of, page.credits)),
        "notices": sum(map(words_of, page.notices)),
    }
    left = sum(parts.values())
    whole = sum(words_of(passage.text) for passage in passages)
    if not left:
        return
    shown = ", ".join(f"{name} {count}" for name, count in parts.items() if count)
    message = f"{left} of {whole} words of the page are not taken for speech: {shown}"
    first = page.summary[0] if page.summary else ""
    doubtful = prose > _LEFT_OUT * whole
    page.remarks.append(Remark("uncaptioned" if doubtful else "note", message, None, first[:60]))


def _labelled(page: Page, sections: list[Section], words: WordReader) -> None:
    write = Writer(page, words)
    talked = [i for i, section in enumerate(sections) if section.spoken]
    first, last = talked[0], talked[-1]
    count = words_before(sections, first, page.language)
    talk_first = count > 0
    if talk_first:
        opening = next(p for s in sections[: first + 1] for p in s.passages if p.text.strip())
        message = f"{count} words before the first label are read as speech of someone unnamed"
        page.remarks.append(Remark("guessed", message, opening.number))
    transcripts = any(lexicon.TRANSCRIPT_HEADING.match(s.title) for s in sections if s.heading)
    names = page.speaking = names_of(sections)
    for index, section in enumerate(sections):
        if listed := listed_speakers(section, names):
            assert section.heading is not None
            page.listed += listed
            page.remarks.append(
                Remark("skipped", "list of the speakers", section.heading.number, "; ".join(listed))
            )
            continue
        speaking = bool(page.turns) and not transcripts and not talk_first
        goes_on = speaking and _goes_on(section, page, len(talked), index > last)
        unnamed = talk_first and not is_matter_section(section)
        _heading(page, section, sections, index, first, goes_on or unnamed)
        if section.spoken or goes_on:
            if unnamed:
                section = _without_opening(page, section, write)
            _section(page, section, write, goes_on)
        elif unnamed:
            write.turn = None
            run(page, section, write)
        else:
            write.flush()
            write.turn = None
            sort_matter(page, section.passages, section, before=index < first)
        write.flush()
    write.flush()


def _without_opening(page: Page, section: Section, write: Writer) -> Section:
    """The section from its first label on; what is above it is written as speech of nobody named."""
    first = next(i for i, passage in enumerate(section.passages) if passage.said)
    write.turn = None
    run(page, Section(None, section.passages[:first]), write)
    write.flush()
    return Section(section.heading, section.passages[first:])


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


def _goes_on(section: Section, page: Page, talked: int, after: bool) -> bool:
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
    score += 1.0 if FIRST_PERSON.search(text) else 0.0
    score += 1.0 if len(text.split()) >= _LONG else 0.0
    score -= 2.0 if ABOUT.search(text) else 0.0
    score += 0.6 if talked == 1 else 0.0
    score -= 1.0 if after and talked > 1 else 0.0
    following = next(
        (p.candidate.parsed.key for p in section.passages if p.said and p.candidate), None
    )
    last = page.turns[-1].label if page.turns else ""
    if following and last:
        from imhcaps.transcripts.names import parse_label  # noqa: PLC0415 - rare path

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


def _section(page: Page, section: Section, write: Writer, goes_on: bool) -> None:
    """A section in which somebody speaks."""
    passages = section.passages
    last = max((i for i, p in enumerate(passages) if p.said), default=-1)
    first = next((i for i, p in enumerate(passages) if p.said), len(passages))
    ended = not goes_on
    if goes_on:
        write.resume()
    else:
        write.flush()
        write.turn = None
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
            beside_talk(page, passage, section, write, before=False)
        elif passage.said and candidate:
            ended = False
            write.begin(passage, candidate)
        elif not ended and candidate and candidate.change and not passage.seen:
            write.begin(passage, candidate._replace(label="", end=candidate.prefix, aside=None))
        elif ended or ends_talk(passage, index > last):
            if passage.opens or not ended:
                write.flush()
            ended = True
            sort_matter(page, [passage], section, before=False)
        elif passage.seen:
            write.seen(passage.line)
        else:
            continue_turn(passage, passages, index, write)


def _unnamed(page: Page, passages: Sequence[Passage], write: Writer) -> bool:
    """Text before the first label is speech by someone unnamed: it greets, and no page is around it."""
    text = " ".join(passage.text for passage in passages)
    if (
        page.title or page.turns or page.headings or not _GREETING.match(text)
        or ABOUT.search(text) or not text.endswith(ENDS)
        or any(p.kind != "paragraph" or p.place or is_matter(p.text) for p in passages)
    ):  # fmt: skip
        return False
    page.remarks.append(
        Remark("guessed", "read as speech before the first label", passages[0].number, text)
    )
    for index, passage in enumerate(passages):
        continue_turn(passage, passages, index, write)
    write.flush()
    return True


def _opening(page: Page, passages: Sequence[Passage], write: Writer) -> list[Passage]:
    """Sounds and marks of change that are directly before the first label belong to the talk."""
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
                passage.candidate._replace(label="", end=passage.candidate.prefix, aside=None),
            )
            write.flush()
        else:
            sound_alone(passage, write)
    return rest


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
