"""Markdown that any CommonMark reader turns back into the same words.

Front matter holds title, language, source and tool; nothing is wrapped, so that a change of one word is
a change of one paragraph. Foreign phrases keep their language as inline HTML, `<i lang="fr">`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape as escape_html

from imhcaps.documents.blocks import Inline, Paragraph, Text, TurnBlock, spaced, stamp
from imhcaps.documents.document import Document
from imhcaps.documents.flow import Head, Line, Person, flow, own_language

# What would begin markup inside a line. An underscore between two letters or digits begins none.
_SPECIAL = re.compile(r"[\\`*<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?[0-9A-Za-z]+;)")
# What would begin a block at the head of a line: a heading, a quote, a list, a rule.
_OPENING = re.compile(r"(\d{1,9})(?=[.)])|(?=[#>+\-=|])")


def write(document: Document) -> bytes:
    """The document as CommonMark with YAML front matter, UTF-8."""
    blocks = (_front_matter(document), *map(_brackets, _blocks(document)))
    return ("\n\n".join(blocks) + "\n").encode()


def escape(text: str) -> str:
    """Text of a line that Markdown takes as it is."""
    return _SPECIAL.sub(r"\\\g<0>", text)


def _brackets(block: str) -> str:
    """Brackets stay bare, as in `[laughter]`, unless the block could make a link or a footnote of one."""
    if re.search(r"\][(\[:]|\[\^", block):
        return re.sub(r"[\[\]]", r"\\\g<0>", block)
    return block


def _blocks(document: Document) -> Iterator[str]:
    yield f"# {_heading(document.title)}"
    own = own_language(document)
    people: list[str] = []
    for item in flow(document):
        if people and not isinstance(item, Person):
            yield "\n".join(people)
            people = []
        match item:
            case Head(text=text) if text in (document.terms.summary, document.terms.about) and item.own:  # fmt: skip
                # The summary is under the title, the rest is front matter.
                continue
            case Head():
                text = _heading(item.text)
                words = f'<span lang="{own}">{text}</span>' if item.own and own else text
                yield f"{'#' * min(item.level, 6)} {words}"
            case Line(role="about"):
                continue
            case Line():
                yield _first(escape(item.text))
            case Person():
                rest = f", {escape(item.detail)}" if item.detail else ""
                people.append(f"- {_first(escape(item.name))}{rest}")
            case TurnBlock():
                yield from _turn(item, document)


def _front_matter(document: Document) -> str:
    fields = {
        "title": document.title,
        "lang": document.language,
        "author": document.author,
        "publisher": document.organisation,
        "date": document.date,
        "source": document.source,
        "recording": document.link,
        "generator": document.tool,
    }
    # A JSON string is a YAML string.
    rows = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items() if value)  # fmt: skip
    return "\n".join(("---", *rows, "---"))


def _turn(turn: TurnBlock, document: Document) -> Iterator[str]:
    head = f"[{stamp(turn.start)}] " if document.times and turn.start is not None else ""
    if turn.name:
        head += f"**{escape(turn.name)}{document.terms.colon}** "
    for paragraph in turn.paragraphs:
        text = _paragraph(paragraph)
        yield head + text if head else _first(text)
        head = ""


def _paragraph(paragraph: Paragraph) -> str:
    return "".join(gap + _inline(inline) for gap, inline in spaced(paragraph))


def _inline(inline: Inline) -> str:
    text = escape(inline.text)
    if isinstance(inline, Text) and inline.language:
        return f'<i lang="{escape_html(inline.language)}">{text}</i>'
    return text


def _first(text: str) -> str:
    """A line whose head begins no block."""
    match = _OPENING.match(text)
    return f"{text[: match.end()]}\\{text[match.end() :]}" if match else text


def _heading(text: str) -> str:
    """A heading's text: number signs at its end would be taken for a closing mark."""
    return re.sub(r"(?<!#)(#+)$", r"\\\1", escape(text))
