"""Which tags WebVTT has (§4.2.2), which people write besides, and which `<` begins none."""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern

LANGUAGE = lazy_pattern(
    r"(?i:(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+)"
)
"""A well-formed language tag (BCP 47), also of the kinds that none is registered of: WebVTT asks for no more."""
KNOWN = ("b", "c", "i", "lang", "rt", "ruby", "u", "v")
"""The tags of WebVTT."""
_TAG_NAME = lazy_pattern(r"[A-Za-z]+(?=[ \t\n.>/]|\Z)")
TAG_NAMES = frozenset(
    (*KNOWN, "a", "br", "center", "div", "em", "font", "p", "s", "small", "span", "strong")
)
"""And those of other markup that are in captions: whatever else begins with `<` and letters is text."""
INSTEAD = {"em": "i", "strong": "b", "I": "i", "B": "b", "U": "u", "V": "v", "C": "c"}
"""What WebVTT has for a tag that it does not know."""


def is_raw(payload: str, at: int, closed: bool) -> bool:
    """Whether the `<` at an offset begins no tag; `closed` says that a `>` follows it."""
    following = payload[at + 1 : at + 2]
    if following in ("/", "<"):
        return following == "<"
    if closed:
        # As `cuetext` takes it: digits begin a timestamp, letters a name, known or not.
        return not following.isalpha() and not (following.isascii() and following.isdigit())
    # A tag begins right after the '<', and its name is one that people write tags with.
    name = _TAG_NAME.match(payload, at + 1)
    return name is None or name[0].lower() not in TAG_NAMES
