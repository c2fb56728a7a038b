"""One list of the words of all languages: as the tables say, and no other language's table is loaded for a text."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from imhcaps.checks.language import _languages_of
from imhcaps.language import words_of_all
from imhcaps.language.closed_class import LANGUAGES, function_words

ROOT = Path(__file__).parents[2]


def _tool():
    path = ROOT / "tools/make_words_of_all.py"
    spec = importlib.util.spec_from_file_location("make_words_of_all", path)
    assert spec and spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


TOOL = _tool()


@pytest.mark.parametrize("name", TOOL.MODULES)
def test_the_lists_are_as_the_tables_say(name):
    kept = (TOOL.FOLDER / name).read_text(encoding="utf-8")
    assert kept == TOOL.MODULES[name](), "run tools/make_words_of_all.py"


def test_every_function_word_is_known_with_its_languages():
    known = _languages_of()
    for language in LANGUAGES:
        for word in function_words(language):
            assert language in known[word].split(",")
    assert sum(len(codes.split(",")) for codes in known.values()) == sum(
        len(function_words(language)) for language in LANGUAGES
    )


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
@pytest.mark.parametrize("cues", [1, 30])
def test_a_check_loads_the_table_of_its_language(language, cues, tmp_path):
    path = tmp_path / f"talk.{language}.vtt"
    text = {"de": "(Applaus) Das ist gut, und so", "en": "(Applause) That is good, and so"}[
        language
    ]
    parts = [f"00:{n:02}.000 --> 00:{n + 1:02}.000\n{text} {n}.\n" for n in range(cues)]
    path.write_text("\n".join(["WEBVTT\n", *parts]), encoding="utf-8")
    code = LOADED.format(action=f"imhcaps.check({str(path)!r})")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= {language, "en"}


@pytest.mark.parametrize("words", ["COLUMNS", "KINDS"])
def test_a_title_says_one_thing_in_all_languages(words):
    parts = getattr(words_of_all, words).values()
    every = [title for titles in parts for title in titles.split()]
    assert every
    assert len(every) == len(set(every))
