"""Slovak, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januára', 'jan', 'január'), ('februára', 'feb', 'február'), ('marca', 'mar', 'marec'), ('apríla', 'apr', 'apríl'), ('mája', 'máj'), ('júna', 'jún'), ('júla', 'júl'), ('augusta', 'aug', 'august'), ('septembra', 'sep', 'september'), ('októbra', 'okt', 'október'), ('novembra', 'nov', 'november'), ('decembra', 'dec', 'december')),
    dated=('januára', 'februára', 'marca', 'apríla', 'mája', 'júna', 'júla', 'augusta', 'septembra', 'októbra', 'novembra', 'decembra'),
    date='d. MMMM y',
    units='% centimeter centimetra centimetre centimetrov cm d deň dni dní dňa eur eura euro eurá g gb gigabajt gigabajtov gigabajtu gigabajty gram gramov gramu gramy h ha hektár hektára hektáre hektárov hodina hodiny hodín kg kilogram kilogramov kilogramu kilogramy kilometer kilometra kilometre kilometrov kilowatt kilowatthodina kilowatthodiny kilowatthodín kilowattov kilowattu kilowatty km km/h km² kw kwh l liter litra litre litrov m mb megabajt megabajtov megabajtu megabajty megawatt megawattov megawattu megawatty mes mesiac mesiaca mesiace mesiacov meter metra metre metrov mil miliarda miliardy mililiter mililitra mililitre mililitrov milimeter milimetra milimetre milimetrov miliárd milión milióna miliónov milióny min minút minúta minúty ml mld mm mw m² percent percenta percento percentá r rok roka rokov roky s sekunda sekundy sekúnd t tis tisíc tisíca tisíce týž týždeň týždne týždňa týždňov w watt wattov wattu watty °c',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arabčina', 'bg': 'bulharčina', 'ca': 'katalánčina', 'cs': 'čeština', 'cy': 'waleština', 'da': 'dánčina', 'de': 'nemčina', 'el': 'gréčtina', 'en': 'angličtina', 'es': 'španielčina', 'fa': 'perzština', 'fi': 'fínčina', 'fr': 'francúzština', 'gl': 'galícijčina', 'he': 'hebrejčina', 'hi': 'hindčina', 'hu': 'maďarčina', 'id': 'indonézština', 'it': 'taliančina', 'ja': 'japončina', 'ko': 'kórejčina', 'nb': 'nórčina (bokmal)', 'nl': 'holandčina', 'pl': 'poľština', 'pt': 'portugalčina', 'ro': 'rumunčina', 'ru': 'ruština', 'sk': 'slovenčina', 'sv': 'švédčina', 'th': 'thajčina', 'tr': 'turečtina', 'uk': 'ukrajinčina', 'ur': 'urdčina', 'vi': 'vietnamčina', 'zh': 'čínština', 'zh-Hans': 'čínština (zjednodušená)', 'zh-Hant': 'čínština (tradičná)'},
)
