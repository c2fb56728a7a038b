"""`imhcaps caption` as a user meets it: what is written, what is said, and what bad input gets."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import srt
import webvtt

from command import imhcaps as new_process
from command import in_process as imhcaps

STEM = "what-is-infant-mental-health"
SAMPLES = ("what-is-infant-mental-health.txt", "the-caption-hour.md")


def sheet_of(samples: Path, name: str) -> Path:
    return samples / (Path(name).stem + ".cues.csv")


def spoken(vtt: str) -> list[tuple[str, str]]:
    """(voice, word) of every cue, by a reading of our own: labels and sounds left out."""
    words = []
    for cue in webvtt.from_string(vtt):
        voice = re.search(r"<v ([^>]*)>", cue.raw_text)
        text = re.sub(r"<c\.label>.*?</c>", "", cue.raw_text, flags=re.DOTALL)
        text = re.sub(r"<[^>]*>", "", text)
        if voice:
            words += [(voice[1], word) for word in text.split()]
    return words


@pytest.mark.parametrize("name", SAMPLES)
def test_both_samples_become_tracks_that_independent_readers_accept(
    name: str, samples: Path, tmp_path: Path
) -> None:
    done = imhcaps("caption", samples / name, "--cues", sheet_of(samples, name), "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    stem = Path(name).stem
    vtt = webvtt.read(str(tmp_path / f"{stem}.en.vtt"), strict=True)
    subtitles = list(srt.parse((tmp_path / f"{stem}.en.srt").read_text(encoding="utf-8")))
    assert len(vtt) == len(subtitles) > 20
    ends = [0] + [cue.end_time.in_milliseconds() for cue in vtt]
    for before, cue in zip(ends, vtt, strict=False):
        assert before <= cue.start_time.in_milliseconds() < cue.end_time.in_milliseconds()
        assert len(cue.text.split("\n")) <= 2
        assert len(re.findall("<v ", cue.raw_text)) <= 1


def test_the_seed_has_its_245_words_and_nothing_of_the_page_around_them(samples: Path) -> None:
    done = imhcaps(
        "caption",
        samples / f"{STEM}.txt",
        "--cues",
        samples / f"{STEM}.cues.csv",
        "--to",
        "vtt",
        "-o",
        "-",
    )
    assert done.returncode == 0, done.stderr
    words = spoken(done.stdout)
    assert len(words) == 245
    published = " ".join((samples / f"{STEM}.txt").read_text(encoding="utf-8").split())
    said = " ".join(word for _, word in words)
    assert said.startswith("I think that infant mental health is sometimes, that phrase")
    assert said.endswith("and it's the stuff of being a human.")
    for voice in dict.fromkeys(voice for voice, _ in words):
        assert voice in published
    assert len({voice for voice, _ in words}) == 5
    cues = "\n".join(cue.text for cue in webvtt.from_string(done.stdout))
    for elsewhere in (
        "Skip to",
        "Back To Top",
        "Watch video",
        "IMH-E",
        "reprinted",
        "Sean Leser",
        "Specialist",
    ):
        assert elsewhere not in cues


def test_the_summary_says_what_a_person_wants_to_know(samples: Path, tmp_path: Path) -> None:
    done = imhcaps(
        "caption", samples / f"{STEM}.txt", "--cues", samples / f"{STEM}.cues.csv", "-o", tmp_path
    )
    for fact in (
        "turns",
        "speakers",
        "Denise Webb",
        "245",
        "cues",
        "duration",
        "characters a second",
        "words a minute",
        "estimated",
    ):
        assert fact in done.stdout, fact
    assert "Skip to Main Site Navigation" in done.stderr


@pytest.mark.parametrize("labels", ["first", "change", "always", "never"])
def test_a_label_is_read_on_screen_by_the_policy(labels: str, samples: Path) -> None:
    arguments = (
        "caption",
        samples / f"{STEM}.txt",
        "--cues",
        samples / f"{STEM}.cues.csv",
        "--to",
        "vtt",
        "-o",
        "-",
    )
    done = imhcaps(*arguments, "--labels", labels)
    shown = re.findall(r"<v ([^>]*)><c\.label>([^<]*)</c>", done.stdout)
    cues = done.stdout.count("<v ")
    assert len(spoken(done.stdout)) == 245
    expected = {"first": 5, "change": 6, "always": cues, "never": 0}[labels]
    assert len(shown) == expected
    if labels in ("first", "change"):
        assert shown[0] == ("Denise Webb", "Denise Webb:")
    if labels == "change":
        assert shown[3] == ("Denise Webb", "Denise:")


def test_the_header_note_says_title_terms_and_version_and_can_be_left_out(samples: Path) -> None:
    arguments = (
        "caption",
        samples / f"{STEM}.txt",
        "--cues",
        samples / f"{STEM}.cues.csv",
        "--to",
        "vtt",
        "-o",
        "-",
    )
    with_note, without = imhcaps(*arguments).stdout, imhcaps(*arguments, "--no-notes").stdout
    note = with_note.split("\n\n")[1]
    assert note.startswith("NOTE")
    for line in (
        "What is Infant Mental Health?",
        "may be reprinted for educational purposes",
        "imhcaps",
        "synthetic reading",
    ):
        assert line in note
    assert "NOTE" not in without


def test_hash_seed_and_locale_change_no_byte(samples: Path) -> None:
    arguments = (
        "caption",
        samples / SAMPLES[1],
        "--cues",
        sheet_of(samples, SAMPLES[1]),
        "--to",
        "json",
        "-o",
        "-",
    )
    outputs = {
        new_process(*arguments, PYTHONHASHSEED=seed, LC_ALL=locale, PYTHONUTF8=utf8).stdout
        for seed, locale, utf8 in (
            ("0", "C", "1"),
            ("1", "C.UTF-8", "0"),
            ("42", "de_DE.UTF-8", "1"),
        )
    }
    assert len(outputs) == 1
    assert json.loads(outputs.pop())["format"] == "imhcaps-track"


def test_a_second_run_changes_nothing_and_a_stranger_s_file_is_not_overwritten(
    samples: Path, tmp_path: Path
) -> None:
    arguments = (
        "caption",
        samples / f"{STEM}.txt",
        "--cues",
        samples / f"{STEM}.cues.csv",
        "-o",
        tmp_path,
    )
    assert imhcaps(*arguments).returncode == 0
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert imhcaps(*arguments).returncode == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    stranger = tmp_path / f"{STEM}.en.vtt"
    stranger.write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nby hand\n", encoding="utf-8")
    refused = imhcaps(*arguments)
    assert refused.returncode == 2
    assert "--force" in refused.stderr
    assert "by hand" in stranger.read_text(encoding="utf-8")
    assert imhcaps(*arguments, "--force").returncode == 0
    assert "by hand" not in stranger.read_text(encoding="utf-8")


TALK = "Ada Lovelace: Good morning to all of you who came.\n\nGrace Hopper: And a good morning to you, Ada.\n"
SHEET = (
    "start,end,speaker,text\n1.0,4.0,Ada Lovelace,Good morning\n4.5,7.5,Grace Hopper,And a good\n"
)

BAD_SHEETS = {
    "no header": ("1.0,4.0,Ada Lovelace,Good morning\n", ["timed words", "--words"]),
    "misspelt column": (SHEET.replace("speaker", "speker"), ["speker", "speaker"]),
    "backwards": (
        "start,speaker,text\n5.0,Ada Lovelace,Good morning\n2.0,Grace Hopper,And a good\n",
        ["row 3"],
    ),
    "end before start": ("start,end,text\n4.0,1.0,Good morning\n", ["row 2", "end"]),
    "matches nothing": ("start,text\n1.0,zebras eat purple trumpets\n", ["row 2", "zebras"]),
    "two rows for one word": (
        "start,text\n1.0,Good morning to all\n2.0,Good morning to all\n",
        ["row 3"],
    ),
    "negative time": ("start,text\n-1.0,Good morning\n", ["row 2", "-1.0"]),
    "frame 25 at 25": ("start,text\n00:00:01:25,Good morning\n", ["25"]),
    "no time": ("start,text\nsoon,Good morning\n", ["row 2", "soon"]),
    "empty": ("", ["empty"]),
}


@pytest.mark.parametrize("case", BAD_SHEETS)
def test_a_bad_cue_sheet_is_one_clear_error_and_no_file(case: str, tmp_path: Path) -> None:
    sheet, said = BAD_SHEETS[case]
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "talk.csv").write_text(sheet, encoding="utf-8")
    done = imhcaps(
        "caption", "talk.txt", "--cues", "talk.csv", "--fps", "25", "-o", "out", cwd=tmp_path
    )
    assert done.returncode == 2, done.stdout
    assert "Traceback" not in done.stderr
    assert "error: " in done.stderr
    for piece in said:
        assert piece in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_unknown_column_is_named_and_ignored(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "talk.csv").write_text(
        "start,end,speaker,text,producer\n1.0,4.0,Ada Lovelace,Good morning,x\n4.5,7.5,Grace Hopper,And a good,y\n",
        encoding="utf-8",
    )
    done = imhcaps("caption", "talk.txt", "--cues", "talk.csv", "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "producer" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n\t\n", "white space"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "binary"),
    ],
)
def test_a_transcript_that_is_none_is_one_clear_error(
    name: str, content: bytes | None, said: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    (tmp_path / "talk.csv").write_text(SHEET, encoding="utf-8")
    done = imhcaps("caption", name, "--cues", "talk.csv", "-o", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert name in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_is_no_transcript(tmp_path: Path) -> None:
    done = imhcaps("caption", tmp_path, "--cues", "x.csv", "-o", tmp_path / "out")
    assert done.returncode == 2
    assert "folder" in done.stderr


@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-16", ""), ("utf-8-sig", ""), ("latin-1", "indows-1252")]
)
def test_other_encodings_are_read_and_a_guess_is_reported(
    encoding: str, said: str, tmp_path: Path
) -> None:
    (tmp_path / "talk.txt").write_bytes(TALK.replace("morning", "matinée").encode(encoding))
    (tmp_path / "talk.csv").write_text(SHEET.replace("morning", "matinée"), encoding="utf-8")
    done = imhcaps(
        "caption", "talk.txt", "--cues", "talk.csv", "--to", "vtt", "-o", "-", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "matinée" in done.stdout
    assert said in done.stderr


def test_a_talk_without_labels_gets_captions_without_labels_and_is_reported_so(
    tmp_path: Path,
) -> None:
    (tmp_path / "talk.txt").write_text(
        "Good morning to all of you who came here today.\n", encoding="utf-8"
    )
    (tmp_path / "talk.csv").write_text("start,end\n0,4\n", encoding="utf-8")
    done = imhcaps(
        "caption", "talk.txt", "--cues", "talk.csv", "--to", "vtt", "-o", "-", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "<v" not in done.stdout
    assert "speaker" in done.stderr


def test_one_word_is_a_talk(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("Ada: Hello.\n", encoding="utf-8")
    (tmp_path / "talk.csv").write_text("start,end\n0,1\n", encoding="utf-8")
    done = imhcaps(
        "caption", "talk.txt", "--cues", "talk.csv", "--to", "vtt", "-o", "-", cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert spoken(done.stdout) == [("Ada", "Hello.")]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--to", "vtt,srt", "-o", "-"), "one format"),
        (("--to", "vvt"), "vtt"),
        (("--profile", "netflx-en"), "netflix-en"),
        (("--heading", "9"), "no part 9"),
        (("--labels", "sometimes"), "never"),
        (("--fps", "26"), "26"),
        (("--language", "../../x"), "no language"),
        (("--stem", "a/b"), "no file name"),
    ],
)
def test_contradictory_or_unknown_options_exit_2(
    arguments: tuple[str, ...], said: str, tmp_path: Path
) -> None:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    (tmp_path / "talk.csv").write_text(SHEET, encoding="utf-8")
    done = imhcaps("caption", "talk.txt", "--cues", "talk.csv", *arguments, cwd=tmp_path)
    assert done.returncode == 2, done.stdout
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_pipe_gets_webvtt_as_utf_8_whatever_the_terminal_can_show(tmp_path: Path) -> None:
    (tmp_path / "talk.txt").write_text("Ada: Où est le café — 東京?\n", encoding="utf-8")
    (tmp_path / "talk.csv").write_text("start,end\n0,4\n", encoding="utf-8")
    for encoding in ("ascii", "cp1252", "utf-8"):
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "imhcaps",
                "caption",
                "talk.txt",
                "--cues",
                "talk.csv",
                "-o",
                "-",
            ],
            capture_output=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONUTF8": "0", "PYTHONIOENCODING": encoding},
            check=False,
        )
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(b"WEBVTT")
        assert "Où est le café — 東京?" in " ".join(done.stdout.decode("utf-8").split())
        assert b"Traceback" not in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which Linux has")
def test_a_full_disk_is_an_error_and_no_traceback(samples: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "imhcaps",
                "caption",
                samples / f"{STEM}.txt",
                "--cues",
                samples / f"{STEM}.cues.csv",
                "-o",
                "-",
                "-q",
            ],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_review_list_ranks_places_and_a_stranger_s_file_is_kept(
    samples: Path, tmp_path: Path
) -> None:
    arguments = (
        "caption",
        samples / f"{STEM}.txt",
        "--cues",
        samples / f"{STEM}.cues.csv",
        "-o",
        tmp_path / "out",
    )
    listed = tmp_path / "listen.csv"
    assert imhcaps(*arguments, "--review", listed).returncode == 0
    rows = [line.split(",") for line in listed.read_text(encoding="utf-8").split("\n")[1:] if line]
    errors = [int(row[3]) for row in rows]
    assert errors == sorted(errors, reverse=True)
    assert len(rows) > 3
    listed.write_text("mine\n", encoding="utf-8")
    refused = imhcaps(*arguments, "--review", listed)
    assert refused.returncode == 2
    assert listed.read_text(encoding="utf-8") == "mine\n"


def test_an_earlier_track_keeps_its_cues_where_no_word_changed(
    samples: Path, tmp_path: Path
) -> None:
    talk, sheet = samples / f"{STEM}.txt", samples / f"{STEM}.cues.csv"
    assert imhcaps("caption", talk, "--cues", sheet, "-o", tmp_path).returncode == 0
    track = tmp_path / f"{STEM}.en.vtt"
    before = track.read_text(encoding="utf-8").split("\n\n")
    edited = tmp_path / "edited.txt"
    text = talk.read_text(encoding="utf-8")
    edited.write_text(
        text.replace("How easily are they consoled?", "How easily can they be consoled?"),
        encoding="utf-8",
    )
    done = imhcaps("caption", edited, "--cues", sheet, "--previous", track, "-o", "-")
    assert done.returncode == 0, done.stderr
    after = done.stdout.split("\n\n")
    kept = set(before) & set(after)
    assert len(kept) >= len(before) - 4
    assert "consoled?" in done.stdout


def test_every_format_that_is_written_has_a_file_of_its_own(samples: Path, tmp_path: Path) -> None:
    from imhcaps.formats.table import FORMATS

    every = [known for known in FORMATS if not known.read_only]
    assert all(known.suffix for known in every)
    written = list({known.suffix: known for known in reversed(every)}.values())
    # SubRip with positions has the suffix of SubRip: the two go into two folders.
    assert {k.name for k in every} - {k.name for k in written} == {"srt-positions"}
    arguments = (samples / SAMPLES[0], "--cues", sheet_of(samples, SAMPLES[0]), "-q")
    done = imhcaps("caption", *arguments, "--to", ",".join(k.name for k in written), "-o", tmp_path)
    assert done.returncode == 0, done.stderr
    made = {path.name for path in tmp_path.iterdir()}
    assert {f"{STEM}.en{known.suffix}" for known in written} <= made
    command = [sys.executable, "-m", "imhcaps", "caption", *arguments, "--to", "stl", "-o", "-"]
    pipe = subprocess.run(command, capture_output=True, check=True)
    assert pipe.stdout == (tmp_path / f"{STEM}.en.stl").read_bytes()
