"""A recogniser's words, or captions, against the human transcript: global alignment of two texts.

The transcript stays the authority for every word; the other text only gives times. Where the two
differ, the words between two matches share the time between them and are marked as estimated.
"""

from __future__ import annotations

from collections.abc import Sequence

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
from imhcaps.timing.duration_model import speech
from imhcaps.timing.global_alignment import agree, pair_up
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.model import AsrWord, AsrWords, CueSheet
from imhcaps.timing.speaker_rates import rates
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_sequence import Stream, stream
from imhcaps.timing.word_times import Text, hear, openings, spans, token_times

LEAST = 0.15
"""With a smaller share of its words found, the transcript is of another recording."""


def align_words(transcript: Transcript, words: AsrWords) -> TimedTranscript:
    """Give every word a time from a recogniser's words.

    Words found on both sides are `matched`; the others are `estimated` from their neighbours. A
    speaker that only the recogniser knows is not used. Raises `CueSheetError` when the two texts
    have next to nothing in common.
    """
    from imhcaps.timing.anchor_alignment import finish

    row = stream(transcript)
    remarks = list(words.remarks)
    ours, theirs = _texts(transcript, row, words.words, words.source)
    equal = agree(ours.tokens, theirs.tokens, openings(row, ours.owner))
    _alike(len(equal), ours, theirs, words.source)
    found = hear(row, transcript.language, ours, theirs, words.words, equal)
    missing = len(row) - len(found.known)
    if missing:
        remarks.append(
            Remark(
                "estimated",
                f"{missing} of {len(row)} words were not found in {words.format or 'the'} words: timed "
                "from their neighbours",
            )
        )
    even = [1.0] * len(transcript.turns)
    return finish(transcript, found.row, found.knots, even, [], remarks, None, found.known)


def align_captions(transcript: Transcript, sheet: CueSheet) -> TimedTranscript:
    """Give every word a time from captions: where a cue begins and ends is known, the rest is estimated."""
    from dataclasses import replace

    from imhcaps.timing.anchor_alignment import finish
    from imhcaps.timing.sounds import settle
    from imhcaps.timing.speaker_lookup import People

    row = stream(transcript)
    people = People(transcript)
    spread: list[AsrWord] = []
    edges: set[int] = set()
    closing: set[int] = set()
    for anchor in sheet.rows:
        if anchor.kind != "speech":
            continue
        said = people.strip_label(anchor.text).split()
        times = [speech(word, transcript.language) for word in said]
        total = sum(times)
        if not said or total <= 0:
            continue
        length = float(anchor.end - anchor.start) if anchor.end else 1.2 * total
        # Captions linger: an end is a word's end only when the cue is no longer than its words.
        tight = anchor.end is not None and length <= 1.4 * total
        factor = min(length / total, 1.3)
        at = float(anchor.start)
        edges.add(len(spread))
        for word, time in zip(said, times, strict=True):
            stop = at + time * factor
            spread.append(AsrWord(word, round(at), max(round(stop), round(at) + 1)))
            at = stop
        if tight:
            closing.add(len(spread) - 1)
    knots = _edges(transcript, row, spread, sheet.source, edges, closing)
    remarks = list(sheet.remarks)
    rate = rates(transcript, row, knots)
    others = [a for a in sheet.rows if a.kind in ("sound", "music", "silence")]
    soundings = settle(transcript, row, knots, rate, others, remarks)
    last = max((a.end or a.start for a in sheet.rows), default=None)
    timed = finish(transcript, row, knots, rate, soundings, remarks, last)
    final = max((w.end or 0 for w in timed.transcript.words), default=0)
    return replace(timed, end=last if last is not None and last >= final else None)


def _texts(
    transcript: Transcript, row: Stream, words: Sequence[AsrWord], path: str
) -> tuple[Text, Text]:
    language = transcript.language
    ours = Text(*tokens((w.text for w in row.words), language))
    theirs = Text(*tokens((w.text for w in words), language))
    if (not ours.tokens or not theirs.tokens) and (ours.tokens or len(row)):
        raise CueSheetError("there are no words to match", path)
    return ours, theirs


def _alike(same: int, ours: Text, theirs: Text, path: str) -> None:
    if same < LEAST * min(len(ours.tokens), len(theirs.tokens)):
        raise CueSheetError(
            f"only {same} of {len(theirs.tokens)} timed words are found in the transcript",
            path,
            hint="are the two of the same recording?",
        )


def _edges(
    transcript: Transcript,
    row: Stream,
    words: Sequence[AsrWord],
    path: str,
    opening: set[int],
    closing: set[int],
) -> Knots:
    """The starts of the words in `opening` and the ends of those in `closing`, for our words."""
    ours, theirs = _texts(transcript, row, words, path)
    pairs = pair_up(ours.tokens, theirs.tokens, openings(row, ours.owner))
    same = sum(1 for k, (j, _) in pairs.items() if ours.tokens[k] == theirs.tokens[j])
    _alike(same, ours, theirs, path)
    clock = token_times(words, theirs)
    begin, stop = clock.begin, clock.stop
    knots = Knots()
    floor = -1.0
    in_cue = -1
    for word, (first, last) in spans(ours).items():
        head, tail = pairs.get(first), pairs.get(last)
        if head is None:
            continue
        cue = _cue_of(theirs.owner[head[0]], opening)
        if theirs.owner[head[0]] in opening or cue != in_cue:
            if begin[head[0]] >= floor:
                knots.starts[word] = floor = begin[head[0]]
            in_cue = cue
        if tail is not None and theirs.owner[tail[0]] in closing and stop[tail[0]] > floor:
            knots.ends[word] = floor = stop[tail[0]]
    return knots


def _cue_of(index: int, opening: set[int]) -> int:
    while index not in opening:
        index -= 1
    return index
