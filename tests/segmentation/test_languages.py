"""Breaks in languages other than English, and where nothing is known of a language."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from itertools import accumulate

import pytest

from imhcaps import load_profile, read_transcript
from imhcaps.fidelity import prove_captions
from imhcaps.language.closed_class import LANGUAGES, is_weak_end
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import SegmentLimits, segment, segment_report
from imhcaps.segmentation.classes import ABBREVIATION, COMMA, STOP, TITLE, after, classify
from imhcaps.segmentation.phrases import atoms
from imhcaps.text import width

SENTENCES = {
    "bg": "Знаем, че едно дете през първите три години от живота си има нужда преди всичко от сигурна връзка с"
    " човек, който винаги е до него.",
    "de": "Wir wissen, dass ein Kind in den ersten drei Jahren vor allem eine sichere Bindung zu"
    " einem Menschen braucht, der für das Kind immer da ist.",
    "es": "Sabemos que un niño necesita en los primeros tres años de su vida una relación segura con"
    " una persona que siempre está con él.",
    "fr": "Nous savons qu'un enfant a besoin dans les trois premières années de sa vie d'une relation"
    " sûre avec une personne qui est toujours là pour lui.",
    "it": "Sappiamo che un bambino ha bisogno nei primi tre anni della sua vita di una relazione sicura"
    " con una persona che è sempre con lui.",
    "nl": "We weten dat een kind in de eerste drie jaar van het leven een veilige band nodig heeft met"
    " een mens die er altijd voor het kind is.",
    "pt": "Sabemos que uma criança precisa nos primeiros três anos da sua vida de uma relação segura"
    " com uma pessoa que está sempre com ela.",
    "en": "We know that a child needs in the first three years of life a safe bond with a person who is"
    " always there for the child and who listens.",
    "ar": "نعلم أن الطفل يحتاج في السنوات الثلاث الأولى من حياته إلى علاقة آمنة مع شخص يكون "
    "دائما موجودا من أجله ويستمع إليه.",
    "ca": "Sabem que una criatura necessita en els primers tres anys de la seva vida una "
    "relació segura amb una persona que sempre està amb ella.",
    "cs": "Víme, že dítě potřebuje v prvních třech letech svého života bezpečný vztah s "
    "člověkem, který je pro něj vždycky blízko a který mu naslouchá.",
    "da": "Vi ved, at et barn i de første tre år af livet har brug for en tryg tilknytning "
    "til et menneske, der altid er der for barnet.",
    "el": "Γνωρίζουμε ότι ένα παιδί χρειάζεται στα πρώτα τρία χρόνια της ζωής του μια "
    "ασφαλή σχέση με έναν άνθρωπο που είναι πάντα εκεί για το παιδί.",
    "fa": "ما می‌دانیم که کودک در سه سال نخست زندگی به پیوندی امن با انسانی نیاز دارد که "
    "همیشه در کنار او باشد و به او گوش بدهد.",
    "fi": "Tiedämme, että lapsi tarvitsee elämänsä ensimmäisinä kolmena vuotena turvallisen "
    "suhteen ihmiseen, joka on aina lähellä ja joka kuuntelee lasta.",
    "gl": "Sabemos que unha crianza necesita nos primeiros tres anos da súa vida unha "
    "relación segura con unha persoa que sempre está con ela.",
    "he": "אנחנו יודעים שילד זקוק בשלוש השנים הראשונות של חייו לקשר בטוח עם אדם שתמיד נמצא "
    "שם עבור הילד ומקשיב לו היטב.",
    "hi": "हम जानते हैं कि बच्चे को जीवन के पहले तीन वर्षों में एक ऐसे व्यक्ति के साथ "
    "सुरक्षित संबंध की ज़रूरत होती है जो हमेशा उसके पास रहता है।",
    "hu": "Tudjuk, hogy egy gyermeknek az élete első három évében biztonságos kapcsolatra "
    "van szüksége egy emberrel, aki mindig ott van a gyermek mellett.",
    "id": "Kita tahu bahwa seorang anak dalam tiga tahun pertama kehidupannya membutuhkan "
    "hubungan yang aman dengan seorang manusia yang selalu ada untuk anak itu.",
    "nb": "Vi vet at et barn i de første tre årene av livet trenger en trygg tilknytning "
    "til et menneske som alltid er der for barnet.",
    "ko": "우리는 모든 아이가 처음 세 해 동안 무엇보다 안정된 애착이 필요하다는 것을 알고 있으며, 그리고 그 어떤 부모도 "
    "이 일을 혼자서는 아주 오래 할 수 없다는 것을 여러 가정을 찾아다니며 매우 분명하게 보았습니다.",
    "pl": "Wiemy, że dziecko potrzebuje w pierwszych trzech latach życia bezpiecznej więzi "
    "z człowiekiem, który zawsze jest przy nim i który go słucha.",
    "ro": "Știm că un copil are nevoie în primii trei ani ai vieții de o relație sigură cu "
    "un om care este mereu alături de copil.",
    "ru": "Мы знаем, что ребёнку в первые три года жизни нужна надёжная связь с человеком, "
    "который всегда рядом с ним и который его слушает.",
    "sk": "Vieme, že dieťa potrebuje v prvých troch rokoch svojho života bezpečný vzťah s "
    "človekom, ktorý je preň vždy blízko a ktorý mu načúva.",
    "sv": "Vi vet att ett barn under de första tre åren av livet behöver en trygg "
    "anknytning till en människa som alltid finns där för barnet.",
    "tr": "Bir çocuğun yaşamının ilk üç yılında her zaman yanında olan ve onu dinleyen bir "
    "insanla güvenli bir bağa ihtiyaç duyduğunu biliyoruz.",
    "uk": "Ми знаємо, що дитина в перші три роки життя потребує надійного зв'язку з "
    "людиною, яка завжди поруч із нею і яка її слухає.",
    "ur": "ہم جانتے ہیں کہ بچے کو زندگی کے پہلے تین برسوں میں ایک ایسے انسان کے ساتھ محفوظ "
    "رشتے کی ضرورت ہوتی ہے جو ہمیشہ اس کے پاس ہو۔",
    "vi": "Chúng ta biết rằng một đứa trẻ trong ba năm đầu đời cần một mối quan hệ an toàn "
    "với một con người luôn luôn ở bên cạnh trẻ.",
}


def talk(text: str, language: str, *, space: bool = True) -> TimedTranscript:
    now = 0
    said = []
    for word in text.split():
        length = (width(word) + 1) * 60
        said.append(Word(word, space or not said, now, now + length))
        now += length
    return TimedTranscript(Transcript((Turn(None, tuple(said)),), language=language))


def rows(track) -> list[list[str]]:
    return [html.unescape(re.sub(r"<[^>]*>", "", cue.payload)).split("\n") for cue in track.cues]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_and_no_cue_ends_on_a_small_word(language):
    timed = talk(SENTENCES[language], language)
    track = segment(timed, SegmentLimits())
    ends = [row.split()[-1] for cue in rows(track) for row in cue]
    assert len(ends) > 2
    assert not any(is_weak_end(end, language) for end in ends)


def test_an_unknown_language_is_said_and_still_cut():
    found = segment_report(
        talk("See on väga pikk lause, mis tuleb üles kirjutada. " * 3, "et"), SegmentLimits()
    )
    assert any("no word lists for et" in remark.message for remark in found.remarks)
    assert len(found.track.cues) >= 3


def test_japanese_is_broken_between_phrases_and_measured_in_cells():
    pytest.importorskip("budoux")
    text = "赤ちゃんの心の健康はとても大切です。私たちは家族と一緒にその成長を見守ります。"
    timed = talk(text, "ja")
    track = segment(timed, SegmentLimits(max_line_length=26, line_counting="columns"))
    shown = rows(track)
    assert prove_captions(timed.transcript, track) == 1
    assert "".join(row for cue in shown for row in cue) == text
    assert all(width(row) <= 26 for cue in shown for row in cue)
    assert not any(row[0] in "。、はのと" for cue in shown for row in cue)


def test_kinsoku_keeps_stops_from_line_starts_without_a_phrase_model():
    assert atoms("見た。「春」だ") == ["見", "た。", "「春」", "だ"]


def test_chinese_words_of_one_character_keep_their_order():
    said = tuple(
        Word(ch, i == 0, i * 200, i * 200 + 200)
        for i, ch in enumerate("婴儿心理健康非常重要，我们都应该知道。")
    )
    timed = TimedTranscript(Transcript((Turn(Speaker("李"), said),), language="zh"))
    track = segment(timed, SegmentLimits(max_line_length=16))
    assert prove_captions(timed.transcript, track) == len(said)


def test_arabic_and_hebrew_stay_as_they_are():
    text = "הבריאות הנפשית של תינוקות חשובה מאוד. صحة الطفل مهمة جدا."
    assert (
        " ".join(row for cue in rows(segment(talk(text, "he"), SegmentLimits())) for row in cue)
        == text
    )


@pytest.mark.parametrize(
    ("word", "following", "expected"),
    [
        ("Dr.", "Webb", TITLE),
        ("U.S.", "policy", ABBREVIATION),
        ("e.g.", "this", ABBREVIATION),
        ("end.", "And", STOP),
        ("end.”", "And", STOP),
        ("really?", "Yes", STOP),
        ("wait...", "What", STOP),
        ("yes,", "and", COMMA),
    ],
)
def test_punctuation_is_read_as_what_it_means(word, following, expected):
    assert after(classify(word, "en")[0], word, following) == expected


def read_and_timed(text, tmp_path, language="ja"):
    """A transcript as it is read, character by character, each word at a slow pace."""
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")
    talk = read_transcript(path, language=language)
    said = [
        replace(word, start=400 * k, end=400 * k + 400)
        for k, word in enumerate(talk.turns[0].words)
    ]
    return TimedTranscript(replace(talk, turns=(replace(talk.turns[0], elements=tuple(said)),)))


def shown_in(track):
    return [line for cue in track.cues for line in cue.payload.split("\n")]


def test_phrases_are_found_where_a_transcript_is_read_character_by_character(tmp_path):
    budoux = pytest.importorskip("budoux")
    timed = read_and_timed(
        "子どもたちにとって良い日だと言われたからです。夕方まで庭で過ごしました。", tmp_path
    )
    shown = shown_in(segment(timed, load_profile("netflix-ja")))
    phrases = budoux.load_default_japanese_parser().parse("".join(shown))
    assert len(timed.turns[0].words) > 20
    assert set(accumulate(map(len, shown))) <= set(accumulate(map(len, phrases)))


@pytest.mark.parametrize(
    "text",
    [
        "使って、2024年に約1,000人が来ました。それは、W3CのWCAGが、UIの本です。とても長い話が続きます。",
        "「すごい」、A。「はい」、B。ﾊﾟｿｺﾝとｱﾌﾟﾘを使いました。ＡＩは便利ですが、UIのデザインは難しい。",
    ],
)
def test_no_line_is_too_long_where_letters_and_figures_follow_a_comma(text, tmp_path):
    timed = read_and_timed(text, tmp_path)
    for profile in ("netflix-ja", "web"):
        limits = SegmentLimits.of(load_profile(profile))
        track = segment(timed, limits)
        assert max(map(width, shown_in(track))) <= limits.max_line_length
        assert not [line for line in shown_in(track) if line[0] in "ﾟﾞ、。ー"]


def test_an_edit_keeps_the_cues_of_unspaced_text_with_words_of_others_in_it(tmp_path):
    text = "caféのWebサイトを作りました。2024年に한국어の本が出ました。とても長い話が続きます。"
    timed = read_and_timed(text, tmp_path)
    limits = load_profile("netflix-ja")
    old = segment(timed, limits)
    moved = replace(old, cues=tuple(replace(c, start=c.start + 7, end=c.end + 7) for c in old.cues))
    said = list(timed.turns[0].elements)
    said[-2] = replace(said[-2], text="い")
    turns = (replace(timed.turns[0], elements=tuple(said)),)
    edited = TimedTranscript(replace(timed.transcript, turns=turns))
    assert segment(edited, limits, previous=moved).cues[:-1] == moved.cues[:-1]


@pytest.mark.parametrize("mark", [";", "\u037e"])
def test_a_greek_question_ends_its_cue(mark):
    text = (
        f"Τι ώρα είναι τώρα{mark} Δεν ξέρω, γιατί το ρολόι μου σταμάτησε χθες το βράδυ στη γέφυρα."
    )
    ends = [cue[-1] for cue in rows(segment(talk(text, "el"), SegmentLimits()))]
    assert ends[0].endswith(mark)
