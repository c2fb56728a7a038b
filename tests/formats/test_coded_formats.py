"""ASS, SubViewer 2, SAMI, MicroDVD and Spruce STL in: words, breaks, times, speakers, and what is said of the rest."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import imhcaps
from fuzz.imhcaps_fuzz import hold
from growth import grows_within
from imhcaps.checks.rules import BY_CODE
from imhcaps.checks.runner import check_document
from imhcaps.errors import FormatError
from imhcaps.formats import format_of, format_of_text, is_caption_file, read_document, write_track
from imhcaps.formats.conversion import converted
from imhcaps.formats.reading import read_captions
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source, decode
from imhcaps.timing.asr import read_words
from imhcaps.timing.sheets import read_cue_sheet

SCRIPT = "[Script Info]\nScriptType: v4.00+\n{info}\n\n[V4+ Styles]\nFormat: Name, PrimaryColour, Bold, Italic, Alignment\n{styles}\n\n[Events]\nFormat: {fields}\n{rows}\n"
FIELDS = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"


def ass(*rows: str, fields: str = FIELDS, info: str = "", styles: str = "") -> str:
    return SCRIPT.format(info=info, styles=styles, fields=fields, rows="\n".join(rows))


def event(text: str, name: str = "", style: str = "Default", effect: str = "") -> str:
    return f"Dialogue: 0,0:00:01.00,0:00:02.50,{style},{name},0,0,0,{effect},{text}"


def made(text: str, name: str, **said: str) -> list[tuple[int, int, str]]:
    source = Source(text, name)._replace(**said)
    return [(c.start, c.end, c.payload) for c in converted(source, "vtt").track.cues]


def words_lost(text: str, name: str) -> list[str]:
    """What reading says is lost, up to the first colon or comma: the same where captions are converted and where words
    are wanted."""
    source = Source(text, name)
    told = (
        converted(source, "vtt"),
        read_words(source),
        read_cue_sheet(source),
        read_captions(source),
    )
    first, *others = ([each.message for each in by.remarks if each.kind == "lost"] for by in told)
    assert others == [first] * 3
    return [re.split("[:,] ", message)[0] for message in first]


def remarks(text: str, name: str) -> str:
    return "\n".join(each.message for each in converted(Source(text, name), "vtt").remarks)


class TestSubstation:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            (r"Are you\Nthere?", "Are you\nthere?"),
            (r"Are you\nthere?", "Are you there?"),
            (r"One\htwo", "One\xa0two"),
            (r"{\i1}Yes{\i0}, I am.", "<i>Yes</i>, I am."),
            (r"{\b700\u1}Yes{\r}.", "<b><u>Yes</u></b>."),
            (r"{\c&H00FFFF&}Yes.", "<c.yellow>Yes.</c>"),
            (r"{\k20}Sing {\kf30}it", "Sing it"),
            (r"{\p1}m 0 0 l 9 9{\p0}Seen.", "Seen."),
            ("{a note}Salt & <pepper>, salt, {and a brace", "Salt &amp; &lt;pepper&gt;, salt, {and a brace"),
        ],
    )  # fmt: skip
    def test_text(self, text: str, shown: str) -> None:
        assert made(ass(event(text)), "a.ass") == [(1000, 2500, shown)]

    def test_soft_breaks_break_where_the_script_says_so(self) -> None:
        text = ass(event(r"Are you\nthere?"), info="WrapStyle: 2")
        assert made(text, "a.ass")[0][2] == "Are you\nthere?"

    @pytest.mark.parametrize("name", ["Ann Lee", "Zoë", "O'Brien", "Anna <3"])
    def test_the_name_is_the_speaker(self, name: str) -> None:
        track = read_captions(Source(ass(event("Yes.", name)), "a.ass")).track
        assert [cue.speaker for cue in track.cues] == [name]

    @pytest.mark.parametrize(
        ("fields", "row"),
        [
            ("Start, End, Style, Text", "0:00:01.00,0:00:02.50,Default,Yes, yes."),
            ("End, Start, Text", "0:00:02.50,0:00:01.00,Yes, yes."),
            ("Marked, Start, End, Style, Actor, Text", "Marked=0,0:00:01.00,0:00:02.50,Default,,Yes, yes."),
        ],
    )  # fmt: skip
    def test_the_format_line_rules(self, fields: str, row: str) -> None:
        text = ass(f"Dialogue: {row}", fields=fields)
        assert made(text, "a.ass") == [(1000, 2500, "Yes, yes.")]

    def test_styles_say_how_text_looks_and_where_it_stands(self) -> None:
        text = ass(event("Up.", style="Top"), styles="Style: Top,&H0000FFFF,0,-1,8")
        track = converted(Source(text, "a.ass"), "vtt").track
        assert track.cues[0].payload == "<i><c.yellow>Up.</c></i>"
        assert track.cues[0].settings == (("line", "0"),)

    def test_what_is_no_word_is_said(self) -> None:
        text = ass(
            event(r"{\pos(1,2)\fs40}Yes.", effect="Scroll up;0;0;0"),
            event("Yes."),
            "Comment: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,check this",
            event(r"{\p1}m 0 0 l 1 1"),
        )
        said = remarks(text, "a.ass")
        for what in ("positions", "sizes", "scrolling", "comments, 1", "copies of a text", "drawings"):  # fmt: skip
            assert what in said
        assert len(made(text, "a.ass")) == 1

    def test_an_event_that_no_player_shows_is_found(self) -> None:
        text = ass(event("Yes."), event("Never.").replace("0:00:02.50", "0:00:01.00"), "Dialogue: 0,x,y")  # fmt: skip
        found = check_document(read_document(Source(text, "a.en.ass")), select=["ASS"])
        assert words_lost(text, "a.en.ass")[0] == "1 word in 1 event"
        assert [(each.code, each.line) for each in found] == [("ASS102", 12), ("ASS101", 13)]


class TestSubviewer:
    TEXT = "[INFORMATION]\n[TITLE]x\n[END INFORMATION]\n[SUBTITLE]\n[COLF]&HFFFFFF,[STYLE]no\n00:00:01.00,00:00:02.50\nAre you[br]there?\n\n00:00:03.00,00:00:04.00\nYes & no.\n"

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("<i>Are you</i>[br]<i>there?</i>", "<i>Are you</i>\n<i>there?</i>"),
            ("{\\an8}<b>Yes", "<b>Yes</b>"),
            ("<font color=red>Yes</font>", "<c.red>Yes</c>"),
            ("<font color=pink>Yes</font>", "Yes"),
            ("<laughs> a < b", "&lt;laughs&gt; a &lt; b"),
        ],
    )
    def test_tags_are_those_of_subrip(self, text: str, shown: str) -> None:
        whole = f"00:00:01.00,00:00:02.50\n{text}\n"
        assert made(whole, "a.sub") == [(1000, 2500, shown)]

    def test_it_is_read_and_fixed_where_it_stands(self) -> None:
        assert made(self.TEXT, "a.sub") == [
            (1000, 2500, "Are you\nthere?"),
            (3000, 4000, "Yes &amp; no."),
        ]
        doc = read_document(Source(self.TEXT, "a.sub"))
        assert doc.text[slice(*doc.span(1).start)] == "00:00:03.00"
        assert doc.syntax.lossless
        assert "fonts and colours" in remarks(self.TEXT, "a.sub")

    def test_what_is_written_is_read_again(self) -> None:
        track = Track((Cue(1000, 2500, "Two\nlines &amp; more"), Cue(3004, 4006, "<i>Yes.</i>")))
        text, lost = write_track(track, "subviewer")
        assert made(text, "a.sub") == [(1000, 2500, "Two\nlines &amp; more"), (3000, 4010, "Yes.")]
        assert ["italics" in each.message for each in lost] == [True]


class TestFrames:
    @pytest.mark.parametrize(
        ("rate", "times"),
        [("25", (1000, 3000)), ("23.976", (1043, 3128)), ("29.97", (834, 2502)), ("50", (500, 1500))],
    )  # fmt: skip
    def test_a_stated_rate(self, rate: str, times: tuple[int, int]) -> None:
        text = f"{{1}}{{1}}{rate}\n{{25}}{{75}}Are you|there?\n"
        assert made(text, "a.sub") == [(*times, "Are you\nthere?")]

    @pytest.mark.parametrize(
        ("name", "text"),
        [("a.sub", "{25}{75}Hi.\n"), ("a.stl", "00:00:01:00 , 00:00:03:00 , Hi.\n")],
    )
    def test_without_a_rate_it_is_asked_for(self, name: str, text: str) -> None:
        with pytest.raises(FormatError, match="--fps 25"):
            made(text, name)
        assert made(text, name, fps="25") == [(1000, 3000, "Hi.")]
        found = check_document(read_document(Source(text, name)), select=["SUB"])
        assert [each.code for each in found] == ["SUB101"]

    def test_codes_of_microdvd(self) -> None:
        text = "{1}{1}25\n{25}{50}{Y:i}{c:$00ffff}Yes|{y:b}no|/so\n{75}{}{f:Arial}Stay\n{100}{125}{x}\n"
        assert [row[2] for row in made(text, "a.sub")][:2] == [
            "<i><c.yellow>Yes</c></i>\n<i><b>no</b></i>\n<i>so</i>",
            "Stay",
        ]
        assert made(text, "a.sub")[1][:2] == (3000, 4000)
        assert "fonts" in remarks(text, "a.sub")

    def test_codes_of_spruce(self) -> None:
        text = "//Font select and font size\n$FontName = Arial\n00:00:01:00 , 00:00:02:12 , ^IYes^I | no\n"
        assert made(text, "a.stl", fps="25") == [(1000, 2480, "<i>Yes</i>\nno")]


class TestSami:
    HEAD = "<SAMI><HEAD><STYLE><!--\n.ENCC {Name: English; lang: en-US;}\n.DECC {Name: Deutsch; lang: de-DE;}\n--></STYLE></HEAD><BODY>\n"
    TWO = (
        HEAD
        + "<SYNC Start=1000><P Class=ENCC>Are you<br>there?<P Class=DECC>Bist du da?\n"
        + "<SYNC Start=3000><P Class=ENCC>&nbsp;<SYNC Start=4000><P Class=DECC>&nbsp;</BODY></SAMI>"
    )

    def test_two_classes_are_two_tracks(self) -> None:
        assert made(self.TWO, "a.smi") == [(1000, 3000, "Are you\nthere?")]
        for stream in ("2", "de", "de-DE"):
            assert made(self.TWO, "a.smi", stream=stream) == [(1000, 4000, "Bist du da?")]
        assert words_lost(self.TWO, "a.smi") == ["the track of class DECC (de-DE)"]
        with pytest.raises(FormatError, match="no track 'fr'"):
            made(self.TWO, "a.smi", stream="fr")
        assert read_document(Source(self.TWO, "a.smi")).language == "en-US"

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("R&amp;D &lt;1&gt; &#233; &#x266A; &eacute;", "R&amp;D &lt;1&gt; é ♪ é"),
            ("<i>Yes</i>, <font color=yellow>no</font>.", "<i>Yes</i>, <c.yellow>no</c>."),
            ("<b>Not closed", "<b>Not closed</b>"),
            ("a < b", "a &lt; b"),
            ("One<br/><br/>two", "One\ntwo"),
            (
                "a <ruby>字<rt>ji</rt>幕<rt>maku</rt></ruby> b",
                "a <ruby>字<rt>ji</rt></ruby><ruby>幕<rt>maku</rt></ruby> b",
            ),
            (
                "<ruby><font color=red>字</font><font color=blue>幕</font><rt><i>ji</i> maku</rt></ruby>",
                "<c.red><ruby>字幕<rt>ji maku</rt></ruby></c>",
            ),
            ("<rt>ji</rt>", "ji"),
            ("<ruby>字<rt>ji", "<ruby>字<rt>ji</rt></ruby>"),
        ],
    )
    def test_text(self, text: str, shown: str) -> None:
        body = f"{self.HEAD}<SYNC Start=1000><P Class=ENCC>{text}</P></SYNC><SYNC Start=2000><P Class=ENCC>&nbsp;"
        assert made(body, "a.smi") == [(1000, 2000, shown)]


EXAMPLES = ("ASS101", "ASS102", "ASS103", "SMI101", "SUB101")


@pytest.mark.parametrize("code", EXAMPLES)
def test_the_examples_of_their_rules(code: str) -> None:
    rule = BY_CODE[code]
    for text, found in ((rule.example_bad, True), (rule.example_good, False)):
        doc = read_document(Source(text, "a.en"), rule.formats[0])
        assert (code in {each.code for each in check_document(doc, select=[code[:3]])}) == found


def test_one_suffix_of_two_formats_is_known_by_what_stands_in_the_file(tmp_path: Path) -> None:
    files = {
        "a.sub": (b"{1}{1}25\n{25}{50}Hi.\n", "microdvd"),
        "b.sub": (TestSubviewer.TEXT.encode(), "subviewer"),
        "c.stl": (b"$FontName = Arial\n00:00:01:00 , 00:00:02:00 , Hi.\n", "spruce"),
        "d.stl": (b"850STL25.01".ljust(1024), "stl"),
    }
    for name, (data, which) in files.items():
        path = tmp_path / name
        path.write_bytes(data)
        source = decode(data, name)
        assert format_of(name, source.text).name == which
        assert format_of_text("noname", source.text).name == which
        assert is_caption_file(path)
    (tmp_path / "e.sub").write_bytes(b"\x00\x00\x01\xba" * 20)
    assert not is_caption_file(tmp_path / "e.sub")
    assert format_of("new.sub").name == "subviewer"


def test_they_are_transcripts_whatever_they_are_called(tmp_path: Path) -> None:
    for name in ("talk.ass", "talk.txt"):
        path = tmp_path / name
        path.write_text(ass(event("Are you there?", "Ann"), event("Yes.", "Bo")), "utf-8")
        talk = imhcaps.read_transcript(path)
        assert [turn.speaker and turn.speaker.name for turn in talk.turns] == ["Ann", "Bo"]


def test_a_folder_has_them_and_convert_says_what_it_lost(tmp_path: Path) -> None:
    (tmp_path / "a.en.ass").write_text(ass(event(r"{\fs40}Yes.")), "utf-8")
    (tmp_path / "b.sub").write_text("{25}{50}Hi.\n", "utf-8")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "imhcaps", *arguments],
            cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    assert "b.sub:1:1: error SUB101" in run("check", ".", "--select", "SUB").stdout
    done = run("convert", "a.en.ass", "-o", "a.en.srt")
    assert done.returncode == 0
    assert "lost: sizes of letters" in done.stderr
    done = run("convert", "b.sub", "-o", "b.vtt")
    assert done.returncode == 2
    assert "--fps 25" in done.stderr
    assert run("convert", "b.sub", "-o", "b.vtt", "--fps", "25").returncode == 0


PIECES = ("{1}{1}25", "{25}{50}", "{y:i}", "|", "\n", "\n\n", "<SYNC Start=1>", "<P Class=A>", "<br>", "</i>", "<i>", "<!--",
          "&amp;", "Dialogue: 0,0:00:01.00,0:00:02.00,,,,,,,", "[Events]", "Format: Start, Text", "{\\i1}", "{", "}", "\\N",
          "00:00:01.00,00:00:02.00", "[br]", "00:00:01:00 , 00:00:02:00 , ", "^I", "a", " ", "\x00", "\ufeff")  # fmt: skip
NAMES = ("ass", "sami", "microdvd", "spruce", "subviewer")


@settings(deadline=None, max_examples=120)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join), st.sampled_from(NAMES))
def test_any_text(text: str, name: str) -> None:
    hold(text.encode(), name)


@pytest.mark.one_version
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "piece",
    [
        " ",
        "<",
        "{",
        "a",
        "<P>",
        "{\\i1}",
        "[br]",
        "\\N",
        "|",
        "<i>",
        ".a{",
        "&",
        "00:",
        "{y:i}",
        " {Y:i}",
        "^I",
    ],
)
def test_any_of_them_is_read_in_linear_time(name: str, piece: str) -> None:
    heads = {"ass": ass(event("")).rstrip("\n"), "sami": "<SYNC Start=1000><P>", "microdvd": "{25}{50}", "spruce": "00:00:01:00 , 00:00:02:00 , ", "subviewer": "00:00:01.00,00:00:02.00\n"}  # fmt: skip

    def run(count: int) -> None:
        doc = read_document(Source(heads[name] + piece * count, f"a.{name}", fps="25"), name)
        _ = doc.texts, doc.problems

    # A time squared would be sixteen times as long.
    grows_within(12, lambda: run(8_000), lambda: run(32_000))


def test_a_known_format_that_is_not_read_is_not_passed_over_in_silence(tmp_path: Path) -> None:
    (tmp_path / "a.en.vtt").write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n", "utf-8")
    (tmp_path / "b.mcc").write_text("File Format=MacCaption_MCC V1.0\n", "utf-8")
    (tmp_path / "c.txt").write_text("nothing\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "imhcaps", "check", ".", "--select", "CUE"],
        cwd=tmp_path, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    said = done.stdout + done.stderr
    assert "b.mcc is MacCaption MCC (CEA-708), which is not read" in said
    assert "c.txt" not in said
    assert done.returncode == 0
