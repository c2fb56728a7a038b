"""Swedish, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januari', 'jan'), ('februari', 'feb'), ('mars',), ('april', 'apr'), ('maj',), ('juni',), ('juli',), ('augusti', 'aug'), ('september', 'sep'), ('oktober', 'okt'), ('november', 'nov'), ('december', 'dec')),
    dated=('januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'),
    date='d MMMM y',
    units='% centimeter cm d dygn g gb gigabyte gram h ha hektar kg kilogram kilometer kilowatt kilowattimmar kilowattimme km km/h km² kvadratkilometer kvadratmeter kw kwh l liter m mb md megabyte megawatt meter miljard miljarder miljon miljoner milliliter millimeter min minut minuter ml mm mn mw m² mån månad månader procent s sekund sekunder tim timmar timme tn tusen v vecka veckor w watt °c å år',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arabiska', 'bg': 'bulgariska', 'ca': 'katalanska', 'cs': 'tjeckiska', 'cy': 'walesiska', 'da': 'danska', 'de': 'tyska', 'el': 'grekiska', 'en': 'engelska', 'es': 'spanska', 'fa': 'persiska', 'fi': 'finska', 'fr': 'franska', 'gl': 'galiciska', 'he': 'hebreiska', 'hi': 'hindi', 'hu': 'ungerska', 'id': 'indonesiska', 'it': 'italienska', 'ja': 'japanska', 'ko': 'koreanska', 'nb': 'norskt bokmål', 'nl': 'nederländska', 'pl': 'polska', 'pt': 'portugisiska', 'ro': 'rumänska', 'ru': 'ryska', 'sk': 'slovakiska', 'sv': 'svenska', 'th': 'thailändska', 'tr': 'turkiska', 'uk': 'ukrainska', 'ur': 'urdu', 'vi': 'vietnamesiska', 'zh': 'kinesiska', 'zh-Hans': 'förenklad kinesiska', 'zh-Hant': 'traditionell kinesiska'},
)
