"""Language tags (BCP 47): what a page or a person writes, and whether it is one."""

from __future__ import annotations

from imhcaps.errors import UsageError
from imhcaps.lazy import lazy_pattern

UNDETERMINED = "und"
"""ISO 639-2: the language is not known."""

# RFC 5646, 2.1: language, extended language, script, region, variants, extensions, private use.
# Names of five to eight letters are reserved there and none is registered: "english" is no tag.
_TAG = lazy_pattern(
    r"(?ai)[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
)
LONGEST = 64
"""Characters of a tag; RFC 5646, 4.4.1 asks for room for 35. It becomes part of a file's name."""


def well_formed(language: str | None) -> str | None:
    """A language tag as written with hyphens, or nothing where it is none."""
    text = (language or "").strip().replace("_", "-")
    return text if len(text) <= LONGEST and _TAG.fullmatch(text) else None


def normal(language: str | None) -> str | None:
    """A tag as BCP 47 asks for it: `pt-BR` of `pt_br`, `de` of `ger`, `he` of `iw`; nothing where it is none."""
    from imhcaps.language_codes import shortest  # noqa: PLC0415 - rare path

    tag = well_formed(language)
    return None if tag is None else usual_case(shortest(tag))


def stated(language: str) -> str:
    """A language that somebody names, as `normal` gives it; `UsageError` for what is none.

    It becomes part of a file's name, so nothing else will do.
    """
    tag = normal(language)
    if tag is None:
        raise UsageError(
            f"{language!r} is no language", hint="such as en, pt-BR or zh-Hant (BCP 47)"
        )
    return tag


def usual_case(tag: str) -> str:
    """A well-formed tag in the case that RFC 5646 (2.1.1) recommends: `zh-Hant-TW` of `zh-hant-tw`."""
    first, *rest = tag.lower().split("-")
    parts = [first]
    for part in rest:
        # After a single letter come the parts of an extension, which stay in small letters.
        bare = all(len(each) > 1 for each in parts)
        if bare and len(part) == 2:
            part = part.upper()
        elif bare and len(part) == 4 and part.isalpha():
            part = part.title()
        parts.append(part)
    return "-".join(parts)
