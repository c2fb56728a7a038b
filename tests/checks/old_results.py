"""Tracks whose results are kept as data, so that work on speed changes none of them.

    PYTHONPATH=tests python -m checks.old_results       write the data anew, after a change that is meant

Kept is, by track, profile and code, how many findings there are and a digest of all that they say, with their
fixes; a digest of each report; and a digest of the text after `--fix`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, check_read, checker_of, fix_document_with
from imhcaps.formats import read_document
from imhcaps.model.results import Results
from imhcaps.report import REPORTS, report
from imhcaps.segmentation import rebreak, resegment
from imhcaps.source import Source
from imhcaps.timecode import clock

DATA = Path(__file__).parents[1] / "data" / "old_results.json"
PROFILES = ("web", "netflix-en")

_WORDS = [
    "the",
    "a",
    "of",
    "and",
    "to",
    "in",
    "that",
    "because",
    "her",
    "his",
    "our",
    "house",
    "garden",
    "river",
    "teacher",
    "remembered",
    "painted",
    "Monday",
    "July",
    "5",
    "million",
    "km",
    "Dr.",
    "Webb",
    "No.",
    "well-known",
    "(laughs)",
    "[door]",
    "-",
    "yes,",
    "so.",
    "What?",
    "Oh!",
    "it's",
    "extraordinarily",
    "very",
    "very",
    "&amp;",
    "<i>now</i>",
]


def _text(chance: random.Random, number: int) -> str:
    words = chance.choices(_WORDS, k=chance.randint(1, 15))
    cut = chance.randint(0, len(words))
    parts = [" ".join(words[:cut]), f"{' '.join(words[cut:])} {number}".strip()]
    return chance.choice(("\n", "\n", " ", "  ")).join(filter(None, parts))


def _cues(chance: random.Random, count: int) -> list[tuple[int, int, str]]:
    at, found = 1000, []
    for number in range(count):
        end = at + chance.choice((400, 1200, 2500, 4000, 9000))
        found.append((at, end, _text(chance, number)))
        at = end + chance.choice((-100, 0, 40, 80, 250, 700, 4000))
    return found


def _webvtt(seed: str) -> str:
    cues = _cues(random.Random(seed), 60)
    return "WEBVTT\n\n" + "\n".join(
        f"{clock(a, '.')} --> {clock(b, '.')}\n{t}\n" for a, b, t in cues
    )


def _voices(seed: str) -> str:
    chance, parts = random.Random(seed), []
    for number, (start, end, text) in enumerate(_cues(chance, 40)):
        name = ("Ann Webb", "Bob", "SPEAKER_01")[number // 3 % 3]
        label = f"<c.label>{name}:</c> " if number % 3 == 0 else ""
        parts.append(f"{clock(start, '.')} --> {clock(end, '.')}\n<v {name}>{label}{text}\n")
    return "WEBVTT\n\n" + "\n".join(parts)


def _subrip(seed: str) -> str:
    cues = enumerate(_cues(random.Random(seed), 50), 1)
    text = "\n".join(f"{n}\n{clock(a, ',')} --> {clock(b, ',')}\n{t}\n" for n, (a, b, t) in cues)
    return text.replace("\n", "\r\n")


TRACKS: dict[str, Callable[[str], str]] = {
    "lines.en.vtt": _webvtt,
    "voices.en.vtt": _voices,
    "carriage.en.srt": _subrip,
}


def _digest(rows: object) -> str:
    return sha256(repr(rows).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def results(track: str, profile: str) -> dict[str, object]:
    """What is found and fixed in a track: by code, then the texts after safe and all fixes."""
    source = Source(TRACKS[track](track), track)
    how = Settings(load_profile(profile), rebreak=rebreak, resegment=resegment)
    by_code: dict[str, list[object]] = {}
    for finding in checker_of(how, track)(read_document(source)):
        row = finding._replace(source=None)
        by_code.setdefault(finding.code, []).append(tuple(row))
    kept: dict[str, object] = {
        code: [len(rows), _digest(rows)] for code, rows in sorted(by_code.items())
    }
    file = check_read(read_document(source), how)
    # Where a number comes from is no matter of speed.
    file = file._replace(findings=tuple(f._replace(source=None) for f in file.findings))
    for form in REPORTS:
        kept[f"report {form}"] = _digest(report(Results((file,)), form))
    for fixes in ("safe", "unsafe"):
        after = fix_document_with(read_document(source), how._replace(fixes=fixes))  # type: ignore[arg-type]
        kept[fixes] = [len(after.fixed), len(after.refused), _digest(after.document.source.text)]
    return kept


def main() -> None:
    found = {
        f"{track} {profile}": results(track, profile) for track in TRACKS for profile in PROFILES
    }
    DATA.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
