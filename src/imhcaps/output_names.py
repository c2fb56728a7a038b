"""The names of the files that are made: `<stem>.<language>.<suffix>`, nothing of a text becomes a path."""

from __future__ import annotations

from pathlib import PurePath
from unicodedata import normalize

from imhcaps.language_tag import UNDETERMINED, well_formed


def output_name(stem: str, language: str | None, suffix: str) -> str:
    """`<stem>.<language>.<suffix>`; what is no language tag does not get into a name, and a language is in it once."""
    tag = well_formed(language) or UNDETERMINED
    kept, dot, kind = stem.partition(_CHAPTERS)
    head, _, own = kept.rpartition(".")
    if head and own.casefold() in (tag.casefold(), tag.partition("-")[0].casefold()):
        stem = f"{head}{dot}{kind}"
    return f"{stem}.{tag}.{suffix.removeprefix('.')}"


_CHAPTERS = ".chapters"
"""What is before the language in the name of a file of chapters."""


def stem_and_language(name: str) -> tuple[str, str]:
    """A file's name without suffix and language (`talk.en.vtt`), and that language; empty where it names none."""
    stem = PurePath(name).stem
    head, dot, language = stem.rpartition(".")
    is_language = 2 <= len(language.split("-")[0]) <= 3 and language.replace("-", "").isalpha()
    if dot and is_language and language == language.lower():
        return head, language
    return stem, ""


def one_file(name: str) -> str:
    """What names have in common that are one file where capitals and composed letters are not told apart (macOS,
    Windows).
    """
    return normalize("NFC", normalize("NFC", name).casefold())


SLUG = 60
"""Characters of a heading that are in a file's name: a quarter of what file systems take, 255
bytes. Our own choice."""


def slug(heading: str) -> str:
    """The letters and digits of a heading as part of a file's name: `day-2-keynote`."""
    parts = "".join(char if char.isalnum() else " " for char in heading.casefold()).split()
    return "-".join(parts)[:SLUG].strip("-")
