"""Swedish. Word lists are our own, after Svenska Akademiens grammatik (1999)."""

from imhcaps.language.language import Address, Channel, ClockWords, Language, SoundWords, Terms

LANGUAGE = Language(
    code="sv",
    name="Swedish",
    closed_class={
        "article": "en ett den det de ena",
        "possessive": (
            "min mitt mina din ditt dina sin sitt sina vår vårt våra er ert era hans hennes dess "
            "deras"
        ),
        "demonstrative": "denna detta dessa",
        "quantifier": (
            "någon något några ingen inget inga varje alla allt mycket många få flera annan "
            "annat andra båda all vardera"
        ),
        "preposition": (
            "i på av för med till från om under över efter före mellan mot hos genom utan vid "
            "åt ur bakom bland inom kring längs trots enligt innan sedan utanför ifrån utom "
            "utöver ovanför omkring oavsett beträffande nedanför bortom gentemot via framför "
            "per å"
        ),
        "conjunction": "och eller men utan samt för både antingen såväl ty vare dels",
        "subordinator": "att som om när eftersom fast medan innan då därför så än tills",
        "relative": "vilken vilket vilka vem vad vars var hur varför",
        "pronoun": "jag du han hon vi ni man mig dig sig oss dem honom henne",
        "auxiliary": (
            "är var vara varit blir blev bli har hade ha kan kunde kunna ska skulle vill ville "
            "måste får fick bör"
        ),
        "negation": "inte aldrig ej",
        "title": "herr fru fröken",
    },
    abbreviations=(
        "kap fig sid bl.a t.ex d.v.s dvs s.k m.m m.fl kl nr ca osv jfr f.d p.g.a resp st prof "
        "dr fr.o.m t.o.m o.d o.s.v mnkr mkr tfn art inkl exkl milj prop f.n f.ö m.a.o o.dyl "
        "enl betr ang bitr årg avd tab ggr jur doc mom u.å"
    ),
    closing_abbreviations="osv m.m m.fl o.d o.s.v milj mkr o.dyl ggr",
    ordinal="suffix",
    units="kronor kr grader euro kap",
    sounds=SoundWords(
        room=(
            "talmannen_slår_klubban klubbslag "
            "applåder applåd skratt munterhet jubel sorl buanden burop busvisslingar visslingar "
            "protester bifall"
        ),
        person=(
            "applåderar klappar "
            "skrattar fnissar fnittrar hostar nyser suckar suck snyftar gråter stönar gäspar "
            "viskar mumlar ropar skriker sjunger nynnar harklar_sig harkling flämtar talar pratar"
        ),
        music="musik",
        silence="tystnad paus inget_ljud",
        other="ljud buller oljud signal åska sirener skott fotsteg",
        unintelligible="ohörbart otydligt",
        things="dörr telefon regn vind motor röster sång publik",
    ),
    address=Address(men="herr", women="fru fröken"),
    joining="och",
    voices=(
        "talman talmannen rost roster kvinna statsrad statsradet statsminister statsministern "
        "intervjuare programledare berattare alla publiken"
    ),
    heads=(
        "personer | rollista | medverkande | "
        "datum | tid | plats | ämne | tema | rubrik | titel | dagordning | närvarande | "
        "frånvarande | deltagare | längd | inspelning | källa | möte | sammanfattning | ärende "
        "| avsnitt | protokoll | ingredienser | gör så här | tillagning | portioner | tips | "
        "exempel | anmärkning"
    ),
    questions="fråga svar | f s",
    quotes="””’’",
    folding="Åsa ÅSA | Göran GÖRAN",
    guide="netflix-sv",
    braille=("sv-g0.utb", "sv-g2.ctb"),
    clock=ClockWords(before="kl. kl klockan"),
    digraphs="å aa ä ae ö oe",
    weekdays="måndag tisdag onsdag torsdag fredag lördag söndag",
    time_units={"s": "sekunder", "ms": "millisekunder"},
    columns={
        "start": "starttid från tid",
        "end": "slut sluttid till",
        "duration": "längd varaktighet",
        "kind": "typ",
        "speaker": "talare",
        "text": "text ord",
    },
    kinds={
        "speech": "tal",
        "sound": "ljud",
        "music": "musik",
        "silence": "tystnad",
        "shot": "klipp",
        "chapter": "kapitel",
    },
    channel=Channel(
        words="chatt chatten telefon telefonen mejl kommentar kommentarer kommentaren video radio mikrofon tolk",
        before="via per på i genom över från",
        capacity="som",
    ),
    to_be="är var",
    magnitudes="milj mn mrd",
    terms=(
        Terms(
            language="sv",
            transcript="Transkription",
            summary="Sammanfattning",
            speakers="Talare",
            contents="Innehåll",
            notices="Meddelanden",
            credits="Medverkande",
            about="Om transkriptionen",
            source="Källa",
            made_with="Gjord med",
            visual="Bild",
            date="Datum",
            author="Författare",
            downloads="Ladda ned",
            skip="Gå till transkriptionen",
            recording="Inspelning",
            open="Öppna inspelningen",
            search="Sök i transkriptionen",
            previous="Föregående",
            next="Nästa",
            none="Inga träffar",
            one="1 träff",
            many="{count} träffar",
            at="{index} av {count}.",
            show="Visa vad som sägs av",
            shown="{count} av {all} inlägg",
            follow="Rulla med inspelningen",
            keys="På en tid: pil upp och ned går mellan tider, Retur spelar därifrån.",
            play="Spela från {time}, {name}",
            problem="Inspelningen kunde inte läsas in.",
        ),
    ),
)
