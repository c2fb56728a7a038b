"""Hypothesis strategies and a seeded generator for captions that nobody should write."""

from __future__ import annotations

import random

from hypothesis import strategies as st

PIECES = (
    "WEBVTT", "\n", "\n\n", "\r\n", "\r", " ", "\t", "\x0c", "\x0b", "\u2028", "\x85", "\0", "\ufeff",
    "-->", " --> ", "->", "00:01.000", "00:00:01.500", "0:00:01.000", "00:60.000", "99:59:59.999", "100:00:00.000",
    "00:01,000", "00:01.0", "00:01.0000", "1", "NOTE", "NOTE ", "STYLE", "REGION", "::cue{color:red}", "id:a", "lines:2",
    "width:50%", "regionanchor:0%,100%", "viewportanchor:1%,2%", "scroll:up", "align:start", "align:middle", "line:0",
    "line:-1", "line:50%,end", "line:1.5", "position:10%,line-left", "size:50%", "size:101%", "vertical:rl", "region:a",
    "align:", ":start", "align :end", "<", ">", "</", "<b>", "</b>", "<i.x.y>", "</i>", "<c..z>", "</c>", "<v Ann>", "</v>",
    "<v.loud  Bob \t C>", "<lang en>", "</lang>", "<ruby>", "<rt>", "</rt>", "</ruby>", "<00:00:01.200>", "<00:01>", "<1",
    "&", "&amp;", "&amp", "&lt;", "&nbsp;", "&copy", "&notit;", "&#65;", "&#x41", "&#0;", "&#1114112;", "&;", "a", "word ",
    "é", "漢", "🙂", "{\\an8}", "<font color=red>", "{", "}",
)  # fmt: skip
"""What strange files are made of."""

CUE = "00:01.000 --> 00:02.000"

text = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
"""A text of such pieces, without order."""

file = st.lists(
    st.one_of(
        st.builds("{}\n{}\n\n".format, st.just(CUE), text),
        st.builds("{}\n{}{}\n{}\n".format, text, st.just(CUE + " "), text, text),
        text,
    ),
    max_size=5,
).map(lambda blocks: "WEBVTT\n\n" + "\n".join(blocks))
"""A WebVTT file of cues and rubble."""


def files(count: int, seed: int) -> list[str]:
    """As `file`, from a seed: the same files every time, for comparing with a browser."""
    chance = random.Random(seed)

    def rubble(most: int) -> str:
        return "".join(chance.choice(PIECES) for _ in range(chance.randrange(most)))

    def block() -> str:
        kind = chance.randrange(6)
        if kind < 3:
            return f"{CUE} {rubble(4) if kind == 2 else ''}\n{rubble(12)}\n\n"
        if kind == 3:
            return f"{rubble(4)}\n{CUE}\n{rubble(8)}\n"
        if kind == 4:
            return f"{chance.choice(('NOTE', 'STYLE', 'REGION'))}\n{rubble(6)}\n\n"
        return rubble(12)

    return [
        "WEBVTT" + chance.choice(("\n\n", "\n\n", "\n\n", "\n", " x\n", "\r\n\r\n", "\r\r", ""))
        + "".join(block() for _ in range(chance.randrange(1, 6)))
        for _ in range(count)
    ]  # fmt: skip


_CLOCKS = ("00:01.000", "0:00:01.500", "00:00:02.000", "100:00:00.000", "00:60.000", "00:01,000", "00:01.0", "1:00.000", "00:1.000", "٠٠:01.000")  # fmt: skip
_ARROWS = (" --> ", " --> ", "-->", "\t-->\t", "\x0c-->", " -> ", " --->", " -- >", "\xa0-->")
_NUMBERS = ("0", "1", "50", "100", "101", "-1", "-0", "1.5", "1.", ".5", "1..5", "1e2", "+1", "٣", "00", "99.999999", "", "4294967296", "1" * 25)  # fmt: skip
_WORDS = ("start", "center", "end", "left", "right", "middle", "lr", "rl", "auto", "line-left", "a", "b", "up", "a:b", "")  # fmt: skip
_NAMES = ("align", "line", "position", "size", "vertical", "region", "Align", "id", "width", "lines", "regionanchor", "viewportanchor", "scroll", "")  # fmt: skip
_TAGS = ("c", "i", "b", "u", "ruby", "rt", "v", "lang", "C", "x", "", "00:00:01.000", "00:01.50")
_ENTITIES = ("amp", "amp;", "lt", "gt;", "nbsp", "copy", "notit;", "notin", "#65", "#x41;", "#0;", "#xD800;", "#128;", "#1114112", "#zz", "ClockwiseContourIntegral;", ";", "")  # fmt: skip


def shaped(count: int, seed: int) -> list[str]:
    """Files with the shape of WebVTT and something odd in every part of it, from a seed."""
    chance = random.Random(seed)
    pick = chance.choice

    def setting() -> str:
        value = pick((pick(_WORDS), pick(_NUMBERS), pick(_NUMBERS) + "%"))
        more = "," + pick((pick(_WORDS), pick(_NUMBERS) + "%")) if chance.random() < 0.3 else ""
        return pick(_NAMES) + pick((":", ":", ":", "", " :", ": ", "=")) + value + more

    def tag() -> str:
        name = pick(_TAGS)
        if chance.random() < 0.4:
            return f"</{name}{pick(('>', '>', ' >', ''))}"
        classes = "".join(f".{pick(('a', 'b', '', 'yellow'))}" for _ in range(chance.randrange(3)))
        note = pick(("", "", " Ann", "\t", "  a  b ", " &lt;&amp", "\n", " <"))
        return f"<{name}{classes}{note}{pick(('>', '>', '>', ''))}"

    def text() -> str:
        return "".join(
            pick((tag, lambda: f"&{pick(_ENTITIES)}", lambda: pick(PIECES)))()
            for _ in range(chance.randrange(1, 12))
        )

    def cue() -> str:
        name = pick(("", "", "", "id\n", "1\n", " \n", "->\n", "NOTE\n", "a -->\n"))
        times = f"{pick(_CLOCKS)}{pick(_ARROWS)}{pick(_CLOCKS)}" if chance.random() < 0.4 else CUE
        settings = "".join(pick((" ", "  ", "\t")) + setting() for _ in range(chance.randrange(4)))
        return f"{name}{times}{settings}\n{text()}\n{pick(chr(10) * 3)}"

    def region() -> str:
        rows = "".join(setting() + pick((" ", "\n", "\t")) for _ in range(chance.randrange(1, 6)))
        return f"REGION{pick(('', ' ', chr(9), 'x'))}\n{rows}\n\n"

    def other() -> str:
        word = pick(("NOTE", "NOTE -->", "STYLE", "STYLEx", "STYLE "))
        return f"{word}\n{pick(('::cue{}', 'x-->y', 'b'))}\n{pick((chr(10), ''))}"

    def file() -> str:
        head = pick(("WEBVTT",) * 5 + ("WEBVTT ", "WEBVTT\t-", "\ufeffWEBVTT", "webvtt", "WEBVTTx", " WEBVTT"))  # fmt: skip
        end = pick(("\n\n",) * 4 + ("\n", "\nKind: captions\n\n"))
        body = "".join(pick((cue, cue, cue, region, other))() for _ in range(chance.randrange(1, 7)))  # fmt: skip
        return (head + end + body).replace("\n", pick(("\n", "\n", "\r\n", "\r")))

    return [file() for _ in range(count)]
