"""Captions in films: taken out, put into a copy, and what is refused. The film itself is never written to."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="needs ffmpeg")

VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<v Ann>Olá, <i>José</i>! R&amp;D 1 &lt; 2\n\n00:00:02.540 --> 00:00:04.000\nDuas\nlinhas\n"
WORDS = ["Olá,", "José!", "R&amp;D", "1", "&lt;", "2", "Duas", "linhas"]


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "imhcaps", "convert", *arguments],
        cwd=folder, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


def words(path: Path) -> list[str]:
    text = path.read_text("utf-8").replace("<i>", "").replace("</i>", "")
    rows = [row for row in text.split("\n") if row and "-->" not in row and not row.isdecimal()]
    return " ".join(rows[1:]).split()


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("films")
    for name in ("talk.mp4", "talk.mkv"):
        subprocess.run(
            ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "color=c=black:s=32x32:r=2:d=5", "-c:v", "mpeg4", name],
            cwd=folder, check=True,
        )  # fmt: skip
    (folder / "talk.pt-BR.vtt").write_text(VTT, "utf-8")
    (folder / "talk.de.vtt").write_text(VTT.replace("Duas\nlinhas", "Zwei\nZeilen"), "utf-8")
    return folder


@pytest.mark.parametrize("suffix", ["mp4", "mkv"])
def test_into_a_copy_and_out_again(films: Path, suffix: str) -> None:
    film, one, two = f"talk.{suffix}", f"one.{suffix}", f"two.{suffix}"
    before = (films / film).read_bytes()
    done = run(films, "talk.pt-BR.vtt", "--into", film, "-o", one)
    assert done.returncode == 0, done.stderr
    assert "pt-BR is written as por" in done.stderr
    assert "speaker's name" in done.stderr
    assert (films / film).read_bytes() == before
    done = run(films, one, "-o", f"out-{suffix}.vtt")
    assert done.returncode == 0, done.stderr
    assert words(films / f"out-{suffix}.vtt") == WORDS
    # A second track: one has to be chosen then, by its number or language.
    assert run(films, "talk.de.vtt", "--into", one, "-o", two).returncode == 0
    done = run(films, two, "-o", f"which-{suffix}.vtt")
    assert done.returncode == 2
    assert "--stream: 1 pt" in done.stderr
    assert run(films, two, "-o", f"which-{suffix}.vtt", "--stream", "de").returncode == 0
    assert words(films / f"which-{suffix}.vtt")[-2:] == ["Zwei", "Zeilen"]
    probe = subprocess.run(
        ["ffprobe", "-v", "error", "-show_entries", "stream=codec_type", "-of", "json", two],
        cwd=films, capture_output=True, check=True,
    )  # fmt: skip
    kinds = [each["codec_type"] for each in json.loads(probe.stdout)["streams"]]
    assert kinds == ["video", "subtitle", "subtitle"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("talk.mp4", "-o", "x.vtt"), "no caption track"),
        (("talk.pt-BR.vtt", "--into", "talk.mp4", "-o", "talk.mp4"), "film itself"),
        (("talk.pt-BR.vtt", "--into", "talk.mp4", "-o", "talk.mkv"), "there already"),
        (("talk.pt-BR.vtt", "--into", "talk.mp4", "-o", "talk.avi"), "not .avi"),
        (("talk.pt-BR.vtt", "--into", "missing.mp4", "-o", "new.mp4"), "missing.mp4"),
    ],
)
def test_what_is_refused(films: Path, arguments: tuple[str, ...], said: str) -> None:
    names = sorted(path.name for path in films.iterdir())
    done = run(films, *arguments)
    assert done.returncode == 2, done.stdout
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(path.name for path in films.iterdir()) == names


def test_a_file_that_only_begins_like_a_film(films: Path) -> None:
    (films / "odd.mp4").write_bytes(b"\0\0\0\x18ftypisom" + b"nonsense" * 50)
    done = run(films, "odd.mp4", "-o", "odd.vtt")
    (films / "odd.mp4").unlink()
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
