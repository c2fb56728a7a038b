"""Captions in scripts without capitals: a clause before a colon that stands once is nobody, a name that comes again is
somebody."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.formats.reading import read_captions
from imhcaps.source import Source
from imhcaps.transcripts import captions_to_transcript
from imhcaps.transcripts.caption_labels import label_lines

CLAUSES = {
    "ko": ["결론", "다른 방법", "정리하면", "장점은 하나", "다음 단계"],
    "ja": ["結論", "次の手順", "つまり", "大事な点"],
    "zh": ["结论", "下一步", "换句话说", "最大的好处"],
    "ar": ["النتيجة", "قلت له", "الخطوة التالية", "بعبارة أخرى"],
    "he": ["התוצאה", "אמרתי לו", "השלב הבא", "במילים אחרות"],
    "hi": ["नतीजा", "अगला कदम", "दूसरे शब्दों में"],
}
SAID = {"ko": "배가 항구에 들어옵니다.", "ja": "船が港に入ります。", "zh": "船进港了。", "ar": "دخلت السفينة إلى الميناء.",
        "he": "הספינה נכנסה לנמל.", "hi": "जहाज़ बंदरगाह में आता है।"}  # fmt: skip
NAMES = {"ko": ("민수", "지영"), "ja": ("田中", "鈴木"), "zh": ("王芳", "李明"), "ar": ("سلمى", "كريم"),
         "he": ("דנה", "יוסי"), "hi": ("अनिता", "रवि")}  # fmt: skip


def captions(lines: list[str], language: str) -> Source:
    blocks = [
        f"{n + 1}\n00:{n // 15:02d}:{4 * n % 60:02d},000 --> 00:{n // 15:02d}:{4 * n % 60 + 3:02d},000\n{line}\n"
        for n, line in enumerate(lines)
    ]
    return Source("\n".join(blocks), f"talk.{language}.srt")


@given(st.data())
def test_clauses_that_stand_once_are_nobody(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(sorted(CLAUSES)))
    clauses = data.draw(st.permutations(CLAUSES[language]))
    lines = []
    for clause in clauses:
        lines += [SAID[language]] * data.draw(st.integers(1, 3))
        lines.append(f"{clause}: {SAID[language]}")
    talk = captions_to_transcript(read_captions(captions(lines, language)).track)
    assert not talk.speakers
    said = "".join(word.text for word in talk.words)
    assert all("".join(clause.split()) in said for clause in clauses)
    assert not label_lines(lines, [True] * len(lines), (), language)


@pytest.mark.parametrize("mark", ["", "\u202b", "\u200f"])
@pytest.mark.parametrize("language", sorted(NAMES))
def test_names_that_come_again_speak(language: str, mark: str) -> None:
    first, second = NAMES[language]
    lines = [f"{mark}{name}: {SAID[language]}" for name in (first, second) * 4]
    found = label_lines(lines, [True] * len(lines), (), language)
    assert [label.name for label in found] == [first, second] * 4
    assert all(lines[label.line][: label.end].endswith(":") for label in found)


@pytest.mark.parametrize(
    "line", ["", "\u202b", "\u202b\u200f", "\u202b:", "\u200f(", "\u202b[\u202c"]
)
def test_marks_of_direction_alone_are_no_label(line: str) -> None:
    assert not label_lines([line, "Ida: Kom ind.", "Ida: Nu.", line], [True] * 4, (), "da")[2:]
