"""Global alignment of two long token sequences that mostly agree.

Runs of tokens that occur once on each side, in one order, divide the two texts (as in patience diff);
the stretches between are divided again by shorter runs, and what is left is aligned by edit distance.
Near-linear for texts that agree; a stretch that does not is cut before it grows quadratic.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

_CELLS = 4_000_000
"""The largest table (tokens × tokens) of an edit distance: a fraction of a second. Our choice."""
_PART = 1500
"""A stretch with a larger table is cut into parts of so many tokens. Our choice."""
_SHORT_RUN = 2
"""A run of so few equal tokens, alone where the two texts differ, is chance. Our choice."""
_LONGEST_SHIFT = 40
"""The most tokens by which the edge of a gap is moved to the beginning of a sentence. Our choice."""


def align_tokens(
    a: list[str], b: list[str], starts: set[int] | None = None
) -> dict[int, tuple[int, float]]:
    """Index in `a` → (index in `b`, likeness): equal tokens, and substitutions in their place.

    `starts` holds the indices in `a` at which a sentence or a turn begins.
    """
    equal = equal_tokens(a, b, starts)
    alone = isolated(equal, len(a), len(b))
    # A match alone between two stretches that differ in length may be chance.
    out = {i: (j, 0.9 if i in alone else 1.0) for i, j in equal}
    previous = (-1, -1)
    for i, j in [*equal, (len(a), len(b))]:
        _between(a, b, previous[0] + 1, i, previous[1] + 1, j, out)
        previous = (i, j)
    return out


def equal_tokens(
    a: list[str], b: list[str], starts: set[int] | None = None
) -> list[tuple[int, int]]:
    """Where the two have the same token: pairs of indices, both rising. `starts` as in `align_tokens`."""
    codes: dict[str, int] = {}
    x = [codes.setdefault(token, len(codes)) for token in a]
    y = [codes.setdefault(token, len(codes)) for token in b]
    return _without_chance_runs(_shift_gaps(x, y, _match(x, y), starts or set()), len(x), len(y))


def isolated(equal: list[tuple[int, int]], m: int, n: int) -> set[int]:
    """The first indices of pairs that stand alone between two stretches that differ in length."""
    return {
        i
        for (h, g), (i, j), (k, q) in zip(
            [(-1, -1), *equal], equal, [*equal[1:], (m, n)], strict=False
        )
        if i - h != j - g and k - i != q - j
    }


def _match(x: list[int], y: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    todo = [(0, len(x), 0, len(y))]
    while todo:
        alo, ahi, blo, bhi = todo.pop()
        # What agrees at both ends needs no search.
        while alo < ahi and blo < bhi and x[alo] == y[blo]:
            found.append((alo, blo))
            alo, blo = alo + 1, blo + 1
        while alo < ahi and blo < bhi and x[ahi - 1] == y[bhi - 1]:
            ahi, bhi = ahi - 1, bhi - 1
            found.append((ahi, bhi))
        if alo == ahi or blo == bhi:
            continue
        cells = (ahi - alo) * (bhi - blo)
        unique_runs: list[tuple[int, int]] = []
        if cells > 2500:
            for size in (4, 3, 2):
                unique_runs = _unique_runs(x, y, alo, ahi, blo, bhi, size)
                if unique_runs:
                    break
        if unique_runs:
            previous = (alo, blo)
            for i, j, run in _runs(unique_runs, size):
                size = run
                if i < previous[0] or j < previous[1]:
                    shift = max(previous[0] - i, previous[1] - j)
                    i, j, size = i + shift, j + shift, size - shift
                    if size <= 0:
                        continue
                todo.append((previous[0], i, previous[1], j))
                found.extend(zip(range(i, i + size), range(j, j + size), strict=True))
                previous = (i + size, j + size)
            todo.append((previous[0], ahi, previous[1], bhi))
        elif cells <= _CELLS:
            found.extend(_edit(x, y, alo, ahi, blo, bhi))
        else:
            parts = max(ahi - alo, bhi - blo) // _PART + 1
            todo.extend(
                (
                    alo + (ahi - alo) * part // parts,
                    alo + (ahi - alo) * (part + 1) // parts,
                    blo + (bhi - blo) * part // parts,
                    blo + (bhi - blo) * (part + 1) // parts,
                )
                for part in range(parts)
            )
    found.sort()
    return found


def _unique_runs(
    x: list[int], y: list[int], alo: int, ahi: int, blo: int, bhi: int, size: int
) -> list[tuple[int, int]]:
    """Starts of runs of `size` tokens that occur once in each stretch, in one order."""
    ours = _once(x, alo, ahi, size)
    theirs = _once(y, blo, bhi, size)
    pairs = sorted(
        (i, theirs[gram]) for gram, i in ours.items() if i >= 0 and theirs.get(gram, -1) >= 0
    )
    return increasing(pairs)


def _once(x: list[int], lo: int, hi: int, size: int) -> dict[tuple[int, ...], int]:
    """Where each run of `size` tokens is in a stretch; -1 for one that is there more than once."""
    stretch = x[lo:hi]
    grams = list(zip(*(stretch[k:] for k in range(size)), strict=False))
    positions = dict(zip(grams, range(lo, hi), strict=False))
    if len(positions) < len(grams):
        positions.update((gram, -1) for gram, count in Counter(grams).items() if count > 1)
    return positions


def _runs(unique_runs: list[tuple[int, int]], size: int) -> list[tuple[int, int, int]]:
    """Unique runs that overlap on one diagonal, joined: (i, j, tokens)."""
    runs: list[list[int]] = []
    for i, j in unique_runs:
        if runs and i - j == runs[-1][0] - runs[-1][1] and i <= runs[-1][0] + runs[-1][2]:
            runs[-1][2] = i + size - runs[-1][0]
        else:
            runs.append([i, j, size])
    # A short run off the line of its long neighbours is chance.
    out: list[tuple[int, int, int]] = []
    for k, (i, j, n) in enumerate(runs):
        if 0 < k < len(runs) - 1 and n <= size + 1:
            before, after = runs[k - 1], runs[k + 1]
            d = i - j
            off = min(abs(d - (before[0] - before[1])), abs(d - (after[0] - after[1])))
            if off > 12 and abs((before[0] - before[1]) - (after[0] - after[1])) <= off // 2:
                continue
        out.append((i, j, n))
    return out


def increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest chain of pairs, sorted by their first numbers, whose second numbers rise."""
    tails: list[int] = []
    where: list[int] = []
    back: list[int] = []
    for k, (_, value) in enumerate(pairs):
        at = bisect_left(tails, value)
        if at == len(tails):
            tails.append(value)
            where.append(k)
        else:
            tails[at] = value
            where[at] = k
        back.append(where[at - 1] if at else -1)
    chain: list[tuple[int, int]] = []
    k = where[-1] if where else -1
    while k >= 0:
        chain.append(pairs[k])
        k = back[k]
    return chain[::-1]


def _edit(
    x: list[int], y: list[int], alo: int, ahi: int, blo: int, bhi: int
) -> list[tuple[int, int]]:
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - extra or slow package

    out: list[tuple[int, int]] = []
    for op in Levenshtein.opcodes(x[alo:ahi], y[blo:bhi]):
        if op.tag == "equal":
            out.extend(
                (alo + op.src_start + k, blo + op.dest_start + k)
                for k in range(op.src_end - op.src_start)
            )
    return out


def _joined_pairs(pairs: list[tuple[int, int]]) -> list[list[int]]:
    """Pairs that follow each other in both texts as one: where it begins in each, and how many there are."""
    runs: list[list[int]] = []
    h = g = -2
    for i, j in pairs:
        if i == h + 1 and j == g + 1:
            runs[-1][2] += 1
        else:
            runs.append([i, j, 1])
        h, g = i, j
    return runs


def _without_chance_runs(pairs: list[tuple[int, int]], m: int, n: int) -> list[tuple[int, int]]:
    """Drop short runs that stand alone in a stretch where the two texts go different ways."""
    runs = _joined_pairs(pairs)
    kept: list[tuple[int, int]] = []
    for k, (i, j, size) in enumerate(runs):
        if size <= _SHORT_RUN:
            pi, pj = (
                (runs[k - 1][0] + runs[k - 1][2], runs[k - 1][1] + runs[k - 1][2]) if k else (0, 0)
            )
            ni, nj = (runs[k + 1][0], runs[k + 1][1]) if k + 1 < len(runs) else (m, n)
            before = (i - pi, j - pj)
            after = (ni - i - size, nj - j - size)
            if min(max(before), max(after)) > 3 * size and (
                abs(before[0] - before[1]) > 3 or abs(after[0] - after[1]) > 3
            ):
                continue
        kept.extend(zip(range(i, i + size), range(j, j + size), strict=True))
    return kept


def _shift_gaps(
    x: list[int], y: list[int], pairs: list[tuple[int, int]], starts: set[int]
) -> list[tuple[int, int]]:
    """Move the edges of gaps to where a sentence begins, when the tokens allow it.

    "… the rest. [In chapter 5 … the rest.] In chapter 6": the words on either side of what one
    text lacks fit both its edges alike; a gap is likelier a sentence than the end of one and the
    beginning of the next. A short run that fits wholly beside the next is joined to it.
    """
    runs = _joined_pairs(pairs)
    for k in range(len(runs) - 2, -1, -1):
        left, right = runs[k], runs[k + 1]
        stop, beyond = left[0] + left[2], left[1] + left[2]
        if right[1] == beyond and right[0] > stop:
            z, a, b = x, stop, right[0]
        elif right[0] == stop and right[1] > beyond:
            z, a, b = y, beyond, right[1]
        else:
            continue
        best, at = (1.0 if stop in starts else 0.0) + 0.25, 0
        for s in range(1, min(left[2], _LONGEST_SHIFT) + 1):
            if z[a - s] != z[b - s]:
                break
            value = (1.0 if stop - s in starts else 0.0) + (1.5 if s == left[2] else 0.0)
            if value > best:
                best, at = value, s
        for s in range(1, min(right[2] - 1, _LONGEST_SHIFT) + 1):
            if z[a + s - 1] != z[b + s - 1]:
                break
            value = 1.0 if stop + s in starts else 0.0
            if value > best:
                best, at = value, -s
        left[2] -= at
        right[0], right[1], right[2] = right[0] - at, right[1] - at, right[2] + at
        if not left[2]:
            del runs[k]
    return [pair for i, j, n in runs for pair in zip(range(i, i + n), range(j, j + n), strict=True)]


def _between(
    a: list[str],
    b: list[str],
    alo: int,
    ahi: int,
    blo: int,
    bhi: int,
    out: dict[int, tuple[int, float]],
) -> None:
    """Pair the tokens between two matches: one for one when they are as many, else the alike."""
    p, q = ahi - alo, bhi - blo
    if not p or not q:
        return
    if p == q and p <= 6:
        for k in range(p):
            out[alo + k] = (blo + k, 0.5)
        return
    if p * q > 400:
        return
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - extra or slow package

    # Best chain of alike tokens, small table.
    score = [[0.0] * (q + 1) for _ in range(p + 1)]
    for i in range(p - 1, -1, -1):
        for j in range(q - 1, -1, -1):
            like = Indel.normalized_similarity(a[alo + i], b[blo + j])
            take = score[i + 1][j + 1] + (like if like >= 0.6 else -1.0)
            score[i][j] = max(take, score[i + 1][j], score[i][j + 1])
    i = j = 0
    while i < p and j < q:
        like = Indel.normalized_similarity(a[alo + i], b[blo + j])
        if like >= 0.6 and score[i][j] == score[i + 1][j + 1] + like:
            out[alo + i] = (blo + j, like)
            i, j = i + 1, j + 1
        elif score[i][j] == score[i + 1][j]:
            i += 1
        else:
            j += 1
