"""Spanish, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('enero', 'ene'), ('febrero', 'feb'), ('marzo', 'mar'), ('abril', 'abr'), ('mayo', 'may'), ('junio', 'jun'), ('julio', 'jul'), ('agosto', 'ago'), ('septiembre', 'sept'), ('octubre', 'oct'), ('noviembre', 'nov'), ('diciembre', 'dic')),
    dated=('enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'),
    date="d 'de' MMMM 'de' y",
    units='% a año años centímetro centímetros cm d día días euro euros g gb gigabyte gigabytes gramo gramos h ha hectárea hectáreas hora horas kg kilogramo kilogramos kilovatio kilovatios kilómetro kilómetros km km/h km² kw kwh l litro litros m mb megabyte megabytes megavatio megavatios mes meses metro metros mil mililitro mililitros millones millón milímetro milímetros min minuto minutos ml mm mw m² s segundo segundos sem semana semanas vatio vatios w °c',
    decimal=',',
    group='.',
    languages={'ar': 'árabe', 'bg': 'búlgaro', 'ca': 'catalán', 'cs': 'checo', 'cy': 'galés', 'da': 'danés', 'de': 'alemán', 'el': 'griego', 'en': 'inglés', 'es': 'español', 'fa': 'persa', 'fi': 'finés', 'fr': 'francés', 'gl': 'gallego', 'he': 'hebreo', 'hi': 'hindi', 'hu': 'húngaro', 'id': 'indonesio', 'it': 'italiano', 'ja': 'japonés', 'ko': 'coreano', 'nb': 'noruego bokmal', 'nl': 'neerlandés', 'pl': 'polaco', 'pt': 'portugués', 'ro': 'rumano', 'ru': 'ruso', 'sk': 'eslovaco', 'sv': 'sueco', 'th': 'tailandés', 'tr': 'turco', 'uk': 'ucraniano', 'ur': 'urdu', 'vi': 'vietnamita', 'zh': 'chino', 'zh-Hans': 'chino simplificado', 'zh-Hant': 'chino tradicional'},
)
