"""Programs of the system that read captions: ffmpeg, mkvtoolnix, Chromium, Firefox. Each gives [[start ms, text],
…].
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote

Rows = list[list[object]]

SECONDS = 60
"""How long a reader may take for a file, seconds. Our own choice."""

PAGE = """<!DOCTYPE html><meta charset="utf-8"><video id="v"></video><script>
const track = document.createElement("track");
track.src = URL.createObjectURL(new Blob([TEXT], {type: "text/vtt"}));
track.onload = () => {
  const rows = [...track.track.cues].map(c => [Math.round(c.startTime * 1000), c.getCueAsHTML().textContent]);
  SAY(JSON.stringify(rows));
};
document.getElementById("v").append(track);
track.track.mode = "showing";
</script>"""


def shell(*command: str, cwd: Path | None = None) -> str:
    """What a command prints; `RuntimeError` with its last line where it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=SECONDS * 10)  # fmt: skip
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip().split("\n")[-1][:200])
    return done.stdout


def of_subrip(text: str) -> Rows:
    """The captions of SubRip as a program writes it."""
    form = r"(?ms)^(\d+):(\d+):(\d+),(\d+) --> [^\n]*\n(.*?)(?=\n\n|\Z)"
    return [
        [int(h) * 3_600_000 + int(m) * 60_000 + int(s) * 1000 + int(ms), said]
        for h, m, s, ms, said in re.findall(form, text)
        if said.strip()
    ]


def ffmpeg(file: Path, folder: Path, program: str = "ffmpeg") -> Rows:
    return of_subrip(shell(program, "-v", "error", "-i", str(file), "-f", "srt", "-"))


def old_ffmpeg(file: Path, folder: Path) -> Rows:
    return ffmpeg(file, folder, str(next((folder / "old-ffmpeg").rglob("ffmpeg-linux*"))))


def mkvtoolnix(file: Path, folder: Path) -> Rows:
    """Into Matroska and out again."""
    film, out = folder / "talk.mkv", folder / "talk.out"
    shell("mkvmerge", "-q", "-o", str(film), str(file))
    shell("mkvextract", "-q", str(film), "tracks", f"0:{out}")
    text = out.read_text("utf-8-sig").replace("\r", "")
    film.unlink()
    if text.startswith("WEBVTT"):
        text = re.sub(r"(\d)\.(\d{3})", r"\1,\2", text)
    elif "[Script Info]" in text:
        rows = re.findall(r"(?m)^Dialogue: [^,]*,(\d+):(\d+):(\d+)\.(\d+),(?:[^,]*,){7}(.*)$", text)
        return [
            [
                int(h) * 3_600_000 + int(m) * 60_000 + int(s) * 1000 + int(c) * 10,
                said.replace("\\N", "\n"),
            ]
            for h, m, s, c, said in rows
        ]
    return of_subrip(text)


def chromium(file: Path, folder: Path) -> Rows:
    page = folder / "page.html"
    text = json.dumps(file.read_text("utf-8"))
    page.write_text(PAGE.replace("TEXT", text).replace("SAY(", "document.title = encodeURIComponent("), "utf-8")  # fmt: skip
    dom = shell("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000", "--dump-dom", page.as_uri())  # fmt: skip
    title = re.search(r"<title>(.*?)</title>", dom)
    if title is None:
        raise RuntimeError("no cue was loaded")
    rows: Rows = json.loads(unquote(title[1]))
    return rows


def firefox(file: Path, folder: Path) -> Rows:
    """The page sends what it shows to a server on the loopback interface, which then ends the browser."""
    body = PAGE.replace("TEXT", json.dumps(file.read_text("utf-8"))).replace("SAY(", "((said) => fetch('/said', {method: 'POST', body: said}))(")  # fmt: skip
    answer: list[str] = []
    heard = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.path == "/":
                self.wfile.write(body.encode())

        def do_POST(self) -> None:
            answer.append(self.rfile.read(int(self.headers["Content-Length"])).decode())
            self.send_response(204)
            self.end_headers()
            heard.set()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    program = shutil.which("firefox-esr") or shutil.which("firefox") or ""
    profile = folder / "firefox"
    profile.mkdir(exist_ok=True)
    url = f"http://127.0.0.1:{server.server_address[1]}/"
    with subprocess.Popen([program, "--headless", "--no-remote", "--profile", str(profile), url], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as browser:  # fmt: skip
        heard.wait(SECONDS)
        browser.terminate()
    server.shutdown()
    if not answer:
        raise RuntimeError("no cue was loaded")
    rows: Rows = json.loads(answer[0])
    return rows


READERS: dict[str, Callable[[Path, Path], Rows]] = {
    "ffmpeg": ffmpeg,
    "ffmpeg (old)": old_ffmpeg,
    "mkvtoolnix": mkvtoolnix,
    "Chromium": chromium,
    "Firefox": firefox,
}
_COMMANDS = {
    "ffmpeg": ("ffmpeg", "-version"),
    "mkvtoolnix": ("mkvmerge", "--version"),
    "Chromium": ("chromium", "--version"),
    "Firefox": ("firefox-esr", "--version"),
}


def version(name: str, folder: Path) -> str:
    """What a program says of its version; empty where it is not there."""
    command = _COMMANDS.get(name)
    if name == "ffmpeg (old)":
        old = next((folder / "old-ffmpeg").rglob("ffmpeg-linux*"), None)
        command = (str(old), "-version") if old else None
    if command is None or not shutil.which(command[0]):
        return ""
    found = re.search(r"\d+(?:\.\d+)+", shell(*command))
    return found[0] if found else ""
