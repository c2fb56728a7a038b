"""EPUB 3: EPUBCheck, DAISY Ace, words, read-along; each checker shown to find a fault."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import oracle, papers
from documents.caption_hour import caption_hour, infant
from documents.talks import ANN, chapters, hostile, talk, with_times, words
from imhcaps.documents import epub
from imhcaps.documents.document import document
from imhcaps.errors import InputError, UsageError
from imhcaps.model.transcript import Heading, TimedTranscript, Transcript, Turn

SMIL = "{http://www.w3.org/ns/SMIL}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(params=["infant", "caption_hour", "talk"])
def transcript(request: pytest.FixtureRequest, samples: Path) -> Transcript:
    if request.param == "talk":
        return talk()
    return {"infant": infant, "caption_hour": caption_hour}[request.param](samples)


@pytest.fixture(scope="session")
def tone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two minutes of a tone, as MP3 when ffmpeg is there, else a file of that name."""
    path = tmp_path_factory.mktemp("audio") / "tone.mp3"
    if ffmpeg := shutil.which("ffmpeg"):
        sine = "sine=frequency=330:duration=120"
        command = [
            ffmpeg,
            "-loglevel",
            "error",
            "-f",
            "lavfi",
            "-i",
            sine,
            "-b:a",
            "16k",
            str(path),
        ]
        subprocess.run(command, check=True)
    else:
        path.write_bytes(b"ID3\x04\0\0\0\0\0\0" + bytes(4000))
    return path


def matched(timed: TimedTranscript, origin: str = "matched") -> TimedTranscript:
    """The same, saying how its words got their times."""
    turns = tuple(
        replace(
            turn,
            elements=tuple(
                replace(each, origin=origin) if hasattr(each, "origin") else each
                for each in turn.elements
            ),
        )
        for turn in timed.turns
    )
    return replace(timed, transcript=replace(timed.transcript, turns=turns))


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "t.epub"
    path.write_bytes(data)
    return path


def member(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        return book.read(name).decode("utf-8")


def tampered(data: bytes, path: Path, *changes: tuple[str, str, str]) -> Path:
    """The book with text replaced in its members, as a seeded fault."""
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(path, "w") as target:
        for info in source.infolist():
            body = source.read(info)
            for name, old, new in changes:
                if info.filename == name:
                    assert old.encode() in body
                    body = body.replace(old.encode(), new.encode(), 1)
            target.writestr(info, body)
    return path


# --- checkers ---------------------------------------------------------------------------------------


@pytest.mark.one_version
def test_epubcheck_has_nothing_to_say(samples: Path, tone: Path, tmp_path: Path) -> None:
    # One Java machine a book is slow: each book holds as many features as it can.
    hour = matched(with_times(caption_hour(samples), 40, chapters=chapters(("Half way", 9000))))
    for made in (
        epub.write(document(hour, times=True, organisation="Tea & Board"), audio=tone),
        epub.write(document(hostile(), language="ar")),
    ):
        assert papers.epubcheck(saved(tmp_path, made)) == []


@pytest.mark.one_version
def test_epubcheck_finds_seeded_faults(tone: Path, tmp_path: Path) -> None:
    bad = tampered(
        epub.write(document(matched(with_times(talk()))), audio=tone),
        tmp_path / "bad.epub",
        ("EPUB/package.opf", "</dc:language>", "-xx-</dc:language>"),
        ("EPUB/transcript.xhtml", "<p ", "<p colour='red' "),
        ("EPUB/nav.xhtml", "#h1", "#gone"),
        ("EPUB/transcript.smil", "#s1", "#gone"),
        ("EPUB/transcript.smil", 'clipEnd="0:00:01.300"', 'clipEnd="0:00:01.000"'),
    )
    found = "\n".join(papers.epubcheck(bad))
    for code in ("OPF-092", "RSC-005", "RSC-012", "MED-009"):
        assert code in found, found


@pytest.mark.one_version
def test_ace_passes_with_read_along(tone: Path, tmp_path: Path) -> None:
    made = epub.write(document(matched(with_times(talk()))), audio=tone)
    assert papers.ace(saved(tmp_path, made), tmp_path / "report") == []


@pytest.mark.one_version
def test_ace_finds_seeded_faults(tmp_path: Path) -> None:
    bad = tampered(
        epub.write(document(talk())),
        tmp_path / "bad.epub",
        ("EPUB/transcript.xhtml", 'lang="en" xml:lang="en"', ""),
        ("EPUB/transcript.xhtml", "<h1 ", '<img src="style.css"/><h1 '),
        ("EPUB/package.opf", '<meta property="schema:accessMode">textual</meta>', ""),
    )
    found = papers.ace(bad, tmp_path / "report")
    assert "html-has-lang" in found
    assert "image-alt" in found
    assert any("accessmode" in rule.lower() for rule in found), found


# --- text -------------------------------------------------------------------------------------------


def text_of(data: bytes) -> str:
    page = BeautifulSoup(member(data, "EPUB/transcript.xhtml"), "html.parser")
    blocks = page.main.find_all(["h1", "h2", "h3", "h4", "h5", "h6", "p", "li"])
    return " ".join(block.get_text() for block in blocks)


def test_says_every_word_in_order_with_its_speaker(transcript: Transcript, tone: Path) -> None:
    wanted = oracle.everything(transcript)
    assert oracle.difference(text_of(epub.write(document(transcript))).split(), wanted) == ""
    timed = document(matched(with_times(transcript)), times=False)
    assert oracle.difference(text_of(epub.write(timed, audio=tone)).split(), wanted) == ""


@settings(max_examples=40, deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_any_text_is_well_formed(text: str) -> None:
    made = Transcript((Turn(ANN, words(text + " x")),), title=text, notices=(text,), source=text)
    data = epub.write(document(made))
    for name in ("EPUB/transcript.xhtml", "EPUB/nav.xhtml", "EPUB/package.opf"):
        ElementTree.fromstring(member(data, name))


def test_contents_are_nested_as_the_headings_are() -> None:
    made = replace(talk(), headings=(Heading("A", 0, 2), Heading("B", 1, 3), Heading("C", 2, 4), Heading("D", 3, 2)))  # fmt: skip
    nav = BeautifulSoup(member(epub.write(document(made)), "EPUB/nav.xhtml"), "html.parser")

    def tree(ol: object) -> list[object]:
        return [
            [li.a.get_text(), *([tree(li.ol)] if li.ol else [])]
            for li in ol.find_all("li", recursive=False)  # type: ignore[attr-defined]
        ]

    assert tree(nav.find("nav", role="doc-toc").ol) == [
        [
            "Tea & Captions <live>",
            [
                ["Summary"],
                ["Speakers"],
                ["Transcript", [["A", [["B", [["C"]]]]], ["D"]]],
                ["Notices"],
                ["Credits"],
                ["About this transcript"],
            ],
        ]
    ]


def test_foreign_phrases_carry_their_language(samples: Path) -> None:
    page = member(epub.write(document(caption_hour(samples))), "EPUB/transcript.xhtml")
    assert '<i lang="fr" xml:lang="fr">Rien sur nous sans nous.</i>' in page
    assert '<i lang="es" xml:lang="es">nada sobre nosotros sin nosotros</i>,' not in page
    assert '<i lang="es" xml:lang="es">nada sobre nosotros sin nosotros</i>.' in page


def test_right_to_left_is_declared() -> None:
    made = epub.write(document(talk(), language="he"))
    assert 'dir="rtl"' in member(made, "EPUB/transcript.xhtml")
    assert 'page-progression-direction="rtl"' in member(made, "EPUB/package.opf")


# --- package ----------------------------------------------------------------------------------------


def test_mimetype_is_first_and_stored_and_nothing_is_dated() -> None:
    with zipfile.ZipFile(io.BytesIO(epub.write(document(talk())))) as book:
        first, *rest = book.infolist()
        assert (first.filename, first.compress_type, first.extra) == ("mimetype", 0, b"")
        assert book.read("mimetype") == b"application/epub+zip"
        assert {info.date_time for info in [first, *rest]} == {(1980, 1, 1, 0, 0, 0)}


def test_the_same_document_gives_the_same_bytes_another_another_identifier(monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = epub.write(document(talk()))
    assert "2023-11-14T22:13:20Z" in member(made, "EPUB/package.opf")
    assert made == epub.write(document(talk()))
    other = epub.write(document(replace(talk(), title="Other")))
    ids = [re.search("urn:uuid:[^<]+", member(each, "EPUB/package.opf")) for each in (made, other)]
    assert ids[0] and ids[1] and ids[0][0] != ids[1][0]


def test_a_corrected_book_is_the_same_book_at_another_time(monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    before = epub.write(document(talk()))
    first, *rest = talk().turns
    word, *others = first.elements
    corrected = replace(
        talk(), turns=(replace(first, elements=(replace(word, text="Corrected"), *others)), *rest)
    )
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000060")
    after = epub.write(document(corrected))
    packages = [member(each, "EPUB/package.opf") for each in (before, after)]
    identifiers = {re.search("urn:uuid:[^<]+", each)[0] for each in packages}  # type: ignore[index]
    assert len(identifiers) == 1
    assert "22:13:20Z" in packages[0]
    assert "22:14:20Z" in packages[1]


@pytest.mark.parametrize("stated", ["", "soon", "-5", "9" * 30])
def test_without_a_stated_time_the_book_says_when_it_is_made(monkeypatch, stated) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", stated)
    year = re.search(
        r"modified\">(\d{4})-", member(epub.write(document(talk())), "EPUB/package.opf")
    )
    assert year is not None
    assert int(year[1]) >= 2024


def test_metadata_say_only_what_is_true(tone: Path) -> None:
    silent = member(epub.write(document(talk())), "EPUB/package.opf")
    heard = member(
        epub.write(document(matched(with_times(talk()))), audio=tone), "EPUB/package.opf"
    )
    for package in (silent, heard):
        assert "conformsTo" not in package
        assert "certified" not in package
        assert "WCAG" not in package
    assert "synchronizedAudioText" not in silent
    assert "auditory" not in silent
    assert "synchronizedAudioText" in heard
    assert "auditory" in heard
    assert "reprinted for educational purposes" in silent.split("<dc:rights>")[1]
    assert "/home/me" not in silent


# --- read-along -------------------------------------------------------------------------------------


def clips(data: bytes) -> list[tuple[str, int, int]]:
    """Target, start and end in milliseconds, of each part of the overlay."""

    def ms(clock: str | None) -> int:
        assert clock is not None
        hours, minutes, seconds = clock.split(":")
        return round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1000)

    tree = ElementTree.fromstring(member(data, "EPUB/transcript.smil"))
    return [
        (
            (par.find(f"{SMIL}text").get("src") or "").split("#")[1],  # type: ignore[union-attr]
            ms(par.find(f"{SMIL}audio").get("clipBegin")),  # type: ignore[union-attr]
            ms(par.find(f"{SMIL}audio").get("clipEnd")),  # type: ignore[union-attr]
        )
        for par in tree.iter(f"{SMIL}par")
    ]


def spans(data: bytes) -> dict[str, str]:
    page = BeautifulSoup(member(data, "EPUB/transcript.xhtml"), "html.parser")
    return {span["id"]: span.get_text() for span in page.find_all("span", id=True)}


def test_each_word_and_sound_is_marked_while_it_is_heard(tone: Path) -> None:
    timed = matched(with_times(talk()))
    data = epub.write(document(timed), audio=tone)
    text, parts = spans(data), clips(data)
    said = [element for turn in timed.turns for element in turn.elements]
    assert [text[target].strip("[]") for target, _, _ in parts] == [
        each.text.strip("[]") if "map" not in each.text else f"Visual: {each.text}" for each in said
    ]
    assert [start for _, start, _ in parts] == [each.start for each in said]


def test_the_recording_is_heard_without_a_gap(tone: Path) -> None:
    data = epub.write(document(matched(with_times(talk()))), audio=tone)
    parts = clips(data)
    assert [end for _, _, end in parts[:-1]] == [start for _, start, _ in parts[1:]]
    assert all(start < end for _, start, end in parts)
    total = sum(end - start for _, start, end in parts)
    reported = re.findall(r'media:duration"[^>]*>([^<]+)<', member(data, "EPUB/package.opf"))
    assert reported == [f"0:00:{total // 1000:02d}.{total % 1000:03d}"] * 2


def test_estimated_times_mark_sentences_not_words(tone: Path) -> None:
    data = epub.write(document(matched(with_times(talk()), "estimated")), audio=tone)
    assert {"Good evening.", "We begin.", "Is that right?", "Good night!"} <= set(
        spans(data).values()
    )


def test_the_recording_is_in_the_book_as_it_was(tone: Path) -> None:
    with zipfile.ZipFile(
        io.BytesIO(epub.write(document(matched(with_times(talk()))), audio=tone))
    ) as book:
        assert book.read("EPUB/audio.mp3") == tone.read_bytes()


def test_words_with_the_same_time_keep_a_clip_of_their_own(tone: Path) -> None:
    parts = clips(epub.write(document(matched(with_times(talk(), step=0))), audio=tone))
    assert all(start < end for _, start, end in parts)


def test_no_audio_no_overlay() -> None:
    with zipfile.ZipFile(io.BytesIO(epub.write(document(matched(with_times(talk())))))) as book:
        assert sorted(book.namelist()) == [
            "EPUB/nav.xhtml",
            "EPUB/package.opf",
            "EPUB/style.css",
            "EPUB/transcript.xhtml",
            "META-INF/container.xml",
            "mimetype",
        ]


def test_audio_that_cannot_be_used_is_reported(tone: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="align"):
        epub.write(document(talk()), audio=tone)
    timed = document(matched(with_times(talk())))
    wave = tmp_path / "a.wav"
    wave.write_bytes(b"RIFF")
    with pytest.raises(UsageError, match=r"ffmpeg -i a\.wav"):
        epub.write(timed, audio=wave)
    with pytest.raises(InputError):
        epub.write(timed, audio=tmp_path / "missing.mp3")


@pytest.mark.parametrize("name", ["a.mp3", "a.m4a", "a.opus", "a.ogg"])
def test_a_file_that_is_no_audio_is_not_put_into_a_book(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    for data in (b"", b"\x13\x37" * 500, b"<html>"):
        file.write_bytes(data)
        with pytest.raises(InputError, match=r"is no .* audio"):
            epub.write(document(with_times(talk())), audio=file)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.mp3", b"ID3\x04"),
        ("a.mp3", b"\xff\xfb\x90\x00"),
        ("a.mp3", b"\0\0\xff\xf3\x90"),
        ("a.m4a", b"\0\0\0\x20ftypM4A "),
        ("a.opus", b"OggS\0\2"),
    ],
)
def test_audio_is_known_by_its_first_bytes(name: str, head: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(head)
    assert epub.write(document(with_times(talk())), audio=file)
