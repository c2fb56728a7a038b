"""Documents: a transcript for people who read, print or feel it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from imhcaps.api.arguments import Path
from imhcaps.model.argument_types import typed

if TYPE_CHECKING:
    from imhcaps.model.choices import Paper
    from imhcaps.model.track import Track
    from imhcaps.model.transcript import TimedTranscript, Transcript


@typed
def export(
    transcript: Transcript | TimedTranscript,
    path: Path,
    *,
    kind: str | None = None,
    times: bool | None = None,
    title: str | None = None,
    language: str | None = None,
    organisation: str = "",
    date: str = "",
    source: str = "",
    author: str = "",
    link: str = "",
    force: bool = False,
    audio: Path | None = None,
    captions: Sequence[Path | Track] | None = None,
    colour: str | None = None,
    css: Path | None = None,
    downloads: Sequence[tuple[str, str]] | None = None,
    font: str | None = None,
    form_feeds: bool | None = None,
    grade: int | None = None,
    height: int | None = None,
    large_print: bool | None = None,
    logo: Path | None = None,
    logo_dark: Path | None = None,
    media: str | None = None,
    paper: Paper | None = None,
    table: str | None = None,
    template: Path | None = None,
    width: int | None = None,
) -> None:
    """Write a transcript as a document, whole or not at all.

    The `kind` of the document at `path` is the file's suffix (html, pdf, docx, epub, brf, md, txt,
    json) unless it is named. `times` prints the time of each turn; left open, where the `transcript` as
    published has them. `title`, `language` (BCP 47), `organisation` (who publishes it), `date`, `source` (the address
    where it is published) and `author` go before what the page says; `link` is the address of the recording. The others
    are options of single kinds:

    * html: `media` is the recording (an address, or a path from where the page will lie), `captions`
      its caption files or tracks, `template`, `css`, `logo` and `logo_dark` (for a dark page) are files of yours,
      `downloads` the other files of the talk, each as its name and its address.
    * pdf and docx: `paper`, `large_print` (18 points), `template`, `logo`; pdf: `font`, a family's name.
    * epub: `audio` is the file of the recording, for reading along; `logo` is on the cover.
    * all four: `colour` (`#005a6e`) is that of headings, names and rules.
    * brf: `table` (liblouis), `grade` (1 or 2), `width` (cells of a line), `height` (lines of a page),
      `form_feeds`. txt: `width` (characters of a line).

    Returns nothing. Raises `FormatError` for an unknown kind, `UsageError` for an option that the kind
    does not have, `MissingExtraError` with the line that installs what the kind needs, `OutputError`
    for a file that cannot be written, or that imhcaps did not make or somebody edited since, unless
    `force` is set.
    """
    from imhcaps.documents import kind_of, write_document
    from imhcaps.documents.document import document, given_date
    from imhcaps.made_files import write_made

    options = {
        "audio": audio,
        "captions": captions,
        "colour": colour,
        "css": css,
        "downloads": downloads,
        "font": font,
        "form_feeds": form_feeds,
        "grade": grade,
        "height": height,
        "large_print": large_print,
        "logo": logo,
        "logo_dark": logo_dark,
        "media": media,
        "paper": paper,
        "table": table,
        "template": template,
        "width": width,
    }
    given = {name: value for name, value in options.items() if value is not None}
    wanted = kind_of(kind or os.path.splitext(path)[1])  # noqa: PTH122 - any string is a path here
    made = document(
        transcript,
        times=times,
        title=title,
        language=language,
        organisation=organisation,
        date=given_date(date),
        source=source,
        author=author,
        link=link,
    )
    data = write_document(made, wanted, **given)
    write_made({os.fspath(path): data}, force=force, hint="force=True replaces it")
