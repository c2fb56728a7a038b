"""Captions and transcripts that everyone can use.

    talk  = imhcaps.read_transcript("samples/what-is-infant-mental-health.txt")
    timed = imhcaps.align(talk, cues="samples/what-is-infant-mental-health.cues.csv")
    track = imhcaps.segment(timed, profile="web")
    imhcaps.write_track(track, "captions/what-is-infant-mental-health.en.vtt")

Every name is loaded when it is first used, so that `import imhcaps` costs next to nothing.
"""

# Nothing is imported here, not even `annotations`: until `imhcaps.cli` is loaded, Ctrl-C is a traceback.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from imhcaps.api import align as align
    from imhcaps.api import caption as caption
    from imhcaps.api import check as check
    from imhcaps.api import check_columns as check_columns
    from imhcaps.api import convert as convert
    from imhcaps.api import export as export
    from imhcaps.api import fix as fix
    from imhcaps.api import from_text as from_text
    from imhcaps.api import learn as learn
    from imhcaps.api import load_profile as load_profile
    from imhcaps.api import read_cue_sheet as read_cue_sheet
    from imhcaps.api import read_track as read_track
    from imhcaps.api import read_transcript as read_transcript
    from imhcaps.api import segment as segment
    from imhcaps.api import sheet as sheet
    from imhcaps.api import sync as sync
    from imhcaps.api import write_track as write_track
    from imhcaps.captioning import Captions as Captions
    from imhcaps.errors import ImhcapsError as ImhcapsError
    from imhcaps.model.finding import Finding as Finding
    from imhcaps.model.finding import Findings as Findings
    from imhcaps.model.finding_columns import FindingColumns as FindingColumns
    from imhcaps.model.profile import Profile as Profile
    from imhcaps.model.track import Cue as Cue
    from imhcaps.model.track import Track as Track
    from imhcaps.model.transcript import Speaker as Speaker
    from imhcaps.model.transcript import TimedTranscript as TimedTranscript
    from imhcaps.model.transcript import Transcript as Transcript
    from imhcaps.model.transcript import Turn as Turn
    from imhcaps.model.transcript import Word as Word
    from imhcaps.projects.functions import build as build
    from imhcaps.projects.functions import init as init
    from imhcaps.projects.functions import status as status
    from imhcaps.translation.functions import Translation as Translation
    from imhcaps.translation.functions import template as template
    from imhcaps.translation.functions import translate as translate

__version__ = "0.1.0"

_HOME = {
    "Captions": "captioning",
    "Cue": "model.track",
    "Finding": "model.finding",
    "FindingColumns": "model.finding_columns",
    "Findings": "model.finding",
    "ImhcapsError": "errors",
    "Profile": "model.profile",
    "Speaker": "model.transcript",
    "TimedTranscript": "model.transcript",
    "Track": "model.track",
    "Transcript": "model.transcript",
    "Translation": "translation.functions",
    "Turn": "model.transcript",
    "Word": "model.transcript",
    "align": "api",
    "build": "projects.functions",
    "caption": "api",
    "check": "api",
    "check_columns": "api",
    "convert": "api",
    "export": "api",
    "fix": "api",
    "from_text": "api",
    "init": "projects.functions",
    "learn": "api",
    "load_profile": "api",
    "read_cue_sheet": "api",
    "read_track": "api",
    "read_transcript": "api",
    "segment": "api",
    "sheet": "api",
    "status": "projects.functions",
    "sync": "api",
    "template": "translation.functions",
    "translate": "translation.functions",
    "write_track": "api",
}
"""Public name → the module that defines it. No package or module bears a public name."""

__all__ = sorted(_HOME)


def __getattr__(name: str) -> "Any":
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - a verb loads what it does

    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
