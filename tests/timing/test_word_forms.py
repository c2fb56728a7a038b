"""Word files of every recogniser: one talk, the same words and times from all of them."""

from __future__ import annotations

import contextlib
import json
import random

import pytest

from growth import grows_within
from imhcaps.errors import ImhcapsError, InputError
from imhcaps.source import Source
from imhcaps.timing import AsrWords, read_words
from imhcaps.timing.asr import FORMS, form_of
from imhcaps.timing.asr.json_values import json_value
from timing.recognisers import LANGUAGES, TALK, WORD_FORMS, written

STARTS_ONLY = ("json3", "inner-vtt")
"""Forms that give the start of a word; it ends when the next one begins."""


def read(text: str, unit: str | None = None) -> AsrWords:
    return read_words(Source(text, "x"), unit=unit)


@pytest.mark.parametrize("name", WORD_FORMS)
def test_every_form_gives_the_words_and_times(name: str) -> None:
    found = read(written(name))
    assert found.format == WORD_FORMS[name][0]
    assert [w.text.rstrip(".") for w in found.words] == [w for w, _, _ in TALK]
    assert [w.start for w in found.words] == pytest.approx([a for _, a, _ in TALK], abs=1)
    if name not in (*STARTS_ONLY, "enhanced-lrc"):
        assert [w.end for w in found.words] == pytest.approx([b for _, _, b in TALK], abs=1)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_language_that_a_file_says_is_known(name: str) -> None:
    assert read(written(name)).language == LANGUAGES[name]


OTHERS = {
    "timed": '{"format": "imhcaps-timed", "version": 1, "turns": []}',
    "aeneas": '{"fragments": [{"id": "f1", "begin": "0.0", "end": "1.0", "lines": ["we desire"]}]}',
    "captions": "1\n00:00:01,000 --> 00:00:02,000\nwe desire\n",
    "stm": "talk A ann 0.50 1.90 <o,f0,female> we desire increase\n",
    "julius": "=== begin forced alignment ===\n-- word alignment --\n[  50   90]  -20.5  we\t[we]\n",
    "parallel": '{"words": ["we", "desire"], "starts": [0.5, 0.8], "ends": [0.7, 1.2]}',
}


def test_every_form_of_the_table_is_known_by_a_sample() -> None:
    samples = {form: written(name) for name, (form, _) in WORD_FORMS.items()} | OTHERS
    samples["google"], samples["youtube"] = samples["google"], samples.pop("youtube-json3")
    samples.pop("riva"), samples.pop("vtt"), samples.pop("lrc")
    assert samples.keys() == {form.name for form in FORMS}
    titles = {form.name: form.title for form in FORMS}
    for name, text in samples.items():
        source = Source(text, "x")
        assert form_of(source, json_value(source)) == titles[name]


JUNK = [
    None,
    True,
    -1,
    1e308,
    float("inf"),
    float("nan"),
    "x",
    "",
    "9" * 400,
    [],
    {},
    [[]],
    [None],
    10**30,
]


def _paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    return [path, *(found for key, child in inner for found in _paths(child, (*path, key)))]


def _changed(value: object, path: tuple[str | int, ...], new: object) -> object:
    if not path:
        return new
    if isinstance(value, dict):
        return {k: _changed(v, path[1:], new) if k == path[0] else v for k, v in value.items()}
    assert isinstance(value, list)
    return [_changed(v, path[1:], new) if k == path[0] else v for k, v in enumerate(value)]


@pytest.mark.parametrize(
    "name", [n for n, (_, write) in WORD_FORMS.items() if not isinstance(write(TALK), str)]
)
def test_a_wrong_value_anywhere_is_an_error_of_ours_and_loses_no_word_in_silence(name: str) -> None:
    data = json.loads(written(name, TALK[:3]))
    dice = random.Random(name)
    paths = _paths(data)
    for _ in range(40):
        path, junk = dice.choice(paths), dice.choice(JUNK)
        try:
            found = read(json.dumps(_changed(data, path, junk)))
        except ImhcapsError as problem:
            assert problem.path == "x"
            continue
        assert all(0 <= word.start < word.end for word in found.words)


def _at(value: object, path: tuple[str | int, ...]) -> object:
    for key in path:
        value = value[key]  # type: ignore[index]
    return value


@pytest.mark.parametrize(
    "name", [n for n, (_, write) in WORD_FORMS.items() if not isinstance(write(TALK), str)]
)
def test_a_number_that_is_none_loses_no_word_in_silence(name: str) -> None:
    """Whatever the form calls its times, lengths and confidences."""
    data = json.loads(written(name, TALK[:3]))
    numbers = [
        path
        for path in _paths(data)
        if isinstance(_at(data, path), int | float) and not isinstance(_at(data, path), bool)
    ]
    dice = random.Random(name)
    for path in dice.sample(numbers, min(8, len(numbers))):
        for wrong in ("x", True) if name == "deepgram-live" else ("x", True, [], [None]):
            # A live message of Deepgram has one word: without a number as its time it says nothing.
            with contextlib.suppress(ImhcapsError):
                found = read(json.dumps(_changed(data, path, wrong)))
                assert len(found.words) >= 3 or found.remarks, (path, wrong)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 5000,
        '{"words": ' * 5000,
        '{"words": [["a", ' + "9" * 6000 + ", 1]]}",
        '[["a", 1e400, 2e400]]',
        "talk 1 " + "9" * 6000 + " 0.1 word",
        "talk 1 1e400 0.1 word",
        "start\tend\ttext\n" + "9" * 5000 + "\t2\ta\n",
        "<transcript><text start='1e400' dur='1'>a</text></transcript>",
        '<timedtext><body><p t="' + "9" * 5000 + '" d="1">a</p></body></timedtext>',
        "[99999:00.00]<99999:00.00>a",
    ],
)
def test_numbers_that_are_no_times_and_deep_nesting_are_refused(text: str) -> None:
    with pytest.raises(ImhcapsError):
        read(text)


def test_a_file_of_no_form_is_named_for_what_it_looks_like() -> None:
    for text, says in (
        ('{"payload": {"id": 7, "note": "no words"}}', 'JSON with "payload.id, note"'),
        ('<?xml version="1.0"?><fcpxml version="1.9"/>', "Final Cut"),
        ("SPEAKER a 1 0.5 1.4 <NA> <NA> spk <NA> <NA>\n", "RTTM"),
        ("Once upon a time there was a word.\n", "text that begins with"),
    ):
        with pytest.raises(InputError, match=says) as caught:
            read(text)
        assert "Deepgram" in (caught.value.hint or "")


def test_a_table_with_texts_of_several_words_is_no_ctm() -> None:
    text = "Ida\t0.5\t2.3\t1.8\tGood morning to all.\nKit\t3.0\t5.2\t2.2\tThanks, it is cold.\n"
    words = read_words(Source(text, "elan.txt")).words
    assert [word.text for word in words][:2] == ["Good", "morning"]
    assert words[0].start == 500
    assert next(word.start for word in words if word.text == "Thanks,") == 3000


LONG = {
    "stm": lambda n: "talk 1 ann 0 9 {" + "/" * n,
    "julius": lambda n: OTHERS["julius"] + "[  91   99]  -20.5  " + "[" * n,
    "ctm": lambda n: "talk 1 0.5 0.2 we\ntalk 1 * * <" + "ALT" * n,
}
"""Lines of which a part opens again and again, and ends nowhere."""


@pytest.mark.parametrize("name", LONG)
def test_a_long_line_takes_no_time_squared(name: str) -> None:
    def run(size: int) -> None:
        with contextlib.suppress(ImhcapsError):
            read(LONG[name](size))

    # A time squared would be sixteen times as long.
    grows_within(9, lambda: run(5_000), lambda: run(20_000))


@pytest.mark.parametrize("wrong", ["soon", "später", float("nan")])
@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("name", ["deepgram", "rows", "azure-fast", "speechmatics", "ibm"])
def test_a_wrong_time_is_named_by_its_line_and_column(
    name: str, wrong: object, indent: int | None
) -> None:
    data = json.loads(written(name, TALK[:4]))
    for place in reversed(_paths(data)):
        value = data
        for step in place:
            value = value[step]
        if value in (TALK[2][1], TALK[2][1] / 1000):
            data = _changed(data, place, wrong)
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    with pytest.raises(InputError, match="expected a") as caught:
        read(text)
    written_as = json.dumps(wrong, ensure_ascii=False)
    if text.count(written_as) == 1:
        before = text[: text.index(written_as)]
        assert caught.value.line == before.count("\n") + 1
        assert caught.value.column == len(before) - before.rfind("\n")
