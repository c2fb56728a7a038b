"""Does every reader take time in proportion to its input, up to 1 MB, whatever stands in it again and again?

    python benchmarks/linear_time.py                     # 40 patterns a reader, the 3 worst up to 1 MB
    python benchmarks/linear_time.py 400 7 html words    # more patterns, another seed, these readers

A pattern is a few tokens of a reader's language, repeated. Each is read at two small sizes first; those whose time
grows most are read at n, 2n and 4n = 1 MB, where a reader in proportion shows 2 and 4, a quadratic one 4 and 16.
Only the processor's time counts, without the garbage collector. Exit status 1 when a ratio is beyond `MOST`.
"""

from __future__ import annotations

import gc
import json
import random
import signal
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import imhcaps
from imhcaps.checks.baseline import read_baseline
from imhcaps.checks.config import load_config
from imhcaps.errors import ImhcapsError
from imhcaps.formats import read_document
from imhcaps.segmentation import read_style
from imhcaps.source import Source
from imhcaps.timing import read_cue_sheet, read_words
from imhcaps.transcripts import read_transcript
from imhcaps.transcripts.timed_json import read_timed

SMALL, MIDDLE, LARGE = 4_000, 32_000, 1_000_000
"""Characters: the two sizes of the first look, and the size that an input is grown to."""
MOST = 7.0
"""The largest ratio of the time of 4n to that of n that is believed to be in proportion: caches and
memory make large inputs some 1.5 times as dear. Our own choice; a quadratic reader shows 16."""
FLOOR = 0.01
"""Seconds below which the clock says little."""
LIMIT = 60
"""Seconds of processor time after which a reading is given up."""

FOLDER = Path(tempfile.mkdtemp(prefix="imhcaps-linear-"))

MARKS = ["a", " ", "\n", "\n\n", ":", "Ann: ", "ANN\n", "[", "]", "(", ")", "(a) ", "[laughs] ", "0:03 ", "00:00:03.000", " --> ",
         "-", "*", "_", "`", ">", ">> ", "<", "♪", "“", "”", "…", "1", "9,125 ", "\t", "|", "{", "}", "\\", "&amp;", "https://a.b/c ",
         "今日は", "\u00a0", "\u200b", "\u0301", "a-b ", "Dr. ", "...", "? ", "!", "@", "#", "=", ";", ",", "/", "\r\n", "'", '"', "é"]  # fmt: skip
TAGS = ["<p>", "</p>", "<b>", "</b>", "<i", ">", "<table>", "<tr>", "<td>", "</table>", "<div>", "</div>", "<!--", "-->", "<![CDATA[", "]]>",
        "<script>", "</script>", "<br>", "<a href='", "'>", "<span class=x>", "</span>", "&#x41;", "&lt", "&", "<ul><li>", "<svg>", "<math>",
        "<select>", "<option>", "<dl><dt>a<dd>", "<h2>", "<time>0:03</time>", "<v Ann>", "<00:00:01.000>", "<c.x>", "<ruby>a<rt>b"]  # fmt: skip
MARKDOWN = ["# ", "## ", "* ", "1. ", "> ", "```\n", "~~~\n", "---\n", "| a ", "|---|---|\n", "[a](b)", "![", "](", "[a]: b\n", "**", "__", "~~", "<b>", "{: .a}", "{%", "\\*", "    a\n", "a\n===\n", "[^1]", "<!--"]  # fmt: skip
VTT = ["00:01.000 --> 00:02.000\n", "NOTE ", "STYLE\n", "REGION\n", "WEBVTT\n", "line:5%", " align:start", "::cue{}", "1\n", "\n", "<v Ann>", "</v>", "&nbsp;"]  # fmt: skip
SRT = ["1\n", "00:00:01,000 --> 00:00:02,000\n", "{\\an8}", "<font color=", "</font>", "\n", "00:00:01,000 -> 0"]  # fmt: skip
SHEET = ["start,text\n", "0:01,", "a,b\n", ",", ";", "\t", '"', '""', "\n", "001  AX V C ", "01:00:00:00 ", "TITLE: T\n", "* LOC: ", "|M:a |D:1", "1.0\t2.0\ta\n", "CHAPTER01=", "[CHAPTER]\n", "START=1\n", "<chapter start='1'>", "intervals [1]:\n", "xmin = 0\n", "#"]  # fmt: skip
JSON = ["[", "]", "{", "}", '"a"', ":", ",", "1", '{"word": "a", "start": 1, "end": 2},', '{"text": "a"},', "0.5", "null", '"\\u0041"', "[0, 1],"]  # fmt: skip
LINES = ["a 1 0.1 0.2 b\n", "<s> ", "1 ", "0.5 ", "a,", "start\tend\ttext\n", "1\t2\ta\n", "[00:01.00]", "<00:01.00>", "<word s='1'>", "<p t='1'>"]  # fmt: skip
CUES = [
    '{"start": 1, "end": 2, "payload": "a"},',
    '{"start": 2, "end": 1, "payload": "<v A>a\\n<b>", "id": "1", "settings": {"align": "x"}},',
]
TURNS = [
    '{"speaker": "A", "words": [{"text": "a", "start": 1, "end": 2}]},',
    '{"words": [], "sounds": [{"text": "[a]", "before": 0}]},',
    '{"words": [{"text": "a", "start": 1, "end": 2}], "breaks": [0, 0]},',
]
LISTED = [
    '{"word": "a", "text": "a", "start": 1, "end": 2},',
    '{"word": "a", "start": 2, "end": 1},',
    '{"start": 1, "end": 9, "text": "a b c", "words": []},',
    '["a", 1, 2],',
    '{"text": "", "start": 0},',
]
TOML = ["a", "=", "1\n", "[", "]", "[a]\n", "[[a]]\n", "a.b", '"', "'''", '"""', "{", "}", ",", "#", "\n", "x = 1\n", "\\", "[a.b.c]\n", "exclude = ["]  # fmt: skip


class Reader(NamedTuple):
    """How a text is read, what its patterns are made of, and what may stand before them."""

    read: Callable[[str], object]
    tokens: Sequence[str]
    before: Sequence[str] = ("",)
    after: str = ""
    """What closes a text that is read only when it is whole; its patterns are not cut either."""


def in_file(name: str, read: Callable[[Path], object]) -> Callable[[str], object]:
    def call(text: str) -> object:
        (FOLDER / name).write_text(text, "utf-8", "surrogatepass")
        return read(FOLDER / name)

    return call


def transcript(suffix: str) -> Callable[[str], object]:
    return lambda text: read_transcript(Source(text, f"t.{suffix}"))


def captions(name: str) -> Callable[[str], object]:
    def read(text: str) -> object:
        found = read_document(Source(text, f"t.{name}"), name)
        return found.track, found.problems, [found.lines(number) for number in range(len(found))]

    return read


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'


def word_file(text: str) -> object:
    with zipfile.ZipFile(FOLDER / "t.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELS)
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{text}</w:body></w:document>'
        )
    return read_transcript(FOLDER / "t.docx")


TEXT = "<w:r><w:t>{}</w:t></w:r>"
PARAGRAPHS = [f"<w:p>{TEXT.format(each)}</w:p>" for each in ("Ann: Yes.", "a", "0:03", "ANN", "(a)", "")] + [
    f"<w:tbl><w:tr><w:tc><w:p>{TEXT.format('a')}</w:p></w:tc></w:tr></w:tbl>", f"<w:p><w:ins>{TEXT.format('a')}</w:ins></w:p>",
    f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ann:</w:t></w:r>{TEXT.format(' Yes.')}</w:p>", "<w:p><w:r><w:br/></w:r></w:p>",
    f"<w:sdt><w:sdtContent><w:p>{TEXT.format('a')}</w:p></w:sdtContent></w:sdt>",
]  # fmt: skip

READERS = {
    "txt": Reader(transcript("txt"), MARKS, ("", "Ann: Good evening.\n\n")),
    "md": Reader(transcript("md"), MARKS + MARKDOWN, ("", "Ann: Good evening.\n\n")),
    "html": Reader(transcript("html"), MARKS + TAGS * 2, ("", "<p>Ann: Good evening.</p>")),
    "docx": Reader(word_file, PARAGRAPHS, after="<w:p/>"),
    "vtt": Reader(captions("vtt"), MARKS + VTT * 3 + TAGS, ("WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n")),
    "srt": Reader(captions("srt"), MARKS + SRT * 5 + TAGS, ("", "1\n00:00:01,000 --> 00:00:02,000\n")),
    "sbv": Reader(captions("sbv"), [*MARKS, "0:00:01.000,0:00:02.000\n"], ("0:00:01.000,0:00:02.000\n",)),
    "lrc": Reader(captions("lrc"), [*MARKS, "[00:01.00]", "<00:01.00>", "[ti:a]\n"] * 2, ("[00:01.00]",)),
    "check": Reader(lambda text: imhcaps.check(text), [*MARKS, *VTT, *VTT], ("WEBVTT\n\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n")),
    "sheet": Reader(lambda text: read_cue_sheet(Source(text, "c.csv"), fps="25"), MARKS + SHEET * 3,
                    ("", "start,text\n", "TITLE: T\n", "1.0\t2.0\ta\n", ";FFMETADATA1\n", '"ooTextFile"\n"TextGrid"\n', "REM x\n", "<psc:chapters>")),
    "words": Reader(lambda text: read_words(Source(text, "w.json")), MARKS + JSON * 3 + LINES * 2,
                    ("", '{"words": [', '{"segments": [', "start\tend\ttext\n", "WEBVTT\n\n00:01.000 --> 00:02.000\n", "<timedtext><body>", "[00:01.00]")),
    "configuration": Reader(in_file("imhcaps.toml", load_config), TOML, ("", "exclude = [")),
    "profile": Reader(in_file("p.toml", lambda path: imhcaps.load_profile(str(path))), TOML),
    "track": Reader(captions("json"), CUES, ('{"format": "imhcaps-track", "version": 1, "cues": [',), CUES[0][:-1] + "]}"),
    "timed": Reader(lambda text: read_timed(Source(text, "t.json")), TURNS, ('{"format": "imhcaps-timed", "version": 1, "turns": [',), TURNS[0][:-1] + "]}"),
    "word list": Reader(lambda text: read_words(Source(text, "w.json")), LISTED, ('{"words": [', '{"segments": [', "["), LISTED[0][:-1] + "]}"),
    "style": Reader(in_file("s.json", read_style), ["1,", "-2,"], ('{"format": "imhcaps-break-weights", "version": 1, "cue": {"tables": {}, "bias": 0}, "line": {"tables": {}, "bias": 0}, "average": 40, "threshold": 1, "length": [',), "1]}"),
    "baseline": Reader(in_file("b.json", read_baseline), ['{"path": "a", "code": "LEN101", "text": "b", "count": 1},'], ('{"format": "imhcaps-baseline", "version": 1, "findings": [',), '{"path": "a", "code": "LEN101", "text": "b"}]}'),
}  # fmt: skip


Pattern = tuple[str, str, str]
"""What stands before, what is repeated, what stands behind."""


class TooSlowError(Exception):
    """A reading took longer than `LIMIT`."""


def _alarm(*_: object) -> None:
    raise TooSlowError


def seconds(reader: Reader, pattern: Pattern, size: int) -> float:
    """Processor time of one reading, in seconds; infinite when it is given up."""
    head, body, tail = pattern
    text = head + body * (size // len(body) + 1)
    text = text[:size] + tail if not reader.after else text + reader.after
    gc.collect()
    gc.disable()
    signal.setitimer(signal.ITIMER_PROF, LIMIT)
    began = time.process_time()
    try:
        with suppress(ImhcapsError):
            reader.read(text)
        return max(time.process_time() - began, FLOOR)
    except TooSlowError:
        return float("inf")
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        gc.enable()


def patterns(reader: Reader, count: int, dice: random.Random) -> list[Pattern]:
    """Each token alone, then sequences of two to five; behind them, often, another token."""
    bodies = [*reader.tokens]
    while len(bodies) < len(reader.tokens) + count:
        bodies.append("".join(dice.choice(reader.tokens) for _ in range(dice.randint(2, 5))))
    tails = ["", "x", "x\n\n", "x -> 0\n", *reader.tokens]
    return [
        (dice.choice(reader.before), body, dice.choice(tails) if dice.random() < 0.7 else "")
        for body in dict.fromkeys(bodies)
    ]


def probe(name: str, count: int, dice: random.Random) -> float:
    """Print the worst patterns of a reader; returns the largest ratio of 4n to n."""
    reader = READERS[name]
    first = []
    tried = patterns(reader, count, dice)
    for pattern in tried:
        small, middle = seconds(reader, pattern, SMALL), seconds(reader, pattern, MIDDLE)
        first.append((middle / small, middle, pattern))
    worst = (
        sorted(first, key=lambda each: -each[0])[:2] + sorted(first, key=lambda each: -each[1])[:1]
    )
    highest = 0.0
    for pattern in dict.fromkeys(pattern for _, _, pattern in worst):
        times = [seconds(reader, pattern, size) for size in (LARGE // 4, LARGE // 2, LARGE)]
        ratio = times[2] / times[0] if times[0] < float("inf") else float("inf")
        highest = max(highest, ratio)
        shown = json.dumps(pattern[1], ensure_ascii=False)[:48]
        print(
            f"{name:14} {len(tried):5} {times[2]:8.2f} {times[1] / times[0]:6.1f} {ratio:6.1f}  {shown}",
            flush=True,
        )
    return highest


def main(arguments: list[str]) -> int:
    """Probe the readers that are named, or all."""
    numbers = [int(each) for each in arguments if each.isdigit()]
    names = [each for each in arguments if not each.isdigit()] or list(READERS)
    dice = random.Random(numbers[1] if len(numbers) > 1 else 1)
    signal.signal(signal.SIGPROF, _alarm)
    print(f"{'reader':14} {'tried':>5} {'s at 1 MB':>8} {'2n':>6} {'4n':>6}  repeated")
    return int(max([probe(name, numbers[0] if numbers else 40, dice) for name in names]) > MOST)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
