"""The words of the interactive page, in the languages of `imhcaps.documents.terms`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageTerms:
    """Labels and messages; `{time}`, `{name}`, `{count}`, `{index}` and `{all}` are filled in by the page."""

    skip: str
    recording: str
    open: str
    search: str
    previous: str
    next: str
    none: str
    one: str
    many: str
    at: str
    show: str
    shown: str
    follow: str
    keys: str
    play: str
    problem: str


PAGE_TERMS = {
    "de": PageTerms(
        "Zum Transkript springen",
        "Aufnahme",
        "Aufnahme öffnen",
        "Im Transkript suchen",
        "Zurück",
        "Weiter",
        "Keine Treffer",
        "1 Treffer",
        "{count} Treffer",
        "{index} von {count}.",
        "Beiträge zeigen von",
        "{count} von {all} Beiträgen",
        "Mit der Aufnahme blättern",
        "Auf einer Zeitmarke: Pfeiltasten nach oben und unten wechseln die Zeitmarke, Eingabe spielt ab dort.",
        "Ab {time} abspielen, {name}",
        "Die Aufnahme konnte nicht geladen werden.",
    ),
    "en": PageTerms(
        "Skip to the transcript",
        "Recording",
        "Open the recording",
        "Search the transcript",
        "Previous",
        "Next",
        "No matches",
        "1 match",
        "{count} matches",
        "{index} of {count}.",
        "Show what is said by",
        "{count} of {all} turns",
        "Scroll with the recording",
        "On a time: the Up and Down arrow keys move between times, Enter plays from there.",
        "Play from {time}, {name}",
        "The recording could not be loaded.",
    ),
    "es": PageTerms(
        "Saltar a la transcripción",
        "Grabación",
        "Abrir la grabación",
        "Buscar en la transcripción",
        "Anterior",
        "Siguiente",
        "Ninguna coincidencia",
        "1 coincidencia",
        "{count} coincidencias",
        "{index} de {count}.",
        "Mostrar lo que dice",
        "{count} de {all} intervenciones",
        "Desplazar con la grabación",
        "Sobre una hora: las flechas arriba y abajo pasan de una a otra, Intro reproduce desde ahí.",
        "Reproducir desde {time}, {name}",
        "No se pudo cargar la grabación.",
    ),
    "fr": PageTerms(
        "Aller à la transcription",
        "Enregistrement",
        "Ouvrir l’enregistrement",
        "Rechercher dans la transcription",
        "Précédent",
        "Suivant",
        "Aucun résultat",
        "1 résultat",
        "{count} résultats",
        "{index} sur {count}.",
        "Afficher les propos de",
        "{count} interventions sur {all}",
        "Défiler avec l’enregistrement",
        "Sur un temps : les flèches haut et bas passent d’un temps à l’autre, Entrée lance la lecture.",
        "Lire à partir de {time}, {name}",
        "L’enregistrement n’a pas pu être chargé.",
    ),
    "it": PageTerms(
        "Vai alla trascrizione",
        "Registrazione",
        "Apri la registrazione",
        "Cerca nella trascrizione",
        "Precedente",
        "Successivo",
        "Nessun risultato",
        "1 risultato",
        "{count} risultati",
        "{index} di {count}.",
        "Mostra gli interventi di",
        "{count} interventi su {all}",
        "Scorri con la registrazione",
        "Su un tempo: le frecce su e giù passano da un tempo all’altro, Invio riproduce da lì.",
        "Riproduci da {time}, {name}",
        "Impossibile caricare la registrazione.",
    ),
    "nl": PageTerms(
        "Naar het transcript",
        "Opname",
        "Opname openen",
        "Zoeken in het transcript",
        "Vorige",
        "Volgende",
        "Geen resultaten",
        "1 resultaat",
        "{count} resultaten",
        "{index} van {count}.",
        "Toon wat wordt gezegd door",
        "{count} van {all} beurten",
        "Meelopen met de opname",
        "Op een tijd: pijl omhoog en omlaag gaan naar een andere tijd, Enter speelt vanaf daar.",
        "Afspelen vanaf {time}, {name}",
        "De opname kon niet worden geladen.",
    ),
    "pl": PageTerms(
        "Przejdź do transkrypcji",
        "Nagranie",
        "Otwórz nagranie",
        "Szukaj w transkrypcji",
        "Poprzedni",
        "Następny",
        "Brak wyników",
        "1 wynik",
        "Wyniki: {count}",
        "{index} z {count}.",
        "Pokaż wypowiedzi osób",
        "Wypowiedzi: {count} z {all}",
        "Przewijaj wraz z nagraniem",
        "Na znaczniku czasu: strzałki w górę i w dół zmieniają znacznik, Enter odtwarza od tego miejsca.",
        "Odtwórz od {time}, {name}",
        "Nie udało się wczytać nagrania.",
    ),
    "pt": PageTerms(
        "Ir para a transcrição",
        "Gravação",
        "Abrir a gravação",
        "Pesquisar na transcrição",
        "Anterior",
        "Seguinte",
        "Nenhum resultado",
        "1 resultado",
        "{count} resultados",
        "{index} de {count}.",
        "Mostrar as falas de",
        "{count} de {all} falas",
        "Acompanhar a gravação",
        "Sobre um tempo: as setas para cima e para baixo mudam de tempo, Enter reproduz a partir daí.",
        "Reproduzir a partir de {time}, {name}",
        "Não foi possível carregar a gravação.",
    ),
}
