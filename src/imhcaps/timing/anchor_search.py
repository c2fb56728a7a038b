"""Rows of a cue sheet → the words they mean: all rows together, in order, tolerant of small differences.

Each row with text votes for the places that share pairs of words with it; the best places are
compared word by word; then dynamic programming picks one place for each row so that the places run
forwards, fit the texts, the speakers, and the time between rows. A phrase that is said twice goes
where its time says. A row without text is the next turn (of its speaker).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, pairwise

from imhcaps.errors import CueSheetError, did_you_mean
from imhcaps.model.transcript import Speaker, Transcript
from imhcaps.timing.global_alignment import increasing
from imhcaps.timing.model import Anchor
from imhcaps.timing.speaker_lookup import People
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_sequence import Stream

HEAD = 24
"""Words of a row that are compared; its first words say where it begins."""
ENOUGH = 0.5
"""The least likeness of a row to its place."""
SURE = 0.95
"""The likeness from which on a row and its place are the same words."""
KEEP = 8
"""Places kept per row."""
SKIPS = 4
"""Rows that may be passed over in a row before the search begins afresh."""
LONG_SHEET = 12
"""From this many rows on, a few rows whose words the transcript lacks may be passed over."""
_PASSED = 0.2
_FILLERS = frozenset(
    [
        "ah",
        "alright",
        "er",
        "hm",
        "hmm",
        "huh",
        "mm",
        "ok",
        "okay",
        "oh",
        "right",
        "uh",
        "um",
        "well",
        "yeah",
        "yep",
        "yes",
    ]
)
_CHANCE = 0.45
_VOTERS = 400
"""Votes counted for a row, those of its rarest pairs of words first."""
_GAIN = 4.0
_FLOOR = 0.35
_TEMPO = 0.3
_WRONG_SPEAKER = 1.5
_LATER_TURN = 1.2


@dataclass(frozen=True, slots=True)
class Placed:
    """A row at its word. `late` tokens of its text come before that word and are not in the transcript."""

    row: Anchor
    word: int
    last: int | None
    """The word on which the row's text ends, when it has one."""
    likeness: float
    late: tuple[str, ...] = ()


@dataclass(slots=True)
class _Row:
    anchor: Anchor
    words: list[str]
    speaker: Speaker | None
    options: list[tuple[int, float, int]]
    """(token position, likeness, tokens of the row before that position)."""


@dataclass(slots=True)
class _State:
    word: int
    score: float
    back: tuple[int, int] | None
    likeness: float
    late: int


def place(
    transcript: Transcript, stream: Stream, rows: list[Anchor], path: str
) -> tuple[list[Placed], list[Anchor]]:
    """Place speech rows; the second list holds the rows that were passed over.

    In a long sheet of which nearly all rows are placed, a row of common words that are not in the
    transcript at that place (it was edited for reading) is passed over; any other that cannot be
    placed is an error.

    Raises `CueSheetError` with the row, its text and the nearest candidate: text that matches
    nothing, a row that runs backwards in the transcript, two rows for one word, another speaker's
    words, a speaker who is not there, more rows than turns.
    """
    if not rows:
        return [], []
    search = _Search(transcript, stream, rows, path)
    chosen = search.best()
    missing = [index for index, found in enumerate(chosen) if found is None]
    for index in missing:
        if not search.may_skip(index, chosen):
            raise search.unplaced(index, chosen)
    placed = [p for p in chosen if p is not None]
    search.refuse_second_best(chosen)
    for found in placed:
        wanted = search.rows[rows.index(found.row)].speaker if found.row.speaker else None
        actual = transcript.turns[stream.turn[found.word]].speaker
        if wanted is not None and wanted != actual and found.row.text:
            raise CueSheetError(
                f"row {found.row.row} gives {found.row.text!r} to {found.row.speaker!r}, but in the "
                f"transcript {actual.name if actual else 'nobody'!r} says it"
                f"{_on(stream.words[found.word].line)}",
                path,
                found.row.line,
                hint="correct the speaker or the text of the row",
            )
    return placed, [rows[index] for index in missing]


def _on(line: int | None) -> str:
    return f" (line {line})" if line else ""


class _Search:
    def __init__(
        self, transcript: Transcript, stream: Stream, rows: list[Anchor], path: str
    ) -> None:
        self.transcript, self.stream, self.path = transcript, stream, path
        language = transcript.language
        self.tokens, self.owner = tokens((w.text for w in stream.words), language)
        speech, rest = stream.speech, stream.pause
        self.clock = [0.0, *accumulate(s + p for s, p in zip(speech, rest, strict=True))]
        self.spans = [
            (stream.first[t], t)
            for t in range(len(transcript.turns))
            if stream.first[t] < stream.first[t + 1]
        ]
        self.starts = [first for first, _ in self.spans]
        people = People(transcript)
        self.rows: list[_Row] = []
        self._vocabulary: set[str] | None = None
        for row in rows:
            speaker = people.find(row.speaker) if row.speaker else None
            if row.speaker and speaker is None and (people.speakers or not row.text):
                near = did_you_mean(row.speaker, people.names)
                raise CueSheetError(
                    f"row {row.row} names {row.speaker!r}, who does not speak in the transcript",
                    path,
                    row.line,
                    hint=near or f"speakers: {', '.join(people.names) or 'none'}",
                )
            text, _ = tokens(people.strip_label(row.text).split(), language)
            self.rows.append(_Row(row, text, speaker, []))
        span = rows[-1].start - rows[0].start
        self.rate = span / self.clock[-1] if span > 0 and self.clock[-1] > 0 else 1.0
        self._vote()

    # Candidates

    def _vote(self) -> None:
        """Fill in each row's options: the places that its text may mean."""
        pairs: dict[tuple[str, str], list[int]] = {}
        singles: dict[str, list[int]] = {}
        for row in self.rows:
            head = row.words[:HEAD]
            for pair in pairwise(head):
                pairs.setdefault(pair, [])
            for word in head:
                singles.setdefault(word, [])
        previous = ""
        for position, token in enumerate(self.tokens):
            where = singles.get(token)
            if where is not None:
                where.append(position)
                both = pairs.get((previous, token))
                if both is not None:
                    both.append(position - 1)
            previous = token
        many: list[tuple[int, list[int]]] = []
        for index, row in enumerate(self.rows):
            if not row.words:
                continue
            places = self._places(row.words[:HEAD], pairs, singles)
            if len(places) > KEEP:
                many.append((index, places))
            else:
                self._weigh(row, places)
        if many:
            self._nearest(many)

    def _places(
        self,
        head: list[str],
        pairs: dict[tuple[str, str], list[int]],
        singles: dict[str, list[int]],
    ) -> list[int]:
        """Positions where the row may begin, those with the most votes."""
        lists = [(k, pairs[pair]) for k, pair in enumerate(pairwise(head))]
        lists = [(k, where) for k, where in lists if where]
        if not lists:
            lists = [(k, singles[word]) for k, word in enumerate(head) if singles[word]]
        if not lists:
            lists = self._similar(head)
        if not lists:
            return []
        lists.sort(key=lambda item: len(item[1]))
        votes: Counter[int] = Counter()
        spent = 0
        for k, where in lists:
            if spent and spent + len(where) > _VOTERS:
                break
            spent += len(where)
            for position in where:
                votes[position - k] += 1
        # Words more or fewer shift the diagonal: neighbours vote together.
        near = {
            d: n
            + votes.get(d - 1, 0)
            + votes.get(d + 1, 0)
            + votes.get(d - 2, 0)
            + votes.get(d + 2, 0)
            for d, n in votes.items()
        }
        most = max(near.values())
        good = sorted(d for d, n in near.items() if 2 * n >= most)
        merged: list[int] = []
        for d in good:
            if self._exact(head, d):
                # Words said twice in a row are two places.
                while merged and d - merged[-1] <= 2 and not self._exact(head, merged[-1]):
                    merged.pop()
                merged.append(d)
            elif merged and d - merged[-1] <= 2 and self._exact(head, merged[-1]):
                continue
            elif merged and d - merged[-1] <= 2:
                if votes[d] > votes[merged[-1]]:
                    merged[-1] = d
            else:
                merged.append(d)
        return merged

    def _exact(self, head: list[str], position: int) -> bool:
        return position >= 0 and self.tokens[position : position + len(head)] == head

    def _similar(self, head: list[str]) -> list[tuple[int, list[int]]]:
        """Places of words spelled nearly like the row's."""
        from rapidfuzz import process
        from rapidfuzz.distance import Indel

        vocabulary = sorted(set(self.tokens))
        found: dict[str, int] = {}
        for k, word in enumerate(head[:8]):
            near = process.extractOne(
                word, vocabulary, scorer=Indel.normalized_similarity, score_cutoff=0.7
            )
            if near:
                found.setdefault(near[0], k)
        lists: dict[str, list[int]] = {word: [] for word in found}
        for position, token in enumerate(self.tokens):
            if token in lists:
                lists[token].append(position)
        return [(found[word], where) for word, where in lists.items()]

    def _nearest(self, many: list[tuple[int, list[int]]]) -> None:
        """Of rows with many places keep those nearest to where their time says, between sure rows."""
        sure = [
            (index, max(row.options, key=lambda o: o[1])[0])
            for index, row in enumerate(self.rows)
            if len(row.options) == 1 or (row.options and len(row.words) >= 6)
        ]
        skeleton = increasing(sure)
        at = [index for index, _ in skeleton]
        last = len(self.tokens)
        for index, places in many:
            k = bisect_left(at, index)
            low = skeleton[k - 1] if k else (0, 0)
            high = skeleton[k] if k < len(skeleton) else (len(self.rows) - 1, last)
            t0 = self.rows[low[0]].anchor.start
            t1 = self.rows[high[0]].anchor.start
            t = self.rows[index].anchor.start
            if k < len(skeleton) and t1 > t0:
                guess = low[1] + (high[1] - low[1]) * (t - t0) / (t1 - t0)
            else:
                per = self.clock[-1] * self.rate / max(1, last)
                guess = low[1] + (t - t0) / per if per else low[1]
            inside = [p for p in places if low[1] <= p <= high[1]] or places
            inside.sort(key=lambda p: (abs(p - guess), p))
            self._weigh(self.rows[index], sorted(inside[:KEEP]))

    def _weigh(self, row: _Row, places: list[int]) -> None:
        """Compare the row with each place, word by word; keep what is like enough."""
        from rapidfuzz.distance import LCSseq

        head = row.words[:HEAD]
        size = sum(map(len, head)) + len(head)
        seen: dict[int, tuple[int, float, int]] = {}
        for d in places:
            if self._exact(head, d):
                seen[d] = (d, 1.0, 0)
                continue
            low = max(0, d - 3)
            window = self.tokens[low : d + len(head) + 6]
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
                # A word that fits beside the one after it stands there, not some words before.
                k, (after, there) = pairs[at][0], pairs[at + 1]
                near = there - (after - k)
                if near > pairs[at][1] and self.tokens[near] == head[k]:
                    pairs[at] = (k, near)
            first = pairs[0] if pairs else None
            right = pairs[-1][1] if pairs else low
            likeness = sum(len(head[k]) + 1 for k, _ in pairs) / size
            position, late = (max(0, d), 0) if first is None else (first[1], first[0])
            if likeness < 0.95:
                left = max(low, position - late)
                text = " ".join(self.tokens[left : max(right + 1, left + len(head))])
                likeness = max(likeness, _by_letters(" ".join(head), text))
            if late:
                before = self.tokens[max(0, position - late) : position]
                if (
                    len(before) == late
                    and self._turn(position - late) == self._turn(position)
                    and _ratio(" ".join(head[:late]), " ".join(before)) >= 0.5
                ):
                    # The same words, spelled otherwise.
                    position, late = position - late, 0
            old = seen.get(position)
            if old is None or old[1] < likeness:
                seen[position] = (position, likeness, late)
        best = sorted(seen.values(), key=lambda o: (-o[1], o[0]))
        row.options = [o for o in best if o[1] >= ENOUGH / 2][: 2 * KEEP]

    def _turn(self, position: int) -> int:
        return self.stream.turn[self.owner[position]]

    # The search

    def best(self) -> list[Placed | None]:
        """For each row its place, or nothing."""
        table: list[list[_State]] = []
        for index in range(len(self.rows)):
            table.append(self._states(index, table))
        best: tuple[float, int, int] | None = None
        for index in range(len(table)):
            for number, state in enumerate(table[index]):
                key = (state.score, -index, -number)
                if best is None or key > best:
                    best = key
        chosen: list[Placed | None] = [None] * len(self.rows)
        back = None if best is None else (-best[1], -best[2])
        while back is not None:
            index, number = back
            state = table[index][number]
            row = self.rows[index]
            chosen[index] = Placed(
                row.anchor,
                state.word,
                self._last(row, state.word),
                state.likeness,
                tuple(row.words[: state.late]),
            )
            back = state.back
        return chosen

    def _states(self, index: int, table: list[list[_State]]) -> list[_State]:
        row = self.rows[index]
        fresh = _State(-1, 0.0, None, 0.0, 0)
        before: list[tuple[tuple[int, int] | None, _State, int]] = [(None, fresh, 0)]
        for earlier in range(max(0, index - 1 - SKIPS), index):
            start = self.rows[earlier].anchor.start
            # Behind the row just before, only the best states may be passed on over a skipped row.
            most = 2 * KEEP if earlier == index - 1 else 2
            before += [((earlier, n), s, start) for n, s in enumerate(table[earlier][:most])]
        found: dict[int, _State] = {}
        for back, state, start in before:
            for word, likeness, late, cost in self._moves(row, state):
                tempo = 0.0
                if back is not None:
                    asked = (self.clock[word] - self.clock[state.word]) * self.rate
                    there = row.anchor.start - start
                    ratio = (asked + 1500) / (there + 1500)
                    tempo = _TEMPO * min(6.0, abs(_log(ratio)))
                elif index:
                    tempo = _TEMPO * 2
                score = state.score + _GAIN * (likeness - _FLOOR) - cost - tempo
                old = found.get(word)
                if old is None or score > old.score:
                    found[word] = _State(word, score, back, likeness, late)
        return sorted(found.values(), key=lambda s: (-s.score, s.word))[: 2 * KEEP]

    def _moves(self, row: _Row, state: _State) -> list[tuple[int, float, int, float]]:
        """Where a row may go after a state: (word, likeness, late tokens, cost)."""
        turns = self.transcript.turns
        if row.words:
            moves = []
            for position, likeness, late in row.options:
                word = self.owner[position]
                if word <= state.word or likeness < ENOUGH:
                    continue
                wrong = (
                    row.speaker is not None and turns[self.stream.turn[word]].speaker != row.speaker
                )
                moves.append((word, likeness, late, _WRONG_SPEAKER if wrong else 0.0))
            return moves
        after = bisect_right(self.starts, state.word)
        moves = []
        for first, turn in self.spans[after:]:
            if row.speaker is None or turns[turn].speaker == row.speaker:
                moves.append((first, 1.0, 0, _LATER_TURN * len(moves)))
                if len(moves) == 3:
                    break
        return moves

    def _last(self, row: _Row, word: int) -> int | None:
        """The word on which the text of a placed row ends."""
        if not row.words:
            return None
        from rapidfuzz.distance import LCSseq

        base = bisect_left(self.owner, word)
        window = self.tokens[base : base + len(row.words) + 8 + len(row.words) // 8]
        last = base
        for op in LCSseq.opcodes(row.words, window):
            if op.tag == "equal":
                last = base + op.dest_end - 1 + min(len(row.words) - op.src_end, 0)
                tail = len(row.words) - op.src_end
        # Last words that differ in spelling still belong to the row.
        last = min(last + (tail if tail <= 2 else 0), len(self.owner) - 1) if last != base else last
        return self.owner[last]

    def may_skip(self, index: int, chosen: list[Placed | None]) -> bool:
        """Whether a row that has no place may be passed over rather than be an error.

        People who take rows from captions meet words that the published transcript left out. Such
        rows have no speaker and stand inside turns; rows written for the transcript do neither.
        """
        row = self.rows[index]
        placed = [p.word for p in chosen if p is not None]
        if not row.words or row.anchor.speaker or len(chosen) < LONG_SHEET:
            return False
        if len(chosen) - len(placed) > _PASSED * len(chosen):
            return False
        firsts = set(self.starts)
        if 2 * sum(word in firsts for word in placed) > len(placed):
            return False
        if len(row.words) >= 10 and any(likeness > 0.9 for _, likeness, _ in row.options):
            return False
        if self._vocabulary is None:
            self._vocabulary = {*self.tokens, *_FILLERS}
        known = sum(word in self._vocabulary for word in row.words)
        return len(row.words) <= 2 or 3 * known >= len(row.words)

    def refuse_second_best(self, chosen: list[Placed | None]) -> None:
        """A row that says another row's words again went to the nearest other place: an error."""
        taken = {p.word: p for p in chosen if p is not None}
        for index, found in enumerate(chosen):
            row = self.rows[index]
            if found is None or not row.options or found.likeness >= SURE:
                continue
            position, likeness, _ = max(row.options, key=lambda o: o[1])
            other = taken.get(self.owner[position])
            if likeness >= SURE and other is not None and other is not found:
                raise self._same_word(row.anchor, other)

    def _same_word(self, anchor: Anchor, other: Placed) -> CueSheetError:
        word = self.stream.words[other.word]
        return CueSheetError(
            f"row {anchor.row} ({anchor.text!r}) and row {other.row.row} ({other.row.text!r}) are for the "
            f"same word, {word.text!r}{_on(word.line)}",
            self.path,
            anchor.line,
            hint="leave one of the two out",
        )

    # What to say

    def unplaced(self, index: int, chosen: list[Placed | None]) -> CueSheetError:
        """Why a row has no place, with the nearest candidate."""
        row = self.rows[index]
        anchor = row.anchor
        words = self.stream.words
        name = f"row {anchor.row}"
        before = next((p for p in reversed(chosen[:index]) if p), None)
        after = next((p for p in chosen[index + 1 :] if p), None)
        if not row.words:
            who = f"{anchor.speaker!r}" if row.speaker else "anybody"
            count = sum(
                row.speaker is None or self.transcript.turns[t].speaker == row.speaker
                for _, t in self.spans
            )
            return CueSheetError(
                f"{name} is the next turn of {who}, but no turn is left for it",
                self.path,
                anchor.line,
                hint=f"the transcript has {count} such turn{'s' if count != 1 else ''}; give the row "
                "the first words of its turn as text",
            )
        options = sorted(row.options, key=lambda o: -o[1])
        if options and options[0][1] >= ENOUGH:
            word = self.owner[options[0][0]]
            line = _on(words[word].line)
            for other in (before, after):
                if other is not None and other.word == word:
                    return self._same_word(anchor, other)
            near = before if before is not None and before.word > word else after
            if near is not None:
                side = "before" if near is before else "after"
                return CueSheetError(
                    f"{name} ({anchor.text!r}) is out of order: its words{line} are said {side} those of "
                    f"row {near.row.row} ({near.row.text or near.row.speaker!r})"
                    f"{_on(words[near.word].line)}",
                    self.path,
                    anchor.line,
                    hint="rows follow the transcript; correct the order, the times or the text",
                )
        hint = "no words of the transcript are like it"
        near_word = (
            self._candidate(row, before, after) if not options else self.owner[options[0][0]]
        )
        if near_word is not None:
            line = _on(words[near_word].line)
            quote = " ".join(
                w.text for w in words[near_word : near_word + max(4, len(row.words[:HEAD]))]
            )
            hint = f"nearest: {quote!r}{line}"
        return CueSheetError(
            f"{name}: {anchor.text!r} matches nothing in the transcript",
            self.path,
            anchor.line,
            hint=hint,
        )

    def _candidate(self, row: _Row, before: Placed | None, after: Placed | None) -> int | None:
        """The likest place by letters, for the message."""
        from rapidfuzz import fuzz

        low = bisect_left(self.owner, before.word) if before else 0
        high = bisect_left(self.owner, after.word) if after else len(self.owner)
        text = " ".join(row.words[:HEAD])
        size = max(1, len(row.words[:HEAD]))
        step = max(1, size // 2, (high - low) // 20000)
        best = (0.0, -1)
        for position in range(low, high, step):
            near = fuzz.ratio(text, " ".join(self.tokens[position : position + size]))
            best = max(best, (near, -position - 1))
        return self.owner[-best[1] - 1] if best[0] > 30 else None


def _ratio(a: str, b: str) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(a, b)


def _by_letters(a: str, b: str) -> float:
    """Likeness by letters, from 0 for what any two English sentences share to 1 for the same."""
    return max(0.0, (_ratio(a, b) - _CHANCE) / (1 - _CHANCE))


def _log(x: float) -> float:
    from math import log

    return log(x)
