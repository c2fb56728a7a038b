"""`imhcaps caption page.md --cues *.vtt`: several talks of one page, each with the file of times that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path


def times_are_many(times: Path | None) -> bool:
    """Whether an option names a pattern of files."""
    from imhcaps.projects.many_tracks import PATTERN

    return times is not None and bool(PATTERN & set(times.name)) and not times.exists()


def caption_many(
    page: Path, times: Sequence[Path], make: Callable[[Path, str | None], None]
) -> bool:
    """Match files to talks by their words, say each match with its score, and make those that are clear.

    `make` is called with the file and the heading of its talk; one that fails does not stop the others. Whether all
    were made comes back.
    """
    from imhcaps.cli.terminal import line, show_error
    from imhcaps.errors import ImhcapsError
    from imhcaps.projects.many_tracks import expanded, match_times

    matched, left = match_times(page, expanded(times))
    for each in matched:
        line(f"{each.times}: {each.said}", err=True)
    for title in left:
        line(f"no file fits “{title}”", err=True)
    made = True
    for each in matched:
        if not each.fits:
            made = False
            continue
        try:
            make(each.times, each.heading)
        except ImhcapsError as problem:
            show_error(problem)
            made = False
    return made
