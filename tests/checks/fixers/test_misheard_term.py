"""A term of the glossary in the place of what was heard for it: an unsafe fix of those characters and no others."""

from __future__ import annotations

import pytest

from imhcaps.api import rebreak
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.formats import read_document
from imhcaps.model.glossary import Term
from imhcaps.source import Source

GLOSSARY = (Term("WebVTT", misheard=("web v t t",)), Term("Ljubljana", misheard=("lube liana",)))


def fixed(text: str, fixes: str) -> str:
    settings = Settings(
        load_profile("web"), ("TXT124",), fixes=fixes, rebreak=rebreak, glossary=GLOSSARY
    )
    file = f"WEBVTT\n\n00:01.000 --> 00:04.000\n{text}\n"
    after = fix_document_with(read_document(Source(file, "a.en.vtt")), settings)
    return after.document.source.text.removeprefix("WEBVTT\n\n00:01.000 --> 00:04.000\n")[:-1]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It is web v t t here.", "It is WebVTT here."),
        ("IT IS WEB V T T HERE.", "IT IS WEBVTT HERE."),
        ("We met in lube\nliana in May.", "We met in Ljubljana\nin May."),
        ("<i>lube liana</i> & web v t t", "<i>Ljubljana</i> & WebVTT"),
    ],
)
def test_it_is_written_as_the_glossary_has_it(text: str, right: str) -> None:
    assert fixed(text, "unsafe") == right
    assert fixed(text, "safe") == text


@pytest.mark.parametrize("text", ["lube <i>liana</i>", "WebVTT in Ljubljana", "a lube lianas"])
def test_words_with_markup_between_them_and_other_words_stay(text: str) -> None:
    assert fixed(text, "unsafe") == text
