"""German. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="de",
    name="German",
    closed_class={
        "article": "der die das den dem des ein eine einen einem einer eines",
        "possessive": (
            "mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihr "
            "ihre ihren ihrem ihrer unser unsere unseren unserem euer eure meines deinem "
            "deines deiner deinen seines ihres unseres unserer eurem euren eurer"
        ),
        "demonstrative": (
            "dieser diese dieses diesen diesem jener jene jenes dies jenem jenen selben "
            "derselbe dieselbe dasselbe demselben denselben derselben"
        ),
        "quantifier": (
            "jeder jede jedes jeden alle allen einige mehrere viele vielen wenige kein keine "
            "keinen keinem keiner manche andere anderen mehr weniger beide alles all aller "
            "allem viel wenig wenigen einigen einiger manchen manchem solche solchen solcher "
            "solches etliche etlichen meisten anderer anderes anderem jedem jegliche "
            "jeglichen beiden beider sämtliche sämtlicher sämtlichen keines"
        ),
        "number": "zwei drei vier fünf sechs sieben acht neun zehn hundert tausend erste ersten",
        "preposition": (
            "an am auf aus bei beim bis durch für gegen hinter in im ins mit nach neben ohne "
            "seit über um unter von vom vor während wegen zu zum zur zwischen trotz per "
            "aufgrund laut statt anstatt innerhalb außerhalb mithilfe hinsichtlich bezüglich "
            "gemäß mittels binnen samt anhand infolge aufs übers fürs für's ums durchs ans "
            "abzüglich zuzüglich"
        ),
        "conjunction": "und oder aber denn sondern sowie weder entweder sowohl beziehungsweise",
        "subordinator": (
            "dass daß weil wenn ob obwohl als wie damit bevor nachdem falls sobald während "
            "solange indem sodass obgleich ehe sofern soweit"
        ),
        "relative": "welche welcher welches wer wen wem was wo warum wann deren dessen",
        "pronoun": "ich du er sie es wir mich dich sich uns euch mir dir ihm ihn ihnen man",
        "auxiliary": (
            "ist sind war waren sein bin bist seid gewesen hat haben habe hatte hatten wird "
            "werden wurde wurden kann können konnte muss müssen soll sollen sollte will wollen "
            "darf dürfen mag möchte möchten"
        ),
        "negation": "nicht nie niemals",
        "degree": "sehr ganz zu so auch nur noch schon immer fast",
        "adverb": "jetzt dann heute hier da vielleicht ja nein bitte danke",
        "interjection": "oh ach äh ähm hallo",
        "title": "herr frau dr prof",
    },
    abbreviations=(
        "kap abb tab anm hr fr dr prof z.b d.h usw bzw ca nr str u.a evtl ggf inkl vgl abs "
        "art bd s parl mag dipl st u.ä s.o s.u v.a i.d.r mio mrd tel jan feb okt nov dez "
        "v.chr n.chr z.t z.zt d.j o.ä b.z tsd std min rn ziff v.d.h etc gem lt sog bspw geb "
        "abg abgg vors stellv gest jh abzgl zzgl betr bzgl ebd einschl entspr fam gegr gez jg lfd österr resp sept "
        "aug apr u.dgl u.v.m wg z.hd ff rd hl v.h i.v a.d vorm nachm"
    ),
    closing_abbreviations="v.h a.d usw etc v.chr n.chr u.ä o.ä mio mrd tsd std min jh u.dgl u.v.m ff",
    ordinal="stop",
    capital_nouns=True,
    units="uhr euro cent grad kilo tsd",
    fillers="äh ähm",
    negations="nicht kein keine",
    particles="an auf aus bei durch mit nach vor zu ab um über unter",
    sounds=SoundWords(
        room=(
            "beifall* applaus* heiterkeit gelächter lachen zuruf zurufe zwischenruf zwischenrufe "
            "gegenruf gegenrufe widerspruch unruhe glocke glockenzeichen jubel pfiffe pfeifen "
            "buhrufe buh-rufe tumult zustimmung klatschen lärm raunen stimmengewirr "
            "tosender_beifall große_unruhe lebhafter_beifall"
        ),
        person=(
            "applaudiert applaudieren "
            "lacht lachend schmunzelt kichert hustet niest seufzt räuspert_sich räuspern "
            "räuspert stöhnt gähnt weint schluchzt schnauft schnieft flüstert schreit ruft "
            "brummt summt singt pfeift klatscht atmet ächzt seufzen seufzer husten weinen "
            "flüstern schmatzt grinst schnalzt klopft spricht"
        ),
        music="musik titelmusik",
        silence="stille schweigen pause lange_pause",
        other=(
            "mikrofon_abgeschaltet mikrofon_ausgeschaltet geräusch* tonausfall ton_fällt_aus "
            "rauschen knistern klopfen klingeln telefon_klingelt gong piepen piepton schuss "
            "schüsse donner schritte sirene sirenen stimmen_im_hintergrund"
        ),
        unintelligible=(
            "unverständlich unverst. unhörbar akustisch_nicht_verständlich nicht_verständlich"
        ),
        things="tür telefon stimmen lied motor regen wind publikum",
    ),
    pronouns="ich mich mir mein meine wir uns unser unsere du dich dir ihr euch",
    address=Address(men="herr hr", women="frau fräulein", others="fr"),
    joining="und",
    voices=(
        "moderator moderatorin moderation sprecher sprecherin sprecher:in zwischenruf "
        "zwischenrufe zwischenfrage zuruf zurufe publikum interviewerin befragter befragte "
        "prasident prasidentin vizeprasident vizeprasidentin alterspräsident vorsitzender "
        "vorsitzende abgeordneter abgeordnete ministerin bundesminister bundesministerin "
        "staatsminister staatsministerin staatssekretar staatssekretarin kanzler kanzlerin "
        "bundeskanzler bundeskanzlerin frau mann kind kinder stimme stimmen zuschauer "
        "zuschauerin zuhorer zuhorerin horer horerin teilnehmer teilnehmerin gast gaste "
        "reporterin erzahler erzahlerin richter richterin zeuge zeugin schriftfuhrer "
        "schriftfuhrerin berichterstatter berichterstatterin landesrat bundesrat "
        "vizekanzler vizekanzlerin landeshauptmann landeshauptfrau volksanwalt volksanwaltin volksanwaltschaft"
    ),
    heads=(
        "personen | mitwirkende | rollen | "
        "datum | zeit | uhrzeit | beginn | ende | ort | thema | themen | titel | tagesordnung | "
        "tagesordnungspunkt | anwesend | anwesende | teilnehmer | teilnehmende | "
        "teilnehmerinnen | entschuldigt | abwesend | gäste | dauer | aufnahme | quelle | "
        "protokoll | sitzung | betreff | zusammenfassung | hinweis | inhalt | aktenzeichen | "
        "drucksache | berichterstattung | überweisungsvorschlag | folge | veranstaltung | "
        "zutaten | zubereitung | tipp | tipps | backzeit | kochzeit | garzeit | ruhezeit | "
        "arbeitszeit | portionen | anleitung | nährwerte | achtung | beispiel | anmerkung | antrag | antragstext | rede | gegenrede | "
        "begründung | beschluss | beschlüsse | beschlussfassung | abstimmung | bemerkung | beginn der sitzung | ende der sitzung"
    ),
    questions="frage antwort | f a",
    quotes="„“‚‘»«›‹",
    folding="Groß GROSS | Jörg JÖRG",
    guide="netflix-de",
    braille=("de-g0.utb", "de-g2.ctb"),
    clock=ClockWords(before="um", after="Uhr"),
    digraphs="ä ae ö oe ü ue ß ss",
    weekdays="montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    time_units={"s": "sekunden sek", "ms": "millisekunden"},
    columns={
        "start": "anfang beginn startzeit beginnt von zeit uhrzeit",
        "end": "ende schluss endzeit endet bis",
        "error": "fehler",
        "duration": "dauer länge laenge",
        "kind": "art typ sorte",
        "speaker": "sprecher sprecherin sprechende person rednerin redner",
        "text": "wörter worte wort beschriftung untertitel inhalt kommentar text transkript",
    },
    kinds={
        "speech": "sprache rede",
        "sound": "geräusch",
        "music": "musik",
        "silence": "stille",
        "shot": "schnitt",
        "chapter": "kapitel",
    },
    channel=Channel(
        words="chat telefon email mail kommentar kommentaren kommentare video radio mikrofon dolmetscher",
        before="im am auf durch über per via aus",
        capacity="als",
    ),
    from_the_hall="aus_dem_saal",
    to_be="ist war sind waren hat hatte",
    magnitudes="mio mrd tsd",
    terms=(
        Terms(
            language="de",
            transcript="Transkript",
            summary="Zusammenfassung",
            speakers="Sprecherinnen und Sprecher",
            contents="Inhalt",
            notices="Hinweise",
            credits="Mitwirkende",
            about="Über dieses Transkript",
            source="Quelle",
            made_with="Erstellt mit",
            visual="Bild",
            date="Datum",
            author="Verfasst von",
            downloads="Herunterladen",
            skip="Zum Transkript springen",
            recording="Aufnahme",
            open="Aufnahme öffnen",
            search="Im Transkript suchen",
            previous="Zurück",
            next="Weiter",
            none="Keine Treffer",
            one="1 Treffer",
            many="{count} Treffer",
            at="{index} von {count}.",
            show="Beiträge zeigen von",
            shown="{count} von {all} Beiträgen",
            follow="Mit der Aufnahme blättern",
            keys="Auf einer Zeitmarke: Pfeiltasten nach oben und unten wechseln die Zeitmarke, Eingabe spielt ab dort.",
            play="Ab {time} abspielen, {name}",
            problem="Die Aufnahme konnte nicht geladen werden.",
        ),
    ),
)
