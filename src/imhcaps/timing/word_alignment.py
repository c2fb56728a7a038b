"""Transcript + a recogniser's words, or captions → a transcript in which every word has a time.

Global alignment of two texts. The transcript stays the authority for every word; the other text only
gives times. Where the two differ, the words between two matches are interpolated, and marked so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
from imhcaps.timing.assemble import assemble
from imhcaps.timing.duration_model import word_duration
from imhcaps.timing.global_alignment import align_tokens, equal_tokens
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.model import AsrWord, AsrWords, CueSheet
from imhcaps.timing.sounds import place_sounds
from imhcaps.timing.speaker_lookup import SpeakerLookup
from imhcaps.timing.speaker_rates import speaker_rates
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_sequence import WordSequence, word_sequence
from imhcaps.timing.word_times import Tokens, match_words, sentence_starts, token_spans, token_times

LEAST_MATCHED = 0.15
"""With a smaller share of its words matched, the transcript is of another recording."""
_LINGER, _UNKNOWN_END = 1.3, 1.2
"""Words of a cue take at most so many times their duration; of a cue without an end, so many times."""
_TIGHT = 1.4
"""A cue ends with its last word when it is no longer than so many times the duration of its words."""


def align_words(transcript: Transcript, words: AsrWords) -> TimedTranscript:
    """Give every word a time from a recogniser's words.

    Words found on both sides are `matched`; the others are `estimated` from their neighbours. A
    speaker that only the recogniser knows is not used. Raises `CueSheetError` when the two texts
    have next to nothing in common.
    """
    sequence = word_sequence(transcript)
    remarks = list(words.remarks)
    reference, hypothesis = _both_texts(transcript, sequence, words.words, words.source)
    equal = equal_tokens(
        reference.tokens, hypothesis.tokens, sentence_starts(sequence, reference.owner)
    )
    _check_matched(len(equal), reference, hypothesis, words.source)
    found = match_words(sequence, transcript.language, reference, hypothesis, words.words, equal)
    missing = len(sequence) - len(found.matched)
    if missing:
        remarks.append(
            Remark(
                "estimated",
                f"{missing} of {len(sequence)} words were not found in {words.format or 'the'} words: "
                "timed from their neighbours",
            )
        )
    rates = [1.0] * len(transcript.turns)
    return assemble(
        transcript, found.sequence, found.knots, rates, [], remarks, None, found.matched
    )


def align_captions(transcript: Transcript, sheet: CueSheet) -> TimedTranscript:
    """Give every word a time from captions: where a cue begins and ends is known, the rest is estimated."""
    sequence = word_sequence(transcript)
    cue_words, opening, closing = _cue_words(transcript, sheet)
    knots = _cue_knots(transcript, sequence, cue_words, sheet.source, opening, closing)
    remarks = list(sheet.remarks)
    rates = speaker_rates(transcript, sequence, knots)
    others = [a for a in sheet.rows if a.kind in ("sound", "music", "silence")]
    placed_sounds = place_sounds(transcript, sequence, knots, rates, others, remarks)
    last = max((a.end or a.start for a in sheet.rows), default=None)
    timed = assemble(transcript, sequence, knots, rates, placed_sounds, remarks, last)
    final = max((w.end or 0 for w in timed.transcript.words), default=0)
    return replace(timed, end=last if last is not None and last >= final else None)


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


def _check_matched(same: int, reference: Tokens, hypothesis: Tokens, path: str) -> None:
    if same < LEAST_MATCHED * min(len(reference.tokens), len(hypothesis.tokens)):
        raise CueSheetError(
            f"only {same} of {len(hypothesis.tokens)} timed words are found in the transcript",
            path,
            hint="are the two of the same recording?",
        )


def _cue_knots(
    transcript: Transcript,
    sequence: WordSequence,
    words: Sequence[AsrWord],
    path: str,
    opening: set[int],
    closing: set[int],
) -> Knots:
    """The starts of the words that open a cue and the ends of those that close one."""
    reference, hypothesis = _both_texts(transcript, sequence, words, path)
    pairs = align_tokens(
        reference.tokens, hypothesis.tokens, sentence_starts(sequence, reference.owner)
    )
    same = sum(1 for k, (j, _) in pairs.items() if reference.tokens[k] == hypothesis.tokens[j])
    _check_matched(same, reference, hypothesis, path)
    times = token_times(words, hypothesis)
    knots = Knots()
    latest = -1.0
    in_cue = -1
    for word, (first, last) in token_spans(reference).items():
        head, tail = pairs.get(first), pairs.get(last)
        if head is None:
            continue
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
    return knots


def _cue_of(index: int, opening: set[int]) -> int:
    while index not in opening:
        index -= 1
    return index
