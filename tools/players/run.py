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
import subprocess
import sys
import tempfile
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import documents
from imhcaps.formats import format_named, write_track
from imhcaps.model.track import Cue, Track

HERE = Path(__file__).parent
PAGE = HERE.parent.parent / "docs" / "reference" / "players.md"
SECONDS = 60
"""How long a reader may take for a file, seconds. Our own choice."""

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
    Reader("imsc", "npm", ("ttml", "ebu-tt-d")),
    Reader("lrc-kit", "npm", ("lrc",)),
    Reader("media-captions", "npm", ("vtt", "srt")),
    Reader("node-webvtt", "npm", ("vtt",)),
    Reader("shaka-player", "npm", ("vtt", "srt")),
    Reader("srt-to-vtt", "npm", ("srt",)),
    Reader("subsrt-ts", "npm", ("vtt", "srt", "sbv", "ass", "lrc")),
    Reader("subtitle", "npm", ("vtt", "srt")),
    Reader("videojs-vtt.js", "npm", ("vtt",)),
    Reader("aeidon", "pypi", ("vtt", "srt", "subviewer")),
    Reader("pycaption", "pypi", ("vtt", "srt", "scc", "ttml")),
    Reader("pylrc", "pypi", ("lrc",)),
    Reader("pysrt", "pypi", ("srt",)),
    Reader("pysubs2", "pypi", ("vtt", "srt", "ass")),
    Reader("srt", "pypi", ("srt",)),
    Reader("ttconv", "pypi", ("vtt", "ttml", "ebu-tt-d", "scc", "stl")),
    Reader("webvtt-py", "pypi", ("vtt", "srt")),
    Reader("ffmpeg", "system", ("vtt", "srt", "sbv", "subviewer", "ass", "lrc")),
    Reader("chromium", "system", ("vtt",)),
)
PAGE_OF_CHROMIUM = """<!DOCTYPE html><meta charset="utf-8"><video id="v"></video><script>
const track = document.createElement("track");
track.src = URL.createObjectURL(new Blob([TEXT], {type: "text/vtt"}));
track.onload = () => {
  const rows = [...track.track.cues].map(c => [Math.round(c.startTime * 1000), c.getCueAsHTML().textContent]);
  document.title = encodeURIComponent(JSON.stringify(rows));
};
document.getElementById("v").append(track);
track.track.mode = "showing";
</script>"""


def shell(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=SECONDS * 10)  # fmt: skip
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip().split("\n")[-1][:200])
    return done.stdout


def read(reader: Reader, folder: Path, file: Path) -> list[list[Any]]:
    if reader.kind == "npm":
        return json.loads(shell("node", str(HERE / "read.mjs"), str(folder), reader.name, str(file)).splitlines()[-1])  # fmt: skip
    if reader.kind == "pypi":
        python = str(folder / "venv" / "bin" / "python")
        return json.loads(shell(python, str(HERE / "read.py"), reader.name, str(file)).splitlines()[-1])  # fmt: skip
    if reader.name == "ffmpeg":
        text = shell("ffmpeg", "-v", "error", "-i", str(file), "-f", "srt", "-")
        form = r"(?ms)^(\d+):(\d+):(\d+),(\d+) --> [^\n]*\n(.*?)(?=\n\n|\Z)"
        return [
            [int(h) * 3_600_000 + int(m) * 60_000 + int(s) * 1000 + int(ms), said]
            for h, m, s, ms, said in re.findall(form, text)
            if said.strip()
        ]
    page = folder / "page.html"
    page.write_text(PAGE_OF_CHROMIUM.replace("TEXT", json.dumps(file.read_text("utf-8"))), "utf-8")
    dom = shell("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--dump-dom", page.as_uri())  # fmt: skip
    from urllib.parse import unquote

    title = re.search(r"<title>(.*?)</title>", dom)
    if title is None:
        raise RuntimeError("no cue was loaded")
    return json.loads(unquote(title[1]))


def version(reader: Reader) -> str:
    if reader.kind == "npm":
        return str(json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"][reader.name])  # fmt: skip
    if reader.kind == "pypi":
        pins = dict(line.split("==") for line in (HERE / "requirements.txt").read_text().split())
        return pins[reader.name]
    if not shutil.which(reader.name):
        return ""
    flag = "-version" if reader.name == "ffmpeg" else "--version"
    found = re.search(r"\d+(?:\.\d+)+", shell(reader.name, flag))
    return found[0] if found else ""


def words(text: str) -> list[str]:
    """The words of a text without the markup that a reader leaves to its caller."""
    bare = re.sub(r"</?(?:[biuv]|c)(?:[. ][^>]*)?>|</?font[^>]*>|\{\\[^}]*\}", "", text)
    return unescape(bare).replace("\xa0", " ").replace("\u200b", "").split()


def judged(written: list[tuple[int, str]], found: list[list[Any]]) -> list[str]:
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
    if re.search(r"</?[vc][. >]", texts):
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
        written = [(cue.start, cue.text) for cue in TRACK.cues]
        for reader in READERS:
            stated = version(reader)
            if not stated:
                continue
            for format in reader.formats:
                text, _ = write_track(TRACK, format)
                suffix = {"ebu-tt-d": ".ttml"}.get(format) or format_named(format).suffix
                file = folder / f"talk{suffix}"
                file.write_bytes(format_named(format).encoded(text))
                row = {"reader": reader.name, "version": stated, "date": today, "format": format}
                try:
                    found = read(reader, folder, file)
                except (RuntimeError, ValueError, KeyError) as problem:
                    row |= {
                        "output": str(problem).replace(name, "…"),
                        "seen": ["reads nothing: an error"],
                    }
                else:
                    found = [each for each in found if str(each[1]).strip()]
                    row |= {"output": found, "seen": judged(written, found)}
                rows.append(row)
                print(f"{reader.name} {stated} {format}: {'; '.join(row['seen']) or 'all there'}")
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
