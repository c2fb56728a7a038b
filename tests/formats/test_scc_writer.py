"""Scenarist Closed Captions out: two decoders that share nothing with the encoder read every letter at its time."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from imhcaps.errors import FormatError, ImhcapsError
from imhcaps.formats import read_document, write_track
from imhcaps.formats.save import save_track
from imhcaps.formats.scc import codes
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source

pycaption = pytest.importorskip("pycaption")
ttconv_reader = pytest.importorskip("ttconv.scc.reader")

FRAME = 34
"""Milliseconds of a frame, rounded up."""


def by_pycaption(text: str) -> list[tuple[int, str]]:
    captions = pycaption.SCCReader().read(text)
    return [
        (round(each.start / 1000), " ".join(each.get_text().split()))
        for each in captions.get_captions(captions.get_languages()[0])
    ]


def by_ttconv(text: str) -> list[tuple[int, str]]:
    from ttconv import model

    found = []
    for element in ttconv_reader.to_model(text).get_body().dfs_iterator():
        if isinstance(element, model.P):
            said = "".join(
                " " if isinstance(part, model.Br) else part.get_text()
                for part in element.dfs_iterator()
                if isinstance(part, (model.Br, model.Text))
            )
            found.append((round(element.get_begin() * 1000), " ".join(said.split())))
    return found


def ours(text: str) -> list[tuple[int, str]]:
    doc = read_document(Source(text, "a.scc"))
    return [(at, " ".join(said.split())) for at, said in zip(doc.starts, doc.texts, strict=True)]


def close(mine: list[tuple[int, str]], theirs: list[tuple[int, str]], slack: int) -> bool:
    return [t for _, t in mine] == [t for _, t in theirs] and all(
        abs(a - b) <= slack for (a, _), (b, _) in zip(mine, theirs, strict=True)
    )


# pycaption reads the code of the straight quote as ’; ttconv the dash and the circumflex as other signs.
LETTERS = [
    letter
    for letter in (*codes.BASIC.values(), *codes.SPECIAL.values(), *codes.EXTENDED.values())
    if letter.strip() and letter not in "█’—¤┌┐└┘|^¦"
]
WORDS = (
    "Hello",
    "there,",
    "José",
    "Ça",
    "naïve",
    "♪♪",
    "“Yes”",
    "it's",
    "Größe",
    "a\\b",
    "{x}",
    "[laughs]",
    "100%",
)


@pytest.mark.parametrize("seed", range(6))
def test_words_and_times_by_two_independent_decoders(seed: int) -> None:
    chance = random.Random(seed)
    cues, at = [], 4000
    for _ in range(25):
        words = chance.choices(WORDS, k=chance.randint(1, 9))
        length = 2500 + 120 * sum(map(len, words))
        cues.append(
            Cue(at, at + length, "\n".join([" ".join(words[:5]), " ".join(words[5:])]).strip())
        )
        at += length + chance.choice((0, 40, 100, 900))
    track = Track(tuple(cues))
    text, _ = write_track(track, "scc")
    wanted = [(cue.start, " ".join(cue.text.split())) for cue in track.cues]
    assert close(wanted, ours(text), FRAME)
    assert close(wanted, by_ttconv(text), FRAME)
    # pycaption counts drop-frame time codes as a clock.
    assert close(wanted, by_pycaption(text), FRAME + wanted[-1][0] // 900)


def test_every_letter_by_two_independent_decoders() -> None:
    rows = ["".join(LETTERS[n : n + 12]) for n in range(0, len(LETTERS), 12)]
    cues = tuple(Cue(5000 * n + 5000, 5000 * n + 9000, row.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) for n, row in enumerate(rows))  # fmt: skip
    text, lost = write_track(Track(cues), "scc")
    assert lost == ()
    for read in (ours, by_ttconv, by_pycaption):
        assert [said for _, said in read(text)] == rows, read.__name__


@pytest.mark.parametrize(("fps", "code"), [(None, "00:09:59;2"), ("29.97", "00:09:59:1"), ("29.97df", "00:09:59;2")])  # fmt: skip
def test_time_codes_drop_frames_or_do_not(fps: str | None, code: str) -> None:
    track = Track((Cue(600_000, 602_000, "Hello."),))
    text, _ = write_track(track, "scc", fps=fps)
    assert ";" in text if fps != "29.97" else ";" not in text
    assert abs(ours(text)[0][0] - 600_000) <= FRAME


def test_another_rate_is_refused() -> None:
    with pytest.raises(ImhcapsError, match=r"29\.97"):
        write_track(Track((Cue(0, 1000, "Hi."),)), "scc", fps="25")


def test_lines_are_broken_at_32_columns_and_the_rest_is_said() -> None:
    long = "A line that is longer than the thirty-two columns of a television"
    track = Track((Cue(5000, 9000, long), Cue(9010, 9500, "<i>Soon</i> after, and too fast €"), Cue(9400, 12000, "Ő, this overlaps")))  # fmt: skip
    text, lost = write_track(track, "scc")
    said = "\n".join(remark.message for remark in lost)
    for what in ("more than 32", "italics", "€", "Ő", "shown later", "overlap"):
        assert what in said
    doc = read_document(Source(text, "a.scc"))
    assert doc.texts[0].replace("\n", " ") == long
    assert not doc.problems
    assert doc.texts[2] == "O, this overlaps"


def test_another_script_is_refused_and_nothing_is_written(tmp_path: Path) -> None:
    track = Track((Cue(5000, 9000, "Привет, мир"),))
    with pytest.raises(FormatError, match="letters"):
        save_track(track, tmp_path / "a.scc")
    assert not (tmp_path / "a.scc").exists()


def test_rows_at_the_top_stay_there() -> None:
    track = Track((Cue(5000, 9000, "Up.", None, (("line", "0"),)), Cue(9000, 12000, "Down.")))
    doc = read_document(Source(write_track(track, "scc")[0], "a.scc"))
    assert [bool(cue.settings) for cue in doc.track.cues] == [True, False]


def test_more_rows_than_a_screen_has() -> None:
    many = Track(tuple(Cue(5000, 9000, f"Row {n}\nand one") for n in range(12)))
    text, lost = write_track(many, "scc")
    assert any("more than 15 rows" in remark.message for remark in lost)
    assert read_document(Source(text, "a.scc")).texts[0].count("\n") == 14
