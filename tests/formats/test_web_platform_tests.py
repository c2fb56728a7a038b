"""What each of the web platform tests for WebVTT asserts, asserted of our reader.

The expected values are facts of github.com/w3c/webvtt.js (test/wpt-file-parsing, test/wpt-cue-parsing), where the
files of `../shared/conformance/webvtt/wpt` come from, and of webvtt/parsing/file-parsing in
github.com/web-platform-tests/wpt for the signatures. Nothing here comes from a browser.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from cue_tree import html
from formats import layout
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.source import decode

HUGE, TINY = sys.float_info.max, 5e-324

ONE_CUE = [{"text": "text", "startTime": 0, "endTime": 1}]


def texts(count: int, first: int = 0, **same: Any) -> list[dict[str, Any]]:
    """`text0`, `text1`, … with the same other members."""
    return [{"text": f"text{n}", **same} for n in range(first, first + count)]


def members(names: str, *values: Any) -> list[dict[str, Any]]:
    """One dictionary a cue, of the named members."""
    keys = names.split()
    return [dict(zip(keys, each if len(keys) > 1 else [each], strict=True)) for each in values]


def joined(*columns: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Dictionaries side by side."""
    return [
        {key: value for each in row for key, value in each.items()}
        for row in zip(*columns, strict=True)
    ]


ANCHORS = [(0, 100), (0, 0), (1, 1), (100, 0), (0, 100), (100, 100), *[(0, 100)] * 14]

EXPECTED: dict[str, list[dict[str, Any]]] = {
    "X-empty": [],
    "X-signature-invalid": [],
    "X-signature-invalid-whitespace": [],
    "X-signature-missing-whitespace": [],
    "X-signature-partial": [],
    "arrows": [{}] * 6,
    "header-garbage": ONE_CUE,
    "header-space": ONE_CUE,
    "header-tab": ONE_CUE,
    "header-timings": ONE_CUE,
    "ids": members("id", " leading space", "trailing space ", "-- >", "->", " "),
    "newlines": joined(members("id", "cr", "lf", "crlf", "lfcr"), texts(4)),
    "nulls": members(
        "id text align",
        ("", "text0", "center"),
        ("\ufffd (null in id)", "text1", "center"),
        ("\ufffd (null in cue data)", "\ufffdtext\ufffd2", "center"),
        ("", "text3", "center"),
        ("", "text4", "center"),
        ("", "text5", "center"),
        ("", "text6", "end"),
    ),
    "regions-id": [{"region": {"lines": lines}} for lines in (2, 1, 3, 4)],
    "regions-lines": [
        {"region": {"lines": lines}}
        for lines in (0, 1, 100, 101, 65536, 2**32, 18446744073709552000, 10**34, 2, 3, 3, 3, 3)
    ],
    "regions-old": [{"region": None}] * 2,
    "regions-regionanchor": [{"region": {"region_anchor": pair}} for pair in ANCHORS],
    "regions-scroll": [{"region": {"scroll": way}} for way in ("", "up", "up", "", "", "up")],
    "regions-viewportanchor": [{"region": {"viewport_anchor": pair}} for pair in ANCHORS],
    "settings-align": members(
        "align", "center", "start", "center", "end", "left", "right", *["end"] * 6, "center"
    ),
    "settings-line": members(
        "line snapToLines lineAlign",
        *(
            (line, True, "start")
            for line in (-1, 0, 0, 1, 100, 101, 65536, 2**32, 1.8446744073709552e19, 1e34, 1.5)
        ),
        *((line, True, "start") for line in (HUGE, -HUGE, TINY, 0)),
        *[("auto", True, "start")] * 23,
        (0, False, "start"),
        (0, False, "start"),
        (100, False, "start"),
        (100, False, "start"),
        (100, False, "center"),
        (100, False, "end"),
        (TINY, False, "start"),
        (0, False, "start"),
    ),
    # The file says id0 and text0 where the script says id1 and text1; the settings are the test's own.
    "settings-multiple": members(
        "id text align line snapToLines vertical size position",
        ("id0", "text0", "start", 1, False, "lr", 50, 25),
        ("id1", "text1", "center", 1, True, "rl", 0, 100),
    ),
    "settings-position": members(
        "position positionAlign",
        (1, "auto"),
        (100, "auto"),
        (1, "auto"),
        (1.5, "auto"),
        (1, "line-left"),
        (1, "center"),
        (1, "line-right"),
        (1, "auto"),
        *[("auto", "auto")] * 14,
    ),
    "settings-region": [
        {"region": named and {"id": named}}
        for named in ("foo", "bar", "bar", None, "foo", None, None, None, None)
    ],
    "settings-size": members("size", 100, 2, 0, 0, 100, 50, 1.5, *[100] * 9),
    "settings-vertical": members("vertical", "", "lr", "rl", "lr", *[""] * 4),
    "signature-bom": [],
    "signature-no-newline": [],
    "signature-space": [],
    "signature-space-no-newline": [],
    "signature-tab": [],
    "signature-tab-no-newline": [],
    "signature-timings": [],
    # A style sheet cannot be seen from a script, so the test only loads the file; the counts are ours.
    "stylesheets": joined(members("id", "foo", "bar"), [{"text": "text"}] * 2),
    "timings-60": members(
        "text startTime endTime", ("text1", 0, 216001), ("text2", 216000, 216001)
    ),
    "timings-eof": [],
    "timings-garbage": [],
    "timings-negative": members(
        "text startTime endTime",
        ("text0", 0, 0),
        ("text1", 1, 0.999),
        ("text2", 60, 59.999),
        ("text3", 3600, 3599.999),
    ),
    "timings-omitted-hours": texts(3, startTime=0, endTime=1),
    "timings-too-long": texts(2, startTime=0, endTime=1),
    "timings-too-short": texts(2, startTime=0, endTime=1),
    "whitespace-chars": members(
        "id text", ("spaces", "   text0"), ("tabs", "text1"), ("form feed", "text2")
    ),
}  # fmt: skip

REFUSED = {name for name in EXPECTED if name.startswith("X-")}
"""Files that are no WebVTT: a browser must fail to load them."""


def read(shared: Path, name: str) -> Document:
    path = shared / "conformance" / "webvtt" / "wpt" / f"{name}.vtt"
    return read_document(decode(path.read_bytes(), path.name, strict=False), "vtt")


def test_there_are_42() -> None:
    assert len(EXPECTED) == 42


@pytest.mark.shared
@pytest.mark.parametrize("name", EXPECTED)
def test_file_parsing(name: str, shared: Path) -> None:
    doc, expected = read(shared, name), EXPECTED[name]
    regions = {region.id: region_members(region.settings) for region in doc.regions}
    found = layout.cues(doc)
    assert len(found) == len(expected)
    for cue, wanted in zip(found, expected, strict=True):
        for member, value in wanted.items():
            if member == "region" and value:
                region = regions[cue["region"]["id"]]
                assert {key: region[key] for key in value} == value
            else:
                assert cue[member] == value, member
    assert bool(doc.problems_of("VTT001") or doc.problems_of("VTT002")) == (name in REFUSED)
    if name == "stylesheets":
        assert len(doc.styles) == 1, "a STYLE behind the first cue is none"


CUE_TEXT: dict[str, list[str]] = {
    "text": ["text", "text1\ntext2", "foo\ufffdbar", "\u2713", "text1"],
    "timestamps": [
        "", "", "", "", "<?timestamp 00:00:00.500?>", "<?timestamp 00:00:00.500?>",
        "test<?timestamp 00:00:00.500?>test", "test<?timestamp 01:00:00.000?>test",
        "test<?timestamp 10:00:00.000?>test", "test<?timestamp 100:00:00.000?>test",
    ],
    "entities": [
        "&amp;", "&amp;", "&amp;", "&amp;", "&lt;", "&gt;", "a\u200eb", "a\u200fb", '"', "&nbsp;", "\xa9", "&amp;&amp;",
        "&amp;1", "&amp;1;", "&amp;", "&amp;<span></span>", " ", " ", "&amp;;", "\u2232", "\u2ac5\u0338", "\u2209",
        "\xac", "\xac", "\xacit;",
    ],
    "tags": [
        "", "", "", "", "", "", "<span></span>", "", "<span>x</span>", "<span>x</span>", "<span>test</span>",
        'a<span class="d">b</span>c', "<i>test</i>", 'a<i class="d">b</i>c', "<b>test</b>", 'a<b class="d">b</b>c',
        "<u>test</u>", 'a<u class="d">b</u>c', "<ruby>test</ruby>",
        'a<ruby class="f">b<rt class="h">c</rt>d</ruby>e', "test", '<span title="">test</span>',
        '<span title="a">test</span>', '<span title="a b">test</span>', '<span title="" class="a">test</span>',
        '<span title="" class="a b">test</span>', 'a<span title="e" class="d">b</span>c',
        'a<span lang="e" class="d">b</span>c',
    ],
    "tree-building": [
        "test", "<ruby>test<rt>test</rt></ruby>", "<ruby>test<rt>test</rt>test</ruby>",
        "<ruby>test<rt>test</rt></ruby>test", "<ruby>test<rt>test</rt></ruby>test",
        "<ruby>test<rt><b>testtest</b></rt></ruby>", "<ruby>test<rt><b>testtest</b></rt></ruby>",
        "<ruby>test<rt><b>test</b>test</rt></ruby>", "<ruby>test<rt><b>test</b></rt></ruby>test",
    ],
}  # fmt: skip
"""The tree that each cue's text must become, as HTML writes it: a class and a voice are spans."""


def test_there_are_77_cue_texts() -> None:
    assert sum(map(len, CUE_TEXT.values())) == 77


@pytest.mark.shared
@pytest.mark.parametrize("name", CUE_TEXT)
def test_cue_text(name: str, shared: Path) -> None:
    assert [html(raw) for raw in read(shared, name).raw] == CUE_TEXT[name]


def region_members(settings: tuple[tuple[str, str], ...]) -> dict[str, Any]:
    """A region as the specification reads it, before a browser clamps its numbers."""
    region = layout.region_settings(" ".join(f"{name}:{value}" for name, value in settings))
    return {name: getattr(region, name) for name in region._fields}
