"""What can go wrong so that a command could not run. Bad captions never raise: they are findings."""

from __future__ import annotations

from collections.abc import Iterable


class ImhcapsError(Exception):
    """Base of every error of ours: a message, and where it was met.

    `path` is the file, `line` and `column` are 1-based, `hint` says what to do.
    Every argument is stored as it came, so that the error pickles.
    """

    def __init__(
        self,
        message: str,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message, path, line, column, hint)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint

    @property
    def place(self) -> str:
        """`path:line:column`, as far as it is known."""
        parts = [self.path or ""]
        if self.line is not None:
            parts.append(str(self.line))
            if self.column is not None:
                parts.append(str(self.column))
        return ":".join(parts).lstrip(":")

    def __str__(self) -> str:
        head = f"{self.place}: {self.message}" if self.place else self.message
        return f"{head}\n  {self.hint}" if self.hint else head


class InputError(ImhcapsError):
    """A file that cannot be read as what it should be: missing, a folder, empty, binary."""


class OutputError(ImhcapsError):
    """A file that cannot or must not be written."""


class TranscriptError(ImhcapsError):
    """A transcript in which nothing is said, or whose wanted part is not there."""


class CueSheetError(ImhcapsError):
    """A cue sheet that contradicts itself or the transcript."""


class NoTimesError(CueSheetError):
    """A cue sheet of which no row has a time yet: it is still to be filled in."""


class TimingError(CueSheetError):
    """Times that cannot be right for the transcript: of another part, in another unit, too few."""


class RecordingError(ImhcapsError):
    """A recording in which nothing is heard, or not the words that should be."""


class TimecodeError(ImhcapsError, ValueError):
    """An invalid time, such as frame 25 at 25 frames a second."""


class FidelityError(ImhcapsError):
    """Words lost, changed or given to another speaker: nothing is written."""


class ProfileError(ImhcapsError):
    """An unknown profile, limit or setting."""


class FormatError(ImhcapsError):
    """An unknown format, or a track that a format cannot hold."""


class UsageError(ImhcapsError):
    """Options that contradict each other."""


class SettingsWarning(UserWarning):
    """Two files hold settings for one folder, and one of them is not read."""


class ClusterError(ImhcapsError):
    """A cluster that does not answer, was lost, or runs another version."""


class MissingExtraError(ImhcapsError):
    """A feature whose packages are not installed; the hint is the line that installs them."""

    @classmethod
    def of(cls, what: str, extra: str) -> MissingExtraError:
        return cls(f"{what} needs more packages", hint=f'pip install "imhcaps[{extra}]"')


def did_you_mean(word: str, known: Iterable[str]) -> str | None:
    """`did you mean 'x'?` for the nearest of the known words, or nothing when none is near."""
    near = nearest(word, known)
    return None if near is None else f"did you mean {near!r}?"


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The nearest of the known words, or nothing when none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - slow to load

    lower = {name.lower(): name for name in known}
    # TXT1O2: a letter that looks like the figure it stands for goes before all that is only near.
    seen = word.lower().translate(_ALIKE)
    alike = [name for name in lower if name.translate(_ALIKE) == seen]
    near = alike or get_close_matches(word.lower(), lower, n=1, cutoff=0.6)
    return lower[near[0]] if near else None


_ALIKE = str.maketrans("oil", "011")
