"""Every view of the three pages in light and dark, from 320 to 1920 px: axe-core, nothing over the side, targets large
enough."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from command import in_process
from documents.checkers import need_browser, node
from review.serving import serving

pytest.importorskip("uvicorn")
pytest.importorskip("starlette")
pytestmark = pytest.mark.one_version

SIZES = [[1920, 1000], [1280, 900], [768, 900], [320, 640], [320, 256]]
"""The last is a window of 1280 × 1024 px at 400 %."""
LONG = "A line that is so long that no player could show it well, nor anybody read it in its time."
FEW = [[1280, 900], [320, 640]]
"""Of every view but the first."""
COUNT = 70


def stamp(ms: int) -> str:
    return f"00:{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two talks with a recording, a transcript that says other words, findings of every kind."""
    need_browser()
    folder = tmp_path_factory.mktemp("views")
    (folder / "captions").mkdir()
    for name in ("lamps", "bridges"):
        said = [LONG if at % 5 == 2 else f"Lamp number {at} was lit." for at in range(COUNT)]
        (folder / f"{name}.md").write_text(
            "# The lamps\n\n"
            + "\n\n".join(f"**{('Ann Lee', 'Bo Chen')[at % 2]}:** {text}" for at, text in enumerate(said))
            + "\n"
        )  # fmt: skip
        said[4] = "Nobody said this, but the captions have it."
        blocks = [
            f"{stamp(at * 3000)} --> {stamp(at * 3000 + 2800)}\n<v {('Ann Lee', 'Bo Chen')[at % 2]}>{text}"
            for at, text in enumerate(said)
        ]
        (folder / f"captions/{name}.en.vtt").write_text("WEBVTT\n\n" + "\n\n".join(blocks) + "\n")
        (folder / f"{name}.csv").write_text("start,end,kind,speaker,text\n0:00,,speech,Ann Lee,Lamp number 0\n")  # fmt: skip
    samples = COUNT * 3 * 8000
    with (folder / "talk.wav").open("wb") as sound:
        sound.write(b"RIFF" + struct.pack("<I", 36 + samples) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 8000, 8000, 1, 8))  # fmt: skip
        sound.write(b"data" + struct.pack("<I", samples) + bytes([127, 129] * (samples // 2)))
    (folder / "imhcaps.toml").write_text(
        'language = "en"\nformats = ["vtt"]\n'
        + "".join(
            f'[[talk]]\ntranscript = "{name}.md"\ncues = "{name}.csv"\nmedia = "talk.wav"\n'
            for name in ("lamps", "bridges")
        )
    )
    return folder


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_of_the_review(course, scheme):
    with serving(course) as server:
        job = {"kind": "review", "path": server.address, "file": str(course / "captions/lamps.en.vtt")}  # fmt: skip
        seen = node("views.js", job | {"schemes": [scheme], "sizes": SIZES, "few": FEW})
        origin = server.address.partition("/#")[0]
    assert not seen["problems"], "\n".join(seen["problems"])
    assert seen["views"] == len(SIZES) + 10 * len(FEW)
    assert seen["passes"] > 30 * seen["views"]
    # The browser itself reports the conflict that was asked for.
    assert [text for text in seen["said"] if "412" not in text] == []
    assert set(seen["hosts"]) <= {origin, "data:"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_of_the_preview(course, scheme):
    made = course / f"{scheme}.html"
    done = in_process("preview", "captions/lamps.en.vtt", "--transcript", "lamps.md", "--media", "talk.wav", "-o", made.name, cwd=course)  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = node("views.js", {"kind": "preview", "path": str(made), "schemes": [scheme], "sizes": SIZES, "few": FEW})  # fmt: skip
    assert not seen["problems"], "\n".join(seen["problems"])
    assert seen["views"] == len(SIZES) + 7 * len(FEW)
    assert seen["said"] == []
    assert set(seen["hosts"]) <= {"file:", "data:"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_view_of_the_page_to_tap(course, scheme):
    made = course / f"tap-{scheme}.html"
    done = in_process("sheet", "lamps.md", "--to", "html", "--media", "talk.wav", "-o", made.name, cwd=course)  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen = node(
        "views.js",
        {"kind": "tap", "path": str(made), "schemes": [scheme], "sizes": SIZES, "few": FEW},
    )
    assert not seen["problems"], "\n".join(seen["problems"])
    assert seen["views"] == len(SIZES) + 5 * len(FEW)
    assert seen["said"] == []
    assert set(seen["hosts"]) <= {"file:", "blob:", "data:"}
