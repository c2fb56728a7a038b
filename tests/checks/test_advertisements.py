"""TXT122: sites that put cues of their own into captions, however their names are written."""

from __future__ import annotations

import pytest

from imhcaps import check


@pytest.mark.parametrize("name", ["opensubtitles.org", "addic7ed.com", "titlovi.com", "turkcealtyazi.org"])  # fmt: skip
@pytest.mark.parametrize("capital", ["i", "I", "İ", "ı"])
def test_a_site_is_named_whole_with_any_i(tmp_path, name, capital):
    site = name.replace("i", capital)
    path = tmp_path / "talk.en.vtt"
    path.write_text(f"WEBVTT\n\n00:01.000 --> 00:04.000\nSubtitles by {site}!\n", "utf-8")
    assert [each.value for each in check(path) if each.code == "TXT122"] == [site]
