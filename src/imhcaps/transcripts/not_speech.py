"""What looks like a labelled turn and is none: lists of people, credits, breaks between turns."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from imhcaps.language.page_heads import is_head
from imhcaps.language.sentences import QUESTION_ENDS, SENTENCE_ENDS
from imhcaps.language.sounds import BRACKETED, is_sound, speaks_of_us
from imhcaps.language.voices import is_role
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.text import fold, plural
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.bare_names import prose_below
from imhcaps.transcripts.evidence import Page
from imhcaps.transcripts.following_labels import is_without_words, like_names
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.passage import Passage

_PROGRAMME, _EMPTY, _AGAIN = 3, 0.6, 0.5
"""Lines of a time and a title, at least, the share of them with nothing below from which they are a programme, and the
share of titles that come again from which they are names; our own limits."""

_CLAUSE = -2.0
"""Points of looks, from which down a label is what somebody says before another speaks; our own choice."""
_TIME_OF_DAY = lazy_pattern(r"\d{1,2}[:.h]\d{2}\b")
_SPEAK_OF_US = 0.3
"""Share of entries that ask, or have words for who speaks and is spoken to, from which they are speech; our own
limit."""


def mark_breaks(page: Page, style: Counter[str]) -> None:
    """`**Break:** [16:05]` between turns is a label of nobody: it says nothing, and nobody says it.

    A figure after it counts votes.
    """
    passages = page.passages
    talking = False
    for index, passage in enumerate(passages[:-1]):
        candidate = passage.candidate
        talking = talking or passage.said
        if (
            talking and candidate and candidate.colon and candidate.label and not passage.said
            and passage.opens and passage.kind != "heading" and passages[index + 1].said
            and is_without_words(passage.value) and not passage.value.strip().isdigit()
            and not is_head(candidate.label, page.language)
            and shape(candidate.label, page.language) > _CLAUSE
            and candidate.strong == (2 * style["strong"] > style["all"]) and style["all"]
        ):  # fmt: skip
            passage.said = True


def clear_titles(passages: list[Passage]) -> None:
    """`ANN MOSS: an interview conducted by Bo Lind`, above all speech, is what the page is called."""
    first = next((passage for passage in passages if passage.said), None)
    if first is not None and lexicon.INTERVIEW_TITLE.match(first.value):
        first.said = False


def clear_lists(passages: list[Passage]) -> None:
    """Names in a list, or under `Speakers` above a heading `Transcript`, say nothing."""
    heads = [i for i, p in enumerate(passages) if p.kind == "heading"]
    begin = next(
        (i for i in heads if lexicon.TRANSCRIPT_HEADING.fullmatch(passages[i].text.strip())), 0
    )
    listing = False
    for passage in passages[:begin]:
        if passage.kind == "heading":
            listing = bool(lexicon.MATTER_HEADING.match(passage.text))
        elif listing:
            passage.said = False
    for listed, run in groupby(passages, _is_entry):
        entries = list(run)
        if listed and len(entries) > 1:
            for passage in entries:
                passage.said = False


def clear_schedule(passages: list[Passage], language: str, remarks: list[Remark]) -> None:
    """Lines of a time and a title, with nothing below most of them, are a programme: nobody speaks in it.

    Titles seldom come again, names do; and titles do not speak of I and we.
    """
    entries = [i for i, p in enumerate(passages) if p.said and _is_planned(p)]
    planned = [i for i, p in enumerate(passages) if _is_planned(p)]
    empty = sum(i + 1 == len(passages) or _has_time(passages[i + 1]) for i in planned)
    if not entries or len(planned) < _PROGRAMME or empty < _EMPTY * len(planned):
        return
    titles = Counter(fold(each.label) for i in planned if (each := passages[i].candidate))
    if sum(times for times in titles.values() if times > 1) >= _AGAIN * len(planned):
        return
    if _are_said([passages[i] for i in planned], language):
        return
    for index in entries:
        passages[index].said = False
    first = passages[entries[0]]
    message = "lines of times and titles are read as a programme: nobody speaks in them"
    remarks.append(Remark("guessed", message, first.number, first.text))


def clear_tasks(passages: list[Passage], language: str, remarks: list[Remark]) -> None:
    """Entries of a list below `Action items` say who is to do what, unless they speak of I and we, or ask."""
    entries: list[Passage] = []
    below = False
    for passage in passages:
        if passage.kind == "heading":
            below = bool(lexicon.TASKS_HEADING.fullmatch(passage.text.strip()))
        elif below and passage.said and passage.kind == "item":
            entries.append(passage)
    if not entries or _are_said(entries, language):
        return
    for passage in entries:
        passage.said = False
    first = entries[0]
    lines = plural(len(entries), "line below a heading of tasks says", "lines below a heading of tasks say")  # fmt: skip
    message = f"{lines} who is to do what, read as words of nobody"
    remarks.append(Remark("guessed", message, first.number, first.text))


def _are_said(passages: list[Passage], language: str) -> bool:
    """Enough of them ask something, or speak of who speaks and is spoken to."""
    said = sum(
        speaks_of_us(passage.value, language) > 0 or passage.value.rstrip().endswith(QUESTION_ENDS)
        for passage in passages
    )
    return said >= _SPEAK_OF_US * len(passages)


def _has_time(passage: Passage) -> bool:
    """It begins with a time, or heads what is below."""
    timed = passage.start is not None or _TIME_OF_DAY.match(passage.text) is not None
    return timed or passage.kind == "heading"


def _is_planned(passage: Passage) -> bool:
    """A time before a few words without a mark, or in a list before somebody and the title of a talk."""
    candidate = passage.candidate
    if candidate is None or not candidate.timed or passage.forced or passage.styled:
        return False
    title = passage.kind == "item" and not passage.value.rstrip().endswith(SENTENCE_ENDS)
    return title if candidate.colon else candidate.alone and not candidate.change


def _is_entry(passage: Passage) -> bool:
    """An item of a list of people: a name without a mark, an organisation after it or nothing."""
    candidate = passage.candidate
    return (
        passage.kind == "item"
        and candidate is not None
        and not (candidate.colon or candidate.timed or candidate.change)
        and not passage.text.rstrip().endswith(SENTENCE_ENDS)
    )


def clear_credits(passages: list[Passage]) -> None:
    """`Host: Jane Doe` above the talk, `Camera: Bob Ray` below it, are credits and no speech."""
    said = [i for i, passage in enumerate(passages) if passage.said]
    credited = {
        i
        for i in said
        if (c := passages[i].candidate) and passages[i].value and like_names(passages[i].value)
        and (is_role(fold(c.label)) or lexicon.CREDITS.match(c.label)) and not c.timed
        and not _goes_on(i, passages) and not _has_sound(passages[i].value)
    }  # fmt: skip
    for order in (said, said[::-1]):
        for index in order:
            if index not in credited:
                break
            passages[index].said = False
    if len(said) > 1 and _names_who_chairs(passages[said[0]], passages[said[1]]):
        passages[said[0]].said = False


def _has_sound(value: str) -> bool:
    """`Please. (Applause)`: nobody is called so."""
    return any(is_sound(inner, None) for inner in BRACKETED.findall(value))


def _goes_on(index: int, passages: list[Passage]) -> bool:
    """What begins like a name goes on in the line below, to the end of a sentence: wrapped speech."""
    below = passages[index + 1 : index + 2]
    return (
        bool(below)
        and not below[0].opens
        and below[0].candidate is None
        and prose_below(index, passages)
    )


def _names_who_chairs(first: Passage, second: Passage) -> bool:
    """`Chair: Moss`, and below it `The chair: …`: one name, and then the same office begins to speak."""
    one, other = first.candidate, second.candidate
    if one is None or other is None or one.timed or not one.colon:
        return False
    word = first.value
    named = word.isalpha() and word[:1].isupper() and not word.isupper()
    role = fold(one.label)
    return named and is_role(role) and role in map(fold, other.label.split())
