"""Hungarian. Word lists are our own, after A magyar helyesírás szabályai (12th edition, 2015)."""

from imhcaps.language.language import Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="hu",
    name="Hungarian",
    closed_class={
        "possessive": "saját",
        "article": "a az egy",
        "demonstrative": (
            "ez ezek azok ennek annak ezt azt ebben abban erre arra ezen azon ezeket azokat "
            "ezekben azokban azoknak"
        ),
        "quantifier": (
            "minden mindenki néhány sok kevés több semmi senki más másik mindkét valami "
            "valaki valamennyi bármelyik rengeteg pár"
        ),
        "conjunction": (
            "és vagy de hanem meg illetve valamint sem se pedig s azonban hiszen ám ugyanis "
            "viszont sőt tehát azaz vagyis mind nemcsak márpedig méghozzá mindazonáltal"
        ),
        "subordinator": (
            "hogy ha mert mivel bár amikor mikor mint mintha amíg mielőtt miután ahogy "
            "merthogy miszerint jóllehet holott ezért"
        ),
        "relative": (
            "aki akik akit amely amelyek amelyet ami amit ahol ahová mely melyik ki mi mit hol "
            "miért hogyan"
        ),
        "pronoun": "én te ő mi ti ők engem téged őt minket nekem neked neki nekünk",
        "auxiliary": (
            "van vannak volt voltak lesz lesznek lenne lenni kell lehet fog fogja tud szokott"
        ),
        "negation": "nem ne soha sem nincs",
    },
    abbreviations=(
        "pl ún kb stb dr szt bt ny sz ill vö ld old u.n i.e i.sz br ifj id prof st özv krt ker em bp "
        "pld ti mrd u.i kft zrt pp fej évf kv bek fszt tel jan febr márc ápr jún júl aug "
        "szept okt nov dec ált pf"
    ),
    closing_abbreviations="stb mrd ti",
    ordinal="stop",
    units="forint ft euró fok",
    sounds=SoundWords(
        room=(
            "taps nevetés derültség zaj moraj közbeszólás közbeszólások felzúdulás éljenzés "
            "füttyök nagy_taps közbekiáltás közbekiáltások csengő csenget"
        ),
        person=(
            "tapsol tapsolnak "
            "nevet nevetnek nevetve kuncog köhög köhögés tüsszent sóhajt sóhaj zokog sír nyög "
            "ásít suttog motyog kiált énekel dúdol torkát_köszörüli beszél beszélnek"
        ),
        music="zene",
        silence="csend szünet",
        other="hang dörgés sziréna lövés léptek",
        unintelligible="érthetetlen nem_hallható nem_érthető hallhatatlan",
    ),
    joining="és",
    voices="igazgato foigazgato fotitkar elnok alelnok jegyzo allamtitkar kozbeszolas kozbeszolasok hang hangok miniszter kepviselo riporter musorvezeto",
    heads=(
        "személyek | szereplők | "
        "dátum | időpont | idő | helyszín | hely | téma | tárgy | cím | napirend | napirendi "
        "pont | jelen vannak | jelen van | jelenlévők | távol | résztvevők | időtartam | "
        "felvétel | forrás | ülés | összefoglaló | jegyzőkönyv | megjegyzés | adás | hozzávalók "
        "| elkészítés | tipp | adag | sütési idő | figyelem | példa"
    ),
    questions="kérdés válasz | k v",
    quotes="„”»«",
    folding="Győző GYŐZŐ | Ágnes ÁGNES",
    guide="netflix-hu",
    braille=("hu-hu-g1.ctb", "hu-hu-g2.ctb"),
    clock=ClockWords(after="óra órakor"),
    weekdays="hétfő kedd szerda csütörtök péntek szombat vasárnap",
    time_units={"s": "másodperc mp", "ms": "ezredmásodperc"},
    columns={
        "start": "kezdet kezdés idő",
        "end": "vége",
        "duration": "időtartam",
        "kind": "típus",
        "speaker": "beszélő",
        "text": "szöveg",
    },
    kinds={
        "speech": "beszéd",
        "sound": "hang",
        "music": "zene",
        "silence": "csend",
        "shot": "vágás",
        "chapter": "fejezet",
    },
    channel=Channel(
        words="chat telefon email komment videó rádió mikrofon",
    ),
    to_be="van volt vannak voltak nem",
    magnitudes="mrd mio",
    terms=(
        Terms(
            language="hu",
            transcript="Leirat",
            summary="Összefoglaló",
            speakers="Beszélők",
            contents="Tartalom",
            notices="Közlemények",
            credits="Közreműködők",
            about="Erről a leiratról",
            source="Forrás",
            made_with="Készült ezzel",
            visual="Kép",
            date="Dátum",
            author="Szerző",
            downloads="Letöltések",
            skip="Ugrás a leirathoz",
            recording="Felvétel",
            open="A felvétel megnyitása",
            search="Keresés a leiratban",
            previous="Előző",
            next="Következő",
            none="Nincs találat",
            one="1 találat",
            many="{count} találat",
            at="{index} / {count}.",
            show="Csak az ő szavai",
            shown="{count} / {all} hozzászólás",
            follow="Görgetés a felvétellel",
            keys="Időjelen: a fel és le nyíl másik időjelre lép, az Enter onnan játszik.",
            play="Lejátszás innen: {time}, {name}",
            problem="A felvétel nem tölthető be.",
        ),
    ),
)
