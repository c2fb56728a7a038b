"""Spanish. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="es",
    name="Spanish",
    closed_class={
        "article": "el la los las un una unos unas lo al del",
        "possessive": (
            "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra cuyo cuya"
        ),
        "demonstrative": "este esta estos estas ese esa esos esas aquel aquella aquellos aquellas",
        "quantifier": (
            "algún alguna algunos algunas ningún ninguna cada todo toda todos todas mucho "
            "mucha muchos muchas poco poca pocos pocas más menos otro otra otros otras varios "
            "varias ambos tan tanto tanta cualquier dicha dicho dichos dichas bastantes "
            "ciertos ciertas diversas diversos"
        ),
        "number": (
            "dos tres cuatro cinco seis siete ocho nueve diez cien mil millón primer primera"
        ),
        "preposition": (
            "a ante bajo con contra de desde durante en entre hacia hasta mediante para por "
            "según sin sobre tras"
        ),
        "conjunction": "y e o u ni pero sino mas",
        "subordinator": "que porque si aunque cuando como donde mientras pues apenas",
        "relative": "quien quienes cual cuales qué quién cuál cómo dónde cuándo",
        "pronoun": (
            "yo tú él ella usted nosotros nosotras ellos ellas ustedes me te se nos os le les "
            "esto eso"
        ),
        "auxiliary": (
            "es son era eran fue fueron ser sido soy eres somos está están estaba estar he has "
            "ha hemos han había habían haber hay puede pueden podría poder debe deben debería va "
            "van voy vamos quiere"
        ),
        "negation": "no nunca jamás",
        "degree": "muy bastante casi ya también solo sólo siempre",
        "adverb": "ahora entonces hoy aquí quizás además bien sí gracias",
        "interjection": "oh ah eh ay hola",
        "title": "sr sra srta dr dra don doña prof",
    },
    abbreviations=(
        "sr sra srta dr dra prof ud uds etc p.ej pág núm ee.uu av art n.º vol cap admón dpto "
        "pza gral lic ing ss.mm a.c d.c p.m a.m núms págs rte avda aprox arts apdo cía ctra "
        "dña depto ed excmo excma ilmo ilma fig máx mín nro pp párr prov s ss sig tel tfno "
        "vda tte cte cnel mons v.gr s.a s.l d q.e.p.d"
    ),
    closing_abbreviations="etc ee.uu ud uds s.a s.l q.e.p.d",
    ordinal="suffix",
    units="euros dólares grados horas",
    fillers="eh",
    negations="no nunca",
    clitics="me te se nos le les",
    sounds=SoundWords(
        room=(
            "suena_la_campanilla hace_sonar_la_campanilla agita_la_campanilla "
            "aplausos aplauso risas risa carcajadas rumores protestas abucheos pitos silbidos "
            "vítores ovación murmullos interrupciones gritos bullicio jaleo algarabía aplauden"
        ),
        person=(
            "aplaude aplauden "
            "ríe ríen se_ríe se_ríen riendo riéndose tose tos estornuda suspira suspiro suspiros "
            "solloza sollozos llora llorando gime gemido bosteza susurra susurrando murmura "
            "grita canta tararea carraspea carraspeo silba jadea resopla gruñe "
            "se_aclara_la_garganta habla hablan"
        ),
        music="música música_de_fondo",
        silence="silencio pausa",
        other=(
            "micrófono_apagado micrófono_cerrado ruido ruidos sonido timbre_suena trueno "
            "truenos sirena sirenas disparo disparos pasos interferencia sin_sonido"
        ),
        unintelligible="inaudible ininteligible incomprensible",
        things="puerta teléfono lluvia viento motor voces canción público",
    ),
    pronouns="yo me mi mis nosotros nos nuestro nuestra tú te ti usted ustedes vosotros",
    address=Address(men="señor sr don", women="señora señorita sra srta doña"),
    joining="y e",
    voices=(
        "presidente presidenta candidato candidata compareciente vicepresidente vicepresidenta voz voces publico entrevistador "
        "entrevistadora entrevistado entrevistada moderadora narrador narradora locutor locutora "
        "presentador presentadora hombre mujer nino nina ninos todos todas ministro ministra "
        "senadora senadores senadoras diputado diputada diputados diputadas conseller consellera alcalde alcaldesa asistente "
        "participante periodista portavoz oyente invitado invitada testigo "
        "representante defensor defensora"
    ),
    heads=(
        "personajes | reparto | "
        "fecha | hora | lugar | tema | temas | asunto | título | orden del día | asistentes | "
        "presentes | ausentes | excusados | participantes | duración | grabación | fuente | "
        "sesión | resumen | nota | contenido | episodio | sumario | ingredientes | preparación "
        "| elaboración | consejo | raciones | porciones | cocción | atención | ejemplo | tiempo "
        "de cocción"
    ),
    questions="pregunta respuesta | p r",
    quotes="«»“”‘’",
    folding="Peña PEÑA | Íñigo IÑIGO",
    guide="netflix-es",
    braille=("es-g1.ctb", "es-g2.ctb"),
    clock=ClockWords(before="a_las", after="hrs hrs.", between="h"),
    weekdays="lunes martes miércoles jueves viernes sábado domingo",
    time_units={"s": "segundos seg", "ms": "milisegundos"},
    columns={
        "start": "inicio comienzo entrada tiempo hora",
        "end": "término termino salida fin final",
        "duration": "duración duracion",
        "kind": "tipo categoría categoria",
        "speaker": "hablante orador interlocutor personaje persona locutor",
        "text": "transcripción texto palabras palabra contenido",
    },
    kinds={
        "speech": "habla",
        "sound": "sonido",
        "music": "música musica",
        "silence": "silencio",
        "shot": "plano corte",
        "chapter": "capítulo capitulo",
    },
    channel=Channel(
        words="chat teléfono comentario comentarios correo vídeo video radio micrófono intérprete",
        before="por en desde",
        capacity="como",
    ),
    to_be="es era son fue eran",
    magnitudes="mil mill",
    terms=(
        Terms(
            language="es",
            transcript="Transcripción",
            summary="Resumen",
            speakers="Personas que hablan",
            contents="Índice",
            notices="Avisos",
            credits="Créditos",
            about="Acerca de esta transcripción",
            source="Fuente",
            made_with="Hecho con",
            visual="Imagen",
            date="Fecha",
            author="Autoría",
            downloads="Descargas",
            skip="Saltar a la transcripción",
            recording="Grabación",
            open="Abrir la grabación",
            search="Buscar en la transcripción",
            previous="Anterior",
            next="Siguiente",
            none="Ninguna coincidencia",
            one="1 coincidencia",
            many="{count} coincidencias",
            at="{index} de {count}.",
            show="Mostrar lo que dice",
            shown="{count} de {all} intervenciones",
            follow="Desplazar con la grabación",
            keys="Sobre una hora: las flechas arriba y abajo pasan de una a otra, Intro reproduce desde ahí.",
            play="Reproducir desde {time}, {name}",
            problem="No se pudo cargar la grabación.",
        ),
    ),
)
