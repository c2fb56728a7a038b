"""A recogniser's words, or captions, against the human transcript: global alignment of two texts.

The transcript stays the authority for every word; the other text only gives times. Where the two
differ, the words between two matches share the time between them and are marked as estimated.
"""

from __future__ import annotations

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript
from imhcaps.timing.layout import Knots
from imhcaps.timing.model import AsrWord, AsrWords, CueSheet
from imhcaps.timing.rates import rates
from imhcaps.timing.sequence import pair_up
from imhcaps.timing.speaking import model, speech
from imhcaps.timing.stream import Stream, stream
from imhcaps.timing.tokens import tokens

_MATCHED = 0.95
_REPLACED = 0.7
LEAST = 0.15
"""With a smaller share of its words found, the transcript is of another recording."""


def align_words(transcript: Transcript, words: AsrWords) -> TimedTranscript:
    """Give every word a time from a recogniser's words.

    Words found on both sides are `matched`; the others are `estimated` from their neighbours. A
    speaker that only the recogniser knows is not used. Raises `CueSheetError` when the two texts
    have next to nothing in common.
    """
    from imhcaps.timing.anchored import finish

    row = stream(transcript)
    remarks = list(words.remarks)
    knots, known = _knots(transcript, row, words.words, words.source)
    missing = len(row) - len(known)
    if missing:
        remarks.append(
            Remark(
                "estimated",
                f"{missing} of {len(row)} words were not found in {words.format or 'the'} words: timed "
                "from their neighbours",
            )
        )
    rate = rates(transcript, row, knots)
    return finish(transcript, row, knots, rate, [], remarks, None, known)


def align_captions(transcript: Transcript, sheet: CueSheet) -> TimedTranscript:
    """Give every word a time from captions: where a cue begins and ends is known, the rest is estimated."""
    from dataclasses import replace

    from imhcaps.timing.anchored import finish
    from imhcaps.timing.people import People
    from imhcaps.timing.sounds import settle

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
    knots, known = _knots(transcript, row, tuple(spread), sheet.source, edges, closing)
    del known
    remarks = list(sheet.remarks)
    rate = rates(transcript, row, knots)
    others = [a for a in sheet.rows if a.kind in ("sound", "music", "silence")]
    soundings = settle(transcript, row, knots, rate, others, remarks)
    last = max((a.end or a.start for a in sheet.rows), default=None)
    timed = finish(transcript, row, knots, rate, soundings, remarks, last)
    final = max((w.end or 0 for w in timed.transcript.words), default=0)
    return replace(timed, end=last if last is not None and last >= final else None)


def _knots(
    transcript: Transcript,
    row: Stream,
    heard: tuple[AsrWord, ...],
    path: str,
    opening: set[int] | None = None,
    closing: set[int] | None = None,
) -> tuple[Knots, dict[int, float]]:
    """Known starts and ends by word, and the confidence of each matched word.

    With `opening` and `closing` (indices into `heard`) only those words' starts and ends are known.
    """
    language = transcript.language
    a, owner = tokens((w.text for w in row.words), language)
    b, heard_owner = tokens((w.text for w in heard), language)
    if not a or not b:
        if not a and not len(row):
            return Knots(), {}
        raise CueSheetError("there are no words to match", path)
    pairs = pair_up(a, b, _openings(row, owner))
    same = sum(1 for k, (j, _) in pairs.items() if a[k] == b[j])
    if same < LEAST * min(len(a), len(b)):
        raise CueSheetError(
            f"only {same} of {len(b)} timed words are found in the transcript",
            path,
            hint="are the two of the same recording?",
        )
    begin, stop = _token_times(heard, b, heard_owner)
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for k, word in enumerate(owner):
        first.setdefault(word, k)
        last[word] = k
    knots = Knots()
    known: dict[int, float] = {}
    floor = -1.0
    in_cue = -1
    for word in range(len(row)):
        if word not in first:
            continue
        head, tail = pairs.get(first[word]), pairs.get(last[word])
        if opening is not None:
            if head is None:
                continue
            index = heard_owner[head[0]]
            cue = index if index in opening else None
            if cue is not None or _cue_of(index, opening) != in_cue:
                if begin[head[0]] >= floor:
                    knots.starts[word] = floor = begin[head[0]]
                in_cue = _cue_of(index, opening)
            if tail is not None and closing and heard_owner[tail[0]] in closing:
                at = stop[tail[0]]
                if at > floor:
                    knots.ends[word] = floor = at
            continue
        if head is not None and begin[head[0]] >= floor:
            knots.starts[word] = floor = begin[head[0]]
        if tail is not None and stop[tail[0]] > floor:
            knots.ends[word] = floor = stop[tail[0]]
        if word in knots.starts and head is not None:
            exact = head[1] == 1.0 and tail is not None
            sure = heard[heard_owner[head[0]]].confidence
            base = _MATCHED if exact else _REPLACED
            known[word] = round(
                base * (0.6 + 0.4 * min(1.0, max(0.0, sure))) if sure is not None else base, 3
            )
    return knots, known


def _openings(row: Stream, owner: list[int]) -> set[int]:
    """The tokens that open a sentence or a turn."""
    fresh = {0, *row.first}
    sentence = model().sentence
    fresh.update(k + 1 for k, rest in enumerate(row.pause) if rest >= sentence)
    return {k for k, word in enumerate(owner) if word in fresh and (not k or owner[k - 1] != word)}


def _cue_of(index: int, opening: set[int]) -> int:
    while index not in opening:
        index -= 1
    return index


def _token_times(
    heard: tuple[AsrWord, ...], b: list[str], owner: list[int]
) -> tuple[list[float], list[float]]:
    """Start and end of each token: a word of several tokens is shared among them by length."""
    begin = [0.0] * len(b)
    stop = [0.0] * len(b)
    k = 0
    while k < len(b):
        j = k
        while j < len(b) and owner[j] == owner[k]:
            j += 1
        word = heard[owner[k]]
        total = sum(len(b[x]) for x in range(k, j))
        at = float(word.start)
        for x in range(k, j):
            begin[x] = at
            at += (word.end - word.start) * len(b[x]) / total
            stop[x] = at
        k = j
    return begin, stop
