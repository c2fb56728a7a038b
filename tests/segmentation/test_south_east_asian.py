"""Thai, Lao, Khmer and Burmese write no space between words: where their lines may end."""

from __future__ import annotations

import re
import unicodedata

import pytest

from imhcaps.fidelity import prove_captions
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, segment, segment_report
from imhcaps.segmentation.phrases import south_east_asian_words
from imhcaps.source import Source
from imhcaps.text import graphemes
from imhcaps.transcripts.reader import read_transcript

THAI = (
    "เมื่อวานนี้พวกเราเดินทางไปตลาดเช้าเพื่อซื้อผักสดและผลไม้จากชาวสวนที่ปลูกเองทุกอย่าง"
    "แล้วก็แวะกินข้าวต้มร้อนที่ร้านเล็กข้างสถานีรถไฟก่อนจะกลับบ้านตอนบ่ายสองโมง"
)
ZWSP = "\u200b"
WORDS = {
    "km": [
        "ខ្ញុំ",
        "ទៅ",
        "ផ្សារ",
        "ដើម្បី",
        "ទិញ",
        "បន្លែ",
        "និង",
        "ផ្លែឈើ",
        "ស្រស់",
        "ពី",
        "កសិករ",
        "ក្នុង",
        "ភូមិ",
    ],
    "lo": [
        "ຂ້ອຍ",
        "ໄປ",
        "ຕະຫຼາດ",
        "ເພື່ອ",
        "ຊື້",
        "ຜັກ",
        "ແລະ",
        "ໝາກໄມ້",
        "ສົດ",
        "ຈາກ",
        "ຊາວນາ",
        "ໃນ",
        "ບ້ານ",
    ],
    "my": [
        "ကျွန်တော်",
        "ဈေး",
        "သွား",
        "ပြီး",
        "ဟင်းသီးဟင်းရွက်",
        "နဲ့",
        "သစ်သီး",
        "တွေ",
        "ဝယ်",
        "ခဲ့",
        "ပါ",
        "တယ်",
        "ခင်ဗျာ",
    ],
    "th": [
        "ฉัน",
        "ไป",
        "ตลาด",
        "เพื่อ",
        "ซื้อ",
        "ผัก",
        "และ",
        "ผลไม้",
        "สด",
        "จาก",
        "ชาวสวน",
        "ใน",
        "หมู่บ้าน",
    ],
}


def lines_of(turn: Turn, code: str, width: int = 30) -> list[str]:
    transcript = Transcript(turns=(turn,), language=code)
    end = max(word.end or 0 for word in turn.words) + 1000
    timed = TimedTranscript(transcript, end=end)
    limits = SegmentLimits(max_line_length=width)
    report = segment_report(timed, limits, labels="never")
    payloads = [re.sub("<[^>]*>", "", cue.payload) for cue in report.track.cues]
    prove_captions(transcript, report.track)
    return [line for payload in payloads for line in payload.split("\n")]


def read(text: str, code: str) -> Turn:
    """The turn of a page, its words timed one after another."""
    (turn,) = read_transcript(Source(f"Ada: {text}\n"), language=code).turns
    words = tuple(
        Word(w.text, start=120 * k, end=120 * k + 120, space=w.space, origin="recogniser")
        for k, w in enumerate(turn.words)
    )
    return Turn(Speaker("Ada"), words)


def test_thai_lines_end_between_words():
    pytest.importorskip("budoux")
    lines = lines_of(read(THAI, "th"), "th")
    assert "".join(lines) == THAI
    assert len(lines) >= 4
    for line in lines:
        assert graphemes(line) <= 30
        assert unicodedata.category(line[0]) not in ("Mn", "Mc")
        assert line[0] not in "ะาำๅๆฯ"
        assert line[-1] not in "เแโใไ"
    ends, at = set(), 0
    for word in south_east_asian_words(THAI):
        at += len(word)
        ends.add(at)
    at = 0
    for line in lines:
        at += len(line)
        assert at in ends


@pytest.mark.parametrize("code", WORDS)
def test_a_zero_width_space_is_a_place_to_end_a_line_and_no_character(code):
    words = WORDS[code] * 3
    lines = lines_of(read(ZWSP.join(words), code), code)
    assert "".join(lines) == "".join(words)
    assert len(lines) > 2
    for line in lines:
        assert graphemes(line) <= 30
        rest = line
        while rest:
            word = next(
                (word for word in sorted(words, key=len)[::-1] if rest.startswith(word)), ""
            )
            assert word, (line, rest)
            rest = rest[len(word) :]


@pytest.mark.parametrize("code", WORDS)
def test_words_of_a_recogniser_are_places_to_end_a_line(code):
    words = WORDS[code] * 3
    timed = tuple(
        Word(text, start=300 * k, end=300 * k + 280, space=k == 0, origin="recogniser")
        for k, text in enumerate(words)
    )
    lines = lines_of(Turn(Speaker("Ada"), timed), code)
    assert "".join(lines) == "".join(words)
    assert len(lines) > 2


def test_a_space_ends_a_clause_in_thai():
    words = WORDS["th"]
    text = "".join(words[:6]) + " " + "".join(words[6:])
    assert lines_of(read(text, "th"), "th", width=36)[0] == "".join(words[:6])


def test_khmer_without_zero_width_spaces_is_never_cut_in_a_word():
    text = "".join(WORDS["km"]) * 2
    turn = read(text, "km")
    transcript = Transcript(turns=(turn,), language="km")
    report = segment_report(
        TimedTranscript(transcript), SegmentLimits(max_line_length=30), labels="never"
    )
    assert [re.sub("<[^>]*>", "", cue.payload) for cue in report.track.cues] == [text]
    assert [r.text for r in report.remarks if "wider than a line" in r.message] == [text]
    assert any("zero-width" in remark.message for remark in report.remarks)


@pytest.mark.parametrize("mark", ["۔", "।", "។", "။", "።"])
def test_a_sentence_ends_at_its_scripts_full_stop(mark):
    words = ["zol", "tax", f"mir{mark}", "pel", "tov", f"kin{mark}"]
    timed = tuple(Word(w, start=300 * k, end=300 * k + 300) for k, w in enumerate(words))
    transcript = Transcript(turns=(Turn(Speaker("Ada"), timed),), language="und")
    limits = SegmentLimits(max_line_length=16, max_lines=1)
    track = segment(TimedTranscript(transcript, end=4000), limits, labels="never")
    payloads = [re.sub("<[^>]*>", "", cue.payload) for cue in track.cues]
    assert payloads == [" ".join(words[:3]), " ".join(words[3:])]
