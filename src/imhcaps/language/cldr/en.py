"""English, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('january', 'jan'), ('february', 'feb'), ('march', 'mar'), ('april', 'apr'), ('may',), ('june', 'jun'), ('july', 'jul'), ('august', 'aug'), ('september', 'sep'), ('october', 'oct'), ('november', 'nov'), ('december', 'dec')),
    dated=('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'),
    date='MMMM d, y',
    units='% b billion centimeter centimeters cm d day days euro euros g gb gigabyte gigabytes gram grams h ha hectare hectares hour hours hr k kg kilogram kilograms kilometer kilometers kilowatt kilowatt-hours kilowatts km km/h km² kw kwh l liter liters m mb megabyte megabytes megawatt megawatts meter meters milliliter milliliters millimeter millimeters million min minute minutes ml mm month months mth mths mw m² percent s sec second seconds thousand w watt watts week weeks wk wks y year years yr yrs °c',
    decimal='.',
    group=',',
    languages={'ar': 'Arabic', 'bg': 'Bulgarian', 'ca': 'Catalan', 'cs': 'Czech', 'cy': 'Welsh', 'da': 'Danish', 'de': 'German', 'el': 'Greek', 'en': 'English', 'es': 'Spanish', 'fa': 'Persian', 'fi': 'Finnish', 'fr': 'French', 'gl': 'Galician', 'he': 'Hebrew', 'hi': 'Hindi', 'hu': 'Hungarian', 'id': 'Indonesian', 'it': 'Italian', 'ja': 'Japanese', 'ko': 'Korean', 'nb': 'Norwegian Bokmål', 'nl': 'Dutch', 'pl': 'Polish', 'pt': 'Portuguese', 'ro': 'Romanian', 'ru': 'Russian', 'sk': 'Slovak', 'sv': 'Swedish', 'th': 'Thai', 'tr': 'Turkish', 'uk': 'Ukrainian', 'ur': 'Urdu', 'vi': 'Vietnamese', 'zh': 'Chinese', 'zh-Hans': 'Simplified Chinese', 'zh-Hant': 'Traditional Chinese'},
)
