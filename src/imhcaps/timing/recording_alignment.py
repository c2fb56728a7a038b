"""Transcript + recording → a transcript in which every word has a time, or a refusal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from imhcaps.audio.caption_match import FEW_WORDS
from imhcaps.errors import RecordingError
from imhcaps.language.language import primary
from imhcaps.language.scripts import LATIN_LETTER
from imhcaps.model.transcript import Remark, TimedTranscript, Transcript, Word
from imhcaps.text import plural
from imhcaps.timecode import clock
from imhcaps.timing.assemble import assemble, with_problem
from imhcaps.timing.known_times import KnownTimes
from imhcaps.timing.plausibility import SHORTEST_CUE_MS
from imhcaps.timing.recording_knots import knots_of
from imhcaps.timing.word_sequence import WordSequence, word_sequence

if TYPE_CHECKING:
    from imhcaps.audio.acoustic_model import AcousticModel
    from imhcaps.audio.forced_alignment import Alignment
    from imhcaps.audio.refusal import Margin

Progress = Callable[[str, float, float], None]
"""Called with what is done (`decode`, `listen`, `align`), how much of it, and how much there is."""

REPORTED_WORDS = 6
"""Runs of unspoken words from this length on are reported one by one. Our own choice: shorter runs
may be words spoken unclearly."""
MOST_REPORTED = 20
"""The most runs of unspoken words that are reported one by one; our own choice, so that the
messages stay readable."""
BETWEEN_SHARE, LACKING_SHARE = 0.08, 0.15
"""Shares of the speech, a word here and there, that the transcript does not have: from the first on it is said, from
the second on the result is doubtful. Our own choice: a transcript without fillers and repetitions lacks as much as the
first; measured (benchmarks/README.md), whole texts have 0.03 at most."""
UNCLEAR_SHARE = 0.25
"""Share of the words (runs of `REPORTED_WORDS` and more aside) that may not be said, by their confidence, from which on
the result is doubtful. Our own choice: measured, 0.23 and more where a third of the words is not said."""
LEAST_ERRORS_MS = (25, 60)
"""Milliseconds within which half and nine in ten of the words of people begin, in quiet and where all are sure: less is
not stated. Measured on two with hand-made labels (16 and 26, 57 and less; benchmarks/README.md), and on a third against
a recogniser's times (34 and 64)."""
WHOLE_SHARE = 0.95
"""Share of the words that must be found in a stretch of a recording for it to say the whole text there. Our own
choice."""
LATIN_SHARE = 0.5
"""Share of Latin letters below which the words are in a script that has no letter rules. Our own
choice: half."""


def align_recording(
    transcript: Transcript,
    path: str,
    *,
    model: AcousticModel | None = None,
    stream: int | None = None,
    draft: bool = False,
    progress: Progress | None = None,
) -> TimedTranscript:
    """Give every word a time from the recording itself (forced alignment).

    `model` is an acoustic model, by default the one that the extra `[audio]` installs; `stream`
    chooses among several audio streams, from 1; `draft` writes what would be refused, with a remark.
    Raises `RecordingError` when the words are not said in the recording or nothing can be heard,
    `InputError` for what is no media file, `MissingExtraError` when a package or ffmpeg is missing.
    """
    sequence = word_sequence(transcript)
    if not is_latin(sequence):
        raise RecordingError(
            f"words in this script ({primary(transcript.language)}) cannot be aligned to a recording",
            transcript.source,
            hint="give a cue sheet (--cues) as well, or a recogniser's words (--words)",
        )
    known, length = recorded_times(
        transcript, sequence, path, model=model, stream=stream, draft=draft, progress=progress
    )
    timed = assemble(
        transcript,
        sequence,
        known.knots,
        [1.0] * len(transcript.turns),
        [],
        known.remarks,
        length,
        known.matched,
    )
    if timed.accuracy is not None:
        half, most = LEAST_ERRORS_MS
        stated = replace(
            timed.accuracy,
            error_p50_ms=max(half, timed.accuracy.error_p50_ms),
            error_p90_ms=max(most, timed.accuracy.error_p90_ms),
        )
        timed = replace(timed, accuracy=stated)
    beyond = _beyond(sequence, known, length)
    unseen = (
        min(known.matched, default=0) >= REPORTED_WORDS and known.knots.earliest() < SHORTEST_CUE_MS
    )
    problems = timed.accuracy.problems if timed.accuracy is not None else ()
    if beyond is not None and (unseen or problems):
        timed = with_problem(timed, beyond)
    within = _within(sequence, known) if problems else None
    if within is not None:
        timed = with_problem(timed, within)
    return timed


def _beyond(sequence: WordSequence, known: KnownTimes, length: int) -> str | None:
    """What a recording lacks of the end of the text, or of its beginning; None where it is little."""
    if not known.matched:
        return None
    first, last = min(known.matched), max(known.matched)
    after, before = len(sequence) - 1 - last, first
    if max(after, before) < REPORTED_WORDS:
        return None
    at = after < before
    words = sequence.words[:first] if at else sequence.words[last + 1 :]
    where = "at its beginning" if at else f"at its end ({clock(length)})"
    return _no_room(words, where)


def _within(sequence: WordSequence, known: KnownTimes) -> str | None:
    """The longest part of the text that is not found between words that are; None where it is short."""
    first, stop = max(
        pairwise(sorted(known.matched)), key=lambda pair: pair[1] - pair[0], default=(0, 0)
    )
    words = sequence.words[first + 1 : stop]
    if len(words) < REPORTED_WORDS:
        return None
    return _no_room(words, f"after {clock(round(known.knots.starts[first]))}")


def _no_room(words: Sequence[Word], where: str) -> str:
    said = " ".join(word.text for word in words[:6])
    return (
        f"{plural(len(words), 'word')} of the transcript are not found in it, and the recording has no room for them {where}: "
        f"“{said}…”; is it cut, or are they not said in it, or too faintly?"
    )


def recorded_times(
    transcript: Transcript,
    sequence: WordSequence,
    path: str,
    *,
    model: AcousticModel | None = None,
    stream: int | None = None,
    draft: bool = False,
    progress: Progress | None = None,
) -> tuple[KnownTimes, int]:
    """The known times that the recording gives, and how long it is (ms); see `align_recording`."""
    from imhcaps.audio.acoustic_model import default_model  # noqa: PLC0415 - rare path
    from imhcaps.audio.confidence import confidences  # noqa: PLC0415 - rare path
    from imhcaps.audio.forced_alignment import align_tokens  # noqa: PLC0415 - rare path
    from imhcaps.audio.listening import listen, stage  # noqa: PLC0415 - rare path
    from imhcaps.audio.refusal import judge, judge_part  # noqa: PLC0415 - rare path

    tokens = [word.text for word in sequence.words]
    model = model or default_model()
    posteriors = listen(path, model, stream=stream, language=transcript.language, progress=progress)
    remarks = [Remark("guessed", message) for message in posteriors.remarks]
    found = align_tokens(
        posteriors.scores,
        tokens,
        transcript.language,
        model,
        levels=posteriors.levels,
        pieces=posteriors.pieces,
        progress=stage(progress, "align"),
    )
    posteriors.pieces.save()
    margin = judge(posteriors.scores, found, model)
    if margin.verdict == "wrong" and not draft:
        margin = _of_part(margin, judge_part(posteriors.scores, found, model, margin), found, path)
    sure = confidences(found, echo=posteriors.echo_ms is not None)
    doubts = _doubts(margin, found)
    remarks += _verdict(margin, doubts, found, path, draft)
    knots, matched = knots_of(sequence, found, sure)
    if doubts.share < 1:
        matched = {
            word: (round(value * doubts.share, 3), origin)
            for word, (value, origin) in matched.items()
        }
    remarks += _differences(sequence, found)
    return KnownTimes("the recording", knots, matched, remarks), posteriors.length_ms


def speech_of_recording(
    path: str,
    *,
    stream: int | None = None,
    language: str | None = None,
    progress: Progress | None = None,
) -> tuple[list[tuple[int, int]], int, list[Remark]]:
    """Where somebody speaks in a recording (ms), how long it is, and what is odd about it; no phones are needed."""
    from imhcaps.audio.listening import stage  # noqa: PLC0415 - rare path
    from imhcaps.audio.pauses import speech_stretches  # noqa: PLC0415 - rare path
    from imhcaps.audio.recording import decode  # noqa: PLC0415 - rare path

    with decode(
        path, stream=stream, language=language, progress=stage(progress, "decode")
    ) as recording:
        recording.refuse_silence()
        remarks = [Remark("guessed", message) for message in recording.remarks]
        return speech_stretches(recording), round(1000 * recording.seconds), remarks


def is_latin(sequence: WordSequence) -> bool:
    """Whether the words are in letters that have rules how they sound."""
    letters = [char for word in sequence.words for char in word.text if char.isalpha()]
    latin = sum(1 for char in letters if LATIN_LETTER.match(char))
    return not letters or latin >= LATIN_SHARE * len(letters)


def _of_part(whole: Margin, part: Margin, found: Alignment, path: str) -> Margin:
    """What holds of a text that the recording as a whole does not say: it may say all of it in one stretch, after
    minutes of silence or of something else. Raises what is to be said where it says a part of the text only.
    """
    if part.verdict == "wrong":
        return whole
    said = found.text.said
    matched = sum(found.words[index] is not None for index in said)
    if matched >= WHOLE_SHARE * len(said):
        return part
    raise RecordingError(
        f"only a part of the transcript is said in this recording ({matched} of {plural(len(said), 'word')} found)",
        path,
        hint="give that part of the transcript, or the whole recording; --draft writes all the same",
    )


class _Doubts(NamedTuple):
    """Why a text may not be what is said, and the share (0 … 1) of its words that are. The confidence of no single word
    tells that: a translation is in the order of what is said, and each of its words has a place.
    """

    reasons: tuple[str, ...]
    share: float


def _doubts(margin: Margin, found: Alignment) -> _Doubts:
    from imhcaps.audio.confidence import said_probabilities  # noqa: PLC0415 - rare path

    reasons = [margin.reason] if margin.reason else []
    share = margin.heard_share
    if found.between >= LACKING_SHARE:
        reasons.append(_lacking(found))
        share *= 1 - found.between
    unclear = _unclear_share(found, said_probabilities(found), found.text.said)
    if unclear >= UNCLEAR_SHARE:
        reasons.append(f"about {100 * unclear:.0f} % of its words are not clear in the recording")
        share *= 1 - unclear
    return _Doubts(tuple(reasons), share)


def _lacking(found: Alignment) -> str:
    return f"about {100 * found.between:.0f} % of the speech is not in the transcript, a word here and there"


def _verdict(
    margin: Margin, doubts: _Doubts, found: Alignment, path: str, draft: bool
) -> list[Remark]:
    said = found.text.said
    matched = sum(found.words[index] is not None for index in said)
    figures = f"{margin.nats:.1f} nats a word, {matched} of {plural(len(said), 'word')} found"
    why = f"; {margin.reason}" if margin.reason else ""
    if margin.verdict == "wrong" and not draft and len(said) <= FEW_WORDS:
        raise RecordingError(
            f"too few words to tell whether they are said in this recording ({figures})",
            path,
            hint="give more of what is said; --draft writes all the same",
        )
    if margin.verdict == "wrong" and not draft:
        raise RecordingError(
            f"the words of the transcript are not said in this recording ({figures}){why}",
            path,
            hint="is it another talk or another language, or a page of several talks (--heading)? "
            "--draft writes all the same",
        )
    if margin.verdict == "wrong":
        return [Remark("note", f"draft: the words do not fit the recording ({figures})")]
    if margin.verdict == "doubtful" or doubts.reasons:
        message = "; ".join((f"the words fit the recording poorly ({figures})", *doubts.reasons))
        wider = ", whose stated error is wider for it" if doubts.share < 1 else ""
        return [Remark("guessed", f"{message}; check words and times{wider}")]
    return [Remark("skipped", _lacking(found))] if found.between >= BETWEEN_SHARE else []


def _unclear_share(found: Alignment, sure: list[float | None], said: frozenset[int]) -> float:
    """The share of the words that are not said where they were timed, as their confidence has it; long runs are
    reported by themselves.
    """
    runs = {k for a, b in found.unspoken if b - a >= REPORTED_WORDS for k in range(a, b)}
    judged = [sure[k] or 0.0 for k in said - runs]
    return 1 - sum(judged) / max(1, len(judged)) if judged else 0.0


def _differences(sequence: WordSequence, found: Alignment) -> list[Remark]:
    """Text without speech, and speech without text."""
    remarks = []
    unspoken = [run for run in found.unspoken if run[1] - run[0] >= REPORTED_WORDS]
    for first, stop in unspoken[:MOST_REPORTED]:
        words = sequence.words[first:stop]
        at = next((w.start_ms for w in reversed(found.words[:first]) if w), 0)
        remarks.append(
            Remark(
                "estimated",
                f"{plural(stop - first, 'word')} of the transcript are not found in the recording (after {clock(at)}): "
                "timed from their neighbours",
                words[0].line,
                " ".join(word.text for word in words[:8]),
            )
        )
    short = sum(stop - first for first, stop in found.unspoken) - sum(
        stop - first for first, stop in unspoken[:MOST_REPORTED]
    )
    if short:
        remarks.append(
            Remark(
                "estimated",
                f"{plural(short, 'word')} not found in the recording: timed from their neighbours",
            )
        )
    for start, end in found.untranscribed[:MOST_REPORTED]:
        remarks.append(
            Remark(
                "skipped",
                f"speech that the transcript does not have: {(end - start) / 1000:.1f} s "
                f"at {clock(start)}",
            )
        )
    more = len(found.untranscribed) - MOST_REPORTED
    if more > 0:
        remarks.append(
            Remark("skipped", f"speech that the transcript does not have: {more} more places")
        )
    return remarks
