"""English. Word lists are our own, from the grammar of the language."""

from imhcaps.language.language import Language

LANGUAGE = Language(
    code="en",
    name="English",
    closed_class={
        "article": "a an the",
        "possessive": "my your his its our their whose",
        "demonstrative": "this that these those",
        "quantifier": (
            "some any no every each all both many much more most few fewer several such other "
            "another enough either neither half less"
        ),
        "number": (
            "one two three four five six seven eight nine ten eleven twelve twenty thirty forty "
            "fifty hundred thousand million billion first second third"
        ),
        "preposition": (
            "about above across after against along alongside amid among amongst around as "
            "aside at before behind below beneath beside besides between beyond by concerning "
            "despite down during except for from in inside into like minus near of off on onto "
            "opposite out outside over past per plus regarding round since through throughout "
            "till to toward towards under underneath unlike until unto up upon versus via with "
            "within without"
        ),
        "conjunction": "and but or nor yet so plus",
        "subordinator": (
            "because if although though unless whereas while whenever wherever when where why "
            "how than whether once cause 'cause until lest"
        ),
        "relative": "who whom which what whatever whoever whichever",
        "pronoun": (
            "i you he she it we they me him her us them i'm i've i'd i'll you're you've you'd "
            "you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll "
            "they're they've they'd they'll there there's that's who's what's let's here's "
            "someone anyone everyone nobody somebody anybody everybody something anything "
            "everything nothing"
        ),
        "auxiliary": (
            "am is are was were be been being have has had having do does did can could will "
            "would shall should may might must ought can't cannot couldn't won't wouldn't "
            "shouldn't isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't "
            "mustn't gonna gotta wanna"
        ),
        "negation": "not never hardly",
        "degree": (
            "very really quite too rather just even only also almost nearly pretty fairly still "
            "always often already ever"
        ),
        "adverb": (
            "now then today here again maybe perhaps actually basically obviously however "
            "therefore instead otherwise meanwhile finally sometimes well yes no yeah okay ok "
            "right please thanks"
        ),
        "interjection": "oh ah um uh er erm hmm hm wow hey hello hi",
        "title": "mr mrs ms dr prof professor st sir president doctor mister miss captain",
    },
    abbreviations="mr mrs ms dr prof st jr sr gen sen rep gov capt lt sgt rev hon vs etc e.g i.e approx dept est fig inc ltd co corp p pp vol ave blvd jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k ph.d m.d d.c mt ft",
    closing_abbreviations="etc jr sr inc ltd co corp a.m p.m ph.d m.d d.c u.s u.k ft",
    ordinal="suffix",
    units="percent o'clock dollars euros pounds cents a.m p.m miles feet inches kilometers kilometres meters metres degrees hundred kilos",
    fillers=(
        "ah ahh eh er erm hm hmm huh mhm mm mmhmm oh uh uhh uhhuh um umm basically like okay ok "
        "right so well yeah yes"
    ),
    filler_phrases=("you know", "i mean", "sort of", "kind of", "i guess", "you see", "all right"),
    negations="no not never nor none cannot nothing nobody",
    particles=(
        "about above across after along around before behind below by down in inside like near "
        "of off on opposite out outside over past since through under up without as so to that "
        "more"
    ),
    clitics=(
        "i he she we they i'm i've i'll i'd he's he'll she's she'll we're we've we'll they're "
        "they've they'll you're you've you'll it's it'll there's"
    ),
    braille=("en-ueb-g1.ctb", "en-ueb-g2.ctb"),
)
