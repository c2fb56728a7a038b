"""The language of a transcript that states none is that of the file with its times."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import imhcaps
from imhcaps.language.language_names import language_tag
from imhcaps.timing import in_language_of
from timing.kit import talk


@pytest.mark.parametrize(
    ("said", "tag"),
    [
        ("en", "en"),
        ("EN_us", "en-US"),
        ("english", "en"),
        ("Haitian", "ht"),
        ("deu", "de"),
        ("cmn", "zh"),
        ("cmn-Hans-CN", "zh-Hans-CN"),
        ("pt-br", "pt-BR"),
        ("yue", "yue"),
        ("haw", "haw"),
        ("en-x-../../etc", "en"),
        ("../../etc", None),
        ("auto", None),
        ("unknown", None),
        ("", None),
        (None, None),
        (7, None),
    ],
)
def test_what_recognisers_call_a_language_is_a_tag(said: object, tag: str | None) -> None:
    assert language_tag(said) == tag


GERMAN = "Ole Boe: Der Zug hat Verspätung.\nAda Lund: Dann gehen wir zu Fuß.\n"


@pytest.mark.parametrize("how", ["whisper", "vtt", "name", "lrc"])
def test_the_file_with_the_times_says_the_language(how: str, tmp_path: Path) -> None:
    words = ["Der", "Zug", "hat", "Verspätung", "Dann", "gehen", "wir", "zu", "Fuß"]
    line = " ".join(words)
    rows = [{"word": f" {w}", "start": k / 2, "end": k / 2 + 0.4} for k, w in enumerate(words)]
    segment = {"start": 0.0, "end": 5.0, "text": line, "words": rows}
    files = {
        "whisper": ("z.json", json.dumps({"segments": [segment], "language": "german"})),
        "vtt": ("z.vtt", f"WEBVTT\nLanguage: de\n\n00:00.000 --> 00:05.000\n{line}\n"),
        "name": ("z.de.srt", f"1\n00:00:00,000 --> 00:00:05,000\n{line}\n"),
        "lrc": ("z.lrc", f"[la:de]\n[00:00.00]{line}\n[00:05.00]\n"),
    }
    name, text = files[how]
    page, file = tmp_path / "z.txt", tmp_path / name
    page.write_text(GERMAN, encoding="utf-8")
    file.write_text(text, encoding="utf-8")
    talk = imhcaps.read_transcript(page)
    timed = imhcaps.align(talk, words=file)
    assert timed.transcript.language == "de"
    assert not any("taken for English" in remark.message for remark in timed.transcript.remarks)
    assert any(
        f"{name}: 'de'" in r.message or "'de'" in r.message for r in timed.transcript.remarks
    )
    # What the user says stands.
    said = imhcaps.read_transcript(page, language="da")
    assert imhcaps.align(said, words=file).transcript.language == "da"


@pytest.mark.parametrize(
    ("guessed", "said", "kept"),
    [
        ("ru", "uk", "uk"),
        ("ru", "de", "ru"),
        ("en", "ja", "en"),
        ("en", "sw", "sw"),
        ("zh", "yue", "yue"),
    ],
)
def test_a_language_in_another_script_is_not_taken(guessed: str, said: str, kept: str) -> None:
    transcript = replace(talk("Ann: a b"), language=guessed, language_guessed=True)
    assert in_language_of(transcript, said, "x.json").language == kept


def test_a_stated_language_is_not_replaced() -> None:
    assert in_language_of(talk("Ann: a b"), "de", "x.json").language == "en"
