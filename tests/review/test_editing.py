"""Edits of a talk under review: what is asked for is done and no more, and taking it back gives the bytes of before."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps import temporary_files
from imhcaps.checks.config import Config
from imhcaps.checks.profiles import load_profile
from imhcaps.errors import OutputError
from imhcaps.formats import read_document, read_track
from imhcaps.formats.edits import apply
from imhcaps.reviewing.history import change_of, text_changes
from imhcaps.reviewing.operations import EditError, read_operation
from imhcaps.reviewing.reviewed_talk import ReviewedTalk
from imhcaps.reviewing.session import review_settings
from imhcaps.reviewing.snapshot import Files, StaleError
from imhcaps.source import Source
from imhcaps.timing import read_cue_sheet
from imhcaps.timing.model import AsrWord, AsrWords
from imhcaps.transcripts import read_transcript

VTT = """WEBVTT

NOTE kept as it is

first
00:01.000 --> 00:04.000 line:80%
<v Ann Lee><c.label>Ann Lee:</c>
The <i>lamps</i> of the harbour &amp; the bridge.

00:04.500 --> 00:07.500
<v Ann Lee>were lit by hand.

00:08.000 --> 00:11.000
<v Bo Chen>And who lit them?
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
Ann Lee:
The <i>lamps</i> of the harbour & the bridge.

2
00:00:04,500 --> 00:00:07,500
were lit by hand.

3
00:00:08,000 --> 00:00:11,000
And who lit them?
"""
SBV = """0:00:01.000,0:00:04.000
Ann Lee:
The lamps of the harbour & the bridge.

0:00:04.500,0:00:07.500
were lit by hand.

0:00:08.000,0:00:11.000
And who lit them?
"""
FORMS = {
    "talk.en.vtt": VTT,
    "talk.en.srt": SRT,
    "talk.en.sbv": SBV,
    "crlf.en.vtt": VTT.replace("\n", "\r\n"),
    "crlf.en.srt": SRT.replace("\n", "\r\n"),
}


def talk(
    folder: Path, *names: str, sheet: str | None = None, heard: AsrWords | None = None
) -> ReviewedTalk:
    for name in names:
        if not (folder / name).exists():
            (folder / name).write_bytes(FORMS[name].encode())
    settings = review_settings(Config(), load_profile("web"))
    return ReviewedTalk("talk", Files(folder, names, sheet), settings, heard)


def edit(under: ReviewedTalk, **operation: object) -> dict:
    return under.edit(under.revision(), read_operation(operation))


def cues(path: Path) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in read_track(path).cues]


FIRST = "Ann Lee:\nThe lamps of the harbour & the bridge."
EDITS = {
    "text": (
        {"op": "text", "cue": 1, "text": FIRST.replace("bridge", "long bridge")},
        lambda old: [(*old[0][:2], FIRST.replace("bridge", "long bridge")), *old[1:]],
    ),
    "lines": (
        {"op": "text", "cue": 3, "text": "And who\nlit them?"},
        lambda old: [*old[:2], (8000, 11000, "And who\nlit them?")],
    ),
    "time": (
        {"op": "time", "cue": 2, "start": 4400, "end": 7600},
        lambda old: [old[0], (4400, 7600, old[1][2]), old[2]],
    ),
    "nudge": (
        {"op": "nudge", "cue": 2, "edge": "start", "by": -100},
        lambda old: [old[0], (4400, 7500, old[1][2]), old[2]],
    ),
    "split": (
        {"op": "split", "cue": 2, "at": 9, "time": 6000},
        lambda old: [old[0], (4500, 6000, "were lit"), (6000, 7500, "by hand."), old[2]],
    ),
    "merge": (
        {"op": "merge", "cue": 1},
        lambda old: [(1000, 7500, f"{FIRST}\nwere lit by hand."), old[2]],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("which", EDITS)
def test_an_edit_does_what_is_asked_and_undo_gives_the_bytes_of_before(tmp_path, name, which):
    under = talk(tmp_path, name)
    place = tmp_path / name
    before, old = place.read_bytes(), cues(place)
    asked, wanted = EDITS[which]
    made = edit(under, **asked)
    assert cues(place) == wanted(old)
    after = place.read_bytes()
    if b"\r\n" in before:
        assert after.count(b"\n") == after.count(b"\r\n")
    assert (b"NOTE kept as it is" in after) == (b"NOTE" in before)
    assert made["undo"]
    under.undo(under.revision())
    assert place.read_bytes() == before
    under.redo(under.revision())
    assert place.read_bytes() == after
    # Kept over a restart.
    again = talk(tmp_path, name)
    again.undo(again.revision())
    assert place.read_bytes() == before


def test_tags_stay_where_they_are(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    edit(under, op="text", cue=1, text="Ann Lee:\nThe old lamps of this harbour & a < b.")
    assert (
        "<v Ann Lee><c.label>Ann Lee:</c>\nThe old <i>lamps</i> of this harbour &amp; a &lt; b.\n"
        in (tmp_path / "talk.en.vtt").read_text()
    )


def test_a_voice_goes_on_in_both_halves_and_is_one_again(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    place = tmp_path / "talk.en.vtt"
    edit(under, op="split", cue=1, at=len("Ann Lee:\nThe lamps"))
    assert [cue.speaker for cue in read_track(place).cues] == ["Ann Lee"] * 3 + ["Bo Chen"]
    edit(under, op="merge", cue=1)
    assert [cue.speaker for cue in read_track(place).cues] == ["Ann Lee"] * 2 + ["Bo Chen"]
    edit(under, op="merge", cue=2)
    assert "were lit by hand.</v>\n<v Bo Chen>And" in place.read_text()


@pytest.mark.parametrize(("rate", "frames"), [(25, 1), (25, -3), (24, 2), (30, 1)])
def test_a_step_of_a_frame_lies_on_frames(tmp_path, rate, frames):
    times = [(round(k * 1000 / rate), round((k + 60) * 1000 / rate)) for k in range(7, 3000, 67)]
    text = "WEBVTT\n\n" + "\n".join(
        f"{ms_to_stamp(a)} --> {ms_to_stamp(b)}\nThe lamps were lit.\n" for a, b in times
    )
    (tmp_path / "talk.en.vtt").write_text(text)
    under = talk(tmp_path, "talk.en.vtt")
    edit(under, op="nudge", cue=2, edge="end", by=frames, unit="frames")
    assert cues(tmp_path / "talk.en.vtt")[1][1] == round((74 + 60 + frames) * 1000 / rate)


def test_a_script_without_spaces_is_cut_anywhere(tmp_path):
    (tmp_path / "talk.en.vtt").write_text(
        "WEBVTT\n\n00:01.000 --> 00:05.000\n港の明かりは手で灯された。\n"
    )
    under = talk(tmp_path, "talk.en.vtt")
    edit(under, op="split", cue=1, at=6)
    assert [text for _, _, text in cues(tmp_path / "talk.en.vtt")] == [
        "港の明かりは",
        "手で灯された。",
    ]


def ms_to_stamp(ms: int) -> str:
    return f"{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def test_numbers_of_subrip_stay_in_order(tmp_path):
    under = talk(tmp_path, "talk.en.srt")
    edit(under, op="split", cue=1, at=20)
    document = read_document(Source((tmp_path / "talk.en.srt").read_text(), "x.srt"))
    assert document.ids == ["1", "2", "3", "4"]
    edit(under, op="merge", cue=2)
    document = read_document(Source((tmp_path / "talk.en.srt").read_text(), "x.srt"))
    assert document.ids == ["1", "2", "3"]


def test_a_speaker_is_changed_in_voice_and_label(tmp_path):
    under = talk(tmp_path, "talk.en.vtt", "talk.en.srt")
    edit(under, op="speaker", cue=1, name="Cem Öz & Son")
    text = (tmp_path / "talk.en.vtt").read_text()
    assert "<v Cem Öz &amp; Son><c.label>Cem Öz & Son:</c>".replace("& Son:", "&amp; Son:") in text
    assert "\nCem Öz & Son:\nThe <i>lamps</i>" in (tmp_path / "talk.en.srt").read_text()
    edit(under, op="speaker", cue=2, name="Bo Chen")
    assert [cue.speaker for cue in read_track(tmp_path / "talk.en.vtt").cues] == [
        "Cem Öz & Son", "Bo Chen", "Bo Chen",
    ]  # fmt: skip


def test_all_files_of_a_talk_follow_while_they_say_the_same(tmp_path):
    under = talk(tmp_path, "talk.en.vtt", "talk.en.srt")
    assert under.shown()["twins"] == [{"name": "talk.en.srt", "same": True}]
    for asked, _ in EDITS.values():
        edit(under, **asked)
        assert cues(tmp_path / "talk.en.srt") == cues(tmp_path / "talk.en.vtt")
    (tmp_path / "talk.en.srt").write_text(SRT.replace("bridge", "tower"))
    before = (tmp_path / "talk.en.srt").read_bytes()
    made = edit(under, op="text", cue=1, text="Ann Lee:\nThe lamps.")
    assert made["left"] == ["talk.en.srt is left as it is: its captions differ"]
    assert (tmp_path / "talk.en.srt").read_bytes() == before


def test_words_that_change_are_said_and_line_breaks_are_none(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    assert edit(under, op="text", cue=3, text="And who\nlit them?")["words"] == {
        "gone": [],
        "new": [],
    }
    made = edit(under, op="text", cue=3, text="And who\nlit the lamps?")
    assert made["words"] == {"gone": ["them?"], "new": ["the", "lamps?"]}
    assert edit(under, op="split", cue=1, at=20)["words"] == {"gone": [], "new": []}
    assert edit(under, op="merge", cue=1)["words"] == {"gone": [], "new": []}


def test_a_try_says_what_would_be_and_writes_nothing(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    long = "And who lit them, night after night after night, on both of the bridges?"
    made = under.edit(
        under.revision(), read_operation({"op": "text", "cue": 3, "text": long}), write=False
    )
    assert {f["code"] for f in made["findings"]["findings"] if f["cue"] == 3} >= {"LEN101"}
    assert (tmp_path / "talk.en.vtt").read_text() == VTT
    assert not (tmp_path / ".imhcaps").exists()


def applied(view: dict, changes: dict) -> dict:
    """A view with the changes of an answer made, as the page makes them (`moved` in editing.js)."""
    made = {name: [dict(each) for each in view[name]] for name in ("cues", "findings", "places")}
    for name in ("findings", "places"):
        for each in made[name]:
            if each["cue"] is not None and each["cue"] > changes["moved"]["after"]:
                each["cue"] += changes["moved"]["by"]
    for name, entries in made.items():
        part = changes[name]
        entries[part["from"] : part["from"] + part["removed"]] = part[name]
    return made


def test_what_the_page_is_reported_is_what_a_new_reading_shows(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    for asked, _ in EDITS.values():
        shown = under.shown()
        made = edit(under, **asked)
        fresh = talk(tmp_path, "talk.en.vtt").shown()
        for name, entries in applied(shown, made).items():
            assert entries == fresh[name]
        assert made["revision"] == fresh["revision"]


_CUES = st.sampled_from(
    [
        "The lamps of the harbour",
        "A line that is so long that no player could show it well.",
        "<v Ann Lee>Ann Lee:\nWere they lit?",
        "[MUSIC]",
        "It was 1984 , so  they said",
        "- Who?\n- Bo Chen.",
        "SHOUTED WORDS",
        "The lamps of the harbour",
    ]
)
_STEPS = st.tuples(st.sampled_from(["nudge", "text", "typed", "split", "merge", "fix", "speaker", "undo", "redo", "check"]), st.integers(1, 9), st.integers(-900, 900), _CUES)  # fmt: skip
SAID = read_transcript(
    Source(
        "**Ann Lee:** The lamps of the harbour were lit. It was 1984, so they said.\n\n**Bo Chen:** Who?\n",
        "t.md",
    ),
    language="en",
)


@given(st.lists(st.tuples(_CUES, st.integers(200, 4000)), min_size=3, max_size=9), st.lists(_STEPS, max_size=7), st.booleans())  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_after_any_edits_the_page_shows_what_a_whole_check_finds(given_cues, steps, compared):
    """What was known is used again from edit to edit; the findings, places and cues are those of a new program."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows, at = [], 0
        for text, length in given_cues:
            rows.append(f"{ms_to_stamp(at)} --> {ms_to_stamp(at + length)}\n{text}\n")
            at += length + 40
        (folder / "t.en.vtt").write_text("WEBVTT\n\n" + "\n".join(rows))
        style = review_settings(Config(), load_profile("dcmp-upper"), SAID if compared else None)
        under = ReviewedTalk("t", Files(folder, ("t.en.vtt",)), style)
        seen = under.shown()
        for step, cue, by, text in steps:
            asked = {"nudge": {"edge": "end", "by": by}, "text": {"text": text}, "typed": {"text": text}, "split": {"at": 6}, "fix": {"code": "LEN101"}, "speaker": {"name": "Bo Chen"}}.get(step, {})  # fmt: skip
            try:
                if step in ("undo", "redo"):
                    made = getattr(under, step)(under.revision())
                else:
                    operation = read_operation({"op": "text" if step in ("check", "typed") else step, "cue": cue, **asked, **({"text": text} if step == "check" else {})})  # fmt: skip
                    if step in ("check", "typed"):
                        under.edit(under.revision(), operation, write=False)
                        under.prepare(under.revision(), operation)
                    made = under.edit(under.revision(), operation, write=step != "check")
            except EditError:
                continue
            if "unchanged" in made or step == "check":
                continue
            seen |= applied(seen, made)
            fresh = ReviewedTalk("t", Files(folder, ("t.en.vtt",)), style).shown()
            assert {k: seen[k] for k in ("cues", "findings", "places")} == {k: fresh[k] for k in ("cues", "findings", "places")}  # fmt: skip


@pytest.mark.parametrize("names", [["talk.en.vtt"], ["talk.en.vtt", "talk.en.srt", "talk.en.sbv"]])
@pytest.mark.parametrize(
    "words", ["were lit by hand!", "were all lit by hand.", "were lit\nby hand."]
)
def test_what_was_made_ready_while_somebody_typed_is_what_saving_without_it_gives(
    tmp_path, names, words
):
    """The answer, the files, and what is shown after it; also where the last that was tried is not what is saved."""
    spoken = "**Ann Lee:** The lamps of the harbour & the bridge were lit by hand.\n\n**Bo Chen:** And who lit them?\n"
    answers = []
    for tried in ((), (words,), (words, "were lit."), ("were lit.", words)):
        folder = tmp_path / str(len(answers))
        folder.mkdir()
        (folder / "t.md").write_text(spoken)
        for name in names:
            (folder / name).write_bytes(FORMS[name].encode())
        style = review_settings(Config(), load_profile("web"), read_transcript(folder / "t.md"))
        files = Files(folder, tuple(names), None, "t.md")
        under = ReviewedTalk("t", files, style, None, read_transcript)
        for text in tried:
            asked = read_operation({"op": "text", "cue": 2, "text": text})
            under.edit(under.revision(), asked, write=False)
            under.prepare(under.revision(), asked)
        made = edit(under, op="text", cue=2, text=words)
        written = {path.name: path.read_bytes() for path in sorted(folder.glob("t*.*"))}
        answers.append((made, written, under.shown(), edit(under, op="nudge", cue=2, edge="end", by=-40)))  # fmt: skip
    assert answers[1:] == answers[:1] * 3


@pytest.mark.parametrize("tried", [False, True])
def test_a_speaker_is_named_although_the_name_was_typed_as_words(tmp_path, tried):
    """Two kinds of edits may have the same fields: what was made ready for one is not the other."""
    (tmp_path / "talk.en.vtt").write_text(VTT)
    under = talk(tmp_path, "talk.en.vtt")
    if tried:
        typed = read_operation({"op": "text", "cue": 2, "text": "Bo Chen"})
        under.prepare(under.revision(), typed)
    edit(under, op="speaker", cue=2, name="Bo Chen")
    assert "<v Bo Chen>were lit by hand." in (tmp_path / "talk.en.vtt").read_text()


def test_a_fix_is_the_one_of_the_command_line(tmp_path):
    line = "A line that is so long that no player could show it well."
    text = VTT + "".join(f"\n00:{at}.000 --> 00:{at + 4}.000\n{line}\n" for at in (20, 30))
    (tmp_path / "talk.en.vtt").write_text(text)
    under = talk(tmp_path, "talk.en.vtt")
    shown = under.shown()
    number = next(k for k, f in enumerate(shown["findings"]) if f["code"] == "LEN101")
    assert shown["findings"][number]["fix"] is True
    offered = under.fix_of(shown["revision"], number)
    assert offered is not None
    edit(under, op="fix", cue=4, code="LEN101")
    after = (tmp_path / "talk.en.vtt").read_text()
    assert offered["after"] in after
    assert after.count(line) == 1
    edit(under, op="fix", cue=0, code="LEN101")
    assert line not in (tmp_path / "talk.en.vtt").read_text()
    with pytest.raises(EditError, match="no fix of LEN101"):
        edit(under, op="fix", cue=0, code="LEN101")


def test_lines_are_broken_by_the_segmenter(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    edit(
        under,
        op="text",
        cue=3,
        text="And who lit them? A man who had a ladder and a box of matches.",
    )
    edit(under, op="break", cue=3)
    text = cues(tmp_path / "talk.en.vtt")[2][2]
    assert "\n" in text
    assert max(map(len, text.split("\n"))) <= 42
    with pytest.raises(EditError, match="no better line breaks"):
        edit(under, op="break", cue=2)


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"op": "text", "cue": 9, "text": "x"}, "no cue 9"),
        ({"op": "text", "cue": 1, "text": " \n "}, "without text"),
        ({"op": "text", "cue": 1, "text": "a\x07b"}, "U+0007"),
        ({"op": "text", "cue": 1, "text": "a\ud800"}, "U+D800"),
        ({"op": "text", "cue": 1, "text": "a" * 5001}, "at most 5000"),
        ({"op": "text", "cue": 1}, "text"),
        ({"op": "text", "cue": True, "text": "x"}, "cue"),
        ({"op": "text", "cue": 10**30, "text": "x"}, "cue"),
        ({"op": "time", "cue": 1, "start": 5, "end": 5}, "ends after it begins"),
        ({"op": "time", "cue": 1, "start": 5, "end": 10**12}, "ends after it begins"),
        ({"op": "time", "cue": 2, "start": 500, "end": 6000}, "before the cue before"),
        ({"op": "time", "cue": 2, "start": 9000, "end": 9900}, "after the cue after"),
        ({"op": "nudge", "cue": 1, "edge": "start", "by": -1500}, "0:00 or later"),
        ({"op": "nudge", "cue": 1, "edge": "middle", "by": 1}, "edge"),
        ({"op": "split", "cue": 1, "at": 0}, "between two words"),
        ({"op": "split", "cue": 1, "at": 500}, "between two words"),
        ({"op": "split", "cue": 2, "at": 9, "time": 9000}, "while this one is shown"),
        ({"op": "merge", "cue": 3}, "no cue follows"),
        ({"op": "speaker", "cue": 1, "name": " "}, "name"),
        ({"op": "accept", "cue": 1}, "no cue sheet"),
        ({"op": "delete", "cue": 1}, "there is no edit 'delete'"),
        (["op"], "object"),
        (None, "object"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(tmp_path, asked, why):
    under = talk(tmp_path, "talk.en.vtt")
    with pytest.raises(EditError) as problem:
        under.edit(under.revision(), read_operation(asked))
    assert why in problem.value.message
    assert (tmp_path / "talk.en.vtt").read_text() == VTT


def test_captions_that_were_changed_meanwhile_are_never_overwritten(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    seen = under.revision()
    theirs = VTT.replace("by hand", "by a man")
    (tmp_path / "talk.en.vtt").write_text(theirs)
    with pytest.raises(StaleError):
        under.edit(seen, read_operation({"op": "merge", "cue": 1}))
    with pytest.raises(StaleError):
        under.undo(seen)
    assert (tmp_path / "talk.en.vtt").read_text() == theirs
    with pytest.raises(EditError, match="nothing to undo"):
        under.undo(under.revision())


SHEET = "start,end,kind,speaker,text\n00:00:01.000,,speech,Ann Lee,The lamps of\n00:00:09.000,,sound,,[bell]\n"


@pytest.mark.parametrize(
    "sheet",
    [SHEET, SHEET.replace(",", ";"), SHEET.replace("\n", "\r\n"), "start\ttext\n\tThe lamps of\n", SHEET.rstrip()],
)  # fmt: skip
def test_a_time_that_is_right_becomes_a_row_of_the_sheet(tmp_path, sheet):
    (tmp_path / "talk.cues.csv").write_bytes(sheet.encode())
    heard = AsrWords((AsrWord("other", 4500, 5000), AsrWord("words", 5000, 6000)))
    under = talk(tmp_path, "talk.en.vtt", sheet="talk.cues.csv", heard=heard)
    assert 2 in {place["cue"] for place in under.shown()["places"]}
    made = edit(under, op="accept", cue=2)
    rows = read_cue_sheet(tmp_path / "talk.cues.csv").rows
    assert (4500, "were lit by hand.") in {(row.start, row.text) for row in rows}
    assert [row.start for row in rows] == sorted(row.start for row in rows)
    assert 2 not in {place["cue"] for place in under.shown()["places"]}
    assert made["cues"]["cues"][0]["accepted"] is True
    with pytest.raises(EditError, match="already"):
        edit(under, op="accept", cue=2)
    under.undo(under.revision())
    assert (tmp_path / "talk.cues.csv").read_bytes() == sheet.encode()


TAPPED = (
    "start,end,kind,speaker,text,error_ms,origin,tapped\n"
    '0:01.000,,speech,Ann Lee,"The lamps, of the harbour",50,hand,1.21\n'
    '0:04.500,,speech,Ann Lee,"were lit, by hand",900,tap,4.72\n'
    "0:08.000,,speech,Bo Chen,And who lit them?,80,heard,8.2\n"
)


@pytest.mark.parametrize("sheet", [TAPPED, TAPPED.replace("\n", "\r\n")])
def test_a_time_that_was_only_tapped_is_a_place_until_somebody_heard_it(tmp_path, sheet):
    (tmp_path / "talk.cues.csv").write_bytes(sheet.encode())
    under = talk(tmp_path, "talk.en.vtt", sheet="talk.cues.csv")
    shown = under.shown()
    timed = [(place["cue"], place["why"]) for place in shown["places"] if place["reason"] == "time"]
    assert [cue for cue, _ in timed] == [2]
    assert "tapped" in timed[0][1][0]
    assert [cue["accepted"] for cue in shown["cues"]] == [True, False, True]
    edit(under, op="accept", cue=2)
    assert not [place for place in under.shown()["places"] if place["reason"] == "time"]
    rows = read_cue_sheet(tmp_path / "talk.cues.csv").rows
    assert [(row.error, row.origin) for row in rows] == [(50, "hand"), (50, "hand"), (80, "heard")]
    assert [row.text for row in rows] == ["The lamps, of the harbour", "were lit, by hand", "And who lit them?"]  # fmt: skip
    assert "4.72" in (tmp_path / "talk.cues.csv").read_text()  # what was tapped is kept
    under.undo(under.revision())
    assert (tmp_path / "talk.cues.csv").read_bytes() == sheet.encode()


def test_what_a_killed_run_left_is_taken_away_when_the_talk_is_opened(tmp_path):
    """In the folder of the captions and in that of the list of changes, though nothing is written there."""
    edit(talk(tmp_path, "talk.en.vtt"), op="merge", cue=1)
    left = [tmp_path / ".imhcaps-1.tmp", tmp_path / ".imhcaps/undo/.imhcaps-2.tmp"]
    for path in left:
        path.write_bytes(b"half")
    temporary_files._swept.clear()  # as in a process of its own
    talk(tmp_path, "talk.en.vtt")
    assert not any(path.exists() for path in left)


def test_a_kill_between_the_list_and_the_files_loses_nothing(tmp_path):
    under = talk(tmp_path, "talk.en.vtt")
    place = tmp_path / "talk.en.vtt"
    edit(under, op="merge", cue=1)
    after = place.read_bytes()
    place.write_text(VTT)  # the list was written, the captions were not
    again = talk(tmp_path, "talk.en.vtt")
    assert again.shown()["undo"] is None
    assert again.shown()["redo"] == "joining of cues 1 and 2"
    again.redo(again.revision())
    assert place.read_bytes() == after
    kept = next((tmp_path / ".imhcaps/undo").iterdir())
    kept.write_text(json.dumps(json.loads(kept.read_text()) | {"at": 0}))  # a kill in an undo
    again = talk(tmp_path, "talk.en.vtt")
    again.undo(again.revision())
    assert place.read_text() == VTT
    kept.write_text("{")
    assert talk(tmp_path, "talk.en.vtt").shown()["undo"] is None


@given(st.lists(st.sampled_from("ab\n\r x"), max_size=120), st.lists(st.sampled_from("ab\n\r y"), max_size=120))  # fmt: skip
def test_changes_of_a_text_go_both_ways(old, new):
    before, after = "".join(old), "".join(new)
    edits = text_changes(before, after)
    assert apply(before, edits) == after
    for start, end, _ in edits:  # by whole lines
        assert all(at in (0, len(before)) or before[at - 1] == "\n" for at in (start, end))
    change = change_of("x", before.encode(), after.encode(), (before, after))
    assert apply(after, change.inverse) == before


@given(st.text("ab<>&; -\n'é字", min_size=1, max_size=60).filter(str.strip))
def test_any_text_that_is_taken_is_read_back_as_it_is(text):
    with tempfile.TemporaryDirectory() as folder:
        under = talk(Path(folder), "talk.en.vtt")
        wanted = (
            read_operation({"op": "text", "cue": 1, "text": text}) if text.strip(" \n") else None
        )
        if wanted is None:
            return
        under.edit(under.revision(), wanted)
        assert cues(Path(folder) / "talk.en.vtt")[0][2] == wanted.text


def test_the_answer_to_an_edit_of_an_hour_is_as_small_as_the_edit(tmp_path):
    """Nothing is sent, or read from the files, of what the edit left as it was (its time is
    `benchmarks/review_edits.py`)."""

    def stamp(ms: int) -> str:
        return f"{ms // 3600000:02d}:{ms // 60000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"

    text = "WEBVTT\n\n" + "\n".join(
        f"{stamp(at * 4500)} --> {stamp(at * 4500 + 4300)}\n<v Ann Lee>The lamps of the harbour were all of them lit by hand, {at} of them.\n"
        for at in range(800)
    )
    (tmp_path / "talk.en.vtt").write_text(text)
    under = talk(tmp_path, "talk.en.vtt")
    whole = len(json.dumps(under.shown()))
    for asked in ({"op": "nudge", "cue": 300, "edge": "end", "by": -40}, {"op": "split", "cue": 300, "at": 30}, {"op": "merge", "cue": 300}):  # fmt: skip
        made = edit(under, **asked)
        assert len(json.dumps(made)) < whole / 50
        assert len(made["findings"]["findings"]) < 12
        fresh = talk(tmp_path, "talk.en.vtt").shown()
        assert under.shown() == fresh


@pytest.mark.parametrize("blocked", ["list", "captions"])
@pytest.mark.parametrize("step", ["edit", "undo", "redo"])
def test_what_cannot_be_written_is_said_and_the_edits_before_it_can_be_taken_back(
    tmp_path, blocked, step
):
    """Nothing is half done; once the file can be written again, all goes on as if nothing had been asked."""
    under = talk(tmp_path, "talk.en.vtt")
    place, kept = tmp_path / "talk.en.vtt", tmp_path / ".imhcaps"
    edit(under, op="text", cue=2, text="were lit by Bo.")
    edit(under, op="text", cue=3, text="And when?")
    if step == "redo":
        under.undo(under.revision())
    before = place.read_bytes()
    if blocked == "list":
        kept.rename(tmp_path / "aside")
        kept.write_text("a file where the folder was")
    else:
        (tmp_path / "other.vtt").hardlink_to(place)
    with pytest.raises(OutputError):
        if step == "edit":
            edit(under, op="text", cue=1, text="Another text.")
        else:
            getattr(under, step)(under.revision())
    assert place.read_bytes() == before
    if blocked == "list":
        kept.unlink()
        (tmp_path / "aside").rename(kept)
    else:
        (tmp_path / "other.vtt").unlink()
    for again in (under, talk(tmp_path, "talk.en.vtt")):
        said = again.shown()
        assert (said["undo"], said["redo"]) == (
            ("text of cue 2", "text of cue 3") if step == "redo" else ("text of cue 3", None)
        )
    while under.shown()["undo"]:
        under.undo(under.revision())
    assert place.read_bytes() == VTT.encode()
