"""Which kind of file a transcript is, by its content more than by its suffix; what is refused, and why."""

from __future__ import annotations

import json
import os
import re
from pathlib import PurePath

from imhcaps.errors import InputError, UsageError
from imhcaps.files import read_bytes
from imhcaps.latin1_controls import MEANT, as_meant
from imhcaps.model.remark import Remark
from imhcaps.source import Source, decode, read_source
from imhcaps.transcripts.document import Document

Path = str | os.PathLike[str]

CONTAINERS = (
    ("Word (.docx)", "a ZIP archive with a document; paragraphs, tables, styles for speakers"),
    ("HTML", "`.html`, `<!doctype`, `<html`, or block tags throughout"),
    ("Markdown", "`.md`, or headings, bold and tables in its signs"),
    ("CHAT (TalkBank)", "`.cha`, `@UTF8`, `@Begin`, or tiers `*ANN:` and `%mor:`"),
    (
        "comma-separated values",
        "`.csv`, `.tsv` with titles of a column for speakers and one for words",
    ),
    ("timed JSON of imhcaps", '`"format": "imhcaps-timed"`'),
    ("captions: any format that is read", "the caption format"),
    ("plain text", "what is left; columns by tabs or `|` are tables"),
)
"""What a transcript may be, and how it is known; the first that fits is taken."""

_TIMING = re.compile(
    r"^(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{3}",
    re.MULTILINE,
)
_BLOCK_TAG = re.compile(
    r"<(?:!doctype html|html|body|p|div|table|tr|td|ul|ol|li|dl|dt|h[1-6]|section|article)\b[^>]*>",
    re.IGNORECASE,
)
_MAIN_TIER = re.compile(r"^\*[A-Z0-9]{2,5}:\t", re.MULTILINE)
_DEPENDENT_TIER = re.compile(r"^%[a-z]{3}:\t", re.MULTILINE)
"""Tiers of CHAT, in a part of a file without its header."""
_INLINE_TAG = re.compile(r"<(b|strong|i|em|span|u)\b[^>]*>[^<\n]*</\1>|<br\s*/?>", re.IGNORECASE)
_MARKDOWN = re.compile(
    r"\A---\n|^[ ]{0,3}#{1,6}[ \t]+\S|^[ ]{0,3}(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?:[\[(]?\d{1,2}(?::\d\d){1,2}(?:[.,]\d{1,3})?[\])]?[ \t]+)?(?:\*\*|__)\s?\S[^\n]*?(?:\*\*|__)|^[ ]{0,3}([*_])[^*_\s][^*_\n]{0,80}(?::\1|\1:)|^[ ]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|",
    re.MULTILINE,
)
_HEAD = 2000
"""Characters at the head of a file that tell what it is; our own limit."""
_OTHERS = (
    ("<basic-transcription>", "an EXMARaLDA file"),
    ("<!DOCTYPE Trans", "a Transcriber file (.trs)"),
    ("<Trans ", "a Transcriber file (.trs)"),
    ("<FOLKERDocument", "a FOLKER file"),
)
_COMMA_TABLES = (".csv", ".tsv")
_ZIP = b"PK\x03\x04"


def is_captions(path: Path | Source) -> bool:
    """The text is that of captions, by WebVTT's signature or timing lines; suffixes are known to `formats`."""
    if isinstance(path, Source):
        text = path.text
    else:
        data = read_bytes(path)
        try:
            text = decode(data[:16384]).text if not data.startswith(_ZIP) else ""
        except InputError:
            return False
    return text.startswith("WEBVTT") or bool(_TIMING.search(text[:4000]))


def read_document(path: Path | Source) -> tuple[Document, Source]:
    """A file of any kind as blocks of lines, and the text that they were read from."""
    if isinstance(path, Source):
        source = path
    else:
        name = str(path)
        if name == "-":
            source = read_source(path)
        else:
            data = read_bytes(path)
            if data.startswith(_ZIP):
                from imhcaps.transcripts.docx import read_docx  # noqa: PLC0415 - rare path

                return read_docx(data, name), Source("", name)
            _refuse(data, name)
            source = decode(data, name)
    _refuse_text(source)
    text, control = as_meant(source.text)
    if control < 0:
        return _read(source), source
    source = source._replace(text=text)
    document = _read(source)
    remark = Remark("repaired", MEANT, source.place(control)[0])
    return document._replace(remarks=(*document.remarks, remark)), source


def _refuse(data: bytes, name: str) -> None:
    """Files of which one can say what to do instead."""
    if data.startswith(b"%PDF"):
        raise InputError(
            "is a PDF, not text",
            name,
            hint="copy its text into a .txt file, or use the page it was made from",
        )
    if data.startswith(b"{\\rtf"):
        raise InputError("is RTF, which is not read", name, hint="save it as .docx or .txt")
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise InputError(
            "is an old Word file (.doc), which is not read", name, hint="save it as .docx or .txt"
        )


def _refuse_text(source: Source) -> None:
    text = source.text
    if not text:
        raise InputError("is empty", source.path)
    if not text.strip("\ufeff\u200b \t\r\n\f\v\u00a0\u2028\u2029\u3000"):
        raise InputError("holds nothing but white space", source.path)
    if text.startswith("{\\rtf"):
        raise InputError("is RTF, which is not read", source.path, hint="save it as .docx or .txt")
    if is_captions(source):
        raise UsageError(
            "is a caption file",
            source.path,
            hint="read it with imhcaps.read_transcript, or with read_track and captions_to_transcript",
        )
    _refuse_annotations(text[:_HEAD], source.path)
    if text.lstrip()[:1] in ("{", "[") and _is_json(text, PurePath(source.path).suffix.lower()):
        raise InputError(
            "is JSON, not a transcript", source.path, hint="word times as JSON go with --words"
        )


def _is_json(text: str, suffix: str) -> bool:
    """Data, also of a name that does not say so (`.json3`); a text may begin with a sound in brackets."""
    if suffix in (".json", ".jsonl"):
        return True
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(found, dict) or (bool(found) and isinstance(found[0], dict | list))


_RTTM = re.compile(r"SPEAKER \S+ \S+ +[0-9.]+ +[0-9.]+ +<NA>")

_WITH_TIMES = re.compile(
    r"(?:(?:;;|#)[^\n]*\n|\s)*+"
    r"(\S+)[ \t]+(?:\S+[ \t]+){1,2}[0-9]+\.[0-9]+[ \t]+[0-9]+\.[0-9]+[ \t]+\S[^\n]*\n"
    r"\1[ \t]+(?:\S+[ \t]+){1,2}[0-9]+\.[0-9]+[ \t]+[0-9]+\.[0-9]+[ \t]+\S[^\n]*(?:\n|\Z)"
    r"|[\s\S]*^=== begin forced alignment ===",
    re.MULTILINE,
)
"""Two lines of CTM or STM about one recording, or the head of Julius' words."""


def _refuse_annotations(head: str, path: str) -> None:
    """Files that hold times of words or tiers: other options take them, or another program writes them."""
    if "ooTextFile" in head[:60] and "TextGrid" in head:
        raise UsageError(
            "is a Praat TextGrid, not a transcript",
            path,
            hint="its times go with --words FILE (tiers of words) or --cues FILE (tiers of speakers)",
        )
    if "<ANNOTATION_DOCUMENT" in head:
        raise UsageError(
            "is an ELAN file (EAF), not a transcript",
            path,
            hint="it is a file of timed words: give it with --words",
        )
    if _RTTM.match(head):
        raise UsageError(
            "is RTTM, which says who speaks when, and no words",
            path,
            hint="a transcript of it needs the words: give the file that the recogniser wrote",
        )
    if _WITH_TIMES.match(head):
        raise UsageError(
            "is a recogniser's words with their times (CTM, STM or Julius), and its name does not say so",
            path,
            hint="give it with --words; called .ctm or .stm it is read as a transcript",
        )
    for mark, what in _OTHERS:
        if mark in head:
            raise InputError(
                f"is {what}, not a transcript", path, hint="save it as .txt, .html or .docx"
            )


def _read(source: Source) -> Document:
    kind = _kind(source)
    if kind == "chat":
        from imhcaps.transcripts.chat import read_chat  # noqa: PLC0415 - rare path

        return read_chat(source.text)
    if kind == "html":
        from imhcaps.transcripts.html import read_html  # noqa: PLC0415 - rare path

        return read_html(source.text)
    if kind == "markdown":
        from imhcaps.transcripts.markdown import read_markdown  # noqa: PLC0415 - rare path

        return read_markdown(source.text)
    if PurePath(source.path).suffix.lower() in _COMMA_TABLES:
        from imhcaps.transcripts.comma_table import read_comma_table  # noqa: PLC0415 - rare path

        if table := read_comma_table(source.text):
            return table
    from imhcaps.transcripts.plain import read_plain  # noqa: PLC0415 - rare path

    return read_plain(source.text)


def _kind(source: Source) -> str:
    suffix = PurePath(source.path).suffix.lower()
    if suffix in _COMMA_TABLES:
        return "plain"
    if suffix in (".html", ".htm", ".xhtml"):
        return "html"
    if suffix in (".md", ".markdown", ".mkd", ".qmd", ".rmd"):
        return "markdown"
    text = source.text
    if (
        suffix == ".cha"
        or text.lstrip("\ufeff \t\r\n").startswith(("@UTF8", "@Begin"))
        or (_MAIN_TIER.search(text) and _DEPENDENT_TIER.search(text))
    ):
        return "chat"
    head = text.lstrip()[:200].lower()
    if head.startswith(("<!doctype", "<html", "<?xml")):
        return "html"
    # A page pasted as source has block tags throughout; a tag named in speech is no markup.
    if head.startswith("<") and len(_BLOCK_TAG.findall(text[:20000])) >= 2:
        return "html"
    if _INLINE_TAG.search(text) or _MARKDOWN.search(text.replace("\r\n", "\n")):
        return "markdown"
    return "plain"
