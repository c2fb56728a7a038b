"""Our own JSON forms, one field of another shape or gone: one error with its place, and never a traceback."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from command import in_process
from fuzz.imhcaps_seeds import seeds
from fuzz.imhcaps_targets import exercise
from imhcaps.errors import InputError
from imhcaps.formats import read_document
from imhcaps.segmentation import read_style
from imhcaps.source import Source
from imhcaps.transcripts.timed_json import read_timed

TRACK = {
    "format": "imhcaps-track", "version": 1, "language": "en", "kind": "captions", "header": "",
    "cues": [
        {"id": "1", "start": 1000, "end": 2500, "settings": {"align": "start"}, "region": "r", "payload": "<v Ann>Good &amp; well", "line": 3},
        {"id": None, "start": 3000, "end": 4000, "settings": {}, "region": None, "payload": "Yes.", "line": 6},
    ],
    "regions": [{"id": "r", "settings": {"width": "40%"}}], "styles": ["::cue{}"], "notes": ["a"],
}  # fmt: skip

JUNK: list[Any] = [
    None, True, -1, 0, 1.5, 1e308, float("inf"), float("nan"), 10**30, 2**63, "x", "", "\ud800", "\0", "../../x", [], {}, [[]], [None], [{}], {"a": 1}, "9" * 500,
]  # fmt: skip


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(found for key, child in inner for found in paths(child, (*path, key)))]


def changed(data: Any, path: tuple[str | int, ...], new: Any) -> Any:
    if not path:
        return new
    data = copy.deepcopy(data)
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = new
    return data


FORMS: dict[str, Any] = {
    "timed": json.loads(seeds("timed")[1][1:]),
    "style": json.loads(seeds("style")[0][1:]),
    "baseline": json.loads(seeds("baseline")[0][1:]),
}


@pytest.mark.parametrize("name", FORMS)
def test_a_field_of_another_shape_is_an_error_of_ours_or_read(name: str) -> None:
    data = FORMS[name]
    for number, path in enumerate(paths(data)):
        for junk in JUNK[number % 3 :: 3]:
            exercise(name, b"\0" + json.dumps(changed(data, path, junk)).encode())


def test_a_track_of_another_shape_is_a_finding_or_read() -> None:
    for path in paths(TRACK):
        for junk in JUNK:
            found = read_document(Source(json.dumps(changed(TRACK, path, junk)), "t.json"), "json")
            for cue in found.track.cues:
                assert type(cue.start) is int and isinstance(cue.payload, str)
            assert isinstance(found.language, str | None)


@pytest.mark.parametrize(
    ("path", "new", "said"),
    [
        (("language",), 3, "language must be a text, not 3"),
        (("turns", 0, "words", 1, "start"), "x", 'turns[0].words[1].start must be a whole number from 0 to 2⁵³, not "x"'),
        (("turns", 0, "words", 0, "start"), None, "turns[0].words[0].start must be a whole number"),
        (("turns", 0, "words", 0, "end"), 1e400, "turns[0].words[0].end must be a whole number"),
        (("turns", 0, "words", 0, "end"), 0, "turns[0].words[0].end must be not before the start (1000), not 0"),
        (("turns", 0, "words", 0, "confidence"), 7, "confidence must be a number from 0 to 1, not 7"),
        (("turns", 0, "words", 0, "origin"), "guess", "origin must be one of anchor, matched, estimated"),
        (("turns", 0), [], "turns[0] must be an object, not a list"),
        (("turns",), {}, "turns must be a list, not an object"),
        (("speakers", 0, "credentials"), "MD", "speakers[0].credentials must be a list"),
    ],
)  # fmt: skip
def test_the_field_is_named(path: tuple[str | int, ...], new: Any, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_timed(Source(json.dumps(changed(FORMS["timed"], path, new)), "t.json"))
    assert said in caught.value.message


TEXTS = ["[" * 100_000, '{"a":' * 100_000, "9" * 5000, '{"format": "imhcaps-timed", "version": ' + "9" * 5000 + "}", "nul", "", "{}", "[]", "3", '"x"', "\0"]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_a_text_that_is_no_such_form_is_one_error(tmp_path: Path, text: str) -> None:
    for read in (read_timed, read_style):
        path = tmp_path / "x.json"
        path.write_text(text)
        with pytest.raises(InputError) as caught:
            read(path)
        assert caught.value.path == str(path)
    assert read_document(Source(text, "x.json"), "json").unreadable is not None
    (tmp_path / "t.txt").write_text("Ann: Good evening.\n\nBo: Yes.\n")
    (tmp_path / "t.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:03.000\nGood evening.\n")
    export = ["export", "x.json", "--to", "md", "-o", "out"]
    for command in (
        # What begins like no JSON is a transcript.
        *([export] if text[:1] in ("[", "{", "") else []),
        ["caption", "t.txt", "--words", "x.json", "-o", "out"],
        ["caption", "t.txt", "--cues", "x.json", "-o", "out"],
        ["caption", "t.en.vtt", "--style", "x.json", "-o", "out"],
        ["convert", "x.json", "-o", "y.vtt"],
        ["check", "t.en.vtt", "--baseline", "x.json"],
    ):
        done = in_process(*command, cwd=tmp_path)
        assert done.returncode == 2, (command, done.stdout)
        assert done.stderr.startswith("error: x.json"), done.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["../../x", "/tmp/x", "a/b", "..", "C:\\x", "\0"])
def test_a_source_or_language_in_word_times_names_no_file(tmp_path: Path, name: str) -> None:
    work = tmp_path / "a" / "b"
    work.mkdir(parents=True)
    data = FORMS["timed"] | {"source": name, "language": name, "title": name}
    (work / "t.json").write_text(json.dumps(data))
    done = in_process("export", "t.json", "--to", "md,json", "-o", "out", cwd=work)
    assert done.returncode == 0, done.stderr
    made = {path.relative_to(work).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert made == {"t.json", "out/t.und.md", "out/t.und.json"}
