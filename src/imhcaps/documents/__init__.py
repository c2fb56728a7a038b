"""Transcripts → documents: the table of kinds, and one function that writes any of them.

How to add a kind: 1. a module `imhcaps.documents.<name>` with `write(document, *, options…)` that returns
bytes; 2. a row in `KINDS`, sorted by name; 3. its tests in `tests/documents/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from imhcaps.errors import FormatError, MissingExtraError, UsageError, did_you_mean

if TYPE_CHECKING:
    from imhcaps.documents.document import Document
    from imhcaps.model.transcript import Remark


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of document: `needs` are the packages beyond the base install, in the extra `extra`.

    `options` are the keyword arguments of its `write`.
    """

    name: str
    suffix: str
    title: str
    extra: str | None = None
    needs: tuple[str, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def module(self) -> str:
        """The module that writes it."""
        return f"imhcaps.documents.{self.name}"


KINDS = (
    Kind(
        "brf",
        "brf",
        "Braille-ready file",
        "braille",
        (),
        ("table", "grade", "width", "height", "form_feeds"),
    ),
    Kind(
        "docx",
        "docx",
        "Word document",
        "docx",
        ("docx",),
        ("paper", "large_print", "template", "logo", "colour"),
    ),
    Kind("epub", "epub", "EPUB 3 book", None, (), ("audio", "logo", "colour")),
    Kind(
        "html",
        "html",
        "Web page",
        None,
        (),
        (
            "template",
            "css",
            "logo",
            "logo_dark",
            "colour",
            "media",
            "captions",
            "downloads",
        ),
    ),
    Kind("json", "json", "The transcript as data"),
    Kind("markdown", "md", "Markdown"),
    Kind(
        "pdf",
        "pdf",
        "Tagged PDF (PDF/UA-1)",
        "pdf",
        ("typst",),
        ("paper", "large_print", "font", "template", "logo", "colour"),
    ),
    Kind("text", "txt", "Plain text", None, (), ("width",)),
)
"""Every kind of document, by name; the words of `--to` are the suffixes."""


def kind_of(name: str) -> Kind:
    """The kind with this name or suffix; a `FormatError` with the nearest one otherwise."""
    wanted = name.lower().removeprefix(".")
    for kind in KINDS:
        if wanted in (kind.name, kind.suffix):
            return kind
    known = ", ".join(kind.suffix for kind in KINDS)
    raise FormatError(
        f"no document kind {name!r}",
        hint=did_you_mean(name, [word for kind in KINDS for word in (kind.suffix, kind.name)])
        or f"known: {known}",
    )


def require(kind: Kind) -> None:
    """Raise `MissingExtraError` with the install line when packages of this kind are not there."""
    if any(find_spec(package) is None for package in kind.needs):
        raise MissingExtraError.of(f"--to {kind.suffix}", kind.extra or "all")


def write_document(document: Document, kind: str | Kind, **options: Any) -> bytes:
    """The document as the bytes of a file of that kind.

    Raises `FormatError` for an unknown kind, `UsageError` for an option that the kind does not have,
    `MissingExtraError` when its packages are not installed.
    """
    chosen = kind if isinstance(kind, Kind) else kind_of(kind)
    for option in options:
        if option not in chosen.options:
            raise UsageError(
                f"{chosen.name} has no option {option!r}",
                hint=did_you_mean(option, chosen.options),
            )
    require(chosen)
    data: bytes = import_module(chosen.module).write(document, **options)
    return data


def losses(document: Document, kind: Kind, **options: Any) -> tuple[Remark, ...]:
    """What a file of that kind cannot carry; asked of the kind's own `losses`, where it has one."""
    writer_losses = getattr(import_module(kind.module), "losses", None)
    found: tuple[Remark, ...] = writer_losses(document, **options) if writer_losses else ()
    return found
