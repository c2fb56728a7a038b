"""HTML text → tokens with their offsets, by the tokenization rules of the HTML standard, in linear time.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization

Two things differ on purpose, so that no word of a damaged page is lost: what a browser drops at the end
of the file inside a tag is text here, and a comment that never ends comments out nothing.

Python's `html.parser` is not used: it is quadratic on unclosed comments and tags, and raises
AssertionError on `<![x`. selectolax gives no positions; justhtml gives them, but its import costs more
than reading the page, and a tree no longer tells which tags were closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

RAW_TEXT = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content has no markup (13.2.6.2, generic raw text and script data)."""
_TEXT_ONLY = frozenset({"title", "textarea"})
"""Elements whose content has character references and no markup (RCDATA)."""
_END_TAG = re.compile(r"</([a-zA-Z][^\t\n\f\r />]*)(?=[\t\n\f\r />])")
_NAME = re.compile(r"[^\t\n\f\r />]+")
_SKIP = re.compile(r"[\t\n\f\r /]*")
_ATTRIBUTE = re.compile(r"=?[^\t\n\f\r />=]*")
_EQUALS = re.compile(r"[\t\n\f\r ]*=[\t\n\f\r ]*")
_UNQUOTED = re.compile(r"[^\t\n\f\r >]*")
_COMMENT_END = re.compile(r"--!?>")
# Python's int() refuses more than 4,300 digits, and so does `html.unescape`; no character has eight.
_LONG_REFERENCE = re.compile(r"&#(?:0*[0-9]{8,}|[xX]0*[0-9a-fA-F]{8,});?")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a page. `offset` is where it begins, `raw` how a tag is written in the file.

    `name` is a tag's, in small letters; `text` is decoded; `attributes` are in order of writing.
    """

    kind: Literal["text", "start", "end", "unclosed comment"]
    offset: int
    name: str = ""
    text: str = ""
    raw: str = ""
    attributes: tuple[tuple[str, str], ...] = ()


def decoded(text: str) -> str:
    """Text with its character references replaced."""
    if "&" not in text:
        return text
    return unescape(_LONG_REFERENCE.sub("\ufffd", text))


def tokens(text: str) -> Iterator[Token]:
    """The tags and texts of a page in order; comments, declarations and instructions are left out."""
    at, size = 0, len(text)
    begun = 0
    last_close = text.rfind(">")
    ends = last_end_tags(text)
    comments = True
    while at < size:
        mark = text.find("<", at)
        if mark < 0 or mark > last_close:
            break
        following = text[mark + 1 : mark + 2]
        if following.isascii() and following.isalpha():
            tag = _tag(text, mark + 1)
            if tag is None:
                break
            name, attributes, end = tag
            yield from _text(text, begun, mark)
            yield Token("start", mark, name, "", text[mark:end], attributes)
            at = begun = end
            if name in RAW_TEXT or name in _TEXT_ONLY:
                if ends.get(name, -1) >= end:
                    stop = _end_of_raw(text, name, end)
                    inner = text[end:stop]
                    if inner:
                        shown = decoded(inner) if name in _TEXT_ONLY else inner
                        yield Token("text", end, "", shown)
                    at = begun = stop
                elif name in ("script", "style"):
                    # No browser shows it, whatever follows.
                    yield Token("text", end, "", text[end:])
                    return
        elif following == "/":
            after = text[mark + 2 : mark + 3]
            if after.isascii() and after.isalpha():
                tag = _tag(text, mark + 2)
                if tag is None:
                    break
                yield from _text(text, begun, mark)
                yield Token("end", mark, tag[0], "", text[mark : tag[2]])
                at = begun = tag[2]
            else:
                yield from _text(text, begun, mark)
                at = begun = text.index(">", mark) + 1
        elif following == "!" and text.startswith("--", mark + 2):
            found = _comment_end(text, mark + 4) if comments else None
            yield from _text(text, begun, mark)
            if found is None:
                comments = False
                yield Token("unclosed comment", mark, "", "", "<!--")
                found = mark + 4
            at = begun = found
        elif following in ("!", "?"):
            yield from _text(text, begun, mark)
            at = begun = text.index(">", mark) + 1
        else:
            at = mark + 1
    yield from _text(text, begun, size)


def _text(text: str, start: int, end: int) -> Iterator[Token]:
    if start < end:
        yield Token("text", start, "", decoded(text[start:end]))


def _comment_end(text: str, at: int) -> int | None:
    for abrupt in (">", "->"):
        if text.startswith(abrupt, at):
            return at + len(abrupt)
    found = _COMMENT_END.search(text, at)
    return found.end() if found else None


def _end_of_raw(text: str, name: str, at: int) -> int:
    """Where the end tag of a raw text element begins; one follows."""
    found = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(text, at)
    assert found is not None
    return found.start()


def last_end_tags(text: str) -> dict[str, int]:
    """The offset of the last end tag of every name."""
    return {match[1].lower(): match.start() for match in _END_TAG.finditer(text)}


def _tag(text: str, at: int) -> tuple[str, tuple[tuple[str, str], ...], int] | None:
    """Name, attributes and end of the tag whose name is at this offset; nothing when the file ends in it."""
    match = _NAME.match(text, at)
    assert match is not None
    name, at = match.group().lower(), match.end()
    attributes: dict[str, str] = {}
    size = len(text)
    while True:
        at = _SKIP.match(text, at).end()  # type: ignore[union-attr]
        if at >= size:
            return None
        if text[at] == ">":
            return name, tuple(attributes.items()), at + 1
        key = _ATTRIBUTE.match(text, at)
        assert key is not None
        at = max(key.end(), at + 1)
        value = ""
        if equals := _EQUALS.match(text, at):
            at = equals.end()
            quote = text[at : at + 1]
            if quote in ("'", '"') and quote:
                close = text.find(quote, at + 1)
                if close < 0:
                    return None
                value, at = text[at + 1 : close], close + 1
            else:
                plain = _UNQUOTED.match(text, at)
                assert plain is not None
                value, at = plain.group(), plain.end()
        attributes.setdefault(key.group().lower(), decoded(value))
