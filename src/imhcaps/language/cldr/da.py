"""Danish, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januar', 'jan'), ('februar', 'feb'), ('marts', 'mar'), ('april', 'apr'), ('maj',), ('juni', 'jun'), ('juli', 'jul'), ('august', 'aug'), ('september', 'sep'), ('oktober', 'okt'), ('november', 'nov'), ('december', 'dec')),
    dated=('januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'),
    date='d. MMMM y',
    units='% centimeter cm d dag dage g gb gigabyte gigabytes gram ha hektar kg kilogram kilometer kilowatt kilowatt-time kilowatt-timer km km/t km² kvadratkilometer kvadratmeter kw kwh l liter m mb md mdr megabyte megabytes megawatt meter mia milliard milliarder milliliter millimeter million millioner min minut minutter mio ml mm mw m² måned måneder pct procent s sek sekund sekunder t time timer tusind u uge uger w watt °c år',
    decimal=',',
    group='.',
    languages={'ar': 'arabisk', 'bg': 'bulgarsk', 'ca': 'catalansk', 'cs': 'tjekkisk', 'cy': 'walisisk', 'da': 'dansk', 'de': 'tysk', 'el': 'græsk', 'en': 'engelsk', 'es': 'spansk', 'fa': 'persisk', 'fi': 'finsk', 'fr': 'fransk', 'gl': 'galicisk', 'he': 'hebraisk', 'hi': 'hindi', 'hu': 'ungarsk', 'id': 'indonesisk', 'it': 'italiensk', 'ja': 'japansk', 'ko': 'koreansk', 'nb': 'bokmål', 'nl': 'nederlandsk', 'pl': 'polsk', 'pt': 'portugisisk', 'ro': 'rumænsk', 'ru': 'russisk', 'sk': 'slovakisk', 'sv': 'svensk', 'th': 'thai', 'tr': 'tyrkisk', 'uk': 'ukrainsk', 'ur': 'urdu', 'vi': 'vietnamesisk', 'zh': 'kinesisk', 'zh-Hans': 'forenklet kinesisk', 'zh-Hant': 'traditionelt kinesisk'},
)
