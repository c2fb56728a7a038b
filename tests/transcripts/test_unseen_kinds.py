"""Kinds of pages that people have: chats, programmes, definitions, code, people with their initials."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.formats.reading import read_captions
from imhcaps.model.transcript import Transcript
from imhcaps.source import Source
from imhcaps.transcripts import captions_to_transcript, read_transcript

Read = Callable[..., Transcript]
SAID = (
    "Good evening and thank you for coming.",
    "It is a pleasure to be here tonight.",
    "Tell us how the bakery began.",
    "My father bought the oven in the spring.",
)
NAMES = st.lists(
    st.sampled_from(["Ida Lund", "Pal Moe", "Marit Dahl", "Tunde Bello", "Yuki Mori", "Ana Reyes"]),
    min_size=2,
    max_size=2,
    unique=True,
)


def turns(talk: Transcript) -> list[tuple[str | None, str]]:
    return [
        (turn.speaker.name if turn.speaker else None, " ".join(w.text for w in turn.words))
        for turn in talk.turns
    ]


def names(talk: Transcript) -> set[str]:
    return {turn.speaker.name for turn in talk.turns if turn.speaker}


@pytest.mark.parametrize(
    "form",
    [
        "12/03/24, 10:14 - {name}: {said}",
        "12.03.2024, 10:14 - {name}: {said}",
        "[12/03/2024, 10:14:07] {name}: {said}",
        "2024-03-12 10:14 {name}: {said}",
        "12/03/24, 10:14 AM - {name}: {said}",
        "{name} · 1 min {number} sec\n{said}",
        "0:0{number} | {name} | {said}",
        "{name} | {said}",
        "{name}> {said}",
    ],
)
@settings(deadline=None, max_examples=5)
@given(people=NAMES)
def test_messages_of_one_minute_have_their_senders(form: str, people: list[str]) -> None:
    text = "\n\n".join(
        form.format(name=people[k % 2], said=said, number=k + 1) for k, said in enumerate(SAID)
    )
    talk = read_transcript(Source(text, "chat.txt"), language="en")
    assert turns(talk) == [(people[k % 2], said) for k, said in enumerate(SAID)]


@pytest.mark.parametrize(
    ("text", "path", "language"),
    [
        ("Ebb: the tide going out.\n\nNeap: a weak tide.\n\nSlack: when the water stands still.", "t.txt", "en"),
        ("Drei Dinge.\n\nErstens: die Zeit.\n\nZweitens: das Geld.\n\nFazit: es lohnt sich.", "t.txt", "de"),
        ("Deux choses.\n\nD'abord : le temps.\n\nEnsuite : le prix.\n\nEnfin : les gens.", "t.txt", "fr"),
        ("Board meeting\n\n09:00 Welcome: the chair opens the day\n09:15 Budget: what we spent\n10:00 Coffee\n10:30 Roof: what to do about it", "t.txt", "en"),
        ("# News\n\n## 2.1\n\nAdded: a list of ports.\n\nFixed: the moon.\n\n## 2.0\n\nAdded: tides.\n\nFixed: dates.", "t.md", "en"),
        ("第一点：时间很重要。\n\n第二点：钱也很重要。\n\n结论：值得做。", "t.txt", "zh"),
        ("우리는 오래 생각했다.\n\n내 생각은 이렇다: 기다리자.\n\n그가 말했다: 좋다.\n\n그가 말했다: 가자.", "t.txt", "ko"),
        ("<dl><dt>Editors</dt><dd>Ida Lund, Pal Moe</dd><dt>Ebb</dt><dd>The tide that goes out.</dd><dt>Neap</dt><dd>A weak tide.</dd></dl>", "t.html", "en"),
        ("| Name | Type | Description |\n|---|---|---|\n| Port | text | Where the tide is read, by its name. |\n| Days | number | How many days are shown. |\n\nIt prints the tides.", "t.md", "en"),
        ("Plan\n\nFirst draft: May 1, 2019\n\nSecond draft: Sept 1, 2019\n\nLast draft: December 1, 2019\n\nThe plan was made in spring.", "t.md", "en"),
        ("<p><b>A summary of the old talk:</b></p><p>He was born by the sea.<br>Then he went to the town.</p>", "t.html", "en"),
        ("## Programme\n\n- Ida Lund: The tide and the town (5 min)\n- Pal Moe: Bread for all (3 min)\n- Ana Reyes: The last mill (3 min)\n- Yuki Mori: Salt (2 min)\n\nCome early.", "t.md", "en"),
        ("# Words\n\n##### Idea\n\nA lamp that burns.\n\n##### Idea\n\nA boat that sails.\n\n##### Idea\n\nA mill that turns.\n\n##### Idea\n\nA gate.", "t.md", "en"),
        ("We ran it:\n\n```\nData: 12 bytes in all\nIssuer: the old harbour\nData: 13 bytes in all\nIssuer: the new harbour\n```\n\nIt took some time until all of the boats had come in, and then we went home and slept.", "t.md", "en"),
        ("<p>We ran it, and it took some time until all of the boats had come in, and then we all went home and slept until noon.</p><pre>Host: the old harbour\nPort: it is open\nHost: the new harbour\nPort: it is shut</pre>", "t.html", "en"),
        ("<p><i>Linked Tides</i>. Ida Lund; Pal Moe. 2 May 2017.</p><p><i>Old Mills</i>. Ana Reyes. 2019.</p><p>These are the works that were read.</p>", "t.html", "en"),
        ("# Job\n\nLocation: Bergen\nSalary: 500 a week\nStart: in May\n\nWe look for a baker who likes the night.", "t.md", "en"),
        ("**Problem:** The lamp is dark.\n\n**Cause:** The plug is out.\n\n**Solution:** Put it in.\n\n**Problem:** It smells.\n\n**Cause:** It is dusty.\n\n**Solution:** Clean it.", "t.md", "en"),
        ("# Tools\n\n" + "\n\n".join(f"## Tool {n}\n\n- **Best For**: the {n} of the day.\n- **Chart Work**: it has some.\n- **Grid Work**: it has none." for n in ("head", "noon", "even", "night", "dawn")), "t.md", "en"),
        ("We write pages.\n\n" + "\n\n".join(f"<{tag}> begins a part of the page, as we have seen." for tag in ("head", "h1", "head", "h1", "main")), "t.txt", "en"),
        ("Montag: Wir backen.\n\nDienstag: Wir verkaufen.\n\nMittwoch: Wir ruhen.", "t.txt", "de"),
        ("Lundi : on cuit.\n\nMardi : on vend.\n\nMercredi : on dort.", "t.txt", "fr"),
        ("Понедельник: печём хлеб.\n\nВторник: продаём.\n\nСреда: спим.", "t.txt", "ru"),
    ],
)  # fmt: skip
def test_terms_programmes_and_code_are_nobody(
    text: str, path: str, language: str, read: Read
) -> None:
    talk = read(text, path, language=language)
    assert names(talk) == set()


def test_a_talk_may_stand_in_a_block_of_code(read: Read) -> None:
    lines = "\n".join(f"{('Ida', 'Pal')[k % 2]}: {said}" for k, said in enumerate(SAID))
    for text, path in (
        (f"# Talk\n\n```\n{lines}\n```\n", "t.md"),
        (f"<pre>{lines}</pre>", "t.html"),
    ):
        assert [who for who, _ in turns(read(text, path))] == ["Ida", "Pal", "Ida", "Pal"]


@pytest.mark.parametrize(("first", "second"), [("ida", "per"), ("IDA", "PER"), ("Ida", "Per")])
def test_a_dialogue_in_small_letters_keeps_its_speakers(
    first: str, second: str, read: Read
) -> None:
    text = f"{first}: so we start.\n\n{second}: yes, we do.\n\n{first}: then let us.\n\n{second}: good."
    assert [who for who, _ in turns(read(text))] == [first, second, first, second]


@settings(deadline=None, max_examples=10)
@given(people=NAMES, word=st.sampled_from(["Young", "Old", "Little"]))
def test_two_who_answer_each_other_are_two(people: list[str], word: str) -> None:
    first = people[0].split()[0]
    other = f"{word} {first}"
    text = "\n\n".join(f"{(other, first)[k % 2]}: {said}" for k, said in enumerate(SAID))
    talk = read_transcript(Source(text, "t.txt"), language="en")
    assert [who for who, _ in turns(talk)] == [other, first, other, first]


def test_initials_of_people_who_were_named_are_theirs(read: Read) -> None:
    text = (
        "_Ida Lund_: Welcome to the show.\n\n_Pal Moe_: Hello.\n\n_IL_: Who built it?\n\n"
        "_PM_: My aunt did.\n\n_IL_: When was that?\n\n_PM_: In May."
    )
    talk = read(text, "t.md")
    assert [who for who, _ in turns(talk)] == ["Ida Lund", "Pal Moe"] * 3
    assert any("'IL'" in remark.message for remark in talk.remarks)
    apart = "Ida Lund: Welcome.\n\nXY: Hello.\n\nIL: Who built it?\n\nXY: My aunt did."
    assert "IL" in names(read(apart))


def test_initials_that_are_a_word_are_introduced_among_those_present(read: Read) -> None:
    text = (
        "Present: Ida Lund (IL), Oskar Nygaard (ON), Ana Solis (AS)\n\nIL: Shall we begin?\n\n"
        "ON: Yes, I am ready.\n\nAS: So am I.\n\nIL: Good."
    )
    assert [who for who, _ in turns(read(text))] == [
        "Ida Lund",
        "Oskar Nygaard",
        "Ana Solis",
        "Ida Lund",
    ]


def test_initials_of_several_are_all_of_them(read: Read) -> None:
    text = "AB: We close it.\n\nAB, CD, EF: Agreed.\n\nCD: Good.\n\nAB: Next one.\n\nCD: Yes."
    assert [who for who, _ in turns(read(text))] == ["AB", "AB, CD, EF", "CD", "AB", "CD"]


def test_signs_in_the_column_of_a_chat_are_nobody(read: Read) -> None:
    rows = [
        ("19:00:43", "⚡", "disconnected from the server"),
        ("19:00:54", "▷", "ida has joined"),
        ("19:01:03", "ida", "hello all of you"),
        ("19:01:12", "…", "per sits down"),
        ("19:01:20", "per", "good to see you"),
        ("19:01:25", "ida", "let us start"),
        ("19:01:30", "per", "yes, let us"),
    ]
    talk = read("\n".join("\t".join(row) for row in rows))
    assert names(talk) == {"ida", "per"}
    assert "disconnected" not in " ".join(said for _, said in turns(talk))
    assert any("disconnected" in remark.text for remark in talk.remarks)


def test_numbers_in_a_column_are_no_words_below_a_head_without_them(read: Read) -> None:
    text = (
        "EXAMINATION\nBY MS. REYES:\n1       Q.   Please state your name.\n2       A.   Pal Moe.\n"
        "3       Q.   And where do you\n4   live?\n5       A.   In Bergen.\n"
    )
    assert turns(read(text))[1:] == [
        ("A", "Pal Moe."),
        ("Q", "And where do you live?"),
        ("A", "In Bergen."),
    ]


@pytest.mark.parametrize(
    ("stop", "language"), [("।", "hi"), ("۔", "ur"), ("؟", "ar"), ("。", "ja"), ("։", "hy")]
)
def test_a_first_sentence_with_the_stop_of_its_script_is_no_title(
    stop: str, language: str, read: Read
) -> None:
    word = {"hi": "यहाँ", "ur": "یہاں", "ar": "هنا", "ja": "ここ", "hy": "այստեղ"}[language]
    talk = read(f"{word} {word}{stop}\n\n{word} {word} {word}{stop}\n", language=language)
    assert talk.title == ""


@pytest.mark.parametrize("tag", ["<v >", "<v>", "<v.loud >", "<v ->"])
def test_a_voice_without_a_name_is_not_the_one_before(tag: str) -> None:
    text = (
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ida Lund>Good day.</v>\n\n"
        f"00:03.500 --> 00:05.000\n{tag}Hello there.</v>\n\n"
        "00:05.500 --> 00:07.000\n<v Ida Lund>Come in.</v>\n"
    )
    talk = captions_to_transcript(read_captions(Source(text, "a.en.vtt")).track)
    assert turns(talk) == [
        ("Ida Lund", "Good day."),
        (None, "Hello there."),
        ("Ida Lund", "Come in."),
    ]


def test_a_voice_in_quotation_marks_is_a_name() -> None:
    text = 'WEBVTT\n\n00:01.000 --> 00:03.000\n<v "Ida Lund">Good day.</v>\n'
    assert names(captions_to_transcript(read_captions(Source(text, "a.en.vtt")).track)) == {
        "Ida Lund"
    }


def test_one_day_of_the_week_may_be_a_name(read: Read) -> None:
    text = "Domingo: Buenas noches.\n\nIda: Hola.\n\nDomingo: ¿Cómo estás?\n\nIda: Bien."
    assert names(read(text, language="es")) == {"Domingo", "Ida"}


LINES = [
    ("moss", "we had a look at all of it"), ("Alexa", "that is how it should be"), ("moss", "then let us go on"),
    ("Kim Lee", "there is one more thing"), ("Alexa", "which one would that be"), ("moss", "it is about the old key"),
    ("Kim Lee", "we said that last time"), ("moss", "so we did in the spring"), ("Alexa", "then it can be closed"),
    ("moss", "all right with me"), ("Kim Lee", "and with me as well"), ("Alexa", "next one please"),
]  # fmt: skip


@pytest.mark.parametrize("login", ["moss", "ekr", "jpark", "idalund"])
def test_a_login_speaks_line_by_line_where_no_sentence_has_a_stop(login: str, read: Read) -> None:
    rows = [f"{login if who == 'moss' else who}: {said}" for who, said in LINES]
    rows.insert(4, "new rules let editors change small things at once")
    talk = read("1. status\n" + "\n".join(rows) + "\n")
    found = [who for who, _ in turns(talk) if who]
    assert found == [login if who == "moss" else who for who, _ in LINES]


def test_what_is_typed_beside_what_is_said_keeps_its_writer(read: Read) -> None:
    rows = [f"{who}: {said}" for who, said in LINES]
    rows[3:3] = ["<ida.north> can we drop it", "<ida.north> Alexa, for the record: it is not new"]
    rows[8:8] = ["<pal.south> it works for me"]
    talk = read("\n".join(rows) + "\n")
    assert {"ida.north", "pal.south", "moss", "Alexa", "Kim Lee"} == names(talk)


@pytest.mark.parametrize("mark", ["?", " ?", "??", " ???"])
def test_a_name_that_the_writer_was_not_sure_of_is_a_name(mark: str, read: Read) -> None:
    text = f"Ida: We begin now.\n\nJohan{mark}: I am not so sure.\n\nIda: Why not?\n\nPal: He is right.\n\nIda: So be it."
    assert [who for who, _ in turns(read(text))] == ["Ida", "Johan", "Ida", "Pal", "Ida"]


@pytest.mark.parametrize("once", ["moss summing up", "moss on the bread of the town"])
def test_words_behind_a_name_do_not_rename_who_speaks_oftener(once: str, read: Read) -> None:
    rows = [f"{who}: {said}." for who, said in LINES]
    rows.insert(9, f"{once}: it goes on to the next time.")
    assert once not in names(read("\n\n".join(rows)))
    full = [f"{'Moss' if who == 'moss' else who}: {said}." for who, said in LINES]
    full.insert(9, "Moss Lund: it goes on to the next time.")
    assert "Moss Lund" in names(read("\n\n".join(full)))


def test_points_of_an_agenda_that_people_have_are_nobody(read: Read) -> None:
    text = (
        "Ida: We begin.\n\nPal: Good.\n\nScroll Bars: their colour and width - @ida, @pal\n\nIda: Who has seen it?\n\n"
        "Pal: I have.\n\nWeb Sound: how loud it is - @kim\n\nIda: Next time."
    )
    assert names(read(text)) == {"Ida", "Pal"}


@pytest.mark.parametrize("mark", ["?", "??", "???", "—", "–", "__"])
@pytest.mark.parametrize("time", ["", "[00:10] "])
def test_somebody_unknown_is_not_the_one_before(mark: str, time: str, read: Read) -> None:
    text = f"Ida: We begin now.\n\nPal: Good.\n\n{time}{mark}: Louder, please.\n\nIda: Yes.\n\nPal: So be it."
    assert turns(read(text)) == [
        ("Ida", "We begin now."),
        ("Pal", "Good."),
        (None, "Louder, please."),
        ("Ida", "Yes."),
        ("Pal", "So be it."),
    ]


CLAUSES = {
    "hi": ("उसने मुझसे कहा: यहाँ आओ।", "मैंने सोचा: क्यों नहीं।"),
    "ko": ("그가 나에게 말했다: 이리 와.", "나는 생각했다: 왜 안 돼."),
    "th": ("แล้วเขาก็บอกว่า: มานี่", "ฉันคิดว่า: ทำไมไม่"),
    "ja": ("そのとき私は思った：無理だ。", "彼は後で言った：大丈夫だ。"),
    "he": ("והוא אמר לי: בוא הנה.", "אז חשבתי לעצמי: למה לא."),
    "ar": ("ثم قال لي: تعال إلى هنا.", "فقلت له: لا أريد."),
    "el": ("Και τότε μου είπε: φύγε από εδώ.", "Εγώ απάντησα αμέσως: δεν φεύγω."),
    "uk": ("Вона сказала тихо: зачекай мене.", "Я подумав тоді: це кінець."),
}


@pytest.mark.parametrize("language", sorted(CLAUSES))
def test_a_clause_before_a_colon_is_nobody_in_any_script(language: str, read: Read) -> None:
    lines = [*CLAUSES[language], CLAUSES[language][0]]
    talk = read("\n\n".join(lines) + "\n", language=language)
    assert names(talk) == set()
    assert talk.title == ""
    cues = "\n\n".join(f"00:0{n}.000 --> 00:0{n}.900\n{line}" for n, line in enumerate(lines, 1))
    track = read_captions(Source(f"WEBVTT\n\n{cues}\n", f"a.{language}.vtt")).track
    assert names(captions_to_transcript(track, language=language)) == set()
