"""A folder is begun, and begun again: outputs are no talks, a talk is taken once, a sheet belongs to what lies beside
it."""

from __future__ import annotations

import json
import os
import shutil
import tomllib
from pathlib import Path

import pytest

from projects.course import NAMES, TEXTS, begin, run, sheet


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    return begin(tmp_path)


def talks(folder: Path) -> list[dict[str, str]]:
    return tomllib.loads((folder / "imhcaps.toml").read_text())["talk"]


def words(text: str) -> str:
    """A recogniser's file that says who speaks."""
    at, segments = 1.0, []
    for turn in text.strip().split("\n\n"):
        speaker, said = turn.split(": ", 1)
        timed = []
        for word in said.split():
            timed.append({"word": word, "start": at, "end": at + 0.3, "speaker": speaker})
            at += 0.4
        segments.append({"start": timed[0]["start"], "end": at, "text": said, "words": timed})
        segments[-1]["speaker"] = speaker
    return json.dumps({"segments": segments, "language": "en"})


@pytest.mark.parametrize("documents", ["html", "md", "txt"])
def test_outputs_of_a_project_are_no_talks_when_it_is_begun_again(project, documents):
    (project / "imhcaps.toml").unlink()
    assert run(project, "init").returncode == 0
    first = (project / "imhcaps.toml").read_text()
    settings = first.replace('documents = ["html"]', f'documents = ["{documents}"]')
    (project / "imhcaps.toml").write_text(settings)
    assert run(project, "build").returncode == 0
    run(project, "status --to html -o status.html")
    # Whoever edited them, and on another machine: the list of what was made here is not there.
    for path in (project / "captions").iterdir():
        path.write_text(path.read_text().replace("rain", "snow").replace("rope", "string"))
    (project / "check.txt").write_text(run(project, "check captions --profile dcmp-upper").stdout)
    assert "warning" in (project / "check.txt").read_text()
    (project / "imhcaps.toml").unlink()
    again = run(project, "init")
    assert again.returncode == 0
    assert "files that imhcaps made are not looked at" in again.stdout
    assert (project / "imhcaps.toml").read_text() == first


def test_pages_of_the_same_talks_are_named_and_taken_once(project):
    (project / "imhcaps.toml").unlink()
    page = "# Evenings\n\n" + "".join(f"## About {name}\n\n{TEXTS[name]}\n" for name in NAMES[:2])
    (project / "day1.md").write_text(page)
    (project / "copy.txt").write_text(TEXTS["bread"].replace("Fridays", "Sundays"))
    begun = run(project, "init")
    taken = talks(project)
    assert len(taken) == 3
    assert "the same talk as" in begun.stdout
    assert begun.stdout.count("not taken a second time") == 3
    # A talk that is corrected, exported by us, is taken where there is no other.
    assert sum(talk["transcript"] in ("bread.txt", "copy.txt") for talk in taken) == 1


def test_two_talks_of_one_name_have_their_own_sheets(tmp_path, project):
    folder = tmp_path / "course"
    for name in NAMES:
        (folder / name).mkdir(parents=True)
        (folder / name / "talk.md").write_text(TEXTS[name])
        (folder / name / "talk.csv").write_text(sheet(TEXTS[name]))
    assert run(folder, "init").returncode == 0
    assert [talk["cues"] for talk in talks(folder)] == [
        f"{name}/talk.csv" for name in sorted(NAMES)
    ]
    assert run(folder, "build").returncode == 0
    assert len(list((folder / "captions").glob("*.vtt"))) == 3


def test_what_lies_beside_a_talk_of_the_same_name_is_not_the_other_talk_s(tmp_path, project):
    for name in ("one", "two"):
        (tmp_path / "years" / name).mkdir(parents=True)
    (tmp_path / "years/one/talk.txt").write_text(TEXTS["lamps"])
    (tmp_path / "years/two/talk.txt").write_text(TEXTS["ships"])
    (tmp_path / "years/one/talk.csv").write_text("start,end,text\n0:01,,\n")
    (tmp_path / "years/one/talk.mp4").write_bytes(b"picture")
    run(tmp_path / "years", "init")
    first, second = talks(tmp_path / "years")
    assert (first["cues"], first["media"]) == ("one/talk.csv", "one/talk.mp4")
    assert "cues" not in second and "media" not in second


def test_talks_of_one_heading_are_taken_by_their_number(tmp_path, project):
    folder = tmp_path / "course"
    folder.mkdir()
    parts = "".join(f"## A talk\n\n{TEXTS[name]}\n" for name in NAMES)
    (folder / "page.md").write_text(f"# Evenings\n\n{parts}")
    assert run(folder, "init").returncode == 0
    assert [talk["heading"] for talk in talks(folder)] == ["1", "2", "3"]
    run(folder, "build")
    assert len(list((folder / "transcripts").iterdir())) == 3
    assert "no new talk" in run(folder, "init --add").stdout


@pytest.mark.parametrize("name", ["README.md", "LICENSE.txt", "Changelog.html"])
def test_a_file_about_the_folder_is_a_talk_only_where_it_names_who_speaks(project, name):
    (project / "imhcaps.toml").unlink()
    (project / name).write_text("This folder holds our talks.\n\nWrite to us where one is wrong.\n")
    assert run(project, "init").returncode == 0
    assert len(talks(project)) == 3
    (project / "imhcaps.toml").unlink()
    said = TEXTS["lamps"].replace("lamps", "bells").replace("harbour", "steeple")
    (project / name).write_text(
        said.replace("lit", "rung").replace("night after night", "on Sundays")
    )
    assert run(project, "init").returncode == 0
    assert len(talks(project)) == 4


NO_TALKS = {
    "requirements.txt": "lamps==1.2.3\nrope>=12\npilots-of-rivers ; version > '3.8'\n",
    "addresses.txt": "https://example.org/watch?v=a1\nhttps://example.org/watch?v=b2\nann@example.org\n",
    "sums.md": "d41d8cd98f00b204e9800998ecf8427e  media/lamps.mp4\n9e107d9d372bb6826bd81d3542a419d6  media/a.mp4\n",
    "probe.txt": "Input #0, mov,mp4, from 'lamps.mp4':\n  Duration: 00:42:13.10, start: 0.000000, bitrate: 1205 kb/s\n"
    "    Stream #0:0: Video: h264 (High), yuv420p, 1280x720, 25 fps\n",
    "server.txt": "2026-01-02 10:11:12,123 INFO  server: started on this port\n2026-01-02 10:11:13,000 WARNING worker: found no settings\n"
    "2026-01-02 10:11:14,500 ERROR worker: nobody answered\n",
    "made.txt": "[INFO] Looking for talks\n[INFO] All talks are there\n[WARNING] One talk has no times\n",
    "settings.md": "# The service\n\nname: harbour\nport: 8080\ndebug: true\nrope:\n",
    "list.txt": "Mehl: zwei Tassen\nButter: ein halbes Pfund\nEier: drei, geschlagen\n\nAlles mischen.\n",
    "tasks.md": "# To do\n\n- [ ] buy the rope\n- [x] book the room for the pilots\n* [ ] count the lamps.\n",
    "code.txt": "from lamps import rope\nfor lamp in sorted(rope(all)):\n    print(lamp, end)\n    bells(len(lamp), harbour(lamp), pilot(all))\n",
}
TALKS = {
    "figures.txt": "Ann Lee: We counted 120 lamps in 1984, and 95 a year later.\n\nBo Chen: At 10:30 they were lit.\n",
    "grave.txt": "Ann Lee: The man wrote ERROR in capitals.\n\nBo Chen: And then? INFO was what he wanted to say.\n",
    "slow.txt": "Ann Lee: Good - evening - to - all - of - you.\n\nBo Chen: Yes - we - begin - now.\n",
    "zh.txt": "欢迎大家在2026年来到港口。我们从桥和河开始，梯子在灯后面。\n",
    "alone.txt": "Good evening to all of you. We begin with the bridge, as in the year before.\n",
    "points.txt": "I speak about two things.\n\nTrust: people believe us.\n\nCourage: who lights the lamps?\n",
    "ja.txt": "皆さん、今日のテーマは一つです：灯台の話です。\n\n答えは簡単です：夜だからです。\n",
}


def test_what_a_program_wrote_is_no_talk_and_is_named(tmp_path):
    for name, text in {**NO_TALKS, **TALKS}.items():
        (tmp_path / name).write_text(text)
    done = run(tmp_path, "init")
    assert {talk["transcript"] for talk in talks(tmp_path)} == set(TALKS)
    assert {line.partition(": no talk, ")[0] for line in done.stdout.splitlines()} >= set(NO_TALKS)


@pytest.mark.parametrize(
    ("other", "tag"), [("a.en", "en"), ("a.EN", "en"), ("a.en", "de"), ("a.pt-BR", "pt-BR")]
)
def test_a_language_in_the_name_of_a_transcript(tmp_path, project, other, tag):
    """`a.txt` and `a.en.txt` would make files of the same names where both are English: they are told apart, or
    refused."""
    folder = tmp_path / "course"
    folder.mkdir()
    for name, text in (("a", TEXTS["lamps"]), (other, TEXTS["ships"])):
        (folder / f"{name}.md").write_text(f"---\nlang: {tag}\n---\n\n{text}")
        (folder / f"{name}.csv").write_text(sheet(text))
    assert run(folder, "init").returncode == 0
    done = run(folder, "build")
    assert done.returncode == 0, done.stdout
    assert len(list((folder / "captions").glob("*.vtt"))) == 2
    # Written by hand, without names: one is made, the other is said to be in its way, also with --force and --check.
    shutil.rmtree(folder / "captions")
    shutil.rmtree(folder / ".imhcaps")
    shutil.rmtree(folder / "transcripts")
    (folder / "imhcaps.toml").write_text('[[talk]]\ntranscript = "a*.md"\ncues = "{stem}.csv"\n')
    for command in ("build --check", "build", "build --force"):
        done = run(folder, command)
        clash = other.lower() == f"a.{tag}".lower()
        assert ("files would be those of 'a'" in done.stdout) == clash
        assert done.returncode == (1 if clash or "check" in command else 0)


def test_two_suffixes_of_one_stem_are_two_talks_with_names_of_their_own(tmp_path, project):
    folder = tmp_path / "course"
    folder.mkdir()
    for name, suffix in zip(NAMES, ("md", "txt", "html"), strict=True):
        text = TEXTS[name]
        if suffix == "html":
            text = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
        (folder / f"talk.{suffix}").write_text(text)
    assert run(folder, "init").returncode == 0
    assert len(talks(folder)) == 3
    done = run(folder, "build")
    assert "no times yet" in done.stdout
    assert len(list((folder / "transcripts").iterdir())) == 3


def test_a_recogniser_s_file_that_says_who_speaks_is_a_talk(tmp_path, project):
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "lecture.json").write_text(words(TEXTS["lamps"]))
    (folder / "ships.json").write_text(words(TEXTS["ships"]))
    (folder / "ships.md").write_text(TEXTS["ships"])
    (folder / "package.json").write_text('{"name": "x", "version": "1.0"}')
    assert run(folder, "init").returncode == 0
    assert talks(folder) == [
        {"transcript": "ships.md", "words": "ships.json"},
        {"transcript": "lecture.json"},
    ]
    done = run(folder, "build")
    assert done.returncode == 0, done.stdout
    assert "nobody has checked them" in done.stdout
    row = next(
        row
        for row in json.loads(run(folder, "status --to json").stdout)
        if row["talk"] == "lecture"
    )
    assert row["law"] >= 1
    assert "a recogniser wrote them" in row["next"]


@pytest.mark.parametrize("given", ["words", "sheet", "captions", "recording", "each", "nothing"])
def test_a_page_whose_headings_are_chapters_is_one_talk(tmp_path, given):
    """Where a file has the times of all of it, or the recording bears its name; not where a part has times."""
    (tmp_path / "evening.md").write_text(
        "# The evening\n\n" + "\n".join(f"## On {name}\n\n{TEXTS[name]}" for name in NAMES)
    )
    everything = "\n\n".join(TEXTS[name].strip() for name in NAMES)
    rows = [turn.split(": ")[1] for turn in everything.split("\n\n")]
    captions = {
        name: "".join(f"00:{at:02}.000 --> 00:{at + 4:02}.000\n{row}\n\n" for at, row in enumerate(some))
        for name, some in (("whole", rows), ("lamps", rows[:2]))
    }  # fmt: skip
    files = {
        "words": {"evening.whisper.json": words(everything)},
        "sheet": {"times.csv": "start,text\n" + "".join(f'{at * 4},"{row}"\n' for at, row in enumerate(rows))},
        "captions": {"auto.vtt": "WEBVTT\n\n" + captions["whole"]},
        "recording": {"media/evening.mp4": ""},
        "each": {"lamps.vtt": "WEBVTT\n\n" + captions["lamps"], "evening.mp4": ""},
        "nothing": {},
    }[given]  # fmt: skip
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    assert run(tmp_path, "init").returncode == 0
    found = talks(tmp_path)
    assert {each["transcript"] for each in found} == {"evening.md"}
    assert len(found) == (3 if given in ("each", "nothing") else 1)
    used = {value for each in found for value in each.values()}
    assert used >= set(files) - ({"evening.mp4"} if given == "each" else set())
    before = (tmp_path / "imhcaps.toml").read_bytes()
    run(tmp_path, "init --add")
    assert (tmp_path / "imhcaps.toml").read_bytes() == before


def test_documents_that_are_not_read_are_named(tmp_path, project):
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    (folder / "paper.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    begun = run(folder, "init")
    assert begun.returncode == 2
    assert "old.doc: " in begun.stdout
    assert "paper.pdf: " in begun.stdout


def test_all_settings_are_listed(project):
    listed = run(project, "init --settings").stdout
    for key in ("profile", "formats", "[[talk]]", "cues", "captions-folder", "extends"):
        assert f"{key}" in listed


OWN = """\
# what a person wrote
profile = "wai"   # on purpose

[[talk]]
transcript = "lamps.txt"
cues = "lamps.csv"   # by Kim
"""


def test_new_talks_are_added_and_what_a_person_wrote_stays(project):
    (project / "imhcaps.toml").write_bytes(OWN.replace("\n", "\r\n").encode())
    done = run(project, "init --add")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "imhcaps.toml: 2 talks added; next: imhcaps build"
    whole = (project / "imhcaps.toml").read_bytes()
    assert whole.startswith(OWN.replace("\n", "\r\n").encode())
    assert whole.count(b"\n") == whole.count(b"\r\n")
    assert [(each["transcript"], each["cues"]) for each in talks(project)] == [
        ("lamps.txt", "lamps.csv"), ("bread.txt", "bread.csv"), ("ships.txt", "ships.csv"),
    ]  # fmt: skip
    assert run(project, "build").returncode == 0
    again = run(project, "init --add")
    assert again.stdout.splitlines()[-1] == "imhcaps.toml: no new talk"
    assert (project / "imhcaps.toml").read_bytes() == whole


def test_a_pattern_has_its_new_files_already(project):
    before = (project / "imhcaps.toml").read_bytes()
    (project / "new.txt").write_text(
        "Ann Lee: A new talk about the tower of the town.\n\nBo Chen: It is high.\n"
    )
    assert "no new talk" in run(project, "init --add").stdout
    assert (project / "imhcaps.toml").read_bytes() == before


def test_a_new_heading_of_a_page_and_a_talk_of_a_known_name_are_new(project):
    (project / "page.md").write_text(
        "# Talks\n\n" + "\n".join(f"## {n}\n\n{TEXTS[n]}" for n in ("ships", "bread"))
    )
    (project / "deep").mkdir()
    (project / "deep" / "lamps.txt").write_text(
        "Ann Lee: Another talk of the same name, about the sea and the sand.\n\nBo Chen: And the tide.\n"
    )
    (project / "imhcaps.toml").write_text(
        '[[talk]]\ntranscript = "lamps.txt"\ncues = "lamps.csv"\n[[talk]]\ntranscript = "page.md"\nheading = "1"\n'
    )
    said = run(project, "init --add").stdout
    assert "ships.txt: the same talk as page-1, not taken a second time" in said
    found = [
        (each["transcript"], each.get("heading"), each.get("name")) for each in talks(project)
    ][2:]
    assert ("page.md", "bread", None) in found or ("bread.txt", None, None) in found
    assert [name for path, _, name in found if path == "deep/lamps.txt"] == ["deep-lamps"]
    assert not any(path == "ships.txt" for path, _, _ in found)


def test_talks_are_added_to_a_pyproject(project):
    (project / "imhcaps.toml").unlink()
    (project / "pyproject.toml").write_text(
        '[project]\nname = "x"\n[tool.imhcaps]\nprofile = "wai"'
    )
    assert "3 talks added" in run(project, "init --add").stdout
    tables = tomllib.loads((project / "pyproject.toml").read_text())["tool"]["imhcaps"]["talk"]
    assert [each["transcript"] for each in tables] == ["bread.txt", "lamps.txt", "ships.txt"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('talk = [{transcript = "lamps.txt"}]\n', "write its talks as [[talk]] tables"),
        ("profle = 1\n", "unknown setting 'profle'"),
        (None, "imhcaps init writes one"),
    ],
)
def test_where_nothing_can_be_added_nothing_is_written(project, text, says):
    if text is None:
        (project / "imhcaps.toml").unlink()
    else:
        (project / "imhcaps.toml").write_text(text)
    done = run(project, "init --add")
    assert done.returncode == 2
    assert says in done.stderr
    if text is not None:
        assert (project / "imhcaps.toml").read_text() == text
    assert text is None or "--add" in run(project, "init").stderr


def test_a_recogniser_s_file_of_a_known_talk_is_no_new_one(project):
    (project / "lamps.json").write_text(words(TEXTS["lamps"]))
    said = run(project, "init --add").stdout
    assert "lamps.json: has the words of lamps" in said
    assert "no new talk" in said


def page_and_sheets(folder: Path) -> None:
    """A page of all talks, and a sheet of each under another name: two rows with some of the words."""
    folder.mkdir()
    page = "# Evenings\n\n" + "".join(f"## About {name}\n\n{TEXTS[name]}\n" for name in NAMES)
    (folder / "evenings.md").write_text(page)
    for number, name in enumerate(reversed(NAMES)):
        turns = [turn.split(": ", 1)[1].split() for turn in TEXTS[name].strip().split("\n\n")]
        rows = [f'0:0{at},"{" ".join(turn[:9])}"' for at, turn in zip((1, 8), turns, strict=True)]
        (folder / f"sheet{number}.csv").write_text("\n".join(["start,text", *rows]) + "\n")


def test_sheets_of_other_names_are_found_by_their_words(tmp_path, project):
    folder = tmp_path / "fresh"
    page_and_sheets(folder)
    (folder / "marks.csv").write_text("name,mark\nAnn,1\n")
    (folder / "strange.csv").write_text("start,text\n0:01,nobody ever says this in any of them\n")
    done = run(folder, "init")
    assert done.returncode == 0
    assert {each["heading"]: each["cues"] for each in talks(folder)} == {
        f"About {name}": f"sheet{number}.csv" for number, name in enumerate(reversed(NAMES))
    }
    assert "strange.csv: fits no talk clearly" in done.stdout
    assert "marks.csv" not in done.stdout
    assert run(folder, "build").returncode == 0


def test_a_sheet_and_captions_of_one_talk_are_both_taken(tmp_path, project):
    """Rows go first, and what the captions say between them is used; of two captions one is, and the other is named."""
    run(project, "build")
    folder = tmp_path / "fresh"
    page_and_sheets(folder)
    for suffix in ("vtt", "srt"):
        made = (project / f"captions/ships.en.{suffix}").read_bytes()
        (folder / f"old.{suffix}").write_bytes(made)
    said = run(folder, "init").stdout
    (ships,) = [each for each in talks(folder) if "ships" in each["heading"]]
    assert ships["cues"] == "sheet1.csv"
    assert ships["words"] in ("old.vtt", "old.srt")
    other = {"old.vtt": "old.srt", "old.srt": "old.vtt"}[ships["words"]]
    assert f"{other}: not used, {ships['words']} has the same words" in said
    assert run(folder, "build").returncode == 0


def test_a_link_to_a_file_of_the_folder_is_no_file_of_its_own(project):
    (project / "imhcaps.toml").unlink()
    (project / "a link.txt").symlink_to("ships.txt")
    (project / "ships.mp3").write_bytes(b"")
    (project / "another.mp3").symlink_to("ships.mp3")
    outside = project.parent / f"{project.name}-outside.txt"
    outside.write_text("Jo Kay: We drew the well, the mill and the old bridge in the long summer.\n\nLu May: And then it all was sold.\n")  # fmt: skip
    (project / "linked.txt").symlink_to(outside)
    begun = run(project, "init")
    taken = {talk["transcript"]: talk for talk in talks(project)}
    assert set(taken) == {*(f"{name}.txt" for name in NAMES), "linked.txt"}
    assert taken["ships.txt"]["media"] == "ships.mp3"
    assert "a link" not in begun.stdout


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("words.json", b'{"segments": [{"start": 0'),
        ("words.json", b"\xff\xfe\x00"),
        ("words.json", b"[" * 100_000),
        ("half.vtt", b"\x00\x01\x02\x03" * 200),
        ("half.srt", b"%PDF-1.7\n" + bytes(range(256)) * 4),
    ],
)
def test_a_broken_file_is_named_and_the_others_are_taken(project, name, data):
    (project / "imhcaps.toml").unlink()
    (project / name).write_bytes(data)
    begun = run(project, "init")
    assert begun.returncode == 0, begun.stderr
    assert any(line.startswith(f"{name}: ") and "not looked at" in line for line in begun.stdout.splitlines()), begun.stdout  # fmt: skip
    assert len(talks(project)) == len(NAMES)


def test_json_that_is_something_else_is_not_spoken_of(project):
    (project / "imhcaps.toml").unlink()
    (project / "package.json").write_text('{"name": "course", "scripts": {}}')
    assert "package.json" not in run(project, "init").stdout


@pytest.mark.parametrize(("name", "language", "made"), [("lamps.en", "en", "lamps.en"), ("lamps.en", "en-GB", "lamps.en-GB"), ("lamps.fr", "en", "lamps.fr.en")])  # fmt: skip
def test_a_language_stands_once_in_the_name_of_an_output(project, name, language, made):
    (project / "lamps.txt").rename(project / f"{name}.txt")
    (project / "imhcaps.toml").write_text(
        f'[[talk]]\ntranscript = "{name}.txt"\ncues = "lamps.csv"\nlanguage = "{language}"\n'
    )
    assert run(project, "build").returncode == 0
    assert {path.name for path in (project / "captions").iterdir()} == {f"{made}.vtt", f"{made}.srt"}  # fmt: skip
    assert [path.name for path in (project / "transcripts").iterdir()] == [f"{made}.html"]
    assert run(project, "build --check").returncode == 0


def test_a_talk_without_times_is_told_again_by_every_build(project):
    (project / "lamps.csv").unlink()
    (project / "imhcaps.toml").write_text('[[talk]]\ntranscript = "lamps.txt"\n')
    first, again = run(project, "build"), run(project, "build")
    assert first.returncode == again.returncode == 1
    assert "lamps: no times yet (" in again.stdout
    assert "1 no times yet." in again.stderr


def test_a_name_that_is_not_utf8_is_said_and_not_written(project):
    (project / "imhcaps.toml").unlink()
    for suffix in (b"txt", b"csv"):
        try:
            Path(os.fsdecode(os.fsencode(project) + b"/caf\xe9." + suffix)).write_bytes((project / f"ships.{suffix.decode()}").read_bytes())  # fmt: skip
        except OSError:
            pytest.skip("this file system takes UTF-8 alone")
    (project / "ships.txt").unlink()
    begun = run(project, "init")
    assert begun.returncode == 0
    assert "caf\\udce9.txt: its name is not UTF-8: rename it" in begun.stdout
    assert {talk["transcript"] for talk in talks(project)} == {"lamps.txt", "bread.txt"}
    assert "\ufffd" not in (project / "imhcaps.toml").read_text()


@pytest.mark.parametrize(
    ("there", "asked"),
    [("Ann's talk.txt", "Anns talk.txt"), ('a "quoted" talk.txt', "a quoted talk.txt"), ("talk's.html", "talk's.htm")],
)  # fmt: skip
def test_a_name_with_quotes_is_meant_as_it_is(project, there, asked):
    (project / there).write_text(TEXTS["ships"])
    (project / "imhcaps.toml").write_text(f"[[talk]]\ntranscript = {json.dumps(asked)}\n")
    done = run(project, "build")
    assert f"did you mean {there!r}?" in done.stdout


def test_what_is_ignored_or_excluded_is_no_talk(tmp_path, project):
    pytest.importorskip("pathspec")
    (project / "imhcaps.toml").unlink()
    for folder in ("old", "site", "site/deep", "drafts"):
        (project / folder).mkdir()
    (project / ".gitignore").write_text("/site/\n*.mp4\n!old/\n/bread.*\n")
    (project / "site" / "more.txt").write_text(TEXTS["lamps"].replace("lamps", "lanterns"))
    (project / "site" / "deep" / "lamps.csv").write_text(sheet(TEXTS["lamps"]))
    (project / "old" / "other.txt").write_text(
        "Kim Dow: Nobody of us had seen the sea.\n\nLu Roe: I had.\n"
    )
    (project / "drafts" / "new.txt").write_text(
        "Kim Dow: A draft that is not done yet.\n\nLu Roe: No.\n"
    )
    # Recordings are too large for git; of two of one name the one that git keeps is taken.
    for name in ("lamps.mp4", "ships.mp4", "old/ships.mp3"):
        (project / name).write_bytes(b"sound")
    done = run(project, "init --exclude drafts,*.odt")
    assert done.returncode == 0
    assert (
        "left out by .gitignore and not looked at, but for recordings: files and folders: 5"
        in done.stdout
    )
    assert "excluded and not looked at: 1 of 8 files" in done.stdout
    text = (project / "imhcaps.toml").read_text()
    assert tomllib.loads(text)["exclude"] == ["drafts", "*.odt"]
    found = {talk["transcript"]: talk for talk in talks(project)}
    assert set(found) == {"lamps.txt", "ships.txt", "old/other.txt"}
    assert found["lamps.txt"]["cues"] == "lamps.csv"
    assert found["lamps.txt"]["media"] == "lamps.mp4"
    assert found["ships.txt"]["media"] == "old/ships.mp3"
    assert "no new talk" in run(project, "init --add").stdout
    (project / "imhcaps.toml").write_text(text.replace('"drafts", ', ""))
    assert "no new talk" in run(project, "init --add --exclude new.txt").stdout
    assert "1 talk added" in run(project, "init --add").stdout


def test_a_poor_track_of_the_talk_s_name_and_a_file_that_is_no_sheet(tmp_path, project):
    folder = tmp_path / "poor"
    folder.mkdir()
    for name in NAMES:
        (folder / f"{name}.txt").write_text(TEXTS[name] * 4)
    # Every fourth word is another one: a quarter of the runs of three is left.
    said = [
        w for t in TEXTS["ships"].strip().split("\n\n") for w in t.split(": ", 1)[1].split()
    ] * 4
    poor = " ".join("noise" if at % 4 == 2 else word for at, word in enumerate(said))
    for name in ("ships.en.srt", "other.srt"):
        (folder / name).write_text(f"1\n00:00:01,000 --> 00:00:59,000\n{poor}\n")
    (folder / "bread.csv").write_text("name,mark\nAnn,1\n")
    (folder / "lamps.csv").write_text("start,text\nsoon,Ann Lee\n")
    done = run(folder, "init")
    found = {talk["transcript"]: talk for talk in talks(folder)}
    assert found["ships.txt"].get("cues", found["ships.txt"].get("words")) == "ships.en.srt"
    assert "other.srt: fits no talk clearly" in done.stdout
    assert "bread.csv: no cue sheet: " in done.stdout
    assert "lamps.csv: no cue sheet: row 2 ('Ann Lee'), column 'start': 'soon'" in done.stdout


@pytest.mark.parametrize(
    "names", [("one/Talk.txt", "two/talk.txt"), ("one/été.txt", "two/e\u0301te\u0301.txt")]
)
def test_names_that_are_one_file_on_other_systems_are_told_apart(tmp_path, project, names):
    folder = tmp_path / "apart"
    for name, text in zip(names, TEXTS.values(), strict=False):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(text)
        (folder / name).with_suffix(".csv").write_text(sheet(text))
    assert run(folder, "init").returncode == 0
    assert len({talk["name"] for talk in talks(folder)}) == 2
    assert run(folder, "build").returncode == 0
    assert len(list((folder / "captions").glob("*.vtt"))) == 2
