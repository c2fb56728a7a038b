"""What readers and writers have to say of a file besides what is in it."""

from typing import Literal, NamedTuple


class Remark(NamedTuple):
    """What a reader guessed, skipped or repaired, what a writer could not carry. Nothing goes in silence."""

    kind: Literal["guessed", "skipped", "repaired", "lost", "uncaptioned", "estimated", "note"]
    message: str
    line: int | None = None
    text: str = ""
