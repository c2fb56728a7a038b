"""Function words of languages that have no table, so that their text is not taken for that of a neighbour.

Slovene is not Slovak, Afrikaans is not Dutch: where these words say more, the language of a file is not known
(`detection`). The lists are our own, the commonest articles, prepositions, conjunctions, pronouns and auxiliaries by
the languages' grammars; they serve nothing else.
"""

from __future__ import annotations

NEIGHBOURS = {
    "af": (
        "die 'n nie vir is het wat sy hulle ons jy ek dit daar na by om te met en of se kan sal "
        "moet baie ook maar hierdie dat deur tot"
    ),
    "hr": (
        "i je se na da za od su nije što koji koja koje kako bio bila ali iz sa do ili samo još "
        "sve biti smo sam ste"
    ),
    "et": (
        "ja ei on et see oma kui ka mis ning või siis ma ta aga seda selle kes nii meie tema oli "
        "pole välja üle juba veel"
    ),
    "eu": (
        "eta da ez bat du dira zen dute ere bere hau izan dago egin baina hori zuen baino dela edo"
    ),
    "oc": (
        "lo los las un una de del dels e es son per que se amb mas tanben pas çò aquò ieu tu el ela nos "
        "vos cal foguèt èra ont ara sus dins coma l'ai qu'es s'es d'aquò res totes aqueste pauc"
    ),
    "fo": (
        "og í á at er til ikki hann við um eru var men so tað eg sum tey hon frá eftir fyri av nú "
        "har"
    ),
    "ga": "an agus na ar i is a bhí go tá sé le do ag ní ach atá chun ó sin siad mar",
    "is": (
        "og í á að er til ekki hann við um eru var en sem það ég þeir hún frá eftir fyrir af nú "
        "þar með hafa"
    ),
    "lt": "ir yra kad į iš su tai ar bet kaip buvo jis ji nuo per už po dėl tik jau ne aš mes apie",
    "lv": "un ir ka uz no ar tas bet kā bija viņš viņa par pie pēc tikai jau ne es mēs vai arī lai",
    "mt": "il li ta u ma fi biex minn għal din dan kien mhux hija huwa aktar jew",
    "sl": (
        "in je da se na za ne so ki pa tudi bi kot ker od ali iz ni to sem smo lahko po pri še že "
        "bil bila ko tem"
    ),
    "sq": "dhe e të në i për me një nuk që është nga se si po ka ishte kjo ky do më",
    "sw": "na ya wa kwa ni katika la za cha kuwa hii huo hiyo kama lakini pia au si",
    "tl": "ang ng sa na at ay mga hindi ito si ko ako niya siya kung para may",
}
"""Language (BCP 47) → words in small letters."""
