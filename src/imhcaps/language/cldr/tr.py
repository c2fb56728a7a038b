"""Turkish, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('ocak', 'oca'), ('şubat', 'şub'), ('mart', 'mar'), ('nisan', 'nis'), ('mayıs', 'may'), ('haziran', 'haz'), ('temmuz', 'tem'), ('ağustos', 'ağu'), ('eylül', 'eyl'), ('ekim', 'eki'), ('kasım', 'kas'), ('aralık', 'ara')),
    dated=('Ocak', 'Şubat', 'Mart', 'Nisan', 'Mayıs', 'Haziran', 'Temmuz', 'Ağustos', 'Eylül', 'Ekim', 'Kasım', 'Aralık'),
    date='d MMMM y',
    units='a ay b bin cm d dakika dk g gb gigabayt gram gün h ha hafta hektar hf kg kilogram kilometre kilometre/saat kilometrekare kilovat kilovatsaat km km/sa km² kw kwh l litre m mb megabayt megavat metre metrekare mililitre milimetre milyar milyon ml mm mn mr mw m² s sa saat saniye santimetre sn vat w y yıl °c',
    decimal=',',
    group='.',
    languages={'ar': 'Arapça', 'bg': 'Bulgarca', 'ca': 'Katalanca', 'cs': 'Çekçe', 'cy': 'Galce', 'da': 'Danca', 'de': 'Almanca', 'el': 'Yunanca', 'en': 'İngilizce', 'es': 'İspanyolca', 'fa': 'Farsça', 'fi': 'Fince', 'fr': 'Fransızca', 'gl': 'Galiçyaca', 'he': 'İbranice', 'hi': 'Hintçe', 'hu': 'Macarca', 'id': 'Endonezce', 'it': 'İtalyanca', 'ja': 'Japonca', 'ko': 'Korece', 'nb': 'Norveççe Bokmål', 'nl': 'Felemenkçe', 'pl': 'Lehçe', 'pt': 'Portekizce', 'ro': 'Rumence', 'ru': 'Rusça', 'sk': 'Slovakça', 'sv': 'İsveççe', 'th': 'Tayca', 'tr': 'Türkçe', 'uk': 'Ukraynaca', 'ur': 'Urduca', 'vi': 'Vietnamca', 'zh': 'Çince', 'zh-Hans': 'Basitleştirilmiş Çince', 'zh-Hant': 'Geleneksel Çince'},
)
