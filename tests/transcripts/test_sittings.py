"""Short sittings in the printed form of their parliament: people's words have colons too."""

from __future__ import annotations

import re

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

SITTINGS: list[tuple[str, list[tuple[str, str]], bool]] = [
    (
        "de",
        [
            ("Präsidentin Dr. h. c. Ute Brandt:", "Nächster Redner: Kollege Kern für die XYZ."),
            (
                "Tim Kern (XYZ):",
                "Frau Präsidentin! Erstens: Wir zahlen zu viel. Drittens: Es reicht.",
            ),
            ("Präsidentin Dr. h. c. Ute Brandt:", "Danke."),
            (
                "Prof. Dr.-Ing. Maja Lohr, Parl. Staatssekretärin beim Bundesminister für Verkehr:",
                "Sehr gern. Kurz gesagt: Nein.",
            ),
            ("Tim Kern (XYZ):", "Schade."),
        ],
        False,
    ),
    (
        "de",
        [
            ("Vorsitzende:", "Wir fangen an."),
            (
                "Sachverständiger Prof. Dr. Olaf Brecht (Universität Ulm):",
                "Mein Fazit: Das geht so nicht.",
            ),
            ("Abg. Lea Ruhl (ABC):", "Warum nicht?"),
            ("Sachverständiger Prof. Dr. Olaf Brecht (Universität Ulm):", "Weil das Geld fehlt."),
            ("Vorsitzende:", "Danke."),
        ],
        True,
    ),
    (
        "fr",
        [
            ("Mme la présidente.", "La parole est à M. Vallon."),
            ("M. Théo Vallon.", "Voici ma question : qui paiera ?"),
            ("Mme Irène Lacaze, ministre déléguée.", "Je vous réponds : personne."),
            ("M. Théo Vallon.", "C’est peu. Une chose est sûre : nous reviendrons."),
            ("Mme la présidente.", "Merci."),
        ],
        False,
    ),
    (
        "fr",
        [
            ("M. le président", "Nous reprenons."),
            ("Mme Odile Sarre, rapporteure pour avis", "Un mot : prudence. Je conclus ainsi."),
            ("M. Karim Benzema-Roy", "Je vous remercie de ce rapport."),
            ("M. le président", "La séance est levée."),
            ("M. Karim Benzema-Roy", "Très bien, merci à tous."),
        ],
        True,
    ),
    (
        "it",
        [
            ("PRESIDENTE.", "Ha facoltà di parlare l'onorevole Serra."),
            ("SERRA (ABC).", "Signora Presidente, dico una cosa: basta così."),
            ("DEL MONTE, sottosegretario di Stato per l'interno.", "Rispondo subito: sì."),
            ("SERRA (ABC).", "Prendo atto."),
            ("PRESIDENTE.", "È così stabilito."),
        ],
        False,
    ),
    (
        "es",
        [
            ("La señora PRESIDENTA:", "Tiene la palabra el señor Ortega."),
            ("El señor ORTEGA VILLA:", "Señora presidenta, le digo: no. Y añado: nunca."),
            ("La señora MINISTRA DE SANIDAD (Robles Díaz):", "Gracias. La respuesta es clara: sí."),
            ("El señor ORTEGA VILLA:", "Muchas gracias."),
            ("La señora PRESIDENTA:", "Gracias a usted."),
        ],
        False,
    ),
    (
        "pt",
        [
            ("A Sr.ª Presidente: —", "Tem a palavra o Sr. Deputado Rui Lobo."),
            ("O Sr. Rui Lobo (ABC): —", "Sr.ª Presidente, pergunto: quem paga?"),
            ("O Sr. Secretário de Estado da Saúde (Nuno Reis): —", "Respondo: o Estado."),
            ("O Sr. Rui Lobo (ABC): —", "Muito bem."),
            ("A Sr.ª Presidente: —", "Obrigada."),
        ],
        False,
    ),
    (
        "pl",
        [
            ("Wicemarszałek Adam Rój:", "Głos ma pani poseł Kos."),
            ("Poseł Ewa Kos:", "Panie Marszałku! Powiem tak: nie. Pytanie: dlaczego?"),
            ("Sekretarz Stanu w Ministerstwie Zdrowia Jan Bór:", "Odpowiadam: nie wiem."),
            ("Poseł Ewa Kos:", "Dziękuję."),
            ("Wicemarszałek Adam Rój:", "Dziękuję pani poseł."),
        ],
        True,
    ),
    (
        "hu",
        [
            ("ELNÖK:", "A képviselő asszonyé a szó."),
            ("DR. BÍRÓ KATA (ABC):", "Köszönöm. Kérdezem: miért?"),
            ("SOÓS IMRE pénzügyminiszter:", "Válaszolok: nem tudom."),
            ("DR. BÍRÓ KATA (ABC):", "Ez nem válasz."),
            ("SOÓS IMRE pénzügyminiszter:", "De igen."),
            ("ELNÖK:", "Köszönöm."),
        ],
        False,
    ),
    (
        "es",
        [
            ("El señor PRESIDENTE:", "Tiene la palabra la señora Lobo."),
            ("La señora LOBO PAZ:", "Gracias. Digo: basta."),
            ("Varios señores SENADORES:", "¡Muy bien!"),
            ("El señor PRESIDENTE:", "Silencio, por favor."),
            ("La señora LOBO PAZ:", "Termino."),
        ],
        False,
    ),
    (
        "sk",
        [
            ("Mráz, Igor, podpredseda NR SR", "Otváram schôdzu."),
            ("Slobodová, Jana, poslankyňa NR SR", "Ďakujem pekne."),
            ("Mráz, Igor, podpredseda NR SR", "S faktickou poznámkou pán poslanec."),
            ("Vlk, Peter, poslanec NR SR", "Súhlasím s vami."),
            ("Slobodová, Jana, poslankyňa NR SR", "Ďakujem."),
        ],
        True,
    ),
    (
        "en",
        [
            ("Mr Deputy Speaker (Sir Alan Frost)", "Order. I call the Member."),
            ("Rosa Lund (Hope East) (ABC)", "I ask one thing: when?"),
            ("The Minister for Roads and Ports (Kit Marlow)", "Soon. Very soon."),
            ("Rosa Lund (Hope East) (ABC)", "That is no answer."),
            ("The Minister for Roads and Ports (Kit Marlow)", "It is the one I have."),
        ],
        True,
    ),
    (
        "vi",
        [
            ("Chủ tọa Trần Văn Minh:", "Xin mời đại biểu."),
            ("Lê Thị Hoa - Huế:", "Tôi hỏi: bây giờ thì sao?"),
            ("Bộ trưởng Bộ Giáo dục Vũ Đình Nam:", "Tôi xin trả lời."),
            ("Lê Thị Hoa - Huế:", "Vâng."),
            ("Chủ tọa Trần Văn Minh:", "Xin cảm ơn."),
        ],
        False,
    ),
    (
        "th",
        [
            ("ประธานที่ประชุม:", "ขอเปิดการประชุม"),
            ("นางมาลี สุขใจ:", "ขอบคุณค่ะ"),
            ("นายสมชาย ทองดี:", "เรากำลังทำอยู่ครับ"),
            ("นางมาลี สุขใจ:", "ขอบคุณ"),
            ("ประธานที่ประชุม:", "ปิดการประชุม"),
        ],
        False,
    ),
    (
        "cs",
        [
            ("Místopředsedkyně PSP Jana Holá:", "Slovo má pan poslanec Kos."),
            ("Poslanec Petr Kos:", "Děkuji. Otázka zní: kdo to zaplatí?"),
            ("Ministr financí ČR Jiří Dub:", "Odpověď je prostá: stát."),
            ("Poslanec Petr Kos:", "Děkuji za odpověď."),
            ("Místopředsedkyně PSP Jana Holá:", "Děkuji."),
        ],
        False,
    ),
    (
        "hu",
        [
            ("ELNÖK:", "Megadom a szót."),
            ("DR. BARTA ILONA (ABC):", "Tisztelt Ház! A kérdés ez: ki fizet?"),
            ("KOVÁCS GÉZA belügyminisztériumi államtitkár:", "A válasz: senki."),
            ("DR. BARTA ILONA (ABC):", "Köszönöm."),
            ("ELNÖK:", "Köszönöm szépen."),
        ],
        False,
    ),
    (
        "sv",
        [
            ("TREDJE VICE TALMANNEN:", "Ordet är fritt."),
            ("SARA LIND (X):", "Fru talman! Min fråga är: vem betalar?"),
            ("Statsrådet OLA BECK (Y):", "Svaret är enkelt: staten."),
            ("SARA LIND (X):", "Tack."),
            ("TREDJE VICE TALMANNEN:", "Vi går vidare."),
        ],
        False,
    ),
    (
        "nl",
        [
            ("De voorzitter:", "Het woord is aan de heer Prins."),
            ("De heer Prins (ABC):", "Voorzitter. Mijn vraag: wie betaalt?"),
            ("Staatssecretaris Van der Linde-Bos:", "Het antwoord: niemand."),
            ("De heer Prins (ABC):", "Dank u wel."),
            ("De voorzitter:", "Dank."),
        ],
        False,
    ),
    (
        "da",
        [
            ("Anden næstformand (Lise Krog):", "Så er det hr. Ole Vind."),
            ("Ole Vind (X):", "Tak. Mit svar er: nej."),
            ("Klimaministeren (Rie Holm):", "Jeg siger: ja."),
            ("Ole Vind (X):", "Godt."),
            ("Anden næstformand (Lise Krog):", "Tak for det."),
        ],
        True,
    ),
    (
        "fi",
        [
            ("Puhemies Ari Kivi:", "Avaan keskustelun."),
            ("Liisa Ranta x:", "Arvoisa puhemies! Kysyn: kuka maksaa?"),
            ("Valtiovarainministeri Eino Suo:", "Vastaus on: valtio."),
            ("Liisa Ranta x:", "Kiitos."),
            ("Puhemies Ari Kivi:", "Kiitoksia."),
        ],
        False,
    ),
    (
        "tr",
        [
            ("BAŞKAN –", "Buyurun Sayın Işın."),
            ("NURİYE IŞIN (Bursa) –", "Soruyorum: kim ödeyecek?"),
            ("TARIM VE ORMAN BAKANI İLHAN ŞEN –", "Cevap: hiç kimse."),
            ("NURİYE IŞIN (Bursa) –", "Teşekkür ederim."),
            ("BAŞKAN –", "Teşekkürler."),
        ],
        False,
    ),
    (
        "el",
        [
            ("ΠΡΟΕΔΡΕΥΟΥΣΑ (Άννα Δήμου):", "Τον λόγο έχει ο κ. Ράπτης."),
            ("ΝΙΚΟΛΑΟΣ ΡΑΠΤΗΣ:", "Κυρία Πρόεδρε, ρωτώ: ποιος πληρώνει;"),
            ("ΕΛΕΝΗ ΒΑΛΗ (Υφυπουργός Υγείας):", "Απαντώ: κανένας."),
            ("ΝΙΚΟΛΑΟΣ ΡΑΠΤΗΣ:", "Ευχαριστώ."),
            ("ΠΡΟΕΔΡΕΥΟΥΣΑ (Άννα Δήμου):", "Ευχαριστούμε."),
        ],
        False,
    ),
    (
        "uk",
        [
            ("ГОЛОВУЮЧА.", "Прошу, Сич."),
            ("СИЧ О.П.", "Дякую. Питання таке: хто платить?"),
            ("ДУБ І.І.", "Відповідь: ніхто."),
            ("СИЧ О.П.", "Дякую."),
            ("ГОЛОВУЮЧА.", "Далі."),
        ],
        False,
    ),
    (
        "ru",
        [
            ("Председательствующий.", "Прошу вас."),
            ("Соколова А. П.", "Вопрос такой: кто платит?"),
            ("Из зала.", "Никто!"),
            ("Соколова А. П.", "Спасибо."),
            ("Председательствующий.", "Спасибо."),
        ],
        False,
    ),
    (
        "ro",
        [
            ("Doamna Ana Pavel:", "Aveți cuvântul."),
            ("Domnul Radu Ene (deputat ABC):", "Întreb: cine plătește?"),
            ("Doamna Ana Pavel:", "Mulțumesc."),
            ("Domnul Radu Ene (deputat ABC):", "Cu plăcere."),
            ("Doamna Ana Pavel:", "Continuăm."),
        ],
        False,
    ),
    (
        "he",
        [
            ('היו"ר נעמה שחר:', "אני פותחת את הישיבה."),
            ("איתן רז (אבג):", "השאלה היא: מי משלם?"),
            ("שר האוצר גדי תמיר:", "התשובה: המדינה."),
            ("איתן רז (אבג):", "תודה."),
            ('היו"ר נעמה שחר:', "תודה לך."),
        ],
        True,
    ),
    (
        "ca",
        [
            ("La presidenta", "Té la paraula el senyor Puig."),
            ("Pere Puig i Soler", "Presidenta, pregunto: qui paga?"),
            ("El conseller d'Empresa (Oriol Mas)", "Responc això: ningú."),
            ("Pere Puig i Soler", "Moltes gràcies."),
            ("La presidenta", "Gràcies a vostè."),
        ],
        True,
    ),
    (
        "ja",
        [
            ("○議長（田村花子君）　", "開会いたします。"),
            ("○小川太郎君　", "質問は一つです。誰が払うのか。"),
            ("○国務大臣（森一郎君）　", "お答えします。国です。"),
            ("○小川太郎君　", "ありがとうございます。"),
            ("○議長（田村花子君）　", "以上です。"),
        ],
        False,
    ),
    (
        "ko",
        [
            ("○위원장 박서준 ", "회의를 시작합니다."),
            ("○김하늘 위원 ", "묻겠습니다. 누가 냅니까?"),
            ("○보건복지부장관 이도윤 ", "국가입니다."),
            ("○김하늘 위원 ", "감사합니다."),
            ("○위원장 박서준 ", "마칩니다."),
        ],
        False,
    ),
    (
        "fr",
        [
            ("Le président", "La séance est ouverte."),
            ("Sophie Arnaud (ABC)", "Je serai brève. Premier point : le budget."),
            ("Le président", "Merci. La parole est à la ministre."),
            ("La ministre de la culture", "Je vous réponds."),
            ("Sophie Arnaud (ABC)", "C’est noté."),
        ],
        True,
    ),
    (
        "it",
        [
            ("Presidente", "Prego, consigliera."),
            ("Consigliera Neri (ABC)", "Grazie. Chiedo questo: quando?"),
            ("Assessore Conti", "La risposta è semplice: presto."),
            ("Consigliera Neri (ABC)", "Bene."),
            ("Presidente", "Si passa al voto."),
        ],
        True,
    ),
    (
        "es",
        [
            ("Sr. Alcalde:", "Empezamos el pleno."),
            ("Sra. Vega (ABC):", "Ruego lo siguiente: luz en la calle."),
            ("Sr. Alcalde:", "Se estudiará. Resultado: aprobado."),
            ("Sra. Vega (ABC):", "Gracias."),
            ("Sr. Alcalde:", "Se levanta la sesión."),
        ],
        False,
    ),
    (
        "pt",
        [
            ("O SR. PRESIDENTE (Lima Neto. ABC – SP) –", "Está aberta a sessão."),
            ("A SRA. DALVA REIS (DEF – MG) –", "Peço: respeito. Repito: respeito."),
            ("O SR. PRESIDENTE (Lima Neto. ABC – SP) –", "Registrado."),
            ("A SRA. DALVA REIS (DEF – MG) –", "Obrigada."),
            ("O SR. PRESIDENTE (Lima Neto. ABC – SP) –", "Encerrada."),
        ],
        False,
    ),
    (
        "pl",
        [
            ("Przewodniczący Rady Jan Sowa:", "Otwieram sesję."),
            ("Radna Zofia Kruk:", "Mam pytanie: kiedy remont?"),
            ("Burmistrz Adam Wilk:", "Odpowiedź: w maju."),
            ("Radna Zofia Kruk:", "Dziękuję."),
            ("Przewodniczący Rady Jan Sowa:", "Głosowanie: za 12, przeciw 3."),
        ],
        False,
    ),
    (
        "cs",
        [
            ("Předsedající:", "Zahajuji schůzi."),
            ("Sen. Marek Vlk:", "Ptám se: proč?"),
            ("Náměstkyně ministra Iva Malá:", "Protože není dost peněz."),
            ("Sen. Marek Vlk:", "Děkuji."),
            ("Předsedající:", "Pokračujeme."),
        ],
        False,
    ),
    (
        "sk",
        [
            ("Podpredseda NR SR P. Holub:", "Otváram schôdzu."),
            ("Poslankyňa E. Kováčová:", "Moja otázka znie: kto?"),
            ("Minister vnútra SR J. Dub:", "Odpoveď: štát."),
            ("Poslankyňa E. Kováčová:", "Ďakujem."),
            ("Podpredseda NR SR P. Holub:", "Pokračujeme."),
        ],
        False,
    ),
    (
        "gl",
        [
            ("O señor PRESIDENTE:", "Ábrese a sesión."),
            ("A señora LAGO PENA:", "Digo isto: non."),
            ("O señor CONSELLEIRO DE FACENDA (Rial Souto):", "A resposta é: si."),
            ("A señora LAGO PENA:", "Grazas."),
            ("O señor PRESIDENTE:", "Moitas grazas."),
        ],
        False,
    ),
    (
        "el",
        [
            ("ΠΡΟΕΔΡΟΣ:", "Αρχίζει η συνεδρίαση."),
            ("ΜΑΡΙΑ ΛΟΥΚΑ:", "Το ερώτημα είναι: πότε;"),
            ("ΠΡΟΕΔΡΟΣ:", "Σύντομα. Αποτέλεσμα: δεκτό."),
            ("ΜΑΡΙΑ ΛΟΥΚΑ:", "Ευχαριστώ."),
            ("ΠΡΟΕΔΡΟΣ:", "Λύεται η συνεδρίαση."),
        ],
        False,
    ),
    (
        "zh",
        [
            ("主席：", "現在開會。"),
            ("王委員美玲：", "我的問題是：誰付錢？"),
            ("部長陳大文：", "答案是：政府。"),
            ("王委員美玲：", "謝謝。"),
            ("主席：", "散會。"),
        ],
        False,
    ),
    (
        "ar",
        [
            ("رئيس الجلسة:", "نبدأ الجلسة."),
            ("النائب سامي حداد:", "سؤالي هو: من يدفع؟"),
            ("وزير المالية:", "الجواب: الدولة."),
            ("النائب سامي حداد:", "شكرا."),
            ("رئيس الجلسة:", "رفعت الجلسة."),
        ],
        False,
    ),
    (
        "fa",
        [
            ("رئیس:", "جلسه را آغاز می‌کنیم."),
            ("نماینده شیراز:", "پرسش من این است: چه کسی می‌پردازد؟"),
            ("وزیر اقتصاد:", "پاسخ: دولت."),
            ("نماینده شیراز:", "سپاس."),
            ("رئیس:", "پایان جلسه."),
        ],
        False,
    ),
    (
        "fr",
        [
            ("Mme la présidente.", "Nous reprenons la séance."),
            ("M. Théo Vallon.", "Bravo. Une question demeure : qui paiera ?"),
            (
                (
                    "Mme Irène Lacaze, ministre déléguée auprès du ministre de la pêche, des ports et des phares, chargée "
                    "des îles."
                ),
                "Personne ne paiera.",
            ),
            ("M. Théo Vallon.", "Merci. Je le note."),
            ("Mme la présidente.", "La séance est levée."),
        ],
        True,
    ),
    (
        "it",
        [
            ("PRESIDENTE.", "Riprendiamo la seduta."),
            ("SERRA Lucia (ABC).", "Bene. Dico una cosa: basta così."),
            ("DEL MONTE, sottosegretario di Stato per l'interno.", "Rispondo subito: sì."),
            ("SERRA Lucia (ABC).", "Prendo atto."),
            ("PRESIDENTE.", "È così stabilito."),
        ],
        True,
    ),
    (
        "it",
        [
            ("PRESIDENTE.", "Riprendiamo la seduta."),
            ("Lucia Serra (ABC).", "Bene. Dico una cosa: basta così."),
            ("Pia Monti (DEF).", "Rispondo subito: sì."),
            ("Lucia Serra (ABC).", "Prendo atto."),
            ("PRESIDENTE.", "È così stabilito."),
        ],
        True,
    ),
    (
        "pt",
        [
            ("A Sr.ª Presidente: —", "Está aberta a sessão."),
            ("O Sr. Rui Falcão (ABC): —", "Pergunto: quem paga?"),
            ("A Sr.ª Ministra da Pesca (Eva Lemos): —", "Ninguém paga."),
            ("O Sr. Rui Falcão (ABC): —", "Registo. Muito obrigado."),
            ("A Sr.ª Presidente: —", "Está encerrada a sessão."),
        ],
        True,
    ),
    (
        "pt",
        [
            ("A SRA. PRESIDENTE (Eva Lemos) –", "Está aberta a sessão."),
            ("O Sr. Rui Falcão (ABC) –", "Pergunto: quem paga?"),
            ("A Sra. Ana Brito (DEF) –", "Ninguém paga."),
            ("O Sr. Rui Falcão (ABC) –", "Registo. Muito obrigado."),
            ("A SRA. PRESIDENTE (Eva Lemos) –", "Está encerrada a sessão."),
        ],
        True,
    ),
    (
        "ru",
        [
            ("Председательствующий.", "Начинаем заседание."),
            ("Орлов И. П.", "Спасибо. Вопрос такой: кто платит?"),
            ("Лескова А. С., фракция «Море».", "Отвечаю: никто."),
            ("Орлов И. П.", "Понятно. Благодарю."),
            ("Председательствующий.", "Заседание закрыто."),
        ],
        True,
    ),
    (
        "es",
        [
            ("El señor PRESIDENTE.", "Se abre la sesión."),
            ("La señora VEGA LUNA.", "Gracias. Pregunto: ¿quién paga?"),
            ("El señor MINISTRO DE PESCA (Lara Rojas).", "Nadie paga."),
            ("La señora VEGA LUNA.", "Queda dicho."),
            ("El señor PRESIDENTE.", "Se levanta la sesión."),
        ],
        True,
    ),
]
"""Language, labels with what is said, and whether labels have lines of their own."""


def bare(label: str) -> str:
    """A label without the marks around it."""
    return re.sub(r"[\s:：–—.○]", "", label)


@pytest.mark.parametrize(("code", "turns", "own_line"), SITTINGS, ids=range(len(SITTINGS)))
def test_each_speaks_what_stands_behind_the_label(
    code: str, turns: list[tuple[str, str]], own_line: bool
) -> None:
    between = "\n" if own_line else " "
    page = "\n\n".join(
        f"{label}{said}" if label[-1] == "\u3000" else f"{label}{between}{said}"
        for label, said in turns
    )
    read = read_transcript(Source(page, "talk.txt"), language=code)
    got = [
        (
            bare(turn.speaker.label or "") if turn.speaker else "",
            "".join(word.text for word in turn.words),
        )
        for turn in read.turns
    ]
    assert got == [(bare(label), said.replace(" ", "")) for label, said in turns]


@pytest.mark.parametrize(
    "note", ["Aplausos do ABC e de alguns Deputados do DEF.", "Protestos do ABC.", "Risos."]
)
def test_line_that_names_a_sound_inside_a_paragraph(note: str) -> None:
    page = f"Ida Bern: É novo.\n{note}\nObrigado.\n\nUwe Kane: Sim.\n\nIda Bern: Muito obrigado.\n"
    read = read_transcript(Source(page, "talk.txt"), language="pt")
    assert [word.text for word in read.turns[0].words] == ["É", "novo.", "Obrigado."]


def test_the_same_words_inside_a_sentence_are_spoken() -> None:
    page = "Ida Bern: Ouvimos os\nAplausos do ABC.\n\nUwe Kane: Sim.\n\nIda Bern: Obrigado.\n"
    read = read_transcript(Source(page, "talk.txt"), language="pt")
    assert len(read.turns[0].words) == 5


@pytest.mark.parametrize(
    ("code", "head", "chair", "said"),
    [
        ("nl", "Voorzitter: Bergman", "De voorzitter", "Ik open de vergadering."),
        ("de", "Vorsitzende: Lohmann", "Vorsitzende", "Wir fangen an."),
        ("en", "Chair: Moss", "The chair", "We begin now."),
    ],
)
def test_name_of_who_chairs_above_the_sitting_is_not_said(
    code: str, head: str, chair: str, said: str
) -> None:
    page = f"{head}\n\n{chair}:\n{said}\n\nMr Lind (ABC):\nAbc.\n\n{chair}:\n{said}\n"
    read = read_transcript(Source(page, "talk.txt"), language=code)
    assert head.split()[1] not in [word.text for word in read.words]


def test_greeting_of_one_word_above_the_sitting_is_said() -> None:
    page = "Chair: Welcome\n\nMs Oak (ABC): Thank you.\n\nChair: We begin now.\n"
    read = read_transcript(Source(page, "talk.txt"), language="en")
    assert read.turns[0].words[0].text == "Welcome"


@pytest.mark.parametrize(
    ("code", "note"),
    [
        ("es", "Fuertes y prolongados aplausos de todo el grupo"),
        ("de", "Lebhafter und anhaltender Beifall bei der ABC"),
        ("fr", "Vifs et longs applaudissements sur tous les bancs"),
        ("it", "Vivi e prolungati applausi dai banchi della maggioranza"),
    ],
)
def test_two_adjectives_before_the_sound(code: str, note: str) -> None:
    page = f"Ida Bern: Abc.\n({note})\nDef.\n\nUwe Kane: Abc.\n\nIda Bern: Def.\n"
    read = read_transcript(Source(page, "talk.txt"), language=code)
    assert [word.text for word in read.turns[0].words] == ["Abc.", "Def."]


@pytest.mark.parametrize(
    ("code", "tags", "people", "said"),
    [
        ("he", ("יור", "דובר"), ('היו"ר דוד כהן', "רחל לוי (אבג)"), "אנחנו ממשיכים בדיון."),
        ("en", ("chair", "speaker_cont"), ("The chair", "Ms Oak (ABC)"), "We go on with this."),
    ],
)
def test_tags_of_a_template_around_labels(
    code: str, tags: tuple[str, str], people: tuple[str, str], said: str
) -> None:
    page = "\n\n".join(
        f" << {tags[n % 2]} >> {people[n % 2]}: << {tags[n % 2]} >>   \n\n{said}" for n in range(8)
    )
    read = read_transcript(Source(page, "talk.txt"), language=code)
    assert [turn.speaker.label if turn.speaker else "" for turn in read.turns] == list(people) * 4
    assert all(" ".join(w.text for w in turn.words) == said for turn in read.turns)
    assert any("tags of a template" in remark.message for remark in read.remarks)


def test_angle_quotes_around_a_line_stay() -> None:
    page = "Ida: << Yes >> he said << no >>\n\nBo: << Go >>\n\nIda: Fine.\n\nBo: Good.\n"
    read = read_transcript(Source(page, "talk.txt"), language="en")
    words = " ".join(word.text for turn in read.turns for word in turn.words)
    assert "<< Yes >> he said << no >>" in words and "<< Go >>" in words


@pytest.mark.parametrize("mark", [" – ", ": ", ": — "])
def test_a_long_bracket_behind_the_name_is_part_of_the_label(mark: str) -> None:
    groups = (
        "(Bloco Parlamentar da Aliança dos Municípios do Interior/ABC - RS. Pela ordem.)",
        "(Bloco Parlamentar Juntos pelo Litoral e pela Serra/DEF - SP. Por videoconferência. Sem revisão do orador.)",
    )
    people = ("NILO FARIAS", "DAVI PRADO", "RUI SALES")
    turns = []
    for k in range(6):
        turns.append(
            (
                "O SR. PRESIDENTE (Caio Brandt. XYZ - AM. Fala da Presidência.)",
                "Com a palavra o Senador.",
            )
        )
        turns.append(
            (
                f"O SR. {people[k % 3]} {groups[k % 2]}",
                "Sr. Presidente, agradeço e passo a ler o meu voto.",
            )
        )
    page = "\n\n".join(f"{label}{mark}{said}" for label, said in turns)
    read = read_transcript(Source(page + "\n", "talk.txt"), language="pt-BR")
    names = [turn.speaker.name if turn.speaker else "" for turn in read.turns]
    assert len(names) == len(turns)
    for name, (label, _) in zip(names, turns, strict=True):
        assert name.split(" (")[0] in label


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("fr", ("Bravo.", "Merci.", "Très bien.")),
        ("it", ("Bene.", "Grazie.", "Certo.")),
        ("pt", ("Muito bem.", "Obrigado.", "Sim.")),
        ("en", ("Right.", "Thank you.", "No.")),
    ],
)
def test_short_sentences_on_their_own_lines_are_no_labels(code: str, said: tuple[str, ...]) -> None:
    page = "\n\n".join(
        f"{word}\nNo. {number} is a line below it." for number in range(4) for word in said
    )
    read = read_transcript(Source(page, "talk.txt"), language=code)
    assert not any(turn.speaker for turn in read.turns)
