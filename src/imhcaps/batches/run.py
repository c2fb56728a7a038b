"""A run over many files: listed, in batches, on processes or in this one, its report gathered in order."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from imhcaps.batches.work import (
    Ask,
    Entry,
    Task,
    Work,
    check_entry,
    for_elsewhere,
    packed,
    parts_of,
    share,
    with_tools,
)
from imhcaps.checks.checked_files import Listed
from imhcaps.checks.session import Settings, rule_summaries
from imhcaps.errors import UsageError
from imhcaps.model.results import FileResult
from imhcaps.report.parts import Gathered, Part

if TYPE_CHECKING:
    from imhcaps.batches.journal import Journal
    from imhcaps.checks.baseline import Baseline
    from imhcaps.source import Source

Progress = Callable[[int, int, str], None]
"""Called when files are done: how many, of how many, and the path of the last."""

FILES_PER_PROCESS = 25
"""Fewer files than this are not worth a process of their own: starting one takes longer (our choice)."""
BATCH_BYTES = 256_000
"""Bytes of the files of a batch, some tenth of a second of work; a larger file is alone. Our choice."""
BATCH_FILES = 32
"""Files of a batch at most (our choice): progress is seen, and the last process does not work alone for long."""

CLUSTER_BYTES = 2_000_000
"""Bytes of the files of a batch for a cluster: half a second of work, against some 20 ms that it costs to send.
Measured."""
CLUSTER_FILES = 500
"""Files of a batch for a cluster at most. Our choice."""
CLUSTER_BATCHES = 16
"""Places for batches that there are at least, where there are files enough: workers need not be known. Our choice."""


def check_files(
    listed: Listed,
    settings: Settings,
    ask: Ask,
    *,
    jobs: int | None = None,
    progress: Progress | None = None,
    stdin: Source | None = None,
    baseline: Baseline | None = None,
    baseline_folder: Path | None = None,
    journal: Journal | None = None,
    cluster: str = "",
    say: Callable[[str], None] = lambda _: None,
) -> Gathered:
    """Check the files of a run; the same report in the same order on any number of processes.

    `-` stands for `stdin`. A file that cannot be read is an error in the report, and the others go on. `jobs` none
    means as many processes as the machine has, where there are files enough. Findings that `baseline` knows are left
    out; what `ask.keys` asks for is named relative to `baseline_folder`. What the `journal` has is not checked again,
    what it has not is put into it (with `ask.digests`). `cluster` is the address of a Dask scheduler, whose workers
    check the files; `say` is called when it has none. Raises `InputError` when file after file ends its process.
    """
    run = Gathered(remarks=listed.remarks)
    run.counts_unlisted = ask.count_infos
    try:
        for index, (path, complaint) in enumerate(listed.wrong):
            run.add(share(Entry(index, path), FileResult(path, error=complaint), ask))
        files, groups = _paired(listed.files)
        if ask.digests and listed.remote:
            # What a journal knows of a file would depend on another one, which is read from elsewhere too.
            groups = {path: key for path, key in groups.items() if path not in listed.remote}
        listed = listed._replace(files=list(files))
        entries = _entries(listed, baseline, baseline_folder, groups)
        if settings.rebreak is None:
            settings = with_tools(settings)
        if settings.listen is not None or "-" in listed.files:
            jobs = 1
        gather(
            run,
            entries,
            listed,
            settings,
            ask,
            jobs=jobs,
            progress=progress,
            stdin=stdin,
            journal=journal,
            cluster=cluster,
            say=say,
        )
    except BaseException:
        run.close()
        raise
    run.rules = rule_summaries(key[1] for key in run.counts if key[0] == "rule")
    return run


def _paired(files: Sequence[str]) -> tuple[Sequence[str], dict[str, str]]:
    if len(files) < 2:
        return files, {}
    from imhcaps.batches.pairs import paired  # noqa: PLC0415 - rare path

    return paired(files)


def gather(
    run: Gathered,
    entries: Iterator[Entry],
    listed: Listed,
    task: Settings | Task,
    ask: Ask,
    *,
    jobs: int | None,
    progress: Progress | None,
    journal: Journal | None,
    cluster: str,
    say: Callable[[str], None],
    stdin: Source | None = None,
) -> None:
    """Add the shares of the files of a run, in order, whoever makes them."""
    if journal is not None:
        entries = map(journal.known, entries)
    files = len(listed.files)
    count = jobs or min(os.cpu_count() or 1, files // FILES_PER_PROCESS)
    if files < 2:
        count = 1
    if any(map(is_of_one_process, (opens for opens, _ in listed.remote.values()))):
        if cluster or (jobs or 1) > 1:
            raise UsageError("memory:// is of one process alone", hint="--jobs 1")
        count = 1
    done = 0
    fresh = bool(listed.remote)
    for parts in shares(
        entries, files, task, ask, count, stdin=stdin, cluster=cluster, say=say, fresh=fresh
    ):
        if journal is not None:
            parts = journal.exchange(run.files, parts)
        for part in parts:
            run.add(part)
        done += len(parts)
        if progress and parts:
            progress(done, files, parts[-1].path)


def shares(
    entries: Iterator[Entry],
    files: int,
    task: Settings | Task,
    ask: Ask,
    count: int,
    *,
    stdin: Source | None = None,
    cluster: str = "",
    say: Callable[[str], None] = lambda _: None,
    fresh: bool = False,
) -> Iterator[list[Part]]:
    """The shares of so many files, batch by batch in order: by `count` processes, this one alone, or a cluster.

    `fresh` processes are no copies of this one.
    """
    if cluster:
        from imhcaps.batches.cluster import on_cluster  # noqa: PLC0415 - extra package
        from imhcaps.batches.identity import program  # noqa: PLC0415 - rare path

        sent = packed(task)
        if isinstance(task, Settings):
            bare = {key: _bare(each) for key, each in task.others.items()}
            sent = packed(_bare(task)._replace(others=bare))
        away = ask._replace(folder=os.fspath(Path.cwd()))
        entries = (for_elsewhere(entry, task) for entry in entries)
        most = max(1, min(CLUSTER_FILES, files // CLUSTER_BATCHES))
        works = (
            Work(sent, program(), away, batch) for batch in batches(entries, CLUSTER_BYTES, most)
        )
        yield from on_cluster(works, cluster, say)
        return
    if count <= 1 and stdin is None:
        # One by one, but for what is read from elsewhere: that is waited for side by side.
        for local, group in groupby(entries, lambda entry: not entry.opens):
            most = 1 if local else BATCH_FILES
            for batch in batches(group, BATCH_BYTES, most):
                yield parts_of(batch, task, ask)
        return
    if count <= 1 and isinstance(task, Settings):
        for entry in entries:
            yield [check_entry(entry, task, ask, stdin if entry.path == "-" else None)]
        return
    from imhcaps.batches.local import on_processes  # noqa: PLC0415 - slow to load

    most = max(1, min(BATCH_FILES, files // (count * 4)))
    sent = packed(task)
    yield from on_processes(
        (Work(sent, "", ask, batch) for batch in batches(entries, BATCH_BYTES, most)),
        count,
        fresh=fresh,
    )


def batches(
    entries: Iterator[Entry], most_bytes: int, most_files: int
) -> Iterator[tuple[Entry, ...]]:
    """Consecutive files until a batch has so many bytes or files; a larger file is alone."""
    held: list[Entry] = []
    size = 0
    for entry in entries:
        own = entry.size or _size(entry.path)
        full = size + own > most_bytes or len(held) >= most_files
        # The files of one talk stay together.
        if held and full and not (entry.group and entry.group == held[-1].group):
            yield tuple(held)
            held, size = [], 0
        held.append(entry)
        size += own
    if held:
        yield tuple(held)


def _bare(settings: Settings) -> Settings:
    """Settings for another machine, where `Entry.ignored` says what `per-file-ignores` say here."""
    return settings._replace(config=settings.config._replace(per_file_ignores=()))


def is_of_one_process(url: str) -> bool:
    """Whether other processes see other files there."""
    return url.startswith("memory://")


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size  # noqa: PTH116 - any text is a name here
    except (OSError, ValueError):
        return 0  # it is an error when it is read


def _entries(
    listed: Listed, baseline: Baseline | None, folder: Path | None, groups: Mapping[str, str]
) -> Iterator[Entry]:
    for entry in _named(listed.files, len(listed.wrong), baseline, folder):
        opens, size = listed.remote.get(entry.path, ("", 0))
        config, group = listed.configs.get(entry.path, ""), groups.get(entry.path, "")
        wanted = listed.transcripts.get(entry.path)
        if opens or config or group or wanted:
            entry = entry._replace(
                opens=opens, size=size, config=config, group=group, wanted=wanted
            )
        yield entry


def _named(
    files: Sequence[str], first: int, baseline: Baseline | None, folder: Path | None
) -> Iterator[Entry]:
    if baseline is None and folder is None:
        for index, path in enumerate(files, first):
            yield Entry(index, path)
        return
    from imhcaps.checks.baseline import path_in  # noqa: PLC0415 - rare path

    base = folder if baseline is None else Path(baseline.path).parent
    assert base is not None
    counts = {} if baseline is None else baseline.counts
    for index, path in enumerate(files, first):
        inside = path_in(path, base)
        known = tuple((*key, count) for key, count in counts.get(inside, {}).items())
        yield Entry(index, path, inside, known)
