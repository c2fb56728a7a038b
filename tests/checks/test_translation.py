"""A translation against its source: what is missing, left as it was, other numbers, voices and names, and what only
looks so."""

from __future__ import annotations

import json

import pytest

import imhcaps
from command import in_process
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.checks.translation import numbers
from imhcaps.formats import read_document
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source


def stamp(ms: int) -> str:
    return f"{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


def found(
    source: list[tuple[int, int, str]], target: list[tuple[int, int, str]], language: str = "fr"
) -> list[tuple[str, int | None]]:
    original = Track(tuple(Cue(*cue) for cue in source), "en")
    text = "WEBVTT\n\n" + "\n".join(
        f"{stamp(a)} --> {stamp(b)}\n{payload}\n" for a, b, payload in target
    )
    document = read_document(Source(text, f"talk.{language}.vtt"))
    findings = check_document(document, load_profile("web"), original=original, select=["TSL"])
    return [(f.code, f.cue) for f in findings]


A, B, C = (1000, 3000), (4000, 6000), (7000, 9000)
SOURCE = [(*A, "The lamps of the harbour."), (*B, "They were lit by hand."), (*C, "Good night.")]
TARGET = [(*A, "Les lampes du port."), (*B, "On les allumait à la main."), (*C, "Bonne nuit.")]


def test_a_translation_of_every_caption_has_no_finding():
    assert found(SOURCE, TARGET) == []


@pytest.mark.parametrize(
    ("said", "missed"),
    [
        ("and then", 0),
        ("And then she left", 1),
        ("No.", 1),
        ("Turn back", 1),
        ("灯台はどこですか", 1),
    ],
)
def test_a_word_or_two_that_go_on_may_be_left_out(said, missed):
    assert len(found([*SOURCE, (10000, 11000, said)], TARGET)) == missed


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_caption_that_is_not_there_is_found(gone):
    assert [code for code, _ in found(SOURCE, [c for k, c in enumerate(TARGET) if k != gone])] == [
        "TSL101"
    ]


@pytest.mark.parametrize(
    "target",
    [
        [(1000, 6000, "Les lampes du port étaient allumées à la main."), TARGET[2]],  # joined
        [(1000, 1900, "Les lampes"), (1900, 3000, "du port."), *TARGET[1:]],  # split
        [
            (1000, 4990, "Les lampes du port étaient"),
            (5010, 9000, "à la main."),
        ],  # parted in its middle
        [(a - 300, a - 300, text) for a, _, text in TARGET],  # starts alone
        [
            (1200, 3300, "Les lampes du port."),
            (4200, 6300, "À la main."),
            (7200, 9300, "Bonne nuit."),
        ],  # later
    ],
)
def test_captions_that_were_cut_otherwise_are_there(target):
    assert found(SOURCE, target) == []


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("They were lit by hand.", "They were lit by hand.", True),
        ("They were lit by hand.", "they were lit BY\nhand", True),
        ("Bo Chen, Ann Lee, Harvard University", "Bo Chen, Ann Lee, Harvard University", False),
        ("OK, taxi!", "OK, taxi!", False),
        ("[music]", "[music]", False),
        ("They were lit by hand.", "They were lit by a hand, on les allumait.", False),
    ],
)
def test_a_text_that_was_left_as_it_was(source, target, wrong):
    assert found([(*A, source)], [(*A, target)]) == ([("TSL102", 1)] if wrong else [])


def test_a_track_in_the_language_of_the_source_is_no_translation():
    assert found(SOURCE, SOURCE, "en") == []


def test_a_header_that_is_that_of_the_source_is_no_sign_of_its_language():
    text = "WEBVTT\nLanguage: en\n\n00:01.000 --> 00:03.000\nThey were lit by hand.\n"
    original = Track((Cue(*A, "They were lit by hand."),), "en")
    for name, codes in (("talk.fr.vtt", ["TSL102"]), ("talk.vtt", []), ("talk.en.vtt", [])):
        checked = check_document(
            read_document(Source(text, name)),
            load_profile("web"),
            original=original,
            select=["TSL"],
        )
        assert [finding.code for finding in checked] == codes


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("in 1998", "en 1998", False),
        ("in 1998", "en 1989", True),
        ("1,250 lamps", "1 250 lampes", False),
        ("1,250 lamps", "1.250 lampes", False),
        ("1,250 lamps", "1\u202f250 lampes", False),
        ("1,250 lamps", "12 500 lampes", True),
        ("3.75 metres", "3,75 mètres", False),
        ("the 1990s", "les années 90", False),
        ("2 lamps and 7 hands", "deux lampes et sept mains", False),
        ("two lamps", "2 lampes", False),
        ("at 3:30", "à 3 h 30", False),
        ("30 and 40", "40 et 30", False),
        ("30 and 40", "30", False),
        ("30 and 40", "30 et 50", True),
        ("thirty", "30", False),
        ("30", "trente", False),
        ("the mid 80s, the late 80s", "entre le milieu et la fin des années 80", False),
        ("2019, before covid 19", "2019, avant le virus", False),
        ("36,000 years", "3万6千年", False),
        ("250", "٢٥٠", False),
        ("50 lamps", "150 lampes", True),
    ],
)
def test_numbers(source, target, wrong):
    assert found([(*A, source)], [(*A, target)]) == ([("TSL103", 1)] if wrong else [])


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("1 2 3", []),
        ("007", []),
        ("10, 20", ["10", "20"]),
        ("1,2345", ["2345"]),
        ("٣٠", ["30"]),
        ("1 000 000", ["1000000"]),
    ],
)
def test_figures_are_read_in_any_script(text, known):
    assert numbers(text) == known


@pytest.mark.parametrize(
    ("source", "target", "codes"),
    [
        ("<v Ann Lee>Yes.", "<v Ann Lee>Oui.", []),
        ("<v Boy>Yes.", "<v Garçon>Oui.", []),  # a name that was translated
        ("<v Boy>Yes.", "[Boy] Oui.", []),
        ("Yes.", "<v Bo Chen>Oui.", []),
        ("<v Ann Lee>Yes.", "Oui.", []),  # a track without voices at all
        ("<v Annika Weber>I am Annika.", "<v Annika Weber>C'est moi.", ["TSL105"]),
        ("<v Annika Weber>I am Annika.", "<v Annika Weber>Je suis Annikę.", []),  # inflected
        ("<v Annika Weber>I am Annika.", "<v Annika Weber>Я Анника.", []),  # in other letters
        ("<v Annika Weber>A weber is a weaver.", "<v Annika Weber>Un tisserand.", []),
    ],
)
def test_voices_and_names(source, target, codes):
    assert [code for code, _ in found([(*A, source)], [(*A, target)])] == codes


@pytest.mark.parametrize("names", [("Ann Lee", "Bo Chen"), ("Mädchen", "Junge")])
def test_words_in_the_voice_of_another_are_found_though_names_were_translated(names):
    voices = ["Ann Lee", "Bo Chen"] * 3
    source = [(k * 1000, k * 1000 + 900, f"<v {who}>Yes.") for k, who in enumerate(voices)]
    shown = [names[k % 2] for k in range(6)]
    shown[4] = names[1]
    target = [(k * 1000, k * 1000 + 900, f"<v {who}>Ja, Annlees.") for k, who in enumerate(shown)]
    assert found(source, target, "de") == [("TSL104", 5)]


def test_a_number_that_moved_to_the_caption_beside_is_there():
    source = [(*A, "In 1998"), (*B, "we had 250 of them.")]
    target = [(*A, "Nous en avions 250"), (*B, "en 1998.")]
    assert found(source, target) == []
    source, target = [(*A, "In 1998"), (*B, "in 1998.")], [(*A, "En 1989"), (*B, "en 1998.")]
    assert found(source, target) == [("TSL103", 1)]


def test_the_command_and_the_function(tmp_path):
    for name, cues in (("talk.en.vtt", SOURCE), ("talk.fr.vtt", TARGET[:2])):
        text = "".join(f"{stamp(a)} --> {stamp(b)}\n{payload}\n\n" for a, b, payload in cues)
        (tmp_path / name).write_text(f"WEBVTT\n\n{text}")
    done = in_process(
        "check", "talk.fr.vtt", "--source", "talk.en.vtt", "--output-format", "json", cwd=tmp_path
    )  # fmt: skip
    assert done.returncode == 1
    assert [(f["code"], f["cue"]) for f in json.loads(done.stdout)] == [("TSL101", 2)]
    function = imhcaps.check(tmp_path / "talk.fr.vtt", source=tmp_path / "talk.en.vtt")
    assert [(f.code, f.cue) for f in function] == [("TSL101", 2)]
    gone = in_process("check", "talk.fr.vtt", "--source", "gone.vtt", cwd=tmp_path)
    assert (gone.returncode, "no such file" in gone.stderr) == (2, True)
