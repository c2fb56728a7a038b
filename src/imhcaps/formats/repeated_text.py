"""Text that a track shows more than once although it was said once.

Five things make such tracks: captions that roll (each line stays while the next one is spoken), lines that grow word by
word, lines shown once for each word with that word marked, cues that occur twice because the file was joined from
pieces, and two channels of a recording with one voice. `find` recognises them from times, text and marks alone;
`once` gives the cues with every word where it was first shown. Text that is said again stays: a shape counts only when
the track itself proves it.

Sources of the shapes: YouTube's automatic captions as yt-dlp saves them; CEA-608 roll-up captions as
CCExtractor and FFmpeg save them; `highlight_words` of whisper, WhisperX, whisper-ctranslate2 and
stable-ts; WebVTT in HLS, where a cue is in every segment that it touches (RFC 8216, 3.5).
"""

from collections.abc import Sequence
from itertools import compress, count, pairwise
from operator import contains
from typing import TYPE_CHECKING, Literal, NamedTuple

from imhcaps.formats.repeated_cues import copies_of, ends_of_copied
from imhcaps.lazy import LazyModule

if TYPE_CHECKING:
    from imhcaps.formats import repeated_links, repeated_payload
    from imhcaps.formats.document import Document
    from imhcaps.formats.repeated_links import Link, Shown
    from imhcaps.model.track import Cue
else:
    repeated_links = LazyModule("imhcaps.formats.repeated_links")
    repeated_payload = LazyModule("imhcaps.formats.repeated_payload")

Kind = Literal["rolling", "highlighted", "copied"]
TITLES: dict[Kind, str] = {
    "rolling": "captions roll: a line stays while the next one is spoken",
    "highlighted": "lines are shown once for each word, with that word marked",
    "copied": "the same cue is in the file twice",
}

TOUCHING = 250
"""Milliseconds between two cues of one run; roll-up captions leave no pause between their states.
Our own choice."""
WORD_PAUSE = 2000
"""Milliseconds between two cues that mark one word each: as long as a speaker pauses in a
sentence. Our own choice."""
FLASH = 50
"""Milliseconds: a cue as short as this shows a state and is not for reading (YouTube's last 10).
Our own choice."""
SEGMENT = 2000
"""Milliseconds of the shortest segment of a stream whose cues are cut where segments meet. Our own
choice: in shorter ones any grid would be found."""
_LEAST_SHARE = 0.1
"""Share of a track's cues in runs that roll, below which a short run is none. Our own choice: tracks that roll do so
throughout, and single runs are words said again (benchmarks/finding_samples.md, CUE104)."""
_LONG_ROLL = 4
"""Steps of a run that roll, from which it is one in any track; our own limit."""
_HEAD = 8
"""Characters at the head of a cue by which a continued text is looked for; the rest decides later.
Our own choice."""
_OVERLAPS = 3
"""So many touching cues that share words, not lines, make a roll. Our own choice."""


class Run(NamedTuple):
    """Neighbouring cues of one shape: 0-based indices of the first and the last."""

    kind: Kind
    first: int
    last: int


class Repeats(NamedTuple):
    """What a track repeats. `cues` are those that hold a repetition, 0-based."""

    runs: tuple[Run, ...]
    links: dict[int, "Link"]
    copies: dict[int, int]
    """The cues that are in the file before, and which cue each of them copies."""

    def __bool__(self) -> bool:
        return bool(self.runs or self.copies)

    @property
    def cues(self) -> frozenset[int]:
        """The cues of every run, and the copies."""
        inside = (range(run.first, run.last + 1) for run in self.runs)
        return frozenset(self.copies).union(*inside)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The shapes that were found, each once."""
        found: list[Kind] = [run.kind for run in self.runs]
        if self.copies:
            found.append("copied")
        return tuple(dict.fromkeys(found))


NONE = Repeats((), {}, {})


def find(document: "Document", seams: frozenset[int] | None = None) -> Repeats:
    """What a caption file repeats. Quick where nothing is: one look at each pair of cues.

    `seams` are the moments, in ms, where parts of the file were joined, when the file no longer says it.
    """
    if document.kind not in ("captions", "subtitles", "descriptions") or len(document) < 2:
        return NONE
    copies = copies_of(document)
    alive = [i for i in range(len(document)) if i not in copies] if copies else range(len(document))
    links = _links(document, alive)
    runs = _runs(document, links) if links else []
    inside = {i for run in runs for i in range(run.first + 1, run.last + 1)}
    copies.update(_cut_at_segments(document, links, inside, seams))
    links = {i: each for i, each in links.items() if i in inside}
    return Repeats(tuple(runs), links, copies)


def once(document: "Document", repeats: Repeats | None = None) -> "tuple[Cue, ...]":
    """The cues of a document with each word once, at the time when it was first shown.

    A word whose time the file gives has it as a WebVTT timestamp inside its cue.
    """
    repeats = find(document) if repeats is None else repeats
    return tuple(cue for _, cue in once_by_cue(document, repeats))


def once_by_cue(document: "Document", repeats: Repeats) -> "list[tuple[int, Cue]]":
    """The cues of `once`, each with the index of the cue that it is from."""
    cues = document.track.cues
    if not repeats:
        return list(enumerate(cues))
    import dataclasses  # noqa: PLC0415 - slow to load

    marked = document.raw if document.syntax.has_markup else document.payloads
    made: list[tuple[int, Cue]] = []
    done = -1
    ends = ends_of_copied(document, repeats.copies)
    for run in repeats.runs:
        made += [(i, cues[i]) for i in range(done + 1, run.first)]
        members = [i for i in range(run.first, run.last + 1) if i not in repeats.copies]
        made += repeated_payload.unrolled(run.kind, members, cues, marked, repeats.links)
        done = run.last
    made += [(i, cues[i]) for i in range(done + 1, len(cues))]
    return [
        (i, dataclasses.replace(cue, end=max(cue.end, ends.get(i, 0))))
        for i, cue in made
        if i not in repeats.copies
    ]


def fresh_texts(document: "Document", repeats: Repeats) -> list[str]:
    """Per cue what a viewer reads, with blanks of the same length for what was shown before."""
    texts = list(document.texts)
    for i in repeats.copies:
        texts[i] = _blank(texts[i])
    for run in repeats.runs:
        for j in range(run.first + 1, run.last + 1):
            step = repeats.links.get(j)
            if step is None:
                continue
            if run.kind == "highlighted" or step.kind in ("same", "shrink"):
                texts[j] = _blank(texts[j])
                continue
            flat = " ".join(texts[j].split())
            signs = len("".join(flat[: step.kept].split()))
            at = 0
            while signs and at < len(texts[j]):
                signs -= not texts[j][at].isspace()
                at += 1
            texts[j] = _blank(texts[j][:at]) + texts[j][at:]
    return texts


def _blank(text: str) -> str:
    return "".join(sign if sign == "\n" else " " for sign in text)


def _links(document: "Document", alive: Sequence[int]) -> "dict[int, Link]":
    """How each cue continues the one before, by the index of the later."""
    near = _near(document.texts, alive)
    marked = document.raw if document.syntax.has_markup else document.payloads
    again = [pair for pair in near if _said_again(document, marked, *pair)]
    # Where the track says things again and does nothing else, nothing rolls, is marked or was cut.
    others = set(near).difference(again)
    found = _links_of(document, marked, sorted(others))
    return {**found, **_links_of(document, marked, again)} if found else {}


def _links_of(
    document: "Document", marked: Sequence[str], pairs: Sequence[tuple[int, int]]
) -> "dict[int, Link]":
    texts, starts, ends = document.texts, document.starts, document.ends
    seen: dict[int, Shown] = {}
    found: dict[int, Link] = {}
    for i, j in pairs:
        if starts[j] - ends[i] > WORD_PAUSE or starts[j] < starts[i]:
            continue
        for k in (i, j):
            if k not in seen:
                seen[k] = repeated_links.shown(texts[k], marked[k])
        how = repeated_links.link(seen[i], seen[j])
        if how is None or (starts[j] - ends[i] > TOUCHING and how.mark == how.mark_before):
            continue
        found[j] = how._replace(previous=i)
    return found


_AT_ONCE = 256
"""Cues whose heads are looked at together; our choice, for memory."""
_SHORT, _LONG = 7, 16
"""Characters: a cue whose first ones are not in the one before, which is longer than that, continues
nothing; our choice, for run time. No more than `_HEAD`."""


def _near(texts: Sequence[str], alive: Sequence[int]) -> list[tuple[int, int]]:
    """Neighbours of which the later may continue the earlier: what is shown again is at its head."""
    near: list[tuple[int, int]] = []
    seen = texts if len(alive) == len(texts) else [texts[i] for i in alive]
    # Nearly every cue begins with other words than are in the one before: all are asked at once.
    likely: set[int] = set()
    for at in range(0, len(seen) - 1, _AT_ONCE):
        heads = [text[:_SHORT].rstrip() for text in seen[at + 1 : at + 1 + _AT_ONCE]]
        likely.update(compress(count(at), map(contains, seen[at : at + _AT_ONCE], heads)))
        # White space is left out of what is looked for.
        odd = {head for head in {*heads} if not head or "\n" in head or head[0].isspace()}
        if odd:
            among = [at + k for k, head in enumerate(heads) if head in odd]
            likely.update(among, [k + 1 for k in among if k + 2 < len(seen)], (0,))
    if seen[0][:1].isspace():
        likely.add(0)
    if min(map(len, seen), default=0) <= _LONG:
        likely.update(k for k, before in enumerate(seen[:-1]) if len(before) <= _LONG)
    for k in sorted(likely):
        i, j = alive[k], alive[k + 1]
        before, text = texts[i], texts[j]
        before, text = before.lstrip(), text.lstrip()
        if text and (
            text[:_HEAD].partition("\n")[0].rstrip() in before
            or (len(before) < _HEAD and before and text.startswith(before))
        ):
            near.append((i, j))
    return near


def _said_again(document: "Document", marked: Sequence[str], i: int, j: int) -> bool:
    """Is a cue the one before, sign for sign, without times of words, after a pause, long enough to read?"""
    return (
        marked[i] == marked[j]
        and document.starts[j] - document.ends[i] > 1
        and document.ends[j] - document.starts[j] > FLASH
        and not repeated_links.has_stamp(marked[j])
    )


def _runs(document: "Document", links: "dict[int, Link]") -> list[Run]:
    """Neighbouring cues that are linked, where the track proves that they repeat and do not say again."""
    chains = _chains(links)
    highlighted = [_highlighted(chain, links) for chain in chains]
    proven = [_rolls(document, chain, links) for chain in chains]
    overlaps = sum(link.kind == "overlap" for link in links.values())
    flowing = overlaps >= _OVERLAPS and overlaps * 2 > len(document)
    # A short run proves nothing by itself, in a track that rolls it is one more.
    rolling = sum(len(chain) for chain, yes in zip(chains, proven, strict=True) if yes)
    if rolling < _LEAST_SHARE * len(document):
        # Few cues of a long track: a word said again, or a recogniser's stutter; but a long run rolls.
        proven = [
            yes and _rolls_on(chain, links) for chain, yes in zip(chains, proven, strict=True)
        ]
    mostly = rolling * 2 > len(document) or sum(proven) > 2
    marks = highlighted.count(2)
    runs: list[Run] = []
    for chain, marked, rolls in zip(chains, highlighted, proven, strict=True):
        moves = any(links[j].kind in ("roll", "grow") for j in chain[1:])
        shares = flowing and any(links[j].kind in ("overlap", "roll") for j in chain[1:])
        sure = marked > 1 and (len(chain) > 2 or links[chain[1]].words <= 2)
        if sure or (marked and marks > 2):
            runs.append(Run("highlighted", chain[0], chain[-1]))
        elif rolls or (mostly and moves) or shares:
            runs.append(Run("rolling", chain[0], chain[-1]))
    return runs


def _chains(links: "dict[int, Link]") -> list[list[int]]:
    """Cues each of which continues the one before it. A mark that moves back begins the next line."""
    chains: list[list[int]] = []
    marked: tuple[int, int] | None = None
    for j in sorted(links):
        step = links[j]
        goes_on = bool(chains) and chains[-1][-1] == step.previous
        last = marked if goes_on else step.mark_before
        marked = step.mark or last
        if step.kind == "same" and step.mark and last and step.mark <= last:
            chains.append([j])
        elif goes_on:
            chains[-1].append(j)
        else:
            chains.append([step.previous, j])
    return [chain for chain in chains if len(chain) > 1]


def _highlighted(chain: list[int], links: "dict[int, Link]") -> int:
    """Is one text in every cue, with a mark that moves to the right? 2: surely, 1: perhaps."""
    if any(links[j].kind != "same" for j in chain[1:]):
        return 0
    marks = [links[chain[1]].mark_before, *(links[j].mark for j in chain[1:])]
    there = [mark for mark in marks if mark is not None]
    if len(set(marks)) < 2 or any(a > b for a, b in pairwise(there)):
        return 0
    return 2 if len(set(there)) > 1 else 1


def _rolls(document: "Document", chain: list[int], links: "dict[int, Link]") -> bool:
    """Does this chain of cues prove by itself that it rolls?"""
    steps = [links[j] for j in chain[1:]]
    moves = [step for step in steps if step.kind in ("roll", "grow") and step.fresh]
    # A state that nobody can read, or times for the new words alone.
    flash = any(
        0 < document.ends[j] - document.starts[j] <= FLASH
        for j in chain[1:]
        if links[j].kind in ("same", "shrink")
    )
    timed = any(step.timed for step in moves)
    goes_on = any(step.kind in ("roll", "grow") for step in steps)
    return timed or (flash and goes_on) or len(moves) > 1


def _rolls_on(chain: list[int], links: "dict[int, Link]") -> bool:
    """Does it roll so long that it is no chance, or with times for the new words alone?"""
    moves = [links[j] for j in chain[1:] if links[j].kind in ("roll", "grow") and links[j].fresh]
    return len(moves) >= _LONG_ROLL or any(move.timed for move in moves)


def _cut_at_segments(
    document: "Document",
    links: "dict[int, Link]",
    inside: set[int],
    seams: frozenset[int] | None,
) -> dict[int, int]:
    """Cues that were cut in two where segments of a stream meet: the later part, and the first one."""
    cut = [
        j
        for j, step in links.items()
        if step.kind == "same"
        and j not in inside
        and abs(document.starts[j] - document.ends[step.previous]) <= 1
        and document.speakers[j] == document.speakers[step.previous]
    ]
    if seams is None:
        seams_of = document.syntax.seams
        seams = seams_of(document) if cut and seams_of else frozenset()
    named = {
        j
        for j in cut
        if document.starts[j] in seams
        or (document.ids[j] is not None and document.ids[j] == document.ids[links[j].previous])
    }
    on_grid = _on_grid(document, links, [j for j in cut if j not in named])
    found: dict[int, int] = {}
    for j in sorted(cut):
        if j in named or on_grid:
            previous = links[j].previous
            found[j] = found.get(previous, previous)
    return found


def _on_grid(document: "Document", links: "dict[int, Link]", cut: list[int]) -> bool:
    """Do these cues touch where segments of one length meet, and begin and end elsewhere?"""
    from math import gcd  # noqa: PLC0415 - slow to load

    if len(cut) < 3:
        return False
    step = gcd(*(document.starts[j] for j in cut))
    if step < SEGMENT:
        return False
    outer = [time for j in cut for time in (document.starts[links[j].previous], document.ends[j])]
    return sum(time % step != 0 for time in outer) * 2 > len(outer)
