"""Rows of a cue sheet → the places in the transcript that each may mean.

Each row votes for the positions that share bigrams with it; the positions with the most votes are
compared with the row word by word. Of rows with many places, those near their time are compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise

from imhcaps.timing.anchor_row import Candidate, Row, SearchText
from imhcaps.timing.global_alignment import increasing

ENOUGH = 0.5
"""The least likeness of a row to its place. Our choice."""
KEPT = 8
"""Places kept per row. Our choice."""
_VOTES = 400
"""Votes counted for a row, those of its rarest bigrams first. Our own choice, for speed."""
_CHANCE = 0.45
"""The likeness by letters of any two English sentences. Our choice."""
_NEAR_EXACT = 0.95
"""The likeness from which on a place needs no further look at its letters; our own choice, the same
as `anchor_search.EXACT`."""
_SPELLED_ALIKE, _WORDS_BY_SPELLING = 0.7, 8
"""The least likeness by letters of a word of a row that nothing matches, and how many words are tried.
Our choice."""
_LONG_ROW = 6
"""A row of so many tokens is where its best candidate is; the shorter ones are placed between such rows.
Our choice."""


def find_candidates(text: SearchText, rows: list[Row], rate: float) -> None:
    """Fill in each row's candidates. `rate` is the ms of the recording for each ms of the model."""
    bigrams: dict[tuple[str, str], list[int]] = {}
    unigrams: dict[str, list[int]] = {}
    for row in rows:
        for pair in pairwise(row.head):
            bigrams.setdefault(pair, [])
        for token in row.head:
            unigrams.setdefault(token, [])
    previous = ""
    for position, token in enumerate(text.tokens):
        where = unigrams.get(token)
        if where is not None:
            where.append(position)
            both = bigrams.get((previous, token))
            if both is not None:
                both.append(position - 1)
        previous = token
    many: list[tuple[int, list[int]]] = []
    for index, row in enumerate(rows):
        if not row.tokens:
            continue
        positions = _positions(text, row.head, bigrams, unigrams)
        if len(positions) > KEPT:
            many.append((index, positions))
        else:
            row.candidates = compare(text, row.head, positions)
    if many:
        _nearest_in_time(text, rows, rate, many)


def _positions(
    text: SearchText,
    head: list[str],
    bigrams: dict[tuple[str, str], list[int]],
    unigrams: dict[str, list[int]],
) -> list[int]:
    """Positions where a row may begin, those with the most votes."""
    lists = [(k, bigrams[pair]) for k, pair in enumerate(pairwise(head))]
    lists = [(k, where) for k, where in lists if where]
    if not lists:
        lists = [(k, unigrams[token]) for k, token in enumerate(head) if unigrams[token]]
    if not lists:
        lists = _spelled_alike(text, head)
    if not lists:
        return []
    lists.sort(key=lambda item: len(item[1]))
    votes: Counter[int] = Counter()
    counted = 0
    for k, where in lists:
        if counted and counted + len(where) > _VOTES:
            break
        counted += len(where)
        for position in where:
            votes[position - k] += 1
    # Words more or fewer shift the diagonal: neighbours vote together.
    together = {d: n + sum(votes.get(d + o, 0) for o in (-2, -1, 1, 2)) for d, n in votes.items()}
    most = max(together.values())
    merged: list[int] = []
    for d in sorted(d for d, n in together.items() if 2 * n >= most):
        if text.holds(head, d):
            # Words said twice in a row are two places.
            while merged and d - merged[-1] <= 2 and not text.holds(head, merged[-1]):
                merged.pop()
            merged.append(d)
        elif merged and d - merged[-1] <= 2 and text.holds(head, merged[-1]):
            continue
        elif merged and d - merged[-1] <= 2:
            if votes[d] > votes[merged[-1]]:
                merged[-1] = d
        else:
            merged.append(d)
    return merged


def _spelled_alike(text: SearchText, head: list[str]) -> list[tuple[int, list[int]]]:
    """Places of words spelled nearly like the row's."""
    from rapidfuzz import process  # noqa: PLC0415 - extra or slow package
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - extra or slow package

    vocabulary = sorted(set(text.tokens))
    found: dict[str, int] = {}
    for k, token in enumerate(head[:_WORDS_BY_SPELLING]):
        near = process.extractOne(
            token, vocabulary, scorer=Indel.normalized_similarity, score_cutoff=_SPELLED_ALIKE
        )
        if near:
            found.setdefault(near[0], k)
    lists: dict[str, list[int]] = {token: [] for token in found}
    for position, token in enumerate(text.tokens):
        if token in lists:
            lists[token].append(position)
    return [(found[token], where) for token, where in lists.items()]


def _nearest_in_time(
    text: SearchText, rows: list[Row], rate: float, many: list[tuple[int, list[int]]]
) -> None:
    """Of rows with many places keep those nearest to their time, between rows with one place."""
    certain = [
        (index, row.candidates[0].position)
        for index, row in enumerate(rows)
        if len(row.candidates) == 1
        or (len(row.tokens) >= _LONG_ROW and _stands_out(row.candidates))
    ]
    skeleton = increasing(certain)
    at = [index for index, _ in skeleton]
    last = len(text.tokens)
    for index, positions in many:
        k = bisect_left(at, index)
        low = skeleton[k - 1] if k else (0, 0)
        high = skeleton[k] if k < len(skeleton) else (len(rows) - 1, last)
        t0 = rows[low[0]].anchor.start
        t1 = rows[high[0]].anchor.start
        t = rows[index].anchor.start
        if k < len(skeleton) and t1 > t0:
            guess = low[1] + (high[1] - low[1]) * (t - t0) / (t1 - t0)
        else:
            per_token = text.elapsed[-1] * rate / max(1, last)
            guess = low[1] + (t - t0) / per_token if per_token else low[1]
        inside = [p for p in positions if low[1] <= p <= high[1]] or positions
        inside.sort(key=lambda p: (abs(p - guess), p))
        rows[index].candidates = compare(text, rows[index].head, sorted(inside[:KEPT]))


def _stands_out(candidates: list[Candidate]) -> bool:
    """Whether the first, the best, is better than the second: a phrase that is said twice has no certain place."""
    return len(candidates) > 1 and candidates[0].likeness > candidates[1].likeness


def compare(text: SearchText, head: list[str], positions: list[int]) -> list[Candidate]:
    """Compare the first tokens of a row with each position; candidates that are similar, best first."""
    size = sum(map(len, head)) + len(head)
    found: dict[int, Candidate] = {}
    for d in positions:
        if text.holds(head, d):
            found[d] = Candidate(d, 1.0, 0)
            continue
        candidate = _compare_at(text, head, d, size)
        old = found.get(candidate.position)
        if old is None or old.likeness < candidate.likeness:
            found[candidate.position] = candidate
    best = sorted(found.values(), key=lambda c: (-c.likeness, c.position))
    return [c for c in best if c.likeness >= ENOUGH / 2][: 2 * KEPT]


def _compare_at(text: SearchText, head: list[str], d: int, size: int) -> Candidate:
    """The longest common subsequence of the row and the words around a position."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - extra or slow package

    low = max(0, d - 3)
    window = text.tokens[low : d + len(head) + 6]
    pairs = [
        (k, low + q)
        for op in LCSseq.opcodes(head, window)
        if op.tag == "equal"
        for k, q in zip(
            range(op.src_start, op.src_end), range(op.dest_start, op.dest_end), strict=True
        )
        if abs(low + q - k - d) <= 4
    ]
    for at in range(len(pairs) - 2, -1, -1):
        # A word that fits beside the one after it is there, not some words before.
        k, (after, there) = pairs[at][0], pairs[at + 1]
        near = there - (after - k)
        if near > pairs[at][1] and text.tokens[near] == head[k]:
            pairs[at] = (k, near)
    first = pairs[0] if pairs else None
    right = pairs[-1][1] if pairs else low
    likeness = sum(len(head[k]) + 1 for k, _ in pairs) / size
    position, missing = (max(0, d), 0) if first is None else (first[1], first[0])
    if likeness < _NEAR_EXACT:
        left = max(low, position - missing)
        stretch = " ".join(text.tokens[left : max(right + 1, left + len(head))])
        likeness = max(likeness, _by_letters(" ".join(head), stretch))
    if missing:
        before = text.tokens[max(0, position - missing) : position]
        if (
            len(before) == missing
            and text.turn_at(position - missing) == text.turn_at(position)
            and _similarity(" ".join(head[:missing]), " ".join(before)) >= ENOUGH
        ):
            # The same words, spelled otherwise.
            position, missing = position - missing, 0
    return Candidate(position, likeness, missing)


def _similarity(a: str, b: str) -> float:
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - extra or slow package

    return Indel.normalized_similarity(a, b)


def _by_letters(a: str, b: str) -> float:
    """Likeness by letters, from 0 for what any two English sentences share to 1 for the same."""
    return max(0.0, (_similarity(a, b) - _CHANCE) / (1 - _CHANCE))
