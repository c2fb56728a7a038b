"""The few words that a document adds of its own, in the language of the document.

English headings in a Spanish transcript would be read out with the wrong voice (WCAG 3.1.2), so each
word is here once per language. A language without a row gets English, and `Terms.language` says so:
a writer then marks these words as English.
"""

from __future__ import annotations

from dataclasses import dataclass

from imhcaps.language.language import primary


@dataclass(frozen=True, slots=True)
class Terms:
    """Words of the document itself, and of the interactive page."""

    language: str
    transcript: str
    summary: str
    speakers: str
    contents: str
    notices: str
    credits: str
    about: str
    source: str
    made_with: str
    visual: str
    date: str
    author: str
    downloads: str
    colon: str = ":"


_TABLE = (
    Terms(
        "ar", "نص مكتوب", "ملخص", "المتحدثون", "المحتويات", "إشعارات", "المساهمون",
        "حول هذا النص", "المصدر", "أُنشئ بواسطة", "صورة", "التاريخ", "المؤلف", "تنزيل",
    ),
    Terms(
        "ca", "Transcripció", "Resum", "Persones que parlen", "Índex", "Avisos", "Crèdits",
        "Sobre aquesta transcripció", "Font", "Fet amb", "Imatge", "Data", "Autoria", "Baixades",
    ),
    Terms(
        "cs", "Přepis", "Shrnutí", "Mluvčí", "Obsah", "Upozornění", "Autoři", "O tomto přepisu",
        "Zdroj", "Vytvořeno pomocí", "Obraz", "Datum", "Autor", "Ke stažení",
    ),
    Terms(
        "da", "Transskription", "Resumé", "Talere", "Indhold", "Meddelelser", "Medvirkende",
        "Om denne transskription", "Kilde", "Lavet med", "Billede", "Dato", "Forfatter", "Hent",
    ),
    Terms(
        "de", "Transkript", "Zusammenfassung", "Sprecherinnen und Sprecher", "Inhalt", "Hinweise",
        "Mitwirkende", "Über dieses Transkript", "Quelle", "Erstellt mit", "Bild", "Datum",
        "Verfasst von", "Herunterladen",
    ),
    Terms(
        "el", "Απομαγνητοφώνηση", "Περίληψη", "Ομιλητές", "Περιεχόμενα", "Γνωστοποιήσεις",
        "Συντελεστές", "Σχετικά με το κείμενο", "Πηγή", "Δημιουργήθηκε με", "Εικόνα",
        "Ημερομηνία", "Συντάκτης", "Λήψεις",
    ),
    Terms(
        "en", "Transcript", "Summary", "Speakers", "Contents", "Notices", "Credits",
        "About this transcript", "Source", "Made with", "Visual", "Date", "Author", "Downloads",
    ),
    Terms(
        "es", "Transcripción", "Resumen", "Personas que hablan", "Índice", "Avisos", "Créditos",
        "Acerca de esta transcripción", "Fuente", "Hecho con", "Imagen", "Fecha",
        "Autoría", "Descargas",
    ),
    Terms(
        "fa", "متن گفتار", "خلاصه", "گویندگان", "فهرست", "یادآوری‌ها", "دست‌اندرکاران",
        "درباره این متن", "منبع", "ساخته شده با", "تصویر", "تاریخ", "نویسنده", "دریافت",
    ),
    Terms(
        "fi", "Tekstivastine", "Tiivistelmä", "Puhujat", "Sisällys", "Ilmoitukset", "Tekijät",
        "Tietoa tekstivastineesta", "Lähde", "Tehty ohjelmalla", "Kuva", "Päivämäärä",
        "Tekijä", "Lataukset",
    ),
    Terms(
        "fr", "Transcription", "Résumé", "Intervenants", "Sommaire", "Mentions", "Crédits",
        "À propos de cette transcription", "Source", "Réalisé avec", "Image", "Date",
        "Auteur", "Téléchargements",
        "\N{NO-BREAK SPACE}:",
    ),
    Terms(
        "gl", "Transcrición", "Resumo", "Persoas que falan", "Índice", "Avisos", "Créditos",
        "Sobre esta transcrición", "Fonte", "Feito con", "Imaxe", "Data", "Autoría", "Descargas",
    ),
    Terms(
        "he", "תמליל", "תקציר", "דוברים", "תוכן", "הודעות", "קרדיטים", "על התמליל", "מקור",
        "נוצר באמצעות", "תמונה", "תאריך", "מחבר", "הורדות",
    ),
    Terms(
        "hi", "प्रतिलेख", "सारांश", "वक्ता", "विषय-सूची", "सूचनाएँ", "आभार", "इस प्रतिलेख के बारे में",
        "स्रोत", "निर्माण साधन", "दृश्य", "दिनांक", "लेखक", "डाउनलोड",
    ),
    Terms(
        "hu", "Leirat", "Összefoglaló", "Beszélők", "Tartalom", "Közlemények", "Közreműködők",
        "Erről a leiratról", "Forrás", "Készült ezzel", "Kép", "Dátum", "Szerző", "Letöltések",
    ),
    Terms(
        "it", "Trascrizione", "Riassunto", "Persone che parlano", "Indice", "Avvisi", "Crediti",
        "Informazioni su questa trascrizione", "Fonte", "Realizzato con", "Immagine", "Data",
        "A cura di", "Scarica",
    ),
    Terms(
        "ja", "書き起こし", "要約", "話者", "目次", "注記", "制作", "この書き起こしについて", "出典", "作成", "映像", "日付",
        "作成者", "ダウンロード", "：",
    ),
    Terms(
        "ko", "녹취록", "요약", "발화자", "차례", "알림", "만든 사람들", "이 녹취록에 대하여", "출처", "만든 도구", "화면", "날짜",
        "작성자", "내려받기",
    ),
    Terms(
        "nb", "Transkripsjon", "Sammendrag", "Talere", "Innhold", "Merknader", "Medvirkende",
        "Om denne transkripsjonen", "Kilde", "Laget med", "Bilde", "Dato", "Forfatter", "Last ned",
    ),
    Terms(
        "nl", "Transcript", "Samenvatting", "Sprekers", "Inhoud", "Mededelingen", "Medewerkers",
        "Over dit transcript", "Bron", "Gemaakt met", "Beeld", "Datum", "Auteur", "Downloads",
    ),
    Terms(
        "pl", "Transkrypcja", "Streszczenie", "Osoby mówiące", "Spis treści", "Informacje prawne",
        "Autorzy", "O tej transkrypcji", "Źródło", "Utworzono za pomocą", "Obraz", "Data",
        "Autor", "Do pobrania",
    ),
    Terms(
        "pt", "Transcrição", "Resumo", "Pessoas que falam", "Índice", "Avisos", "Créditos",
        "Sobre esta transcrição", "Fonte", "Feito com", "Imagem", "Data",
        "Autoria", "Transferências",
    ),
    Terms(
        "ro", "Transcriere", "Rezumat", "Vorbitori", "Cuprins", "Mențiuni", "Realizatori",
        "Despre această transcriere", "Sursă", "Realizat cu", "Imagine", "Data",
        "Autor", "Descărcări",
    ),
    Terms(
        "ru", "Расшифровка", "Краткое содержание", "Говорящие", "Содержание", "Примечания",
        "Авторы", "Об этой расшифровке", "Источник", "Создано с помощью", "Изображение", "Дата",
        "Автор", "Скачать",
    ),
    Terms(
        "sk", "Prepis", "Zhrnutie", "Hovoriaci", "Obsah", "Upozornenia", "Autori",
        "O tomto prepise", "Zdroj", "Vytvorené pomocou", "Obraz", "Dátum", "Autor", "Na stiahnutie",
    ),
    Terms(
        "sv", "Transkription", "Sammanfattning", "Talare", "Innehåll", "Meddelanden",
        "Medverkande", "Om transkriptionen", "Källa", "Gjord med", "Bild", "Datum",
        "Författare", "Ladda ned",
    ),
    Terms(
        "tr", "Deşifre", "Özet", "Konuşmacılar", "İçindekiler", "Bildirimler", "Emeği geçenler",
        "Bu deşifre hakkında", "Kaynak", "Hazırlayan", "Görüntü", "Tarih", "Yazar", "İndirmeler",
    ),
    Terms(
        "uk", "Розшифровка", "Короткий зміст", "Мовці", "Зміст", "Примітки", "Автори",
        "Про цю розшифровку", "Джерело", "Створено за допомогою", "Зображення", "Дата",
        "Автор", "Завантажити",
    ),
    Terms(
        "zh", "文字稿", "摘要", "发言人", "目录", "声明", "制作人员", "关于本文字稿", "来源", "制作工具", "画面", "日期",
        "作者", "下载", "：",
    ),
    Terms(
        "zh-Hant", "文字稿", "摘要", "發言人", "目錄", "聲明", "製作人員", "關於本文字稿", "來源", "製作工具", "畫面", "日期",
        "作者", "下載",
        "：",
    ),
)  # fmt: skip
_TRADITIONAL = frozenset(("hant", "hk", "mo", "tw"))
"""Subtags of Chinese in traditional characters (CLDR, likely subtags)."""
TERMS = {terms.language: terms for terms in _TABLE}


def terms_of(language: str) -> Terms:
    """The words for a language tag (`es-MX` takes those of `es`), English where there are none."""
    code = primary(language)
    if code in ("zh", "yue") and _TRADITIONAL.intersection(language.lower().split("-")):
        return TERMS["zh-Hant"]
    return TERMS.get(code, TERMS["en"])
