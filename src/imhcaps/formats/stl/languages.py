"""The language codes of EBU STL (Tech 3264, GSI field LC), those whose languages its tables can write."""

from __future__ import annotations

CODES = {
    "sq": "01", "br": "02", "ca": "03", "hr": "04", "cy": "05", "cs": "06", "da": "07", "de": "08", "en": "09",
    "es": "0A", "eo": "0B", "et": "0C", "eu": "0D", "fo": "0E", "fr": "0F", "fy": "10", "ga": "11", "gd": "12",
    "gl": "13", "is": "14", "it": "15", "la": "17", "lv": "18", "lb": "19", "lt": "1A", "hu": "1B", "mt": "1C",
    "nl": "1D", "no": "1E", "oc": "1F", "pl": "20", "pt": "21", "ro": "22", "rm": "23", "sr": "24", "sk": "25",
    "sl": "26", "fi": "27", "sv": "28", "tr": "29", "ru": "56", "el": "70",
}  # fmt: skip
"""By their tags (ISO 639-1)."""
TAGS = {code: tag for tag, code in CODES.items()}
