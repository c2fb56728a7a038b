"""The kit of the fixers' tests: a file, the settings, and what comes out."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from imhcaps.checks.fixing import FixedDocument
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.formats import read_document
from imhcaps.model.profile import Profile
from imhcaps.source import Source


def rebreak(text: str, profile: Profile, language: str | None) -> str | None:
    """Two lines as even as can be, else greedy ones: simple, and not the segmenter under test."""
    words = text.split()
    most = profile.value("max_line_length", 42)
    best: str | None = None
    for cut in range(1, len(words)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        fits = max(len(first), len(second)) <= most
        if fits and (best is None or _lean(f"{first}\n{second}") < _lean(best)):
            best = f"{first}\n{second}"
    if len(" ".join(words)) <= most:
        return " ".join(words)
    return best or "\n".join(textwrap.wrap(" ".join(words), most))


def _lean(text: str) -> int:
    first, second = text.split("\n")
    return abs(len(second) - len(first) - 1)


def resegment(
    text: str, start: int, end: int, profile: Profile, language: str | None
) -> Sequence[tuple[int, int, str]] | None:
    """Two halves, the time in proportion to the words."""
    words = text.split()
    half = len(words) // 2
    if half == 0:
        return None
    middle = start + (end - start) * half // len(words)
    first = rebreak(" ".join(words[:half]), profile, language) or ""
    second = rebreak(" ".join(words[half:]), profile, language) or ""
    return [(start, middle, first), (middle, end, second)]


def fixed_document(
    text: str,
    *,
    path: str = "a.vtt",
    select: str | None = None,
    ignore: str = "",
    unsafe: bool = False,
    profile: str = "web",
    media_ms: int | None = None,
    source: Source | None = None,
) -> FixedDocument:
    """A text fixed under a profile with the kit's own line breaker."""
    settings = Settings(
        load_profile(profile),
        select=tuple(select.split(",")) if select else None,
        ignore=tuple(filter(None, ignore.split(","))),
        fixes="unsafe" if unsafe else "safe",
        media_ms=media_ms,
        rebreak=rebreak,
        resegment=resegment,
    )
    document = read_document(source or Source(text, path))
    first = fix_document_with(document, settings)
    again = fix_document_with(first.document, settings)
    assert again.document.source.text == first.document.source.text, "a fix is idempotent"
    assert again.fixed == ()
    return first


def fixed(text: str, **options: object) -> str:
    """The text after fixing."""
    return fixed_document(text, **options).document.source.text  # type: ignore[arg-type]


def with_source(source: Source, **options: object) -> Source:
    """A source after fixing: encoding and mark too."""
    return fixed_document("", source=source._replace(), **options).document.source  # type: ignore[arg-type]
