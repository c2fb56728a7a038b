"""The commit before the work on speed, and this tree, installed alike: nothing but the program differs."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import tarfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BEFORE = "56754cf"
"""The base, by its commit: that is in every clone and cannot be moved, where a tag has to be pushed besides."""


def installed(tree: Path, folder: Path) -> Path:
    """The Python of a new environment with the package of a source tree, and with the other packages of this one."""
    venv.create(folder, symlinks=os.name != "nt")
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    home, ours = (
        Path(subprocess.check_output([each, "-c", ask], text=True).strip())
        for each in (python, sys.executable)
    )
    (home / "dependencies.pth").write_text(f"{ours}\n", encoding="utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    given = ["--no-build-isolation", "--target", str(home), str(tree)]
    subprocess.run([*pip, *given], check=True)
    return python


def both(folder: Path) -> tuple[Path, Path]:
    """The Pythons of the base and of this tree."""
    tree = folder / "tree"
    archive = ["git", "-C", str(ROOT), "archive", "--format=tar", BEFORE]
    with tarfile.open(fileobj=io.BytesIO(subprocess.check_output(archive))) as packed:
        packed.extractall(tree, filter="data")
    return installed(tree, folder / "before"), installed(ROOT, folder / "now")


def environment() -> dict[str, str]:
    """That of a process of an installed package: its byte code is kept."""
    return {
        name: value
        for name, value in os.environ.items()
        if name not in ("PYTHONPATH", "PYTHONDONTWRITEBYTECODE")
    }
