"""`imhcaps align`: word times that come back as they went out."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from command import in_process as imhcaps

STEM = "what-is-infant-mental-health"


def test_word_times_as_json_make_the_same_captions_again(samples: Path, tmp_path: Path) -> None:
    talk, sheet, timed = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv", tmp_path / "t.json"
    assert imhcaps("align", talk, "--cues", sheet, "-o", timed).returncode == 0
    data = json.loads(timed.read_text(encoding="utf-8"))
    assert (data["format"], data["version"]) == ("imhcaps-timed", 1)
    words = [word for turn in data["turns"] for word in turn["words"]]
    assert len(words) == 245
    assert {word["origin"] for word in words} == {"anchor", "estimated"}
    assert all(word["start"] < word["end"] for word in words)
    pipe = ("--to", "vtt", "-o", "-", "--no-notes")
    before = imhcaps("caption", talk, "--cues", sheet, *pipe).stdout
    after = imhcaps("caption", talk, "--words", timed, *pipe).stdout
    spoken = [line for line in before.split("\n") if "<v " in line]
    assert spoken
    assert spoken == [line for line in after.split("\n") if "<v " in line]


def test_a_cue_sheet_can_be_written_and_read_again(samples: Path, tmp_path: Path) -> None:
    talk, sheet, out = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv", tmp_path / "t.csv"
    assert imhcaps("align", talk, "--cues", sheet, "-o", out).returncode == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    assert {"start", "end", "kind", "speaker", "text"} <= set(rows[0])
    assert sum(row["kind"] in ("", "speech") for row in rows) >= 6
    assert imhcaps("caption", talk, "--cues", out, "-o", tmp_path / "captions").returncode == 0


def test_a_file_that_is_there_is_kept_and_an_unknown_form_is_reported(
    samples: Path, tmp_path: Path
) -> None:
    talk, sheet = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv"
    mine = tmp_path / "mine.json"
    mine.write_text("{}", encoding="utf-8")
    refused = imhcaps("align", talk, "--cues", sheet, "-o", mine)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert mine.read_text(encoding="utf-8") == "{}"
    assert imhcaps("align", talk, "--cues", sheet, "-o", mine, "--force").returncode == 0
    assert (
        ".json or .csv" in imhcaps("align", talk, "--cues", sheet, "-o", tmp_path / "x.xml").stderr
    )


def test_how_far_off_the_times_may_be_is_said_beside_the_times(
    samples: Path, tmp_path: Path
) -> None:
    talk, sheet = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv"
    piped = imhcaps("align", talk, "--cues", sheet)
    timing = json.loads(piped.stdout)["timing"]
    said = next(
        line for line in piped.stderr.splitlines() if line.startswith("timing: half within")
    )
    assert "nine in ten within" in said
    assert f"({timing['known_times']} known times in" in said
    written = imhcaps("align", talk, "--cues", sheet, "-o", tmp_path / "sheet.csv")
    assert said in written.stderr.splitlines()


def test_a_draft_says_what_speaks_against_its_times(tmp_path: Path) -> None:
    talk = tmp_path / "talk.txt"
    words = " ".join(f"word{n}" for n in range(400))
    talk.write_text(f"Vera Lund: {words}.\n\nOle Berg: Thank you all.\n", encoding="utf-8")
    sheet = tmp_path / "talk.csv"
    sheet.write_text("start,text\n0:00,word0 word1\n0:20,Thank you all\n", encoding="utf-8")
    draft = imhcaps("align", talk, "--cues", sheet, "--draft")
    assert draft.returncode == 0
    problems = json.loads(draft.stdout)["timing"]["problems"]
    assert problems
    for problem in problems:
        assert f"draft: {problem}" in draft.stderr.splitlines()


def test_a_page_without_times_says_what_is_missing(samples: Path) -> None:
    done = imhcaps("align", samples / f"{STEM}.txt")
    assert done.returncode == 2
    assert "--cues" in done.stderr
