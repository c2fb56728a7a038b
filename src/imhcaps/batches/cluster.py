"""Batches on a Dask cluster that is there already: the same `check_batch`, the same order, the same report."""

from __future__ import annotations

import itertools
import logging
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from queue import Empty, SimpleQueue
from typing import Any

from imhcaps.batches.local import ENDED, MOST_LOST
from imhcaps.batches.work import Work, check_batch, share
from imhcaps.errors import ClusterError, MissingExtraError
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Part

IN_FLIGHT = 3
"""Batches of files, a thread, that workers are given at a time: none waits for the next. Measured: more gain
nothing."""
AHEAD = 4
"""Times as many batches that may be begun before the one that the report waits for is done. Our choice."""
MOST_AGAIN = 200
"""Batches of files that are sent again, in a run, because their answer was lost with a worker. Our choice."""
CONNECT_SECONDS = 10
"""Seconds to wait for a scheduler to answer. Our choice."""
SILENT_SECONDS = 30.0
"""Seconds without a worker after which it is said that there is none. Our choice."""
LOOK_SECONDS = 1.0
"""Seconds between two looks at whether the scheduler and workers are still there. Our choice."""

Say = Callable[[str], None]


def on_cluster(works: Iterable[Work], address: str, say: Say) -> Iterator[list[Part]]:
    """`check_batch` of each batch, in order, by the workers of the scheduler at an address.

    A file that ends its worker each time is an error of that file. `say` is called when there is no worker. Raises
    `ClusterError` when nobody answers there, when a worker runs another version, when the scheduler is lost, and when
    `MOST_LOST` files ended their workers. However it ends, no task is left.
    """
    with _connected(address) as client:
        run = _Run(client, works, say)
        try:
            yield from run.in_order()
        except KeyboardInterrupt:
            _quiet_futures()
            raise
        finally:
            run.cancel()


def _quiet_futures() -> None:
    """Of a future whose making was interrupted, let Python not print that it cannot be released (distributed
    2026.8).
    """
    usual = sys.unraisablehook

    def hook(problem: Any) -> None:
        if not getattr(problem.object, "__qualname__", "").endswith("Future.__del__"):
            usual(problem)

    sys.unraisablehook = hook


def answered(work: Work) -> list[Part] | ClusterError:
    """`check_batch`, with what it raises as its answer: a client waits for ever for a task whose exception it cannot
    read.

    (distributed 2026.8 where the traceback does not pickle, as that of a `RecursionError`.)
    """
    try:
        return check_batch(work)
    except ClusterError as problem:
        return problem
    except Exception as problem:
        return ClusterError(f"a worker could not run a batch ({type(problem).__name__}: {problem})")


class _Run:
    """The batches of a run that are on their way, done, or ended their workers."""

    def __init__(self, client: Any, works: Iterable[Work], say: Say) -> None:
        self.client = client
        self.works = enumerate(works)
        self.workers = _Workers(client, say)
        # Names of our own: equal calls would take the results of an earlier run, as long as these live.
        self.name = f"imhcaps-{os.urandom(6).hex()}"
        self.names = itertools.count()
        self.running: dict[Any, tuple[int, Work]] = {}
        self.done: SimpleQueue[Any] = SimpleQueue()
        self.ready: dict[int, list[Part]] = {}
        self.killed: list[tuple[int, Work]] = []
        self.lost = self.asked_again = 0

    def in_order(self) -> Iterator[list[Part]]:
        wanted, begun, more = 0, 0, True
        while True:
            while more and not self.killed and self._has_room(begun - wanted):
                item = next(self.works, None)
                if item is None:
                    more = False
                    break
                self._begin(*item)
                begun += 1
            if self.running:
                self._take(self._next_done())
            elif self.killed:
                # Alone on the cluster: nobody else's batch is blamed for what a file does to its worker.
                number, work = self.killed.pop(0)
                self.ready[number] = self._one_by_one(work)
            elif not more:
                return
            while wanted in self.ready:
                yield self.ready.pop(wanted)
                wanted += 1

    def cancel(self) -> None:
        """Leave no task on the scheduler."""
        if self.running:
            with suppress(Exception):  # the scheduler may be gone
                self.client.cancel(list(self.running), force=True)

    def _has_room(self, ahead: int) -> bool:
        most = IN_FLIGHT * self.workers.threads()
        return len(self.running) < most and ahead < AHEAD * most

    def _begin(self, number: int, work: Work) -> Any:
        key = f"{self.name}-{next(self.names):08d}"
        future = self.client.submit(answered, work, key=key, pure=False)
        self.running[future] = number, work
        future.add_done_callback(self.done.put)
        return future

    def _next_done(self) -> Any:
        while True:
            with suppress(Empty):
                return self.done.get(timeout=LOOK_SECONDS)
            self.workers.look()

    def _take(self, future: Any) -> None:
        number, work = self.running.pop(future)
        try:
            self.ready[number] = self._parts(future)
        except _WorkersEndedError:
            self.killed.append((number, work))
        except _AnswerGoneError:
            self._begin(number, work)

    def _parts(self, future: Any) -> list[Part]:
        """What a worker gave back; raises what is to be said where it gave nothing."""
        from distributed import KilledWorker  # noqa: PLC0415 - extra package

        try:
            if future.status == "finished":
                answer: list[Part] | ClusterError = future.result()
                if isinstance(answer, ClusterError):
                    raise answer
                return answer
            if future.status == "lost":
                raise self._gone()
            if future.status != "error":
                raise _lost()
            problem = future.exception()
        except (OSError, TimeoutError):
            raise self._gone() from None
        finally:
            future.release()
        if isinstance(problem, KilledWorker):
            raise _WorkersEndedError
        raise ClusterError(
            f"a worker could not run a batch ({type(problem).__name__}: {problem})",
            hint="install the same imhcaps on the scheduler, the workers and here",
        )

    def _gone(self) -> Exception:
        """An answer that went with the worker that had it: asked for again, as long as the scheduler is there."""
        self.workers.look()
        self.asked_again += 1
        return _AnswerGoneError() if self.asked_again <= MOST_AGAIN else _lost()

    def _one_by_one(self, work: Work) -> list[Part]:
        parts: list[Part] = []
        waiting = list(reversed(work.entries))
        while waiting:
            entry = waiting.pop()
            self._begin(-1, work._replace(entries=(entry,)))
            future = self._next_done()
            self.running.pop(future)
            try:
                parts += self._parts(future)
            except _AnswerGoneError:
                waiting.append(entry)
            except _WorkersEndedError:
                parts.append(share(entry, FileResult(entry.path, error=ENDED), work.ask))
                self.lost += 1
                if self.lost >= MOST_LOST:
                    raise ClusterError(
                        f"{self.lost} files ended the workers that checked them",
                        hint="is the memory of the workers enough?",
                    ) from None
        return parts


class _WorkersEndedError(Exception):
    """A batch that ended worker after worker."""


class _AnswerGoneError(Exception):
    """What a worker found was lost with it."""


class _Workers:
    """How many threads the workers have, asked now and then; says so when there is no worker."""

    def __init__(self, client: Any, say: Say) -> None:
        self.client, self.say = client, say
        self.count = 0
        self.asked = 0.0
        self.seen = time.monotonic()
        self.reported = False

    def threads(self) -> int:
        """Threads of all workers, at least 1: a worker may come."""
        if time.monotonic() - self.asked > LOOK_SECONDS:
            self.look()
        return max(1, self.count)

    def look(self) -> None:
        """Ask the scheduler; raises `ClusterError` when it does not answer."""
        if self.client.status != "running":
            raise _lost()
        try:
            self.count = sum(self.client.nthreads().values())
        except (OSError, TimeoutError):
            raise _lost() from None
        self.asked = time.monotonic()
        if self.count:
            self.seen, self.reported = self.asked, False
        elif not self.reported and self.asked - self.seen > SILENT_SECONDS:
            self.say("The cluster has no worker; the run goes on when one comes.")
            self.reported = True


def _lost() -> ClusterError:
    return ClusterError(
        "the scheduler was lost",
        hint="with --resume FILE the same command goes on where it stopped",
    )


@contextmanager
def _connected(address: str) -> Iterator[Any]:
    try:
        from distributed import Client  # noqa: PLC0415 - extra package
    except ImportError:
        raise MissingExtraError.of("a cluster", "cluster") from None
    # What goes wrong is an error of ours with what to do about it: no log on the terminal besides.
    for name in ("distributed", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    connect: Any = Client
    try:
        client = connect(address, set_as_default=False, timeout=CONNECT_SECONDS)
    except (OSError, TimeoutError, ValueError) as problem:
        raise ClusterError(
            f"no scheduler of Dask answers at {address} ({type(problem).__name__})",
            hint="start one: dask scheduler --host 127.0.0.1; dask worker tcp://127.0.0.1:8786",
        ) from None
    try:
        try:
            client.get_versions(check=True)
        except ValueError as problem:
            raise ClusterError(
                f"the scheduler or a worker runs other versions than this machine: {problem}",
                hint="install the same Python, dask and distributed on all",
            ) from None
        yield client
    finally:
        with suppress(Exception):  # it may be gone
            client.close(timeout=CONNECT_SECONDS)
