"""The language of a track: what it states, and what its name, its words and its letters show."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from imhcaps.checks.language import guess_language
from imhcaps.checks.language_in_name import language_of_name
from imhcaps.checks.markup_columns import MarkupColumns
from imhcaps.language.language import primary
from imhcaps.language.writing import script_of, scripts_of

if TYPE_CHECKING:
    from imhcaps.model.profile import Profile

_SURE = 0.9
"""Confidence from which letters tell a language: a script of its own, or letters that its neighbours lack; our own
limit."""


class TrackLanguage(MarkupColumns):
    """Columns of a document with the language of its words."""

    path: str
    profile: Profile

    @cached_property
    def language(self) -> str | None:
        """The language of the track: its own word, else the file's name, else the profile's."""
        return self.document.language or self.named_language or self.profile.language

    @cached_property
    def named_language(self) -> str | None:
        """The language that the file's name or folder says; where the name may mean something else, only if
        the words are in that language.
        """
        found = language_of_name(self.path)
        if found is None or found.sure:
            return found.tag if found else None
        if self.read_language:
            return found.tag if primary(found.tag) == self.read_language else None
        scripts = scripts_of(found.tag)
        return found.tag if scripts != ("Latn",) and script_of(self.joined) in scripts else None

    @cached_property
    def read_language(self) -> str | None:
        """The language that the words themselves show, where there are enough of them."""
        return guess_language(self.joined)

    @cached_property
    def word_language(self) -> str | None:
        """The language for rules about words and for limits: what is stated, else what the words or letters show."""
        return primary(self.language) or self.read_language or self._language_of_letters()

    def _language_of_letters(self) -> str | None:
        """The language of a text in a script, or with letters, that hardly another one is written in."""
        if script_of(self.joined) in (None, "Latn"):
            return None
        from imhcaps.language.detection import detect  # noqa: PLC0415 - rare path

        guess = detect(self.joined)
        return guess.language if guess.confidence >= _SURE else None
