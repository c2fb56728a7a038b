"""Addresses in running text: what of it leads to a page or to a mailbox, so that readers can go there.

    pieces("See https://example.org/a_(b).")    "See ", "https://example.org/a_(b)" → itself, "."

What is written stays as it is; the link says the same address, so that it also makes sense read by itself or on paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from imhcaps.language.sentences import COLONS, COMMAS, STOPS, UNSPACED_STOPS
from imhcaps.lazy import lazy_pattern

_REST = rf"[^\s<>\"“”«»„—{{}}|\\^`、，；：（）「」『』【】{UNSPACED_STOPS}]{{1,2000}}"
_ADDRESS = lazy_pattern(
    rf"(?i)(?<![a-z0-9@./-])(?:(?P<web>https?://)(?=\w){_REST}|(?P<bare>www\.)(?=[\w-]{{1,63}}\.[a-z]){_REST}|"
    r"(?:mailto:)?[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}(?![\w@]))"
)
"""A page with or without its scheme (RFC 3986), or a mailbox (RFC 5322, as people write it)."""
_FORBIDDEN = lazy_pattern(r"[\[\]]|%(?![0-9A-Fa-f]{2})")
_AFTER = STOPS + COMMAS + COLONS + "'’”"
"""Marks that are of the sentence where an address ends with them."""
_AROUND = "*_"
"""Marks of emphasis, which are not of an address that has the same before it."""
_PAIRS = {")": "(", "]": "["}


class Piece(NamedTuple):
    """A stretch of a text, and where it leads, if anywhere."""

    text: str
    address: str = ""


def pieces(text: str) -> Iterator[Piece]:
    """The text in stretches, whole and in order; those that are addresses say where they lead."""
    at = 0
    for match in _ADDRESS.finditer(text) if _may_hold(text) else ():
        before = text[max(0, match.start() - 1) : match.start()]
        shown = _trimmed(match[0], _AFTER + before if before in _AROUND else _AFTER)
        scheme = match["web"] or match["bare"] or ""
        if len(shown) <= len(scheme):
            continue
        if match.start() > at:
            yield Piece(text[at : match.start()])
        yield Piece(shown, _target(shown, match["web"], match["bare"]))
        at = match.start() + len(shown)
    if at < len(text) or not text:
        yield Piece(text[at:])


def _may_hold(text: str) -> bool:
    """Whether the pattern is worth its time: most texts have no sign of an address."""
    return "//" in text or ("." in text and ("@" in text or "www" in text.casefold()))


def _target(shown: str, web: str | None, bare: str | None) -> str:
    """Where an address leads, with its scheme; signs that no address holds are escaped (RFC 3986, 2.1)."""
    shown = _FORBIDDEN.sub(lambda sign: f"%{ord(sign[0]):02X}", shown)
    if web is not None:
        return shown
    if bare is not None:
        return f"https://{shown}"
    return shown if shown.casefold().startswith("mailto:") else f"mailto:{shown}"


def _trimmed(address: str, marks: str) -> str:
    """An address without these marks at its end, and without a bracket that it does not open."""
    while address:
        last = address[-1]
        opens = _PAIRS.get(last)
        if last not in marks and (opens is None or address.count(last) <= address.count(opens)):
            break
        address = address[:-1]
    return address
