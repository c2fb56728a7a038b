"""Cut timed words into cues and lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from operator import sub

from imhcaps.counting import counting_rule
from imhcaps.garbage import collector_put_off
from imhcaps.model.choices import Labels
from imhcaps.model.profile import Profile
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark, TimedTranscript
from imhcaps.segmentation.breaks import (
    BOUND,
    TORN,
    UNIT,
    Lexis,
    Scorer,
    after_hyphens,
    before_dashes,
    default_scorer,
    observe,
)
from imhcaps.segmentation.clock import Clock
from imhcaps.segmentation.labels import RunLabels, head, label_runs
from imhcaps.segmentation.layout import positions
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.phrase_words import is_inside_word
from imhcaps.segmentation.phrases import is_south_east_asian
from imhcaps.segmentation.previous import Pin, pins
from imhcaps.segmentation.remarks import Timing, language_remarks, timing_remarks
from imhcaps.segmentation.search import Problem, Run, cheapest
from imhcaps.segmentation.style import Style
from imhcaps.segmentation.tokens import Tokens, measure, tokenise
from imhcaps.text import escape_vtt

FILL = UNIT // 5
"""The cost of any cue end in the style that the package ships, where no average is asked for: cues
are a little longer than people's, for fewer of them to read. Our choice."""
SPACE = UNIT // 2
"""The cost of a break between words of Thai, Lao, Khmer and Burmese, and what a space is worth there, where it
ends a clause. Our choice."""
WHOLE = 100 * UNIT
"""The cost of a cue end inside a verse, whose mark would be at one end only; our choice: more than any style."""


@dataclass(frozen=True, slots=True)
class Segmented:
    """A track and what is to be said about it."""

    track: Track
    remarks: tuple[Remark, ...] = ()


def segment(
    timed: TimedTranscript,
    profile: Profile | SegmentLimits,
    *,
    labels: Labels = "change",
    previous: Track | None = None,
    style: Style | None = None,
) -> Track:
    """Cut a timed transcript into cues: every word once, in order, no cue with two speakers.

    `labels` says where a speaker's label is on screen: at each speaker's first cue, at each
    change of speaker, on every cue, or never. With `previous`, an older track of the same talk, cues
    whose words did not change keep their times and lines. `style` is what `learn` made; by default
    the one that the package ships. Raises `TranscriptError` if a word has no time.
    """
    return segment_report(timed, profile, labels=labels, previous=previous, style=style).track


@collector_put_off()
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
    return Segmenter(timed, limits, labels, style, previous).report()


class Segmenter:
    """One transcript on its way to cues."""

    def __init__(
        self,
        timed: TimedTranscript,
        limits: SegmentLimits,
        labels: Labels = "change",
        style: Style | None = None,
        previous: Track | None = None,
    ) -> None:
        if timed.cued:
            # the cues that the words are from led in, if they did: again would be twice
            limits = limits._replace(lead_in=0)
        self.limits = limits
        self.language = timed.transcript.language or None
        self.runs = list(tokenise(timed.turns, limits, self.language))
        self.remarks = list(language_remarks(self.language, self.runs))
        self.labels = label_runs(self.runs, limits, labels, self.remarks)
        self.clock = Clock(
            [start for run in self.runs for start in run.starts],
            [end for run in self.runs for end in run.ends],
            limits,
            timed.shots,
            timed.end,
        )
        self.pins: dict[int, list[Pin]] = {}
        if previous is not None:
            for pin in pins(previous, self.runs, self.labels, self.clock, limits):
                self.pins.setdefault(pin.run, []).append(pin)
        average = limits.target_cue_length
        self.fill = FILL if style is None else 0
        scorer = (
            default_scorer(self.language, average)
            if style is None
            else Scorer(Lexis(self.language), style, average)
        )
        offset = 0
        self.problems: list[Problem] = []
        """What is to be solved for each run, in order."""
        for run, label in zip(self.runs, self.labels, strict=True):
            self.problems.append(_problem(run, label, offset, scorer, self.clock, limits))
            offset += len(run.texts)

    def solve(self, bias: int = 0) -> list[list[int]]:
        """For each run where its cues stop; `bias` makes longer cues, in units of cost."""
        solved = []
        for number, task in enumerate(self.problems):
            task.bias = bias
            cuts: list[int] = []
            first = 0
            for pin in self.pins.get(number, ()):
                if pin.first > first:
                    cuts += [first + cut for cut in cheapest(task.part(first, pin.first))[1]]
                cuts.append(pin.stop)
                first = pin.stop
            if not first:
                cuts += cheapest(task)[1]
            elif first < len(task.run):
                cuts += [first + cut for cut in cheapest(task.part(first, len(task.run)))[1]]
            solved.append(cuts)
        return solved

    def solve_for_average(self, average: float) -> list[list[int]]:
        """The same with the bias that brings the average cue length nearest to so many cells."""
        low, high = -UNIT, 2 * UNIT
        short = long = average
        best: tuple[float, list[list[int]]] | None = None
        bias = 0
        for _ in range(12):
            solved = self.solve(bias)
            cells = [
                task.width(a, b)
                for task, cuts in zip(self.problems, solved, strict=True)
                for a, b in zip([0, *cuts], cuts, strict=False)
            ]
            mean = sum(cells) / max(1, len(cells))
            if best is None or abs(mean - average) < best[0]:
                best = (abs(mean - average), solved)
            if abs(mean - average) <= average / 100:
                break
            if mean < average:
                low, short = bias, mean
            else:
                high, long = bias, mean
            if high - low <= 5:
                break
            # between the bounds by what is known of them, but never at their very edge
            share = (average - short) / (long - short) if short < average < long else 0.5
            bias = low + round((high - low) * min(0.9, max(0.1, share)))
        return best[1] if best is not None else self.solve()

    def report(self) -> Segmented:
        """Solve every run and write its cues."""
        limits, clock = self.limits, self.clock
        target = limits.target_cue_length
        parted = 0 if limits.may_touch else limits.min_gap
        solved = self.solve(self.fill) if target is None else self.solve_for_average(target)
        cues: list[Cue] = []
        too_fast: list[Timing] = []
        too_short: list[Timing] = []
        for number, (task, cuts) in enumerate(zip(self.problems, solved, strict=True)):
            run, labels, at = self.runs[number], self.labels[number], task.run.offset
            kept = {pin.first: pin.cue for pin in self.pins.get(number, ())}
            first = 0
            for stop in cuts:
                need = task.need(first, stop)
                cue = kept.get(first)
                if cue is None:
                    start = clock.starts[at + first]
                    if cues:
                        start = max(start, cues[-1].end + parted)
                    end = clock.out_time(start, at + stop - 1, need)
                    cue = Cue(
                        start, end, write(task, run, labels.shown.get(first, ""), first, stop)
                    )
                else:
                    _make_way(cues, cue.start)
                cues.append(cue)
                shown = cue.end - cue.start
                if shown < need or shown < limits.min_duration:
                    what = (len(cues), cue.start, run.text(first, stop))
                    if shown < need:
                        limit, unit = task.speed(first, stop)
                        too_fast.append(Timing(*what, round(limit * need / shown, 1), limit, unit))
                    if shown < limits.min_duration:
                        too_short.append(Timing(*what, shown, limits.min_duration))
                first = stop
        size = measure(limits.line_counting)
        wide = tuple(
            text
            for run in self.runs
            if max(map(len, run.texts)) * 2 > limits.max_line_length
            for text in run.texts
            if len(text) * 2 > limits.max_line_length and size(text) > limits.max_line_length
        )
        return Segmented(
            Track(tuple(cues), language=self.language),
            (*self.remarks, *timing_remarks(too_fast, too_short, wide, limits)),
        )


def _make_way(cues: list[Cue], start: int) -> None:
    """Move the last cues out of the way of one that keeps its start."""
    for index in range(len(cues) - 1, -1, -1):
        cue = cues[index]
        if cue.end <= start:
            return
        cues[index] = cue = replace(cue, start=min(cue.start, start - 1), end=start)
        start = cue.start


def _problem(
    run: Tokens,
    labels: RunLabels,
    offset: int,
    scorer: Scorer,
    clock: Clock,
    limits: SegmentLimits,
) -> Problem:
    """The costs of every possible cue of a run."""
    texts = run.texts
    most = min(limits.max_line_length, limits.max_cue_length or limits.max_line_length)
    begins, ends = positions(texts, run.spaces, limits.line_counting, most)
    same = (
        counting_rule(limits.line_counting).simple and counting_rule(limits.speed_counting).simple
    )
    if same and max(map(len, texts)) <= most and "".join(texts).isascii():
        read_begins, read_ends = begins, ends
    else:
        read_begins, read_ends = positions(texts, run.spaces, limits.speed_counting)
    cue_ends: list[int] = []
    line_ends: list[int] = []
    if len(texts) > 1:
        pauses = list(map(sub, run.starts[1:], run.ends))
        gaps = observe(scorer.lexis, texts, ends, pauses, run.estimated)
        cue_ends, line_ends = scorer.costs(gaps, begins, ends)
        for index in gaps.bonds:
            cue_ends[index] += BOUND
            line_ends[index] += BOUND
        if run.sung:
            cue_ends = [cost + WHOLE for cost in cue_ends]
        if not all(run.phrases):
            for index, phrase in enumerate(run.phrases[1:]):
                if not phrase:
                    word = index + 1 in run.inside or is_inside_word(texts[index], texts[index + 1])
                    torn = BOUND if word else TORN
                    cue_ends[index] += torn
                    line_ends[index] += torn
        south_east = is_south_east_asian("".join(texts))
        for index, text in enumerate(texts[:-1]) if south_east else ():
            if is_south_east_asian(text[-1]):
                if run.spaces[index + 1]:
                    cue_ends[index] -= SPACE
                else:
                    cue_ends[index] += SPACE
                    line_ends[index] += SPACE
        for index in before_dashes(texts, gaps):
            cue_ends[index] += TORN
            line_ends[index] += TORN
        for index in after_hyphens(texts):
            line_ends[index] += TORN
    words: Sequence[int] = range(len(texts) + 1)
    if limits.max_wpm:
        pieces = zip(run.spaces, map(str.split, texts), strict=True)
        words = [0, *accumulate(len(parts) - (not space) for space, parts in pieces)]
    measured = Run(
        offset,
        begins,
        ends,
        read_begins,
        read_ends,
        words,
        cue_ends,
        line_ends,
        labels.widths,
        labels.words,
    )
    return Problem(measured, clock, limits)


def write(task: Problem, run: Tokens, label: str, first: int, stop: int) -> str:
    """The payload of a cue: voice, label, escaped lines."""
    wide = task.width(first, stop) > task.limits.max_line_length
    breaks = task.layout.breaks(first, stop) if wide or label else ()
    if task.limits.sentence_per_line:
        breaks = task.sentence_breaks(first, stop) or breaks
    payload = head(run, label, task.limits)
    if label:
        alone = breaks[:1] == (first - 1,)
        payload += "\n" if alone else " "
        breaks = breaks[1:] if alone else breaks
    begins = [first, *[position + 1 for position in breaks]]
    return payload + escape_vtt("\n".join(map(run.text, begins, [*begins[1:], stop])))
