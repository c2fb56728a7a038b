"""A stretch of a SubRip file that is not regular: its lines are sorted into cues and other blocks.

Every line lands in a cue or in a reported block.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from imhcaps.formats.document import Document
from imhcaps.formats.line_scan import LINE, in_ten_thousandths, looks_like_times, plain_of
from imhcaps.formats.problem import Block, Flaw, Problem
from imhcaps.formats.subrip import timing_line as srt_timing
from imhcaps.lazy import lazy_pattern
from imhcaps.model.finding import Edit

_ODD = r"[ \t\xa0\u2000-\u200f\u202a-\u202f\u2060\u2066-\u2069\ufeff]*"
_INDEX = lazy_pattern(rf"{_ODD}#?([0-9]+)[.:)]?{_ODD}")
# It begins where a run of blanks does: begun at each of them, a long run would be read again and again.
_LINE_END = lazy_pattern(r"(?<![ \t])[ \t]*[\r\n]+[ \t]*")
_COORDINATES = lazy_pattern(r"[ \t]*(?:[XY][12]:[ \t]*-?[0-9]+[ \t]*)+")
_VTT_SETTINGS = lazy_pattern(r"[ \t]*(?:(?:align|line|position|size|vertical|region):\S+[ \t]*)+")
_LONGEST = 100
"""Lines of a cue at most, above a number, among which the index before it is looked for. Our own
choice."""
_MAY_BEGIN = frozenset("-0123456789 \t=>")
"""What a timing line may begin with, in ASCII."""


class Line(NamedTuple):
    start: int
    stop: int
    next: int
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip()


def _index(line: str) -> re.Match[str] | None:
    """A line that is an index, its digits in ASCII."""
    return _INDEX.fullmatch(plain_of(line))


class Stretch:
    """Adds the cues, blocks and problems of a stretch of lines to a document."""

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.text = doc.source.text
        self.arrow = self.text.find("-->")
        """Where SubRip's first arrow is: before it a file may be of another format."""

    def sort(self, lines: list[Line]) -> None:
        """Sort the lines of a stretch into cues and other blocks."""
        lines = self.unwrapped(lines)
        timings = [
            (k, timing)
            for k, line in enumerate(lines)
            if (timing := self.timing(lines, k)) is not None
        ]
        heads: list[tuple[int, int | None, int, srt_timing.Timing]] = []
        floor = 0
        for k, timing in timings:
            index = self.index_before(lines, k, floor, bool(heads), timing)
            heads.append((index if index is not None else k, index, k, timing))
            floor = k + 1
        first = heads[0][0] if heads else len(lines)
        self.before(lines[:first])
        ends = [*(head[0] for head in heads[1:]), len(lines)][: len(heads)]
        for n, ((begin, index, k, timing), stop) in enumerate(zip(heads, ends, strict=True)):
            glued = n > 0 and begin > 0 and not lines[begin - 1].blank
            self.cue(lines, begin, index, k, timing, stop, glued)

    def unwrapped(self, lines: list[Line]) -> list[Line]:
        """The lines, those of a timing line that is broken at its arrow as one, blanks for the line end."""
        out: list[Line] = []
        for line in lines:
            above = out[-1] if out else None
            if above and srt_timing.is_wrapped(above.text, line.text):
                gap = " " * (line.start - above.stop)
                out[-1] = Line(above.start, line.stop, line.next, above.text + gap + line.text)
            else:
                out.append(line)
        return out

    def timing(self, lines: list[Line], k: int) -> srt_timing.Timing | None:
        """The `k`-th line as a timing line, or nothing."""
        line = lines[k].text
        if not line or not (
            line[:1] in _MAY_BEGIN or not line.isascii() or srt_timing.is_lettered(line)
        ):
            return None
        tens = in_ten_thousandths(self.text)
        timing = srt_timing.read(line, True, tens)
        if timing is None:
            return None
        number = _index(lines[k - 1].text) if k else None
        # A cue begins here: its number is above, or an empty line.
        below = 0 <= self.arrow < lines[k].start and (k == 0 or lines[k - 1].blank)
        if number is not None:
            below = k < 2 or lines[k - 2].blank or self.expects(number[1], lines, k - 1)
        if not below:
            timing = srt_timing.read(line, False, tens)
        broken = _LINE_END.search(self.text, lines[k].start, lines[k].stop)
        if timing is None or broken is None:
            return timing
        what = "the timing line is broken in two: players do not read it"
        start, end = (at - lines[k].start for at in broken.span())
        flaw = Flaw("SRT119", start, end, what, " ")
        others = [each for each in timing.flaws if each.code != "SRT119"]
        return timing._replace(flaws=(*others, flaw))

    def index_before(
        self, lines: list[Line], k: int, floor: int, inner: bool, timing: srt_timing.Timing
    ) -> int | None:
        """The line of the index that belongs to the timing line `k`, if there is one."""
        if timing.number is not None:
            return None
        at = k - 1
        while at >= floor and lines[at].blank:
            at -= 1
        if at < floor or not (found := _index(lines[at].text)):
            return None
        first = not inner and not self.doc.starts
        if first or at == 0 or lines[at - 1].blank:
            return at
        # Right under text, or under a timing line and parted from the next: an index when it counts on,
        # else a number that is spoken.
        between = at == floor and k == at + 1
        return at if between or self.expects(found[1], lines, at) else None

    def expects(self, digits: str, lines: list[Line], at: int) -> bool:
        """Is this number the next index?"""
        last = self.doc.ids[-1] if self.doc.ids else None
        value = int(digits) if len(digits) < 10 else -1
        # An index is no farther above than the lines of one cue.
        for line in reversed(lines[max(at - _LONGEST, 0) : at]):
            earlier = _index(line.text)
            if earlier and len(earlier[1]) < 10 and int(earlier[1]) + 1 == value:
                return True
            if line.blank:
                break
        return (
            last is not None
            and last.isdecimal()
            and len(last) < 10
            and int(last) < value <= int(last) + len(lines)
        )

    def before(self, lines: list[Line]) -> None:
        """Lines before the first timing line: more text of the cue above, or what is no cue."""
        doc = self.doc
        spoken = [line for line in lines if not line.blank]
        if not spoken:
            return
        first, last = spoken[0], spoken[-1]
        if not doc.starts:
            self.junk(spoken, "CUE101", "text before the first cue: no player shows it")
            return
        number = _index(first.text)
        above = doc.ids[-1]
        if (
            number
            and above is not None
            and above.isdecimal()
            and len(above) < 10 > len(number[1])
            and int(number[1]) == int(above) + 1
        ):
            if len(spoken) == 1 and lines[-1].next >= len(self.text):
                self.junk(spoken, "SRT152", "the file ends in the middle of this cue")
                return
            self.junk(
                spoken, "CUE101", f"cue {number[1]} has no timing line: no player shows its text"
            )
            return
        if any("-->" in line.text or looks_like_times(line.text) for line in spoken):
            self.junk(spoken, "SRT120", "the timing line cannot be read: the cue is lost")
            return
        i = len(doc.starts) - 1
        gap_start = doc.payload_end[i]
        doc.raw[i] = "\n".join(filter(None, [doc.raw[i], *(line.text for line in spoken)]))
        doc.payload_end[i] = last.stop
        doc.found.append(
            Problem(
                "SRT131",
                first.start,
                last.stop,
                "there is an empty line inside the text of the cue above; players differ on what follows",
                i,
                self.without_blanks(gap_start, lines),
                "Remove the empty line",
            )
        )

    def without_blanks(self, at: int, lines: list[Line]) -> tuple[Edit, ...] | None:
        """Edits that close up the empty lines from `at` to the lines' last text."""
        edits: list[Edit] = []
        for line in lines:
            if line.blank:
                continue
            ending = LINE.match(self.text, at)
            cut = ending.end() if ending else at
            if line.start > cut:
                edits.append(Edit(cut, line.start, ""))
            at = line.stop
        return tuple(edits) or None

    def junk(self, lines: list[Line], code: str, what: str) -> None:
        doc = self.doc
        first, last = lines[0], lines[-1]
        if first.text.lstrip("\ufeff").startswith("WEBVTT"):
            code, what = "SRT150", "this is WebVTT, and its name says SubRip"
        doc.others.append(Block("junk", first.start, last.next))
        what = f"{what}: {first.text[:40]!r}"
        doc.found.append(Problem(code, first.start, last.stop, what))

    def cue(
        self,
        lines: list[Line],
        begin: int,
        index: int | None,
        k: int,
        timing: srt_timing.Timing,
        stop: int,
        glued: bool,
    ) -> None:
        doc = self.doc
        line = lines[k]
        i = len(doc.starts)
        at = line.start

        def say(
            code: str,
            start: int,
            end: int,
            what: str,
            edits: tuple[Edit, ...] = (),
            title: str = "",
            safe: bool = True,
        ) -> None:
            doc.found.append(Problem(code, start, end, what, i, edits or None, title, safe))

        for flaw in timing.flaws:
            span = at + flaw.start, at + flaw.end
            edits: tuple[Edit, ...] = ()
            if flaw.corrected is not None:
                edits = (Edit(*span, flaw.corrected.replace("\n", self.eol(line))),)
            say(flaw.code, *span, flaw.message, edits, "Fix the timing line", flaw.safe)
        # Invisible characters stay with it, so that they are found.
        name = lines[index].text.strip(" \t") if index is not None else timing.number
        if name is not None and not lines[begin].start and not doc.source.bom:
            name = name.removeprefix("\ufeff")
        if index is not None and k > index + 1:
            say(
                "SRT106",
                lines[index].start,
                line.stop,
                "there is an empty line between the index and the times",
                (Edit(lines[index].next, line.start, ""),),
                "Remove the empty line",
            )
        if glued:
            say(
                "SRT130",
                lines[begin].start,
                lines[begin].stop,
                "an empty line is missing before this cue",
                (Edit(lines[begin].start, lines[begin].start, self.eol(line)),),
                "Add an empty line",
            )
        rest = line.text[timing.rest :]
        settings, extra = "", ""
        if rest.strip():
            if _COORDINATES.fullmatch(rest):
                settings = rest.strip()
                say(
                    "SRT140",
                    at + timing.rest,
                    line.stop,
                    "coordinates on the timing line: few players use them",
                    (Edit(at + timing.rest, line.stop, ""),),
                    "Remove them",
                )
            elif _VTT_SETTINGS.fullmatch(rest):
                settings = rest.strip()
                say(
                    "SRT146",
                    at + timing.rest,
                    line.stop,
                    "WebVTT settings on a SubRip timing line",
                    (Edit(at + timing.rest, line.stop, ""),),
                    "Remove them",
                )
            elif srt_timing.is_lone_time(rest):
                say(
                    "SRT145",
                    at + timing.rest,
                    line.stop,
                    f"a third time is on the timing line: {rest.strip()[:40]!r}",
                    (Edit(at + timing.rest, line.stop, ""),),
                    "Remove it",
                    safe=False,
                )
            else:
                extra = rest.strip()
                say(
                    "SRT145",
                    at + timing.rest,
                    line.stop,
                    f"text is on the timing line: {extra[:40]!r}",
                    (
                        Edit(
                            at + timing.rest,
                            line.stop - len(extra) if rest.rstrip() == rest else at + timing.rest,
                            self.eol(line),
                        ),
                    ),
                    "Put it on a line of its own",
                )
        body = lines[k + 1 : stop]
        spoken = [each for each in body if not each.blank]
        start = timing.start if timing.start is not None else timing.end
        end = timing.end if timing.end is not None else timing.start
        assert start is not None
        assert end is not None
        texts = [each.text for each in spoken]
        if extra:
            texts.insert(0, extra)
            payload_at = at + timing.rest + len(rest) - len(rest.lstrip())
        else:
            payload_at = spoken[0].start if spoken else line.next
        payload_end = spoken[-1].stop if spoken else line.stop if extra else payload_at
        doc.add(
            start,
            end,
            "\n".join(texts),
            timing_at=at,
            payload=(payload_at, payload_end),
            block_at=lines[begin].start,
            id=name,
            settings=settings,
        )
        if (
            not texts
            and stop == len(lines)
            and line.next >= len(self.text)
            and line.next == line.stop
        ):
            say(
                "SRT152",
                line.start,
                line.stop,
                "the file ends in the middle of this cue: it has no text",
            )
        self.body(i, line, body, spoken)

    def body(self, i: int, line: Line, body: list[Line], spoken: list[Line]) -> None:
        """Empty and white lines before and inside the text."""
        if not spoken:
            return
        doc = self.doc
        inner = body[: body.index(spoken[-1])]
        hollow = [each for each in inner if each.blank]
        if hollow:
            white = all(each.text for each in hollow)
            doc.found.append(
                Problem(
                    "SRT132" if white else "SRT131",
                    hollow[0].start,
                    hollow[-1].stop,
                    f"{'a line of white space' if white else 'an empty line'} is "
                    f"{'before' if body[0].blank else 'inside'} the text of the cue",
                    i,
                    self.without_blanks(line.stop, body[: len(inner) + 1]),
                    "Remove the empty line",
                )
            )
        for above, each in pairwise([*spoken, *body[len(inner) + 1 :]]):
            if each.blank and each.text and not above.blank:
                doc.found.append(
                    Problem(
                        "SRT132",
                        each.start,
                        each.stop,
                        "a line of white space where an empty line should be",
                        i,
                        (Edit(each.start, each.stop, ""),),
                        "Remove the white space",
                    )
                )
                break

    def eol(self, line: Line) -> str:
        return self.text[line.stop : line.next] or "\n"
