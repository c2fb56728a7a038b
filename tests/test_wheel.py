"""What is shipped: the wheel, unpacked away from the sources, does the main job."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.skipif(
    find_spec("build") is None or find_spec("hatchling") is None,
    reason="needs the packages build and hatchling: pip install -r requirements/dev.txt",
)


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(unpacked: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    # -I would hide PYTHONPATH; -P keeps the checkout's own folder off the path.
    return subprocess.run(
        [sys.executable, "-P", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(unpacked)},
        cwd=unpacked,
        capture_output=True,
        text=True,
        check=False,
    )


def test_everything_that_is_not_code_is_shipped_too(unpacked: Path) -> None:
    shipped = {path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()}
    source = ROOT / "src"
    ours = {
        path.relative_to(source)
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert ours <= shipped
    assert Path("imhcaps/py.typed") in shipped
    assert not [path for path in shipped if path.parts[0] in ("tests", "samples", "docs")]


def test_the_wheel_captions_and_checks(unpacked: Path, samples: Path, tmp_path: Path) -> None:
    where = run(unpacked, "-c", "import imhcaps; print(imhcaps.__file__)").stdout.strip()
    assert where.startswith(str(unpacked))
    talk = samples / "what-is-infant-mental-health"
    made = run(
        unpacked,
        "-m",
        "imhcaps",
        "caption",
        f"{talk}.txt",
        "--cues",
        f"{talk}.cues.csv",
        "-o",
        tmp_path,
    )
    assert made.returncode == 0, made.stderr
    checked = run(unpacked, "-m", "imhcaps", "check", tmp_path, "--transcript", f"{talk}.txt")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_it_works_in_an_empty_environment(unpacked: Path) -> None:
    """With the base packages alone, as `pip install` brings them."""
    (wheel,) = unpacked.parent.glob("*.whl")
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "smoke.py", wheel], capture_output=True, text=True
    )
    if done.returncode and "onnect" in done.stderr and "AssertionError" not in done.stderr:
        pytest.skip("no package index can be reached")
    assert done.returncode == 0, done.stdout + done.stderr


STRAY = (
    "notes.txt",
    "env/lib/site-packages/src/stray.py",
    "old/src/stray.py",
    "old/README.md",
    "src/imhcaps/.env",
    "src/imhcaps/text.py.orig",
    "src/imhcaps/text.py~",
    "src/imhcaps/venv/lib.py",
    "tests/.secret",
    "tests/tools/node_modules/left/index.js",
    "tests/debug.log",
    "docs/.DS_Store",
    "docs/server.key",
    "samples/talk.md.swp",
)


def test_nothing_stray_is_in_the_source_distribution(tmp_path: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split("\0")
    copy = tmp_path / "copy"
    for name in filter(None, tracked):
        if (ROOT / name).is_file() and not name.startswith(
            ("tests/fuzz/", "samples/", "docs/images/")
        ):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    for name in STRAY:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        (copy / name).write_text("stray")
    subprocess.run(
        [sys.executable, "-m", "build", "--sdist", "--no-isolation", "--outdir", tmp_path, copy],
        check=True,
        capture_output=True,
    )
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        names = {name.partition("/")[2] for name in tar.getnames()}
    assert names - {"PKG-INFO"} <= set(tracked)
    assert {"src/imhcaps/api/__init__.py", "tests/conftest.py", "LICENSE", "action.yml"} <= names
