"""What happens on disk is told to the page as it happens; the keys are listed, and those with Ctrl or Alt are the
person's own."""

from __future__ import annotations

import http.client
import json
import signal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.checkers import need_browser, node
from imhcaps.errors import OutputError
from imhcaps.reviewing.operations import EditError
from imhcaps.reviewing.own_keys import NAMES, keep_keys, read_keys
from review.serving import serving

pytest.importorskip("uvicorn")
pytest.importorskip("starlette")

TRACK = "WEBVTT\n\n" + "\n\n".join(
    f"00:0{at}.000 --> 00:0{at}.900\nThe lamp number {at}." for at in range(9)
)


def told(server, change, wanted: int) -> list[dict]:
    """The events of a listener, while something is changed."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
    connection.request("GET", "/api/events", headers={"Authorization": f"Bearer {server.token}"})
    answer = connection.getresponse()
    assert answer.status == 200
    assert answer.getheader("content-type", "").startswith("text/event-stream")
    assert answer.readline() == b": listening\n"
    change()
    found: list[dict] = []
    while len(found) < wanted:
        line = answer.readline()
        if line.startswith(b"data: "):
            found.append(json.loads(line[6:]))
    connection.close()
    return found


def test_a_change_by_another_program_is_told_with_its_revision(tmp_path):
    place = tmp_path / "talk.en.vtt"
    place.write_text(TRACK)
    with serving(tmp_path, "talk.en.vtt") as server:
        before = server.get("/api/talk/0/revision")["revision"]
        [event] = told(server, lambda: place.write_text(TRACK.replace("lamp", "candle")), 1)
        assert event["talk"] == 0
        assert event["revision"] == server.get("/api/talk/0/revision")["revision"] != before

        # An edit of ours is told to the other tabs in the same way; a file that is gone for a moment ends nothing.
        def replaced() -> None:
            place.unlink()
            place.write_text(TRACK)

        [event] = told(server, replaced, 1)
        [event] = told(server, lambda: server.edit(op="text", cue=2, text="Another."), 1)
        assert event["revision"] == server.get("/api/talk/0/revision")["revision"]
        status, _, _ = server.ask("GET", "/api/events", token=None)
        assert status == 403


def test_a_server_that_is_listened_to_ends_on_ctrl_c(tmp_path):
    (tmp_path / "talk.en.vtt").write_text(TRACK)
    with serving(tmp_path, "talk.en.vtt") as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request(
            "GET", "/api/events", headers={"Authorization": f"Bearer {server.token}"}
        )
        assert connection.getresponse().readline() == b": listening\n"
        server.process.send_signal(signal.SIGINT)
        _, said = server.process.communicate(timeout=20)
        assert "Traceback" not in said
        assert "Cancel" not in said


KEYS = st.sampled_from(["Ctrl+B", "Ctrl+Shift+Space", "Alt+ArrowLeft", "Ctrl+Alt+ö", "Alt+,", "Ctrl+F2", "Ctrl+Shift+?"])  # fmt: skip


@given(st.dictionaries(st.sampled_from(NAMES), KEYS, max_size=4))
def test_keys_are_kept_and_read_again(tmp_path_factory, keys):
    folder = tmp_path_factory.mktemp("keys")
    if len({*keys.values()}) < len(keys):
        with pytest.raises(EditError, match="one thing"):
            keep_keys(folder, keys)
        return
    keep_keys(folder, keys)
    assert read_keys(folder) == keys


@pytest.mark.parametrize(
    "keys",
    [
        [],
        None,
        {"undo": "Z"},
        {"undo": "Shift+Z"},
        {"undo": "Ctrl+"},
        {"undo": 5},
        {"undo": "Ctrl+Z\n"},
        {"undo": "Ctrl+ "},
        {"delete": "Ctrl+D"},
        {"undo": "Ctrl+Y", "redo": "Ctrl+Y"},
        {"undo": "Ctrl+" + "A" * 40},
    ],
)
def test_what_is_no_key_is_refused_and_not_read(tmp_path, keys):
    with pytest.raises(EditError):
        keep_keys(tmp_path, keys)
    (tmp_path / ".imhcaps").mkdir()
    (tmp_path / ".imhcaps/keys.json").write_text(json.dumps(keys))
    assert read_keys(tmp_path) == {}


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "\ud800", '{"undo": "Ctrl+Y"'])
def test_a_list_of_keys_that_cannot_be_read_is_none(tmp_path, text):
    (tmp_path / ".imhcaps").mkdir()
    (tmp_path / ".imhcaps/keys.json").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert read_keys(tmp_path) == {}


def test_keys_that_cannot_be_kept_are_an_error_of_ours(tmp_path):
    (tmp_path / ".imhcaps").write_text("a file where the folder was")
    with pytest.raises(OutputError):
        keep_keys(tmp_path, {"undo": "Ctrl+Y"})


@pytest.mark.one_version
def test_more_tabs_than_a_browser_has_connections(tmp_path):
    """Eight tabs of one talk: each opens and saves, all show what one changed, also when the one that listened is
    closed."""
    need_browser()
    (tmp_path / "talk.en.vtt").write_text(TRACK)
    with serving(tmp_path, "talk.en.vtt") as server:
        seen = node("many_tabs.js", {"path": server.address, "tabs": 8, "text": "Another text.", "again": "One more."})  # fmt: skip
    assert (seen["open"], seen["told"], seen["again"]) == (8, 7, 2)
    assert seen["said"] == []


@pytest.mark.one_version
def test_keys_in_a_browser(tmp_path):
    """`?` on the pad opens the list, Escape closes it and gives the focus back; a key is set without a pointer and
    acts."""
    need_browser()
    (tmp_path / "talk.en.vtt").write_text(TRACK)
    with serving(tmp_path, "talk.en.vtt") as server:
        seen = node("keys.js", {"path": server.address})
    assert seen["opened"] == ["keys-close", True]
    assert seen["closed"] == ["help", False]
    assert ["Ctrl+Z", "Anywhere but in a field"] in seen["rows"]
    assert seen["typed"] == "a?b"  # in a field it is a letter
    assert "take one with Ctrl or Alt" in seen["plain"]
    assert "taken" in seen["taken"]
    assert seen["left"] == "It is as it was."
    assert seen["set"] == ["It is Ctrl+Shift+Y now.", "set-undo"]
    assert seen["undone"] == "The lamp number 1."
    assert seen["still"] == "Another text."  # the key that it came with does nothing any more
    assert seen["again"] == "Ctrl+Shift+Y"  # after a reload
    assert seen["reset"] == "Ctrl+Z"
    assert seen["violations"] == []
    assert seen["said"] == []
    assert read_keys(tmp_path) == {}
