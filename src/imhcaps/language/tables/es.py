"""Spanish. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="es",
    name="Spanish",
    closed_class={
        "article": "el la los las un una unos unas lo al del",
        "possessive": "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra cuyo cuya",
        "demonstrative": "este esta estos estas ese esa esos esas aquel aquella aquellos aquellas",
        "quantifier": (
            "algún alguna algunos algunas ningún ninguna cada todo toda todos todas mucho mucha "
            "muchos muchas poco poca pocos pocas más menos otro otra otros otras varios varias "
            "ambos tan tanto tanta"
        ),
        "number": "dos tres cuatro cinco seis siete ocho nueve diez cien mil millón primer primera",
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
            "ha hemos han había habían haber hay puede pueden podría poder debe deben debería "
            "va van voy vamos quiere"
        ),
        "negation": "no nunca jamás",
        "degree": "muy bastante casi ya también solo sólo siempre",
        "adverb": "ahora entonces hoy aquí quizás además bien sí gracias",
        "interjection": "oh ah eh ay hola",
        "title": "sr sra srta dr dra don doña prof",
    },
    abbreviations="sr sra srta dr dra prof ud uds etc p.ej pág núm ee.uu av art n.º vol cap admón dpto pza gral lic ing ss.mm a.c d.c p.m a.m núms págs rte avda",
    closing_abbreviations="etc ee.uu ud uds",
    ordinal="suffix",
    units="euros dólares grados horas",
    fillers="eh",
    negations="no nunca",
    clitics="me te se nos le les",
    braille=("es-g1.ctb", "es-g2.ctb"),
)
