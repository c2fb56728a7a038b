"""`check`, `convert` and wrong arguments, from Python."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

import imhcaps
from imhcaps import Cue, Track
from imhcaps.errors import FormatError, InputError, OutputError, UsageError

LONG = "We are so glad that all of you came here today to listen"
VTT = f"WEBVTT\n\n00:01.000 --> 00:08.000\n{LONG}\n"


def codes(found: list[imhcaps.Finding]) -> list[str]:
    return [each.code for each in found]


def test_a_path_a_text_and_a_track_are_checked_alike(tmp_path: Path) -> None:
    path = tmp_path / "talk.en.vtt"
    path.write_text(VTT)
    by_path = imhcaps.check(path)
    assert "LEN101" in codes(by_path)
    assert codes(imhcaps.check(str(path))) == codes(by_path)
    track = Track((Cue(1000, 8000, LONG),), language="en")
    assert codes(imhcaps.check(track)) == codes(by_path)
    assert [f for f in codes(imhcaps.check(VTT)) if f[:3] != "MET"] == codes(by_path)
    assert imhcaps.check(track)[0].path == "<track>"


def test_a_track_that_no_format_can_hold_is_found_wanting_not_refused() -> None:
    found = imhcaps.check(Track((Cue(5000, 1000, "Backwards."), Cue(-4, 900, "Before."))))
    assert {each.cue for each in found if each.severity == "error"} >= {1}


def test_rules_are_chosen_by_name_and_code() -> None:
    assert set(codes(imhcaps.check(VTT, select=["LEN"]))) == {"LEN101"}
    assert "LEN101" not in codes(imhcaps.check(VTT, ignore=["line-too-long"]))
    with pytest.raises(UsageError, match="no rule 'LEM101'"):
        imhcaps.check(VTT, select=["LEM101"])


def test_what_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        imhcaps.check(tmp_path / "none.vtt")
    with pytest.raises(FormatError):
        imhcaps.check("just\nwords\n")


def test_captions_are_converted_and_the_losses_returned(tmp_path: Path) -> None:
    source, target = tmp_path / "a.vtt", tmp_path / "a.srt"
    source.write_text("WEBVTT\n\nNOTE mine\n\n00:01.000 --> 00:02.000 align:start\nHello\n")
    lost = imhcaps.convert(source, target)
    assert target.read_text() == "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n"
    assert any("cue settings" in remark.message for remark in lost)
    target.write_text(target.read_text().replace("Hello", "Hello, edited"))
    with pytest.raises(OutputError, match="there already"):
        imhcaps.convert(Track((Cue(0, 1, "x"),)), target)
    imhcaps.convert(Track((Cue(0, 1000, "x"),)), target, force=True)
    assert "x" in target.read_text()
    imhcaps.convert(source, tmp_path / "b", to="sbv")
    assert (tmp_path / "b").read_text().startswith("0:00:01.000,0:00:02.000")
    (tmp_path / "empty.vtt").write_text("WEBVTT\n")
    with pytest.raises(InputError, match="no caption"):
        imhcaps.convert(tmp_path / "empty.vtt", tmp_path / "c.srt")


TALK = imhcaps.Transcript.from_text("Ann: Good evening.\n")
WRONG: list[tuple[Any, tuple[Any, ...], str]] = [
    (imhcaps.align, ("talk.txt",), r"a Transcript .*not str; read the file first: imhcaps\.read_transcript"),
    (imhcaps.caption, (Path("talk.txt"),), r"read the file first"),
    (imhcaps.segment, (TALK,), r"a TimedTranscript .*not Transcript; give its words times first"),
    (imhcaps.align, (imhcaps.TimedTranscript(TALK),), r"\.transcript"),
    (imhcaps.export, (None, "a.txt"), r"a Transcript or a TimedTranscript .*not None"),
    (imhcaps.read_transcript, (b"talk.txt",), r"`path`, not bytes"),
    (imhcaps.read_track, (None,), r"`path`, not None"),
    (imhcaps.read_cue_sheet, (3,), r"`path`, not int"),
    (imhcaps.write_track, ("a.vtt", "b.vtt"), r"a Track .*not str; read the file first: imhcaps\.read_track"),
    (imhcaps.write_track, (Track(()), None), r"`path`, not None"),
    (imhcaps.convert, ([], "b.vtt"), r"a Track or a path .*not list"),
    (imhcaps.check, (b"WEBVTT",), r"a Track or a path .*not bytes"),
    (imhcaps.fix, (Track(()),), r"`path`, not Track"),
    (imhcaps.from_text, (b"WEBVTT",), r"not bytes; decode the bytes first"),
    (imhcaps.Transcript.from_text, (3,), r"`text`, not int"),
    (Track.from_text, (3,), r"`text`, not int"),
    (Track.from_webvtt, ("WEBVTT",), r"a webvtt.WebVTT .*not str; of a text: imhcaps\.from_text"),
    (Track.from_srt, ("1",), r"a list of a srt.Subtitle .*not str; of a text"),
    (imhcaps.load_profile, (7,), r"`name`, not int"),
    (imhcaps.learn, (None,), r"`folder`, not None"),
]  # fmt: skip


@pytest.mark.parametrize(("verb", "arguments", "says"), WRONG)
def test_a_wrong_type_says_what_is_wanted(verb: Any, arguments: tuple[Any, ...], says: str) -> None:
    with pytest.raises(TypeError, match=says) as caught:
        verb(*arguments)
    assert str(caught.value).startswith(f"{verb.__name__}() takes ")


class Odd:
    """Of no type that anybody asks for."""


VERBS = [
    getattr(imhcaps, name) for name in imhcaps.__all__ if inspect.isfunction(getattr(imhcaps, name))
]
PARAMETERS = [(verb, name) for verb in VERBS for name in inspect.signature(verb).parameters]


@pytest.mark.parametrize(
    ("verb", "name"), PARAMETERS, ids=lambda each: getattr(each, "__name__", each)
)
def test_every_argument_of_every_verb_is_looked_at(verb: Any, name: str) -> None:
    for value in (Odd(), b"x", [Odd()]):
        with pytest.raises(TypeError) as caught:
            verb(**{name: value})
        assert str(caught.value).startswith(f"{verb.__name__}() takes ")
        assert f"`{name}`, not {type(value).__name__}" in str(caught.value)


@pytest.mark.parametrize(("verb", "name", "value", "near"), [
    (imhcaps.segment, "labels", "alwyas", "always"),
    (imhcaps.sheet, "by", "sentance", "sentence"),
    (imhcaps.export, "paper", "leter", "letter"),
])  # fmt: skip
def test_a_word_that_is_not_among_the_choices_is_no_other_one(
    verb: Any, name: str, value: str, near: str
) -> None:
    with pytest.raises(UsageError) as caught:
        verb(**{name: value})
    assert near in str(caught.value.hint)


def test_a_text_is_no_list_of_its_letters() -> None:
    with pytest.raises(TypeError, match=r"takes a list of a text .*write \['TIM'\]"):
        imhcaps.check("a.vtt", select="TIM")


def test_check_takes_what_a_file_does_not_say(tmp_path: Path) -> None:
    path = tmp_path / "talk.de.srt"
    path.write_bytes("1\n00:00:01,000 --> 00:00:04,000\nSchöne Grüße an alle.\n".encode("cp850"))
    named = imhcaps.check(path, encoding="cp850", media="0:02")
    assert "TIM305" in codes(named)
    assert "TIM305" not in codes(imhcaps.check(path, encoding="cp850"))
    assert not any("guess" in each.message for each in named)
    with pytest.raises(imhcaps.ImhcapsError, match="of a file"):
        imhcaps.check(imhcaps.read_track(path, encoding="cp850"), encoding="cp850")


def test_check_takes_the_share_of_words_that_may_differ(tmp_path: Path) -> None:
    path = tmp_path / "talk.en.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:04.000\nGood evening to all of them.\n")
    talk = imhcaps.Transcript.from_text("Good evening to all of you.\n", language="en")
    for share, found in ((0.05, True), (0.9, False)):
        differs = imhcaps.check(path, transcript=talk, max_difference=share)
        assert ("TRN106" in codes(differs)) is found
    for share in (-0.1, 1.5, float("nan")):
        with pytest.raises(UsageError, match="from 0 to 1"):
            imhcaps.check(path, transcript=talk, max_difference=share)
    with pytest.raises(UsageError, match="none is given"):
        imhcaps.check(path, max_difference=0.1)
