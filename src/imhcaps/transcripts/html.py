"""HTML pages → blocks, with the line of the file for every piece of text.

On `html.parser`, which tells where each piece stands; a tree builder on top of it would forget that.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import Builder, Document, MarkKind

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "ul",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
    ]
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "svg",
        "select",
        "textarea",
        "iframe",
        "object",
        "video",
        "audio",
        "canvas",
        "map",
        "math",
    ]
)
_CODE = frozenset({"script", "style", "template", "svg", "math"})
"""What no reader of the page sees: left out without a word about it."""
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
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "command",
        "keygen",
    ]
)
_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big blink button cite code data datalist del dfn em embed font i img input ins
    kbd label mark marquee meter nobr noscript option optgroup output picture progress q rb rp rt rtc ruby
    s samp small span strike strong sub sup time tt u var
    """.split()  # noqa: SIM905
)
_OTHER = frozenset(
    "colgroup dir frame frameset head noframes search slot".split()  # noqa: SIM905
)
KNOWN = _BLOCKS | _SKIPPED | _VOID | _INLINE | _OTHER | {"tr", "td", "th"}
"""Every element of HTML; what else stands in `<…>` was written by whoever typed the words."""
SENTENCE = _INLINE | _VOID
"""What stands inside a sentence."""
_END_TAG = re.compile(r"</([a-zA-Z][^\s/>]*)|\n")
_SPEAKER_CLASS = re.compile(
    r"(?:^|[\s_-])(?:speaker|who|talker)(?:$|[\s_-]|name|label)", re.IGNORECASE
)


def read_html(text: str) -> Document:
    """A page as blocks: navigation, scripts and media left out and told, languages kept."""
    reader = HtmlReader(Builder())
    reader.read(text)
    builder = reader.builder
    return Document(
        tuple(builder.blocks), reader.title.strip(), reader.language, tuple(builder.remarks)
    )


class HtmlReader(HTMLParser):
    """Feeds a `Builder`; `first` is the line of the file at which the fed text begins."""

    def __init__(self, builder: Builder, first: int = 1) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = builder
        self.title = ""
        self.language = ""
        self._first = first
        self._stack: list[tuple[str, tuple[MarkKind, ...], str]] = []
        self._skipping = ""
        self._depth = 0
        self._skipped: list[str] = []
        self._skip_line = 0
        self._in_title = False
        self._pre = 0
        self._ends: dict[str, tuple[int, int]] | None = None

    def read(self, text: str) -> None:
        """A whole text; what is never closed in it takes nothing that follows away."""
        self._ends = _last_ends(text)
        self.feed(text)
        self.finish()

    @property
    def skipping(self) -> bool:
        """What is read now is left out, and told."""
        return bool(self._skipping)

    def _is_closed(self, tag: str) -> bool:
        """An end tag of this name follows; whoever feeds piece by piece has made sure of it."""
        return self._ends is None or self._ends.get(tag, (0, 0)) > self.getpos()

    @property
    def _line(self) -> int:
        return self.getpos()[0] + self._first - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipping:
            self._depth += tag == self._skipping
            return
        if tag not in KNOWN and not self._is_markup(tag):
            self.handle_data(self.get_starttag_text() or f"<{tag}>")
            return
        values = {name: value or "" for name, value in attrs}
        role = _ROLES.get(values.get("role", ""), "")
        if (
            tag in _SKIPPED
            or tag in ("rt", "rp")
            or "nav" in (tag, role)
            or _is_footnote(tag, values)
        ):
            if not self._is_closed(tag) and tag not in ("script", "style"):
                if tag in _BLOCKS:
                    self.builder.end_block()
                self._remark(
                    f"<{tag}> is never closed: what follows is read",
                    self.get_starttag_text() or f"<{tag}>",
                )
                return
            self._skipping, self._depth, self._skipped = tag, 1, []
            self._skip_line = self._line
            if tag in _BLOCKS:
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
        if tag == "title":
            self._in_title = not self.title
        if tag == "html":
            self.language = values.get("lang") or values.get("xml:lang") or self.language
        before = self.builder.place
        self._open_block(tag)
        if tag in _LANDMARKS or role:
            self.builder.place = role or tag
        marks = self._marks(tag, values)
        if tag == "pre":
            self._pre += 1
        if tag not in _VOID:
            self._stack.append((tag, marks, before))

    def _is_markup(self, tag: str) -> bool:
        """An element of someone's own (`<my-player>`, `<o:p>`, `<speaker>…</speaker>`)."""
        return "-" in tag or (":" in tag and "@" not in tag) or self._is_closed(tag)

    def _open_block(self, tag: str) -> None:
        build = self.builder
        if tag in _HEADINGS:
            build.begin("heading", _HEADINGS[tag])
        elif tag == "li":
            build.begin("item")
        elif tag == "dt":
            build.begin("term")
        elif tag == "tr":
            self._close_to(("tr",), ("table",))
            build.begin_row()
        elif tag in ("td", "th"):
            self._close_to(("td", "th"), ("tr", "table"))
        elif tag in _BLOCKS:
            if tag == "p":
                self._close_to(("p",), ("td", "th", "li", "div", "table", "blockquote"))
            if tag == "table":
                build.table += 1
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
                self.handle_endtag(name)
                return
            if name in walls:
                return

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            if tag == self._skipping:
                self._depth -= 1
                if self._depth == 0:
                    self._end_skip()
            return
        if not any(name == tag for name, _, _ in self._stack):
            if tag == "p":
                self.builder.end_block()
            return
        while self._stack:
            name, marks, place = self._stack.pop()
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
        elif (tag in ("p", "div") and build._rows) or tag in _BLOCKS:
            build.end_block()

    def handle_data(self, data: str) -> None:
        if self._skipping:
            self._skipped.append(data)
        elif self._in_title:
            self.title = " ".join((self.title + data).split())
        elif self._pre:
            for index, piece in enumerate(data.split("\n")):
                if index:
                    self.builder.end_line()
                self.builder.text(piece, self._line + index)
        else:
            self.builder.text(data.replace("\r\n", "\n").replace("\r", "\n"), self._line)

    def _end_skip(self, closed: bool = True) -> None:
        text = " ".join("".join(self._skipped).split())
        if text and (self._skipping not in _CODE or not closed):
            what = {
                "nav": "navigation of the page",
                "rt": "reading aid (ruby)",
                "rp": "reading aid (ruby)",
                "sup": "footnote mark",
            }.get(self._skipping, f"<{self._skipping}> of the page")
            self.builder.remarks.append(Remark("skipped", what, self._skip_line, text))
        self._skipping, self._skipped = "", []

    def _remark(self, what: str, text: str) -> None:
        if text:
            self.builder.remarks.append(Remark("skipped", what, self._line, text))

    def finish(self) -> None:
        """End of the text: what is still open is closed."""
        self.close()
        self.close_all()
        self.builder.end_block()

    def close_all(self) -> None:
        """Whatever is still open ends here."""
        if self._skipping:
            # What a script that never ends has swallowed is still in the parser's hands.
            self._skipped.append(self.rawdata)
            self._end_skip(closed=False)
        while self._stack:
            self.handle_endtag(self._stack[-1][0])


def _last_ends(text: str) -> dict[str, tuple[int, int]]:
    """Line and column, as the parser counts them, of the last end tag of every name."""
    ends: dict[str, tuple[int, int]] = {}
    line, begin = 1, 0
    for match in _END_TAG.finditer(text):
        if match[1]:
            ends[match[1].lower()] = (line, match.start() - begin)
        else:
            line, begin = line + 1, match.end()
    return ends


def _is_footnote(tag: str, values: dict[str, str]) -> bool:
    return tag == "sup" and "ref" in (values.get("class", "") + values.get("id", ""))
