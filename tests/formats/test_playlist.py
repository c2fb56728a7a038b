"""Segmented WebVTT: one track of all segments, their clocks and copies honoured; nothing is fetched."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps
from imhcaps.errors import InputError
from imhcaps.formats.playlist import is_playlist

MAP = "X-TIMESTAMP-MAP=MPEGTS:{},LOCAL:00:00:00.000\n"


def segment(*cues: str, ticks: int | None = None) -> str:
    head = MAP.format(ticks) if ticks is not None else ""
    return f"WEBVTT\n{head}\n" + "\n\n".join(cues) + "\n"


def playlist(*names: str) -> str:
    rows = "".join(f"#EXTINF:6.0,\n{name}\n" for name in names)
    return f"#EXTM3U\n#EXT-X-TARGETDURATION:6\n{rows}#EXT-X-ENDLIST\n"


def converted(folder: Path) -> list[tuple[int, int, str]]:
    imhcaps.convert(folder / "talk.m3u8", folder / "talk.vtt", force=True)
    return [(c.start, c.end, c.text) for c in imhcaps.read_track(folder / "talk.vtt").cues]


ONE = "00:00:01.000 --> 00:00:03.000\nAre you there?"
BOTH = "00:00:05.000 --> 00:00:07.000\nYes, I am."
TWO = "00:00:08.000 --> 00:00:09.000\nGood."


@pytest.mark.parametrize("ticks", [None, 900_000])
def test_segments_are_one_track_and_copies_are_one_cue(tmp_path: Path, ticks: int | None) -> None:
    (tmp_path / "talk.m3u8").write_text(playlist("s1.vtt", "my%20s2.vtt?token=1"), "utf-8")
    (tmp_path / "s1.vtt").write_text(segment(ONE, BOTH, ticks=ticks), "utf-8")
    (tmp_path / "my s2.vtt").write_text(segment(BOTH, TWO, ticks=ticks), "utf-8")
    assert is_playlist(tmp_path / "talk.m3u8")
    assert not is_playlist(tmp_path / "s1.vtt")
    assert converted(tmp_path) == [
        (1000, 3000, "Are you there?"),
        (5000, 7000, "Yes, I am."),
        (8000, 9000, "Good."),
    ]


def test_a_segment_on_another_clock_is_moved(tmp_path: Path) -> None:
    (tmp_path / "talk.m3u8").write_text(playlist("s1.vtt", "s2.vtt"), "utf-8")
    (tmp_path / "s1.vtt").write_text(segment(ONE, ticks=900_000), "utf-8")
    later = "00:00:02.000 --> 00:00:03.000\nGood."
    (tmp_path / "s2.vtt").write_text(segment(later, ticks=900_000 + 6 * 90_000), "utf-8")
    assert converted(tmp_path) == [(1000, 3000, "Are you there?"), (8000, 9000, "Good.")]


@pytest.mark.parametrize("ticks", [None, 900_000, 900_000 - 3 * 90_000])
@pytest.mark.parametrize(
    ("words", "later", "one"),
    [
        ("Yes, I am.", "Yes, I am.", True),
        ("<v Ida>Ja, så går vi.", "<v Ida>Ja, så går vi.", True),
        ("Yes, I am.", "No, I am not.", False),
        ("<v Ida>Ja.", "<v Bo>Ja.", False),
    ],
)
def test_a_cue_that_is_cut_where_two_segments_meet_is_one(
    tmp_path: Path, ticks: int | None, words: str, later: str, one: bool
) -> None:
    off = 0 if ticks is None else (900_000 - ticks) // 90
    first = f"00:00:05.000 --> 00:00:06.000\n{words}"
    rest = f"00:00:{6 + off // 1000:02}.000 --> 00:00:{7 + off // 1000:02}.500\n{later}"
    (tmp_path / "talk.m3u8").write_text(playlist("s1.vtt", "s2.vtt"), "utf-8")
    (tmp_path / "s1.vtt").write_text(segment(ONE, first, ticks=ticks and 900_000), "utf-8")
    (tmp_path / "s2.vtt").write_text(segment(rest, ticks=ticks), "utf-8")
    times = [(start, end) for start, end, _ in converted(tmp_path)]
    assert times == [(1000, 3000), *([(5000, 7500)] if one else [(5000, 6000), (6000, 7500)])]


@pytest.mark.parametrize("later", ["", " line:90%", " align:end line:10%"])
def test_other_settings_of_the_second_part_of_a_cue_are_said(tmp_path: Path, later: str) -> None:
    (tmp_path / "talk.m3u8").write_text(playlist("s1.vtt", "s2.vtt"), "utf-8")
    parts = ("00:05.000 --> 00:06.000 line:10%", f"00:06.000 --> 00:07.000{later}")
    for k, part in enumerate(parts, 1):
        (tmp_path / f"s{k}.vtt").write_text(segment(f"{part}\nJa, så går vi."), "utf-8")
    found = imhcaps.convert(tmp_path / "talk.m3u8", tmp_path / "talk.vtt")
    (cue,) = imhcaps.read_track(tmp_path / "talk.vtt").cues
    assert (cue.start, cue.end, cue.settings) == (5000, 7000, (("line", "10%"),))
    assert any("settings of a cue" in remark.message for remark in found)


def test_the_same_words_again_in_one_segment_are_said_again(tmp_path: Path) -> None:
    again = "00:00:03.000 --> 00:00:04.000\nAre you there?"
    (tmp_path / "talk.m3u8").write_text(playlist("s1.vtt", "s2.vtt"), "utf-8")
    (tmp_path / "s1.vtt").write_text(segment(ONE, again), "utf-8")
    (tmp_path / "s2.vtt").write_text(segment(TWO), "utf-8")
    assert len(converted(tmp_path)) == 3


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("https://example.org/s1.vtt", "not beside it"),
        ("//example.org/s1.vtt", "not beside it"),
        ("/etc/s1.vtt", "not beside it"),
        ("../s1.vtt", "not beside it"),
        ("%2e%2e/s1.vtt", "not beside it"),
        ("low/index.m3u8", "no WebVTT"),
        ("missing.vtt", "missing.vtt"),
    ],
)
def test_what_lies_elsewhere_or_is_none_is_refused(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "talk.m3u8").write_text(playlist(name), "utf-8")
    with pytest.raises(InputError, match=said):
        converted(tmp_path)
    assert not (tmp_path / "talk.vtt").exists()


def test_a_playlist_without_segments(tmp_path: Path) -> None:
    (tmp_path / "talk.m3u8").write_text("#EXTM3U\n", "utf-8")
    with pytest.raises(InputError, match="no segment"):
        converted(tmp_path)
