"""A recording was cut: what comes after comes earlier, no word is lost in silence, every shortened cue is reported."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from command import in_process
from imhcaps.cuetext import plain_text, timestamp, tokens
from imhcaps.errors import ImhcapsError
from imhcaps.formats.cutting import Cuts, cuts_of, without_cuts
from imhcaps.model.track import Cue, Track
from imhcaps.timecode import clock

MOMENTS = st.integers(0, 20_000)


@st.composite
def cuts(draw: st.DrawFn) -> Cuts:
    pairs = draw(st.lists(st.tuples(MOMENTS, st.integers(1, 5000)), max_size=4))
    return cuts_of(f"{clock(start)}-{clock(start + length)}" for start, length in pairs)


@st.composite
def tracks(draw: st.DrawFn) -> Track:
    cues, at = [], 0
    for number in range(draw(st.integers(0, 8))):
        start = at + draw(st.integers(0, 3000))
        at = start + draw(st.integers(0, 4000))
        inner = draw(st.integers(start, at))
        stamp = f"<{clock(inner)}>" if draw(st.booleans()) else ""
        cues.append(Cue(start, at, f"<v Ann>word{number} {stamp}more", line=number))
    return Track(tuple(cues))


def is_cut(ms: int, found: Cuts) -> bool:
    return any(a <= ms < b for a, b in zip(found.starts, found.ends, strict=True))


@given(cuts(), MOMENTS)
def test_a_moment_is_as_far_as_what_is_left_before_it(found, ms):
    assert found.moved(ms) == sum(not is_cut(each, found) for each in range(ms))


@given(cuts())
def test_stretches_are_in_order_and_apart(found):
    flat = [ms for pair in zip(found.starts, found.ends, strict=True) for ms in pair]
    assert flat == sorted(set(flat))


@given(tracks(), cuts())
def test_a_cue_stays_whole_in_its_words_or_goes_and_is_counted(track, found):
    left, said = without_cuts(track, found)
    kept = {cue.line: cue for cue in left.cues}
    gone = [cue for cue in track.cues if cue.line not in kept]
    for cue in track.cues:
        lasted = any(not is_cut(ms, found) for ms in range(cue.start, max(cue.end, cue.start + 1)))
        assert (cue.line in kept) == lasted
        if cue.line in kept:
            assert plain_text(kept[cue.line].payload) == plain_text(cue.payload)
            assert kept[cue.line].end >= kept[cue.line].start
    assert [cue.line for cue in left.cues] == sorted(kept)
    shortened = [c for c in track.cues if c.line in kept and kept[c.line].duration < c.duration]
    assert [remark.line for remark in said if remark.kind == "note"] == [c.line for c in shortened]
    lost = [remark.message for remark in said if remark.kind == "lost"]
    assert lost == [
        f"{len(gone)} cue{'s' * (len(gone) > 1)} with {2 * len(gone)} words lay in what was cut: left out"
    ] * bool(gone)


@given(tracks(), cuts())
def test_inner_times_stay_inside_their_cue_and_rise(track, found):
    for cue in without_cuts(track, found)[0].cues:
        times = [timestamp(each.value) for each in tokens(cue.payload) if each.kind == "time"]
        assert times == sorted(set(times))
        assert all(cue.start < ms < cue.end for ms in times)


@given(tracks())
def test_without_a_cut_nothing_changes(track):
    left, said = without_cuts(track, Cuts((), ()))
    assert [(c.start, c.end) for c in left.cues] == [(c.start, c.end) for c in track.cues]
    assert said == ()


@given(st.text(max_size=30))
def test_what_is_no_stretch_is_an_error_that_helps(text):
    try:
        found = cuts_of([text])
    except ImhcapsError:
        return
    assert all(a < b for a, b in zip(found.starts, found.ends, strict=True))


@pytest.mark.parametrize(
    ("text", "fps", "pair"),
    [
        ("0:00-0:42", None, (0, 42_000)),
        ("1.5 – 2,25", None, (1500, 2250)),
        ("1:00:00-1:00:00.001", None, (3_600_000, 3_600_001)),
        ("00:00:01:00-00:00:02:12", "25", (1000, 2480)),
    ],
)
def test_stretches_in_the_forms_of_times(text, fps, pair):
    assert cuts_of([text], fps) == Cuts((pair[0],), (pair[1],))


VTT = """WEBVTT

00:01.000 --> 00:05.000
Before the cut.

00:08.000 --> 00:12.000
Over its first edge.

00:13.000 --> 00:15.000
Gone with it, five words.

00:21.000 --> 00:24.000
After it.
"""


@pytest.mark.parametrize("to", ["vtt", "srt", "ttml", "ass"])
def test_the_command(tmp_path, to):
    (tmp_path / "talk.vtt").write_text(VTT)
    done = in_process(
        "convert",
        "talk.vtt",
        "--cut",
        "0:10-0:16",
        "--cut",
        "0:15-0:20",
        "-o",
        f"cut.{to}",
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert "talk.vtt:6: note: the cue at 00:00:08.000 lies on a cut: 4 s → 2 s" in done.stderr
    assert "talk.vtt:9: lost: 1 cue with 5 words lay in what was cut: left out" in done.stderr
    back = in_process("convert", f"cut.{to}", "--to", "vtt", "-o", "-", cwd=tmp_path)
    times = [line for line in back.stdout.splitlines() if "-->" in line]
    assert times == [
        "00:00:01.000 --> 00:00:05.000", "00:00:08.000 --> 00:00:10.000", "00:00:11.000 --> 00:00:14.000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("cut", "said"),
    [
        ("0:42", "START-END"),
        ("0:42-0:10", "ends where it begins"),
        ("a-b", "is not a time"),
        ("0:00-9:00", "every caption in what was cut"),
    ],
)
def test_what_cannot_be_cut_is_said(tmp_path, cut, said):
    (tmp_path / "talk.vtt").write_text(VTT)
    done = in_process("convert", "talk.vtt", "--cut", cut, "-o", "cut.vtt", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "cut.vtt").exists()


def test_from_python_a_file_or_a_track(tmp_path):
    (tmp_path / "talk.vtt").write_text(VTT)
    track = imhcaps.read_track(tmp_path / "talk.vtt")
    for name, captions, cut in (
        ("a", tmp_path / "talk.vtt", ["0:10-0:20"]),
        ("b", track, ["0:10-0:20"]),
        ("c", track, "0:10-0:20"),
    ):
        said = imhcaps.convert(captions, tmp_path / f"{name}.srt", cut=cut)
        assert [remark.kind for remark in said if "cut" in remark.message] == ["lost", "note"]
        assert (tmp_path / f"{name}.srt").read_text().count("-->") == 3


INNER = "WEBVTT\n\n00:01.000 --> 00:05.000\nOne <00:00:02.500>two <c>three</c> <00:00:04.000>four &lt; five <i>six\n"


@pytest.mark.parametrize(("shift", "moved"), [("2.5", 2500), ("-0.4", -400)])
def test_a_shift_moves_the_times_inside_cues_too(tmp_path, shift, moved):
    (tmp_path / "talk.vtt").write_text(INNER)
    done = in_process("convert", "talk.vtt", f"--shift={shift}", "-o", "later.vtt", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (before,), (after,) = (
        imhcaps.read_track(tmp_path / f"{name}.vtt").cues for name in ("talk", "later")
    )
    assert (after.start, after.end) == (before.start + moved, before.end + moved)
    first, second = (
        [timestamp(t.value) for t in tokens(c.payload) if t.kind == "time"] for c in (before, after)
    )
    assert second == [ms + moved for ms in first if ms is not None]
    assert len(second) == 2
    assert after.text == before.text


@pytest.mark.parametrize(
    ("second", "third", "reported"),
    [
        ("<v Ann>goes on", "<v Ann>and on", 1),
        ("<v Bo><c.label>Bo:</c> answers", "<v Bo>and goes on", 0),
        ("<v Ann><c.label>Ann:</c> says", "<v Ann>and goes on", 0),
        ("<v Bo>answers", "<v Ann>says", 0),
        ("no voice", "<v Ann>says", 0),
    ],
)
def test_a_turn_that_lost_its_label_is_reported(second, third, reported):
    cues = ("<v Ann><c.label>Ann:</c> begins", second, third)
    track = Track(
        tuple(Cue(at * 1000, at * 1000 + 900, text, line=at) for at, text in enumerate(cues))
    )
    _, said = without_cuts(track, cuts_of(["0-1"]))
    notes = [remark for remark in said if remark.kind == "note"]
    assert [remark.line for remark in notes] == [1] * reported
    assert all("'Ann:' was cut" in remark.message for remark in notes)
