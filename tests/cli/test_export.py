"""`imhcaps export` as a user meets it: what is written, what is refused before anything is."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64decode
from functools import partial
from pathlib import Path

import pytest

import command
from imhcaps.cli import export_options
from imhcaps.documents import KINDS
from imhcaps.errors import UsageError

STEM = "what-is-infant-mental-health"
LIGHT = "html,md,txt,json"


imhcaps = partial(command.in_process, "export")


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text("A talk\n\nAnn Lee, PhD: Good evening.\n\nBob Ray: Hello, Ann.\n", "utf-8")
    return path


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "talk.en.vtt"
    path.write_text(
        "WEBVTT\n\n00:01.000 --> 00:02.500\n<v Ann Lee>Good evening.\n\n"
        "00:03.000 --> 00:04.500\n<v Bob Ray>Hello, Ann.\n",
        "utf-8",
    )
    return path


def test_the_samples_in_every_kind_that_needs_no_extra(samples: Path, tmp_path: Path) -> None:
    for sample in (f"{STEM}.txt", "the-caption-hour.md"):
        done = imhcaps(samples / sample, "--to", LIGHT, "-o", tmp_path)
        assert done.returncode == 0, done.stderr
        stem = sample.partition(".")[0]
        paths = [str(tmp_path / f"{stem}.en.{suffix}") for suffix in LIGHT.split(",")]
        assert done.stdout.split() == paths
        for path in paths:
            assert "may be reprinted for" in " ".join(Path(path).read_text("utf-8").split())


def test_captions_become_a_document_and_their_own_player_track(
    captions: Path, tmp_path: Path
) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"")
    out = tmp_path / "out"
    done = imhcaps(captions, "--to", "html,txt", "-o", out, "--media", tmp_path / "talk.mp4")
    assert done.returncode == 0, done.stderr
    page = (out / "talk.en.html").read_text("utf-8")
    assert 'src="../talk.mp4"' in page
    assert "<track " in page
    assert 'data-start="3000"' in page
    assert "Ann Lee:\n    Good evening." in (out / "talk.en.txt").read_text("utf-8")


def test_word_times_become_a_document(captions: Path, tmp_path: Path) -> None:
    assert imhcaps(captions, "--to", "json", "-o", tmp_path / "a").returncode == 0
    done = imhcaps(tmp_path / "a/talk.en.json", "--to", "txt", "--times", "-o", tmp_path / "b")
    assert done.returncode == 0, done.stderr
    assert "[0:03] Bob Ray:" in (tmp_path / "b/talk.en.txt").read_text("utf-8")


def test_a_cue_sheet_gives_times_and_chapters(samples: Path, tmp_path: Path) -> None:
    done = imhcaps(
        samples / f"{STEM}.txt",
        "--cues",
        samples / f"{STEM}.cues.csv",
        "--to",
        "json",
        "-o",
        tmp_path,
    )
    assert done.returncode == 0, done.stderr
    data = json.loads((tmp_path / f"{STEM}.en.json").read_text("utf-8"))
    assert data["format"] == "imhcaps-timed"
    assert data["headings"]


def test_a_recording_never_stands_without_captions(samples: Path, tmp_path: Path) -> None:
    done = imhcaps(
        samples / f"{STEM}.txt", "--cues", samples / f"{STEM}.cues.csv", "--to", "html",
        "--media", samples / f"{STEM}.opus", "-o", tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    page = (tmp_path / f"{STEM}.en.html").read_text("utf-8")
    track = re.search(r'<track kind="captions" srclang="en"[^>]*base64,([^"]*)"', page)
    assert track is not None
    assert "Infant mental health" in b64decode(track[1]).decode()


def test_descriptions_are_merged_in_order_of_time(captions: Path, tmp_path: Path) -> None:
    visuals = tmp_path / "visuals.vtt"
    visuals.write_text("WEBVTT\n\n00:02.600 --> 00:02.900\nBob waves.\n", "utf-8")
    done = imhcaps(captions, "--to", "txt", "-o", "-", "--descriptions", visuals)
    text = done.stdout
    assert text.index("Good evening.") < text.index("[Visual: Bob waves.]") < text.index("Hello,")


def test_descriptions_need_times(talk: Path, captions: Path) -> None:
    done = imhcaps(talk, "--to", "txt", "-o", "-", "--descriptions", captions)
    assert done.returncode == 2
    assert "--cues" in done.stderr


def test_times_that_are_not_there_are_said_to_be_missing(talk: Path) -> None:
    done = imhcaps(talk, "--to", "txt", "--times", "-o", "-")
    assert done.returncode == 0
    assert "no times to print" in done.stderr


def test_a_pipe_takes_one_kind(talk: Path) -> None:
    done = imhcaps(talk, "--to", "md", "-o", "-", "-q")
    assert done.returncode == 0
    assert "**Bob Ray:** Hello, Ann." in done.stdout
    assert imhcaps(talk, "--to", "md,txt", "-o", "-").returncode == 2


def test_a_missing_extra_is_reported_before_anything_is_written(talk: Path, tmp_path: Path) -> None:
    block = "import sys; sys.modules['typst'] = None; import runpy; runpy.run_module('imhcaps', run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-c", block, "export", str(talk), "--to", "txt,pdf", "-o", "out"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 2
    assert 'pip install "imhcaps[pdf]"' in done.stderr
    assert not (tmp_path / "out").exists()


def test_what_others_made_is_not_written_over(talk: Path, tmp_path: Path) -> None:
    (tmp_path / "talk.en.txt").write_text("my own notes", "utf-8")
    done = imhcaps(talk, "--to", "md,txt", "-o", tmp_path)
    assert done.returncode == 2
    assert "--force" in done.stderr
    assert not (tmp_path / "talk.en.md").exists()
    assert imhcaps(talk, "--to", "md,txt", "-o", tmp_path, "--force").returncode == 0
    # What we made ourselves is written again without a word.
    assert imhcaps(talk, "--to", "md,txt,html,json", "-o", tmp_path).returncode == 0
    assert imhcaps(talk, "--to", "md,txt,html,json", "-o", tmp_path).returncode == 0


def test_the_transcript_itself_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "talk.en.txt"
    path.write_text("A talk\n\nAnn: Hello.\n\nBob: Hi.\n", "utf-8")
    done = imhcaps(path, "--to", "txt", "-o", tmp_path, "--force")
    assert done.returncode == 2
    assert "transcript itself" in done.stderr
    assert path.read_text("utf-8").startswith("A talk")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--to", "htm"), "did you mean 'html'?"),
        (("--to", ","), "no kind of document named"),
        (("--to", "txt", "--large-print"), "--large-print is of no use to txt"),
        (("--to", "txt", "--braille-grade", "1"), "it is for brf"),
        (("--to", "brf", "--braille-page", "wide"), "--braille-page 40x25"),
        (("--to", "html", "--media", "nowhere.mp4"), "no such recording"),
        (("--to", "html", "--media", "javascript:alert(1)"), "no address of a recording"),
        (("--to", "html", "--captions", "a.vtt"), "--captions needs the recording"),
        (("--to", "html", "--template", "a.docx"), "is for docx"),
        (("--to", "html", "--template", "nowhere.html"), "nowhere.html: no such file"),
        (("--to", "html", "--logo", "nowhere.png"), "nowhere.png: no such file"),
        (("--to", "html", "--date", "2026-02-30"), "date 2026-02-30: there is no such day"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    talk: Path, arguments: tuple[str, ...], says: str
) -> None:
    done = imhcaps(talk, *arguments, "-o", "out", cwd=talk.parent)
    assert done.returncode == 2
    assert says in done.stderr
    assert "Traceback" not in done.stderr
    assert not (talk.parent / "out").exists()


def test_organisation_logo_style_and_title(talk: Path) -> None:
    folder = talk.parent
    (folder / "own.css").write_text("h1 { color: teal }", "utf-8")
    (folder / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    done = imhcaps(
        talk, "--to", "html", "-o", "-", "-q", "--organisation", "Acme", "--title", "Tea",
        "--logo", folder / "logo.svg", "--css", folder / "own.css", "--language", "es",
    )  # fmt: skip
    for text in ("<title>Tea</title>", "color: teal", "data:image/svg+xml", "Acme", 'lang="es"'):
        assert text in done.stdout


def test_the_epub_says_why_it_does_not_read_along(captions: Path, tmp_path: Path) -> None:
    (tmp_path / "talk.mp4").write_bytes(b"")
    done = imhcaps(captions, "--to", "epub", "-o", tmp_path, "--media", tmp_path / "talk.mp4")
    assert done.returncode == 0, done.stderr
    assert "no read-along" in done.stderr


@pytest.mark.parametrize(
    ("option", "kinds"),
    [("media", ("epub", "html")), ("width", ("text",)), ("paper", ("docx", "pdf")), ("grade", ("brf",))],
)  # fmt: skip
def test_an_option_goes_to_the_kinds_whose_writers_take_it(
    option: str, kinds: tuple[str, ...], tmp_path: Path
) -> None:
    given = export_options.options_of(list(KINDS), {option: "https://a.b/c"}, {}, [], tmp_path)
    assert tuple(kind for kind, options in given.items() if options) == kinds


def test_a_recording_is_found_from_the_folder_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "a b.mp4").write_bytes(b"")
    assert export_options._address(str(tmp_path / "a b.mp4"), tmp_path / "x/y") == "../../a b.mp4"
    assert (
        export_options._address("https://example.org/a.mp4", tmp_path)
        == "https://example.org/a.mp4"
    )
    with pytest.raises(UsageError, match="--captions"):
        export_options.options_of(
            [kinds for kinds in KINDS if kinds.name == "html"], {"captions": []}, {}, [], tmp_path
        )


def test_a_closed_or_full_output_is_an_error_and_no_traceback(talk: Path) -> None:
    for redirect, said in ((">&-", "closed"), (">/dev/full", "No space left")):
        if redirect == ">/dev/full" and not Path("/dev/full").exists():
            continue
        done = subprocess.run(
            ["sh", "-c", f'"$0" -m imhcaps export "$1" --to txt -q -o - {redirect}', sys.executable, talk],
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        assert done.returncode == 2
        assert said in done.stderr and "Traceback" not in done.stderr


def test_a_silent_film_has_a_descriptive_transcript(tmp_path: Path) -> None:
    film, seen = tmp_path / "film.vtt", tmp_path / "film.desc.vtt"
    film.write_text("WEBVTT\n\n00:02.000 --> 00:03.000\n[wind blows]\n", "utf-8")
    seen.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nA hill at dawn.\n", "utf-8")
    done = imhcaps(film, "--descriptions", seen, "--to", "txt", "-o", "-")
    assert done.returncode == 0, done.stderr
    assert done.stdout.index("[Visual: A hill at dawn.]") < done.stdout.index("[wind blows]")
    assert imhcaps(film, "--to", "txt", "-o", "-").returncode == 0


@pytest.mark.parametrize(
    "option",
    [
        ("--heading", "1"),
        ("--speaker", "Ann"),
        ("--fps", "25"),
        ("--cues", "x.csv"),
        ("--words", "x.json"),
    ],
)
def test_what_a_timed_transcript_cannot_take_is_refused(
    option: tuple[str, str], captions: Path, tmp_path: Path
) -> None:
    assert imhcaps(captions, "--to", "json", "-o", tmp_path).returncode == 0
    done = imhcaps(tmp_path / "talk.en.json", *option, "--to", "txt", "-o", "-")
    assert done.returncode == 2
    assert option[0] in done.stderr and "of no use" in done.stderr


def test_a_frame_rate_without_timecodes_is_refused(talk: Path) -> None:
    done = imhcaps(talk, "--fps", "25", "--to", "txt", "-o", "-")
    assert done.returncode == 2 and "--fps" in done.stderr
