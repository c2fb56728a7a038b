"""Welsh, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('ionawr', 'ion'), ('chwefror', 'chwef', 'chw'), ('mawrth', 'maw'), ('ebrill', 'ebr'), ('mai',), ('mehefin', 'meh'), ('gorffennaf', 'gorff', 'gor'), ('awst',), ('medi',), ('hydref', 'hyd'), ('tachwedd', 'tach'), ('rhagfyr', 'rhag')),
    dated=('Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'),
    date='d MMMM y',
    units='% awr b biliwn bl blynedd centimetr cilogram cilometr cilowat cm d ddiwrnod diwrnod eil eiliad ewro fegawat filimetr fis flwyddyn flynedd funud g gb gigabeit gram ha hectar k kg km km/h km² kw kw-awr l litr m mb megabeit megawat metr mil mililitr milimetr miliwn mis ml mlynedd mm mun munud mw m² w wat ws wythnos ° °c',
    decimal='.',
    group=',',
    languages={'ar': 'Arabeg', 'bg': 'Bwlgareg', 'ca': 'Catalaneg', 'cs': 'Tsieceg', 'cy': 'Cymraeg', 'da': 'Daneg', 'de': 'Almaeneg', 'el': 'Groeg', 'en': 'Saesneg', 'es': 'Sbaeneg', 'fa': 'Perseg', 'fi': 'Ffinneg', 'fr': 'Ffrangeg', 'gl': 'Galisieg', 'he': 'Hebraeg', 'hi': 'Hindi', 'hu': 'Hwngareg', 'id': 'Indoneseg', 'it': 'Eidaleg', 'ja': 'Japaneeg', 'ko': 'Coreeg', 'nb': 'Norwyeg Bokmål', 'nl': 'Iseldireg', 'pl': 'Pwyleg', 'pt': 'Portiwgaleg', 'ro': 'Rwmaneg', 'ru': 'Rwseg', 'sk': 'Slofaceg', 'sv': 'Swedeg', 'th': 'Thai', 'tr': 'Tyrceg', 'uk': 'Wcreineg', 'ur': 'Wrdw', 'vi': 'Fietnameg', 'zh': 'Tsieinëeg', 'zh-Hans': 'Tsieinëeg Symledig', 'zh-Hant': 'Tsieinëeg Traddodiadol'},
)
