"""Front matter: what site generators keep above a page, between two lines of `---`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from imhcaps.model.transcript import Remark

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"^\w[\w-]*[ \t]*:", re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(\S.*?)[ \t]*$", re.MULTILINE)
_DAY = re.compile(r"^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ].*")
_FACTS = {
    "date": "date",
    "pubdate": "date",
    "published": "date",
    "recorded": "date",
    "source": "source",
    "source_url": "source",
    "url": "source",
    "link": "source",
    "canonical_url": "source",
    "permalink": "source",
    "author": "author",
}
"""Keys of Jekyll, Hugo, Eleventy, MkDocs and Pandoc, and what each says of the page."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of the file says; `facts` are (`date` | `source` | `author`, text)."""

    title: str = ""
    language: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def front_matter(text: str, remarks: list[Remark]) -> tuple[FrontMatter, str]:
    """The front matter of a text, and the text with as many empty lines in its place."""
    if not text.startswith("---\n"):
        return FrontMatter(), text
    end = _END.search(text, 4)
    front = text[4 : end.start()] if end else ""
    if not end or not _KEY.search(front):
        return FrontMatter(), text
    remarks.append(Remark("skipped", "front matter of the page", 1, front.strip()))
    fields = {key.lower(): _unquoted(value) for key, value in _FIELD.findall(front)}
    facts: dict[str, str] = {}
    for key, fact in _FACTS.items():
        value = fields.get(key, "")
        if fact == "date":
            value = _DAY.sub(r"\1", value)
        if value and (fact != "source" or value.startswith(("https://", "http://"))):
            facts.setdefault(fact, value)
    found = FrontMatter(
        fields.get("title", ""),
        fields.get("lang") or fields.get("language") or "",
        tuple(facts.items()),
    )
    return found, "\n" * text.count("\n", 0, end.end()) + text[end.end() :]


def _unquoted(value: str) -> str:
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value
