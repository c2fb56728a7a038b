"""SAMI (.smi) in: `<SYNC Start=ms><P Class=X>text`. A caption stays until the next SYNC of its class.

A class is a language, an alternative to the others: each is a track of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from imhcaps.cuetext import unescape, whole
from imhcaps.errors import FormatError
from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import clean
from imhcaps.formats.open_end import open_end, remark
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.runs import Run, cue_text, plain
from imhcaps.formats.syntax import Syntax
from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.text import plural

_TAG = lazy_pattern(r"<!--|<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>")
_ATTRIBUTE = lazy_pattern(r"([A-Za-z]{1,40})\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CLASS = lazy_pattern(r"\.([A-Za-z0-9_-]{1,60})\s*\{([^{}]*)\}")
_ID = lazy_pattern(r"#([A-Za-z0-9_-]{1,60})\s*\{([^{}]*)\}")
_DECLARED = lazy_pattern(r"([A-Za-z_-]{1,30})\s*:\s*([^;]{1,60})")
_COLOURS = {"yellow", "cyan", "lime", "red", "magenta", "blue"}
_BY_RGB = {"#ffff00": "yellow", "#00ffff": "cyan", "#00ff00": "lime", "#ff0000": "red", "#ff00ff": "magenta", "#0000ff": "blue", "aqua": "cyan", "fuchsia": "magenta"}  # fmt: skip
_BREAKS = frozenset(("br", "p", "div", "tr"))


@dataclass(slots=True)
class _Moment:
    """A SYNC: its time, where it is, and per class the lines it shows from then on."""

    start: int
    at: int
    stop: int
    shown: dict[str, list[list[Run]]] = field(default_factory=dict)


def read(source: Source) -> Document:
    """Read SAMI. Never raises."""
    doc = Document(source, SYNTAX)
    text = source.text
    head = text[: _first_sync(text)]
    declared = {name.lower(): _declarations(body) for name, body in _CLASS.findall(head)}
    ids = {name.lower(): _declarations(body) for name, body in _ID.findall(head)}
    if head:
        doc.others.append(Block("header", 0, len(head)))
    moments = _moments(doc, text, len(head), ids)
    # As the head lists them; a class that it does not know comes after.
    used = dict.fromkeys(name for moment in moments for name in moment.shown)
    classes = [name for name in declared if name in used]
    classes += [name for name in used if name not in declared]
    if not classes:
        return doc
    chosen = _chosen(doc, classes, declared)
    doc.language = declared.get(chosen, {}).get("lang")
    for number, name in enumerate(classes, 1):
        if name != chosen:
            count = sum(bool(plain(m.shown[name])) for m in moments if name in m.shown)
            language = declared.get(name, {}).get("lang", "no stated language")
            what = f"the track of class {name.upper()} ({language}), {plural(count, 'caption')}: --stream {number}"
            doc.remarks.append(Remark("lost", what))
    _fill(doc, moments, chosen)
    return doc


def _first_sync(text: str) -> int:
    match = _SYNC.search(text)
    return match.start() if match else len(text)


_SYNC = lazy_pattern(r"(?i)<sync\b")


def _chosen(doc: Document, classes: list[str], declared: dict[str, dict[str, str]]) -> str:
    """The class that somebody asked for by its number or language, else the first."""
    wanted = (doc.source.stream or "1").strip().lower()
    if wanted.isascii() and wanted.isdecimal() and len(wanted) < 4:
        if 0 < int(wanted) <= len(classes):
            return classes[int(wanted) - 1]
    else:
        for name in classes:
            language = declared.get(name, {}).get("lang", "").lower()
            if wanted in (name, language, language.partition("-")[0]):
                return name
    listed = ", ".join(
        f"{n} {declared.get(name, {}).get('lang', name.upper())}"
        for n, name in enumerate(classes, 1)
    )
    raise FormatError(
        f"there is no track {doc.source.stream!r}",
        doc.source.path,
        hint=f"the tracks are: {listed}",
    )


class _Ruby:
    """The words that a reading is above: those since `<ruby>` or the reading before, of whatever look."""

    def __init__(self) -> None:
        self.line = self.first = 0
        self.reading = ""
        self.in_reading = False

    def settle(self, lines: list[list[Run]] | None) -> None:
        """Put the reading above its words, which become one run, and begin the next ones here."""
        if lines:
            runs = lines[-1][self.first if self.line == len(lines) else 0 :]
            base = "".join(run.text for run in runs)
            reading = " ".join(self.reading.split())
            if reading and base.strip():
                lines[-1][len(lines[-1]) - len(runs) :] = [
                    runs[0]._replace(text=base, reading=reading)
                ]
            elif reading:
                lines[-1].append(Run(reading))
            self.line, self.first = len(lines), len(lines[-1])
        self.reading = ""


def _moments(doc: Document, text: str, begin: int, ids: dict[str, dict[str, str]]) -> list[_Moment]:
    """Every SYNC with what it shows. Text before the first belongs to no caption."""
    moments: list[_Moment] = []
    lines: list[list[Run]] | None = None
    look, stack = Run(""), list[tuple[str, Run]]()
    ruby = _Ruby()
    at = begin
    while at < len(text):
        match = _TAG.search(text, at)
        stop = match.start() if match else len(text)
        said = clean(unescape(text[at:stop].replace("\r", " ").replace("\n", " ")))
        if lines is not None and said.strip("\xa0 \t"):
            if ruby.in_reading:
                ruby.reading += said
            else:
                lines[-1].append(look._replace(text=said))
        elif lines is not None and said and lines[-1]:
            lines[-1].append(look._replace(text=" "))
        elif lines is None and said.strip() and moments:
            # No <P>: the text is of the SYNC itself.
            lines = moments[-1].shown.setdefault("", [[]])
            lines[-1].append(look._replace(text=said))
        if moments:
            moments[-1].stop = stop
        if match is None:
            break
        at = match.end()
        if match[0] == "<!--":
            end = text.find("-->", at)
            at = end + 3 if end >= 0 else len(text)
            continue
        closing, name, given = bool(match[1]), match[2].lower(), match[3]
        if name == "sync":
            ruby.settle(lines)
            lines, look, stack, ruby = None, Run(""), [], _Ruby()
            if not closing:
                moments += _sync(doc, given, match.start(), match.end(), moments)
        elif name == "p" and moments:
            ruby.settle(lines)
            look, stack = Run(""), []
            lines = None
            if not closing:
                values = _attributes(given)
                shown = moments[-1].shown
                lines = shown.setdefault(values.get("class", "").lower(), [])
                lines.append([])
                look = _css(look, ids.get(values.get("id", "").lower(), {}))
                look = _css(look, _declarations(values.get("style", "")))
        elif name in _BREAKS:
            if lines is not None:
                lines.append([])
        elif name in ("ruby", "rt"):
            if name == "ruby" or closing:
                ruby.settle(lines)
            ruby.in_reading = name == "rt" and not closing
        elif closing:
            while stack:
                opened, before = stack.pop()
                look = before
                if opened == name:
                    break
        else:
            if len(stack) < _DEEPEST:
                stack.append((name, look))
            look = _styled(look, name, _attributes(given))
    ruby.settle(lines)
    return moments


_DEEPEST = 100
"""Tags inside each other, counted as levels, that are kept apart; deeper ones look like what is around them. Our own
choice."""


def _sync(doc: Document, given: str, at: int, stop: int, moments: list[_Moment]) -> list[_Moment]:
    digits = _attributes(given).get("start", "").strip().lower().removesuffix("ms")
    if not (digits.isascii() and digits.isdecimal()):
        what = f"this SYNC has no start in milliseconds: {given.strip()[:40]!r}"
        doc.found.append(Problem("SMI101", at, stop, what))
        start = moments[-1].start if moments else 0
        return [_Moment(start, at, stop)]
    return [_Moment(whole(digits), at, stop)]


def _fill(doc: Document, moments: list[_Moment], name: str) -> None:
    mine = [moment for moment in moments if name in moment.shown]
    starts = sorted({moment.start for moment in mine})
    following = dict(pairwise(starts))
    for moment in sorted(mine, key=lambda moment: moment.start):
        text = cue_text(moment.shown[name])
        if not text:
            continue
        end = following.get(moment.start)
        if end is None:
            end = open_end(moment.start, len(text))
            doc.remarks.append(remark(end))
        doc.add(moment.start, end, text, timing_at=moment.at, payload=(moment.at, moment.stop))


def _attributes(text: str) -> dict[str, str]:
    return {
        name.lower(): unescape(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE.findall(text)
    }


def _declarations(text: str) -> dict[str, str]:
    return {name.strip().lower(): value.strip() for name, value in _DECLARED.findall(text)}


def _styled(look: Run, name: str, given: dict[str, str]) -> Run:
    if name in ("i", "em"):
        look = look._replace(italic=True)
    elif name in ("b", "strong"):
        look = look._replace(bold=True)
    elif name == "u":
        look = look._replace(underline=True)
    if "color" in given:
        look = look._replace(colour=_colour(given["color"]))
    return _css(look, _declarations(given["style"])) if "style" in given else look


def _css(look: Run, given: dict[str, str]) -> Run:
    if given.get("font-style", "").lower() == "italic":
        look = look._replace(italic=True)
    if given.get("font-weight", "").lower() == "bold":
        look = look._replace(bold=True)
    if given.get("text-decoration", "").lower() == "underline":
        look = look._replace(underline=True)
    return look._replace(colour=_colour(given["color"])) if "color" in given else look


def _colour(text: str) -> str:
    name = text.strip().lower()
    return (
        name
        if name in _COLOURS
        else _BY_RGB.get(name if name.startswith("#") or name.isalpha() else f"#{name}", "")
    )


SYNTAX = Syntax(
    name="sami",
    evidence=lazy_pattern(r"(?i)<sami\b|<sync\s+start\s*="),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
)
