"""Hungarian, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('január', 'jan'), ('február', 'febr'), ('március', 'márc'), ('április', 'ápr'), ('május', 'máj'), ('június', 'jún'), ('július', 'júl'), ('augusztus', 'aug'), ('szeptember', 'szept'), ('október', 'okt'), ('november', 'nov'), ('december', 'dec')),
    dated=('január', 'február', 'március', 'április', 'május', 'június', 'július', 'augusztus', 'szeptember', 'október', 'november', 'december'),
    date='y. MMMM d.',
    units='% celsius-fok centiméter cm e ezer g gb gigabájt gramm h ha hektár hét hónap kg kilogramm kilométer kilowatt kilowattóra km km/h km² kw kwh l liter m mb megabájt megawatt milliliter milliméter milliárd millió ml mm mp mrd mw m² másodperc méter nap négyzetkilométer négyzetméter p perc százalék w watt °c év ó óra',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arab', 'bg': 'bolgár', 'ca': 'katalán', 'cs': 'cseh', 'cy': 'walesi', 'da': 'dán', 'de': 'német', 'el': 'görög', 'en': 'angol', 'es': 'spanyol', 'fa': 'perzsa', 'fi': 'finn', 'fr': 'francia', 'gl': 'gallego', 'he': 'héber', 'hi': 'hindi', 'hu': 'magyar', 'id': 'indonéz', 'it': 'olasz', 'ja': 'japán', 'ko': 'koreai', 'nb': 'norvég (bokmål)', 'nl': 'holland', 'pl': 'lengyel', 'pt': 'portugál', 'ro': 'román', 'ru': 'orosz', 'sk': 'szlovák', 'sv': 'svéd', 'th': 'thai', 'tr': 'török', 'uk': 'ukrán', 'ur': 'urdu', 'vi': 'vietnámi', 'zh': 'kínai', 'zh-Hans': 'egyszerűsített kínai', 'zh-Hant': 'hagyományos kínai'},
)
