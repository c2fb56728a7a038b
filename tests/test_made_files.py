"""Nobody's work is lost: a file is replaced unasked only when we made it and nobody edited it since."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from imhcaps import Cue, Track, made_files
from imhcaps.errors import OutputError
from imhcaps.formats.made_mark import MARK, shows_ours, stamped
from imhcaps.formats.save import save_track, save_tracks
from imhcaps.made_files import is_known, remember, write_made

NOTE = f"A talk\n{MARK} 1.2.3"
FIRST = Track((Cue(1000, 2000, "<v Ann><c.label>Ann:</c> Hello"),), notes=(NOTE,))
SECOND = replace(FIRST, cues=(*FIRST.cues, Cue(3000, 4000, "<v Bo>And more")))
SUFFIXES = ("vtt", "srt", "sbv", "lrc", "json")


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another machine: what was written before is not known by its hash."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))


def bare(track: Track, suffix: str) -> Track:
    return track if suffix in ("vtt", "json") else replace(track, notes=())


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_nobody_edited_is_made_again(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"t.en.{suffix}"
    save_track(bare(FIRST, suffix), path)
    before = path.read_bytes()
    save_track(bare(SECOND, suffix), path)
    assert path.read_bytes() != before


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_edit_of_one_letter_is_kept(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"t.en.{suffix}"
    save_track(bare(FIRST, suffix), path)
    path.write_bytes(path.read_bytes().replace(b"Hello", b"Hullo"))
    edited = path.read_bytes()
    with pytest.raises(OutputError, match="force"):
        save_track(bare(SECOND, suffix), path)
    assert path.read_bytes() == edited
    save_track(bare(SECOND, suffix), path, force=True)
    assert path.read_bytes() != edited


@pytest.mark.usefixtures("elsewhere")
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_a_track_shows_on_any_machine_that_nobody_edited_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: bytes, bom: bytes
) -> None:
    path = tmp_path / "t.en.vtt"
    save_track(FIRST, path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "third"))
    path.write_bytes(bom + path.read_bytes().replace(b"\n", ends))
    assert not is_known(path.read_bytes()) or (ends, bom) == (b"\n", b"")
    assert shows_ours(path, path.read_bytes())
    save_track(SECOND, path)
    assert b"And more" in path.read_bytes()


@pytest.mark.parametrize("suffix", ["srt", "sbv", "lrc"])
def test_a_sibling_is_ours_on_any_machine_when_it_says_no_more_than_the_track(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    def both(track: Track) -> dict[Path, Track]:
        vtt, other = tmp_path / "t.en.vtt", tmp_path / f"t.en.{suffix}"
        return {vtt: track, other: replace(track, notes=())}

    save_tracks(both(replace(FIRST, language="en")))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "elsewhere"))
    save_tracks(both(replace(SECOND, language="en")))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "third"))
    other = tmp_path / f"t.en.{suffix}"
    other.write_bytes(other.read_bytes().replace(b"And more", b"And my own"))
    kept = {path: path.read_bytes() for path in both(FIRST)}
    with pytest.raises(OutputError):
        save_tracks(both(replace(FIRST, language="en")))
    assert {path: path.read_bytes() for path in kept} == kept


def test_a_persons_file_beside_ours_is_kept(tmp_path: Path) -> None:
    save_track(FIRST, tmp_path / "t.en.vtt")
    own = tmp_path / "t.en.srt"
    own.write_text("1\n00:00:01,000 --> 00:00:03,000\nMy own words.\n")
    with pytest.raises(OutputError, match="nothing shows that imhcaps made it"):
        save_track(replace(FIRST, notes=()), own)
    assert "My own words" in own.read_text()


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n00:01.000 --> 00:02.000\nMade by imhcaps 1.2.3\n",
        f"WEBVTT\n\nNOTE {MARK} 1.2.3\n\n00:01.000 --> 00:02.000\nx\n",
        f"WEBVTT\n\nNOTE {MARK} 1.2.3, sha256 {'0' * 32}\n\n00:01.000 --> 00:02.000\nx\n",
        "My notes: compare with what was Made by imhcaps 1.2.3\n",
        "",
    ],
)
def test_a_mention_of_us_is_no_proof(tmp_path: Path, text: str) -> None:
    assert not shows_ours(tmp_path / "t.vtt", text.encode())


def test_a_stamp_is_renewed_and_shows_each_change() -> None:
    once = stamped(f"WEBVTT\n\nNOTE {MARK} 1.2.3\n\n00:01.000 --> 00:02.000\nx\n")
    assert once.count("sha256") == 1
    assert stamped(once) == once
    place = Path("t.vtt")
    assert shows_ours(place, once.encode())
    for at, char in enumerate(once):
        if char not in "\n":
            other = once[:at] + ("y" if char != "y" else "z") + once[at + 1 :]
            assert not shows_ours(place, other.encode()), at
    assert stamped("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n").count("sha256") == 0


def test_where_nothing_can_be_kept_a_file_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    path = tmp_path / "a.txt"
    write_made({path: b"one"})
    write_made({path: b"one"})
    with pytest.raises(OutputError, match="nothing shows"):
        write_made({path: b"two"})
    write_made({path: b"two"}, force=True)


def test_an_empty_file_is_nobodys_work(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    write_made({path: b"one"})
    assert path.read_bytes() == b"one"


def test_the_list_of_hashes_does_not_grow_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setattr(made_files, "MOST", 1000)
    for number in range(200):
        remember([(str(number).encode(), "")])
    assert is_known(b"199")
    assert not is_known(b"0")
    assert (tmp_path / "imhcaps" / made_files.NAME).stat().st_size < 1100
    remember([(b"199", "")])
    assert (tmp_path / "imhcaps" / made_files.NAME).read_bytes().count(b"\n") < 40


def test_what_was_made_from_another_file_is_kept(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "talk.txt").write_text(name)
    made = tmp_path / "out" / "talk.md"
    write_made({made: b"first"}, source=tmp_path / "a" / "talk.txt")
    write_made({made: b"second"}, source=tmp_path / "a" / "talk.txt")
    with pytest.raises(OutputError, match="made from another file"):
        write_made({made: b"third"}, source=tmp_path / "b" / "talk.txt")
    with pytest.raises(OutputError, match="made from another file"):
        write_made({made: b"third"}, source=tmp_path / "a" / "talk.txt", part="2")
    assert made.read_bytes() == b"second"
    write_made({made: b"from nowhere known"})
    write_made({made: b"third"}, source=tmp_path / "b" / "talk.txt")
    # The whole project may move.
    (tmp_path / "moved").mkdir()
    for name in ("a", "b", "out"):
        (tmp_path / name).rename(tmp_path / "moved" / name)
    write_made(
        {tmp_path / "moved" / "out" / "talk.md": b"x"}, source=tmp_path / "moved" / "b" / "talk.txt"
    )


def test_the_same_bytes_from_two_files_are_of_both(tmp_path: Path) -> None:
    made = tmp_path / "same.md"
    for name in ("a.txt", "b.txt"):
        write_made({made: b"the same"}, source=tmp_path / name)
    write_made({made: b"new"}, source=tmp_path / "a.txt")


def test_all_files_of_a_set_are_remembered(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.vtt", "a.srt", "a.csv")]
    write_made({path: path.name.encode() for path in paths}, source=tmp_path / "t.txt")
    assert all(is_known(path.read_bytes()) for path in paths)
    write_made(dict.fromkeys(paths, b"new"), source=tmp_path / "t.txt")
