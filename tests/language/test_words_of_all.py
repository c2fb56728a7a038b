"""One list of the words of all languages: as the tables say, and no other language's table is loaded for a text."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def test_the_list_is_as_the_tables_say():
    path = ROOT / "tools/make_words_of_all.py"
    spec = importlib.util.spec_from_file_location("make_words_of_all", path)
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    from imhcaps.language import words_of_all

    for name in ("roles", "heads", "sounds", "abbreviations"):
        kept = set(getattr(words_of_all, name.upper()).split())
        assert kept == getattr(tool, name)(), "run tools/make_words_of_all.py"


LOADED = """
import sys, imhcaps
{action}
print(*sorted(name.rpartition(".")[2] for name in sys.modules if name.startswith("imhcaps.language.tables.")))
"""
TALKS = {
    "de": "Ida Brel: Wir sehen uns morgen wieder. (Beifall)\n\nUdo Tamm: Ja, und dann reden wir weiter.\n",
    "en": "Ida Brel: We meet again tomorrow. (Applause)\n\nUdo Tamm: Yes, and then we talk on.\n",
    "pl": "Ewa Brel: Spotkamy się jutro. (Oklaski)\n\nAdam Tamm: Tak, i wtedy porozmawiamy.\n",
}


@pytest.mark.parametrize("language", TALKS)
def test_a_transcript_loads_the_table_of_its_language(language, tmp_path):
    path = tmp_path / f"talk.{language}.txt"
    path.write_text(TALKS[language], encoding="utf-8")
    action = f"imhcaps.read_transcript({str(path)!r}, language={language!r})"
    code = LOADED.format(action=action)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {language, "en"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_check_loads_the_table_of_its_language(language, tmp_path):
    path = tmp_path / f"talk.{language}.vtt"
    path.write_text(
        "WEBVTT\n\n00:01.000 --> 00:03.000\n(Applaus) Gut.\n\n00:04.000 --> 00:06.000\nSo.\n",
        encoding="utf-8",
    )
    code = LOADED.format(action=f"imhcaps.check({str(path)!r})")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {language, "en"}
