"""Braille on the command line: the page's size, form feeds, and what has no braille is reported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from imhcaps.documents.louis import INSTALL, Louis
from imhcaps.errors import MissingExtraError

try:
    Louis()
except MissingExtraError:
    pytest.skip(f"no liblouis: {INSTALL}", allow_module_level=True)


def imhcaps(samples: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    talk = str(samples / "the-caption-hour.md")
    command = [sys.executable, "-m", "imhcaps", "export", talk, "--to", "brf", "-o", "-", *options]
    return subprocess.run(command, capture_output=True, check=False)


def run(samples: Path, *options: str) -> bytes:
    done = imhcaps(samples, *options)
    assert done.returncode == 0, done.stderr
    assert "no braille for ♪" in done.stderr.decode("utf-8")
    return done.stdout


def test_the_page_has_the_size_asked_for(samples: Path) -> None:
    pages = run(samples, "--braille-page", "32x20").decode("ascii").removesuffix("\f").split("\f")
    for page in pages:
        lines = page.removesuffix("\r\n").split("\r\n")
        assert len(lines) == 20
        assert max(map(len, lines)) <= 32


def test_form_feeds_can_be_left_out(samples: Path) -> None:
    assert b"\f" in run(samples)
    assert b"\f" not in run(samples, "--no-form-feeds")


@pytest.mark.parametrize("size", ["40", "x", "40x", "0.5x2", "big"])
def test_a_page_that_is_none_is_reported(samples: Path, size: str) -> None:
    done = imhcaps(samples, "--braille-page", size)
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"40x25" in done.stderr
