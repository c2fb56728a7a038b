"""Front matter: what site generators keep above a page, between two lines of `---`."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass

from imhcaps.model.transcript import Remark

_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_KEY = re.compile(r"^\w[\w-]*[ \t]*:", re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(\S.*?)?[ \t]*$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(?:name[ \t]*:[ \t]*)?(\S.*?)[ \t]*$")
_NAME = re.compile(r"^[ \t]+name[ \t]*:[ \t]*(\S.*?)[ \t]*$")
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
    "authors": "author",
    "creator": "author",
    "publisher": "publisher",
    "organisation": "publisher",
    "organization": "publisher",
}
"""Keys of Jekyll, Hugo, Eleventy, MkDocs and Pandoc, and what each says of the page."""
_USED = frozenset((*_FACTS, "title", "lang", "language"))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of the file says; `facts` are (`date` | `source` | `author` | `publisher`, text)."""

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
    given = _fields(front)
    fields = dict(given)
    for key, value in given:
        if key in _USED and value != fields[key]:
            said = f"front matter says {key} twice: {fields[key]!r} is taken"
            remarks.append(Remark("guessed", said, 1, value))
    facts: dict[str, str] = {}
    kept = {"title", "lang" if fields.get("lang") else "language"}
    for key, fact in _FACTS.items():
        value = fields.get(key, "")
        if fact == "date":
            value = _DAY.sub(r"\1", value)
        if value and (fact != "source" or value.startswith(("https://", "http://"))):
            kept.update({key} if facts.setdefault(fact, value) == value else ())
    if left := _without(front, kept):
        remarks.append(Remark("skipped", "front matter of the page", 1, left))
    found = FrontMatter(
        fields.get("title", ""),
        fields.get("lang") or fields.get("language") or "",
        tuple(facts.items()),
    )
    return found, "\n" * text.count("\n", 0, end.end()) + text[end.end() :]


def _fields(front: str) -> list[tuple[str, str]]:
    """Each key in lower case with its value; of a list, or of things that have a `name`, the values with commas."""
    found: list[tuple[str, list[str]]] = []
    for line in front.split("\n"):
        if field := _FIELD.match(line):
            found.append((field[1].lower(), _values(field[2] or "")))
        elif found and (item := _ITEM.match(line) or _NAME.match(line)):
            found[-1][1].append(_unquoted(item[1]))
    return [(key, ", ".join(values)) for key, values in found if values]


def _without(front: str, kept: Collection[str]) -> str:
    """The lines that are of none of these keys."""
    left: list[str] = []
    key = ""
    for line in front.split("\n"):
        if field := _FIELD.match(line):
            key = field[1].lower()
        if key not in kept:
            left.append(line)
    return "\n".join(left).strip()


def _values(value: str) -> list[str]:
    if value[:1] == "[" and value[-1:] == "]":
        return [_unquoted(each.strip()) for each in value[1:-1].split(",") if each.strip()]
    return [_unquoted(value)] if value else []


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] != value[-1] or value[0] not in "\"'":
        return value
    if value[0] == "'":
        return value[1:-1].replace("''", "'")
    try:
        return str(json.loads(value))  # a text in double quotes has the escapes of JSON
    except ValueError:
        return value[1:-1]
