"""Words that are corrected in a caption are corrected in the transcript, where their place is certain, and nowhere
else."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest

from imhcaps.checks.config import Config
from imhcaps.checks.profiles import load_profile
from imhcaps.projects.making import read_talk, read_talk_source
from imhcaps.projects.talks import Talk
from imhcaps.reviewing.operations import read_operation
from imhcaps.reviewing.reviewed_talk import ReviewedTalk
from imhcaps.reviewing.session import review_settings
from imhcaps.reviewing.snapshot import Files, StaleError

TEXTS = {
    "talk.md": "---\ntitle: The lamps\n---\n\n# The lamps\n\n**Ann Lee:** The *lamps* of the harbour & the bridge were lit by hand.\n\n"
    "**Bo Chen:** And who lit them? The lamps of the quay were lit by hand.\n\n**Ann Lee:** We don't know.\n",
    "talk.txt": "The lamps\n\nAnn Lee: The lamps of the harbour & the\nbridge were lit by hand.\n\n"
    "Bo Chen: And who lit them? The lamps of the quay\nwere lit by hand.\n\nAnn Lee: We don't know.\n",
    "crlf.txt": "The lamps\r\n\r\nAnn Lee: The lamps of the harbour & the bridge were lit by hand.\r\n\r\n"
    "Bo Chen: And who lit them? The lamps of the quay were lit by hand.\r\n\r\nAnn Lee: We don't know.\r\n",
    "talk.html": "<!doctype html><html lang='en'><title>The lamps</title><h1>The lamps</h1>\n"
    "<p><b>Ann Lee:</b> The <i>lamps</i> of the harbour &amp; the bridge were lit by hand.</p>\n"
    "<p><b>Bo Chen:</b> And who lit them? The lamps of the quay were lit by hand.</p>\n<p><b>Ann Lee:</b> We don&#39;t know.</p></html>\n",
}
CUES = (
    "The lamps of the harbour & the bridge",
    "were lit by hand.",
    "And who lit them?",
    "The lamps of the quay",
    "were lit by hand.",
    "We don't know.",
)


def review(folder: Path, name: str, cues: tuple[str, ...] = CUES) -> ReviewedTalk:
    if not (folder / name).exists():
        (folder / name).write_bytes(TEXTS[name].encode())
    voices = ("Ann Lee", "Ann Lee", "Bo Chen", "Bo Chen", "Bo Chen", "Ann Lee")
    (folder / "talk.en.vtt").write_text(
        "WEBVTT\n\n"
        + "\n\n".join(
            f"00:{2 * at:02d}.000 --> 00:{2 * at + 1:02d}.900\n<v {who}>{text.replace('&', '&amp;')}"
            for at, (text, who) in enumerate(zip(cues, voices, strict=True))
        )
        + "\n"
    )
    config = Config(path=str(folder / "imhcaps.toml"))
    talk = Talk(name="talk", transcript=name, language="en")
    spoken = read_talk(talk, config)
    settings = review_settings(Config(), load_profile("web"), spoken)
    files = Files(folder, ("talk.en.vtt",), None, name)
    return ReviewedTalk("talk", files, settings, None, partial(read_talk_source, talk, config))


def edit(under: ReviewedTalk, *, write: bool = True, **operation: object) -> dict:
    return under.edit(under.revision(), read_operation(operation), write=write)


CHANGES = {
    "a word": (4, "The lamps of the key", "the quay", "the key"),
    "a mark": (4, "The lamps of the quay,", "the quay", "the quay,"),
    "one of two places": (
        5,
        "were lit by women.",
        "quay were lit by hand",
        "quay were lit by women",
    ),
    "the other place": (2, "were lit by gas.", "bridge were lit by hand", "bridge were lit by gas"),
    "more words": (3, "And who on earth lit them?", "And who lit", "And who on earth lit"),
    "fewer words": (4, "The lamps of quay", "of the quay", "of quay"),
    "words at the head": (6, "Indeed we don't know.", "We don't know", "Indeed we don't know"),
    "a word with a sign": (1, "The lamps of the harbor & the bridge", "harbour", "harbor"),
    "a sign of the form": (3, "And who lit <them>?", "them?", "<them>?"),
}


def plain(text: str) -> str:
    """The text of a file without its marks, on one line."""
    for mark, sign in (("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&#39;", "'"), ("*", ""), ("<i>", ""), ("</i>", "")):  # fmt: skip
        text = text.replace(mark, sign)
    return " ".join(text.split())


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("change", sorted(CHANGES))
def test_the_word_is_corrected_in_the_transcript_and_back(tmp_path, name, change):
    cue, text, old, new = CHANGES[change]
    under = review(tmp_path, name)
    before = (tmp_path / name).read_bytes()
    track = (tmp_path / "talk.en.vtt").read_bytes()
    done = edit(under, op="text", cue=cue, text=text)
    now = (tmp_path / name).read_bytes()
    if change == "a sign of the form" and name != "talk.html" and now == before:
        assert any(name in line for line in done["left"])  # its text would be markup: it is said
    else:
        assert plain(now.decode()) == plain(before.decode()).replace(old, new), done
        assert done["transcript"]["name"] == name
        assert now.splitlines()[done["transcript"]["line"] - 1] != before.splitlines()[done["transcript"]["line"] - 1]  # fmt: skip
        assert now.count(b"\r\n") == before.count(b"\r\n")
    under.undo(under.revision())
    assert (tmp_path / name).read_bytes() == before
    assert (tmp_path / "talk.en.vtt").read_bytes() == track
    under.redo(under.revision())
    assert (tmp_path / name).read_bytes() == now


def test_what_is_tried_says_where_it_will_go_and_writes_nothing(tmp_path):
    under = review(tmp_path, "talk.md")
    before = (tmp_path / "talk.md").read_bytes()
    seen = edit(under, write=False, op="text", cue=4, text="The lamps of the key")
    assert seen["transcript"] == {"name": "talk.md", "line": 9}
    assert (tmp_path / "talk.md").read_bytes() == before


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "text", "cue": 4, "text": "The lamps\nof the quay"},
        {"op": "time", "cue": 4, "start": 6100, "end": 7900},
        {"op": "split", "cue": 4, "at": 9},
        {"op": "merge", "cue": 4},
    ],
)
def test_what_changes_no_word_leaves_the_transcript(tmp_path, operation):
    under = review(tmp_path, "talk.md")
    before = (tmp_path / "talk.md").read_bytes()
    done = edit(under, **operation)
    assert (tmp_path / "talk.md").read_bytes() == before
    assert not done["left"]
    assert "transcript" not in done


def test_words_that_are_not_the_transcripts_are_said_and_left(tmp_path):
    cues = (*CUES[:3], "The candles of the quay", *CUES[4:])
    under = review(tmp_path, "talk.md", cues)
    before = (tmp_path / "talk.md").read_bytes()
    done = edit(under, op="text", cue=4, text="The candles of the key")
    assert (tmp_path / "talk.md").read_bytes() == before
    assert any("talk.md" in line for line in done["left"])


def test_words_that_stand_twice_alike_are_left_and_said(tmp_path):
    (tmp_path / "talk.md").write_text(
        "**Ann Lee:** Yes.\n\n**Bo Chen:** Yes.\n\n**Ann Lee:** Yes.\n"
    )
    cues = ("Yes.", "Yes.", "Yes.", "Yes.", "Yes.", "Yes.")
    under = review(tmp_path, "talk.md", cues)
    before = (tmp_path / "talk.md").read_bytes()
    done = edit(under, op="text", cue=3, text="No.")
    assert (tmp_path / "talk.md").read_bytes() == before
    assert any("talk.md" in line for line in done["left"])


def test_words_that_would_become_a_label_or_a_heading_are_left(tmp_path):
    under = review(tmp_path, "talk.txt")
    before = (tmp_path / "talk.txt").read_bytes()
    for text in ("# don't know.", "Bo Chen: We don't know."):
        done = edit(under, op="text", cue=6, text=text)
        now = (tmp_path / "talk.txt").read_bytes()
        if now == before:
            assert any("talk.txt" in line for line in done["left"])
        else:
            talk = under.settings.transcript
            assert [turn.speaker.name for turn in talk.turns] == ["Ann Lee", "Bo Chen", "Ann Lee"]
        under.undo(under.revision())


def test_who_speaks_is_changed_in_the_transcript_by_hand(tmp_path):
    under = review(tmp_path, "talk.md")
    done = edit(under, op="speaker", cue=3, name="Una Vik")
    assert any("talk.md, line 9," in line for line in done["left"])


def test_a_transcript_changed_by_an_editor_is_read_again(tmp_path):
    under = review(tmp_path, "talk.md")
    revision = under.revision()
    path = tmp_path / "talk.md"
    path.write_text(path.read_text().replace("# The lamps", "# The lamps\n\nA summary of it all."))
    assert under.revision() != revision
    done = edit(under, op="text", cue=4, text="The lamps of the key")
    assert done["transcript"] == {"name": "talk.md", "line": 11}
    assert "of the key were" in path.read_text()
    assert "A summary of it all." in path.read_text()


@pytest.mark.parametrize("name", TEXTS)
def test_what_was_tried_is_saved_without_reading_the_transcript_again(tmp_path, name):
    """The whole transcript is read to prove a correction: that is done while the person still types."""
    under = review(tmp_path, name)
    asked = {"op": "text", "cue": 3, "text": "And who painted them?"}
    counted = 0
    followed = under._followed
    assert followed is not None
    reread = followed._reread

    def counting(source):
        nonlocal counted
        counted += 1
        return reread(source)

    followed._reread = counting
    under.shown()
    edit(under, write=False, **asked)
    assert counted == 1  # the file itself
    under.prepare(under.revision(), read_operation(asked))
    assert counted == 2
    before = (tmp_path / name).read_bytes()
    done = edit(under, **asked)
    assert counted == 2
    assert done["transcript"]["name"] == name
    assert b"painted" in (tmp_path / name).read_bytes()
    assert under.shown()["cues"][2]["text"] == "And who painted them?"
    # Another revision, other words: nothing of it is used.
    under.prepare("another", read_operation({**asked, "text": "And who painted it?"}))
    under.undo(under.revision())
    assert (tmp_path / name).read_bytes() == before
    edit(under, **{**asked, "text": "And who mended them?"})
    assert b"mended" in (tmp_path / name).read_bytes()


@pytest.mark.parametrize("way", ["made", "undone"])
@pytest.mark.parametrize("first", ["captions", "transcript", "neither", "both", "other"])
def test_a_kill_between_two_folders_is_made_whole_at_the_next_start(tmp_path, way, first):
    under = review(tmp_path, "talk.md")
    (tmp_path / "captions").mkdir()
    (tmp_path / "talk.en.vtt").rename(tmp_path / "captions/talk.en.vtt")
    under = moved(under)
    paths = {"captions": tmp_path / "captions/talk.en.vtt", "transcript": tmp_path / "talk.md"}
    before = {name: path.read_bytes() for name, path in paths.items()}
    edit(under, op="text", cue=4, text="The lamps of the key")
    after = {name: path.read_bytes() for name, path in paths.items()}
    assert not list((tmp_path / ".imhcaps/undo").glob("*.writing"))
    if way == "undone":
        under.undo(under.revision())
        before, after = after, before
    # As a kill leaves it: the list and the note are written, and some of the files.
    note = under.history.path.with_suffix(".writing")
    note.write_text(json.dumps({"entry": 0, "inverse": way == "undone"}))
    for name, path in paths.items():
        path.write_bytes(after[name] if first in (name, "both") else before[name])
    if first == "other":
        paths["captions"].write_bytes(after["captions"])
        paths["transcript"].write_text("**Ann Lee:** Something else.\n")
    moved(under)
    now = {name: path.read_bytes() for name, path in paths.items()}
    assert not note.exists()
    if first == "other":
        assert now["transcript"] == b"**Ann Lee:** Something else.\n"
    else:
        assert now == (before if first == "neither" else after)


def moved(under: ReviewedTalk) -> ReviewedTalk:
    """The same talk opened anew, its captions in a folder of their own."""
    files = under.files._replace(captions=("captions/talk.en.vtt",))
    return ReviewedTalk("talk", files, under.settings, None, under.reread)


def later(under: ReviewedTalk, text: str, cue: int = 4) -> dict:
    asked = read_operation({"op": "text", "cue": cue, "text": text})
    return under.edit(under.revision(), asked, later=True)


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("change", sorted(CHANGES))
def test_the_transcript_follows_after_the_answer_as_it_would_before_it(tmp_path, name, change):
    cue, text, *_ = CHANGES[change]
    for each in ("at once", "later"):
        (tmp_path / each).mkdir()
    at_once, under = review(tmp_path / "at once", name), review(tmp_path / "later", name)
    done = edit(at_once, op="text", cue=cue, text=text)
    before = {file.name: file.read_bytes() for file in (tmp_path / "later").iterdir() if file.is_file()}  # fmt: skip
    first = later(under, text, cue)
    files = [name, "talk.en.vtt"]
    if first.get("follows"):
        assert (tmp_path / "later" / name).read_bytes() == before[name]
        followed = under.followed(first["revision"])
        assert under.followed(first["revision"]) == followed  # asked again, it is not done again
        assert followed["left"] == done["left"]
        assert followed["label"] == done["label"]
        assert followed["undo"] == done["undo"]
    for file in files:
        assert (tmp_path / "later" / file).read_bytes() == (tmp_path / "at once" / file).read_bytes()  # fmt: skip
    assert under.shown()["findings"] == at_once.shown()["findings"]
    assert under.settings.transcript == at_once.settings.transcript
    after = {file: (tmp_path / "later" / file).read_bytes() for file in files}
    under.undo(under.revision())
    assert {file: (tmp_path / "later" / file).read_bytes() for file in files} == {file: before[file] for file in files}  # fmt: skip
    under.redo(under.revision())
    assert {file: (tmp_path / "later" / file).read_bytes() for file in files} == after


def test_words_that_still_follow_are_no_difference(tmp_path):
    """The first answer compares the captions with what the transcript is about to say."""
    under = review(tmp_path, "talk.md")
    before = under.shown()["findings"]
    first = later(under, "The lamps of the key")
    assert first["follows"]
    assert first["transcript"] == {"name": "talk.md", "line": 9}
    followed = under.followed(first["revision"])
    assert followed["transcript"] == {"name": "talk.md", "line": 9}
    assert not (first["findings"]["findings"] or followed["findings"]["findings"])
    assert under.shown()["findings"] == before


def test_a_correction_that_is_not_proven_is_taken_back_from_what_is_compared(tmp_path):
    """The file that is read again says something else: it is left as it is, and the difference is found."""
    under = review(tmp_path, "talk.txt")
    under.shown()
    before = (tmp_path / "talk.txt").read_bytes()
    followed = under._followed
    assert followed is not None
    followed._reread = lambda source: read_talk_source(
        Talk(name="talk", transcript="talk.txt", language="en"),
        Config(path=str(tmp_path / "imhcaps.toml")),
        source._replace(text="Ann Lee: Something else.\n"),
    )
    first = later(under, "The lamps of the key")
    assert first["follows"]
    said = under.followed(first["revision"])
    assert said["left"] == ["talk.txt is left as it is: correct it there too (line 6)"]
    assert (tmp_path / "talk.txt").read_bytes() == before
    codes = {finding["code"] for finding in under.shown()["findings"]}
    assert {"TRN103"} <= codes
    assert {"TRN103"} <= {finding["code"] for finding in said["findings"]["findings"]}


@pytest.mark.parametrize("file", ["talk.md", "talk.en.vtt"])
def test_a_file_that_another_program_wrote_before_the_words_followed_is_left(tmp_path, file):
    under = review(tmp_path, "talk.md")
    first = later(under, "The lamps of the key")
    other = (tmp_path / file).read_bytes().replace(b"lit them", b"made them")
    (tmp_path / file).write_bytes(other)
    with pytest.raises(StaleError):
        under.followed(first["revision"])
    assert (tmp_path / file).read_bytes() == other
    assert b"of the quay" in (tmp_path / "talk.md").read_bytes()
    assert any(finding["code"] == "TRN103" for finding in under.shown()["findings"])
    talk = under.settings.transcript
    assert talk is not None
    assert ("made" in talk.turns[1].text) == (file == "talk.md")


def test_an_edit_before_the_words_followed_is_refused_and_nothing_is_lost(tmp_path):
    under = review(tmp_path, "talk.md")
    first = later(under, "The lamps of the key")
    with pytest.raises(StaleError):
        under.edit(first["revision"], read_operation({"op": "merge", "cue": 1}))
    assert b"of the key" in (tmp_path / "talk.md").read_bytes()


@pytest.mark.parametrize("written", [True, False])
def test_a_kill_while_words_follow_is_made_whole_at_the_next_start(tmp_path, written):
    under = review(tmp_path, "talk.md")
    before = (tmp_path / "talk.md").read_bytes()
    first = later(under, "The lamps of the key")
    under.followed(first["revision"])
    after = (tmp_path / "talk.md").read_bytes()
    note = under.history.path.with_suffix(".writing")
    note.write_text(json.dumps({"entry": 0, "inverse": False}))
    if not written:
        (tmp_path / "talk.md").write_bytes(before)
    ReviewedTalk("talk", under.files, under.settings, None, under.reread)
    assert (tmp_path / "talk.md").read_bytes() == after
    assert not note.exists()


@pytest.mark.parametrize("name", ["talk.md", "crlf.txt"])
def test_a_kill_before_words_followed_is_made_good_at_the_next_start(tmp_path, name):
    under = review(tmp_path, name)
    before = (tmp_path / name).read_bytes()
    track = (tmp_path / "talk.en.vtt").read_bytes()
    first = later(under, "The lamps of the key")
    assert first["follows"]
    assert under.history.follows.exists()
    again = ReviewedTalk("talk", under.files, under.settings._replace(transcript=read_talk(Talk(name="talk", transcript=name, language="en"), Config(path=str(tmp_path / "imhcaps.toml")))), None, under.reread)  # fmt: skip
    assert b"of the key" in (tmp_path / name).read_bytes()
    assert not under.history.follows.exists()
    assert not any(finding["code"].startswith("TRN") for finding in again.shown()["findings"])
    again.undo(again.revision())
    assert (tmp_path / name).read_bytes() == before
    assert (tmp_path / "talk.en.vtt").read_bytes() == track


@pytest.mark.parametrize("note", ["", "{", "[]", '{"entry": 7, "cue": 3}', '{"entry": 0, "cue": 99}', '{"entry": 0}'])  # fmt: skip
def test_a_note_of_what_is_to_follow_that_fits_nothing_changes_nothing(tmp_path, note):
    under = review(tmp_path, "talk.md")
    first = later(under, "The lamps of the key")
    under.followed(first["revision"])
    after = (tmp_path / "talk.md").read_bytes()
    under.history.follows.write_text(note)
    ReviewedTalk("talk", under.files, under.settings, None, under.reread)
    assert (tmp_path / "talk.md").read_bytes() == after
    assert not under.history.follows.exists()
