"""Names of the days of the week, as they stand before a colon in plans: `Monday: …`, `Montag: …`.

is_weekday("montag")     True
"""

from __future__ import annotations

_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo
    lunedi martedi mercoledi giovedi venerdi domenica segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira
    quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag tirsdag onsdag torsdag fredag lørdag lordag
    søndag sondag mandag tisdag lordag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai poniedziałek poniedzialek wtorek środa
    sroda czwartek piatek sobota niedziela pondeli uterý utery streda ctvrtek patek nedele понедельник вторник среда четверг пятница
    суббота воскресенье понеділок вівторок середа четвер пʼятниця субота неділя pazartesi salı sali carsamba persembe cuma cumartesi pazar
    δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη hetfo kedd szerda csutortok pentek szombat vasarnap luni marti miercuri joi vineri
    sambata duminica 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
    월요일 화요일 수요일 목요일 금요일 토요일 일요일
    """.split()  # noqa: SIM905
)
"""Folded (`imhcaps.text.fold`); some are names of people, too (`Domingo`), so that one alone says nothing."""


def is_weekday(folded: str) -> bool:
    """Whether a folded word is the name of a day of the week in one of the languages."""
    return folded in _DAYS


def is_short_weekday(folded: str) -> bool:
    """Whether a folded word is one, or its beginning, as calendars write it: `Thu`, `Do`, `jeu`."""
    return len(folded) > 1 and any(day.startswith(folded) for day in _DAYS)
