"""Figures, times, money and abbreviations are aligned as they are said: the recording decides between the ways."""

from __future__ import annotations

import pytest

from audio.sounds import espeak
from imhcaps.audio.acoustic_model import default_model
from imhcaps.audio.forced_alignment import align_tokens
from imhcaps.audio.listening import listen

pytestmark = pytest.mark.one_version

# Language and voice: what is read, what is written. Words in brackets are one token of what is written beside them.
TEXTS = {
    "de": (
        (
            "Am [dritten] Mai kamen um [vierzehn Uhr dreißig] die Gäste, [zum Beispiel] Anna, und [zwanzig] [Prozent] "
            "der Bücher kosteten nur [fünfundzwanzig Euro fünfzig] das Stück."
        ),
        "3. 14:30 z.B. 20 % 25,50€",
    ),
    "es": (
        (
            "La [señora] López llegó a las [dos y media] con [veinte] [euros] y dijo que el [cincuenta por ciento] de los "
            "libros son de [mil novecientos ochenta y cuatro] más o menos."
        ),
        "Sra. 14:30 20 € 50% 1984",
    ),
    "fr": (
        (
            "[Madame] Martin est arrivée le [premier] mai à [quatorze heures trente] avec [vingt cinq euros cinquante], "
            "et [vingt] [pour cent] des livres étaient du [vingtième] siècle."
        ),
        "Mme 1er 14h30 25,50€ 20 % XXe",
    ),
    "it": (
        (
            "La [signora] Rossi arriva alle [sette e un quarto] con [dodici euro] e dice che il [venti per cento] dei libri "
            "è del [ventesimo] secolo, [eccetera]."
        ),
        "sig.ra 7:15 €12 20% XX ecc.",
    ),
    "nl": (
        (
            "[Mevrouw] de Vries kwam om [half drie] op de [derde] dag met [twintig] [euro] en las [bijvoorbeeld] een boek "
            "uit [negentien honderd vierentachtig] voor."
        ),
        "Mw. 14:30 3e 20 € bijv. 1984",
    ),
    "pl": (
        (
            "[Profesor] Nowak przyszedł o [czternastej trzydzieści] dnia [trzeciego] maja i przeczytał [dwadzieścia procent] "
            "książki, [na przykład] dwa rozdziały."
        ),
        "Prof. 14:30 3 20% np.",
    ),
    "pt": (
        (
            "A [senhora] Silva chegou às [duas e meia] com [vinte reais] e disse que [vinte] [por cento] dos livros são de "
            "[mil novecentos e oitenta e quatro], [por exemplo]."
        ),
        "Sra. 14:30 R$20 20 % 1984 p.ex.",
    ),
    "sv": (
        (
            "Den [tredje] maj kom hon [halv tio] med [tjugo] [kronor] och läste [till exempel] en bok från "
            "[nittonhundraåttiofyra] för alla barnen."
        ),
        "3 9:30 20 kr t.ex. 1984",
    ),
    "en": (
        (
            "Chapter [eight] says that on the [third] of May at [seven oh five] some [twenty] [percent] of them paid "
            "[twenty five euros] each, [et cetera], in [nineteen eighty four]."
        ),
        "VIII 3rd 7:05 20 % 25€ etc. 1984",
    ),
}
VOICES = {"pt": "pt-br", "en": "en-us"}


def parted(language: str) -> tuple[str, list[str], dict[int, str]]:
    """What is read, the tokens that are written, and what was read for each of the tokens in question."""
    read, written = TEXTS[language]
    tokens: list[str] = []
    said: dict[int, str] = {}
    forms = iter(written.split())
    for piece in read.replace("[", "|[").replace("]", "]|").split("|"):
        if piece.startswith("["):
            said[len(tokens)] = piece[1:-1].lower()
            tokens.append(next(forms))
        else:
            tokens += piece.split()
    return read.replace("[", "").replace("]", ""), tokens, said


def alike(chosen: list[str], read: list[str]) -> bool:
    """Whether it begins as it was read, and has no other words: by their first three letters, an ending or a word that
    is hardly heard may differ (`euro`, `euros`)."""
    rest = iter([word[:3] for word in read])
    if len(chosen) == 1 or len(read) == 1:
        return "".join(chosen)[:3] == "".join(read)[:3]
    return chosen[0][:3] == read[0][:3] and all(word[:3] in rest for word in chosen)


@pytest.mark.parametrize("language", TEXTS)
def test_the_way_that_was_read_is_chosen(tmp_path, language):
    pytest.importorskip("num2words")
    read, tokens, said = parted(language)
    model = default_model()
    voice = VOICES.get(language, language)
    heard = listen(str(espeak(read, tmp_path / "a.wav", voice, 140)), model)
    found = align_tokens(heard.scores, tokens, language, model, levels=heard.levels)
    owner = found.text.owner.tolist()
    chosen = {
        index: [found.text.words[k] for k, each in enumerate(owner) if each == index]
        for index in said
    }
    wrong = {tokens[k]: (chosen[k], said[k]) for k in said if not alike(chosen[k], said[k].split())}
    assert not wrong
    # Every word has a time, also those beside the figures.
    assert all(found.words[k] is not None for k in range(len(tokens)) if k in set(owner))


@pytest.mark.parametrize(
    ("language", "ways"),
    [
        ("de", ("Der Zug fährt um vierzehn dreißig ab.", "Der Zug fährt um halb drei ab.")),
        ("es", ("El tren sale a las catorce y treinta mañana.", "El tren sale a las dos y media mañana.")),
        ("nl", ("De trein gaat om veertien dertig weg.", "De trein gaat om half drie weg.")),
        ("sv", ("Tåget går fjorton trettio hem.", "Tåget går halv tre hem.")),
    ],
)  # fmt: skip
def test_one_time_of_day_is_said_in_two_ways(tmp_path, language, ways):
    pytest.importorskip("num2words")
    model = default_model()
    first, last = ways[0].split(), ways[0].split()[-1]
    head = next(k for k, (a, b) in enumerate(zip(first, ways[1].split(), strict=False)) if a != b)
    tokens = [*first[:head], "14:30", last]
    for number, text in enumerate(ways):
        heard = listen(str(espeak(text, tmp_path / f"{number}.wav", language, 140)), model)
        found = align_tokens(heard.scores, tokens, language, model)
        owner = found.text.owner.tolist()
        said = [found.text.words[k] for k, each in enumerate(owner) if each == head]
        assert said == [word.lower() for word in text.split()[head:-1]]
