"""What programs that take the text out of documents read in ours: words and speakers, in order."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TALK = """A short talk

Ann Lee: Good evening, everyone. We have a well-known guest tonight, and I will keep it short.

Maria de Souza: Yes.

Ann Lee: Are you sure?

Maria de Souza: No. [laughter] But I came by boat, and the boat was slow, so we have some time to talk about it.

Ann Lee: Thank you.
"""
SAID = [
    "Ann",
    "Lee",
    ":",
    "Good",
    "evening,",
    "everyone.",
    "We",
    "have",
    "a",
    "well-known",
    "guest",
    "tonight,",
    "and",
    "I",
    "will",
    "keep",
    "it",
    "short.",
    "Maria",
    "de",
    "Souza",
    ":",
    "Yes.",
    "Ann",
    ":",
    "Are",
    "you",
    "sure?",
    "Maria",
    ":",
    "No.",
    "laughter",
    "But",
    "I",
    "came",
    "by",
    "boat,",
    "and",
    "the",
    "boat",
    "was",
    "slow,",
    "so",
    "we",
    "have",
    "some",
    "time",
    "to",
    "talk",
    "about",
    "it.",
    "Ann",
    ":",
    "Thank",
    "you.",
]
"""What a reader should find, in this order: speakers are named in full once, then by their first names."""
FORMATS = {
    "EbookLib": ("epub",),
    "LibreOffice": ("docx", "html"),
    "mammoth": ("docx",),
    "markitdown": ("html", "docx", "pdf", "epub"),
    "pandoc": ("html", "docx", "epub"),
    "pdfminer.six": ("pdf",),
    "poppler (pdftotext)": ("pdf",),
    "pypdf": ("pdf",),
}
"""The kinds of document that a reader takes, where it is not a web page alone."""
PROGRAMS = {
    "pandoc": ("pandoc", "--version"),
    "LibreOffice": ("soffice", "--version"),
    "poppler (pdftotext)": ("pdftotext", "-v"),
}
"""Programs of the system, and how they say their version."""


def shell(*command: str, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=600)  # fmt: skip
    if done.returncode:
        raise RuntimeError((done.stderr or done.stdout).strip().split("\n")[-1][:200])
    return done.stdout


def rows(folder: Path, today: str) -> list[dict[str, Any]]:
    """A row for each reader; packages are installed below `folder`."""
    pins = json.loads((HERE / "documents.json").read_text("utf-8"))
    place = folder / "documents"
    place.mkdir()
    (place / "package.json").write_text(json.dumps({"private": True, "dependencies": pins["npm"]}))
    shell("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent", cwd=place)
    shell(sys.executable, "-m", "venv", str(place / "venv"))
    pip = (str(place / "venv/bin/python"), "-m", "pip", "install", "-q", "--disable-pip-version-check")  # fmt: skip
    shell(*pip, "pip==26.0")  # older ones fail on extras that are named twice
    shell(
        *pip,
        *(f"{name}{_EXTRAS.get(name, '')}=={version}" for name, version in pins["pypi"].items()),
    )
    (place / "talk.txt").write_text(TALK, "utf-8")
    shell(sys.executable, "-m", "imhcaps", "export", "talk.txt", "--to", "html,pdf,docx,epub", "--language", "en", "--stem", "talk", cwd=place)  # fmt: skip
    made = []
    readers = [(kind, name, version) for kind in ("npm", "pypi") for name, version in pins[kind].items()]  # fmt: skip
    readers += [("system", name, version) for name in PROGRAMS if (version := _version(name))]
    for kind, name, version in readers:
        if name == "linkedom":
            continue
        for format in FORMATS.get(name, ("html",)):
            file = next((place / "transcripts").glob(f"talk*.{format}"))
            row = {"reader": _NAMES.get(name, name), "version": version, "date": today, "format": format}  # fmt: skip
            try:
                text = _read(kind, name, place, file)
            except (RuntimeError, ValueError) as problem:
                row |= {"output": str(problem).replace(str(folder), "…"), "seen": ["reads nothing: an error"]}  # fmt: skip
            else:
                lost = missing(text)
                row |= {"output": " ".join(text.split()), "seen": [f"lost or moved: {' '.join(f'`{word}`' for word in lost)}"] if lost else []}  # fmt: skip
            made.append(row)
            print(f"{name} {version} {format}: {'; '.join(row['seen']) or 'all there'}")
    return made


_EXTRAS = {"markitdown": "[docx,pdf]"}
_NAMES = {"puppeteer-core": "Chromium's accessibility tree (puppeteer-core)", "markitdown": "MarkItDown"}  # fmt: skip


def _version(name: str) -> str:
    command = PROGRAMS[name]
    if not shutil.which(command[0]):
        return ""
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    found = re.search(r"\d+(?:\.\d+)+", done.stdout + done.stderr)
    return found[0] if found else ""


def _read(kind: str, name: str, place: Path, file: Path) -> str:
    """The text that a reader takes out of a document."""
    if kind == "npm":
        answer = shell("node", str(HERE / "read_document.mjs"), str(place), name, str(file))
        return str(json.loads(answer.splitlines()[-1]))
    if kind == "pypi":
        python = str(place / "venv/bin/python")
        answer = shell(python, str(HERE / "read_document.py"), name, str(file))
        return str(json.loads(answer.splitlines()[-1]))
    if name == "pandoc":
        return shell("pandoc", "--to", "plain", "--wrap", "none", str(file))
    if name == "LibreOffice":
        out = place / "libreoffice"
        profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
        form = "txt:Text (encoded):UTF8"
        shell("soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), str(file))  # fmt: skip
        return (out / f"{file.stem}.txt").read_text("utf-8-sig")
    return shell("pdftotext", "-layout", str(file), "-")


def missing(text: str) -> list[str]:
    """The words of the talk that do not come in their order."""
    found = re.sub(r"[\[\]*_#()\\]", " ", unescape(text)).replace(":", " : ").split()
    at, lost = 0, []
    for word in SAID:
        try:
            at = found.index(word, at) + 1
        except ValueError:
            lost.append(word)
    return lost
