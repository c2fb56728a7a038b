"""German, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januar', 'jan'), ('februar', 'feb'), ('märz', 'mär'), ('april', 'apr'), ('mai',), ('juni', 'jun'), ('juli', 'jul'), ('august', 'aug'), ('september', 'sept', 'sep'), ('oktober', 'okt'), ('november', 'nov'), ('dezember', 'dez')),
    dated=('Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'),
    date='d. MMMM y',
    units='% cm g gb gigabyte gramm ha hektar j jahr jahre kg kilogramm kilometer kilowatt kilowattstunde kilowattstunden km km/h km² kw kwh l liter m mb megabyte megawatt meter milliarde milliarden milliliter millimeter million millionen min minute minuten mio ml mm mon monat monate mrd mw m² prozent quadratkilometer quadratmeter sek sekunde sekunden std stunde stunden t tag tage tausend tg w watt wo woche wochen zentimeter °c',
    decimal=',',
    group='.',
    languages={'ar': 'Arabisch', 'bg': 'Bulgarisch', 'ca': 'Katalanisch', 'cs': 'Tschechisch', 'cy': 'Walisisch', 'da': 'Dänisch', 'de': 'Deutsch', 'el': 'Griechisch', 'en': 'Englisch', 'es': 'Spanisch', 'fa': 'Persisch', 'fi': 'Finnisch', 'fr': 'Französisch', 'gl': 'Galicisch', 'he': 'Hebräisch', 'hi': 'Hindi', 'hu': 'Ungarisch', 'id': 'Indonesisch', 'it': 'Italienisch', 'ja': 'Japanisch', 'ko': 'Koreanisch', 'nb': 'Norwegisch (Bokmål)', 'nl': 'Niederländisch', 'pl': 'Polnisch', 'pt': 'Portugiesisch', 'ro': 'Rumänisch', 'ru': 'Russisch', 'sk': 'Slowakisch', 'sv': 'Schwedisch', 'th': 'Thailändisch', 'tr': 'Türkisch', 'uk': 'Ukrainisch', 'ur': 'Urdu', 'vi': 'Vietnamesisch', 'zh': 'Chinesisch', 'zh-Hans': 'Chinesisch (vereinfacht)', 'zh-Hant': 'Chinesisch (traditionell)'},
)
