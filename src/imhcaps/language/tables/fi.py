"""Finnish. Word lists are our own, after Iso suomen kielioppi (2004, https://kaino.kotus.fi/visk)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    closed_class={
        "possessive": "minun sinun hänen meidän teidän heidän",
        "demonstrative": (
            "tämä tämän nämä tuo tuon nuo se sen ne tässä siinä tuossa tähän tästä tällä "
            "tälle tältä tänä tätä siihen siitä sillä sitä näitä näiden sellainen sellaisen "
            "sellaista sellaisia sellaiset sellaisesta tällainen tällaisen tällaista "
            "tällaisia"
        ),
        "quantifier": (
            "joku jokin jotkut ei-kukaan kukaan mikään joka jokainen kaikki moni monta "
            "muutama muu toinen molemmat muita muiden muut muuta monen monet monien montako "
            "useita useiden useat kaikkia kaikkien jokaista jokaisen eräs erään eräitä eräät "
            "muutaman muutamia muutamien jonkin jotain jotakin jonkun minkään missään samassa "
            "samaa saman toisen"
        ),
        "preposition": "ennen ilman kohti vasten pitkin alle yli läpi ympäri",
        "conjunction": "ja tai mutta vaan eli sekä joko vai ynnä mut",
        "subordinator": "että jotta koska kun jos vaikka kuin ennenkuin kunnes niin kunhan ku",
        "relative": "joka jonka jotka mikä minkä mitkä kuka missä mihin miten miksi milloin",
        "pronoun": "minä sinä hän me te he minua sinua häntä",
        "auxiliary": (
            "on olen olet olemme olette ovat oli olivat olla ollut voi voin voivat pitää täytyy "
            "saa saavat"
        ),
        "negation": "ei en et emme ette eivät eikä älä",
        "title": "herra rouva tri",
    },
    abbreviations=(
        "esim jne ym yms ns mm klo n nro ks vrt s v tri prof os eli em ko po ao tms mrd milj "
        "tuh nk n.s oik mom puh ts tm vs alv tark vast huom luv kpl n.k ekr jkr"
    ),
    closing_abbreviations="jne ym yms mrd milj tms ekr jkr",
    ordinal="stop",
    units="euroa astetta prosenttia",
    sounds=SoundWords(
        room=(
            "puhemies_koputtaa koputtaa_nuijalla "
            "naurua taputusta taputuksia aplodeja suosionosoituksia hälinää välihuuto "
            "välihuutoja hilpeyttä buuausta vihellyksiä eduskunnasta"
        ),
        person=(
            "taputtaa taputtavat "
            "nauraa naurahtaa hihittää yskii yskäisee aivastaa huokaa huokaisee nyyhkyttää itkee "
            "haukottelee kuiskaa mutisee huutaa laulaa hyräilee selvittää_kurkkuaan puhuu puhuvat"
        ),
        music="musiikkia",
        silence="hiljaisuus hiljaisuutta tauko",
        other="ääni ääntä melua kohinaa ukkosta sireeni laukaus askelia",
        unintelligible="epäselvää kuulumatonta",
    ),
    address=Address(men="herra", women="rouva neiti"),
    joining="ja",
    voices=(
        "puhemies varapuhemies aani aania yleiso haastattelija juontaja ministeri paaministeri "
        "edustaja kertoja kaikki"
    ),
    heads=(
        "henkilöt | roolit | "
        "päivämäärä | päiväys | aika | kello | kellonaika | paikka | aihe | aiheet | otsikko | "
        "esityslista | läsnä | läsnäolijat | poissa | osallistujat | kesto | äänite | tallenne "
        "| lähde | kokous | istunto | tiivistelmä | asia | jakso | pöytäkirja | ainekset | "
        "ainesosat | valmistus | vinkki | annoksia | huom | huomautus | esimerkki"
    ),
    questions="kysymys vastaus | k v",
    quotes="””’’",
    folding="Väinö VÄINÖ",
    guide="netflix-fi",
    braille=("fi.utb", None),
    clock=ClockWords(before="klo"),
    vowels_in_a_row=True,
    weekdays="maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai",
    time_units={"s": "sekuntia sekunnit", "ms": "millisekuntia"},
    columns={
        "start": "alku aika",
        "end": "loppu",
        "duration": "kesto",
        "kind": "laji",
        "speaker": "puhuja",
        "text": "teksti",
    },
    kinds={
        "speech": "puhe",
        "sound": "ääni",
        "music": "musiikki",
        "silence": "hiljaisuus",
        "shot": "otos",
        "chapter": "luku",
    },
    channel=Channel(
        words="chat chatti puhelin puhelimitse sähköposti kommentti video radio",
        before="via",
    ),
    to_be="on oli ovat olivat",
    magnitudes="milj mrd",
    terms=(
        Terms(
            language="fi",
            transcript="Tekstivastine",
            summary="Tiivistelmä",
            speakers="Puhujat",
            contents="Sisällys",
            notices="Ilmoitukset",
            credits="Tekijät",
            about="Tietoa tekstivastineesta",
            source="Lähde",
            made_with="Tehty ohjelmalla",
            visual="Kuva",
            date="Päivämäärä",
            author="Tekijä",
            downloads="Lataukset",
            skip="Siirry tekstiin",
            recording="Tallenne",
            open="Avaa tallenne",
            search="Hae tekstistä",
            previous="Edellinen",
            next="Seuraava",
            none="Ei osumia",
            one="1 osuma",
            many="{count} osumaa",
            at="{index}/{count}.",
            show="Näytä puhujan sanat",
            shown="{count}/{all} puheenvuoroa",
            follow="Vieritä tallenteen mukana",
            keys="Aikamerkin kohdalla: nuolet ylös ja alas siirtyvät merkistä toiseen, Enter toistaa siitä.",
            play="Toista kohdasta {time}, {name}",
            problem="Tallennetta ei voitu ladata.",
        ),
    ),
)
