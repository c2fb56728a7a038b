"""The language of a transcript that states none, from the file that gives its times."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from imhcaps.language.language import primary
from imhcaps.model.transcript import Remark, Transcript

_SCRIPTS = {
    "ru": "be bg ba kk ky mk mn os sr tg tt uk uz ru",
    "ar": "ar ckb fa ks ku ps sd ug ur",
    "he": "he yi",
    "hi": "hi mr ne sa",
    "zh": "zh yue cmn wuu",
    "ja": "ja",
    "ko": "ko",
    "el": "el",
    "th": "th",
}
"""Language that is guessed from a script (`language.scripts`) → those that are written in it."""
_OTHER_SCRIPTS = frozenset(" ".join(_SCRIPTS.values()).split()) - {"ku", "uz", "tt", "kk", "sr"}
"""Languages that are not written in Latin letters."""


def in_language_of(transcript: Transcript, said: str | None, file: str) -> Transcript:
    """The transcript in the language that `file` says (`said`, BCP 47), unless its page states one.

    A language that is not written in the script of the text is not taken, and reported.
    """
    if not transcript.language_guessed or said is None:
        return transcript
    name = PurePath(file).name
    guessed = primary(transcript.language)
    fits = (
        primary(said) in _SCRIPTS[guessed].split()
        if guessed in _SCRIPTS
        else primary(said) not in _OTHER_SCRIPTS
    )
    if not fits:
        remark = Remark(
            "note",
            f"{name} says {said!r}, but the text is not written so: {transcript.language!r} stays",
        )
        return replace(transcript, remarks=(*transcript.remarks, remark))
    kept = [r for r in transcript.remarks if not r.message.startswith("no language is stated")]
    remark = Remark("note", f"the language is what {name} says: {said!r}")
    return replace(transcript, language=said, language_guessed=False, remarks=(remark, *kept))
