"""Cut timed words into cues and lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from imhcaps.closed_class import LANGUAGES, primary
from imhcaps.model.profile import Profile
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark, TimedTranscript
from imhcaps.segment.breaks import UNIT, Lexis, Scorer, Style, default_style, observe
from imhcaps.segment.clock import Clock
from imhcaps.segment.labels import Labels, label_runs
from imhcaps.segment.limits import SegmentLimits
from imhcaps.segment.phrases import has_phrases
from imhcaps.segment.search import Problem, Run, cheapest, length_costs
from imhcaps.segment.tokens import Tokens, measure, positions, tokenise
from imhcaps.text import escape_vtt

INSIDE_PHRASE = UNIT
"""The cost of a break between two characters of one phrase of unspaced text."""


@dataclass(frozen=True, slots=True)
class Timing:
    """A cue that cannot be what the profile asks: its number from 1, and by how much it misses."""

    cue: int
    start: int
    text: str
    value: float
    limit: float


@dataclass(frozen=True, slots=True)
class Segmented:
    """A track and what is to be said about it. `cost` is that of the whole track, in units."""

    track: Track
    remarks: tuple[Remark, ...] = ()
    too_fast: tuple[Timing, ...] = ()
    """Cues that cannot be read at the profile's speed: characters a second."""
    too_short: tuple[Timing, ...] = ()
    """Cues below the minimum duration: milliseconds."""
    too_wide: tuple[str, ...] = ()
    """Words that are wider than a line. They are never cut."""
    cost: int = 0


def segment(
    timed: TimedTranscript,
    profile: Profile | SegmentLimits,
    *,
    labels: Labels = "change",
    previous: Track | None = None,
    style: Style | None = None,
) -> Track:
    """Cut a timed transcript into cues: every word once, in order, no cue with two speakers.

    `labels` says where a speaker's label stands on screen: at each speaker's first cue, at each
    change of speaker, on every cue, or never. With `previous`, an older track of the same talk, cues
    whose words did not change keep their times and lines. `style` is what `learn` made; by default
    the one that the package ships. Raises `TranscriptError` if a word has no time.
    """
    return segment_report(timed, profile, labels=labels, previous=previous, style=style).track


def segment_report(
    timed: TimedTranscript,
    profile: Profile | SegmentLimits,
    *,
    labels: Labels = "change",
    previous: Track | None = None,
    style: Style | None = None,
) -> Segmented:
    """The same, with what could not be kept: cues too fast or too short, words wider than a line."""
    limits = profile if isinstance(profile, SegmentLimits) else SegmentLimits.of(profile)
    return Segmenter(timed, limits, labels, style or default_style()).report()


class Segmenter:
    """One transcript on its way to cues."""

    def __init__(
        self, timed: TimedTranscript, limits: SegmentLimits, labels: Labels, style: Style
    ) -> None:
        self.timed, self.limits, self.style = timed, limits, style
        self.language = timed.transcript.language or None
        self.runs = list(tokenise(timed.turns, limits, self.language))
        self.remarks = list(_language_remarks(self.language, self.runs))
        self.labels = label_runs(self.runs, timed.turns, limits, labels, self.remarks)
        self.clock = Clock(
            [start for run in self.runs for start in run.starts],
            [end for run in self.runs for end in run.ends],
            limits,
            timed.shots,
            timed.end,
        )
        self.scorer = Scorer(Lexis(self.language), style, limits.target_cue_length)
        self.lengths = length_costs(limits)

    def problems(self) -> Iterator[Problem]:
        """What is to be solved for each run, in order."""
        offset = 0
        for run, labels in zip(self.runs, self.labels, strict=True):
            yield problem(run, labels.widths, offset, self)
            offset += len(run.texts)

    def report(self) -> Segmented:
        """Solve every run and write its cues."""
        cues: list[Cue] = []
        too_fast: list[Timing] = []
        too_short: list[Timing] = []
        too_wide: list[str] = []
        cost = 0
        limits = self.limits
        size = measure(limits.line_counting)
        for task, run, labels in zip(self.problems(), self.runs, self.labels, strict=True):
            spent, cuts = cheapest(task)
            cost += spent
            too_wide += [
                text
                for text in run.texts
                if len(text) * 2 > limits.max_line_length and size(text) > limits.max_line_length
            ]
            first = 0
            for stop in cuts:
                need = task.need(first, stop)
                at = task.run.offset
                start = self.clock.starts[at + first]
                end = self.clock.going(at + first, at + stop - 1, need)
                if cues and start < cues[-1].end:
                    start = cues[-1].end
                    end = max(end, start + 1)
                payload = write(task, run, labels.shown.get(first, ""), first, stop)
                cues.append(Cue(start, end, payload))
                if end - start < need:
                    read = need * (limits.max_cps or 0) / 1000
                    too_fast.append(
                        Timing(
                            len(cues),
                            start,
                            " ".join(run.texts[first:stop]),
                            round(read * 1000 / (end - start), 1),
                            limits.max_cps or 0,
                        )
                    )
                if end - start < limits.min_duration:
                    too_short.append(
                        Timing(
                            len(cues),
                            start,
                            " ".join(run.texts[first:stop]),
                            end - start,
                            limits.min_duration,
                        )
                    )
                first = stop
        track = Track(tuple(cues), language=self.language)
        return Segmented(
            track,
            tuple(self.remarks),
            tuple(too_fast),
            tuple(too_short),
            tuple(too_wide),
            cost,
        )


def problem(run: Tokens, labels: Sequence[int], offset: int, maker: Segmenter) -> Problem:
    """The costs of every possible cue of a run."""
    limits = maker.limits
    most = min(limits.max_line_length, limits.max_cue_length or limits.max_line_length)
    begins, ends = positions(run.texts, run.spaces, limits.line_counting, most)
    if limits.speed_counting == limits.line_counting and max(ends, default=0) == -1:
        read_begins, read_ends = begins, ends
    else:
        read_begins, read_ends = positions(run.texts, run.spaces, limits.speed_counting)
    words = [0]
    for count in run.counts:
        words.append(words[-1] + count)
    cue_ends: list[int] = []
    line_ends: list[int] = []
    if len(run.texts) > 1:
        pauses = [b - a for a, b in zip(run.ends, run.starts[1:], strict=False)]
        gaps = observe(maker.scorer.lexis, run.texts, ends, pauses)
        cue_ends = maker.scorer.cue_ends(gaps, begins, ends)
        line_ends = maker.scorer.line_ends(gaps)
        for index, phrase in enumerate(run.phrases[1:]):
            if not phrase:
                cue_ends[index] += INSIDE_PHRASE
                line_ends[index] += INSIDE_PHRASE
    return Problem(
        Run(offset, begins, ends, read_begins, read_ends, words, cue_ends, line_ends, labels),
        maker.clock,
        limits,
        maker.lengths,
    )


def write(task: Problem, run: Tokens, label: str, first: int, stop: int) -> str:
    """The payload of a cue: voice, label, escaped lines."""
    width = task.width(first, stop)
    ends = set(task.layout.breaks(first, stop)) if width > task.limits.max_line_length else set()
    parts: list[str] = []
    if run.spoken and run.speaker is not None:
        parts.append(f"<v {annotation(run.speaker.name)}>")
    if label:
        parts.append(f"<c.label>{escape_vtt(label)}</c>")
        parts.append("\n" if first - 1 in ends else " ")
    texts = run.texts
    if not ends and all(run.spaces[first + 1 : stop]):
        parts.append(escape_vtt(" ".join(texts[first:stop])))
        return "".join(parts)
    for k in range(first, stop):
        if k > first:
            parts.append("\n" if k - 1 in ends else " " if run.spaces[k] else "")
        parts.append(escape_vtt(texts[k]))
    return "".join(parts)


def annotation(name: str) -> str:
    """A name as the annotation of a voice tag, which holds no line break and no bare `&` or `>`."""
    return escape_vtt(" ".join(name.split()))


def _language_remarks(language: str | None, runs: Sequence[Tokens]) -> Iterator[Remark]:
    tag = primary(language)
    unspaced = any(not all(run.phrases) for run in runs)
    if tag in ("ja", "zh", "yue") or unspaced:
        if not has_phrases(language):
            yield Remark(
                "note",
                f"phrase ends of {language or 'this language'} are not known here: breaks fall between any two"
                ' characters that may be parted (pip install "imhcaps[cjk]" for phrases)',
            )
    elif tag not in LANGUAGES:
        yield Remark(
            "note",
            f"no word lists for {language or 'an unnamed language'}: breaks follow punctuation,"
            " pauses and balance only",
        )
