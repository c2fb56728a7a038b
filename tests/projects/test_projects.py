"""A folder of talks is one thing: begun, built, looked over; what is fresh stays, what people edited is kept."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from command import in_process
from projects.course import NAMES, SETTINGS, TEXTS, begin, nudge, on_terminal, outputs, run, sheet


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    return begin(tmp_path)


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
    assert done.stdout.count("(house style: profile changed)") == 3


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
    assert "3 unchanged" in done.stderr
    assert outputs(project) == made


def test_ci_is_reported_which_committed_captions_are_stale(project):
    run(project, "build")
    fresh = run(project, "build --check")
    assert fresh.returncode == 0
    shutil.rmtree(project / ".imhcaps")
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
    before = place.read_text()
    nudge(place)
    for state in (True, False):  # CI has none
        if not state:
            shutil.rmtree(project / ".imhcaps")
        done = run(project, "build --check")
        assert done.returncode == 1
        assert "captions/bread.en.vtt: was edited by hand" in done.stdout
        first = next(line for line in before.splitlines() if "-->" in line)
        assert f"  -{first}\n  +00:00:00.500 -->" in done.stdout
    place.write_text(before.replace("oven", "OVEN"))
    assert run(project, "build --check").stdout.count("OVEN") == 1  # not once more, taken back


def test_talks_without_times_have_their_documents_and_say_so(project):
    (project / "bread.csv").unlink()
    done = run(project, "build")
    checked = run(project, "build --check")
    assert done.returncode == checked.returncode == 1
    for shown in (done.stdout, checked.stdout):
        assert "bread: no times yet (imhcaps sheet writes bread.csv" in shown
    assert checked.stderr == "0 of 3 talks stale, 1 without times.\n"
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
        ('glossary = ""\n', "glossary must be a name, not ''"),
        ('logo-dark = ""\n', "logo-dark must be a name, not ''"),
        (
            '[[talk]]\ntranscript = "lamps.txt"\n[[talk]]\ntranscript = "ships.txt"\nname = "LAMPS"\n',
            "two talks are called 'lamps' and 'LAMPS', whose files are the same on macOS and Windows",
        ),
        ('[[talk]]\ncues = "a.csv"\n', "names no transcript"),
        ('[[talk]]\ntranscript = "lamps.txt"\ncue = "a.csv"\n', "did you mean 'cues'?"),
        ('[[talk]]\ntranscript = "*.docx"\n', "no transcript fits"),
        ('[[talk]]\ntranscript = "lamps.txt"\nname = "../up"\n', "no name of files"),
        ('[[talk]]\ntranscript = "*.txt"\nheading = "2"\n', "takes no heading"),
        (
            '[[talk]]\ntranscript = "lamps.txt"\n[[talk]]\ntranscript = "lamps.txt"\n',
            "two talks are called 'lamps': lamps.txt and lamps.txt",
        ),
        (
            'captions-folder = "../out"\n[[talk]]\ntranscript = "lamps.txt"\n',
            "captions-folder must be a folder below the folder of the configuration, not '../out'",
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


@pytest.mark.parametrize("formats", ['["vtt", "srt"]', '["srt"]', '["srt", "vtt"]'])
def test_times_that_are_guesses_are_work_and_said(project, formats):
    """Also where the captions are SubRip, which has no place to say it."""
    (project / "long.txt").write_text(
        "".join(f"{text}\n\n" for _ in range(12) for text in TEXTS.values())
        + "Zed Why: And that is all that the three of us have to say.\n"
    )
    (project / "long.csv").write_text("start,end,text\n0:01,,Ann Lee\n7:00,7:06,Zed Why\n")
    (project / "imhcaps.toml").write_text(f"formats = {formats}\n{SETTINGS}")
    done = run(project, "build long")
    assert "timing: half within" in done.stdout
    for again in ("", " --why"):
        rows = json.loads(run(project, "status --to json").stdout)
        row = next(each for each in rows if each["talk"] == "long")
        assert row["error_p90_ms"] > 2000, again
        assert row["law"] >= 1
        assert "add known times" in row["next"]
        assert row["work_minutes"] >= 2 * 4


def test_a_sheet_that_is_filled_in_later_is_seen(project):
    """A course is begun with sheets in which no row has a start."""
    (project / "imhcaps.toml").unlink()
    for name in NAMES:
        (project / f"{name}.csv").unlink()
    assert run(project, "sheet lamps.txt -o lamps.cues.csv").returncode == 0
    (project / "ships.cues.csv").write_text("start,end,text\n,,Cy Dee\n,,Eve Fox\n")
    assert run(project, "init").returncode == 0
    assert 'cues = "lamps.cues.csv"' in (project / "imhcaps.toml").read_text()
    first = run(project, "build")
    assert first.returncode == 1
    assert "lamps: no times yet (no row of lamps.cues.csv has a start" in first.stdout
    assert "bread: no times yet (imhcaps sheet writes bread.cues.csv" in first.stdout
    rows = {row["talk"]: row for row in json.loads(run(project, "status --to json").stdout)}
    assert "lamps.cues.csv" in rows["lamps"]["next"]
    (project / "lamps.cues.csv").write_text(sheet(TEXTS["lamps"]))
    done = run(project, "build")
    assert "lamps: made (times: lamps.cues.csv has changed)" in done.stdout
    assert (project / "captions/lamps.en.vtt").exists()
    # One of another name that came later is not in the configuration: it is named.
    (project / "bread.csv").write_text(sheet(TEXTS["bread"]))
    assert 'cues = "bread.csv" in imhcaps.toml' in run(project, "status").stdout


@pytest.mark.parametrize(
    ("settings", "places"),
    [
        ('[[talk]]\ntranscript = "*.txt"\n', {name: f"{name}.cues.csv" for name in NAMES}),
        ('[[talk]]\ntranscript = "*.txt"\ncues = "sheets/{stem}.csv"\n', {name: f"sheets/{name}.csv" for name in NAMES}),
        ('[[talk]]\ntranscript = "course.md"\nheading = "Lamps"\n[[talk]]\ntranscript = "course.md"\nheading = "Ships"\n',
         {"course-lamps": "course-lamps.cues.csv", "course-ships": "course-ships.cues.csv"}),
        ('[[talk]]\ntranscript = "ships.txt"\nname = "third"\ncues = "late.csv"\n', {"third": "late.csv"}),
    ],
)  # fmt: skip
def test_one_command_writes_the_sheets_of_all_talks_without_times(project, settings, places):
    for name in NAMES:
        (project / f"{name}.csv").unlink()
    (project / "course.md").write_text(f"# Lamps\n\n{TEXTS['lamps']}\n# Ships\n\n{TEXTS['ships']}")
    (project / "imhcaps.toml").write_text(settings)
    done = run(project, "sheet")
    assert done.returncode == 0, done.stderr
    assert {line.split(": ")[0] for line in done.stderr.splitlines()[:-1]} == set(places.values())
    for name, place in places.items():
        of = name.removeprefix("course-").replace("third", "ships")
        (project / place).write_text(sheet(TEXTS[of]))
    assert run(project, "sheet").stderr.startswith("Every talk has times or a sheet")
    # What would replace them is about one talk.
    forced = in_process("sheet", "--force", cwd=project)
    assert (forced.returncode, "which transcript?" in forced.stderr) == (2, True)
    done = run(project, "build")
    assert done.returncode == 0, done.stdout
    assert f"{len(places)} made" in done.stderr


def test_a_transcript_that_cannot_be_read_keeps_no_other_from_its_sheet(project):
    (project / "imhcaps.toml").write_text('[[talk]]\ntranscript = "*.txt"\n')
    (project / "ships.txt").write_bytes(b"\0" * 40)
    done = run(project, "sheet")
    assert done.returncode == 1
    assert "ships.txt" in done.stderr
    assert [(project / f"{name}.cues.csv").exists() for name in NAMES] == [True, False, True]


def test_a_sheet_of_the_project_takes_no_options_of_one_transcript(project):
    for options in ("-o x.csv", "--heading 1", "--to html --media a.mp4"):
        assert run(project, f"sheet {options}").returncode == 2


def test_a_build_says_what_it_guessed_and_left_out_counted(project):
    page = f"# The lamps\n\n{TEXTS['lamps']}\n[Visual: a long row of unlit lamps]\n"
    (project / "lamps.txt").write_text(page)
    done = run(project, "build lamps")
    assert "guessed: " in done.stdout
    assert "not captioned: 7 words of descriptions" in done.stdout
    assert "timing: half within" in done.stdout


REASONS = {
    "never made": lambda at: shutil.rmtree(at / ".imhcaps"),
    "words: ships.txt": lambda at: (at / "ships.txt").write_text(TEXTS["ships"].replace("rope", "string")),
    "times: ships.csv": lambda at: (at / "ships.csv").write_text(sheet(TEXTS["ships"]).replace("0:08", "0:09")),
    "house style: labels": lambda at: (at / "imhcaps.toml").write_text(f'labels = "always"\n{SETTINGS}'),
    "program: version": lambda at: (at / ".imhcaps/state.json").write_text(
        (at / ".imhcaps/state.json").read_text().replace('"program": "', '"program": "0.')
    ),
    "output missing: captions/ships.en.srt": lambda at: (at / "captions/ships.en.srt").unlink(),
    "edited by hand": lambda at: (at / "captions/ships.en.vtt").write_text(
        (at / "captions/ships.en.vtt").read_text().replace("river", "rivers")
    ),
}  # fmt: skip


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_is_said(project, reason):
    run(project, "build")
    REASONS[reason](project)
    (line,) = [
        line
        for line in run(project, "build --why").stdout.splitlines()
        if line.startswith("ships: ")
    ]
    assert reason in line


SETTING = "house style: {} changed"
FILES = ("captions/ships.en.vtt", "captions/ships.en.srt", "transcripts/ships.en.html")


@pytest.mark.parametrize(
    ("change", "whys"),
    [
        (REASONS["words: ships.txt"], ["words: ships.txt has changed"] * 3),
        (REASONS["output missing: captions/ships.en.srt"],
         ["with the others", "output missing: captions/ships.en.srt", "with the others"]),
        (lambda at: nudge(at / FILES[0]), ["edited by hand", "with the others", "with the others"]),
        (lambda at: (at / "imhcaps.toml").write_text(f'author = "Jo Lee"\n{SETTINGS}'),
         ["with the others", "with the others", SETTING.format("look")]),
        (REASONS["house style: labels"], [SETTING.format("labels"), SETTING.format("labels"), "with the others"]),
        (lambda at: (at / "imhcaps.toml").write_text(f'formats = ["vtt", "srt", "sbv"]\n{SETTINGS}'),
         [SETTING.format("formats"), SETTING.format("formats"), SETTING.format("formats"), "never made"]),
    ],
    ids=["words", "missing", "edited", "look", "labels", "another"],
)  # fmt: skip
def test_why_says_it_for_each_output(project, change, whys):
    run(project, "build")
    change(project)
    said = dict(
        line.strip().split(": ", 1)
        for line in run(project, "build --why ships").stdout.splitlines()
        if line.startswith(("  captions/", "  transcripts/"))
    )
    assert [said[path] for path in (*FILES, "captions/ships.en.sbv") if path in said] == whys


def test_files_that_no_talk_makes_now_are_named_until_somebody_removes_them(project):
    table = '[[talk]]\ntranscript = "{}.txt"\ncues = "{}.csv"\n'
    ships, bread = (table.format(name, name) for name in ("ships", "bread"))
    settings = project / "imhcaps.toml"
    settings.write_text(f'formats = ["srt", "sbv"]\ndocuments = ["txt"]\n{ships}{bread}')
    run(project, "build")
    assert "no talk of" not in run(project, "status").stdout
    # A talk is renamed, a format goes, a folder is another one.
    settings.write_text(
        f'formats = ["srt"]\ndocuments = ["txt"]\ndocuments-folder = "pages"\n{ships}{bread}name = "buns"\n'
    )
    left = ["captions/bread.en.sbv", "captions/bread.en.srt", "captions/ships.en.sbv"]
    left += ["transcripts/bread.en.txt", "transcripts/ships.en.txt"]
    assert (
        f"no talk of this configuration makes now: {', '.join(left)};"
        in run(project, "build").stderr
    )
    with (project / left[0]).open("a") as file:
        file.write("mine\n")
    left[0] += " (changed since)"
    for command in ("build ships", "status", "status --to json", "status --to html"):
        said = run(project, command)
        assert (
            f"no talk of this configuration makes now: {', '.join(left)};"
            in said.stdout + said.stderr
        )
    for path in left:
        (project / path.removesuffix(" (changed since)")).unlink()
    assert "no talk of" not in run(project, "build").stderr


@pytest.mark.skipif(not Path("/dev/ptmx").exists(), reason="terminals of POSIX")
@pytest.mark.parametrize("jobs", [1, 2])
def test_on_a_terminal_a_table_shows_how_the_talks_go_on(project, jobs):
    status, said = on_terminal(project, f"build -j {jobs}")
    assert status == 0
    assert "Talk" in said
    assert "being made" in said
    assert ("waiting" in said) == (jobs < len(NAMES))
    assert "0 of 3" in said
    assert "2 of 3" in said
    # What was made stands there when the table is gone.
    for name in NAMES:
        assert said.count(f"{name}: made (never made)\r\n") == 1
        assert said.count(f"  captions/{name}.en.vtt\r\n") == 1
    assert "Talk" not in on_terminal(project, "build")[1]  # nothing is out of date


def test_a_talk_that_takes_an_output_of_another_is_made_after_it(project):
    talks = '[[talk]]\nname = "again"\ntranscript = "lamps.txt"\ncues = "captions/lamps.en.vtt"\n'
    (project / "imhcaps.toml").write_text(f"{talks}{SETTINGS}")
    first = run(project, "build -j 2")
    assert first.returncode == 0, first.stdout
    assert [line.split(" (")[0] for line in first.stdout.splitlines() if not line.startswith(" ")] == [
        "bread: made", "lamps: made", "ships: made", "again: made",
    ]  # fmt: skip
    assert run(project, "build --why").stdout.count("up to date") == 4
    (project / "lamps.csv").write_text(sheet(TEXTS["lamps"]).replace("0:01", "0:02"))
    said = run(project, "build").stdout
    assert "lamps: made (times: lamps.csv has changed)" in said
    assert "again: made (an output before it: captions/lamps.en.vtt)" in said
    assert run(project, "build --why").stdout.count("up to date") == 4


def test_two_talks_that_take_each_other_s_outputs_end(project):
    talks = "".join(
        f'[[talk]]\nname = "{name}"\ntranscript = "lamps.txt"\ncues = "captions/{other}.en.vtt"\n'
        for name, other in (("one", "two"), ("two", "one"))
    )
    (project / "imhcaps.toml").write_text(talks)
    done = run(project, "build")
    assert done.returncode == 1
    assert "no such file" in done.stdout


@pytest.mark.parametrize(
    ("first", "sound", "second"),
    [
        ("皆さん、こんにちは。今日は潮の満ち引きについてお話しします。", "［笑い］", "海の水はどこでも同じように上がるのですか。"),
        ("皆さん、こんにちは。今日は潮の満ち引きについてお話しします。", "（拍手）", "海の水はどこでも同じように上がるのですか。"),
        ("大家好，今天我们来谈谈潮汐和港口。", "〔笑声〕", "海水在每个地方都一样涨吗？"),
        ("Guten Morgen zusammen, heute geht es um die Gezeiten.", "[Gelächter]", "Wie hat man das denn gemessen?"),
        ("صباح الخير جميعا. سنتحدث اليوم عن المد والجزر.", "[ضحك]", "هل يرتفع الماء في كل مكان؟"),
    ],
)  # fmt: skip
def test_what_was_built_has_no_finding_against_its_own_transcript(project, first, sound, second):
    """A sound in the brackets of its language is no word, and nobody says it."""
    (project / "talk.txt").write_text(
        f"Ann Lee: {first}\n\n{sound}\n\nBo Chen: {second}\n\nAnn Lee: {first}\n"
    )
    (project / "talk.csv").write_text(
        "start,end,text\n0:01,,Ann Lee\n0:10,,Bo Chen\n0:16,0:24,Ann Lee\n"
    )
    (project / "imhcaps.toml").write_text(SETTINGS)
    assert run(project, "build talk").returncode == 0
    found = run(project, "check captions --output-format concise --select TRN,SPK").stdout
    assert not [line for line in found.splitlines() if re.search(r" (TRN|SPK)\d", line)], found
