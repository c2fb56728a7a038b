"""Romanian. Word lists are our own, after Academia Română, Gramatica limbii române (2005)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="ro",
    name="Romanian",
    closed_class={
        "article": "un o niște al a ai ale cel cea cei cele unui unei unor celui celei celor",
        "possessive": (
            "meu mea mei mele tău ta tăi tale său sa săi sale nostru noastră noștri noastre "
            "vostru voastră lui ei lor"
        ),
        "demonstrative": (
            "acest această acești aceste acel acea acei acele asta ăsta acestor acestui "
            "acestei aceeași același acelei acelui acelor"
        ),
        "quantifier": (
            "fiecare toți toate tot multe mulți puțin câteva câțiva niciun nicio alt altă "
            "alți alte ambii orice toată anumite oarecare vreo vreun atâta altor tuturor "
            "fiecărei fiecărui"
        ),
        "preposition": (
            "de la în din pe cu fără pentru prin spre către sub peste între după înainte până "
            "asupra contra despre dintre printre lângă într-un într-o dintr-un dintr-o "
            "printr-un printr-o împotriva privind conform drept dinspre datorită"
        ),
        "conjunction": "și sau ori dar iar ci însă nici deci",
        "subordinator": "că să dacă când deși fiindcă deoarece cum unde ca încât",
        "relative": "care cine ce căror cărui cărei",
        "pronoun": (
            "eu tu el ea noi voi ei ele mă te se ne vă îi îl o le îmi îți își ni vi li mi ți "
            "și-a i-a"
        ),
        "auxiliary": (
            "este e sunt era erau fi fost ești suntem sunteți are am ai au avem avea poate pot "
            "trebuie va vor voi ar aș"
        ),
        "negation": "nu niciodată",
    },
    abbreviations=(
        "dl dna dra dr nr art alin prof etc ex pag st str lit vol cap sf ș.a ș.a.m.d î.hr "
        "d.hr jud mun bd mil mld lt gen conf aprox cca sec pt p tel bl ap loc ing ec av acad "
        "lect asist col cpt plt obs ed fig tab e.n î.e.n d.ex"
    ),
    closing_abbreviations="etc ș.a ș.a.m.d mil mld e.n î.e.n",
    ordinal="suffix",
    units="lei euro grade",
    sounds=SoundWords(
        room="sună_clopoțelul sună_din_clopoțel râsete aplauze rumoare vociferări proteste huiduieli fluierături urale",
        person=(
            "aplaudă "
            "râde râd râzând chicotește tușește strănută oftează oftat suspină plânge geme cască "
            "șoptește mormăie strigă cântă fredonează își_drege_glasul vorbește vorbesc"
        ),
        music="muzică",
        silence="liniște tăcere pauză",
        other="sunet zgomot zgomote tunet sirenă împușcături pași",
        unintelligible="neinteligibil inaudibil neclar",
    ),
    address=Address(men="domnul", women="doamna domnișoara", others="dl dna"),
    joining="și şi",
    voices="director directoare secretar presedinte presedintele ministru deputat domnul doamna glas",
    heads=(
        "persoanele | personaje | "
        "data | ora | locul | loc | locația | subiect | subiectul | tema | titlu | titlul | "
        "ordinea de zi | prezenți | absenți | participanți | durata | înregistrare | sursa | "
        "ședința | rezumat | notă | episodul | ingrediente | preparare | mod de preparare | "
        "porții | sfat | atenție | exemplu"
    ),
    questions="întrebare răspuns | î r",
    quotes="„”«»",
    folding="Ștefan ŞTEFAN | Țepeș ȚEPEȘ",
    guide="netflix-ro",
    no_braille="liblouis 3.24 has one Romanian table, of eight dots; a .brf file holds six",
    clock=ClockWords(before="ora"),
    weekdays="luni marți miercuri joi vineri sâmbătă duminică",
    time_units={"s": "secunde", "ms": "milisecunde"},
    columns={
        "start": "timp ora",
        "end": "sfârșit",
        "duration": "durată",
        "kind": "tip",
        "speaker": "vorbitor",
        "text": "text",
    },
    kinds={
        "speech": "vorbire",
        "sound": "sunet",
        "music": "muzică",
        "silence": "liniște",
        "shot": "cadru",
        "chapter": "capitol",
    },
    channel=Channel(
        words="chat telefon email comentariu comentarii video radio microfon interpret",
        before="prin pe la în din",
        capacity="ca",
    ),
    from_the_hall="din_sală",
    to_be="este e era sunt erau",
    magnitudes="mil mld mn",
    terms=(
        Terms(
            language="ro",
            transcript="Transcriere",
            summary="Rezumat",
            speakers="Vorbitori",
            contents="Cuprins",
            notices="Mențiuni",
            credits="Realizatori",
            about="Despre această transcriere",
            source="Sursă",
            made_with="Realizat cu",
            visual="Imagine",
            date="Data",
            author="Autor",
            downloads="Descărcări",
            skip="Salt la transcriere",
            recording="Înregistrare",
            open="Deschide înregistrarea",
            search="Caută în transcriere",
            previous="Înapoi",
            next="Înainte",
            none="Niciun rezultat",
            one="1 rezultat",
            many="Rezultate: {count}",
            at="{index} din {count}.",
            show="Arată ce spune",
            shown="Intervenții: {count} din {all}",
            follow="Derulează odată cu înregistrarea",
            keys="Pe un moment: săgețile sus și jos trec de la unul la altul, Enter redă de acolo.",
            play="Redă de la {time}, {name}",
            problem="Înregistrarea nu a putut fi încărcată.",
        ),
    ),
)
