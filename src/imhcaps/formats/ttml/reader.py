"""TTML in: IMSC 1 text, EBU-TT-D, DFXP, SMPTE-TT text, iTT, read as a renderer does, by what is on screen."""

from __future__ import annotations

from fractions import Fraction

from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import clean
from imhcaps.formats.open_end import open_end, remark
from imhcaps.formats.problem import Block, Problem
from imhcaps.formats.runs import cue_text, plain, timed
from imhcaps.formats.syntax import Syntax, written_settings
from imhcaps.formats.ttml import lyrics, presentation
from imhcaps.formats.ttml.styles import Sheet
from imhcaps.formats.ttml.times import Timing, clock_of
from imhcaps.formats.ttml.tree import TT, TTM, XML, Element, TreeError, parse
from imhcaps.language_tag import normal
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark
from imhcaps.source import Source


def read(source: Source) -> Document:
    """Read TTML. Never raises: what is no XML, or asks for too much, is a problem."""
    doc = Document(source, SYNTAX)
    try:
        root, unbound = parse(source.text)
    except TreeError as problem:
        return _refuse(doc, problem.at, problem.message)
    for element, prefix in unbound[:1]:
        what = f"the prefix {prefix!r} is not declared"
        doc.found.append(Problem("TTM104", element.at, element.stop, what))
    if root.name != "tt":
        return _refuse(doc, root.at, f"the root element is {root.name!r}, not tt")
    if root.space != TT:
        _adopt(root)
    written = root.attribute("lang", XML) or None
    doc.language = normal(written) or written
    body = next((child for child in root.elements() if child.tag == "body"), None)
    if body is None:
        doc.found.append(
            Problem("TTM103", root.at, root.stop, "the document has no body: it shows nothing")
        )
        return doc
    doc.others.append(Block("header", 0, body.at))
    if _left_namespace(body):
        said = (
            'the paragraphs have left the namespace of TTML (xmlns=""): they are read all the same'
        )
        doc.remarks.append(Remark("repaired", said, source.place(body.at)[0]))
    sheet, timing = Sheet(root), Timing(clock_of(root))
    song = lyrics.is_lyrics(root)
    words = lyrics.count_from_the_start(body, timing.clock) if song else {}
    for region in sheet.regions.values():
        timing.resolve(region)
    timing.resolve(body)
    for element, what in timing.wrong:
        doc.found.append(Problem("TTM102", element.at, element.stop, what))
    presenter = presentation.Presenter(sheet, timing, _voices(root), root, words)
    used = _uses_regions(body, sheet)
    shown = presenter.present(body, regions=bool(sheet.regions) and used)
    if sheet.regions and not used and shown.pieces:
        doc.remarks.append(
            Remark("repaired", "regions are declared and no text has one: it is shown all the same")
        )
    try:
        _fill(doc, sheet, presenter, shown)
    except presentation.TooMuchError:
        return _refuse(doc, body.at, "more text is on screen at once than anybody could read")
    _lost(doc, shown)
    return doc


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track in the IMSC 1.1 Text Profile, and what it cannot carry."""
    from imhcaps.formats.ttml import writer  # noqa: PLC0415 - rare path

    return writer.write(track)


def _refuse(doc: Document, at: int, message: str) -> Document:
    doc.unreadable = Problem("TTM101", at, at, message)
    doc.found.append(doc.unreadable)
    return doc


def _adopt(root: Element) -> None:
    """A file that forgot the namespace of TTML: its elements without one are meant."""
    meant, waiting = root.space, [root]
    while waiting:
        element = waiting.pop()
        if element.space == meant:
            element.space = TT
        waiting.extend(element.elements())


def _left_namespace(body: Element) -> bool:
    """Take elements without any namespace for those of TTML, where the body has no paragraph of TTML.

    Programs that build XML by hand write `<div xmlns="">` below a root in the namespace of TTML.
    """
    inside, waiting = [], [body]
    while waiting:
        element = waiting.pop()
        if element.tag == "p":
            return False
        inside.append(element)
        waiting.extend(element.elements())
    bare = [element for element in inside if not element.space]
    if not any(element.name == "p" for element in bare):
        return False
    for element in bare:
        element.space = TT
    return True


def _voices(root: Element) -> dict[str, str]:
    """The speakers by the ids of their agents: the full name, else an alias, else what there is."""
    found: dict[str, str] = {}
    waiting = [root]
    while waiting:
        element = waiting.pop()
        waiting.extend(reversed(element.elements()))
        name = element.attribute("id", XML)
        if element.space == TTM and element.name == "agent" and name:
            names = {
                child.attribute("type") or "other": " ".join(
                    "".join(c for c in child.children if isinstance(c, str)).split()
                )
                for child in reversed(element.elements())
                if child.name == "name"
            }
            whole = " ".join(filter(None, (names.get("given"), names.get("family"))))
            chosen = (
                names.get("full") or names.get("alias") or whole or next(iter(names.values()), "")
            )
            found.setdefault(name, clean(chosen) or name)
    return found


def _uses_regions(body: Element, sheet: Sheet) -> bool:
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if element.attribute("region") in sheet.regions:
            return True
        waiting.extend(element.elements())
    return False


def _fill(
    doc: Document,
    sheet: Sheet,
    presenter: presentation.Presenter,
    shown: presentation.Presentation,
) -> None:
    screens = presentation.screens(shown.pieces)
    single = presentation.once(shown.pieces)
    stated = [_ms(each.end) for each in screens if each.end is not None]
    for screen in screens:
        start, end = _ms(screen.start), _end(doc, screen, stated)
        settings = sheet.place(presenter.region_styles.get(screen.region, {}), screen.align)
        doc.add(
            start,
            end,
            clean(cue_text(timed(screen.lines, start, end))),
            timing_at=screen.paragraph.at,
            payload=(screen.paragraph.at, screen.paragraph.stop),
            settings=" ".join(f"{name}:{value}" for name, value in settings),
        )
    if [(s.start, s.end, s.lines) for s in screens] != [(s.start, s.end, s.lines) for s in single]:
        doc.once = tuple(
            Cue(
                _ms(each.start),
                _ms(each.end)
                if each.end is not None
                else open_end(_ms(each.start), len(plain(each.lines))),
                clean(cue_text(each.lines)),
                line=doc.source.place(each.paragraph.at)[0],
            )
            for each in single
        )


def _end(doc: Document, screen: presentation.Screen, stated: list[int]) -> int:
    """The end of a screen; one that lasts to the end of the programme gets time to be read."""
    if screen.end is not None:
        return _ms(screen.end)
    end = open_end(_ms(screen.start), len(plain(screen.lines)))
    end = max([end, *stated[-1:]])
    if not any(each.kind == "estimated" for each in doc.remarks):
        doc.remarks.append(remark(end))
    return end


def _ms(seconds: Fraction) -> int:
    return round(seconds * 1000)


def _lost(doc: Document, shown: presentation.Presentation) -> None:
    """What the document says and no cue does."""
    reasons: dict[str, list[tuple[Element, str]]] = {}
    for element, text, why in shown.unseen:
        reasons.setdefault(why, []).append((element, " ".join(text.split())))
    for why, found in reasons.items():
        element, text = found[0]
        more = f" (and {len(found) - 1} more)" if len(found) > 1 else ""
        what = f"no player shows this text, because {why}: {clean(text)[:40]!r}{more}"
        doc.found.append(Problem("CUE101", element.at, element.stop, what))
    if shown.pictures:
        doc.lost.append((f"pictures of captions, {shown.pictures} of them", None))
    roles = sorted(shown.roles - {"dialog", "caption", "subtitle"})
    if roles:
        doc.lost.append((f"roles of text: {', '.join(roles)[:80]}", None))


SYNTAX = Syntax(
    name="ttml",
    evidence=lazy_pattern(
        r"<(?:[A-Za-z_][\w.-]{0,40}:)?tt[\s>][^<>]{0,4000}?(?:xmlns|ttml|lang)|http://www\.w3\.org/(?:ns|2006/\d\d)/ttml"
        r"|http://www\.w3\.org/2006/\d\d/ttaf1"
    ),
    to_cue_text=None,
    from_cue_text=None,
    has_markup=True,
    lossless=False,
    repairs=("TTM102", "TTM104"),
    settings_of_line=written_settings,
)
