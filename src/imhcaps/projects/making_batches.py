"""Talks made in batches, as files are checked: in this process, on several, or by the workers of a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar, cast

from imhcaps.batches.local import ENDED
from imhcaps.batches.run import shares
from imhcaps.batches.work import Ask, Entry, fault
from imhcaps.report.parts import Part

if TYPE_CHECKING:
    from imhcaps.projects.talks import Talk

Result = TypeVar("Result")

_ASK = Ask(None, fixes=False)
"""What is asked of each talk: no report of findings."""
_ALONE = 1 << 40
"""Bytes, more than any batch holds: a talk takes as long as many files, and is a batch of its own (our choice)."""


class MakeTalks(NamedTuple):
    """What a worker does with talks: plain data, it travels. `talks` by their names; `make` is a function of a
    module, with arguments or without.
    """

    make: Callable[[Talk], object]
    talks: Mapping[str, Talk]

    def parts(self, entries: Sequence[Entry], ask: Ask) -> list[Part]:
        """What became of some talks, in order; a fault of ours is an error of its talk."""
        return [self._part(entry.path) for entry in entries]

    def _part(self, name: str) -> Part:
        try:
            return Part(name, answer=self.make(self.talks[name]))
        except Exception as problem:
            return Part(name, f"was not made: {fault(problem)}")


def made_in_batches(
    make: Callable[[Talk], Result],
    failed: Callable[[Talk, str], Result],
    talks: Sequence[Talk],
    *,
    jobs: int = 1,
    cluster: str = "",
    say: Callable[[str], None] = lambda _: None,
) -> Iterator[Result]:
    """`make` of each talk, in order; a talk that ends its process, or meets a fault of ours, has `failed`.

    `jobs`, `cluster` and `say` are those of `batches.run.check_files`.
    """
    task = MakeTalks(make, {talk.name: talk for talk in talks})
    entries = (Entry(number, talk.name, size=_ALONE) for number, talk in enumerate(talks))
    count = min(jobs, len(talks))
    every = shares(entries, len(talks), task, _ASK, count, cluster=cluster, say=say)
    made = (part for parts in every for part in parts)
    for talk, part in zip(talks, made, strict=True):
        if part.error is None:
            yield cast("Result", part.answer)
        else:
            ended = "could not be made: it ended the process that made it"
            yield failed(talk, ended if part.error == ENDED else part.error)
