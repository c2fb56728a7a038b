"""Placed rows and times on the page → known starts and ends of words, without contradictions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import log

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Remark, Transcript
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.anchor_row import PlacedAnchor
from imhcaps.timing.duration_model import word_duration
from imhcaps.timing.error_model import mean_error
from imhcaps.timing.interpolation import Knots
from imhcaps.timing.plausibility import FASTEST as FASTEST_SPEECH
from imhcaps.timing.plausibility import LEFT_WORDS, words_a_minute
from imhcaps.timing.speaker_rates import initial_rate
from imhcaps.timing.word_sequence import WordSequence

_TALK_END, _TALK_END_ALONE = 0.5, 1.1
"""How much worse (in the logarithm of the rate) the end of the talk may fit the last row's end than
the end of that row's turn; the second where no other row tells the rate. Our choice."""
_OTHER_WORD = 0.5
"""The same for the last word before the next row, against the end of the row's text or turn. Our choice."""
LEAST_PER_WORD = 20
"""With fewer ms for each word before it, a time cannot be right: 20 ms a word are 3,000 words a minute,
more than seven times the fastest speech (`plausibility`). Our choice."""


def without_shared_moments(
    sequence: WordSequence, placed: list[PlacedAnchor], path: str, remarks: list[Remark]
) -> list[PlacedAnchor]:
    """Two rows that give one moment to two different words contradict each other.

    Only times in whole seconds may be the same for words said within that second: the later row is
    then left out.
    """
    kept: list[PlacedAnchor] = []
    for found in placed:
        before = kept[-1] if kept else None
        if before is None or before.anchor.start != found.anchor.start or before.word == found.word:
            kept.append(found)
            continue
        first, second = (
            f"row {p.anchor.row} ({(p.anchor.text or p.anchor.speaker)!r})" for p in (before, found)
        )
        said = f"{second} starts at {clock(found.anchor.start)} like {first}"
        between = slice(before.word, found.word)
        if found.anchor.start % 1000 or sum(sequence.duration[between]) > 1000:
            raise CueSheetError(
                f"{said}, but {plural(found.word - before.word, 'word')} of the transcript come between",
                path,
                found.anchor.line,
                hint="correct the time of one of the two, or leave it out",
            )
        remarks.append(
            Remark("skipped", f"{said}: its time is not used", found.anchor.line, found.anchor.text)
        )
    return kept


def anchor_knots(
    transcript: Transcript,
    sequence: WordSequence,
    placed: list[PlacedAnchor],
    remarks: list[Remark],
) -> Knots:
    """The known starts and ends that the placed rows give."""
    knots = Knots()
    elapsed = sequence.elapsed()
    pairs = list(pairwise(placed))
    rate = initial_rate(
        [(b.anchor.start - a.anchor.start, elapsed[b.word] - elapsed[a.word]) for a, b in pairs]
    )
    # Where nothing else tells how fast the speakers are, an end in the sheet is likely the talk's.
    talk_end = _TALK_END if len(pairs) else _TALK_END_ALONE
    for index, found in enumerate(placed):
        following = placed[index + 1] if index + 1 < len(placed) else None
        start = float(found.anchor.start)
        if found.missing:
            # Words that only the row has come first: the known word starts after them.
            start += rate * sum(word_duration(w, transcript.language) for w in found.missing)
            limits = [found.anchor.end, following.anchor.start if following else None]
            start = max(
                found.anchor.start, min([start, *(x - 1.0 for x in limits if x is not None)])
            )
        knots.starts[found.word] = start
        if found.anchor.error is not None:
            knots.errors[found.word] = mean_error(found.anchor.error)
        if found.anchor.end is None:
            continue
        end = float(found.anchor.end)
        if following is not None and end > following.anchor.start:
            remarks.append(
                Remark(
                    "repaired",
                    f"row {found.anchor.row} ends at {clock(found.anchor.end)}, after row "
                    f"{following.anchor.row} begins ({clock(following.anchor.start)}): taken to end there",
                    found.anchor.line,
                    found.anchor.text,
                )
            )
            end = float(following.anchor.start)
        word = _last_word(sequence, elapsed, found, following, rate, end - start, talk_end)
        if end > start:
            knots.ends[word] = end
    return knots


def _last_word(
    sequence: WordSequence,
    elapsed: list[float],
    found: PlacedAnchor,
    following: PlacedAnchor | None,
    rate: float,
    room: float,
    talk_end: float,
) -> int:
    """The word on which a row's end falls: of its text, of its turn, or the last before the next row.

    A row may hold its first words only, so the choice is the one whose words fit the time best. The
    end of the last row is rather that of the talk (by `talk_end`), unless its text is a whole turn.
    """
    limit = (following.word if following else len(sequence)) - 1
    turn = min(sequence.turn_start[sequence.turn_of[found.word] + 1] - 1, limit)
    choices = {turn, limit}
    if found.last is not None:
        choices.add(min(max(found.last, found.word), limit))
    if found.anchor.text or found.anchor.speaker:
        talk_end = _TALK_END

    def misfit(word: int) -> float:
        need = (elapsed[word] - elapsed[found.word] + sequence.duration[word]) * rate
        off = abs(log(max(1.0, room) / max(1.0, need)))
        if following is None and found.last != turn:
            return off + (0.0 if word == limit else talk_end)
        if word != turn and word != found.last:
            off += _OTHER_WORD
        return off

    return min(sorted(choices), key=misfit)


def _page_times(
    transcript: Transcript, sequence: WordSequence
) -> Iterator[tuple[int, int, int | None]]:
    """Word, time in ms, and line of every time that the page gives: to turns, and to words within them."""
    for t, turn in enumerate(transcript.turns):
        first = sequence.turn_start[t]
        if turn.start is not None and first < sequence.turn_start[t + 1]:
            yield first, turn.start, turn.line
        for word_index, word in enumerate(turn.words, first):
            # A time of the page has no end; words that were aligned before have one.
            if word.origin == "anchor" and word.start is not None and word.end is None:
                yield word_index, word.start, word.line


def add_page_times(
    transcript: Transcript, sequence: WordSequence, knots: Knots, remarks: list[Remark]
) -> None:
    """Add the times that the page itself gives, where they do not contradict the cue sheet."""
    given = list(_page_times(transcript, sequence))
    if not given:
        return
    order = knots.in_order()
    previous = -1.0
    at = 0
    for word, time, line in given:
        if word in knots.starts:
            previous = max(previous, knots.starts[word])
            continue
        while at < len(order) and order[at][0] < word:
            previous = max(previous, order[at][2])
            at += 1
        following = order[at][2] if at < len(order) else None
        if time < previous or (following is not None and time > following):
            remarks.append(
                Remark(
                    "skipped",
                    f"the time {clock(time)} on the page contradicts the times around it: not used",
                    line,
                )
            )
            continue
        knots.starts[word] = float(time)
        previous = float(time)


def free_first_words(sequence: WordSequence, knots: Knots, remarks: list[Remark]) -> None:
    """Drop the first known times when a few words before them have no room, for they come from 0 on.

    A recording that was cut, or a word that a recogniser missed at the beginning: the words before
    share the time of those after. Many words before are another matter (`plausibility`).
    """
    if 0 in knots.starts:
        return
    elapsed = sequence.elapsed()
    order = knots.in_order()
    for index, (word, is_end, time) in enumerate(order[:-1]):
        here = word + is_end
        if words_a_minute(elapsed[here], time) <= FASTEST_SPEECH or here > LEFT_WORDS:
            break
        if not index:
            remarks.append(
                Remark(
                    "skipped",
                    f"{clock(round(time))} for {sequence.words[word].text!r} leaves {round(time)} ms for "
                    f"the {plural(here, 'word')} before: the first known times are not used",
                    sequence.words[word].line,
                )
            )
        del (knots.ends if is_end else knots.starts)[word]


def drop_infeasible_times(sequence: WordSequence, knots: Knots, remarks: list[Remark]) -> None:
    """Drop times that leave no room for the words before them; a caption of 1 ms helps nobody.

    A recording that was cut begins in the middle of its transcript: the words before have no time
    of their own, and share that of the words after.
    """
    order = knots.in_order()
    word_before, time_before = 0, 0.0
    for index, (word, is_end, time) in enumerate(order):
        here = word + 1 if is_end else word
        words = here - word_before
        if words > 1 and time - time_before < words * LEAST_PER_WORD and len(order) - index > 1:
            remarks.append(
                Remark(
                    "skipped",
                    f"{clock(round(time))} for {sequence.words[word].text!r} leaves "
                    f"{round(time - time_before)} ms for the {plural(words, 'word')} before: that time is "
                    "not used",
                    sequence.words[word].line,
                )
            )
            del (knots.ends if is_end else knots.starts)[word]
            continue
        word_before, time_before = here, time
