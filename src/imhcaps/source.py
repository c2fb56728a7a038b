"""Bytes → text with its encoding and line ends, and offsets → lines and columns."""

import codecs
import os
from array import array
from bisect import bisect_right
from contextlib import suppress
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from imhcaps.errors import InputError, OutputError, UsageError
from imhcaps.files import read_bytes, read_stdin
from imhcaps.lazy import lazy_pattern

STRETCH = 1024
"""Characters between two counts of lines: few to keep, few to count again. Our own choice."""

# CR, LF and CRLF end a line; U+2028, U+0085 and form feed are text (WebVTT §4.1).
LINE_END = lazy_pattern(r"\r\n|\n|\r")
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
"""Bytes that no text has: C0 controls but TAB, LF, FF, CR and ESC."""
_SIGNS = 2048
"""Characters at the head of a text of wide characters that are looked at, as many as 4,096 bytes hold; our own
choice."""
_MOST_UNWRITTEN = 0.1
"""Share (0 to 1) of characters that no text has, from which on bytes are no text. Random pairs of bytes give 0.15
(6,400 of the 65,536 are for private use, 2,048 halves of pairs), an icon in each short line less than 0.1; our own
choice."""
_UNDECODED = lazy_pattern("[\udc80-\udcff]")
_INSTEAD = (
    (
        (".xlsx", ".xls", ".ods", ".numbers"),
        "save the sheet as CSV (UTF-8) in the program that made it",
    ),
    ((".doc", ".odt", ".rtf", ".pdf", ".pages"), "save it as .docx, or copy its text into a .txt"),
    (
        (".mp4", ".m4v", ".mov", ".webm", ".mkv", ".mp3", ".m4a", ".wav", ".flac", ".ogg", ".opus"),
        "a recording is given with --audio or --media",
    ),
)
"""Suffixes of files that are no text, and what to do with them."""


def _instead(path: str) -> str | None:
    low = path.lower()
    return next((advice for suffixes, advice in _INSTEAD if low.endswith(suffixes)), None)


_PICTURES = {b"\0\0\x01\xba": "VobSub", b"PG": "Blu-ray PGS"}
"""How files of pictures begin: with the pack header of an MPEG program stream (ISO 13818-1), and with the mark of
each segment of a presentation graphic stream."""
_PDF, _PICTURE, RECORDING = "a PDF", "a picture", "a recording"
_PACKED = "a compressed file"
_BINARY = {
    b"%PDF": _PDF,
    b"PK\x03\x04": "a ZIP archive, as Word files and spreadsheets are",
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"OggS": RECORDING,
    b"fLaC": RECORDING,
    b"ID3": RECORDING,
    b"RIFF": RECORDING,
    b"\x1aE\xdf\xa3": RECORDING,
    b"\x7fELF": "a program",
    b"\x1f\x8b": _PACKED,
    b"\xd0\xcf\x11\xe0": "an old Word file or spreadsheet",
    b"7z\xbc\xaf": _PACKED,
}
"""How files begin that are no text, and what they are."""
_PICTURES_IN_CONTAINERS = {
    b"RIFF": (8, (b"WEBP",)),
    b"ftyp": (8, (b"avif", b"avis", b"heic", b"heix", b"mif1", b"msf1")),
}
"""Pictures in the containers of recordings: where the mark of a kind begins, and those of pictures."""


def begins_like(data: bytes) -> str | None:
    """What a file that is no text is, by how it begins; None where that says nothing."""
    for mark, (at, kinds) in _PICTURES_IN_CONTAINERS.items():
        if mark in (data[:4], data[4:8]) and data[at : at + 4] in kinds:
            return _PICTURE
    return next((what for mark, what in _BINARY.items() if data.startswith(mark)), None)


class _Read(NamedTuple):
    text: str
    path: str = "<text>"
    encoding: str = "utf-8"
    bom: bool = False
    guessed: bool = False
    undecoded: int = 0
    """Bytes that are not UTF-8 in a file that otherwise is; each is a lone surrogate in `text`."""
    doubtful: bool = False
    """The encoding is a guess, and another one is nearly as likely."""
    others: tuple[str, ...] = ()
    """Encodings that a doubtful text may be in too, the likeliest first."""
    records: tuple[int, int] | None = None
    """Of a file that is no text: the bytes of its head and of each record. Each byte is one character of
    `text`, and a record counts as a line: the head is line 1."""
    fps: str | None = None
    """Frames a second of its time codes, when somebody named them."""
    zero: str | None = None
    """The time at which the programme starts, when somebody named it."""
    stream: str | None = None
    """Which of several tracks of the file is wanted (a number from 1, a language), when somebody said."""


class Source(_Read):
    """A text with where it came from.

    `text` is decoded, without its byte order mark, line ends as in the file. `encoding` is a Python
    codec name; `guessed` is true when nothing in the file proves it.
    """

    @cached_property
    def starts(self) -> "array[int]":
        """The offset of the first character of each line."""
        starts = array("q", (0,))
        if self.records:
            starts.extend(range(self.records[0], len(self.text), self.records[1]))
        elif "\r" in self.text:
            starts.extend(match.end() for match in LINE_END.finditer(self.text))
        else:
            # The usual file, five times as fast.
            lines = self.text.split("\n")
            starts.extend(accumulate([len(line) + 1 for line in lines[:-1]]))
        return starts

    @cached_property
    def lf_alone(self) -> bool:
        """Whether LF alone ends its lines."""
        return "\r" not in self.text

    @cached_property
    def counted(self) -> "array[int] | None":
        """How many lines begin before each stretch of `STRETCH` characters, where LF alone ends them.

        It takes a hundredth of the time and memory of `starts`.
        """
        text = self.text
        if self.records or not self.lf_alone:
            return None
        stretches = range(0, len(text), STRETCH)
        counts = (text.count("\n", at, at + STRETCH) for at in stretches)
        return array("q", accumulate(counts, initial=1))

    def place(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column (in characters) of an offset."""
        counted = self.counted
        if counted is None:
            line = bisect_right(self.starts, offset)
            return line, offset - self.starts[line - 1] + 1
        text, stretch = self.text, offset // STRETCH
        line = counted[stretch] + text.count("\n", stretch * STRETCH, offset)
        return line, offset - text.rfind("\n", 0, offset)

    def places(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Line and column of both ends of a stretch of text."""
        line, column = self.place(start)
        text = self.text
        if self.records:
            return line, column, *self.place(end)
        if text.find("\n", start, end) < 0 and text.find("\r", start, end) < 0:
            return line, column, line, column + end - start
        return line, column, *self.place(end)

    @property
    def encoding_note(self) -> str:
        """How the encoding is known, for a message: `is UTF-16`, `is a guess: Windows-1251 …`."""
        name = encoding_title(self.encoding)
        if not self.guessed:
            return f"is {name}"
        if not self.doubtful:
            return f"seems to be {name}, a guess; --encoding says it"
        others = " or ".join(encoding_title(other) for other in self.others[:2])
        return f"may be {name}" + (f", {others}" if others else "") + "; --encoding says it"

    def encode(self, text: str | None = None) -> bytes:
        """The bytes of this text, or of an edited one, in the same encoding and with the same mark.

        For text that was not edited these are the bytes that were read. `OutputError` when an edit
        brought a character that the encoding does not have.
        """
        errors = "surrogatepass" if self.encoding.startswith(("utf-16", "utf-32")) else "strict"
        if self.encoding == "utf-8":
            errors = "surrogateescape"
        try:
            body = (self.text if text is None else text).encode(self.encoding, errors)
        except UnicodeEncodeError as problem:
            found = problem.object[problem.start]
            raise OutputError(
                f"{self.encoding} has no character {found!r}",
                self.path,
                hint="save the file as UTF-8 first",
            ) from None
        return (_MARKS[self.encoding] if self.bom else b"") + body


_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
}


_TITLES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-32-le": "UTF-32",
    "utf-32-be": "UTF-32",
    "latin-1": "Latin-1 (ISO 8859-1)",
    "cp932": "Shift_JIS",
    "cp949": "EUC-KR",
    "cp874": "Windows-874",
    "cp866": "CP866",
    "big5hkscs": "Big5",
    "koi8_r": "KOI8-R",
    "euc_jp": "EUC-JP",
    "gb18030": "GB18030 (GBK)",
    "mac_roman": "Mac Roman",
    "iso8859_2": "ISO 8859-2",
    "iso8859_5": "ISO 8859-5",
    "iso8859_7": "ISO 8859-7",
}


def encoding_title(codec: str) -> str:
    """An encoding as people call it, from the name of its codec."""
    if codec[:4] == "cp12":
        return f"Windows-{codec[2:]}"
    return _TITLES.get(codec, codec)


def decode(
    data: bytes, path: str = "<bytes>", *, strict: bool = True, encoding: str | None = None
) -> Source:
    """Decode bytes: UTF-8, UTF-16 and UTF-32 by their marks, UTF-16 also by its zero bytes, else the likeliest encoding
    as a guess.

    `encoding` names it: then nothing is guessed, and bytes that it does not have are an `InputError`.

    A file that is UTF-8 but for some bytes stays UTF-8, as a browser reads it: each such byte is a lone
    surrogate in `text` (so that it can be written back) and is counted in `undecoded`.
    Raises `InputError` when the bytes are no text (a known binary signature, or many control bytes),
    unless `strict` is false: then every input gives a text, and `encode` gives the input back.
    """
    if data[3:6] == b"STL" and data[6:8].isdigit() and data[8:9] == b".":
        # EBU STL (Tech 3264, GSI field DFC) is no text: it is kept byte for byte.
        return Source(data.decode("latin-1"), path, "latin-1", records=(1024, 128))
    if encoding is not None:
        return _named(data, path, encoding)
    for name, mark in _MARKS.items():
        if data.startswith(mark):
            body = data[len(mark) :]
            if name == "utf-8":
                return _utf8(body, path, bom=True)
            with suppress(UnicodeDecodeError):
                text = body.decode(name, "surrogatepass")
                if strict and (share := _unwritten(text[:_SIGNS])) > _MOST_UNWRITTEN:
                    raise InputError(
                        f"is a binary file, not text: it begins with the mark of {encoding_title(name)}, and {share:.0%} of its signs are none that text has",
                        path,
                        hint=_instead(path),
                    )
                return Source(text, path, name, bom=True)
    if strict and (what := begins_like(data)) is not None:
        hint = _instead(path) or _instead({_PDF: ".pdf", RECORDING: ".wav"}.get(what, ""))
        raise InputError(f"is a binary file, not text: it begins like {what}", path, hint=hint)
    head = data[:4096]
    if b"\0" in head and len(data) % 2 == 0:
        odd, even = head[1::2].count(0), head[0::2].count(0)
        for name, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
            if zeros > len(head) * 0.3 and others < zeros / 4:
                return Source(data.decode(name, "surrogatepass"), path, name)
    source = _utf8(data, path)
    pictures = next((name for mark, name in _PICTURES.items() if data.startswith(mark)), None)
    if strict and pictures and b"\0" in head:
        raise InputError(
            f"holds pictures of captions ({pictures}), not text",
            path,
            hint="have the pictures read as text by a program that recognises print (OCR), and give its SubRip",
        )
    if strict and _controls(head) > len(head) * (0.02 if source.undecoded else 0.1):
        raise InputError("is a binary file, not text", path, hint=_instead(path))
    if not source.undecoded or _mostly_utf8(source):
        return source
    return _guessed(data, path)


def _guessed(data: bytes, path: str) -> Source:
    from imhcaps.encoding_guess import SURE, guess  # noqa: PLC0415 - rare path

    best = guess(data, path)
    if best.likelihood >= SURE / 2:
        with suppress(UnicodeError):
            text = data.decode(best.codec)
            # Some bytes of East Asian encodings have two ways to be written.
            if text.encode(best.codec) == data:
                source = Source(text, path, best.codec, guessed=True)
                return source._replace(doubtful=not best.sure, others=best.others)
    others = tuple(dict.fromkeys((best.codec, *best.others)))
    for name in ("cp1252", "latin-1"):
        with suppress(UnicodeDecodeError):
            text = data.decode(name)
            break
    return Source(text, path, name, guessed=True, doubtful=True, others=others)


_NO_ENCODING_OF_FILES = frozenset(
    {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape"}
)
"""What Python calls encodings and no file is written in: names of hosts, literals of programs."""


def _named(data: bytes, path: str, name: str) -> Source:
    """The text in an encoding that a person named; its byte order mark, if there is one, is none of it."""
    try:
        known = codecs.lookup(name)
        if known.name in _NO_ENCODING_OF_FILES:
            raise LookupError
        # The usual name, for those that have a mark or are written in a special way.
        usual = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "iso8859-1": "latin-1"}
        codec = usual.get(known.name, known.name)
        if known.name == "utf-16" and data.startswith(codecs.BOM_UTF16_BE):
            codec = "utf-16-be"
        mark = _MARKS.get(codec, b"")
        bom = bool(mark) and data.startswith(mark)
        text = data[len(mark) :].decode(codec) if bom else data.decode(codec)
    except LookupError:
        raise UsageError(
            f"there is no encoding {name!r}",
            hint="such as utf-8, cp1252, cp1250, cp1251, shift_jis",
        ) from None
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise InputError(
            f"is not in {name}: it has no character for the bytes {data[problem.start : problem.end].hex(' ')}",
            path,
            line,
        ) from None
    except UnicodeError as problem:
        raise InputError(f"is not in {name}: {problem}", path) from None
    if not isinstance(text, str):
        raise UsageError(f"{name!r} is no encoding of text")
    return Source(text, path, codec, bom=bom)


def _utf8(data: bytes, path: str, bom: bool = False) -> Source:
    try:
        return Source(data.decode("utf-8"), path, bom=bom)
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
        return Source(text, path, bom=bom, undecoded=len(_UNDECODED.findall(text)))


def _mostly_utf8(source: Source) -> bool:
    """Other encodings hardly ever form a sequence of bytes that is valid UTF-8."""
    beyond = sum(1 for ch in source.text if ch > "\x7f")
    return beyond - source.undecoded >= source.undecoded


def read_source(path: str | os.PathLike[str], encoding: str | None = None) -> Source:
    """Read and decode a file; `-` is standard input. `encoding` is its own, when somebody knows it."""
    if str(path) == "-":
        return decode(read_stdin(), "<stdin>", encoding=encoding)
    return decode(read_bytes(path), str(path), encoding=encoding)


def split_lines(text: str) -> list[str]:
    """Lines without their ends; only CR, LF and CRLF end a line (never `str.splitlines`)."""
    return LINE_END.split(text)


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROLS))


def _unwritten(text: str) -> float:
    """The share of characters that are unassigned, for private use, halves of pairs, or controls other than white
    space.
    """
    if text.isascii() and text.isprintable():
        return 0.0
    from unicodedata import category  # noqa: PLC0415 - slow to load

    none = ("Cn", "Co", "Cs", "Cc")
    return sum(category(ch) in none and not ch.isspace() for ch in text) / max(len(text), 1)
