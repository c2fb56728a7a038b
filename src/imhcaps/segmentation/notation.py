"""How labels, sounds and music are written: as the profile writes them, and as published where it is silent.

    label("Ann Lee", "NAME:")                            "ANN LEE:"
    sound("[soft chime]", rules, alone=True)             "SOFT CHIME" for UPPERCASE
    sound("♫ Hush ♫", rules, alone=True)                 "♪ Hush ♪" for ♪

Only brackets, marks and case change; no letter is added, lost or moved.
"""

from collections.abc import Callable, Collection
from typing import Final, NamedTuple

from imhcaps.language.sound_words import COMMON_SOUNDS
from imhcaps.lazy import lazy_pattern
from imhcaps.text import fold

NOTES: Final = "♪♫♬♩🎵🎶"
"""Marks of music."""
_MARKED = lazy_pattern(rf"[{NOTES}]")
_HASHED = lazy_pattern(r"#\s*(\S.*\S|\S)\s*#")
_BRACKETED = lazy_pattern(r"\[([^\[\]]*)\]|\(([^()]*)\)|\*([^*]+)\*")

LABELS: Final[dict[str, Callable[[str], str]]] = {
    "": lambda name: f"{name}:",
    "(Name)": lambda name: f"({name})",
    "- ": lambda name: "-",
    ">> NAME:": lambda name: f">> {name.upper()}:",
    "NAME:": lambda name: f"{name.upper()}:",
    "Name:": lambda name: f"{name}:",
    "[name]": lambda name: f"[{name}]",
}
"""The form of a label by the `speaker_notation` of a profile. `<v>` shows none."""


class Notation(NamedTuple):
    """What a profile says of notation: the values of its limits of these names; empty for none.

    `names` are the speakers' names, whose capitals are kept.
    """

    speaker: str = ""
    sound: str = ""
    music: str = ""
    names: Collection[str] = ()


AS_PUBLISHED: Final = Notation()


def label(name: str, notation: str) -> str:
    """A speaker's name as a label on screen."""
    return LABELS.get(notation, LABELS[""])(name)


def sound(text: str, notation: Notation, *, alone: bool) -> str:
    """A sound as the profile writes it; `alone` where no speech shares its cue."""
    bracketed = _BRACKETED.fullmatch(text.strip())
    inner = (
        next((group for group in bracketed.groups() if group is not None), "") if bracketed else ""
    )
    if _MARKED.search(inner or text):
        return music(inner or text, notation.music)
    hashed = _HASHED.fullmatch(text.strip())
    if hashed and notation.music:
        return music(f"♪ {hashed[1]} ♪", notation.music)
    if not bracketed or not notation.sound or not inner.strip():
        return text
    written = _in_case(inner.strip(), notation)
    if notation.sound == "UPPERCASE":
        # Among speech only brackets show that it is none.
        return written if alone else f"[{written}]"
    return f"{notation.sound[0]}{written}{notation.sound[-1]}"


def music(text: str, mark: str) -> str:
    """Lyrics or music with the profile's mark, which is at both ends of words that are sung."""
    if not mark:
        return text
    words = _MARKED.sub(" ", text).split()
    if not words:
        return mark * max(1, len(_MARKED.findall(text)))
    return f"{mark} {' '.join(words)} {mark}"


def is_music(text: str, mark: str) -> bool:
    """Whether a text as written here is sung, and so has the mark at both ends."""
    return mark in (*NOTES, "#") and text.startswith(f"{mark} ") and text.endswith(f" {mark}")


def _in_case(inner: str, notation: Notation) -> str:
    letters = notation.sound.strip("[]()")
    if letters == "UPPERCASE":
        return inner.upper()
    if letters != "lowercase":
        return inner
    known = {fold(word): word for name in notation.names for word in name.split()}
    words = inner.split(" ")
    if inner.isupper() and (len(words) > 1 or len(inner) > _ACRONYM):
        words = [known.get(fold(word), word.lower()) for word in words]
    elif fold(words[0]) in COMMON_SOUNDS and fold(words[0]) not in known:
        words[0] = words[0].lower()
    return " ".join(words)


_ACRONYM: Final = 4
"""Letters up to which one word in capitals is an abbreviation, `[TV]`, and kept; our choice."""
