"""Romanian, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('ianuarie', 'ian'), ('februarie', 'feb'), ('martie', 'mar'), ('aprilie', 'apr'), ('mai',), ('iunie', 'iun'), ('iulie', 'iul'), ('august', 'aug'), ('septembrie', 'sept'), ('octombrie', 'oct'), ('noiembrie', 'nov'), ('decembrie', 'dec')),
    dated=('ianuarie', 'februarie', 'martie', 'aprilie', 'mai', 'iunie', 'iulie', 'august', 'septembrie', 'octombrie', 'noiembrie', 'decembrie'),
    date='d MMMM y',
    units='% a an ani centimetri centimetru cm forint forinți g gb gigabyte gigabyți gram grame grivne grivnă h ha hectar hectare k kg kilogram kilograme kilometri kilometru kilowatt kilowați kilowați-oră km km/h km² kw kwh l litri litru luni lună m mb megabyte megabyți megawatt megawați metri metru mie mii mil miliard miliarde mililitri mililitru milimetri milimetru milioane milion min minut minute ml mld mm mw m² ore oră procent procente real reali s secunde secundă săpt săptămâni săptămână w watt wați z zi zile zlot zloți °c',
    decimal=',',
    group='.',
    languages={'ar': 'arabă', 'bg': 'bulgară', 'ca': 'catalană', 'cs': 'cehă', 'cy': 'galeză', 'da': 'daneză', 'de': 'germană', 'el': 'greacă', 'en': 'engleză', 'es': 'spaniolă', 'fa': 'persană', 'fi': 'finlandeză', 'fr': 'franceză', 'gl': 'galiciană', 'he': 'ebraică', 'hi': 'hindi', 'hu': 'maghiară', 'id': 'indoneziană', 'it': 'italiană', 'ja': 'japoneză', 'ko': 'coreeană', 'nb': 'norvegiană bokmål', 'nl': 'neerlandeză', 'pl': 'poloneză', 'pt': 'portugheză', 'ro': 'română', 'ru': 'rusă', 'sk': 'slovacă', 'sv': 'suedeză', 'th': 'thailandeză', 'tr': 'turcă', 'uk': 'ucraineană', 'ur': 'urdu', 'vi': 'vietnameză', 'zh': 'chineză', 'zh-Hans': 'chineză simplificată', 'zh-Hant': 'chineză tradițională'},
)
