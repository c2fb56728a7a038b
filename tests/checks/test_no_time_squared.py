"""Four times as much takes about four times as long, for every shape of file that once did not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from growth import grows_within
from imhcaps.api import rebreak, resegment
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.checks.word_keys import means_other_number
from imhcaps.documents.markdown import _heading
from imhcaps.formats import read_document
from imhcaps.source import Source

pytestmark = pytest.mark.one_version

HEAD = "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n"
SRT_HEAD = "1\n00:00:01,000 --> 00:00:04,000\n"


def clock(n: int, mark: str = ".") -> str:
    return f"{n // 3600:02d}:{n // 60 % 60:02d}:{n % 60:02d}{mark}"


def cues(n: int) -> str:
    return "WEBVTT\n\n" + "".join(f"{clock(k)}000 --> {clock(k)}900\nOne {k}\n\n" for k in range(n))


def broken(n: int) -> str:
    return "".join(f"{k // 60}:{k % 60},0 -> {k // 60}:{k % 60},9\nHello {k}\n" for k in range(n))


SHAPES: dict[str, tuple[str, int, Callable[[int], str]]] = {
    "angle brackets in one cue": ("vtt", 5_000, lambda n: f"{HEAD}{'<' * n}\n"),
    "raw signs on lines that end with CR and LF": (
        "vtt",
        1_000,
        lambda n: (HEAD + "a < b & c\n" * n).replace("\n", "\r\n"),
    ),
    "tags on lines that end with CR and LF": (
        "srt",
        1_000,
        lambda n: (SRT_HEAD + "<em>a</em>\n" * n).replace("\n", "\r\n"),
    ),
    "ampersands in one cue": ("vtt", 3_000, lambda n: f"{HEAD}{'&' * n}\n"),
    "open tags in one cue": ("vtt", 3_000, lambda n: f"{HEAD}{'<b>' * n}x\n"),
    "tags of web pages in one cue": ("vtt", 4_000, lambda n: f"{HEAD}{'<ul><li>' * n}x\n"),
    "tags of many names in one cue": (
        "vtt",
        4_000,
        lambda n: HEAD + "".join(f"<x{chr(97 + k % 26)}{chr(97 + k // 26 % 26)}{chr(97 + k // 676)}>" for k in range(n)) + "\n",
    ),
    "ruby in ruby": ("vtt", 2_000, lambda n: f"{HEAD}{'<ruby><rt>' * n}x\n"),
    "one long line": ("vtt", 30_000, lambda n: f"{HEAD}{'word ' * n}\n"),
    "many lines in one cue": ("vtt", 5_000, lambda n: HEAD + "a\n" * n),
    "digits of hours": (
        "vtt",
        20_000,
        lambda n: f"WEBVTT\n\n{'9' * n}:00:01.000 --> {'9' * n}:00:02.000\nx\n",
    ),
    "cues": ("vtt", 1_000, cues),
    "cues at one time": (
        "vtt",
        1_000,
        lambda n: "WEBVTT\n\n" + "00:00:01.000 --> 00:00:02.000\nsame\n\n" * n,
    ),
    "cues that no empty line parts": (
        "vtt",
        4_000,
        lambda n: "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n" * n,
    ),
    "cues that no empty line parts, to the end": (
        "vtt",
        3_000,
        lambda n: "WEBVTT\r\n\r\n" + "00:01.000 --> 00:02.000\r\na\r\n" * n + "b",
    ),
    "ids that are one": (
        "vtt",
        1_000,
        lambda n: "WEBVTT\n\n" + "".join(f"a\n{clock(k)}000 --> {clock(k)}900\nx\n\n" for k in range(n)),
    ),
    "blocks that are no cue": ("vtt", 4_000, lambda n: "WEBVTT\n\n" + "junk\n\n" * n),
    "arrows": ("vtt", 4_000, lambda n: "WEBVTT\n\n" + "-->\n" * n),
    "regions": (
        "vtt",
        1_000,
        lambda n: "WEBVTT\n\n" + "".join(f"REGION\nid:r{k}\n\n" for k in range(n)) + HEAD[8:] + "x\n",
    ),
    "settings": ("vtt", 3_000, lambda n: HEAD[:-1] + " align:start" * n + "\nx\n"),
    "open fonts in one cue": ("srt", 2_000, lambda n: SRT_HEAD + "<font color=red>" * n + "x\n"),
    "broken cues": ("srt", 1_000, broken),
    "numbers that are lines": ("srt", 5_000, lambda n: SRT_HEAD + "1\n" * n),
    "numbers that are blocks": ("srt", 3_000, lambda n: SRT_HEAD + "1\n\n" * n),
    "spaces about an arrow": (
        "srt",
        20_000,
        lambda n: f"1\n00:00:01,000{' ' * n}-->{' ' * n}00:00:02,000\nx\n",
    ),
    "brackets in one cue": ("vtt", 10_000, lambda n: f"{HEAD}{'(' * n}\n"),
    "closing brackets in one cue": ("vtt", 10_000, lambda n: f"{HEAD}{')]' * (n // 2)}x\n"),
    "blanks in a cue": ("srt", 20_000, lambda n: SRT_HEAD + " " * n),
    "blanks in a cue and an arrow": ("srt", 20_000, lambda n: SRT_HEAD + "\t" * n + "x -> 0\n"),
    "blanks in a comment": (
        "vtt",
        20_000,
        lambda n: f"WEBVTT\n\nNOTE\n{chr(9) * n}x\n\n{HEAD[8:]}a  b\n",
    ),
    "figures behind the times": ("vtt", 20_000, lambda n: f"{HEAD[:-1]} {'9' * n}\na  b\n"),
    "blanks between sentences": ("vtt", 20_000, lambda n: f"{HEAD}One.{' ' * n}Two.\n"),
    "times of one line": ("lrc", 1_000, lambda n: "[00:01.00]" * n + "x\n"),
}  # fmt: skip


@pytest.mark.parametrize("unit", ["1", "1,", "1.111", "1,000.", "0"])
def test_figures_of_any_length_are_compared(unit: str) -> None:
    def run(n: int) -> None:
        means_other_number(unit * n, f"{unit * n}x", "de")

    run(1_000)
    grows_within(9, lambda: run(8_000), lambda: run(32_000))


def test_number_signs_of_a_heading() -> None:
    def run(n: int) -> None:
        _heading("#" * n + "x")

    run(1_000)
    grows_within(9, lambda: run(8_000), lambda: run(32_000))


@pytest.mark.parametrize("shape", SHAPES)
def test_reading_checking_and_fixing(shape: str) -> None:
    form, size, make = SHAPES[shape]
    settings = Settings(load_profile("web"), rebreak=rebreak, resegment=resegment)

    def run(n: int) -> None:
        fix_document_with(read_document(Source(make(n), f"a.{form}"), form), settings)

    run(size // 8)
    # A time squared would be sixteen times as long.
    grows_within(9, lambda: run(size), lambda: run(4 * size))
