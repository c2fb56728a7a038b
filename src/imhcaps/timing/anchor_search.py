"""Rows of a cue sheet → the words they mean: all rows together, in order, tolerant of small differences.

Viterbi search: the states of a row are its candidates (or, for a row without text, the next turns
of its speaker); a path runs forwards through the transcript. Its score is how well the rows fit the
texts, the speakers, and the time between rows. So a phrase that is said twice goes where its time says.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from math import log

from imhcaps.model.transcript import Transcript
from imhcaps.timing.anchor_candidates import ENOUGH, KEPT, find_candidates
from imhcaps.timing.anchor_messages import (
    same_word,
    unplaced,
    wrong_speaker,
)
from imhcaps.timing.anchor_row import PlacedAnchor, Row, SearchText, read_rows, search_text
from imhcaps.timing.anchor_skip import may_skip
from imhcaps.timing.model import Anchor
from imhcaps.timing.word_sequence import WordSequence

EXACT = 0.95
"""The likeness from which on a row and its place are the same words. Our choice."""
SKIPPED_IN_A_ROW = 4
"""Rows that may be skipped one after the other before the search begins anew. Our choice."""
# Scores, without a unit; tests/timing and benchmarks/timing_talks.py show their effect.
_LIKENESS, _NO_LIKENESS = 4.0, 0.35
"""Score of a placed row: so much for each unit of likeness above this one. Our choice."""
_TEMPO, _TEMPO_CAP, _TEMPO_MS = 0.3, 6.0, 1500
"""Cost of time between rows that the words between do not fit: for each unit of the logarithm of their
ratio, up to a cap; ms added to both, for times in whole seconds. Our choice."""
_NO_ROW_BEFORE = 0.6
_WRONG_SPEAKER = 1.5
_INSIDE_TURN = 0.5
"""Cost of a row that names its speaker and is not at the beginning of a turn: words said twice in a turn
are meant where the speaker begins, unless the time between rows says otherwise. Our choice."""
_LATER_TURN, _TURNS_TRIED = 1.2, 3
"""Cost of each turn that a row without text leaves out, and how many turns are tried. Our choice."""


@dataclass(slots=True)
class _State:
    word: int
    score: float
    back: tuple[int, int] | None
    likeness: float
    missing: int


def search_anchors(
    transcript: Transcript, sequence: WordSequence, anchors: list[Anchor], path: str
) -> tuple[list[PlacedAnchor], list[Anchor]]:
    """Place speech rows; the second list holds the rows that were skipped (`may_skip`).

    Raises `CueSheetError` with the row, its text and the nearest candidate: text that matches
    nothing, a row that runs backwards in the transcript, two rows for one word, another speaker's
    words, a speaker who is not there, more rows than turns.
    """
    if not anchors:
        return [], []
    text = search_text(transcript, sequence)
    rows = read_rows(transcript, anchors, path)
    span = anchors[-1].start - anchors[0].start
    rate = span / text.elapsed[-1] if span > 0 and text.elapsed[-1] > 0 else 1.0
    find_candidates(text, rows, rate)
    chosen = viterbi(text, rows, rate)
    missing = [index for index, found in enumerate(chosen) if found is None]
    for index in missing:
        if not may_skip(text, rows, index, chosen):
            raise unplaced(text, rows, index, chosen, path)
    _refuse_second_best(text, rows, chosen, path)
    for row, found in zip(rows, chosen, strict=True):
        if found is None or row.speaker is None or not found.anchor.text:
            continue
        if text.speaker_of(found.word) != row.speaker:
            raise wrong_speaker(text, found, path)
    return [p for p in chosen if p is not None], [anchors[index] for index in missing]


def viterbi(text: SearchText, rows: list[Row], rate: float) -> list[PlacedAnchor | None]:
    """For each row its place on the best path, or None where the path skips it.

    `rate` is the ms of the recording for each ms of the duration model.
    """
    table: list[list[_State]] = []
    for index in range(len(rows)):
        table.append(_states(text, rows, index, table, rate))
    best: tuple[float, int, int] | None = None
    for index, states in enumerate(table):
        for number, state in enumerate(states):
            key = (state.score, -index, -number)
            if best is None or key > best:
                best = key
    chosen: list[PlacedAnchor | None] = [None] * len(rows)
    back = None if best is None else (-best[1], -best[2])
    while back is not None:
        index, number = back
        state, row = table[index][number], rows[index]
        chosen[index] = PlacedAnchor(
            row.anchor,
            state.word,
            _last_word(text, row, state.word),
            state.likeness,
            tuple(row.tokens[: state.missing]),
        )
        back = state.back
    return chosen


def _states(
    text: SearchText, rows: list[Row], index: int, table: list[list[_State]], rate: float
) -> list[_State]:
    """The best way to each place of a row, best first."""
    row = rows[index]
    begin = _State(-1, 0.0, None, 0.0, 0)
    before: list[tuple[tuple[int, int] | None, _State, int]] = [(None, begin, 0)]
    for earlier in range(max(0, index - 1 - SKIPPED_IN_A_ROW), index):
        start = rows[earlier].anchor.start
        # Beam: only the best states are kept over a skipped row.
        most = 2 * KEPT if earlier == index - 1 else 2
        before += [((earlier, n), s, start) for n, s in enumerate(table[earlier][:most])]
    found: dict[int, _State] = {}
    for back, state, start in before:
        for word, likeness, missing, cost in _moves(text, row, state):
            tempo = 0.0
            if back is not None:
                expected = (text.elapsed[word] - text.elapsed[state.word]) * rate
                ratio = (expected + _TEMPO_MS) / (row.anchor.start - start + _TEMPO_MS)
                tempo = _TEMPO * min(_TEMPO_CAP, abs(log(ratio)))
            elif index:
                tempo = _NO_ROW_BEFORE
            score = state.score + _LIKENESS * (likeness - _NO_LIKENESS) - cost - tempo
            old = found.get(word)
            if old is None or score > old.score:
                found[word] = _State(word, score, back, likeness, missing)
    return sorted(found.values(), key=lambda s: (-s.score, s.word))[: 2 * KEPT]


def _moves(text: SearchText, row: Row, state: _State) -> list[tuple[int, float, int, float]]:
    """Where a row may go after a state: (word, likeness, missing tokens, cost)."""
    moves: list[tuple[int, float, int, float]] = []
    if row.tokens:
        for candidate in row.candidates:
            word = text.owner[candidate.position]
            if word <= state.word or candidate.likeness < ENOUGH:
                continue
            cost = 0.0
            if row.speaker is not None:
                if text.speaker_of(word) != row.speaker:
                    cost = _WRONG_SPEAKER
                elif word not in text.first_words:
                    cost = _INSIDE_TURN
            moves.append((word, candidate.likeness, candidate.missing, cost))
        return moves
    after = bisect_right(text.turns, state.word, key=lambda turn: turn[0])
    for first, turn in text.turns[after:]:
        if row.speaker is None or text.transcript.turns[turn].speaker == row.speaker:
            moves.append((first, 1.0, 0, _LATER_TURN * len(moves)))
            if len(moves) == _TURNS_TRIED:
                break
    return moves


def _last_word(text: SearchText, row: Row, word: int) -> int | None:
    """The word on which the text of a placed row ends."""
    if not row.tokens:
        return None
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - extra or slow package

    base = bisect_left(text.owner, word)
    size = len(row.tokens)
    window = text.tokens[base : base + size + 8 + size // 8]
    last, left = base, 0
    for op in LCSseq.opcodes(row.tokens, window):
        if op.tag == "equal":
            last = base + op.dest_end - 1
            left = size - op.src_end
    # Last words that differ in spelling still belong to the row.
    if last != base and left <= 2:
        last += left
    return text.owner[min(last, len(text.owner) - 1)]


def _refuse_second_best(
    text: SearchText, rows: list[Row], chosen: list[PlacedAnchor | None], path: str
) -> None:
    """A row that has another row's words again went to the nearest other place: an error."""
    taken = {p.word: p for p in chosen if p is not None}
    for row, found in zip(rows, chosen, strict=True):
        if found is None or not row.candidates or found.likeness >= EXACT:
            continue
        best = max(row.candidates, key=lambda c: c.likeness)
        other = taken.get(text.owner[best.position])
        if best.likeness >= EXACT and other is not None and other is not found:
            raise same_word(text, row.anchor, other, path)
