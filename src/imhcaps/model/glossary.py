"""Terms as they are to be written, and what speech recognisers make of them."""

from typing import NamedTuple


class Term(NamedTuple):
    """A name or term as it is written, and the forms in which it was misheard."""

    written: str
    misheard: tuple[str, ...] = ()


Glossary = tuple[Term, ...]
