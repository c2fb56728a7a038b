"""Runs the rules over a document: which of them, in what order, and where each finding is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import groupby, repeat
from operator import attrgetter
from typing import TYPE_CHECKING

from imhcaps.checks.context import Context
from imhcaps.checks.hits import Hits
from imhcaps.checks.profiles import DEFAULT, load_profile
from imhcaps.checks.renamed_codes import codes_of, name_now
from imhcaps.checks.rule import Hit, Rule
from imhcaps.checks.rules import MODULES, load, stem
from imhcaps.checks.source_positions import Columns, Places
from imhcaps.formats.document import Document
from imhcaps.garbage import collector_put_off
from imhcaps.model.finding import Citation, Finding, LateFixes, Severity
from imhcaps.model.profile import Profile

if TYPE_CHECKING:
    from imhcaps.audio.caption_match import Listen
    from imhcaps.checks.needs import Needs
    from imhcaps.model.glossary import Glossary
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import Transcript


@collector_put_off()
def check_document(
    document: Document,
    profile: Profile | str = DEFAULT,
    *,
    transcript: Transcript | None = None,
    media_ms: int | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    max_difference: float | None = None,
    listen: Listen | None = None,
    original: Track | None = None,
    glossary: Glossary = (),
    fixes: LateFixes | None = None,
) -> list[Finding]:
    """Check a document against a profile; findings in order of place, then code.

    `select` and `ignore` are codes or their beginnings (`TIM`, `LEN1`), or names of rules; the longer match wins. Notes
    in the file suppress findings (see `suppressions`). `media_ms` is the length of the recording. With a transcript its
    words are compared; `max_difference` is the share of its words (0…1) that may differ in substance before that is
    reported; none means that they are not counted. `listen` asks a recording when the words of the cues are said in it.
    `original` is what the captions were translated from, `glossary` terms with the forms in which they are misheard.
    `fixes` makes the fix of a finding when it is asked for; without it a finding has that of its own rule alone.
    """
    if isinstance(profile, str):
        profile = load_profile(profile)
    context = Context(
        document, profile, transcript, media_ms, max_difference, listen, original, glossary
    )
    select = None if select is None else tuple(select)
    if document.source.guessed:
        # Nobody can tell which letters these are: the file is left as it is until its encoding is named.
        fixes = None
    modules = _needed(context, select)
    found: list[Finding] = []
    repeated = False
    places = Places(document)
    rules = _applying(modules, document, profile, select, tuple(ignore))
    for letters, family in groupby(rules, key=lambda rule: rule.code[:3]):
        if letters == "SUP":
            continue
        for rule in family:
            of_rule = _findings(document, places, profile, rule, rule.check(context), fixes)
            repeated = repeated or bool(of_rule and rule.code == REPEATED)
            found += of_rule
        context.release()
    unjudged = context.unjudged(repeated)
    if unjudged:
        found = _without_unjudged(found, unjudged)
    if context.suppressing:
        found = _without_suppressed(context, places, found, rules, select, tuple(ignore))
    if document.source.guessed:
        found = _without_fixes(found)
    elif MISPLACED in document.codes:
        found = _without_fixes(found, besides=MISPLACED)
    # Its columns are not held while the findings are sorted: that is when most is in memory.
    del context
    found.sort(key=_ORDER)
    return found


def _needed(context: Context, select: tuple[str, ...] | None) -> list[str]:
    """The modules of selected rules that may find something."""
    limits = frozenset(
        name
        for name, limit in context.profile.limits.items()
        if limit.value is not False and limit.value is not None
    )
    problem = bool(context.document.codes)
    return [
        module
        for module, code, needs in _possible(select, limits, context.given, problem)
        if needs is None or needs.met(context, code)
    ]


@lru_cache(maxsize=64)
def _possible(
    select: tuple[str, ...] | None,
    limits: frozenset[str],
    given: frozenset[str],
    problem: bool,
) -> tuple[tuple[str, str, Needs | None], ...]:
    """The modules that are needed as far as the file does not decide it, what their codes begin with, and what it
    decides by.

    The same for nearly all files of a run.
    """
    return tuple(
        (module, stem(module), needs if needs.of_the_file else None)
        for module in _modules(select)
        if (needs := MODULES[module]).possible(limits, given, problem=problem)
    )


def _without_fixes(found: list[Finding], besides: str = "") -> list[Finding]:
    return [f._replace(fix=None) if f.fix and f.code != besides else f for f in found]


MISPLACED = "SRT133"
"""The rule that finds each text in the cue of another: until it is mended nothing else in a cue can be."""
REPEATED = "CUE104"
"""The rule that names text which a track shows again and again."""
_OF_ONE_CUE = ("BRK", "LEN", "TIM")
_OF_ITS_TEXT = frozenset(("TXT107", "TXT108", "TXT110"))


def _without_unjudged(found: list[Finding], cues: Set[int]) -> list[Finding]:
    """Without the times, lines and empty texts of cues that only repeat, which are one property, or are set into the
    picture.
    """
    return [f for f in found if f.cue is None or not is_unjudged(f.code, f.cue, cues)]


def is_unjudged(code: str, cue: int, cues: Set[int]) -> bool:
    """Whether a finding of a cue (1-based) is about its times, lines or empty text, in one of `cues` (0-based)."""
    return cue - 1 in cues and (code[:3] in _OF_ONE_CUE or code in _OF_ITS_TEXT)


def _without_suppressed(
    context: Context,
    places: Places,
    found: list[Finding],
    rules: Iterable[Rule],
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
) -> list[Finding]:
    """The findings that no note in the file suppresses, and those about the notes themselves."""
    document, profile = context.document, context.profile
    kept = context.suppressions.kept(found)
    ran = rules_for(document, profile, select, ignore)
    context.selected = tuple((codes_of(rule.code, document.format), rule.name) for rule in ran)
    for rule in rules:
        if rule.code[:3] == "SUP":
            kept.extend(_findings(document, places, profile, rule, rule.check(context)))
    return kept


_ORDER = attrgetter("line", "column", "code", "end_line", "end_column", "message")


def rules_for(
    document: Document,
    profile: Profile,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
) -> list[Rule]:
    """The rules that a document is checked by under a profile, sorted by code."""
    select = None if select is None else tuple(select)
    chosen = _applying(_modules(select), document, profile, select, tuple(ignore))
    return sorted(chosen, key=lambda rule: rule.code)


def _applying(
    modules: Iterable[str],
    document: Document,
    profile: Profile,
    select: tuple[str, ...] | None,
    ignore: tuple[str, ...],
) -> list[Rule]:
    """The rules of some modules that a document is checked by."""
    set_here = {name for name, limit in profile.limits.items() if limit.value is not False}
    return [
        rule
        for module in modules
        for rule in _chosen(module, select, ignore, document.format)
        if (not rule.kinds or document.kind in rule.kinds)
        and (not rule.formats or document.format in rule.formats)
        and (rule.basis == "law" or not profile.law)
        and (not rule.limits or not set_here.isdisjoint(rule.limits))
    ]


@lru_cache(maxsize=64)
def _modules(select: tuple[str, ...] | None) -> tuple[str, ...]:
    """The modules that may have a selected rule; one that is selected by its name may be in any."""
    if select is None or not all(map(_is_code, select)):
        return tuple(MODULES)
    codes = tuple(selector.upper() for selector in select)
    return tuple(
        module
        for module in MODULES
        if any(
            code.startswith(own) or own.startswith(code)
            for code in codes
            for own in codes_of(stem(module))
        )
    )


def _is_code(selector: str) -> bool:
    letters, digits = selector[:3], selector[3:]
    return letters.isalpha() and (not digits or digits.isdigit()) and selector.upper() != "ALL"


@lru_cache(maxsize=1024)
def _chosen(
    module: str, select: tuple[str, ...] | None, ignore: tuple[str, ...], format: str
) -> tuple[Rule, ...]:
    """The rules of a module that the selectors choose; the same for every file of a format in a run."""
    return tuple(rule for rule in load(module) if is_selected(rule, select, ignore, format))


def is_selected(
    rule: Rule, select: tuple[str, ...] | None, ignore: tuple[str, ...], format: str = ""
) -> bool:
    """Whether a rule is chosen for files of a format: the longest of the matching selectors decides."""
    if select is None and not ignore:
        return True
    codes = codes_of(rule.code, format)
    inside = 1 if select is None else _longest(rule, codes, select)
    outside = _longest(rule, codes, ignore)
    return inside > outside or (inside > 0 and outside == 0)


def _longest(rule: Rule, codes: tuple[str, ...], selectors: tuple[str, ...]) -> int:
    """The length of the longest selector that matches; `ALL` matches everything, weakest."""
    best = 0
    for selector in selectors:
        if name_now(selector) == rule.name:
            return len(rule.code) + 1
        if selector.upper() == "ALL":
            best = max(best, 1)
        elif any(code.startswith(selector.upper()) for code in codes):
            best = max(best, len(selector) + 1)
    return best


def tally(
    document: Document, profile: Profile, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Iterator[tuple[Severity, Sequence[int]]]:
    """What some rules find in cues, as severities and cues (0-based) alone: no message, no place, no fix."""
    for _, severity, cues in tallied(Context(document, profile), select, ignore):
        if cues is not _NO_CUE:
            yield severity, cues


_NO_CUE = (-1,)
"""The cue of a finding that has none, as a 0-based index; our own mark."""


def tallied(
    context: Context, select: tuple[str, ...] | None, ignore: tuple[str, ...]
) -> Iterator[tuple[Rule, Severity, Sequence[int]]]:
    """Rules with the severity of what they found and its cues (0-based; -1 is no cue)."""
    document, profile, family = context.document, context.profile, ""
    for rule in _applying(_needed(context, select), document, profile, select, ignore):
        if rule.code[:3] != family:
            context.release()
            family = rule.code[:3]
        hits = rule.check(context)
        if isinstance(hits, Hits):
            yield rule, _severity(profile, rule, hits.limit_name), hits.cues
            continue
        for hit in hits:
            severity = hit.severity or _severity(profile, rule, hit.limit_name)
            yield rule, severity, _NO_CUE if hit.cue is None else (hit.cue,)


def _findings(
    document: Document,
    places: Places,
    profile: Profile,
    rule: Rule,
    hits: Iterable[Hit] | Hits,
    fixes: LateFixes | None = None,
) -> list[Finding]:
    """What a rule found, with its place, severity and source."""
    if isinstance(hits, Hits) and not hits.cues:
        return []
    late = fixes if fixes is not None and rule.code in fixes.codes else None
    columns = places.columns(hits) if isinstance(hits, Hits) else None
    if columns is not None:
        assert isinstance(hits, Hits)
        return _all_findings(document, profile, rule, hits, columns, late)
    path, rows, code, name = document.source.path, places.rows, rule.code, rule.name
    # By the limit that was broken, what a finding says where the hit does not.
    known: dict[str, tuple[Severity, Citation]] = {}
    found = []
    for hit in hits:
        limit_name = hit.limit_name
        if limit_name not in known:
            known[limit_name] = (
                _severity(profile, rule, limit_name),
                _citation(profile, rule, limit_name),
            )
        usual, cited = known[limit_name]
        cue, message, value, most, unit, _, _, _, _, own, fix = hit
        number = None if cue is None else cue + 1
        row = (
            *rows(hit),
            code,
            name,
            own or usual,
            message,
            number,
            value,
            most,
            unit,
            cited,
            fix or late,
        )
        # As `Finding(…)` does, without the matching of names.
        found.append(tuple.__new__(Finding, (path, *row)))
    return found


def _all_findings(
    document: Document,
    profile: Profile,
    rule: Rule,
    hits: Hits,
    columns: Columns,
    late: LateFixes | None,
) -> list[Finding]:
    """The same for columns: each field of all findings at once."""
    messages, values = hits.say()
    rows = zip(
        repeat(document.source.path),
        *columns,
        repeat(rule.code),
        repeat(rule.name),
        repeat(_severity(profile, rule, hits.limit_name)),
        messages,
        map((1).__add__, hits.cues),
        values,
        repeat(hits.limit),
        repeat(hits.unit),
        repeat(_citation(profile, rule, hits.limit_name)),
        repeat(late),
        strict=False,
    )
    return list(map(tuple.__new__, repeat(Finding), rows))


def _severity(profile: Profile, rule: Rule, limit_name: str) -> Severity:
    """The severity of what breaks a limit: the profile's, else that of the rule."""
    limit = profile.limits.get(limit_name) if limit_name else None
    return limit.severity if limit and limit.severity else rule.severity


def _citation(profile: Profile, rule: Rule, limit_name: str) -> Citation:
    limit = profile.limits.get(limit_name) if limit_name else None
    return limit.source if limit and limit.source else rule.source
