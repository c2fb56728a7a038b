"""What stands in a WebVTT file and browsers drop: found, fixed safely where the file proves what was meant."""

from __future__ import annotations

import pytest

from checks.fixing import fixed_document
from formats import rolling
from imhcaps.formats.reading import read_captions
from imhcaps.source import Source

ONE, TWO = "00:01.000 --> 00:02.500", "00:03.000 --> 00:04.500"


def vtt(*blocks: str, head: str = "") -> str:
    return f"WEBVTT\n{head}\n" + "\n\n".join(blocks) + "\n"


def texts(text: str) -> list[str]:
    """The texts after safe fixes; a reading for words must have the same."""
    fixed = fixed_document(text, select="VTT,CUE").document
    read = read_captions(Source(text, "a.vtt")).document
    assert fixed.text == read.text
    return fixed.texts


def codes(text: str) -> list[str]:
    return [finding.code for finding in fixed_document(text, select="VTT,CUE").findings]


class TestParagraphs:
    @pytest.mark.parametrize("gap", ["\n\n", "\n\n\n", "\n\n\n\n"])
    def test_text_below_an_empty_line_belongs_to_the_cue_above(self, gap: str) -> None:
        text = vtt(f"{ONE}\nFirst part{gap}and the second.{gap}And a third.", f"{TWO}\nNext.")
        assert texts(text) == ["First part\nand the second.\nAnd a third.", "Next."]

    @pytest.mark.parametrize("gap", ["\n\n", "\n\n\n"])
    def test_text_below_its_times_too(self, gap: str) -> None:
        text = vtt(f"{ONE}{gap}First.{gap}Second.", f"7\n{TWO}{gap}Next.")
        assert texts(text) == ["First.\nSecond.", "Next."]

    @pytest.mark.parametrize(
        "block",
        [
            "12", "00:05.000 00:06.000\nLost.", "00:00:05.000 .. 00:00:06.000\nLost.", "{\"a\": 1}",
            "xx:yy --> zz\nLost.",
        ],
    )  # fmt: skip
    def test_what_is_no_speech_is_not_taken_into_the_cue_above(self, block: str) -> None:
        text = vtt(f"{ONE}\nFirst.", block, f"{TWO}\nNext.")
        assert texts(text)[0] == "First."

    def test_text_before_the_first_cue_stays_where_it_is(self) -> None:
        text = vtt("Made by someone.", f"{ONE}\nFirst.")
        assert texts(text) == ["First."]
        assert codes(text) == ["CUE101"]

    def test_a_comment_stays_one(self) -> None:
        text = vtt(f"{ONE}\nFirst.", "NOTE and then", f"{TWO}\nNext.")
        assert fixed_document(text, select="VTT,CUE").document.text == text


class TestOddTimes:
    @pytest.mark.parametrize(
        "line",
        [
            "00: 00: 01.000 --> 00: 00: 02.000", "00 : 00 : 01 . 000 -> 00 : 00 : 02 . 000", "00:00:01. 000-->00:00:02. 000",
            "00:00:01;000 --> 00:00:02;000", "00;00;01.000 --> 00;00;02.000", "00:00:01.000 - -> 00:00:02.000",
        ],
    )  # fmt: skip
    def test_blanks_and_marks_that_programs_put_into_times_lose_no_words(self, line: str) -> None:
        text = vtt(f"{ONE}\nFirst.", f"{line}\nMeant.", f"{TWO}\nNext.")
        after = fixed_document(text, select="VTT,CUE").document
        assert after.texts == ["First.", "Meant.", "Next."]
        assert texts(text) == after.texts
        assert (after.starts[1], after.ends[1]) == (1000, 2000)


class TestIds:
    def test_ids_that_count_on_are_ids(self) -> None:
        cues = "\n".join(f"{n}\n00:0{n}.000 --> 00:0{n}.900\nText {n}" for n in range(1, 6))
        text = f"WEBVTT\n\n{cues}\n"
        assert texts(text) == [f"Text {n}" for n in range(1, 6)]
        assert fixed_document(text, select="VTT,CUE").document.ids == list("12345")

    def test_a_number_that_is_said_stays_text(self) -> None:
        text = vtt(f"1\n{ONE}\nHow many?\n2", f"2\n{TWO}\nOr three?\n3")
        assert fixed_document(text, select="VTT,CUE").document.text == text
        glued = f"WEBVTT\n\n{ONE}\nWe were\n40\n{TWO}\nin all.\n"
        assert texts(glued) == ["We were\n40", "in all."]


HEADS = {
    "a note": "NOTE made by hand\n",
    "a style": "STYLE\n::cue { color: white }\n",
}


class TestHeaders:
    @pytest.mark.parametrize(
        "head",
        [
            "Kind: captions\nLanguage: en\n",
            "Type: caption\nLanguage: en\nResponsible Party: US, A Library\nMedia Identifier: 1234, Archive\n",
            "X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n",
            "X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0\nRegion: id=a\n",
            "Kind: captions\nLanguage: en\nStyle:\n::cue(c.colorE5E5E5) { color: rgb(229,229,229);\n }\n##\n",
            "Title: A talk: about beans\nCreated by: someone (2019)\n",
        ],
    )  # fmt: skip
    def test_lines_of_services_are_no_error_and_stay(self, head: str) -> None:
        text = vtt(f"{ONE}\nFirst.", head=head)
        after = fixed_document(text, select="VTT,CUE")
        assert next((f.code, f.severity, f.fix) for f in after.findings) == ("VTT004", "info", None)
        assert after.document.text == text

    def test_the_clock_of_a_stream_is_not_said_to_be_skipped(self) -> None:
        text = vtt(f"{ONE}\nFirst.", head="X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n")
        (finding,) = fixed_document(text, select="VTT").findings
        assert "skip" not in finding.message

    @pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
    def test_a_block_glued_to_the_signature_is_freed(self, head: str) -> None:
        text = vtt(f"{ONE}\nFirst.", head=head)
        after = fixed_document(text, select="VTT,CUE")
        assert after.findings == ()
        assert after.document.text == text.replace("WEBVTT\n", "WEBVTT\n\n", 1)

    def test_a_block_behind_known_lines_is_freed_alone(self) -> None:
        text = vtt(f"{ONE}\nFirst.", head="Kind: captions\nNOTE made by hand\n")
        assert fixed_document(text, select="VTT").document.text == text.replace(
            "\nNOTE", "\n\nNOTE"
        )

    def test_other_text_is_reported_and_left(self) -> None:
        text = vtt(f"{ONE}\nFirst.", head="made by hand, by me\n")
        after = fixed_document(text, select="VTT,CUE")
        assert [(f.code, f.fix) for f in after.findings] == [("VTT005", None)]
        assert after.document.text == text

    def test_a_language_of_three_letters_is_read_as_its_short_form(self) -> None:
        for said, read in (
            ("eng", "en"),
            ("ger", "de"),
            ("deu-AT", "de-AT"),
            ("en-GB", "en-GB"),
            ("yue", "yue"),
        ):
            got = read_captions(Source(vtt(f"{ONE}\nFirst.", head=f"Language: {said}\n"), "a.vtt"))
            assert got.track.language == read


STYLE = "STYLE\n::cue { color: white }"


def joined(*parts: str, mark: str = "") -> str:
    return mark + f"\n{mark}".join(parts)


def mapped(ticks: int, cue: str, local: str = "00:00:00.000") -> str:
    return f"WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:{ticks},LOCAL:{local}\n\n{cue}\n"


class TestJoinedFiles:
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    @pytest.mark.parametrize("block", ["", f"{STYLE}\n\n", "NOTE x\n\n"])
    @pytest.mark.parametrize("gap", ["\n", "\n\n", ""])
    def test_the_second_head_is_taken_out(self, mark: str, block: str, gap: str) -> None:
        first = f"WEBVTT\n\n{block}{ONE}\nFirst.\n{gap}"
        second = f"WEBVTT Kind: x\n\n{block}{TWO}\nSecond.\n"
        text = mark + first + mark + second
        source = Source(text.removeprefix("\ufeff"), "a.vtt", bom=bool(mark))
        after = fixed_document("", source=source, select="VTT,CUE")
        assert after.document.texts == ["First.", "Second."]
        assert after.findings == ()
        assert after.document.styles == ((STYLE.partition("\n")[2],) if "STYLE" in block else ())
        got = read_captions(source)
        assert [cue.payload for cue in got.track.cues] == ["First.", "Second."]

    def test_a_style_of_the_second_file_goes_above_the_cues(self) -> None:
        text = vtt(f"{ONE}\nFirst.", STYLE, f"{TWO}\nSecond.")
        after = fixed_document(text, select="VTT")
        assert after.document.text == vtt(STYLE, f"{ONE}\nFirst.", f"{TWO}\nSecond.")

    @pytest.mark.parametrize("bom", [False, True])
    def test_marks_before_the_signature_are_taken_out(self, bom: bool) -> None:
        source = Source("\ufeff" + vtt(f"{ONE}\nFirst."), "a.vtt", bom=bom)
        after = fixed_document("", source=source, select="VTT,CUE")
        assert after.document.text == vtt(f"{ONE}\nFirst.")

    @pytest.mark.parametrize(
        ("ticks", "local", "shift"),
        [
            (900_000 + 540_000, "00:00:00.000", 6000),
            (900_000, "00:00:00.000", 0),
            (900_000 + 540_000, "00:00:06.000", 0),
            (900_000 - 90_000, "00:00", -1000),
        ],
    )
    def test_segments_are_put_on_one_clock(self, ticks: int, local: str, shift: int) -> None:
        text = mapped(900_000, f"{ONE}\nFirst.") + "\n" + mapped(ticks, f"{TWO}\nSecond.", local)
        got = read_captions(Source(text, "a.vtt"))
        assert [(c.start, c.payload) for c in got.track.cues] == [
            (1000, "First."),
            (3000 + shift, "Second."),
        ]
        assert any("signature" in remark.message for remark in got.remarks)
        safe = fixed_document(text, select="VTT009")
        assert list(safe.document.starts) == [1000, 3000]
        assert (safe.document.text == text) == bool(shift)
        unsafe = fixed_document(text, select="VTT009", unsafe=True)
        assert list(unsafe.document.starts) == [1000, 3000 + shift]
        assert unsafe.findings == ()

    def test_the_clock_of_33_bits_begins_again(self) -> None:
        text = mapped(2**33 - 90_000, f"{ONE}\nFirst.") + "\n" + mapped(90_000, f"{TWO}\nSecond.")
        got = read_captions(Source(text, "a.vtt"))
        assert [c.start for c in got.track.cues] == [1000, 5000]

    def test_the_word_alone_is_text(self) -> None:
        for text in (vtt(f"{ONE}\nWEBVTT"), vtt(f"{ONE}\nThe file begins with\nWEBVTT")):
            assert fixed_document(text, select="VTT,CUE").document.text == text
            assert codes(text) == []


class TestTimes:
    @pytest.mark.parametrize(
        ("timing", "expected"),
        [
            ("59:58.000 --> 60:02.000", (3_598_000, 3_602_000)),
            ("60:02.000 --> 61:06.500", (3_602_000, 3_666_500)),
            ("00:60:02.000 --> 00:60:04.000", (3_602_000, 3_604_000)),
            ("00:00:00.1000 --> 00:00:03.1000", (1000, 4000)),
            ("00:00:59.000 --> 00:00:60.000", (59_000, 60_000)),
            ("00：00：01．000 --> 00：00：02．500", (1000, 2500)),
            ("００:０１.０００ --> ００:０２.５００", (1000, 2500)),
            ("00:00:01'000 --> 00:00:02'500", (1000, 2500)),
            ("00:00:01, --> 00:00:02.", (1000, 2000)),
            ("0:00:01.000,0:00:02.500", (1000, 2500)),
            ("00:01.000 –-> 00:02.500", (1000, 2500)),
            ("00:01.000 --&gt; 00:02.500", (1000, 2500)),
            ("00:00:01.000.25 --> 00:00:02.500.75", (1000, 2500)),
        ],
    )  # fmt: skip
    def test_a_time_that_says_what_it_means_is_read(self, timing: str, expected) -> None:
        text = vtt(f"{timing}\nFirst.")
        after = fixed_document(text, select="VTT")
        assert list(zip(after.document.starts, after.document.ends, strict=True)) == [expected]
        assert after.document.texts == ["First."]

    @pytest.mark.parametrize(
        "timing",
        [
            "00:00:75.000 --> 00:01:20.000",
            "00:01.0005 --> 00:02.1000",
            "10:15, 11:15: both trains.",
            "10:15, 11:15.",
        ],
    )
    def test_digits_are_not_guessed(self, timing: str) -> None:
        text = vtt(f"{timing}\nFirst.")
        assert timing.partition(" ")[0] in fixed_document(text, select="VTT").document.text


class TestAngles:
    @pytest.mark.parametrize(
        ("payload", "shown"),
        [
            ("< Hello there, chef\n- Welcome", "< Hello there, chef\n- Welcome"),
            ("x < y and z > w", "x < y and z > w"),
            ("I <3 you", "I <3 you"),
            ("<Hello there", "<Hello there"),
            ("a <- b", "a <- b"),
        ],
    )
    def test_words_behind_an_angle_are_words(self, payload: str, shown: str) -> None:
        assert texts(vtt(f"{ONE}\n{payload}")) == [shown]

    @pytest.mark.parametrize("payload", ["<i Hello there", "<v Ann Hello there", "Yes <b"])
    def test_a_tag_that_was_cut_off_is_not_guessed_at(self, payload: str) -> None:
        text = vtt(f"{ONE}\n{payload}")
        assert fixed_document(text, select="VTT419").document.text == text


class TestStrayCharacters:
    @pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
    def test_an_old_end_of_file_mark_is_no_text(self, name: str) -> None:
        rows = [(0, 1000, "One"), (2000, 3000, "Two")]
        text = rolling.srt(rows) if name == "a.srt" else rolling.vtt(rows)
        for end in ("\x1a", "\n\x1a", "\n\x1a\n"):
            after = fixed_document(text + end, path=name, select="VTT,SRT,CUE")
            assert after.document.texts == ["One", "Two"]
            assert after.findings == ()
            got = read_captions(Source(text + end, name))
            assert [cue.payload for cue in got.track.cues] == ["One", "Two"]

    @pytest.mark.parametrize("name", ["a.vtt", "a.srt"])
    def test_a_nul_is_taken_out(self, name: str) -> None:
        rows = [(0, 1000, "O\0ne \0two"), (2000, 3000, "Two")]
        text = rolling.srt(rows) if name == "a.srt" else rolling.vtt(rows)
        after = fixed_document(text, path=name, select="VTT,SRT,CUE")
        assert after.document.texts == ["One two", "Two"]
        got = read_captions(Source(text, name))
        assert [cue.payload for cue in got.track.cues] == ["One two", "Two"]

    @pytest.mark.parametrize("sign", ["\ufeff", "\u202a", "\u200f", "\u2066", "\xa0"])
    def test_an_invisible_character_before_an_index_is_taken_out(self, sign: str) -> None:
        text = rolling.srt([(0, 1000, "One"), (2000, 3000, "Two"), (4000, 5000, "Three")])
        for n in (1, 2, 3):
            odd = text.replace(f"{n}\n00", f"{sign}{n}\n00")
            source = Source(odd, "a.srt", bom=True)
            after = fixed_document("", source=source, select="SRT,CUE")
            assert after.document.text == text


@pytest.mark.parametrize(
    ("second", "shown"),
    [
        ("<v Ida>Good day.", "Good day."),
        ("<i>Good day.</i>", "Good day."),
        ("<c.yellow>Good day.</c>", "Good day."),
        ("[door opens]", "[door opens]"),
    ],
)
def test_a_paragraph_that_begins_with_a_tag_or_a_sound_belongs_to_the_cue_above(
    second: str, shown: str
) -> None:
    text = vtt(f"00:01.000 --> 00:04.000\n<v Kim>We begin.\n\n{second}")
    assert texts(text) == [f"We begin.\n{shown}"]


@pytest.mark.parametrize("data", ['{"a": "b"}', '["a", "b"]', "[1, 2]", "<div>x</div>"])
def test_data_below_a_cue_is_no_speech(data: str) -> None:
    text = vtt(f"00:01.000 --> 00:04.000\nWe begin.\n\n{data}")
    assert texts(text) == ["We begin."]
