"""What a track is for, by its header, its name, and what stands in every cue."""

from __future__ import annotations

import json

import pytest

from checks.fixing import fixed_document
from formats import rolling
from imhcaps.formats import read_document
from imhcaps.source import Source

TALK = [(0, 2000, "Good evening."), (3000, 5000, "Welcome to the show.")]


def kind(rows, name: str = "talk.en.vtt", head: str = "") -> str:
    text = rolling.srt(rows) if name.endswith("srt") else rolling.vtt(rows, head)
    return read_document(Source(text, name)).kind


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("chapters.vtt", "chapters"), ("chapters.de.vtt", "chapters"), ("talk.chapters.vtt", "chapters"),
        ("talk_chapters_en.vtt", "chapters"), ("chapter.fr.vtt", "chapters"), ("a/b/chapters.en.vtt", "chapters"),
        ("audiodescription.vtt", "descriptions"), ("talk_audiodescription-en.vtt", "descriptions"), ("audio-description.en.vtt", "descriptions"),
        ("descriptions.vtt", "descriptions"), ("talk.descriptions.en.vtt", "descriptions"),
        ("metadata.vtt", "metadata"), ("talk.meta.vtt", "metadata"),
        # Captions of a chapter, and of what else is called so.
        ("chapter-1.en.vtt", "captions"), ("chapter.2.vtt", "captions"), ("book-chapter-3.en.vtt", "captions"),
        ("chapter3.vtt", "captions"), ("metamorphosis.en.vtt", "captions"), ("audio.en.vtt", "captions"), ("thechapters.vtt", "captions"),
    ],
)  # fmt: skip
def test_the_name_says_the_kind(name: str, expected: str) -> None:
    assert kind(TALK, name) == expected


def test_the_header_comes_before_the_name() -> None:
    assert kind(TALK, "chapters.vtt", "Kind: captions\n") == "captions"
    assert kind(TALK, "talk.vtt", "Kind: chapters\n") == "chapters"


OBJECT = json.dumps({"url": "https://example.org/a?b=1&c=2", "x": [1, 2]}, indent=1)
METADATA = {
    "objects": [(0, 1000, OBJECT), (1000, 2000, '{"a": null}')],
    "pictures": [(0, 9000, "sprite.jpg#xywh=0,0,160,90"), (9000, 18000, "sprite.jpg#xywh=160,0,160,90")],
    "one picture each": [(0, 9000, "https://example.org/1.webp?x=1&y=2"), (9000, 18000, "https://example.org/2.webp")],
    "drawings": [(0, 40, '<svg width="9"><g/></svg>'), (40, 80, '<SVG width="9">\n<line x="1"/></SVG>')],
    "data": [(0, 9000, "data:image/png;base64,iVBORw0KGgo="), (9000, 18000, "data:image/png;base64,iVBORw0KGgA=")],
}  # fmt: skip


@pytest.mark.parametrize("name", METADATA)
@pytest.mark.parametrize("path", ["data.vtt", "thumbs.en.srt"])
def test_data_is_known_by_what_it_is_and_never_changed(name: str, path: str) -> None:
    rows = METADATA[name]
    assert kind(rows, path) == "metadata"
    text = rolling.srt(rows) if path.endswith("srt") else rolling.vtt(rows)
    for unsafe in (False, True):
        after = fixed_document(text, path=path, unsafe=unsafe)
        assert after.document.text == text
        assert not [f for f in after.findings if f.code[:3] in ("TIM", "LEN", "BRK", "SPK", "TXT")]


@pytest.mark.parametrize(
    "text",
    ["{\\an8}Hello{\\i0}", "{aside}", "{not: json}", "Look at cat.jpg", "[1, 2]", '{"a": 1} he said', "jpg", "<svg> is a tag"],
)  # fmt: skip
def test_speech_is_no_data(text: str) -> None:
    assert kind([(0, 2000, text), (3000, 5000, text)]) == "captions"
    assert kind([(0, 2000, OBJECT), (3000, 5000, "And I said so.")]) == "captions"
