"""Captions against the recording: late, early, drifting, broken, of another talk; and moved to where they belong."""

from __future__ import annotations

import pytest

import imhcaps
from audio.readings import LEAD_MS, captions, reading
from audio.sounds import ffmpeg
from command import in_process as run
from imhcaps.audio import ffmpeg_files
from imhcaps.audio.caption_match import CaptionMatch, CueMatch
from imhcaps.audio.listener import Listener
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.errors import InputError, RecordingError
from imhcaps.formats import read_document
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source

OTHER = (
    "The harbour wall was built by men who never saw the sea again.",
    "Every spring the river takes back what the winter had lent it.",
    "Copper roofs turn green because rain carries what chimneys breathe.",
    "She folded the map twice and gave it to the youngest driver.",
    "No engine could pull eleven wagons up that hill in the fog.",
    "We counted forty lanterns before the last one went out.",
    "His brother keeps the accounts in a book with a broken spine.",
    "They painted the bridge orange so that pilots could find it.",
    "After the vote the hall smelled of oranges and wet coats.",
    "Take the second door, past the clock that has always been wrong.",
    "An old theatre makes a fine library if you keep the balcony.",
    "The bakers here begin their work when the dancers go home.",
)


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """A reading, its captions, and the reading listened to."""
    path, starts = reading(tmp_path_factory.mktemp("reading"))
    return path, captions(starts), Listener(str(path))


def track(cues) -> Track:
    return Track(tuple(Cue(start, end, text) for start, end, text in cues), language="en")


def settings(listener: Listener, **more) -> Settings:
    options = {"select": ("TIM4",), "listen": listener, **more}
    return Settings(load_profile("web"), **options)


def checked(cues, listener: Listener, form: str = "vtt", **more):
    text = webvtt(cues) if form == "vtt" else as_srt(cues)
    document = read_document(Source(text, f"talk.en.{form}"))
    return fix_document_with(document, settings(listener, fixes="unsafe", **more))


def webvtt(cues) -> str:
    from imhcaps.timecode import clock

    return "WEBVTT\n" + "".join(
        f"\n{clock(max(0, a))} --> {clock(b)}\n{text}\n" for a, b, text in cues
    )


def as_srt(cues) -> str:
    from imhcaps.timecode import clock

    return "\n".join(
        f"{k}\n{clock(a, ',')} --> {clock(b, ',')}\n{text}\n"
        for k, (a, b, text) in enumerate(cues, 1)
    )


def findings(cues, listener):
    from imhcaps.checks.runner import check_document

    document = read_document(Source(webvtt(cues), "talk.en.vtt"))
    return check_document(document, "web", select=["TIM4"], listen=listener)


def test_right_captions_fit(heard):
    _, cues, listener = heard
    assert findings(cues, listener) == []


@pytest.mark.parametrize("form", ["vtt", "srt"])
@pytest.mark.parametrize("shift", [3270, -900, 40_000])
def test_an_offset_is_found_and_moved_back(heard, shift, form):
    _, cues, listener = heard
    off = [(a + shift, b + shift, text) for a, b, text in cues]
    if shift < 0:
        off = [cue for cue in off if cue[0] >= 0]
        cues = cues[-len(off) :]
    code = "TIM401" if shift > 0 else "TIM402"
    (finding,) = [f for f in findings(off, listener) if f.code in ("TIM401", "TIM402")]
    assert finding.code == code
    assert abs(finding.value - (shift - LEAD_MS)) <= 30
    after = checked(off, listener, form)
    assert [f for f in after.findings if f.code != "TIM408"] == []
    assert [f.code for f in after.fixed] == [code]
    for (start, _, _), moved in zip(cues, after.document.starts, strict=True):
        assert abs(moved - (start + LEAD_MS)) <= 30


@pytest.mark.parametrize(("made", "played"), [(25, 24), (24, 25), (25, 24000 / 1001), (30, 25)])
def test_captions_of_another_frame_rate(heard, made, played):
    _, cues, listener = heard
    ratio = played / made
    off = [(round(a / ratio), round(b / ratio), text) for a, b, text in cues]
    (finding,) = findings(off, listener)
    assert finding.code == "TIM403"
    assert "frames a second" in finding.message
    # In 46 s the ratios of 24 and 23.976 are 46 ms apart; longer series are exact (test_clock_fit).
    assert finding.value == pytest.approx(1 / ratio, abs=0.0013)
    after = checked(off, listener)
    assert after.findings == ()
    for (start, _, _), moved in zip(cues, after.document.starts, strict=True):
        assert abs(moved - (start + LEAD_MS)) <= 60


@pytest.mark.parametrize("jump", [7000, -2000])
def test_a_break_is_found_at_its_cue(heard, jump):
    _, cues, listener = heard
    off = [(a + jump * (k >= 6), b + jump * (k >= 6), text) for k, (a, b, text) in enumerate(cues)]
    if jump < 0:
        off = [(a + 9000 * (k >= 6), b + 9000 * (k >= 6), t) for k, (a, b, t) in enumerate(off)]
        jump += 9000
    (finding,) = findings(off, listener)
    assert (finding.code, finding.cue) == ("TIM401", 7)
    assert abs(finding.value - (jump - LEAD_MS)) <= 30
    after = checked(off, listener)
    assert after.findings == ()
    # What fits stays where it is, to the millisecond.
    assert list(after.document.starts[:6]) == [start for start, _, _ in cues[:6]]
    assert all(
        abs(moved - start - LEAD_MS) <= 30
        for moved, (start, _, _) in zip(after.document.starts[6:], cues[6:], strict=True)
    )


@pytest.mark.parametrize(
    ("name", "words", "why"),
    [
        ("a.en.vtt", 6, "too few words"),
        ("a.vtt", 40, "is not known"),
        ("a.en.vtt", 40, "another language"),
    ],
)
def test_what_may_be_behind_a_refusal_is_said(name, words, why):
    """Of a few words, and in a language that nobody named, right captions are refused as well as wrong ones."""
    from imhcaps.checks.runner import check_document

    said = CaptionMatch((CueMatch(None, None, words, 0),), (), 9000, "wrong", 0.1)
    document = read_document(Source(webvtt([(1000, 3000, "Ra " * words)]), name))
    (finding,) = check_document(document, "web", select=["TIM405"], listen=lambda *_: said)
    assert why in finding.message


def test_captions_of_another_talk_are_refused_by_their_words(heard):
    _, cues, listener = heard
    other = [(a, b, text) for (a, b, _), text in zip(cues, OTHER, strict=True)]
    (finding,) = findings(other, listener)
    assert finding.code == "TIM405"
    assert "another talk" in finding.message
    assert finding.fix is None
    after = checked(other, listener)
    assert list(after.document.starts) == [a for a, _, _ in other]


def test_a_sentence_that_no_cue_has(heard):
    _, cues, listener = heard
    found = findings([*cues[:5], *cues[6:]], listener)
    assert [f.code for f in found] == ["TIM404"]
    assert found[0].cue == 5


def test_a_cue_that_nobody_says_and_one_that_strayed(heard):
    _, cues, listener = heard
    start, end, text = cues[4]
    with_more = [*cues[:5], (end, end + 80, OTHER[0]), *cues[5:]]
    assert [(f.code, f.cue) for f in findings(with_more, listener)] == [("TIM407", 6)]
    stray = [*cues[:4], (start + 2500, end + 2500, text), *cues[5:]]
    assert [(f.code, f.cue) for f in findings(stray, listener)] == [("TIM406", 5)]


def test_labels_and_sounds_are_not_listened_for(heard):
    _, cues, listener = heard
    named = [
        (a, b, f"ANN: {text}" if k % 2 else f"[door opens]\nBEN: {text}")
        for k, (a, b, text) in enumerate(cues)
    ]
    assert findings(named, listener) == []


def test_timestamps_inside_cues_move_too(heard):
    _, cues, listener = heard
    from imhcaps.timecode import clock

    def stamped(a, b, text):
        first, _, rest = text.partition("\n")
        return (a, b, f"{first}\n<{clock((a + b) // 2)}>{rest}")

    off = [stamped(a + 3000, b + 3000, text) for a, b, text in cues]
    after = checked(off, listener)
    assert after.findings == ()
    for (a, b, _), payload, start in zip(
        cues, after.document.payloads, after.document.starts, strict=True
    ):
        inside = payload.partition("<")[2].partition(">")[0]
        wanted = (a + b) // 2 + start - a
        assert inside == clock(wanted) or inside in (clock(wanted - 1), clock(wanted + 1))


def test_what_has_no_place_in_the_recording_is_not_squeezed(heard):
    _, cues, listener = heard
    before = [(3000, 4500, "[applause]"), *((a + 5000, b + 5000, text) for a, b, text in cues)]
    (finding,) = findings(before, listener)
    assert finding.code == "TIM401"
    assert finding.fix is None
    assert "no fix: cue 1 would have no time of its own" in finding.message


def test_captions_of_the_whole_talk_beside_a_clip_of_it(heard):
    _, cues, listener = heard
    elsewhere = [(k * 4000, k * 4000 + 3500, text) for k, text in enumerate(OTHER * 5)]
    late = elsewhere[-1][1]
    whole = [*elsewhere, *((a + late, b + late, text) for a, b, text in cues)]
    found = findings(whole, listener)
    assert [f.code for f in found] == ["TIM401", "TIM407"]
    assert abs(found[0].value - (late - LEAD_MS)) <= 30
    assert f"cues 1 to {len(elsewhere)}" in found[1].message


def test_a_recording_cut_at_its_last_caption(heard):
    _, cues, listener = heard
    start, _, text = cues[-1]
    last = (start, listener.length_ms, text)
    assert [f.code for f in findings([*cues[:-1], last], listener)] == ["TIM408"]


def test_an_mp4_whose_sound_begins_late_fits(heard, tmp_path):
    path, cues, _ = heard
    film = tmp_path / "late.mp4"
    picture = ("-f", "lavfi", "-i", "color=black:s=16x16:r=5:d=60")
    maps = ("-map", "0:v", "-map", "1:a", "-shortest")
    ffmpeg(*picture, "-itsoffset", "1.9", "-i", path, *maps, film)
    late = track([(a + 1900, b + 1900, text) for a, b, text in cues])
    found = imhcaps.sync(late, film)
    assert found.fits
    assert found.ratio == 1.0
    assert abs(found.late_ms + LEAD_MS) <= 40


def test_the_command(heard, tmp_path):
    path, cues, _ = heard
    file, table = tmp_path / "talk.en.srt", tmp_path / "table.csv"
    file.write_text(as_srt([(a + 3000, b + 3000, text) for a, b, text in cues]), "utf-8")
    before = file.read_text("utf-8")
    found = run("sync", file, "--audio", path, "-o", table)
    assert found.returncode == 1
    assert "12 of 12 cues are found" in found.stdout
    assert "TIM401 all captions are 2.9" in found.stdout
    assert len(table.read_text("utf-8").splitlines()) == 13
    shown = run("sync", file, "--audio", path, "--diff")
    assert shown.returncode == 1
    assert "+00:00:00,9" in shown.stdout
    assert file.read_text("utf-8") == before
    fixed = run("sync", file, "--audio", path, "--fix")
    assert fixed.returncode == 0
    again = run("check", file, "--audio", path, "--select", "TIM4")
    assert (again.returncode, "TIM4" in again.stdout) == (0, False)


def test_what_cannot_be_compared_is_one_clear_error(heard, tmp_path):
    path, _, _ = heard
    empty = tmp_path / "empty.vtt"
    empty.write_text("WEBVTT\n", "utf-8")
    found = run("sync", empty, "--audio", path)
    assert (found.returncode, "holds no cue" in found.stderr) == (2, True)
    greek = track([(1000, 3000, "Καλημέρα σας, τι κάνετε;")])
    with pytest.raises(RecordingError, match="script"):
        imhcaps.sync(greek, path)
    with pytest.raises(InputError):
        imhcaps.sync(greek, tmp_path / "none.wav")


def test_the_stream_in_the_language_of_the_captions_is_heard(heard, tmp_path):
    """The default stream says something else: the captions say in which language they are, by their header or their
    name."""
    path, cues, _ = heard
    film = tmp_path / "film.mkv"
    streams = ("-map", "0:a", "-map", "1:a", "-c:a", "flac", "-disposition:a:0", "default")
    tags = ("-metadata:s:a:0", "language=ger", "-metadata:s:a:1", "language=eng")
    ffmpeg("-f", "lavfi", "-i", "anoisesrc=d=40:a=0.1", "-i", path, *streams, *tags, film)
    captions_file = tmp_path / "talk.en.vtt"
    captions_file.write_text(webvtt(cues), "utf-8")
    assert imhcaps.sync(track(cues), film).fits
    assert imhcaps.sync(captions_file, film).fits
    done = run("sync", captions_file, "--audio", film)
    assert done.returncode == 0, done.stdout
    assert "number 2 is used, in the language of the text" in done.stderr + done.stdout
    done = run("check", captions_file, "--audio", film, "--select", "TIM4")
    assert done.returncode == 0, done.stdout
    assert not list(imhcaps.check(captions_file, audio=film, select=["TIM4"]))
    assert not imhcaps.sync(captions_file, film, stream=1).fits


def test_each_language_has_the_length_and_the_remarks_of_its_stream(heard, tmp_path, monkeypatch):
    """A listener that began with one language is asked about captions of another: those are of another stream."""
    asked = []
    ask = ffmpeg_files.probed
    monkeypatch.setattr(ffmpeg_files, "probed", lambda *of: asked.append(of) or ask(*of))
    path, cues, reading_alone = heard
    film = tmp_path / "film.mkv"
    streams = ("-map", "0:a", "-map", "1:a", "-c:a", "flac")
    tags = ("-metadata:s:a:0", "language=ger", "-metadata:s:a:1", "language=eng")
    ffmpeg("-f", "lavfi", "-i", "anoisesrc=d=9:a=0.1", "-i", path, *streams, *tags, film)
    listener = Listener(str(film), language="de")
    assert abs(listener.length_ms - 9000) < 100
    assert len(listener.remarks) == 1
    words = [text.split() for _, _, text in cues]
    found = listener(words, "en")
    assert abs(found.length_ms - reading_alone.length_ms) < 100
    assert found.verdict == "right"
    assert ["number 1" in listener.remarks[0], "number 2" in listener.remarks[1]] == [True, True]
    assert len(asked) == 1, "what streams there are was asked more than once"
