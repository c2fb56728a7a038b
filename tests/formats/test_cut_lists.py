"""Captions of a recording that an editor cut: by a CMX3600 EDL or OpenTimelineIO, each cue where its words now are."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from command import in_process
from imhcaps.errors import ImhcapsError, InputError, UsageError
from imhcaps.formats.cut_list import read_cut_list
from imhcaps.formats.cut_pieces import Piece
from imhcaps.formats.cutting import cuts_of, without_cuts
from imhcaps.formats.retiming import SLIVER, recut_by, retimed
from imhcaps.model.track import Cue, Track
from imhcaps.timecode import frame_rate, parse_smpte, smpte

CUES = [
    (1000, 3000, "One."),
    (4000, 8000, "Two and three."),
    (11_000, 14_000, "Four."),
    (15_000, 19_000, "Five is long."),
    (21_000, 24_000, "<v Ann Webb>Six."),
]
TRACK = Track(tuple(Cue(start, end, text) for start, end, text in CUES))


def placed(track: Track) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.payload) for cue in track.cues]


def timecode(seconds: float, fps: int = 25) -> str:
    frames = round(seconds * fps)
    rest, frame = divmod(frames, fps)
    return f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}:{frame:02}"


def edl(
    *events: tuple[float, float, float],
    reel: str = "TALK",
    tracks: str = "V",
    zero: float = 0,
    new: float = 0,
) -> str:
    """An EDL of (start, end) in the recording and the start in the new one, seconds."""
    lines = ["TITLE:   talk", "FCM: NON-DROP FRAME"]
    for number, (start, end, at) in enumerate(events, 1):
        times = (start + zero, end + zero, at + new, at + new + end - start)
        lines.append(
            f"{number:03}  {reel:<8} {tracks:<5} C        " + " ".join(map(timecode, times))
        )
        lines.append("* FROM CLIP NAME:  talk.mov")
    return "\n".join(lines) + "\n"


def otio(
    *events: tuple[float, float, float],
    first: float = 0,
    kind: str = "Video",
    url: str = "file:///x/talk.mov",
) -> str:
    def time(value: float) -> dict[str, object]:
        return {"OTIO_SCHEMA": "RationalTime.1", "rate": 25.0, "value": value * 25}

    def span(start: float, length: float) -> dict[str, object]:
        return {"OTIO_SCHEMA": "TimeRange.1", "start_time": time(start), "duration": time(length)}

    children: list[object] = []
    running = 0.0
    for start, end, at in events:
        if at > running:
            children.append({"OTIO_SCHEMA": "Gap.1", "source_range": span(0, at - running)})
        media = {
            "OTIO_SCHEMA": "ExternalReference.1",
            "target_url": url,
            "available_range": span(first, 3600),
        }
        clip = {
            "OTIO_SCHEMA": "Clip.2",
            "name": "talk",
            "enabled": True,
            "source_range": span(start + first, end - start),
        }
        children.append(
            {
                **clip,
                "media_references": {"DEFAULT_MEDIA": media},
                "active_media_reference_key": "DEFAULT_MEDIA",
            }
        )
        running = at + end - start
    track = {"OTIO_SCHEMA": "Track.1", "kind": kind, "children": children, "source_range": None}
    return json.dumps(
        {
            "OTIO_SCHEMA": "Timeline.1",
            "name": "new",
            "tracks": {"OTIO_SCHEMA": "Stack.1", "children": [track]},
        }
    )


KEPT = [(0, 10, 0), (20, 30, 10)]
"""From 10 to 20 s was cut out."""
MOVED = [(20, 30, 0), (0, 10, 10)]
"""The end stands first."""
TWICE = [(0, 10, 0), (20, 30, 10), (0, 4, 20)]
AFTER_CUT = [
    (1000, 3000, "One."),
    (4000, 8000, "Two and three."),
    (11_000, 14_000, "<v Ann Webb>Six."),
]
AFTER_MOVE = [
    (1000, 4000, "<v Ann Webb>Six."),
    (11_000, 13_000, "One."),
    (14_000, 18_000, "Two and three."),
]


@pytest.mark.parametrize("write", [
    edl,
    lambda *e: edl(*e, tracks="AA/V"),
    lambda *e: edl(*e, zero=3600, new=3600),
    lambda *e: edl(*e, new=36_000),
    lambda *e: edl(*e).replace("  TALK ", "  AX   "),
    lambda *e: edl(*e).replace("\n", "\r\n"),
    lambda *e: edl(*e, reel="TALK_A001_20240101.MOV         "),
    otio,
    lambda *e: otio(*e, first=3600),
    lambda *e: otio(*e, kind="Audio"),
])  # fmt: skip
@pytest.mark.parametrize(
    ("events", "right", "lost"),
    [
        (KEPT, AFTER_CUT, "2 cues with 4 words"),
        (MOVED, AFTER_MOVE, "2 cues with 4 words"),
        (TWICE, [*AFTER_CUT, (21_000, 23_000, "One.")], "2 cues with 4 words"),
        ([(0, 30, 0)], CUES, None),
        ([(0, 10, 0), (10, 30, 10)], CUES, None),  # a razor cut that takes nothing out
        ([(0, 30, 5)], [(start + 5000, end + 5000, text) for start, end, text in CUES], None),
    ],
    ids=["cut", "moved", "twice", "whole", "razor", "later"],
)
def test_each_cue_is_where_its_words_are(tmp_path, write, events, right, lost):
    path = tmp_path / "new.edl"
    path.write_bytes(write(*events).encode())
    found = read_cut_list(path, fps=25, captions="talk.en.vtt", captions_end=24_000)
    track, said = retimed(TRACK, found.pieces)
    assert placed(track) == right
    assert [remark.message for remark in said] == (
        [f"{lost} lay in what was cut: left out"] if lost else []
    )


@pytest.mark.parametrize("fps", ["23.976", "24", "25", "29.97", "29.97df", "30", "50", "59.94df"])
@pytest.mark.parametrize("hours", [0, 1, 10])
@pytest.mark.parametrize("marked", [True, False], ids=["FCM", "bare"])
def test_the_hour_at_which_a_recording_begins_is_that_of_its_rate(tmp_path, fps, hours, marked):
    """The first piece begins some time after it: an hour of time code is 3,600 s, 3,603.6 s, or drops frames."""
    rate = frame_rate(fps)
    drop = fps.endswith("df")
    zero = parse_smpte(f"{hours:02}:00:00{';' if drop else ':'}00", rate)
    code = frame_rate(fps)
    first, last = (round(seconds * rate.rate) for seconds in (10, 24))
    times = [smpte(frame, code) for frame in (zero + first, zero + last, zero, zero + last - first)]
    head = f"FCM: {'DROP' if drop else 'NON-DROP'} FRAME\n" if marked else ""
    (tmp_path / "x.edl").write_text(f"{head}001  TALK  AA/V  C  {' '.join(times)}\n")
    found = read_cut_list(tmp_path / "x.edl", fps=fps.removesuffix("df"), captions_end=24_000)
    assert abs(found.pieces[0].start - 10_000) <= 1000 / rate.rate
    track, _ = retimed(TRACK, found.pieces)
    assert [text for *_, text in placed(track)] == ["Four.", "Five is long.", "<v Ann Webb>Six."]
    assert abs(track.cues[0].start - 1000) <= 1000 / rate.rate


@pytest.mark.parametrize("modes", [("NON-DROP", "DROP"), ("DROP", "NON-DROP"), ("DROP", "DROP")])
def test_two_frame_code_modes_before_the_first_event_are_said(tmp_path, modes):
    head = "".join(f"FCM: {mode} FRAME\n" for mode in modes)
    event = "001  TALK  AA/V  C  01:00:10:00 01:00:24:00 00:00:00:00 00:00:14:00\n"
    (tmp_path / "x.edl").write_text(f"TITLE: x\n{head}{event}")
    found = read_cut_list(tmp_path / "x.edl", fps="29.97", captions_end=24_000)
    said = [remark for remark in found.remarks if "FCM" in remark.message]
    assert [remark.line for remark in said] == ([3] if len(set(modes)) > 1 else [])
    assert all("another one in line 2" in remark.message for remark in said)
    again = recut_by((), tmp_path / "x.edl", fps="29.97")(TRACK)[1]
    own = [remark for remark in again if "FCM" in remark.message]
    assert [remark.line for remark in own] == [None] * len(
        said
    )  # a line of the captions is another
    assert all("x.edl, line 3: " in remark.message for remark in own)


def test_the_line_that_is_named_has_the_other_frame_code_mode(tmp_path):
    head = "".join(f"FCM: {mode} FRAME\n" for mode in ("NON-DROP", "DROP", "NON-DROP"))
    event = "001  TALK  AA/V  C  01:00:10:00 01:00:24:00 00:00:00:00 00:00:14:00\n"
    (tmp_path / "x.edl").write_text(f"TITLE: x\n{head}{event}")
    found = read_cut_list(tmp_path / "x.edl", fps="29.97", captions_end=24_000)
    (said,) = [remark for remark in found.remarks if "FCM" in remark.message]
    assert (said.line, "another one in line 3" in said.message) == (4, True)


@pytest.mark.parametrize(("rate", "hour"), [(24.0, 3600), (24_000 / 1001, 3603.6), (30_000 / 1001, 3599.9964)])  # fmt: skip
def test_the_hour_of_otio_too(tmp_path, rate, hour):
    data = json.loads(otio((10, 24, 0), first=0))
    (clip,) = data["tracks"]["children"][0]["children"]
    start, length = clip["source_range"]["start_time"], clip["source_range"]["duration"]
    start.update(rate=rate, value=round((hour + 10) * rate))
    length.update(rate=rate, value=round(14 * rate))
    del clip["media_references"]["DEFAULT_MEDIA"]["available_range"]
    (tmp_path / "x.otio").write_text(json.dumps(data))
    if hour < 3600:
        # Nothing says that it drops frames.
        with pytest.raises(UsageError, match="whether its time code drops frames"):
            read_cut_list(tmp_path / "x.otio", captions_end=24_000)
        said = {"source_start": "01:00:00;00", "fps": "29.97"}
    elif hour > 3600:
        said = {"source_start": "01:00:00:00", "fps": "23.976"}
    else:
        said = {}
    found = read_cut_list(tmp_path / "x.otio", captions_end=24_000, **said)
    assert abs(found.pieces[0].start - 10_000) <= 1000 / rate


def test_a_cue_on_a_cut_is_shortened_keeps_its_words_and_is_reported():
    pieces = [Piece(("talk",), 0, 5000, 0), Piece(("talk",), 7000, 16_000, 5000)]
    track, said = retimed(TRACK, pieces)
    assert placed(track) == [
        (1000, 3000, "One."), (4000, 6000, "Two and three."), (9000, 12_000, "Four."), (13_000, 14_000, "Five is long."),
    ]  # fmt: skip
    assert [remark.message.split(",")[0] for remark in said] == [
        "1 cue with 1 word lay in what was cut: left out",
        "the cue at 00:00:04.000 lies on a cut: 4 s → 2 s",
        "the cue at 00:00:15.000 lies on a cut: 4 s → 1 s",
    ]  # fmt: skip


def test_of_a_cue_whose_parts_were_moved_apart_the_other_place_is_named():
    pieces = [Piece(("talk",), 7000, 10_000, 0), Piece(("talk",), 0, 7000, 30_000)]
    track, said = retimed(Track(TRACK.cues[1:2]), pieces)
    assert placed(track) == [(34_000, 37_000, "Two and three.")]
    assert "a part of the cue at 00:00:04.000 is also at 00:00:00.000" in said[-1].message


def test_a_sliver_beside_a_cut_is_no_cue():
    track, said = retimed(TRACK, [Piece(("talk",), 0, 4000 + SLIVER - 1, 0)])
    assert placed(track) == [(1000, 3000, "One.")]
    assert said[0].message.startswith("4 cues with 8 words lay")


def test_a_faster_piece_is_shorter(tmp_path):
    text = edl((0, 20, 0)).replace(
        "00:00:20:00\n* FROM",
        "00:00:10:00\nM2   TALK       050.0                00:00:00:00\n* FROM",
    )
    (tmp_path / "fast.edl").write_text(text)
    track, _ = retimed(TRACK, read_cut_list(tmp_path / "fast.edl", fps=25).pieces)
    assert placed(track)[:2] == [(500, 1500, "One."), (2000, 4000, "Two and three.")]


@given(
    st.lists(
        st.tuples(st.integers(0, 40_000), st.integers(500, 4000)),
        min_size=1,
        max_size=12,
        unique_by=lambda p: p[0],
    ),
    st.lists(st.integers(1, 39), max_size=6, unique=True),
)
def test_a_list_of_what_is_kept_gives_what_the_list_of_what_is_cut_gives(cues, moments):
    """The two ways to say one cut agree, but for slivers."""
    track = Track(
        tuple(
            Cue(start, start + length, f"Word{n}.")
            for n, (start, length) in enumerate(sorted(cues))
        )
    )
    edges = sorted(moments)
    cuts = list(zip(edges[::2], edges[1::2], strict=False))
    kept, begin, at = [], 0, 0
    for start, end in [*cuts, (60, 60)]:
        if start > begin:
            kept.append(Piece(("talk",), begin * 1000, start * 1000, at))
            at += (start - begin) * 1000
        begin = end
    one, _ = retimed(track, kept)
    other, _ = without_cuts(track, cuts_of(f"{a}-{b}" for a, b in cuts))
    assert placed(one) == [
        row
        for row in placed(other)
        if row[1] - row[0] >= SLIVER or (row[0], row[1]) in {(c.start, c.end) for c in track.cues}
    ]


def span(start: float, length: float) -> dict[str, object]:
    def time(value: float) -> dict[str, object]:
        return {"OTIO_SCHEMA": "RationalTime.1", "rate": 24.0, "value": value * 24}

    return {"OTIO_SCHEMA": "TimeRange.1", "start_time": time(start), "duration": time(length)}


def holder(schema: str, *children: object, **fields: object) -> dict[str, object]:
    return {"OTIO_SCHEMA": f"{schema}.1", "children": [*children], **fields}


def nested(*events: tuple[float, float, float], **fields: object) -> dict[str, object]:
    """The track of a sequence, as it stands in a sequence of its own."""
    track: dict[str, object] = json.loads(otio(*events))["tracks"]["children"][0]
    return {**track, **fields}


MUSIC = nested((0, 30, 0), kind="Audio")
MUSIC = json.loads(json.dumps(MUSIC).replace("talk", "music"))
FAST = {"OTIO_SCHEMA": "LinearTimeWarp.1", "time_scalar": 2.0}
BACK = {"OTIO_SCHEMA": "LinearTimeWarp.1", "time_scalar": -1.0}


@pytest.mark.parametrize(
    ("item", "right"),
    [
        (holder("Stack", nested(*KEPT)), AFTER_CUT),
        # The sound stands below the picture, and only it has the words.
        (holder("Stack", nested((0, 30, 0)), nested(*KEPT, kind="Audio")), AFTER_CUT),
        (holder("Stack", MUSIC, nested(*KEPT)), AFTER_CUT),
        (holder("Stack", holder("Stack", nested(*KEPT), source_range=span(0, 20))), AFTER_CUT),
        # A part of it: from 3 s on, 10 s.
        (
            holder("Stack", nested(*KEPT), source_range=span(3, 12)),
            [(1000, 5000, "Two and three."), (8000, 11_000, "<v Ann Webb>Six.")],
        ),
        (
            holder("Stack", nested(*KEPT, source_range=span(3, 12))),
            [(1000, 5000, "Two and three."), (8000, 11_000, "<v Ann Webb>Six.")],
        ),
        # Twice as fast, all of it and a part of it.
        (
            holder("Stack", nested(*KEPT), source_range=span(0, 10), effects=[FAST]),
            [(a // 2, b // 2, text) for a, b, text in AFTER_CUT],
        ),
        (
            holder("Stack", nested(*KEPT), source_range=span(3, 6), effects=[FAST]),
            [(500, 2500, "Two and three."), (4000, 5500, "<v Ann Webb>Six.")],
        ),
        (holder("Stack", nested(*KEPT), effects=[BACK]), []),
        (holder("Stack", nested(*KEPT), enabled=False), []),
        (holder("Stack", nested(*KEPT, enabled=False)), []),
    ],
    ids=["nested", "sound", "music", "twice", "part", "part of a track", "fast", "part of fast", "backwards", "off", "track off"],
)  # fmt: skip
@pytest.mark.parametrize("before", [0.0, 5.0])
def test_sequences_in_sequences_are_followed(tmp_path, item, right, before):
    """Each is followed by a clip, which stands where the sequence ends."""
    gap = {"OTIO_SCHEMA": "Gap.1", "source_range": span(0, before)}
    outer = holder("Track", gap, item, kind="Video")
    # A recording of another name, so that a list whose sequence says nothing has one that is chosen.
    own = nested((40, 41, 0))["children"][0]  # type: ignore[index]
    text = json.dumps(
        {
            "OTIO_SCHEMA": "Timeline.1",
            "tracks": holder("Stack", {**outer, "children": [*outer["children"], own]}),
        }  # type: ignore[misc]
    )
    (tmp_path / "new.otio").write_text(text)
    found = read_cut_list(tmp_path / "new.otio", reel="talk", captions_end=50_000)
    track, _ = retimed(TRACK, found.pieces)
    assert placed(track) == [(a + before * 1000, b + before * 1000, text) for a, b, text in right]


def test_of_several_timelines_and_unknown_effects_it_is_said_what_was_taken(tmp_path):
    first, second = json.loads(otio(*KEPT)), json.loads(otio(*MOVED))
    odd = {"OTIO_SCHEMA": "TimeEffect.1", "name": "ramp"}
    first["tracks"]["children"][0]["children"][0]["effects"] = [odd]
    both = {"OTIO_SCHEMA": "SerializableCollection.1", "children": [{"OTIO_SCHEMA": "Bin.1"}, first, second]}  # fmt: skip
    (tmp_path / "new.otio").write_text(json.dumps(both))
    found = read_cut_list(tmp_path / "new.otio")
    assert placed(retimed(TRACK, found.pieces)[0]) == AFTER_CUT
    said = [remark.message for remark in found.remarks]
    assert "2 timelines: taken is the first, 'new'" in said[0]
    assert "TimeEffect" in said[1]


VTT = "WEBVTT\n\n" + "\n".join(
    f"00:{start // 1000:02}.000 --> 00:{end // 1000:02}.000\n{text}\n" for start, end, text in CUES
)


def test_the_command_writes_the_new_captions_and_says_what_was_lost(tmp_path):
    (tmp_path / "talk.en.vtt").write_text(VTT)
    (tmp_path / "cut.edl").write_text(edl((0, 17, 0), (20, 30, 17), zero=3600, new=3600))
    done = in_process(
        "convert",
        "talk.en.vtt",
        "--cut-list",
        "cut.edl",
        "--fps",
        "25",
        "-o",
        "new.en.vtt",
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert "guessed: the recording's time code begins at 01:00:00:00" in done.stderr
    assert "guessed: the new recording begins at time code 01:00:00:00" in done.stderr
    assert "talk.en.vtt:12: note: the cue at 00:00:15.000 lies on a cut: 4 s → 2 s" in done.stderr
    assert (
        "00:00:18.000 --> 00:00:21.000\n<v Ann Webb>Six." in (tmp_path / "new.en.vtt").read_text()
    )
    said = imhcaps.convert(
        tmp_path / "talk.en.vtt",
        tmp_path / "new.srt",
        cut_list=tmp_path / "cut.edl",
        fps=25,
        source_start="01:00:00:00",
    )
    assert [remark.kind for remark in said if "cut" in remark.message] == ["note"]


TWO = (
    edl((0, 10, 0))
    + "002  MUSIC    AA    C        00:00:00:00 00:00:30:00 00:00:00:00 00:00:30:00\n"
)


@pytest.mark.parametrize(
    ("text", "options", "error", "says"),
    [
        (edl((0, 10, 0)), {"fps": None}, UsageError, "frame rate is not known"),
        (TWO, {}, UsageError, "none is called as the captions are"),
        (TWO, {"reel": "TLAK"}, UsageError, "no recording 'TLAK'"),
        (edl((0, 10, 0), zero=70_000), {"captions_end": 24_000}, UsageError, "lies where the captions are"),
        (edl((0, 10, 0)).replace("00:00:10:00 00:00:00:00 00", "00:00:10:00 00:00:00:00 01"), {}, InputError, "no M2 line says its speed"),
        (edl((0, 10, 0)).replace("00:00:10:00", "00:00:10:30"), {}, InputError, "has frame 30"),
        (edl((0, 10, 0), (12, 20, 5)), {}, InputError, r"cut.edl:5: an event at 00:00:05:00 to 00:00:13:00 .* overlaps that of line 3, at 00:00:00:00 to 00:00:10:00, .*: correct their times"),
        (edl((12, 20, 5), (0, 10, 0), reel="OWN", tracks="AA/V"), {}, InputError, r"cut.edl:3: an event .* overlaps that of line 5"),
        (edl((0, 30, 0), (40, 41, 2), (50, 60, 20)), {}, InputError, r"cut.edl:5: .* overlaps that of line 3"),
        (edl((0, 10, 3)).replace("00:00:03:00 00:00:13:00", "00:00:13:00 00:00:03:00"), {}, InputError, "before it starts"),
        ("TITLE: nothing\n", {}, InputError, "names no stretch"),
        ("WEBVTT\n", {}, InputError, "is no list of cuts"),
        ('{"OTIO_SCHEMA": "Timeline.1", "tracks": [}', {}, InputError, "is not JSON"),
        ('{"OTIO_SCHEMA": "Timeline.1", "tracks": {}}', {}, InputError, "has no track"),
        (otio((0, 10, 0)).replace("25.0", "0"), {}, InputError, "has an invalid time"),
    ],
)  # fmt: skip
def test_what_does_not_say_enough_is_an_error_that_helps(tmp_path, text, options, error, says):
    (tmp_path / "cut.edl").write_text(text)
    with pytest.raises(error, match=says):
        read_cut_list(tmp_path / "cut.edl", **{"fps": 25, **options})


@pytest.mark.parametrize(
    ("events", "tracks"),
    [
        ([(0, 10.04, 0), (10, 30, 10)], ("V", "V")),  # a frame too long
        ([(0, 10, 0), (8, 30, 8)], ("A", "A")),  # each with a margin
        ([(0, 30, 0), (2, 9, 2)], ("A", "A2")),  # one track of the sound is shorter
        ([(0, 30, 0), (0, 30, 0)], ("AA/V", "A2")),
    ],
)
def test_events_that_say_the_same_of_a_place_are_one(tmp_path, events, tracks):
    text = "".join(edl(event, tracks=track) for event, track in zip(events, tracks, strict=True))
    (tmp_path / "cut.edl").write_text(text)
    track, said = retimed(TRACK, read_cut_list(tmp_path / "cut.edl", fps=25).pieces)
    assert [(start // 100, text) for start, _, text in placed(track)] == [
        (start // 100, text) for start, _, text in CUES
    ]
    assert not said


@pytest.mark.parametrize("write", [
    lambda *e: "".join(edl(each, tracks=track) for each, track in zip(e, ("A", "A2"), strict=True)),
    lambda *e: json.dumps({"OTIO_SCHEMA": "Timeline.1", "tracks": holder("Stack", *(nested(each, kind="Audio") for each in e))}),
], ids=["edl", "otio"])  # fmt: skip
def test_no_cue_ends_before_it_starts_where_two_tracks_have_other_sound(tmp_path, write):
    (tmp_path / "cut.edl").write_text(write((0, 10, 0), (12, 20, 5)))
    found = read_cut_list(tmp_path / "cut.edl", fps=25)
    assert "1 stretch of the recording, the first at 00:00:05.000:" in found.remarks[-1].message
    track, _ = retimed(Track((Cue(9000, 13_000, "Both sides."),)), found.pieces)
    assert [(cue.start, cue.end) for cue in track.cues] == [(9000, 10_000)]


@pytest.mark.parametrize(
    "options", [{"reel": "talk"}, {"reel": "TALK.mov"}, {"captions": "Talk.en.vtt"}]
)
def test_the_recording_of_the_captions_is_chosen_by_name(tmp_path, options):
    (tmp_path / "cut.edl").write_text(TWO)
    found = read_cut_list(tmp_path / "cut.edl", fps=25, **options)
    assert [piece.names[0] for piece in found.pieces] == ["TALK"]


def test_options_that_need_a_list_say_so(tmp_path):
    (tmp_path / "talk.en.vtt").write_text(VTT)
    (tmp_path / "cut.edl").write_text(edl((0, 10, 0)))
    for options in (["--reel", "TALK"], ["--cut-list", "cut.edl", "--cut", "1-2", "--fps", "25"]):
        done = in_process("convert", "talk.en.vtt", *options, "-o", "new.vtt", cwd=tmp_path)
        assert done.returncode == 2
        assert not (tmp_path / "new.vtt").exists()


@given(st.text(st.sampled_from('TITLE: 01VAC:;.\n"{}[]OTIO_SCHEMATimeline.1tracks,'), max_size=80))
def test_no_text_is_a_traceback(tmp_path_factory, text):
    path: Path = tmp_path_factory.getbasetemp() / "odd.edl"
    path.write_text(
        f"TITLE: x\n001  TALK V C 00:00:00:00 00:00:01:00 00:00:00:00 00:00:01:00\n{text}"
    )
    with contextlib.suppress(ImhcapsError):
        read_cut_list(path, fps=25)


def _in_modes(*events: tuple[str, str, float, float]) -> str:
    """An EDL at 29.97 of (reel, mode, start in it, length), one after the other; the new recording from 01:00:00:00."""
    lines, at, mode = [], 0, ""
    first = frame_rate("29.97").counting(events[0][1] == "DROP")
    for reel, now, start, length in events:
        lines += [f"FCM: {now} FRAME"] if now != mode else []
        mode = now
        rate = frame_rate("29.97").counting(now == "DROP")
        begin, long = (round(seconds * rate.rate) for seconds in (start, length))
        zero = parse_smpte("01:00:00:00", first)
        times = [smpte(f, rate) for f in (begin, begin + long)]
        times += [smpte(zero + at + f, first) for f in (0, long)]
        lines.append(f"001  {reel}  AA/V  C  {' '.join(times).replace(';', ':')}")
        at += long
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("one", "other"), [("DROP", "NON-DROP"), ("NON-DROP", "DROP")])
def test_a_frame_code_mode_that_changes_is_that_of_each_recording(tmp_path, one, other):
    text = _in_modes(("A", one, 4000, 10), ("B", other, 5000, 20), ("A", one, 4100, 10))
    (tmp_path / "x.edl").write_text(text)
    for reel, starts, places in (("A", (4000, 4100), (0, 30)), ("B", (5000,), (10,))):
        found = read_cut_list(tmp_path / "x.edl", fps="29.97", reel=reel)
        for piece, start, place in zip(found.pieces, starts, places, strict=True):
            assert abs(piece.start - start * 1000) <= 20
            assert abs(piece.at - place * 1000) <= 40
        (said,) = (r for r in found.remarks if "frame code mode" in r.message)
        assert (said.kind, said.line) == ("guessed", 3)


def test_one_recording_has_one_frame_code_mode(tmp_path):
    text = _in_modes(("A", "DROP", 4000, 10), ("A", "NON-DROP", 4100, 10))
    (tmp_path / "x.edl").write_text(text)
    with pytest.raises(InputError, match="another one than in line 2") as problem:
        read_cut_list(tmp_path / "x.edl", fps="29.97")
    assert problem.value.line == 4
