"""The language of a transcript that states none, by the name of its file, else by its text; and whether a text is in
the language that is stated.
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from imhcaps.language.closed_class import LANGUAGES as WITH_WORDS
from imhcaps.language.closed_class import function_words
from imhcaps.language.language import LANGUAGES, language_of, primary
from imhcaps.language.relatives import are_relatives
from imhcaps.language.scripts import UNSPACED
from imhcaps.language.writing import (
    SCRIPT_NAMES,
    script_of,
    scripts_of,
    share_of_lines,
    share_of_words,
)
from imhcaps.language_tag import UNDETERMINED
from imhcaps.model.transcript import Remark

if TYPE_CHECKING:
    from imhcaps.language.detection import Guess
else:
    Guess = Any

_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST, _MOST = 12, 400
"""Words of a text that are looked at, at least and at most; our own limits."""
_FEW = 0.05
"""Share of function words below which a text is hardly in the language that is stated: running text has a tenth in
Turkish and a third in most others. Our own limit."""
_LEAST = 2
"""Different function words, below which the same holds of a short text; our own limit."""
_SURE = 0.9
"""Probability of another language, at least; our own limit."""
_BESIDE = 0.1
"""Share of the words in letters that the language is not written in, from which they are reported; our own limit."""
_BILINGUAL = 0.25
"""Share of lines in the letters of the stated language, from which a text in others is a second language beside it; our
own limit, as in MET102."""
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
    found = _detect(text)
    if found.language == UNDETERMINED:
        how = "the text does not tell one, which is written 'und'; name it (--language)"
    else:
        name = language_of(found.language).name
        how = f"taken for {name} ({found.language!r}) by {found.how}, {found.confidence:.0%} sure"
    remarks.append(Remark("guessed", f"no language is stated: {how}"))
    return found.language


def report_other_language(text: str, language: str, remarks: list[Remark]) -> None:
    """Report that a text is not in the language that is stated (BCP 47), by its letters or its words, or not all of
    it is: its captions are made by the rules of that language all the same.
    """
    expected = scripts_of(language)
    script = script_of(text) if expected else None
    other_script = (
        script and script not in expected and not (script == "Hani" and "Jpan" in expected)
    )
    if other_script and (lines := share_of_lines(text, expected)) >= _BILINGUAL:
        what = f"and {1 - lines:.0%} of its lines are in letters of another"
    elif script and other_script:
        what = f"and the text is in {SCRIPT_NAMES[script]} script"
    elif other := _other_by_words(text, language):
        what = f"and its words look like {other!r}"
    elif expected and (share := 1 - share_of_words(text, {*expected, "Latn"})) >= _BESIDE:
        what = f"and {share:.0%} of its words are in letters of another"
    else:
        return
    message = (
        f"the language is {language!r}, {what}; it is read and cut by the rules of {language!r}"
    )
    remarks.append(Remark("guessed", message))


def _other_by_words(text: str, language: str) -> str:
    """The language that a text is surely in where hardly a word of grammar is of the stated one; empty for none."""
    code = primary(language)
    words = _WORDS.findall(text.lower().replace("’", chr(39)))[:_MOST]
    if code not in WITH_WORDS or len(words) < _FEWEST or UNSPACED.search(text):
        return ""
    small = function_words(code)
    own = [word for word in words if word in small]
    if len(set(own)) >= _LEAST and len(own) >= _FEW * len(words):
        return ""
    found = _detect(text)
    other = found.language not in (UNDETERMINED, code) and found.confidence >= _SURE
    return found.language if other and not are_relatives(code, found.language) else ""


def _detect(text: str) -> Guess:
    # It loads the words of all languages.
    from imhcaps.language.detection import detect  # noqa: PLC0415 - rare path

    return detect(text)
