"""What programs that take the text out of documents read in ours: words and speakers, in order."""

from __future__ import annotations

import json
import re
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
FORMATS = {"EbookLib": "epub", "mammoth": "docx", "pdfminer.six": "pdf", "pypdf": "pdf"}
"""The kind of document that a reader takes, where it is no web page."""


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
    shell(*pip, *(f"{name}=={version}" for name, version in pins["pypi"].items()))
    (place / "talk.txt").write_text(TALK, "utf-8")
    shell(sys.executable, "-m", "imhcaps", "export", "talk.txt", "--to", "html,pdf,docx,epub", "--language", "en", "--stem", "talk", cwd=place)  # fmt: skip
    made = []
    for kind in ("npm", "pypi"):
        for name, version in pins[kind].items():
            if name == "linkedom":
                continue
            format = FORMATS.get(name, "html")
            file = next((place / "transcripts").glob(f"talk*.{format}"))
            row = {"reader": name, "version": version, "date": today, "format": format}
            program = (
                ("node", str(HERE / "read_document.mjs"), str(place), name, str(file))
                if kind == "npm"
                else (pip[0], str(HERE / "read_document.py"), name, str(file))
            )
            try:
                text = str(json.loads(shell(*program).splitlines()[-1]))
            except (RuntimeError, ValueError) as problem:
                row |= {"output": str(problem).replace(str(folder), "…"), "seen": ["reads nothing: an error"]}  # fmt: skip
            else:
                lost = missing(text)
                row |= {"output": " ".join(text.split()), "seen": [f"lost or moved: {' '.join(f'`{word}`' for word in lost)}"] if lost else []}  # fmt: skip
            made.append(row)
            print(f"{name} {version} {format}: {'; '.join(row['seen']) or 'all there'}")
    return made


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
