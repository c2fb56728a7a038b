"""Words and signs by which languages mark a time of day: `14.02 Uhr`, `kl. 14.02`, `14 h 02`, `下午2:05`.

Source: the patterns of times, and of a date with a time, in CLDR, https://cldr.unicode.org/ (`HH:mm 'Uhr'`,
`HH 'h' mm`, `'kl'. HH.mm`, `a h:mm`), and the records of parliaments that print when somebody begins.
"""

BEFORE = "kl. kl klo klockan klokken klokka ore alle à um godz. o_godz. às a_las στις ώρα ob saat".split()  # noqa: SIM905
"""What stands before the figures, with a blank between; `_` is a blank."""
AFTER = "Uhr uur hrs hrs. hod hod. час час. часов ч ч. год год. óra órakor ώρα".split()  # noqa: SIM905
"""What stands behind the figures, with a blank between."""
BETWEEN = "h"
"""The sign of hours between the figures, with or without blanks (French, Portuguese, Spanish, Catalan)."""
MORNING, AFTERNOON = "午前 上午 오전".split(), "午後 下午 오후".split()  # noqa: SIM905
"""The halves of the day, which stand before the figures."""
HOURS, MINUTES, SECONDS = "時时点點시", "分분", "秒초"
"""Signs behind the figures in Japanese, Chinese and Korean."""
