"""Norwegian Bokmål. Word lists are our own, after J. T. Faarlund, S. Lie and K. I. Vannebo, Norsk referansegrammatikk
(1997).
"""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="nb",
    name="Norwegian Bokmål",
    closed_class={
        "article": "en ei et den det de",
        "possessive": (
            "min mi mitt mine din di ditt dine sin si sitt sine vår vårt våre deres hans hennes "
            "dens dets"
        ),
        "demonstrative": "denne dette disse",
        "quantifier": (
            "noen noe ingen intet hver alle alt mye mange få flere annen annet andre begge "
            "slik slike slikt samme selve enhver forrige neste egen eget egne"
        ),
        "preposition": (
            "i på av for med til fra om under over etter før mellom mot hos gjennom uten ved "
            "bak blant innen rundt langs tross ifølge siden som overfor foran utenfor "
            "innenfor inntil via omkring uansett imot"
        ),
        "conjunction": "og eller men samt både hverken verken enten",
        "subordinator": "at som om når fordi selv mens innen da hvis så enn dersom idet ettersom",
        "relative": "hvilken hvilket hvilke hvem hva hvor hvordan hvorfor der",
        "pronoun": "jeg du han hun vi dere man meg deg seg oss dem ham henne",
        "auxiliary": (
            "er var være vært blir ble bli har hadde ha kan kunne skal skulle vil ville må måtte "
            "bør"
        ),
        "negation": "ikke aldri ei",
        "title": "herr hr fru",
    },
    abbreviations=(
        "kap fig bl.a f.eks dvs d.v.s hr fr kl nr ca osv jf pga m.m m.fl s.k mht prof dr mill "
        "mrd tlf jr st avd f.o.m t.o.m ev inkl ekskl iht ift pkt ang maks evt vedr o.l m.v "
        "årg bd tab fhv adm p.t hhv iflg art"
    ),
    closing_abbreviations="osv m.m m.fl mill mrd o.l m.v",
    ordinal="stop",
    units="kroner kr grader euro",
    sounds=SoundWords(
        room="presidenten_klubber klubbeslag latter munterhet applaus klapping bifall uro buing rop tilrop jubel",
        person=(
            "klapper applauderer "
            "ler fniser hoster nyser sukker sukk hulker gråter stønner gjesper hvisker mumler "
            "roper synger nynner kremter gisper snakker"
        ),
        music="musikk",
        silence="stillhet pause",
        other="lyd støy torden sirener skudd fottrinn skritt ingen_lyd",
        unintelligible="uhørbart utydelig uforståelig",
        things="dør telefon regn vind motor stemmer sang publikum",
    ),
    address=Address(men="herr hr", women="fru frøken frk"),
    joining="og",
    voices="presidenten statsraden ordstyrer programleder kvinne",
    heads=(
        "personer | personene | medvirkende | "
        "dato | tid | tidspunkt | sted | emne | tema | tittel | dagsorden | saksliste | til "
        "stede | deltakere | fravær | forfall | varighet | opptak | kilde | møte | sammendrag | "
        "referat | episode | sak | ingredienser | fremgangsmåte | tilberedning | porsjoner | "
        "tips | merk | eksempel"
    ),
    questions="spørsmål svar | sp sv",
    quotes="«»’’",
    folding="Bjørn BJØRN | Pål PÅL",
    guide="netflix-nb",
    braille=("no-no-g0.utb", "no-no-g2.ctb"),
    clock=ClockWords(before="kl. kl klokken klokka"),
    digraphs="æ ae ø oe å aa",
    weekdays="mandag tirsdag onsdag torsdag fredag lørdag søndag",
    time_units={"s": "sekunder", "ms": "millisekunder"},
    columns={
        "start": "starttid fra tid",
        "end": "slutt sluttid til",
        "duration": "varighet lengde",
        "kind": "type",
        "speaker": "taler person",
        "text": "tekst ord",
    },
    kinds={
        "speech": "tale",
        "sound": "lyd",
        "music": "musikk",
        "silence": "stillhet",
        "shot": "klipp",
        "chapter": "kapittel",
    },
    channel=Channel(
        words="chat chatten telefon telefonen epost kommentar kommentarer video radio mikrofon tolk",
        before="via per på i over fra",
        capacity="som",
    ),
    to_be="er var ble",
    magnitudes="mill mrd",
    terms=(
        Terms(
            language="nb",
            transcript="Transkripsjon",
            summary="Sammendrag",
            speakers="Talere",
            contents="Innhold",
            notices="Merknader",
            credits="Medvirkende",
            about="Om denne transkripsjonen",
            source="Kilde",
            made_with="Laget med",
            visual="Bilde",
            date="Dato",
            author="Forfatter",
            downloads="Last ned",
            skip="Gå til transkripsjonen",
            recording="Opptak",
            open="Åpne opptaket",
            search="Søk i transkripsjonen",
            previous="Forrige",
            next="Neste",
            none="Ingen treff",
            one="1 treff",
            many="{count} treff",
            at="{index} av {count}.",
            show="Vis det som sies av",
            shown="{count} av {all} innlegg",
            follow="Rull med opptaket",
            keys="På et tidspunkt: pil opp og ned går mellom tidspunkter, Enter spiller derfra.",
            play="Spill fra {time}, {name}",
            problem="Opptaket kunne ikke lastes.",
        ),
    ),
)
