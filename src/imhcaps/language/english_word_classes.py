"""Frequent open-class words of English, so that a verb is not taken for a noun.

Closed-class lists say where a phrase begins; these say a little of what it is made of: a break
between an adjective and its noun is bad, one before a verb's object is bearable.
"""

from __future__ import annotations

from functools import cache
from typing import Final

_VERBS: Final = """
accept achieve act add adapt admit affect agree aim allow answer appear apply approach argue arrive ask
assume attend avoid become begin believe belong break bring build burn buy call care carry catch cause
change check choose claim clean clear climb close collect come compare complete concern connect
consider contain continue control cook cost count cover create cross cry cut dance deal decide define
deliver depend describe design determine develop die discover discuss draw dream drink drive drop eat
employ enable encourage end enjoy ensure enter establish examine exist expand expect experience explain
explore express face fail fall feed feel fight fill find finish fit fix fly focus follow force forget
form gain gather get give go grow happen hear help hide hit hold hope identify ignore imagine improve
include increase indicate influence inform introduce invite involve join jump keep kill know lack laugh
launch lead learn leave let lie lift limit listen live look lose love maintain make manage mark mean
measure meet mention miss move need notice obtain occur offer open operate order own pass pay perform
pick place plan play point prefer prepare present prevent produce promise protect prove provide publish
pull push put raise reach read realize receive recognize record reduce refer reflect relate release
remain remember remove repeat replace report represent require respond rest result return reveal ride
ring rise run save say see seem select sell send serve set settle shake share shoot show shut sign sing
sit sleep smile sort sound speak spend stand start state stay stop struggle study succeed suffer
suggest support suppose survive take talk teach tell tend test thank think throw touch train travel
treat try turn understand use visit wait walk want warn wash watch wear win wish wonder work worry
write
"""
_IRREGULAR: Final = """
became begun began broke broken brought built bought caught chose chosen came dealt drew drawn drank
drove driven ate fell fallen fed felt fought found flew forgot forgotten got gotten gave given went gone
grew grown heard hid hidden held kept knew known led left lay lost made meant met paid ran rose said saw
seen sold sent sang sat slept spoke spoken spent stood stuck took taken taught told thought threw thrown
understood wore won wrote written
"""
_ADJECTIVES: Final = """
able accessible active actual ancient available aware bad basic beautiful best better big black blind
blue bright broad central certain cheap clean clear close cold common complete complex correct current
dangerous dark dead deaf deep different difficult digital direct early easy economic effective empty
entire equal exact extra fair false familiar famous fast final fine firm flat foreign free fresh full
funny future general giant global good great green happy hard healthy heavy high huge human hungry
important individual inner international key large late legal likely little local long loud low main
major medical mental minor modern moral national natural necessary new nice normal obvious odd old
online open original own particular perfect personal physical plain poor popular possible powerful
present previous primary private public pure quick quiet rare raw ready real recent red regular
relevant rich rough round sad safe same scientific senior separate serious sharp short sick similar
simple single slow small smart social soft solid special specific standard straight strange strong
sudden sure sweet tall technical thick thin tiny top total tough traditional true typical unable unique
upper useful usual various vast visual warm weak western white whole wide wild wonderful wooden wrong
young
"""
_NOUN_ENDINGS: Final = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ance",
    "ence",
    "ism",
    "ship",
    "ology",
)
_ADJECTIVE_ENDINGS: Final = (
    "ous",
    "ful",
    "ive",
    "ible",
    "able",
    "ic",
    "ical",
    "less",
    "ial",
    "ual",
)


@cache
def _words() -> dict[str, str]:
    shapes = dict.fromkeys(_ADJECTIVES.split(), "adjective")
    for verb in _VERBS.split():
        stem = verb[:-1] if verb.endswith("e") else verb
        if verb.endswith("y") and verb[-2] not in "aeou":
            forms = [verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"]
        elif verb.endswith(("s", "sh", "ch", "x")):
            forms = [verb, f"{verb}es", f"{verb}ed", f"{verb}ing"]
        else:
            forms = [verb, f"{verb}s", f"{stem}ed", f"{stem}ing"]
        for form, shape in zip(forms, ("verb", "verb", "ed", "ing"), strict=True):
            shapes.setdefault(form, shape)
    for past in _IRREGULAR.split():
        shapes.setdefault(past, "ed")
    return shapes


def shape(word: str) -> str:
    """`verb`, `ed`, `ing`, `ly`, `adjective`, `noun`, `s` or `word`, for a word in lower case."""
    known = _words().get(word)
    if known is not None:
        return known
    if len(word) > 6 and word.endswith("iest"):
        return "adjective"
    if len(word) > 5:
        if word.endswith(_NOUN_ENDINGS):
            return "noun"
        if word.endswith(_ADJECTIVE_ENDINGS):
            return "adjective"
    if len(word) > 3:
        for ending in ("ly", "ing", "ed"):
            if len(word) > len(ending) + 2 and word.endswith(ending):
                return ending
        if word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return "s"
    return "word"
