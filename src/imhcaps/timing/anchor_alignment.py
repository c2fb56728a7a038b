"""Transcript + cue sheet → a transcript in which every word has a time."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import log
from typing import TYPE_CHECKING

from imhcaps.errors import CueSheetError
from imhcaps.model.transcript import Origin, Remark, TimedTranscript, Transcript
from imhcaps.timecode import clock
from imhcaps.timing.anchor_search import Placed, place
from imhcaps.timing.chapters import HASTE, time_headings, with_rows
from imhcaps.timing.duration_model import speech
from imhcaps.timing.interpolation import Knots, lay_out
from imhcaps.timing.model import CueSheet
from imhcaps.timing.sheets import validate
from imhcaps.timing.sounds import Sounding, settle
from imhcaps.timing.speaker_rates import first_guess, rates
from imhcaps.timing.timed_transcript import weave
from imhcaps.timing.word_sequence import Stream, stream

if TYPE_CHECKING:
    from imhcaps.model.track import Track

_DENSE = ("srt", "vtt", "textgrid-words")
_OVERLAP = ("textgrid",)
"""Forms with a tier for each speaker, in which two people may begin at one moment."""
_SLOW = 30.0
"""Times that ask for speech this many times slower than the model's are told."""
_LEAN, _LEAN_ALONE = 0.5, 1.1
"""How much worse (in the logarithm of the rate) the end of the talk may fit the last row's end than that of its turn."""
LEAST_PER_WORD = 20
"""With fewer ms for each word before it, a time cannot be meant."""


def align(transcript: Transcript, sheet: CueSheet | None = None) -> TimedTranscript:
    """Give every word and sound a time, from the rows of a cue sheet and the times on the page.

    Speech rows are placed in the transcript, in order (`place`); the words between known times
    share them by the model of speaking time and are marked `estimated`; the words before the first
    and after the last go by the speakers' rate, and a remark says so. Sound and music rows become
    elements of the transcript, or time the sound that is there; shots and chapters are handed on.

    Raises `CueSheetError` when a row cannot be placed or contradicts another.
    """
    rows = sheet.rows if sheet else ()
    path = sheet.source if sheet else transcript.source
    validate(rows, path)
    if sheet is not None and sheet.format in _DENSE:
        from imhcaps.timing.word_alignment import align_captions

        return align_captions(transcript, sheet)
    row = stream(transcript)
    spoken = [anchor for anchor in rows if anchor.kind == "speech"]
    remarks = list(sheet.remarks) if sheet else []
    if spoken and not len(row):
        raise CueSheetError("the transcript has no spoken words for the rows", path, spoken[0].line)
    if not transcript.speakers and any(anchor.speaker for anchor in spoken):
        remarks.append(
            Remark("skipped", "the rows name speakers, but the transcript has none: names not used")
        )
    placed, passed = place(transcript, row, spoken, path)
    if sheet is not None and sheet.format not in _OVERLAP:
        placed = _one_moment(row, placed, path, remarks)
    remarks += [
        Remark(
            "skipped",
            f"row {a.row} ({a.text!r}) is not in the transcript where its time says: passed over",
            a.line,
            a.text,
        )
        for a in passed
    ]
    knots = _knots(transcript, row, placed, remarks)
    if not spoken:
        time_headings(transcript, row, knots, [a for a in rows if a.kind == "chapter"], remarks)
    _page_times(transcript, row, knots, remarks)
    _without_impossible(row, knots, remarks)
    rate = rates(transcript, row, knots)
    _far_apart(row, knots, remarks)
    soundings = settle(
        transcript,
        row,
        knots,
        rate,
        [a for a in rows if a.kind in ("sound", "music", "silence")],
        remarks,
    )
    closing = max((a.end for a in rows if a.end is not None), default=None)
    if closing is not None and _too_early(closing, row, knots, rate):
        closing = None
    timed = finish(transcript, row, knots, rate, soundings, remarks, closing)
    return with_rows(timed, rows)


def _too_early(closing: int, row: Stream, knots: Knots, rate: list[float]) -> bool:
    """Whether an end leaves far too little time for the words after the last known time."""
    known = max([0.0, *knots.starts.values(), *knots.ends.values()])
    natural = lay_out(row, knots, rate).end[-1:] or [0.0]
    return natural[0] - known > HASTE * (closing - known)


def _far_apart(row: Stream, knots: Knots, remarks: list[Remark]) -> None:
    """Say so when the known times lie so far apart that they are likely in another unit."""
    known = [*knots.starts.values(), *knots.ends.values()]
    asked = sum(row.speech) + sum(row.pause)
    there = max(known) - min(known) if known else 0.0
    if there > _SLOW * asked:
        remarks.append(
            Remark(
                "estimated",
                f"the known times span {clock(round(there))}, and all words need about "
                f"{clock(round(asked))}; are the times in milliseconds?",
            )
        )


def align_track(transcript: Transcript, track: Track) -> TimedTranscript:
    """Give every word a time from a caption track of the same talk; the track's words may differ."""
    from imhcaps.timing.sheets.captions import rows_of_track

    return align(transcript, CueSheet(rows_of_track(track), "vtt", "<track>"))


def finish(
    transcript: Transcript,
    row: Stream,
    knots: Knots,
    rate: list[float],
    soundings: list[Sounding],
    remarks: list[Remark],
    last: int | None = None,
    known: dict[int, tuple[float, Origin]] | None = None,
) -> TimedTranscript:
    """Lay out the words, say what was estimated, and weave the times into the transcript."""
    beyond = None if last is None or (knots.ends and last <= max(knots.ends.values())) else last
    if beyond is not None and knots.starts and beyond <= max(knots.starts.values()):
        beyond = None
    layout = lay_out(row, knots, rate, beyond)
    marks = sorted({*knots.starts, *(i + 1 for i in knots.ends)})
    n = len(row)
    if not n:
        pass
    elif not knots.starts and not knots.ends:
        remarks.append(
            Remark("estimated", f"no time is known: all {n} words are timed by a usual rate")
        )
    else:
        before, after = marks[0], n - marks[-1]
        if before:
            remarks.append(
                Remark(
                    "estimated",
                    f"{_words(before)} before the first known time "
                    f"({clock(round(_first(knots)))}) timed by the speaking rate",
                    row.words[0].line,
                )
            )
        if after and marks[-1] in knots.starts:
            after -= 1
        if after > 0:
            remarks.append(
                Remark(
                    "estimated",
                    f"{_words(after)} after the last known time timed by the speaking rate",
                    row.words[n - after].line,
                )
            )
    if known is None:
        for a, b, there, asked in layout.fast:
            remarks.append(
                Remark(
                    "estimated",
                    f"{_words(b - a)} at {clock(round(layout.start[a]))}: {there / 1000:.1f} s are there, "
                    f"about {asked / 1000:.1f} s are needed; are the times around right?",
                    row.words[a].line,
                    " ".join(w.text for w in row.words[a : min(b, a + 8)]),
                )
            )
    return weave(transcript, row, layout, knots, soundings, remarks, known)


def _one_moment(
    row: Stream, placed: list[Placed], path: str, remarks: list[Remark]
) -> list[Placed]:
    """Two rows that give one moment to two different words contradict each other.

    Only times in whole seconds may be the same for words said within that second: the later row is
    then left out.
    """
    kept: list[Placed] = []
    for found in placed:
        before = kept[-1] if kept else None
        if before is None or before.row.start != found.row.start or before.word == found.word:
            kept.append(found)
            continue
        first, second = (
            f"row {p.row.row} ({(p.row.text or p.row.speaker)!r})" for p in (before, found)
        )
        said = f"{second} starts at {clock(found.row.start)} like {first}"
        between = slice(before.word, found.word)
        if found.row.start % 1000 or sum(row.speech[between]) > 1000:
            raise CueSheetError(
                f"{said}, but {_words(found.word - before.word)} of the transcript come between",
                path,
                found.row.line,
                hint="correct the time of one of the two, or leave it out",
            )
        remarks.append(
            Remark("skipped", f"{said}: its time is not used", found.row.line, found.row.text)
        )
    return kept


def _words(n: int) -> str:
    return "1 word" if n == 1 else f"{n} words"


def _first(knots: Knots) -> float:
    return min([*knots.starts.values(), *knots.ends.values()])


def _knots(
    transcript: Transcript, row: Stream, placed: list[Placed], remarks: list[Remark]
) -> Knots:
    """What the placed rows say of starts and ends."""
    knots = Knots()
    sums = [0.0, *accumulate(s + p for s, p in zip(row.speech, row.pause, strict=True))]
    pairs = list(pairwise(placed))
    rate = first_guess([(b.row.start - a.row.start, sums[b.word] - sums[a.word]) for a, b in pairs])
    # Where nothing else tells how fast the speakers are, an end in the sheet is likely the talk's.
    lean = _LEAN if len(pairs) else _LEAN_ALONE
    for index, found in enumerate(placed):
        following = placed[index + 1] if index + 1 < len(placed) else None
        start = float(found.row.start)
        if found.late:
            # Words that only the row has come first: the known word starts after them.
            start += rate * sum(speech(word, transcript.language) for word in found.late)
            limits = [found.row.end, following.row.start if following else None]
            start = max(found.row.start, min([start, *(x - 1.0 for x in limits if x is not None)]))
        knots.starts[found.word] = start
        if found.row.end is None:
            continue
        end = float(found.row.end)
        if following is not None and end > following.row.start:
            remarks.append(
                Remark(
                    "repaired",
                    f"row {found.row.row} ends at {clock(found.row.end)}, after row {following.row.row} "
                    f"begins ({clock(following.row.start)}): taken to end there",
                    found.row.line,
                    found.row.text,
                )
            )
            end = float(following.row.start)
        word = _ending(row, sums, found, following, rate, end - start, lean)
        if end > start:
            knots.ends[word] = end
    return knots


def _ending(
    row: Stream,
    sums: list[float],
    found: Placed,
    following: Placed | None,
    rate: float,
    room: float,
    lean: float,
) -> int:
    """The word on which a row's end falls: of its text, of its turn, or the last before the next row.

    A row may hold its first words only, so the choice is the one that a speaker would fit in best.
    The end of the last row is rather that of the talk (by `lean`), unless its text is a whole turn.
    """
    limit = (following.word if following else len(row)) - 1
    turn = min(row.first[row.turn[found.word] + 1] - 1, limit)
    choices = {turn, limit}
    if found.last is not None:
        choices.add(min(max(found.last, found.word), limit))

    def misfit(word: int) -> float:
        asked = (sums[word] - sums[found.word] + row.speech[word]) * rate
        off = abs(log(max(1.0, room) / max(1.0, asked)))
        if following is None and found.last != turn:
            return off + (0.0 if word == limit else named)
        if word != turn and word != found.last:
            off += 0.5
        return off

    named = _LEAN if found.row.text or found.row.speaker else lean

    return min(sorted(choices), key=misfit)


def _page_times(transcript: Transcript, row: Stream, knots: Knots, remarks: list[Remark]) -> None:
    """Add the times that the page itself gives, where the cue sheet says nothing against them."""
    given = [
        (row.first[t], turn.start, turn.line)
        for t, turn in enumerate(transcript.turns)
        if turn.start is not None and row.first[t] < row.first[t + 1]
    ]
    if not given:
        return
    from imhcaps.timing.interpolation import sort_knots

    order = sort_knots(knots)
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


def _without_impossible(row: Stream, knots: Knots, remarks: list[Remark]) -> None:
    """Let go of times that leave no room for the words before them; a caption of 1 ms helps nobody.

    A recording that was cut begins in the middle of its transcript: the words before have no time
    of their own, and share that of the words after.
    """
    from imhcaps.timing.interpolation import sort_knots

    order = sort_knots(knots)
    word_before, time_before = 0, 0.0
    for index, (word, is_end, time) in enumerate(order):
        here = word + 1 if is_end else word
        count = here - word_before
        if count > 1 and time - time_before < count * LEAST_PER_WORD and len(order) - index > 1:
            remarks.append(
                Remark(
                    "skipped",
                    f"{clock(round(time))} for {row.words[word].text!r} leaves {round(time - time_before)} ms "
                    f"for the {_words(count)} before: that time is not used",
                    row.words[word].line,
                )
            )
            del (knots.ends if is_end else knots.starts)[word]
            continue
        word_before, time_before = here, time
