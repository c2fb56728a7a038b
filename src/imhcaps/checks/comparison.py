"""The captions' words against the transcript's: what is missing, added, changed, or someone else's."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from imhcaps.checks.compared_words import (
    CueWords,
    bracketed_speech,
    said_of,
    sounds_of,
    words_of_cues,
)
from imhcaps.checks.differences import (
    Difference,
    Run,
    Token,
    align,
    differences,
    written_otherwise,
)
from imhcaps.checks.inner_labels import Names, names_of, without_inner_labels
from imhcaps.checks.notation import Label
from imhcaps.checks.page_text import page_lines
from imhcaps.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from imhcaps.model.transcript import Speaker, Transcript


_OF_A_TALK = 50
"""Words of both texts, at least, of which it is seen that they are of two talks. Our own choice: some sentences."""
_IN_A_ROW, _OTHER_TALK = 4, 0.03
"""Equal words in a row, and the share of words in such rows below which two texts are of two talks. Our own choice:
texts of one language share hardly a hundredth, and a recogniser that gets every second word wrong leaves more."""


class WrongSpeaker(NamedTuple):
    """A run of shown words (`first`..`last`) of one cue that the transcript gives to another speaker.

    `said` is the index of the first of these words in the transcript, `shown` the name that the
    captions give, `right` the transcript's.
    """

    said: int
    first: int
    last: int
    shown: str
    right: str


class Comparison:
    """Both texts as words, aligned. `said` is the transcript's side, `shown` the captions'.

    `texts` are what a viewer reads of each cue, `payloads` its WebVTT cue text. `max_difference` is the
    share (0 to 1) of the transcript's words that may differ in substance. Words of cues that are as in an
    earlier comparison (`before`) are taken from there.
    """

    def __init__(
        self,
        transcript: Transcript,
        texts: Sequence[str],
        payloads: Sequence[str],
        labels: Iterable[Label],
        language: str = "",
        max_difference: float | None = None,
        before: Comparison | None = None,
    ) -> None:
        self.transcript = transcript
        self.language = language
        self.max_difference = max_difference
        labels = list(labels)
        self.names: Names = names_of(
            (*_names_in(transcript).values(), *sorted({label.name for label in labels}))
        )
        names = self.names
        self.said: list[Token]
        self.lines: list[int | None]
        if before is not None and before.transcript is transcript and before.names == names:
            self.said, self.lines = before.said, before.lines
        else:
            said, lines, _ = said_of(transcript)
            self.said, numbers, _ = without_inner_labels(said, names)
            self.lines = [lines[number] for number in numbers]
        self.bracketed = bracketed_speech(texts, self.said, language)
        """The pieces in brackets, as they stand in the captions, that the transcript has as speech."""
        self.sounds: frozenset[str] = sounds_of(transcript, texts, language)
        alike = before is not None and (before.bracketed, before.sounds, before.names) == (
            self.bracketed,
            self.sounds,
            names,
        )
        known: Sequence[CueWords] = before.cues if before is not None and alike else ()
        self.cues: list[CueWords] = words_of_cues(
            texts, payloads, labels, self.bracketed, self.sounds, known, names
        )
        self.shown = [token for cue in self.cues for token in cue.tokens]

    @cached_property
    def runs(self) -> list[Run]:
        """Runs of equal words, and of words that differ."""
        return align(self.said, self.shown)

    @cached_property
    def differences(self) -> list[Difference]:
        """What differs, classed; words that differ in case alone are at the end of no other run."""
        return differences(self.said, self.shown, self.runs, self.otherwise, self.language)

    @cached_property
    def otherwise(self) -> list[list[tuple[int, int]]]:
        """For each run the words that are equal and written otherwise."""
        return written_otherwise(self.said, self.shown, self.runs)

    @cached_property
    def substantive(self) -> list[Difference]:
        """The differences of substance, without lines of the page that nobody says."""
        found = []
        for difference in self.differences:
            if difference.kind == "substantive":
                head = max(0, page := self._on_page(difference))
                first, last = difference.i1 + head, difference.i2 - (head - page)
                if not page or first < last:
                    found.append(difference._replace(i1=first, i2=last))
        return found

    @property
    def page(self) -> list[Difference]:
        """Lines of the transcript's page before and after its speech that the captions do not show."""
        found = []
        for each in self.differences:
            if page := self._on_page(each):
                places = (each.i1, each.i1 + page) if page > 0 else (each.i2 + page, each.i2)
                found.append(each._replace(i1=places[0], i2=places[1]))
        return found

    def _on_page(self, difference: Difference) -> int:
        return page_lines(difference, self.said, self.lines, len(self.shown))

    @cached_property
    def share(self) -> float:
        """The share of the transcript's words that differ in substance (0…)."""
        words = sum(max(d.i2 - d.i1, d.j2 - d.j1) for d in self.substantive)
        return words / max(len(self.said), 1)

    @cached_property
    def in_rows(self) -> int:
        """How many words are equal in rows of several."""
        rows = [i2 - i1 for equal, i1, i2, _, _ in self.runs if equal]
        return sum(length for length in rows if length >= _IN_A_ROW)

    @property
    def of_another_talk(self) -> bool:
        """Whether the transcript is of another talk than the captions: each difference then says nothing."""
        fewer = min(len(self.said), len(self.shown))
        return fewer >= _OF_A_TALK and self.in_rows < _OTHER_TALK * fewer

    @property
    def tolerated(self) -> bool:
        """Whether the differences of substance are within what the user allows."""
        return 0 < self.share <= (self.max_difference or 0)

    def place(self, j1: int, j2: int) -> tuple[int | None, tuple[int, int] | None]:
        """The cue and the offsets in its text of shown words, or of the word before a missing one."""
        if not self.shown:
            return None, None
        if j1 == j2:
            token = self.shown[max(0, j1 - 1)]
            return token.place, (token.start, token.end)
        first = self.shown[j1]
        last = first
        for token in self.shown[j1:j2]:
            if token.place != first.place:
                break
            last = token
        return first.place, (first.start, last.end)

    def where(self, i1: int) -> str:
        """`transcript line 12`, as far as the reader kept lines."""
        if not self.said:
            return "transcript"
        line = self.lines[min(i1, len(self.said) - 1)]
        return f"transcript line {line}" if line else "transcript"

    @staticmethod
    def quoted(tokens: list[Token]) -> str:
        """The words as written, shortened when many."""
        text = " ".join(token.text for token in tokens)
        return f"{text[:57]}…" if len(text) > 60 else text

    def wrong_speakers(self) -> list[WrongSpeaker]:
        """Runs of shown words that the captions give to another speaker than the transcript."""
        spoken: Counter[tuple[str | None, str | None]] = Counter()
        for equal, i1, i2, j1, j2 in self.runs:
            if equal:
                said = [token.speaker for token in self.said[i1:i2]]
                spoken.update(
                    zip([token.speaker for token in self.shown[j1:j2]], said, strict=True)
                )
        names = _name_map(self.transcript, spoken)
        wrong = {
            (shown, right)
            for shown, right in spoken
            if shown and right and fold(right) not in (fold(shown), fold(names.get(shown, right)))
        }
        if not wrong:
            return []
        pairs = (
            (i, j)
            for equal, i1, i2, j1, j2 in self.runs
            if equal
            for i, j in zip(range(i1, i2), range(j1, j2), strict=True)
        )
        found: list[WrongSpeaker] = []
        for i, j in pairs:
            right, shown = self.said[i].speaker, self.shown[j].speaker
            if not right or not shown or (shown, right) not in wrong:
                continue
            last = found[-1] if found else None
            if (
                last is not None
                and last.last == j - 1
                and (last.shown, last.right) == (shown, right)
                and self.shown[last.first].place == self.shown[j].place
            ):
                found[-1] = last._replace(last=j)
            else:
                found.append(WrongSpeaker(i, j, j, shown, right))
        return found


_COMPARED: list[tuple[tuple[Any, ...], Comparison]] = []


def compared(*given: Any) -> Comparison:
    """As `Comparison`; what was compared last is not compared again, as while times of its captions are edited."""
    before = None
    for known, before in _COMPARED:
        if known[0] is given[0] and known[1:] == given[1:]:
            return before
    made = Comparison(*(*given, before))
    _COMPARED[:] = [(given, made)]
    return made


def _name_map(
    transcript: Transcript, spoken_as: Counter[tuple[str | None, str | None]]
) -> dict[str, str]:
    """Each name in the captions → the transcript's name: the same, part of it, or by most of its words.

    `spoken_as` counts the words by both names, that of the captions first.
    """
    known = {fold(spelled): name for spelled, name in _names_in(transcript).items()}
    found: dict[str, str] = {}
    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for (given, right), words in spoken_as.items():
        if given and right:
            spoken[given][right] += words
    for name, counter in spoken.items():
        exact = known.get(fold(name)) or _part_of(name, transcript.speakers)
        most, times = counter.most_common(1)[0]
        if exact:
            found[name] = exact
        elif times >= 0.6 * counter.total():
            found[name] = most
    return found


def _names_in(transcript: Transcript) -> dict[str, str]:
    """Each way in which the transcript spells a speaker's name, and the name."""
    return {
        spelled: speaker.name
        for speaker in transcript.speakers
        for spelled in (speaker.label, speaker.short, speaker.name)
        if spelled
    }


def _part_of(name: str, speakers: tuple[Speaker, ...]) -> str | None:
    words = {fold(word) for word in name.split()} - {""}
    hits = [
        speaker.name
        for speaker in speakers
        if words and words <= {fold(word) for word in f"{speaker.name} {speaker.label}".split()}
    ]
    return hits[0] if len(hits) == 1 else None
