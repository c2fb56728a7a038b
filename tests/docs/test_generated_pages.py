"""The pages made from the code: one for each rule and profile, a row for each format and document."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from imhcaps.checks.limits import LIMITS
from imhcaps.checks.profiles import profile_names
from imhcaps.checks.rules import RULES
from imhcaps.checks.settings_table import PROFILE_SETTINGS, PROJECT_SETTINGS, TALK_SETTINGS
from imhcaps.cli.app import VERBS
from imhcaps.documents import KINDS
from imhcaps.formats.table import FORMATS
from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.timing.asr import FORMS
from imhcaps.timing.sheets import READERS
from imhcaps.transcripts.detect import CONTAINERS
from imhcaps.transcripts.forms import FORMS as LABEL_FORMS
from imhcaps.transcripts.stamp_positions import PLACES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("docs_hooks", ROOT / "tools" / "docs_hooks.py")
    assert spec is not None
    assert spec.loader is not None
    hooks: ModuleType = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(hooks)
    return dict(hooks.pages())


def test_every_rule_has_a_page_with_what_why_example_fix_and_source(pages: dict[str, str]) -> None:
    for rule in RULES:
        page = pages[f"reference/rules/{rule.code}.md"]
        for part in (rule.name, rule.summary, "## Why", "## Fix", "## Source"):
            assert part in page, (rule.code, part)
        assert rule.code in pages["reference/rules/index.md"]


def test_every_profile_has_a_page_that_says_law_or_house_style(pages: dict[str, str]) -> None:
    for name in profile_names():
        page = pages[f"reference/profiles/{name}.md"]
        assert ("law or standard" in page) != ("house style" in page), name


def test_every_format_document_and_verb_stands_in_its_table(pages: dict[str, str]) -> None:
    for each in FORMATS:
        assert f"`{each.name}`" in pages["reference/formats.md"]
    for kind in KINDS:
        assert f"`{kind.name}`" in pages["reference/documents.md"]
    for verb in VERBS:
        assert f"## imhcaps {verb}" in pages["reference/cli.md"]


def test_every_setting_and_limit_stands_on_its_page(pages: dict[str, str]) -> None:
    page = pages["reference/settings.md"]
    for setting in (*PROJECT_SETTINGS, *PROFILE_SETTINGS, *TALK_SETTINGS):
        assert f"| `{setting.name}` |" in page
        assert set(setting.verbs) <= set(VERBS)
    for limit in LIMITS:
        assert f"| `{limit}` |" in page


def test_every_form_of_word_file_and_cue_sheet_stands_on_the_page_of_what_is_read(
    pages: dict[str, str],
) -> None:
    page = pages["reference/read.md"]
    for form in (*FORMS, *READERS):
        assert form.title in page
        assert form.known_by.replace("|", "\\|") in page
        assert form.times in page
    for name, known in CONTAINERS:
        assert f"| {name} | {known.replace('|', chr(92) + '|')} |" in page
    for label in LABEL_FORMS:
        example = label.example.partition(chr(10))[0].replace("|", "\\|")
        assert f"| {label.name} | `{example}`" in page
    for where, *_ in PLACES:
        assert f"| {where} |" in page


def test_every_page_that_the_contents_name_is_there(pages: dict[str, str]) -> None:
    contents = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for line in contents.split("\n"):
        name = line.rpartition(": ")[2].strip()
        if name.endswith(".md"):
            assert name in pages or (ROOT / "docs" / name).is_file(), name


def test_every_language_shows_its_whole_table(pages: dict[str, str]) -> None:
    page = pages["reference/languages.md"]
    for code in LANGUAGES:
        table = language_of(code)
        assert f"(#{code})" in page and f"{{ #{code} }}" in page
        section = page.split(f"{{ #{code} }}", 1)[1].split("\n## ", 1)[0]
        for text in (table.abbreviations, table.voices, table.heads, *table.closed_class.values()):
            for word in text.split():
                assert word == "|" or word in section, (code, word)


def test_the_gallery_shows_what_the_commands_give(pages: dict[str, str]) -> None:
    page = pages["gallery.md"]
    for part in (
        "$ imhcaps caption samples/", "WEBVTT\n", "error TIM101", "= source: ", "+++ bad.en.vtt", "line-too-long",
        "Denise Webb", "target (fr)",
    ):  # fmt: skip
        assert part in page, part
    assert "Traceback" not in page
    assert (ROOT / "docs/images/result.png").is_file()
