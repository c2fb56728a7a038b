"""Names in the rows of a cue sheet → speakers of the transcript."""

from __future__ import annotations

import re

from imhcaps.model.transcript import Speaker, Transcript
from imhcaps.text import fold

_LABEL = re.compile(r"\s*(?:>>+\s*|[-–—]\s+)?(?:([^\s:][^:\n]{0,59}?):\s+)?", re.UNICODE)


class SpeakerLookup:
    """The speakers of a transcript by every name that may stand for them."""

    def __init__(self, transcript: Transcript) -> None:
        self.speakers = transcript.speakers
        self._exact: dict[str, set[Speaker]] = {}
        self._part: dict[str, set[Speaker]] = {}
        for speaker in self.speakers:
            for name in (speaker.name, speaker.short, speaker.label):
                if fold(name):
                    self._exact.setdefault(fold(name), set()).add(speaker)
            for part in speaker.name.split():
                if len(fold(part)) > 1:
                    self._part.setdefault(fold(part), set()).add(speaker)
        for turn in transcript.turns:
            if turn.speaker and fold(turn.label):
                self._exact.setdefault(fold(turn.label), set()).add(turn.speaker)

    @property
    def names(self) -> list[str]:
        """Every speaker's name as published."""
        return [speaker.name for speaker in self.speakers]

    def is_name(self, text: str) -> bool:
        """Whether a text is nothing but the name or label of one speaker, in full or short."""
        return len(self._exact.get(fold(text), ())) == 1

    def find(self, name: str) -> Speaker | None:
        """The one speaker that a name means: in full, short, one part of it, or nearly so."""
        key = fold(name)
        found = self._exact.get(key) or self._part.get(key)
        if not found:
            parts = [self._part.get(fold(part), set()) for part in name.split()]
            known = [part for part in parts if part]
            found = set.intersection(*known) if known and 2 * len(known) >= len(parts) else set()
        if not found and len(key) > 3:
            from rapidfuzz import process  # noqa: PLC0415 - extra or slow package
            from rapidfuzz.distance import Indel  # noqa: PLC0415 - extra or slow package

            near = process.extractOne(
                key, list(self._exact), scorer=Indel.normalized_similarity, score_cutoff=0.85
            )
            found = self._exact[near[0]] if near else set()
        return next(iter(found)) if len(found) == 1 else None

    def strip_label(self, text: str) -> str:
        """A row's text without the label that captions put before it: `>> `, `- `, `ANN: `."""
        match = _LABEL.match(text)
        if match is None or not match[0]:
            return text
        if match[1] is None or self.find(match[1]) is not None or match[1].isupper():
            return text[match.end() :]
        marks = re.match(r"\s*(?:>>+\s*|[-–—]\s+)", text)
        return text[marks.end() :] if marks else text
