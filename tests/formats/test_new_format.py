"""A format is one file and one line in the table: `toy_format.py` is read, checked, fixed, converted and refused.

The command line runs in a process of its own, with that line added to the table.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import imhcaps
import imhcaps.formats.table
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.runner import check_document
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.errors import FidelityError, FormatError
from imhcaps.formats import (
    Format,
    folder_suffixes,
    format_of,
    format_of_text,
    is_caption_file,
    read_document,
    read_track,
    sniff,
    write_track,
)
from imhcaps.formats.reading import read_captions
from imhcaps.formats.save import save_track
from imhcaps.formats.table import FORMATS
from imhcaps.model.track import Cue, Track
from imhcaps.source import Source

TOY = Format("toy", (".toy",), "Toy", frozenset({"labels"}), "formats.toy_format")
GOOD = "@ 1000 | 3000\nAre you <there>?\n\n@ 4000 | 6000\nYes & no.\nIt is me.\n"
TESTS = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(imhcaps.formats.table, "FORMATS", (*FORMATS, TOY))


def cli(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command line of a program whose table has the line for Toy."""
    program = (
        f"import sys; sys.path.insert(0, {str(TESTS)!r}); import imhcaps.formats.table as f;"
        "f.FORMATS += (f.Format('toy', ('.toy',), 'Toy', frozenset({'labels'}), 'formats.toy_format'),);"
        "from imhcaps.cli import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        check=False,
    )


class TestRead:
    def test_it_is_known_by_its_name_and_by_its_text(self, tmp_path: Path) -> None:
        (tmp_path / "a.toy").write_text(GOOD, "utf-8")
        assert format_of("talk.en.toy") is TOY
        assert format_of("talk", GOOD) is TOY
        assert sniff(GOOD) is TOY
        assert sniff("WEBVTT\n\n" + GOOD) is not TOY
        assert is_caption_file(tmp_path / "a.toy")
        assert ".toy" in folder_suffixes()

    @pytest.mark.parametrize("before", ["", "\n \ufeff", "\r\n"])
    def test_a_signature_is_stronger_than_a_name(
        self, before: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        signed = TOY._replace(signature="# TOY")
        text = f"{before}# toy 2\n\n1\n00:00:01,000 --> 00:00:02,000\nHello.\n"
        assert format_of_text("a.srt", text).name == "srt"
        monkeypatch.setattr(imhcaps.formats.table, "FORMATS", (*FORMATS, signed))
        assert format_of_text("a.srt", text) is signed

    def test_its_text_is_escaped_and_its_lines_are_found(self) -> None:
        track = read_track(Source(GOOD, "talk.en.toy"))
        assert [cue.payload for cue in track.cues] == [
            "Are you &lt;there&gt;?",
            "Yes &amp; no.\nIt is me.",
        ]
        assert [cue.line for cue in track.cues] == [1, 4]

    def test_the_lossless_view_holds(self) -> None:
        text = "# a note\n\n" + GOOD.replace("\n", "\r\n") + "\r\nlonely words\r\n"
        doc = read_document(Source(text, "talk.en.toy"))
        assert "".join(text[block.start : block.end] for block in doc.blocks) == text
        assert [note for note, _ in doc.notes] == ["a note"]
        span = doc.span(1)
        assert text[slice(*span.start)] == "4000"
        assert text[slice(*span.end)] == "6000"
        assert [text[line.start : line.end] for line in doc.lines(1)] == ["Yes & no.", "It is me."]
        assert text[doc.offset(1, 10)] == "I"


class TestChecked:
    def test_every_rule_for_all_formats_runs(self) -> None:
        text = (
            "lonely words\n\n@ 5000 | 4000\nAre you there?\n\n@ 2000 | 3500\nYes,  I am.\n\n"
            "@ 3000 | 5000\nWhere are you  then?\n\n@ 6000 | 6100\nHere.\n\n@ 7000 | 9000\n\u200b\n"
        )
        doc = read_document(Source(text, "talk.en.toy"))
        found = {(each.code, each.line) for each in check_document(doc)}
        assert {
            ("CUE101", 1),
            ("CUE102", 3),
            ("CUE103", 6),
            ("TIM304", 9),
            ("TXT102", 7),
            ("TIM201", 12),
            ("TXT107", 15),
        } <= found

    def test_a_note_suppresses(self) -> None:
        noted = "# imhcaps: ignore[CUE102] as delivered\n@ 2000 | 1000\nAre you there?\n"
        doc = read_document(Source(noted, "talk.en.toy"))
        assert [each.code for each in check_document(doc, select=["CUE", "SUP"])] == []

    def test_a_folder_a_file_and_standard_input(self, tmp_path: Path) -> None:
        (tmp_path / "in").mkdir()
        (tmp_path / "in" / "a.en.toy").write_text(GOOD.replace("3000", "500"), "utf-8")
        (tmp_path / "in" / "b.en.toy").write_text(GOOD, "utf-8")
        for place in ("in", "in/a.en.toy", "in/*.toy"):
            done = cli("check", place, "--select", "CUE", cwd=tmp_path)
            assert done.returncode == 1, done.stderr
            assert "in/a.en.toy:1:1" in done.stdout
            assert "b.en.toy:" not in done.stdout
            assert "CUE102" in done.stdout
        assert cli("check", "in/b.en.toy", "--select", "CUE", cwd=tmp_path).returncode == 0
        assert "toy" in cli("formats", cwd=tmp_path).stdout


class TestFixed:
    def fixed(self, text: str, fixes: str, **limits: object) -> str:
        settings = Settings(load_profile("web"), fixes=fixes, **limits)  # type: ignore[arg-type]
        return fix_document_with(read_document(Source(text, "talk.en.toy")), settings).document.text

    def test_a_safe_fix(self, tmp_path: Path) -> None:
        path = tmp_path / "a.en.toy"
        path.write_text(GOOD.replace("It is", "It  is"), "utf-8")
        done = cli("check", path, "--fix", "--select", "TXT102", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert path.read_text("utf-8") == GOOD

    def test_a_time_is_written_in_its_manner(self) -> None:
        text = "@ 1000 | 4500\nAre you there, my dear?\n\n@ 4000 | 6000\nYes, it is me.\n"
        assert self.fixed(text, "unsafe") == text.replace("4500", "4000")

    def test_an_empty_cue_is_taken_out(self) -> None:
        text = (
            "@ 1000 | 3000\nAre you there?\n\n@ 3000 | 3900\n\u200b\n\n@ 4000 | 6000\nYes, I am.\n"
        )
        assert "3900" not in self.fixed(text, "unsafe")

    def test_a_long_cue_is_cut(self) -> None:
        words = "Every face that leans in teaches them something new. " * 3
        text = f"@ 1000 | 15000\n{words.strip()}\n"

        def halves(
            said: str, start: int, end: int, profile: object, language: str | None
        ) -> list[tuple[int, int, str]]:
            tokens = said.split()
            middle = (start + end) // 2
            return [
                (start, middle, " ".join(tokens[:9])),
                (middle, end, " ".join(tokens[9:])),
            ]

        cut = self.fixed(text, "unsafe", resegment=halves, select=("TIM202",))
        assert re.findall(r"@ \d+ \| \d+", cut) == ["@ 1000 | 8000", "@ 8000 | 15000"]
        assert re.sub(r"@ \d+ \| \d+", "", cut).split() == words.split()


class TestConverted:
    def test_to_and_from_every_other_format(self, tmp_path: Path) -> None:
        source = tmp_path / "a.toy"
        source.write_text("# Made by hand\n\n" + GOOD, "utf-8")
        said = read_document(Source(GOOD, "a.toy")).texts
        for each in (known for known in FORMATS if not known.read_only):
            there = tmp_path / f"there-{each.name}{each.suffix}"
            back = tmp_path / f"back-from-{each.name}.toy"
            save_track(read_track(source), there, format=each.name)
            save_track(read_track(there, format=each.name), back)
            words = [
                text.split()
                for text in read_document(Source(back.read_text("utf-8"), "b.toy")).texts
            ]
            assert words == [text.split() for text in said], each.name

    def test_the_command_says_what_is_lost(self, tmp_path: Path) -> None:
        (tmp_path / "a.vtt").write_text(
            "WEBVTT\n\nNOTE kept by hand\n\n00:01.000 --> 00:02.000 line:0\n<i>R&amp;D</i>\n",
            "utf-8",
        )
        done = cli("convert", "a.vtt", "-o", "a.toy", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert (tmp_path / "a.toy").read_text("utf-8") == "@ 1000 | 2000\nR&D\n"
        for what in ("bold, italics", "cue settings", "kept by hand"):
            assert f"Toy cannot carry {what}" in done.stderr or what in done.stderr
        done = cli("convert", "a.toy", "-o", "-", "--to", "json", cwd=tmp_path)
        assert json.loads(done.stdout)["cues"][0]["payload"] == "R&amp;D"

    def test_text_in_no_cue_is_reported(self) -> None:
        read = read_captions(Source("lonely words\n\n" + GOOD, "a.toy"))
        assert [remark.message for remark in read.remarks] == [
            "2 words of text that belongs to no cue: 'lonely words'"
        ]


class TestRefused:
    def test_a_file_that_holds_no_caption(self, tmp_path: Path) -> None:
        (tmp_path / "a.toy").write_text("lonely words\n", "utf-8")
        done = cli("convert", "a.toy", "-o", "a.vtt", cwd=tmp_path)
        assert done.returncode == 2
        assert "no caption" in done.stderr
        assert "Traceback" not in done.stderr
        assert not (tmp_path / "a.vtt").exists()

    def test_a_cue_that_no_player_shows(self) -> None:
        with pytest.raises(FormatError):
            write_track(Track((Cue(2000, 1000, "Hello."),)), "toy")

    def test_what_is_read_back_otherwise(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from formats import toy_format

        lying = toy_format.SYNTAX._replace(
            read_back=lambda track, text: ([(0, 1, "a")], [(0, 1, "b")])
        )
        monkeypatch.setattr(toy_format, "SYNTAX", lying)
        with pytest.raises(FidelityError, match="Toy"):
            save_track(Track((Cue(1000, 2000, "Hello."),)), tmp_path / "a.toy")
        assert not (tmp_path / "a.toy").exists()

    def test_a_mistyped_name(self) -> None:
        with pytest.raises(FormatError) as refused:
            write_track(Track((Cue(1000, 2000, "Hello."),)), "toi")
        assert "toy" in str(refused.value.hint)


def test_its_captions_are_a_transcript_without_their_times(tmp_path: Path) -> None:
    path = tmp_path / "talk.en.toy"
    path.write_text(GOOD, "utf-8")
    talk = imhcaps.read_transcript(path)
    assert [word.text for word in talk.words] == [
        "Are",
        "you",
        "<there>?",
        "Yes",
        "&",
        "no.",
        "It",
        "is",
        "me.",
    ]
    assert all(word.start is not None for word in talk.words)


def test_no_module_asks_for_a_format_by_its_name() -> None:
    """Who needs to know what a format does asks `document.syntax`: a new format would be forgotten."""
    asked = re.compile(
        r"\.format\s*(?:[=!]=|(?:not )?in\s*[\"'(\[{A-Z])|\bformat\s*[=!]=\s*[\"'A-Z]"
    )
    folder = Path(imhcaps.__file__).parent
    found = [
        f"{path.relative_to(folder)}:{number}"
        for path in sorted(folder.rglob("*.py"))
        for number, line in enumerate(path.read_text("utf-8").split("\n"), 1)
        if asked.search(line)
        and path.parts[-2] not in ("audio", "asr", "sheets")
        and "CAPTION_FORMS" not in line
    ]
    assert found == []


class TestOneLine:
    """A format whose cues are lines: `toy_line_format.py`."""

    LINES = Format("toyline", (".toyl",), "Toy lines", frozenset(), "formats.toy_line_format")

    @pytest.fixture(autouse=True)
    def _lines(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(imhcaps.formats.table, "FORMATS", (*FORMATS, TOY, self.LINES))

    def fixed(self, text: str, fixes: str, **limits: object) -> str:
        settings = Settings(load_profile("web"), fixes=fixes, **limits)  # type: ignore[arg-type]
        doc = read_document(Source(text, "talk.en.toyl"))
        return fix_document_with(doc, settings).document.text

    @pytest.mark.parametrize("end", ["\n", "\r\n"])
    @pytest.mark.parametrize("start", ["Every", "<b>Every", "Every </i>", "R&D: every"])
    def test_a_long_cue_becomes_several_lines(self, start: str, end: str) -> None:
        words = f"{start} face that leans in teaches them something new. " * 3
        text = f"1000-15000 {words.strip()}{end}"

        def halves(
            said: str, start: int, stop: int, profile: object, language: str | None
        ) -> list[tuple[int, int, str]]:
            tokens = said.split()
            middle = (start + stop) // 2
            return [(start, middle, " ".join(tokens[:9])), (middle, stop, " ".join(tokens[9:]))]

        cut = self.fixed(text, "unsafe", resegment=halves, select=("TIM202",))
        assert re.findall(r"(?m)^(\d+-\d+) ", cut) == ["1000-8000", "8000-15000"]
        assert re.sub(r"(?m)^\d+-\d+ ", "", cut).split() == words.split()
        assert cut.count(end) == cut.count("\n") == 2

    def test_its_lines_are_not_broken(self) -> None:
        long = "1000-9000 Every face that leans in teaches them something new and they learn it.\n"

        def two(said: str, profile: object, language: str | None) -> str:
            words = said.split()
            return " ".join(words[:7]) + "\n" + " ".join(words[7:])

        assert self.fixed(long, "safe", rebreak=two, select=("LEN101",)) == long

    def test_a_time_is_changed_and_a_space_taken_out(self) -> None:
        text = "1000-4500 Are  you <there>?\n4000-6000 Yes, it is me.\n"
        assert self.fixed(text, "unsafe") == text.replace("4500", "4000").replace("  ", " ")
