"""Dutch. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="nl",
    name="Dutch",
    closed_class={
        "article": "de het een 't zo'n",
        "possessive": "mijn jouw zijn haar ons onze jullie hun uw",
        "demonstrative": "deze dit die dat",
        "quantifier": (
            "elke elk ieder iedere alle veel weinig meer minder enkele sommige ander andere "
            "geen beide meeste meerdere"
        ),
        "number": "twee drie vier vijf zes zeven acht negen tien honderd duizend eerste",
        "preposition": (
            "aan achter af bij binnen boven door in langs met na naar naast om onder op over "
            "per rond sinds te tegen tot tussen uit van vanaf voor zonder volgens tijdens "
            "tegenover halverwege ten ter ondanks vanwege wegens buiten jegens omtrent inzake "
            "via"
        ),
        "conjunction": "en of maar want noch dus zowel hetzij oftewel",
        "subordinator": "omdat als wanneer terwijl hoewel zodat toen nadat voordat indien dan zoals",
        "relative": "wie wat waar welke hoe waarom",
        "pronoun": "ik jij je u hij zij ze we wij mij me jou hem men er zich",
        "auxiliary": (
            "is was waren ben bent wordt worden werd werden heeft hebben heb had hadden kan "
            "kunnen kon moet moeten zal zullen zou zouden wil willen mag mogen"
        ),
        "negation": "niet nooit",
        "degree": "heel erg zeer ook nog al alleen altijd te bijna",
        "adverb": "nu dan vandaag hier daar misschien ja nee bedankt",
        "interjection": "oh ah eh hallo",
        "title": "dhr mevr mw dr prof meneer mevrouw",
    },
    abbreviations=(
        "hfst dhr mevr mw dr prof enz bijv d.w.z nr blz ca o.a m.n i.p.v t.a.v art bv nl jl "
        "drs ir mr st vgl a.d.h.v e.d e.a i.v.m t.o.v z.g jhr mln mld nv a.s t.w.v m.a.w "
        "d.m.v i.t.t m.b.t m.u.v n.a.v t.n.v t.g.v t.h.v zgn afd afb hoofdst fig pag ds "
        "gebr c.q c.s a.u.b m.i v.chr n.chr jan febr aug sept okt nov dec resp incl excl"
    ),
    closing_abbreviations="enz e.d e.a bv nv mln mld a.u.b c.s v.chr n.chr",
    ordinal="suffix",
    units="euro graden uur",
    fillers="hè",
    negations="niet geen",
    particles="aan af bij binnen door in mee na om op over toe uit van voor",
    sounds=SoundWords(
        room=(
            "applaus gelach hamergeklop de_voorzitter_hamert de_voorzitter_hamert_af hilariteit geroffel geroffel_op_de_bankjes rumoer gejuich boegeroep "
            "gefluit rumoer_in_de_zaal gejoel gemompel onrust gegrinnik geklap"
        ),
        person=(
            "applaudisseert klapt klappen "
            "lacht lachen lachend grinnikt hoest hoesten niest zucht zuchten snikt huilt huilen "
            "kreunt gaapt fluistert mompelt schreeuwt roept zingt neuriet schraapt_keel "
            "schraapt_zijn_keel schraapt_haar_keel hijgt snuift spreekt spreken"
        ),
        music="muziek achtergrondmuziek",
        silence="stilte pauze",
        other=(
            "microfoon_uit geluid geluiden ruis gerinkel donder sirene sirenes schoten "
            "voetstappen piep geen_geluid"
        ),
        unintelligible="onverstaanbaar onhoorbaar onduidelijk",
        things="deur telefoon regen wind motor stemmen lied publiek",
    ),
    pronouns="ik mij me mijn wij we ons onze jij je jou jullie u",
    address=Address(men="heer dhr", women="mevrouw mevr mw"),
    joining="en",
    voices=(
        "voorzitter stem stemmen publiek vrouw mevrouw staatssecretaris presentator presentatrice "
        "gespreksleider verteller interviewster allen minister-president "
        "rijksminister"
    ),
    heads=(
        "personen | rolverdeling | personages | "
        "datum | tijd | plaats | locatie | onderwerp | thema | titel | agenda | aanwezig | "
        "aanwezigen | afwezig | deelnemers | duur | opname | bron | vergadering | samenvatting "
        "| betreft | notulen | aflevering | ingrediënten | bereiding | bereidingswijze | "
        "bereidingstijd | opmerking | let op | voorbeeld | tip"
    ),
    questions="vraag antwoord | v a",
    quotes="‘’“”",
    folding="Daniël DANIEL | IJsbrand IJSBRAND",
    guide="netflix-nl",
    braille=("nl-NL-g0.utb", None),
    clock=ClockWords(after="uur"),
    weekdays="maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    time_units={"s": "seconden", "ms": "milliseconden"},
    columns={
        "start": "aanvang begintijd tijd van",
        "end": "einde eindtijd tot",
        "duration": "duur",
        "kind": "soort",
        "speaker": "spreker",
        "text": "tekst woorden woord",
    },
    kinds={
        "speech": "spraak",
        "sound": "geluid",
        "music": "muziek",
        "silence": "stilte",
        "shot": "snede",
        "chapter": "hoofdstuk",
    },
    channel=Channel(
        words="chat telefoon reactie reacties mail video radio microfoon tolk",
        before="via per over door op in",
        capacity="als",
    ),
    to_be="is was zijn waren",
    magnitudes="mln mld mio",
    terms=(
        Terms(
            language="nl",
            transcript="Transcript",
            summary="Samenvatting",
            speakers="Sprekers",
            contents="Inhoud",
            notices="Mededelingen",
            credits="Medewerkers",
            about="Over dit transcript",
            source="Bron",
            made_with="Gemaakt met",
            visual="Beeld",
            date="Datum",
            author="Auteur",
            downloads="Downloads",
            skip="Naar het transcript",
            recording="Opname",
            open="Opname openen",
            search="Zoeken in het transcript",
            previous="Vorige",
            next="Volgende",
            none="Geen resultaten",
            one="1 resultaat",
            many="{count} resultaten",
            at="{index} van {count}.",
            show="Toon wat wordt gezegd door",
            shown="{count} van {all} beurten",
            follow="Meelopen met de opname",
            keys="Op een tijd: pijl omhoog en omlaag gaan naar een andere tijd, Enter speelt vanaf daar.",
            play="Afspelen vanaf {time}, {name}",
            problem="De opname kon niet worden geladen.",
        ),
    ),
)
