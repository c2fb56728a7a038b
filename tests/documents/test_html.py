"""The web page: the same words back, nothing executable, nothing loaded, replaceable parts."""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from documents.caption_hour import caption_hour, infant
from documents.talks import HOSTILE, hostile, long_talk, talk, turn, with_times
from imhcaps.documents.blocks import plain
from imhcaps.documents.document import document
from imhcaps.documents.html import losses, write
from imhcaps.documents.html_player import media_address
from imhcaps.documents.html_template import FIELDS, REQUIRED
from imhcaps.errors import InputError, UsageError
from imhcaps.model.transcript import TimedTranscript, Transcript, Turn, Word

VOID = {"meta", "br", "img", "input", "track", "link", "hr"}
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 16


class Page(HTMLParser):
    """A page as the standard library reads it: elements, attributes, and the text of each."""

    def __init__(self, page: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.stack: list[tuple[str, dict[str, str | None]]] = []
        self.turns: list[tuple[str, list[str]]] = []
        self.texts: dict[str, str] = {}
        self.feed(page.decode())
        self.close()
        assert not self.stack, f"left open: {self.stack}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        assert len(attributes) == len(attrs), f"an attribute twice: {attrs}"
        self.tags.append((tag, attributes))
        if tag not in VOID:
            self.stack.append((tag, attributes))
        classes = (attributes.get("class") or "").split()
        # A turn is a box with its paragraphs, or the first of its paragraphs bears its name.
        if "turn" in classes:
            self.turns.append(("", []))
        if tag == "p" and self.in_a_turn() and "label" not in classes:
            self.turns[-1][1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.stack.pop()[0] == tag

    def in_a_turn(self) -> bool:
        return bool(self.turns) and (self.inside("turn") or self.inside("transcript"))

    def inside(self, name: str) -> bool:
        return any(name in (each[1].get("class") or "").split() for each in self.stack)

    def handle_data(self, data: str) -> None:
        for tag, attributes in self.stack:
            for key in (tag, *(attributes.get("class") or "").split()):
                self.texts[key] = self.texts.get(key, "") + data
        if not self.in_a_turn() or any(tag == "time" for tag, _ in self.stack):
            return
        if self.inside("label"):
            label, paragraphs = self.turns[-1]
            self.turns[-1] = (label + data, paragraphs)
        elif any(tag == "p" for tag, _ in self.stack):
            self.turns[-1][1][-1] += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def expected(transcript: Transcript | TimedTranscript) -> list[tuple[str, list[list[str]]]]:
    return [
        (
            f"{block.name}:" if block.name else "",
            [plain(paragraph).split() for paragraph in block.paragraphs],
        )
        for block in document(transcript).turns
    ]


def read_back(page: bytes) -> list[tuple[str, list[list[str]]]]:
    return [
        (label.strip(), [paragraph.split() for paragraph in paragraphs])
        for label, paragraphs in Page(page).turns
    ]


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "talk.en.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello & </script>\n", "utf-8")
    return path


@pytest.mark.parametrize("make", [talk, hostile, long_talk])
@pytest.mark.parametrize("media", [None, "talk.mp4"])
def test_the_words_come_back_in_order_per_speaker(make: object, media: str | None) -> None:
    source = make()  # type: ignore[operator]
    assert read_back(write(document(source))) == expected(source)
    timed = with_times(source)
    assert read_back(write(document(timed), media=media)) == expected(timed)


def test_the_samples_come_back(samples: Path) -> None:
    for source in (infant(samples), caption_hour(samples)):
        page = write(document(with_times(source)), media="a.opus")
        assert read_back(page) == expected(source)
        words = [word for _, paragraphs in read_back(page) for each in paragraphs for word in each]
        spoken = [element.text for turn in source.turns for element in turn.elements]
        assert "".join(words) == "".join("".join(spoken).split())


def test_the_page_has_language_landmarks_and_one_title() -> None:
    page = Page(write(document(talk())))
    assert page.of("html") == [{"lang": "en", "dir": "ltr"}]
    assert page.texts["title"] == page.texts["h1"] == "Tea & Captions <live>"
    for landmark in ("header", "main", "footer", "nav"):
        assert len(page.of(landmark)) == 1
    levels = [int(tag[1]) for tag, _ in page.tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    ids = [each["id"] for _, each in page.tags if "id" in each]
    assert len(ids) == len(set(ids))
    for link in page.of("a"):
        assert link["href"][1:] in ids  # type: ignore[index]


def test_notices_credits_and_summary_are_on_the_page() -> None:
    page = Page(write(document(talk())))
    assert "may be reprinted for educational purposes" in page.texts["notices"]
    assert "Script: Jim Kay" in page.texts["credits"]
    assert "In two parts." in page.texts["summary"]
    assert "Acme & Sons" in page.texts["speakers"]
    assert "tea.txt" in page.texts["colophon"]


def test_a_page_of_another_language_has_its_headings_and_direction() -> None:
    source = Transcript((turn(None, "[آواز]"),), title="سلام", language="ur")
    page = Page(write(document(source)))
    assert page.of("html") == [{"lang": "ur", "dir": "rtl"}]
    # There are no Urdu terms: the English ones say that they are English.
    assert all(each["lang"] == "en" and each["dir"] == "ltr" for each in page.of("h2"))
    spanish = Page(write(document(Transcript(talk().turns, language="es"))))
    assert "Personas que hablan" in spanish.texts["h2"]
    for tag, heading in (("he", "דוברים"), ("no", "Talere"), ("zh-TW", "發言人"), ("uk", "Мовці")):
        own = Page(write(document(Transcript(talk().turns, language=tag))))
        assert heading in own.texts["h2"]
        assert all("lang" not in each for each in own.of("h2"))
    assert all("lang" not in each for each in spanish.of("h2"))


def test_foreign_phrases_and_names_that_run_the_other_way_are_marked() -> None:
    source = Transcript((Turn(None, (Word("Say"), Word("سلام", language="ar"))), *hostile().turns))
    page = Page(write(document(source)))
    assert {"lang": "ar", "dir": "rtl"} in page.of("i")
    assert any(each.get("dir") == "auto" for each in page.of("strong"))


@pytest.mark.parametrize("media", [None, "talk.mp4"])
def test_what_is_said_cannot_become_code(media: str | None) -> None:
    page = Page(write(document(with_times(hostile()), organisation=HOSTILE[0]), media=media))
    assert len(page.of("script")) == (1 if media else 0)
    assert not page.of("img")
    assert not [name for _, each in page.tags for name in each if name.startswith("on")]
    assert not [each for _, each in page.tags if "style" in each]


@pytest.mark.parametrize("media", [None, "talk.mp4"])
def test_the_policy_allows_exactly_the_pages_own_style_and_script(
    media: str | None, tmp_path: Path
) -> None:
    css = tmp_path / "own.css"
    css.write_bytes(b"h1 { color: red }\r\n\r\n/* </style><script>alert(1)</script> */\r\n")
    data = write(document(with_times(talk())), media=media, css=css)
    page = Page(data)
    policy = next(each["content"] for each in page.of("meta") if "http-equiv" in each)
    assert policy is not None
    for tag in ("style", "script"):
        assert len(page.of(tag)) == (1 if tag == "style" or media else 0)
        bodies = [page.texts[tag]] if page.of(tag) else []
        digests = [b64encode(sha256(body.encode()).digest()).decode() for body in bodies]
        assert re.findall(rf"{tag}-src 'sha256-([^']*)'", policy) == digests
    assert b"\r" not in data


def test_the_page_loads_nothing_but_the_recording(captions: Path) -> None:
    page = Page(write(document(with_times(talk())), media="my talk #1.mp4", captions=[captions]))
    addresses = [
        (tag, each[name])
        for tag, each in page.tags
        for name in ("src", "srcset", "poster", "data", "action")
        if each.get(name)
    ]
    assert [tag for tag, _ in addresses] == ["video", "track"]
    assert addresses[0][1] == "my%20talk%20%231.mp4"
    assert addresses[1][1].startswith("data:text/vtt;base64,")  # type: ignore[union-attr]
    assert "url(" not in page.texts["style"]
    assert "@import" not in page.texts["style"]


def test_captions_are_embedded_as_they_are_and_converted_where_they_are_no_vtt(
    captions: Path, tmp_path: Path
) -> None:
    srt = tmp_path / "talk.fr.srt"
    srt.write_text("1\n00:00:01,000 --> 00:00:02,500\nBonjour\n", "utf-8")
    page = Page(write(document(with_times(talk())), media="a.mp4", captions=[captions, srt]))
    own, french = page.of("track")
    assert (own["kind"], own["srclang"], own["label"]) == ("captions", "en", "English")
    assert (french["kind"], french["srclang"], french["label"]) == ("subtitles", "fr", "Français")
    assert "default" in own
    assert "default" not in french
    texts = [b64decode(each["src"].partition(",")[2]).decode() for each in (own, french)]  # type: ignore[union-attr]
    assert texts[0] == captions.read_text("utf-8")
    assert texts[1].startswith("WEBVTT")
    assert "00:01.000 --> 00:00:02.500" in texts[1] or "00:01.000 --> 00:02.500" in texts[1]


@pytest.mark.parametrize(("media", "tag"), [("a.opus", "audio"), ("b.MP3", "audio"), ("c.mp4", "video"), ("https://example.org/x.m4a?y=1", "audio"), ("d", "video")])  # fmt: skip
def test_audio_and_video_get_their_player(media: str, tag: str) -> None:
    page = Page(write(document(with_times(talk())), media=media))
    assert len(page.of(tag)) == 1


@pytest.mark.parametrize(
    "media", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "https://", "JAVASCRIPT:x"]
)
def test_an_address_that_is_no_recording_is_refused(media: str) -> None:
    with pytest.raises(UsageError):
        media_address(media)


@pytest.mark.parametrize(
    ("media", "address"),
    [
        ("../a b/tälk.mp4", "../a%20b/t%C3%A4lk.mp4"),
        ("https://example.org/a b.mp4?x=1&y=2", "https://example.org/a%20b.mp4?x=1&y=2"),
        ('"onerror=alert(1)', "%22onerror=alert(1)"),
        ("100%.mp4", "100%25.mp4"),
    ],
)
def test_addresses_are_quoted(media: str, address: str) -> None:
    assert media_address(media) == address


def test_each_turn_of_the_interactive_page_knows_its_time_and_each_sentence_too() -> None:
    page = Page(write(document(with_times(talk())), media="a.mp4"))
    turns = [each for _, each in page.tags if each.get("class") == "turn"]
    blocks = document(with_times(talk())).turns
    assert [each["data-start"] for each in turns] == [str(block.start) for block in blocks]
    starts = [int(each["data-start"]) for _, each in page.tags if each.get("class") == "phrase"]  # type: ignore[arg-type]
    assert starts == sorted(starts)
    # Two paragraphs in the first turn, three in the fourth: each begins with its time.
    assert len(page.of("time")) == sum(len(block.paragraphs) for block in document(talk()).turns)


def test_times_are_shown_where_asked_and_not_otherwise() -> None:
    assert not Page(write(document(with_times(talk())))).of("time")
    shown = Page(write(document(with_times(talk()), times=True))).of("time")
    assert [each["datetime"] for each in shown][:2] == ["PT1S", "PT3S"]


def test_a_page_is_the_same_every_time() -> None:
    assert write(document(talk())) == write(document(talk()))


# Replaceable parts


def test_a_template_of_ones_own(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text(
        '<!DOCTYPE html><html lang="$language"><title>$title</title><p>Costs $$5\n'
        "<main>$transcript$notices${credits}</main></html>",
        "utf-8",
    )
    page = write(document(talk()), template=template).decode()
    assert "Costs $5" in page
    assert "may be reprinted" in page


def test_a_folder_replaces_any_of_the_three_parts(tmp_path: Path) -> None:
    (tmp_path / "transcript.css").write_text("body { color: teal }", "utf-8")
    page = Page(write(document(talk()), template=tmp_path))
    assert page.texts["style"].startswith("body { color: teal }")
    assert page.texts["h1"]


def test_a_template_that_would_lose_the_notices_is_refused(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("$language $title $transcript $credits", "utf-8")
    with pytest.raises(UsageError, match=r"\$notices"):
        write(document(talk()), template=template)


def test_an_unknown_field_is_named_with_its_line_and_the_nearest(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("$language $title\n $transcritp", "utf-8")
    with pytest.raises(UsageError) as caught:
        write(document(talk()), template=template)
    assert caught.value.line == 2
    assert caught.value.hint == "did you mean 'transcript'?"


def test_a_lone_dollar_sign_says_what_to_do(tmp_path: Path) -> None:
    template = tmp_path / "page.html"
    template.write_text("a\nb $5", "utf-8")
    with pytest.raises(UsageError, match=r"page.html:2.*\n.*\$\$"):
        write(document(talk()), template=template)


def test_an_empty_folder_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"transcript\.html"):
        write(document(talk()), template=tmp_path)


def test_logo_and_organisation_stand_at_the_head(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(PNG)
    page = Page(write(document(talk(), organisation="Acme & Sons"), logo=logo))
    assert page.of("img") == [
        {"src": f"data:image/png;base64,{b64encode(PNG).decode()}", "alt": ""}
    ]
    assert page.texts["organisation"] == "Acme & Sons"


def test_a_logo_alone_has_a_text_of_its_own(tmp_path: Path) -> None:
    logo = tmp_path / "the-logo.svg"
    logo.write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', "utf-8")
    page = Page(write(document(talk()), logo=logo))
    assert page.of("img")[0]["alt"] == "Logo"


def test_what_is_no_picture_is_no_logo(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_text("hello", "utf-8")
    with pytest.raises(InputError, match="PNG"):
        write(document(talk()), logo=logo)


def test_the_manual_names_every_field() -> None:
    manual = Path(__file__).parents[2] / "docs/how-to/templates.md"
    text = manual.read_text("utf-8")
    for field in FIELDS:
        assert f"`${field}`" in text, f"{field} is not in {manual.name}"
    assert set(REQUIRED) <= set(FIELDS)


@pytest.mark.parametrize(
    ("name", "header", "language", "label"),
    [
        ("talk.fr.vtt", "", "fr", "Français"),
        ("talk_fr.vtt", "", "fr", "Français"),
        ("talk-fr.vtt", "", "fr", "Français"),
        ("talk-pt-BR.vtt", "", "pt-BR", "Português"),
        ("a.vtt", "\nLanguage: fr", "fr", "Français"),
        ("a.vtt", "\nlang: fr", "fr", "Français"),
        ("log-in.vtt", "", "en", "English"),
    ],
)
def test_the_language_of_a_caption_track(
    name: str, header: str, language: str, label: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.write_text(f"WEBVTT{header}\n\n00:01.000 --> 00:02.000\nBonjour\n", "utf-8")
    page = write(document(talk()), media="t.mp4", captions=[file]).decode()
    assert f'srclang="{language}" label="{label}"' in page
    reported = losses(document(talk()), captions=[file])
    assert bool(reported) == (not header and f".{language}." not in name)


def test_two_tracks_of_one_language_have_two_names(tmp_path: Path) -> None:
    files = [tmp_path / "one.vtt", tmp_path / "two.vtt"]
    for file in files:
        file.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n", "utf-8")
    page = write(document(talk()), media="t.mp4", captions=files).decode()
    assert re.findall(r'<track[^>]* label="([^"]*)"', page) == ["English", "English 2"]
    reported = losses(document(talk()), captions=files)
    assert ["English 2" in remark.message for remark in reported] == [False, True]


def test_a_page_without_player_has_plain_paragraphs_and_no_boxes() -> None:
    """Programs that take the text out of pages drop a box with a short answer (measured: readability-lxml 0.9)."""
    page = Page(write(document(talk())))
    assert not any("turn" in (tag.get("class") or "").split() for tag in page.of("div"))
    named = [tag for tag in page.of("p") if "turn" in (tag.get("class") or "").split()]
    assert [tag["id"] for tag in named] == [f"turn-{n + 1}" for n in range(len(page.turns))]
