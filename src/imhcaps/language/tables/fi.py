"""Finnish. Word lists are our own, after Iso suomen kielioppi (2004, https://kaino.kotus.fi/visk)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="fi",
    name="Finnish",
    closed_class={
        "possessive": "minun sinun hänen meidän teidän heidän",
        "demonstrative": "tämä tämän nämä tuo tuon nuo se sen ne tässä siinä tuossa",
        "quantifier": (
            "joku jokin jotkut ei-kukaan kukaan mikään joka jokainen kaikki moni monta "
            "muutama muu toinen molemmat"
        ),
        "preposition": "ennen ilman kohti vasten pitkin alle yli läpi ympäri",
        "conjunction": "ja tai mutta vaan eli sekä",
        "subordinator": "että jotta koska kun jos vaikka kuin ennenkuin kunnes niin",
        "relative": "joka jonka jotka mikä minkä mitkä kuka missä mihin miten miksi milloin",
        "pronoun": "minä sinä hän me te he minua sinua häntä",
        "auxiliary": (
            "on olen olet olemme olette ovat oli olivat olla ollut voi voin voivat pitää "
            "täytyy saa saavat"
        ),
        "negation": "ei en et emme ette eivät eikä älä",
    },
    abbreviations="esim jne ym yms ns mm klo n nro ks vrt s v tri prof os eli em ko po ao tms mrd milj tuh nk n.s oik mom puh",
    closing_abbreviations="jne ym yms mrd milj tms",
    ordinal="stop",
    units="euroa astetta prosenttia",
)
