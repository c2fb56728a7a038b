"""A file's share of a report, made where the file is checked, and the shares of a run gathered in order.

A report is joined from texts and counts, so that no result of a file has to be kept: what a run holds does
not grow with its files. Long texts wait in a temporary file.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from operator import attrgetter
from typing import IO, NamedTuple

from imhcaps.errors import OutputError
from imhcaps.model.finding import SEVERITIES, Fix
from imhcaps.model.results import FileResult, RuleSummary

HELD = 1_000_000
"""Characters of one kind of text that are held in memory; more go to a temporary file. Our choice."""

_CODE_NAME_SEVERITY = attrgetter("code", "name", "severity")

Key = tuple[str, ...]
"""What is counted: `("shown", "error")`, `("rule", code, name, severity)`; see `counts_of`."""


class Part(NamedTuple):
    """A file's share: its path, its error if it was not checked, texts by their place in the report, and counts.

    `remarks` are lines that the report has for the file besides. `digest` is the SHA-256 of the file's bytes where it
    was asked for; `kept` says that a journal has the share for it already. Plain data: it travels between processes and
    machines.
    """

    path: str
    error: str | None = None
    texts: Mapping[str, str] = {}
    counts: Mapping[Key, int] = {}
    remarks: tuple[str, ...] = ()
    digest: bytes = b""
    kept: bool = False
    answer: object = None
    """What a task gives back that has no report: plain data. No journal keeps it."""


def counts_of(file: FileResult, fixes: Sequence[Fix | None]) -> dict[Key, int]:
    """What reports count in a file; with its `fixes` (`FileResult.fixes`) also what can be fixed."""
    safeties = [None if fix is None else fix.safety for fix in fixes]
    found = Counter(
        zip(map(_CODE_NAME_SEVERITY, file.findings), safeties or repeat(None), strict=False)
    )
    counts: Counter[Key] = Counter()
    for ((code, name, severity), safety), count in found.items():
        counts["rule", code, name, severity] += count
        if safety is not None:
            counts["fixable", code, name, severity] += count
            counts["fix", safety] += count
            counts[safety, code] += count
    for severity in SEVERITIES:
        counts["shown", severity] = sum(
            count for key, count in counts.items() if key[0] == "rule" and key[3] == severity
        )
    counts["failed",] = file.error is not None
    counts["read",] = file.error is None
    counts["clean",] = file.error is None and not file.findings and not file.elsewhere
    counts["fixed",] = file.fixed
    counts["refused",] = file.refused
    counts["baselined",] = file.baselined
    return {key: int(count) for key, count in counts.items() if count}


class Failed(NamedTuple):
    """A file that could not be checked: its number in the run, from 0, and why."""

    number: int
    path: str
    error: str


class Gathered:
    """The shares of a run's files, in order: texts by place, counts added up, what could not be checked."""

    def __init__(
        self, rules: Mapping[str, RuleSummary] | None = None, remarks: Iterable[str] = ()
    ) -> None:
        self.rules = rules or {}
        self.remarks = list(remarks)
        self.counts: Counter[Key] = Counter()
        self.failed: list[Failed] = []
        self.files = 0
        self.counts_unlisted = False
        """Whether the summary counts the infos that are not listed."""
        self._texts: dict[str, _Spool] = {}

    def add(self, part: Part) -> None:
        """The share of the next file. `OutputError` when the temporary file cannot be written."""
        if part.error is not None:
            self.failed.append(Failed(self.files, part.path, part.error))
        for place, text in part.texts.items():
            if text:
                self._texts.setdefault(place, _Spool()).add(text)
        self.counts.update(part.counts)
        self.remarks += part.remarks
        self.files += 1

    def texts(self, place: str) -> Iterator[str]:
        """All texts of a place, in order of file, in pieces of a bounded size that end at line ends."""
        spool = self._texts.get(place)
        return spool.chunks() if spool is not None else iter(())

    def keyed(self, kind: str) -> dict[tuple[str, str, str], int]:
        """The counts of a kind that has three texts, by these: path, code and text of a baseline's findings."""
        return {(key[1], key[2], key[3]): n for key, n in self.counts.items() if key[0] == kind}

    def total(self, *kinds: str) -> int:
        """How many findings are shown of these severities; of all when none is named."""
        return sum(self.counts["shown", kind] for kind in kinds or SEVERITIES)

    def close(self) -> None:
        """Delete the temporary files."""
        for spool in self._texts.values():
            spool.close()

    def __enter__(self) -> "Gathered":
        return self

    def __exit__(self, *problem: object) -> None:
        self.close()


def listed(chunks: Iterator[str], separator: str, opening: str, closing: str) -> Iterator[str]:
    """A list whose items each begin with the separator; `[]` when there is none."""
    first = next(chunks, None)
    if first is None:
        yield "[]"
        return
    yield opening + first[len(separator) :]
    yield from chunks
    yield closing


class _Spool:
    """Text that is written once and read once, in a temporary file from `HELD` characters on."""

    def __init__(self) -> None:
        self._held: list[str] = []
        self._size = 0
        self._file: IO[str] | None = None

    def add(self, text: str) -> None:
        self._held.append(text)
        self._size += len(text)
        if self._size <= HELD:
            return
        import tempfile  # noqa: PLC0415 - slow to load

        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile(  # noqa: SIM115 - closed by `close`
                    "w+", encoding="utf-8", errors="surrogatepass", newline="\n"
                )
            self._file.writelines(self._held)
            self._file.flush()
        except OSError as problem:
            why = problem.strerror or problem
            raise OutputError(
                f"the report cannot be kept in a temporary file ({why})", hint="set TMPDIR"
            ) from None
        self._held.clear()
        self._size = 0

    def chunks(self) -> Iterator[str]:
        if self._file is not None:
            self._file.seek(0)
            while lines := self._file.readlines(HELD):
                yield "".join(lines)
            self._file.seek(0, 2)
        if self._held:
            yield "".join(self._held)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
