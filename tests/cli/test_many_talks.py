"""A page of several talks and their files of times: each is matched by its words, or not at all."""

from __future__ import annotations

import random
import string
from pathlib import Path

import pytest

from command import in_process
from imhcaps.formats import read_track

TALKS = {
    "Opening keynote": "harbour lamps were lit by hand before anyone thought of wires along the quay where boats came home",
    "Panel on bridges": "every bridge carries its own weather because iron grows in summer and shrinks when frost arrives at night",
    "Closing words": "thank you all for coming this far and please take the maps with you since nobody wants them left behind",
}


def sentences(seed: str) -> list[str]:
    words = TALKS[seed].split()
    chance = random.Random(seed)
    return [" ".join(chance.sample(words, 9)).capitalize() + "." for _ in range(14)]


def stamp(ms: int) -> str:
    return f"{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def track(lines: list[str]) -> str:
    return "WEBVTT\n\n" + "\n".join(
        f"{stamp(k * 4000)} --> {stamp(k * 4000 + 3800)}\n{text}\n" for k, text in enumerate(lines)
    )


@pytest.fixture
def conference(tmp_path: Path) -> Path:
    page = ["# A conference\n"]
    for number, title in enumerate(TALKS):
        page.append(f"\n## {title}\n")
        page += [
            f"\n**{('Ann Webb', 'Bo Chen')[k % 2]}:** {text}\n"
            for k, text in enumerate(sentences(title))
        ]
        # Their names say nothing.
        (tmp_path / f"video{(number + 1) % 3}.vtt").write_text(track(sentences(title)))
    (tmp_path / "page.md").write_text("".join(page))
    return tmp_path


@pytest.mark.parametrize("quoted", [True, False])
def test_each_file_goes_to_its_talk(conference, quoted):
    times = ["video*.vtt"] if quoted else ["video0.vtt", "video1.vtt", "video2.vtt"]
    done = in_process(
        "caption", "page.md", "--cues", *times, "-o", "out", "--to", "vtt", cwd=conference
    )
    assert done.returncode == 0, done.stderr
    assert "video1.vtt: “Opening keynote” (100% of its words, the next best" in done.stderr
    made = sorted(path.name for path in (conference / "out").iterdir())
    assert made == [
        "page-closing-words.en.vtt",
        "page-opening-keynote.en.vtt",
        "page-panel-on-bridges.en.vtt",
    ]
    for title in TALKS:
        name = title.lower().replace(" ", "-")
        words = " ".join(
            cue.text for cue in read_track(conference / f"out/page-{name}.en.vtt").cues
        )
        assert all(
            " ".join(text.split()[:3]) in " ".join(words.split()) for text in sentences(title)[:1]
        )


def test_a_file_that_fits_nothing_clearly_is_not_made(conference):
    mixed = [*sentences("Opening keynote")[:7], *sentences("Panel on bridges")[:7]]
    (conference / "video1.vtt").write_text(track(mixed))
    (conference / "video2.vtt").write_text(
        track(["Something else altogether is being said in here."] * 5)
    )
    done = in_process("caption", "page.md", "--cues", "*.vtt", "-o", "out", cwd=conference)
    assert done.returncode == 1
    assert "video1.vtt: fits no talk clearly (" in done.stderr
    assert "video2.vtt: fits no talk clearly (0% of its words" in done.stderr
    assert "no file fits “Panel on bridges”" in done.stderr
    assert {path.name for path in (conference / "out").iterdir()} == {
        "page-closing-words.en.vtt",
        "page-closing-words.en.srt",
    }


def test_cue_sheets_are_matched_too(conference):
    for title in TALKS:
        rows = "".join(f"{k * 4},{text}\n" for k, text in enumerate(sentences(title)))
        (conference / f"{title[:3]}.csv").write_text(f"start,text\n{rows}")
    done = in_process(
        "caption", "page.md", "--cues", "*.csv", "-o", "out", "--to", "vtt", cwd=conference
    )
    assert done.returncode == 0, done.stderr
    assert len(list((conference / "out").iterdir())) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--cues", "gone*.vtt"], "no file fits this pattern"),
        (["--cues", "video0.vtt", "video1.vtt", "--words", "x.json"], "one of them"),
        (["video0.vtt"], "one of them"),
        (["--cues", "*.vtt", "--heading", "1"], "alone"),
        (["--cues", "*.vtt", "-o", "-"], "alone"),
    ],
)
def test_what_cannot_be_done_is_said(conference, arguments, said):
    done = in_process("caption", "page.md", *arguments, cwd=conference)
    assert done.returncode == 2
    assert said in done.stderr


def test_two_files_of_one_talk_are_refused(conference):
    (conference / "copy.vtt").write_bytes((conference / "video1.vtt").read_bytes())
    done = in_process("caption", "page.md", "--cues", "*.vtt", cwd=conference)
    assert done.returncode == 2
    assert "both fit “Opening keynote”" in done.stderr


def test_lessons_that_repeat_their_phrases_are_told_apart_by_the_others():
    from imhcaps.projects.matching import matches

    dice = random.Random(4)
    frames = [" ".join(dice.choices(string.ascii_lowercase, k=12)) for _ in range(6)]
    lessons = {
        name: [
            f"{dice.choice(frames)} {' '.join(f'{name}{dice.randrange(40)}' for _ in range(4))}"
            for _ in range(40)
        ]
        for name in ("un", "deux", "trois")
    }
    texts = {name: " ".join(lesson) for name, lesson in lessons.items()}
    tracks = {name: " ".join(lesson[3:37]) for name, lesson in lessons.items()}
    found = matches(texts, tracks)
    assert [match.text for match in found] == list(texts)
    assert all(match.second > 0.4 for match in found)
    # Two versions of one lesson, and a track of half of each, belong to neither.
    corrected = {**texts, "deux again": texts["deux"].replace("deux7 ", "deux8 ")}
    mixed = " ".join(lessons["un"][:20] + lessons["trois"][:20])
    assert [
        match.text for match in matches(corrected, {"two": tracks["deux"], "mixed": mixed})
    ] == [None, None]
