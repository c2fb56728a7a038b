"""Czech, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('ledna', 'led', 'leden'), ('února', 'úno', 'únor'), ('března', 'bře', 'březen'), ('dubna', 'dub', 'duben'), ('května', 'kvě', 'květen'), ('června', 'čvn', 'červen'), ('července', 'čvc', 'červenec'), ('srpna', 'srp', 'srpen'), ('září', 'zář'), ('října', 'říj', 'říjen'), ('listopadu', 'lis', 'listopad'), ('prosince', 'pro', 'prosinec')),
    dated=('ledna', 'února', 'března', 'dubna', 'května', 'června', 'července', 'srpna', 'září', 'října', 'listopadu', 'prosince'),
    date='d. MMMM y',
    units='% centimetr centimetru centimetry centimetrů cm d den dne dny dnů eur eura euro g gb gigabajt gigabajtu gigabajty gigabajtů gram gramu gramy gramů h ha hektar hektaru hektary hektarů hodin hodina hodiny kg kilogram kilogramu kilogramy kilogramů kilometr kilometru kilometry kilometrů kilowatt kilowatthodin kilowatthodina kilowatthodiny kilowattu kilowatty kilowattů km km/h km² kw kwh l let litr litru litry litrů m mb megabajt megabajtu megabajty megabajtů megawatt megawattu megawatty megawattů metr metru metry metrů mil miliard miliarda miliardy mililitr mililitru mililitry mililitrů milimetr milimetru milimetry milimetrů milion milionu miliony milionů min minut minuta minuty ml mld mm mw m² měs měsíc měsíce měsíců procent procenta procento r rok roku roky s sekund sekunda sekundy t tis tisíc tisíce týd týden týdne týdny týdnů w watt wattu watty wattů °c',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arabština', 'bg': 'bulharština', 'ca': 'katalánština', 'cs': 'čeština', 'cy': 'velština', 'da': 'dánština', 'de': 'němčina', 'el': 'řečtina', 'en': 'angličtina', 'es': 'španělština', 'fa': 'perština', 'fi': 'finština', 'fr': 'francouzština', 'gl': 'galicijština', 'he': 'hebrejština', 'hi': 'hindština', 'hu': 'maďarština', 'id': 'indonéština', 'it': 'italština', 'ja': 'japonština', 'ko': 'korejština', 'nb': 'norština (bokmål)', 'nl': 'nizozemština', 'pl': 'polština', 'pt': 'portugalština', 'ro': 'rumunština', 'ru': 'ruština', 'sk': 'slovenština', 'sv': 'švédština', 'th': 'thajština', 'tr': 'turečtina', 'uk': 'ukrajinština', 'ur': 'urdština', 'vi': 'vietnamština', 'zh': 'čínština', 'zh-Hans': 'čínština (zjednodušená)', 'zh-Hant': 'standardní čínština (tradiční)'},
)
