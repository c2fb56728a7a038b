"""Two voices in German and in English, WebVTT and SubRip, one defect in the fifth cue: it alone is reported.

The tracks, the layout and the defects are others than those of `test_mutations.py`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, checker_of
from imhcaps.formats import read_document
from imhcaps.source import decode

SAID = {
    "de": (
        "Wir hören heute eine Geschichte.", "Meine Großmutter erzählte sie oft.",
        "Im Winter saßen wir am Ofen.", "Draußen fiel leise der Schnee.", "Niemand wollte schlafen.",
        "Jeder kannte schon das Ende.", "Trotzdem hörten alle zu.", "Manchmal lachte auch der Hund.",
    ),
    "en": (
        "We open the old box tonight.", "Grandmother kept letters there.", "Every page smells of smoke.",
        "Outside it snows very softly.", "Nobody wants to sleep.", "Everyone knows how it ends.",
        "Still they listen with care.", "Sometimes even dogs laugh.",
    ),
}  # fmt: skip


def clock(ms: int, mark: str) -> str:
    return f"00:00:{ms // 1000:02d}{mark}{ms % 1000:03d}"


def track(language: str, form: str) -> list[str]:
    """The lines of a clean track: two voices, each with its label where it begins to speak."""
    lines = ["WEBVTT", ""] if form == "vtt" else []
    at, mark = 2000, "." if form == "vtt" else ","
    for number, text in enumerate(SAID[language]):
        name = ("Ada", "Ben")[number // 2 % 2]
        label = f"{name}: " if number % 2 == 0 else ""
        if form == "vtt":
            lines.append(f"k-{number}")
            label = f"<v {name}>" + (f"<c.label>{name}:</c> " if label else "")
        else:
            lines.append(str(number + 1))
        lines += [f"{clock(at, mark)} --> {clock(at + 2600, mark)}", label + text, ""]
        at += 3200
    return lines


def reported(
    lines: list[str], language: str, form: str, encoding: str
) -> list[tuple[str, int, int | None]]:
    name = f"talk.{language}.{form}"
    document = read_document(decode("\n".join(lines).encode(encoding), name))
    found = checker_of(Settings(load_profile("web")), name)(document)
    return [(finding.code, finding.line, finding.cue) for finding in found]


def line(row: int, change: Callable[[str], str]) -> Callable[[list[str]], None]:
    """Change the line `row` lines below the timing line of the fifth cue."""

    def edit(lines: list[str]) -> None:
        at = [k for k, text in enumerate(lines) if "-->" in text][4] + row
        lines[at] = change(lines[at])

    return edit


def drop(row: int) -> Callable[[list[str]], None]:
    def edit(lines: list[str]) -> None:
        del lines[[k for k, text in enumerate(lines) if "-->" in text][4] + row]

    return edit


def add(row: int, *more: str) -> Callable[[list[str]], None]:
    def edit(lines: list[str]) -> None:
        at = [k for k, text in enumerate(lines) if "-->" in text][4] + row
        lines[at:at] = more

    return edit


def before(text: str) -> Callable[[str], str]:
    """Put a text before the full stop."""
    return lambda line: f"{line[:-1]}{text}."


def swap(old: str, new: str, count: int = -1) -> Callable[[str], str]:
    return lambda line: line.replace(old, new, count)


def backwards(line: str) -> str:
    return " --> ".join(reversed(line.split(" --> ")))


# Code, row below the timing line of the fifth cue, the cue, how the track is broken.
VTT = (
    ("CUE102", 0, 5, line(0, backwards)),
    ("VTT121", -1, 5, line(-1, lambda _: "k-0")),
    ("VTT130", -1, None, drop(-2)),
    ("CUE101", -1, None, add(-1, "lonely words", "")),
    ("VTT201", 0, 5, line(0, lambda text: text + " algin:start")),
    ("VTT211", 0, 5, line(0, lambda text: text + " align:middle")),
    ("VTT401", 1, 5, line(1, before(" & Co"))),
    ("VTT403", 1, 5, line(1, before(" <x>da"))),
    ("VTT404", 1, 5, line(1, swap("</c> ", "</c> <b>"))),
    ("VTT420", 1, 5, line(1, lambda text: text + "</i>")),
    ("TXT101", 1, 5, line(1, lambda text: text[:-1].replace(SAID["de"][4][:-1], "NIEMAND WOLLTE SCHLAFEN").replace(SAID["en"][4][:-1], "NOBODY WANTS TO SLEEP"))),
    ("TXT102", 1, 5, line(1, swap("</c> ", "</c>  "))),
    ("TXT103", 1, 5, line(1, lambda text: text + "\x07")),
    ("TXT104", 1, 5, line(1, before(" schÃ¶n"))),
    ("TXT106", 1, 5, line(1, before(" [lacht"))),
    ("TXT108", 1, 5, line(1, lambda text: text + " ")),
    ("TXT109", 1, 5, line(1, before("{\\an8}"))),
)  # fmt: skip
SRT = (
    ("SRT101", -1, 5, drop(-1)),
    ("SRT102", -1, 5, line(-1, lambda _: "4")),
    ("SRT111", 0, 5, line(0, lambda text: text[:-2])),
    ("SRT118", 0, 5, line(0, swap("-->", "->"))),
    ("SRT130", -2, 5, drop(-2)),
    ("SRT131", 3, 5, add(2, "", "und mehr.")),
    ("SRT140", 0, 5, line(0, lambda text: text + " X1:1 X2:2 Y1:3 Y2:4")),
    ("SRT141", 1, 5, line(1, lambda text: "{\\an8}" + text)),
    ("SRT143", 1, 5, line(1, lambda text: text.replace(": ", ": <i>"))),
    ("SRT147", 1, 5, line(1, before(" &amp; so"))),
)


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("form", ["vtt", "srt"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_the_clean_tracks_are_clean(language: str, form: str, encoding: str) -> None:
    assert reported(track(language, form), language, form, encoding) == []


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize(
    ("form", "code", "row", "cue", "change"),
    [(form, *case) for form, cases in (("vtt", VTT), ("srt", SRT)) for case in cases],
)
def test_one_defect_alone_is_reported(
    language: str,
    form: str,
    code: str,
    row: int,
    cue: int | None,
    change: Callable[[list[str]], None],
) -> None:
    lines = track(language, form)
    fifth = [k for k, text in enumerate(lines, 1) if "-->" in text][4]
    change(lines)
    assert reported(lines, language, form, "utf-8") == [(code, fifth + row, cue)]


@pytest.mark.parametrize(
    ("form", "encoding", "code"), [("srt", "cp1252", "SRT157"), ("srt", "utf-16", "SRT157"), ("vtt", "utf-16", "VTT008")]
)  # fmt: skip
def test_another_encoding_alone_is_reported(form: str, encoding: str, code: str) -> None:
    assert reported(track("de", form), "de", form, encoding) == [(code, 1, None)]
