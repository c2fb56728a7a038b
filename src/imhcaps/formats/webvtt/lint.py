"""What the WebVTT specification forbids and a browser forgives: ids, settings, regions.

The cue text has its own module, `lint_cue_text`. Codes are explained in `checks/rules/vtt*.py`; what
holds for every format (the order of cues, their length) is found by rules of their own, `cue*.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from imhcaps.formats.cleaning import stray_characters
from imhcaps.formats.document import Document
from imhcaps.formats.problem import Problem
from imhcaps.lazy import LazyModule, lazy_pattern
from imhcaps.model.finding import Edit

if TYPE_CHECKING:
    from imhcaps.formats.webvtt import joined
    from imhcaps.formats.webvtt import lint_cue_text as vtt_cuetext
    from imhcaps.formats.webvtt import settings as vtt_settings
else:
    joined = LazyModule("imhcaps.formats.webvtt.joined")
    vtt_cuetext = LazyModule("imhcaps.formats.webvtt.lint_cue_text")
    vtt_settings = LazyModule("imhcaps.formats.webvtt.settings")

_OLD_REGION = lazy_pattern(r"(?im)^region[ \t]*[:=]")


def lint(doc: Document) -> list[Problem]:
    """Everything that needs the cues as a whole; runs once, when `Document.problems` is asked for."""
    found: list[Problem] = []
    _encoding(doc, found)
    found += stray_characters(doc)
    if doc.text.count("WEBVTT") > 1:
        found += joined.problems(doc)
    _blocks(doc, found)
    _ids(doc, found)
    _settings(doc, found)
    if doc.kind == "metadata":
        return found
    if doc.kind == "chapters":
        _nested(doc, found)
    chapters = doc.kind == "chapters"
    # A few tags open nearly all cues: where one of them is all the markup of a cue, it is looked at once.
    right: set[str] = set()
    for i, payload in enumerate(doc.raw):
        if "<" not in payload and "&" not in payload:
            continue
        tag = payload[: payload.find(">") + 1] if payload.rfind("<") == 0 else ""
        if tag in right and "&" not in payload:
            continue
        problems = vtt_cuetext.cue_text(doc, i, payload, chapters)
        if problems:
            found += problems
        elif tag and "&" not in payload:
            right.add(tag)
    return found


def _encoding(doc: Document, found: list[Problem]) -> None:
    source = doc.source
    if source.encoding != "utf-8":
        found.append(
            Problem("VTT008", 0, 0, f"WebVTT must be UTF-8, and this file {source.encoding_note}")
        )
    text = doc.text
    if "\0" in text:
        for match in re.finditer("\0+", text):
            at = doc.cue_at(match.start())
            what = "a NUL character: browsers show U+FFFD"
            edits = (Edit(*match.span(), ""),)
            found.append(Problem("VTT007", *match.span(), what, at, edits, "Remove it"))
    if source.undecoded:
        for match in re.finditer("[\udc80-\udcff]+", text):
            octets = " ".join(f"{ord(ch) - 0xDC00:02x}" for ch in match.group()[:8])
            found.append(
                Problem(
                    "VTT006",
                    *match.span(),
                    f"bytes that are no UTF-8 ({octets}): browsers show U+FFFD",
                    doc.cue_at(match.start()),
                )
            )


def _blocks(doc: Document, found: list[Problem]) -> None:
    text = doc.text
    seen: dict[str, int] = {}
    region = 0
    for block in doc.others:
        if block.kind == "region":
            name = doc.regions[region].id
            region += 1
            if name and name in seen:
                found.append(
                    Problem(
                        "VTT302",
                        block.start,
                        block.start + 6,
                        f"the region id {name!r} is not unique",
                    )
                )
            seen[name] = block.start
        elif (
            block.kind == "header"
            and doc.header
            and (match := _OLD_REGION.search(text, block.start, block.end))
        ):
            found.append(
                Problem(
                    "VTT311",
                    *match.span(),
                    "regions are defined in REGION blocks, not in the header",
                )
            )


def _ids(doc: Document, found: list[Problem]) -> None:
    seen: dict[str, int] = {}
    for i, name in enumerate(doc.ids):
        if name is None:
            continue
        at = doc.block_at[i]
        first = seen.setdefault(name, i)
        if first != i:
            found.append(
                Problem(
                    "VTT121",
                    at,
                    at + len(name),
                    f"the cue id {_short(name)} is not unique: cue {first + 1} has it too",
                    i,
                )
            )
        if name[:4] == "NOTE" and name[4:5] in ("", " ", "\t"):
            found.append(
                Problem(
                    "VTT122",
                    at,
                    at + len(name),
                    "a comment right before a timing line is read as the id of the cue: add an empty line",
                    i,
                    (Edit(at + len(name), at + len(name), _eol_at(doc, at + len(name))),),
                    "Add an empty line",
                )
            )


def _settings(doc: Document, found: list[Problem]) -> None:
    known = {region.id for region in doc.regions}
    for i, raw in enumerate(doc.settings):
        if not raw:
            continue
        settings = vtt_settings.cue_settings(raw)
        if not settings.flaws and settings.region is None:
            continue
        at = doc.span(i).settings[0]
        behind = doc.span(i).end[1]
        valueless = -1
        for flaw in settings.flaws:
            if flaw.code == "VTT203" and (
                # Said already: what is glued to the end time, and the value of `align: left`.
                at + flaw.start == behind or (valueless >= 0 and flaw.start == valueless)
            ):
                continue
            valueless = flaw.end + 1 if raw[flaw.end - 1 : flaw.end + 1] == ": " else -1
            edits = (
                (Edit(at + flaw.start, at + flaw.end, flaw.corrected),)
                if flaw.corrected is not None
                else None
            )
            found.append(
                Problem(
                    flaw.code,
                    at + flaw.start,
                    at + flaw.end,
                    flaw.message,
                    i,
                    edits,
                    "Fix the setting",
                )
            )
        if settings.region is None:
            continue
        where = raw.find("region:")
        span = at + where, at + where + len("region:") + len(settings.region)
        if settings.region not in known:
            found.append(
                Problem("VTT214", *span, f"no region has the id {_short(settings.region)}", i)
            )
        clash = [
            name
            for name, there in (
                ("vertical", settings.vertical),
                ("line", settings.line is not None),
                ("size", settings.size != 100),
            )
            if there
        ]
        if clash:
            found.append(
                Problem("VTT215", *span, f"the region is ignored beside {' and '.join(clash)}", i)
            )


def _nested(doc: Document, found: list[Problem]) -> None:
    """Chapters hold only nested cues (§4.5.1)."""
    order = sorted(range(len(doc)), key=lambda i: (doc.starts[i], -doc.ends[i]))
    around: list[int] = []
    for i in order:
        while around and doc.ends[around[-1]] <= doc.starts[i]:
            around.pop()
        if around and doc.ends[i] > doc.ends[around[-1]]:
            outer = around[-1]
            found.append(
                Problem(
                    "VTT501",
                    *doc.span(i).timing,
                    f"chapters must lie inside or beside each other: this one overlaps the end of cue {outer + 1}",
                    i,
                )
            )
        else:
            around.append(i)


def _eol_at(doc: Document, at: int) -> str:
    return "\r\n" if doc.text[at : at + 2] == "\r\n" else doc.text[at : at + 1] or "\n"


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
