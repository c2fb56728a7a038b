"""Tagged PDF (PDF/UA-1), by typst: headings, language, title, reading order, outline, page numbers.

The bytes are the same on every machine: bundled fonts, no system fonts, no date. Every word goes to the
template as data, so that no transcript can run as typst code.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from importlib.resources import as_file, files
from itertools import pairwise
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any

from imhcaps.documents.addresses import pieces
from imhcaps.documents.blocks import Text, TurnBlock, spaced, stamp
from imhcaps.documents.branding import ACCENT, File, accent, read_picture
from imhcaps.documents.document import Document
from imhcaps.documents.flow import Line, Person, calm, flow, kept_together, own_language
from imhcaps.documents.papers import paper_named
from imhcaps.documents.printable import clean
from imhcaps.errors import OutputError, UsageError, did_you_mean
from imhcaps.model.choices import Paper
from imhcaps.text import plural

if TYPE_CHECKING:
    from typst import Fonts

FONTS = (
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Amiri",
    "Noto Sans Hebrew",
    "Noto Sans Devanagari",
    "Noto Sans Symbols",
    "Noto Sans Symbols 2",
    "Noto Emoji",
)
"""The bundled families, in the order in which a glyph is looked for. Arabic is in Amiri, as its letters
are whole glyphs: a font that sets dots apart (Noto Sans Arabic) gives text that cannot be copied."""
_UNSHOWN = re.compile(r"the text `\"(.*?)\"` could not be displayed")
_ESCAPED = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")
"""typst quotes a text as Rust does."""
_CONTENTS_FROM = 4
"""Chapters from which on a list of contents is worth its lines. Our own choice."""


def write(
    document: Document,
    *,
    paper: Paper = "a4",
    large_print: bool = False,
    font: str | None = None,
    template: str | Path | None = None,
    logo: File | None = None,
    colour: str | None = None,
) -> bytes:
    """The document as a PDF/UA-1 file.

    `paper` is `a4` or `letter`. `large_print` follows the ACB and APH guidelines: 18 pt sans for everything, headings
    22 and 20 pt bold flush left, ragged right, 1 inch margins, no italics. `font` is for scripts that the bundled fonts
    do not cover (Chinese, Korean, Thai …): the path of a font file or the family name of an installed font, which is
    then tried first; or `system`, which takes any installed font for what is missing, so that the bytes depend on the
    machine. `logo` is a picture file for the head of the first page; `colour` that of headings and the rule below the
    title (large print stays black). `template` is a typst file of your own, which gets the same data as the one in
    `templates/`.

    Raises `OutputError` when glyphs are missing (they are listed), `UsageError` for an unknown paper
    or font, and for a template that leaves out a notice or a credit.
    """
    import typst  # noqa: PLC0415 - extra package

    page = paper_named(paper)
    with as_file(files("imhcaps.documents")) as here:
        families, fonts = _fonts(font, here / "fonts")
        source = Path(template) if template else here / "templates/transcript.typ"
        data = _data(document, page.typst, large_print, families)
        data["fallback"] = font == "system"
        data |= _look(document, logo, colour)
        written = json.dumps(data, ensure_ascii=False)
        try:
            if marked := _marked(written):
                probe = json.dumps({**data, "items": marked}, ensure_ascii=False)
                _compile(here / "templates/probe.typ", probe, fonts)
            pdf, warnings = _compile(source, written, fonts)
            if template:
                _keeps(source, data, pdf, fonts)
        except typst.TypstError as error:
            raise _reported(error, font, template) from error
    if warnings:
        raise OutputError(f"the PDF template warns: {warnings[0].message}", str(template or ""))
    return pdf


def _compile(source: Path, data: str, fonts: Fonts) -> tuple[bytes, list[Any]]:
    import typst  # noqa: PLC0415 - extra package

    with _offline() as no_packages:
        compiled = _in_a_thread(
            partial(
                typst.compile_with_warnings,
                source,
                font_paths=fonts,
                sys_inputs={"data": data},
                pdf_standards=["ua-1"],
                timestamp=datetime.fromtimestamp(0, UTC),
                package_path=no_packages,
                package_cache_path=no_packages,
            )
        )
    pdf, warnings = compiled
    assert isinstance(pdf, bytes)
    return pdf, warnings


def _in_a_thread(work: Callable[[], Any]) -> Any:
    """What `work` returns or raises. While typst works Python sees no Ctrl-C, unless it waits for a thread."""
    outcome: Future[Any] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:
            outcome.set_exception(error)

    Thread(target=run, daemon=True).start()
    return outcome.result()


_PROXIES = ("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY")
_NOWHERE = "http://127.0.0.1:9"
"""The discard port (RFC 863) of this machine: nothing listens there."""


@contextmanager
def _offline() -> Iterator[str]:
    """An empty folder for packages, and no way to the network: a template imports what lies beside it.

    typst fetches a package `@preview/…` that it does not find, and has no option that forbids it; it
    does obey the variables that name a proxy.
    """
    with tempfile.TemporaryDirectory(prefix="imhcaps-") as empty:
        before = {name: os.environ.pop(name, None) for name in _PROXIES}
        os.environ["https_proxy"] = os.environ["HTTPS_PROXY"] = _NOWHERE
        try:
            yield empty
        finally:
            for name, value in before.items():
                os.environ.pop(name, None)
                if value is not None:
                    os.environ[name] = value


def _keeps(source: Path, data: dict[str, Any], pdf: bytes, fonts: Fonts) -> None:
    """`UsageError` for a template that leaves out what must stay with the text.

    Other words in their place must make another file: so it does not matter how a template uses them.
    """
    for kind in ("notice", "credit"):
        for at, item in enumerate(data["items"]):
            if item["kind"] != kind:
                continue
            items = [*data["items"]]
            other_words = f"{item['text']} 1"
            items[at] = {**item, "text": other_words, "pieces": _linked(other_words)}
            other = json.dumps({**data, "items": items}, ensure_ascii=False)
            if _compile(source, other, fonts)[0] == pdf:
                raise UsageError(
                    f"the template leaves out a {kind}: {item['text']!r}",
                    str(source),
                    hint="notices and credits stay with the text; see docs/how-to/templates.md",
                )


def _marked(text: str) -> list[str]:
    """Each letter that carries a mark: typst overlooks that it has no glyph where the mark has one."""
    pairs = pairwise(text)
    return sorted(
        {
            letter
            for letter, mark in pairs
            if mark > "\u02ff"
            and letter > "\u02ff"
            and unicodedata.category(mark).startswith("M")
            and unicodedata.category(letter).startswith("L")
        }
    )


def _fonts(font: str | None, bundled: Path) -> tuple[list[str], Fonts]:
    """The families to set in, and the fonts that typst may use."""
    import typst  # noqa: PLC0415 - extra package

    if font == "system":
        return list(FONTS), typst.Fonts(True, False, [bundled])
    if font is None:
        return list(FONTS), typst.Fonts(False, False, [bundled])
    if Path(font).suffix.lower() in {".ttf", ".otf", ".ttc", ".otc"}:
        path = Path(font)
        if not path.is_file():
            raise UsageError(f"no font file {font}")
        known = typst.Fonts(False, False, [path.parent])
        # typst takes folders: the family is found among the fonts of the file's folder.
        own = [info.family for info in known.fonts() if info.path and Path(info.path).name == path.name]  # fmt: skip
        if not own:
            raise UsageError(f"{font} is not a font that can be read")
        return [own[0], *FONTS], typst.Fonts(False, False, [bundled, path.parent])
    known = typst.Fonts(True, False, [bundled])
    families = known.families()
    if font not in families:
        raise UsageError(f"no font {font!r} is installed", hint=did_you_mean(font, families))
    return [font, *FONTS], known


def _reported(error: Any, font: str | None, template: str | Path | None) -> OutputError:
    """What typst refused, in words of ours."""
    texts = [_ESCAPED.sub(_unescaped, text) for text in _UNSHOWN.findall(error.diagnostic)]
    # Of a cluster that cannot be shown, the joiners say nothing.
    missing = dict.fromkeys(
        char for text in texts for char in text if unicodedata.category(char) != "Cf"
    ) or dict.fromkeys("".join(texts))
    if not missing and "package" in error.message:
        return OutputError(
            "the template imports a package, and nothing is fetched from the network",
            str(template or "") or None,
            hint="put the package's files beside the template, and import them by their path",
        )
    if not missing:
        return OutputError(
            f"the PDF could not be made: {error.message}", str(template or "") or None
        )
    names = [f"{char} U+{ord(char):04X} {unicodedata.name(char, '')}".rstrip() for char in missing]
    shown = "; ".join(names[:8]) + (f"; and {len(names) - 8} more" if len(names) > 8 else "")
    return OutputError(
        f"no glyph for {plural(len(names), 'character')}: {shown}",
        hint=f"{font or 'The bundled fonts'} cannot show them: take any installed font with --font system, "
        "or name one (--font 'Noto Sans CJK JP') or the path of a font file",
    )


def _unescaped(match: re.Match[str]) -> str:
    return chr(int(match[1], 16)) if match[1] else match[2]


def _data(document: Document, paper: str, large: bool, families: list[str]) -> dict[str, Any]:
    items = list(_items(document, large))
    return {
        "title": clean(document.title),
        "author": clean(document.author or document.organisation),
        "organisation": clean(document.organisation),
        "tool": document.tool,
        "direction": document.direction,
        "paper": paper,
        "times": document.times,
        "large": large,
        "fonts": families,
        "own": _language(own_language(document)),
        "items": items,
        **(_language(document.language) or {"lang": "und", "region": None}),
    }


def _look(document: Document, logo: File | None, colour: str | None) -> dict[str, Any]:
    """The logo as numbers, a byte each, and the colour; neither where none is given."""
    picture = None if logo is None else read_picture(logo)
    return {
        "logo": None if picture is None else list(picture.data),
        "logo-text": document.organisation or "Logo",
        "colour": None if colour is None else accent(colour),
        "rule": ACCENT if colour is None else accent(colour),
    }


def _items(document: Document, large: bool) -> Iterator[dict[str, Any]]:
    people: list[dict[str, Any]] = []
    contents = len(document.headings) >= _CONTENTS_FROM
    everything = list(flow(document))
    last = kept_together(everything)
    for at, item in enumerate(everything):
        if at == last:
            yield {"kind": "last"}
        if isinstance(item, Person):
            if not people:
                yield {"kind": "people", "people": people}
            detail = clean(item.detail)
            person = {"name": calm(item.name, large), "detail": detail, "pieces": _linked(detail)}
            people.append(person)
        elif isinstance(item, TurnBlock):
            yield _turn(item, document, large)
        elif isinstance(item, Line):
            text = clean(item.text)
            yield {"kind": item.role, "text": text, "pieces": _linked(text), "own": item.own}
        else:
            if contents and not (item.own and item.text == document.terms.summary):
                yield {"kind": "contents", "text": document.terms.contents}
                contents = False
            yield {"kind": "head", "level": item.level, "text": clean(item.text), "own": item.own}


def _linked(text: str) -> list[dict[str, str]]:
    """The stretches of a text; those that are addresses with where they lead."""
    return [each._asdict() for each in pieces(text)]


def _turn(turn: TurnBlock, document: Document, large: bool) -> dict[str, Any]:
    shown = document.times and turn.start is not None
    return {
        "kind": "turn",
        "time": stamp(turn.start) if shown and turn.start is not None else None,
        "label": calm(turn.name, large),
        "colon": document.terms.colon,
        "paragraphs": [
            [
                {
                    "text": clean(inline.text),
                    "pieces": _linked(clean(inline.text)),
                    "gap": bool(gap),
                    "kind": "text" if isinstance(inline, Text) else "aside",
                    "lang": _language(inline.language) if isinstance(inline, Text) else None,
                }
                for gap, inline in spaced(paragraph)
            ]
            for paragraph in turn.paragraphs
        ],
    }


def _language(tag: str | None) -> dict[str, str | None] | None:
    """A BCP 47 tag as typst's language and region; nothing for a tag that typst cannot hold."""
    if not tag:
        return None
    first, *rest = tag.replace("_", "-").split("-")
    if not (first.isascii() and first.isalpha() and len(first) in (2, 3)):
        return None
    region = next((part.upper() for part in rest if len(part) == 2 and part.isalpha()), None)
    return {"lang": first.lower(), "region": region}
