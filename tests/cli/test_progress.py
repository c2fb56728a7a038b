"""The bar of a long run: how many files are done, how many a second, and the time that is left."""

from __future__ import annotations

import io
import sys
import time

import pytest

from imhcaps.cli.check_output import BAR_FROM, FileProgress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_bar_says_rate_and_time_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys, "stderr", Terminal())
    with FileProgress() as progress:
        for done in range(1, 7):
            progress(done, 2 * BAR_FROM, f"{done}.vtt")
            time.sleep(0.12)
    said = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert f"/{2 * BAR_FROM}" in said
    assert "/s" in said
    assert "0:00:0" in said


def test_there_is_no_bar_for_few_files_or_without_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for stream, total in ((Terminal(), BAR_FROM - 1), (io.StringIO(), 1000)):
        monkeypatch.setattr(sys, "stderr", stream)
        with FileProgress() as progress:
            progress(1, total, "a.vtt")
        assert stream.getvalue() == ""
