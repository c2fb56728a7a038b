"""Reads one file with one package and prints what the package hands on: [[start ms, text], …] as JSON."""

from __future__ import annotations

import json
import sys
from pathlib import Path

Row = tuple[float, str]


def aeidon(path: str) -> list[Row]:
    import aeidon

    project = aeidon.Project()
    project.open_main(path, "utf_8")
    return [(round(each.start_seconds * 1000), each.main_text) for each in project.subtitles]


def moviepy(path: str) -> list[Row]:
    from moviepy.video.tools.subtitles import file_to_subtitles

    return [(round(times[0] * 1000), said) for times, said in file_to_subtitles(path)]


def pyav(path: str) -> list[Row]:
    sys.path.insert(0, sys.argv[3])
    import av

    rows = []
    with av.open(path) as container:
        stream = container.streams.subtitles[0]
        for packet in container.demux(stream):
            if packet.pts is None:
                continue
            # Newer versions give the subtitles of a packet, older ones sets of them.
            for each in packet.decode():
                for rect in each if hasattr(each, "__iter__") else (each,):
                    said = getattr(rect, "dialogue", b"") or rect.ass
                    text = said.decode() if isinstance(said, bytes) else said
                    # What the decoder makes of it is a row of ASS; in older versions all its fields.
                    if getattr(rect, "dialogue", None) is None:
                        text = text.split(",", 8)[-1]
                    text = text.replace("\\N", "\n")
                    rows.append((round(packet.pts * packet.time_base * 1000), text))
    return rows


def pycaption(path: str) -> list[Row]:
    import pycaption

    readers = {
        ".vtt": "WebVTTReader",
        ".srt": "SRTReader",
        ".scc": "SCCReader",
        ".ttml": "DFXPReader",
    }
    text = Path(path).read_text("utf-8")
    read = getattr(pycaption, readers[Path(path).suffix])().read(text)
    captions = read.get_captions(read.get_languages()[0])
    return [(round(each.start / 1000), each.get_text()) for each in captions]


def pylrc(path: str) -> list[Row]:
    import pylrc

    return [
        (round(line.time * 1000), line.text) for line in pylrc.parse(Path(path).read_text("utf-8"))
    ]


def pysrt(path: str) -> list[Row]:
    import pysrt

    return [(each.start.ordinal, each.text) for each in pysrt.open(path)]


def pysubs2(path: str) -> list[Row]:
    import pysubs2

    return [(event.start, event.plaintext) for event in pysubs2.load(path)]


def srt(path: str) -> list[Row]:
    import srt

    cues = srt.parse(Path(path).read_text("utf-8"))
    return [(round(each.start.total_seconds() * 1000), each.content) for each in cues]


def ttconv(path: str) -> list[Row]:
    import io
    import xml.etree.ElementTree as ElementTree

    from ttconv import model
    from ttconv.imsc import reader as imsc
    from ttconv.scc import reader as scc
    from ttconv.stl import reader as stl
    from ttconv.vtt import reader as vtt

    data = Path(path).read_bytes()
    text = data.decode("utf-8", "replace")
    made = {
        ".ttml": lambda: imsc.to_model(ElementTree.ElementTree(ElementTree.fromstring(text))),
        ".scc": lambda: scc.to_model(text),
        ".stl": lambda: stl.to_model(io.BytesIO(data)),
        ".vtt": lambda: vtt.to_model(io.StringIO(text)),
    }[Path(path).suffix]()
    rows = []
    for p in made.get_body().dfs_iterator():
        if isinstance(p, model.P):
            said = "".join(
                "\n" if isinstance(part, model.Br) else part.get_text()
                for part in p.dfs_iterator()
                if isinstance(part, (model.Br, model.Text))
            )
            rows.append((round(p.get_begin() * 1000), said))
    return rows


def webvtt(path: str) -> list[Row]:
    import webvtt

    read = webvtt.from_srt(path) if path.endswith(".srt") else webvtt.read(path)
    return [(each.start_time.in_milliseconds(), each.text) for each in read]


READERS = {"MoviePy": moviepy, "PyAV": pyav, "PyAV (old)": pyav, "webvtt-py": webvtt, **{f.__name__: f for f in (aeidon, pycaption, pylrc, pysrt, pysubs2, srt, ttconv)}}  # fmt: skip
print(json.dumps(READERS[sys.argv[1]](sys.argv[2])))
