"""Transcript + a recogniser's words, or captions → a transcript in which every word has a time.

Global alignment of two texts. The transcript stays the authority for every word; the other text only
gives times. Where the two differ, the words between two matches are interpolated, and marked so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from imhcaps.errors import CueSheetError
from imhcaps.garbage import collector_put_off
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
from imhcaps.text import fold, plural
from imhcaps.timing.anchor_times import free_first_words
from imhcaps.timing.assemble import assemble, with_problem
from imhcaps.timing.duration_model import word_duration
from imhcaps.timing.error_model import accuracy, error_model, rounding_error
from imhcaps.timing.global_alignment import align_tokens, equal_tokens
from imhcaps.timing.interpolation import Knots, too_early
from imhcaps.timing.known_times import KnownTimes
from imhcaps.timing.misheard import as_written
from imhcaps.timing.model import AsrWord, AsrWords, CueSheet
from imhcaps.timing.plausibility import Coverage, rows_unit_problem, unit_problem
from imhcaps.timing.said_alike import said_alike
from imhcaps.timing.sounds import place_sounds
from imhcaps.timing.speaker_lookup import SpeakerLookup
from imhcaps.timing.speaker_rates import speaker_rates
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_sequence import WordSequence, word_sequence
from imhcaps.timing.word_times import Tokens, match_words, sentence_starts, token_spans, token_times

if TYPE_CHECKING:
    from imhcaps.model.accuracy import TimingAccuracy
    from imhcaps.model.glossary import Glossary

_LINGER, _UNKNOWN_END = 1.3, 1.2
"""Words of a cue take at most so many times their duration; of a cue without an end, so many times.
Our choice."""
_PRESSED = 1.5
"""Words that the last cue lacks are not said so many times faster to end with it: they go on after it.
Our choice."""
_TIGHT = 1.4
"""A cue ends with its last word when it is no longer than so many times the duration of its words.
Our choice."""
_MOST_MORE = 0.1
"""The share (0 to 1) of a recogniser's words that a text without hesitations and repetitions may lack. Our choice."""


@collector_put_off()
def align_words(
    transcript: Transcript, words: AsrWords, glossary: Glossary = ()
) -> TimedTranscript:
    """Give every word a time from a recogniser's words; a form that the `glossary` has for a term matches the term.

    Words found on both sides are `matched`; the others are `estimated` from their neighbours. A
    speaker that only the recogniser knows is not used. Times that cannot be right are problems of the
    result's accuracy. Raises `CueSheetError` when the two texts have nothing in common.
    """
    sequence, known = recognised_times(transcript, word_sequence(transcript), words, glossary)
    rates = [1.0] * len(transcript.turns)
    timed = assemble(
        transcript,
        sequence,
        known.knots,
        rates,
        [],
        known.remarks,
        None,
        known.matched,
        known.coverage,
    )
    if words.lines and timed.accuracy is not None:
        timed = replace(
            timed,
            accuracy=accuracy_in_lines(timed.transcript, sequence, timed.accuracy, words.lines),
        )
    for problem in known.problems:
        timed = with_problem(timed, problem)
    return replace(timed, lacking=frozenset(range(len(sequence))) - known.matched.keys())


def accuracy_in_lines(
    transcript: Transcript,
    sequence: WordSequence,
    found: TimingAccuracy,
    lines: Sequence[tuple[int, int]],
) -> TimingAccuracy:
    """The accuracy where the times of whole lines are known and no more: in a line the error grows as between known
    times.

    `lines` are begin and end of each, in ms; `found` is what the words say for themselves.
    """
    words = list(transcript.words)
    begins = sorted(begin for begin, _ in lines)
    known = frozenset(begins)
    starts = {at: float(word.start) for at, word in enumerate(words) if word.start in known}
    model = error_model(transcript, sequence, Knots(starts))
    ends = dict(sorted(lines))
    errors, sure = [], []
    for word in words:
        start = word.start or 0
        at = bisect_right(begins, start) - 1
        inside = at >= 0 and start <= ends[begins[at]]
        errors.append(model.expected(start - begins[at], ends[begins[at]] - start) if inside else 0)
        sure.append(word.confidence if word.confidence is not None else 1.0)
    rounding = rounding_error([begin for begin, _ in lines])
    wider = accuracy(errors, sure, len(lines), found.duration_ms, rounding, interpolated=True)
    return replace(
        wider,
        error_p50_ms=max(wider.error_p50_ms, found.error_p50_ms),
        error_p90_ms=max(wider.error_p90_ms, found.error_p90_ms),
        problems=found.problems,
    )


def recognised_times(
    transcript: Transcript, sequence: WordSequence, words: AsrWords, glossary: Glossary = ()
) -> tuple[WordSequence, KnownTimes]:
    """The known times of a recogniser's words, and the sequence with the recording's own durations."""
    remarks = list(words.remarks)
    timed_words = _without_repeats(words.words, remarks)
    reference, hypothesis = _both_texts(transcript, sequence, timed_words, words.source)
    starts = sentence_starts(sequence, reference.owner)
    equal = equal_tokens(reference.tokens, hypothesis.tokens, starts)
    if glossary:
        matches = {j for _, j in equal}
        timed_words, terms = as_written(
            timed_words, hypothesis, matches, reference, glossary, transcript.language
        )
        if terms:
            reference, hypothesis = _both_texts(transcript, sequence, timed_words, words.source)
            equal = equal_tokens(reference.tokens, hypothesis.tokens, starts)
            remarks.append(_misheard(terms))
    written = [word.text for word in sequence.words], [word.text for word in timed_words]
    alike = said_alike(written, (reference, hypothesis), equal, transcript.language)
    if alike is not None:
        reference, hypothesis = alike
        equal = equal_tokens(
            reference.tokens, hypothesis.tokens, sentence_starts(sequence, reference.owner)
        )
    coverage = _coverage(len(equal), sequence, reference, hypothesis, timed_words, words.source)
    remarks += _not_in_transcript(equal, reference, hypothesis, timed_words)
    found = match_words(sequence, transcript.language, reference, hypothesis, timed_words, equal)
    free_first_words(found.sequence, found.knots, remarks)
    matched = {k: match for k, match in found.matched.items() if k in found.knots.starts}
    missing = len(sequence) - len(matched)
    if missing:
        remarks.append(
            Remark(
                "estimated",
                f"{missing} of {len(sequence)} words have no sure time among {words.format or 'the'} words: "
                "timed from their neighbours",
            )
        )
    unit = unit_problem(timed_words, transcript.language)
    problems = () if unit is None else (unit,)
    known = KnownTimes("the recogniser's words", found.knots, matched, remarks, coverage, problems)
    return found.sequence, known


def _not_in_transcript(
    equal: Sequence[tuple[int, int]],
    reference: Tokens,
    hypothesis: Tokens,
    words: Sequence[AsrWord],
) -> list[Remark]:
    """What is said of words that were recognised where the transcript has none; misheard ones stand for words of it."""
    ends = (-1, -1), (len(reference.tokens), len(hypothesis.tokens))
    more = [
        max(0, (b[1] - a[1]) - (b[0] - a[0]))
        for a, b in pairwise([ends[0], *sorted(equal), ends[1]])
    ]
    if sum(more) <= _MOST_MORE * len(hypothesis.tokens):
        return []
    per_token = len(words) / len(hypothesis.tokens)
    before, among, after = (round(per_token * n) for n in (more[0], sum(more[1:-1]), more[-1]))
    places = [
        f"{many} {where}"
        for many, where in (
            (before, "before its first word"),
            (among, "between its words"),
            (after, "after its last word"),
        )
        if many
    ]
    total = before + among + after
    what = (
        f"{plural(total, 'word')} of the {len(words):,} that were recognised have no counterpart in the transcript "
        f"({', '.join(places)}): is the text whole?"
    )
    return [Remark("note", what)]


def _misheard(terms: Sequence[str]) -> Remark:
    """What the glossary was used for."""
    counts = Counter(terms)
    named = ", ".join(
        f"{term} ({times} times)" if times > 1 else term for term, times in counts.items()
    )
    return Remark("note", f"found in the recogniser's words by the glossary: {named}")


def _without_repeats(words: Sequence[AsrWord], remarks: list[Remark]) -> Sequence[AsrWord]:
    """Each word once that occurs again at the same time: two channels with one voice, two tiers.

    A word said twice is not at the same time: the second begins after the first has ended.
    """
    kept: list[AsrWord] = []
    near: list[AsrWord] = []
    latest = -1
    for word in words:
        if word.start >= latest:
            latest = max(word.end, word.start + 1)
            near = [word]
            kept.append(word)
            continue
        latest = max(latest, word.end, word.start + 1)
        near = [other for other in near if word.start < max(other.end, other.start + 1)]
        if any(_same_moment(word, other) for other in near if fold(other.text) == fold(word.text)):
            continue
        near.append(word)
        kept.append(word)
    repeated = len(words) - len(kept)
    if repeated:
        remarks.append(
            Remark(
                "repaired",
                f"{plural(repeated, 'word')} of the {len(words):,} timed words occur again at the same time: used "
                "once",
            )
        )
    return kept


def _same_moment(word: AsrWord, other: AsrWord) -> bool:
    """Whether two words share more than half of the time of the shorter."""
    shared = min(word.end, other.end) - max(word.start, other.start)
    shorter = min(word.end - word.start, other.end - other.start)
    return word.start == other.start or 2 * shared > shorter


def align_captions(transcript: Transcript, sheet: CueSheet) -> TimedTranscript:
    """Give every word a time from captions: where a cue begins and ends is known, the rest is estimated."""
    sequence = word_sequence(transcript)
    remarks = list(sheet.remarks)
    knots, coverage, found = caption_knots(transcript, sequence, sheet, remarks)
    rates = speaker_rates(transcript, sequence, knots)
    others = [a for a in sheet.rows if a.kind in ("sound", "music", "silence")]
    placed_sounds = place_sounds(transcript, sequence, knots, rates, others, remarks)
    last = max((a.end or a.start for a in sheet.rows), default=None)
    known_end = last
    if last is not None and too_early(last, sequence, knots, rates, _PRESSED):
        known_end = None
    timed = assemble(
        transcript, sequence, knots, rates, placed_sounds, remarks, known_end, None, coverage
    )
    unit = rows_unit_problem(sequence, knots)
    timed = timed if unit is None else with_problem(timed, unit)
    final = max((w.end or 0 for w in timed.transcript.words), default=0)
    return replace(
        timed,
        end=last if last is not None and last >= final else None,
        lacking=frozenset(range(len(sequence))) - found,
    )


def caption_knots(
    transcript: Transcript, sequence: WordSequence, sheet: CueSheet, remarks: list[Remark]
) -> tuple[Knots, Coverage, set[int]]:
    """Where the cues of captions begin and end with a word, what they cover, and the words that they have."""
    cue_words, opening, closing = _cue_words(transcript, sheet)
    knots, coverage, found = _cue_knots(
        transcript, sequence, cue_words, sheet.source, opening, closing
    )
    free_first_words(sequence, knots, remarks)
    return knots, coverage, found


def _cue_words(transcript: Transcript, sheet: CueSheet) -> tuple[list[AsrWord], set[int], set[int]]:
    """The words of cues with a share of their cue's time; which of them open and close a cue.

    Captions linger: the last word of a cue closes it only when the cue is no longer than its words.
    """
    lookup = SpeakerLookup(transcript)
    words: list[AsrWord] = []
    opening: set[int] = set()
    closing: set[int] = set()
    for anchor in sheet.rows:
        if anchor.kind != "speech":
            continue
        texts = lookup.strip_label(anchor.text).split()
        durations = [word_duration(word, transcript.language) for word in texts]
        total = sum(durations)
        if not texts or total <= 0:
            continue
        length = float(anchor.end - anchor.start) if anchor.end else _UNKNOWN_END * total
        factor = min(length / total, _LINGER)
        at = float(anchor.start)
        opening.add(len(words))
        for word, duration in zip(texts, durations, strict=True):
            stop = at + duration * factor
            words.append(AsrWord(word, round(at), max(round(stop), round(at) + 1)))
            at = stop
        if anchor.end is not None and length <= _TIGHT * total:
            closing.add(len(words) - 1)
    return words, opening, closing


def _both_texts(
    transcript: Transcript, sequence: WordSequence, words: Sequence[AsrWord], path: str
) -> tuple[Tokens, Tokens]:
    language = transcript.language
    reference = Tokens(*tokens((w.text for w in sequence.words), language))
    hypothesis = Tokens(*tokens((w.text for w in words), language))
    if (not reference.tokens or not hypothesis.tokens) and (reference.tokens or len(sequence)):
        raise CueSheetError("there are no words to match", path)
    return reference, hypothesis


def _coverage(
    same: int,
    sequence: WordSequence,
    reference: Tokens,
    hypothesis: Tokens,
    words: Sequence[AsrWord],
    path: str,
) -> Coverage:
    """What the source covers, by the tokens that both texts have; nothing at all is an error."""
    if not same:
        raise CueSheetError(
            f"none of the {len(words):,} timed words are found in the transcript",
            path,
            hint="are the two of the same recording?",
        )
    matched = round(len(sequence) * same / len(reference.tokens))
    last = max(word.end for word in words)
    return Coverage(matched, True, last, same / len(hypothesis.tokens))


def _cue_knots(
    transcript: Transcript,
    sequence: WordSequence,
    words: Sequence[AsrWord],
    path: str,
    opening: set[int],
    closing: set[int],
) -> tuple[Knots, Coverage, set[int]]:
    """The starts of the words that open a cue and the ends of those that close one; what is covered; the words
    that are found.
    """
    reference, hypothesis = _both_texts(transcript, sequence, words, path)
    pairs = align_tokens(
        reference.tokens, hypothesis.tokens, sentence_starts(sequence, reference.owner)
    )
    same = sum(1 for k, (j, _) in pairs.items() if reference.tokens[k] == hypothesis.tokens[j])
    coverage = _coverage(same, sequence, reference, hypothesis, words, path)
    times = token_times(words, hypothesis)
    knots = Knots()
    latest = -1.0
    in_cue = -1
    found: set[int] = set()
    for word, (first, last) in token_spans(reference).items():
        head, tail = pairs.get(first), pairs.get(last)
        if head is None:
            continue
        found.add(word)
        cue = _cue_of(hypothesis.owner[head[0]], opening)
        if hypothesis.owner[head[0]] in opening or cue != in_cue:
            if times.begin[head[0]] >= latest:
                knots.starts[word] = latest = times.begin[head[0]]
            in_cue = cue
        if (
            tail is not None
            and hypothesis.owner[tail[0]] in closing
            and times.stop[tail[0]] > latest
        ):
            knots.ends[word] = latest = times.stop[tail[0]]
    return knots, coverage, found


def _cue_of(index: int, opening: set[int]) -> int:
    while index not in opening:
        index -= 1
    return index
