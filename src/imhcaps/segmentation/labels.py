"""Who is named on screen, where, and how long the name may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from imhcaps.model.choices import Labels
from imhcaps.model.transcript import Remark, Speaker
from imhcaps.segmentation.limits import SegmentLimits
from imhcaps.segmentation.notation import label
from imhcaps.segmentation.tokens import Tokens, measure
from imhcaps.text import escape_vtt


@dataclass(frozen=True, slots=True)
class RunLabels:
    """For each token of a run the label of a cue that begins there: its width, its words, the text."""

    widths: Sequence[int]
    words: Sequence[int]
    shown: dict[int, str]


def label_runs(
    runs: Sequence[Tokens],
    limits: SegmentLimits,
    policy: Labels,
    remarks: list[Remark],
) -> list[RunLabels]:
    """The labels of every run: the full name at a speaker's first label, the short one after it.

    A label that does not fit beside the word it is before gives way to the short name; if that
    does not fit either, the cue has none, and a remark says so.
    """
    size = measure(limits.line_counting)
    form = limits.notation.speaker
    if form == "<v>":
        policy = "never"
    named: set[Speaker] = set()
    unnamed: set[str] = set()
    speaking: Speaker | None = None
    labelled: list[RunLabels] = []
    last_turn = -1
    for run in runs:
        shown: dict[int, str] = {}
        widths = [0] * len(run.texts)
        words = [0] * len(run.texts)
        speaker = run.speaker
        if run.spoken and run.turn != last_turn:
            last_turn = run.turn
            changed = run.begins_turn and speaker != speaking
            speaking = speaker
        else:
            changed = False
        if speaker is not None and run.spoken and policy != "never":
            wanted: Sequence[int] = ()
            if policy == "always":
                wanted = range(len(run.texts))
            elif (policy == "change" and changed) or (policy == "first" and speaker not in named):
                wanted = (0,)
            for index in wanted:
                full = label(" ".join(speaker.name.split()), form)
                short = label(" ".join((speaker.short or speaker.name).split()), form)
                text = size(run.texts[index])
                choices = (short,) if speaker in named else (full, short)
                for written in choices:
                    if _fits(size(written), text, limits):
                        shown[index], widths[index] = written, size(written)
                        words[index] = len(written.split())
                        named.add(speaker)
                        break
                else:
                    unnamed.add(speaker.name)
        labelled.append(RunLabels(widths, words, shown))
    remarks.extend(
        Remark(
            "lost", f"the label {name!r} does not fit on screen; the voice tag keeps it", text=name
        )
        for name in sorted(unnamed)
    )
    return labelled


def _fits(wide: int, word: int, limits: SegmentLimits) -> bool:
    line = limits.max_line_length
    word = min(word, line)
    if limits.max_cue_length is not None and wide + 1 + word > limits.max_cue_length:
        return False
    return wide + 1 + word <= line or (limits.max_lines > 1 and wide <= line)


NO_BREAK = "\xa0"
"""The space inside a name where a player cannot read another one."""


def head(run: Tokens, shown: str, limits: SegmentLimits) -> str:
    """What a cue's payload begins with: the voice, and the label on screen."""
    payload = ""
    if run.spoken and run.speaker is not None:
        name = annotation(run.speaker.name)
        # Read back as a space: the name stays the same.
        payload = f"<v {name.replace(' ', NO_BREAK) if limits.one_word_voices else name}>"
    return payload + (f"<c.label>{escape_vtt(shown)}</c>" if shown else "")


@lru_cache(maxsize=64)
def annotation(name: str) -> str:
    """A name as the annotation of a voice tag, which holds no line break and no bare `&` or `>`."""
    return escape_vtt(" ".join(name.split()))
