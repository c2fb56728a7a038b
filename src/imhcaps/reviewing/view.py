"""What the reviewing page shows of a caption file, as plain data for JSON. Times are whole milliseconds."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from imhcaps.checks.rules import rule_of
from imhcaps.checks.session import check_read
from imhcaps.cuetext import spoken
from imhcaps.documents.document import direction
from imhcaps.errors import FormatError
from imhcaps.formats import write_track
from imhcaps.formats.edits import apply
from imhcaps.formats.table import FOR_WEB, plays_on_the_web
from imhcaps.model.accuracy import SECONDS_A_PLACE
from imhcaps.model.finding import Finding
from imhcaps.reviewing.cues_to_review import doubtful_places, recognised_in_cues

if TYPE_CHECKING:
    from imhcaps.checks.session import Settings
    from imhcaps.formats.document import Document
    from imhcaps.model.finding import Edit
    from imhcaps.model.results import FileResult
    from imhcaps.timing.model import AsrWords

FORMAT, VERSION = "imhcaps-review", 1
_SHOWN = 1200
"""Characters of the text before and after a fix that are shown: a fix of the whole file is shown by its
title (our own choice)."""


def view_of(
    document: Document, settings: Settings, recognised: AsrWords | None = None
) -> dict[str, Any]:
    """Cues, findings with their fixes, and doubtful places of a document, under the settings of a check.

    Cues and findings are named by their numbers: `cue` counts from 1 in file order, `findings` and
    `places` are in order of place and of doubt.
    """
    result = check_read(document, settings._replace(speeds=True))
    view = view_of_result(document, settings, result, recognised)
    findings = [
        data | {"fix": None if finding.fix is None else shown_fix(document, finding)}
        for data, finding in zip(view["findings"], result.findings, strict=True)
    ]
    return view | {"findings": findings, "track": playable(document)}


def view_of_result(
    document: Document,
    settings: Settings,
    result: FileResult,
    recognised: AsrWords | None = None,
    accepted: Collection[int] = (),
    tapped: Mapping[int, float] = {},
) -> dict[str, Any]:
    """As `view_of` of what was checked already, without the track; `fix` says only whether one may be asked for."""
    findings = result.findings
    known = (
        recognised_in_cues(recognised.words, document.starts, document.ends) if recognised else None
    )
    words = [] if known is None else [spoken(payload) for payload in document.payloads]
    places = doubtful_places(findings, words, known, accepted, tapped)
    language = document.language or settings.config.language or ""
    limit = settings.profile.limits.get("max_cps")
    cues = []
    for at, text in enumerate(document.texts):
        cue: dict[str, Any] = {
            "start": document.starts[at],
            "end": document.ends[at],
            "text": text,
            "speaker": document.speakers[at],
            "speed": round(result.speeds[at], 1),
        }
        if known is not None:
            cue |= {"heard": known[at].text, "error": known[at].error}
        cues.append(cue)
    return {
        "format": FORMAT,
        "version": VERSION,
        "name": PurePath(document.source.path).name,
        "language": language,
        "direction": direction(language) if language else "ltr",
        "profile": settings.profile.title or settings.profile.name,
        "law": settings.profile.law,
        "compared": settings.transcript is not None,
        "speed_limit": None if limit is None else limit.value,
        "cues": cues,
        "findings": [
            _shown(finding.said()[_SAID], rule_of(finding.code).basis, finding.offers_fix)
            for finding in findings
        ],
        "places": [
            {"cue": place.cue, "reason": place.reason, "why": list(place.why)} for place in places
        ],
        "seconds_a_place": SECONDS_A_PLACE,
    }


_SAID = slice(Finding._fields.index("code"), Finding._fields.index("fix"))
_FIELDS = Finding._fields[_SAID]


@lru_cache(maxsize=16384)
def _shown(said: tuple[Any, ...], basis: str, fix: bool) -> dict[str, Any]:
    """A finding as the page shows it: not where in the file it is, which it does not show. Not to be changed."""
    shown = dict(zip(_FIELDS, said, strict=True))
    source = shown["source"]
    named = source and {"guideline": source.guideline, "clause": source.clause}
    return shown | {"source": named, "basis": basis, "fix": fix}


def playable(document: Document) -> str:
    """The track as WebVTT for a browser's player: the file itself, or its cues that can be written."""
    if plays_on_the_web(document.format):
        return document.text
    track = document.track
    cues = tuple(cue for cue in track.cues if cue.end > cue.start and cue.text.strip())
    for some in (cues, ()):
        try:
            return write_track(replace(track, cues=some), FOR_WEB)[0]
        except FormatError:
            continue
    return "WEBVTT\n"


def shown_fix(document: Document, finding: Finding) -> dict[str, str]:
    """What a fix would do: its title, whether it is safe, and the blocks that it touches before and after.

    Both texts are empty where the fix is not made by a few edits.
    """
    fix = finding.fix
    assert fix is not None
    before, after = _blocks(document, fix.edits)
    return {"title": fix.title, "safety": fix.safety, "before": before, "after": after}


def _blocks(document: Document, edits: Sequence[Edit]) -> tuple[str, str]:
    if not edits:
        return "", ""
    first = min(edit.start for edit in edits)
    last = max(edit.end for edit in edits)
    touched = [
        b for b in document.blocks if b.kind != "blank" and b.start <= last and first <= b.end
    ]
    start = min([first, *(block.start for block in touched)])
    end = max([last, *(block.end for block in touched)])
    if end - start > _SHOWN:
        return "", ""
    text = document.text[start:end]
    moved = [edit._replace(start=edit.start - start, end=edit.end - start) for edit in edits]
    return text.strip("\r\n"), apply(text, moved).strip("\r\n")
