"""CHAT files are transcripts; files of tiers are refused with the option that takes them."""

from __future__ import annotations

import pytest

from imhcaps.errors import ImhcapsError

HEAD = "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tCHI Tom Target_Child, MOT Ann Mother\n"


def test_main_tiers_are_turns_with_names_and_times(read):
    talk = read(
        HEAD + "@ID:\teng|corpus|CHI|||||Target_Child|||\n"
        "*MOT:\tare you <going out> [/] going out ? \u00151500_3200\u0015\n%mor:\tcop|be pro|you\n"
        "*CHI:\tno . \u00153300_4000\u0015\n*MOT:\tand this is a very long line that\n\tgoes on here . \u00155000_9000\u0015\n@End\n",
        "tom.cha",
    )
    assert [(t.speaker.name, t.text, t.start, t.end) for t in talk.turns] == [
        ("Ann", "are you going out going out?", 1500, 3200),
        ("Tom", "no.", 3300, 4000),
        ("Ann", "and this is a very long line that goes on here.", 5000, 9000),
    ]
    assert talk.language == "en"
    assert [r.text[:5] for r in talk.remarks if "tier" in r.message] == ["%mor:"]


# What the CHAT manual says of each code, and what of it was said.
@pytest.mark.parametrize(
    ("tier", "spoken"),
    [
        ("I wanna go (be)cause yes .", "I wanna go because yes."),
        ("&-um I &+fr friend .", "um I fr friend."),
        ("dog@c and hola@s:spa .", "dog and hola."),
        ("well [: very] good [= the dog] [//] .", "well good."),
        ("no: really .", "no really."),
        ("I was going +...", "I was going…"),
        ("did you +/?", "did you?"),
        ("I (.) think (1.5) so .", "I think so."),
        ('+" he said +, so .', "he said so."),
        ("choo_choo train .", "choo choo train."),
        ("a birthday+party and pão+de+ló .", "a birthday party and pão de ló."),
        ("0is he here ?", "he here?"),
        ("yes , please !", "yes, please!"),
    ],
)
def test_codes_are_taken_off_the_words(read, tier, spoken):
    talk = read(f"{HEAD}*MOT:\t{tier}\n*CHI:\tyes .\n*MOT:\tgood .\n@End\n", "x.cha")
    assert " ".join(w.text for w in talk.turns[0].words) == spoken


@pytest.mark.parametrize(
    ("tier", "sound"),
    [
        ("&=laughs no .", "[laughs]"),
        ("no [=! whispering] .", "[whispering]"),
        ("so xxx then .", "[unintelligible]"),
        ("so www then .", "[untranscribed]"),
        ("so [^ door slams] then .", "[door slams]"),
    ],
)
def test_events_are_sounds(read, tier, sound):
    talk = read(f"{HEAD}*MOT:\t{tier}\n*CHI:\tyes .\n*MOT:\tgood .\n@End\n", "x.txt")
    first = talk.turns[0]
    assert sound in [e.text for e in first.elements if e not in first.words]


@pytest.mark.parametrize(
    ("text", "name", "message", "hint"),
    [
        ('File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\n', "x.TextGrid", "TextGrid", "--words"),
        ("<?xml version='1.0'?>\n<ANNOTATION_DOCUMENT AUTHOR=''>\n<TIME_ORDER/>", "x.eaf", "ELAN", "--words"),
        ("<?xml version='1.0'?>\n<!DOCTYPE Trans SYSTEM 'trans-14.dtd'>\n<Trans scribe='x'>", "x.trs", "Transcriber", "save"),
        (";; made by hand\ntalk 1 0.00 0.30 good 0.98\ntalk 1 0.30 0.40 day\n", "x.txt", "CTM", "--words"),
        ("talk 1 Ann_Lee 0.00 2.30 <o,,> Good day\ntalk 1 Bo 2.30 4.00 Yes.\n", "x.txt", "STM", "--words"),
        ("STAT: x\n=== begin forced alignment ===\n-- word alignment --\n", "x.log", "Julius", "--words"),
        ("<?xml version='1.0'?>\n<basic-transcription>\n<head/>", "x.exb", "EXMARaLDA", "save"),
    ],
)  # fmt: skip
def test_files_of_tiers_are_refused_with_what_to_do(read, text, name, message, hint):
    with pytest.raises(ImhcapsError, match=message) as caught:
        read(text, name)
    assert hint in str(caught.value.hint)
