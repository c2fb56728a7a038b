"""Ctrl-C waits where something must not be cut short."""

from __future__ import annotations

import os
import signal
import sys
from threading import Event, Thread

import pytest

from imhcaps.interrupts import interrupts_held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no signals are sent there")


@pytest.fixture(autouse=True)
def raised():
    """Ctrl-C raises KeyboardInterrupt, also where the tests were started in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(params=[False, True])
def another_thread(request):
    """A thread that may get the signal in place of the main one."""
    ended = Event()
    if request.param:
        Thread(target=ended.wait).start()
    yield
    ended.set()


def test_ctrl_c_waits_until_the_end_and_is_not_lost(another_thread):
    done = []
    with pytest.raises(KeyboardInterrupt), interrupts_held():
        os.kill(os.getpid(), signal.SIGINT)
        done.extend(range(100_000))
    assert len(done) == 100_000
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_ctrl_c_is_ignored_it_stays_so():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with interrupts_held():
        os.kill(os.getpid(), signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def test_a_thread_beside_the_main_one_goes_on():
    done = []

    def work():
        with interrupts_held():
            done.append("all of it")

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done


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
