"""Any command line over any files ends with 0, 1 or 2 and a message, never with a traceback.

The files are real ones of each kind, damaged: bytes changed, parts doubled, cut out or put in, from a table of
what readers stumble over. `HYPOTHESIS_EXAMPLES=5000 pytest tests/safety/test_command_line.py` looks longer.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from command import in_process

TALK = "Ann Lee: Good evening, and welcome.\n\nBo Chen (host): Yes, 12,500 lamps.\n\n[laughter]\n\nAnn: Thanks.\n"
WORDS = ["Good", "evening,", "and", "welcome.", "Yes,", "12,500", "lamps.", "Thanks."]
TIMES = [(word, n * 0.5, n * 0.5 + 0.4) for n, word in enumerate(WORDS, 2)]


def stamp(seconds: float, mark: str = ".") -> str:
    return f"00:00:{seconds:06.3f}".replace(".", mark)


SEEDS: dict[str, bytes] = {
    "t.txt": TALK.encode(),
    "t.md": f"---\ntitle: A talk\nlang: en\n---\n\n# A talk\n\n**Ann Lee:** Good evening.\n\n| a | b |\n|---|---|\n\n{TALK}".encode(),
    "t.html": f"<!DOCTYPE html><html lang=en><title>T</title><body><h1>A talk</h1><p><b>Ann:</b> Good evening.</p><table><tr><td>Bo<td>Yes.</table><pre>{TALK}</pre>".encode(),
    "t.en.vtt": b"WEBVTT\nKind: captions\n\nNOTE imhcaps: ignore[LEN101]\n\nSTYLE\n::cue{}\n\n1\n00:01.000 --> 00:02.500 align:start\n<v Ann>Good <i>evening</i> &amp;\nwelcome.\n\n00:03.000 --> 00:04.000\n[laughter]\n",
    "t.en.srt": b"1\n00:00:01,000 --> 00:00:02,500\nAnn: Good <i>evening</i>.\n\n2\n00:00:03,000 --> 00:00:04,000\n{\\an8}Yes.\n",
    "t.sbv": b"0:00:01.000,0:00:02.500\nGood evening.\n\n0:00:03.000,0:00:04.000\nYes.\n",
    "t.lrc": b"[ti:A talk]\n[offset:+100]\n[00:01.00]Good evening.\n[00:03.00]<00:03.10>Yes.\n",
    "t.json": json.dumps({"format": "imhcaps-track", "version": 1, "language": "en", "kind": "captions", "cues": [{"id": None, "start": 1000, "end": 2000, "settings": {}, "region": None, "payload": "<v Ann>Good evening."}]}).encode(),
    "timed.json": json.dumps({"format": "imhcaps-timed", "version": 1, "language": "en", "turns": [{"speaker": "Ann", "words": [{"text": w, "start": int(a * 1000), "end": int(b * 1000), "origin": "anchor"} for w, a, b in TIMES]}]}).encode(),
    "whisper.json": json.dumps({"text": " ".join(WORDS), "segments": [{"id": 0, "start": 1.0, "end": 6.0, "text": " ".join(WORDS), "words": [{"word": f" {w}", "start": a, "end": b, "probability": 0.9} for w, a, b in TIMES]}], "language": "en"}).encode(),
    "deepgram.json": json.dumps({"metadata": {"duration": 9.0}, "results": {"channels": [{"alternatives": [{"transcript": " ".join(WORDS), "words": [{"word": w.lower(), "punctuated_word": w, "start": a, "end": b, "confidence": 0.9, "speaker": 0} for w, a, b in TIMES]}]}]}}).encode(),
    "words.ctm": "".join(f"rec 1 {a:.2f} {b - a:.2f} {w} 0.9\n" for w, a, b in TIMES).encode(),
    "words.TextGrid": (b'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 9\ntiers? <exists>\nsize = 1\nitem []:\n    item [1]:\n        class = "IntervalTier"\n        name = "words"\n        xmin = 0\n        xmax = 9\n        intervals: size = 2\n        intervals [1]:\n            xmin = 0\n            xmax = 1\n            text = ""\n        intervals [2]:\n            xmin = 1\n            xmax = 9\n            text = "Good"\n'),
    "c.csv": b"start,end,kind,speaker,text\n0:01,,,Ann Lee,Good evening\n0:04.5,0:05,sound,,laughter\n0:00,,chapter,,Begin\n6,,,,Thanks\n",
    "c.srt": b"1\n00:00:01,000 --> 00:00:02,000\nGood evening, and\n\n2\n00:00:04,000 --> 00:00:05,000\nYes\n",
    "c.edl": b"TITLE: T\nFCM: NON-DROP FRAME\n\n001  AX       V     C        01:00:00:00 01:00:04:00 00:00:00:00 00:00:04:00\n* FROM CLIP NAME: Good evening\n",
    "labels.txt": b"1.000000\t2.000000\tGood evening\n4.0\t5.0\tYes\n",
    "imhcaps.toml": b'profile = "house"\nignore = ["BRK"]\nexclude = ["drafts/**"]\n[per-file-ignores]\n"*.srt" = ["TIM"]\n[limits]\nmax_cps = 15\n[profiles.house]\nextends = "web"\nlimits = { min_gap = "80 ms" }\n',
    "p.toml": b'extends = "web"\ntitle = "Ours"\n[limits.max_line_length]\nvalue = 30\ncount = "characters"\n',
    "b.json": b'{"format": "imhcaps-baseline", "version": 1, "findings": [{"path": "t.en.vtt", "code": "LEN101", "text": "x", "count": 1}]}',
}  # fmt: skip

TROUBLE = [
    b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\x1b[2J", "\u202e".encode(), "\u2028".encode(), "\u0660:\u0661".encode(),
    b"0,125", b"05,000", b"$0,999", b"9" * 400, b"1e400", b"-1", b"NaN", b"Infinity", b"true", b"null", b"[]", b"{}", b'""',
    b"<![x", b"<!--", b"</", b"<v", b"&#x110000;", b"&#99999999999;", b"-->", b"00:00:00.000 --> 99:59:59.999", b"```", b"|||||", b"{{{",
    b"[[[[[[[[", b"((((", b"\r", b"\r\r\n", b"\n\n\n", b"\t", b"...", b"https://example.org/?a=b:c", b": ", "：".encode(), b"WEBVTT\n", b"--", b"---\n",
    b"2147483648", b"%s%n", b"../../x", b"CON", b"=cmd|x", b"[z-a]", b"\\", b'"',
]  # fmt: skip

COMMANDS = [
    ["caption", "{text}", "--cues", "{sheet}", "-o", "out"],
    ["caption", "{text}", "--words", "{words}", "-o", "out", "--review", "out/r.csv"],
    ["caption", "{captions}", "-o", "-", "--profile", "{profile}"],
    ["align", "{text}", "--cues", "{sheet}", "-o", "-"],
    ["align", "{text}", "--words", "{words}", "-o", "a.csv"],
    ["check", "."],
    ["check", "{captions}", "--fix"],
    ["check", "{captions}", "--unsafe-fixes", "--output-format", "json"],
    ["check", "{captions}", "--diff", "--baseline", "b.json"],
    ["check", "{captions}", "--transcript", "{text}", "--output-format", "github"],
    ["check", "{captions}", "--profile", "{profile}", "--statistics"],
    ["convert", "{captions}", "-o", "out.vtt"],
    ["convert", "{captions}", "-o", "out.srt"],
    ["export", "{any}", "--to", "txt,md,json,html", "-o", "tr"],
    ["export", "{text}", "--cues", "{sheet}", "--to", "epub", "-o", "tr"],
    ["export", "{captions}", "--to", "txt", "-o", "-"],
    ["export", "timed.json", "--to", "md", "-o", "tr"],
    ["profile", "{profile}"],
    ["learn", ".", "-o", "s.json", "-q"],
]  # fmt: skip

CHOICES = {
    "text": ["t.txt", "t.md", "t.html", "t.en.vtt", "t.en.srt"],
    "sheet": ["c.csv", "c.srt", "c.edl", "labels.txt", "words.TextGrid", "t.en.vtt"],
    "words": ["whisper.json", "deepgram.json", "words.ctm", "words.TextGrid", "timed.json", "t.en.srt", "c.csv"],
    "captions": ["t.en.vtt", "t.en.srt", "t.sbv", "t.lrc", "t.json"],
    "profile": ["./p.toml", "web", "dcmp-lower"],
    "any": list(SEEDS),
}  # fmt: skip


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(prefix="imhcaps-any-"))
    yield made
    shutil.rmtree(made)


@st.composite
def edits(draw: st.DrawFn, data: bytes) -> bytes:
    """Some bytes of a file changed."""
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(data)))
        to = min(len(data), at + draw(st.integers(0, 12)))
        how = draw(st.sampled_from(["put", "put", "cut", "double", "byte"]))
        if how == "put":
            data = data[:at] + draw(st.sampled_from(TROUBLE)) + data[to:]
        elif how == "cut":
            data = data[:at] + data[to:]
        elif how == "double":
            data = data[:to] + data[at:]
        else:
            data = data[:at] + draw(st.binary(min_size=1, max_size=2)) + data[to:]
    return data


@st.composite
def runs(draw: st.DrawFn) -> tuple[list[str], dict[str, bytes]]:
    """A command, and the files that it reads, one or two of them damaged."""
    command = [
        draw(st.sampled_from(CHOICES[part[1:-1]])) if part.startswith("{") else part
        for part in draw(st.sampled_from(COMMANDS))
    ]
    read = [
        name for name in ("imhcaps.toml", "b.json", *command) if name.removeprefix("./") in SEEDS
    ]
    changed = {}
    for name in draw(st.lists(st.sampled_from(read), min_size=1, max_size=2, unique=True)):
        name = name.removeprefix("./")
        changed[name] = draw(edits(SEEDS[name]))
    return command, changed


def once(folder: Path, command: list[str], changed: dict[str, bytes]) -> None:
    shutil.rmtree(folder)
    folder.mkdir()
    # A configuration is read by `check` alone, and a damaged one ends it before all else.
    names = set(SEEDS) - {"imhcaps.toml"} | set(changed)
    for name in names:
        (folder / name).write_bytes(changed.get(name, SEEDS[name]))
    done = in_process(*command, cwd=folder)
    assert done.returncode in (0, 1, 2), done.stderr
    assert done.returncode == 0 or done.stderr or done.stdout
    if done.returncode == 2:
        # A message says what is wrong in words of ours: no name of an exception of Python's.
        assert "Error(" not in done.stderr and "Traceback" not in done.stderr, done.stderr
    left = list(folder.rglob(".imhcaps-*"))
    assert not left


@settings(
    max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "60")),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(runs())
def test_every_run_ends_with_a_status_and_a_message(
    folder: Path, run: tuple[list[str], dict[str, bytes]]
) -> None:
    once(folder, *run)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_undamaged_files_are_taken(folder: Path, command: list[str]) -> None:
    named = [CHOICES[part[1:-1]][0] if part.startswith("{") else part for part in command]
    once(folder, named, {})
