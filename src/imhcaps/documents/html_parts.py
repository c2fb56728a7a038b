"""What is around the transcript on the web page: its head, speakers, contents, downloads, and what it is."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from imhcaps.documents.addresses import pieces
from imhcaps.documents.branding import accent, on_dark, read_picture
from imhcaps.documents.flow import facts, own_language, people
from imhcaps.documents.html_player import media_address
from imhcaps.errors import UsageError
from imhcaps.terminal_text import one_line

if TYPE_CHECKING:
    from imhcaps.documents.document import Document
    from imhcaps.documents.media_page import MediaPage

File = str | os.PathLike[str]

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff\u202e\u2067]")  # fmt: skip
_LTR = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f]")


def recording_link(document: Document, linked: MediaPage, lang_attribute: str) -> str:
    """The recording is where it is published: a link to that page."""
    words = document.terms
    service = f" ({linked.service})" if linked.service else ""
    return (
        f'<p class="page recording"{lang_attribute}><a href="{escape(media_address(linked.address))}">'
        f"{escape(words.open)}{escape(service)}</a></p>\n"
    )


def masthead(organisation: str, logo: File | None, dark: File | None) -> str:
    if dark is not None and logo is None:
        raise UsageError(
            "a logo for dark pages stands for one on light pages, and there is none",
            str(dark),
            hint="name both: logo and logo-dark",
        )
    if not organisation and logo is None:
        return ""
    picture = ""
    if logo is not None:
        # The name beside the logo says it all: the picture then needs no text of its own.
        alt = "" if organisation else "Logo"
        picture = f'<img src="{read_picture(logo).address}" alt="{alt}">'
    if logo is not None and dark is not None:
        other = read_picture(dark).address
        picture = (
            f'<picture><source srcset="{other}" media="(prefers-color-scheme: dark)">'
            f"{picture}</picture>"
        )
    name = f"<span>{escape(organisation)}</span>" if organisation else ""
    return f'<p class="organisation">{picture}{name}</p>'


def downloads(document: Document, files: Sequence[tuple[str, str]]) -> str:
    """The other files of the talk, as a row of links."""
    if not files:
        return ""
    own = own_language(document)
    lang_attribute = f' lang="{own}"' if own else ""
    links = "".join(
        f'<li><a href="{escape(media_address(address))}" download>{escape(one_line(name))}</a></li>\n'
        for name, address in files
    )
    return (
        f'<nav class="downloads" aria-labelledby="downloads-title">\n<h2 id="downloads-title"{lang_attribute}>'
        f"{escape(document.terms.downloads)}</h2>\n<ul>\n{links}</ul>\n</nav>\n"
    )


def coloured(colour: str) -> str:
    """The colour as the page's accent, lighter in the dark; paper stays black."""
    light = accent(colour)
    return (
        f"\n@media screen {{ :root {{ --accent: {light}; }} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {on_dark(light)}; }} }}\n"
    )


def speakers(document: Document) -> str:
    entries = list(people(document))
    if not entries:
        return ""
    names = [
        f'<span class="name"{isolate(each.name, document)}>{escape(each.name)}</span>'
        for each in entries
    ]
    rows = (
        f"<li>{name}{beside(each.detail, document)}</li>\n"
        for name, each in zip(names, entries, strict=True)
    )
    return f"<ul>\n{''.join(rows)}</ul>\n"


def beside(detail: str, document: Document) -> str:
    """What follows a name: credentials, role and organisation."""
    return f", <span{isolate(detail, document)}>{linked_text(detail)}</span>" if detail else ""


def contents(document: Document, lang_attribute: str) -> str:
    headings = document.headings
    if len(headings) < 2:
        return ""
    out: list[str] = []
    open_levels: list[int] = []
    for number, heading in enumerate(headings, 1):
        while open_levels and open_levels[-1] > heading.level:
            out.append("</li>\n</ol>\n")
            open_levels.pop()
        if open_levels and open_levels[-1] == heading.level:
            out.append("</li>\n")
        else:
            out.append("<ol>\n")
            open_levels.append(heading.level)
        out.append(f'<li><a href="#chapter-{number}">{escape(heading.text)}</a>')
    out.append("</li>\n</ol>\n" * len(open_levels))
    return (
        '<nav class="contents" aria-labelledby="contents-title">\n'
        f'<h2 id="contents-title"{lang_attribute}>{escape(document.terms.contents)}</h2>\n'
        f"{''.join(out)}</nav>\n"
    )


def about(document: Document, linked: MediaPage | None, lang_attribute: str) -> str:
    terms = document.terms
    lines = []
    for name, value in facts(document):
        if linked is not None and value == document.link == linked.address:
            continue  # the page begins with this link
        shown = linked_text(value)
        if re.match(r"https?://", value):  # an address as a whole, whatever signs are in it
            shown = f'<a href="{escape(media_address(value))}">{escape(value)}</a>'
        lines.append(f"{escape(name)}{escape(terms.colon)} <bdi>{shown}</bdi><br>\n")
    return (
        f"<p{lang_attribute}>{''.join(lines)}{escape(terms.made_with)} {escape(document.tool)}</p>"
    )


def meta(document: Document) -> str:
    """What is known of the document, for programs: names of HTML and of Dublin Core (DCMI terms)."""
    values = {
        "author": document.author,
        "dcterms.publisher": document.organisation,
        "dcterms.date": document.date,
        "dcterms.source": document.source,
    }
    return "\n".join(
        f'<meta name="{name}" content="{escape(value)}">' for name, value in values.items() if value
    )


def linked_text(text: str) -> str:
    """A text, its addresses as links."""
    return "".join(
        f'<a href="{escape(each.address)}">{escape(each.text)}</a>'
        if each.address
        else escape(each.text)
        for each in pieces(text)
    )


def isolate(text: str, document: Document) -> str:
    """`dir="auto"` for text that may run the other way, so that it cannot turn what is around it."""
    opposite = _LTR if document.direction == "rtl" else _RTL
    return ' dir="auto"' if opposite.search(text) else ""
