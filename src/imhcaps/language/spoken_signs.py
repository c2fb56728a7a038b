"""How signs, times, money and abbreviations are said in the languages whose sounds are known, English apart.

    SIGNS["de"].percent                  "prozent"
    SIGNS["fr"].money["$"]               ("dollars", "dollar")
    SIGNS["pl"].abbreviations["np"]      ("na przykład",)

Sources: the names of currencies are those of CLDR (Babel 2.18.0) without their country; names of signs in addresses,
ways to say the time of day and what abbreviations stand for are everyday usage, from memory; the choice is our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class SpokenSigns(NamedTuple):
    """What is said in one language; where there are several ways, the likeliest is first."""

    percent: str
    degrees: str
    point: str
    """What is between a number and its decimals."""
    cents: tuple[str, ...]
    """What is between the currency and the hundredths: `euros [con] cincuenta`; empty for nothing."""
    thousand: str
    money: Mapping[str, tuple[str, ...]]
    signs: Mapping[str, str]
    """Of signs that are by themselves or between words."""
    address: Mapping[str, tuple[str, ...]]
    """Of signs inside an address."""
    times: tuple[str, ...]
    """Times of day: `{h}` is the hour, `{m}` the minutes."""
    hours: tuple[str, ...]
    """Full hours."""
    special: Mapping[int, str]
    """By the minute: `{h}` is the hour of twelve, `{n}` the one that follows."""
    abbreviations: Mapping[str, tuple[str, ...]]
    """Lower case, without the last full stop."""
    endings: tuple[tuple[str, str], ...] = ()
    """Other forms of the last word of a number: what it ends with, and what is there instead."""
    ordinal_marks: str = ""
    """What is written after figures for an ordinal, besides a full stop (the academies' rules, see `tables`)."""
    ordinal_endings: tuple[tuple[str, str], ...] = ()
    """Of ordinals besides, in the same way: `tercero`, `tercera`, `tercer día`."""
    hour_endings: tuple[tuple[str, str], ...] = ()
    """Of hours: `la una`, `ein Uhr`."""


def _map(rows: str) -> dict[str, tuple[str, ...]]:
    """`a=b/c | d=e` as a table."""
    found = {}
    for row in rows.split("|"):
        name, _, said = row.strip().partition("=")
        found[name.strip()] = tuple(each.strip() for each in said.split("/"))
    return found


def _names(
    point: str, slash: str, hyphen: str, low: str, colon: str, at: str
) -> dict[str, tuple[str, ...]]:
    said = zip(".-/_:@", (point, hyphen, slash, low, colon, at), strict=True)
    return {sign: tuple(names.split("/")) for sign, names in said}


SIGNS: dict[str, SpokenSigns] = {
    "de": SpokenSigns(
        "prozent", "grad", "komma", ("", "und"), "tausend",
        _map("€=euro | $=dollar | £=pfund"),
        {"&": "und", "+": "plus", "=": "gleich", "§": "paragraf"},
        _names("punkt", "schrägstrich/slash", "bindestrich/minus", "unterstrich", "doppelpunkt", "at"),
        ("{h} uhr {m}", "{h} {m}"), ("{h} uhr", "{h}"),
        {30: "halb {n}", 15: "viertel nach {h}", 45: "viertel vor {n}"},
        _map(
            "z.b=zum beispiel | d.h=das heißt | u.a=unter anderem/und andere | usw=und so weiter | bzw=beziehungsweise"
            " | ca=circa | nr=nummer | str=straße | dr=doktor | prof=professor | hr=herr | fr=frau | st=sankt"
            " | evtl=eventuell | ggf=gegebenenfalls | inkl=inklusive | vgl=vergleiche | abs=absatz | art=artikel"
            " | mio=millionen/million | mrd=milliarden/milliarde | tel=telefon | v.chr=vor christus | n.chr=nach christus"
            " | s.o=siehe oben | s.u=siehe unten | u.ä=und ähnliches | o.ä=oder ähnliches | i.d.r=in der regel"
            " | v.a=vor allem | etc=et cetera | min=minuten | std=stunden | kap=kapitel | abb=abbildung | s=seite"
            " | km=kilometer | kg=kilogramm/kilo | cm=zentimeter | mm=millimeter | km/h=kilometer pro stunde/stundenkilometer"
        ),
        (("eins", "ein"), ("eins", "eine"), ("te", "ten"), ("te", "ter")),
        hour_endings=(("eins", "ein"),),
    ),
    "es": SpokenSigns(
        "por ciento", "grados", "coma", ("con", "y", ""), "mil",
        _map("€=euros/euro | $=dólares/dólar/pesos | £=libras/libra"),
        {"&": "y", "+": "más", "=": "igual a", "§": "sección"},
        _names("punto", "barra", "guion", "guion bajo", "dos puntos", "arroba"),
        ("{h} y {m}", "{h} {m}", "{h} horas y {m} minutos"), ("{h}", "{h} en punto", "{h} horas"),
        {30: "{h} y media", 15: "{h} y cuarto", 45: "{n} menos cuarto"},
        _map(
            "sr=señor | sra=señora | srta=señorita | sres=señores | dr=doctor | dra=doctora | d=don | dña=doña | ud=usted"
            " | uds=ustedes | prof=profesor | etc=etcétera | p.ej=por ejemplo | ej=ejemplo | núm=número | n.º=número"
            " | nº=número | pág=página | av=avenida | avda=avenida | ee.uu=estados unidos | aprox=aproximadamente"
            " | tel=teléfono | art=artículo | cap=capítulo | a.c=antes de cristo | d.c=después de cristo | máx=máximo"
            " | mín=mínimo | km=kilómetros/kilómetro | kg=kilos/kilogramos | cm=centímetros | mm=milímetros"
            " | km/h=kilómetros por hora"
        ),
        (("uno", "un"), ("uno", "una"), ("cientos", "cientas")),
        ordinal_marks="º ª ° o a er ro ra",
        ordinal_endings=(("o", "a"), ("ero", "er")),
        hour_endings=(("uno", "una"), ("ún", "una")),
    ),
    "fr": SpokenSigns(
        "pour cent", "degrés", "virgule", ("", "et"), "mille",
        _map("€=euros/euro | $=dollars/dollar | £=livres/livre"),
        {"&": "et", "+": "plus", "=": "égale", "§": "paragraphe"},
        _names("point", "barre oblique/slash", "tiret", "tiret bas", "deux points", "arobase"),
        ("{h} heures {m}", "{h} heure {m}", "{h} {m}"), ("{h} heures", "{h} heure", "{h}"),
        {30: "{h} heures et demie", 15: "{h} heures et quart", 45: "{n} heures moins le quart"},
        _map(
            "m=monsieur | mm=messieurs | mme=madame | mmes=mesdames | mlle=mademoiselle | dr=docteur | pr=professeur"
            " | etc=et cetera | p.ex=par exemple | ex=exemple | c.-à-d=c'est-à-dire | c.à.d=c'est-à-dire | st=saint"
            " | ste=sainte | n°=numéro | no=numéro | av=avenue | bd=boulevard | env=environ | tél=téléphone"
            " | art=article | chap=chapitre | vol=volume | h=heures/heure | min=minutes/minute | km=kilomètres/kilomètre"
            " | kg=kilos/kilogrammes | cm=centimètres | mm=millimètres | km/h=kilomètres heure/kilomètres à l'heure"
        ),
        (("un", "une"),),
        ordinal_marks="er re ère e ème nd nde è",
        hour_endings=(("un", "une"),),
    ),
    "it": SpokenSigns(
        "per cento", "gradi", "virgola", ("e", ""), "mila",
        _map("€=euro | $=dollari/dollaro | £=sterline/sterlina"),
        {"&": "e", "+": "più", "=": "uguale", "§": "paragrafo"},
        _names("punto", "barra/slash", "trattino", "trattino basso", "due punti", "chiocciola"),
        ("{h} e {m}", "{h} {m}"), ("{h}", "{h} in punto"),
        {30: "{h} e mezza", 15: "{h} e un quarto", 45: "{n} meno un quarto"},
        _map(
            "sig=signor | sig.ra=signora | sigg=signori | dott=dottor | dott.ssa=dottoressa | dr=dottor | prof=professor"
            " | prof.ssa=professoressa | ing=ingegner | avv=avvocato | ecc=eccetera | es=esempio | p.es=per esempio"
            " | art=articolo | n=numero | nr=numero | pag=pagina | sec=secolo | tel=telefono | cap=capitolo | ca=circa"
            " | a.c=avanti cristo | d.c=dopo cristo | mln=milioni | mld=miliardi | s=san/santo | v=vedi"
            " | km=chilometri/chilometro | kg=chili/chilogrammi | cm=centimetri | mm=millimetri"
            " | km/h=chilometri orari/chilometri all'ora"
        ),
        (("uno", "un"), ("uno", "una"), ("o", "a")),
        ordinal_marks="º ª °",
        ordinal_endings=(("o", "a"),),
        hour_endings=(("uno", "una"),),
    ),
    "nl": SpokenSigns(
        "procent", "graden", "komma", ("", "en"), "duizend",
        _map("€=euro | $=dollar | £=pond"),
        {"&": "en", "+": "plus", "=": "is gelijk aan", "§": "paragraaf"},
        _names("punt", "slash/schuine streep", "streepje", "underscore", "dubbele punt", "at/apenstaartje"),
        ("{h} uur {m}", "{h} {m}"), ("{h} uur", "{h}"),
        {30: "half {n}", 15: "kwart over {h}", 45: "kwart voor {n}"},
        _map(
            "dhr=de heer/meneer | mevr=mevrouw | mw=mevrouw | dr=doctor/dokter | prof=professor | bijv=bijvoorbeeld"
            " | bv=bijvoorbeeld | enz=enzovoort | o.a=onder andere/onder anderen | d.w.z=dat wil zeggen"
            " | m.b.t=met betrekking tot | nr=nummer | blz=bladzijde | ca=circa | i.p.v=in plaats van | a.u.b=alstublieft"
            " | m.a.w=met andere woorden | n.a.v=naar aanleiding van | t.a.v=ten aanzien van | t.o.v=ten opzichte van"
            " | incl=inclusief | evt=eventueel | mln=miljoen | mld=miljard | tel=telefoon | art=artikel | st=sint"
            " | v.chr=voor christus | n.chr=na christus | o.l.v=onder leiding van | z.o.z=zie ommezijde | km=kilometer"
            " | kg=kilo/kilogram | cm=centimeter | mm=millimeter | km/h=kilometer per uur | km/u=kilometer per uur"
        ),
        ordinal_marks="e de ste",
    ),
    "pl": SpokenSigns(
        "procent", "stopni", "przecinek", ("i", ""), "tysięcy",
        _map("€=euro | $=dolarów/dolary/dolar | £=funtów/funty/funt"),
        {"&": "i", "+": "plus", "=": "równa się", "§": "paragraf"},
        _names("kropka", "ukośnik/slash", "myślnik/minus", "podkreślenie", "dwukropek", "małpa"),
        ("{f} {m}", "{g} {m}", "{h} {m}"), ("{f}", "{g}", "{h}"),
        {30: "wpół do {p}", 15: "piętnaście po {g}", 45: "za piętnaście {q}"},
        _map(
            "np=na przykład | itd=i tak dalej | itp=i tym podobne | tzn=to znaczy | tzw=tak zwany/tak zwana/tak zwane"
            " | m.in=między innymi | dr=doktor | prof=profesor | ul=ulica/ulicy | nr=numer | r=roku/rok"
            " | godz=godzina/godzinie | tj=to jest | tys=tysięcy/tysiące/tysiąc | mln=milionów/miliony/milion"
            " | mld=miliardów/miliardy/miliard | zł=złotych/złote/złoty | gr=groszy/grosze | ok=około | św=święty/świętego"
            " | inż=inżynier | mgr=magister | str=strona/stronie | al=aleja/alei | pkt=punkt | wg=według | ws=w sprawie"
            " | jw=jak wyżej | cd=ciąg dalszy | min=minut/minuty | km=kilometrów/kilometry/kilometr"
            " | kg=kilogramów/kilogramy | cm=centymetrów | mm=milimetrów | km/h=kilometrów na godzinę"
        ),
        (("dwa", "dwie"), ("jeden", "jedna"), ("jeden", "jedno")),
    ),
    "pt": SpokenSigns(
        "por cento", "graus", "vírgula", ("e", "com", ""), "mil",
        _map("€=euros/euro | $=dólares/dólar | £=libras/libra | R$=reais/real"),
        {"&": "e", "+": "mais", "=": "igual a", "§": "parágrafo"},
        _names("ponto", "barra", "hífen/traço", "underline/traço inferior", "dois pontos", "arroba"),
        ("{h} e {m}", "{h} horas e {m}", "{h} {m}", "{h} horas e {m} minutos"), ("{h} horas", "{h}", "{h} hora"),
        {30: "{h} e meia", 15: "{h} e quinze", 45: "quinze para as {n}"},
        _map(
            "sr=senhor | sra=senhora | srs=senhores | dr=doutor | dra=doutora | prof=professor | profa=professora"
            " | etc=et cetera | p.ex=por exemplo | ex=exemplo | n.º=número | nº=número | núm=número | av=avenida | r=rua"
            " | art=artigo | pág=página | tel=telefone | a.c=antes de cristo | d.c=depois de cristo | aprox=aproximadamente"
            " | eng=engenheiro | cap=capítulo | sto=santo | sta=santa | vc=você | km=quilómetros/quilômetros"
            " | kg=quilos/quilogramas | cm=centímetros | mm=milímetros | km/h=quilómetros por hora"
        ),
        (("um", "uma"), ("dois", "duas"), ("centos", "centas")),
        ordinal_marks="º ª ° o a",
        ordinal_endings=(("o", "a"),),
        hour_endings=(("um", "uma"), ("dois", "duas")),
    ),
    "sv": SpokenSigns(
        "procent", "grader", "komma", ("och", ""), "tusen",
        _map("€=euro | $=dollar | £=pund"),
        {"&": "och", "+": "plus", "=": "är lika med", "§": "paragraf"},
        _names("punkt", "snedstreck/slash", "bindestreck/streck", "understreck", "kolon", "snabel a/at"),
        ("{h} {m}", "{h} och {m}"), ("{h}", "{h} noll noll"),
        {30: "halv {n}", 15: "kvart över {h}", 45: "kvart i {n}"},
        _map(
            "t.ex=till exempel | bl.a=bland annat/bland andra | osv=och så vidare | o.s.v=och så vidare"
            " | dvs=det vill säga | d.v.s=det vill säga | m.m=med mera | m.fl=med flera | s.k=så kallade/så kallad"
            " | ca=cirka | kl=klockan | nr=nummer | dr=doktor | prof=professor | kr=kronor/krona | milj=miljoner/miljon"
            " | mkr=miljoner kronor | fr.o.m=från och med | t.o.m=till och med | p.g.a=på grund av | pga=på grund av"
            " | etc=et cetera | ev=eventuellt | resp=respektive | tel=telefon | jfr=jämför | inkl=inklusive"
            " | f.kr=före kristus | e.kr=efter kristus | st=stycken/sankt | s=sidan | km=kilometer"
            " | kg=kilo/kilogram | cm=centimeter | mm=millimeter | km/h=kilometer i timmen"
        ),
        (("ett", "en"),),
        ordinal_marks=":e :a",
    ),
}  # fmt: skip
"""By language. Polish hours are ordinals: `{f}` is `czternasta`, `{g}` `czternastej`, of the next one `{p}`
`piętnastej` and `{q}` `piętnasta`."""
