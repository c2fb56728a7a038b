"""The language of a transcript that states none: by the name of its file, else by its text."""

from __future__ import annotations

import re
from pathlib import PurePath

from imhcaps.language.detection import detect
from imhcaps.language.language import LANGUAGES, language_of, primary
from imhcaps.language_tag import UNDETERMINED
from imhcaps.model.transcript import Remark

_NAMED = re.compile(r"\.([a-z]{2}(?:-[A-Z][A-Za-z]{1,3})?)\.[A-Za-z]+$")


def named_language(path: str, remarks: list[Remark]) -> str:
    """The supported language that the name of a file says: `talk.de.txt`; empty for none."""
    found = _NAMED.search(PurePath(path).name)
    if not found or primary(found[1]) not in LANGUAGES:
        return ""
    remarks.append(Remark("guessed", f"language by the name of the file: {found[1]!r}"))
    return found[1]


def guessed_language(text: str, remarks: list[Remark]) -> str:
    """The language of a whole text, reported with how sure it is; `und` where the text does not tell."""
    found = detect(text)
    if found.language == UNDETERMINED:
        how = "the text does not tell one, which is written 'und'; name it (--language)"
    else:
        name = language_of(found.language).name
        how = f"taken for {name} ({found.language!r}) by {found.how}, {found.confidence:.0%} sure"
    remarks.append(Remark("guessed", f"no language is stated: {how}"))
    return found.language
