"""The few words that a document adds of its own, in the language of the document.

English headings in a Spanish transcript would be read out with the wrong voice (WCAG 3.1.2), so each
word is here once per language. A language without a row gets English, and `Terms.language` says so:
a writer then marks these words as English.
"""

from __future__ import annotations

from dataclasses import dataclass


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
    colon: str = ":"


_TABLE = (
    Terms(
        "de", "Transkript", "Zusammenfassung", "Sprecherinnen und Sprecher", "Inhalt",
        "Hinweise", "Mitwirkende", "Über dieses Transkript", "Quelle", "Erstellt mit", "Bild",
        "Datum",
    ),
    Terms(
        "en", "Transcript", "Summary", "Speakers", "Contents",
        "Notices", "Credits", "About this transcript", "Source", "Made with", "Visual",
        "Date",
    ),
    Terms(
        "es", "Transcripción", "Resumen", "Personas que hablan", "Índice",
        "Avisos", "Créditos", "Acerca de esta transcripción", "Fuente", "Hecho con", "Imagen",
        "Fecha",
    ),
    Terms(
        "fr", "Transcription", "Résumé", "Intervenants", "Sommaire",
        "Mentions", "Crédits", "À propos de cette transcription", "Source", "Réalisé avec",
        "Image", "Date", "\N{NO-BREAK SPACE}:",
    ),
    Terms(
        "it", "Trascrizione", "Riassunto", "Persone che parlano", "Indice",
        "Avvisi", "Crediti", "Informazioni su questa trascrizione", "Fonte", "Realizzato con",
        "Immagine", "Data",
    ),
    Terms(
        "nl", "Transcript", "Samenvatting", "Sprekers", "Inhoud",
        "Mededelingen", "Medewerkers", "Over dit transcript", "Bron", "Gemaakt met", "Beeld",
        "Datum",
    ),
    Terms(
        "pl", "Transkrypcja", "Streszczenie", "Osoby mówiące", "Spis treści",
        "Informacje prawne", "Autorzy", "O tej transkrypcji", "Źródło", "Utworzono za pomocą",
        "Obraz", "Data",
    ),
    Terms(
        "pt", "Transcrição", "Resumo", "Pessoas que falam", "Índice",
        "Avisos", "Créditos", "Sobre esta transcrição", "Fonte", "Feito com", "Imagem",
        "Data",
    ),
)  # fmt: skip
TERMS = {terms.language: terms for terms in _TABLE}


def terms_of(language: str) -> Terms:
    """The words for a language tag (`es-MX` takes those of `es`), English where there are none."""
    return TERMS.get(language.lower().split("-")[0], TERMS["en"])
