"""The commands of docs/how-to/translate.md are run in their order, with a sheet that is filled in between."""

from __future__ import annotations

import csv
import re
import shlex
from pathlib import Path

from command import in_process
from imhcaps.formats import read_track

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/how-to/translate.md").read_text("utf-8")
COMMANDS = [
    line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()
]


def test_the_commands_do_what_the_page_says(tmp_path: Path) -> None:
    talk = ROOT / "captions/what-is-infant-mental-health.en.vtt"
    (tmp_path / "talk.en.vtt").write_bytes(talk.read_bytes())
    assert len(COMMANDS) == 5
    for command in COMMANDS:
        program, *arguments = shlex.split(command)
        assert program == "imhcaps"
        done = in_process(*arguments, cwd=tmp_path)
        assert done.returncode == (1 if arguments[0] == "check" else 0), done.stderr
        if "--previous" not in arguments and arguments[0] == "template":
            place = tmp_path / "talk.fr.csv"
            rows = list(csv.reader(place.open(encoding="utf-8-sig", newline="")))
            # Words turned round: in no language, and not those of the source.
            filled = [[*row[:5], row[4][::-1].strip(), *row[6:]] for row in rows[1:]]
            with place.open("w", encoding="utf-8", newline="") as file:
                csv.writer(file).writerows([rows[0], *filled])
    tracks = [read_track(tmp_path / name / "talk.fr.vtt") for name in ("captions", "alone")]
    first, second = ([(c.start, c.end, c.speaker) for c in track.cues] for track in tracks)
    assert first == second
    assert (tmp_path / "talk.fr.new.csv").read_bytes().count(b"\r\n") > 20
