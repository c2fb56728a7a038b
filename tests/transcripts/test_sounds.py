"""Notes of sounds in many languages: never spoken; asides and insertions beside them: always."""

from __future__ import annotations

import pytest

from imhcaps.language.language import language_of
from imhcaps.language.sounds import is_sound, reads_as_speech, sound_kind
from imhcaps.model.transcript import Sound

# A name, two sentences of the language.
TALK = {
    "ar": ("سارة", "لقد وصلنا اليوم", "هذا جيد"),
    "ca": ("Marta", "Hem arribat avui", "Molt bé"),
    "cs": ("Eva", "Dnes jsme přijeli", "To je dobře"),
    "da": ("Karen", "Vi kom i dag", "Det var godt"),
    "de": ("Eva", "Wir sind heute angekommen", "Gut so"),
    "el": ("Νίκος", "Φτάσαμε σήμερα", "Ωραία"),
    "en": ("Ann", "We came today", "That is good"),
    "es": ("Marta", "Hemos llegado hoy", "Muy bien"),
    "fa": ("سارا", "امروز رسیدیم", "خوب است"),
    "fi": ("Aino", "Tulimme tänään", "Hyvä niin"),
    "fr": ("Anne", "Nous arrivons enfin", "Très bien"),
    "gl": ("Uxía", "Chegamos hoxe", "Moi ben"),
    "he": ("דנה", "הגענו היום", "טוב מאוד"),
    "hi": ("मीना", "हम आज आए", "अच्छा है"),
    "hu": ("Éva", "Ma érkeztünk", "Jól van"),
    "id": ("Sari", "Kami tiba hari ini", "Bagus sekali"),
    "it": ("Rita", "Siamo arrivati oggi", "Molto bene"),
    "ja": ("田中", "今日着きました", "いいですね"),
    "ko": ("민수", "오늘 도착했습니다", "좋습니다"),
    "nb": ("Kari", "Vi kom i dag", "Det var bra"),
    "nl": ("Els", "Wij kwamen vandaag aan", "Heel goed"),
    "pl": ("Ewa", "Dziś przyjechaliśmy", "Bardzo dobrze"),
    "pt": ("Rita", "Chegamos hoje", "Muito bem"),
    "ro": ("Ana", "Am ajuns azi", "Foarte bine"),
    "ru": ("Анна", "Мы приехали сегодня", "Хорошо"),
    "sv": ("Karin", "Vi kom i dag", "Det var bra"),
    "tr": ("Ayşe", "Bugün geldik", "Çok iyi"),
    "uk": ("Олена", "Ми приїхали сьогодні", "Добре"),
    "zh": ("小美", "我們今天到了", "很好"),
}


def notes(language):
    """Whole words and phrases of the table, as they stand in brackets."""
    words = language_of(language).sounds
    for part in words[:-1]:
        yield from (word.replace("_", " ") for word in part.split() if "*" not in word)


@pytest.mark.parametrize("language", sorted(TALK))
def test_no_note_of_a_sound_is_spoken(said, language):
    name, one, two = TALK[language]
    stop, colon, opening, closing = ".", ": ", " (", ")"
    if language in ("ja", "zh"):
        stop, colon, opening, closing = "。", "：", "（", "）"
    found = list(notes(language))
    assert len(found) >= 12
    for note in found:
        # Before the stop and behind it, each in a turn of its own.
        page = "\n\n".join(
            (
                f"{name}{colon}{one}{stop}{opening}{note}{closing}",
                f"Jan{colon}{one}{opening}{note}{closing}{stop}",
                f"{name}{colon}{two}{stop}",
            )
        )
        turns = said(page, language=language)
        assert [who for who, *_ in turns] == [name, "Jan", name], (language, note)
        for turn in _read(page, language).turns[:2]:
            spoken = "".join(word.text for word in turn.words)
            assert spoken == f"{one}{stop}".replace(" ", ""), (language, note, spoken)


def _read(page, language):
    from imhcaps.source import Source
    from imhcaps.transcripts.reader import read_transcript

    return read_transcript(Source(page, "talk.txt"), language=language)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("de", "Beifall bei der ABC sowie bei Abgeordneten der XYZ und des Abg. Dr. Hans Muster [fraktionslos]"),
        ("de", "Anhaltender lebhafter Beifall"),
        ("de", "Zuruf von der XYZ: Das ist doch Unsinn! – Gegenruf von der ABC: Nein!"),
        ("fr", "Vifs applaudissements sur les bancs des groupes ABC et XYZ"),
        ("fr", "Exclamations et rires sur divers bancs."),
        ("it", "Applausi dal Gruppo ABC e di deputati del Gruppo XYZ"),
        ("es", "Aplausos de las señoras y los señores diputados del Grupo ABC, puestos en pie"),
        ("pt", "Aplausos do ABC e de Deputados do XYZ"),
        ("tr", "ABC ve XYZ sıralarından alkışlar"),
        ("tr", "ABC sıralarından “Bravo!” sesleri, alkışlar"),
        ("hu", "Taps a kormánypártok soraiban."),
        ("pl", "Oklaski na sali, dzwonek"),
        ("cs", "Potlesk poslanců koalice."),
        ("ru", "Аплодисменты в зале, шум"),
        ("nl", "Geroffel op de bankjes"),
        ("en", "Applause from the gallery and the benches opposite"),
        ("ja", "会場笑い"),
        ("ko", "장내 웃음"),
        ("zh", "全場鼓掌"),
    ],
)  # fmt: skip
def test_a_note_of_the_room_is_a_note_however_long(language, note):
    assert is_sound(note, language)


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("en", "SPEAKS CATALAN"),
        ("fr", "parle catalan"),
        ("es", "habla en catalán"),
        ("it", "parla catalano"),
        ("pl", "mówi po katalońsku"),
        ("ru", "говорит по-каталонски"),
        ("uk", "ГОВОРИТЬ КАТАЛАНСЬКОЮ"),
        ("sv", "talar katalanska"),
        ("tr", "Katalanca konuşuyor"),
    ],
)
def test_another_language_that_is_spoken_is_noted(language, note):
    assert is_sound(note, language, square=True)


@pytest.mark.parametrize(
    ("language", "aside"),
    [
        ("en", "it was my mother's"),
        ("ru", "строго говоря"),
        ("fr", "techniquement parlant"),
        ("en", "which made me laugh"),
        ("en", "I love music"),
        ("en", "the latter"),
        ("en", "TOS"),
        ("en", "hat"),
        ("en", "laughter is the best medicine"),
        ("de", "das war ein Lied"),
        ("de", "Lachen ist gesund"),
        ("de", "Musik, die ich nicht mag"),
        ("fr", "la musique que j'aime"),
        ("es", "no me gusta la música"),
        ("it", "perché il valore è negativo"),
        ("nl", "ik lach niet"),
        ("ja", "それは違います"),
        ("ko", "저는 그렇게 생각 안 해요."),
        ("zh", "我是說真的"),
    ],
)
def test_an_aside_is_no_sound(language, aside):
    assert not is_sound(aside, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "perché il valore è negativo"),
        ("ko", "저는 그렇게 생각 안 해요."),
        ("en", "but do call me Dom"),
        ("de", "ich weiß"),
        ("fr", "je crois"),
    ],
)
def test_an_aside_alone_in_a_caption_reads_as_speech(language, text):
    assert reads_as_speech(text, language)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Ja, wir fuhren durch [die Rhön] ans Meer.", "Ja, wir fuhren durch [die Rhön] ans Meer."),
        ("Так. [Це] означає, що ми їхали.", "Так. [Це] означає, що ми їхали."),
        ("Yes. [This] means that we went.", "Yes. [This] means that we went."),
        ("We need [human] rights here.", "We need [human] rights here."),
        ("We took [the ring road], and left.", "We took [the ring road], and left."),
        ("We came to [Silicon] Valley in May.", "We came to [Silicon] Valley in May."),
        ("It was the [New York] Times then.", "It was the [New York] Times then."),
        ("We came to [Applause] Oslo in May.", "We came to Oslo in May."),
        ("They was [sic] all there.", "They was all there."),
        ("So [laughter] we went.", "So we went."),
        ("Who is it? [door slams] Come in.", "Who is it? Come in."),
        ("Yes. ((coughs)) No.", "Yes. No."),
        ("Yes {laughs} no {or} so.", "Yes no {or} so."),
        ("Yes <laughs> no <or> so.", "Yes no <or> so."),
        (
            "The <audio> tag, a list<noise> and <stdio.h>.",
            "The <audio> tag, a list<noise> and <stdio.h>.",
        ),
        ("So 3 < 4 and 5 > 2, music.", "So 3 < 4 and 5 > 2, music."),
        ("Her friend (Ann Lee: a nurse) came.", "Her friend (Ann Lee: a nurse) came."),
        ("He (note: the elder) came.", "He (note: the elder) came."),
    ],
)
def test_what_an_editor_puts_in_is_spoken_and_what_happens_is_not(read, text, spoken):
    talk = read(f"Ann Lee: {text}\n\nBo Chen: Good.\n\nAnn Lee: Good.", language="en")
    assert " ".join(word.text for word in talk.turns[0].words) == spoken


@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
@pytest.mark.parametrize(
    ("language", "sound"),
    [("en", "LAUGHTER"), ("de", "lacht"), ("es", "risas"), ("pl", "śmiech"), ("uk", "сміх")],
)
def test_a_sound_in_angle_brackets_is_no_word_and_no_markup(read, language, sound, suffix):
    name, words, answer = TALK[language]
    turns = (name, f"{words} <{sound}>."), ("Bo", f"<{sound}> {answer}."), (name, f"{words}.")
    if suffix == "html":
        escaped = (
            f"<p><b>{a}:</b> {b.replace('<', '&lt;').replace('>', '&gt;')}</p>" for a, b in turns
        )
        text = "\n".join(escaped)
    else:
        text = "\n\n".join(f"{a}: {b}" for a, b in turns)
    talk = read(text, f"talk.{suffix}", language=language)
    elements = [each for turn in talk.turns for each in turn.elements]
    assert [each.text for each in elements if isinstance(each, Sound)] == [f"[{sound}]"] * 2
    assert sound not in " ".join(word.text for turn in talk.turns for word in turn.words)
    assert sum("in angle brackets" in remark.message for remark in talk.remarks) == 2


@pytest.mark.parametrize(
    ("suffix", "mark"), [("md", "*{}*"), ("md", "_{}_"), ("html", "<em>{}</em>")]
)
@pytest.mark.parametrize(
    ("title", "sound"), [("To The Moon", "laughs"), ("Uncheered", "sighs"), ("Pandora", "applause")]
)
def test_emphasis_is_read_whole(read, suffix, mark, title, sound):
    # A title may have a sound inside its letters.
    lines = (
        ("Ann", f"{mark.format(sound)} Good."),
        ("Bo", f"I saw {mark.format(title)} then."),
        ("Ann", "Yes."),
    )
    form = "<p><b>{}:</b> {}</p>" if suffix == "html" else "**{}:** {}"
    talk = read("\n\n".join(form.format(*line) for line in lines), f"talk.{suffix}", language="en")
    assert [[each.text for each in turn.elements] for turn in talk.turns[:2]] == [
        [f"[{sound}]", "Good."],
        ["I", "saw", *title.split(), "then."],
    ]


@pytest.mark.parametrize(
    ("language", "hesitation"), [("en", "um"), ("en", "uh-huh"), ("de", "ähm"), ("fr", "euh")]
)
def test_a_hesitation_in_square_brackets_is_a_sound(read, language, hesitation):
    name, words, answer = TALK[language]
    first, rest = words.split(" ", 1)
    talk = read(
        f"{name}: {first}, [{hesitation}], {rest}.\n\nBo: {answer}.\n\n{name}: {words}.",
        language=language,
    )
    assert [each.text for each in talk.turns[0].elements] == [
        f"{first},",
        f"[{hesitation}]",
        *f"{rest}.".split(),
    ]


def test_a_mark_of_an_editor_is_reported(read):
    talk = read("Ann: They was [sic] here.\n\nBo: Who?\n\nAnn: All.")
    assert [(r.message, r.text) for r in talk.remarks if r.kind == "skipped"] == [
        ("mark of an editor", "[sic]")
    ]


@pytest.mark.parametrize(
    ("note", "sentence", "code"),
    [
        ("Risos e aplausos das bancadas do centro", "Aplausos é o que menos espero das bancadas do centro", "pt"),
        ("Applausi e congratulazioni dai banchi della sinistra", "Applausi è dire poco dai banchi della sinistra", "it"),
        ("Смех и аплодисменты в левой части зала", "Смех был громкий в левой части зала", "ru"),
        ("Γέλια και θόρυβος από την πτέρυγα της αριστεράς", "Γέλια είναι ό,τι ακούω από την πτέρυγα αυτή", "el"),
    ],
)  # fmt: skip
def test_a_form_of_to_be_after_a_sound_makes_a_sentence(note, sentence, code):
    assert is_sound(note, code) and not is_sound(sentence, code)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[musique de fond]", "music"), ("[Musik]", "music"), ("（音楽）", "music"), ("[музыка]", "music"),
        ("(lange Pause)", "silence"), ("(silence)", "silence"), ("(沈黙)", "silence"), ("(Beifall)", "sound"),
        ("[موسیقی]", "music"), ("[nhạc]", "music"), ("[Musikalisches Zwischenspiel]", "music"), ("（静かな音楽）", "music"),
        ("(silenci)", "silence"), ("(pauză)", "silence"), ("[मौन]", "silence"), ("(Tür, dann Stille)", "sound"),
    ],
)  # fmt: skip
def test_music_and_silence_are_known_in_other_languages(text, kind):
    assert sound_kind(text) == kind


@pytest.mark.parametrize(
    ("language", "said"),
    [("de", "Da kam [er] nach Hause"), ("de", "Sie ging [um] vier Uhr"), ("pt", "Ele tem [um] carro"), ("nl", "Hij was [er] niet")],
)  # fmt: skip
def test_words_that_are_hesitations_elsewhere_are_words_an_editor_put_in(read, language, said):
    talk = read(f"Ida: {said}.\n\nBo: {said}, {said}.\n\nIda: {said}.", language=language)
    assert talk.turns[0].text == f"{said}."
    assert len(talk.turns[0].words) == len(said.split())
