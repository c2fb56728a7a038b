"""French, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('janvier', 'janv'), ('février', 'févr'), ('mars',), ('avril', 'avr'), ('mai',), ('juin',), ('juillet', 'juil'), ('août',), ('septembre', 'sept'), ('octobre', 'oct'), ('novembre', 'nov'), ('décembre', 'déc')),
    dated=('janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'),
    date='d MMMM y',
    units='% a an ans centimètre centimètres cm euro euros g gigaoctet gigaoctets go gramme grammes h ha hectare hectares heure heures j jour jours k kg kilogramme kilogrammes kilomètre kilomètres kilowatt kilowatt-heure kilowatt-heures kilowatts km km/h km² kw kwh l litre litres m md mille milliard milliards millier millilitre millilitres millimètre millimètres million millions min minute minutes ml mm mo mois mw m² mètre mètres mégaoctet mégaoctets mégawatt mégawatts s seconde secondes sem semaine semaines w watt watts °c',
    decimal=',',
    group='\u202f',
    languages={'ar': 'arabe', 'bg': 'bulgare', 'ca': 'catalan', 'cs': 'tchèque', 'cy': 'gallois', 'da': 'danois', 'de': 'allemand', 'el': 'grec', 'en': 'anglais', 'es': 'espagnol', 'fa': 'persan', 'fi': 'finnois', 'fr': 'français', 'gl': 'galicien', 'he': 'hébreu', 'hi': 'hindi', 'hu': 'hongrois', 'id': 'indonésien', 'it': 'italien', 'ja': 'japonais', 'ko': 'coréen', 'nb': 'norvégien bokmål', 'nl': 'néerlandais', 'pl': 'polonais', 'pt': 'portugais', 'ro': 'roumain', 'ru': 'russe', 'sk': 'slovaque', 'sv': 'suédois', 'th': 'thaï', 'tr': 'turc', 'uk': 'ukrainien', 'ur': 'ourdou', 'vi': 'vietnamien', 'zh': 'chinois', 'zh-Hans': 'chinois simplifié', 'zh-Hant': 'chinois traditionnel'},
)
