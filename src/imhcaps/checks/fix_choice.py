"""Which fixes are tried together, and which of them are refused where a cue became worse."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from imhcaps.checks.fixers import fixer_for
from imhcaps.checks.rule import CATEGORIES
from imhcaps.formats.edits import Chosen
from imhcaps.model.finding import Edit, Finding

if TYPE_CHECKING:
    from imhcaps.formats.document import Document


def choose(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose fixes can be applied together: no two meet.

    A cue is fixed by one fixer at a time; the edits of the format's own rules belong together.
    """
    taken: list[Finding] = []
    chosen = Chosen()
    cues: set[int] = set()
    recoded = False
    fixable = [(finding, fix) for finding in findings if (fix := finding.fix) is not None]
    codes = {finding.code for finding, _ in fixable}
    first = min(map(_turn, codes), default=0)
    now = {code for code in codes if _turn(code) == first}
    for finding, fix in fixable:
        code, cue = finding.code, finding.cue
        if code not in now or (taken and first < _BY_SYNTAX):
            continue
        alone = cue is not None and fixer_for(code) is not None
        if alone and cue in cues:
            continue
        if not fix.edits:
            if not recoded:
                taken.append(finding)
                recoded = True
            continue
        if not chosen.take(fix.edits):
            continue
        if alone and cue is not None:
            cues.add(cue)
        taken.append(finding)
    return taken


_WHOLE_FILE = {"TXT116": 0, "CUE104": 1}
"""Fixes of the whole file and their order (our choice: steps from 0): each is made by itself, before the others, which
it may make needless."""
BY_CLOCK = frozenset(("TIM401", "TIM402", "TIM403"))
"""Fixes that move cues to where their words are said: all of a file's are one."""
_BY_SYNTAX, _BY_RECORDING, _BY_STYLE = 2, 3, 4
"""Steps of fixing, in order (our choice): what a format's syntax asks comes before what a style asks, since lines
that are joined hide an id, a time; and cues are where they belong before their lengths are looked at."""


@cache
def _turn(code: str) -> int:
    """The step at which the fixes of a rule are made."""
    if code in BY_CLOCK:
        return _BY_RECORDING
    syntax = CATEGORIES.get(code[:3]) in ("conformance", "cue")
    return _WHOLE_FILE.get(code, _BY_SYNTAX if syntax else _BY_STYLE)


_OF_TIMES = ("TIM2", "TIM3")
"""Codes of what is found in times alone, whatever the words."""
_WIDE = 16
"""Edits past which a fix is one of the whole file, and no cue is its own (our choice)."""


class Touched:
    """The cues (1-based) that each fix of a batch touches: that of the finding, and those of its edits."""

    def __init__(self, document: Document, batch: Sequence[Finding]) -> None:
        self.cues: list[set[int]] = []
        self._by_cue: dict[int, list[int]] = {}
        self._alike: dict[object, list[int]] = {}
        self._names: list[object] = []
        self._wide: list[int] = []
        self._moves: list[bool] = []
        for at, finding in enumerate(batch):
            fix = finding.fix
            edits = fix.edits if fix else ()
            self._moves.append(fix is not None and fix.safety == "unsafe")
            wide = len(edits) > _WIDE
            cues = {finding.cue} if finding.cue else set()
            if wide:
                self._wide.append(at)
            else:
                cues.update(bisect_right(document.block_at, edit.start) for edit in edits)
                cues.discard(0)
            self.cues.append(cues)
            self._names.append(id(edits) if wide else edits)
            self._alike.setdefault(self._names[at], []).append(at)
            for cue in cues:
                self._by_cue.setdefault(cue, []).append(at)

    def __iter__(self) -> Iterator[int]:
        """The cues that any of the fixes touches."""
        return iter(self._by_cue)

    def blamed(self, worse: Iterable[tuple[str, int]]) -> set[int]:
        """The fixes, by their place in the batch, that are taken for the cause of what is worse (code, cue).

        Those that touch the cue, else those that touch the ones beside it, else those of the whole file;
        and what has the same edits. For what a rule finds in times alone, only what moves times.
        """
        found: set[int] = set()
        for code, cue in worse:
            near = (cue,), (cue - 1, cue + 1)
            groups = [[at for each in cues for at in self._by_cue.get(each, ())] for cues in near]
            for group in (*groups, self._wide):
                if code.startswith(_OF_TIMES):
                    group = [at for at in group if self._moves[at]]
                if cue and group:
                    found.update(group)
                    break
        return {alike for at in found for alike in self._alike[self._names[at]]}

    def has_neighbour(self, at: int) -> bool:
        """Whether a fix with other edits may be what a cue that this one touches is worse for."""
        return any(
            self._names[other] != self._names[at]
            for cue in self.cues[at]
            for near in range(cue - _NEAR, cue + _NEAR + 1)
            for other in self._by_cue.get(near, ())
        )


_NEAR = 2
"""Cues apart at which two fixes may both be what the cue between them is worse for (our choice)."""


def apart(document: Document, batch: Sequence[Finding]) -> list[Finding]:
    """Fixes of a batch so far from each other that what becomes worse has one of them for its cause."""
    touched = Touched(document, batch)
    taken: list[Finding] = []
    last = -_NEAR
    edits: tuple[Edit, ...] | None = None
    for finding, cues in sorted(
        zip(batch, touched.cues, strict=True), key=lambda pair: min(pair[1], default=0)
    ):
        assert finding.fix is not None
        if not cues or len(finding.fix.edits) > _WIDE:
            continue
        if min(cues) > last + _NEAR or finding.fix.edits == edits:
            taken.append(finding)
            last, edits = max(last, *cues), finding.fix.edits
    return taken


def where_infos_count(batch: Sequence[Finding], touched: Touched) -> set[int]:
    """The cues in which a new finding of severity info vetoes: those where only fixes of infos are at work.

    An info never vetoes the fix of an error or of a warning; that the fix of an info may not bring
    another info keeps fixes from undoing each other.
    """
    infos: set[int] = set()
    others: set[int] = set()
    for finding, cues in zip(batch, touched.cues, strict=True):
        (infos if finding.severity == "info" else others).update(cues)
    near = {beside for cue in infos for beside in (cue - 1, cue + 1)}
    near -= {beside for cue in others for beside in (cue - 1, cue + 1)}
    return (infos | near) - others


def part_of(batch: Sequence[Finding]) -> list[Finding]:
    """Some rules' fixes, of a batch in which no cue can be blamed; empty where all are of one rule.

    Those that move no time first: they can change what is found in times nowhere.
    """
    still = {f.code for f in batch if f.fix is not None and f.fix.safety == "safe"}
    codes = sorted({f.code for f in batch})
    if not 0 < len(still) < len(codes):
        still = set(codes[: len(codes) // 2])
    return [f for f in batch if f.code in still]
