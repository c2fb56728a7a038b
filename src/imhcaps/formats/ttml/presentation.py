"""What a TTML document shows: each piece of text with the times at which it is on screen, region by region.

As a renderer does it (TTML2, 11.3.1): an element is seen while it, all that it is in and its region are active,
displayed and visible; text of a document with regions is seen in one alone. Then a screen for each moment.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from imhcaps.formats.runs import Run
from imhcaps.formats.ttml.intervals import ALWAYS, Interval, meet, sooner, union, without
from imhcaps.formats.ttml.styles import INHERITED, Sheet, Style, look
from imhcaps.formats.ttml.times import Timing
from imhcaps.formats.ttml.tree import TTM, XML, Element

CONFLICT = "\0"
"""The region of text whose region is not that of an element around it: it is seen in neither (TTML2, 11.3.1.3)."""
NO_REGION = ""
"""The key of the region that a document has which declares none."""


class Piece(NamedTuple):
    """A run of text or a line break (`run` None) of a paragraph, and when it is seen."""

    paragraph: Element
    run: Run | None
    shown: tuple[Interval, ...]
    region: str
    align: str
    keep: bool
    """White space is kept: a line break in the file is one on screen (xml:space)."""


@dataclass(slots=True)
class Presentation:
    """The pieces of a document in its order, and text that is never seen."""

    pieces: list[Piece] = field(default_factory=list)
    unseen: list[tuple[Element, str, str]] = field(default_factory=list)
    """An element, its text, and why nobody sees it."""
    roles: set[str] = field(default_factory=set)
    pictures: int = 0


class _Context(NamedTuple):
    """What an element has from those around it."""

    intervals: tuple[Interval, ...]
    visible: tuple[Interval, ...]
    begin: Fraction
    end: Fraction | None
    style: Style
    region: str | None
    voice: str
    language: str
    keep: bool
    reading: bool = False


class Presenter:
    """Walks a document once."""

    def __init__(
        self,
        sheet: Sheet,
        timing: Timing,
        voices: dict[str, str],
        root: Element,
        words: dict[Element, int] | None = None,
    ) -> None:
        """`words`: the moments in ms at which spans of a song begin to be sung."""
        self.words_begin = words or {}
        self.sheet = sheet
        self.timing = timing
        self.voices = voices
        self.root = root
        self.found = Presentation()
        self.language = root.attribute("lang", XML) or ""
        self.region_styles: dict[str, Style] = {}
        self.region_shown: dict[str, tuple[tuple[Interval, ...], tuple[Interval, ...]]] = {}
        for name, region in sheet.regions.items():
            self.region(name, region)

    def region(self, name: str, region: Element) -> None:
        """A region's own style, and when it is there and when visible."""
        style = {**self.sheet.initial, **self.sheet.specified(region)}
        self.region_styles[name] = style
        span = self.timing.active.get(region)
        begin, end = span if span else (Fraction(0), None)
        there = _displayed(((begin, end),), region, style, self.timing, begin, end)
        visible = _visible(ALWAYS, region, style, self.timing, begin, end)
        self.region_shown[name] = there, visible

    def present(self, body: Element, *, regions: bool) -> Presentation:
        """The pieces of a document; with `regions`, text without one is not seen."""
        self.regions = regions
        keep = self.root.attribute("space", XML) == "preserve"
        context = _Context(ALWAYS, ALWAYS, Fraction(0), None, {}, None, "", self.language, keep)
        self.walk(body, context, None)
        return self.found

    def walk(self, element: Element, outer: _Context, paragraph: Element | None) -> None:
        span = self.timing.active.get(element)
        if span is None:
            return
        style = self.sheet.specified(element)
        begin = outer.begin + span.begin
        end = sooner(None if span.end is None else outer.begin + span.end, outer.end)
        intervals = _displayed(
            meet(outer.intervals, ((begin, end),)), element, style, self.timing, begin, end
        )
        visible = _visible(outer.visible, element, style, self.timing, begin, end)
        named = element.attribute("region")
        agents = (element.attribute("agent", TTM) or "").split()
        names = [self.voices.get(agent, agent) for agent in agents]
        space = element.attribute("space", XML)
        inner = _Context(
            intervals,
            visible,
            begin,
            end,
            {**outer.style, **{k: v for k, v in style.items() if k in INHERITED}},
            _region(named if named in self.sheet.regions else None, outer.region),
            ", ".join(names) or outer.voice,
            element.attribute("lang", XML) or outer.language,
            outer.keep if space is None else space == "preserve",
            outer.reading,
        )
        self.found.roles.update((element.attribute("role", TTM) or "").split())
        if element.tag in ("div", "p") and any(
            k.endswith("}backgroundImage") for k in element.given
        ):
            self.found.pictures += 1
        if element.tag == "p":
            paragraph = element
        if element.tag == "br":
            if paragraph is not None:
                self.add(paragraph, None, inner)
            return
        ruby = style.get("ruby", "")
        if ruby == "container":
            self.ruby(element, inner, paragraph)
            return
        if ruby in ("text", "textContainer", "delimiter"):
            # A reading without a base is no word of the line.
            return
        silent = element.attribute("timeContainer") == "seq"
        for child in element.children:
            if isinstance(child, Element):
                if child.tag in ("div", "p", "span", "br"):
                    self.walk(child, inner, paragraph)
            elif element.tag in ("p", "span") and paragraph is not None:
                if not silent:
                    begin_of_word = self.words_begin.get(element) if child.strip() else None
                    self.add(paragraph, child, inner, time=begin_of_word)
                elif child.strip():
                    self.found.unseen.append((element, child, "it has no time in a sequence"))
            elif child.strip():
                self.found.unseen.append((element, child, "it is outside of a paragraph"))

    def ruby(self, element: Element, context: _Context, paragraph: Element | None) -> None:
        """Base texts with the reading above each."""
        if paragraph is None:
            return
        bases: list[str] = []
        readings: list[str] = []
        self.gather(element, bases, readings, 0)
        for n, base in enumerate(bases):
            reading = readings[n] if n < len(readings) else ""
            if n + 1 == len(bases) and len(readings) > len(bases):
                reading = "".join(readings[n:])
            self.add(paragraph, base, context, " ".join(reading.split()))

    def gather(self, element: Element, bases: list[str], readings: list[str], depth: int) -> None:
        for child in element.elements():
            kind = self.sheet.specified(child).get("ruby", "")
            if kind == "base":
                bases.append(self.words(child))
            elif kind == "text":
                readings.append(self.words(child))
            elif child.tag == "span":
                self.gather(child, bases, readings, depth + 1)

    def words(self, element: Element) -> str:
        """The text of a base or a reading, without delimiters."""
        parts = []
        for child in element.children:
            if isinstance(child, str):
                parts.append(child)
            elif child.tag == "span" and self.sheet.specified(child).get("ruby") != "delimiter":
                parts.append(self.words(child))
        return "".join(parts)

    def add(
        self,
        paragraph: Element,
        text: str | None,
        context: _Context,
        reading: str = "",
        time: int | None = None,
    ) -> None:
        name = context.region
        if self.regions and (name is None or name is CONFLICT):
            why = "it has no region" if name is None else "the element around it has another region"
            if text and text.strip():
                self.found.unseen.append((paragraph, text, why))
            return
        shown = meet(context.intervals, context.visible)
        style = context.style
        if name is not None and self.regions:
            there, visible = self.region_shown[name]
            shown = meet(context.intervals, there)
            # What nobody says otherwise of, a region decides.
            shown = meet(
                shown, context.visible if "visibility" in style else meet(context.visible, visible)
            )
            style = {
                **{k: v for k, v in self.region_styles[name].items() if k in INHERITED},
                **style,
            }
        if not shown:
            if text and text.strip():
                self.found.unseen.append((paragraph, text, "it is hidden, or over when it begins"))
            return
        run = None
        if text is not None:
            language = context.language if context.language != self.language else ""
            run = look(style)._replace(
                text=text, voice=context.voice, reading=reading, language=language, time=time
            )
        key = (name or NO_REGION) if self.regions else NO_REGION
        align = style.get("textAlign", "")
        self.found.pieces.append(Piece(paragraph, run, shown, key, align, context.keep))


class Screen(NamedTuple):
    """What a region shows from `start` to `end` (None: to the end of the programme)."""

    start: Fraction
    end: Fraction | None
    lines: tuple[tuple[Run, ...], ...]
    region: str
    align: str
    paragraph: Element


MOST_SHOWN = 5_000_000
"""Pieces on all screens together, counted as objects: a bound on time and memory. Our own choice."""


class TooMuchError(Exception):
    """More is on screen at once than anybody could read."""


def screens(pieces: Sequence[Piece]) -> list[Screen]:
    """Every region's screens, in order of time; neighbours that show the same are one."""
    by_region: dict[str, list[int]] = {}
    for i, piece in enumerate(pieces):
        by_region.setdefault(piece.region, []).append(i)
    made: list[Screen] = []
    budget = MOST_SHOWN
    for region, indices in by_region.items():
        begins: dict[Fraction, list[int]] = {}
        ends: dict[Fraction, list[int]] = {}
        for i in indices:
            for begin, end in pieces[i].shown:
                begins.setdefault(begin, []).append(i)
                if end is not None:
                    ends.setdefault(end, []).append(i)
        moments = sorted({*begins, *ends})
        # Counted before any screen is made: what is too much is refused at once.
        count = 0
        for moment in moments:
            count += len(begins.get(moment, ())) - len(ends.get(moment, ()))
            budget -= count
        if budget < 0:
            raise TooMuchError
        active: set[int] = set()
        last: Screen | None = None
        for k, moment in enumerate(moments):
            active.difference_update(ends.get(moment, ()))
            active.update(begins.get(moment, ()))
            now = [pieces[i] for i in sorted(active)]
            lines = lines_of(now)
            end = moments[k + 1] if k + 1 < len(moments) else None
            if not lines:
                last = None
                continue
            first = next(piece for piece in now if piece.run and piece.run.text.strip())
            if last and last.lines == lines and last.end == moment:
                made[-1] = last = last._replace(end=end)
            else:
                last = Screen(moment, end, lines, region, first.align, first.paragraph)
                made.append(last)
    return sorted(made, key=lambda each: each.start)


def once(pieces: Sequence[Piece]) -> list[Screen]:
    """Each paragraph's text once: what of it comes and goes together is one."""
    groups: dict[tuple[Element, Fraction, Fraction | None], list[Piece]] = {}
    last: tuple[Element, Fraction, Fraction | None] | None = None
    for piece in pieces:
        key = piece.paragraph, piece.shown[0][0], piece.shown[-1][1]
        if piece.run is None and last is not None and last[0] is piece.paragraph:
            groups[last].append(piece)
            continue
        groups.setdefault(key, []).append(piece)
        last = key
    made = []
    for (paragraph, start, end), members in groups.items():
        lines = lines_of(members)
        if lines:
            made.append(Screen(start, end, lines, members[0].region, members[0].align, paragraph))
    return sorted(made, key=lambda each: each.start)


def lines_of(pieces: Iterable[Piece]) -> tuple[tuple[Run, ...], ...]:
    """The lines of pieces that are seen together: a paragraph begins one, and so does a break."""
    lines: list[list[Run]] = []
    paragraph: Element | None = None
    for piece in pieces:
        if piece.paragraph is not paragraph:
            paragraph = piece.paragraph
            lines.append([])
        if piece.run is None:
            lines.append([])
        elif piece.keep and "\n" in piece.run.text:
            first, *more = piece.run.text.split("\n")
            lines[-1].append(piece.run._replace(text=first))
            lines.extend([piece.run._replace(text=each)] for each in more)
        else:
            lines[-1].append(piece.run)
    return tuple(tuple(line) for line in lines if any(run.text.strip() for run in line))


def _region(own: str | None, outer: str | None) -> str | None:
    if own is None or outer is None or own == outer:
        return own or outer
    return CONFLICT


def _steps(
    element: Element, name: str, timing: Timing, begin: Fraction, end: Fraction | None
) -> list[tuple[Fraction, Fraction | None, str]]:
    """The times at which `<set>` gives a property another value, in order of the file."""
    found = []
    for child in element.elements():
        if child.tag == "set":
            value = next(
                (v for k, v in child.given.items() if k.endswith(f"#styling}}{name}")), None
            )
            span = timing.active.get(child)
            if value is not None and span is not None:
                stop = sooner(None if span.end is None else begin + span.end, end)
                start = begin + span.begin
                if stop is None or start < stop:
                    found.append((start, stop, value.strip()))
    return found


def _displayed(
    intervals: tuple[Interval, ...],
    element: Element,
    style: Style,
    timing: Timing,
    begin: Fraction,
    end: Fraction | None,
) -> tuple[Interval, ...]:
    """When an element is displayed, of the times at which it could be."""
    shown = () if style.get("display") == "none" else intervals
    for start, stop, value in _steps(element, "display", timing, begin, end):
        shown = without(shown, start, stop)
        if value != "none":
            shown = union(shown, meet(intervals, ((start, stop),)))
    return shown


def _visible(
    inherited: tuple[Interval, ...],
    element: Element,
    style: Style,
    timing: Timing,
    begin: Fraction,
    end: Fraction | None,
) -> tuple[Interval, ...]:
    """When an element is visible: as what it is in, unless it says so itself."""
    shown = {"hidden": (), "visible": ALWAYS}.get(style.get("visibility", ""), inherited)
    for start, stop, value in _steps(element, "visibility", timing, begin, end):
        shown = without(shown, start, stop)
        if value == "visible":
            shown = union(shown, ((start, stop),))
    return shown
