"""Catalan. Word lists are our own, after Institut d’Estudis Catalans, Gramàtica de la llengua catalana (2016)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="ca",
    name="Catalan",
    closed_class={
        "article": "el la els les un una uns unes l' al als del dels pel pels lo d'un d'una d'uns d'unes",
        "possessive": (
            "meu meva meus meves teu teva seu seva seus seves nostre nostra nostres vostre "
            "vostra vostres llur llurs mon ma mes son sa ses"
        ),
        "demonstrative": (
            "aquest aquesta aquests aquestes aquell aquella aquells aquelles eixe eixa això allò"
        ),
        "quantifier": (
            "algun alguna alguns algunes cap cada tot tota tots totes molt molta molts moltes "
            "poc poca pocs poques més menys altre altra altres"
        ),
        "preposition": (
            "a amb contra de des d' durant en entre fins malgrat mitjançant dins davant per sense segons sobre sota "
            "vers cap"
        ),
        "conjunction": "i o ni però sinó doncs",
        "subordinator": "que perquè si quan com on mentre encara",
        "relative": "qui què quin quina quins quines",
        "pronoun": (
            "jo tu ell ella nosaltres vosaltres ells elles em et es ens us li els hi ho ne me te "
            "se s' m' t' n'"
        ),
        "auxiliary": (
            "és són era eren fou ser sigut estat soc som està estan ha han he hem havia hi haver "
            "pot poden cal va van vaig vam"
        ),
        "negation": "no mai pas",
    },
    abbreviations=(
        "sr sra srs dr dra prof etc p.ex pàg núm art av ex st sta vol cap aprox s ss arts "
        "núms pàgs pp ed hble excm mn sres sts dept màx mín a.c d.c gral arq fig tel ee.uu "
        "il·lm p"
    ),
    closing_abbreviations="etc a.c d.c ee.uu",
    ordinal="suffix",
    units="euros graus hores",
    sounds=SoundWords(
        room=(
            "toca_la_campaneta fa_sonar_la_campaneta "
            "aplaudiments rialles rialla remor remor_de_veus protestes crits xiulets murmuris "
            "rumors xivarri"
        ),
        person=(
            "aplaudeix aplaudeixen "
            "riu riuen rient tus sospira sospir plora xiuxiueja crida canta badalla "
            "s'escura_la_gola parla parlen"
        ),
        music="música",
        silence="silenci pausa",
        other="soroll sorolls se_sent_una_veu veus_de_fons",
        unintelligible="inaudible inintel·ligible no_se_sent_bé",
    ),
    address=Address(men="senyor sr", women="senyora senyoreta sra"),
    joining="i",
    voices="president presidenta secretari candidat candidata lletrat lletrada vicepresident vicepresidenta diputat diputada conseller consellera senador senadora moderador moderadora entrevistador entrevistadora presentador presentadora veu veus tothom narrador narradora periodista portaveu alcaldessa",
    heads=(
        "personatges | "
        "data | hora | lloc | tema | assumpte | títol | ordre del dia | assistents | presents | "
        "absents | participants | durada | enregistrament | font | sessió | resum | nota | "
        "ingredients | preparació | elaboració | consell | racions | atenció | exemple"
    ),
    questions="pregunta resposta | p r",
    quotes="«»“”‘’",
    folding="Núria NURIA | Gil·la GILLA",
    guide="une-153010",
    braille=("ca-g1.ctb", None),
    clock=ClockWords(before="a_les", between="h"),
    weekdays="dilluns dimarts dimecres dijous divendres dissabte diumenge",
    time_units={"s": "segons", "ms": "mil·lisegons"},
    columns={
        "start": "inici hora temps",
        "end": "final",
        "duration": "durada",
        "kind": "tipus",
        "speaker": "orador persona",
        "text": "text contingut",
    },
    kinds={
        "speech": "parla",
        "sound": "so",
        "music": "música",
        "silence": "silenci",
        "shot": "pla",
        "chapter": "capítol",
    },
    channel=Channel(
        words="xat telèfon comentari comentaris correu vídeo ràdio micròfon intèrpret",
        before="per al a en des",
        capacity="com",
    ),
    to_be="és era són eren",
    magnitudes="mil mn",
    terms=(
        Terms(
            language="ca",
            transcript="Transcripció",
            summary="Resum",
            speakers="Persones que parlen",
            contents="Índex",
            notices="Avisos",
            credits="Crèdits",
            about="Sobre aquesta transcripció",
            source="Font",
            made_with="Fet amb",
            visual="Imatge",
            date="Data",
            author="Autoria",
            downloads="Baixades",
            skip="Ves a la transcripció",
            recording="Gravació",
            open="Obre la gravació",
            search="Cerca a la transcripció",
            previous="Anterior",
            next="Següent",
            none="Cap resultat",
            one="1 resultat",
            many="{count} resultats",
            at="{index} de {count}.",
            show="Mostra el que diu",
            shown="{count} de {all} intervencions",
            follow="Desplaça amb la gravació",
            keys="Sobre un temps: les fletxes amunt i avall passen d’un a l’altre, Retorn reprodueix des d’allà.",
            play="Reprodueix des de {time}, {name}",
            problem="No s’ha pogut carregar la gravació.",
        ),
    ),
)
