"""The gallery of the documentation: commands on the samples, and what they give, run while the page is made."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STEM = "what-is-infant-mental-health"

BAD = """WEBVTT

00:00:01.000 --> 00:00:01.400
And we never saw the old lamps of the harbour again, not one of them.

00:00:04.000 --> 00:00:07.000
<v Ann Webb>Nobody lit them
after the war , I think.
"""

CONFIGURATION = f"""profile = "web"

[[talk]]
transcript = "samples/{STEM}.txt"
cues = "samples/{STEM}.cues.csv"
"""

ROWS: tuple[tuple[str, str, str, int], ...] = (
    ("A page becomes captions", "Who speaks, how fast it reads, what was left out and why.",
     f"caption samples/{STEM}.txt --cues samples/{STEM}.cues.csv -o captions/", 40),
    ("WebVTT", "Voices for programs, labels for people, and how far off the times may be.",
     f"cat captions/{STEM}.en.vtt", 24),
    ("What is wrong, where, by which guideline", "With the way out.", "check bad.en.vtt", 40),
    ("What a fix would change", "No word and no time; the rest needs --unsafe-fixes.", "check bad.en.vtt --diff", 24),
    ("A rule explained", "What it asks, why, and where the number was read.", "rule LEN101", 40),
    ("A folder of talks", "What to do next, and how long it takes.", "status", 20),
    ("The transcript as text", "Also as web page, PDF, Word, EPUB, braille, Markdown.",
     f"export samples/{STEM}.txt --to txt -o -", 24),
    ("A translator's sheet", "With the characters that each caption may have.",
     f"template captions/{STEM}.en.vtt --language fr -o -", 8),
)  # fmt: skip
"""Title, what it shows, the command (`cat` shows a file), the most lines that are shown."""


def gallery_page() -> str:
    """The page as Markdown."""
    parts = [
        "# Gallery",
        "",
        "What the commands give, on the samples of the repository; this page is made by running them.",
        "",
        "![A terminal with a summary and findings beside the web page that was printed](images/result.png)",
        "",
    ]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "samples", folder / "samples")
        (folder / "bad.en.vtt").write_text(BAD, "utf-8")
        (folder / "imhcaps.toml").write_text(CONFIGURATION, "utf-8")
        for title, what, command, most in ROWS:
            shown = _output(command, folder)
            lines = shown.rstrip("\n").split("\n")
            if len(lines) > most:
                lines = [*lines[:most], "…"]
            typed = command if command.startswith("cat ") else f"imhcaps {command}"
            parts += [
                f"## {title}",
                "",
                what,
                "",
                "```text",
                f"$ {typed}",
                *map(str.rstrip, lines),
                "```",
                "",
            ]
    return "\n".join(parts)


def _output(command: str, folder: Path) -> str:
    """What a command prints, with what it says besides; `build` is run before the state of talks is shown."""
    if command.startswith("cat "):
        return (folder / command.removeprefix("cat ")).read_text("utf-8")
    environment = {
        **os.environ,
        "COLUMNS": "100",
        "TERM": "dumb",
        "NO_COLOR": "1",
        "PYTHONUTF8": "1",
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "imhcaps", *arguments], cwd=folder, env=environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
        )  # fmt: skip
        if done.returncode == 2:
            raise RuntimeError(f"{arguments} could not run: {done.stdout}")
        return done.stdout

    if command == "status":
        run("build", "--force")
    return run(*shlex.split(command)).removeprefix("\ufeff")
