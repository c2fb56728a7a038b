"""Polish, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('stycznia', 'sty', 'styczeń'), ('lutego', 'lut', 'luty'), ('marca', 'mar', 'marzec'), ('kwietnia', 'kwi', 'kwiecień'), ('maja', 'maj'), ('czerwca', 'cze', 'czerwiec'), ('lipca', 'lip', 'lipiec'), ('sierpnia', 'sie', 'sierpień'), ('września', 'wrz', 'wrzesień'), ('października', 'paź', 'październik'), ('listopada', 'lis', 'listopad'), ('grudnia', 'gru', 'grudzień')),
    dated=('stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia'),
    date='d MMMM y',
    units='% centymetr centymetra centymetry centymetrów cm d dni dnia dzień g gb gigabajt gigabajta gigabajty gigabajtów godz godzin godzina godziny gram grama gramy gramów h ha hektar hektara hektary hektarów kg kilogram kilograma kilogramy kilogramów kilometr kilometra kilometry kilometrów kilowat kilowata kilowatogodzin kilowatogodzina kilowatogodziny kilowaty kilowatów km km/godz km/h km² kw kwh l lat lata litr litra litry litrów m m-c m-ca m-ce m-cy mb megabajt megabajta megabajty megabajtów megawat megawata megawaty megawatów metr metra metry metrów mies miesiąc miesiąca miesiące miesięcy miliard miliarda miliardy miliardów mililitr mililitra mililitry mililitrów milimetr milimetra milimetry milimetrów milion miliona miliony milionów min minut minuta minuty ml mld mln mm mw m² procent r rok roku s sek sekund sekunda sekundy t tydz tydzień tyg tygodni tygodnia tygodnie tys tysiąc tysiąca tysiące tysięcy w wat wata waty watów °c',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arabski', 'bg': 'bułgarski', 'ca': 'kataloński', 'cs': 'czeski', 'cy': 'walijski', 'da': 'duński', 'de': 'niemiecki', 'el': 'grecki', 'en': 'angielski', 'es': 'hiszpański', 'fa': 'perski', 'fi': 'fiński', 'fr': 'francuski', 'gl': 'galicyjski', 'he': 'hebrajski', 'hi': 'hindi', 'hu': 'węgierski', 'id': 'indonezyjski', 'it': 'włoski', 'ja': 'japoński', 'ko': 'koreański', 'nb': 'norweski (bokmål)', 'nl': 'niderlandzki', 'pl': 'polski', 'pt': 'portugalski', 'ro': 'rumuński', 'ru': 'rosyjski', 'sk': 'słowacki', 'sv': 'szwedzki', 'th': 'tajski', 'tr': 'turecki', 'uk': 'ukraiński', 'ur': 'urdu', 'vi': 'wietnamski', 'zh': 'chiński', 'zh-Hans': 'chiński uproszczony', 'zh-Hant': 'chiński tradycyjny'},
)
