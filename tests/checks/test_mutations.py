"""A clean track with one defect of each kind: it alone is found, with its code, line and cue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from checks.tracks import Piece, check, clean, line_of, write
from imhcaps.checks.rules import RULES
from imhcaps.transcripts import read_transcript

SEEDS = range(4)
ECHO = "She sang it twice in a row,\nand we all heard her sing."
SPEECH = "Parents need friends\nwho listen late at night."


@pytest.mark.parametrize("seed", SEEDS)
def test_the_clean_track_is_clean(seed):
    assert check(write(clean(seed))) == []


@dataclass
class Defect:
    """How to break a track, and what must be found: the code, the cue, the line of its payload."""

    code: str
    cue: int | None
    line: int | None
    change: Callable[[list[Piece]], Any]
    limits: dict[str, Any] = field(default_factory=dict)
    prepare: Callable[[list[Piece]], Any] | None = None
    options: dict[str, Any] = field(default_factory=dict)
    transcript: str = ""

    def __str__(self) -> str:
        return self.code


def put(cue: int, payload: str) -> Callable[[list[Piece]], None]:
    def change(pieces: list[Piece]) -> None:
        pieces[cue - 1].payload = payload

    return change


def shorten(cue: int, time: int) -> Callable[[list[Piece]], None]:
    """The cue stays so long; nothing else moves, and the gap after it is a real pause."""

    def change(pieces: list[Piece]) -> None:
        later = pieces[cue:]
        piece = pieces[cue - 1]
        shift = piece.start + time + 1000 - later[0].start
        piece.end = piece.start + time
        for other in later:
            other.start, other.end = other.start + shift, other.end + shift

    return change


def gap(cue: int, time: int) -> Callable[[list[Piece]], None]:
    """So much time before the cue; all later cues move with it."""

    def change(pieces: list[Piece]) -> None:
        shift = pieces[cue - 2].end + time - pieces[cue - 1].start
        for piece in pieces[cue - 1 :]:
            piece.start, piece.end = piece.start + shift, piece.end + shift

    return change


def both(*changes: Callable[[list[Piece]], Any]) -> Callable[[list[Piece]], None]:
    def change(pieces: list[Piece]) -> None:
        for one in changes:
            one(pieces)

    return change


def all_gaps(time: int) -> Callable[[list[Piece]], None]:
    def change(pieces: list[Piece]) -> None:
        for cue in range(2, len(pieces) + 1):
            gap(cue, time)(pieces)

    return change


def all_times(time: int) -> Callable[[list[Piece]], None]:
    def change(pieces: list[Piece]) -> None:
        for cue in range(1, len(pieces)):
            shorten(cue, time)(pieces)
        pieces[-1].end = pieces[-1].start + time

    return change


def voices(pieces: list[Piece]) -> None:
    """Two voices by turns, each with its label."""
    for number, piece in enumerate(pieces):
        name = ("Ann", "Bob")[number % 2]
        piece.payload = f"<v {name}><c.label>{name}:</c> {piece.payload}"


def bottoms(pieces: list[Piece]) -> None:
    """The lower line is the longer in every cue."""
    for number, piece in enumerate(pieces):
        top, bottom = piece.payload.split("\n")
        if len(top) > len(bottom):
            piece.payload = f"Good care {number} always begins\nlong before the first word."


def labels(pieces: list[Piece]) -> None:
    for number, piece in enumerate(pieces):
        piece.payload = f"{('MARIANNE', 'BOB')[number % 2]}: {piece.payload}"


def late(pieces: list[Piece]) -> None:
    """The last cues stand past the third minute."""
    gap(11, 9_000)(pieces)
    for piece in pieces[10:]:
        piece.start, piece.end = piece.start + 200_000, piece.end + 200_000


TALK = "Ann: " + " ".join(piece.payload.replace("\n", " ") for piece in clean(0)) + "\n"


def labelled(pieces: list[Piece]) -> None:
    pieces[0].payload = "Ann: " + pieces[0].payload


def swap(old: str, new: str) -> Callable[[list[Piece]], None]:
    def change(pieces: list[Piece]) -> None:
        for piece in pieces:
            piece.payload = piece.payload.replace(old, new)

    return change


FRENCH = (
    "Nous sommes avec vous tous\net nous parlons de la vie.",
    "Elle est dans le jardin\navec les autres enfants.",
    "Il y a une grande fête\npour tous les parents.",
    "Vous avez une belle voix\net elle nous plaît.",
)


def french(pieces: list[Piece]) -> None:
    for number, piece in enumerate(pieces):
        piece.payload = FRENCH[number % 4]


WORDS = "Nobody learns all this work here"


def no_length(pieces: list[Piece]) -> None:
    pieces[-1].end = pieces[-1].start


def last_two_swapped(pieces: list[Piece]) -> None:
    pieces[-2:] = [pieces[-1], pieces[-2]]


DEFECTS = (
    Defect("CUE102", 12, None, no_length),
    Defect("CUE103", 12, None, last_two_swapped),
    Defect(
        "LEN101",
        4,
        1,
        put(4, "Babies who come into a world are all ready,\nas we do know very well."),
    ),
    Defect("LEN102", 4, 3, put(4, "Sing old songs,\nplay new games,\nlaugh out loud.")),
    Defect(
        "LEN103",
        4,
        1,
        put(4, "Every face that leans in and on all\nteaches them new things."),
        {"max_cue_length": 58},
    ),
    Defect(
        "LEN104",
        4,
        2,
        put(4, "Every morning in summer\nWe Warmly Welcome Many Women."),
        {"max_width_percent": 60},
    ),
    Defect("TIM101", 4, None, shorten(4, 1000)),
    Defect(
        "TIM102", 4, None, shorten(4, 1700), {"max_wpm": 260, "max_cps": False}, all_times(3000)
    ),
    Defect(
        "TIM103",
        4,
        None,
        shorten(4, 1000),
        {
            "reading_table": [[1000, 20], [2000, 45], [4000, 90]],
            "reading_tolerance": 0.2,
            "max_cps": False,
        },
        all_times(3000),
    ),
    Defect(
        "TIM104",
        4,
        None,
        shorten(4, 1300),
        {"min_seconds_per_word": 0.25, "max_cps": False},
        all_times(3000),
    ),
    Defect(
        "TIM105", None, None, all_times(1500), {"average_cps": 20, "max_cps": 90}, all_times(3000)
    ),
    Defect("TIM106", 4, None, shorten(4, 6900), {"min_cps": 9}, all_times(3000)),
    Defect("TIM201", 4, None, both(put(4, "Yes."), shorten(4, 700))),
    Defect("TIM202", 4, None, shorten(4, 7100)),
    Defect("TIM301", 4, None, gap(4, 40)),
    Defect("TIM302", 4, None, gap(4, 0), {"min_gap_frames": 2, "frame_rate": 24}, all_gaps(83)),
    Defect("TIM303", 4, None, gap(4, 300)),
    Defect("TIM304", 4, None, gap(4, -300)),
    Defect(
        "TIM305",
        12,
        None,
        lambda pieces: setattr(pieces[-1], "end", 65_000),
        {"max_duration": False},
        None,
        {"media_ms": 60_000},
    ),
    Defect(
        "BRK101", 4, 1, put(4, "Every face that leans in for a\nmoment teaches them something.")
    ),
    Defect("BRK102", 4, 2, put(4, "Every face that leans in\nteaches them about the")),
    Defect("BRK103", 4, 2, put(4, "Every single face that leans in teaches\nthem.")),
    Defect("BRK104", 4, 1, put(4, "Every face\nthat leans in teaches them a new thing.")),
    Defect(
        "BRK105",
        4,
        1,
        put(4, "Every face that leans in teaches\nthem some new things."),
        {"bottom_heavy": True},
        bottoms,
    ),
    Defect("BRK106", 4, 1, put(4, "Every face that\nleans in teaches.")),
    Defect("BRK107", 4, 2, put(4, "Every face teaches them\nsomething new. Babies")),
    Defect(
        "BRK108",
        4,
        1,
        put(4, "Every face teaches. That was all\nwe ever needed to know of it."),
        {"sentence_per_line": True},
    ),
    Defect("BRK109", 4, 1, put(4, "Every face teaches. >> That is so.")),
    Defect("BRK110", 4, 1, put(4, "Every one of us asked Dr.\nWebb about something new.")),
    Defect("BRK111", 4, 1, put(4, "Every one of us gave 5\nmillion dollars this year.")),
    Defect("BRK112", 4, 1, put(4, "Every face may well inter-\nrupt a little child.")),
    Defect("BRK113", 4, 1, put(4, "[a heavy old door\nthat creaks] Come.")),
    Defect(
        "SPK101",
        6,
        1,
        lambda pieces: put(6, pieces[5].payload.replace("<c.label>Bob:</c> ", ""))(pieces),
        {},
        voices,
    ),
    Defect(
        "SPK102",
        7,
        1,
        lambda pieces: put(7, pieces[6].payload.replace("MARIANNE", "MARIANE"))(pieces),
        {},
        labels,
    ),
    Defect(
        "SPK103",
        4,
        1,
        put(4, "DR. DENISE WEBB, DIRECTOR: Good day to all."),
        {"max_line_length": 44},
    ),
    Defect(
        "SPK104",
        4,
        1,
        lambda pieces: put(4, "<v Bob>[Bob] " + SPEECH)(pieces),
        {"speaker_notation": "NAME:"},
        lambda pieces: [setattr(p, "payload", f"<v Bob>{p.payload}") for p in pieces],
    ),
    Defect("SPK105", 4, 2, put(4, "- Did she come home?\n- She did last night.")),
    Defect(
        "SPK106",
        6,
        1,
        lambda pieces: put(6, pieces[5].payload.replace("<v Bob><c.label>Bob:</c> ", ""))(pieces),
        {},
        voices,
    ),
    Defect("SND101", 4, 1, put(4, "*door creaks*")),
    Defect("SND102", 4, 1, put(4, "♪ Hush now, little baby")),
    Defect("SND103", 4, None, gap(4, 21_000)),
    Defect(
        "SND104",
        None,
        None,
        put(4, SENTENCE := "Every face that leans in\nteaches them something new."),
        {"max_silence": False, "min_gap": False},
        both(put(4, "[door creaks]"), late),
    ),
    Defect("TXT101", 4, 1, put(4, "EVERY FACE TEACHES US ALL")),
    Defect("TXT102", 4, 1, put(4, "Every face  that leans in\nteaches them something new.")),
    Defect("TXT103", 4, 2, put(4, "Every face that leans in\nteaches \u200bthem something new.")),
    Defect("TXT104", 4, 2, put(4, "Every face that leans in\nteaches themâ€”something.")),
    Defect("TXT105", 4, 2, put(4, "Every face that isn't shy\nwon't teach what’s new here.")),
    Defect("TXT106", 4, 1, put(4, "[door creaks\nEvery face teaches us.")),
    Defect("TXT107", 4, None, put(4, "&nbsp;")),
    Defect("TXT108", 4, 1, put(4, "Every face that leans in \nteaches them something new.")),
    Defect("TXT109", 4, 1, put(4, "{\\an8}Every face that leans in\nteaches them something new.")),
    Defect("TXT110", 5, 1, both(put(4, ECHO), put(5, ECHO), gap(5, 83))),
    Defect(
        "TXT111",
        4,
        2,
        put(4, "Every face that leans in\nteaches them something…"),
        {"ellipsis": "..."},
    ),
    Defect(
        "TXT112",
        4,
        2,
        put(4, "- Did she come home?\n-She did last night."),
        {"dialogue_dash": "- x"},
    ),
    Defect("TXT113", 4, 1, put(4, "Every face , however shy,\nteaches them something new.")),
    Defect(
        "TXT114",
        4,
        2,
        put(4, "Every face that leans in\nteaches them 3 new things."),
        {"numbers_in_words": 10},
    ),
    Defect(
        "TXT115",
        4,
        2,
        put(4, "Every face that leans in\nteaches them something 😀."),
        {"no_emoji": True},
    ),
    Defect("TXT117", 4, 1, put(4, "Every [inaudible] that leans in\nteaches them something new.")),
    Defect("TXT118", 1, None, lambda pieces: _raw(pieces)),
    Defect("TXT119", 4, 2, put(4, "Every face that leans\nat the the table teaches.")),
    Defect("TXT120", 4, 2, put(4, "Every face that leans in\nwiII teach them a thing.")),
    Defect("TXT121", 4, 1, put(4, "Every face leans in.Nobody\nteaches them something new.")),
    Defect("TXT122", 4, 2, put(4, "Every face that leans in\nis on www.OpenSubtitles.org now.")),
    Defect("TXT125", 4, 1, put(4, "Every [SPEAKER NAME] leans in\nand teaches them to look.")),
    Defect("SPK108", 2, 1, lambda pieces: _numbered(pieces)),
    Defect("SPK109", 1, 1, lambda pieces: _dashed(pieces)),
    Defect("MET101", None, None, lambda pieces: None, {}, None, {"path": "talk.vtt"}),
    Defect("MET102", None, None, french),
    Defect(
        "MET103",
        None,
        None,
        lambda pieces: None,
        {},
        None,
        {"path": "talk.chapters.en.vtt", "header": "Kind: captions\n"},
    ),
    Defect("MET104", None, None, lambda pieces: pieces.clear(), {"present": True}),
    Defect(
        "TRN101",
        4,
        1,
        lambda pieces: swap(" takes ", " ")(pieces) if 0 else _drop_word(pieces),
        {},
        labelled,
        {},
        TALK,
    ),
    Defect("TRN102", 4, 1, lambda pieces: _add_word(pieces), {}, labelled, {}, TALK),
    Defect("TRN103", 4, 1, lambda pieces: _change_word(pieces), {}, labelled, {}, TALK),
    Defect("TRN105", 4, 1, lambda pieces: _repeat_word(pieces), {}, labelled, {}, TALK),
)


def _raw(pieces: list[Piece]) -> None:
    """As a recogniser without punctuation writes it."""
    for piece in pieces:
        text = piece.payload.lower()
        piece.payload = "".join(char for char in text if char.isalnum() or char in " \n'")


def _numbered(pieces: list[Piece]) -> None:
    for number, piece in enumerate(pieces[1:4]):
        piece.payload = f"SPEAKER_0{number}: {piece.payload.split(chr(10))[0]}"


def _dashed(pieces: list[Piece]) -> None:
    for piece in pieces[:8]:
        piece.payload = f"- {piece.payload.split(chr(10))[0]}"


def _first_two(pieces: list[Piece]) -> list[str]:
    return pieces[3].payload.split(" ", 2)


def _drop_word(pieces: list[Piece]) -> None:
    one, _, rest = _first_two(pieces)
    pieces[3].payload = f"{one} {rest}"


def _add_word(pieces: list[Piece]) -> None:
    one, two, rest = _first_two(pieces)
    pieces[3].payload = f"{one} blue {two} {rest}"


def _change_word(pieces: list[Piece]) -> None:
    one, _, rest = _first_two(pieces)
    pieces[3].payload = f"{one} xylem {rest}"


def _repeat_word(pieces: list[Piece]) -> None:
    one, two, rest = _first_two(pieces)
    pieces[3].payload = f"{one} {two} {two} {rest}"


# Not seeded into one cue of a track: these are about the whole, and have tests of their own.
ELSEWHERE = {
    "CUE101",
    "CUE104",
    "CUE105",
    "CUE106",
    "SPK107",
    "SPK110",
    "TIM306",
    "TRN104",
    "TRN106",
    "TXT116",
    "TXT123",
    "TXT124",
}
ELSEWHERE |= {f"TIM40{number}" for number in range(1, 9)}  # against a recording
ELSEWHERE |= {f"TSL10{number}" for number in range(1, 6)}  # against the source of a translation


def test_every_rule_has_a_defect():
    ours = {rule.code for rule in RULES if rule.category not in ("conformance", "suppression")}
    assert {defect.code for defect in DEFECTS} | ELSEWHERE == ours


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("defect", DEFECTS, ids=str)
def test_one_defect_is_found_and_nothing_else(defect, seed, tmp_path):
    options = dict(defect.options)
    pieces = clean(0 if defect.transcript else seed)
    if defect.transcript:
        path = tmp_path / "talk.txt"
        path.write_text(defect.transcript, "utf-8")
        options["transcript"] = read_transcript(path)
    if defect.prepare:
        defect.prepare(pieces)
    if defect.code not in ("MET101", "MET103"):
        assert _reported(check(write(pieces), defect.limits, **options)) == [], "before the change"
    defect.change(pieces)
    text = write(pieces).replace("WEBVTT\n", "WEBVTT\n" + options.pop("header", ""), 1)
    found = [f for f in check(text, defect.limits, **options) if f.code != "VTT004"]
    assert [finding.code for finding in found] == [defect.code], _reported(found)
    finding = found[0]
    assert finding.cue == defect.cue
    line = 1 if defect.cue is None else line_of(pieces, defect.cue, defect.line)
    assert finding.line == line
    assert finding.path and finding.message and finding.source


def _reported(found):
    return [(f.code, f.cue, f.line, f.message) for f in found]


@pytest.mark.parametrize("seed", SEEDS)
def test_one_line_end_of_another_kind_is_found_and_nothing_else(seed):
    text = write(clean(seed)).replace("\n", "\r\n").replace("\r\n", "\n", 1)
    assert [(f.code, f.line) for f in check(text)] == [("TXT116", 1)]


def test_speakers_that_are_never_identified_are_found_and_nothing_else(tmp_path):
    path = tmp_path / "talk.txt"
    said = [piece.payload.replace("\n", " ") for piece in clean(0)]
    path.write_text("".join(f"{('Ann', 'Bob')[i % 2]}: {text}\n\n" for i, text in enumerate(said)))
    talk = read_transcript(path)
    assert [(f.code, f.cue) for f in check(write(clean(0)), transcript=talk)] == [("SPK107", None)]


def test_words_in_another_mouth_are_found_and_nothing_else(tmp_path):
    path = tmp_path / "talk.txt"
    pieces = clean(0)
    said = [piece.payload.replace("\n", " ") for piece in pieces]
    path.write_text("".join(f"{('Ann', 'Bob')[i % 2]}: {text}\n\n" for i, text in enumerate(said)))
    talk = read_transcript(path)
    voices(pieces)
    assert check(write(pieces), transcript=talk) == []
    pieces[4].payload = pieces[4].payload.replace("Ann", "Bob")
    assert [(f.code, f.cue) for f in check(write(pieces), transcript=talk)] == [("TRN104", 5)]
