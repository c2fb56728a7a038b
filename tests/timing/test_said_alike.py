"""Words that one text writes as they are said and the other does not: they are matched, and have their own time."""

from __future__ import annotations

import pytest

from imhcaps.timing import AsrWord, AsrWords, align_words
from imhcaps.timing.said_alike import said_alike
from imhcaps.timing.tokens import tokens
from imhcaps.timing.word_times import Tokens
from timing.kit import talk

CASES = {
    "en": "we paid|$15|fifteen dollars; doors open at|9:30|nine thirty; go to|example.org|example dot org"
    "; here comes|Dr.|doctor; there were|2,500|twenty five hundred; it began in|1984|one thousand nine hundred and eighty four"
    "; about|100|a hundred; he lives in Main|St.|street; only|5%|five percent",
    "de": "das kostet|15 €|fünfzehn euro; das kostet nur|25€|fünfundzwanzig euro; wir kommen um|9:30|halb zehn; guten Tag|Dr.|doktor"
    "; mehr steht auf|beispiel.de|beispiel punkt de; das gilt|z. B.|zum beispiel; es waren|25 %|fünfundzwanzig prozent",
    "es": "llega a las|14:30|catorce treinta; hoy vino la|Sra.|señora; pagamos|20 €|veinte euros; es el|15 %|quince por ciento",
    "fr": "il coûte|80 €|quatre-vingts euros; voici|Mme|madame; on part à|14 h 30|quatorze heures trente; c'est|15 %|quinze pour cent",
    "it": "viene il|dott.|dottor; paghiamo|20 €|venti euro; sono il|15 %|quindici per cento",
    "nl": "het kost|bijv.|bijvoorbeeld; dat is|12 %|twaalf procent; om|14:30|half drie",
    "pl": "to jest|np.|na przykład; mamy|15 %|piętnaście procent",
    "pt": "hoje vem o|Sr.|senhor; chega às|10h30|dez e meia; pagamos|20 €|vinte euros",
    "sv": "det är|t.ex.|till exempel; han har|30 kr|trettio kronor; det var|15 %|femton procent",
}
FILLER = "lamp river window garden paper music teacher morning winter table".split()  # noqa: SIM905
EACH = [
    (language, *case.split("|")) for language, cases in CASES.items() for case in cases.split("; ")
]


def matched(language: str, written: list[str], heard: list[str]) -> list[tuple[int | None, str]]:
    """Start and origin of each word of the transcript; the recogniser's words begin half a second apart."""
    words = tuple(AsrWord(word, 500 * k, 500 * k + 450) for k, word in enumerate(heard))
    timed = align_words(talk(" ".join(written), language), AsrWords(words, "words"))
    return [(word.start, word.origin) for word in timed.transcript.words]


@pytest.mark.parametrize("transcript_is_written_out", [False, True])
@pytest.mark.parametrize(("language", "before", "written", "said"), EACH)
def test_it_is_found_where_it_is_said(language, before, written, said, transcript_is_written_out):
    ours, theirs = (said, written) if transcript_is_written_out else (written, said)
    first = len(before.split())
    found = matched(
        language,
        [*before.split(), *ours.split(), *FILLER],
        [*before.split(), *theirs.split(), *FILLER],
    )
    assert found[first] == (500 * first, "matched")
    behind = first + len(theirs.split())
    starts = [start for start, _ in found[first + len(ours.split()) :]]
    assert starts == [500 * (behind + k) for k in range(len(FILLER))]
    assert all(origin == "matched" for _, origin in found)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "9:30", "9.30"),
        ("de", "1.000", "1000"),
        ("fr", "14h30", "14:30"),
        ("en", "$1,000", "1000$"),
    ],
)
def test_two_ways_to_write_what_is_said_in_one(language, one, other):
    found = matched(language, ["um", one, *FILLER], ["um", other, *FILLER])
    assert found[1] == (500, "matched")


def tokens_of(words: list[str], language: str) -> Tokens:
    return Tokens(*tokens(words, language))


@pytest.mark.parametrize("language", ["en", "de", "fr", "xx", "ja"])
def test_nothing_is_taken_from_beyond_the_next_match(language):
    ours, theirs = ["Dr.", *FILLER], [*FILLER, "doctor", "doktor", "docteur"]
    said = tokens_of(ours, language), tokens_of(theirs, language)
    pairs = [(k + 1, k) for k in range(len(FILLER))]
    assert said_alike((ours, theirs), said, pairs, language) is None


def test_words_that_are_matched_are_left_alone():
    ours = ["Dr.", "Holm", "met", "a", "doctor"]
    said = tokens_of(ours, "en")
    pairs = [(k, k) for k in range(len(ours))]
    assert said_alike((ours, ours), (said, said), pairs, "en") is None
    assert said_alike(([], []), (Tokens([], []), Tokens([], [])), [], "en") is None
