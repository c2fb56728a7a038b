"""Italian. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="it",
    name="Italian",
    closed_class={
        "article": (
            "il lo la i gli le un uno una l' al allo alla ai agli alle del dello della dei degli "
            "delle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo "
            "sulla sui sugli sulle"
        ),
        "possessive": (
            "mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre "
            "vostro vostra vostri vostre loro"
        ),
        "demonstrative": "questo questa questi queste quel quello quella quei quegli quelle",
        "quantifier": (
            "ogni qualche alcuni alcune tutto tutta tutti tutte molto molta molti molte poco "
            "pochi più meno altro altra altri altre nessun nessuna entrambi diversi diverse "
            "numerosi numerose vari varie tale tali qualsiasi qualunque"
        ),
        "number": "due tre quattro cinque sei sette otto nove dieci cento mille primo prima",
        "preposition": (
            "a ad di da in con su per tra fra verso durante senza contro dopo sotto sopra "
            "presso attraverso nonostante entro col coi mediante tramite oltre"
        ),
        "conjunction": "e ed o oppure ma né però sia",
        "subordinator": (
            "che perché se quando come mentre anche dove benché sebbene poiché affinché "
            "qualora finché"
        ),
        "relative": "chi cui quale quali cosa",
        "pronoun": "io tu lui lei egli ella noi voi essi mi ti si ci vi ne li",
        "auxiliary": (
            "è sono era erano essere stato stata sei siamo siete ho hai ha abbiamo avete hanno "
            "aveva avevano avere può possono posso potere deve devono dovrebbe va vanno vuole"
        ),
        "negation": "non mai",
        "degree": "molto troppo quasi già ancora sempre solo",
        "adverb": "ora adesso allora oggi qui forse inoltre bene sì no grazie",
        "interjection": "oh ah eh ciao",
        "title": "sig signor signora dott dr prof",
    },
    abbreviations=(
        "sig dott dr prof ecc es pag p.es ing avv on sen art n sigg dott.ssa prof.ssa sig.ra "
        "sig.na pagg vol cap ca fig nr a.c d.c p.zza v.le s.p.a gen col co comm lgs sec cfr "
        "segg lett arch rag geom onn spett egr cav voll figg tab tav nn tel ss s ill.mo "
        "gent.mo c.so p.le dott.ri"
    ),
    closing_abbreviations="ecc es s.p.a",
    ordinal="suffix",
    units="euro gradi ore",
    fillers="ehm",
    negations="non",
    clitics="mi ti si ci vi ne",
    sounds=SoundWords(
        room=(
            "suona_il_campanello suona_la_campanella "
            "applausi applauso risate risata risa ilarità commenti brusio proteste fischi "
            "mormorii urla clamori vivi_applausi rumoreggiamenti congratulazioni si_ride"
        ),
        person=(
            "applaude applaudono "
            "ride ridono ridendo ridacchia tossisce tosse starnutisce sospira sospiro singhiozza "
            "piange piangendo geme gemito sbadiglia sussurra mormora grida canta canticchia "
            "fischietta si_schiarisce_la_voce schiarisce_la_voce ansima parla parlano"
        ),
        music="musica musica_di_sottofondo",
        silence="silenzio pausa",
        other=(
            "microfono_spento microfono_disattivato rumore rumori squillo suono suoni tuono "
            "sirena sirene spari passi senza_audio"
        ),
        unintelligible="incomprensibile inudibile inintelligibile inaudibile",
        things="porta telefono pioggia vento motore voci canzone pubblico",
    ),
    pronouns="io mi me mio mia noi ci nostro nostra tu ti te voi vi lei",
    address=Address(men="signor sig don", women="signora signorina sig.ra"),
    joining="e ed",
    voices=(
        "direttore direttrice voce voci pubblico intervistatore intervistatrice moderatore moderatrice narratore "
        "narratrice conduttore conduttrice giornalista uomo donna bambino bambina tutti senatore "
        "senatrice deputato deputata relatore relatrice ospite sindaco testimone sottosegretario "
        "onorevole sottosegretaria viceministro viceministra"
    ),
    heads=(
        "personaggi | interpreti | "
        "data | ora | luogo | tema | argomento | oggetto | titolo | ordine del giorno | "
        "presenti | assenti | partecipanti | durata | registrazione | fonte | seduta | "
        "riassunto | nota | puntata | sommario | ingredienti | preparazione | procedimento | "
        "cottura | consiglio | porzioni | dosi | attenzione | esempio | tempo di cottura"
    ),
    questions="domanda risposta | d r",
    quotes="«»“”‘’",
    folding="Nicolò NICOLO",
    guide="netflix-it",
    braille=("it-it-comp6.utb", None),
    clock=ClockWords(before="ore alle"),
    weekdays="lunedì martedì mercoledì giovedì venerdì sabato domenica",
    time_units={"s": "secondi", "ms": "millisecondi"},
    columns={
        "start": "inizio entrata tempo ora",
        "end": "fine uscita",
        "duration": "durata",
        "kind": "tipo",
        "speaker": "parlante relatore oratore interlocutore persona",
        "text": "testo parole trascrizione contenuto",
    },
    kinds={
        "speech": "parlato",
        "sound": "suono",
        "music": "musica",
        "silence": "silenzio",
        "shot": "taglio",
        "chapter": "capitolo",
    },
    channel=Channel(
        words="chat telefono commento commenti email video radio microfono interprete",
        before="da per dal nel nella tramite in via",
        capacity="come",
    ),
    from_the_hall="dal_pubblico",
    to_be="è era sono erano fu",
    magnitudes="mln mld mio mia",
    terms=(
        Terms(
            language="it",
            transcript="Trascrizione",
            summary="Riassunto",
            speakers="Persone che parlano",
            contents="Indice",
            notices="Avvisi",
            credits="Crediti",
            about="Informazioni su questa trascrizione",
            source="Fonte",
            made_with="Realizzato con",
            visual="Immagine",
            date="Data",
            author="A cura di",
            downloads="Scarica",
            skip="Vai alla trascrizione",
            recording="Registrazione",
            open="Apri la registrazione",
            search="Cerca nella trascrizione",
            previous="Precedente",
            next="Successivo",
            none="Nessun risultato",
            one="1 risultato",
            many="{count} risultati",
            at="{index} di {count}.",
            show="Mostra gli interventi di",
            shown="{count} interventi su {all}",
            follow="Scorri con la registrazione",
            keys="Su un tempo: le frecce su e giù passano da un tempo all’altro, Invio riproduce da lì.",
            play="Riproduci da {time}, {name}",
            problem="Impossibile caricare la registrazione.",
        ),
    ),
)
