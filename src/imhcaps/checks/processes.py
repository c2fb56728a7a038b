"""Work spread over processes that end when their parent does, however it ends."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from imhcaps.errors import InputError
from imhcaps.interrupts import interrupts_held

if TYPE_CHECKING:
    from concurrent.futures import Future

Item = TypeVar("Item")
Result = TypeVar("Result")

MOST = 60
"""Processes at once: what Windows can wait for (63 handles), less the pool's own:
https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.ProcessPoolExecutor"""
MOST_ITEMS = 16
"""Files sent at a time (our choice): progress is seen, and the last process does not work alone for long."""


class Pool:
    """Processes that work is sent to. Closed `at_once` they are ended: what they write is written whole or not at
    all.
    """

    def __init__(self, count: int, *, fresh: bool = False) -> None:
        """`fresh` processes are no copies of this one (threads of other libraries do not survive that)."""
        import multiprocessing  # noqa: PLC0415 - slow to load
        from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - slow to load

        start = multiprocessing.get_context("spawn" if fresh else None)
        self._pool = ProcessPoolExecutor(min(count, MOST), start, initializer=_prepare)

    def submit(self, work: Callable[[Item], Result], item: Item) -> Future[Result]:
        """Begin `work(item)`; raises `BrokenProcessPool` when a process was ended."""
        # A new process has not yet said that Ctrl-C is not for it.
        with interrupts_held():
            return self._pool.submit(work, item)

    def close(self, *, at_once: bool) -> None:
        """Wait for the processes to end."""
        if at_once:
            _end(self._pool)
        # Waited for also when they were ended: what the interpreter does at its exit is not prepared
        # for a pool that breaks at that moment (Python 3.11: "handle is closed").
        self._pool.shutdown(wait=True)


def spread(work: Callable[[Item], Result], items: Sequence[Item], count: int) -> Iterator[Result]:
    """`map(work, items)` on `count` processes, in order.

    When the caller is interrupted or gives up, the processes are ended at once. Raises `InputError` when one was
    ended from outside.
    """
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415 - slow to load

    count = min(count, MOST, len(items))
    chunk = max(1, min(MOST_ITEMS, len(items) // (count * 4)))
    pool = Pool(count)
    finished = False
    try:
        # Not `map`, which cancels what is left: a pool that breaks after that prints a traceback (3.11).
        waiting = deque(
            pool.submit(partial(_all_of, work), items[at : at + chunk])
            for at in range(0, len(items), chunk)
        )
        while waiting:
            yield from waiting.popleft().result()
        finished = True
    except BrokenProcessPool:
        raise InputError(
            "a process that checked files was ended from outside",
            hint="is the memory enough? --jobs 1 checks one file at a time",
        ) from None
    finally:
        pool.close(at_once=not finished)


def _all_of(work: Callable[[Item], Result], items: Sequence[Item]) -> list[Result]:
    return [work(item) for item in items]


def _end(pool: Any) -> None:
    """End the processes at once.

    One that is ended while it sends a result leaves half of it in the pipe. Only the end of the pipe tells the
    pool that the rest will not come: without it the pool waits for ever (Python 3.11 to 3.13).
    """
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.kill()
    sender = getattr(getattr(pool, "_result_queue", None), "_writer", None)
    if sender is not None:
        sender.close()


def _prepare() -> None:
    """In a new process: Ctrl-C is for the parent alone, which says so once; and nobody outlives it."""
    import multiprocessing  # noqa: PLC0415 - slow to load
    import threading  # noqa: PLC0415 - slow to load
    from multiprocessing.connection import wait  # noqa: PLC0415 - slow to load

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def follow() -> None:
        wait([parent.sentinel])
        os._exit(signal.SIGTERM)

    threading.Thread(target=follow, daemon=True).start()
