"""Mends findings: chooses edits that do not meet, applies them, proves the laws, repeats until at rest.

The laws, proved on the text as it would be written, before anything is:

* every word and mark stays, in order, with its voice; only the white space around marks and the
  form of a dash or an ellipsis may change;
* words that stand in the cue and that players swallow, as in a tag that is not closed, stay too;
* a safe fix moves no time and no cue boundary;
* words and cues that players drop may come back, if they stand in the file;
* no finding is added, but for those of a cue or of words that came back: they were there, unseen;
* fixing again changes nothing;
* where text that a track shows again and again is written once, each word stands there once.

A fix that breaks a law is refused, and the rest go on. Characters outside the edits are not touched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from imhcaps.checks.payload import written
from imhcaps.cuetext import plain_text, unescape, voices
from imhcaps.formats.edits import Chosen, apply
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit, Finding, Safety

if TYPE_CHECKING:
    from imhcaps.formats.document import Document

CHECKS = 2000
"""How often a file may be checked while it is fixed; past it the rest of the fixes is left. Our choice: a
limit on run time, hundreds of times what real files need."""


@dataclass(frozen=True, slots=True)
class FixedDocument:
    """A document at rest: what is left to find, what was fixed, and what was refused."""

    document: Document
    findings: tuple[Finding, ...]
    fixed: tuple[Finding, ...] = ()
    refused: tuple[Finding, ...] = ()


Check = Callable[["Document"], Sequence[Finding]]


def fix_document(document: Document, check: Check, unsafe: bool = False) -> FixedDocument:
    """Apply the fixes of what `check` finds until none is left that keeps the laws.

    `check` gives findings with their fixes (`fixers.offer`). With `unsafe`, times and cue boundaries may
    move. The document is never changed: a new one comes back.
    """
    state = _State(document, tuple(check(document)), check, unsafe)
    while True:
        state.refused.clear()
        if not state.run():
            break
    refused = tuple(f for f in state.findings if state.key(f) in state.refused)
    return FixedDocument(state.document, state.findings, tuple(state.fixed), refused)


def reread(document: Document, fixed: Iterable[Finding]) -> Document | None:
    """The document with the fixes of these findings applied; None when it is no longer the same kind."""
    from imhcaps.checks.fixers import recoder_for  # noqa: PLC0415 - rare path
    from imhcaps.errors import ImhcapsError  # noqa: PLC0415 - rare path
    from imhcaps.formats import read_document  # noqa: PLC0415 - rare path

    source = document.source
    # Many findings may have one fix of the whole file.
    groups: dict[int, tuple[Edit, ...]] = {}
    for finding in fixed:
        assert finding.fix is not None
        groups[id(finding.fix.edits)] = finding.fix.edits
        recode = recoder_for(finding.code)
        if recode is not None and not finding.fix.edits:
            source = recode(source)
    edits = {edit for group in groups.values() for edit in group}
    source = source._replace(text=apply(document.source.text, edits))
    try:
        after = read_document(source, document.format, document.kind)
    except ImhcapsError:
        return None
    return _numbered(document, after)


def choose(findings: Iterable[Finding]) -> list[Finding]:
    """Findings whose fixes can be applied together: no two meet.

    A cue is fixed by one fixer at a time; the edits of the format's own rules belong together.
    """
    from imhcaps.checks.fixers import fixer_for  # noqa: PLC0415 - rare path

    taken: list[Finding] = []
    chosen = Chosen()
    cues: set[int] = set()
    recoded = False
    fixable = [finding for finding in findings if finding.fix is not None]
    first = min(map(_turn, fixable), default=0)
    for finding in fixable:
        if _turn(finding) > first or (taken and first < _BY_SYNTAX):
            continue
        fix = finding.fix
        alone = finding.cue is not None and fixer_for(finding.code) is not None
        if fix is None or (alone and finding.cue in cues):
            continue
        if not fix.edits:
            if not recoded:
                taken.append(finding)
                recoded = True
            continue
        if not chosen.take(fix.edits):
            continue
        if alone and finding.cue is not None:
            cues.add(finding.cue)
        taken.append(finding)
    return taken


_WHOLE_FILE = {"TXT116": 0, "CUE104": 1}
"""Fixes of the whole file: each is made by itself, before the others, which it may make needless."""
_BY_CLOCK = frozenset(("TIM401", "TIM402", "TIM403"))
"""Fixes that move cues to where their words are said: all of a file's are one."""
_BY_SYNTAX, _BY_RECORDING, _BY_STYLE = 2, 3, 4
"""Steps of fixing, in order (our choice): what a format's syntax asks comes before what a style asks, since lines
that are joined hide an id, a time; and cues are where they belong before their lengths are looked at."""


def _turn(finding: Finding) -> int:
    from imhcaps.checks.rule import CATEGORIES  # noqa: PLC0415 - rare path

    if finding.code in _BY_CLOCK:
        return _BY_RECORDING
    syntax = CATEGORIES.get(finding.code[:3]) in ("conformance", "cue")
    return _WHOLE_FILE.get(finding.code, _BY_SYNTAX if syntax else _BY_STYLE)


_SHOWN_AT_LAST = frozenset(("CUE102",))
"""Fixes that show a cue which nobody saw: that it is read fast then is no reason to hide it."""
_SPEED = ("TIM1", "TIM2", "TIM3")


def once_each(before: Document, after: Document) -> bool:
    """Whether each word that was shown again and again stands there once, in its voice, and no other."""
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
    if _written(before) - _written(after) - written(dropped):
        return False
    if before.texts == after.texts and before.speakers == after.speakers:
        return True
    return _kept(before, after, Counter(tokens(dropped)))


def returned(before: Document, after: Document) -> set[int] | None:
    """The cues (1-based) of the new text that players dropped before; None when an old one moved."""
    new = set()
    old = list(zip(before.starts, before.ends, strict=True))
    at = 0
    for number, times in enumerate(zip(after.starts, after.ends, strict=True), 1):
        if at < len(old) and times == old[at]:
            at += 1
        else:
            new.add(number)
    return new if at == len(old) else None


def added(
    before: Document, old: Sequence[Finding], after: Document, new: Sequence[Finding]
) -> set[int]:
    """The cues (0 for none) that have a finding after which they did not have before.

    Findings of a cue that came back, of the one after it, and of the file as a whole then, were
    hidden and are not counted. Where cues were cut, findings are compared by code alone.
    """
    back = returned(before, after)
    if back is None:
        codes = Counter(f.code for f in new)
        codes.subtract(Counter(f.code for f in old))
        return {0} if any(count > 0 for count in codes.values()) else set()
    stayed = [n for n in range(1, len(after.starts) + 1) if n not in back]
    place = {0: 0} | {now: was for was, now in enumerate(stayed, 1)}
    back = back | _fuller(before, after, place)
    hidden = back | {number + 1 for number in back} | ({0} if back else set())
    more = Counter((f.code, place[f.cue or 0]) for f in new if (f.cue or 0) not in hidden)
    more.subtract(Counter((f.code, f.cue or 0) for f in old))
    return {cue for (_, cue), count in more.items() if count > 0}


def _fuller(before: Document, after: Document, place: dict[int, int]) -> set[int]:
    """The cues (1-based) of the new text in which words are shown that players did not show before."""
    old, new = before.texts, after.texts
    found = set()
    for now, was in place.items():
        if was and old[was - 1] != new[now - 1]:
            more = Counter(tokens(new[now - 1]))
            more.subtract(tokens(old[was - 1]))
            if any(count > 0 for count in more.values()):
                found.add(now)
    return found


Key = tuple[str, str, int, str]


@dataclass(slots=True)
class _State:
    document: Document
    findings: tuple[Finding, ...]
    check: Check
    unsafe: bool
    fixed: list[Finding] = field(default_factory=list)
    refused: set[Key] = field(default_factory=set)
    seen: set[tuple[str, str, bool]] = field(default_factory=set)
    checks: int = 0
    moved: bool = False

    def run(self) -> bool:
        """Mend until every fix that is left was refused; whether anything changed."""
        changed = False
        while self.checks < CHECKS:
            batch = choose(f for f in self.findings if self.wanted(f))
            if not batch:
                break
            changed = self.settle(batch) or changed
        return changed and self.checks < CHECKS

    def wanted(self, finding: Finding) -> bool:
        fix = finding.fix
        if fix is None or (fix.safety == "unsafe" and not self.unsafe):
            return False
        if finding.code == "CUE104" and self.moved:
            # Times that a fix has moved prove nothing about what the file repeats.
            return False
        return self.key(finding) not in self.refused

    def settle(self, batch: list[Finding]) -> bool:
        """Apply as much of a batch as the laws allow; what breaks them is refused."""
        while batch:
            guilty = self.attempt(batch)
            if guilty is None:
                return True
            if len(batch) == 1:
                self.refuse(batch)
                return False
            cues = guilty - {0}
            blamed = [f for f in batch if f.cue in cues]
            blamed = blamed or [f for f in batch if f.cue and {f.cue - 1, f.cue + 1} & cues]
            if blamed and len(blamed) < len(batch):
                self.refuse(blamed)
                batch = [f for f in batch if f not in blamed]
            else:
                batch = batch[: len(batch) // 2]
        return False

    def attempt(self, batch: list[Finding]) -> set[int] | None:
        """Apply a batch if it is lawful, else say which cues are worse (0: not known)."""
        after = reread(self.document, batch)
        if after is None:
            return {0}
        safe = all(f.fix is not None and f.fix.safety == "safe" for f in batch)
        mark = (after.source.text, after.source.encoding, after.source.bom)
        codes = {f.code for f in batch}
        if "CUE104" in codes:
            kept = once_each(self.document, after)
        else:
            dropped = "\n".join(
                self.document.text[edit.start : edit.end]
                for f in batch
                if f.code == "VTT009" and f.fix is not None
                for edit in f.fix.edits
                if not edit.text
            )
            kept = lawful(self.document, after, "safe" if safe else "unsafe", dropped)
        if mark in self.seen or not kept:
            return {0}
        self.checks += 1
        found = tuple(self.check(after))
        judged: Sequence[Finding] = found
        if codes & _SHOWN_AT_LAST:
            judged = [f for f in found if not f.code.startswith(_SPEED)]
        if codes & _BY_CLOCK:
            # Where the words are said is where the cues belong, however fast they are to be read there.
            judged = [f for f in found if not f.code.startswith((*_SPEED, "TIM408"))]
        # Cues that only repeated had no findings of their own, so all that they have now are new.
        worse = set() if "CUE104" in codes else added(self.document, self.findings, after, judged)
        if worse:
            return worse
        source = self.document.source
        self.seen.add((source.text, source.encoding, source.bom))
        self.fixed.extend(batch)
        self.moved = self.moved or not safe
        self.document, self.findings = after, found
        return None

    def refuse(self, findings: Iterable[Finding]) -> None:
        self.refused.update(map(self.key, findings))

    def key(self, finding: Finding) -> Key:
        """A finding's name that survives edits before it."""
        if finding.cue is not None and finding.cue <= len(self.document.starts):
            i = finding.cue - 1
            return finding.code, self.document.texts[i], self.document.starts[i], ""
        return finding.code, "", finding.line, finding.message


_TOKEN = lazy_pattern(r"\w+(?:['’-]\w+)*|[^\w\s]")
_MEANT = lazy_pattern(
    r"\S*[:=%]\S*|\b(?:align|line|position|region|size|vertical|start|center|middle|end|left|right|lr|rl)\b"
)
# Soft hyphens, joiners and controls are no part of a word.
_INVISIBLE = lazy_pattern(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb]"
)
_FORMS = str.maketrans({"…": "...", "–": "-", "—": "-", "‐": "-"})


def tokens(text: str) -> list[str]:
    """The words and marks of a text, without white space; dashes and ellipses in one form."""
    return _TOKEN.findall(_INVISIBLE.sub("", unescape(text)).translate(_FORMS))


def _kept(before: Document, after: Document, dropped: Counter[str]) -> bool:
    """Whether each word is still there, in order, in the voice it had, and others stood in the file."""
    old, new = list(_voiced(before)), list(_voiced(after))
    at = 0
    extra: Counter[str] = Counter()
    # The number above a timing line, which the cue before it had swallowed, is an id again.
    named = Counter(filter(None, after.ids)) - Counter(filter(None, before.ids)) + dropped
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
    hidden = Counter(tokens(before.source.text))
    hidden.subtract(word for word, _ in old)
    return all(count <= hidden[word] for word, count in extra.items())


@lru_cache(maxsize=2)
def _written(document: Document) -> Counter[str]:
    """What was written in the cues, without characters that no one sees; asked for again at each try."""
    text = document.source.text
    spans = zip(document.payload_at, document.payload_end, strict=True)
    parts = [text[a:b] for a, b in spans]
    # On the timing line, what is neither a setting nor meant as one may be speech.
    parts += [_MEANT.sub("", rest) for rest in document.settings if rest]
    return written(_INVISIBLE.sub("", "\n\n".join(parts)))


def _voiced(document: Document) -> Iterable[tuple[str, str | None]]:
    # A NUL, which a fix takes out, is shown as U+FFFD.
    nul = "\0" in document.source.text
    for text, voice in zip(document.texts, document.speakers, strict=True):
        for word in tokens(text.replace("\ufffd", "") if nul else text):
            yield word, voice


def _numbered(before: Document, after: Document) -> Document:
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
    from imhcaps.formats import read_document  # noqa: PLC0415 - rare path

    source = after.source._replace(text=apply(after.source.text, edits))
    return read_document(source, after.format, after.kind)
