"""Indonesian, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('januari', 'jan'), ('februari', 'feb'), ('maret', 'mar'), ('april', 'apr'), ('mei',), ('juni', 'jun'), ('juli', 'jul'), ('agustus', 'agu'), ('september', 'sep'), ('oktober', 'okt'), ('november', 'nov'), ('desember', 'des')),
    dated=('Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'),
    date='d MMMM y',
    units='% bln bulan cm detik dtk g gb gigabyte gram ha hari hektare hr j jam jt juta kg kilogram kilometer kilowatt kilowatt-jam km km/j km² kw kwh l liter m mb megabyte megawatt menit meter mgg miliar mililiter milimeter minggu ml mm mnt mw m² persen rb ribu sentimeter tahun thn w watt °c',
    decimal=',',
    group='.',
    languages={'ar': 'Arab', 'bg': 'Bulgaria', 'ca': 'Katalan', 'cs': 'Ceko', 'cy': 'Welsh', 'da': 'Dansk', 'de': 'Jerman', 'el': 'Yunani', 'en': 'Inggris', 'es': 'Spanyol', 'fa': 'Persia', 'fi': 'Suomi', 'fr': 'Prancis', 'gl': 'Galisia', 'he': 'Ibrani', 'hi': 'Hindi', 'hu': 'Hungaria', 'id': 'Indonesia', 'it': 'Italia', 'ja': 'Jepang', 'ko': 'Korea', 'nb': 'Bokmål Norwegia', 'nl': 'Belanda', 'pl': 'Polski', 'pt': 'Portugis', 'ro': 'Rumania', 'ru': 'Rusia', 'sk': 'Slovak', 'sv': 'Swedia', 'th': 'Thai', 'tr': 'Turki', 'uk': 'Ukraina', 'ur': 'Urdu', 'vi': 'Vietnam', 'zh': 'Tionghoa', 'zh-Hans': 'Tionghoa Mandarin (Sederhana)', 'zh-Hant': 'Tionghoa Mandarin (Tradisional)'},
)
