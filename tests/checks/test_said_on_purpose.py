"""What looks like a fault and was written on purpose: another place or style, a count by tens, silence, a term in
capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps


def codes(text: str) -> list[str]:
    """The codes that a text of WebVTT or SubRip has."""
    return [finding.code for finding in imhcaps.check(text)]


LONG = "Vi ses igen i morgen ved den gamle bro"
ASS = (
    "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname, Fontsize\n"
    "Style: Sted,Arial,40\nStyle: Telefon,Arial,40\n\n[Events]\n"
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
    "Dialogue: 0,0:00:01.00,0:00:03.00,Sted,,0,0,0,,{0}\n"
    "Dialogue: 0,0:00:03.00,0:00:05.00,{2},,0,0,0,,{1}\n"
)


@pytest.mark.parametrize(
    ("first", "second", "style", "copy"),
    [
        (LONG, LONG, "Sted", True),
        (LONG, LONG, "Telefon", False),
        (LONG, rf"{{\blur5}}{LONG}", "Sted", False),
        (rf"{{\an8}}{LONG}", LONG, "Sted", False),
    ],
)
def test_text_that_goes_on_in_another_style_is_no_copy(first, second, style, copy):
    text = ASS.replace("{0}", first).replace("{1}", second).replace("{2}", style)
    assert ("TXT110" in codes(text)) == copy


def test_text_that_goes_on_at_another_margin_is_no_copy():
    text = ASS.replace("{0}", LONG).replace("{1}", LONG).replace("{2},,0,0,0,,", "Sted,,0,0,880,,")
    assert "TXT110" not in codes(text)


@pytest.mark.parametrize(("setting", "copy"), [("", True), (" line:10%", False)])
def test_text_that_moves_is_no_copy(setting, copy):
    text = (
        f"WEBVTT\n\n00:01.000 --> 00:03.000\n{LONG}\n\n00:03.000 --> 00:05.000{setting}\n{LONG}\n"
    )
    assert ("TXT110" in codes(text)) == copy


@pytest.mark.parametrize(("end", "copy"), [("03.000", True), ("05.000", False)])
def test_a_copy_without_a_length_is_one_although_another_text_begins_with_it(end, copy):
    text = f"1\n00:00:01,000 --> 00:00:03,000\n{LONG}\n\n2\n00:00:03,000 --> 00:00:{end.replace('.', ',')}\n{LONG}\n\n"
    text += "3\n00:00:03,000 --> 00:00:05,000\nSå gik de hjem\n"
    assert ("TXT110" in codes(text)) == copy


@pytest.mark.parametrize(
    "chant", ["Frem, frem, frem!\nHjem, hjem, hjem!", "هيا، هيا، هيا!\nالآن، الآن، الآن!"]
)
def test_a_chant_is_no_copy_whatever_its_marks(chant):
    text = f"WEBVTT\n\n00:01.000 --> 00:03.000\n{chant}\n\n00:03.000 --> 00:05.000\n{chant}\n"
    assert "TXT110" not in codes(text)


@pytest.mark.parametrize(("step", "first"), [(10, 10), (2, 2), (5, 100), (1, 7)])
def test_numbers_that_rise_evenly_are_one_finding_or_two(step, first):
    blocks = [
        f"{first + n * step}\n00:00:{2 * n:02d},000 --> 00:00:{2 * n + 1:02d},500\nLinje {n}.\n"
        for n in range(20)
    ]
    assert 1 <= codes("\n".join(blocks)).count("SRT103") <= 2


def test_gaps_of_a_numbering_are_each_said():
    numbers = [1, 2, 5, 6, 7, 12, 13]
    blocks = [
        f"{number}\n00:00:{2 * n:02d},000 --> 00:00:{2 * n + 1:02d},500\nLinje {n}.\n"
        for n, number in enumerate(numbers)
    ]
    assert codes("\n".join(blocks)).count("SRT103") == 2


@pytest.mark.parametrize(
    ("payload", "found"),
    [("...", True), ("<v Ida>...", False), ("<v Ida>…", False), ("<v Ida>", True)],
)
def test_silence_of_a_voice_is_meant(payload, found):
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Bo>Svar mig nu.\n\n"
        f"00:03.500 --> 00:05.000\n{payload}\n"
    )
    assert ("TXT107" in codes(text)) == found


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("Og så gik vi hjem.", False),
        ("IDA: Og så gik vi hjem.", True),
        ("Nej. MODEM: Det var det.", True),
    ],
)
def test_capitals_before_a_colon_inside_a_line_are_a_label_by_the_tracks_evidence(other, found):
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\nVi byggede den. MODEM: vores første\n\n"
        f"00:03.500 --> 00:05.000\n{other}\n\n00:06.000 --> 00:08.000\n{other}\n"
    )
    assert ("BRK109" in codes(text)) == found


@pytest.mark.parametrize("mark", ["<br/>", "<br>"])
def test_a_label_behind_markup_of_another_format_does_not_begin_the_line(mark):
    blocks = [
        f"0:00:0{n}.000,0:00:0{n}.900\nDet er sandt, i reglen ikke.{mark}Vært: Spørgsmål fra salen?\n"
        for n in range(1, 6)
    ]
    found = codes("\n".join(blocks))
    assert "SPK103" not in found
    assert "TXT109" in found


@pytest.mark.parametrize("outer", [5, 7, 9])
def test_an_overlap_says_what_is_true(outer):
    text = (
        f"WEBVTT\n\n00:01.000 --> 00:0{outer}.000\nDet er den ene.\n\n"
        "00:03.000 --> 00:06.500\nDet er den anden.\n"
    )
    (found,) = (f for f in imhcaps.check(text) if f.code == "TIM304")
    assert found.value == min(outer * 1000, 6500) - 3000
    assert ("before cue 1 ends" in found.message) == (outer * 1000 <= 6500)


def test_placeholders_are_named_by_how_often_they_speak_then_by_who_comes_first():
    voices = [7, 3, 9, 3, 5, 1]
    cues = "".join(
        f"00:0{k}.000 --> 00:0{k}.900\n<v SPEAKER_{voice:02}>Vi ses\n\n"
        for k, voice in enumerate(voices)
    )
    (found,) = (f for f in imhcaps.check(f"WEBVTT\n\n{cues}") if f.code == "SPK108")
    listed = "'SPEAKER_03', 'SPEAKER_07', 'SPEAKER_09', 'SPEAKER_05' and 1 more"
    assert found.message == f"5 speakers have a placeholder for a name: {listed}"


@pytest.mark.parametrize(
    ("rows", "copies"),
    [
        ("AAB", 1),
        ("AAAB", 0),
        ("AAAAB", 0),
        ("AAABB", 3),
        ("AABAA", 0),
        ("AAABAAACAAB", 0),
        ("AABBCC", 3),
        ("ABAAB", 1),
        ("AAAAAA", 5),
    ],
)
def test_a_refrain_is_no_copy_and_a_copy_is_no_refrain(rows, copies):
    said = {
        "A": "Vi gik den lange vej til havet",
        "B": "Og ingen sagde et eneste ord",
        "C": "Så kom vinteren over fjorden igen",
    }
    cues = [f"00:{at + 10}.000 --> 00:{at + 11}.000\n{said[row]}" for at, row in enumerate(rows)]
    assert codes("WEBVTT\n\n" + "\n\n".join(cues)).count("TXT110") == copies


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[PLACEHOLDER FOR MUSIC]", True),
        ("[placeholder for the guest's name]", True),
        ("XXXX", True),
        ("XXX", False),
        ("{{host_name}}: Come in.", True),
        ("{{overtalk}}", False),
        ("- {{inaudible}}", False),
    ],
)
def test_a_placeholder_is_no_numeral_and_no_note(text, found):
    assert ("TXT125" in codes(f"WEBVTT\n\n00:01.000 --> 00:03.000\n{text}\n")) == found


TTML = '<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="da">\n<body><div>{}</div></body></tt>'


@pytest.mark.parametrize("overlap", [300, 900])
@pytest.mark.parametrize("profile", ["web", "bbc-online", "netflix-en", "dcmp-upper"])
def test_lines_that_stay_while_others_come_have_the_time_of_both(overlap, profile):
    said = (
        "Vi gik ned til den gamle bro",
        "og ventede på båden",
        "som aldrig kom til os",
        "den vinter i går igen",
    )
    lines = "".join(
        f'<p begin="{n * 4}s" end="{n * 4000 + 3900 + overlap}ms">{text}</p>'
        for n, text in enumerate(said)
    )
    found = imhcaps.check(TTML.format(lines), profile=profile)
    assert not [f for f in found if f.code[:4] in ("TIM1", "TIM2", "TIM3") or f.code == "TXT110"]


def test_lines_that_nobody_can_read_are_found_on_screens_too():
    words = " ".join(["lange", "ord"] * 12)
    lines = f'<p begin="0s" end="1200ms">{words}</p><p begin="1s" end="1400ms">Nej.</p>'
    assert {"TIM101", "TIM201"} <= set(codes(TTML.format(lines)))


STYLED = """[Script Info]

[V4+ Styles]
Format: Name, Fontname, Fontsize, Alignment, MarginV
Style: Above,Arial,20,8,10
Style: Below,Arial,20,2,10

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def subrip(*codes: str) -> str:
    """Cues of SubRip of which each begins while the one before is on screen."""
    return "".join(
        f"{n + 1}\n00:00:{n * 2:02},000 --> 00:00:{n * 2 + 3:02},000\n{code}Vem såg det?\n\n"
        for n, code in enumerate(codes)
    )


TOGETHER = [(1, 3, "Wer hat das gesehen?"), (1, 3, "Who saw that?"), (4, 6, "Niemand."), (4, 6, "Nobody at all.")]  # fmt: skip


def events(rows: list[tuple[float, float, str]], styles: tuple[str, ...]) -> str:
    return STYLED + "".join(
        f"Dialogue: 0,0:00:{start:05.2f},0:00:{end:05.2f},{styles[n % len(styles)]},,0,0,0,,{text}\n"
        for n, (start, end, text) in enumerate(rows)
    )


@pytest.mark.parametrize(
    ("text", "overlaps"),
    [
        (events(TOGETHER, ("Above", "Below")), 0),
        (events(TOGETHER, ("Below",)), 2),
        ("".join(f"[00:0{start}.00]{text}\n" for start, _, text in TOGETHER), 0),
        # Whose words they are is no place, nor are the frames of MicroDVD.
        (events(TOGETHER, ("Below,Ida", "Below,Bo")).replace(",,0,0,0,,", ",0,0,0,,"), 2),
        ("1\n00:00:01,000 --> 00:00:04,000\n{\\an8}To the harbour\n\n2\n00:00:02,000 --> 00:00:05,000\nWho saw that?\n", 0),
        ("{1}{1}25\n{25}{75}Who saw that?\n{50}{100}Nobody at all.\n", 1),
        (events([(1, 4, "Who saw that?"), (3, 6, r"{\an8}To the harbour"), (5, 7, "Nobody at all.")], ("Below",)), 0),
        (events([(1, 4, "Who saw that?"), (2, 9, r"{\an8}To the harbour"), (3, 7, "Nobody at all.")], ("Below",)), 1),
        (subrip("", r"{\an8}", "", r"{\an8}"), 0),
        (subrip(r"{\an1}", r"{\an3}"), 0),
        (subrip(r"{\an8}", r"{\an8}", "", ""), 2),
        # One in another place comes between, and stays longer.
        (events([(1, 5, "Who saw that?"), (2, 9, "Wer hat das gesehen?"), (4, 6, "Nobody at all.")], ("Below", "Above")), 1),
    ],
)  # fmt: skip
def test_two_languages_at_one_time_in_their_own_places_are_no_overlap(
    text: str, overlaps: int
) -> None:
    assert codes(text).count("TIM304") == overlaps


SIGN = r"{\fnImpact\fs40\blur1\pos(%d,90)}"


def test_signs_in_the_picture_have_no_times_and_lines_to_read() -> None:
    frames = [
        (2 + n / 25, 2 + (n + 1) / 25, SIGN % n + r"To the\Nnorthern\Nharbour") for n in range(9)
    ]
    speech = [(1, 3, "Where does that road go?"), (4, 6, "Nobody could tell me.")]
    found = codes(events([*frames, *speech], ("Below",)))
    assert found.count("ASS103") == 1
    assert not {code for code in found if code[:3] in ("TIM", "LEN")}
    placed = [(2, 2.3, r"{\pos(90,90)}Over there, by the old harbour wall!")]
    assert "TIM201" in codes(events([*placed, *speech], ("Below",)))


def test_captions_that_a_program_places_at_a_point_each_are_no_signs() -> None:
    rows = [
        (n, n + 0.3, SIGN % n + f"Over there, by the harbour wall number {n}!") for n in range(1, 9)
    ]
    assert codes(events(rows, ("Below",))).count("TIM201") == len(rows)


LINES = ["[00:01.00]Ano hi\n[00:01.00]That day", "[00:03.00]Na na na\n[00:03.00]Na na na", "[00:05.00]Kaeru\n[00:05.00]Home"]  # fmt: skip


def test_a_line_that_is_alike_in_both_languages_is_no_copy() -> None:
    assert "CUE104" not in codes("\n".join([*LINES, ""]))
    assert "CUE104" in codes("\n".join([LINES[1], "[00:05.00]Home", "[00:07.00]Again", ""]))
    # Joined from pieces, each moment has twice as many texts.
    twice = [text for line in LINES for text in (line, line)]
    assert "CUE104" in codes("\n".join([*twice, ""]))


def test_a_line_of_a_song_comes_again_where_no_line_has_an_end() -> None:
    rows = [
        "[00:01.00]My heart is on the road again",
        "[00:04.00]My heart is on the road again",
        "",
    ]
    assert "TXT110" not in codes("\n".join(rows))


def test_a_file_of_another_kind_is_one_finding(tmp_path: Path) -> None:
    script = tmp_path / "config.sub"
    script.write_text("#!/bin/sh\n" + 'echo "$1"\n' * 40, encoding="utf-8")
    found = [finding.code for finding in imhcaps.check(script)]
    assert found.count("CUE101") == 1
    few = tmp_path / "talk.sub"
    few.write_text("One\nTwo\n", encoding="utf-8")
    assert [finding.code for finding in imhcaps.check(few)].count("CUE101") == 2
