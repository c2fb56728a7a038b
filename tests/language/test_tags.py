"""Tags of languages: however a language is written, its own table serves it, and it is written as BCP 47 asks."""

from __future__ import annotations

import json

import pytest

from command import in_process
from imhcaps.language.language import LANGUAGES, language_of, primary
from imhcaps.language_codes import PREFERRED, SHORT
from imhcaps.language_tag import normal, well_formed

THREE = sorted((three, two) for three, two in SHORT.items() if two in LANGUAGES)
REGIONS = {
    "pt_BR": "pt-BR",
    "pt-br": "pt-BR",
    "ZH_hant_tw": "zh-Hant-TW",
    "EN-us": "en-US",
    "iw-IL": "he-IL",
}


@pytest.mark.parametrize(("three", "two"), THREE)
def test_three_letters_are_the_language_of_two(three, two):
    assert normal(three) == two
    assert normal(f"{three.upper()}_gb") == f"{two}-GB"
    assert language_of(three) is language_of(two)


@pytest.mark.parametrize(("old", "now"), PREFERRED.items())
def test_a_code_that_is_no_longer_used_is_replaced(old, now):
    assert normal(old) == now
    assert primary(old) == primary(now)


@pytest.mark.parametrize(("written", "tag"), REGIONS.items())
def test_a_tag_is_written_as_bcp_47_asks(written, tag):
    assert normal(written) == tag


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_tag_in_use_is_kept(code):
    assert normal(code) == code == primary(code)
    assert normal(f"{code}-Latn") == f"{code}-Latn"


@pytest.mark.parametrize("norwegian", ["no", "nn", "nb", "nor", "nob", "nno", "no-NO"])
def test_norwegian_has_one_table(norwegian):
    assert language_of(norwegian) is language_of("nb")


@pytest.mark.parametrize("text", ["english", "", "a", "../x", "en us", None])
def test_what_is_no_tag_has_no_normal_form(text):
    assert well_formed(text) is None
    assert normal(text) is None


@pytest.mark.parametrize(
    ("written", "tag"), [("ger", "de"), ("pt_BR", "pt-BR"), ("iw", "he"), ("nor", "no")]
)
def test_every_way_in_writes_the_tag_as_it_should_be(written, tag, tmp_path):
    said = "Ann: Uno duo tres.\n\nBo: Quatuor.\n\nAnn: Quinque.\n"
    (tmp_path / "t.txt").write_text(said, "utf-8")
    (tmp_path / "m.md").write_text(f"---\nlang: {written}\n---\n\n{said}", "utf-8")
    (tmp_path / "h.html").write_text(
        f'<html lang="{written}"><p>Ann: Uno duo.</p><p>Bo: Tres.</p><p>Ann: Quatuor.</p></html>',
        "utf-8",
    )
    for name, more in (("t.txt", ("--language", written)), ("m.md", ()), ("h.html", ())):
        told = in_process("export", name, "--to", "json", "-o", "-", *more, cwd=tmp_path)
        assert json.loads(told.stdout)["language"] == tag, name
    cue = "00:01.000 --> 00:04.000\nUno duo.\n"
    (tmp_path / "v.vtt").write_text(f"WEBVTT\nLanguage: {written}\n\n{cue}", "utf-8")
    told = in_process("convert", "v.vtt", "--to", "json", "-o", "-", cwd=tmp_path)
    assert json.loads(told.stdout)["language"] == tag
