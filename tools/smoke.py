"""Install a built package into an empty environment and do the main jobs with it, away from the sources.

    python tools/smoke.py dist/imhcaps-0.1.0-py3-none-any.whl          # a new virtual environment
    python tools/smoke.py --pipx dist/imhcaps-0.1.0-py3-none-any.whl   # by `pipx install`, which must be there

Only the base packages are installed. Exit status 0 when every command did what it should.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

TALK = "# Lamps\n\n**Ann Lee:** Good evening, and welcome.\n\n**Bo Chen:** Thank you. [laughter]\n"
SHEET = (
    "start,end,kind,text\n0:01,,,Good evening\n0:04,0:06,,Thank you\n0:06,0:07,sound,[laughter]\n"
)
COMMANDS: list[tuple[list[str], int, str]] = [
    (["--version"], 0, ""),
    (["caption", "talk.md", "--cues", "cues.csv", "-o", "out"], 0, "out/talk.en.vtt"),
    (["check", "out", "--transcript", "talk.md"], 0, ""),
    (["convert", "out/talk.en.vtt", "-o", "talk.sbv"], 0, "talk.sbv"),
    (["export", "talk.md", "--cues", "cues.csv", "--to", "html,epub,md,txt,json", "-o", "docs"], 0, "docs/talk.en.html"),
    (["check", "bad.vtt", "--output-format", "sarif"], 1, ""),
    (["check", "missing.vtt"], 2, ""),
    # What is not installed says how it is.
    (["export", "talk.md", "--to", "pdf", "-o", "docs"], 2, ""),
]  # fmt: skip


def installed(package: Path, folder: Path, pipx: bool) -> Path:
    """The program, in an environment of its own."""
    if pipx:
        environment = {
            **os.environ,
            "PIPX_HOME": str(folder / "home"),
            "PIPX_BIN_DIR": str(folder / "bin"),
        }
        subprocess.run(["pipx", "install", "--quiet", str(package)], check=True, env=environment)
        return folder / "bin" / "imhcaps"
    venv.create(folder / "env", with_pip=True, clear=True)
    scripts = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(scripts / "python"), "-I", "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", "--", str(package)], check=True)
    subprocess.run([*pip, "check"], check=True)
    return scripts / "imhcaps"


def used(program: Path, folder: Path) -> None:
    """Every command, in a folder of its own; raises `AssertionError` for one that does not do its job."""
    folder.mkdir()
    (folder / "talk.md").write_text(TALK, "utf-8")
    (folder / "cues.csv").write_text(SHEET, "utf-8")
    (folder / "bad.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:01.100\nMuch too fast to be read\n", "utf-8"
    )
    for arguments, status, made in COMMANDS:
        done = subprocess.run(
            [str(program), *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8"
        )
        print(f"{done.returncode}  imhcaps {' '.join(arguments)}")
        assert done.returncode == status, done.stdout + done.stderr
        assert "Traceback" not in done.stderr, done.stderr
        assert not made or (folder / made).stat().st_size > 0


def main() -> int:
    parser = argparse.ArgumentParser(
        description="Install a package into an empty environment and use it."
    )
    parser.add_argument("package", type=Path)
    parser.add_argument("--pipx", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="imhcaps-smoke-") as name:
        folder = Path(name)
        used(installed(given.package.resolve(), folder, given.pipx), folder / "work")
    return 0


if __name__ == "__main__":
    sys.exit(main())
