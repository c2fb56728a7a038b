"""The talks of a page with several: which headings are over speech, and how one is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from imhcaps.errors import TranscriptError, did_you_mean
from imhcaps.text import fold, is_short_number
from imhcaps.transcripts.page import Section, sections_of
from imhcaps.transcripts.passage import Passage


def has_title(passages: Sequence[Passage]) -> bool:
    """The page shows a title of its own before anyone speaks."""
    for passage in passages:
        if passage.said:
            return False
        if passage.kind == "heading":
            return passage.level == 1
    return False


def talk_titles(passages: Sequence[Passage]) -> list[str]:
    return [title for title, _ in _parts(passages)]


def _parts(passages: Sequence[Passage]) -> list[tuple[str, int]]:
    """Each part in which somebody speaks: the widest heading over it alone, and that section's index."""
    sections = sections_of(passages)
    parts: list[tuple[str, int]] = []
    counts: Counter[int] = Counter()
    over: dict[int, list[int]] = {}
    open_now: list[int] = []
    for index, section in enumerate(sections):
        if section.heading is None:
            continue
        level = section.heading.level
        while open_now and _level(sections[open_now[-1]]) >= level:
            open_now.pop()
        over[index] = open_now[::-1]
        open_now.append(index)
        if section.spoken:
            counts.update(open_now)
    for index, section in enumerate(sections):
        if not section.spoken or section.heading is None:
            continue
        best = index
        for above in over[index]:
            if counts[above] > 1:
                break
            best = above
        parts.append((sections[best].title, best))
    return parts


def _level(section: Section) -> int:
    return section.heading.level if section.heading else 0


def _under(sections: list[Section], index: int) -> list[Section]:
    """A section and those under its heading."""
    level = _level(sections[index])
    out = [sections[index]]
    for later in sections[index + 1 :]:
        if later.heading is None or later.heading.level <= level:
            break
        out.append(later)
    return out


def around_talks(passages: Sequence[Passage]) -> list[Passage]:
    """The passages of a page that belong to none of its talks."""
    sections = sections_of(passages)
    inside = {id(s) for _, index in _parts(passages) for s in _under(sections, index)}
    return [
        passage
        for section in sections
        if id(section) not in inside and not section.spoken
        for passage in ([section.heading] if section.heading else []) + section.passages
    ]


def chosen_talk(
    passages: Sequence[Passage], talks: list[str], wanted: str | int, path: str
) -> tuple[list[Passage], str]:
    """The passages under a heading, and its text."""
    sections = sections_of(passages)
    parts = _parts(passages)
    listed = "; ".join(f"{i}. {text}" for i, text in enumerate(talks, 1)) or "none"
    if isinstance(wanted, str) and is_short_number(wanted.strip()):
        exact = [i for i, s in enumerate(sections) if fold(s.title) == fold(wanted)]
        wanted = wanted if exact else int(wanted)
    if isinstance(wanted, int):
        if not 1 <= wanted <= len(parts):
            raise TranscriptError(
                f"no part {wanted}: the page has {len(parts)} with speakers",
                path,
                hint=f"parts: {listed}",
            )
        index = parts[wanted - 1][1]
    else:
        index = _by_text(sections, [i for _, i in parts], wanted, path, listed)
    found = _under(sections, index)
    out = [
        p
        for section in found
        for p in ([section.heading] if section.heading else []) + section.passages
    ]
    return out[1:] if found[0].heading else out, sections[index].title


def _by_text(sections: list[Section], parts: list[int], wanted: str, path: str, listed: str) -> int:
    key = fold(wanted)
    titled = [i for i, s in enumerate(sections) if s.heading]
    spoken = [i for i in titled if any(s.spoken for s in _under(sections, i))] or titled
    folded = {i: fold(sections[i].title) for i in spoken}
    for found in (
        [i for i, text in folded.items() if text == key],
        [i for i, text in folded.items() if key and text.startswith(key)],
        [i for i, text in folded.items() if key and key in text],
    ):
        preferred = [i for i in found if i in parts]
        if len(preferred) == 1 or len(found) == 1:
            return (preferred if len(preferred) == 1 else found)[0]
        if len(preferred or found) > 1:
            names = "; ".join(repr(sections[i].title) for i in preferred or found)
            raise TranscriptError(
                f"{wanted!r} fits more than one heading: {names}", path, hint=f"parts: {listed}"
            )
    near = did_you_mean(wanted, [sections[i].title for i in spoken])
    raise TranscriptError(
        f"no heading {wanted!r}" + (f"; {near}" if near else ""), path, hint=f"parts: {listed}"
    )
