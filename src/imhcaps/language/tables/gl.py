"""Galician. Word lists are our own, after Real Academia Galega, Normas ortográficas e morfolóxicas do idioma galego
(2003).
"""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="gl",
    name="Galician",
    closed_class={
        "article": (
            "o a os as un unha uns unhas ao aos á ás do da dos das no na nos nas polo pola polos "
            "polas co coa cos coas dun dunha nun nunha"
        ),
        "possessive": (
            "meu miña meus miñas teu túa seu súa seus súas noso nosa nosos nosas voso vosa"
        ),
        "demonstrative": (
            "este esta estes estas ese esa eses esas aquel aquela aqueles aquelas isto iso "
            "aquilo deste desta neste nesta mesma mesmo"
        ),
        "quantifier": (
            "algún algunha algúns algunhas ningún ningunha cada todo toda todos todas moito "
            "moita moitos moitas pouco poucos máis menos outro outra outros outras varios "
            "varias demais ambos calquera tales tódolos tódalas"
        ),
        "preposition": (
            "a ante baixo con contra de desde en entre para por segundo sen sobre tras ata "
            "cunha cun nestes destas desa dese dalgunhas noutros doutros nalgúns naqueles "
            "doutra nestas nese nesa nesas neses destes ó ós até dende mediante agás excepto "
            "salvo durante"
        ),
        "conjunction": "e ou nin pero mais senón",
        "subordinator": "que porque se cando como onde mentres aínda ca",
        "relative": "quen cal cales",
        "pronoun": "eu ti el ela nós vós eles elas me te se nos vos lle lles",
        "auxiliary": (
            "é son era eran foi foron ser sido está están estaba estar ha han hai había haber "
            "ten teñen pode poden debe deben vai van"
        ),
        "negation": "non nunca xamais",
    },
    abbreviations=(
        "cap n.º n.os sr sra srs dr dra prof etc p.ex páx núm art av ex ud uds aprox s ss arts núms "
        "páxs pp ed d dna excmo ilmo sres depto máx mín a.c d.c gral arq fig tel ee.uu profa p "
        "lic"
    ),
    closing_abbreviations="etc ud uds a.c d.c ee.uu",
    ordinal="suffix",
    units="euros graos horas",
    sounds=SoundWords(
        room="toca_a_campaíña fai_soar_a_campaíña aplausos risos risas murmurios protestas rumores voces interrupcións berros asubíos",
        person="aplaude aplauden ri rin rindo tose suspira chora murmura berra canta fala falan",
        music="música",
        silence="silencio pausa",
        other="ruído ruídos",
        unintelligible="inaudible inintelixible non_se_percibe",
    ),
    address=Address(men="señor sr", women="señora señorita sra"),
    joining="e",
    voices="presidente presidenta vicepresidente vicepresidenta deputado deputada conselleiro conselleira moderador moderadora entrevistador entrevistadora voz voces muller todos narrador narradora xornalista portavoz alcaldesa",
    heads=(
        "personaxes | "
        "data | hora | lugar | tema | asunto | título | orde do día | asistentes | presentes | "
        "ausentes | participantes | duración | gravación | fonte | sesión | resumo | nota | "
        "ingredientes | preparación | elaboración | consello | racións | atención | exemplo"
    ),
    questions="pregunta resposta | p r",
    quotes="«»“”‘’",
    folding="Iría IRIA",
    guide="une-153010",
    braille=("es-g1.ctb", None),
    clock=ClockWords(before="ás", between="h"),
    weekdays="luns martes mércores xoves venres sábado domingo",
    time_units={"s": "segundos", "ms": "milisegundos"},
    columns={
        "start": "inicio hora tempo",
        "end": "fin",
        "duration": "duración",
        "kind": "tipo",
        "speaker": "orador falante persoa",
        "text": "texto contido",
    },
    kinds={
        "speech": "fala",
        "sound": "son",
        "music": "música",
        "silence": "silencio",
        "shot": "plano",
        "chapter": "capítulo",
    },
    channel=Channel(
        words="chat teléfono comentario comentarios correo vídeo radio micrófono",
        before="por no na en",
        capacity="como",
    ),
    to_be="é foi son era eran",
    magnitudes="mil",
    terms=(
        Terms(
            language="gl",
            transcript="Transcrición",
            summary="Resumo",
            speakers="Persoas que falan",
            contents="Índice",
            notices="Avisos",
            credits="Créditos",
            about="Sobre esta transcrición",
            source="Fonte",
            made_with="Feito con",
            visual="Imaxe",
            date="Data",
            author="Autoría",
            downloads="Descargas",
            skip="Ir á transcrición",
            recording="Gravación",
            open="Abrir a gravación",
            search="Buscar na transcrición",
            previous="Anterior",
            next="Seguinte",
            none="Ningún resultado",
            one="1 resultado",
            many="{count} resultados",
            at="{index} de {count}.",
            show="Amosar o que di",
            shown="{count} de {all} intervencións",
            follow="Desprazar coa gravación",
            keys="Sobre un tempo: as frechas arriba e abaixo pasan dun a outro, Intro reproduce desde aí.",
            play="Reproducir desde {time}, {name}",
            problem="Non se puido cargar a gravación.",
        ),
    ),
)
