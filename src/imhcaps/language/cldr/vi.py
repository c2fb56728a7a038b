"""Vietnamese, from CLDR by Babel 2.18.0; made by tools/make_cldr.py."""

from imhcaps.language.locale_data import LocaleData

# fmt: off
LOCALE = LocaleData(
    months=(('tháng 1', 'thg 1'), ('tháng 2', 'thg 2'), ('tháng 3', 'thg 3'), ('tháng 4', 'thg 4'), ('tháng 5', 'thg 5'), ('tháng 6', 'thg 6'), ('tháng 7', 'thg 7'), ('tháng 8', 'thg 8'), ('tháng 9', 'thg 9'), ('tháng 10', 'thg 10'), ('tháng 11', 'thg 11'), ('tháng 12', 'thg 12')),
    dated=('tháng 1', 'tháng 2', 'tháng 3', 'tháng 4', 'tháng 5', 'tháng 6', 'tháng 7', 'tháng 8', 'tháng 9', 'tháng 10', 'tháng 11', 'tháng 12'),
    date='d MMMM, y',
    units='% cm euro g gam gb gigabyte giây giờ ha héc-ta kg kilôgam kilômét kilômét/giờ kilôoát km km/h km² kw kwh l lít m mb megabyte megaoát mililít milimét ml mm mw m² mét n nghìn ngày năm oát phút t tháng tr triệu tuần tỷ w xentimét °c',
    decimal=',',
    group='.',
    languages={'ar': 'Tiếng Ả Rập', 'bg': 'Tiếng Bulgaria', 'ca': 'Tiếng Catalan', 'cs': 'Tiếng Séc', 'cy': 'Tiếng Wales', 'da': 'Tiếng Đan Mạch', 'de': 'Tiếng Đức', 'el': 'Tiếng Hy Lạp', 'en': 'Tiếng Anh', 'es': 'Tiếng Tây Ban Nha', 'fa': 'Tiếng Ba Tư', 'fi': 'Tiếng Phần Lan', 'fr': 'Tiếng Pháp', 'gl': 'Tiếng Galician', 'he': 'Tiếng Do Thái', 'hi': 'Tiếng Hindi', 'hu': 'Tiếng Hungary', 'id': 'Tiếng Indonesia', 'it': 'Tiếng Italy', 'ja': 'Tiếng Nhật', 'ko': 'Tiếng Hàn', 'nb': 'Tiếng Na Uy (Bokmål)', 'nl': 'Tiếng Hà Lan', 'pl': 'Tiếng Ba Lan', 'pt': 'Tiếng Bồ Đào Nha', 'ro': 'Tiếng Romania', 'ru': 'Tiếng Nga', 'sk': 'Tiếng Slovak', 'sv': 'Tiếng Thụy Điển', 'th': 'Tiếng Thái', 'tr': 'Tiếng Thổ Nhĩ Kỳ', 'uk': 'Tiếng Ukraina', 'ur': 'Tiếng Urdu', 'vi': 'Tiếng Việt', 'zh': 'Tiếng Trung', 'zh-Hans': 'Tiếng Trung Phổ thông (Giản thể)', 'zh-Hant': 'Tiếng Trung Phổ thông (Phồn thể)'},
)
