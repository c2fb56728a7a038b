"""IMSC 1.1 and EBU-TT-D out: ttconv and pycaption read the same words and times, lxml the same speakers and places."""

from __future__ import annotations

import random
import re
import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from lxml import etree

from formats import hostile
from growth import grows_within
from imhcaps.cuetext import runs
from imhcaps.formats import read_document, write_track
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source
from imhcaps.text import escape_vtt

NS = {"t": "http://www.w3.org/ns/ttml", "m": "http://www.w3.org/ns/ttml#metadata", "s": "http://www.w3.org/ns/ttml#styling"}  # fmt: skip
AGENT = "{http://www.w3.org/ns/ttml#metadata}agent"
ID = "{http://www.w3.org/XML/1998/namespace}id"
WORDS = (
    "Hello",
    "there,",
    "José",
    "漢字",
    "♪",
    "“Yes”",
    "it's",
    "Привет",
    "a\\b",
    "{x}",
    "R&D",
    "1 < 2",
    '"q"',
    "]]>",
)
NAMES = ("Ann Lee", "Zoë <3", "O'Brien & Co", 'Bo "the" Li')
MARKED = ("{}", "{}", "<i>{}</i>", "<b>{}</b>", "<c.yellow>{}</c>", "<u><i>{}</i></u>")
Row = tuple[int, int, str]


def track(seed: int) -> Track:
    chance = random.Random(seed)
    cues, at = [], 1000
    for n in range(15):
        lines = [" ".join(chance.choices(WORDS, k=chance.randint(1, 4))) for _ in range(2)]
        length = chance.randint(1000, 4000)
        text = escape_vtt("\n".join(lines))
        if n % 3 == 0:
            text = f"<i>{text}</i>"
        elif n % 3 == 1:
            text = re.sub(r"\S+", lambda word: chance.choice(MARKED).format(word[0]), text)
        settings = (("line", "10%"),) if n % 5 == 0 else ()
        cues.append(Cue(at, at + length, f"<v {escape_vtt(chance.choice(NAMES))}>{text}", None, settings))  # fmt: skip
        at += length + chance.choice((0, 1, 40, 1000))
    return Track(tuple(cues), "en")


def wanted(made: Track) -> list[Row]:
    return [(cue.start, cue.end, " ".join(cue.text.split())) for cue in made.cues]


@pytest.fixture(params=["ttml", "ebu-tt-d"])
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize("seed", range(3))
def test_words_and_times_by_ttconv_and_pycaption(seed: int, name: str) -> None:
    reader = pytest.importorskip("ttconv.imsc.reader")
    pycaption = pytest.importorskip("pycaption")
    from ttconv import model
    from ttconv.isd import ISD

    made = track(seed)
    text, lost = write_track(made, name)
    assert lost == ()
    document = reader.to_model(ElementTree.ElementTree(ElementTree.fromstring(text)))
    times = ISD.significant_times(document)
    shown: dict[str, list[int]] = {}
    for begin, end in zip(times, [*list(times)[1:], None], strict=True):
        for region in ISD.from_model(document, begin, times).iter_regions():
            for body in region:
                for p in body.dfs_iterator():
                    if isinstance(p, model.P):
                        said = "".join(
                            " " if isinstance(part, model.Br) else part.get_text()
                            for part in p.dfs_iterator()
                            if isinstance(part, (model.Br, model.Text))
                        )
                        assert end is not None
                        shown.setdefault(" ".join(said.split()), []).append(round(begin * 1000))
    assert set(shown) == {said for _, _, said in wanted(made)}
    assert all(start in shown[said] for start, _, said in wanted(made))
    captions = pycaption.DFXPReader().read(text).get_captions("en")
    theirs = [(round(c.start / 1000), round(c.end / 1000), " ".join(c.get_text().split())) for c in captions]  # fmt: skip
    assert theirs == wanted(made)


@pytest.mark.parametrize("seed", range(3))
def test_speakers_regions_and_the_shape_of_the_file(seed: int, name: str) -> None:
    made = track(seed)
    root = etree.fromstring(write_track(made, name)[0].encode())
    names = {
        a.get(ID): a.findtext("m:name", namespaces=NS) for a in root.iterfind(".//m:agent", NS)
    }
    paragraphs = root.findall(".//t:p", NS)
    assert [names[p.get(AGENT)] for p in paragraphs] == [cue.speaker for cue in made.cues]
    assert len(root.findall(".//t:div", NS)) == 1
    assert root.prefix is None
    regions = {r.get(ID): r for r in root.iterfind(".//t:region", NS)}
    tops = [
        regions[p.get("region")].get("{http://www.w3.org/ns/ttml#styling}displayAlign")
        for p in paragraphs
    ]
    assert tops == ["before" if cue.settings else "after" for cue in made.cues]
    ids = [each.get(ID) for each in root.iter() if isinstance(each.tag, str) and each.get(ID)]
    assert len(ids) == len(set(ids))
    form = r"\d+\.\d{3}s" if name == "ttml" else r"\d{2,}:[0-5]\d:[0-5]\d\.\d{3}"
    for p in paragraphs:
        assert re.fullmatch(form, p.get("begin"))
        assert re.fullmatch(form, p.get("end"))


def test_one_region_stands_on_the_body_where_that_is_valid(name: str) -> None:
    root = etree.fromstring(write_track(Track((Cue(0, 1000, "A"), Cue(1000, 2000, "B"))), name)[0].encode())  # fmt: skip
    # The schema of EBU-TT-D has regions on div, p and span, not on the body.
    on_body = name == "ttml"
    assert root.find("t:body", NS).get("region") == ("region.1" if on_body else None)
    regions = {p.get("region") for p in root.iterfind(".//t:p", NS)}
    assert regions == {None if on_body else "region.1"}


def test_colours_are_numbers_that_every_profile_knows(name: str) -> None:
    text, _ = write_track(Track((Cue(0, 1000, "<c.yellow>A</c> <c.cyan>b</c>"),)), name)
    colour = "{http://www.w3.org/ns/ttml#styling}color"
    found = [s.get(colour) for s in etree.fromstring(text.encode()).iterfind(".//t:style", NS)]
    assert [each for each in found if each] == ["#00ffff", "#ffff00"]


@pytest.mark.parametrize("seed", range(3))
def test_it_comes_back(seed: int, name: str) -> None:
    made = track(seed)
    back = read_document(Source(write_track(made, name)[0], "a.ttml")).track
    assert wanted(back) == wanted(made)
    assert [c.speaker for c in back.cues] == [c.speaker for c in made.cues]
    assert [c.settings for c in back.cues] == [c.settings for c in made.cues]
    assert back.language == "en"


@pytest.mark.parametrize(
    ("payload", "settings", "id", "lost"),
    [
        ("<v Ann>A</v>\n<v Bo>B</v>", (), None, ""),
        ("<c.yellow>A</c> <u>b</u>", (), "intro", ""),
        ("A", (), "two words", "cue ids"),
        ("A", (), "center", "cue ids"),
        ("A", (("line", "-3"),), None, "rows counted in lines"),
        ("A", (("vertical", "rl"),), None, "vertical"),
        ("A", (("position", "110%"), ("size", "40%")), None, "position, size"),
        ("A <00:00:01.000>b", (), None, "timestamps"),
        ("<c.loud>A</c>", (), None, "classes"),
        ("A\0b", (), None, ""),
    ],
)
def test_what_is_lost_is_said(
    payload: str, settings: tuple[tuple[str, str], ...], id: str | None, lost: str
) -> None:
    for name in ("ttml", "ebu-tt-d"):
        text, remarks = write_track(Track((Cue(0, 2000, payload, id, settings),)), name)
        etree.fromstring(text.encode())
        assert bool(remarks) == bool(lost)
        assert lost in "".join(remark.message for remark in remarks)


@pytest.mark.parametrize(
    "payload",
    [
        "<i>One <b>two <u>three</u></b></i> four",
        "<v Ann>A <c.yellow>b <i>c</i></c></v>\n<v Bo><lang fr>D</lang></v>",
        "<i><c.red.loud>A</c></i><b> and</b> <i>b\nc</i>",
    ],
)
def test_spans_of_ebu_tt_d_hold_no_spans(payload: str) -> None:
    """Its schema has text and breaks in a span, nothing else: all that is open stands on each stretch."""
    root = etree.fromstring(write_track(Track((Cue(0, 1000, payload),)), "ebu-tt-d")[0].encode())
    assert root.findall(".//t:span//t:span", NS) == []
    read = read_document(Source(etree.tostring(root).decode(), "a.ttml")).track.cues[0]
    assert read.text == Cue(0, 1000, payload).text
    wanted_runs = [(r.text, r.voice) for r in runs(payload) if r.text.strip()]
    assert {v for _, v in wanted_runs} == {r.voice for r in runs(read.payload) if r.text.strip()}
    for tag in ("<i>", "<b>", "<u>", "yellow", "red"):
        assert (tag in payload) == (tag in read.payload)


def test_ruby_is_ruby_where_there_is_one() -> None:
    made = Track((Cue(0, 2000, "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>です"),))
    text, lost = write_track(made, "ttml")
    assert lost == ()
    assert read_document(Source(text, "a.ttml")).texts == ["漢かん字じです"]
    text, lost = write_track(made, "ebu-tt-d")
    assert "漢(かん)字(じ)です" in text
    assert "ruby" in lost[0].message


@pytest.mark.parametrize(
    ("control", "stands"), [("\v", " "), ("\f", " "), ("\x01", "\ufffd"), ("\x1f", "\ufffd")]
)
def test_controls_that_xml_does_not_hold_are_said(name: str, control: str, stands: str) -> None:
    """XML 1.0, 2.2. A line break of word processors is white space: the words around it stay apart."""
    text, lost = write_track(Track((Cue(0, 1000, f"One{control}two"),)), name)
    assert read_document(Source(text, "a.ttml")).texts == [f"One{stands}two"]
    assert ["controls" in remark.message for remark in lost] == [True]


@settings(deadline=None, max_examples=80)
@given(hostile.text)
def test_any_cue_text_becomes_xml(payload: str) -> None:
    for name in ("ttml", "ebu-tt-d"):
        text, _ = write_track(Track((Cue(0, 1000, payload),)), name)
        etree.fromstring(text.encode("utf-8", "replace"))
        shown = " ".join(read_document(Source(text, "a.ttml")).texts)
        if "<r" not in payload and "<v" not in payload:
            letters = {ch for ch in Track((Cue(0, 1000, payload),)).cues[0].text if ch.isalnum()}
            assert letters <= set(shown)


@pytest.mark.parametrize(
    ("settings", "left", "width"),
    [
        ((), "10", "80"),
        ((("position", "20%"), ("size", "40%"), ("align", "start")), "20", "40"),
        ((("position", "80%"), ("size", "40%"), ("align", "end")), "40", "40"),
        ((("position", "50%"), ("size", "40%")), "30", "40"),
        ((("position", "20%"), ("size", "80%")), "0", "40"),
        ((("position", "20%,line-left"), ("size", "30%")), "20", "30"),
        ((("size", "50%"),), "25", "50"),
        ((("size", "50%"), ("align", "end")), "50", "50"),
        ((("position", "10%"), ("align", "left")), "10", "90"),
    ],
)
def test_positions_and_sizes_are_regions(
    name: str, settings: tuple[tuple[str, str], ...], left: str, width: str
) -> None:
    """As WebVTT lays a box out (3.1, 7.2): anchored at its position, no wider than the room there."""
    text, lost = write_track(Track((Cue(1000, 2000, "A", None, settings),), "en"), name)
    assert f'tts:origin="{left}% 10%" tts:extent="{width}% 80%"' in text
    assert not lost


def test_a_long_run_of_blanks_takes_no_time_squared() -> None:
    def run(count: int) -> None:
        write_track(Track((Cue(1000, 2000, f"a{' ' * count}b"),)), "ttml")

    # A time squared would be sixteen times as long.
    grows_within(9, lambda: run(16_000), lambda: run(64_000))
