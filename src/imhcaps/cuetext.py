"""WebVTT cue text (§6.4, §6.5): payload → plain text, voices, labels. Knows no caption model.

Text without `<` and `&` is its own plain text and needs no parse; every function here tests that first.

    plain_text("<v Ann>Hello &amp; <i>hi</i>")            "Hello & hi"
    voices("<v Ann>Hello")                           ("Ann",)
    labels("<v Ann><c.label>Ann:</c> Hello")         ("Ann:",)
    spoken("<v Ann><c.label>Ann:</c> Hello")         "Hello"
    runs("<v Ann>Hello")                             (Run("Hello", "Ann", …),)
    tokens(payload)                                  the tokens, with offsets into the payload
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from imhcaps.lazy import lazy_pattern

LABEL = "label"
"""The class of a speaker's on-screen label: `<c.label>Ann:</c>`."""

# From `<` to the next `>` or to the end: each character is looked at once.
_TAG = lazy_pattern(r"<[^>]*>?")
_TAG_OF_ONE = lazy_pattern(r"<[^>\0]*>?")
_NAME = lazy_pattern(r"[^\t\n\f .>]*")
_CLASSES = lazy_pattern(r"[^\t\n\f >]*")
_REFERENCE = lazy_pattern(r"&(?:#[xX][0-9a-fA-F]+;?|#[0-9]+;?|[A-Za-z][A-Za-z0-9]{0,31};?)")
_WHITE = lazy_pattern(r"[\t\n\f\r ]+")
_TIMESTAMP = lazy_pattern(r"(?:([0-9]{2,}|[0-9]):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})")
_PLAIN = ("&lt;", "&gt;", "&amp;")
_TAGS = frozenset({"c", "i", "b", "u", "ruby", "rt", "v", "lang"})


class Token(NamedTuple):
    """One token: `kind` is `text`, `start`, `end` or `time`; `start`..`stop` its offsets.

    `value` is the decoded text, the tag's name, or the timestamp as written.
    """

    kind: str
    value: str
    start: int
    stop: int
    classes: tuple[str, ...] = ()
    annotation: str = ""
    closed: bool = True
    """False when the tag has no `>`."""


class Run(NamedTuple):
    """A stretch of text in one voice. `label` says that it is inside `<c.label>`."""

    text: str
    voice: str | None = None
    label: bool = False
    classes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    start: int = 0
    stop: int = 0
    language: str | None = None


def plain_text(payload: str) -> str:
    """What a viewer reads: tags gone, character references decoded, line breaks kept."""
    if "<" not in payload:
        return unescape(payload) if "&" in payload else payload
    if "&" not in payload:
        return _TAG.sub("", payload)
    # A reference never runs across a tag: `&am<b>p;` is none.
    return "".join([unescape(part) if "&" in part else part for part in _TAG.split(payload)])


def plain_texts(payloads: list[str], joined: str) -> list[str]:
    """`plain_text` of each; `joined` is all of them, parted by NUL.

    Tags are taken out of all at once: there are as many as cues where voices are marked.
    """
    texts = _TAG_OF_ONE.sub("", joined).split("\0")
    if len(texts) != len(payloads):
        return list(map(plain_text, payloads))
    if "&" not in joined:
        return texts
    both = zip(payloads, texts, strict=True)
    return [plain_text(payload) if "&" in payload else text for payload, text in both]


def unescape(text: str) -> str:
    """Character references decoded as a browser does (HTML §13.5); what is no reference stays."""
    marks = text.count("&")
    if marks == text.count("&amp;"):
        return text.replace("&amp;", "&") if marks else text
    if marks == sum(map(text.count, _PLAIN)):
        # An ampersand that is decoded last begins no other reference.
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return _REFERENCE.sub(_decoded, text)


@lru_cache(maxsize=4096)
def voices(payload: str) -> tuple[str, ...]:
    """The annotations of every `<v>`, in order, each once."""
    if "<v" not in payload:
        return ()
    found = (t.annotation for t in tokens(payload) if t.kind == "start" and t.value == "v")
    return tuple(dict.fromkeys(name for name in found if name))


def labels(payload: str) -> tuple[str, ...]:
    """The texts of the label spans, in order."""
    if ".label" not in payload:
        return ()
    return tuple(run.text for run in runs(payload) if run.label)


def spoken(payload: str) -> str:
    """Plain text without the label spans: what is said and heard."""
    if ".label" not in payload:
        return plain_text(payload)
    kept = []
    after_label = False
    for run in runs(payload):
        text = run.text
        if run.label:
            after_label = True
            continue
        if after_label:
            text = text[1:] if text[:1] in (" ", "\n") else text
            after_label = False
        kept.append(text)
    return "".join(kept)


def runs(payload: str) -> tuple[Run, ...]:
    """Stretches of text with the voice, classes and tags that hold there."""
    if "<" not in payload:
        return (Run(unescape(payload), stop=len(payload)),) if payload else ()
    found: list[Run] = []
    state = _Stack()
    for token in tokens(payload):
        if token.kind == "text":
            state.describe()
            found.append(
                Run(
                    token.value,
                    state.voice,
                    state.label,
                    state.classes,
                    state.names,
                    token.start,
                    token.stop,
                    state.language,
                )
            )
        elif token.kind == "start":
            state.open(token)
        elif token.kind == "end":
            state.close(token.value)
    return tuple(found)


def tokens(payload: str) -> Iterator[Token]:
    """The tokens of cue text (§6.4), with their offsets. A tag ends at `>` or at the end of the text."""
    at = 0
    for match in _TAG.finditer(payload):
        start, stop = match.span()
        if start > at:
            yield Token("text", unescape(payload[at:start]), at, start)
        yield _tag(payload, start, stop)
        at = stop
    if at < len(payload):
        yield Token("text", unescape(payload[at:]), at, len(payload))


def timestamp(text: str) -> int | None:
    """Milliseconds of an inner timestamp such as `00:01:02.500`, or nothing when it is malformed."""
    match = _TIMESTAMP.fullmatch(text)
    if match is None:
        return None
    hours, minutes, seconds, rest = match.groups()
    return whole(hours or "0") * 3_600_000 + int(minutes) * 60_000 + int(seconds) * 1000 + int(rest)


def timestamp_tag(ms: int) -> str:
    """An inner timestamp, `<00:01:02.500>`, for a time in milliseconds."""
    seconds, rest = divmod(ms, 1000)
    return f"<{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}>"


def whole(digits: str) -> int:
    """An integer from ASCII digits; past 12 of them the number is only known to be huge."""
    digits = digits.lstrip("0")
    return int(digits or "0") if len(digits) <= 12 else 10**12


class _Stack:
    """What is open at a place in the text, kept as a browser keeps it."""

    def __init__(self) -> None:
        self._open: list[Token] = []
        self.voice: str | None = None
        self.label = False
        self.classes: tuple[str, ...] = ()
        self.names: tuple[str, ...] = ()
        self.language: str | None = None

    def open(self, token: Token) -> None:
        name = token.value
        if name in _TAGS and (name != "rt" or (self._open and self._open[-1].value == "ruby")):
            self._open.append(token)

    def close(self, name: str) -> None:
        if self._open and self._open[-1].value == name:
            self._open.pop()
        elif name == "ruby" and self._open and self._open[-1].value == "rt":
            del self._open[-2:]

    def describe(self) -> None:
        """Bring `voice`, `label`, `language`, `classes` and `names` up to date."""
        # Past a depth that no person writes only the outermost tags are reported: linear in all cases.
        shown = self._open[:16]
        self.voice = next((t.annotation for t in reversed(shown) if t.value == "v"), "") or None
        self.language = (
            next((t.annotation for t in reversed(shown) if t.value == "lang"), "") or None
        )
        self.classes = tuple(name for t in shown for name in t.classes if name)
        self.names = tuple(t.value for t in shown)
        self.label = any(t.value == "c" and LABEL in t.classes for t in shown)


def _tag(payload: str, start: int, stop: int) -> Token:
    closed = payload[stop - 1] == ">"
    body = payload[start + 1 : stop - 1 if closed else stop]
    first = body[:1]
    if first == "/":
        return Token("end", body[1:], start, stop, closed=closed)
    if first.isascii() and first.isdigit():
        return Token("time", body, start, stop, closed=closed)
    name = _NAME.match(body)
    assert name is not None
    at = name.end()
    classes: tuple[str, ...] = ()
    if body[at : at + 1] == ".":
        match = _CLASSES.match(body, at)
        assert match is not None
        classes = tuple(match.group()[1:].split("."))
        at = match.end()
    # A no-break space in a name is written for players that stop at a space; it is the same name.
    said = unescape(body[at:]).replace("\xa0", " ")
    annotation = _WHITE.sub(" ", said).strip(" ")
    return Token("start", name.group(), start, stop, classes, annotation, closed)


def reference(text: str) -> tuple[str, int]:
    """A character reference decoded, and how many of its characters that took (0: it is none)."""
    match = _REFERENCE.match(text)
    if match is None:
        return "", 0
    text = match.group()
    if text[1] == "#":
        return _numeric(text), len(text)
    from html.entities import html5  # noqa: PLC0415 - slow to load

    for length in range(len(text), 2, -1):
        found = html5.get(text[1:length])
        if found is not None:
            return found, length
    return "", 0


def _decoded(match: re.Match[str]) -> str:
    text = match.group()
    decoded, used = reference(text)
    return decoded + text[used:]


def _numeric(text: str) -> str:
    digits, base = (text[3:], 16) if text[2] in "xX" else (text[2:], 10)
    digits = digits.rstrip(";").lstrip("0")
    # Seven digits hold every code point in either base.
    code = int(digits or "0", base) if len(digits) <= 7 else 0x110000
    if 0x80 <= code <= 0x9F:
        return bytes([code]).decode("cp1252", "ignore") or chr(code)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "�"
    return chr(code)
