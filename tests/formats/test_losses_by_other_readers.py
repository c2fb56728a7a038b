"""What a writer reports as lost is what another reader no longer finds, and nothing else is missing.

One track has a cue for each thing that a cue may carry. It is written in each format, and a reader that shares
nothing with our writer says what it finds of words, times, speakers, italics, colours, places, names, ruby.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from imhcaps.formats import write_track
from imhcaps.model.track import Cue, Track

TTS = "{http://www.w3.org/ns/ttml#styling}"
TTM = "{http://www.w3.org/ns/ttml#metadata}"
XML = "{http://www.w3.org/XML/1998/namespace}"


class Seen(NamedTuple):
    """What a reader found of a caption; `end` is None where the reader does not say it."""

    start: int
    end: int | None
    words: str
    marks: frozenset[str]


class Thing(NamedTuple):
    """Something that a cue carries, by the name of the mark that shows it to a reader."""

    mark: str
    payload: str
    words: str
    settings: tuple[tuple[str, str], ...] = ()
    id: str | None = None


THINGS = (
    Thing("", "Nothing but words.", "Nothing but words."),
    Thing("speaker", "<v Ann Lee>Hello there.", "Hello there."),
    Thing("italics", "<i>Softly now.</i>", "Softly now."),
    Thing("yellow", "<c.yellow>In yellow.</c>", "In yellow."),
    Thing("top", "Above it all.", "Above it all.", (("line", "0"),)),
    Thing("id", "With a name.", "With a name.", (), "intro"),
    Thing("ruby", "A <ruby>base<rt>reading</rt></ruby> word.", "A base word."),
    Thing("language", "Say <lang fr>bonjour</lang> now.", "Say bonjour now."),
    Thing("inner times", "One <00:00:21.500>two.", "One two."),
    Thing("class", "<c.loud>So loud.</c>", "So loud."),
    Thing("place", "In the middle.", "In the middle.", (("position", "20%"), ("size", "40%"))),
    Thing("", "Two lines\nof words.", "Two lines of words."),
)
TRACK = Track(
    tuple(
        Cue(3000 * n + 3000, 3000 * n + 5340, thing.payload, thing.id, thing.settings)
        for n, thing in enumerate(THINGS)
    ),
    "en",
)
Reader = Callable[[str, Path], list[Seen]]


def _words(text: str) -> str:
    return " ".join(text.split())


def by_pysubs2(text: str, folder: Path) -> list[Seen]:
    pysubs2 = pytest.importorskip("pysubs2")
    kind = "ass" if text.startswith("[Script") else "srt"
    found = []
    for event in pysubs2.SSAFile.from_string(text, format_=kind, keep_html_tags=True):
        marks = {
            mark
            for mark, there in (
                ("speaker", "Ann Lee" in event.name),
                ("italics", "\\i1" in event.text or "<i>" in event.text),
                ("yellow", "\\c&H00FFFF&" in event.text or "#ffff00" in event.text),
                ("top", "\\an8" in event.text),
            )
            if there
        }
        words = re.sub(r"<[^>]*>", "", event.plaintext)
        found.append(Seen(event.start, event.end, _words(words), frozenset(marks)))
    return found


def _of_srt(text: str) -> list[Seen]:
    found = []
    time = r"(\d+):(\d+):(\d+),(\d+)"
    for match in re.finditer(rf"(?ms)^{time} --> {time}\n(.*?)(?=\n\n|\Z)", text):
        start, end = (
            sum(int(part) * unit for part, unit in zip(each, (3_600_000, 60_000, 1000, 1), strict=True))
            for each in (match.groups()[:4], match.groups()[4:8])
        )  # fmt: skip
        said = match[9]
        if not said.strip():
            continue
        marks = {name for name, sign in (("italics", "<i>"), ("yellow", "#ffff00"), ("top", "\\an8")) if sign in said.lower()}  # fmt: skip
        words = re.sub(r"<[^>]*>|\{\\[^}]*\}", "", said)
        found.append(Seen(start, end, _words(words), frozenset(marks)))
    return found


def by_ffmpeg(suffix: str) -> Reader:
    def read(text: str, folder: Path) -> list[Seen]:
        if not shutil.which("ffmpeg"):
            pytest.skip("needs ffmpeg")
        (folder / f"a{suffix}").write_text(text, "utf-8")
        subprocess.run(["ffmpeg", "-v", "error", "-y", "-i", f"a{suffix}", "b.srt"], cwd=folder, check=True)  # fmt: skip
        return _of_srt((folder / "b.srt").read_text("utf-8"))

    return read


def _of_ttconv(document: Any) -> list[Seen]:
    from ttconv import model
    from ttconv.style_properties import FontStyleType, NamedColors, StyleProperties

    found = []
    for element in document.get_body().dfs_iterator():
        if not isinstance(element, model.P):
            continue
        marks, words = set(), ""
        region = element.get_region() or document.get_body().get_region()
        for part in element.dfs_iterator():
            if isinstance(part, model.Rt):
                marks.add("ruby")
            if isinstance(part, (model.Text, model.Br)):
                words += part.get_text() if isinstance(part, model.Text) and not isinstance(part.parent().parent(), model.Rt) else " " if isinstance(part, model.Br) else ""  # fmt: skip
                continue
            if part.get_style(StyleProperties.FontStyle) is FontStyleType.italic:
                marks.add("italics")
            if part.get_style(StyleProperties.Color) == NamedColors.yellow.value:
                marks.add("yellow")
            if part.get_lang() == "fr":
                marks.add("language")
        if region is not None and str(region.get_style(StyleProperties.DisplayAlign)).endswith("before"):  # fmt: skip
            marks.add("top")
        begin, end = element.get_begin(), element.get_end()
        assert end is not None
        found.append(Seen(round(begin * 1000), round(end * 1000), _words(words), frozenset(marks)))
    return found


def by_ttconv_stl(text: str, folder: Path) -> list[Seen]:
    reader = pytest.importorskip("ttconv.stl.reader")
    found = _of_ttconv(reader.to_model(io.BytesIO(text.encode("latin-1"))))
    # The row of each subtitle stands in byte 13 of its block (EBU Tech 3264, TTI field VP), 23 are the screen.
    rows = [ord(text[at + 13]) for at in range(1024, len(text), 128)]
    tops = [frozenset({"top"} if row < 8 else set()) for row in rows]
    return [seen._replace(marks=seen.marks | top) for seen, top in zip(found, tops, strict=True)]


def by_ttconv_scc(text: str, folder: Path) -> list[Seen]:
    reader = pytest.importorskip("ttconv.scc.reader")
    document = reader.to_model(text)
    found = []
    for seen, region in zip(_of_ttconv(document), _regions(document), strict=True):
        from ttconv.style_properties import StyleProperties

        top = region.get_style(StyleProperties.Origin).y.value < 30
        found.append(seen._replace(marks=seen.marks | ({"top"} if top else set())))
    return found


def _regions(document: Any) -> list[Any]:
    from ttconv import model

    return [p.get_region() for p in document.get_body().dfs_iterator() if isinstance(p, model.P)]


def by_ttconv_imsc(text: str, folder: Path) -> list[Seen]:
    """ttconv, and the names that its model leaves out by the XML itself."""
    reader = pytest.importorskip("ttconv.imsc.reader")
    root = ElementTree.fromstring(text)
    names = {
        agent.get(f"{XML}id"): "".join(agent.itertext()).strip()
        for agent in root.iter(f"{TTM}agent")
    }
    found = _of_ttconv(reader.to_model(ElementTree.ElementTree(root)))
    paragraphs = list(root.iter("{http://www.w3.org/ns/ttml}p"))
    assert len(paragraphs) == len(found)
    # Left and width of the region say where the text stands.
    narrow = {
        region.get(f"{XML}id")
        for region in root.iter("{http://www.w3.org/ns/ttml}region")
        if (region.get(f"{TTS}extent") or "").startswith("40%")
    }
    more = []
    for seen, p in zip(found, paragraphs, strict=True):
        marks = set(seen.marks)
        marks |= {"speaker"} if names.get(p.get(f"{TTM}agent")) == "Ann Lee" else set()
        marks |= {"id"} if p.get(f"{XML}id") == "intro" else set()
        marks |= {"place"} if (p.get("region") or "") in narrow else set()
        more.append(seen._replace(marks=frozenset(marks)))
    return more


def by_pycaption(text: str, folder: Path) -> list[Seen]:
    pycaption = pytest.importorskip("pycaption")
    captions = pycaption.SCCReader().read(text).get_captions("en-US")
    found = []
    for each in captions:
        italics = any(node.type_ == 2 and node.content.get("italics") for node in each.nodes)
        top = each.layout_info is not None and float(each.layout_info.origin.y.value) < 30
        marks = {name for name, there in (("italics", italics), ("top", top)) if there}
        found.append(
            Seen(round(each.start / 1000), None, _words(each.get_text()), frozenset(marks))
        )
    return found


def by_webvtt_py(text: str, folder: Path) -> list[Seen]:
    webvtt = pytest.importorskip("webvtt")
    read = webvtt.WebVTT.from_buffer(io.StringIO(text), format="sbv")
    return [
        Seen(each.start_time.in_milliseconds(), each.end_time.in_milliseconds(), _words(each.text), frozenset())
        for each in read.captions
    ]  # fmt: skip


def by_aeidon(text: str, folder: Path) -> list[Seen]:
    aeidon = pytest.importorskip("aeidon")
    (folder / "a.sub").write_text(text, "utf-8")
    project = aeidon.Project()
    project.open_main(str(folder / "a.sub"), "utf_8")
    return [
        Seen(round(each.start_seconds * 1000), round(each.end_seconds * 1000), _words(each.main_text), frozenset())
        for each in project.subtitles
    ]  # fmt: skip


def by_pylrc(text: str, folder: Path) -> list[Seen]:
    pylrc = pytest.importorskip("pylrc")
    found = []
    for line in pylrc.parse(text):
        marks = {"inner times"} if re.search(r"<[0-9:.]+>", line.text) else set()
        words = re.sub(r"<[0-9:.]+>", "", line.text)
        if words.strip():
            found.append(Seen(round(line.time * 1000), None, _words(words), frozenset(marks)))
    return found


READERS: tuple[tuple[str, int, Reader], ...] = (
    ("ass", 5, by_pysubs2),
    ("ass", 5, by_ffmpeg(".ass")),
    ("ebu-tt-d", 0, by_ttconv_imsc),
    ("lrc", 5, by_ffmpeg(".lrc")),
    ("lrc", 5, by_pylrc),
    ("sbv", 0, by_ffmpeg(".sbv")),
    ("sbv", 0, by_webvtt_py),
    ("scc", 34, by_pycaption),
    ("scc", 34, by_ttconv_scc),
    ("srt", 0, by_pysubs2),
    ("srt", 0, by_ffmpeg(".srt")),
    ("stl", 20, by_ttconv_stl),
    ("subviewer", 5, by_aeidon),
    ("subviewer", 5, by_ffmpeg(".sub")),
    ("ttml", 0, by_ttconv_imsc),
)
"""Format, how far off its times may be (ms, half of its smallest step or a frame), and a reader of it."""
NOT_SEEN = {
    ("ass", "by_ffmpeg"): {"speaker", "yellow"},
    ("lrc", "by_ffmpeg"): {"inner times"},
    ("scc", "by_pycaption"): {"top"},
    ("srt", "by_ffmpeg"): set(),
}
"""What a reader does not hand on although it is in the file: the other reader of the format shows it."""


def lost_alone(cue: Cue, name: str) -> bool:
    """Is something reported of a cue when it is written by itself?"""
    remarks = write_track(Track((cue,), "en"), name)[1]
    assert all(remark.kind == "lost" for remark in remarks)
    return bool(remarks)


@pytest.mark.parametrize(("name", "slack", "read"), READERS, ids=lambda each: getattr(each, "__qualname__", str(each)).split(".")[0])  # fmt: skip
def test_what_is_not_found_is_what_was_reported(
    name: str, slack: int, read: Reader, tmp_path: Path
) -> None:
    text, remarks = write_track(TRACK, name)
    found = read(text, tmp_path)
    lost = {n for n, cue in enumerate(TRACK.cues, 1) if lost_alone(cue, name)}
    assert bool(lost) == bool(remarks)
    blind = NOT_SEEN.get((name, read.__qualname__.split(".")[0]), set())
    assert len(found) == len(THINGS)
    for n, (thing, cue, seen) in enumerate(zip(THINGS, TRACK.cues, found, strict=True), 1):
        assert abs(seen.start - cue.start) <= slack, thing
        if seen.end is not None and name != "lrc":
            assert abs(seen.end - cue.end) <= slack, thing
        if seen.words != thing.words:
            # Without ruby the reading is in brackets, and that is said.
            assert (thing.mark, seen.words) == ("ruby", "A base(reading) word.")
            assert n in lost
        if thing.mark in blind:
            continue
        if thing.mark:
            assert (thing.mark in seen.marks) != (n in lost), (thing, seen, remarks)
        elif name != "lrc":
            assert n not in lost
