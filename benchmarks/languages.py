"""What each language reaches, by texts of our own: `python benchmarks/languages.py [--language de …]`.

A talk is made for each language from the sentences that the tests have (`tests/segmentation/test_languages.py`),
from dates, numbers and short forms of its table, and from its own notes of the room: speakers who take turns,
a head, notes in brackets on lines of their own and within a line, quotations in its marks. For each language:

* speakers: share of the words that are given to who says them;
* spoken: notes of the room that are read as speech, of all;
* weak: line ends on an article, preposition, conjunction …, in 1,000 lines of captions made of it;
* torn: cue and line ends inside a date, a short form or before a unit, in 1,000 cues;
* alarms: warnings and errors on these captions by the profile that made them, in 1,000 cues.

`--folder FOLDER` adds real captions, `*.<language>.vtt` or `.srt`: their alarms and weak ends are counted too.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import imhcaps
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.profiles.by_language import for_language
from imhcaps.cuetext import plain_text
from imhcaps.language.closed_class import is_weak_end
from imhcaps.language.language import SUPPORTED, language_of
from imhcaps.language.locale_data import locale_data
from imhcaps.language.short_forms import bonds
from imhcaps.model.finding import Finding
from imhcaps.model.track import Track
from imhcaps.model.transcript import TimedTranscript, Transcript, Turn
from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from segmentation.test_languages import SENTENCES  # noqa: E402 - from the tests, by the line above
from transcripts.test_page_heads import SAID, SPEAKERS  # noqa: E402 - the same

UNSPACED = ("ja", "zh")
TURNS = 24
"""Turns of a made talk: enough for each note and date to come."""
PACE = 0.6
"""Speed at which the talk is spoken, as a share of the reading speed that the language's guide allows."""


class Row(NamedTuple):
    """The figures of a language."""

    code: str
    speakers: float
    spoken: float
    weak: float
    torn: float
    alarms: float


def date(code: str, day: int) -> str:
    """A date by the pattern of the language."""
    data = locale_data(code)
    parts = {
        "d": str(day),
        "y": "2024",
        "MMMM": data.dated[day % 12],
        "M": str(day % 12 + 1),
        "G": "",
    }
    pieces = re.findall(r"'[^']*'|d|y|MMMM|M|G|[^dyMG']+", data.date)
    return "".join(parts.get(piece, piece.strip("'")) for piece in pieces)


def talk(code: str) -> tuple[str, list[tuple[str, str]], list[str]]:
    """A page, what each turn says, and the notes in it."""
    table, data = language_of(code), locale_data(code)
    people = SPEAKERS.get(code, ("Ida Moss", "Bo Lind"))
    said = [SENTENCES[code]] if code in SENTENCES else list(SAID[code])
    colon, gap = ("：", "") if code in UNSPACED else (": ", " ")
    notes = [w.replace("_", " ").rstrip("*") for w in table.sounds.room.split()]
    units = [unit for unit in data.units.split() if len(unit) > 2] or ["%"]
    forms = [
        form
        for form in table.abbreviations.split()
        if form not in table.closing_abbreviations.split()
    ]
    head = table.heads.split("|")[0].strip()
    lines = [f"{head[:1].upper()}{head[1:]}{colon}12.3.2024", ""]
    turns, used = [], []
    for number in range(TURNS):
        who = people[number % 2]
        sentence = said[number % len(said)]
        extra = f"{date(code, number % 28 + 1)}{gap}{number + 2} {units[number % len(units)]}"
        short = forms[number % len(forms)] if forms else ""
        spaced = ". ".join(short.split(".")) + "." if short else ""
        middle = sentence.split(" ")
        place = len(middle) // 2
        text = " ".join(
            [*middle[:place], extra, middle[place], *([spaced] if spaced and gap else []), *middle[place + 1 :]]
        )  # fmt: skip
        note = notes[number % len(notes)]
        used.append(note)
        lines += [
            f"{who}{colon}{text}{gap}({note})" if number % 2 else f"{who}{colon}{text}\n({note})",
            "",
        ]
        turns.append((who, text))
    return "\n".join(lines), turns, used


def timed(transcript: Transcript) -> TimedTranscript:
    """Every word and note timed by its letters."""
    at = 0
    web = for_language(load_profile("web"), transcript.language)
    rate = PACE * web.value("max_cps")
    turns = []
    for turn in transcript.turns:
        elements = []
        for element in turn.elements:
            length = int(1000 * (len(element.text) + 3) / rate)
            elements.append(replace(element, start=at, end=at + length))
            at += length
        turns.append(Turn(turn.speaker, tuple(elements), turn.paragraphs, turn.label))
        at += 500
    return TimedTranscript(Transcript(tuple(turns), language=transcript.language), end=at + 1000)


def torn_ends(lines: list[str], code: str) -> int:
    """How many of these lines end inside a date, a short form or before a unit."""
    held = bonds([word for line in lines for word in line.split()], code)
    at, torn = 0, 0
    for line in lines[:-1]:
        at += len(line.split())
        torn += at - 1 in held
    return torn


def alarms(track: Track, code: str) -> int:
    """Warnings and errors that `web` finds in a track."""
    return len(found_in(track, code))


def found_in(track: Track, code: str) -> list[Finding]:
    """The findings behind them."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"talk.{code}.vtt"
        imhcaps.write_track(track, path)
        return [f for f in imhcaps.check(path, profile="web") if f.severity in ("warning", "error")]


def measure(code: str) -> Row:
    """The figures of one language."""
    page, turns, notes = talk(code)
    read = read_transcript(Source(page, "talk.txt"), language=code)
    right = total = 0
    for (who, text), turn in zip(turns, read.turns, strict=False):
        words = "".join(text.split())
        total += len(words)
        found = "".join(word.text for word in turn.words)
        right += len(words) if turn.speaker and turn.speaker.name == who and found == words else 0
    total = sum(len("".join(text.split())) for _, text in turns)
    spoken = sum(
        note.replace(" ", "") in "".join(word.text for word in turn.words)
        for note, turn in zip(notes, read.turns, strict=False)
    )
    track = imhcaps.segment(timed(read), "web", labels="change")
    cues = [plain_text(cue.payload) for cue in track.cues]
    lines = [line for cue in cues for line in cue.split("\n")]
    weak = sum(is_weak_end(line.split()[-1], code) for line in lines if line.split())
    torn = torn_ends(lines, code)
    false = alarms(track, code)
    count = max(1, len(cues))
    return Row(
        code, right / total, spoken / len(notes), 1000 * weak / max(1, len(lines)), 1000 * torn / count,
        1000 * false / count,
    )  # fmt: skip


def real(folder: Path) -> None:
    """Alarms and weak line ends of captions that people made."""
    for path in sorted((*folder.rglob("*.vtt"), *folder.rglob("*.srt"))):
        code = path.stem.rpartition(".")[2].split("-")[0]
        if code not in SUPPORTED:
            continue
        cues = [plain_text(cue.payload) for cue in imhcaps.read_track(path).cues]
        lines = [line for cue in cues for line in cue.split("\n") if line.split()]
        weak = sum(is_weak_end(line.split()[-1], code) for line in lines)
        false = [f for f in imhcaps.check(path) if f.severity in ("warning", "error")]
        print(
            f"| {path.name} | {len(cues)} | {1000 * weak / max(1, len(lines)):.1f} | {1000 * len(false) / max(1, len(cues)):.1f} |"
        )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--language", nargs="*", default=SUPPORTED)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    print(
        "| language | speakers | notes spoken | weak in 1,000 lines | torn in 1,000 cues | alarms in 1,000 cues |"
    )
    print("|---|--:|--:|--:|--:|--:|")
    for code in options.language:
        row = measure(code)
        print(
            f"| {code} | {row.speakers:.3f} | {row.spoken:.3f} | {row.weak:.1f} | {row.torn:.1f} | {row.alarms:.1f} |"
        )
    if options.folder:
        print(
            "\n| captions | cues | weak in 1,000 lines | alarms in 1,000 cues |\n|---|--:|--:|--:|"
        )
        real(options.folder)


if __name__ == "__main__":
    main()
