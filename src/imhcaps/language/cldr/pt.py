"""Portuguese, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('janeiro', 'jan'), ('fevereiro', 'fev'), ('março', 'mar'), ('abril', 'abr'), ('maio', 'mai'), ('junho', 'jun'), ('julho', 'jul'), ('agosto', 'ago'), ('setembro', 'set'), ('outubro', 'out'), ('novembro', 'nov'), ('dezembro', 'dez')),
    dated=('janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro', 'novembro', 'dezembro'),
    date="d 'de' MMMM 'de' y",
    units='% ano anos bi bilhão bilhões centímetro centímetros cm dia dias euro euros g gb gigabyte gigabytes grama gramas h ha hectare hectares hora horas kg km km/h km² kw kwh l litro litros m mb megabyte megabytes megawatt megawatts meses metro metros mi mil milhão milhões mililitro mililitros milímetro milímetros min minuto minutos ml mm mw m² mês quilograma quilogramas quilowatt quilowatt-hora quilowatts quilowatts-hora quilômetro quilômetros s segundo segundos sem semana semanas w watt watts °c',
    decimal=',',
    group='.',
    languages={'ar': 'árabe', 'bg': 'búlgaro', 'ca': 'catalão', 'cs': 'tcheco', 'cy': 'galês', 'da': 'dinamarquês', 'de': 'alemão', 'el': 'grego', 'en': 'inglês', 'es': 'espanhol', 'fa': 'persa', 'fi': 'finlandês', 'fr': 'francês', 'gl': 'galego', 'he': 'hebraico', 'hi': 'híndi', 'hu': 'húngaro', 'id': 'indonésio', 'it': 'italiano', 'ja': 'japonês', 'ko': 'coreano', 'nb': 'bokmål norueguês', 'nl': 'holandês', 'pl': 'polonês', 'pt': 'português', 'ro': 'romeno', 'ru': 'russo', 'sk': 'eslovaco', 'sv': 'sueco', 'th': 'tailandês', 'tr': 'turco', 'uk': 'ucraniano', 'ur': 'urdu', 'vi': 'vietnamita', 'zh': 'chinês', 'zh-Hans': 'chinês simplificado', 'zh-Hant': 'chinês tradicional'},
)
