"""Many transcripts to documents: listed, each with the folder of its documents, made in batches, said in order."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from imhcaps.batches.documents import ExportSettings
from imhcaps.batches.listed import listed_files
from imhcaps.batches.run import Progress, gather
from imhcaps.batches.work import Ask, Entry, failed
from imhcaps.checks.checked_files import Listed
from imhcaps.checks.paths import fixed_folder
from imhcaps.checks.session import Settings
from imhcaps.output_names import stem_and_language
from imhcaps.report.parts import Gathered
from imhcaps.terminal_text import one_line

if TYPE_CHECKING:
    from imhcaps.batches.journal import Journal

ASK = Ask(None, fixes=False)
"""What is asked of each file: no report of findings."""


def transcripts_of(arguments: Sequence[str], settings: Settings) -> tuple[Listed, dict[str, str]]:
    """The files that arguments stand for, each once, and the folder of each below the one that was named."""
    files: dict[str, str] = {}
    wrong: list[tuple[str, str]] = []
    remarks: list[str] = []
    below: dict[str, str] = {}
    remote: dict[str, tuple[str, int]] = {}
    for argument in arguments:
        found = listed_files([argument], settings)
        wrong += found.wrong
        remarks += found.remarks
        remote.update(found.remote)
        for path in found.files:
            key = path if path in found.remote else os.path.normpath(path)
            if key not in files:
                files[key] = path
                below[path] = _below(argument, path, path in found.remote)
    return Listed(list(files.values()), wrong, tuple(remarks), remote), below


def _below(argument: str, path: str, remote: bool) -> str:
    if remote:
        from imhcaps.batches import storage  # noqa: PLC0415 - rare path

        return storage.below(argument, path)
    if os.path.normpath(path) == os.path.normpath(argument):
        return ""
    folder = argument if os.path.isdir(argument) else fixed_folder(argument)  # noqa: PTH112 - any text
    inside = os.path.relpath(os.path.dirname(path) or ".", folder or ".")  # noqa: PTH120
    return "" if inside == "." else inside


def export_files(
    listed: Listed,
    below: dict[str, str],
    settings: ExportSettings,
    named: Collection[str] = (),
    *,
    jobs: int | None = None,
    journal: Journal | None = None,
    cluster: str = "",
    progress: Progress | None = None,
    say: Callable[[str], None] = lambda _: None,
) -> Gathered:
    """Make the documents of many files; the same on any number of processes and on a cluster.

    Of files whose documents would have one name, as captions in two formats, that is exported which carries most;
    another one is left out, and an error where it was named itself.
    """
    run = Gathered(remarks=listed.remarks)
    try:
        for index, (path, complaint) in enumerate(listed.wrong):
            run.add(failed(Entry(index, path), complaint))
        chosen = _chosen_of_name(listed.files, below)
        kept = [path for path in listed.files if chosen[path] == path]
        for path in listed.files:
            if chosen[path] == path:
                continue
            message = f"its documents would have the names of those of {chosen[path]}"
            if path in named:
                run.add(failed(Entry(run.files, path), message))
            else:
                run.remarks.append(one_line(f"{path}: Left out: {message}"))
        entries = _entries(kept, listed, below, run.files)
        ask = ASK._replace(digests=journal is not None)
        gather(
            run,
            entries,
            listed._replace(files=kept),
            settings,
            ask,
            jobs=jobs,
            progress=progress,
            journal=journal,
            cluster=cluster,
            say=say,
        )
    except BaseException:
        run.close()
        raise
    return run


def _chosen_of_name(files: Sequence[str], below: dict[str, str]) -> dict[str, str]:
    """Of each file the one that is exported of those whose documents would have its folder, stem and language."""
    groups: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for path in files:
        groups[below[path], *_named(path)].append(path)
    return {path: max(group, key=_carried) for group in groups.values() for path in group}


def _carried(path: str) -> int:
    """How much more than words and times a file of that name can carry: a transcript, all."""
    from imhcaps.formats.table import CARRIES, FORMATS  # noqa: PLC0415 - rare path

    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 - any text is a name here
    found = (len(each.carries) for each in FORMATS if suffix in each.suffixes)
    return max(found, default=len(CARRIES))


def _named(path: str) -> tuple[str, str]:
    return stem_and_language(path.replace("\\", "/").rpartition("/")[2])


def _entries(
    files: Sequence[str], listed: Listed, below: dict[str, str], number: int
) -> Iterator[Entry]:
    languages: dict[tuple[str, str], int] = defaultdict(int)
    for path in files:
        languages[below[path], _named(path)[0]] += 1
    for index, path in enumerate(files, number):
        opens, size = listed.remote.get(path, ("", 0))
        alone = languages[below[path], _named(path)[0]] == 1
        yield Entry(index, path, opens=opens, size=size, below=below[path], alone=alone)
