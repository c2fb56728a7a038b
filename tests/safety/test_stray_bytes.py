"""A byte that is no UTF-8, in a file or in its name, stops nothing: it is read, and written as U+FFFD."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from command import in_process
from imhcaps.report import FOR_PEOPLE, REPORTS

pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="root may not name files so: names are Unicode here"
)

SAID = "Ann: Gööd evening, and welcöme to this evening tö yöu all.\n\nBo: Yes, thank yöu.\n\nAnn: Thanks.\n"
VTT = (
    "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Gööd evening, and welcome.\n\n"
    "00:04.000 --> 00:06.000\n<v Bo>Yes, thank yöu.\n"
)
SRT = "1\n00:00:01,000 --> 00:00:03,000\nAnn: Gööd evening.\n\n2\n00:00:04,000 --> 00:00:06,000\nBo: Yés.\n"
SHEET = "start,text\n0:01,Gööd\n0:05,Yes\n0:08,Thanks\n"
STRAY = [b"\xff", b"\xe2\x82", b"\xed\xa0\x80", b"\xc0\xaf"]


def with_byte(text: str, byte: bytes) -> bytes:
    """The byte in a word that is said, in a text that is otherwise UTF-8."""
    return text.encode().replace(b"evening", b"even" + byte + b"ing", 1)


@pytest.fixture(params=STRAY, ids=lambda byte: byte.hex())
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    byte = request.param
    (tmp_path / "t.txt").write_bytes(with_byte(SAID, byte))
    (tmp_path / "t.md").write_bytes(b"# A t\xc3\xb6" + byte + b"lk\n\n" + with_byte(SAID, byte))
    page = "".join(f"<p>{line}</p>" for line in SAID.split("\n"))
    (tmp_path / "t.html").write_bytes(with_byte(f"<html><body>{page}</body></html>", byte))
    (tmp_path / "t.en.vtt").write_bytes(with_byte(VTT, byte))
    (tmp_path / "t.en.srt").write_bytes(with_byte(SRT, byte))
    (tmp_path / "c.csv").write_bytes(SHEET.encode())
    return tmp_path


def run(folder: Path, *arguments: str) -> None:
    done = in_process(*arguments, cwd=folder)
    assert done.returncode in (0, 1), done.stderr
    for path in folder.rglob("*"):
        if path.is_file() and path.parent.name in ("out", "tr"):
            data = path.read_bytes()
            if path.suffix not in (".docx", ".epub", ".pdf"):
                data.decode()


@pytest.mark.parametrize("name", ["t.txt", "t.md", "t.html"])
def test_a_transcript(folder: Path, name: str) -> None:
    run(
        folder,
        "caption",
        name,
        "--cues",
        "c.csv",
        "-o",
        "out",
        "--to",
        "vtt,srt,sbv,lrc,json",
        "--review",
        "out/r.csv",
    )
    run(folder, "align", name, "--cues", "c.csv", "-o", "out/a.json")
    run(folder, "align", name, "--cues", "c.csv", "-o", "out/a.csv")
    run(folder, "align", name, "--cues", "c.csv", "-o", "-")
    run(folder, "export", name, "--to", "html,md,txt,json,docx,epub", "-o", "tr")
    run(folder, "export", "out/a.json", "--to", "html,json", "-o", "tr")
    run(folder, "check", "t.en.vtt", "--transcript", name)
    made = (folder / "out" / "t.en.vtt").read_text("utf-8")
    assert "even\ufffd" in made


@pytest.mark.parametrize("name", ["t.en.vtt", "t.en.srt"])
def test_captions(folder: Path, name: str) -> None:
    for suffix in ("vtt", "srt", "sbv", "lrc", "json"):
        run(folder, "convert", name, "-o", f"out/x.{suffix}")
    run(folder, "export", name, "--to", "html,md,txt,json,epub", "-o", "tr")
    run(folder, "caption", name, "-o", "out")
    run(folder, "check", name, "--output-format", "json")
    run(folder, "check", name, "--fix")
    run(folder, "check", name, "--diff")
    run(folder, "check", name, "--write-baseline", "--baseline", "out/b.json")
    run(folder, "check", name, "--baseline", "out/b.json")
    run(folder, "learn", ".", "-o", "out/s.json")


@pytest.mark.parametrize("name", [b"t\xff.txt", b"caf\xe9 t.md", b"\xed\xa0\x80.html"])
def test_a_name(tmp_path: Path, name: bytes) -> None:
    path = os.fsdecode(name)
    text = (
        "<p>Ann: Good evening.</p><p>Bo: Yes.</p>"
        if name.endswith(b"html")
        else "Ann: Good evening.\n\nBo: Yes.\n"
    )
    (tmp_path / path).write_text(text)
    (tmp_path / "c.csv").write_text("start,text\n0:01,Good\n0:05,Yes\n")
    run(
        tmp_path,
        "caption",
        path,
        "--cues",
        "c.csv",
        "-o",
        "out",
        "--to",
        "vtt,srt,json",
        "--review",
        "out/r.csv",
    )
    run(tmp_path, "align", path, "--cues", "c.csv", "-o", "-")
    run(
        tmp_path,
        "export",
        path,
        "--cues",
        "c.csv",
        "--to",
        "html,md,txt,json,docx,epub",
        "-o",
        "tr",
    )
    run(tmp_path, "check", "out")
    run(tmp_path, "check", ".", "--output-format", "github")
    for form in {*REPORTS} - {"github", *FOR_PEOPLE}:
        run(tmp_path, "check", "out", "--output-format", form, "-o", f"out/report.{form}")
    run(tmp_path, "check", "out", "--diff")
    run(tmp_path, "check", "out", "--write-baseline", "--baseline", "out/b.json")
    run(tmp_path, "check", "out", "--baseline", "out/b.json")
    run(tmp_path, "learn", "out", "-o", "out/s.json")
    (tmp_path / "out" / path).mkdir()
    (tmp_path / "out" / path / "a.en.vtt").write_text(VTT)
    run(tmp_path, "learn", "out", "-o", "out/s.json")
