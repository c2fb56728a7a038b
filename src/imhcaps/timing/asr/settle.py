"""From what a form's reader found to words in order of time; whatever was decided on the way is reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from imhcaps.errors import InputError
from imhcaps.language.language_names import language_tag
from imhcaps.language.scripts import UNSPACED
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.asr.channels import used_once
from imhcaps.timing.asr.clock_times import counted_from_first
from imhcaps.timing.asr.impossible import refuse_crowd, refuse_impossible
from imhcaps.timing.asr.joining import bracketed, is_mark, joined, put_in
from imhcaps.timing.asr.pieces import Piece, Reading
from imhcaps.timing.asr.speakers import with_channels, with_turns
from imhcaps.timing.asr.units import (
    FASTEST,
    SLOWEST,
    UNITS,
    plausible,
    shown_rate,
    units_that_fit,
)
from imhcaps.timing.duration_model import word_duration
from imhcaps.timing.model import AsrWord, AsrWords

_PART = 50
"""Words of one part whose rate is looked at. Our own choice: about 20 seconds of speech, so that
single pauses make no rate."""
_PARTS_SHOWN = 5
"""Lines about parts, one each. Our own choice: more say nothing new."""
_ROUNDED = 100
"""ms: a word of no length was rounded to its start, by Google to a tenth of a second. Our own
choice: that tenth."""
_SHORTEST = 20
"""ms that a word takes at the least where others begin with it. Our own choice: the same as
`anchor_times.LEAST_PER_WORD`."""
_LEAST_SHARE, _MOST_SHARE = 0.05, 1.05
"""The last word's end as a share of a recording's length. Our own choice: speech may end early, but
later only by what was rounded."""
_LINE = 12
"""Characters of a script without spaces from which one stretch is a line and no word. Our own
choice: no word is as long."""


def settled(
    reading: Reading, title: str, name: str, source: Source, unit: float | None = None
) -> AsrWords:
    """The words of a reading; `unit` (ms) is what the user says, `title` names the form in errors."""
    reading = reading if unit is not None else counted_from_first(reading)
    remarks = list(reading.remarks)
    if source.guessed and name != "captions":
        remarks.append(Remark("guessed", f"the file is not UTF-8: it {source.encoding_note}"))
    whole = joined(reading.pieces, reading.tokens)
    if not whole:
        raise InputError(f"has no timed words (read as {title})", source.path)
    scale = _unit(whole, reading, source, unit, remarks)
    whole = [piece.in_ms(scale) for piece in whole]
    refuse_impossible(whole, source)
    whole = _one_after_another(_without_empty_ends(whole))
    divided, lines = _divided(whole, reading.lines, remarks)
    words = with_turns(divided, [turn.in_ms(scale) for turn in reading.turns])
    by_channel = with_channels(words)
    left = _between(by_channel)
    timed = [word for word in by_channel if not word.untimed]
    ordered, repeated = used_once(_with_lengths(timed, remarks))
    if repeated and by_channel != words:
        # Channels that have one voice are no people.
        ordered = [replace(word, speaker="") for word in ordered]
    remarks += repeated
    remarks += left_out(len(left) + reading.untimed)
    if reading.said_again:
        what = f"{_count(reading.said_again, 'word')} that a later result has at the same times: taken once"
        remarks.append(Remark("repaired", what))
    refuse_crowd(ordered, source)
    _unlikely_parts(ordered, remarks)
    return AsrWords(
        tuple(ordered),
        reading.format or name,
        source.path,
        language_tag(reading.language),
        tuple(remarks),
        tuple(_sounds(reading.pieces, scale)),
        tuple(left),
        tuple(_bounds(whole)) if lines else (),
    )


def _without_empty_ends(pieces: Sequence[Piece]) -> list[Piece]:
    """Stretches without the end that some programs write where they know none: one for all, before most begin."""
    ends = {piece.end for piece in pieces if piece.end is not None and piece.end < piece.start}
    if len(ends) != 1 or 2 * sum(piece.end in ends for piece in pieces) <= len(pieces):
        return list(pieces)
    return [replace(piece, end=None) if piece.end in ends else piece for piece in pieces]


def _one_after_another(pieces: Sequence[Piece]) -> list[Piece]:
    """Lines of one voice end, at the latest, where its next one begins: else their words would be mixed."""
    kept = list(pieces)
    for k, (piece, following) in enumerate(pairwise(pieces)):
        words = len(piece.text.split())
        same = (piece.channel, piece.speaker) == (following.channel, following.speaker)
        if same and words > 1 and piece.end is not None and piece.end > following.start:
            room = following.start - piece.start
            if room >= words * _SHORTEST and not following.untimed:
                kept[k] = replace(piece, end=following.start)
    return kept


def _bounds(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Begin and end of each line, in ms."""
    for index, piece in enumerate(pieces):
        if not piece.untimed:
            end = _end(piece, pieces[index + 1] if index + 1 < len(pieces) else None)
            yield round(piece.start), round(end)


def left_out(count: int) -> list[Remark]:
    """What is said of words without a time where words are used for their times alone."""
    if not count:
        return []
    return [Remark("skipped", f"{_count(count, 'word')} without a time left out")]


def _between(words: Sequence[Piece]) -> list[AsrWord]:
    """The words without a time, each in a part of the time between those around it that have one."""
    found: list[AsrWord] = []
    for untimed, run in groupby(enumerate(words), key=lambda pair: pair[1].untimed):
        if not untimed:
            continue
        inside = list(run)
        before = words[inside[0][0] - 1] if inside[0][0] else None
        last = inside[-1][0] + 1
        after = words[last] if last < len(words) else None
        start = 0.0 if after is None else after.start
        if before is not None:
            end = before.start if before.end is None else before.end
            start = max(before.start + 1, end if after is None else min(end, after.start))
        # Where there is no room they begin with the next one, and are before it.
        step = 0.0 if after is None else max(0.0, after.start - start) / len(inside)
        who = next((each.speaker for each in (before, after) if each is not None), "")
        for number, (_, piece) in enumerate(inside):
            at = int(start + number * step)
            until = max(at + 1, int(start + (number + 1) * step))
            found.append(AsrWord(piece.text, at, until, None, piece.speaker or who, estimated=True))
    return found


def _sounds(pieces: Sequence[Piece], scale: float) -> Iterator[AsrWord]:
    """What is in brackets for a sound: `[laughs]`, and not `[BLANK_AUDIO]` or `[_BEG_]`."""
    texts = bracketed(pieces)
    for piece in pieces:
        text = piece.text.strip()
        sound = text.startswith("[") and text.endswith("]") and "_" not in text and len(text) > 2
        if sound and not put_in(text, texts):
            timed = piece.in_ms(scale)
            end = timed.start if timed.end is None else timed.end
            yield AsrWord(text, round(timed.start), round(end), None, timed.speaker)


def _count(n: int, what: str) -> str:
    return f"1 {what}" if n == 1 else f"{n} {what}s"


def _unit(
    pieces: Sequence[Piece],
    reading: Reading,
    source: Source,
    given: float | None,
    remarks: list[Remark],
) -> float:
    """The unit in ms of the plain numbers among the times: given, fixed by the form, or proven by the rate."""
    open_pieces = [piece for piece in pieces if piece.unit is None]
    if given is not None:
        if reading.certain or not open_pieces:
            remarks.append(
                Remark("skipped", "the file itself says the unit of its times: --unit not used")
            )
            return reading.unit or 1.0
        return given
    if reading.certain or not open_pieces:
        return reading.unit or 1.0
    if reading.unit is not None:
        if plausible(open_pieces, reading.unit, lax=True):
            return reading.unit
        raise _asked(open_pieces, source, reading.unit)
    name = _proven(open_pieces, reading.duration)
    if name is None:
        raise _asked(open_pieces, source, UNITS["s"])
    unit = UNITS[name]
    # Only what counts in seconds needs decimals: that is no guess.
    if name != "s" or not _has_fractions(open_pieces):
        remarks.append(
            Remark(
                "guessed",
                f"the file does not say the unit of its times: taken for {name} "
                f"({shown_rate(open_pieces, unit)})",
            )
        )
    return unit


def _proven(pieces: Sequence[Piece], duration: float | None) -> str | None:
    """The one of s and ms that the speaking rate allows, or else the length of the recording; or none."""
    fits = units_that_fit(pieces, ("s", "ms"))
    if len(fits) == 1:
        return fits[0]
    if duration is not None and duration > 0 and not units_that_fit(pieces):
        last = max(piece.start if piece.end is None else piece.end for piece in pieces)
        shares = {name: last * UNITS[name] / 1000 / duration for name in ("s", "ms")}
        within = [name for name, share in shares.items() if _LEAST_SHARE <= share <= _MOST_SHARE]
        if len(within) == 1:
            return within[0]
    return None


def _has_fractions(pieces: Sequence[Piece]) -> bool:
    return any(
        not time.is_integer()
        for piece in pieces
        for time in (piece.start, piece.end)
        if time is not None
    )


def _asked(pieces: Sequence[Piece], source: Source, unit: float) -> InputError:
    """The error that asks for the unit, and says which would fit."""
    name = next((name for name, length in UNITS.items() if length == unit), "its unit")
    fitting = [
        f"--unit {fit} would be {shown_rate(pieces, UNITS[fit])}" for fit in units_that_fit(pieces)
    ]
    return InputError(
        f"counts its times in an unknown unit: in {name} they would be {shown_rate(pieces, unit)}, "
        f"and people speak {SLOWEST:.0f} to {FASTEST:.0f}",
        source.path,
        hint="; ".join(fitting) or "say the unit: --unit s, ms, 100ns, or samples such as 48000Hz",
    )


def _divided(
    pieces: Sequence[Piece], lines: str, remarks: list[Remark]
) -> tuple[list[Piece], bool]:
    """Lines divided into words, which share the time of their line by the model of speaking time; whether most are
    lines.
    """
    words: list[Piece] = []
    divided = 0
    for index, piece in enumerate(pieces):
        parts = _with_marks(piece.text.split())
        if len(parts) == 1:
            divided += len(parts[0]) >= _LINE and UNSPACED.match(parts[0]) is not None
            words.append(replace(piece, text=parts[0]))
            continue
        end = _end(piece, pieces[index + 1] if index + 1 < len(pieces) else None)
        divided += 1
        total = sum(word_duration(part) for part in parts)
        at = piece.start
        for part in parts:
            stop = at + (end - piece.start) * word_duration(part) / total
            words.append(replace(piece, text=part, start=at, end=stop))
            at = stop
    most = divided == len(pieces) or divided > len(pieces) / 2
    if most:
        remarks.append(Remark("estimated", f"only {lines} are timed: their words share the time"))
    elif divided:
        remarks.append(
            Remark(
                "estimated",
                f"{divided} of the {lines} have no word times: their words share the time",
            )
        )
    return words, most


def _with_marks(parts: list[str]) -> list[str]:
    """Words with the marks that stand apart from them (French `Bonjour !`), which take no time."""
    out: list[str] = []
    before = ""
    for part in parts:
        if is_mark(part) and out:
            out[-1] = f"{out[-1]} {part}"
        elif is_mark(part):
            before = f"{before}{part} "
        else:
            out.append(before + part)
            before = ""
    return out or [before.strip()]


def _end(piece: Piece, following: Piece | None) -> float:
    """The end of a stretch; where it is not known, by the speaking rate, and not after the next begins."""
    if piece.end is not None and piece.end > piece.start:
        return piece.end
    usual = piece.start + sum(word_duration(part) for part in piece.text.split())
    if (
        following is not None
        and following.channel == piece.channel
        and following.start > piece.start
    ):
        return min(usual, following.start)
    return usual if piece.end is None else piece.start


def _with_lengths(pieces: Sequence[Piece], remarks: list[Remark]) -> list[tuple[str, AsrWord]]:
    """Words with whole ms, from 0 on, each with a length, those of a channel in order of time."""
    ordered = sorted(pieces, key=lambda piece: (piece.channel, piece.start))
    if [p for p in ordered if p.channel == ordered[0].channel] != [
        p for p in pieces if p.channel == ordered[0].channel
    ]:
        remarks.append(Remark("repaired", "words were not in order of time: sorted"))
    out: list[tuple[str, AsrWord]] = []
    negative = zero = 0
    at = 0
    while at < len(ordered):
        # Words that begin together: those without a length come first, and need a little of the time.
        upto = at + 1
        while upto < len(ordered) and _same_start(ordered[at], ordered[upto]):
            upto += 1
        group = sorted(ordered[at:upto], key=_length)
        following = ordered[upto] if upto < len(ordered) else None
        if following is not None and following.channel != group[0].channel:
            following = None
        negative += sum(piece.start < 0 for piece in group)
        zero += sum(piece.end is not None and _length(piece) <= 0 for piece in group)
        out += _apart(group, following)
        at = upto
    if negative:
        remarks.append(
            Remark("repaired", f"{_count(negative, 'word')} with a time before 0: moved to 0")
        )
    if zero:
        remarks.append(
            Remark(
                "repaired", f"{_count(zero, 'word')} of no length: given a part of the time there"
            )
        )
    return out


def _same_start(a: Piece, b: Piece) -> bool:
    return a.channel == b.channel and round(a.start) == round(b.start) and _length(a) <= 0


def _length(piece: Piece) -> float:
    return 0.0 if piece.end is None else piece.end - piece.start


def _apart(group: Sequence[Piece], following: Piece | None) -> list[tuple[str, AsrWord]]:
    """Words that begin together, one after the other."""
    last = group[-1]
    start = max(0, round(last.start))
    if _length(last) > 0:
        stop = round(last.end or 0)
    else:
        limit = None if following is None else round(following.start)
        usual = (
            round(_end(replace(last, end=None), following))
            if last.end is None
            else start + _ROUNDED
        )
        stop = usual if limit is None or limit <= start else min(usual, limit)
    stop = max(stop, start + 1)
    short = min(_ROUNDED // 2, (stop - start) // (2 * len(group)) or 0)
    if len(group) > 1:
        short = max(short, min(_SHORTEST, (stop - start) // len(group)))
    out: list[tuple[str, AsrWord]] = []
    at = start
    for piece in group:
        end = stop if piece is last else at + short
        out.append((piece.channel, _word(piece, at, max(end, at + 1))))
        at = min(max(end, at), stop)
    return out


def _word(piece: Piece, start: int, end: int) -> AsrWord:
    return AsrWord(piece.text, start, end, piece.confidence, piece.speaker, piece.estimated)


def _unlikely_parts(words: Sequence[AsrWord], remarks: list[Remark]) -> None:
    """Report the parts in which nobody could speak as fast or as slowly as their times say; of many the first."""
    found: list[str] = []
    for at in range(0, len(words) - _PART + 1, _PART):
        part = [Piece(word.text, word.start, word.end) for word in words[at : at + _PART]]
        if not plausible(part, 1.0, lax=True):
            found.append(
                f"{clock(words[at].start)} to {clock(words[at + _PART - 1].end)}: "
                f"{shown_rate(part, 1.0)}; are the times there right?"
            )
    remarks += [Remark("note", message) for message in found[:_PARTS_SHOWN]]
    if len(found) > _PARTS_SHOWN:
        others = plural(len(found) - _PARTS_SHOWN, "part")
        remarks.append(Remark("note", f"{others} more in which nobody speaks as the times say"))
