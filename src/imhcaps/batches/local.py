"""Batches on processes of this machine, in order; a file that ends its process is found, and the others are checked."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

from imhcaps.batches.work import Entry, Work, check_batch, share
from imhcaps.checks.processes import Pool
from imhcaps.errors import InputError
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Part

AHEAD = 4
"""Batches of files, a process, that are begun before the report needs them: a slow one leaves no process idle, and
what waits for it is bounded. Our choice."""
MOST_LOST = 20
"""Files that may end their process before a run gives up: then something else is wrong (memory). Our choice."""
ENDED = "could not be checked: it ended the process that read it"


def on_processes(works: Iterable[Work], count: int, *, fresh: bool = False) -> Iterator[list[Part]]:
    """`check_batch` of each batch, in order, on `count` processes.

    When a process ends, the batches that may have been in it are run again, file by file: a file that ends its process
    once more is an error of that file. `fresh` processes take nothing over from this one: what opens files of other
    machines has threads, which do not survive a fork. Raises `InputError` when `MOST_LOST` files did.
    """
    rest = iter(works)
    waiting: deque[tuple[Work, Future[list[Part]] | None]] = deque()
    lost = 0
    pool = Pool(count, fresh=fresh)
    finished = False
    try:
        while True:
            _fill(waiting, rest, pool, count * AHEAD)
            if not waiting:
                break
            future = waiting[0][1]
            try:
                parts = _result(future)
            except BrokenProcessPool:
                pool.close(at_once=True)
                # Batches are begun in order: those that a process had are the first that are not done.
                suspects = [at for at, (_, begun) in enumerate(waiting) if not _is_done(begun)]
                pool = Pool(count, fresh=fresh)
                for at in suspects[count:]:
                    waiting[at] = (waiting[at][0], None)
                for at in suspects[:count]:
                    again = _one_by_one(waiting[at][0], fresh)
                    lost += sum(part.error == ENDED for part in again)
                    if lost >= MOST_LOST:
                        raise InputError(
                            f"{lost} files ended the process that checked them",
                            hint="is the memory enough? --jobs 1 checks one file at a time",
                        ) from None
                    waiting[at] = (waiting[at][0], _finished(again))
                _begin_again(waiting, pool)
                continue
            waiting.popleft()
            yield parts
        finished = True
    finally:
        pool.close(at_once=not finished)


def _fill(
    waiting: deque[tuple[Work, Future[list[Part]] | None]],
    rest: Iterator[Work],
    pool: Pool,
    most: int,
) -> None:
    while len(waiting) < most and (work := next(rest, None)) is not None:
        waiting.append((work, _begun(pool, work)))


def _begin_again(waiting: deque[tuple[Work, Future[list[Part]] | None]], pool: Pool) -> None:
    for at, (work, future) in enumerate(waiting):
        if future is None:
            waiting[at] = (work, _begun(pool, work))


def _begun(pool: Pool, work: Work) -> Future[list[Part]] | None:
    """A batch sent to the pool; none when the pool has just broken, which its oldest batch will tell."""
    try:
        return pool.submit(check_batch, work)
    except BrokenProcessPool:
        return None


def _result(future: Future[list[Part]] | None) -> list[Part]:
    if future is None:
        raise BrokenProcessPool
    return future.result()


def _is_done(future: Future[list[Part]] | None) -> bool:
    return future is not None and future.done() and future.exception() is None


def _finished(parts: list[Part]) -> Future[list[Part]]:
    future: Future[list[Part]] = Future()
    future.set_result(parts)
    return future


def _one_by_one(work: Work, fresh: bool) -> list[Part]:
    parts: list[Part] = []
    pool = Pool(1, fresh=fresh)
    finished = False
    try:
        for entry in work.entries:
            try:
                parts += pool.submit(check_batch, work._replace(entries=(entry,))).result()
            except BrokenProcessPool:
                pool.close(at_once=True)
                pool = Pool(1, fresh=fresh)
                parts.append(_ended(entry, work))
        finished = True
    finally:
        pool.close(at_once=not finished)
    return parts


def _ended(entry: Entry, work: Work) -> Part:
    return share(entry, FileResult(entry.path, error=ENDED), work.ask)
