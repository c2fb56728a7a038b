"""Times of the words of a cue: spread by their letters, or as timestamps inside the cue state them."""

from __future__ import annotations

from dataclasses import replace

from imhcaps.cue_words import CueWord
from imhcaps.model.track import Cue
from imhcaps.model.transcript import Element, Word
from imhcaps.transcripts.caption_stretches import Stretch


def spread_times(
    elements: list[Element], group: list[Stretch], said: list[Stretch], cue: Cue
) -> list[Element]:
    """The cue's time spread over its words by their letters, past what others say in the same cue."""
    mine = sum(len(stretch.passage.text) for stretch in group) or 1
    before = after = 0
    passed = False
    at = group[0].index
    while at > 0 and said[at - 1].cue == group[0].cue:
        at -= 1
    while at < len(said) and said[at].cue == group[0].cue:
        if said[at] is group[0]:
            passed = True
        if not any(said[at] is stretch for stretch in group):
            if passed:
                after += len(said[at].passage.text)
            else:
                before += len(said[at].passage.text)
        at += 1
    whole = before + mine + after
    length = max(0, cue.end - cue.start)
    start = cue.start + length * before // whole
    stop = cue.start + length * (before + mine) // whole
    letters = [max(1, len(element.text)) for element in elements]
    total = sum(letters)
    out: list[Element] = []
    done = 0
    for element, count in zip(elements, letters, strict=True):
        begin = start + (stop - start) * done // total
        done += count
        end = start + (stop - start) * done // total
        if isinstance(element, Word):
            out.append(replace(element, start=begin, end=end, origin="matched"))
        else:
            out.append(replace(element, start=begin, end=end))
    return out


_LABEL_WORDS = 12
"""So many words of a cue may be in a label, which is no element; our own limit."""


def stated_times(elements: list[Element], stated: list[CueWord]) -> list[Element]:
    """Words with the times that timestamps inside the cue give; those found are taken out of `stated`."""
    out: list[Element] = []
    for element in elements:
        texts = [word.text for word in stated[:_LABEL_WORDS]]
        at = next((k for k, text in enumerate(texts) if element.text.startswith(text)), None)
        if at is None:
            out.append(element)
            continue
        start, last = stated[at].start, at
        # What is one word here may be several there: text without spaces, a sound in brackets.
        text = stated[at].text
        while last + 1 < len(stated) and len(text) < len("".join(element.text.split())):
            last += 1
            text += stated[last].text
        out.append(replace(element, start=start, end=stated[last].end))
        del stated[: last + 1]
    return out
