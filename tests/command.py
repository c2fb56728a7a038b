"""The command line, run as a user's shell does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def imhcaps(
    *arguments: object, cwd: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """What a command says, and its exit code. It never fails here."""
    return subprocess.run(
        [sys.executable, "-m", "imhcaps", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        check=False,
    )
