"""Italian, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('gennaio', 'gen'), ('febbraio', 'feb'), ('marzo', 'mar'), ('aprile', 'apr'), ('maggio', 'mag'), ('giugno', 'giu'), ('luglio', 'lug'), ('agosto', 'ago'), ('settembre', 'set'), ('ottobre', 'ott'), ('novembre', 'nov'), ('dicembre', 'dic')),
    dated=('gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre', 'novembre', 'dicembre'),
    date='d MMMM y',
    units='% all’anno all’ora anni anno centimetri centimetro chilogrammi chilogrammo chilometri chilometro chilowattora cm ettari ettaro g gb gg gigabyte giorni giorno grammi grammo h ha kg kilowatt km km/h km² kw kwh l litri litro m mb megabyte megawatt mese mesi metri metro mila miliardi miliardo milione milioni millilitri millilitro millimetri millimetro min minuti minuto ml mld mln mm mw m² ora ore percento s secondi secondo sett settimana settimane w watt °c',
    decimal=',',
    group='.',
    languages={'ar': 'arabo', 'bg': 'bulgaro', 'ca': 'catalano', 'cs': 'ceco', 'cy': 'gallese', 'da': 'danese', 'de': 'tedesco', 'el': 'greco', 'en': 'inglese', 'es': 'spagnolo', 'fa': 'persiano', 'fi': 'finlandese', 'fr': 'francese', 'gl': 'galiziano', 'he': 'ebraico', 'hi': 'hindi', 'hu': 'ungherese', 'id': 'indonesiano', 'it': 'italiano', 'ja': 'giapponese', 'ko': 'coreano', 'nb': 'norvegese bokmål', 'nl': 'olandese', 'pl': 'polacco', 'pt': 'portoghese', 'ro': 'rumeno', 'ru': 'russo', 'sk': 'slovacco', 'sv': 'svedese', 'th': 'thailandese', 'tr': 'turco', 'uk': 'ucraino', 'ur': 'urdu', 'vi': 'vietnamita', 'zh': 'cinese', 'zh-Hans': 'cinese semplificato', 'zh-Hant': 'cinese tradizionale'},
)
