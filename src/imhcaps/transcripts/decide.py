"""Which candidates are labels: the page's own evidence, weighed with the looks of each text.

A name that begins paragraphs again and again is a speaker, and so is whatever else is where names
are and has the same speaker before and after it; a word before a colon that occurs once, in a page
whose labels all look different, is not. What was close is reported with its lines.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from imhcaps.model.transcript import Remark
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.bare_names import (
    bare_candidates,
    bare_speaks,
    is_bare,
    offices_of,
    prose_below,
    score_bare,
)
from imhcaps.transcripts.dash_after_label import without_dashes
from imhcaps.transcripts.dates import is_date
from imhcaps.transcripts.evidence import Group, Page
from imhcaps.transcripts.filled_forms import is_filled_in, of_a_report
from imhcaps.transcripts.following_labels import (
    is_assigned,
    is_placeholder,
    is_quantity,
    is_without_words,
    like_names,
)
from imhcaps.transcripts.given_names import may_be_given
from imhcaps.transcripts.given_speakers import named
from imhcaps.transcripts.label_agreement import agreement, is_count, lower_words, style_of
from imhcaps.transcripts.label_company import (
    LOGIN,
    beside,
    company,
    logins,
    names_in_small,
    of_directions,
    of_people_present,
    plain_words,
    speaks_by_initials,
)
from imhcaps.transcripts.label_form import (
    against_form,
    of_a_group,
    of_a_pattern,
    of_addressed,
    of_every_paragraph,
    of_known_names,
)
from imhcaps.transcripts.label_occurrences import is_label_at, names_alone, writes_small
from imhcaps.transcripts.label_reports import REPORTED, report, report_rest
from imhcaps.transcripts.label_shape import shape
from imhcaps.transcripts.names import Kin, parse_label
from imhcaps.transcripts.not_speech import (
    clear_credits,
    clear_lists,
    clear_schedule,
    clear_tasks,
    clear_titles,
    mark_breaks,
)
from imhcaps.transcripts.other_marks import other_marks
from imhcaps.transcripts.other_texts import other_texts
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.question_pairs import accept_pairs
from imhcaps.transcripts.sure_labels import Base
from imhcaps.transcripts.turn_taking import (
    definitions,
    fields,
    in_one_order,
    is_monologue,
    labelled_lines,
    says,
    stand_once,
    without_turns,
    words_alone,
)
from imhcaps.transcripts.without_colon import without_colon

ENOUGH = 2.5
"""Points from which a candidate is a label. All weights are points of this scale. Our own choice,
set by hand."""
FIRM = 4.0
"""Points from which a candidate is a label whatever else the page holds, and a measure for
others. Our own choice, set by hand."""
_NAME = 3.5
"""Points from which what occurs once is a name by itself. Our own choice, set by hand."""
_FULL = 1.8
"""Points of shape of a full name, a role or a title: enough to be sure where it occurs once. Our own
choice, a little below `label_shape._FULL_NAME`."""
_CLOSE = 3.0
"""Points below `ENOUGH` within which a refused candidate is reported. Our own choice."""
_BARELY = 0.4
"""Points above `ENOUGH` within which a label that occurs once is reported. Our own
choice."""

_LONELY, _LONELY_NAME = 2.0, 1.0
"""Points taken off a word, or a name, that occurs once on a page of many paragraphs without
labels. Our own choice, set by hand."""
_LISTED = 1.0
"""Points taken off such a word or name when it opens an item of a list, as in minutes. Our own
choice, set by hand."""
_LABELLED_THROUGHOUT = 5.5
"""Points of a text before a colon where every other cue of a track has a label: enough for a name of
two words in small letters, and too little for a clause with words of grammar. Our own choice, set by
hand."""
_OTHER_SIDE = 1.5
"""Points of a text before a colon that comes again where every other paragraph of a page has a label: enough
for a name that is also a word of grammar. Our own choice, set by hand."""
_GIVEN = 1.5
"""Points of such a name on top, where it is a given name somewhere (`Will`, `May`): whose turn is after whose says
nothing where all speak in one order. Our own choice, set by hand."""
_APART = 0.3
"""Points of separation from which the coverage of the page counts in full, else half. Our own
choice, set by hand."""
_SAID = 0.4
"""Share of its places where words follow, below which a candidate that recurs states facts; our
own limit."""
_OFTEN = 5
"""Places from which a label with nothing but names after it states facts, though a full stop ends them; our own
limit."""


def decide(
    passages: list[Passage],
    speakers: Mapping[str, str] | None,
    remarks: list[Remark],
    language: str = "en",
    *,
    known: Collection[str] = (),
    captions: bool = False,
    omitted: tuple[int, int] = (0, 0),
) -> None:
    """Set `said` on every passage whose candidate is a label.

    `speakers` (folded name or alias → name) are the only ones when given. `language` (BCP 47) is that
    of the text. `known` are folded names of people who are known to speak; `captions` says that the
    passages are lines of captions, most of which go on with what is said before. `omitted` counts lines,
    and paragraphs among them, that are not among the passages because they have no candidate.
    """
    if speakers is not None:
        for passage in passages:
            if passage.candidate and passage.candidate.label:
                passage.said = named(passage.candidate, speakers) is not None
        clear_lists(passages)
        return
    page = Page(passages, language, captions, known, omitted)
    scores, accepted, firm, unlike = _accepted(page)
    accept_pairs(page, accepted, language)
    style = style_of(firm, page)
    lowered = writes_small(page.groups, accepted, passages)
    refused: list[Group] = []
    bare = any(is_bare(page.groups[key].where, passages) for key in accepted)
    rows = labelled_lines(page, accepted)
    for key, group in page.groups.items():
        first = passages[group.where[0]]
        assert first.candidate is not None
        if key in accepted:
            for index in group.where:
                passages[index].said = (
                    passages[index].block in rows
                    or is_label_at(page, index, group, key in firm, style, lowered)
                ) and not is_filled_in(page, index, group, accepted)
            if len(group.where) == 1 and scores[key] < ENOUGH + _BARELY and first.said:
                report(passages, group.where, "is taken for a speaker", remarks)
        elif key in unlike or (
            scores[key] >= ENOUGH - _CLOSE
            and (
                group.nobody or len(group.where) > 1 or shape(first.candidate.label, language) > 0.5
            )
            and (first.candidate.colon or (bare and prose_below(group.where[0], passages)))
        ):
            refused.append(group)
    names_alone(passages, accepted, language, remarks)
    mark_breaks(page, style)
    clear_credits(passages)
    clear_titles(passages)
    clear_lists(passages)
    clear_schedule(passages, language, remarks)
    clear_tasks(passages, language, remarks)
    without_dashes(passages, remarks)
    reported: set[int] = set()
    for group in refused[:REPORTED]:
        # What is between two turns of one speaker may have become a turn since.
        if left := [i for i in group.where if not passages[i].said]:
            report(passages, left, "is not taken for a speaker", remarks)
            reported.update(left)
    reported |= other_marks(page, accepted, reported, remarks)
    if not omitted[0]:
        report_rest(page, reported, remarks)


def _accepted(page: Page) -> tuple[dict[str, float], set[str], set[str], set[str]]:
    """The points of every group; the keys of those that are labels, of those that are sure, and of those that look
    like labels and are other texts.
    """
    groups, passages = page.groups, page.passages
    scores = {key: page.base_score(group) for key, group in groups.items()}
    for key in page.lone:
        # It is no measure for the others.
        scores[key] = min(scores[key], ENOUGH - 1)
    firm = {
        key
        for key, score in scores.items()
        if score >= FIRM and _may_be_sure(groups[key], passages)
    }
    for key in logins(page, firm):
        scores[key] += LOGIN
        if scores[key] >= FIRM:
            firm.add(key)
    sure = firm | {
        key
        for key, score in scores.items()
        if score >= (ENOUGH if len(groups[key].where) > 1 else _NAME)
        and _may_be_sure(groups[key], passages)
    }
    few = not page.captions and stand_once(page, sure) and is_monologue(page)
    if few:
        # Names that occur once on a page of prose are no measure for each other.
        sure, firm = set(), set()
    mutual = set() if sure else _mutual(page)
    sure = sure or mutual
    base = Base(page, sure)
    style = style_of(firm, page)
    lower = lower_words(page)
    shared = company(page, sure)
    positions = {i for key in sure if len(groups[key].where) > 1 for i in groups[key].where}
    words = plain_words(page) if any(_is_small(page, key) for key in sure) else None
    kin = Kin(key for key, score in scores.items() if score >= ENOUGH + 0.5)
    lifted: dict[str, float] = {}
    for key, group in groups.items():
        scores[key] += agreement(group, page, firm, kin, style, lower)
        if key not in firm:
            scores[key] += shared.points(group, page)
            lifted[key] = beside(group, page, sure, positions, words)
            scores[key] += lifted[key]
        if few and len(group.where) == 1 and not is_bare(group.where, passages):
            scores[key] -= _LONELY_NAME if " " in key else _LONELY
            scores[key] -= _LISTED if passages[group.where[0]].kind == "item" else 0.0
    lone = [] if firm else bare_candidates(groups, passages)
    score_bare(page, lone, scores)
    offices = offices_of(lone)
    speaks = any(says(page, groups[key].where[0]) for key in sure)
    forced = any(passage.forced for passage in passages)
    further = base.further() if sure else set()
    accepted = mutual | {key for key, g in groups.items() if passages[g.where[0]].styled}
    for key, group in groups.items():
        apart = covered = 0.0
        others = base
        if key in sure - firm and scores[key] < ENOUGH and len(sure) > 1:
            # It looks unlike the others; whether it is among them is still to be asked.
            others = Base(page, sure - {key})
        if sure and (key not in sure or others is not base):
            apart, covered = others.separation(group), others.coverage(group)
            scores[key] += apart + (covered if apart > _APART else 0.5 * covered)
        if page.captions and sure and _is_only_exception(page, group, others):
            scores[key] += _LABELLED_THROUGHOUT
        if key in further:
            scores[key] += _OTHER_SIDE + (_GIVEN if may_be_given(key, page.language) else 0.0)
        if group.nobody and (
            (forced and not passages[group.where[0]].forced)
            or not (
                _outweighs(page, group, apart, covered) or speaks_by_initials(group, page, shared)
            )
        ):
            continue
        if scores[key] < ENOUGH or _states_facts(page, group) or is_count(group, page, style):
            continue
        if not speaks and len(group.where) == 1 and not says(page, group.where[0]):
            # Children: above a list, and nothing else that anybody says.
            continue
        if is_bare(group.where, passages) and not bare_speaks(group, page, firm, lone, offices):
            continue
        accepted.add(key)
    accepted |= of_a_group(page, accepted) | of_a_pattern(page, accepted)
    accepted |= of_every_paragraph(page, accepted)
    accepted |= names_in_small(page, accepted)
    accepted |= of_known_names(page, accepted) | of_addressed(page, accepted)
    unlike = other_texts(page, accepted)
    unlike |= without_colon(page, accepted - unlike)
    unlike |= against_form(page, accepted - unlike)
    unlike |= in_one_order(page) & accepted
    unlike |= without_turns(page, accepted - unlike)
    unlike |= words_alone(page, accepted - unlike)
    unlike |= fields(page, accepted - unlike)
    unlike |= definitions(page, accepted - unlike) | of_a_report(page, accepted - unlike)
    present = of_people_present(page, accepted - unlike) | of_directions(page, accepted - unlike)
    accepted, unlike = accepted | present, unlike - present
    # What speaks by its neighbours alone is reported as what it is by itself.
    scores |= {key: scores[key] - lifted.get(key, 0.0) for key in accepted}
    return scores, accepted - unlike, firm - unlike, unlike


def _is_small(page: Page, key: str) -> bool:
    return page.label(page.groups[key]).islower()


def _is_only_exception(page: Page, group: Group, others: Base) -> bool:
    """Every other cue of the track begins with a label, as programs for meetings write each of them."""
    return (
        not group.nobody
        and group.key not in others.keys
        and all(page.passages[i].opens and page.is_utterance(i) for i in group.sample)
        and others.is_throughout(group)
    )


def _may_be_sure(group: Group, passages: list[Passage]) -> bool:
    """It is named, marked, and comes again, or looks like a name all by itself."""
    if group.nobody or is_bare(group.where, passages):
        return False
    first = passages[group.where[0]]
    assert first.candidate is not None
    marked = first.forced or first.candidate.timed or first.candidate.change
    return len(group.where) > 1 or group.shape >= _FULL or marked


def _mutual(page: Page) -> set[str]:
    """Where no label is sure by its looks: the candidates that open nearly every paragraph in turns."""
    keys = {
        key
        for key, group in page.groups.items()
        if len(group.where) > 1
        and group.shape > -6
        and not _is_never(group)
        and not is_bare(group.where, page.passages)
        and sum(map(page.is_utterance, group.sample)) >= 0.8 * len(group.sample)
    }
    if len(keys) < 2:
        return set()
    base = Base(page, keys)
    return keys if base.share() >= 0.8 and base.repeats() <= 0.25 else set()


def _states_facts(page: Page, group: Group) -> bool:
    """Again and again names, figures or addresses are after it, and nothing that is said."""
    first = page.passages[group.where[0]]
    if first.forced or first.kind == "term":
        return False
    if len(group.where) < 2:
        return (
            page.is_link(group.where[0])
            or is_placeholder(first.value)
            or is_date(first.value)
            or is_assigned(first.value, first.kind == "item", page.language)
            or (
                (is_quantity(first.value) or (bool(first.value) and is_without_words(first.value)))
                and not page.answers(group.where[0])
            )
        )
    said = (i for i in group.sample if page.is_utterance(i))
    often = len(group.where) >= _OFTEN
    return sum(not (often and _is_only_named(page, i)) for i in said) < _SAID * len(group.sample)


def _is_only_named(page: Page, index: int) -> bool:
    """Names, and nobody asked for them, nor is called by them and speaks next: `Clerk: Ida Moss.`, `Moss: Here.`"""
    passages = page.passages
    value = passages[index].value.rstrip(".")
    if not like_names(value) or (index and page.asks(index - 1)):
        return False
    called = passages[index + 1].candidate if index + 1 < len(passages) else None
    return called is None or called.parsed.tokens[-1:] != parse_label(value).tokens[-1:]


def _is_never(group: Group) -> bool:
    return not lexicon.NEVER.isdisjoint(group.key.split()[:1])


def _outweighs(page: Page, group: Group, apart: float, covered: float) -> bool:
    """The page says so clearly that a word that names nobody is a name here."""
    if _is_never(group):
        return False
    if sum(map(page.is_utterance, group.sample)) < 0.6 * len(group.sample):
        return False
    if len(group.where) > 1:
        return apart >= 1.0
    return apart >= 1.5 and covered >= 2.0
