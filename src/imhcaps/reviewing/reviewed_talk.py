"""One talk under review: its captions as they are on disk now, what is found in them, and edits that are saved at once.

Every request says which revision it has seen. Between the comparison with what is on disk and the replacement of the
files nothing waits, so that of two writers one learns of it. The cues of all the caption files of a talk
(`talk.en.vtt`, `talk.en.srt`) are changed together, as long as they say the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from imhcaps.checks.fixers import Tools
from imhcaps.checks.session import checker_of, for_document
from imhcaps.cuetext import spoken
from imhcaps.errors import ImhcapsError
from imhcaps.files import write_all
from imhcaps.formats.edits import apply
from imhcaps.garbage import collector_put_off
from imhcaps.reviewing import operations as ops
from imhcaps.reviewing.caption_edits import edited, frame_rate_of
from imhcaps.reviewing.following import PutOff, by_hand, left_to_follow
from imhcaps.reviewing.history import (
    Entry,
    History,
    change_of,
    digest,
    read_history,
    take_away,
)
from imhcaps.reviewing.known_rows import with_known_time
from imhcaps.reviewing.operations import EditError, Operation
from imhcaps.reviewing.snapshot import Ahead, Files, Snapshot, StaleError, snapshot_of
from imhcaps.reviewing.transcript_words import (
    FollowedTranscript,
    as_planned,
    line_of_cue,
    plan_of,
)
from imhcaps.reviewing.twins import edited_together, same_captions
from imhcaps.reviewing.view import playable, shown_fix
from imhcaps.reviewing.view_changes import changes_of
from imhcaps.source import Source, decode
from imhcaps.temporary_files import tidy

if TYPE_CHECKING:
    from imhcaps.checks.session import Settings
    from imhcaps.formats.document import Document
    from imhcaps.reviewing.transcript_words import Reread
    from imhcaps.timing.model import AsrWords


@dataclass(slots=True)
class ReviewedTalk:
    """A talk that is looked at and edited."""

    name: str
    files: Files
    settings: Settings
    recognised: AsrWords | None = None
    reread: Reread | None = None
    """Reads the transcript's file as the talk was read; without it the file is not changed."""
    history: History = field(init=False)
    _seen: Snapshot | None = None
    _followed: FollowedTranscript | None = None
    _put_off: PutOff | None = None
    _ahead: Ahead | None = None
    _caught_up: tuple[str, dict[str, Any]] | None = None
    """The revision at which the transcript was last corrected later, and what was otherwise then."""

    def __post_init__(self) -> None:
        name = sha256("\0".join(self.files.captions).encode()).hexdigest()[:16]
        self.history = read_history(self.files.folder / ".imhcaps" / "undo" / f"{name}.json")
        if self.files.transcript is not None and self.reread is not None:
            self._followed = FollowedTranscript(self.files.transcript, self.reread)
        self._complete()

    def _complete(self) -> None:
        """Take away what a killed run left, and make whole what it interrupted between two folders."""
        files = [*self.files.captions, self.files.sheet, self.files.transcript]
        locations = {file: self.files.location(file) for file in files if file is not None}
        tidy({location.parent for location in (*locations.values(), self.history.path)})
        if self.history.path.with_suffix(".writing").exists():
            data = {file: self.files.read(file) for file in locations}
            left = self.history.interrupted(data)
            if left:
                write_all({locations[file]: new for file, new in left.items()})
            take_away(self.history.path.with_suffix(".writing"))
        if self.history.follows.exists():
            if self._followed is not None and self.settings.transcript is not None:
                self._put_off = left_to_follow(
                    self.history,
                    self._bytes(),
                    self.files.captions[0],
                    self._followed.path,
                    self.settings.transcript,
                )
            take_away(self.history.follows)
            self._catch_up()

    def now(self) -> Snapshot:
        """What the files are now; read again only where their bytes are others. Raises what reading raises."""
        self._catch_up()
        data = self._bytes()
        if self._followed is not None:
            self._read_again(data[self._followed.path])
        if self._seen is None or self._seen.data != data:
            self._seen = self._snapshot(data, self._seen)
            self.history.settle(self._seen.hashes)
        return self._seen

    def _bytes(self) -> dict[str, bytes]:
        followed = None if self._followed is None else self._followed.path
        files = (*self.files.captions, self.files.sheet, followed)
        return {file: self.files.read(file) for file in files if file is not None}

    def revision(self) -> str:
        """The hash of all its files as they are now."""
        return self.now().revision

    @collector_put_off()
    def shown(self) -> dict[str, Any]:
        """Everything that the page shows."""
        now = self.now()
        return {**now.view, **self._about(now), "track": playable(now.documents[0])}

    def track(self) -> str:
        """The captions as WebVTT, for the player."""
        return playable(self.now().documents[0])

    def fix_of(self, revision: str, number: int) -> dict[str, str] | None:
        """What the fix of a finding (by its place in the list) would do; None where none can be made."""
        now = self._current(revision)
        if number >= len(now.result.findings):
            raise EditError("there is no such finding")
        finding = now.result.findings[number]
        return None if finding.fix is None else shown_fix(now.documents[0], finding)

    @collector_put_off()
    def edit(
        self, revision: str, operation: Operation, *, write: bool = True, later: bool = False
    ) -> dict[str, Any]:
        """Make an edit of what was seen at `revision`, save it, and say what is otherwise now.

        With `write` unset nothing is saved: what would be otherwise is said. With `later` the transcript may be
        corrected after the answer, which then says that it `follows`: see `followed`. Raises `StaleError` where the
        files have changed since, `EditError` where the edit cannot be made.
        """
        now = self._current(revision)
        if isinstance(operation, ops.Accept):
            return self._save(now, self._accepted(now, operation), "right as it is", write, ())
        made, left = self._edited(now, operation)
        if not made:
            return {"revision": now.revision, "unchanged": True}
        after = made[self.files.captions[0]]
        data = {file: document.source.encode() for file, document in made.items()}
        talk = self.settings.transcript
        follows = self._transcript_follows(now, operation, after, data, left, write, later)
        try:
            return self._save(now, data, ops.label_of(operation), write, left, made) | follows
        except BaseException:
            self._put_off = None
            self.settings = self.settings._replace(transcript=talk)
            raise

    def _edited(self, now: Snapshot, operation: Operation) -> tuple[dict[str, Document], list[str]]:
        """The caption files that an edit changes, none where it changes nothing; and what is said of the others."""
        known = self._ahead
        # Two kinds of operations with the same fields are equal as tuples.
        asked = type(operation), now.revision, operation
        if known is not None and (type(known.operation), known.revision, known.operation) == asked:
            return known.made, [*known.left]
        return edited_together(self.files.captions, now.documents, operation, self._edited_alone)

    def _edited_alone(self, document: Document, operation: Operation) -> Document:
        return edited(document, operation, self._tools(document), self._check(document))

    @collector_put_off()
    def undo(self, revision: str) -> dict[str, Any]:
        """Take the last edit back."""
        now = self._current(revision)
        entry = self.history.to_undo(now.hashes)
        if entry is None:
            raise EditError(
                "there is nothing to undo: the files are not as the last edit left them"
            )
        return self._step(now, entry, -1)

    @collector_put_off()
    def redo(self, revision: str) -> dict[str, Any]:
        """Make the edit again that was taken back last."""
        now = self._current(revision)
        entry = self.history.to_redo(now.hashes)
        if entry is None:
            raise EditError("there is nothing to redo")
        return self._step(now, entry, 1)

    def _transcript_follows(
        self,
        now: Snapshot,
        operation: Operation,
        after: Document,
        data: dict[str, bytes],
        left: list[str],
        write: bool,
        later: bool,
    ) -> dict[str, Any]:
        """Correct the words in the transcript too, in `data`, and say where; or say in `left` what is to be done
        there.
        """
        path, talk, first = self.files.transcript, self.settings.transcript, now.documents[0]
        if path is None or talk is None or not isinstance(operation, ops.Text | ops.SetSpeaker):
            return {}
        cue = operation.cue - 1
        said = [spoken(payload) for payload in first.payloads]
        if isinstance(operation, ops.SetSpeaker):
            line = line_of_cue(talk, said, cue)
            where = f", line {line}," if line else ""
            left.append(f"{path}{where} names who speaks: change it there too")
            return {}
        words = spoken(after.payloads[cue])
        if words.split() == said[cue].split():
            return {}
        if not write or self._followed is None:
            return {"transcript": {"name": path, "line": line_of_cue(talk, said, cue)}}
        file = now.data[path]
        if later and not self._followed.is_known(file, said, cue, words):
            plan = plan_of(talk, said, cue, words)
            if plan.changes is not None:
                self._put_off = PutOff(talk, said, cue, words)
                self.settings = self.settings._replace(transcript=as_planned(talk, plan))
                return {"transcript": {"name": path, "line": plan.line}, "follows": True}
        found = self._followed.corrected(file, talk, said, cue, words)
        if found.source is None:
            left.append(by_hand(path, found.line))
            return {}
        data[path] = found.source.encode()
        return {"transcript": {"name": path, "line": found.line}}

    def followed(self, revision: str) -> dict[str, Any]:
        """What is otherwise since the transcript followed the edit that left the files at `revision`, as `edit` says
        it.

        Raises `StaleError` where another program has written one of the files in between: they are read anew.
        """
        self._catch_up()
        if self._caught_up is None or self._caught_up[0] != revision:
            raise StaleError("was changed since this page has read it", self.files.captions[0])
        return self._caught_up[1]

    @collector_put_off()
    def _catch_up(self) -> None:
        """Correct in the transcript what an edit has put off; or leave it as it is, and say so."""
        put_off, before, followed = self._put_off, self._seen, self._followed
        if put_off is None or followed is None:
            return
        path, data = followed.path, self._bytes()
        self._put_off = None
        self.settings = self.settings._replace(transcript=put_off.talk)
        if before is None:
            before = self._snapshot(data)
        if data != before.data:
            followed.forget()
            take_away(self.history.follows)
            return
        found = followed.corrected(
            data[path], put_off.talk, put_off.said, put_off.cue, put_off.words
        )
        left = [] if found.source else [by_hand(path, found.line)]
        if found.source is not None:
            try:
                data[path] = self._follow(path, data[path], found.source)
                self._read_again(data[path])
            except ImhcapsError as problem:
                left = [f"{path} is left as it is: {problem.message}"]
        take_away(self.history.follows)
        self._seen = after = self._snapshot(data, before)
        source = {} if left else {"transcript": {"name": path, "line": found.line}}
        label = self.history.entries[self.history.at - 1].label
        answer = {"label": label, **self._differences(before, after, left), **self._about(after)}
        self._caught_up = before.revision, answer | source

    def _follow(self, path: str, before: bytes, source: Source) -> bytes:
        """Write the transcript, as a part of what was edited last."""
        after = source.encode()
        texts = decode(before, path).text, source.text
        with self.history.writing(self.history.at - 1, inverse=False), self.history.trying():
            self.history.extend(change_of(path, before, after, texts))
            self.history.write()
            self.files.write({path: after}, {path: before})
        return after

    @collector_put_off()
    def prepare(self, revision: str, operation: Operation) -> None:
        """Make ready what saving an edit takes longest for: what the files will be then, checked, with the transcript's
        words corrected.

        Called when the answer to a try has been sent, while the person still types.
        """
        now = self.now()
        if now.revision != revision or not isinstance(operation, ops.Text):
            return
        made, left = self._edited(now, operation)
        if not made:
            return
        data = {**now.data, **{file: document.source.encode() for file, document in made.items()}}
        talk, followed = self.settings.transcript, self._followed
        if talk is not None and followed is not None:
            said = [spoken(payload) for payload in now.documents[0].payloads]
            cue = operation.cue - 1
            words = spoken(made[self.files.captions[0]].payloads[cue])
            if words.split() != said[cue].split():
                found = followed.corrected(data[followed.path], talk, said, cue, words)
                if found.source is not None and found.talk is not None:
                    data[followed.path], talk = found.source.encode(), found.talk
        settings = self.settings._replace(transcript=talk)
        after = snapshot_of(self.files, settings, self.recognised, data, now, made)
        self._ahead = Ahead(revision, operation, made, tuple(left), talk, after)

    def _read_again(self, data: bytes) -> None:
        """The transcript as it is on disk now; where it cannot be read, as it was."""
        if self._followed is not None and (talk := self._followed.changed(data)) is not None:
            self.settings = self.settings._replace(transcript=talk)

    def _step(self, now: Snapshot, entry: Entry, by: int) -> dict[str, Any]:
        data = {}
        for change in entry.changes:
            source = decode(now.data[change.file], change.file)
            edits = change.inverse if by < 0 else change.edits
            data[change.file] = source.encode(apply(source.text, edits))
            if digest(data[change.file]) != (change.before if by < 0 else change.after):
                raise EditError("the list of edits does not fit the files")
        with self.history.trying():
            self.history.at += by
            self.history.write()
            number = self.history.at if by < 0 else self.history.at - 1
            self._write(now, data, number, inverse=by < 0)
        return self._written(now, data, entry.label, ())

    def _save(
        self,
        now: Snapshot,
        data: Mapping[str, bytes],
        label: str,
        write: bool,
        left: Sequence[str],
        made: Mapping[str, Document] = {},
    ) -> dict[str, Any]:
        """Keep what is needed to take it back, write the files, and say what is otherwise.

        `made` are the documents that are in `data`, where they were read already.
        """
        if not write:
            return self._differences(now, self._snapshot({**now.data, **data}, now, made), left)
        changes = []
        for file, after in data.items():
            texts = decode(now.data[file], file).text, decode(after, file).text
            changes.append(change_of(file, now.data[file], after, texts))
        with self.history.trying():
            self.history.add(Entry(label, tuple(changes)))
            self.history.write(None if self._put_off is None else self._put_off.cue)
            self._write(now, data, self.history.at - 1, inverse=False)
        return self._written(now, data, label, left, made)

    def _write(
        self, now: Snapshot, data: Mapping[str, bytes], number: int, *, inverse: bool
    ) -> None:
        """Replace the files of an entry; raises `StaleError` where one is not as it was seen."""
        apart = len({self.files.location(file).parent for file in data}) > 1
        with self.history.writing(number, inverse=inverse) if apart else nullcontext():
            self.files.write(data, now.data)

    def _written(
        self,
        now: Snapshot,
        data: Mapping[str, bytes],
        label: str,
        left: Sequence[str],
        made: Mapping[str, Document] = {},
    ) -> dict[str, Any]:
        """What is otherwise, now that `data` is on disk."""
        if self.files.transcript is not None and self.files.transcript in data:
            self._read_again(data[self.files.transcript])
        after = self._snapshot({**now.data, **data}, now, made)
        self._seen = after
        return {"label": label, **self._differences(now, after, left), **self._about(after)}

    def _differences(self, now: Snapshot, after: Snapshot, left: Sequence[str]) -> dict[str, Any]:
        """What is otherwise: see `changes_of`; and what is left as it is."""
        return {
            "revision": after.revision,
            **changes_of(now.view, after.view),
            "left": list(left),
        }

    def _about(self, now: Snapshot) -> dict[str, Any]:
        undo, redo = self.history.to_undo(now.hashes), self.history.to_redo(now.hashes)
        first, *twins = now.documents
        return {
            "revision": now.revision,
            "undo": undo and undo.label,
            "redo": redo and redo.label,
            "sheet": self.files.sheet,
            "rate": frame_rate_of(first, self._tools(first)),
            "speakers": sorted({name for name in first.speakers if name}),
            "twins": [
                {"name": Path(file).name, "same": same_captions(first, twin)}
                for file, twin in zip(self.files.captions[1:], twins, strict=True)
            ],
        }

    def _current(self, revision: str) -> Snapshot:
        now = self.now()
        if now.revision != revision:
            raise StaleError("was changed since this page has read it", self.files.captions[0])
        return now

    def _snapshot(
        self,
        data: Mapping[str, bytes],
        before: Snapshot | None = None,
        made: Mapping[str, Document] = {},
    ) -> Snapshot:
        """What the files are; those that are as `before`, and those just `made`, are not read again."""
        ahead = self._ahead
        talk = self.settings.transcript
        if ahead is not None and ahead.after.data == data and ahead.transcript is talk:
            return ahead.after
        return snapshot_of(self.files, self.settings, self.recognised, data, before, made)

    def _accepted(self, now: Snapshot, operation: ops.Accept) -> dict[str, bytes]:
        """The sheet with a row for the start of a cue."""
        sheet = now.sheet
        if sheet is None or self.files.sheet is None:
            raise EditError(
                "the talk has no cue sheet for known times: imhcaps sheet writes one; name it as cues in imhcaps.toml"
            )
        text = with_known_time(sheet, now.rows, now.documents[0], operation.cue)
        return {self.files.sheet: sheet.encode(text)}

    def _tools(self, document: Document) -> Tools:
        settings = for_document(self.settings, document)
        return Tools(settings.profile, settings.rebreak, settings.resegment, None, {})

    def _check(self, document: Document) -> Any:
        return checker_of(for_document(self.settings, document), document.source.path)
