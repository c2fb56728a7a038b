"""What a worker does with the files of a batch: check them, or another task, and give back each one's share of the
report.
"""

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from imhcaps.checks.config import ignored_in
from imhcaps.checks.session import Settings, Wanted, check_file
from imhcaps.errors import ClusterError, ImhcapsError, InputError
from imhcaps.files import read_bytes
from imhcaps.lazy import LazyModule
from imhcaps.model.finding import SEVERITIES, Severity
from imhcaps.model.results import FileResult, graver
from imhcaps.report import texts_of
from imhcaps.report.parts import Key, Part, counts_of
from imhcaps.terminal_text import one_line

if TYPE_CHECKING:
    from imhcaps.api import new_breaks
    from imhcaps.batches.storage import Content
    from imhcaps.model.profile import Profile
    from imhcaps.source import Source
else:
    new_breaks = LazyModule("imhcaps.api.new_breaks")


class Ask(NamedTuple):
    """What a run asks of each file, besides the settings of its check. Plain data.

    `form` is the report, none for no findings at all; `painted` its pieces with their roles. `least` is the severity
    from which on findings are shown, `least_of` the same for files of a configuration that has its own, by its key in
    `Settings.others`. `fixes` counts what can be fixed, `bars` draws the reading speed, `diff` gives the diff, `keys`
    what a baseline knows findings by, `fixed` the bytes of the file after fixes, as ISO 8859-1. `digests` gives the
    SHA-256 of each file. `folder` is what the paths of a report are relative to, when it is not the worker's own.
    """

    form: str | None = "full"
    painted: bool = False
    least: Severity = "info"
    least_of: Mapping[str, Severity] = {}
    fixes: bool = True
    bars: Literal["", "blocks", "ascii"] = ""
    diff: bool = False
    keys: bool = False
    fixed: bool = False
    digests: bool = False
    folder: str = ""
    count_infos: bool = False
    """Whether the summary counts the infos that are not listed."""


class Entry(NamedTuple):
    """One file of a run: its number, from 0, its path, and its path and known findings in the baseline.

    `opens` is where its bytes are (a path or a URL), `size` how many, `path` what it is called: rules read language and
    format from that. `ignored` are codes of rules that do not look at it.
    `digest` is that of the content whose share of the report a journal has: such a file is not checked.
    """

    number: int
    path: str
    in_baseline: str = ""
    known: tuple[tuple[str, str, int], ...] = ()
    digest: bytes = b""
    opens: str = ""
    size: int = 0
    ignored: tuple[str, ...] = ()
    config: str = ""
    """The key in `Settings.others` of its own settings, when they are not the run's."""
    below: str = ""
    """The folder of its documents, below that for all documents (`export`)."""
    alone: bool = True
    """Whether no other file of that folder has its name but for language and suffix (`export`)."""
    outputs: tuple[str, ...] = ()
    """The documents that a journal says were made of it (`export`)."""
    wanted: Wanted | None = None
    """The transcript that it is compared with, when it has one of its own."""
    group: str = ""
    """What it has in common with the files beside it that are of the same talk."""


class Task(Protocol):
    """What workers do with files; plain data, made where the run begins."""

    def parts(self, entries: Sequence[Entry], ask: Ask) -> list[Part]:
        """The shares of some files, in order; what is wrong with a file is in its share."""


class Work(NamedTuple):
    """A batch as it travels to a worker: plain data, what is to be done pickled once for all batches.

    `program` is the digest of the program that sends it (`identity.program`), when it goes to another machine.
    """

    settings: bytes
    program: str
    ask: Ask
    entries: tuple[Entry, ...]


def packed(task: Settings | Task) -> bytes:
    """Settings as they travel: a worker takes its own functions, which are the same in every process."""
    import pickle  # noqa: PLC0415 - slow to load

    return pickle.dumps(plain(task))


def plain(task: Settings | Task) -> Settings | Task:
    """Settings as data alone."""
    return task._replace(rebreak=None, resegment=None) if isinstance(task, Settings) else task


def for_elsewhere(entry: Entry, task: Settings | Task) -> Entry:
    """A file for a worker with a working folder of its own: what depends on that folder is set here."""
    opens = entry.opens or os.path.abspath(entry.path)  # noqa: PTH100 - a link stays a link
    if not isinstance(task, Settings):
        return entry._replace(opens=opens)
    config = settings_for(entry, task).config
    wanted = entry.wanted
    if wanted is not None:
        wanted = wanted._replace(path=os.path.abspath(wanted.path))  # noqa: PTH100 - a link stays a link
    return entry._replace(opens=opens, ignored=ignored_in(config, entry.path), wanted=wanted)


def settings_for(entry: Entry, settings: Settings) -> Settings:
    """The settings of a file: the run's, or those of the configuration that is nearer to it."""
    if not entry.config:
        return settings
    return settings.others[entry.config]._replace(
        rebreak=settings.rebreak, resegment=settings.resegment
    )


def with_tools(settings: Settings) -> Settings:
    """Settings with the functions that lay out cues anew: findings differ without them."""
    return settings._replace(rebreak=_rebreak, resegment=_resegment)


def program() -> str:
    """The digest of the program that runs here."""
    from imhcaps.batches import identity  # noqa: PLC0415 - rare path

    return identity.program()


def check_batch(work: Work) -> list[Part]:
    """Check or export the files of a batch, in order; what is wrong with a file is in its share, never raised."""
    if work.program and work.program != program():
        import platform  # noqa: PLC0415 - rare path

        raise ClusterError(
            f"a worker on {platform.node()} runs another imhcaps than this machine",
            hint="install the same version on all, and restart workers that ran before it was installed",
        )
    return parts_of(work.entries, _unpacked(work.settings), work.ask)


def parts_of(entries: Sequence[Entry], task: Settings | Task, ask: Ask) -> list[Part]:
    """The same in this process."""
    if not isinstance(task, Settings):
        return task.parts(entries, ask)
    contents = contents_of(entries)
    if not any(entry.group for entry in entries):
        return [
            check_entry(entry, task, ask, content=contents.pop(entry.opens, None))
            for entry in entries
        ]
    parts: list[Part] = []
    for group, members in groupby(entries, lambda entry: entry.group or entry.number):
        own = list(members)
        beside = own if isinstance(group, str) and len(own) > 1 else []
        found = [_checked(e, task, ask, None, contents.pop(e.opens, None), beside) for e in own]
        parts += _shares(own, found, ask)
    return parts


def contents_of(entries: Sequence[Entry]) -> "dict[str, Content | InputError]":
    """What is at the URLs of files, or why it cannot be read; read side by side."""
    urls = [entry.opens for entry in entries if "://" in entry.opens]
    if not urls:
        return {}
    from imhcaps.batches.storage import read_many  # noqa: PLC0415 - rare path

    return dict(zip(urls, read_many(urls), strict=True))


def _shares(entries: Sequence[Entry], found: Sequence[FileResult | Part], ask: Ask) -> list[Part]:
    """The shares of files that are of one talk; those that a journal has are as they were."""
    files = [file for file in found if not isinstance(file, Part)]
    if len(files) < 2 or len(files) < len(found) or ask.form in EACH_FILE:
        return [
            each if isinstance(each, Part) else share(entry, each, ask)
            for entry, each in zip(entries, found, strict=True)
        ]
    from imhcaps.batches.pairs import merged  # noqa: PLC0415 - rare path

    known = [_without_known(entry, file, ask) for entry, file in zip(entries, files, strict=True)]
    shown = merged([file for file, _ in known])
    parts: list[Part] = []
    for entry, (file, counts), once in zip(entries, known, shown, strict=True):
        counts.update(("found", entry.config, finding.severity) for finding in file.findings)
        if parts and once.speeds == shown[0].speeds:
            once = once._replace(speeds=())
        parts.append(_part(entry, once, ask, counts))
    return parts


EACH_FILE = ("junit",)
"""Reports in which each file has a place of its own, with all that is found in it."""


def check_entry(
    entry: Entry,
    settings: Settings,
    ask: Ask,
    source: "Source | None" = None,
    content: "Content | InputError | None" = None,
) -> Part:
    """Check one file; a fault of ours is an error of this file, so that the others are checked.

    `content` is what is at its URL.
    """
    found = _checked(entry, settings, ask, source, content, ())
    return found if isinstance(found, Part) else share(entry, found, ask)


def _checked(
    entry: Entry,
    settings: Settings,
    ask: Ask,
    source: "Source | None",
    content: "Content | InputError | None",
    beside: Sequence[Entry],
) -> FileResult | Part:
    """What is found in a file; its share where a journal has it. `beside` are the files of the same talk, with
    itself.
    """
    try:
        settings = settings_for(entry, settings)
        if entry.wanted is not None and settings.transcript is None:
            from imhcaps.batches.transcripts_of_files import spoken_for  # noqa: PLC0415 - rare path

            settings = settings._replace(transcript=spoken_for(entry.path, entry.wanted))
        if entry.ignored:
            settings = settings._replace(ignore=(*settings.ignore, *entry.ignored))
        location = entry.opens or entry.path
        write = None
        if isinstance(content, InputError):
            raise content
        if "://" in entry.opens:
            from imhcaps.batches import storage  # noqa: PLC0415 - rare path

            content = content or storage.read(entry.opens)
            write = partial(storage.write, location, mark=content.mark)
        data = b"" if content is None else content.data
        if not ask.digests:
            return check_file(
                entry.path, settings, source, data=data, location=location, write=write
            )
        data = data or read_bytes(location)
        import hashlib  # noqa: PLC0415 - slow to load

        from imhcaps.formats.said_beside import heads_beside  # noqa: PLC0415 - rare path

        found = hashlib.sha256(data)
        if "://" not in location:
            # What the file beside says of this one is looked at too.
            for name, head in heads_beside(location):
                found.update(f"{name}\0".encode("utf-8", "surrogateescape") + head)
        if entry.wanted is not None:
            found.update(read_bytes(entry.wanted.path))
        for other in beside:
            # What is shown of a file depends on the others of its talk.
            found.update(b"\0" if other == entry else _bytes_or_none(other))
        digest = found.digest()
        if digest == entry.digest:
            return Part(entry.path, digest=digest, kept=True)
        return check_file(entry.path, settings, data=data, location=location)._replace(
            digest=digest
        )
    except ImhcapsError as problem:
        return FileResult(entry.path, error=problem.message)
    except Exception as problem:
        return FileResult(entry.path, error=f"was not checked: {fault(problem)}")


def _bytes_or_none(entry: Entry) -> bytes:
    """The bytes of a file beside the one that is checked; one that cannot be read is an error of its own."""
    try:
        return read_bytes(entry.opens or entry.path)
    except ImhcapsError:
        return b""


def share(entry: Entry, file: FileResult, ask: Ask) -> Part:
    """A file's share of the report and of what the run counts."""
    file, counts = _without_known(entry, file, ask)
    counts.update(("found", entry.config, finding.severity) for finding in file.findings)
    return _part(entry, file, ask, counts)


def _without_known(entry: Entry, file: FileResult, ask: Ask) -> tuple[FileResult, Counter[Key]]:
    """The file without what a baseline knows, and what is counted of that."""
    counts: Counter[Key] = Counter()
    if ask.keys or entry.known:
        from imhcaps.checks import baseline  # noqa: PLC0415 - rare path

        if ask.keys:
            counts.update(("known", entry.in_baseline, *key) for key in baseline.keys_of(file))
        else:
            known = {(code, text): count for code, text, count in entry.known}
            file, gone = baseline.without_known(file, known)
            counts.update({("gone", entry.in_baseline, *key): n for key, n in gone.items()})
    return file, counts


def _graver(entry: Entry, file: FileResult, ask: Ask) -> FileResult:
    """The file with the findings that are shown."""
    least = ask.least_of.get(entry.config, ask.least)
    if ask.form is None or least == SEVERITIES[-1]:
        return file
    shown = graver(least)
    kept = [(finding, also) for finding, also in file.found() if finding.severity in shown]
    return file._replace(
        findings=tuple(finding for finding, _ in kept), also=tuple(also for _, also in kept)
    )


def _part(entry: Entry, file: FileResult, ask: Ask, counts: Counter[Key]) -> Part:
    texts: dict[str, str] = {}
    shown = _graver(entry, file, ask)
    if shown is not file:
        left = Counter(finding.severity for finding in file.findings)
        left.subtract(finding.severity for finding in shown.findings)
        counts.update({("unlisted", severity): count for severity, count in left.items()})
        file = shown
    fixes = file.fixes() if ask.fixes else ()
    if ask.form is not None:
        painted, folder = ask.painted, ask.folder
        texts.update(texts_of(file, ask.form, entry.number, fixes, painted=painted, folder=folder))
    counts.update(counts_of(file, fixes))
    if ask.bars:
        texts["bars"] = _bars(file, ask)
    if ask.diff:
        texts["diff"] = file.diff
        counts["changed",] += bool(file.diff)
    if ask.fixed and file.source is not None:
        texts["fixed"] = file.source.encode().decode("iso-8859-1")
    remarks = tuple(one_line(f"{file.path}: {line}") for line in file.accuracy)
    return Part(file.path, file.error, texts, dict(counts), remarks, file.digest)


def _bars(file: FileResult, ask: Ask) -> str:
    from imhcaps.report import sparkline  # noqa: PLC0415 - rare path
    from imhcaps.report.plain import marked  # noqa: PLC0415 - rare path

    text = sparkline.report(file, ask.bars == "ascii")
    return marked([("text", text)]) if ask.painted and text else text


def failed(entry: Entry, message: str) -> Part:
    """The share of a file of which nothing was made."""
    return Part(entry.path, message, counts={("failed",): 1})


def fault(problem: Exception) -> str:
    """A fault of ours as one line: what it is and where in our code it was met."""
    frame = problem.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = "" if frame is None else f" in {frame.tb_frame.f_code.co_name}, line {frame.tb_lineno}"
    return f"a fault of imhcaps ({type(problem).__name__}: {problem}{where}); please report it"


@lru_cache(maxsize=1)
def _unpacked(packed_task: bytes) -> Settings | Task:
    import pickle  # noqa: PLC0415 - slow to load

    found: Settings | Task = pickle.loads(packed_task)  # noqa: S301 - from the process that started this one
    return with_tools(found) if isinstance(found, Settings) else found


def _rebreak(text: str, profile: "Profile", language: str | None) -> str | None:
    return new_breaks.rebreak(text, profile, language)


def _resegment(
    text: str, start: int, end: int, profile: "Profile", language: str | None
) -> list[tuple[int, int, str]] | None:
    return new_breaks.resegment(text, start, end, profile, language)
