"""Czech. Word lists are our own, after Internetová jazyková příručka (https://prirucka.ujc.cas.cz)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="cs",
    name="Czech",
    closed_class={
        "possessive": (
            "můj moje moji tvůj tvoje svůj svoje náš naše naši váš vaše jeho její jejich své "
            "svou svého svému svých svým svými naší našeho našich našim našimi naším vaší "
            "vašeho mé mého mou mému"
        ),
        "demonstrative": (
            "ten ta to ti ty toho té těch tento tato toto tyto onen této tohoto tuto tomto "
            "tímto těchto těmto těmito takové takový taková takového takovou takovém tomu tom "
            "tím"
        ),
        "quantifier": (
            "každý každá každé všichni všechny všechno mnoho několik žádný žádná jiný jiná "
            "jiné každého každému každou každém některé některých některý některá některým "
            "několika více všech všem všemi žádné jakékoliv jakýkoliv jakoukoliv"
        ),
        "preposition": (
            "v ve z ze na do od po za o u při před přes pro bez pod nad mezi k ke ku s se "
            "podle během kromě vůči kolem proti díky pomocí vzhledem kvůli mimo místo vedle "
            "uvnitř prostřednictvím ohledně včetně"
        ),
        "conjunction": "a i nebo ale či ani však avšak čili takže jakož jakožto tudíž",
        "subordinator": (
            "že aby protože když pokud jestli ačkoli jak než neboť zatímco kdyby jako "
            "poněvadž jelikož jakmile přestože zda"
        ),
        "relative": "který která které kteří kterého kdo co kde jaký jaká jaké jejichž jehož jejíž",
        "pronoun": "já ty on ona ono my vy oni ony mě mi tě ti ho mu ji jí nás nám vás vám si",
        "auxiliary": (
            "je jsou byl byla bylo byli být bude budou jsem jsi jsme jste může mohou musí má "
            "mají by bych bychom"
        ),
        "negation": "ne nikdy není",
    },
    abbreviations=(
        "např čl tj tzv mj resp č r sv atd apod tzn str prof dr ing mgr hod ul aj tř nám popř "
        "odst srov násl p pí tis mil mld kč zn bl č.j zejm zvl ev obr tab kap pozn roč sl tel "
        "zák vyhl gen plk kpt mudr judr rndr phdr doc n.l př.n.l s.r.o a.s"
    ),
    closing_abbreviations="atd apod kč tis mil mld r hod aj n.l př.n.l s.r.o a.s",
    ordinal="stop",
    units="korun kč eur stupňů hodin roku",
    sounds=SoundWords(
        room=(
            "potlesk smích veselost hluk ruch_v_sále neklid šum šum_v_sále pískot výkřiky bučení "
            "pobavení velký_potlesk ozývá_se_potlesk hlasy_z_pléna výkřiky_z_pléna předsedající_zvoní zvonek gong"
        ),
        person=(
            "tleská tleskají aplauduje "
            "směje_se smějí_se chichotá_se kašle kýchá vzdychá vzdech vzlyká pláče pláč sténá "
            "zívá šeptá mumlá křičí zpívá brouká_si odkašle_si mluví hovoří"
        ),
        music="hudba",
        silence="ticho pauza",
        other="mikrofon_vypnut vypnutý_mikrofon zvuk hrom siréna výstřel kroky",
        unintelligible="nesrozumitelné nesrozumitelně neslyšitelné nesrozumiteľné",
    ),
    address=Address(men="pan", women="paní slečna"),
    joining="a",
    voices=(
        "reditel reditelka namestek namestkyne hejtman hejtmanka predseda predsedkyne mistopredseda mistopredsedkyne poslanec poslankyne hlas hlasy "
        "divak divacka ministr ministryne redaktor redaktorka"
    ),
    heads=(
        "osoby | "
        "datum | čas | místo | téma | témata | název | předmět | program | pořad | přítomni | "
        "přítomní | nepřítomni | omluveni | účastníci | délka | záznam | zdroj | schůze | "
        "jednání | shrnutí | zápis | poznámka | díl | ingredience | suroviny | postup | "
        "příprava | porce | pozor | příklad"
    ),
    questions="otázka odpověď | ot od",
    quotes="„“‚‘",
    folding="Řehoř ŘEHOŘ | Šárka ŠÁRKA",
    guide="netflix-cs",
    braille=("cs-g1.ctb", None),
    clock=ClockWords(after="hod hod."),
    weekdays="pondělí úterý středa čtvrtek pátek sobota neděle",
    time_units={"s": "sekundy", "ms": "milisekundy"},
    columns={
        "start": "začátek zacatek čas",
        "end": "konec",
        "duration": "trvání",
        "kind": "druh typ",
        "speaker": "mluvčí mluvci řečník osoba",
        "text": "text obsah slova",
    },
    kinds={
        "speech": "řeč",
        "sound": "zvuk",
        "music": "hudba",
        "silence": "ticho",
        "shot": "záběr",
        "chapter": "kapitola",
    },
    channel=Channel(
        words="chat chatu telefon telefonu mejl komentář komentáři video rádio mikrofon tlumočník",
        before="přes na v po z od",
        capacity="jako",
    ),
    from_the_hall="z_pléna",
    to_be="je byl byla bylo jsou byly",
    magnitudes="mil mld tis",
    terms=(
        Terms(
            language="cs",
            transcript="Přepis",
            summary="Shrnutí",
            speakers="Mluvčí",
            contents="Obsah",
            notices="Upozornění",
            credits="Autoři",
            about="O tomto přepisu",
            source="Zdroj",
            made_with="Vytvořeno pomocí",
            visual="Obraz",
            date="Datum",
            author="Autor",
            downloads="Ke stažení",
            skip="Přejít na přepis",
            recording="Nahrávka",
            open="Otevřít nahrávku",
            search="Hledat v přepisu",
            previous="Předchozí",
            next="Další",
            none="Nic nenalezeno",
            one="1 výskyt",
            many="Výskyty: {count}",
            at="{index} z {count}.",
            show="Zobrazit, co říká",
            shown="Příspěvky: {count} z {all}",
            follow="Posouvat s nahrávkou",
            keys="Na časové značce: šipky nahoru a dolů přecházejí mezi značkami, Enter přehrává od ní.",
            play="Přehrát od {time}, {name}",
            problem="Nahrávku se nepodařilo načíst.",
        ),
    ),
)
