"""Slovak. Word lists are our own, after Pravidlá slovenského pravopisu (2013)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="sk",
    name="Slovak",
    closed_class={
        "possessive": (
            "môj moja moje tvoj tvoja svoj svoja svoje náš naša naše váš vaša jeho jej ich "
            "svojich svojej svojho svoju svojím svojou svojom svojim svojmu svojimi"
        ),
        "demonstrative": (
            "ten tá to tí tie toho tej tých tento táto toto títo tieto tejto tohto tomto tomu "
            "týchto tom túto tú tou tým týmto takéto takýto takej takého"
        ),
        "quantifier": (
            "každý každá každé všetci všetky všetko veľa niekoľko žiadny žiadna iný iná iné "
            "všetkých niektorých niektoré niektorí niekoľkých každom iných iní akejkoľvek"
        ),
        "preposition": (
            "v vo z zo na do od po za o u pri pred cez pre bez pod nad medzi k ku s so podľa "
            "počas okrem voči okolo proti vďaka napriek kvôli mimo namiesto spolu blízko"
        ),
        "conjunction": "a i aj alebo ale či ani však takže avšak jednak nielen",
        "subordinator": "že aby pretože keď ak hoci ako než lebo zatiaľ keby keďže pokiaľ",
        "relative": (
            "ktorý ktorá ktoré ktorí ktorého kto čo kde aký aká aké ktorej ktorými ktorú "
            "ktorých ktorom ktorému ktorým akým akou akého"
        ),
        "pronoun": (
            "ja ty on ona ono my vy oni ony mňa mi ťa ti ho mu ju jej nás nám vás vám sa si"
        ),
        "auxiliary": (
            "je sú bol bola bolo boli byť bude budú som si sme ste môže môžu musí má majú by"
        ),
        "negation": "nie nikdy",
    },
    abbreviations=(
        "napr čl tj t.j tzv resp č r sv atď apod tzn str prof dr ing mgr hod ul nám popr odst "
        "p tis mil mld zn ods písm odd kap obr tab pozn ev zák vyhl tel gen plk mudr judr rndr phdr "
        "doc pr.n.l n.l s.r.o a.s"
    ),
    closing_abbreviations="atď apod tis mil mld r hod n.l pr.n.l s.r.o a.s",
    ordinal="stop",
    units="eur stupňov hodín roku",
    sounds=SoundWords(
        room=(
            "potlesk smiech veselosť hluk ruch_v_sále nepokoj šum šum_v_sále pískanie výkriky "
            "pobavenie hlas_z_pléna hlasy_z_pléna výkriky_z_pléna predsedajúci_zvoní zvonček gong"
        ),
        person=(
            "tlieska tlieskajú aplauduje "
            "smeje_sa smejú_sa chichoce_sa kašle kýcha vzdychá vzdych vzlyká plače plač stoná "
            "zíva šepká mrmle kričí spieva odkašle_si hovorí hovoria"
        ),
        music="hudba",
        silence="ticho pauza",
        other="zvuk hrom siréna výstrel kroky",
        unintelligible="nezrozumiteľné nepočuteľné",
    ),
    address=Address(men="pan pán", women="pani slečna"),
    joining="a",
    voices="riaditel riaditelka predsednicka podpredseda minister ministerka predseda podpredsednicka poslanec poslankyna hlas hlasy divak divacka redaktor redaktorka moderator moderatorka",
    heads=(
        "osoby | "
        "dátum | čas | miesto | téma | témy | názov | predmet | program | prítomní | neprítomní "
        "| ospravedlnení | účastníci | dĺžka | záznam | zdroj | schôdza | zhrnutie | zápisnica "
        "| poznámka | ingrediencie | suroviny | postup | príprava | porcie | pozor | príklad"
    ),
    questions="otázka odpoveď | ot od",
    quotes="„“‚‘",
    folding="Ľuboš ĽUBOŠ | Žofia ŽOFIA",
    no_guide="no Slovak guide has been read; the profile web applies",
    braille=("sk-g1.ctb", None),
    clock=ClockWords(after="hod hod."),
    weekdays="pondelok utorok streda štvrtok piatok sobota nedeľa",
    time_units={"s": "sekundy", "ms": "milisekundy"},
    columns={
        "start": "začiatok čas",
        "end": "koniec",
        "duration": "trvanie",
        "kind": "druh",
        "speaker": "rečník osoba",
        "text": "text",
    },
    kinds={
        "speech": "reč",
        "sound": "zvuk",
        "music": "hudba",
        "silence": "ticho",
        "shot": "záber",
        "chapter": "kapitola",
    },
    channel=Channel(
        words="chat chatu telefón telefónu komentár komentári video rádio mikrofón",
        before="cez na v po z od",
        capacity="ako",
    ),
    to_be="je bol bola bolo sú boli",
    magnitudes="mil mld tis",
    terms=(
        Terms(
            language="sk",
            transcript="Prepis",
            summary="Zhrnutie",
            speakers="Hovoriaci",
            contents="Obsah",
            notices="Upozornenia",
            credits="Autori",
            about="O tomto prepise",
            source="Zdroj",
            made_with="Vytvorené pomocou",
            visual="Obraz",
            date="Dátum",
            author="Autor",
            downloads="Na stiahnutie",
            skip="Prejsť na prepis",
            recording="Nahrávka",
            open="Otvoriť nahrávku",
            search="Hľadať v prepise",
            previous="Predchádzajúci",
            next="Ďalší",
            none="Nič sa nenašlo",
            one="1 výskyt",
            many="Výskyty: {count}",
            at="{index} z {count}.",
            show="Zobraziť, čo hovorí",
            shown="Príspevky: {count} z {all}",
            follow="Posúvať s nahrávkou",
            keys="Na časovej značke: šípky hore a dole prechádzajú medzi značkami, Enter prehráva od nej.",
            play="Prehrať od {time}, {name}",
            problem="Nahrávku sa nepodarilo načítať.",
        ),
    ),
)
