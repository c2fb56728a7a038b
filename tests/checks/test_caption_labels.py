"""Labels in captions: decided by the track's own evidence, as in transcripts."""

from __future__ import annotations

import random

import pytest

from checks.tracks import check
from imhcaps.transcripts import caption_labels
from imhcaps.transcripts.caption_labels import label_lines

LABEL_CODES = ["SPK102", "SPK103", "SPK104"]


def srt(*payloads):
    blocks = (
        f"{i + 1}\n00:00:{2 * i:02d},000 --> 00:00:{2 * i + 1:02d},900\n{payload}\n"
        for i, payload in enumerate(payloads)
    )
    return "\n".join(blocks)


def found(language, *payloads, profile="web"):
    path = f"talk.{language}.srt"
    hits = check(srt(*payloads), profile=profile, path=path, select=LABEL_CODES)
    return [finding.code for finding in hits]


def labels(*lines, language="en", known=()):
    return [label.name for label in label_lines(lines, [True] * len(lines), known, language)]


@pytest.mark.parametrize(
    ("language", "clauses"),
    [
        ("en", ["Remember: mind the step.", "It is late.", "Remember: close the door."]),
        ("en", ["Here is the thing: maps lie.", "They do.", "So I told him: go home."]),
        ("ru", ["Если карта скажет нам: «Я дом»,", "не верьте ей.", "Мы знаем одно: она лжёт."]),
        ("uk", ["а людина може сказати: «Ні»,", "і піде.", "Ми знаємо одне: це початок."]),
        ("el", ["Αλλά το ερώτημα είναι: πότε;", "Κανείς δεν ξέρει.", "Το λέμε έτσι: ποτέ."]),
        ("ko", ["한 가지는 확실합니다: 비가 와요.", "그래서 물었죠: 왜요?", "아무도 몰랐습니다."]),
        ("ja", ["答えは簡単です：夜だからです。", "最初の質問は：なぜか？", "そうです。"]),
        ("zh", ["答案很简单：因为天黑了。", "第一个问题是：为什么？", "谢谢。"]),
        ("ar", ["ثم قال لي: لا تعد.", "ذهبت إلى البيت.", "السؤال هو: لماذا؟"]),
        ("he", ["השאלה היא: למה?", "אין תשובה.", "ואז הוא אמר לי: לך."]),
        ("tr", ["Ve sonra dedi ki: gitme.", "Kaldım.", "Soru şu: neden?"]),
    ],
)
def test_a_clause_before_a_colon_is_no_label(language, clauses):
    assert labels(*clauses, language=language) == []
    assert found(language, *clauses) == []


@pytest.mark.parametrize(
    ("language", "long", "short", "said"),
    [
        ("zh", "国务院新闻办公室主任李明：", "王小红：", "你好"),
        ("ja", "経済産業大臣山田太郎：", "佐藤：", "はい"),
        ("ko", "김민수 보건복지부 차관: ", "이영희: ", "네"),
        ("he", "פרופסור אברהם יהושע גולדשטיין: ", "רות: ", "כן"),
        ("hi", "अध्यापक राजेश्वर नारायण कुमार शर्मा: ", "रीना: ", "जी"),
        ("ka", "პროფესორი დავით კობახიძე: ", "მარიამი: ", "კი"),
    ],
)
def test_a_long_label_is_found_in_scripts_without_capitals(language, long, short, said):
    assert found(language, *(long + said, short + said) * 3) == ["SPK103"] * 3
    bracketed = f"（{long.rstrip(' ：:')}）"
    if language in ("zh", "ja"):
        assert found(language, *(bracketed + said, f"（{short[:-1]}）{said}") * 3) == []


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "Listen"), ("en", "Imagine"), ("uk", "Пам’ятайте"), ("ru", "Запомните"), ("pl", "Pamiętajcie"),
        ("cs", "Nezapomeňte"), ("es", "Recuerda"), ("it", "Ricordate"), ("nl", "Onthoud"), ("tr", "Unutmayın"),
    ],
)  # fmt: skip
def test_one_word_met_again_with_nobody_in_between_is_no_label(language, word):
    assert labels(f"{word}: xxx.", "Yyy zzz.", f"{word}: yyy.", language=language) == []


@pytest.mark.parametrize("name", ["MARTA", "Narrator", "Marta Webb", "Speaker 1", "marta_w"])
def test_one_name_met_again_is_a_label(name):
    lines = [f"{name}: We came late.", "It was dark by then.", f"{name}: The door was shut."]
    assert labels(*lines) == [name, name]


def test_one_word_is_a_name_beside_another_and_where_every_cue_has_it():
    beside = ["Marta: We came late.", "It was dark.", "Ivo: Very dark.", "Marta: I saw nothing."]
    assert labels(*beside) == ["Marta", "Ivo", "Marta"]
    assert labels("Marta: We came late.", "Marta: The door was shut.") == ["Marta", "Marta"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ("Ida", "Kit")),
        ("en", ("IDA MOSS", "KIT")),
        ("en", ("Will", "Page")),
        ("en", ("spk_0", "spk_1")),
        ("uk", ("Марія", "Іван")),
        ("el", ("Μαρία", "Νίκος")),
        ("ko", ("김하늘", "이바다")),
        ("ja", ("司会", "田中")),
        ("zh", ("主持人", "王芳")),
        ("ar", ("سارة", "أحمد")),
    ],
)
def test_names_that_take_turns_are_labels(language, names):
    one, two = names
    lines = [f"{one}: Eh bien.", f"{two}: Oui, oui.", f"{one}: Alors.", f"{two}: C’est ça."]
    assert labels(*lines, language=language) == [one, two, one, two]


def test_what_stands_around_a_label_is_no_part_of_it():
    lines = [">> IDA: Hi.", "- KIT: Yes.", "[IDA] So.", "(KIT) No."]
    found = label_lines(lines, [True] * 4, {"ida", "kit"}, "en")
    assert [(label.name, line[label.start : label.end]) for label, line in zip(found, lines, strict=True)] == [
        ("IDA", "IDA:"), ("KIT", "KIT:"), ("IDA", "IDA]"), ("KIT", "KIT)"),
    ]  # fmt: skip


def test_a_cue_that_begins_inside_a_sentence_begins_with_no_label():
    lines = ["She spoke of", "London: a city that", "never sleeps. It has", "Paris: and so on."]
    assert labels(*lines) == []


@pytest.mark.parametrize(
    ("often", "once"),
    [
        ("MODERATOR", "MODERATORA"),
        ("FERNANDO", "FERNANDA"),
        ("PRESIDENTE", "PRESIDENTA"),
        ("STUDENTS", "STUDENT"),
        ("DAN MILLER", "JAN MILLER"),
        ("ИВАН ПЕТРОВ", "АННА ПЕТРОВА"),
        ("SPEAKER A", "SPEAKER B"),
        ("WITNESS 1", "WITNESS 2"),
        ("TERESA", "TERESE"),
    ],
)
def test_another_ending_is_another_person(often, once):
    lines = [f"{often}: That is so."] * 4 + [f"{once}: Is it?"]
    assert "SPK102" not in found("en", *lines)


@pytest.mark.parametrize(
    ("often", "once"),
    [("MARIANNE", "MARIANE"), ("Dr. Webster", "Dr. Wbster"), ("IDA MOSS", "Ida Moss")],
)
def test_a_slip_inside_a_name_is_found(often, once):
    lines = [f"{often}: That is so."] * 4 + [f"{once}: Is it?"]
    assert found("en", *lines).count("SPK102") == 1


@pytest.mark.parametrize("seed", range(12))
def test_the_short_way_and_the_long_one_agree(seed, monkeypatch):
    pick = random.Random(seed)
    names = pick.sample(["IDA", "Kit Lee", "Bo", "DR. VALE", "Moss", "spk_1", "The Chair"], 3)
    lines = []
    for _ in range(40):
        name = f"{pick.choice(names)}: " if pick.random() < 0.5 else ""
        lines.append(name + pick.choice(["That is so.", "It was late.", "We went home."]))
    opens = [True] * len(lines)
    short = label_lines(lines, opens, (), "en")
    monkeypatch.setattr(caption_labels, "_are_plain", lambda *_: False)
    assert label_lines(lines, opens, (), "en") == short


@pytest.mark.parametrize("known", [(), ("ida moss", "kit lind", "per ode", "ann webb", "bo orr")])
def test_five_people_who_speak_once_are_no_programme(known: tuple[str, ...]) -> None:
    """A line of a caption ends where it is full: that none ends with a stop says nothing."""
    said = "what we see in the night is that"
    names = ("Ida Moss", "Kit Lind", "Per Ode", "Ann Webb", "Bo Orr")
    lines = [line for name in names for line in (f"{name}: So {said}", f"it {said}", "rose again.")]
    opens = [index % 3 == 0 for index in range(len(lines))]
    assert [label.name for label in label_lines(lines, opens, known, "en")] == list(names)


def test_known_people_are_no_fields_or_terms() -> None:
    lines = [f"{name}: the tide and the town" for name in ("Ebb", "Flood", "Neap", "Ida Moss")]
    found = label_lines(lines, [True] * 4, {"ebb", "flood", "neap", "ida moss"}, "en")
    assert [label.name for label in found] == ["Ebb", "Flood", "Neap", "Ida Moss"]


def test_labels_of_hardly_more_than_signs_are_decided() -> None:
    """A name's group may be another than its own signs name, as where a bracket is parted from it."""
    lines = ("B: a-", "é:", ")", 'B: "', "- é:", '(,é" )":', "A: b.", "(é): a", '"é": x', "", "Ann (,b): c")  # fmt: skip
    pick = random.Random(7)
    for _ in range(100):
        page = pick.choices(lines, k=9)
        assert all(label.line < 9 for label in label_lines(page, [True] + [False] * 8, (), "en"))
