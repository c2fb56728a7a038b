"""Caption files of one talk in other formats, which follow what is edited in the first as long as they say the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from imhcaps.reviewing import operations as ops

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from imhcaps.formats.document import Document
    from imhcaps.reviewing.operations import Operation


def same_captions(first: Document, other: Document) -> bool:
    """Whether two files have the same captions at the same times."""
    return first.starts == other.starts and first.ends == other.ends and first.texts == other.texts


def for_twin(operation: Operation, after: Document) -> Operation:
    """What is to be done in a file of another format, so that it says what the edited one says."""
    cue = operation.cue
    match operation:
        case ops.Text() | ops.Rebreak() | ops.SetSpeaker():
            return ops.Text(cue, after.texts[cue - 1])
        case ops.Times() | ops.Nudge():
            return ops.Times(cue, after.starts[cue - 1], after.ends[cue - 1])
        case ops.Split(_, at, _):
            return ops.Split(cue, at, after.starts[cue])
        case _:
            return operation


def edited_together(
    files: Sequence[str],
    documents: Sequence[Document],
    operation: Operation,
    edit: Callable[[Document, Operation], Document],
) -> tuple[dict[str, Document], list[str]]:
    """The files that an edit of the first changes, none where it changes nothing; and what is said of the others.

    Raises `EditError` where the first cannot be edited so.
    """
    first = documents[0]
    after = edit(first, operation)
    if after.text == first.text:
        return {}, []
    made = {files[0]: after}
    left = []
    for file, twin in zip(files[1:], documents[1:], strict=True):
        try:
            if not same_captions(first, twin):
                raise ops.EditError("its captions differ")
            followed = edit(twin, for_twin(operation, after))
            if not same_captions(after, followed):
                raise ops.EditError("it cannot follow this edit")
            made[file] = followed
        except ops.EditError as problem:
            left.append(f"{file} is left as it is: {problem.message}")
    return made, left
