"""Fixes findings: chooses edits that do not meet, applies them, proves the laws, and repeats until nothing changes.

The laws, proved on the text as it would be written, before anything is:

* every word and mark stays, in order, with its voice; only the white space around marks and the
  form of a dash or an ellipsis may change, and what the project's glossary has another word for (never safe);
* words that are in the cue and that players swallow, as in a tag that is not closed, stay too;
* a safe fix moves no time and no cue boundary;
* words and cues that players drop may come back, if they are in the file;
* no finding is added to a cue, but for those of a cue or of words that came back: they were there, unseen.
  Where times move, a finding may pass to the cue before or after. An info vetoes nothing but the fix of an info;
* fixing again changes nothing;
* where text that a track shows again and again is written once, each word is there once.

A fix that breaks a law is refused, and the rest go on. Characters outside the edits are not touched.

All fixes that do not meet are tried in one attempt. Where a cue is worse afterwards, the fixes that touch it are
refused, or those that touch the cue before or after, all at once, and the rest is tried: so attempts do not grow with
the file. Where something is worse far from all of them (times that lie on no frames any more), all fixes of one rule
are refused.

A fix may so be refused for what the one beside it did. When nothing more can be done, all that was refused is tried
once more on the text as it then is. What is refused there is tried a last time, in fixes so far apart that each is
tested alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from imhcaps.checks.fix_choice import BY_CLOCK, Touched, apart, choose, part_of, where_infos_count
from imhcaps.checks.fix_laws import Origins, lawful, lawless, more, once_each, origins
from imhcaps.checks.fixers import BREAK_LINES
from imhcaps.checks.fixers.lines import OF_SHAPE
from imhcaps.checks.rules import is_fixed_unsafely
from imhcaps.formats.edits import apply
from imhcaps.garbage import collector_put_off
from imhcaps.model.finding import WRITES_A_TERM, Edit, Finding, Safety

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

ATTEMPTS = 60
"""How often fixes of a file may be tried; past it the rest is left. Our choice: a limit on run time, ten times what
real files need."""

CHANCES = 3
"""How often what was refused beside others is tried apart from them: as many as there are fixes beside each other
at most, where each cue has one (our choice)."""

_SHOWN_AT_LAST = frozenset(("CUE102",))
"""Fixes that show a cue which nobody saw: that it is read fast then is no reason to hide it."""
_SPEED = ("TIM1", "TIM2", "TIM3")


@dataclass(frozen=True, slots=True)
class FixedDocument:
    """A document after fixing: what is left to find, what was fixed, and what was refused."""

    document: Document
    findings: tuple[Finding, ...]
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()
    attempts: int = 0
    """How often the file was read and checked with fixes made."""


Check = Callable[["Document"], Sequence[Finding]]


@collector_put_off()
def fix_document(
    document: Document,
    check: Check,
    unsafe: bool = False,
    only: Callable[[Finding], bool] | None = None,
) -> FixedDocument:
    """Apply the fixes of what `check` finds until none is left that keeps the laws.

    With `unsafe`, times and cue boundaries may move. `only` says which findings are fixed, if not all. The document is
    never changed: a new one comes back. Fixes are asked for in texts that are kept, not in those that are only tried.
    """
    state = _State(document, tuple(check(document)), check, unsafe, only)
    while True:
        state.refused.clear()
        if not state.run():
            break
    refused = tuple(f for f in state.findings if state.key(f) in state.refused)
    fixed = tuple(state.fixed)
    return FixedDocument(state.document, state.findings, fixed, refused, state.attempts)


def reread(document: Document, fixed: Iterable[Finding]) -> tuple[Document, Origins | None] | None:
    """The document with the fixes of these findings applied, and where its cues come from.

    None when it is no longer the same kind.
    """
    from imhcaps.checks.fixers import recoder_for  # noqa: PLC0415 - rare path
    from imhcaps.errors import ImhcapsError  # noqa: PLC0415 - rare path
    from imhcaps.formats import read_again  # noqa: PLC0415 - rare path

    source = document.source
    # Many findings may have one fix of the whole file.
    groups: dict[int, tuple[Edit, ...]] = {}
    for finding in fixed:
        fix = finding.fix
        assert fix is not None
        groups[id(fix.edits)] = fix.edits
        recode = None if fix.edits else recoder_for(finding.code)
        if recode is not None:
            source = recode(source)
    edits = sorted(dict.fromkeys(edit for group in groups.values() for edit in group))
    source = source._replace(text=apply(document.source.text, edits))
    try:
        after = read_again(document, source)
    except ImhcapsError:
        return None
    return numbered_again(document, after), origins(document, after, edits)


def _without_shape_for_sense(
    batch: Sequence[Finding], touched: Touched, found: Sequence[Finding]
) -> Sequence[Finding]:
    """What was found, without how lines look where they were broken by sense: sense goes before shape.

    A fix of shape gives no line a worse end, so the two do not undo each other.
    """
    above: dict[int, set[str]] = {}
    for finding, cues in zip(batch, touched.cues, strict=True):
        code = finding.code
        by_sense = code in BREAK_LINES and code not in OF_SHAPE
        below = _BELOW.get(code, OF_SHAPE if by_sense else ())
        for cue in cues:
            above.setdefault(cue, set()).update(below)
    return [f for f in found if f.severity != "info" or f.code not in above.get(f.cue or 0, ())]


_BELOW = {"BRK103": ("BRK104", "BRK105")}
"""A word alone on a line is worse than lines of unlike length."""


Key = tuple[str, str, int, str]
Worse = set[tuple[str, int]]
"""Code and cue (1-based; 0 for none) of what a batch makes worse; without a code, a law that is broken there."""
_UNKNOWN: Worse = {("", 0)}
"""A law is broken, and it is not known where."""
_SEEN: Worse = {("", -1)}
"""The text was there before: the fixes undo each other."""


@dataclass(slots=True)
class _State:
    document: Document
    findings: tuple[Finding, ...]
    check: Check
    unsafe: bool
    only: Callable[[Finding], bool] | None = None
    fixed: list[Finding] = field(default_factory=list)
    refused: set[Key] = field(default_factory=set)
    doubtful: set[Key] = field(default_factory=set)
    """What was refused beside other fixes, of which one may be to blame."""
    alone: set[tuple[object, ...]] = field(default_factory=set)
    """What was judged alone, with the cues beside it."""
    fixable: list[Finding] = field(default_factory=list)
    """Of the findings those whose fixes may be made, in their order."""
    seen: set[tuple[str, str, bool]] = field(default_factory=set)
    attempts: int = 0
    moved: bool = False

    def __post_init__(self) -> None:
        self.fixable = self.all_fixable()

    def run(self) -> bool:
        """Fix until every fix that is left was refused; whether anything changed."""
        changed = at_last = False
        chances = CHANCES
        self.doubtful.clear()
        while self.attempts < ATTEMPTS:
            batch = choose(f for f in self.fixable if self.wanted(f))
            if batch:
                changed = self.settle(batch) or changed
            elif not changed and chances and (batch := self.last_chance()):
                chances -= 1
                at_last = self.settle(batch) or at_last
            else:
                break
        return (changed or at_last) and self.attempts < ATTEMPTS

    def all_fixable(self) -> list[Finding]:
        """The findings that have a fix which was allowed, with their fixes made."""
        unsafe, only = self.unsafe, self.only
        return [
            finding.with_fix(fix)
            for finding in self.findings
            # One that is not allowed would be made for nothing.
            if (only is None or only(finding))
            and (unsafe or not is_fixed_unsafely(finding.code))
            and (fix := finding.fix)
            and (unsafe or fix.safety == "safe")
        ]

    def wanted(self, finding: Finding) -> bool:
        if finding.code == "CUE104" and self.moved:
            # Times that a fix has moved prove nothing about what the file repeats.
            return False
        return not self.refused or self.key(finding) not in self.refused

    def last_chance(self) -> list[Finding]:
        """Of what was refused beside other fixes, those that can be judged alone in one attempt."""
        self.refused -= self.doubtful
        wanted = [
            f
            for f in self.fixable
            if self.wanted(f) and self.key(f) in self.doubtful and self.near(f) not in self.alone
        ]
        self.refused |= self.doubtful
        batch = apart(self.document, choose(wanted))
        self.refused.difference_update(map(self.key, batch))
        self.alone.update(map(self.near, batch))
        return batch

    def settle(self, batch: list[Finding]) -> bool:
        """Apply as much of a batch as the laws allow; what breaks them is refused."""
        while batch and self.attempts < ATTEMPTS:
            touched = Touched(self.document, batch)
            worse = self.attempt(batch, touched)
            if worse is None:
                return True
            blamed = touched.blamed(worse)
            part = [] if blamed or worse == _SEEN else part_of(batch)
            if not part and not blamed and worse == _UNKNOWN:
                part = batch[: len(batch) // 2]
            if part:
                batch = part
                continue
            # What is worse far away, and in fixes of one rule alone, refuses all of them.
            blamed = blamed or set(range(len(batch)))
            near = [batch[at] for at in blamed if touched.has_neighbour(at)]
            self.doubtful.update(map(self.key, near))
            self.refused.update(self.key(batch[at]) for at in blamed)
            batch = [finding for at, finding in enumerate(batch) if at not in blamed]
        return False

    def attempt(self, batch: list[Finding], touched: Touched) -> Worse | None:
        """Apply a batch if it is lawful, else say what is worse."""
        self.attempts += 1
        made = reread(self.document, batch)
        if made is None:
            return _UNKNOWN
        after, came = made
        if (after.source.text, after.source.encoding, after.source.bom) in self.seen:
            return _SEEN
        safe = all(f.fix is not None and f.fix.safety == "safe" for f in batch)
        codes = {f.code for f in batch}
        worse = self.unlawful(batch, after, came, safe, touched)
        if worse:
            return worse
        found = tuple(self.check(after))
        judged: Sequence[Finding] = found
        if codes & _SHOWN_AT_LAST:
            judged = [f for f in found if not f.code.startswith(_SPEED)]
        if safe:
            judged = _without_shape_for_sense(batch, touched, judged)
        if codes & BY_CLOCK:
            # Where the words are said is where the cues belong, however fast they are to be read there.
            judged = [f for f in found if not f.code.startswith((*_SPEED, "TIM408"))]
        # Cues that only repeated had no findings of their own, so all that they have now are new.
        if "CUE104" not in codes:
            infos = where_infos_count(batch, touched)
            worse = more(self.document, self.findings, after, judged, came, infos)
        if worse:
            return worse
        source = self.document.source
        self.seen.add((source.text, source.encoding, source.bom))
        self.fixed.extend(batch)
        self.moved = self.moved or not safe
        self.document, self.findings = after, found
        self.fixable = self.all_fixable()
        return None

    def unlawful(
        self,
        batch: list[Finding],
        after: Document,
        came: Origins | None,
        safe: bool,
        touched: Touched,
    ) -> Worse:
        """The cues whose words, voices or times break a law."""
        before = self.document
        spelled = [f for f in batch if f.code == WRITES_A_TERM]
        if spelled:
            # The laws are held on the text with the glossary's words: nothing else may change.
            made = reread(before, spelled)
            if made is None or list(made[0].starts) != list(before.starts):
                return _UNKNOWN
            before = made[0]
        if any(f.code == "CUE104" for f in batch):
            return set() if once_each(before, after) else _UNKNOWN
        dropped = "\n".join(
            self.document.text[edit.start : edit.end]
            for f in batch
            if f.code == "VTT009" and f.fix is not None
            for edit in f.fix.edits
            if not edit.text
        )
        safety: Safety = "safe" if safe else "unsafe"
        if lawful(before, after, safety, dropped):
            return set()
        if came is None:
            return _UNKNOWN
        cues = lawless(before, after, safety, came, touched)
        return {("", cue) for cue in cues} or _UNKNOWN

    def key(self, finding: Finding) -> Key:
        """A finding's name that survives edits before it."""
        if finding.cue is not None and finding.cue <= len(self.document.starts):
            i = finding.cue - 1
            return finding.code, self.document.texts[i], self.document.starts[i], ""
        return finding.code, "", finding.line, finding.message

    def near(self, finding: Finding) -> tuple[object, ...]:
        """A finding's name with its cue and those before and after it."""
        cue, document = finding.cue or 0, self.document
        part = slice(max(cue - 2, 0), cue + 1)
        times = (*document.starts[part], *document.ends[part])
        return finding.code, tuple(document.texts[part]), times


def numbered_again(before: Document, after: Document) -> Document:
    """Where a format numbers its cues, they were 1, 2, 3 … and cues were added, they are so again."""
    if not after.syntax.numbered or len(before.ids) == len(after.ids):
        return after
    if before.ids != [str(n) for n in range(1, len(before.ids) + 1)]:
        return after
    edits = []
    for i, name in enumerate(after.ids):
        span = after.span(i).id
        if span is not None and name != str(i + 1):
            edits.append(Edit(span[0], span[1], str(i + 1)))
    from imhcaps.formats import read_again  # noqa: PLC0415 - rare path

    source = after.source._replace(text=apply(after.source.text, edits))
    return read_again(after, source)
