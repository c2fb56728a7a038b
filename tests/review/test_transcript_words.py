"""Words that are corrected in a caption are corrected in the transcript, where their place is certain, and nowhere else."""

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
from imhcaps.reviewing.reviewed_talk import Files, ReviewedTalk
from imhcaps.reviewing.session import review_settings

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
