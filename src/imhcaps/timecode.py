"""Clock times and SMPTE timecodes ⇄ whole milliseconds."""

from __future__ import annotations


def clock(ms: int, mark: str = ".", hours: bool = True) -> str:
    """Milliseconds as `HH:MM:SS.mmm`; `mark` parts the milliseconds (`,` in SRT).

    With `hours` false the hours are left out while they are zero.
    """
    sign, ms = ("-", -ms) if ms < 0 else ("", ms)
    seconds, rest = divmod(ms, 1000)
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    head = f"{hour:02d}:" if hours or hour else ""
    return f"{sign}{head}{minute:02d}:{second:02d}{mark}{rest:03d}"
