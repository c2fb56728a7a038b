"""Dutch, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januari', 'jan'), ('februari', 'feb'), ('maart', 'mrt'), ('april', 'apr'), ('mei',), ('juni', 'jun'), ('juli', 'jul'), ('augustus', 'aug'), ('september', 'sep'), ('oktober', 'okt'), ('november', 'nov'), ('december', 'dec')),
    dated=('januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'),
    date='d MMMM y',
    units='% centimeter cm d dag dagen duizend euro g gb gigabyte gram ha hectare jaar jr k kg kilogram kilometer kilowatt kilowattuur km km/u km² kw kwh l liter m maand maanden mb megabyte megawatt meter miljard miljoen milliliter millimeter min minuten minuut ml mld mln mm mnd mw m² procent s sec seconde seconden u uur w watt week weken wk wkn ° °c',
    decimal=',',
    group='.',
    languages={'ar': 'Arabisch', 'bg': 'Bulgaars', 'ca': 'Catalaans', 'cs': 'Tsjechisch', 'cy': 'Welsh', 'da': 'Deens', 'de': 'Duits', 'el': 'Grieks', 'en': 'Engels', 'es': 'Spaans', 'fa': 'Perzisch', 'fi': 'Fins', 'fr': 'Frans', 'gl': 'Galicisch', 'he': 'Hebreeuws', 'hi': 'Hindi', 'hu': 'Hongaars', 'id': 'Indonesisch', 'it': 'Italiaans', 'ja': 'Japans', 'ko': 'Koreaans', 'nb': 'Noors - Bokmål', 'nl': 'Nederlands', 'pl': 'Pools', 'pt': 'Portugees', 'ro': 'Roemeens', 'ru': 'Russisch', 'sk': 'Slowaaks', 'sv': 'Zweeds', 'th': 'Thai', 'tr': 'Turks', 'uk': 'Oekraïens', 'ur': 'Urdu', 'vi': 'Vietnamees', 'zh': 'Chinees', 'zh-Hans': 'Mandarijn (vereenvoudigd)', 'zh-Hant': 'Mandarijn (traditioneel)'},
)
