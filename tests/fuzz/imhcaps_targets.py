"""What must hold for any input of each kind; shared by the fuzzer and the test of its kept inputs.

A target takes bytes. It may refuse them with an `ImhcapsError`; any other exception is a fault, and so is more
processor time than `ALLOWED_SECONDS` and `SECONDS_PER_BYTE` allow. What is read is taken through the verbs
that use it: a transcript is captioned and printed, times are given to a talk.
"""

from __future__ import annotations

import atexit
import io
import shlex
import shutil
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import imhcaps
from command import in_process
from imhcaps.checks.baseline import read_baseline
from imhcaps.checks.config import ignored_in, load_config, resolve_profile
from imhcaps.checks.profiles import load_profile
from imhcaps.errors import ImhcapsError
from imhcaps.model.transcript import TimedTranscript, Transcript
from imhcaps.segmentation import read_style
from imhcaps.source import Source, decode
from imhcaps.timing import read_cue_sheet, read_words, review
from imhcaps.transcripts import read_transcript
from imhcaps.transcripts.docx import read_docx
from imhcaps.transcripts.timed_json import read_timed, write_timed

Target = Callable[[bytes], None]

ALLOWED_SECONDS = 2.0
"""Processor time of any input, in seconds; what is loaded when it is first used counts too. Our own choice."""
SECONDS_PER_BYTE = 0.004
"""Processor time that a byte may take, instrumented for coverage (some 20 times as slow). Our own choice."""

TALK = (
    "Ann Lee: We desire increase of fairest creatures. Good evening everyone.\n\n[laughter]\n\n"
    "Bo Chen: Thank you, Mara. That beauty never dies, Ann.\n\n"
    "Ann Lee: Now the second part. Who is ready for it?\n"
)


@cache
def folder() -> Path:
    """A folder of this process, in memory where the system has such a place."""
    shared = Path("/dev/shm")
    made = tempfile.mkdtemp(prefix="imhcaps-fuzz-", dir=shared if shared.is_dir() else None)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return Path(made)


@cache
def talk() -> Transcript:
    return read_transcript(Source(TALK, "talk.txt"))


@cache
def timed_talk() -> str:
    """The talk with its times, as our own JSON."""
    sheet = read_cue_sheet(Source(FILES["c.csv"].decode(), "c.csv"))
    return write_timed(imhcaps.align(talk(), cues=sheet))


def captioned(timed: TimedTranscript) -> None:
    """Word times become captions, which are proven and written."""
    made = imhcaps.segment(timed)
    assert all(0 <= cue.start < cue.end for cue in made.cues)
    made.to_webvtt()


def used(spoken: Transcript, name: str) -> None:
    """A transcript is printed, read again, and captioned by rough times."""
    place = str(folder() / f"again-{name}.json")
    imhcaps.export(spoken, place, force=True)
    imhcaps.export(spoken, str(folder() / f"again-{name}.md"), force=True)
    rows = "".join(
        f'{turn * 4},"{" ".join(word.text for word in each.words[:3]).replace(chr(34), "")}"\n'
        for turn, each in enumerate(spoken.turns[:12])
        if each.words
    )
    sheet = read_cue_sheet(Source(f"start,text\n{rows}", "s.csv"))
    captioned(imhcaps.align(spoken, cues=sheet, draft=True))


def transcript(suffix: str) -> Target:
    """A transcript in one container; an odd first byte takes what was read further."""

    def target(data: bytes) -> None:
        spoken = read_transcript(decode(data[1:], f"t.{suffix}"))
        if data[0] % 2:
            used(spoken, suffix)

    return target


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARTS = (
    "word/document.xml", "word/styles.xml", "docProps/core.xml", "word/_rels/document.xml.rels", "[Content_Types].xml",
)  # fmt: skip
USUAL = {
    "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    "_rels/.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>',
    "word/_rels/document.xml.rels": b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>Ann: Good evening.</w:t></w:r></w:p></w:body></w:document>'.encode(),
    "word/styles.xml": f'<w:styles xmlns:w="{WORD}"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>'.encode(),
    "docProps/core.xml": b'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A talk</dc:title></cp:coreProperties>',
}  # fmt: skip


def word_file(parts: dict[str, bytes]) -> bytes:
    """An archive of the usual parts, some of them replaced."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, body in {**USUAL, **parts}.items():
            archive.writestr(name, body)
    return made.getvalue()


def docx(data: bytes) -> None:
    """The first byte chooses the part that the rest is; from 250 on the rest is the archive itself."""
    if data[0] >= 250:
        read_docx(data[1:], "t.docx")
        return
    part = PARTS[data[0] % len(PARTS)]
    place = folder() / "t.docx"
    place.write_bytes(word_file({part: data[1:]}))
    used(read_transcript(place), "docx")


def sheet(data: bytes) -> None:
    """A cue sheet; the first byte chooses its frame rate and unit."""
    fps = (None, "25", "29.97df", "24")[data[0] % 4]
    unit = (None, None, None, "ms")[data[0] // 4 % 4]
    found = read_cue_sheet(decode(data[1:], "c.csv"), fps=fps, unit=unit)
    captioned(imhcaps.align(talk(), cues=found, draft=True))


def words(data: bytes) -> None:
    """A recogniser's word times; the first byte chooses their unit."""
    found = read_words(decode(data[1:], "w.json"), unit=(None, None, "ms", "s")[data[0] % 4])
    assert all(0 <= word.start < word.end for word in found.words)
    timed = imhcaps.align(talk(), words=found, draft=True)
    review(timed)
    captioned(timed)


def configuration(data: bytes) -> None:
    """`imhcaps.toml`, or `pyproject.toml` after an odd first byte."""
    place = folder() / ("pyproject.toml" if data[0] % 2 else "imhcaps.toml")
    place.write_bytes(data[1:])
    found = load_config(place)
    ignored_in(found, str(folder() / "archive" / "a.en.srt"))
    for name in (None, *found.profiles):
        resolve_profile(found, name)


def profile(data: bytes) -> None:
    place = folder() / "p.toml"
    place.write_bytes(data[1:])
    found = load_profile(str(place))
    imhcaps.check("WEBVTT\n\n00:01.000 --> 00:02.000\nGood evening, and welcome to you.\n", found)


def timed(data: bytes) -> None:
    """Our own word times: read, written, read as the same, captioned."""
    found = read_timed(decode(data[1:], "t.json"))
    again = read_timed(Source(write_timed(found), "u.json"))
    assert [turn.words for turn in again.turns] == [turn.words for turn in found.turns]
    captioned(replace(found, accuracy=None))


def style(data: bytes) -> None:
    place = folder() / "s.json"
    place.write_bytes(data[1:])
    imhcaps.segment(read_timed(Source(timed_talk(), "t.json")), style=read_style(place))


def baseline(data: bytes) -> None:
    place = folder() / "b.json"
    place.write_bytes(data[1:])
    read_baseline(place)


FILES = {
    "t.txt": TALK.encode(),
    "c.csv": b"start,end,kind,speaker,text\n0:01,,,,We desire\n0:05,0:06,sound,,[laughter]\n0:08,,,Bo Chen,That beauty\n12,,,,Now the second\n",
    "w.json": b'{"words": [{"word": "we", "start": 0.5, "end": 0.7}, {"word": "desire", "start": 0.8, "end": 1.2}]}',
    "t.en.vtt": b"WEBVTT\n\n1\n00:01.000 --> 00:02.500\n<v Ann>Good <i>evening</i> &amp;\nwelcome.\n\n00:03.000 --> 00:04.000\n[laughter]\n",
    "t.en.srt": b"1\n00:00:01,000 --> 00:00:02,500\nAnn: Good evening.\n",
    "p.toml": b"extends = 'web'\n[limits]\nmax_cps = 15\n",
}  # fmt: skip


def command_line(data: bytes) -> None:
    """A command line as a shell would part it; behind a NUL, a name and the bytes of one of its files."""
    line, _, rest = data[1:].partition(b"\0")
    name, _, body = rest.partition(b"\0")
    try:
        arguments = shlex.split(line.decode("utf-8", "replace"))
    except ValueError:
        return
    work = folder() / "work"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir()
    changed = name.decode("ascii", "replace")
    for each, usual in FILES.items():
        (work / each).write_bytes(body if each == changed else usual)
    # Nothing outside of the folder is written or waited for.
    if any("/" in each or ".." in each for each in arguments) or "learn" in arguments:
        return
    done = in_process(*arguments, cwd=work)
    assert done.returncode in (0, 1, 2), done.stderr
    assert "Traceback" not in done.stderr
    assert not list(work.rglob(".imhcaps-*")), "a temporary file is left"


TARGETS: dict[str, Target] = {
    "txt": transcript("txt"),
    "md": transcript("md"),
    "html": transcript("html"),
    "docx": docx,
    "sheet": sheet,
    "words": words,
    "configuration": configuration,
    "profile": profile,
    "timed": timed,
    "style": style,
    "baseline": baseline,
    "command-line": command_line,
}


def exercise(name: str, data: bytes) -> None:
    """Hold one input to the laws; raises what is a fault."""
    if not data:
        return
    began = time.process_time()
    try:
        TARGETS[name](data)
    except ImhcapsError as problem:
        assert str(problem)
    took = time.process_time() - began
    assert took < ALLOWED_SECONDS + SECONDS_PER_BYTE * len(data), f"took {took:.1f} s"
