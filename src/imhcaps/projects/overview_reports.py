"""The coordinator's sheet as rows for a terminal, CSV, JSON, or one page without a script."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from html import escape
from math import ceil
from urllib.parse import quote

from imhcaps.model.accuracy import SECONDS_A_PLACE, shown_error
from imhcaps.projects.overview import Standing
from imhcaps.projects.state import Doubt
from imhcaps.text import plural
from imhcaps.timecode import clock

COLUMNS = (
    "Talk", "Minutes", "Words", "Timing (90 %)", "Speed (characters/s)", "By law", "By house style",
    "Speakers named", "Sounds", "Edited", "Next", "Listen first", "Work (minutes)",
)  # fmt: skip


def cells(each: Standing) -> tuple[str, ...]:
    """The row of one talk, as people read it."""
    timing = "–"
    if each.timing is not None:
        timing = (
            f"{shown_error(each.timing.error_p50_ms)} ({shown_error(each.timing.error_p90_ms)})"
        )
    there = each.minutes is not None
    return (
        each.talk,
        f"{each.minutes:.0f}" if each.minutes is not None else "no captions",
        f"{each.words:,}",
        timing,
        "–" if each.speed is None else f"{each.speed:.1f}",
        str(each.law) if there else "–",
        str(each.house) if there else "–",
        f"{each.named} of {each.speakers}" if there else f"– of {each.speakers}",
        str(each.sounds),
        "by hand" if each.edited else "–",
        "; ".join(filter(None, (each.problem, each.next))),
        ", ".join(map(_moment, each.listen)) or "–",
        f"{ceil(each.work)}" if each.work else "–",
    )


_SHORT = (
    "Talk", "Min", "Words", "Timing ±", "Speed", "Law", "House", "Speakers", "Sounds", "Edited", "Next",
    "Listen first", "Work",
)  # fmt: skip


def as_table(rows: Sequence[Standing]) -> str:
    """Lines of text in columns, numbers to the right: for a terminal, a log, and aloud."""
    table = [_SHORT, *map(cells, rows)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    # What is long goes last: no other column is pushed aside.
    order = sorted(range(len(_SHORT)), key=lambda at: at == _NEXT)
    lines = [
        "  ".join(
            row[at].rjust(widths[at]) if at in _NUMBERS else row[at].ljust(widths[at])
            for at in order
        ).rstrip()
        for row in table
    ]
    return "\n".join([*lines, _total(rows)])


def as_blocks(rows: Sequence[Standing]) -> str:
    """The same for a terminal that is too narrow for the table: each talk under its name."""
    lines = []
    for each in rows:
        row = dict(zip(_SHORT, cells(each), strict=True))
        lines.append(row.pop("Talk"))
        for name in ("Next", "Listen first"):
            if row[name] != "–":
                lines.append(f"  {name}: {row[name]}")
            del row[name]
        figures = (f"{name} {text}" for name, text in row.items() if text != "–")
        lines.append(f"  {', '.join(figures)}")
    return "\n".join([*lines, _total(rows)])


def _total(rows: Sequence[Standing]) -> str:
    work = sum(ceil(each.work) for each in rows)
    return f"{plural(len(rows), 'talk')}, some {plural(work, 'minute')} of work in all"


def as_data(each: Standing) -> dict[str, object]:
    """The row of one talk as bare values: times in ms, the rest in the units of its names."""
    timing = each.timing
    return {
        "talk": each.talk,
        "title": each.title,
        "minutes": None if each.minutes is None else round(each.minutes, 2),
        "words": each.words,
        "error_p50_ms": timing.error_p50_ms if timing else None,
        "error_p90_ms": timing.error_p90_ms if timing else None,
        "speed_cps": None if each.speed is None else round(each.speed, 1),
        "law": each.law,
        "house": each.house,
        "speakers_named": each.named,
        "speakers": each.speakers,
        "sounds": each.sounds,
        "edited": each.edited,
        "differences": list(each.differences),
        "stale": each.stale,
        "problem": each.problem,
        "next": each.next,
        "places": each.places,
        "listen_first": [{"start_ms": doubt.start, "why": doubt.why} for doubt in each.listen],
        "work_minutes": round(each.work, 1),
    }


def as_json(rows: Sequence[Standing]) -> str:
    """A list with an object for each talk."""
    return json.dumps([as_data(each) for each in rows], ensure_ascii=False, indent=1) + "\n"


def as_csv(rows: Sequence[Standing]) -> str:
    """A header and a line for each talk; no cell begins as a formula does (OWASP, "CSV injection")."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    data = [as_data(each) for each in rows]
    writer.writerow(data[0] if data else ["talk"])
    for row, each in zip(rows, data, strict=True):
        each["listen_first"] = [*map(_doubt, row.listen)]
        texts = (
            "" if value is None else "; ".join(value) if isinstance(value, list) else str(value)
            for value in each.values()
        )
        writer.writerow(f"'{text}" if text[:1] in "=+-@\t\r" and text else text for text in texts)
    return out.getvalue()


def _moment(doubt: Doubt) -> str:
    """Its time, whole seconds."""
    return clock(doubt.start).partition(".")[0]


def _doubt(doubt: Doubt) -> str:
    return f"{_moment(doubt)} {doubt.why}"


_STYLE = """
:root { color-scheme: light dark; }
body { background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; padding-block: .5rem; }
th, td { border-block-end: 1px solid; padding: .35rem .45rem; text-align: start; vertical-align: top; }
tbody th, td.text { overflow-wrap: anywhere; }
thead { font-size: .9rem; }
tbody th { min-width: 8rem; }
td.text { min-width: 9rem; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
th small { font-weight: 400; }
.hidden { position: absolute; clip-path: inset(50%); }
dt { font-weight: 600; }
tr { break-inside: avoid; }
@media print, (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); }
  tr { display: block; padding-block: .5rem; }
  th, td, td.number { display: block; border: 0; min-width: 0; text-align: start; padding-block: .1rem; }
  tbody tr { border-block-end: 1px solid; }
  td::before { content: attr(data-name) ": "; font-weight: 600; }
}
"""
_NEXT, _LISTEN = COLUMNS.index("Next"), COLUMNS.index("Listen first")
_NUMBERS = frozenset((1, 2, 3, 4, 5, 6, 8, 12))
"""Columns that hold numbers, from 0: our own table, `COLUMNS`."""


LEGEND = (
    ("Timing (90 %)", "half of the words start within the first time of where they are said, nine in ten within the second"),
    ("Speed", "characters a second that nine in ten captions do not exceed"),
    ("By law", "findings of WCAG and of laws, and places where edited captions say something else than their transcript"),
    ("By house style", "findings of the house style alone: the captions may be published"),
    ("Speakers named", "people whose name is on screen, of all who speak"),
    ("Edited", "a file was edited by hand and is kept as it is"),
    ("Listen first", "the places that are most doubtful: findings by law, times that are least certain, then house style"),
    ("Work", f"minutes, roughly: {SECONDS_A_PLACE} seconds a finding, twice the length for times or words that are to be heard"),
)  # fmt: skip
"""What the columns mean, for those who see the page and have not read the documentation."""


def as_page(
    rows: Sequence[Standing],
    title: str = "Captions: the state of the talks",
    *,
    base: str = "",
    note: str = "",
    now: datetime | None = None,
) -> str:
    """One page: a real table, what is wrong in words and not in colour, no script.

    `base` is the way from the page to the folder of the project, with a `/` at its end; `note` a line below the table;
    `now` the time that it shows.
    """
    head = "".join(
        f'<th scope="col"{_number(at)}>{escape(name)}</th>'
        for at, name in enumerate(COLUMNS)
        if at != _LISTEN
    )
    body = ""
    for each in rows:
        _, *others = cells(each)
        body += f'<tr><th scope="row">{_talk(each, base)}</th>'
        for at, text in enumerate(others, 1):
            if (
                at == _LISTEN
            ):  # shown with what to do next: the table stays narrow enough to be seen whole
                continue
            more = _listen_first(each) if at == _NEXT else ""
            body += f'<td{_number(at)} data-name="{escape(COLUMNS[at])}">{escape(text)}{more}</td>'
        body += "</tr>\n"
    when = now or datetime.now(UTC)
    legend = "".join(f"<dt>{escape(name)}</dt><dd>{escape(text)}</dd>\n" for name, text in LEGEND)
    below = f"<p>{escape(note)}.</p>\n" if note else ""
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="imhcaps status">\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{escape(title)}</h1>\n"
        f'<p>As of <time datetime="{when:%Y-%m-%dT%H:%MZ}">{when.day} {when:%B %Y, %H:%M} UTC</time>.</p>\n'
        f'<div class="wide" role="region" aria-label="{escape(title)}" tabindex="0">\n'
        f"<table>\n<caption>{_total(rows)}; what needs most comes first</caption>\n"
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n"
        f"{below}<h2>What the columns say</h2>\n<dl>\n{legend}</dl>\n"
        "</main>\n</body>\n</html>\n"
    )


def _listen_first(each: Standing) -> str:
    moments: dict[str, list[str]] = {}
    for doubt in each.listen:
        moments.setdefault(doubt.why, []).append(_moment(doubt))
    doubts = "<br>".join(escape(f"{', '.join(at)} {why}") for why, at in moments.items())
    return f"<br><small>Listen first:<br>{doubts}</small>" if doubts else ""


def _talk(each: Standing, base: str) -> str:
    """The title of a talk, the name that commands know it by, and its files."""
    links = ", ".join(
        f'<a href="{escape(quote(base + path, errors="surrogateescape"))}">{escape(path.rpartition(".")[2].upper())}'
        f'<span class="hidden"> of {escape(each.title or each.talk)}</span></a>'
        for path in each.files
    )
    name = f"<br><small>{escape(each.talk)}</small>" if each.title not in ("", each.talk) else ""
    return escape(each.title or each.talk) + name + (f"<br><small>{links}</small>" if links else "")


REPORTS = {"table": as_table, "csv": as_csv, "json": as_json}


def _number(at: int) -> str:
    return ' class="number"' if at in _NUMBERS else ' class="text"' if at == _NEXT else ""
