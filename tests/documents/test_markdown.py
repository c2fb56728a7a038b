"""Markdown: an independent reader gives the same words back, whatever the words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import imhcaps
from documents.caption_hour import caption_hour, infant
from documents.talks import ANN, HOSTILE, hostile, talk, with_times
from imhcaps.documents.blocks import plain
from imhcaps.documents.document import document
from imhcaps.documents.markdown import write
from imhcaps.model.transcript import Speaker, Transcript, Turn, Word

PIECES = st.text(
    st.sampled_from("ab1.)(*_`~[]<>!#+-=|\\&;:'\"/{}^$@ é漢♪") | st.characters(codec="utf-8"),
    min_size=1,
    max_size=8,
)


def body(data: bytes) -> str:
    head, front, text = data.decode().split("---\n", 2)
    assert not head
    for line in front.splitlines():
        name, _, value = line.partition(": ")
        assert name
        assert isinstance(json.loads(value), str)
    return text


def rendered(data: bytes, preset: str = "commonmark") -> BeautifulSoup:
    return BeautifulSoup(MarkdownIt(preset, {"html": True}).render(body(data)), "html.parser")


def blocks(page: BeautifulSoup) -> list[str]:
    return [" ".join(each.get_text().split()) for each in page.find_all(["p", "li", *(f"h{n}" for n in range(1, 7))])]  # fmt: skip


def expected(transcript: Transcript) -> list[str]:
    made = document(transcript)
    return [
        " ".join(f"{f'{block.name}: ' if block.name and not at else ''}{plain(paragraph)}".split())
        for block in made.turns
        for at, paragraph in enumerate(block.paragraphs)
    ]


@pytest.mark.parametrize("preset", ["commonmark", "js-default"])
@pytest.mark.parametrize("make", [talk, hostile])
def test_every_paragraph_comes_back(make: object, preset: str) -> None:
    source = make()  # type: ignore[operator]
    seen = blocks(rendered(write(document(source)), preset))
    wanted = [*source.summary, *expected(source), *source.notices, *source.credits]
    rest = iter(seen)
    assert all(text in rest for text in (" ".join(each.split()) for each in wanted)), seen


def test_the_samples_come_back(samples: Path) -> None:
    for source in (infant(samples), caption_hour(samples)):
        seen = blocks(rendered(write(document(source))))
        rest = iter(seen)
        assert all(text in rest for text in expected(source))


def test_our_own_reader_finds_the_same_turns(samples: Path, tmp_path: Path) -> None:
    for source in (infant(samples), caption_hour(samples)):
        path = tmp_path / "talk.md"
        path.write_bytes(write(document(source)))
        again = imhcaps.read_transcript(path)
        assert again.title == source.title
        assert [word.text for word in again.words] == [word.text for word in source.words]
        # The others are known by their short names from the second time on.
        assert len(again.turns) == len(source.turns)
        assert again.notices == source.notices


@given(st.lists(PIECES, min_size=1, max_size=6), PIECES)
def test_any_words_come_back(pieces: list[str], name: str) -> None:
    words = tuple(Word(piece) for text in pieces for piece in text.split())
    speaker = Speaker(name.strip() or "x", "y")
    source = Transcript(
        (Turn(speaker, words), Turn(None, words)), title="T", notices=(" ".join(pieces),)
    )
    made = document(source)
    page = rendered(write(made))
    seen = [" ".join(each.get_text().split()) for each in page.find_all("p")]
    wanted = [
        " ".join((f"{block.name}: " if block.name else "").split() + plain(each).split())
        for block in made.turns
        for each in block.paragraphs
    ] + [" ".join(each.split()) for each in made.notices]
    assert seen == wanted
    assert not page.find_all(["a", "img", "em", "code", "ul", "ol", "blockquote", "hr"]) or (
        page.find("ul") is not None and not page.find_all(["a", "img", "em", "code"])
    )


def test_sounds_stay_readable_in_the_source() -> None:
    text = write(document(talk())).decode()
    assert "\n[applause]\n" in text
    assert '<i lang="fr">rien sur nous sans nous.</i>' in text


def test_headings_have_the_levels_of_the_document() -> None:
    page = rendered(write(document(talk())))
    assert [each.name for each in page.find_all(re.compile("^h[1-6]$"))] == [
        "h1",
        "h2",
        "h2",
        "h3",
        "h3",
        "h2",
        "h2",
    ]


def test_times_stand_before_the_name() -> None:
    text = write(document(with_times(talk()), times=True)).decode()
    assert "\n[0:03] **Bob Ray:** As they say" in text


def test_a_title_that_looks_like_markup_is_a_title() -> None:
    source = Transcript((Turn(ANN, (Word("Yes."),)),), title=f"C# {HOSTILE[3]} #")
    page = rendered(write(document(source)))
    assert page.h1.get_text() == source.title  # type: ignore[union-attr]
