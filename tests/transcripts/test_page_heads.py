"""Facts at the head of a page, in every language: nobody is called so, and nobody says them."""

from __future__ import annotations

import pytest

from imhcaps.language.language import LANGUAGES, language_of
from imhcaps.language.page_heads import is_head, question_pairs

WITH_HEADS = [code for code in LANGUAGES if language_of(code).heads]
SPEAKERS = {
    "ja": ("佐藤", "鈴木"), "zh": ("林小美", "陳大同"), "ko": ("김민수", "이지은"), "th": ("สมชาย", "มาลี"),
    "ar": ("سارة", "كريم"), "fa": ("سارا", "کامران"), "ur": ("سارہ", "کامران"), "he": ("דנה לוי", "רון ברק"),
    "hi": ("मीना", "राहुल"), "ru": ("Анна Шилова", "Пётр Лось"), "uk": ("Олена Гай", "Петро Лис"),
    "el": ("Νίκος Ρέας", "Άννα Δέλτα"),
}  # fmt: skip
SAID = {
    "ja": ("今日は集まりました。", "ありがとうございます。"), "zh": ("大家好，我們開始。", "謝謝邀請。"),
    "ko": ("오늘 도착했습니다.", "정말 좋습니다."), "th": ("สวัสดีทุกคน", "ขอบคุณมาก"),
    "ar": ("لقد وصلنا اليوم.", "هذا جيد جدا."), "fa": ("امروز رسیدیم.", "خیلی خوب است."),
    "ur": ("ہم آج پہنچے۔", "بہت اچھا۔"), "he": ("ערב טוב. נתחיל.", "תודה על ההזמנה."),
    "hi": ("हम आज आए हैं।", "बहुत अच्छा है।"), "ru": ("Мы приехали сегодня.", "Очень хорошо."),
    "uk": ("Ми приїхали сьогодні.", "Дуже добре."), "el": ("Φτάσαμε σήμερα.", "Πολύ ωραία."),
}  # fmt: skip


def parts(code):
    """Two speakers, what each says, the colon of the language."""
    names = SPEAKERS.get(code, ("Ida Moss", "Bo Lind"))
    said = SAID.get(code, ("Zolta miro tenalo bari.", "Kina velo sata."))
    return names, said, "：" if code in ("ja", "zh") else ": "


@pytest.mark.parametrize("code", WITH_HEADS)
def test_the_head_of_a_page_is_not_spoken(said, code):
    (one, two), (first, second), colon = parts(code)
    heads = [head.strip() for head in language_of(code).heads.split("|")]
    for start in range(0, len(heads) - 2, 3):
        chosen = [head[:1].upper() + head[1:] for head in heads[start : start + 3]]
        values = ("12.3.2024", "Altona 5", f"{one}, {two}")
        head = "".join(
            f"{name}{colon}{value}\n" for name, value in zip(chosen, values, strict=True)
        )
        talk = "\n\n".join(
            f"{name}{colon}{text}" for name, text in [(one, first), (two, second)] * 2
        )
        turns = said(f"{head}\n{talk}\n", language=code)
        assert [name for name, _ in turns] == [one, two, one, two], chosen
        assert "Altona" not in " ".join(text for _, text in turns), chosen


@pytest.mark.parametrize("code", WITH_HEADS)
def test_what_stands_above_the_talk_is_counted(read, code):
    (one, two), (first, second), colon = parts(code)
    head = language_of(code).heads.split("|")[0].strip().capitalize()
    talk = "\n\n".join(f"{name}{colon}{text}" for name, text in [(one, first), (two, second)] * 2)
    remarks = read(f"{head}{colon}12.3.2024\n\n{talk}\n", language=code).remarks
    assert any("not taken for speech" in remark.message for remark in remarks)


def test_prose_that_is_left_out_is_a_loss(read):
    head = "The following pages tell of a bridge that was built long ago by the people of a village.\n\n"
    talk = "Ida Moss: We start now.\n\nBo Lind: All right, go on.\n\n" * 6
    page = f"# The bridge\n\n{head}## Transcript\n\n{talk}"
    (found,) = [r for r in read(page, "talk.md").remarks if "not taken for speech" in r.message]
    assert found.kind == "uncaptioned"
    assert " of " in found.message and "summary 18" in found.message


@pytest.mark.parametrize("code", WITH_HEADS)
def test_questions_and_answers_speak_in_turns(said, code):
    _, (first, second), colon = parts(code)
    for question, answer in question_pairs(code):
        page = "\n\n".join(
            f"{name.capitalize()}{colon}{text}"
            for name, text in [(question, first), (answer, second)] * 3
        )
        turns = said(page, language=code)
        assert len(turns) == 6, (question, answer, turns)
        assert len({name for name, _ in turns}) == 2


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("en", "Ora"),
        ("en", "Sala"),
        ("en", "Tema"),
        ("pl", "Ora"),
        ("de", "Hora"),
        ("fr", "Fuente"),
    ],
)
def test_a_head_of_another_language_may_be_a_name(said, code, name):
    page = f"{name}: Zolta miro tenalo.\n\nBo Lind: Kina velo.\n\n{name}: Zolta miro.\n\nBo Lind: Sata."
    assert not is_head(name, code)
    assert [who for who, _ in said(page, language=code)] == [name, "Bo Lind"] * 2
