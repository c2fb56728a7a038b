"""`make players`: what other programs read in files of ours, as a table (docs/reference/players.md).

Pinned versions of public packages are installed into a temporary folder. Each reads captions that this script makes;
what it hands on is kept in docs/reference/players.json and compared with what was written. A reader that is not to
be had here, or says nothing of its version, has no row.
"""

from __future__ import annotations

import datetime
import json
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import programs
from programs import shell

import documents
from imhcaps.formats import format_named, write_track
from imhcaps.formats.voice_labels import with_no_break_names, without_voices
from imhcaps.model.track import Cue, Track

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "reference" / "players.md"
SAID = (
    ("<v Ann Lee><c.label>Ann Lee:</c> Hello &amp; welcome.", ()),
    ("<v Maria de Souza><c.label>Maria de Souza:</c> Thank you,\nall of you.", ()),
    ("[applause]", ()),
    ("<v Bo><c.label>Bo:</c> It is <i>not</i> {so} bad.", (("line", "0"),)),
    ("<v Bo>5 &lt; 6, and 6 &gt; 5.", ()),
)
TRACK = Track(tuple(Cue(2000 * n + 1000, 2000 * n + 2500, *said) for n, said in enumerate((text, None, settings) for text, settings in SAID)), "en")  # fmt: skip


class Reader(NamedTuple):
    """A program, how it is run, and the formats that it is given."""

    name: str
    kind: str
    formats: tuple[str, ...]


READERS = (
    Reader("@plussub/srt-vtt-parser", "npm", ("vtt", "srt")),
    Reader("hls.js", "npm", ("vtt",)),
    Reader("imsc", "npm", ("ttml", "ebu-tt-d")),
    Reader("lrc-kit", "npm", ("lrc",)),
    Reader("media-captions", "npm", ("vtt", "srt")),
    Reader("node-webvtt", "npm", ("vtt",)),
    Reader("shaka-player", "npm", ("vtt", "srt", "ttml", "ebu-tt-d")),
    Reader("srt-to-vtt", "npm", ("srt",)),
    Reader("subsrt-ts", "npm", ("vtt", "srt", "sbv", "ass", "lrc")),
    Reader("subtitle", "npm", ("vtt", "srt")),
    Reader("videojs-vtt.js", "npm", ("vtt",)),
    Reader("vtt.js", "npm", ("vtt",)),
    Reader("MoviePy", "pypi", ("srt",)),
    Reader("PyAV", "pypi", ("vtt", "srt", "ass")),
    Reader("PyAV (old)", "pypi", ("vtt", "srt", "ass")),
    Reader("aeidon", "pypi", ("vtt", "srt", "subviewer")),
    Reader("pycaption", "pypi", ("vtt", "srt", "scc", "ttml")),
    Reader("pylrc", "pypi", ("lrc",)),
    Reader("pysrt", "pypi", ("srt",)),
    Reader("pysubs2", "pypi", ("vtt", "srt", "ass")),
    Reader("srt", "pypi", ("srt",)),
    Reader("ttconv", "pypi", ("vtt", "ttml", "ebu-tt-d", "scc", "stl")),
    Reader("webvtt-py", "pypi", ("vtt", "srt")),
    Reader("ffmpeg", "system", ("vtt", "srt", "sbv", "subviewer", "ass", "lrc")),
    Reader("ffmpeg (old)", "system", ("vtt", "srt", "sbv", "subviewer", "ass", "lrc")),
    Reader("mkvtoolnix", "system", ("vtt", "srt", "ass")),
    Reader("Chromium", "system", ("vtt",)),
    Reader("Firefox", "system", ("vtt",)),
)
ALONE = {"PyAV (old)": "av==12.0.0", "PyAV": "av==18.1.0", "ffmpeg (old)": "imageio-ffmpeg==0.4.2"}
"""Packages that are installed into folders of their own: two versions of one, and one that carries a program."""


SHOWS = ("shaka-player", "media-captions", "Chromium", "Firefox")
"""Readers that take tags out themselves: viewers see those that are left."""

VOICES: dict[str, Callable[[Track], Track]] = {"nbsp": with_no_break_names, "no": without_voices}
"""The other ways to write voices; a row for those that a reader reads otherwise than the usual one."""


def read(reader: Reader, folder: Path, file: Path) -> list[list[Any]]:
    if reader.kind == "npm":
        return json.loads(shell("node", str(HERE / "read.mjs"), str(folder), reader.name, str(file)).splitlines()[-1])  # fmt: skip
    if reader.kind == "pypi":
        python = str(folder / "venv" / "bin" / "python")
        own = str(folder / _folder(reader.name)) if reader.name in ALONE else ""
        return json.loads(shell(python, str(HERE / "read.py"), reader.name, str(file), own).splitlines()[-1])  # fmt: skip
    return programs.READERS[reader.name](file, folder)


def _folder(name: str) -> str:
    return "old-ffmpeg" if name == "ffmpeg (old)" else name.translate({ord(c): None for c in " ()"})


def version(reader: Reader, folder: Path) -> str:
    if reader.kind == "npm":
        return str(json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"][reader.name])  # fmt: skip
    if reader.kind == "pypi":
        if reader.name in ALONE:
            return ALONE[reader.name].partition("==")[2]
        pins = dict(line.split("==") for line in (HERE / "requirements.txt").read_text().split())
        return pins[reader.name]
    return programs.version(reader.name, folder)


def words(text: str) -> list[str]:
    """The words of a text without the markup that a reader leaves to its caller."""
    bare = re.sub(r"</?(?:[biuv]|c)(?:[. ][^>]*)?>|</?font[^>]*>|\{\\[^}]*\}", "", text)
    return unescape(bare).replace("\xa0", " ").replace("\u200b", "").split()


def judged(written: list[tuple[int, str]], found: list[list[Any]], reader: str) -> list[str]:
    """What differs between the captions written and those that a reader hands on."""
    said = []
    mine = Counter(word for _, text in written for word in words(text))
    theirs = Counter(word for _, text in found for word in words(str(text)))
    if lost := mine - theirs:
        said.append("lost: " + " ".join(f"`{word}`" for word in lost))
    if added := theirs - mine:
        said.append("added: " + " ".join(f"`{word}`" for word in added))
    if len(found) != len(written):
        said.append(f"{len(found)} captions of {len(written)}")
    elif any(abs(a - b) > 40 for (a, _), (b, _) in zip(written, found, strict=True)):
        said.append("other times")
    texts = "\n".join(str(text) for _, text in found)
    tags = re.findall(r"</?[vc](?:\.[\w.-]*)?(?: [^<>\n]*)?>", texts)
    if tags and reader in SHOWS:
        said.append("viewers see " + " ".join(f"`{tag}`" for tag in dict.fromkeys(tags)))
    elif tags:
        said.append("tags are left to the caller")
    if re.search(r"&(?:amp|lt|gt);", texts):
        said.append("character references are left to the caller")
    return said


def main() -> None:
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    rows: list[dict[str, Any]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copy(HERE / "package.json", folder)
        shell("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent", cwd=folder)  # fmt: skip
        shell(sys.executable, "-m", "venv", str(folder / "venv"))
        pip = (str(folder / "venv" / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check")  # fmt: skip
        shell(*pip, "-r", str(HERE / "requirements.txt"))
        for alone, pin in ALONE.items():
            shell(*pip, "--target", str(folder / _folder(alone)), pin)
        written = [(cue.start, cue.text) for cue in TRACK.cues]
        for reader in READERS:
            stated = version(reader, folder)
            if not stated:
                continue
            as_is: list[str] = []
            for format, how in (*((f, "yes") for f in reader.formats), *(("vtt", how) for how in VOICES if "vtt" in reader.formats)):  # fmt: skip
                text, _ = write_track(VOICES.get(how, lambda track: track)(TRACK), format)
                suffix = {"ebu-tt-d": ".ttml"}.get(format) or format_named(format).suffix
                file = folder / f"talk{suffix}"
                file.write_bytes(format_named(format).encoded(text))
                title = format if how == "yes" else f"{format}, --voices {how}"
                row = {"reader": reader.name, "version": stated, "date": today, "format": title}
                try:
                    found = read(reader, folder, file)
                except (RuntimeError, ValueError, KeyError) as problem:
                    row |= {
                        "output": str(problem).replace(name, "…"),
                        "seen": ["reads nothing: an error"],
                    }
                else:
                    found = [each for each in found if str(each[1]).strip()]
                    row |= {"output": found, "seen": judged(written, found, reader.name)}
                if format == "vtt" and how == "yes":
                    as_is = row["seen"]
                if how != "yes" and row["seen"] == as_is:
                    continue
                rows.append(row)
                print(f"{reader.name} {stated} {title}: {'; '.join(row['seen']) or 'all there'}")
        read_as_text = documents.rows(folder, today)
    rows += read_as_text
    PAGE.with_suffix(".json").write_text(json.dumps({"written": [list(each) for each in written], "rows": rows}, ensure_ascii=False, indent=1) + "\n", "utf-8")  # fmt: skip
    PAGE.write_text(page(rows), "utf-8")


def page(rows: list[dict[str, Any]]) -> str:
    head = (HERE / "head.md").read_text("utf-8")
    body = "".join(
        f"| {row['reader']} | {row['version']} | {row['date']} | {row['format']} | {'; '.join(row['seen']).replace('|', chr(92) + '|') or 'all there'} |\n"
        for row in rows
    )
    return f"{head}\n| reader | version | date | format | what differs |\n|---|---|---|---|---|\n{body}"


if __name__ == "__main__":
    main()
