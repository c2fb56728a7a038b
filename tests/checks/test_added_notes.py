"""`check --add-ignore`: what is found today is suppressed where it stands, no cue changes, and what is new is
reported."""

from __future__ import annotations

import pytest

from checks.tracks import clean, write
from command import in_process
from imhcaps.formats import read_track

LONG = "A line that is so long that no player could show it well on one."


def broken(seed: int = 0) -> str:
    pieces = clean(seed)
    pieces[2].payload = LONG
    pieces[4].payload = "Two  spaces and an ending ."
    return write(pieces)


def run(folder, *arguments: str):
    return in_process("check", "talk.en.vtt", *arguments, cwd=folder)


@pytest.mark.parametrize("eol", ["\n", "\r\n"])
@pytest.mark.parametrize("seed", range(4))
def test_the_next_check_finds_nothing_and_no_cue_has_changed(tmp_path, seed, eol):
    place = tmp_path / "talk.en.vtt"
    place.write_bytes(broken(seed).replace("\n", eol).encode())
    before = read_track(place).cues
    assert run(tmp_path).returncode == 1
    done = run(tmp_path, "--add-ignore")
    assert done.returncode == 0, done.stderr
    assert "findings suppressed by notes" in done.stderr
    text = place.read_bytes().decode()
    assert "NOTE imhcaps: ignore[LEN101" in text
    assert text.count("\n") == text.count(eol)
    assert [(c.start, c.end, c.payload) for c in read_track(place).cues] == [
        (c.start, c.end, c.payload) for c in before
    ]
    checked = run(tmp_path)
    assert checked.returncode == 0, checked.stdout
    again = place.read_bytes()
    assert run(tmp_path, "--add-ignore").returncode == 0
    assert place.read_bytes() == again
    # What is new is found.
    place.write_bytes(again.replace(b"mother", b"mother  and grandmother"))
    if b"mother" in again:
        assert "TXT102" in run(tmp_path).stdout


def test_findings_of_the_file_have_a_note_of_the_file(tmp_path):
    place = tmp_path / "talk.en.vtt"
    place.write_text(broken())
    done = run(tmp_path, "--add-ignore", "--select", "MET,LEN,SPK", "--profile", "dcmp-upper")
    assert done.returncode == 0, done.stderr
    assert run(tmp_path, "--select", "MET,LEN,SPK", "--profile", "dcmp-upper").returncode == 0


def test_a_format_without_comments_is_left_alone(tmp_path):
    (tmp_path / "talk.en.srt").write_text(f"1\n00:00:01,000 --> 00:00:05,000\n{LONG}\n")
    before = (tmp_path / "talk.en.srt").read_bytes()
    done = in_process("check", "talk.en.srt", "--add-ignore", cwd=tmp_path)
    assert done.returncode == 1
    assert "has no comments between captions: " in done.stderr
    assert '\n[per-file-ignores]\n"talk.en.srt" = [' in done.stderr
    assert (tmp_path / "talk.en.srt").read_bytes() == before


def test_a_clean_file_is_not_touched(tmp_path):
    place = tmp_path / "talk.en.vtt"
    place.write_text(write(clean(0)))
    before = place.stat().st_mtime_ns
    assert run(tmp_path, "--add-ignore").returncode == 0
    assert place.stat().st_mtime_ns == before


@pytest.mark.parametrize("more", [["--fix"], ["--write-baseline"]])
def test_what_contradicts_it_is_refused(tmp_path, more):
    (tmp_path / "talk.en.vtt").write_text(broken())
    assert run(tmp_path, "--add-ignore", *more).returncode == 2
