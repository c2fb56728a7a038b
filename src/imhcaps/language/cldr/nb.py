"""Norwegian Bokmål, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januar', 'jan'), ('februar', 'feb'), ('mars', 'mar'), ('april', 'apr'), ('mai',), ('juni', 'jun'), ('juli', 'jul'), ('august', 'aug'), ('september', 'sep'), ('oktober', 'okt'), ('november', 'nov'), ('desember', 'des')),
    dated=('januar', 'februar', 'mars', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'desember'),
    date='d. MMMM y',
    units='% centimeter cm d døgn g gb gigabyte gram ha hektar k kg kilogram kilometer kilowatt kilowattime kilowattimer km km/t km² kvadratkilometer kvadratmeter kw kwh l liter m mb md megabyte megawatt meter mill milliard milliarder milliliter millimeter million millioner min minutt minutter ml mm mrd mw m² måned måneder prosent s sek sekund sekunder t time timer tusen u uke uker w watt °c å år',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arabisk', 'bg': 'bulgarsk', 'ca': 'katalansk', 'cs': 'tsjekkisk', 'cy': 'walisisk', 'da': 'dansk', 'de': 'tysk', 'el': 'gresk', 'en': 'engelsk', 'es': 'spansk', 'fa': 'persisk', 'fi': 'finsk', 'fr': 'fransk', 'gl': 'galisisk', 'he': 'hebraisk', 'hi': 'hindi', 'hu': 'ungarsk', 'id': 'indonesisk', 'it': 'italiensk', 'ja': 'japansk', 'ko': 'koreansk', 'nb': 'norsk bokmål', 'nl': 'nederlandsk', 'pl': 'polsk', 'pt': 'portugisisk', 'ro': 'rumensk', 'ru': 'russisk', 'sk': 'slovakisk', 'sv': 'svensk', 'th': 'thai', 'tr': 'tyrkisk', 'uk': 'ukrainsk', 'ur': 'urdu', 'vi': 'vietnamesisk', 'zh': 'kinesisk', 'zh-Hans': 'forenklet kinesisk', 'zh-Hant': 'tradisjonell kinesisk'},
)
