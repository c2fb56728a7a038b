"""Polish. Word lists are our own, after Zasady pisowni i interpunkcji polskiej (PWN)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="pl",
    name="Polish",
    closed_class={
        "possessive": (
            "mój moja moje twój twoja twoje swój swoja swoje nasz nasza nasze wasz wasza jego "
            "jej ich swoich swoim swoją swojego swojej naszych naszym naszej naszego moich "
            "moim mojej mojego twoją twojego"
        ),
        "demonstrative": (
            "ten ta to ci te tego tej tych tym tamten tamta tamto tę takich takie takim taki "
            "taka takiego"
        ),
        "quantifier": (
            "każdy każda każde wszyscy wszystkie wszystko wiele kilka żaden żadna inny inna "
            "inne wielu kilku wszystkich wszelkich obu niektórych żadnego jakiegoś jakich "
            "innych pewnych jakaś jakąś"
        ),
        "preposition": (
            "w we z ze na do od ode po za o u przy przed przez dla bez pod nad między wśród "
            "wobec według podczas oprócz mimo ku koło obok zamiast dzięki przeciwko poza "
            "przede zza wbrew naprzeciwko sprzed poprzez przeze"
        ),
        "conjunction": "i a lub albo oraz ale lecz czy ani więc czyli zaś natomiast jednakże tymczasem",
        "subordinator": (
            "że żeby aby bo ponieważ gdy kiedy jeśli jeżeli choć chociaż jak niż gdyby dopóki "
            "jako by skoro iż zanim"
        ),
        "relative": (
            "który która które którzy którego której kto co gdzie jaki jaka jakie których "
            "którym którą"
        ),
        "pronoun": (
            "ja ty on ona ono my wy oni one mnie mi cię ci go mu ją jej nas nam was wam się"
        ),
        "auxiliary": "jest są był była było byli być będzie będą może mogą musi muszą ma mają",
        "negation": "nie nigdy",
        "title": "dr mgr inż prof",
    },
    abbreviations=(
        "str rys np m.in tzn tj tzw prof dr r godz ul nr itp itd ok pt św al im ww ds zob por "
        "ks inż mgr hab lek art ust pkt poz zł gr tys mln mld min sek m.st rozdz tab tel gen "
        "płk ppłk kpt woj pow gm bł bp abp kard p.o n.e p.n.e lit wg"
    ),
    closing_abbreviations="itp itd r zł gr tys mln mld min sek n.e p.n.e",
    ordinal="stop",
    units="euro złotych zł r stopni godz roku",
    sounds=SoundWords(
        room=(
            "śmiech śmiechy wesołość oklaski brawa dzwonek poruszenie gwar wrzawa gwizdy okrzyki "
            "protesty głos_z_sali głosy_z_sali wesołość_na_sali śmiechy_na_sali"
        ),
        person=(
            "klaszcze klaszczą oklaskuje "
            "śmieje_się śmieją_się chichocze chichot kaszle kaszel kicha wzdycha westchnienie "
            "szlocha płacze płacz jęczy ziewa szepcze szept mamrocze krzyczy śpiewa nuci chrząka "
            "chrząknięcie odchrząkuje dyszy mówi mówią"
        ),
        music="muzyka",
        silence="cisza pauza",
        other=(
            "mikrofon_wyłączony wyłączony_mikrofon dźwięk dźwięki hałas szum trzask grzmot "
            "syrena syreny strzał strzały kroki brak_dźwięku"
        ),
        unintelligible="niezrozumiałe niesłyszalne niewyraźne niewyraźnie nieczytelne",
        things="drzwi telefon deszcz wiatr silnik głosy piosenka",
    ),
    address=Address(men="pan", women="pani"),
    joining="i oraz",
    voices=(
        "dyrektor dyrektorka wicedyrektor prezes wiceprezes kierownik kierowniczka naczelnik komendant rzecznik prokurator legislator legislatorka zastepca przedstawiciel przedstawicielka ekspert ekspertka "
        "marszałek wicemarszałek poseł posłanka głos głosy kobieta mezczyzna sekretarz prowadzacy "
        "prowadzaca dziennikarz dziennikarka premier przewodniczacy przewodniczaca widz "
        "widownia sprawozdawca "
        "poslanka marszałkini podsekretarz"
    ),
    heads=(
        "osoby | postaci | "
        "data | godzina | czas | miejsce | temat | tematy | tytuł | porządek obrad | porządek "
        "dzienny | obecni | nieobecni | uczestnicy | czas trwania | nagranie | źródło | "
        "posiedzenie | streszczenie | dotyczy | protokół | uwaga | odcinek | składniki | "
        "przygotowanie | sposób przygotowania | wykonanie | porcje | wskazówka | przykład"
    ),
    questions="pytanie odpowiedź | p o",
    quotes="„”«»",
    folding="Łucja ŁUCJA | Józef JÓZEF",
    guide="netflix-pl",
    braille=("Pl-Pl-g1.utb", None),
    clock=ClockWords(before="godz. o_godz."),
    weekdays="poniedziałek wtorek środa czwartek piątek sobota niedziela",
    time_units={"s": "sekundy sek", "ms": "milisekundy"},
    columns={
        "start": "początek poczatek od czas",
        "end": "koniec do",
        "duration": "czastrwania",
        "kind": "rodzaj",
        "speaker": "mówca mowca osoba",
        "text": "słowa slowa wypowiedź tekst",
    },
    kinds={
        "speech": "mowa",
        "sound": "dźwięk",
        "music": "muzyka",
        "silence": "cisza",
        "shot": "ujęcie",
        "chapter": "rozdział",
    },
    channel=Channel(
        words="czat czacie czatu telefon telefonu telefonie mejl komentarz komentarzach wideo radio mikrofon tłumacza",
        before="przez na w z od po",
        capacity="jako",
    ),
    from_the_hall="z_sali ze_sali",
    to_be="jest był była było są były",
    magnitudes="mln mld tys",
    terms=(
        Terms(
            language="pl",
            transcript="Transkrypcja",
            summary="Streszczenie",
            speakers="Osoby mówiące",
            contents="Spis treści",
            notices="Informacje prawne",
            credits="Autorzy",
            about="O tej transkrypcji",
            source="Źródło",
            made_with="Utworzono za pomocą",
            visual="Obraz",
            date="Data",
            author="Autor",
            downloads="Do pobrania",
            skip="Przejdź do transkrypcji",
            recording="Nagranie",
            open="Otwórz nagranie",
            search="Szukaj w transkrypcji",
            previous="Poprzedni",
            next="Następny",
            none="Brak wyników",
            one="1 wynik",
            many="Wyniki: {count}",
            at="{index} z {count}.",
            show="Pokaż wypowiedzi osób",
            shown="Wypowiedzi: {count} z {all}",
            follow="Przewijaj wraz z nagraniem",
            keys="Na znaczniku czasu: strzałki w górę i w dół zmieniają znacznik, Enter odtwarza od tego miejsca.",
            play="Odtwórz od {time}, {name}",
            problem="Nie udało się wczytać nagrania.",
        ),
    ),
)
