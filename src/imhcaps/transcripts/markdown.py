"""Markdown → blocks, through markdown-it's tokens, which know their lines.

What Markdown would take away from speech is switched off: `1984. A year` is no list, an indented
paragraph no code, a line of dashes makes no heading of a long sentence, `[Bob]: Hello` defines no link.
Lists are read line by line as in plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from imhcaps.model.transcript import Remark
from imhcaps.source import split_lines
from imhcaps.transcripts.builder import NAVIGATION, Builder
from imhcaps.transcripts.document import Document, MarkKind
from imhcaps.transcripts.front_matter import front_matter
from imhcaps.transcripts.html import HtmlReader
from imhcaps.transcripts.html_elements import KNOWN, SENTENCE
from imhcaps.transcripts.html_tokens import tokens as html_tokens

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_OFF = ["list", "lheading", "reference", "code"]
_MARKUP = re.compile(r"[*_`\[\]<>&\\!~]")
_MARKER = re.compile(r"^([ ]{0,3})(>{2,3})(?=\s*\S)", re.MULTILINE)
_LINK = re.compile(
    r"^[ ]{0,3}\[([^\]\n]+)\]:[ \t]+<?((?:https?://|mailto:|/|#|\.)[^\s>]*"
    r"|[\w./-]{1,200}\.(?:md|html?|rst|txt|pdf|png|jpe?g|svg)(?:#[\w.-]*)?(?=>?[ \t]*$))>?.*$",
    re.MULTILINE,
)
_TEMPLATE_MARKS = (("{%", "%}"), ("{{", "}}"), ("{:", "}"))
"""Tags of Liquid and Jinja, attribute lists of kramdown: how each begins and ends, on one line."""
_BULLET = re.compile(r"(?:[-*+•‣⁃◦▪●]|\d{1,3}[.)])\s+")
_TO_A_PART = re.compile(
    r"(?:[-*+•‣⁃◦▪●]|\d{1,3}[.)])\s+\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(#[^\s()]*\s*\)"
)
"""An item that is a link to a part of the page and nothing else, as in a table of contents."""
_PARTS = 2
"""Such items of a page, from which they are its contents; our own limit."""
_UNDERLINE = re.compile(r"={2,}\s*")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_HEAD = frozenset({"html", "head", "body", "title", "base", "link", "meta", "frameset"})
"""Elements of a whole page; in a sentence they are words."""
_TEXTS = frozenset(
    "dialog dialogue log md markdown none plain plaintext srt text transcript txt vtt webvtt".split()  # noqa: SIM905
)
"""What is written after a fence around a text of people."""
_MARKS: dict[str, MarkKind] = {"strong": "strong", "em": "emphasis"}


def read_markdown(text: str) -> Document:
    """A Markdown page as blocks; its front matter gives title and language, inline HTML is read."""
    builder = Builder()
    front, body = front_matter("\n".join(split_lines(text)), builder.remarks)
    _Reader(builder, body).read()
    return Document(
        tuple(builder.blocks), front.title, front.language, tuple(builder.remarks), front.facts
    )


class _Reader:
    def __init__(self, builder: Builder, text: str) -> None:
        from markdown_it import MarkdownIt  # noqa: PLC0415 - extra or slow package
        from markdown_it.common.utils import normalizeReference  # noqa: PLC0415 - extra or slow package

        self.builder = builder
        self.links: dict[str, dict[str, str]] = {}
        for match in _LINK.finditer(text):
            self.links[normalizeReference(match[1])] = {"title": "", "href": match[2]}
            line = text.count("\n", 0, match.start()) + 1
            builder.remarks.append(
                Remark("skipped", "target of a link", line, match.group().strip())
            )
        text = _LINK.sub("", text)
        # `>> NAME:` marks a change of speaker and quotes nothing.
        self.text = _MARKER.sub(lambda m: m[1] + "\\>" * len(m[2]), text)
        self.lines = split_lines(self.text)
        links = sum(_TO_A_PART.fullmatch(line.strip()) is not None for line in self.lines)
        # Where most lines are links, as to their places in a recording, they are the text.
        self.has_contents = links >= _PARTS and 2 * links <= sum(map(bool, self.lines))
        self.md: MarkdownIt = MarkdownIt("commonmark").enable("table").disable(_OFF)
        # Inline markup is parsed only where there is some: most of a long talk has none.
        self.md.core.ruler.disable("inline")

    def read(self) -> None:
        tokens = self.md.parse(self.text)
        index = 0
        while index < len(tokens):
            token = tokens[index]
            first = (token.map[0] if token.map else 0) + 1
            if token.type == "heading_open":
                self._heading(tokens[index + 1].content, int(token.tag[1]), first)
                index += 2
            elif token.type == "paragraph_open":
                rule = tokens[index + 3] if index + 3 < len(tokens) else None
                below = rule is not None and rule.type == "hr" and _touch(token, rule)
                self._paragraph(tokens[index + 1], first, rule.markup if rule and below else "")
                index += 2
            elif token.type in ("html_block",):
                self._html(token.content, first)
            elif token.type in ("fence", "code_block"):
                offset = 1 if token.type == "fence" else 0
                if token.info.strip():
                    self.builder.remarks.append(
                        Remark("skipped", "name of a code block", first, token.info.strip())
                    )
                code: MarkKind | None = "code" if _names_code(token.info) else None
                if token.type == "fence" and code is None:
                    code = "preformatted"
                for number, line in enumerate(split_lines(token.content), first + offset):
                    if code:
                        self.builder.open(code)
                    self.builder.text(line, number)
                    if code:
                        self.builder.close(code)
                    self.builder.end_line()
                self.builder.end_block()
            else:
                self._table(token, tokens, index)
            index += 1
        self.builder.end_block()

    def _table(self, token: Token, tokens: list[Token], index: int) -> None:
        build = self.builder
        if token.type == "table_open":
            build.begin_table()
        elif token.type == "tr_open":
            build.begin_row()
        elif token.type == "tr_close":
            build.end_row()
        elif token.type in ("td_close", "th_close"):
            build.end_cell(token.type == "th_close")
        elif token.type == "inline":
            first = _table_line(tokens, index)
            # A table cell has no second line in Markdown but by <br>.
            self._inline(token.content, first)

    def _paragraph(self, inline: Token, first: int, rule: str = "") -> None:
        """A paragraph; `rule` is the rule of dashes directly below it."""
        lines = inline.content.split("\n")
        if len(lines) == 2 and _UNDERLINE.fullmatch(lines[1]):
            self._heading(lines[0], 1, first)
            return
        # A few words over dashes are a heading; a sentence stays a sentence.
        if rule.startswith("-") and len(lines) == 1 and _is_head(lines[0]):
            self._heading(lines[0], 2, first)
            return
        held: list[str] = []
        start = first
        listed = False
        for number, line in enumerate(lines, first):
            if listed and _BULLET.match(line.lstrip()):
                # An item inside an item.
                line = line.lstrip()
            plain, tags = _without_templates(line)
            if tags:
                for tag in tags:
                    self.builder.remarks.append(Remark("skipped", "template tag", number, tag))
                line = plain.strip()
            if self.has_contents and (to := _TO_A_PART.fullmatch(line.strip())):
                self.builder.remarks.append(Remark("skipped", NAVIGATION, number, to[1].strip()))
                line = ""
            bullet = _BULLET.match(line)
            marked = bool(bullet) and not line[:1].isdigit()
            if not line or marked:
                self._flush(held, start)
                held, start = [], number
                if marked and bullet:
                    listed = True
                    self.builder.begin("item")
                    self._flush([line[bullet.end() :]], number)
                    start = number + 1
                else:
                    start = number + 1
                continue
            held.append(line)
        self._flush(held, start)

    def _heading(self, text: str, level: int, first: int) -> None:
        self.builder.begin("heading", level)
        self._inline(text, first)
        self.builder.end_block()

    def _flush(self, lines: list[str], first: int) -> None:
        if any(lines):
            self._inline("\n".join(lines), first)
        self.builder.end_block()

    def _inline(self, content: str, number: int) -> None:
        build = self.builder
        if not _MARKUP.search(content):
            for index, line in enumerate(content.split("\n")):
                if index:
                    build.end_line()
                build.text(line, number + index)
            return
        children: list[Token] = []
        self.md.inline.parse(content, self.md, {"references": self.links}, children)
        html = _Inline(build, children)
        for child in children:
            if child.type in ("text", "text_special"):
                html.text(child.content, number)
            elif child.type == "code_inline":
                build.open("verbatim")
                html.text(child.content, number)
                build.close("verbatim")
            elif child.type in ("softbreak", "hardbreak"):
                number += 1
                if build._length:
                    build.end_line()
            elif child.type == "html_inline":
                html.tag(child.content, number)
            elif child.type == "image":
                build.remarks.append(
                    Remark("skipped", "picture, not spoken", number, child.content)
                )
            elif child.tag in _MARKS:
                (build.open if child.nesting == 1 else build.close)(_MARKS[child.tag])
        html.finish()

    def _html(self, content: str, first: int) -> None:
        lines = []
        for number, line in enumerate(content.split("\n"), first):
            plain, tags = _without_templates(line)
            for tag in tags:
                self.builder.remarks.append(Remark("skipped", "template tag", number, tag))
            lines.append(plain)
        content = "\n".join(lines)
        HtmlReader(self.builder, first).read(content)


def _names_code(info: str) -> bool:
    """The word after a fence names a programming language: nobody speaks in such a block."""
    word = info.split()[0].strip("{}.").lower() if info.strip() else ""
    return bool(word) and word not in _TEXTS


def _without_templates(line: str) -> tuple[str, list[str]]:
    """A line without the tags of site generators, and those tags."""
    if "{" not in line:
        return line, []
    tags: list[str] = []
    kept: list[str] = []
    at = 0
    # A mark that is not closed once is not closed further on either.
    open_marks = list(_TEMPLATE_MARKS)
    begin = line.find("{")
    while begin >= 0 and open_marks:
        end = -1
        for mark in open_marks:
            if line.startswith(mark[0], begin):
                end = line.find(mark[1], begin + len(mark[0]))
                if end < 0:
                    open_marks.remove(mark)
                else:
                    end += len(mark[1])
                break
        if end < 0:
            begin = line.find("{", begin + 1)
            continue
        tags.append(line[begin:end])
        kept.append(line[at:begin])
        at = end
        begin = line.find("{", end)
    return "".join([*kept, line[at:]]), tags


def _touch(above: Token, below: Token) -> bool:
    return bool(above.map and below.map and above.map[1] == below.map[0])


def _is_head(text: str) -> bool:
    return len(text.split()) <= 12 and not text.endswith((".", ",", "!", ";")) and ": " not in text


class _Inline:
    """Inline HTML tags (`<b>`, `<br>`, `<i lang="fr">`) inside a Markdown paragraph.

    A tag that HTML does not have, or that has no place in a sentence and is not closed in it, was
    said: `Use the <nav> tag`, `<inaudible>`.
    """

    def __init__(self, builder: Builder, tokens: list[Token]) -> None:
        self.reader = HtmlReader(builder)
        self.builder = builder
        self._open: Counter[str] = Counter()
        self._ends = Counter(
            match[2].lower()
            for token in tokens
            if token.type == "html_inline" and (match := _TAG.match(token.content)) and match[1]
        )

    def text(self, text: str, number: int) -> None:
        """Text between the tags."""
        if self.reader.skipping:
            self.reader.text(text)
        else:
            self.builder.text(text, number)

    def tag(self, text: str, number: int) -> None:
        match = _TAG.match(text)
        if match is None:
            # A comment or a processing instruction.
            return
        name = match[2].lower()
        if match[1]:
            self._ends[name] -= 1
            if self._open[name]:
                self._open[name] -= 1
            elif name not in SENTENCE:
                if name in KNOWN and name not in _HEAD:
                    self._skipped("end of an element that did not begin", number, text)
                else:
                    self.text(text, number)
                return
        elif name not in SENTENCE:
            if self._ends[name] <= self._open[name] or name in _HEAD:
                self.text(text, number)
                return
            self._open[name] += 1
        if name not in KNOWN:
            self._skipped("tag that HTML does not have", number, text)
            return
        self.reader.line = number
        for token in html_tokens(text):
            if token.kind == "start":
                self.reader.start(token.name, dict(token.attributes), token.raw)
            elif token.kind == "end":
                self.reader.end(token.name)

    def _skipped(self, what: str, number: int, text: str) -> None:
        self.builder.remarks.append(Remark("skipped", what, number, text))

    def finish(self) -> None:
        self.reader.close_all()


def _table_line(tokens: list[Token], index: int) -> int:
    for token in reversed(tokens[max(0, index - 400) : index]):
        if token.type == "tr_open" and token.map:
            return token.map[0] + 1
    return 1
