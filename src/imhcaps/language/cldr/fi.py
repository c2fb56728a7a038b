"""Finnish, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('tammikuuta', 'tammi', 'tammikuu'), ('helmikuuta', 'helmi', 'helmikuu'), ('maaliskuuta', 'maalis', 'maaliskuu'), ('huhtikuuta', 'huhti', 'huhtikuu'), ('toukokuuta', 'touko', 'toukokuu'), ('kesäkuuta', 'kesä', 'kesäkuu'), ('heinäkuuta', 'heinä', 'heinäkuu'), ('elokuuta', 'elo', 'elokuu'), ('syyskuuta', 'syys', 'syyskuu'), ('lokakuuta', 'loka', 'lokakuu'), ('marraskuuta', 'marras', 'marraskuu'), ('joulukuuta', 'joulu', 'joulukuu')),
    dated=('tammikuuta', 'helmikuuta', 'maaliskuuta', 'huhtikuuta', 'toukokuuta', 'kesäkuuta', 'heinäkuuta', 'elokuuta', 'syyskuuta', 'lokakuuta', 'marraskuuta', 'joulukuuta'),
    date='d. MMMM y',
    units='% celsiusaste celsiusastetta cm euro euroa g gigatavu gigatavua gramma grammaa gt ha hehtaari hehtaaria kg kilogramma kilogrammaa kilometri kilometriä kilowatti kilowattia kilowattitunti kilowattituntia kk km km/h km² kuukausi kuukautta kw kwh l litra litraa m megatavu megatavua megawatti megawattia metri metriä milj miljardi miljardia miljoona miljoonaa millilitra millilitraa millimetri millimetriä min minuutti minuuttia ml mm mrd mt mw m² neliökilometri neliökilometriä neliömetri neliömetriä prosentti prosenttia pv päivä päivää s sekunti sekuntia senttimetri senttimetriä t tuhat tuhatta tunti tuntia v viikko viikkoa vk vuosi vuotta w watti wattia ° °c',
    decimal=',',
    group='\xa0',
    languages={'ar': 'arabia', 'bg': 'bulgaria', 'ca': 'katalaani', 'cs': 'tšekki', 'cy': 'kymri', 'da': 'tanska', 'de': 'saksa', 'el': 'kreikka', 'en': 'englanti', 'es': 'espanja', 'fa': 'persia', 'fi': 'suomi', 'fr': 'ranska', 'gl': 'galicia', 'he': 'heprea', 'hi': 'hindi', 'hu': 'unkari', 'id': 'indonesia', 'it': 'italia', 'ja': 'japani', 'ko': 'korea', 'nb': 'norjan bokmål', 'nl': 'hollanti', 'pl': 'puola', 'pt': 'portugali', 'ro': 'romania', 'ru': 'venäjä', 'sk': 'slovakki', 'sv': 'ruotsi', 'th': 'thai', 'tr': 'turkki', 'uk': 'ukraina', 'ur': 'urdu', 'vi': 'vietnam', 'zh': 'kiina', 'zh-Hans': 'mandariinikiina (yksinkertaistettu)', 'zh-Hant': 'mandariinikiina (perinteinen)'},
)
