"""Ctrl-C waits where something must not be cut short."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from imhcaps.interrupts import interrupts_held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals cannot be blocked")


@pytest.fixture(autouse=True)
def raised():
    """Ctrl-C raises KeyboardInterrupt, also where the tests were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def test_ctrl_c_waits_until_the_end_and_is_not_lost():
    done = []
    with pytest.raises(KeyboardInterrupt), interrupts_held():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("all of it")
    assert done
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_the_compiled_resampler_is_loaded_whole(tmp_path, monkeypatch):
    sound_files = pytest.importorskip("imhcaps.audio.sound_files")
    (tmp_path / "soxr.py").write_text(
        "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nLOADED = True\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "soxr", raising=False)
    try:
        with pytest.raises(KeyboardInterrupt):
            sound_files._resampler(8000, 1)
        assert sys.modules["soxr"].LOADED
    finally:
        sys.modules.pop("soxr", None)
