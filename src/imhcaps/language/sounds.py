"""Words that name a sound: what a transcript notes in brackets and nobody says.

    is_sound("Beifall bei der SPD sowie bei Abgeordneten der CDU", "de")   True: begins with a note of the room
    is_sound("il rit", "fr")                                               True
    is_sound("it was my mother's", "en")                                   False: an aside, spoken

Printed records note who applauds ("(Beifall bei der SPD …)", "(CHP sıralarından alkışlar)"): a bracket
that begins or ends with a sound of the room is a note however long it is. What one person does, music
and silence are notes only where the bracket is short and has no word that a note does not have.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Literal

from imhcaps.language import words_of_all
from imhcaps.language.closed_class import lexicon as closed_class
from imhcaps.language.language import ALIASES, LANGUAGES, PartOfSpeech, language_of
from imhcaps.language.language import primary as subtag
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

_UNSPACED = frozenset({"ja", "zh", "th"})
"""Languages that write no blank between words: a note begins or ends with a sound word as a string does."""
_CLAUSE = frozenset({"subordinator", "relative", "negation", "auxiliary"})
"""Function words that make a clause."""
_MARKS = ".,;:!?…\"'“”‘’«»„()[]¿¡"
_BRACKETS = "[]()<>（）［］〔〕【】"
_UNSURE = lazy_pattern(r"[\s@-]*(?:\d[\d:.,]*)?\s*\??$")
"""A time and a question mark, which transcribers write after such a note."""
_STRAY = lazy_pattern(r"[\s,;:/&+]+")
_NOTES = frozenset("♪♫♬")
_LONGEST_NOTE = 12
"""Words. Longer square brackets are read closely; our own limit."""
_SHORT = 5
"""Words up to which a bracket with a sound of one person, or music, is a note; our own limit."""


def primary(language: str | None) -> str:
    """The key of a language in the table: `pt` of `pt-BR`."""
    tag = subtag(language)
    return ALIASES.get(tag, tag)


def _folded(token: str) -> str:
    # Turkish writes ı where other languages write i; capitals lose the difference.
    return fold(token).replace("ı", "i")


def _tokens(text: str) -> list[str]:
    return [word for word in map(_folded, _STRAY.split(text)) if word]


def _lower(text: str) -> list[str]:
    """Words in small letters with their own marks: Italian `è` is no `e`, Portuguese `nós` no `nos`."""
    return [word for word in (each.strip(_MARKS) for each in _STRAY.split(text.lower())) if word]


class _Matcher:
    """Whether tokens begin or end with one of the words, phrases and stems of a list."""

    def __init__(self, words: str, fold: Callable[[str], str] = _folded) -> None:
        self.whole: set[tuple[str, ...]] = set()
        self.heads: list[str] = []
        self.tails: list[str] = []
        for word in words.split():
            parts = tuple(part for part in map(fold, word.strip("*").split("_")) if part)
            if word.endswith("*"):
                self.heads.append(" ".join(parts))
            if word.startswith("*"):
                self.tails.append(" ".join(parts))
            if not word.startswith("*") and parts:
                self.whole.add(parts)
        self.longest = max(map(len, self.whole), default=1)
        self._heads, self._tails = tuple(self.heads), tuple(self.tails)

    def begins(self, tokens: list[str]) -> int:
        """How many tokens at the beginning are one of the words; 0 for none."""
        for size in range(min(self.longest, len(tokens)), 0, -1):
            if tuple(tokens[:size]) in self.whole:
                return size
        return 1 if self._heads and tokens and tokens[0].startswith(self._heads) else 0

    def ends(self, tokens: list[str]) -> int:
        """The same at the end."""
        for size in range(min(self.longest, len(tokens)), 0, -1):
            if tuple(tokens[-size:]) in self.whole:
                return size
        last = tokens[-1] if tokens else ""
        stem = (self._heads and last.startswith(self._heads)) or (
            self._tails and last.endswith(self._tails)
        )
        return 1 if stem else 0

    def inside(self, tokens: list[str]) -> bool:
        """One of them is somewhere."""
        return any(self.begins(tokens[i:]) for i in range(len(tokens)))

    def text(self, string: str) -> bool:
        """For scripts without blanks: the string is a word, or begins or ends with a stem."""
        return (
            (string,) in self.whole
            or bool(self._heads and string.startswith(self._heads))
            or bool(self._tails and string.endswith(self._tails))
        )


@cache
def _of(language: str) -> tuple[_Matcher, _Matcher, _Matcher, _Matcher]:
    words = language_of(language).sounds
    return (
        _Matcher(words.room),
        _Matcher(words.person),
        _Matcher(f"{words.music} {words.silence} {words.other} {words.unintelligible}"),
        _Matcher(words.things),
    )


@cache
def _shared() -> _Matcher:
    """Sound words of every language, but for those that are everyday words elsewhere."""
    return _Matcher(words_of_all.SOUNDS, fold=str)


@cache
def _marked(language: str) -> frozenset[str]:
    """Latin letters with marks in the sound words of a language: folded, `Grüne` would be Spanish `gruñe`."""
    return frozenset(filter(_is_marked_latin, " ".join(language_of(language).sounds)))


def _is_marked_latin(letter: str) -> bool:
    return "\u00c0" <= letter < "\u0250"


@cache
def _spoken(language: str) -> frozenset[str]:
    return frozenset(language_of(language).pronouns.split())


@cache
def _to_be(language: str) -> frozenset[str]:
    return frozenset(language_of(language).to_be.split())


BRACKETED = lazy_pattern(r"[(\[（［【]\s*([^()\[\]（）［］【】]+?)\s*[)\]）］】]")
"""What one pair of brackets is around: a sound or a note; `[1]` is what is inside."""
_JOINING = lazy_pattern(r"(?<=[.!?])\s*[—–]\s*")


@lru_cache(maxsize=4096)
def is_sound(text: str, language: str | None = "en", square: bool = False) -> bool:
    """Whether the text inside brackets names a sound of this language (of any, when it is None).

    In square brackets (`square`) a sound word anywhere is enough; in round ones, where asides are
    too, the text must begin or end with one and have nothing that a note does not have.
    """
    # Aplausos.—Rumores: two notes that a dash joins.
    inner = " ".join(_JOINING.sub(" ", text).split()).strip(" .!?…*")
    if not inner:
        return False
    tokens = _tokens(inner)
    if not tokens:
        return False
    if language is None:
        alone = len(tokens) == 1 and not inner.isascii()
        marked = frozenset(filter(_is_marked_latin, inner.lower())) if alone else frozenset()
        return any(
            is_sound(text, each, square)
            for each in LANGUAGES
            if not marked or marked <= _marked(each)
        )
    code = primary(language)
    if (code in _UNSPACED or not inner.isascii()) and _unspaced(inner, code):
        return True
    if len(tokens) <= 2 and all(_shared().begins([token]) for token in tokens):
        return True
    if _shared().begins(tokens) == len(tokens):
        return True
    room, person, other, things = _of(code)
    if square:
        return (
            len(tokens) <= _LONGEST_NOTE
            and any(each.inside(tokens) for each in (room, person, other))
        ) or _is_thing(tokens, things)
    begun = room.begins(tokens)
    if begun and _to_be(code).isdisjoint(_lower(inner)[begun : begun + 2]):
        return True
    # What is called is in quotation marks: (… sıralarından "Yok!" sesleri).
    if _has_speech(inner if not room.ends(tokens) else _QUOTED.sub(" ", inner), code):
        return False
    # "Vifs applaudissements sur les bancs …": an adjective or two are before the sound.
    if inner[:1].isupper():
        small = closed_class(code)
        plain = [token for token in tokens[:4] if small.get(token) != "conjunction"]
        if any(room.begins([*plain[i:], *tokens[4:]]) for i in (1, 2)):
            return True
    if room.ends(tokens) and (len(tokens) <= _SHORT or not inner[:1].islower()):
        return True
    if len(tokens) > _SHORT:
        return False
    return any(each.begins(tokens) or each.ends(tokens) for each in (person, other))


def _is_thing(tokens: list[str], things: _Matcher) -> bool:
    """`door opens`, `baby fussing`: a thing that sounds, and what it does."""
    return 2 <= len(tokens) <= _SHORT and bool(things.begins(tokens) or things.ends(tokens))


def _unspaced(inner: str, code: str) -> bool:
    """The text is a note of a language that writes no blanks, or of Korean."""
    string = "".join(_tokens(inner))
    for each in (code,) if code in _UNSPACED else tuple(_UNSPACED):
        room, person, other, _ = _of(each)
        if len(string) <= 24 and (room.text(string) or person.text(string) or other.text(string)):
            return True
    return False


_QUOTED = lazy_pattern(r"[«“„\"‘][^«»“”„\"]{1,80}[»”“\"’]")


def _has_speech(inner: str, code: str) -> bool:
    """A word that no note has: who speaks, who is spoken to, a subordinate clause."""
    return not _spoken(code).isdisjoint(_lower(inner)) or bool(_CLAUSE & set(_parts(inner, code)))


def _parts(inner: str, code: str) -> list[PartOfSpeech | None]:
    """The part of speech of each word, as far as it is a function word."""
    small = closed_class(code)
    return [small.get(w.strip(_MARKS)) for w in inner.lower().replace("’", "'").split()]


def reads_as_speech(text: str, language: str | None) -> bool:
    """Whether bracketed text that names no sound is a sentence or clause: an aside that was spoken."""
    inner = " ".join(text.split())
    tokens = _tokens(inner)
    if len(tokens) < 2 and not (len(inner) > 4 and inner[-1:] in "。！？"):
        return False
    code = primary(language)
    if _has_speech(inner, code):
        return True
    if _parts(inner, code)[0] in ("pronoun", "conjunction"):
        return True
    return inner.rstrip('"”’»」』)')[-1:] in ".!?。！？؟।" and len(tokens) >= 3


def is_room_line(text: str, language: str | None) -> bool:
    """Whether a line without brackets is a note of the room: `Aplausos do ABC.`, `Risos.`, `Eram 15 horas.`

    So prints the Diário da Assembleia da República; elsewhere only a sound alone in its line is one.
    """
    tokens = _tokens(text)
    code = primary(language)
    if not tokens or len(tokens) > _LONGEST_NOTE or not text[:1].isupper() or "?" in text:
        return False
    noted = language_of(code).clock.noted.split()
    if tokens[0] in noted and all(token in noted or token.isdigit() for token in tokens[1:]):
        return any(map(str.isdigit, tokens))
    room, _, other, _ = _of(code)
    begun = room.begins(tokens)
    if not begun and notes_lines(language) and other.begins(tokens) == len(tokens):
        return text.rstrip()[-1:] in ".…"
    if not begun or (text.rstrip()[-1:] not in ".…" and len(tokens) > begun):
        return False
    if len(tokens) == begun:
        return True
    return tokens[begun] in language_of(code).behind_sounds.split() and not _has_speech(text, code)


def notes_lines(language: str | None) -> bool:
    """Whether records of the language note sounds of the room on lines without brackets."""
    return bool(language_of(language).behind_sounds)


def speaks_of_us(text: str, language: str | None) -> int:
    """How many words of the text are pronouns of who speaks or is spoken to."""
    pronouns = _spoken(primary(language))
    return sum(word in pronouns for word in _lower(text)) if pronouns else 0


def knows_pronouns(language: str | None) -> bool:
    """Whether the pronouns of who speaks are listed for a language."""
    return bool(_spoken(primary(language)))


@cache
def _unintelligible() -> _Matcher:
    return _Matcher(words_of_all.UNINTELLIGIBLE, fold=str)


def is_unintelligible(text: str) -> bool:
    """Whether a note, in any language, stands for words that were said and could not be understood:
    `[inaudible]`, `(unverständlich 12:03)`, `[unclear?]`.
    """
    inner = _UNSURE.sub("", text.strip(f"{_BRACKETS} "))
    tokens = _tokens(inner.strip(" .…"))
    known = _unintelligible()
    return bool(tokens) and (known.begins(tokens) == len(tokens) or known.text("".join(tokens)))


@cache
def _music() -> _Matcher:
    return _Matcher(words_of_all.MUSIC, fold=str)


@cache
def _silence() -> _Matcher:
    return _Matcher(words_of_all.SILENCE, fold=str)


def sound_kind(text: str) -> Literal["sound", "music", "silence"]:
    """`music`, `silence` or `sound`, in any language."""
    tokens = _tokens(text.strip(f"{_BRACKETS} .…"))
    if not _NOTES.isdisjoint(text) or _music().inside(tokens) or _music().ends(tokens):
        return "music"
    # A word may be before it: `long pause`.
    return "silence" if any(_silence().begins(tokens[i:]) for i in (0, 1)) else "sound"
