"""A folder of talks is one thing: begun, built, looked over; what is fresh stays, what people edited is kept."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from command import in_process

NAMES = ("lamps", "ships", "bread")
TEXTS = {
    "lamps": "Ann Lee: The lamps of the old harbour were lit by hand until the war came to the town.\n\nBo Chen: And who lit them, night after night, in the rain and the wind of the winter?\n",
    "ships": "Cy Dee: No ship of that size had ever passed the narrow mouth of our river before.\n\nEve Fox: It took them three tides, four pilots and most of the rope in the village.\n",
    "bread": "Gil Hay: Bread was baked on Fridays, for the whole street, in an oven behind the church.\n\nIda Jay: You could smell it from the school, and nobody learned anything after ten.\n",
}
SETTINGS = '[[talk]]\ntranscript = "*.txt"\ncues = "{stem}.csv"\n'


def sheet(text: str) -> str:
    people = re.findall(r"(?m)^([A-Z]\w+ [A-Z]\w+):", text)
    return f"start,end,text\n0:01,,{people[0]}\n0:08,0:14,{people[1]}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    for name in NAMES:
        (tmp_path / f"{name}.txt").write_text(TEXTS[name])
        (tmp_path / f"{name}.csv").write_text(sheet(TEXTS[name]))
    (tmp_path / "imhcaps.toml").write_text(SETTINGS)
    return tmp_path


def run(project: Path, command: str):
    return in_process(*command.split(), cwd=project)


def nudge(place: Path) -> str:
    """A person lets the first caption come earlier; the text of the file then."""
    text = re.sub(r"(?m)^00:00:00\.\d{3} -->", "00:00:00.500 -->", place.read_text(), count=1)
    assert text != place.read_text()
    place.write_text(text)
    return text


def outputs(project: Path) -> dict[str, bytes]:
    folders = (project / "captions", project / "transcripts")
    return {path.name: path.read_bytes() for folder in folders for path in sorted(folder.iterdir())}


def test_all_is_made_once(project):
    first = run(project, "build")
    assert first.returncode == 0, first.stderr
    assert "3 made" in first.stderr
    made = outputs(project)
    assert set(made) == {f"{name}.en.{kind}" for name in NAMES for kind in ("vtt", "srt", "html")}
    second = run(project, "build --why")
    assert second.returncode == 0
    assert second.stdout.splitlines() == [f"{name}: up to date" for name in sorted(NAMES)]
    assert outputs(project) == made


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (
            lambda at: (at / "ships.txt").write_text(TEXTS["ships"].replace("rope", "string")),
            "words: ships.txt has changed",
        ),
        (
            lambda at: (at / "ships.csv").write_text(sheet(TEXTS["ships"]).replace("0:08", "0:09")),
            "times: ships.csv has changed",
        ),
        (
            lambda at: (at / "captions/ships.en.srt").unlink(),
            "output missing: captions/ships.en.srt",
        ),
    ],
    ids=["words", "times", "output"],
)
def test_what_is_out_of_date_alone_is_made_again_and_it_says_why(project, change, why):
    run(project, "build")
    before = outputs(project)
    change(project)
    done = run(project, "build")
    assert done.returncode == 0
    assert done.stdout.startswith(f"ships: made ({why})")
    assert "1 made" in done.stderr
    after = outputs(project)
    changed = {name for name in after if after[name] != before.get(name)}
    assert all(name.startswith("ships") for name in changed)
    if why.startswith("words"):
        # The cue with the word changes, and where it meets the next.
        was, now = (files["ships.en.vtt"].decode() for files in (before, after))
        timing = re.compile(r"(?m)^.* --> .*$")
        pairs = zip(timing.findall(was), timing.findall(now), strict=True)
        assert sum(old != new for old, new in pairs) <= 2
        assert "string" in now


def test_a_house_style_that_changes_makes_all_again(project):
    run(project, "build")
    (project / "imhcaps.toml").write_text(f"[limits]\nmax_line_length = 30\n{SETTINGS}")
    done = run(project, "build")
    assert done.stdout.count("made (house style: profile changed)") == 3


def test_what_somebody_edited_is_kept(project):
    run(project, "build")
    place = project / "captions/lamps.en.vtt"
    edited = nudge(place)
    kept = run(project, "build --why")
    assert kept.returncode == 0
    assert "lamps: edited by hand (kept: captions/lamps.en.vtt)" in kept.stdout
    (project / "lamps.txt").write_text(TEXTS["lamps"].replace("rain", "snow"))
    stale = run(project, "build")
    assert stale.returncode == 1
    assert "edited by hand and stale" in stale.stdout
    assert place.read_text() == edited
    forced = run(project, "build --force")
    assert forced.returncode == 0
    # The person's time stays where the words of the cue did not change, or changed a little.
    assert "snow" in place.read_text()
    assert "00:00:00.500 -->" in place.read_text()


def test_one_that_fails_stops_no_other(project):
    (project / "lamps.csv").write_text(
        "start,text\n0:09,Bo Chen\n0:02,Ann Lee\n0:01,nobody says this here\n"
    )
    done = run(project, "build")
    assert done.returncode == 1
    assert re.search(r"lamps: failed \(.*lamps\.csv", done.stdout)
    assert "2 made, 1 failed" in done.stderr or "1 failed, 2 made" in done.stderr
    assert not list((project / "captions").glob("lamps*"))
    assert run(project, "build ships").returncode == 0


def test_a_person_s_own_file_is_never_replaced(project):
    (project / "captions").mkdir()
    (project / "captions/bread.en.srt").write_text("1\n00:00:01,000 --> 00:00:02,000\nMine\n")
    done = run(project, "build")
    assert done.returncode == 1
    assert "bread: failed" in done.stdout
    assert (project / "captions/bread.en.srt").read_text().endswith("Mine\n")
    assert not (project / "captions/bread.en.vtt").exists()


@pytest.mark.parametrize(
    "state",
    [
        "",
        "{",
        "[]",
        '{"version": 1}',
        '{"version": 9, "made": {}}',
        '{"version":1,"made":{"a":1},"seen":{}}',
    ],
)
def test_a_damaged_state_costs_work_and_nothing_else(project, state):
    run(project, "build")
    made = outputs(project)
    (project / ".imhcaps/state.json").write_text(state)
    done = run(project, "build")
    assert done.returncode == 0, done.stdout
    assert "3 made" in done.stderr
    assert outputs(project) == made


def test_ci_is_reported_which_committed_captions_are_stale(project):
    run(project, "build")
    fresh = run(project, "build --check")
    assert fresh.returncode == 0
    for path in (project / ".imhcaps").iterdir():
        path.unlink()
    assert run(project, "build --check").returncode == 0
    before = outputs(project)
    (project / "ships.txt").write_text(TEXTS["ships"].replace("rope", "string"))
    stale = run(project, "build --check")
    assert stale.returncode == 1
    assert "ships: failed (stale)" in stale.stdout
    assert "rope" in stale.stdout
    assert "string" in stale.stdout
    assert outputs(project) == before
    (project / "captions/ships.en.vtt").unlink()
    assert run(project, "build --check").returncode == 1


def test_captions_edited_by_hand_are_found_in_ci(project):
    run(project, "build")
    place = project / "captions/bread.en.vtt"
    nudge(place)
    assert run(project, "build --check").returncode == 1


def test_talks_without_times_have_their_documents_and_say_so(project):
    (project / "bread.csv").unlink()
    done = run(project, "build")
    assert "bread: no times yet" in done.stdout
    assert "imhcaps sheet" in done.stdout
    assert (project / "transcripts/bread.en.html").exists()
    assert not list((project / "captions").glob("bread*"))


def test_how_the_talks_stand(project):
    (project / "bread.csv").unlink()
    run(project, "build")
    place = project / "captions/ships.en.vtt"
    nudge(place)
    rows = json.loads(run(project, "status --to json").stdout)
    by_name = {row["talk"]: row for row in rows}
    assert set(by_name) == set(NAMES)
    assert by_name["bread"]["minutes"] is None
    assert "sheet" in by_name["bread"]["next"]
    assert by_name["ships"]["edited"]
    assert not by_name["lamps"]["edited"]
    assert by_name["lamps"]["speakers"] == by_name["lamps"]["speakers_named"] == 2
    assert by_name["lamps"]["error_p90_ms"] > by_name["lamps"]["error_p50_ms"]
    assert by_name["lamps"]["words"] == len(re.sub(r"\w+ \w+:", "", TEXTS["lamps"]).split())
    table = run(project, "status").stdout
    assert "no times yet" in table
    sheet_rows = list(csv.DictReader(io.StringIO(run(project, "status --to csv").stdout)))
    assert [row["talk"] for row in sheet_rows] == [row["talk"] for row in rows]
    page = run(project, "status --to html").stdout
    assert "<script" not in page
    assert page.count('<th scope="row">') == 3
    assert page.count("<caption>") == 1
    assert run(project, "status --to html -o status.html").returncode == 0
    assert run(project, "status --to html -o lamps.txt").returncode == 2


def test_a_folder_is_begun_with_times_matched_by_words(tmp_path, project):
    """A page of many talks, its tracks under other names: each finds its own by the words."""
    run(project, "build")
    folder = tmp_path / "fresh"
    folder.mkdir()
    page = "# Evenings\n\n" + "".join(f"## About {name}\n\n{TEXTS[name]}\n" for name in NAMES)
    (folder / "evenings.md").write_text(page)
    for number, name in enumerate(reversed(NAMES)):
        (folder / f"track{number}.vtt").write_bytes(
            (project / f"captions/{name}.en.vtt").read_bytes()
        )
    (folder / "stranger.srt").write_text(
        "1\n00:00:01,000 --> 00:00:04,000\nNothing of this was ever said there, by anybody at all.\n"
    )
    begun = run(folder, "init")
    assert begun.returncode == 0, begun.stderr
    assert "stranger.srt: fits no talk clearly" in begun.stdout
    settings = (folder / "imhcaps.toml").read_text()
    for number, name in enumerate(reversed(NAMES)):
        assert f'heading = "About {name}"\ncues = "track{number}.vtt"' in settings
    assert run(folder, "build").returncode == 0
    assert sorted(path.name for path in (folder / "captions").glob("*.vtt")) == sorted(
        f"evenings-about-{name}.en.vtt" for name in NAMES
    )
    again = run(folder, "init")
    assert again.returncode == 2
    assert (folder / "imhcaps.toml").read_text() == settings


def test_a_sheet_and_a_recording_of_the_same_name_belong_to_a_talk(tmp_path, project):
    folder = tmp_path / "course"
    folder.mkdir()
    for name, suffix in zip(NAMES, (".cues.csv", ".CSV", None), strict=False):
        (folder / f"{name}.md").write_text(TEXTS[name])
        if suffix:
            first = TEXTS[name].split(":", 1)[1].split()[:4]
            (folder / (name + suffix)).write_text(f'start,text\n0:02,"{" ".join(first)}"\n')
        (folder / f"{name}.mp3").write_bytes(b"")
    (folder / f"{NAMES[2]}.csv").write_text("name,mark\nAnn,1\n")
    assert run(folder, "init").returncode == 0
    settings = (folder / "imhcaps.toml").read_text()
    assert f'cues = "{NAMES[0]}.cues.csv"\nmedia = "{NAMES[0]}.mp3"' in settings
    assert f'cues = "{NAMES[1]}.CSV"' in settings
    assert f'audio = "{NAMES[2]}.mp3"' in settings
    assert f'cues = "{NAMES[2]}' not in settings


def test_a_folder_of_folders_is_begun(tmp_path, project):
    """Transcripts and captions in folders of their own; two files of one name are two talks."""
    run(project, "build")
    folder = tmp_path / "course"
    (folder / "captions of the host").mkdir(parents=True)
    for name, day in zip(NAMES, ("day 1", "day 2", "day [3]"), strict=False):
        (folder / day).mkdir()
        (folder / day / "talk.md").write_text(TEXTS[name])
        made = (project / f"captions/{name}.en.vtt").read_bytes()
        (folder / "captions of the host" / f"{name}.vtt").write_bytes(made)
    begun = run(folder, "init")
    assert begun.returncode == 0, begun.stderr
    built = run(folder, "build")
    assert built.returncode == 0, built.stderr
    tracks = {path.name for path in (folder / "captions").glob("*.vtt")}
    assert tracks == {"day-1-talk.en.vtt", "day-2-talk.en.vtt", "day-3-talk.en.vtt"}


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("", "the configuration names no talk"),
        ('[[talk]]\ncues = "a.csv"\n', "names no transcript"),
        ('[[talk]]\ntranscript = "lamps.txt"\ncue = "a.csv"\n', "did you mean 'cues'?"),
        ('[[talk]]\ntranscript = "lamps.txt"\ncues = "missing.csv"\n', "no such file"),
        ('[[talk]]\ntranscript = "missing.txt"\n', "no such transcript"),
        ('[[talk]]\ntranscript = "*.docx"\n', "no transcript fits"),
        ('[[talk]]\ntranscript = "lamps.txt"\nname = "../up"\n', "no name of files"),
        ('[[talk]]\ntranscript = "*.txt"\nheading = "2"\n', "takes no heading"),
        (
            '[[talk]]\ntranscript = "lamps.txt"\n[[talk]]\ntranscript = "lamps.txt"\n',
            "two talks are called",
        ),
        (
            'captions-folder = "../out"\n[[talk]]\ntranscript = "lamps.txt"\n',
            "in the folder of the configuration",
        ),
        ("talk = 3\n", "talk must be tables"),
    ],
)
def test_a_wrong_configuration_is_one_clear_error(project, settings, said):
    (project / "imhcaps.toml").write_text(settings)
    for command in ("build", "build --check", "status"):
        done = run(project, command)
        assert done.returncode == 2, command
        assert said in done.stderr
    assert not (project / "captions").exists()
