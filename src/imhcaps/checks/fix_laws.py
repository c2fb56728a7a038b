"""The laws of a fix: what must be the same before and after, and which cues are worse.

The words, marks and voices of the cues are compared for the whole text at once; only where that fails,
cue by cue, to name those that break a law. Cues are named by their 1-based numbers, 0 is no cue.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from imhcaps.checks.payload import written
from imhcaps.cuetext import plain_text, unescape, voices
from imhcaps.latin1_controls import as_meant
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit, Finding, Safety

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

Origins = Sequence[int]
"""Per new cue the 1-based number of the cue that it was, or was cut from; 0 where players dropped it."""

Worded = list[tuple[str, str | None]]


def once_each(before: Document, after: Document) -> bool:
    """Whether each word that was shown again and again is there once, in its voice, and no other."""
    from imhcaps.formats.repeated_text import once  # noqa: PLC0415 - rare path

    wanted = [
        (token, voice)
        for cue in once(before)
        for text, voice in ((plain_text(cue.payload), next(iter(voices(cue.payload)), None)),)
        for token in tokens(text)
    ]
    return wanted == list(_voiced(after))


def lawful(before: Document, after: Document, safety: Safety, dropped: str = "") -> bool:
    """Whether words, voices and, for a safe fix, times and cues are what they were.

    `dropped` is what a fix takes out because it is no text: the head of a file that was joined to another.
    """
    if safety == "safe" and returned(before, after) is None:
        return False
    if _missing(before, after) - written(dropped):
        return False
    if before.speakers == after.speakers and _same_words_in_each(before, after):
        return True
    # The number above a timing line, which the cue before it had swallowed, is an id again.
    named = Counter(filter(None, after.ids)) - Counter(filter(None, before.ids))
    named += Counter(tokens(dropped))
    return _kept(list(_voiced(before)), list(_voiced(after)), named, before.source.text)


def _same_words_in_each(before: Document, after: Document) -> bool:
    """Whether each cue has the words and marks that it had: seen without a look at the cues that are as they were."""
    old, new = before.texts, after.texts
    # A NUL is shown as U+FFFD, and is no word: see `_voiced`.
    if len(old) != len(new) or "\0" in before.source.text:
        return old == new
    return all(_same_words(a, b) for a, b in zip(old, new, strict=True) if a != b)


def _same_words(old: str, new: str) -> bool:
    """Whether two texts have the same words and marks in the same order: no token has white space in it.

    U+0085 is white space to `split`, and an ellipsis as it is meant.
    """
    alike = old == new or (old.split() == new.split() and "\x85" not in old and "\x85" not in new)
    return alike or tokens(old) == tokens(new)


def lawless(
    before: Document, after: Document, safety: Safety, origins: Origins, cues: Iterable[int]
) -> set[int]:
    """Which of some cues break the laws, each judged by itself."""
    parts: dict[int, list[int]] = {}
    for number, origin in enumerate(origins, 1):
        parts.setdefault(origin, []).append(number)
    found = set()
    for cue in cues:
        now = parts.get(cue, [])
        old_times = [(before.starts[cue - 1], before.ends[cue - 1])]
        if safety == "safe" and old_times != [
            (after.starts[n - 1], after.ends[n - 1]) for n in now
        ]:
            found.add(cue)
            continue
        old, new = before.raw[cue - 1], "\n\n".join(after.raw[n - 1] for n in now)
        if old == new:
            continue
        lost = written(_INVISIBLE.sub("", old)) - written(_INVISIBLE.sub("", new))
        was = list(_voiced(before, (cue,)))
        if lost or not _kept(was, list(_voiced(after, now)), Counter(), old):
            found.add(cue)
    return found


def returned(before: Document, after: Document) -> set[int] | None:
    """The cues (1-based) of the new text that players dropped before; None when an old one moved."""
    if before.starts == after.starts and before.ends == after.ends:
        return set()
    if len(before.starts) >= len(after.starts):
        return None
    new = set()
    old = list(zip(before.starts, before.ends, strict=True))
    at = 0
    for number, times in enumerate(zip(after.starts, after.ends, strict=True), 1):
        if at < len(old) and times == old[at]:
            at += 1
        else:
            new.add(number)
    return new if at == len(old) else None


def origins(before: Document, after: Document, edits: Iterable[Edit]) -> Origins | None:
    """Where the cues of a text come from that was made by these edits; None where that is not clear.

    A cue whose timing line was inserted was cut from the cue in which that was done; one whose timing
    line was in the text already, and was no cue, is one that players dropped.
    """
    if not (before.syntax.cues_in_text and after.syntax.cues_in_text):
        return None
    old = {at: number for number, at in enumerate(before.timing_at, 1)}
    if len(old) < len(before.timing_at):
        return None
    ordered = sorted(dict.fromkeys(edits))
    found: list[int] = []
    shift, last, following = 0, -1, 0
    for at in after.timing_at:
        if at <= last:
            return None
        last = at
        while following < len(ordered):
            edit = ordered[following]
            if edit.start + shift + len(edit.text) > at:
                break
            shift += len(edit.text) - (edit.end - edit.start)
            following += 1
        inside = following < len(ordered) and ordered[following].start + shift <= at
        if not inside:
            found.append(old.get(at - shift, 0))
            continue
        edit = ordered[following]
        begins = edit.start + shift == at
        cut = bisect_right(before.block_at, edit.start)
        found.append(old.get(edit.start, 0) if begins else cut)
    kept = [number for number in found if number]
    return found if kept == sorted(kept) else None


def more(
    before: Document,
    old: Sequence[Finding],
    after: Document,
    new: Sequence[Finding],
    origins: Origins | None = None,
    infos: Collection[int] | None = None,
) -> set[tuple[str, int]]:
    """Code and cue (1-based in the old text, 0 for none) of findings that were not there before.

    Findings of a cue that came back, of the one after it, and of the file as a whole then, were
    hidden and are not counted. Where cues were cut or times moved, `origins` says which cue is which, and a finding
    may move to the cue before or after; without it findings are compared by code alone. `infos` are the
    cues in which findings of severity info count (none: in all).
    """
    if infos is not None:
        old_cues = None if origins is None else [0, *origins]
        new = [
            f
            for f in new
            if f.severity != "info"
            or (f.cue is not None and (old_cues[f.cue] if old_cues else f.cue) in infos)
        ]
    back = returned(before, after)
    moved = back is None
    if back is not None:
        stayed = [n for n in range(1, len(after.starts) + 1) if n not in back]
        position = {0: 0} | {now: was for was, now in enumerate(stayed, 1)}
    elif origins is not None:
        position = {0: 0} | dict(enumerate(origins, 1))
        back = {now for now, was in enumerate(origins, 1) if not was}
    else:
        codes = Counter(f.code for f in new)
        codes.subtract(Counter(f.code for f in old))
        return {(code, 0) for code, count in codes.items() if count > 0}
    back = back | _fuller(before, after, position)
    hidden = back | {number + 1 for number in back} | ({0} if back else set())
    was, now = _by_code_and_cue(old), _by_code_and_cue(new)
    if hidden or list(position.values()) != list(range(len(position))):
        found, now = now, Counter()
        for (code, cue), count in found.items():
            if cue not in hidden:
                now[code, position[cue]] += count
    # Nearly all are as they were.
    return _balanced({key: now[key] - was[key] for key, _ in now.items() ^ was.items()}, moved)


_CODE_AND_CUE = attrgetter("code", "cue")


def _by_code_and_cue(findings: Iterable[Finding]) -> Counter[tuple[str, int]]:
    """How many findings there are of a code in a cue (1-based; 0 for none)."""
    counts = Counter(map(_CODE_AND_CUE, findings))
    for code, cue in [key for key in counts if key[1] is None]:
        counts[code, 0] += counts.pop((code, cue))
    return counts


def _balanced(counts: dict[tuple[str, int], int], moved: bool) -> set[tuple[str, int]]:
    """What there is more of; where times moved, less of it in a cue beside makes up for one."""
    found = set()
    for (code, cue), count in sorted(counts.items(), key=lambda item: item[0][1]):
        if count <= 0:
            continue
        for beside in ((code, cue - 1), (code, cue + 1)) if moved and cue else ():
            spared = min(count, -counts.get(beside, 0))
            if spared > 0:
                counts[beside] += spared
                count -= spared
        if count > 0:
            found.add((code, cue))
    return found


def _fuller(before: Document, after: Document, position: dict[int, int]) -> set[int]:
    """The cues (1-based) of the new text in which words are shown that players did not show before."""
    old, new = before.texts, after.texts
    found = set()
    for now, was in position.items():
        if not (was and now) or old[was - 1] == new[now - 1]:
            continue
        if not _same_words(old[was - 1], new[now - 1]):
            more = Counter(tokens(new[now - 1]))
            more.subtract(tokens(old[was - 1]))
            if any(count > 0 for count in more.values()):
                found.add(now)
    return found


_TOKEN = lazy_pattern(r"\w+(?:['’-]\w+)*|[^\w\s]")
_MEANT = lazy_pattern(
    r"(?<!\S)\S*[:=%]\S*|\b(?:align|line|position|region|size|vertical|start|center|middle|end|left|right|lr|rl)\b"
)
# Soft hyphens, joiners and controls are no part of a word.
_INVISIBLE = lazy_pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb]"
)
_FORMS = str.maketrans({"…": "...", "–": "-", "—": "-", "‐": "-"})


def _seen(text: str) -> str:
    """A text without what no one sees, its controls of Latin-1 as they were meant."""
    return _INVISIBLE.sub("", as_meant(text)[0])


def tokens(text: str) -> list[str]:
    """The words and marks of a text, without white space; dashes and ellipses in one form."""
    return _TOKEN.findall(_seen(unescape(text)).translate(_FORMS))


def _kept(old: Worded, new: Worded, named: Counter[str], source: str) -> bool:
    """Whether each word is still there, in order, in the voice it had, and others were in the source.

    `named` are words that may be gone.
    """
    at = 0
    extra: Counter[str] = Counter()
    for word, voice in new:
        while named and at < len(old) and old[at][0] != word and named[old[at][0]] > 0:
            named[old[at][0]] -= 1
            at += 1
        if at < len(old) and old[at][0] == word and old[at][1] in (None, voice):
            at += 1
        else:
            extra[word] += 1
    while at < len(old) and named[old[at][0]] > 0:
        named[old[at][0]] -= 1
        at += 1
    if at < len(old):
        return False
    if not extra:
        return True
    hidden = Counter(tokens(source))
    hidden.subtract(word for word, _ in old)
    return all(count <= hidden[word] for word, count in extra.items())


def _missing(before: Document, after: Document) -> Counter[str]:
    """What was written in the cues and is not there after, without characters that no one sees."""
    old, new = _written_parts(before), _written_parts(after)
    # Where a tag may begin in one cue and end in another, all is looked at; else the cues that differ.
    if len(old) == len(new) and not any(
        sign in part for part in (before.text, after.text) for sign in _MARKUP
    ):
        differing = [
            (a, b)
            for a, b in zip(old, new, strict=True)
            if a != b and a.replace("\n", " ") != b.replace("\n", " ")
        ]
        old, new = [a for a, _ in differing], [b for _, b in differing]
    return _written(old) - _written(new)


_MARKUP = "<{"


@lru_cache(maxsize=2)
def _written_parts(document: Document) -> list[str]:
    """Of each cue its payload in the file, then of each what its settings are not meant for; asked for again at each
    try.
    """
    text = document.source.text
    spans = zip(document.payload_at, document.payload_end, strict=True)
    # On the timing line, what is neither a setting nor meant as one may be speech.
    settings = [_MEANT.sub("", rest) if rest else "" for rest in document.settings]
    return [*(text[a:b] for a, b in spans), *settings]


def _written(parts: list[str]) -> Counter[str]:
    return written(_seen("\n\n".join(parts)))


def _voiced(
    document: Document, cues: Iterable[int] | None = None
) -> Iterator[tuple[str, str | None]]:
    """The words of all cues, or of some, each with its voice."""
    # A NUL, which a fix takes out, is shown as U+FFFD.
    nul = "\0" in document.source.text
    texts, speakers = document.texts, document.speakers
    for i in range(len(texts)) if cues is None else [cue - 1 for cue in cues]:
        for word in tokens(texts[i].replace("\ufffd", "") if nul else texts[i]):
            yield word, speakers[i]
