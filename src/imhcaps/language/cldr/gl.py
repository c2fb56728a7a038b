"""Galician, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('xaneiro', 'xan'), ('febreiro', 'feb'), ('marzo', 'mar'), ('abril', 'abr'), ('maio',), ('xuño',), ('xullo', 'xul'), ('agosto', 'ago'), ('setembro', 'set'), ('outubro', 'out'), ('novembro', 'nov'), ('decembro', 'dec')),
    dated=('xaneiro', 'febreiro', 'marzo', 'abril', 'maio', 'xuño', 'xullo', 'agosto', 'setembro', 'outubro', 'novembro', 'decembro'),
    date="d 'de' MMMM 'de' y",
    units='% a ano anos centímetro centímetros cm d día días euro euros g gb gramo gramos h ha hectárea hectáreas hora horas kg km km/h km² kw kwh l litro litros m mb megabyte megabytes megawatt megawatts mes meses metro metros mililitro mililitros millón millóns milímetro milímetros min minuto minutos ml mm mw m² quilogramo quilogramos quilowatt quilowatts quilómetro quilómetros s segundo segundos sem semana semanas w watt watts xigabyte xigabytes °c',
    decimal=',',
    group='.',
    languages={'ar': 'árabe', 'bg': 'búlgaro', 'ca': 'catalán', 'cs': 'checo', 'cy': 'galés', 'da': 'dinamarqués', 'de': 'alemán', 'el': 'grego', 'en': 'inglés', 'es': 'español', 'fa': 'persa', 'fi': 'finés', 'fr': 'francés', 'gl': 'galego', 'he': 'hebreo', 'hi': 'hindi', 'hu': 'húngaro', 'id': 'indonesio', 'it': 'italiano', 'ja': 'xaponés', 'ko': 'coreano', 'nb': 'noruegués bokmål', 'nl': 'neerlandés', 'pl': 'polaco', 'pt': 'portugués', 'ro': 'romanés', 'ru': 'ruso', 'sk': 'eslovaco', 'sv': 'sueco', 'th': 'tailandés', 'tr': 'turco', 'uk': 'ucraíno', 'ur': 'urdú', 'vi': 'vietnamita', 'zh': 'chinés', 'zh-Hans': 'chinés simplificado', 'zh-Hant': 'chinés tradicional'},
)
