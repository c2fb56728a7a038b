"""What a rule sees: the track as columns, computed once and only when asked for.

All columns have one entry per cue, but for those that say "per line"; those of lines are in `line_columns`, those of
the text with its markup in `markup_columns`.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence, Set
from functools import cached_property, lru_cache
from itertools import accumulate, filterfalse, islice, pairwise
from operator import le, sub
from typing import TYPE_CHECKING, Any

from imhcaps.checks.frame_grid import frame_rate
from imhcaps.checks.notation import LABEL_SIGNS, Label
from imhcaps.checks.track_language import TrackLanguage
from imhcaps.counting import count_all
from imhcaps.language.language import primary
from imhcaps.lazy import LazyModule, lazy_pattern
from imhcaps.text import fold

if TYPE_CHECKING:
    from imhcaps import cuetext
    from imhcaps.audio.caption_match import CaptionMatch, Listen
    from imhcaps.audio.clock_fit import Clock
    from imhcaps.checks.comparison import Comparison
    from imhcaps.checks.suppressions import Suppressions
    from imhcaps.checks.translation import Pair
    from imhcaps.formats.document import Document
    from imhcaps.formats.repeated_text import Repeats
    from imhcaps.model.finding import Fix
    from imhcaps.model.glossary import Glossary
    from imhcaps.model.profile import Limit, Profile
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Transcript
else:
    cuetext = LazyModule("imhcaps.cuetext")

_NOT_RUNNING = frozenset(("", *"\n-–—>[(♪♫#*"))
_LABEL_SPAN = lazy_pattern(r"<c[^<>\0]*\.label(?:\.[^<>\0]*)?>([^<>\0]+)")


class Context(TrackLanguage):
    """A document, the profile it is held to, and columns over its cues."""

    def __init__(
        self,
        document: Document,
        profile: Profile,
        transcript: Transcript | None = None,
        media_ms: int | None = None,
        max_difference: float | None = None,
        listen: Listen | None = None,
        original: Track | None = None,
        glossary: Glossary = (),
    ) -> None:
        self.document = document
        self.profile = profile
        self.transcript = transcript
        self.media_ms = media_ms
        self.max_difference = max_difference
        self.listen = listen
        self.original = original
        """What the captions were translated from."""
        self.glossary = glossary
        """Terms, and the forms in which recognisers mishear them."""
        self.clock_fix: Fix | str | None = None
        """The fix that moves cues to where their words are said, or why there is none; made once."""
        self.starts = document.starts
        self.ends = document.ends
        self.path = document.source.path
        self.selected: tuple[tuple[tuple[str, ...], str], ...] = ()
        """Codes (also earlier ones) and names of the rules that are to run; set before rules about suppressions do."""

    @property
    def given(self) -> frozenset[str]:
        """What the check was given besides the captions and a profile, as `Needs.given` calls it."""
        all_of_it = {
            "transcript": self.transcript,
            "media": self.media_ms,
            "audio": self.listen,
            "original": self.original,
            "glossary": self.glossary or None,
        }
        return frozenset(name for name, value in all_of_it.items() if value is not None)

    @cached_property
    def translated(self) -> list[Pair]:
        """What is shown for each caption of the source that these were translated from; empty without one."""
        from imhcaps.checks.translation import pairs  # noqa: PLC0415 - rare path

        return [] if self.original is None else pairs(self.original, self.document)

    def __len__(self) -> int:
        return len(self.starts)

    def release(self) -> None:
        """Let go of what takes most memory and is mostly used by one family of rules."""
        for name in ("line_ends", "inner_lines", "_pairs"):
            self.__dict__.pop(name, None)

    def limit(self, name: str) -> Limit | None:
        """A limit that the profile sets; nothing when it is not set, or false."""
        limit = self.profile.limits.get(name)
        return None if limit is None or limit.value is False or limit.value is None else limit

    def required_limit(self, name: str) -> Limit:
        """The limit of a rule that runs only where the profile sets it."""
        limit = self.limit(name)
        assert limit is not None
        return limit

    def value(self, name: str, default: Any = None) -> Any:
        """The value of a limit, or the default."""
        limit = self.limit(name)
        return default if limit is None else limit.value

    @cached_property
    def durations(self) -> array[int]:
        """How long each cue stays, in milliseconds; may be negative."""
        return array("q", map(sub, self.ends, self.starts))

    @cached_property
    def text_times(self) -> Sequence[int]:
        """How long the text of each cue can be read, in milliseconds: longer than the cue where its lines are in
        others, too.
        """
        if self.document.once is None:
            return self.durations
        from imhcaps.formats.screens import text_times  # noqa: PLC0415 - rare path

        return text_times(self.document)

    @cached_property
    def gaps(self) -> array[int]:
        """From the end of each cue but the last to the start of the next; may be negative."""
        return array("q", map(sub, self.starts[1:], self.ends))

    @cached_property
    def frame_rate(self) -> float | None:
        """The frame rate (frames a second) on whose frames the file's times lie, where one is plain."""
        return frame_rate(self.starts, self.ends)

    @cached_property
    def disorder(self) -> bool:
        """Whether a cue does not end after it starts, or starts before the one above. At C speed."""
        shortest, gap = self.least("durations"), self.least("gaps")
        if shortest is None or (shortest > 0 and (gap is None or gap >= 0)):
            return False
        starts = self.starts
        return shortest <= 0 or not all(map(le, starts, islice(starts, 1, None)))

    def most(self, column: str) -> float | None:
        """The largest value of a column; none where it is empty."""
        return self._extreme(column, max)

    def least(self, column: str) -> float | None:
        """The smallest value of a column; none where it is empty."""
        return self._extreme(column, min)

    def _extreme(self, column: str, of: Callable[[Sequence[float]], float]) -> float | None:
        key = (column, of)
        if key not in self._extremes:
            values = getattr(self, column)
            self._extremes[key] = of(values) if values else None
        return self._extremes[key]

    @cached_property
    def _extremes(self) -> dict[object, float | None]:
        return {}

    @cached_property
    def comments(self) -> list[tuple[str, int | None]]:
        """Each comment of the file with its offset, and what is said beside it with none."""
        document = self.document
        return [*document.notes, *((comment, None) for comment in document.comments)]

    @property
    def language_unsaid(self) -> bool:
        """Whether neither the file nor its name says the language."""
        return not (self.document.language or self.named_language)

    @cached_property
    def silences(self) -> Sequence[int]:
        """Milliseconds with nothing on screen: before the first cue, between cues, after the last one; some are
        none.
        """
        if not len(self):
            return ()
        rest = () if self.media_ms is None else (self.media_ms - max(self.ends),)
        return [self.starts[0], *self.gaps, *rest]

    @cached_property
    def suppressing(self) -> bool:
        """Whether the file may hold a note to this program."""
        text = self.document.source.text
        notes = [block for block in self.document.others if block.kind == "note"]
        return any("imhcaps:" in text[note.start : note.end].lower() for note in notes)

    @cached_property
    def suppressions(self) -> Suppressions:
        """The notes of the file to this program, which remember what they suppressed."""
        from imhcaps.checks.suppressions import Suppressions  # noqa: PLC0415 - rare path

        return Suppressions(self.document)

    @property
    def pairs(self) -> Iterator[tuple[int, int]]:
        """Cues of two lines of one speaker's running text: the cue, and its first line's index.

        Dialogue, labels, sounds and lyrics set their own breaks and are left out.
        """
        return zip(self._pairs, map(self.first_lines.__getitem__, self._pairs), strict=True)

    @cached_property
    def _pairs(self) -> array[int]:
        flat, heads, counts = self.flat, self.line_heads, self.line_counts
        labelled = {label.cue for label in self.labels}
        signs = self.head_signs
        if signs.isdisjoint(_NOT_RUNNING) and not any(map(str.isspace, signs)):
            pairs = (cue for cue, count in enumerate(counts) if count == 2)
            return array("I", filterfalse(labelled.__contains__, pairs) if labelled else pairs)
        found = array("I")
        for cue, (first, count) in enumerate(zip(self.first_lines, counts, strict=False)):
            if count != 2 or cue in labelled:
                continue
            two = heads[first : first + 2]
            if not _NOT_RUNNING.isdisjoint(two):
                continue
            if any(map(str.isspace, two)) and (flat[first].isspace() or flat[first + 1].isspace()):
                continue
            found.append(cue)
        return found

    @cached_property
    def words(self) -> list[int]:
        """How many words (parted by white space) each cue has."""
        return list(map(len, map(str.split, self.texts)))

    @cached_property
    def reading_times(self) -> Sequence[int]:
        """Durations, less what the profile gives a label to be read in."""
        extra = self.value("label_extra_time", 0)
        if not extra or not self.labels:
            return self.text_times
        labelled = {label.cue for label in self.labels}
        return [
            time - extra if cue in labelled else time for cue, time in enumerate(self.text_times)
        ]

    @cached_property
    def labels(self) -> list[Label]:
        """The labels of speakers that are in the text, in order.

        Decided by the code that reads transcripts, from the track's own evidence; a name that is a voice,
        marked as a label, or a speaker of the transcript is known.
        """
        if not any(sign in self.joined for sign in LABEL_SIGNS):
            return []
        from imhcaps.transcripts.caption_labels import label_lines  # noqa: PLC0415 - rare path

        opens = [False] * len(self.flat)
        for first in self.first_lines[:-1]:
            opens[first] = True
        found = label_lines(list(self.flat), opens, self.known_names, self.word_language)
        return [Label(*self.cue_of_line(f.line), f.name, f.start, f.end) for f in found]

    @cached_property
    def names(self) -> frozenset[str]:
        """What the file's voices and marked labels, and the transcript, call the speakers."""
        names = (
            {name for voices in self.voices for name in voices} if self.has_markup("<v") else set()
        )
        if ".label" in self.joined_payloads:
            spans = set(_LABEL_SPAN.findall(self.joined_payloads))
            names.update(cuetext.unescape(span).strip(" :\n") for span in spans)
        if self.transcript is not None:
            for speaker in self.transcript.speakers:
                names.update((speaker.name, speaker.short, speaker.label))
        return frozenset(names) - {""}

    @cached_property
    def known_names(self) -> frozenset[str]:
        """The same, folded."""
        return frozenset(map(fold, self.names)) - {""}

    @cached_property
    def comparison(self) -> Comparison:
        """The words against the transcript's; asked for where there is one."""
        assert self.transcript is not None
        from imhcaps.checks.comparison import compared  # noqa: PLC0415 - rare path

        language = self.language or self.word_language or primary(self.transcript.language)
        texts = self.texts
        if self.repeats:
            from imhcaps.formats.repeated_text import fresh_texts  # noqa: PLC0415 - rare path

            texts = fresh_texts(self.document, self.repeats)
        columns = texts, self.payloads, self.labels
        return compared(self.transcript, *columns, language, self.max_difference)

    @cached_property
    def caption_match(self) -> CaptionMatch | None:
        """When the words of the cues are said in the recording, where one was given."""
        if self.listen is None or not len(self):
            return None
        from imhcaps.checks.synchrony import cue_words  # noqa: PLC0415 - rare path
        from imhcaps.formats.repeated_text import fresh_texts  # noqa: PLC0415 - rare path

        texts, labels = self.texts, self.labels
        if self.repeats:
            texts, labels = fresh_texts(self.document, self.repeats), []
        return self.listen(cue_words(texts, labels, self.word_language), self.word_language)

    @cached_property
    def clock(self) -> Clock | None:
        """The clock of the captions against that of the recording, where the words are said in it."""
        if self.caption_match is None or self.caption_match.verdict == "wrong":
            return None
        from imhcaps.audio.clock_fit import fit_clock  # noqa: PLC0415 - rare path

        return fit_clock(self.starts, [cue.start for cue in self.caption_match.cues])

    @cached_property
    def repeats(self) -> Repeats:
        """Which cues show words that were said once and are in an earlier cue too."""
        from imhcaps.formats.repeated_text import find  # noqa: PLC0415 - rare path

        return find(self.document)

    def unjudged(self, repeated: bool) -> Set[int]:
        """The 0-based cues whose times and lines are not judged: set into the picture, or, where the track is said to
        be `repeated`, only there again.
        """
        apart = self.document.in_picture
        return apart | self.repeats.cues if repeated else apart

    def counted(self, rule: str) -> Sequence[float]:
        """Per line: its length by a counting rule."""
        return self._counted(rule, True)

    def lengths(self, rule: str) -> Sequence[float]:
        """The length of each cue by a counting rule; a line break counts nothing."""
        return self._counted(rule, False)

    @cached_property
    def _counts(self) -> dict[tuple[str, bool], Sequence[float]]:
        return {}

    def _counted(self, rule: str, lines: bool) -> Sequence[float]:
        key = rule, lines
        if key not in self._counts:
            found: Sequence[float]
            if lines:
                found = count_all(rule, self.flat, self.joined, self.line_sizes)
            elif rule == "words":
                found = list(self.words)
            else:
                per_line = self.counted(rule)
                if len(per_line) == len(self):
                    found = per_line
                elif per_line and type(per_line[0]) is int and self._all_len(rule):
                    found = [
                        len(text) - count + 1
                        for text, count in zip(self.texts, self.line_counts, strict=True)
                    ]
                else:
                    sums = [0, *accumulate(per_line)]
                    first = self.first_lines
                    found = [sums[b] - sums[a] for a, b in pairwise(first)]
            self._counts[key] = found
        return self._counts[key]

    def _all_len(self, rule: str) -> bool:
        return rule in ("characters", "columns", "") and self.joined.isascii()

    @cached_property
    def label_ends(self) -> dict[int, int]:
        """Per cue that has labels: where the first one ends in its text, if it opens the cue."""
        return {label.cue: label.end for label in reversed(self.labels) if label.line == 0}


@lru_cache(maxsize=2)
def language_of(document: Document) -> str | None:
    """The language that the rules take the words for; found once for all cues of a document."""
    from imhcaps.checks.profiles import load_profile  # noqa: PLC0415 - rare path

    return Context(document, load_profile()).word_language
