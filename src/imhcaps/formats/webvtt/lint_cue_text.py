"""What is wrong in WebVTT cue text (§4.2.2): tags, annotations, character references, inner timestamps."""

from __future__ import annotations

import re
from bisect import bisect_left

from imhcaps import cuetext
from imhcaps.cuetext import Token
from imhcaps.formats.document import Document
from imhcaps.formats.problem import Problem
from imhcaps.formats.webvtt.tag_names import INSTEAD, KNOWN, LANGUAGE, TAG_NAMES, is_raw
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit

_ESCAPE = r"&(?:amp|lt|gt|nbsp|lrm|rlm);"
# Text that needs no closer look: possessive throughout, so that it fails in linear time.
_REGULAR = lazy_pattern(
    r"(<v(?:\.[^\t\n .<>&]++)*+[ \t][ \t]*+[^\s<>&][^<>&\n]*+>)?+"
    rf"(?:[^<&]++|{_ESCAPE}|<([ibuc])(?:\.[^\t\n .<>&]++)*+>(?:[^<&]++|{_ESCAPE})*+</\2>)*+"
    r"(?(1)(?:</v>)?+)"
)
_AMPERSAND = lazy_pattern(r"&(?:#[xX]?[0-9a-fA-F]*|[A-Za-z][A-Za-z0-9]*)?;?")


def cue_text(doc: Document, i: int, payload: str, chapter: bool = False) -> list[Problem]:
    """The problems of one cue's text; `chapter` allows no tags (§4.2.3)."""
    if not chapter and _REGULAR.fullmatch(payload):
        return []
    return _Checker(doc, i, payload, chapter).run()


_LONGEST_NAME = 64
"""Characters of a tag's name that are looked up; a longer one is searched for. Our choice: no markup has such names."""


class _Checker:
    def __init__(self, doc: Document, i: int, payload: str, chapter: bool) -> None:
        self.doc = doc
        self.i = i
        self.position = doc.placer(i)
        self.payload = payload
        self.chapter = chapter
        self.found: list[Problem] = []
        self.open: list[Token] = []
        self.latest: int | None = None
        self.ends: list[str] | None = None
        """What is after each `</` of the cue, cut short, sorted; gathered when it is first asked for."""

    def run(self) -> list[Problem]:
        for token in cuetext.tokens(self.payload):
            if token.kind == "text":
                self.text(token)
            elif not token.closed:
                self.unclosed(token)
            elif token.kind == "time":
                self.time(token)
            elif token.kind == "start":
                self.start(token)
            else:
                self.end(token)
        self.finish()
        return self.found

    def say(
        self,
        code: str,
        start: int,
        stop: int,
        what: str,
        edits: tuple[tuple[int, int, str], ...] = (),
        title: str = "",
    ) -> None:
        position = self.position
        changes = tuple([Edit(position(a), position(b), text) for a, b, text in edits])
        self.found.append(
            Problem(code, position(start), position(stop), what, self.i, changes or None, title)
        )

    def text(self, token: Token) -> None:
        raw = self.payload[token.start : token.stop]
        if "&" not in raw:
            return
        for match in _AMPERSAND.finditer(raw):
            self.reference(match.group(), token.start + match.start())

    def reference(self, reference: str, at: int) -> None:
        decoded, used = cuetext.reference(reference)
        stop = at + used
        if not used and reference.endswith(";") and len(reference) > 2:
            self.say(
                "VTT409",
                at,
                at + len(reference),
                f"unknown character reference {_short(reference)}: it is shown as written",
                ((at, at + 1, "&amp;"),),
                "Escape the '&'",
            )
        elif not used:
            self.say(
                "VTT401",
                at,
                at + 1,
                "a raw '&' must be written '&amp;'",
                ((at, at + 1, "&amp;"),),
                "Escape the '&'",
            )
        elif reference[used - 1] != ";":
            self.say(
                "VTT410",
                at,
                stop,
                f"the character reference {_short(reference[:used])} ({decoded!r}) has no ';' at its end",
                ((stop, stop, ";"),),
                "Add the ';'",
            )

    def unclosed(self, token: Token) -> None:
        raw = self.payload[token.start : token.stop]
        lost = raw[1:].strip()
        tag = not is_raw(self.payload, token.start, False)
        self.say(
            "VTT419" if tag else "VTT402",
            token.start,
            token.stop,
            f"'<' without '>': browsers do not show the rest of the cue ({_short(raw)})"
            if lost
            else "a raw '<' must be written '&lt;'",
            () if tag else self.raw_signs(token),
            "Escape the '<'",
        )

    def raw_signs(self, token: Token) -> tuple[tuple[int, int, str], ...]:
        """Edits that escape the `<` of a token, and those after it that would be raw too once it is text.

        Each sign hides the next: escaped one at a time, as many checks would be needed as there are signs. Those that
        touch are one edit.
        """
        payload, stop = self.payload, token.stop
        edits: list[tuple[int, int, str]] = []
        begin, end = token.start, token.start + 1
        at = payload.find("<", end, stop)
        while at >= 0 and is_raw(payload, at, token.closed):
            if at > end:
                edits.append((begin, end, "&lt;" * (end - begin)))
                begin = at
            end = at + 1
            at = payload.find("<", end, stop)
        return (*edits, (begin, end, "&lt;" * (end - begin)))

    def time(self, token: Token) -> None:
        start, stop = token.start, token.stop
        moment = cuetext.timestamp(token.value)
        if moment is None:
            self.say(
                "VTT411",
                start,
                stop,
                f"{_short('<' + token.value + '>')} is no timestamp: browsers drop it",
            )
            return
        hours = token.value.split(":")
        if len(hours) == 3 and len(hours[0]) < 2:
            self.say(
                "VTT411",
                start,
                stop,
                "a timestamp needs at least two digits for the hours",
                ((start + 1, start + 1, "0"),),
                "Add a zero",
            )
        if not self.doc.starts[self.i] < moment < self.doc.ends[self.i]:
            self.say("VTT412", start, stop, f"the timestamp {token.value} lies outside the cue")
        if self.latest is not None and moment <= self.latest:
            self.say(
                "VTT413",
                start,
                stop,
                f"the timestamp {token.value} is not later than the one before it",
            )
        self.latest = moment

    def start(self, token: Token) -> None:
        name, start, stop = token.value, token.start, token.stop
        if self.chapter:
            self.say("VTT502", start, stop, "a chapter title holds no tags")
        if name not in KNOWN:
            self.unknown(token)
            return
        inside = self.open[-1].value if self.open else ""
        if name == "rt" and inside != "ruby":
            self.say("VTT414", start, stop, "<rt> belongs inside <ruby>: browsers drop the tag")
            return
        if any(not each for each in token.classes):
            self.say("VTT417", start, stop, "a class name is missing after '.'")
        raw = self.payload[start:stop]
        if name == "v" and not token.annotation:
            self.say("VTT406", start, stop, "<v> must name the speaker: <v Name>")
        elif name == "lang":
            if not token.annotation:
                self.say("VTT407", start, stop, "<lang> must name the language: <lang fr>")
            elif not LANGUAGE.fullmatch(token.annotation[:200]):
                self.say(
                    "VTT416", start, stop, f"{_short(token.annotation)} is no BCP 47 language tag"
                )
        elif name not in ("v", "lang", "rt", "ruby") and self.is_prose(token):
            self.say_raw(token)
            return
        elif name not in ("v", "lang") and token.annotation:
            at = re.search(r"[\t\n\f ]", raw)
            cut = start + at.start() if at else stop - 1
            self.say(
                "VTT408",
                start,
                stop,
                f"<{name}> takes no annotation ({_short(token.annotation)})",
                ((cut, stop - 1, ""),),
                "Remove the annotation",
            )
        elif name not in ("v", "lang") and raw[-2] in "\t\n\f ":
            self.say(
                "VTT408",
                start,
                stop,
                f"<{name}> takes no annotation",
                ((start + len(raw[:-1].rstrip()), stop - 1, ""),),
                "Remove the white space",
            )
        for reference in _AMPERSAND.finditer(raw):
            self.reference(reference.group(), start + reference.start())
        self.open.append(token)

    def say_raw(self, token: Token) -> None:
        """Report a `<` that is text."""
        raw = self.payload[token.start : token.stop]
        self.say(
            "VTT402",
            token.start,
            token.start + 1,
            f"a raw '<' must be written '&lt;': browsers do not show {_short(raw)}",
            self.raw_signs(token),
            "Escape the '<'",
        )

    def unknown(self, token: Token) -> None:
        name, start, stop = token.value, token.start, token.stop
        raw = self.payload[start:stop]
        if not name[:1].isalpha():
            self.say_raw(token)
            return
        edits: tuple[tuple[int, int, str], ...] = ()
        better = INSTEAD.get(name)
        hint = ""
        if better:
            hint = f"; WebVTT has <{better}>"
            edits = ((start + 1, start + 1 + len(name), better),)
        elif name.lower() == "font":
            hint = "; colour belongs into a STYLE block"
            edits = ((start, stop, ""),)
        elif name.lower().rstrip("/") == "br":
            hint = "; break the line instead"
            edits = ((start, stop, "\n"),)
        elif self.is_text(token):
            hint = " and the words in it"
            edits = self.raw_signs(token)
        self.say(
            "VTT403",
            start,
            stop,
            f"unknown tag {_short(raw)}: browsers drop it{hint}",
            edits,
            "Fix the tag",
        )

    def is_prose(self, token: Token) -> bool:
        """`a <b and c> d`, `<i think>`: words after the letter, no end tag, and no attribute."""
        return (
            bool(token.annotation)
            and "=" not in token.annotation
            and not token.classes
            and not self.is_ended(token.value)
        )

    def is_text(self, token: Token) -> bool:
        """`<Ida> Hello`, `<laughs>`: words in angle brackets, and no tag of any markup."""
        return (
            token.value.lower() not in TAG_NAMES
            and token.value.isalpha()
            and "=" not in token.annotation
            and not self.is_ended(token.value)
        )

    def is_ended(self, name: str) -> bool:
        """Does an end tag begin with this name anywhere in the cue? Looked up: a cue may hold thousands of tags."""
        if len(name) > _LONGEST_NAME:
            return f"</{name}" in self.payload
        if self.ends is None:
            parts = self.payload.split("</")[1:]
            self.ends = sorted({part[:_LONGEST_NAME] for part in parts})
        at = bisect_left(self.ends, name)
        return at < len(self.ends) and self.ends[at].startswith(name)

    def end(self, token: Token) -> None:
        name, start, stop = token.value, token.start, token.stop
        if self.chapter:
            self.say("VTT502", start, stop, "a chapter title holds no tags")
        if self.open and self.open[-1].value == name:
            self.open.pop()
            return
        if name == "ruby" and len(self.open) > 1 and self.open[-1].value == "rt":
            del self.open[-2:]
            return
        bare = name.strip("\t\n\f ").split(" ")[0].split(".")[0]
        if bare != name and bare in KNOWN:
            self.say(
                "VTT418",
                start,
                stop,
                f"an end tag holds only its name (</{bare}>): browsers drop it",
                ((start, stop, f"</{bare}>"),),
                "Fix the end tag",
            )
            if self.open and self.open[-1].value == bare:
                self.open.pop()
            return
        if bare not in KNOWN:
            better = INSTEAD.get(bare)
            edits = (
                ((start, stop, f"</{better}>"),)
                if better
                else ((start, stop, ""),)
                if bare.lower() == "font"
                else ()
            )
            self.say(
                "VTT403",
                start,
                stop,
                f"unknown end tag {_short('</' + name + '>')}: browsers drop it",
                edits,
                "Fix the tag",
            )
        elif any(each.value == name for each in self.open[-64:]):
            inner = self.open[-1].value
            self.say(
                "VTT405",
                start,
                stop,
                f"</{name}> comes while <{inner}> is still open: browsers drop it",
            )
        else:
            self.say(
                "VTT420",
                start,
                stop,
                f"</{name}> ends nothing: browsers drop it",
                ((start, stop, ""),),
                "Remove the end tag",
            )

    def finish(self) -> None:
        end = len(self.payload)
        left: list[Token] = []
        for depth, token in enumerate(reversed(self.open)):
            # A voice that holds the whole cue may stay open (§4.2.2), and the last <rt> of a ruby.
            whole = depth == len(self.open) - 1 and not self.payload[: token.start].strip()
            if not (token.value == "v" and whole) and not (token.value == "rt" and depth == 0):
                left.append(token)
        # One edit for all: each end tag alone would be where the others are.
        closing = "".join(f"</{token.value}>" for token in left)
        for token in left[-64:]:
            self.say(
                "VTT404",
                token.start,
                token.stop,
                f"<{token.value}> is never closed",
                ((end, end, closing),),
                f"Add {_short(closing)[1:-1]}",
            )
        self.ruby()

    def ruby(self) -> None:
        if "<ruby" not in self.payload:
            return
        inside: list[tuple[Token, bool]] = []
        for token in cuetext.tokens(self.payload):
            if token.kind == "start" and token.value == "ruby":
                inside.append((token, False))
            elif token.kind == "start" and token.value == "rt" and inside:
                inside[-1] = (inside[-1][0], True)
            elif token.kind == "end" and token.value == "ruby" and inside:
                opened, explained = inside.pop()
                if not explained:
                    self.say(
                        "VTT415",
                        opened.start,
                        opened.stop,
                        "<ruby> must hold <rt> with the reading",
                    )


def _short(text: str) -> str:
    return repr(text if len(text) <= 40 else text[:37] + "...")
