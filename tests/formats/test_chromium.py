"""Hostile WebVTT, read by Chromium and by us: the same cues, settings and trees."""

from __future__ import annotations

import http.server
import json
import re
import shutil
import subprocess
import threading
from collections.abc import Callable
from itertools import pairwise, zip_longest
from pathlib import Path

import pytest

from formats import hostile, layout
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.source import LINE_END, decode

BROWSER = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
COUNT = 400
Cue = dict[str, object]
KNOWN = re.compile(
    r"<\?timestamp|id: '(?:REGION|STYLE)[ \t\f]*', not ''"
    r'|, not .*(?:title|lang)="[^"]*&amp;(?:amp|copy|lt|notin|notit)[^;]'
)
"""Chromium takes a timestamp with something behind it (6.5: it is none), drops the id of a cue when it is
one of these words (6.1: it is kept), and leaves a reference without its semicolon in an annotation, as
HTML does in an attribute (6.4: an annotation is none)."""
PAGE = """<!doctype html><video id=v></video><script>
const region = r => r && Object.fromEntries(["id","width","lines","regionAnchorX","regionAnchorY",
  "viewportAnchorX","viewportAnchorY","scroll"].map(k => [k, r[k]]));
function one(n) { return new Promise(done => {
  const t = document.createElement("track");
  const end = cues => { t.remove(); done(cues); };
  t.onerror = () => end(null);
  t.onload = () => end([...t.track.cues].map(c => {
    const d = document.createElement("div"); d.append(c.getCueAsHTML());
    const o = {html: d.innerHTML, region: region(c.region)};
    for (const k of ["startTime","endTime","text","id","align","line","lineAlign","position","positionAlign","size",
      "snapToLines","vertical"]) o[k] = c[k];
    return o; }));
  t.src = "/" + n + ".vtt"; v.append(t); t.track.mode = "hidden";
}); }
(async () => { const all = [];
  for (let n = 0; n < COUNT; n++) all.push(await one(n));
  await fetch("/done", {method: "POST", body: JSON.stringify(all)}); })();
</script>"""


def browse(files: list[bytes], folder: Path) -> list[list[dict[str, object]] | None]:
    """What Chromium makes of each file; one start of the browser for all."""
    answer: list[bytes] = []
    done = threading.Event()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            name = self.path.strip("/").removesuffix(".vtt")
            body = (
                files[int(name)]
                if name.isdecimal()
                else PAGE.replace("COUNT", str(len(files))).encode()
            )
            self.send_response(200)
            self.send_header(
                "Content-Type", "text/vtt" if name.isdecimal() else "text/html; charset=utf-8"
            )
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            answer.append(self.rfile.read(int(self.headers["Content-Length"])))
            self.send_response(204)
            self.end_headers()
            done.set()

        def log_message(self, *_: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = subprocess.Popen(
        [str(BROWSER), "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-dev-shm-usage", "--enable-experimental-web-platform-features", f"--user-data-dir={folder}", f"http://127.0.0.1:{server.server_port}/"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        assert done.wait(240), "the browser did not answer"
    finally:
        browser.terminate()
        browser.wait(20)
        server.shutdown()
    found: list[list[dict[str, object]] | None] = json.loads(answer[0])
    return found


@pytest.mark.one_version
@pytest.mark.skipif(BROWSER is None, reason="Chromium is not installed (apt-get install chromium)")
@pytest.mark.parametrize("shape", [hostile.files, hostile.shaped])
def test_hostile_files_are_read_as_chromium_reads_them(
    shape: Callable[[int, int], list[str]], tmp_path: Path
) -> None:
    files = [text.encode() for text in shape(COUNT, 20260417)]
    theirs = browse(files, tmp_path / "profile")
    wrong = []
    for data, browser in zip(files, theirs, strict=True):
        doc = read_document(decode(data, "a.vtt", strict=False), "vtt")
        # A browser sorts the cues by time.
        mine = sorted(layout.cues(doc), key=lambda cue: (cue["startTime"], -cue["endTime"]))
        if browser is None:
            if mine:
                wrong.append((data, ["the browser refuses the file"]))
        elif found := layout.differences(mine, as_specified(doc, mine, browser)):
            wrong.append((data, [each for each in found if not KNOWN.search(each)]))
    assert [each for each in wrong if each[1]] == []


def as_specified(doc: Document, mine: list[Cue], theirs: list[Cue]) -> list[Cue]:
    """Chromium's cues with its ways from the specification undone.

    A line that is not the first of its block becomes an id when it stands over a timing line, in the
    header and behind a broken timing line (6.1: it is dropped); the white space of an annotation stays as
    written (6.4: it is collapsed); a class without a name leaves a space (6.5: it is left out).
    """
    value = re.compile(r'(?<=title=")[^"]*|(?<=lang=")[^"]*|(?<=class=")[^"]*')
    lines = LINE_END.split(doc.text.replace("\0", "\ufffd"))
    inner = {line for above, line in pairwise(lines) if above}
    undone = []
    for ours, cue in zip_longest(mine[: len(theirs)], theirs, fillvalue={"id": None}):
        html = value.sub(lambda m: re.sub("[ \t\n\f\r]+", " ", m[0]).strip(" "), str(cue["html"]))
        dropped = ours["id"] == "" and cue["id"] in inner
        undone.append({**cue, "html": html, "id": "" if dropped else cue["id"]})
    return undone
