"""Danish. Word lists are our own, after E. Hansen and L. Heltoft, Grammatik over det danske sprog (2011)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="da",
    name="Danish",
    closed_class={
        "article": "en et den det de én",
        "possessive": (
            "min mit mine din dit dine sin sit sine vores jeres hans hendes dens dets deres vore"
        ),
        "demonstrative": "denne dette disse",
        "quantifier": (
            "nogen noget nogle ingen intet hver alle alt meget mange få flere anden andet andre "
            "begge"
        ),
        "preposition": (
            "i på af for med til fra om under over efter før mellem mod hos gennem uden ved "
            "ad bag blandt inden omkring langs trods ifølge siden som hen via uanset igennem "
            "indtil"
        ),
        "conjunction": "og eller men samt",
        "subordinator": "at som om når fordi skønt mens inden da hvis så end der idet ligesom",
        "relative": "hvilken hvilket hvilke hvem hvad hvis hvor hvordan hvorfor",
        "pronoun": "jeg du han hun vi i man mig dig sig os jer dem ham hende",
        "auxiliary": (
            "er var være været bliver blev blive har havde have kan kunne skal skulle vil ville "
            "må måtte bør"
        ),
        "negation": "ikke aldrig ej",
        "title": "herr hr fru frk",
    },
    abbreviations=(
        "kap bl bl.a f.eks dvs d.v.s hr fr kl nr ca osv jf pga m.m m.fl s.k mht prof dr afd "
        "art stk ift inkl ekskl mio mia tlf st iflg pkt ang maks evt vedr o.l m.v m.h.t årg "
        "bd fig tab fhv adm p.t o.s.v t.o.m f.o.m hhv pct kgl"
    ),
    closing_abbreviations="pct osv m.m m.fl mio mia o.l m.v o.s.v",
    ordinal="stop",
    units="kroner kr grader euro",
    sounds=SoundWords(
        room=(
            "ringer_med_klokken formanden_ringer "
            "latter munterhed klapsalver klapsalve bifald applaus uro buhråb tilråb hør_hør pift "
            "jubel"
        ),
        person=(
            "klapper applauderer "
            "griner ler fniser hoster nyser sukker suk hulker græder stønner gaber hvisker "
            "mumler råber synger nynner rømmer_sig gisper snakker"
        ),
        music="musik",
        silence="stilhed pause",
        other="lyd støj brum torden sirener skud skridt ingen_lyd",
        unintelligible="uhørligt utydeligt uforståeligt",
        things="dør telefon regn vind motor stemmer sang publikum",
    ),
    address=Address(men="herr hr", women="fru frøken frk"),
    joining="og",
    voices="stemme stemmer formand formanden næstformand næstformanden statsministeren ordstyrer ordstyreren mand kvinde",
    heads=(
        "personer | personerne | medvirkende | "
        "dato | tid | tidspunkt | sted | emne | tema | titel | dagsorden | til stede | "
        "deltagere | fraværende | afbud | varighed | optagelse | kilde | møde | resumé | "
        "referat | afsnit | ingredienser | fremgangsmåde | tilberedning | portioner | bemærk | "
        "eksempel"
    ),
    questions="spørgsmål svar | sp sv",
    quotes="””’’»«",
    folding="Søren SØREN | Kåre KÅRE",
    guide="netflix-da",
    braille=("da-dk-g16.ctb", "da-dk-g26.ctb"),
    clock=ClockWords(before="kl. kl klokken"),
    digraphs="æ ae ø oe å aa",
    weekdays="mandag tirsdag onsdag torsdag fredag lørdag søndag",
    time_units={"s": "sekunder", "ms": "millisekunder"},
    columns={
        "start": "starttid fra tid",
        "end": "slut sluttid til",
        "duration": "varighed",
        "kind": "type",
        "speaker": "taler talende person",
        "text": "tekst ord",
    },
    kinds={
        "speech": "tale",
        "sound": "lyd",
        "music": "musik",
        "silence": "stilhed",
        "shot": "klip",
        "chapter": "kapitel",
    },
    channel=Channel(
        words="chat chatten telefon telefonen mail kommentar kommentarer video radio mikrofon tolk",
        before="via per på i over fra",
        capacity="som",
    ),
    to_be="er var blev",
    magnitudes="mio mia mill mrd",
    terms=(
        Terms(
            language="da",
            transcript="Transskription",
            summary="Resumé",
            speakers="Talere",
            contents="Indhold",
            notices="Meddelelser",
            credits="Medvirkende",
            about="Om denne transskription",
            source="Kilde",
            made_with="Lavet med",
            visual="Billede",
            date="Dato",
            author="Forfatter",
            downloads="Hent",
            skip="Gå til transskriptionen",
            recording="Optagelse",
            open="Åbn optagelsen",
            search="Søg i transskriptionen",
            previous="Forrige",
            next="Næste",
            none="Ingen resultater",
            one="1 resultat",
            many="{count} resultater",
            at="{index} af {count}.",
            show="Vis, hvad der siges af",
            shown="{count} af {all} indlæg",
            follow="Rul med optagelsen",
            keys="På et tidspunkt: pil op og ned skifter mellem tidspunkter, Enter afspiller derfra.",
            play="Afspil fra {time}, {name}",
            problem="Optagelsen kunne ikke indlæses.",
        ),
    ),
)
