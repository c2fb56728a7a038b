"""The page to tap along, in a browser: a simulated hand with a recording that plays, keys, clicks, a reload, a kill."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import imhcaps
from command import in_process
from documents.checkers import need_browser, node, nu_messages
from imhcaps.timing import read_cue_sheet
from tapping.test_tap_model import talk_sound

pytestmark = pytest.mark.one_version


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[int, int]]]:
    need_browser()
    folder = tmp_path_factory.mktemp("tap")
    truth = talk_sound(folder / "talk.wav", seconds=34)
    said = "".join(
        f"{('Ann Webb', 'Bo Chen')[k % 2]}: This is the sentence that has the number {k + 1}, <said> & done.\n\n"
        for k in range(len(truth))
    )
    (folder / "talk.txt").write_text(said)
    done = in_process(
        "sheet",
        "talk.txt",
        "--to",
        "html",
        "--media",
        "talk.wav",
        "-o",
        "talk.tap.html",
        cwd=folder,
    )
    assert done.returncode == 0, done.stderr
    return folder, truth


def test_the_nu_checker_has_no_message(talk):
    assert nu_messages(talk[0] / "talk.tap.html") == []


def test_a_hand_that_is_late_gives_times_that_are_not(talk):
    folder, truth = talk
    job = {
        "path": str(folder / "talk.tap.html"),
        "truth": [begin for begin, _ in truth],
        "file": str(folder / "talk.wav"),
        "sheet": str(folder / "talk.cues.csv"),
    }
    seen = node("tap.js", job)
    count = len(truth)
    assert seen["said"] == []
    assert set(seen["asked"]) <= {"file", "blob", "data"}
    assert seen["violations"] == []
    assert seen["passes"] > 40
    assert seen["overflow"] == 0
    assert seen["sides"]
    assert seen["during"] == ""  # nothing is announced while it plays
    assert seen["taps"] == count
    assert seen["raw"] > 150
    assert seen["clock"] <= 15  # each key has the moment that the recording was at
    assert (
        seen["usual"] <= 75
    )  # of one hand with few taps, 72 by the model; of many: test_tap_model
    assert seen["heard"] <= 15
    assert seen["inside"] >= 0.85 * count
    assert seen["usualInside"] >= 0.75 * count  # of one hand; of many: test_tap_model
    assert "set to where speech was heard" in seen["exact"]
    assert seen["name"] == "talk.cues.csv"
    assert seen["reloaded"]
    assert seen["killed"] == "nothing lost"
    assert (seen["nudged"], seen["undone"]) == (-90, 0)
    assert seen["skipped"] is None
    assert seen["back"]
    assert seen["keys"] == [True, "keys-close", 12]
    assert seen["closed"] == [False, "tap"]
    assert seen["elsewhere"]
    assert seen["click"]["via"] == "click"
    assert seen["click"]["still"]
    assert abs(seen["click"]["t"] - 3000) < 1
    assert seen["spoken"] == "Line 2 begins at 00:00:03.00."
    assert seen["held"] == 1
    assert 50 < seen["busy"] < 450  # some 200 ms after the page became busy, which it was for 600
    # The sheet is what caption takes, and gives each line its time.
    rows = read_cue_sheet(folder / "talk.cues.csv").rows
    assert [row.start for row in rows] == seen["starts"]
    timed = imhcaps.align(
        imhcaps.read_transcript(folder / "talk.txt"), cues=folder / "talk.cues.csv"
    )
    begins = [turn.words[0].start for turn in timed.turns]
    assert max(abs(a - b) for a, b in zip(begins, seen["starts"], strict=True)) <= 1


def test_no_tap_is_lost_when_the_browser_is_killed(talk):
    """Each is given to the system before the next key: 40 kills right after the last key, on two cores with a load of
    20, lost none of 142."""
    kills = node("tap_kill.js", {"path": str(talk[0] / "talk.tap.html"), "kills": 3, "seed": 7})
    for kill in kills:
        assert kill["wrong"] == 0
        assert kill["there"] >= kill["done"]
        assert kill["there"] >= kill["many"] - 1  # the last one may have been on its way


def test_the_loudness_may_be_in_the_page(talk):
    pytest.importorskip("numpy")
    folder, _ = talk
    done = in_process(
        "sheet", "talk.txt", "--to", "html", "--media", "talk.wav", "--audio", "talk.wav", "-o", "loud.html", cwd=folder
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len((folder / "loud.html").read_bytes()) > 34 * 200


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--to", "html", "-o", "x.html"], "has a recording"),
        (["--to", "html", "--media", "talk.wav"], "is a file"),
        (["--to", "html", "--media", "gone.wav", "-o", "x.html"], "no such recording"),
        (["--media", "talk.wav", "-o", "x.csv"], "are of a page"),
    ],
)
def test_what_cannot_be_made_is_said(tmp_path, arguments, said):
    (tmp_path / "talk.txt").write_text("Ann: Good morning to you all.\n")
    shutil.copy(__file__, tmp_path / "talk.wav")
    done = in_process("sheet", "talk.txt", *arguments, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "x.html").exists()
