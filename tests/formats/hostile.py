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
