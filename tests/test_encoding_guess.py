"""Encodings are ranked by what they would show: a right one is found, and a wrong one is never sure."""

from __future__ import annotations

import pytest

from imhcaps.encoding_guess import CANDIDATES, guess, language_of_path
from imhcaps.errors import InputError, UsageError
from imhcaps.source import decode

SAID = {
    "ru": ("cp1251 koi8_r cp866 iso8859_5", "Добрый вечер, как доехали?|Хорошо, спасибо большое.|Я никогда не видел такого снега в апреле."),
    "uk": ("cp1251", "Добрий вечір, як доїхали?|Дякую, все гаразд.|Ми чекаємо на вас біля входу."),
    "bg": ("cp1251", "Добър вечер, как пътувахте?|Много добре, благодаря ви."),
    "pl": ("cp1250 iso8859_2", "Śnieg leży na łące.|Źrebię śpi już długo.|Proszę, usiądź tutaj, a ja idę po wodę."),
    "cs": ("cp1250", "Dobrý večer, jak se máte?|Příliš žluťoučký kůň úpěl.|Děkuji, už je mi líp."),
    "hu": ("cp1250", "Jó estét kívánok, hogy utazott?|Köszönöm, nagyon jól.|Őszintén szólva nem tudom."),
    "ro": ("cp1250", "Bună seara, ce mai faceţi?|Mulţumesc, foarte bine şi dumneavoastră?"),
    "hr": ("cp1250", "Dobra večer, kako ste?|Hvala, vrlo dobro. Čekamo vas već dugo.|Šećer je gotov, a žito još nije."),
    "el": ("cp1253", "Καλησπέρα, πώς είστε;|Ευχαριστώ πολύ, είμαι καλά.|Δεν ξέρω τι να πω."),
    "tr": ("cp1254", "İyi akşamlar, nasılsınız?|Teşekkür ederim, çok iyiyim.|Bugün hava çok güzel, değil mi?"),
    "he": ("cp1255", "ערב טוב, מה שלומך?|תודה רבה, אני בסדר גמור.|אני לא יודע מה זה."),
    "ar": ("cp1256", "مساء الخير، كيف حالك؟|شكرا جزيلا، أنا بخير والحمد لله."),
    "lt": ("cp1257", "Labas vakaras, kaip sekasi?|Ačiū, labai gerai. Šiandien šalta, ąžuolas žydi."),
    "lv": ("cp1257", "Labvakar, kā jums klājas?|Paldies, ļoti labi. Šodien ir auksts.|Mēs jūs gaidīsim pie ieejas."),
    "th": ("cp874", "สวัสดีตอนเย็น คุณสบายดีไหม|ขอบคุณมาก ฉันสบายดี"),
    "zh": ("gb18030", "晚上好，你们路上怎么样？|很好，谢谢你。我们在门口等你。"),
    "zh-TW": ("big5hkscs", "晚上好，你們路上怎麼樣？|很好，謝謝你。我們在門口等你。"),
    "ja": ("cp932 euc_jp", "こんばんは、お元気ですか。|ありがとうございます、とても元気です。|入り口で待っています。"),
    "ko": ("cp949", "안녕하세요, 잘 지내셨어요?|네, 감사합니다. 입구에서 기다리고 있겠습니다."),
    "de": ("cp1252 mac_roman", "Grüß Gott, liebe Gäste.|Schöne Grüße aus Köln, das ist nicht weit."),
    "fr": ("cp1252 mac_roman", "Bonsoir, ça va bien ?|Très bien, merci. Où étiez-vous hier ?|L’été, nous irons à la mer."),
    "es": ("cp1252", "¿Dónde está el niño?|Mañana será otro día, señor.|¡Qué alegría!"),
    "sv": ("cp1252", "God kväll, hur mår ni?|Jag är från Göteborg och åker hem på lördag."),
    "is": ("cp1252", "Góða kvöldið, hvernig líður þér?|Ég er að fara heim á morgun."),
}  # fmt: skip
FORMS = [(lang, codec) for lang, (codecs, _) in SAID.items() for codec in codecs.split()]


def captions(lines: list[str], end: str = "\r\n") -> str:
    cues = (
        f"{n}{end}00:00:{n:02d},000 --> 00:00:{n:02d},900{end}{line}{end}"
        for n, line in enumerate(lines, 1)
    )
    return end.join(cues)


@pytest.mark.parametrize(("lang", "codec"), FORMS)
@pytest.mark.parametrize("named", [True, False])
def test_the_right_encoding_is_found(lang: str, codec: str, named: bool) -> None:
    text = captions(SAID[lang][1].split("|") * 3)
    source = decode(text.encode(codec), f"talk.{lang}.srt" if named else "talk.srt")
    assert source.text == text
    assert source.guessed
    assert not source.doubtful
    assert source.encode() == text.encode(codec)


@pytest.mark.parametrize(("lang", "codec"), FORMS)
@pytest.mark.parametrize("name", ["talk.srt", "talk.en.srt", "{lang}.srt", "talk.{lang}.srt"])
def test_a_wrong_encoding_is_never_sure(lang: str, codec: str, name: str) -> None:
    for line in SAID[lang][1].split("|"):
        data = captions([line]).encode(codec)
        found = guess(data, name.format(lang=lang))
        assert not found.sure or data.decode(found.codec) == captions([line])


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("a/b/talk.ru.srt", "ru"), ("talk.pt-BR.sdh.vtt", "pt"), ("talk_fr.vtt", "fr"), ("pl.srt", "pl"),
        ("Movie.2019.rus.srt", "rus"), ("talk.srt", ""), ("and.the.srt", ""), ("a.vtt", ""),
    ],
)  # fmt: skip
def test_the_language_in_a_name(path: str, language: str) -> None:
    assert language_of_path(path) == language


def test_a_named_encoding_is_no_guess_and_is_held_to() -> None:
    data = captions(["Śnieg"]).encode("cp1250")
    source = decode(data, "a.srt", encoding="windows-1250")
    assert (source.text, source.guessed, source.encoding) == (captions(["Śnieg"]), False, "cp1250")
    with pytest.raises(InputError, match=r"a\.srt:3: is not in utf-8"):
        decode(data, "a.srt", encoding="utf-8")
    for name in ("nonsense", "rot13", "hex"):
        with pytest.raises(UsageError):
            decode(data, "a.srt", encoding=name)


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b""])
def test_a_named_encoding_with_its_mark(mark: bytes) -> None:
    source = decode(mark + "é".encode(), encoding="utf-8-sig")
    assert (source.text, source.bom) == ("é", bool(mark))
    assert source.encode() == mark + "é".encode()
    for codec, bom in (("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff")):
        source = decode(bom + "é".encode(codec), encoding="utf-16")
        assert (source.text, source.encoding) == ("é", codec)


def test_every_codec_is_one_that_python_has() -> None:
    for candidate in CANDIDATES:
        for codec in candidate.codecs.split():
            assert candidate.letters.encode(codec, "ignore"), codec
