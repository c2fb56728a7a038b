"""Does this text belong to this recording? A target–decoy test, as in mass spectrometry.

The text is scored against a decoy: the same words in the opposite order, in the same stretch of
sound. Noise, voice and language weigh on both alike and cancel; what is left is whether the words
come in this order. The margin is in nats for each spoken word. Measured on readings of people and
synthesisers, clean and in noise: in windows of 80 s right texts have 1.95 and more, wrong ones 0.49
and less; in windows of 20 s 2.30 and more, and 1.03 and less; in windows of 40 s 0.92 and more (in
babble), and 0.75 and less.

One decoy may be worse than others by chance, and where other voices drown the speaker, words differ by little, and so
do decoys: to leave words out explains as much as to say them. So a text that the margin leaves in doubt is compared
with a dozen decoys and more by stricter rules, by which hardly anything is left out, and by its rhythm: speech is said
at a steady rate, and words that were put where their sounds happen to be are not. It is wrong where it does not stand
out from the decoys, and doubtful where it does, however small its margin, unless the phones of the recording are clear
and are not those of the text.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from imhcaps.audio.acoustic_model import AcousticModel
from imhcaps.audio.forced_alignment import Alignment
from imhcaps.audio.phones import best_phones, pauses
from imhcaps.audio.spoken_text import SpokenText
from imhcaps.audio.viterbi import Penalties, best_path

if TYPE_CHECKING:
    from numpy.typing import NDArray

REFUSED_BELOW, SURE_FROM = 1.5, 2.5
"""Margins (nats a word) of long texts: below the first they are of another recording, from the second on they are
taken without a warning. Our own choice, between what was measured for right and for wrong texts
(benchmarks/audio_refusal.py)."""
CHANCE_WORDS = 50
"""Words of a window for which both margins rise by 1 nat, in inverse proportion: the fewer words, the more often
chance helps. Our own choice; measured by benchmarks/audio_refusal.py, wrong texts come to 2.75 with 20 s, 1.90
with 40 s (75 words, of which 2.17 are asked), 0.85 with 60 s."""
MOST_CHANCE = 1.5
"""Nats a word by which the margins rise at most. Our own choice: in a text of a few words, noise would else refuse
what is right."""
WINDOW_S = 80
"""Seconds of one test. Measured on readings of people and synthesisers: 1 in 80 wrong texts passes
a test of 20 s, none one of 80 s."""
WINDOWS = 4
"""Tests, spread over the recording; their median of nats a word decides. Our own choice."""
LEAST_WORDS = 4
"""Spoken words of a window for a test to mean anything. Our own choice."""
LEAST_PART = 30
"""Spoken words that a recording must hold of a longer text to be judged for them alone. Our own choice: ten seconds
of speech and more."""
LEAST_SPOKEN = 0.3
"""Share of the words that must be found at all. Our own choice."""
DECOYS = ((4, 2.0), (12, 6.0), (36, 6.0))
"""Decoys (the same words in other orders) that a text is compared with whose margin leaves a doubt, and by how many of
their standard deviations it must be better than their mean, in score, and in rhythm where that is steadier: the first
few refuse most wrong texts at little cost; where it stands out from a dozen, as many more, since the spread of a dozen
is too small by chance now and then. Measured (benchmarks/README.md): in windows of 40 and 80 s in babble right texts
have 6.4 and more, wrong ones 3.8 at most."""
HEARD_SHARE = 0.03
"""Share of the frames in which a phone is likelier than none, below which other sounds drown the words. Our own choice:
it says why a text is refused or doubtful, and decides nothing."""
UNHEARD_NATS, UNHEARD_SHARE, LEAST_LIKE = -3.0, 0.15, -0.4
"""A text is taken with a warning only of whose words the second share has phones with a mean log probability (nats)
below the first, if the median word is also less likely than the recording's own phones at the text's rate, by the third
(nats). Measured (benchmarks/README.md): translations into a related language, word by word, have 0.21 to 0.55 and −0.53
to −1.56, with margins of up to 6.1 nats a word; right texts −0.36 and more, also spoken twice as fast, but for a Polish
one so fast (−0.43), which gets a needless warning."""
PHONE_FRAMES = 2
"""Frames for each phone of the text that are compared with it so. Our own choice: a phone is emitted in one frame or
two."""
SURE_SPOKEN = 0.6
"""Share of the words that must be found for a text to be taken without a warning. Our own choice: of a summary, which
has the words of its talk, half are found."""
MUCH_UNSAID = "much of the text is not said in it"
PART_SPOKEN = 0.9
"""Share of the words of one stretch of the text that must be found for it to be the part of it that the recording has,
where less than `SURE_SPOKEN` of the whole is. Our own choice: what is found of a summary is scattered."""
UNLIKE_BELOW, UNLIKE_NATS = 1.0, 1.0
"""A text with a margin below the first (nats a word) is wrong without a comparison where its phones are less likely by
the second (nats) than the recording's own: they are clear, and others. Measured: wrong texts in music by 1.0 to 1.6,
right ones that babble drowns by 0.14 at most (benchmarks/README.md)."""
COMPARED_WORDS = 40
"""Words from which on it is: with fewer, decoys differ so much that right texts would not stand out. Our own choice."""
STRICT = Penalties(wildcard=5.0, skip=50.0, skip_word=10.0, skip_phone=7.0)
"""Costs in nats of that comparison: twice the usual ones, our own choice. Measured: factors from 1.6 to 6 give the same
results in babble."""

Verdict = Literal["right", "doubtful", "wrong"]


class Margin(NamedTuple):
    """The outcome: `nats` for each word (the median of the tests), each test's own, what follows, and why where that is
    not the margin.
    """

    nats: float
    each: tuple[float, ...]
    verdict: Verdict
    reason: str = ""
    heard_share: float = 1.0
    """Share (0 … 1) of the words that were found whose phones are there; 1 where the verdict is `right`."""


def margin(scores: NDArray[np.float32], text: SpokenText, model: AcousticModel) -> float:
    """Score of the text above that of its words in reversed order, nats a word."""
    target = best_path(scores, text, model).score
    decoy = best_path(scores, text.reversed(), model).score
    return (target - decoy) / len(text.words)


def judge(scores: NDArray[np.float16], found: Alignment, model: AcousticModel) -> Margin:
    """Whether an aligned text belongs to its recording; one of signs alone, of which nothing is said, belongs to
    none.
    """
    if not found.text.words:
        return Margin(0.0, (), "wrong")
    frames = WINDOW_S * 1000 // model.frame_ms
    if len(scores) <= frames * 3 // 2:
        starts = [0]
        frames = len(scores)
    else:
        starts = np.linspace(0, len(scores) - frames, WINDOWS).astype(int).tolist()
    each, counts, parts = [], [], []
    for start in starts:
        part = _text_within(found, start, start + frames, len(scores), model)
        if len(part.words) >= LEAST_WORDS:
            each.append(margin(scores[start : start + frames].astype(np.float32), part, model))
            counts.append(len(part.words))
            parts.append((start, part))
    if not each:
        each = [margin(scores[:frames].astype(np.float32), found.text, model)]
        counts = [len(found.text.words)]
    nats = float(np.median(each))
    spoken = sum(word is not None for word in found.spoken) / max(1, len(found.spoken))
    chance = min(MOST_CHANCE, CHANCE_WORDS / max(1.0, float(np.median(counts))))
    clarity = _clarity(scores, found, [start for start, _ in parts] or [0], frames, model)
    reason = ""
    if spoken < LEAST_SPOKEN:
        verdict: Verdict = "wrong"
    elif nats >= SURE_FROM + chance:
        verdict = "right"
        if clarity.like_at_rate < LEAST_LIKE and clarity.unheard > UNHEARD_SHARE:
            verdict, reason = "doubtful", "its sounds are others: is the text a translation?"
        elif spoken < SURE_SPOKEN:
            verdict, reason = "doubtful", MUCH_UNSAID
    elif not parts or float(np.median(counts)) < COMPARED_WORDS:
        verdict = "doubtful" if nats >= REFUSED_BELOW + chance else "wrong"
    elif nats < UNLIKE_BELOW and clarity.like < -UNLIKE_NATS:
        verdict = "wrong"
    else:
        verdict = "doubtful" if _stands_out(scores, parts, frames, model) else "wrong"
    if clarity.heard < HEARD_SHARE and verdict != "right":
        reason = "hardly any speech can be made out in it"
    share = 1.0 if verdict == "right" else 1 - clarity.unheard
    return Margin(nats, tuple(each), verdict, reason, share)


class _Clarity(NamedTuple):
    """`heard`: the share of the frames in which a phone is likelier than none. `like`: by how much (nats) the phones of
    the median word are likelier than the likeliest ones are, in the half of the frames where those are clearest.
    `like_at_rate`: the same in as many of the frames as the phones of the words take (`PHONE_FRAMES`): who speaks fast
    says a phone in nearly every frame, in more than the clearest half. `unheard`: the share of the words whose phones
    are hardly there.
    """

    heard: float
    like: float
    like_at_rate: float
    unheard: float


def _clarity(
    scores: NDArray[np.float16],
    found: Alignment,
    starts: list[int],
    frames: int,
    model: AcousticModel,
) -> _Clarity:
    heard, clear, at_rate = [], [], []
    phones = sum(word.phones for word in found.spoken if word is not None)
    rate = min(1.0, PHONE_FRAMES * phones / max(1, len(scores)))
    for start in starts:
        window = scores[start : start + frames].astype(np.float32)
        likeliest = best_phones(window, model)
        heard.append(float((likeliest > pauses(window, model)).mean()))
        inside = np.sort(likeliest)
        clear.append(float(inside[len(inside) // 2 :].mean()))
        at_rate.append(
            float(inside[min(len(inside) - 1, round(len(inside) * (1 - rate))) :].mean())
        )
    said = np.array([word.mean for word in found.spoken if word is not None])
    if not len(said):
        return _Clarity(float(np.mean(heard)), -np.inf, -np.inf, 1.0)
    usual = float(np.median(said))
    return _Clarity(
        float(np.mean(heard)),
        usual - float(np.mean(clear)),
        usual - float(np.mean(at_rate)),
        float((said < UNHEARD_NATS).mean()),
    )


def _stands_out(
    scores: NDArray[np.float16],
    parts: list[tuple[int, SpokenText]],
    frames: int,
    model: AcousticModel,
) -> bool:
    """Whether the text of most windows stands out from its decoys."""
    decoys: list[list[tuple[float, float]]] = [[] for _ in parts]
    for count, least in DECOYS:
        found = []
        for (start, part), known in zip(parts, decoys, strict=True):
            window = scores[start : start + frames].astype(np.float32)
            for seed in range(len(known), count):
                order = list(range(len(part.words)))
                if seed:
                    random.Random(seed).shuffle(order)  # noqa: S311 - no secret
                else:
                    order.reverse()
                known.append(_strictly(window, part.in_order(order), model))
            above = np.array(_strictly(window, part, model)) - np.mean(known, axis=0)
            spread = np.maximum(np.std(known, axis=0, ddof=1), 1e-6)
            score, rhythm = (above / spread).tolist()
            found.append(score + max(0.0, rhythm))  # who pauses as they please is not against it
        if float(np.median(found)) < least:
            return False
    return True


def _strictly(
    window: NDArray[np.float32], text: SpokenText, model: AcousticModel
) -> tuple[float, float]:
    """Score (nats) of a text by which little may be left out, and how steady its rhythm is then: minus the mean
    deviation of the time for each phone from the usual one (|ln| of the ratio).
    """
    path = best_path(window, text, model, STRICT)
    begins = path.first[text.first[:-1]]
    said = begins >= 0
    frames, phones = np.diff(begins[said]), np.diff(text.first[:-1][said])
    rates = np.log(np.maximum(frames, 1) / np.maximum(phones, 1))
    steady = float(np.abs(rates - np.median(rates)).mean()) if len(rates) else 0.0
    return path.score, -steady


def judge_part(
    scores: NDArray[np.float16],
    found: Alignment,
    model: AcousticModel,
    whole: Margin | None = None,
) -> Margin:
    """The same for a text of which the recording may hold a part only: captions of a talk, and a clip of it.

    The run of words that holds most of what was found is judged for itself, and must be sure. `whole` is what `judge`
    found, where it is known.
    """
    whole = whole or judge(scores, found, model)
    first, stop = _densest(found)
    part_of_right = whole.verdict == "doubtful" and whole.reason == MUCH_UNSAID
    if (whole.verdict != "wrong" and not part_of_right) or stop - first < LEAST_PART:
        return whole
    times = [word for word in found.spoken[first:stop] if word is not None]
    begin = max(0, times[0].start_ms // model.frame_ms - 50)
    end = min(len(scores), times[-1].end_ms // model.frame_ms + 50)
    frames = min(WINDOW_S * 1000 // model.frame_ms, end - begin)
    each, counts = [], []
    for start in np.linspace(begin, end - frames, WINDOWS if end - begin > frames else 1).astype(
        int
    ):
        low, high = int(start) * model.frame_ms, (int(start) + frames) * model.frame_ms
        inside = [
            k
            for k in range(first, stop)
            if (word := found.spoken[k]) is not None and low <= word.start_ms < high
        ]
        if len(inside) >= LEAST_WORDS:
            part = found.text.part(inside[0], inside[-1] + 1)
            window = scores[int(start) : int(start) + frames].astype(np.float32)
            each.append(margin(window, part, model))
            counts.append(len(part.words))
    if not each:
        return whole
    nats = float(np.median(each))
    chance = min(MOST_CHANCE, CHANCE_WORDS / float(np.median(counts)))
    spoken = len(times) / (stop - first)
    least = PART_SPOKEN if part_of_right else 1 - LEAST_SPOKEN
    sure = nats >= SURE_FROM + chance and spoken >= least
    return Margin(nats, tuple(each), "right") if sure else whole


def _densest(found: Alignment) -> tuple[int, int]:
    """The run of spoken words in which words that were found outnumber the others by most."""
    best = total = 0
    begun, run = 0, (0, 0)
    for k, word in enumerate(found.spoken):
        if total <= 0:
            total, begun = 0, k
        total += 1 if word is not None else -1
        if total > best:
            best, run = total, (begun, k + 1)
    return run


def _text_within(
    found: Alignment, start: int, stop: int, frames: int, model: AcousticModel
) -> SpokenText:
    """The words that should be said in a window: by their times, else by their share of the text."""
    first_ms, last_ms = start * model.frame_ms, stop * model.frame_ms
    inside = [
        k
        for k, word in enumerate(found.spoken)
        if word is not None and first_ms <= word.start_ms < last_ms
    ]
    total = len(found.text.words)
    # Where few words were found in a window, its share of the text is what was to be expected there.
    share = (int(total * start / frames), min(total, -(-total * stop // frames)))
    if len(inside) < LEAST_SPOKEN * (share[1] - share[0]):
        return found.text.part(*share)
    return found.text.part(inside[0], inside[-1] + 1)
