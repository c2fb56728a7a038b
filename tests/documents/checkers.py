"""The checkers that come from elsewhere, and the reason to skip where one is not installed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

TOOLS = Path(__file__).parents[1] / "tools"
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
NU = TOOLS / "node_modules/vnu-jar/build/dist/vnu.jar"


def need_browser() -> None:
    """Skip unless Chromium, Node and the packages of `tests/tools` are there."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"no {CHROMIUM}: apt-get install chromium, or set CHROMIUM")
    if shutil.which("node") is None:
        pytest.skip("no node: apt-get install nodejs npm")
    if not (TOOLS / "node_modules/playwright-core").is_dir():
        pytest.skip("no playwright-core: make tools")


def need_nu() -> None:
    """Skip unless Java and the Nu checker are there."""
    if shutil.which("java") is None:
        pytest.skip("no java: apt-get install default-jre-headless")
    if not NU.exists():
        pytest.skip("no Nu checker: make tools")


def node(script: str, job: object) -> Any:
    """What a script of `tests/tools` reports about a job."""
    need_browser()
    done = subprocess.run(
        ["node", TOOLS / script, json.dumps(job)],
        capture_output=True,
        text=True,
        # The longest took 265 s with a load of 20 on two cores.
        timeout=480,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def nu_messages(*pages: Path) -> list[str]:
    """Every message of the Nu checker, of any severity."""
    need_nu()
    done = subprocess.run(
        [
            "java",
            "-Xss2m",
            "-jar",
            NU,
            "--format",
            "json",
            "--stdout",
            "--exit-zero-always",
            *pages,
        ],
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    return [
        f"{each.get('url', '').rpartition('/')[2]}:{each.get('lastLine')}: {each['message']}"
        for each in json.loads(done.stdout)["messages"]
    ]
