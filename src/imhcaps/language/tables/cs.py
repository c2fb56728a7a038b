"""Czech. Word lists are our own, after Internetová jazyková příručka (https://prirucka.ujc.cas.cz)."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="cs",
    name="Czech",
    closed_class={
        "possessive": "můj moje moji tvůj tvoje svůj svoje náš naše naši váš vaše jeho její jejich",
        "demonstrative": "ten ta to ti ty toho té těch tento tato toto tyto onen",
        "quantifier": (
            "každý každá každé všichni všechny všechno mnoho několik žádný žádná jiný jiná jiné"
        ),
        "preposition": (
            "v ve z ze na do od po za o u při před přes pro bez pod nad mezi k ke ku s se "
            "podle během kromě vůči kolem proti díky"
        ),
        "conjunction": "a i nebo ale či ani však avšak",
        "subordinator": "že aby protože když pokud jestli ačkoli jak než neboť zatímco kdyby",
        "relative": "který která které kteří kterého kdo co kde jaký jaká jaké",
        "pronoun": "já ty on ona ono my vy oni ony mě mi tě ti ho mu ji jí nás nám vás vám si",
        "auxiliary": (
            "je jsou byl byla bylo byli být bude budou jsem jsi jsme jste může mohou musí má "
            "mají by bych bychom"
        ),
        "negation": "ne nikdy není",
    },
    abbreviations="např tj tzv mj resp č r sv atd apod tzn str prof dr ing mgr hod ul aj tř nám popř odst srov násl p pí tis mil mld kč zn bl",
    closing_abbreviations="atd apod kč tis mil mld r hod aj",
    ordinal="stop",
    units="korun kč eur stupňů hodin roku",
    braille=("cs-g1.ctb", None),
)
