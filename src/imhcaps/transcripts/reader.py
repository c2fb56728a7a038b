"""A transcript file of any kind → `Transcript`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from imhcaps.errors import TranscriptError, did_you_mean
from imhcaps.model.argument_types import typed
from imhcaps.model.transcript import Remark, Transcript
from imhcaps.source import Source
from imhcaps.text import fold
from imhcaps.transcripts.counted_sections import counted_sections
from imhcaps.transcripts.decide import decide
from imhcaps.transcripts.detect import Path, read_document
from imhcaps.transcripts.document import Document
from imhcaps.transcripts.forms import learn_form
from imhcaps.transcripts.given_speakers import name_given, named, names_of, widened, without_turn
from imhcaps.transcripts.introductions import introduced_letters, introductions
from imhcaps.transcripts.label_shape import NAME_LIKE, shape
from imhcaps.transcripts.labels_inside import split_at_labels
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.openers import report_openers
from imhcaps.transcripts.page import Page
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.passages import passages_of
from imhcaps.transcripts.speakers import resolve, with_details
from imhcaps.transcripts.stated_language import (
    guessed_language,
    named_language,
    report_other_language,
)
from imhcaps.transcripts.structure import finish, plain_headings, read_page
from imhcaps.transcripts.talks import around_talks, chosen_talk, has_title, talk_titles
from imhcaps.transcripts.words import WordReader

_BLOCKS = 400
"""Lines of a page that are looked at for its language; our own limit."""


@dataclass(slots=True)
class _Labelled:
    """The passages of a page, each with the decision whether it begins with a label."""

    passages: list[Passage]
    known: dict[str, str] | None
    """Folded name or alias → name, when the speakers were given."""
    guesses: list[Remark] = field(default_factory=list)


@typed
def from_text(text: str, speakers: Sequence[str] | None, language: str | None) -> Transcript:
    """The transcript in a text, as `read_transcript` reads a file."""
    return read_transcript(Source(text), speakers=speakers, language=language)


def read_transcript(
    path: Path | Source,
    *,
    heading: str | int | None = None,
    speakers: Sequence[str] | None = None,
    language: str | None = None,
    default_language: str | None = None,
) -> Transcript:
    """Read a transcript: plain text as copied from a page, Markdown, HTML or DOCX, known by its content.

    `heading` chooses a part of a page with several talks, by the text of a heading or its 1-based number among
    `list_talks`. `speakers` are the only speakers (`Name`, or `Name | alias, alias`); without them the labels are found
    by their shape, place and recurrence. `language` (BCP 47) overrides what the page states, `default_language` is for
    a page that states none. What was guessed, skipped or repaired is in `remarks`, with lines.

    Raises `InputError` for what is no text, `TranscriptError` where nothing is said or the heading
    is not there, `MissingExtraError` for DOCX without its package.
    """
    document, source = read_document(path)
    remarks = list(document.remarks)
    if source.guessed:
        remarks.append(Remark("guessed", f"the file is not UTF-8: it {source.encoding_note}", 1))
    named = "" if language or document.language else named_language(source.path, remarks)
    stated = language or document.language or named or default_language
    language = stated or _language(document, remarks)
    if stated:
        report_other_language(_opening(document), language, remarks)
    facts = dict(document.facts)
    labelled = _labelled(document, speakers, language, remarks, source.path)
    passages, title, around = _part(labelled, document.title, heading, remarks, source.path)
    words = WordReader(language, remarks)
    page = _page(passages, title, around, words, remarks, heading is not None)
    lines, counts = _label_uses(page)
    introduced = introductions(labelled.passages, counts)
    people = resolve(lines, counts, labelled.known, remarks, introduced, _beside(page))
    if labelled.known is not None:
        speaking = [speaker.name for speaker in people.values()]
        remarks.extend(without_turn(labelled.known, speaking, _colon_labels(passages)))
    people = with_details(people, page.listed)
    turns, headings = finish(page, people)
    if words.unseen:
        remarks.append(
            Remark(
                "repaired",
                f"{words.unseen} invisible characters (soft hyphens, marks) were taken out",
            )
        )
    if not any(turn.words for turn in turns):
        raise _no_words(page, source.path)
    if not people:
        remarks.append(Remark("guessed", "no speaker is named: read as speech without labels"))
    return Transcript(
        turns,
        page.title,
        tuple(page.summary),
        tuple(page.notices),
        tuple(page.credits),
        headings,
        language,
        source.path,
        tuple(sorted(_once(remarks), key=lambda r: (r.line is None, r.line or 0))),
        not stated,
        facts.get("date", ""),
        facts.get("source", ""),
        facts.get("author", ""),
        facts.get("publisher", ""),
    )


def list_talks(path: Path | Source) -> tuple[str, ...]:
    """The parts of a page in which somebody speaks, by their headings, in order; may be empty."""
    document, _ = read_document(path)
    remarks: list[Remark] = []
    passages = passages_of(document, remarks)
    language = document.language or _language(document, remarks)
    learn_form(passages, language, remarks)
    decide(passages, None, remarks, language, known=introduced_letters(passages))
    counted_sections(passages, remarks)
    plain_headings(passages, remarks)
    return tuple(talk_titles(passages))


def _language(document: Document, remarks: list[Remark]) -> str:
    """The language that the text tells, reported as a guess; `und` where it does not."""
    return guessed_language(_opening(document), remarks)


def _opening(document: Document) -> str:
    """The text of the first blocks, by which its language is told."""
    return "\n".join(block.text for block in document.blocks[:_BLOCKS])


def _labelled(
    document: Document,
    speakers: Sequence[str] | None,
    language: str,
    remarks: list[Remark],
    path: str,
) -> _Labelled:
    """The passages of a document, with labels and headings decided."""
    passages = passages_of(document, remarks)
    known = names_of(speakers) if speakers is not None else None
    guesses: list[Remark] = []
    learn_form(passages, language, guesses)
    found = _labels(passages)
    if known is not None and speakers is not None:
        name_given(passages, speakers, known)
        known = widened(known, found, guesses)
        guesses.extend(_unnamed(known, passages))
    decide(passages, known, guesses, language, known=introduced_letters(passages))
    if known and found and not any(passage.said for passage in passages):
        raise _nobody(known, found, path)
    if _only_labels(passages):
        raise TranscriptError("nothing is said in it: there are labels without speech", path)
    passages = split_at_labels(passages, guesses)
    counted_sections(passages, guesses)
    plain_headings(passages, guesses)
    if known is None:
        report_openers(passages, language, guesses)
    return _Labelled(passages, known, guesses)


def _part(
    labelled: _Labelled,
    title: str,
    heading: str | int | None,
    remarks: list[Remark],
    path: str,
) -> tuple[list[Passage], str, list[Passage]]:
    """The passages to read, their title, and what of the page is around them.

    `remarks` keeps what concerns the chosen part, and gets the guesses about it.
    """
    passages, guesses = labelled.passages, labelled.guesses
    talks = talk_titles(passages)
    if heading is None:
        if len(talks) > 1:
            listed = "; ".join(f"{i}. {text}" for i, text in enumerate(talks, 1))
            message = f"{len(talks)} parts with speakers are read in order; one can be chosen"
            remarks.append(Remark("note", message, None, listed))
        remarks.extend(guesses)
        return passages, title, []
    around = around_talks(passages)
    passages, title = chosen_talk(passages, talks, heading, path)
    lines = [passage.number for passage in passages if passage.number]
    first, last = min(lines, default=0), max(lines, default=0)
    remarks[:] = [r for r in remarks if r.line is None or r.line == 1 or first <= r.line <= last]
    remarks.extend(r for r in guesses if r.line is None or first <= r.line <= last)
    return passages, title, around


def _page(
    passages: list[Passage],
    title: str,
    around: list[Passage],
    words: WordReader,
    remarks: list[Remark],
    chosen: bool,
) -> Page:
    """The page sorted into what is said and what is not; `title` is the head's or the heading's."""
    shown = title if chosen or not has_title(passages) else ""
    page = read_page(passages, shown, words, remarks, chosen=chosen)
    if around:
        # The terms of a page are the terms of each of its parts.
        whole = read_page(around, "", WordReader(words.language, []), [], chosen=False)
        page.notices += [notice for notice in whole.notices if notice not in page.notices]
    if not page.title:
        page.title = title
    elif not chosen and title and fold(title) != fold(page.title):
        remarks.append(Remark("skipped", "title in the head of the file", None, title))
    return page


def _label_uses(page: Page) -> tuple[dict[str, int | None], dict[str, int]]:
    """The line where each label is first, and how many turns it begins."""
    lines: dict[str, int | None] = {}
    counts: dict[str, int] = {}
    for turn in page.turns:
        if turn.label:
            lines.setdefault(turn.label, turn.line)
            counts[turn.label] = counts.get(turn.label, 0) + 1
    return lines, counts


def _beside(page: Page) -> set[frozenset[str]]:
    """The labels of each two turns that follow each other."""
    return {frozenset((a.label, b.label)) for a, b in pairwise(page.turns) if a.label and b.label}


def _colon_labels(passages: Sequence[Passage]) -> list[str]:
    """Whatever is before a colon at the head of a line."""
    return [
        passage.candidate.label
        for passage in passages
        if passage.candidate and passage.candidate.colon and passage.candidate.label
    ]


def _no_words(page: Page, path: str) -> TranscriptError:
    something = page.title or page.summary or page.turns
    return TranscriptError(
        "nothing is said in it" if something else "holds no words",
        path,
        hint="expected paragraphs that begin with a speaker's name and a colon, or plain speech",
    )


def _once(remarks: list[Remark]) -> list[Remark]:
    """Remarks without repeats; what was left out twice on a line is reported twice."""
    seen: set[Remark] = set()
    kept = []
    for remark in remarks:
        if remark.kind == "skipped" or remark not in seen:
            kept.append(remark)
            seen.add(remark)
    return kept


def _labels(passages: Sequence[Passage]) -> dict[str, int | None]:
    """What looks like a label on the page, and its line."""
    found: dict[str, int | None] = {}
    for passage in passages:
        candidate = passage.candidate
        if (
            candidate
            and candidate.label
            and (candidate.colon or candidate.strong or candidate.timed or passage.forced)
            and (passage.forced or shape(candidate.label) >= NAME_LIKE)
        ):
            found.setdefault(candidate.label, passage.number)
    return found


def _only_labels(passages: Sequence[Passage]) -> bool:
    """Every line is a label and a colon, and nothing follows."""
    lines = [p for p in passages if p.kind != "heading" and p.text.strip()]
    return bool(lines) and all(
        p.candidate and p.candidate.colon and p.candidate.label and not p.value
        and shape(p.candidate.label) >= NAME_LIKE
        for p in lines
    )  # fmt: skip


def _unnamed(known: Mapping[str, str], passages: Sequence[Passage]) -> list[Remark]:
    """Labels that look like a name and are not among the speakers that were given: words now."""
    found: dict[str, Remark] = {}
    for passage in passages:
        candidate = passage.candidate
        if (
            candidate and candidate.colon and candidate.label and passage.value
            and shape(candidate.label) >= 2 and named(candidate, known) is None
        ):  # fmt: skip
            message = (
                f"{candidate.label!r} is not among the speakers that were named: read as words"
            )
            remark = Remark("guessed", message, passage.number, candidate.label)
            found.setdefault(candidate.parsed.key, remark)
    return list(found.values())


def _nobody(
    known: Mapping[str, str], found: Mapping[str, int | None], path: str
) -> TranscriptError:
    """None of the speakers that were given labels a turn."""
    names = list(dict.fromkeys(known.values()))
    published = list(dict.fromkeys(parse_label(label).name for label in found))
    parts = [*published, *(word for name in published for word in name.split())]
    near = [hint for name in names if (hint := did_you_mean(name, parts))]
    listed = ", ".join(map(repr, published[:12]))
    return TranscriptError(
        "no turn is labelled with a speaker that was named: " + ", ".join(map(repr, names)),
        path,
        hint="; ".join([*near, f"labels found: {listed}"]),
    )
