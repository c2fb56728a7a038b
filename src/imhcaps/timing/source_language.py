"""The language of a transcript that states none, from the file that gives its times."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePath

from imhcaps.language.language_names import known_tag
from imhcaps.language.writing import scripts_of
from imhcaps.language_tag import UNDETERMINED
from imhcaps.model.transcript import Remark, Transcript

_NAMED = re.compile(r"\.([A-Za-z]{2}(?:-[A-Za-z]{2,4})?)\.[A-Za-z0-9]+$", re.ASCII)
"""`talk.de.vtt`; after other marks a word such as `is` may be."""


def in_language_of(transcript: Transcript, said: str | None, file: str) -> Transcript:
    """The transcript in the language that `file` says (`said`, BCP 47), unless its page states one.

    A language that is not written in the script of the text is not taken, and reported.
    """
    name = PurePath(file).name
    how = f"the language is what {name} says"
    if said is None and (named := _NAMED.search(name)) is not None:
        said = known_tag(named[1])
        how = f"the language by the name {name}"
    if not transcript.language_guessed or said is None:
        return transcript
    guessed = transcript.language
    fits = guessed == UNDETERMINED or bool(set(scripts_of(said)) & set(scripts_of(guessed)))
    if not fits:
        remark = Remark(
            "note",
            f"{name} says {said!r}, but the text is not written so: {transcript.language!r} stays",
        )
        return replace(transcript, remarks=(*transcript.remarks, remark))
    kept = [r for r in transcript.remarks if not r.message.startswith("no language is stated")]
    remark = Remark("note", f"{how}: {said!r}")
    return replace(transcript, language=said, language_guessed=False, remarks=(remark, *kept))
