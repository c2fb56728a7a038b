"""EBU STL and ASS out: readers that share nothing with the writers find the same words, times and speakers."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest

from imhcaps.errors import FormatError, ImhcapsError
from imhcaps.formats import read_document, write_track
from imhcaps.formats.save import save_track
from imhcaps.formats.syntax import Settings
from imhcaps.formats.voice_labels import with_labels
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source, decode

Row = tuple[int, int, str]
WORDS = ("Hello", "there,", "José", "Ça", "naïve", "♪", "“Yes”", "it's", "Größe", "Łódź", "a\\b", "100%", "R&amp;D", "1 &lt; 2")  # fmt: skip
NAMES = ("Ann Lee", "Zoë", "Bo")


def track(seed: int) -> Track:
    chance = random.Random(seed)
    cues, at = [], 1000
    for _ in range(20):
        lines = [" ".join(chance.choices(WORDS, k=chance.randint(1, 4))) for _ in range(2)]
        length = chance.randrange(1000, 4000, 40)
        cues.append(Cue(at, at + length, f"<v {chance.choice(NAMES)}>" + "\n".join(lines)))
        at += length + chance.choice((0, 40, 1000))
    return Track(tuple(cues), "en")


def wanted(made: Track) -> list[Row]:
    return [(cue.start, cue.end, " ".join(cue.text.split())) for cue in made.cues]


def same(mine: list[Row], theirs: list[Row], slack: int) -> None:
    assert [text for _, _, text in mine] == [text for _, _, text in theirs]
    for one, other in zip(mine, theirs, strict=True):
        assert abs(one[0] - other[0]) <= slack
        assert abs(one[1] - other[1]) <= slack


def stl_by_ttconv(data: bytes) -> list[Row]:
    reader = pytest.importorskip("ttconv.stl.reader")
    from ttconv import model

    found: list[Row] = []
    for element in reader.to_model(io.BytesIO(data)).get_body().dfs_iterator():
        if isinstance(element, model.P):
            parts = [
                " " if isinstance(part, model.Br) else part.get_text()
                for part in element.dfs_iterator()
                if isinstance(part, (model.Br, model.Text))
            ]
            found.append((round(element.get_begin() * 1000), round(element.get_end() * 1000), " ".join("".join(parts).split())))  # fmt: skip
    return found


def by_format(name: str, text: str) -> list[Row]:
    """What a screen that holds one caption at a time shows."""
    if name == "stl":
        return stl_by_ttconv(text.encode("latin-1"))
    pycaption = pytest.importorskip("pycaption")
    return [
        (round(each.start / 1000), round(each.end / 1000), " ".join(each.get_text().split()))
        for each in pycaption.SCCReader().read(text).get_captions("en-US")
    ]


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["scc", "stl"])
def test_who_speaks_meanwhile_is_seen(name: str, seed: int) -> None:
    """Teletext and line 21 hold one caption: readers leave out what begins while another is shown, or it is seen for no
    time."""
    chance = random.Random(seed)
    times = sorted((at * 400, chance.randrange(10, 80) * 200) for at in chance.sample(range(10, 400), 8))  # fmt: skip
    times.append((times[3][0], times[3][1] + 400))
    cues = [Cue(at, at + length, f"Word{n} {n}") for n, (at, length) in enumerate(times)]
    text, lost = write_track(Track(tuple(cues), "en"), name)
    found = by_format(name, text)
    shown = sorted(" ".join(said for *_, said in found).split())
    assert shown == sorted(" ".join(cue.text for cue in cues).split())
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    for cue in cues:
        start, end, _ = next(row for row in found if cue.text.split()[0] in row[2].split())
        assert abs(start - cue.start) <= 100
        assert end - start >= 300
    ordered = sorted(cues, key=lambda cue: cue.start)
    overlap = any(one.start < other.start < one.end for one, other in pairwise(ordered))
    said = " ".join(remark.message for remark in lost)
    assert ("captions that overlap" in said) == overlap
    assert "captions that begin together" in said


@pytest.mark.parametrize("other", [(), (("line", "50%"),), (("line", "0"),)])
@pytest.mark.parametrize("name", ["scc", "stl"])
def test_captions_that_begin_together_where_they_do_not_stand_are_said(
    name: str, other: Settings
) -> None:
    top: Settings = (("line", "0"),)
    cues = (Cue(1000, 3000, "above", settings=top), Cue(1000, 3000, "below", settings=other))
    text, lost = write_track(Track(cues, "en"), name)
    (made,) = read_document(Source(text, f"a.{name}"), name).track.cues
    assert made.text == "above\nbelow"
    assert dict(made.settings).keys() == {"line"}
    assert any("two positions" in remark.message for remark in lost) == (other != top)


@pytest.mark.parametrize("seed", range(4))
def test_stl_by_ttconv_and_by_its_bytes(seed: int) -> None:
    made = track(seed)
    data = write_track(made, "stl")[0].encode("latin-1")
    found = stl_by_ttconv(data)
    # ttconv counts from zero, as the writer does.
    same(wanted(made), sorted(found), 20)
    assert (len(data) - 1024) % 128 == 0
    assert int(data[238:243]) == (len(data) - 1024) // 128
    assert data[:14] == b"850STL25.01100"
    assert data[14:16] == b"09"
    for at in range(1024, len(data), 128):
        block = data[at : at + 128]
        text = block[16:].rstrip(b"\x8f")
        assert all(part.startswith(b"\x0d\x0b\x0b") for part in text.split(b"\x8a\x8a")) or block[3] != 0xFF or at > 1024  # fmt: skip
    same(wanted(made), wanted(read_document(decode(data, "a.stl")).track), 20)


def test_stl_chooses_a_table_and_refuses_what_none_has(tmp_path: Path) -> None:
    for text, table in (("Привет, мир", "01"), ("Γειά σου", "03"), ("שלום", "04"), ("Żółć", "00")):
        made, lost = write_track(Track((Cue(1000, 2000, text),)), "stl")
        assert made[12:14] == table
        assert lost == ()
        assert read_document(decode(made.encode("latin-1"), "a.stl")).texts == [text]
    with pytest.raises(FormatError, match="letters"):
        save_track(Track((Cue(1000, 2000, "字幕です"),)), tmp_path / "a.stl")
    assert list(tmp_path.iterdir()) == []


def test_stl_says_what_it_loses_and_long_text_takes_more_blocks(tmp_path: Path) -> None:
    long = " ".join(["wonderful"] * 30)
    made = Track((Cue(1000, 9000, f"<i>{long}</i> 5 €", "intro", (("line", "42%"),)),))
    lost = save_track(made, tmp_path / "a.stl", fps="50")
    said = "\n".join(remark.message for remark in lost)
    for what in ("more than 36", "italics", "€", "cue ids", "exact positions"):
        assert what in said
    data = (tmp_path / "a.stl").read_bytes()
    assert data[3:11] == b"STL50.01"
    assert [data[at + 3] for at in range(1024, len(data), 128)][-2:] == [len(data[1152:]) // 128 - 1, 0xFF]  # fmt: skip
    assert read_document(decode(data, "a.stl")).texts[0].split()[:30] == ["wonderful"] * 30
    with pytest.raises(ImhcapsError, match="frames"):
        write_track(made, "stl", fps="23.976")


@pytest.mark.parametrize("seed", range(4))
def test_ass_by_pysubs2_and_ffmpeg(seed: int, tmp_path: Path) -> None:
    pysubs2 = pytest.importorskip("pysubs2")
    made = track(seed)
    text, lost = write_track(made, "ass")
    assert lost == ()
    events = pysubs2.SSAFile.from_string(text, format_="ass")
    same(wanted(made), [(e.start, e.end, " ".join(e.plaintext.split())) for e in events], 5)
    assert [event.name for event in events] == [cue.speaker for cue in made.cues]
    back = read_document(Source(text, "a.ass")).track
    assert [cue.speaker for cue in back.cues] == [cue.speaker for cue in made.cues]
    if shutil.which("ffmpeg"):
        (tmp_path / "a.ass").write_text(text, "utf-8")
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", "a.ass", "a.srt"], cwd=tmp_path, check=True)  # fmt: skip
        theirs = read_document(Source((tmp_path / "a.srt").read_text("utf-8"), "a.srt"))
        same(wanted(made), wanted(theirs.track), 5)


@pytest.mark.parametrize(
    ("payload", "settings", "written", "lost"),
    [
        ("<i>Yes</i>, <b>no</b>", (), r"{\i1}Yes{\i0}, {\b1}no{\b0}", ""),
        ("<c.yellow>Yes</c>", (), r"{\c&H00FFFF&}Yes{\c}", ""),
        ("One\ntwo", (("line", "0"),), r"{\an8}One\Ntwo", ""),
        ("{x}", (), "(x)", "braces"),
        ("C:\\New", (), "C:\\\u2060New", "backslash"),
        ("<ruby>漢<rt>かん</rt></ruby>", (), "漢(かん)", "ruby"),
        ("<v Ann>A</v>\n<v Bo>B</v>", (), r"A\NB", "which of several"),
        ("<c.loud>A</c>", (), "A", "classes"),
        ("A", (("line", "42%"),), r"{\an5}A", "exact positions"),
    ],
)
def test_ass_text(payload: str, settings: tuple[tuple[str, str], ...], written: str, lost: str) -> None:  # fmt: skip
    text, remarks = write_track(Track((Cue(1000, 2000, payload, None, settings),)), "ass")
    assert text.rstrip("\n").rpartition(",,")[2] == written
    assert bool(remarks) == bool(lost)
    assert lost in "".join(remark.message for remark in remarks)


@pytest.mark.parametrize(
    ("payloads", "labelled"),
    [
        (["<v Ann>Hi.", "<v Ann>Yes.", "<v Bo>No."], ["Ann: Hi.", "Yes.", "Bo: No."]),
        (["<v Ann>Hi.</v>\n<v Bo &amp; Co>No.</v>"], ["Ann: Hi.\nBo & Co: No."]),
        (["<v Ann><c.label>Ann:</c> Hi.</v>\n<v Bo>No.</v>"], ["Ann: Hi.\nBo: No."]),
        (["<v Ann><c.label>Ann:</c> Hi.", "<v Ann>Yes."], ["Ann: Hi.", "Yes."]),
        (
            ["<v Ann><i>Hi.</i>", "Nobody says.", "<v Ann>Yes."],
            ["Ann: Hi.", "Nobody says.", "Yes."],
        ),
        (["Hi.", "<v>No."], ["Hi.", "No."]),
    ],
)
def test_voices_as_labels(payloads: list[str], labelled: list[str]) -> None:
    made = Track(tuple(Cue(1000 * n, 1000 * n + 900, text) for n, text in enumerate(payloads)))
    assert [cue.text for cue in with_labels(made).cues] == labelled
    _, lost = write_track(with_labels(made), "sbv")
    assert not any("speaker" in remark.message for remark in lost)
