"""Closed-class words by language and part of speech, and abbreviations that end in a full stop.

The small words of a language can be listed, and they say most of what a good break needs to know:
a line that ends on "the" or begins after "of" has torn something apart (BBC 3.4, Netflix General
Requirements §4, DCMP Line Division). The lists are our own, from grammar. A word stands under the
part of speech for which a break beside it matters most.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, get_args

PartOfSpeech = Literal[
    "article",
    "possessive",
    "demonstrative",
    "quantifier",
    "number",
    "preposition",
    "conjunction",
    "subordinator",
    "relative",
    "pronoun",
    "auxiliary",
    "negation",
    "degree",
    "adverb",
    "interjection",
    "title",
]
PARTS_OF_SPEECH: tuple[PartOfSpeech, ...] = get_args(PartOfSpeech)

WEAK: frozenset[PartOfSpeech] = frozenset(
    (
        "article",
        "possessive",
        "demonstrative",
        "preposition",
        "conjunction",
        "subordinator",
        "relative",
        "pronoun",
        "auxiliary",
    )
)
"""What a line or a cue should not end on, unless punctuation follows."""

_EN = {
    "article": "a an the",
    "possessive": "my your his its our their whose",
    "demonstrative": "this that these those",
    "quantifier": "some any no every each all both many much more most few fewer several such other"
    " another enough either neither half less",
    "number": "one two three four five six seven eight nine ten eleven twelve twenty thirty forty"
    " fifty hundred thousand million billion first second third",
    "preposition": "about above across after against along alongside amid among amongst around as"
    " aside at before behind below beneath beside besides between beyond by concerning despite down"
    " during except for from in inside into like minus near of off on onto opposite out outside over"
    " past per plus regarding round since through throughout till to toward towards under underneath"
    " unlike until unto up upon versus via with within without",
    "conjunction": "and but or nor yet so plus",
    "subordinator": "because if although though unless whereas while whenever wherever when where why"
    " how than whether once cause 'cause until lest",
    "relative": "who whom which what whatever whoever whichever",
    "pronoun": "i you he she it we they me him her us them i'm i've i'd i'll you're you've you'd"
    " you'll he's he'd he'll she's she'd she'll it's it'd it'll we're we've we'd we'll they're"
    " they've they'd they'll there there's that's who's what's let's here's someone anyone everyone"
    " nobody somebody anybody everybody something anything everything nothing",
    "auxiliary": "am is are was were be been being have has had having do does did can could will"
    " would shall should may might must ought can't cannot couldn't won't wouldn't shouldn't isn't"
    " aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't mustn't gonna gotta wanna",
    "negation": "not never hardly",
    "degree": "very really quite too rather just even only also almost nearly pretty fairly still"
    " always often already ever",
    "adverb": "now then today here again maybe perhaps actually basically obviously however therefore"
    " instead otherwise meanwhile finally sometimes well yes no yeah okay ok right please thanks",
    "interjection": "oh ah um uh er erm hmm hm wow hey hello hi",
    "title": "mr mrs ms dr prof professor st sir president doctor mister miss captain",
}
_ES = {
    "article": "el la los las un una unos unas lo al del",
    "possessive": "mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra cuyo cuya",
    "demonstrative": "este esta estos estas ese esa esos esas aquel aquella aquellos aquellas",
    "quantifier": "algún alguna algunos algunas ningún ninguna cada todo toda todos todas mucho mucha"
    " muchos muchas poco poca pocos pocas más menos otro otra otros otras varios varias ambos tan"
    " tanto tanta",
    "number": "dos tres cuatro cinco seis siete ocho nueve diez cien mil millón primer primera",
    "preposition": "a ante bajo con contra de desde durante en entre hacia hasta mediante para por"
    " según sin sobre tras",
    "conjunction": "y e o u ni pero sino mas",
    "subordinator": "que porque si aunque cuando como donde mientras pues apenas",
    "relative": "quien quienes cual cuales qué quién cuál cómo dónde cuándo",
    "pronoun": "yo tú él ella usted nosotros nosotras ellos ellas ustedes me te se nos os le les esto"
    " eso",
    "auxiliary": "es son era eran fue fueron ser sido soy eres somos está están estaba estar he has"
    " ha hemos han había habían haber hay puede pueden podría poder debe deben debería va van voy"
    " vamos quiere",
    "negation": "no nunca jamás",
    "degree": "muy bastante casi ya también solo sólo siempre",
    "adverb": "ahora entonces hoy aquí quizás además bien sí gracias",
    "interjection": "oh ah eh ay hola",
    "title": "sr sra srta dr dra don doña prof",
}
_FR = {
    "article": "le la les un une des du au aux l' d'",
    "possessive": "mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs",
    "demonstrative": "ce cet cette ces",
    "quantifier": "quelque quelques chaque tout toute tous toutes plusieurs aucun aucune autre autres"
    " plus moins beaucoup peu tel telle",
    "number": "deux trois quatre cinq six sept huit neuf dix cent mille premier première",
    "preposition": "à de dans en par pour sur sous avec sans chez entre vers contre depuis pendant"
    " avant après devant derrière selon dès jusque jusqu'à afin",
    "conjunction": "et ou mais ni car or donc",
    "subordinator": "que si quand comme lorsque puisque parce quoique tandis où",
    "relative": "qui quoi dont lequel laquelle lesquels lesquelles quel quelle quels quelles comment"
    " pourquoi",
    "pronoun": "je tu il elle on nous vous ils elles me te se y moi toi lui eux c'est cela ça qu'il"
    " qu'elle qu'on qu'ils j'ai",
    "auxiliary": "est sont était étaient être été suis es sommes êtes sera seront serait ai as a avons"
    " avez ont avait avaient avoir eu fait peut peuvent pouvez pouvons doit doivent devez va vont"
    " allez faut",
    "negation": "ne pas jamais rien n'est",
    "degree": "très trop bien assez aussi presque encore déjà toujours",
    "adverb": "maintenant alors ici là aujourd'hui peut-être oui non merci ainsi puis ensuite",
    "interjection": "oh ah euh hé bonjour",
    "title": "m mme mlle dr pr docteur professeur monsieur madame",
}
_DE = {
    "article": "der die das den dem des ein eine einen einem einer eines",
    "possessive": "mein meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihr ihre"
    " ihren ihrem ihrer unser unsere unseren unserem euer eure",
    "demonstrative": "dieser diese dieses diesen diesem jener jene jenes",
    "quantifier": "jeder jede jedes jeden alle allen einige mehrere viele vielen wenige kein keine"
    " keinen keinem keiner manche andere anderen mehr weniger beide",
    "number": "zwei drei vier fünf sechs sieben acht neun zehn hundert tausend erste ersten",
    "preposition": "an am auf aus bei beim bis durch für gegen hinter in im ins mit nach neben ohne"
    " seit über um unter von vom vor während wegen zu zum zur zwischen trotz",
    "conjunction": "und oder aber denn sondern sowie",
    "subordinator": "dass daß weil wenn ob obwohl als wie damit bevor nachdem falls sobald während",
    "relative": "welche welcher welches wer wen wem was wo warum wann deren dessen",
    "pronoun": "ich du er sie es wir mich dich sich uns euch mir dir ihm ihn ihnen man",
    "auxiliary": "ist sind war waren sein bin bist seid gewesen hat haben habe hatte hatten wird werden"
    " wurde wurden kann können konnte muss müssen soll sollen sollte will wollen darf dürfen mag"
    " möchte möchten",
    "negation": "nicht nie niemals",
    "degree": "sehr ganz zu so auch nur noch schon immer fast",
    "adverb": "jetzt dann heute hier da vielleicht ja nein bitte danke",
    "interjection": "oh ach äh ähm hallo",
    "title": "herr frau dr prof",
}
_IT = {
    "article": "il lo la i gli le un uno una l' al allo alla ai agli alle del dello della dei degli"
    " delle dal dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli"
    " sulle",
    "possessive": "mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre"
    " vostro vostra vostri vostre loro",
    "demonstrative": "questo questa questi queste quel quello quella quei quegli quelle",
    "quantifier": "ogni qualche alcuni alcune tutto tutta tutti tutte molto molta molti molte poco"
    " pochi più meno altro altra altri altre nessun nessuna entrambi",
    "number": "due tre quattro cinque sei sette otto nove dieci cento mille primo prima",
    "preposition": "a ad di da in con su per tra fra verso durante senza contro dopo sotto sopra",
    "conjunction": "e ed o oppure ma né però",
    "subordinator": "che perché se quando come mentre anche dove benché sebbene poiché affinché",
    "relative": "chi cui quale quali cosa",
    "pronoun": "io tu lui lei egli ella noi voi essi mi ti si ci vi ne li",
    "auxiliary": "è sono era erano essere stato stata sei siamo siete ho hai ha abbiamo avete hanno"
    " aveva avevano avere può possono posso potere deve devono dovrebbe va vanno vuole",
    "negation": "non mai",
    "degree": "molto troppo quasi già ancora sempre solo",
    "adverb": "ora adesso allora oggi qui forse inoltre bene sì no grazie",
    "interjection": "oh ah eh ciao",
    "title": "sig signor signora dott dr prof",
}
_PT = {
    "article": "o a os as um uma uns umas ao aos à às do da dos das no na nos nas pelo pela pelos"
    " pelas num numa",
    "possessive": "meu minha meus minhas teu tua seu sua seus suas nosso nossa nossos nossas cujo cuja",
    "demonstrative": "este esta estes estas esse essa esses essas aquele aquela aqueles aquelas isto"
    " isso aquilo",
    "quantifier": "algum alguma alguns algumas nenhum nenhuma cada todo toda todos todas muito muita"
    " muitos muitas pouco poucos mais menos outro outra outros outras vários várias ambos tão",
    "number": "dois duas três quatro cinco seis sete oito nove dez cem mil primeiro primeira",
    "preposition": "ante após até com contra de desde em entre para por perante sem sob sobre durante",
    "conjunction": "e ou mas nem porém",
    "subordinator": "que porque se quando como embora enquanto pois onde caso",
    "relative": "quem qual quais quê",
    "pronoun": "eu tu ele ela você nós vós eles elas vocês me te lhe lhes vos",
    "auxiliary": "é são era eram foi foram ser sido sou somos está estão estava estar tem têm tinha"
    " temos tenho ter há havia pode podem poderia poder deve devem deveria vai vão vou vamos",
    "negation": "não nunca jamais",
    "degree": "muito bastante quase já também só sempre ainda",
    "adverb": "agora então hoje aqui talvez além bem sim obrigado obrigada",
    "interjection": "oh ah ei olá",
    "title": "sr sra dr dra prof dona",
}
_NL = {
    "article": "de het een 't",
    "possessive": "mijn jouw zijn haar ons onze jullie hun uw",
    "demonstrative": "deze dit die dat",
    "quantifier": "elke elk ieder iedere alle veel weinig meer minder enkele sommige ander andere geen"
    " beide meeste",
    "number": "twee drie vier vijf zes zeven acht negen tien honderd duizend eerste",
    "preposition": "aan achter af bij binnen boven door in langs met na naar naast om onder op over"
    " per rond sinds te tegen tot tussen uit van vanaf voor zonder volgens tijdens",
    "conjunction": "en of maar want noch dus",
    "subordinator": "omdat als wanneer terwijl hoewel zodat toen nadat voordat indien dan",
    "relative": "wie wat waar welke hoe waarom",
    "pronoun": "ik jij je u hij zij ze we wij mij me jou hem men er zich",
    "auxiliary": "is was waren ben bent wordt worden werd werden heeft hebben heb had hadden kan kunnen"
    " kon moet moeten zal zullen zou zouden wil willen mag mogen",
    "negation": "niet nooit",
    "degree": "heel erg zeer ook nog al alleen altijd te bijna",
    "adverb": "nu dan vandaag hier daar misschien ja nee bedankt",
    "interjection": "oh ah eh hallo",
    "title": "dhr mevr mw dr prof meneer mevrouw",
}
_LISTS = {"de": _DE, "en": _EN, "es": _ES, "fr": _FR, "it": _IT, "nl": _NL, "pt": _PT}

ABBREVIATIONS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "mr mrs ms dr prof st jr sr gen sen rep gov capt lt sgt rev hon vs etc e.g i.e"
        " approx dept est fig inc ltd co corp p pp vol ave blvd jan feb mar apr jun jul aug sep"
        " sept oct nov dec a.m p.m u.s u.k ph.d m.d d.c mt ft",
        "es": "sr sra srta dr dra prof ud uds etc p.ej pág núm ee.uu av",
        "fr": "m mm dr pr etc p.ex av env cf p st ste",
        "de": "hr fr dr prof z.b d.h usw bzw ca nr str u.a evtl ggf inkl vgl",
        "it": "sig dott dr prof ecc es pag p.es ing avv",
        "pt": "sr sra dr dra prof etc p.ex pág núm av",
        "nl": "dhr mevr mw dr prof enz bijv d.w.z nr blz ca",
    }.items()
}
"""Words whose full stop does not end a sentence, without that stop, in lower case."""

LANGUAGES = tuple(sorted(_LISTS))
"""The languages that have lists, as primary subtags (BCP 47)."""


def primary(language: str | None) -> str:
    """The primary subtag: `pt` of `pt-BR`."""
    return (language or "").replace("_", "-").split("-")[0].lower()


@cache
def lexicon(language: str | None) -> dict[str, PartOfSpeech]:
    """Closed-class words in lower case with their part of speech; empty for a language without lists.

    A word in two lists has the part of speech that comes first in the list of the weak ones, then in
    `PARTS_OF_SPEECH`: what makes the worse line end wins.
    """
    lists = _LISTS.get(primary(language), {})
    order = sorted(PARTS_OF_SPEECH, key=lambda part: part not in WEAK)
    found: dict[str, PartOfSpeech] = {}
    for part in order:
        for word in lists.get(part, "").split():
            found.setdefault(word, part)
    return found


@cache
def small_words(language: str) -> frozenset[str]:
    """The words of `lexicon` alone."""
    return frozenset(" ".join(_LISTS[language].values()).split())


def is_weak_end(word: str, language: str | None) -> bool:
    """Whether a line or a cue that ends on this word is torn: `the`, `of`, `and`, `they`, `would`.

    Punctuation after the word makes it a good end.
    """
    plain = word.lower().replace("’", "'").lstrip("\"'“‘([¿¡«-–—")
    return lexicon(language).get(plain) in WEAK
