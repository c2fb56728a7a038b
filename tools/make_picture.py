"""Make the picture of the README: the commands in a terminal, and the page that they print.

python tools/make_picture.py        # needs Chromium: apt-get install chromium
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

ROOT = Path(__file__).resolve().parents[1]
STEM = "what-is-infant-mental-health"
COMMANDS = (
    f"imhcaps caption samples/{STEM}.txt --cues samples/{STEM}.cues.csv -o captions/",
    f"imhcaps check captions/ --transcript samples/{STEM}.txt",
    "imhcaps check captions/ --profile dcmp-lower --output-format concise | head -9",
)
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; padding: 24px; background: #e8e6df; display: flex; gap: 24px; height: 832px; }}
.terminal {{ flex: 1.25; background: #16181d; color: #e8e8e8; border-radius: 10px; padding: 20px; overflow: hidden; }}
pre {{ font: 14px/1.45 "DejaVu Sans Mono", monospace; margin: 0; white-space: pre-wrap; }}
.prompt {{ color: #9ecbff; }}
iframe {{ flex: 1; border: 0; border-radius: 10px; background: white; }}
</style><div class="terminal">{terminal}</div><iframe src="{transcript}"></iframe>"""


def shown(command: str) -> str:
    """A command and what it prints, as HTML with its colours."""
    done = subprocess.run(
        command.replace("imhcaps", f"{sys.executable} -m imhcaps", 1),
        shell=True,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "FORCE_COLOR": "1", "COLUMNS": "92", "PYTHONUTF8": "1"},
    )
    console = Console(record=True, width=92, file=open(os.devnull, "w"), force_terminal=True)  # noqa: SIM115
    console.print(Text.from_ansi(done.stdout))
    body = console.export_html(theme=MONOKAI, code_format="{code}", inline_styles=True)
    return f'<pre class="prompt">$ {html.escape(command)}</pre><pre>{body}</pre>'


def main() -> None:
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or "chromium"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run(
            [
                sys.executable,
                "-m",
                "imhcaps",
                "export",
                f"samples/{STEM}.txt",
                "--cues",
                f"samples/{STEM}.cues.csv",
                "--to",
                "html",
                "-o",
                folder,
                "-q",
            ],
            cwd=ROOT,
            check=True,
        )
        page = folder / "picture.html"
        page.write_text(
            PAGE.format(terminal="".join(map(shown, COMMANDS)), transcript=f"{STEM}.en.html"),
            encoding="utf-8",
        )
        target = ROOT / "docs" / "images" / "result.png"
        target.parent.mkdir(exist_ok=True)
        subprocess.run(
            [
                chromium,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--window-size=1500,880",
                f"--user-data-dir={folder / 'profile'}",
                f"--screenshot={target}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=60,
        )


if __name__ == "__main__":
    main()
