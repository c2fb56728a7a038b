"""SPK102: one speaker, two spellings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from imhcaps.checks.context import Context
from imhcaps.checks.example import vtt
from imhcaps.checks.rule import Hit, NearMiss, Rule
from imhcaps.model.finding import Citation
from imhcaps.text import fold

# Names of fewer letters than this (our choice) differ by a letter and are two: Ann and Anna, Tim and Tom.
_SHORT = 7
# Letters of the one word that differs (our choice), below which it is another word.
_SHORT_WORD = 5
# Past so many names (our choice), comparing each with every other would take too long.
_MANY = 300


def _check(ctx: Context) -> Iterator[Hit]:
    voices = ((cue, voice, 0) for cue, here in enumerate(ctx.voices) for voice in here)
    times = Counter(voice for here in ctx.voices for voice in here)
    yield from _hits(voices, times)
    labels = ((label.cue, label.name, label.line) for label in ctx.labels)
    yield from _hits(labels, Counter(label.name for label in ctx.labels))


def _hits(places: Iterable[tuple[int, str, int]], times: Counter[str]) -> Iterator[Hit]:
    """The places (cue, name, line) whose name is spelled otherwise elsewhere."""
    wrong = _misspelled(times)
    if not wrong:
        return
    for cue, name, line in places:
        if name in wrong:
            right = wrong[name]
            message = f"the speaker {name!r} is {right!r} elsewhere ({times[right]} times)"
            yield Hit(cue, message, name, right, line=line)


def _misspelled(times: Counter[str]) -> dict[str, str]:
    """Each rarer spelling with the one that it should be."""
    if len(times) < 2:
        return {}
    wrong: dict[str, str] = {}
    # The most frequent first; the first met of equals.
    ranked = [name for name, _ in sorted(times.items(), key=lambda item: -item[1])]
    seen: dict[str, str] = {}
    few = len(ranked) <= _MANY
    for name in ranked:
        # Two people, or a mark of how the words are set: `MARA/I` is in italics.
        if "/" in name:
            continue
        key = fold(name)
        if key in seen:
            wrong[name] = seen[key]
            continue
        near = (
            next((other for other in seen.values() if _one_letter_apart(name, other)), None)
            if few
            else None
        )
        if near is not None and times[near] > 2 * times[name]:
            wrong[name] = near
        else:
            seen[key] = name
    return wrong


def _one_letter_apart(name: str, other: str) -> bool:
    """One letter inside a word is another, missing or too much; the rest is the same.

    The first and the last letter of a word make another name: Dan and Jan, Fernando and Fernanda,
    Student and Students, Novák and Nováková.
    """
    words, others = name.split(), other.split()
    if len(words) != len(others) or min(len(fold(name)), len(fold(other))) < _SHORT:
        return False
    different = [
        (fold(a), fold(b)) for a, b in zip(words, others, strict=True) if fold(a) != fold(b)
    ]
    return len(different) == 1 and _differ_inside(*different[0])


def _differ_inside(a: str, b: str) -> bool:
    if min(len(a), len(b)) < _SHORT_WORD or abs(len(a) - len(b)) > 1:
        return False
    if a[0] != b[0] or a[-1] != b[-1]:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    rest_a, rest_b = a[start:], b[start:]
    if any(char.isdigit() for char in rest_a[:1] + rest_b[:1]):
        return False
    return rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]


RULE = Rule(
    code="SPK102",
    name="name-spelled-in-two-ways",
    summary="One speaker's name is spelled in two ways.",
    severity="warning",
    basis="house",
    why=(
        "Two spellings look like two people, and a search finds half of what one of them said. Names"
        " that differ by case, accents, spaces and stops count as one; so does a rare name with one"
        " letter inside a word other than in a frequent one. Another ending is another person or a"
        " form of the word (Fernando and Fernanda), and is not reported."
    ),
    example_bad=vtt(
        (1000, 3000, "DR. SMITH: Are you there?"),
        (3000, 5000, "ANN: I am right here."),
        (5000, 7000, "DR SMITH: Good to see you."),
    ),
    example_good=vtt(
        (1000, 3000, "DR. SMITH: Are you there?"),
        (3000, 5000, "ANN: I am right here."),
        (5000, 7000, "DR. SMITH: Good to see you."),
    ),
    source=Citation(
        "W3C WAI: Making Audio and Video Media Accessible",
        "Transcribing: the full name first, then one name throughout",
        "https://www.w3.org/WAI/media/av/transcribing/#basics",
        "P",
    ),
    near_misses=(
        NearMiss(
            vtt(
                (1000, 3000, "<v MARA/I>Who is there?"),
                (3000, 5000, "<v MARA>I am."),
                (5000, 7000, "<v MARA>And you?"),
            )
        ),
        NearMiss("MAN 1: Hello.\nMAN 2: Hello there to you."),
        NearMiss(
            vtt(
                (1000, 3000, "Nu spør vi henne\ntre ganger: «Kommer du?»"),
                (4000, 6000, "Hun svarte ikke."),
                (7000, 9000, "Tre ganger: «Kommer du?»"),
            ),
            path="talk.nb.vtt",
        ),
    ),
    check=_check,
)
