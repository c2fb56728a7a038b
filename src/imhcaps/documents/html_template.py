"""The replaceable parts of the web page: template, style and script."""

from __future__ import annotations

import os
import re
import string
from dataclasses import dataclass
from pathlib import Path

from imhcaps.errors import InputError, UsageError, did_you_mean
from imhcaps.files import read_bytes
from imhcaps.source import LINE_END, decode

FIELDS = {
    "language": "the language of the document (BCP 47), for `lang`",
    "direction": "`ltr` or `rtl`, for `dir`",
    "title": "the title",
    "tool": "the tool and its version",
    "meta": "author, publisher, date and source as `<meta>` elements, or nothing",
    "policy": "the `<meta>` element of the Content Security Policy; leave it out if you add your own scripts",
    "style": "the style, for a `<style>` element",
    "script": "the `<script>` element of the interactive page, or nothing",
    "class": "`interactive` with a recording, else `static`",
    "skip": "the text of the link that skips to the transcript",
    "organisation": "the name of the organisation, or nothing",
    "logo": "the logo as a `data:` address, for `src`, or nothing",
    "masthead": "logo and organisation as a paragraph, or nothing",
    "player": "the recording and its tools, or nothing",
    "summary": "the summary as a section, or nothing",
    "speakers": "the list of speakers as a section, or nothing",
    "contents": "the chapters as a `nav`, where there are at least two, else nothing",
    "transcript": "the transcript as a section",
    "downloads": "the other files of the talk as links, or nothing",
    "notices": "the notices as a section, or nothing",
    "credits": "the credits as a section, or nothing",
    "about": "the source and the tool as a paragraph",
}
"""The fields of a template, and what each becomes. Everything in them is escaped HTML."""

REQUIRED = ("language", "title", "transcript", "notices", "credits")
"""Without these a page would be wrong, or would lose what must stay with the text."""

_FOLDER = Path(__file__).parent / "templates"


class Template(string.Template):
    """`$field` and `${field}`; a dollar sign is `$$`. Names are ASCII and lower case."""

    flags = re.NOFLAG
    idpattern = "(?a:[a-z][a-z]*)"


@dataclass(frozen=True, slots=True)
class Parts:
    """A page with fields, its style and its script, as text."""

    page: str
    style: str
    script: str


def read_template(path: str | os.PathLike[str] | None = None) -> Parts:
    """Our page, with what the file or folder replaces.

    Raises `InputError` for a folder with none of the three files, `UsageError` for an unknown field or
    a missing one that must be there.
    """
    files = {name: _FOLDER / f"transcript.{name}" for name in ("html", "css", "js")}
    if path is not None:
        location = Path(path)
        if location.is_dir():
            found = {name: location / file.name for name, file in files.items()}
            found = {name: file for name, file in found.items() if file.exists()}
            if not found:
                raise InputError(
                    "no template in this folder",
                    str(path),
                    hint="it may hold transcript.html, transcript.css and transcript.js, any of them",
                )
            files |= found
        else:
            files["html"] = location
    texts = {
        name: lines_as_lf(decode(read_bytes(file), str(file)).text) for name, file in files.items()
    }
    _check(texts["html"], str(files["html"]))
    return Parts(texts["html"], texts["css"], texts["js"])


def lines_as_lf(text: str) -> str:
    """Line ends as a browser makes them, so that a hash of the text is the browser's hash."""
    return LINE_END.sub("\n", text)


def _check(page: str, path: str) -> None:
    seen: set[str] = set()
    for match in Template.pattern.finditer(page):
        line = page.count("\n", 0, match.start()) + 1
        if match["invalid"] is not None:
            raise UsageError(
                "a dollar sign that no field follows", path, line, hint="write $$ for a dollar sign"
            )
        name = match["named"] or match["braced"]
        if name is None:
            continue
        if name not in FIELDS:
            hint = did_you_mean(name, FIELDS) or f"the fields are {', '.join(sorted(FIELDS))}"
            raise UsageError(f"no template field ${name}", path, line, hint=hint)
        seen.add(name)
    missing = [f"${name}" for name in REQUIRED if name not in seen]
    if missing:
        raise UsageError(
            f"the template does not have {', '.join(missing)}",
            path,
            hint="notices and credits stay with the text; see docs/how-to/templates.md",
        )
