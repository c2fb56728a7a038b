"""Catalan, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('de gener', 'de gen', 'gener', 'gen'), ('de febrer', 'de febr', 'febrer', 'febr'), ('de març', 'març'), ('d’abril', 'd’abr', 'abril', 'abr'), ('de maig', 'maig'), ('de juny', 'juny'), ('de juliol', 'de jul', 'juliol', 'jul'), ('d’agost', 'd’ag', 'agost', 'ag'), ('de setembre', 'de set', 'setembre', 'set'), ('d’octubre', 'd’oct', 'octubre', 'oct'), ('de novembre', 'de nov', 'novembre', 'nov'), ('de desembre', 'de des', 'desembre', 'des')),
    dated=('de gener', 'de febrer', 'de març', 'd’abril', 'de maig', 'de juny', 'de juliol', 'd’agost', 'de setembre', 'd’octubre', 'de novembre', 'de desembre'),
    date="d MMMM 'del' y",
    units='% any anys baht bahts centímetre centímetres cm d dia dies euro euros fòrint fòrints g gb gigabyte gigabytes gram grams h ha hectàrea hectàrees hora hores hrívnia hrívnies ien iens iuan iuans k kg km km/h km² kw kwh l litre litres m mb megabyte megabytes megawatt megawatts mes mesos metre metres miler milers milions milió mil·lilitre mil·lilitres mil·límetre mil·límetres min minut minuts ml mm mw m² quilogram quilograms quilowatt quilowatts quilòmetre quilòmetres ruble rubles s segon segons setm setmana setmanes w watt watts zlote zloty °c',
    decimal=',',
    group='.',
    languages={'ar': 'àrab', 'bg': 'búlgar', 'ca': 'català', 'cs': 'txec', 'cy': 'gal·lès', 'da': 'danès', 'de': 'alemany', 'el': 'grec', 'en': 'anglès', 'es': 'espanyol', 'fa': 'persa', 'fi': 'finès', 'fr': 'francès', 'gl': 'gallec', 'he': 'hebreu', 'hi': 'hindi', 'hu': 'hongarès', 'id': 'indonesi', 'it': 'italià', 'ja': 'japonès', 'ko': 'coreà', 'nb': 'noruec bokmål', 'nl': 'neerlandès', 'pl': 'polonès', 'pt': 'portuguès', 'ro': 'romanès', 'ru': 'rus', 'sk': 'eslovac', 'sv': 'suec', 'th': 'tai', 'tr': 'turc', 'uk': 'ucraïnès', 'ur': 'urdú', 'vi': 'vietnamita', 'zh': 'xinès', 'zh-Hans': 'xinès simplificat', 'zh-Hant': 'xinès tradicional'},
)
