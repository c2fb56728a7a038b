"""Records in which one office has several holders, labels carry an office, and clauses look like labels."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.names import parse_label
from imhcaps.transcripts.reader import read_transcript


def turns_of(page: str, language: str) -> list[tuple[str, str]]:
    read = read_transcript(Source(page, "talk.txt"), language=language)
    return [
        (turn.speaker.name if turn.speaker else "", " ".join(word.text for word in turn.words))
        for turn in read.turns
    ]


CHAIRS = {
    "es": ("La señora VICEPRESIDENTA ({})", "El señor {}", ("Luna Prados", "Ibáñez Sol"), "La sesión continúa ahora."),
    "pt": ("O Sr. Presidente ({})", "O Sr. {}", ("Rui Matos", "Ana Leite"), "A sessão continua agora."),
    "el": ("ΠΡΟΕΔΡΕΥΩΝ ({})", "{}", ("Πέτρος Δήμου", "Νίκος Βαμβακάς"), "Συνεχίζουμε τη συνεδρίαση."),
    "en": ("THE CHAIR ({})", "{}", ("Ida Moss", "Kit Vale"), "We go on with the sitting."),
}  # fmt: skip


@pytest.mark.parametrize("code", CHAIRS)
def test_two_people_in_one_office_are_two_speakers(code: str) -> None:
    chair, member, (first, second), said = CHAIRS[code]
    members = ("ROMERO", "VALLE") if code != "el" else ("ΜΑΡΙΑ ΛΑΜΠΡΟΥ", "ΑΝΝΑ ΔΡΑΓΩΝΑ")
    parts = []
    for holder in (first, second, first):
        for name in members:
            parts += [f"{chair.format(holder)}: {said}", f"{member.format(name)}: {said} {said}"]
    got = turns_of("\n\n".join(parts), code)
    assert len(got) == len(parts)
    chairs = [name for name, _ in got[::2]]
    assert chairs == [chairs[0]] * 2 + [chairs[2]] * 2 + [chairs[0]] * 2
    assert first in chairs[0] and second in chairs[2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ida Moss (Labour)", "Ida Moss"),
        ("Ida Moss (PhD)", "Ida Moss (she/her)"),
        ("CHAIR (Ida Moss)", "CHAIR"),
        ("THE CHAIR (Gómez de Celis)", "THE CHAIR (Celis)"),
    ],
)
def test_what_else_stands_in_brackets_parts_nobody(one: str, other: str) -> None:
    page = "\n\n".join(
        f"{who}: We go on with this question." for who in (one, "Kit Vale", other, "Kit Vale")
    )
    names = [name for name, _ in turns_of(page, "en")]
    assert len(set(names)) == 2, names


OFFICES = {
    "sk": ("poslanec", "predseda NR SR", "Vážené dámy, vážení páni, hovorím o zákone."),
    "cs": ("poslanec", "předseda PSP", "Vážené dámy, vážení pánové, mluvím o zákoně."),
    "en": ("member", "chair", "Ladies and gentlemen, I speak of the bill."),
    "de": ("Abgeordneter", "Präsident", "Meine Damen und Herren, ich spreche zum Gesetz."),
}


@pytest.mark.parametrize("code", OFFICES)
def test_surname_given_name_and_office_on_a_line_of_their_own(code: str) -> None:
    office, chair, said = OFFICES[code]
    members = ["Horal, Jozef", "Brnak, Peter", "Barna, Miroslav", "Barna, Eva", "Sopko, Viliam"]
    parts = []
    for name in members:
        parts += [(f"Moravec, Ivan, {chair}", said), (f"{name}, {office}", f"{said} {said}")]
    got = turns_of("\n\n".join(f"{label}\n{text}" for label, text in parts), code)
    assert len(got) == len(parts)
    assert [name for name, _ in got[1::2]] == members
    assert {name for name, _ in got[::2]} == {"Moravec, Ivan"}


@pytest.mark.parametrize(
    ("text", "tokens", "role"),
    [
        ("Horál, František, poslanec", ("frantisek", "horal"), "poslanec"),
        ("Moss, Ida, chair of the board", ("ida", "moss"), "chair of the board"),
        ("Moss, Ida", ("ida", "moss"), None),
        ("Ida Moss, PhD, director", ("ida", "moss"), "director"),
    ],
)
def test_a_name_turned_around_with_its_office(
    text: str, tokens: tuple[str, ...], role: str
) -> None:
    label = parse_label(text)
    assert (label.tokens, label.role) == (tokens, role)


RESULTS = {
    "es": ("El señor PRESIDENTE", "La señora {}", "Pasamos a votar.", "Hecha la votación, dio este resultado: votos emitidos, 340."),
    "pt": ("O Sr. Presidente", "A Sr.ª {}", "Vamos votar agora.", "Feita a votação, deu o seguinte resultado: votos a favor, 340."),
    "it": ("PRESIDENTE", "{}", "Passiamo al voto.", "Fatta la votazione, ecco i numeri: presenti e votanti 340."),
}  # fmt: skip


@pytest.mark.parametrize("code", RESULTS)
def test_a_clause_that_comes_again_before_a_list_is_no_speaker(code: str) -> None:
    chair, member, said, clause = RESULTS[code]
    parts = []
    for name in ("ROBLES", "VEGA", "LUNA", "SOLER"):
        parts += [
            f"{member.format(name)}: {said} {said}",
            f"{chair}: {said}",
            clause,
            f"{chair}: {said}",
        ]
    got = turns_of("\n\n".join(parts), code)
    assert not [name for name, _ in got if clause[:8] in name], got
    assert sum(clause.split()[-1] in text for _, text in got) == 4


@pytest.mark.parametrize(
    ("code", "chair", "address", "clause"),
    [
        (
            "es",
            "La señora PRESIDENTA",
            "El señor",
            "Señora presidenta, como es costumbre: me queda un minuto.",
        ),
        ("pt", "A Sr.ª Presidente", "O Sr.", "Senhora presidente, como é costume: fico por aqui."),
        (
            "de",
            "Präsidentin",
            "Abgeordneter",
            "Frau Präsidentin, ich sage es so: mir bleibt eine Minute.",
        ),
    ],
)
def test_what_is_said_to_the_chair_is_not_said_by_it(
    code: str, chair: str, address: str, clause: str
) -> None:
    parts = []
    for name in ("Robles", "Vega", "Luna"):
        parts += [f"{chair}: Gracias.", f"{address} {name} Sanz: Muy bien.\n\n{clause}"]
    got = turns_of("\n\n".join(parts), code)
    assert len(got) == 6
    assert all(clause.split()[-1] in text for _, text in got[1::2])


LONG_OFFICES = {
    "de": ("Präsident Dr. Kern", "Abgeordneter Mag. Jan Vogt", "Staatssekretär im Bundesministerium für Finanzen Mag. Eva Lindt", "Sehr geehrte Damen und Herren, ich fasse mich kurz."),
    "cs": ("Předseda PSP Jan Novák", "Poslanec Petr Malý", "Místopředseda vlády ČR a ministr financí Karel Dub", "Vážené dámy, vážení pánové, budu stručný."),
    "es": ("La señora PRESIDENTA", "El señor VEGA LUNA", "El señor VICEPRESIDENTE SEGUNDO DEL GOBIERNO Y MINISTRO DE DERECHOS SOCIALES Y AGENDA 2030 (Robles Turín)", "Muchas gracias, señorías, seré breve."),
    "pl": ("Marszałek", "Poseł Jan Wrona", "Podsekretarz Stanu w Ministerstwie Kultury i Dziedzictwa Narodowego Ewa Lis", "Panie i panowie, będę mówić krótko."),
}  # fmt: skip


@pytest.mark.parametrize("code", LONG_OFFICES)
def test_an_office_however_long_with_its_holder(code: str) -> None:
    chair, member, minister, said = LONG_OFFICES[code]
    parts = [f"{who}: {said}" for who in (chair, member, chair, minister, chair, member)]
    names = [name for name, _ in turns_of("\n\n".join(parts), code)]
    assert len(names) == 6
    assert names[0] == names[2] == names[4] != names[3] != names[1] == names[5]


@pytest.mark.parametrize(
    ("bare", "stand_in", "same"),
    [("PRESIDENTE", "PRESIDENTE (Lago Rei)", False), ("PRESIDENTE (Lago Rei)", "PRESIDENTE", True)],
)
def test_who_takes_the_chair_for_a_while(bare: str, stand_in: str, *, same: bool) -> None:
    labels = [f"O señor {bare}", "A señora SOLÍS", f"O señor {stand_in}", "A señora SOLÍS"] * 2
    names = [
        name
        for name, _ in turns_of("\n\n".join(f"{label}: Grazas a todos." for label in labels), "gl")
    ]
    assert (names[0] == names[2]) is same


def test_another_office_that_begins_with_the_same_word() -> None:
    labels = ["O señor PRESIDENTE", "O señor PRESIDENTE DA XUNTA (Rei Lobo)", "A señora SOLÍS"] * 3
    names = [
        name
        for name, _ in turns_of("\n\n".join(f"{label}: Grazas a todos." for label in labels), "gl")
    ]
    assert len(names) == 9 and len(set(names)) == 3


@pytest.mark.parametrize(
    ("code", "labels"),
    [
        ("nl", ("De voorzitter:", "De heer van der Meulen (AB):", "De heer ter Horst (CD):", "De heer van ’t Hof (AB):")),
        ("it", ("PRESIDENTE.", "D’ALESSIO (M5S).", "FEDELI CONTI (AB2).", "LI GOTTI (Misto).")),
        ("sv", ("Anf. 12 TALMANNEN:", "Anf. 7 ANNA LUND (S):", "Anf. 99 KARL BERG (M):", "Anf. 3 ÅSA EK (S):")),
        ("uk", ("ГОЛОВУЮЧИЙ.", "ЯРОШ Є. О.", "ЩУР І. І.", "ЦАП О. Я.")),
    ],
)  # fmt: skip
def test_labels_of_printed_records(code: str, labels: tuple[str, ...]) -> None:
    said = (
        "Dit is een zin, en dat is er nog een." if code == "nl" else "Ecco, 1 2 3, questo va bene."
    )
    said = "Ми говоримо про закон, і це добре." if code == "uk" else said
    order = [labels[i] for i in (0, 1, 0, 2, 0, 3, 0, 1, 0, 2)]
    got = turns_of("\n\n".join(f"{label} {said}" for label in order), code)
    assert [text for _, text in got] == [said] * len(order), got
    assert len({name for name, _ in got}) == 4


def test_a_speaker_of_a_record_goes_on_in_small_letters() -> None:
    parts = ["CHAIR MOSS. Good day to all of you.", "MR. VALE. Thank you for this."] * 3
    parts += ["CHAIR MOSS. and so we go on with the bill.", "MR. VALE. as I said before."]
    assert len(turns_of("\n\n".join(parts), "en")) == 8


@pytest.mark.parametrize("code", ["de", "tr", "en"])
def test_a_form_of_address_before_a_clause_is_no_label(code: str) -> None:
    chair, member, clause = {
        "de": ("Präsident", "Abgeordneter Jan Vogt", "Herr Präsident, noch eine letzte Sache: Das Geld fehlt."),
        "tr": ("BAŞKAN", "ALİ KAYA", "Sayın Başkan, bir konuyu daha hatırlatayım: Para yok."),
        "en": ("CHAIRMAN", "IDA MOSS", "Mr. Chairman, one last thing: The money is gone."),
    }[code]  # fmt: skip
    parts = [f"{chair}: 1 2 3, tamam.", f"{member}: 1 2 3, tamam.\n\n{clause}"] * 3
    got = turns_of("\n\n".join(parts), code)
    assert len(got) == 6 and all(clause.split()[-1] in text for _, text in got[1::2])


RECORDS = {
    "it": ("(Inizio alle ore 9,30).\n\nPRESIDENTE. La seduta è aperta.\n\nSi legga il verbale.\n\nDI LEO, segretario, legge il verbale.\n\nPRESIDENTE. Parli il senatore Rossi.\n\nROSSI (AB). Una cosa: basta!\n\nDE LUCA, sottosegretario di Stato. Rispondo.\n\nPRESIDENTE. Grazie.\n\nROSSI (AB). Prego.",
           ["PRESIDENTE", "PRESIDENTE", "ROSSI", "DE LUCA", "PRESIDENTE", "ROSSI"]),
    "fr": ("M. le président. Bonjour.\n\nLa parole est à Mme Roux.\n\nMme Anne Roux. Je le dis : non.\n\nM. le président. Bien.\n\nMme Anne Roux. Merci.\n\nM. Hugo Gall. Non.",
           ["le président", "Anne Roux", "le président", "Anne Roux", "Hugo Gall"]),
    "ru": ("Председательствующий. Начинаем.\n\nВолков И. П. Скажу одно: хватит!\n\nИз зала. Правильно!\n\nПредседательствующий. Тише.\n\nОрлова Я. И., фракция «АБ». Да.\n\nВолков И. П. Спасибо.",
           ["Председательствующий", "Волков", "Из зала", "Председательствующий", "Орлова", "Волков"]),
    "ja": ("○議長（森一郎君）　会議を開きます。\n　　　〔林花子君登壇〕\n○林花子君　いつですか。\n○国務大臣（川次郎君）　来年です。\n　　　〔「異議なし」と呼ぶ者あり〕\n○議長（森一郎君）　散会します。",
           ["議長", "林花子", "国務大臣", "議長"]),
    "ca": ("El president\n\nComença la sessió d’avui.\n\nAnna Roig\n\nGràcies, president, dic que prou.\n\nEl president\n\nGràcies, diputada, és clar.\n\nAnna Roig\n\nGràcies a vostè, president.",
           ["president", "Roig", "president", "Roig"]),
}  # fmt: skip


@pytest.mark.parametrize("code", RECORDS)
def test_short_records(code: str) -> None:
    page, names = RECORDS[code]
    got = [(name, text) for name, text in turns_of(page, code) if text]
    assert len(got) == len(names), got
    assert all(name in found for name, (found, _) in zip(names, got, strict=True)), got


def test_notes_that_a_dash_joins_are_notes() -> None:
    page = "El señor GIL: Pague ya. (Aplausos.—Rumores).\n\nLa señora SOL: No.\n\nEl señor GIL: Sí."
    assert "Rumores" not in " ".join(text for _, text in turns_of(page, "es"))


def test_a_figure_behind_two_words_is_no_speech_where_all_have_offices() -> None:
    who = ["Präsident Karl Kern", "Abgeordneter Jan Vogt", "Abgeordnete Eva Lindt"]
    who += ["Bundesminister Uwe Roth", "Präsidentin Ida Moos"]
    said = "Danke, ich fasse mich kurz."
    parts = [f"{name}: {said}" for name in [*who, *who]]
    parts += ["Abgegebene Stimmen: 165; davon 40 mit Ja.", f"{who[0]}: {said}"]
    got = turns_of("\n\n".join(parts), "de")
    assert "Abgegebene Stimmen" not in [name for name, _ in got]


def test_an_office_between_commas_hides_no_clause() -> None:
    parts = ["El señor GIL: Buenos días a todos.", "La señora LÓPEZ: Gracias, presidente."] * 2
    parts[2] += "\n\nSeñora López, portavoz de su partido, se lo vuelvo a decir: no hay dinero."
    got = turns_of("\n\n".join(parts), "es")
    assert len(got) == 4 and got[2][1].endswith("no hay dinero.")


@pytest.mark.parametrize("dash", ["—", "–"])
def test_a_dash_after_label_every_label_is_not_said(dash: str) -> None:
    who = ("O Sr. Presidente", "A Sr.ª Ana Sá (AB)", "O Sr. Presidente", "O Sr. Rui Pó (CD)")
    page = "\n\n".join(f"{name}: {dash} Digo isto: não." for name in who)
    assert {text for _, text in turns_of(page, "pt")} == {"Digo isto: não."}


def test_a_dash_after_label_one_label_or_before_a_figure_is_said() -> None:
    page = "Ann: — I never said so.\n\nBob: Yes.\n\nAnn: No.\n\nBob: – 5 degrees."
    assert [text[:1] for _, text in turns_of(page, "en")] == ["—", "Y", "N", "–"]
    page = "\n\n".join(f"{name}: – 5 degrees." for name in ("Ann", "Bob", "Ann", "Bob"))
    assert {text[:1] for _, text in turns_of(page, "en")} == {"–"}


@pytest.mark.parametrize(
    "voice", ["Frau aus dem Publikum", "Herr aus dem Publikum", "FRAU AUS DEM PUBLIKUM"]
)
def test_somebody_of_the_audience_is_a_speaker(voice: str) -> None:
    parts = ["Moderatorin: Gibt es Fragen?", "Zwischenruf: Lauter!", "Moderatorin: Besser?"]
    parts += [f"{voice}: Ja. Wann kommt der Bus?", "Moderatorin: Um acht."]
    assert [text for _, text in turns_of("\n\n".join(parts), "de")][3:] == [
        "Ja. Wann kommt der Bus?",
        "Um acht.",
    ]


def test_a_conjunction_between_surnames_is_no_initial_of_a_first_name() -> None:
    labels = ["El señor IÑARRITU GARCÍA", "El señor ÁLVAREZ I GARCÍA", "La señora SOL LUNA"] * 3
    page = "\n\n".join(f"{label}: Gracias, presidenta." for label in labels)
    assert len({name for name, _ in turns_of(page, "es")}) == 3


LONG = {
    "gl": "A señora PRESIDENTA DA COMISIÓN NON PERMANENTE DE ESTUDO PARA A IGUALDADE E OS DEREITOS DAS MULLERES",
    "es": "La señora PRESIDENTA DE LA COMISIÓN NO PERMANENTE DE ESTUDIO PARA LA IGUALDAD Y LOS DERECHOS",
    "pt": "O Sr. Presidente da Comissão Não Permanente de Estudo para a Igualdade e os Direitos",
}


@pytest.mark.parametrize("holder", ["Brel del Tamal", "Brel Tamal", "Sanda de la Vega"])
@pytest.mark.parametrize("language", LONG)
def test_a_long_office_with_its_holder_that_stands_once(language, holder):
    others = (
        ("O señor TAMAL", "A señora VIDAL")
        if language == "gl"
        else ("El señor TAMAL", "La señora VIDAL")
    )
    labels = [*others, f"{LONG[language]} ({holder})", *others, *others]
    page = "\n".join(f"{label}: Tamo sela {n}." for n, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert [turn.label for turn in turns] == labels


COMPOUNDS = {
    "fi": "Sosiaali- ja terveysministeri",
    "sv": "Utbildnings- och kulturminister",
    "da": "Børne- og undervisningsminister",
    "de": "Bau- und Wohnungsminister",
    "nl": "Verkeers- en waterstaatsminister",
}


@pytest.mark.parametrize("language", COMPOUNDS)
def test_an_office_whose_words_share_their_end_and_that_stands_once(language):
    labels = ["Ida Brel", f"{COMPOUNDS[language]} Sanda Tamal", "Ida Brel", "Bo Velo", "Ida Brel"]
    page = "\n\n".join(f"{label}: Tamo sela {n}." for n, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert [turn.label for turn in turns] == labels


MINISTRIES = {
    "gl": ("O señor CONSELLEIRO DE ECONOMÍA", "O señor CONSELLEIRO DE CULTURA E TURISMO"),
    "es": ("La señora MINISTRA DE EDUCACIÓN", "La señora MINISTRA DE YACIMIENTOS E INDUSTRIA"),
    "ca": ("La consellera d’Educació", "La consellera de Cultura i Empresa"),
    "pt": ("O Sr. Ministro da Economia", "O Sr. Ministro da Cultura e Turismo"),
    "it": ("Il ministro della Istruzione", "Il ministro della Sanità e Imprese"),
    "pl": ("Minister Zdrowia", "Minister Finansów i Z Wody"),
}


@pytest.mark.parametrize("language", MINISTRIES)
@pytest.mark.parametrize("holder", ["", " (Brel Tamal)"])
def test_a_word_of_one_letter_in_an_office_is_nobody_s_initial(language, holder):
    one, two = MINISTRIES[language]
    other = holder and " (Sanda Miro)"
    labels = [f"{one}{holder}", f"{two}{other}", "Ilda Brel"] * 3
    page = "\n\n".join(f"{label}: Tamo sela {n}." for n, label in enumerate(labels))
    turns = read_transcript(Source(page, "talk.txt"), language=language).turns
    assert len({turn.speaker.name for turn in turns if turn.speaker}) == 3


@pytest.mark.parametrize(
    ("code", "chair", "members", "said"),
    [
        ("sk", "predsedníčka XY", ("poslanec XY", "poslankyňa XY"), "Ďakujem pekne za slovo, budem stručná."),
        ("cs", "předsedkyně XY", ("poslanec XY", "poslankyně XY"), "Děkuji pěkně za slovo, budu stručná."),
        ("de", "Vorsitzende", ("Abgeordneter", "Ministerin"), "Vielen Dank für das Wort, ich fasse mich kurz."),
    ],
)  # fmt: skip
def test_surname_name_and_an_office_on_a_line_of_their_own(
    code: str, chair: str, members: tuple[str, str], said: str
) -> None:
    first, second = members
    labels = [f"Kovač, Ida, {chair}", f"Hrubý, Ján, {first}", f"Kovač, Ida, {chair}", f"Malá, Eva, {second}", f"Kovač, Ida, {chair}"]  # fmt: skip
    found = turns_of("\n\n".join(f"{label}\n{said}" for label in labels), code)
    assert [text for _, text in found] == [said] * 5
    assert len({name for name, _ in found}) == 3


SHORT_RECORDS = {
    "uk": (
        ("Сесійний зал, 3 червня 2024 року\n\n10:01:07\n\nГОЛОВУЮЧИЙ. Доброго дня.\n\nПочинаємо роботу.\n\nПрошу реєструватися.\n\n"
        "ЯРОШ Є.О. Дякую за слово.\n\nЯ підтримую цей закон.\n\nГОЛОВУЮЧИЙ. Голосуємо.\n\n11:20:31\n\nЗа-212\n\nРішення прийняте.\n\n"
        "Слово Цап.\n\nЦАП О.Я. Шановні колеги.\n\nНас чекає робота.\n\nГОЛОВУЮЧИЙ. Дякую.\n"),
        ["ГОЛОВУЮЧИЙ", "ЯРОШ Є.О.", "ГОЛОВУЮЧИЙ", "ЦАП О.Я.", "ГОЛОВУЮЧИЙ"],
    ),
    "it": (
        ("Presidenza della vice presidente LUNA\nPRESIDENTE. La seduta è aperta.\nSul processo verbale\nROSSI (ABC). Chiedo di parlare.\n"
        "PRESIDENTE. Ne ha facoltà.\nROSSI (ABC). Grazie, signora Presidente.\nPresidenza del presidente SOLE\nPRESIDENTE. La seduta è tolta.\n"),
        ["PRESIDENTE", "ROSSI", "PRESIDENTE", "ROSSI", "PRESIDENTE"],
    ),
    "fr": (
        ("M. le président. La parole est à Mme la ministre.\n\n"
        "Mme Ida Lys, ministre déléguée chargée des îles, des ports, des phares et de la surveillance des côtes. Merci beaucoup.\n\n"
        "M. Léo Bord. C’est faux !\n\nMme Ida Lys, ministre déléguée. C’est vrai.\n\nM. le président. La parole est à M. Bord.\n\nM. Léo Bord. Merci.\n"),
        ["M. le président", "Mme Ida Lys", "M. Léo Bord", "Mme Ida Lys", "M. le président", "M. Léo Bord"],
    ),
    "ru": (
        ("Председательствующий. Прошу. (Аплодисменты)\n\nМороз И. П. Спасибо, уважаемые коллеги.\n\nПредседательствующий. Слово Сон.\n\n"
         "Сон А. К. Я буду кратка.\n\nПредседательствующий. Голосуем.\n"),
        ["Председательствующий", "Мороз И. П.", "Председательствующий", "Сон А. К.", "Председательствующий"],
    ),
    "sv": (
        ("Anf. 7 ANNA LUND (S)\n\nHerr talman! Jag tackar.\n\nAnf. 8 Statsrådet KARL BERG (M)\n\nHerr talman! Det är bra.\n\n"
         "Anf. 9 ANNA LUND (S) replik\n\nHerr talman! Nej.\n"),
        ["ANNA LUND", "Statsrådet KARL BERG", "ANNA LUND"],
    ),
}  # fmt: skip
"""What is printed with a full stop after names, or with a number before them, and who speaks."""


@pytest.mark.parametrize("code", SHORT_RECORDS)
def test_short_records_in_which_the_chair_alone_comes_again(code: str) -> None:
    page, speakers = SHORT_RECORDS[code]
    assert [name for name, _ in turns_of(page, code)] == speakers


@pytest.mark.parametrize(
    ("code", "clause"),
    [
        ("en", "That is what I said:"),
        ("de", "Wir ergänzen dazu Folgendes:"),
        ("pt", "Queria dizer-lhe o seguinte:"),
        ("he", "בתוקף סמכותי לפי סעיפים 3 ו-4 לחוק, בהסכמת שר האוצר, אני מתקין תקנות אלה:"),
    ],
)
def test_a_clause_before_somebody_else_speaks_is_said(code: str, clause: str) -> None:
    one, two = ("דני ברק", "רות לוי") if code == "he" else ("Ida Moss", "Kit Lee")
    word = "טוב." if code == "he" else "Bem."
    said = [f"{one}: {word}", f"{two}: {word}", clause, *(f"{who}: {word}" for who in (one, two))]
    turns = turns_of("\n\n".join(said), code)
    assert turns[1] == (two, f"{word} {clause}") and len(turns) == 4


def test_lines_of_a_record_that_nobody_says() -> None:
    page = (
        "O Sr. Rui Mar (AB): — Isto é tudo.\n\nAplausos do AB.\n\nProtestos do CD, batendo nos tampos das bancadas.\n\n"
        "A Sr.ª Presidente: — Está encerrada a sessão.\n\nEram 18 horas e 5 minutos.\n\nO Sr. Rui Mar (AB): — Eram todos.\n"
    )
    words = " ".join(text for _, text in turns_of(page, "pt") if text)
    assert words == "Isto é tudo. Está encerrada a sessão. Eram todos."


@pytest.mark.parametrize(
    ("code", "direction"),
    [("fr", "apportant les lettres qu'il cherche"), ("de", "der die Briefe bringt und sie zählt"), ("es", "que trae las cartas")],
)  # fmt: skip
def test_a_play_says_at_length_what_somebody_does(code: str, direction: str) -> None:
    said = "Bravo, maestro!"
    labels = ["BARO", "DON LOPE", "BARO", "DON LOPE", f"BARO, {direction}", "DON LOPE", "BARO"]
    page = "\n\n".join(f"{label}: {said}" for label in labels)
    assert turns_of(page, code) == [(label.split(",")[0], said) for label in labels]
    called = "BARO, my friend, I tell you this: Go away!"
    page = f"BARO: {said}\n\nDON LOPE: {said}\n\n{called}\n\nBARO: {said}\n\nDON LOPE: {said}"
    assert turns_of(page, "en")[1] == ("DON LOPE", f"{said} {called}")


@pytest.mark.parametrize(
    "office",
    [
        "Beauftragte der Regierung für die neuen Häfen",
        "Intendantin des Stadttheaters",
        "Koordinatorin für Luftfahrt",
    ],
)
def test_office_that_no_list_knows_is_one_after_a_full_name(office: str) -> None:
    members = ("Kai Berg (ABC)", "Eva Tal (XYZ)", "Jan Moor (ABC)", "Ute See (DEF)")
    parts = [
        part
        for name in members * 3
        for part in (
            "Präsident Dr. Moos:\nBitte sehr.",
            f"{name}:\nHerr Präsident! Ich danke sehr.",
        )
    ]
    parts += ["Präsident Dr. Moos:\nNun Frau Lenz.", f"Ida Lenz, {office}:\nIch danke Ihnen allen."]
    parts += ["Präsident Dr. Moos:\nHerr Kollege Berg, Frage dazu:\nWie lange noch?"]
    got = turns_of("\n\n".join(parts), "de")
    assert ("Ida Lenz", "Ich danke Ihnen allen.") in got
    assert got[-1] == ("Präsident Dr. Moos", "Herr Kollege Berg, Frage dazu: Wie lange noch?")


@pytest.mark.parametrize(
    ("language", "chair", "minister"),
    [
        ("hu", "ELNÖK", "SZABÓ GÁBOR külügyminiszter"),
        ("fi", "PUHEMIES", "NIEMI OLLI sisäministeri"),
    ],
)
def test_name_in_capitals_with_its_office_is_written_as_the_others(
    language, chair, minister
) -> None:
    page = (
        f"{chair}: Good day to all.\n\nDR. NAGY ESZTER (ABC): Thank you. I speak of the bridge.\n\n"
        f"{minister}: I do not agree.\n\n{chair}: We vote.\n"
    )
    assert (minister, "I do not agree.") in turns_of(page, language)


def test_member_who_speaks_once_has_the_group_of_others_where_lines_are_turns() -> None:
    """The lines of a record have no empty ones between them, and ministers with an office answer."""
    lines = []
    for name in (
        "Kai Berg (ABC)",
        "Eva Tal (XYZ)",
        "Jan Moor (ABC)",
        "Kai Berg (ABC)",
        "Eva Tal (XYZ)",
    ) * 3:
        lines += [
            "Präsidentin Moos:", "Die nächste Frage, bitte.", f"{name}:", "Vielen Dank. Wie lange noch?",
            "Ida Lenz, Ministerin für Verkehr:", "Frau Präsidentin! Noch ein Jahr.", "Wir bauen.",
        ]  # fmt: skip
    lines += [
        "Präsidentin Moos:",
        "Frau See.",
        "Ute See (Köln) (ABC):",
        "Herzlichen Dank.",
        "Ida Lenz, Ministerin für Verkehr:",
        "Gern.",
    ]
    assert ("Ute See", "Herzlichen Dank.") in turns_of("\n".join(lines), "de")
