"""Runs the rules over a document: which of them, in what order, and where each finding stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

from imhcaps.check.context import Context
from imhcaps.check.profiles import DEFAULT, load_profile
from imhcaps.check.rule import Hit, Rule
from imhcaps.check.rules import RULES
from imhcaps.formats.document import Document
from imhcaps.model.finding import Finding
from imhcaps.model.profile import Profile
from imhcaps.model.transcript import Transcript

_MARKUP = re.compile(
    r"<[^>]*>?|&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]{0,31});|\{\\[^}]*\}"
)


def check_document(
    document: Document,
    profile: Profile | str = DEFAULT,
    *,
    transcript: Transcript | None = None,
    media_ms: int | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    max_difference: float = 0.0,
) -> list[Finding]:
    """Check a document against a profile; findings in order of place, then code.

    `select` and `ignore` are codes or their beginnings (`TIM`, `LEN1`), or names of rules; the longer
    match wins. `media_ms` is the length of the recording. With a transcript its words are compared;
    `max_difference` is the share of its words (0…1) that may differ in substance before that is told.
    """
    if isinstance(profile, str):
        profile = load_profile(profile)
    context = Context(document, profile, transcript, media_ms, max_difference)
    plain = "\r" not in document.source.text
    found = [
        _finding(document, profile, rule, hit, plain)
        for rule in rules_for(document, profile, select, ignore)
        for hit in rule.check(context)
    ]
    found.sort(key=lambda item: (item[0], item[2].code, item[1], item[2].message))
    return [finding for _, _, finding in found]


def rules_for(
    document: Document,
    profile: Profile,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
) -> list[Rule]:
    """The rules that a document is checked by under a profile, sorted by code."""
    chosen = None if select is None else tuple(select)
    left_out = tuple(ignore)
    limits = profile.limits
    return [
        rule
        for rule in RULES
        if (not rule.kinds or document.kind in rule.kinds)
        and (not rule.formats or document.format in rule.formats)
        and (rule.basis == "law" or not profile.law)
        and (
            not rule.limits
            or any(name in limits and limits[name].value is not False for name in rule.limits)
        )
        and is_selected(rule, chosen, left_out)
    ]


def is_selected(rule: Rule, select: tuple[str, ...] | None, ignore: tuple[str, ...]) -> bool:
    """Whether a rule is chosen: the longest of the matching selectors decides."""
    if select is None and not ignore:
        return True
    inside = 1 if select is None else _longest(rule, select)
    outside = _longest(rule, ignore)
    return inside > outside or (inside > 0 and outside == 0)


def _longest(rule: Rule, selectors: tuple[str, ...]) -> int:
    """The length of the longest selector that matches; `ALL` matches everything, weakest."""
    best = 0
    for selector in selectors:
        if selector == rule.name:
            return len(rule.code) + 1
        if selector.upper() == "ALL":
            best = max(best, 1)
        elif rule.code.startswith(selector.upper()):
            best = max(best, len(selector) + 1)
    return best


def _finding(
    document: Document, profile: Profile, rule: Rule, hit: Hit, plain: bool
) -> tuple[int, int, Finding]:
    start, end = _place(document, hit, plain)
    line, column = document.source.place(start)
    starts = document.source.starts
    if line < len(starts) and end >= starts[line]:
        end_line, end_column = document.source.place(end)
    else:
        end_line, end_column = line, column + end - start
    limit = profile.limits.get(hit.limit_name) if hit.limit_name else None
    finding = Finding(
        path=document.source.path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        code=rule.code,
        name=rule.name,
        severity=hit.severity or (limit.severity if limit else rule.severity),
        message=hit.message,
        cue=None if hit.cue is None else hit.cue + 1,
        value=hit.value,
        limit=hit.limit,
        unit=hit.unit,
        source=limit.source if limit and limit.source else rule.source,
        fix=hit.fix,
    )
    return start, end, finding


def _place(document: Document, hit: Hit, plain: bool) -> tuple[int, int]:
    """The offsets into the source text that a hit is about."""
    if hit.span is not None:
        return hit.span
    cue, source = hit.cue, document.source.text
    if cue is None:
        return 0, _line_end(source, 0)
    if hit.text is None and hit.line is None:
        start = document.timing_at[cue]
        return start, _line_end(source, start)
    text = document.texts[cue]
    # Without markup and carriage returns, what is read stands in the file as it is.
    as_is = plain and document.raw[cue] == text
    if hit.text is not None:
        if as_is:
            at = document.payload_at[cue]
            return at + hit.text[0], at + hit.text[1]
        return _text_place(document, cue, *hit.text)
    assert hit.line is not None
    if as_is:
        start = 0
        for _ in range(hit.line):
            start = text.find("\n", start) + 1
        end = text.find("\n", start)
        at = document.payload_at[cue]
        return at + start, at + (end if end >= 0 else len(text))
    lines = document.lines(cue)
    line = lines[min(hit.line, len(lines) - 1)]
    return line.start, line.end


def _line_end(text: str, start: int) -> int:
    """The end of the line that begins at an offset, without its line end."""
    end = text.find("\n", start)
    end = end if end >= 0 else len(text)
    early = text.find("\r", start, end)
    return early if early >= 0 else end


def _text_place(document: Document, cue: int, start: int, end: int) -> tuple[int, int]:
    """Offsets in the visible text of a cue → offsets in the source text."""
    ends: list[int] = []
    at = 0
    lines = document.lines(cue)
    for offset, last in ((start, False), (end, True)):
        at = 0
        for line in lines:
            if offset <= at + len(line.text):
                break
            at += len(line.text) + 1
        raw = document.source.text[line.start : line.end]
        ends.append(line.start + _raw_column(raw, line.text, offset - at, last))
    return ends[0], max(ends)


def _raw_column(raw: str, text: str, column: int, last: bool) -> int:
    """The column in the raw line of a column in what is read of it."""
    if raw == text:
        return column
    at = seen = 0
    while at < len(raw):
        if seen >= column and (last or not raw.startswith(("<", "{"), at)):
            return at
        markup = _MARKUP.match(raw, at)
        if markup is None:
            at, seen = at + 1, seen + 1
        else:
            seen += markup[0][0] == "&"
            at = markup.end()
    return at
