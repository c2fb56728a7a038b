"""HTML pages → blocks, with the line of the file for every piece of text."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from imhcaps.model.transcript import Remark
from imhcaps.transcripts.builder import NAVIGATION, Builder
from imhcaps.transcripts.document import Document, MarkKind
from imhcaps.transcripts.front_matter import front_matter
from imhcaps.transcripts.html_elements import (
    BLOCKS,
    CODE,
    HEADINGS,
    INLINE,
    KNOWN,
    SKIPPED,
    VOID,
)
from imhcaps.transcripts.html_tokens import last_end_tags, tokens
from imhcaps.transcripts.times import read_stamp

_LANDMARKS = frozenset({"nav", "header", "footer", "aside"})
_ROLES = {
    "navigation": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
}
_MARKS: dict[str, MarkKind] = {
    "b": "strong",
    "strong": "strong",
    "i": "emphasis",
    "em": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
}
_SPEAKER_CLASS = re.compile(
    r"(?:^|[\s_-])(?:speaker|who|talker)(?:$|[\s_-]|name|label)", re.IGNORECASE
)
_LONGEST_SIGN = 4
"""Characters of a sign to click on, at most; our own limit."""
_FACTS = {
    "canonical": "source",
    "og:url": "source",
    "date": "date",
    "dc.date": "date",
    "dcterms.date": "date",
    "dcterms.created": "date",
    "article:published_time": "date",
    "datepublished": "date",
    "dc.source": "source",
    "dcterms.source": "source",
    "author": "author",
    "dc.creator": "author",
    "dcterms.creator": "author",
    "article:author": "author",
    "publisher": "publisher",
    "dc.publisher": "publisher",
    "dcterms.publisher": "publisher",
    "article:publisher": "publisher",
    "og:site_name": "publisher",
}
"""What pages say of themselves in `<link rel>` and `<meta>` (Dublin Core, Open Graph)."""
_LONGEST_STAMP = 60
"""Characters of an element that holds a time and nothing else, at most; our own limit."""


def read_html(text: str) -> Document:
    """A page as blocks: navigation, scripts and media left out and reported, languages kept."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    builder = Builder()
    front, body = front_matter(text, builder.remarks)
    reader = HtmlReader(builder)
    reader.read(body)
    return Document(
        tuple(builder.blocks),
        reader.title.strip() or front.title,
        front.language or reader.language,
        tuple(builder.remarks),
        (*front.facts, *reader.facts.items()),
    )


class HtmlReader:
    """Feeds a `Builder` with the tags and texts of a page, or of HTML within another format.

    `line` is the line of the file at which the next piece is.
    """

    def __init__(self, builder: Builder, line: int = 1) -> None:
        self.builder = builder
        self.line = line
        self.title = ""
        self.language = ""
        self.facts: dict[str, str] = {}
        # Name, marks, place outside it, and where its text begins.
        self._stack: list[tuple[str, tuple[MarkKind, ...], str, tuple[int, int]]] = []
        self._open: Counter[str] = Counter()
        self._skipping = ""
        self._depth = 0
        self._skipped: list[str] = []
        self._skip_line = 0
        self._in_title = False
        self._pre = 0
        self._offset = 0
        self._ends: dict[str, int] | None = None

    def read(self, text: str) -> None:
        """A whole text; what is never closed in it takes nothing that follows away."""
        self._ends = last_end_tags(text)
        first, at = self.line, 0
        for token in tokens(text):
            first += text.count("\n", at, token.offset)
            at = self._offset = token.offset
            self.line = first
            if token.kind == "text":
                self.text(token.text)
            elif token.kind == "start":
                self.start(token.name, dict(token.attributes), token.raw)
            elif token.kind == "end":
                self.end(token.name)
            else:
                self._remark("a comment never ends: what follows is read", token.raw)
        self.close_all()
        self.builder.end_block()

    @property
    def skipping(self) -> bool:
        """What is read now is left out, and reported."""
        return bool(self._skipping)

    def _is_closed(self, tag: str) -> bool:
        """An end tag of this name follows; whoever feeds piece by piece has made sure of it."""
        return self._ends is None or self._ends.get(tag, -1) > self._offset

    def start(self, tag: str, values: dict[str, str], raw: str) -> None:
        """A start tag with its attributes, and as it is written."""
        if self._skipping:
            self._depth += tag == self._skipping
            return
        if tag not in KNOWN and not self._is_markup(tag):
            self.text(raw)
            return
        role = _ROLES.get(values.get("role", ""), "")
        if (
            tag in SKIPPED
            or tag in ("rt", "rp")
            or "nav" in (tag, role)
            or _is_footnote(tag, values)
        ):
            if not self._is_closed(tag) and tag not in ("script", "style"):
                if tag in BLOCKS:
                    self.builder.end_block()
                self._remark(f"<{tag}> is never closed: what follows is read", raw)
                return
            self._skipping, self._depth, self._skipped = tag, 1, []
            self._skip_line = self.line
            if tag in BLOCKS:
                self.builder.end_block()
            return
        if tag == "img":
            if alt := values.get("alt", "").strip():
                self._remark("picture, not spoken", alt)
            return
        if tag == "br":
            self.builder.end_line()
            return
        if tag in ("input", "button"):
            self._remark("control of the page", values.get("value", "").strip())
        if tag in ("meta", "link"):
            self._fact(tag, values)
        if tag == "title":
            self._in_title = not self.title
        if tag == "html":
            self.language = values.get("lang") or values.get("xml:lang") or self.language
        before = self.builder.place
        self._open_block(tag)
        if tag in ("td", "th"):
            rows = _span(values.get("rowspan", ""))
            self.builder.begin_cell(_span(values.get("colspan", "")), rows or _ALL_ROWS)
        if tag in _LANDMARKS or role:
            self.builder.place = role or tag
        marks = self._marks(tag, values)
        if tag == "pre":
            self._pre += 1
        if tag not in VOID:
            self._stack.append((tag, marks, before, self.builder.position))
            self._open[tag] += 1

    def _fact(self, tag: str, values: dict[str, str]) -> None:
        """When the page is from, and its address."""
        if tag == "link":
            name, value = values.get("rel", ""), values.get("href", "")
        else:
            name, value = (
                values.get("property") or values.get("name") or values.get("itemprop", ""),
                values.get("content", ""),
            )
        fact = _FACTS.get(name.strip().lower(), "")
        value = value.strip()
        address = value.startswith(("https://", "http://"))
        # Open Graph lets an author be the address of a profile: that names nobody.
        if fact and value and (fact == "date" or address == (fact == "source")):
            self.facts.setdefault(fact, value)

    def _is_markup(self, tag: str) -> bool:
        """An element of someone's own (`<my-player>`, `<o:p>`, `<speaker>…</speaker>`)."""
        return "-" in tag or (":" in tag and "@" not in tag) or self._is_closed(tag)

    def _open_block(self, tag: str) -> None:
        build = self.builder
        if tag in HEADINGS:
            build.begin("heading", HEADINGS[tag])
        elif tag == "li":
            build.begin("item")
        elif tag == "dt":
            build.begin("term")
        elif tag == "tr":
            self._close_to(("tr",), ("table",))
            build.begin_row()
        elif tag in ("td", "th"):
            self._close_to(("td", "th"), ("tr", "table"))
        elif tag in BLOCKS:
            if tag == "p":
                self._close_to(("p",), ("td", "th", "li", "div", "table", "blockquote"))
            if tag == "table":
                build.begin_table()
            if not (tag in ("p", "div") and build.kind != "paragraph" and not build._length):
                build.begin("paragraph")

    def _marks(self, tag: str, values: dict[str, str]) -> tuple[MarkKind, ...]:
        marks: list[MarkKind] = []
        if tag in _MARKS:
            marks.append(_MARKS[tag])
        if tag in ("span", "cite", "div", "p", "b", "strong", "td", "th") and _SPEAKER_CLASS.search(
            values.get("class", "")
        ):
            marks.append("speaker")
        language = values.get("lang") or values.get("xml:lang") or ""
        for mark in marks:
            self.builder.open(mark)
        if language and tag not in ("html", "body"):
            self.builder.open("language", language)
            marks.append("language")
        elif language and tag == "body":
            self.language = language
        return tuple(marks)

    def _close_to(self, tags: tuple[str, ...], walls: tuple[str, ...]) -> None:
        """Close an element that HTML lets one leave open (`<p>`, `<td>`, `<tr>`)."""
        for index in range(len(self._stack) - 1, -1, -1):
            name = self._stack[index][0]
            if name in tags:
                self.end(name)
                return
            if name in walls:
                return

    def end(self, tag: str) -> None:
        """An end tag."""
        if self._skipping:
            if tag == self._skipping:
                self._depth -= 1
                if self._depth == 0:
                    self._end_skip()
            return
        if not self._open[tag]:
            if tag == "p":
                self.builder.end_block()
            return
        while self._stack:
            name, marks, place, begun = self._stack.pop()
            self._open[name] -= 1
            inner = self.builder.since(begun, _LONGEST_STAMP) if name in INLINE else ""
            if inner and read_stamp(inner) is not None:
                self.builder.mark("time", begun)
            if name == "cite" and inner.rstrip().endswith((":", "：")):
                # Minutes of the W3C and podcasts write who speaks so, and works that are cited have no colon.
                self.builder.mark("speaker", begun)
            self._close(name)
            for mark in reversed(marks):
                self.builder.close(mark)
            self.builder.place = place
            if name == tag:
                return

    def _close(self, tag: str) -> None:
        build = self.builder
        if tag == "title":
            self._in_title = False
            build.end_block()
        elif tag in ("td", "th"):
            build.end_cell(tag == "th")
        elif tag == "tr":
            build.end_row()
        elif tag == "pre":
            self._pre -= 1
            build.end_block()
        elif (tag in ("p", "div") and build._rows) or tag in BLOCKS:
            build.end_block()

    def text(self, data: str) -> None:
        """Text between tags."""
        if self._skipping:
            self._skipped.append(data)
        elif self._stack and self._stack[-1][0] in ("a", "button") and _is_sign(data):
            self._remark("control of the page", data.strip())
        elif self._in_title:
            self.title = " ".join((self.title + data).split())
        elif self._pre:
            for index, piece in enumerate(data.split("\n")):
                if index:
                    self.builder.end_line()
                self.builder.open("preformatted")
                self.builder.text(piece, self.line + index)
                self.builder.close("preformatted")
        else:
            self.builder.text(data, self.line)

    def _end_skip(self, closed: bool = True) -> None:
        text = " ".join("".join(self._skipped).split())
        if text and (self._skipping not in CODE or not closed):
            what = {
                "nav": NAVIGATION,
                "rt": "reading aid (ruby)",
                "rp": "reading aid (ruby)",
                "sup": "footnote mark",
            }.get(self._skipping, f"<{self._skipping}> of the page")
            self.builder.remarks.append(Remark("skipped", what, self._skip_line, text))
        self._skipping, self._skipped = "", []

    def _remark(self, what: str, text: str) -> None:
        if text:
            self.builder.remarks.append(Remark("skipped", what, self.line, text))

    def close_all(self) -> None:
        """Whatever is still open ends here."""
        if self._skipping:
            self._end_skip(closed=False)
        while self._stack:
            self.end(self._stack[-1][0])


def _is_sign(text: str) -> bool:
    """A sign to click on, such as ▶ or ¶: symbols, and nothing to read."""
    signs = text.strip()
    return (
        0 < len(signs) <= _LONGEST_SIGN
        and not any(ch.isalnum() for ch in signs)
        and any(unicodedata.category(ch)[0] == "S" or ch in "#¶§↩" for ch in signs)
    )


def _span(value: str) -> int:
    """How many columns or rows a cell covers; 0, which only rows may be, are all that follow."""
    found = _WHOLE.match(value)
    return int(found[1]) if found else 1


_WHOLE = re.compile(r"\s*([0-9]{1,5})")
_ALL_ROWS = 65534
"""The most rows that a cell covers: https://html.spec.whatwg.org/multipage/tables.html, 4.9.11."""


def _is_footnote(tag: str, values: dict[str, str]) -> bool:
    return tag == "sup" and "ref" in (values.get("class", "") + values.get("id", ""))
