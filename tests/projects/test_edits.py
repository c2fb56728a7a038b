"""Captions that somebody edited: what is right goes into all formats, what is lost is named, what is wrong is found."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from projects.course import TEXTS, begin, nudge, run, sheet


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    begin(tmp_path)
    assert run(tmp_path, "build").returncode == 0
    return tmp_path


def edit(place: Path, pattern: str, new: str) -> str:
    before = place.read_text()
    after = re.sub(pattern, new, before, count=1)
    assert after != before
    place.write_text(after)
    return after


def row(project: Path, name: str) -> dict[str, object]:
    rows = json.loads(run(project, "status --to json").stdout)
    return next(each for each in rows if each["talk"] == name)


def last_cue_gone(text: str) -> str:
    return text[: text.rstrip().rindex("\n\n")] + "\n"


VTT, SRT, HTML = (
    "captions/lamps.en.vtt",
    "captions/lamps.en.srt",
    "transcripts/lamps.en.html",
)


@pytest.mark.parametrize("kind", [VTT, SRT])
def test_times_that_a_person_moved_go_into_every_format(project, kind):
    edit(project / kind, r"(?m)^00:00:0\d([.,])\d{3} -->", r"00:00:00\g<1>500 -->")
    done = run(project, "build")
    assert done.returncode == 0
    assert f"lamps: made (edits of {kind})" in done.stdout
    assert "00:00:00.500 -->" in (project / VTT).read_text()
    assert "00:00:00,500 -->" in (project / SRT).read_text()
    assert run(project, "build --why").stdout.count("up to date") == 3
    assert run(project, "build --check").returncode == 0
    assert not row(project, "lamps")["edited"]
    # The next word that changes, and a sheet that is corrected elsewhere, leave the person's time where it is.
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    (project / "lamps.csv").write_text(sheet(TEXTS["lamps"]).replace("0:14", "0:15"))
    done = run(project, "build")
    assert done.returncode == 0, done.stdout
    assert "snow" in (project / VTT).read_text()
    assert "00:00:00.500 -->" in (project / VTT).read_text()


@pytest.mark.parametrize("kind", [VTT, SRT])
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (last_cue_gone, "missing"),
        (lambda text: text.replace("winter", "summer"), "changed"),
        (lambda text: text.replace("rain", "rain all"), "added"),
        (lambda text: text.replace(" old ", " "), "missing"),
    ],
    ids=["cut", "changed", "added", "removed"],
)
def test_words_that_are_not_the_transcript_s_are_found_by_build_and_status(
    project, kind, change, said
):
    place = project / kind
    before = place.read_text()
    place.write_text(change(before))
    edited = place.read_text()
    done = run(project, "build")
    assert done.returncode == 1
    assert re.search(rf"{kind}: words against the transcript: .*\d {said}", done.stdout)
    assert re.search(r"differs? from captions/lamps.en.vtt", done.stdout)
    assert place.read_text() == edited
    standing = row(project, "lamps")
    assert standing["law"] > 0
    assert standing["work_minutes"] > 0
    assert kind in standing["next"]
    # Made again: each edit is named, and the edited file kept.
    forced = run(project, "build --force")
    assert forced.returncode == 0
    assert f"{kind}: lost: " in forced.stdout
    assert place.read_text() == before
    assert (project / f"{kind}.bak").read_text() == edited
    assert row(project, "lamps")["law"] == 0


def test_an_edit_that_would_be_lost_stops_a_build_and_is_named(project):
    edited = edit(project / VTT, "hand", "two hands")
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    stale = run(project, "build")
    assert stale.returncode == 1
    assert "edited by hand and stale" in stale.stdout
    assert "two hands" in stale.stdout
    assert (project / VTT).read_text() == edited
    # Who puts the same words into the transcript has nothing to lose.
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("hand", "two hands"))
    done = run(project, "build")
    assert done.returncode == 0
    assert "two hands" in (project / SRT).read_text()
    assert not list((project / "captions").glob("*.bak"))


def test_a_comment_or_a_style_that_somebody_added_is_not_lost_in_silence(project):
    edited = edit(project / VTT, r"\n\n(?=\d|00:)", "\n\nNOTE ask Bo about this\n\n")
    assert run(project, "build").returncode == 0
    assert (project / VTT).read_text() == edited
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    stale = run(project, "build")
    assert stale.returncode == 1
    assert "ask Bo about this" in stale.stdout


def test_edits_of_two_formats_that_contradict_each_other_are_kept_and_found(project):
    nudge(project / VTT)
    edit(project / SRT, r"(?m)^00:00:0\d,\d{3} -->", "00:00:00,700 -->")
    done = run(project, "build")
    assert done.returncode == 1
    assert "1 caption differs" in done.stdout
    assert "00:00:00.500" in (project / VTT).read_text()
    assert "00:00:00,700" in (project / SRT).read_text()


@pytest.mark.parametrize("state", ["state", "all"])
def test_edits_are_known_without_a_state(project, state):
    """On another machine, or when it was lost."""
    nudge(project / VTT)
    (project / ".imhcaps/state.json").unlink()
    if state == "all":
        for path in (project / ".imhcaps/made").iterdir():
            path.unlink()
    edit(project / "captions/ships.en.vtt", "rope", "string")
    done = run(project, "build")
    assert done.returncode == 1
    assert "lamps: made" in done.stdout
    assert "00:00:00,500 -->" in (project / SRT).read_text()
    assert "ships: edited by hand and stale" in done.stdout
    assert "1 changed" in done.stdout
    assert run(project, "build --force").returncode == 0
    assert "rope" in (project / "captions/ships.en.vtt").read_text()


def test_a_document_whose_words_were_changed_is_found(project):
    edited = edit(project / HTML, "by hand", "by foot")
    done = run(project, "build")
    assert done.returncode == 1
    assert f"{HTML}: 1 word differs from the transcript" in done.stdout
    assert (project / HTML).read_text() == edited
    assert run(project, "build --force").returncode == 0
    assert (project / f"{HTML}.bak").read_text() == edited


def test_line_breaks_that_a_person_or_a_fix_moved_stay_and_the_talk_is_no_longer_edited(project):
    for path in (VTT, SRT):
        edit(project / path, r"of the old ", "of the\nold ")
    broken = (project / VTT).read_text()
    done = run(project, "build")
    assert done.returncode == 0
    assert "lamps: made" in done.stdout
    cues = [
        re.sub(r"(?s)^.*?\n\n(?=00:)", "", text) for text in (broken, (project / VTT).read_text())
    ]
    assert cues[0] == cues[1]
    assert run(project, "build --why").stdout.count("up to date") == 3
    assert run(project, "build --check").returncode == 0


def test_a_space_of_another_kind_is_no_error_and_not_lost_in_silence(project):
    edited = edit(project / VTT, "war came", "war\u00a0came")
    assert run(project, "build").returncode == 0
    assert (project / VTT).read_text() == edited
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    assert run(project, "build").returncode == 1
    assert run(project, "build --force").returncode == 0


def test_times_of_a_sheet_that_change_are_taken_over_though_captions_are_there(project):
    before = (project / "captions/ships.en.vtt").read_text()
    nudge(project / "captions/ships.en.vtt")
    assert run(project, "build").returncode == 0
    (project / "ships.csv").write_text(sheet(TEXTS["ships"]).replace("0:08", "0:10"))
    check = run(project, "build --check")
    assert check.returncode == 1
    assert "ships: failed (stale)" in check.stdout
    done = run(project, "build")
    assert done.returncode == 0
    after = (project / "captions/ships.en.vtt").read_text()
    eve = re.compile(r"00:00:(\d\d\.\d{3}) --> .*\n(?:<v Eve Fox>)")
    assert float(eve.search(after)[1]) - float(eve.search(before)[1]) == pytest.approx(2, abs=0.3)
    assert run(project, "build --check").returncode == 0


def test_one_missing_file_stops_its_talk_alone(project):
    settings = "".join(
        f'[[talk]]\ntranscript = "{name}.txt"\ncues = "{cues}.csv"\n'
        for name, cues in (("lamps", "lamps"), ("ships", "shipz"), ("bread", "bread"))
    )
    (project / "imhcaps.toml").write_text(settings)
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    done = run(project, "build")
    assert done.returncode == 1
    assert "ships: failed (shipz.csv: no such file" in done.stdout
    assert "did you mean 'ships.csv'?" in done.stdout
    assert "snow" in (project / VTT).read_text()
    check = run(project, "build --check")
    assert check.returncode == 1
    assert "1 of 3 talks stale" in check.stderr
    assert "shipz.csv" in str(row(project, "ships")["problem"])


def test_captions_of_which_nothing_is_known_get_other_times_not_in_silence(project):
    """A checkout on another machine: the sheet was changed there, and the captions were not made again."""
    shutil.rmtree(project / ".imhcaps")
    (project / "ships.csv").write_text(sheet(TEXTS["ships"]).replace("0:08", "0:12"))
    assert "ships: failed (stale)" in run(project, "build --check").stdout
    done = run(project, "build")
    assert re.search(
        r"ships\.en\.vtt: \d captions? ha(s|ve) other times than in the file", done.stdout
    )
    # What was moved a little by hand stays.
    nudge(project / VTT)
    assert run(project, "build").returncode == 0
    shutil.rmtree(project / ".imhcaps")
    assert run(project, "build --check").returncode == 0
    assert "other times" not in run(project, "build").stdout
    assert "00:00:00.500 -->" in (project / VTT).read_text()


def test_a_build_that_was_ended_before_it_kept_what_it_knew_edits_nothing(project):
    state = (project / ".imhcaps/state.json").read_bytes()
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    assert run(project, "build").returncode == 0
    (project / ".imhcaps/state.json").write_bytes(state)
    done = run(project, "build")
    assert done.returncode == 0
    assert "lamps: unchanged (words: lamps.txt has changed)" in done.stdout
    assert run(project, "build --why").stdout.count("up to date") == 3


@pytest.mark.parametrize("word", ["string", "an extraordinarily long piece of string", ""])
def test_a_corrected_word_between_far_known_times_moves_no_other_caption(project, word):
    """Estimates hang on all words between two known times; those that were made stay as they are."""
    turns = [
        f"{text}\n\n"
        for n in range(5)
        for text in (TEXTS["lamps"], TEXTS["ships"].replace("three", str(n + 3)))
    ]
    (project / "ships.txt").write_text(
        "".join(turns) + "Zed Why: And that is all that we have to say.\n"
    )
    (project / "ships.csv").write_text(
        "start,end,text\n0:01,,Ann Lee\n2:40,,Eve Fox\n5:00,5:06,Zed Why\n"
    )
    assert run(project, "build ships").returncode == 0
    before = cues(project / "captions/ships.en.vtt")
    text = (project / "ships.txt").read_text()
    at = text.index("rope", len(text) // 3)
    (project / "ships.txt").write_text(f"{text[:at]}{word}{text[at + 4 :]}")
    assert run(project, "build ships").returncode == 0
    after = cues(project / "captions/ships.en.vtt")
    assert len(before - after) <= 2
    assert len(before) > 30
    # A known time that changes moves what hangs on it, up to the next one, and nothing else.
    (project / "ships.csv").write_text(
        "start,end,text\n0:01,,Ann Lee\n2:42,,Eve Fox\n5:00,5:06,Zed Why\n"
    )
    assert run(project, "build ships").returncode == 0
    last = cues(project / "captions/ships.en.vtt")
    assert len(after - last) > 10


def cues(place: Path) -> set[str]:
    return {part for part in place.read_text().split("\n\n") if "-->" in part}
