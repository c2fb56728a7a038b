"""The glossary of a project: how names and terms are written, and what recognisers make of them.

One term a line; after `|` the forms in which it was misheard, parted by commas or more `|`:

    Kowalczyk | co valchick, ko val chick
    WebVTT | web v t t
    Åsa Lindqvist
    # a line that begins with # is a remark
"""

from __future__ import annotations

import os

from imhcaps.errors import InputError
from imhcaps.lazy import lazy_pattern
from imhcaps.model.glossary import Glossary, Term
from imhcaps.source import read_source, split_lines

_PARTS = lazy_pattern(r"[|,]")
MOST_WORDS = 12
"""Words of a term or of a form at most, so that a file of running text is no glossary; our own choice."""


def read_glossary(path: str | os.PathLike[str]) -> Glossary:
    """The terms of a glossary file, each once, in order.

    A term that is in several lines has the forms of all. Raises `InputError`, with its line, for a form without a term,
    a form that belongs to two terms, a line of running text, and a file without a term.
    """
    source = read_source(path)
    location = os.fspath(path)
    terms: dict[str, list[str]] = {}
    owner: dict[str, str] = {}
    for number, line in enumerate(split_lines(source.text), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        written, bar, rest = line.partition("|")
        written = " ".join(written.split())
        forms = [" ".join(part.split()) for part in _PARTS.split(rest)]
        if not any(map(str.isalnum, written)):
            raise InputError(
                "names forms and no term" if bar else f"{line[:40]!r} is no term",
                location,
                number,
                hint="Kowalczyk | co valchick, ko val chick",
            )
        if any(len(text.split()) > MOST_WORDS for text in (written, *forms)):
            raise InputError(
                "is a line of running text, not a term",
                location,
                number,
                hint="one term a line: Kowalczyk | co valchick",
            )
        known = terms.setdefault(written, [])
        for form in forms:
            if not any(map(str.isalnum, form)) or form == written or form in known:
                continue
            if (other := owner.setdefault(form.casefold(), written)) != written:
                raise InputError(f"{form!r} is already a form of {other!r}", location, number)
            known.append(form)
    if not terms:
        raise InputError("holds no term", location, hint="Kowalczyk | co valchick, a term a line")
    return tuple(Term(written, tuple(forms)) for written, forms in terms.items())
