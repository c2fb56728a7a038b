"""What was guessed, left out, repaired or lost, in lines for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from imhcaps.model.remark import Remark

_KINDS = {
    "skipped": "Left out",
    "guessed": "Guessed",
    "repaired": "Repaired",
    "estimated": "Estimated",
    "lost": "Cannot be carried",
    "uncaptioned": "Not captioned",
    "note": "Note",
}
_SHOWN = 6
"""Line numbers and texts that a remark shows; the others are counted. Our own choice: they fit one
line."""


def lines_of(remarks: Iterable[Remark], *, quiet: bool = False) -> Iterator[str]:
    """Each kind and reason once, with its lines and texts; when `quiet`, what was lost, repaired or not captioned
    alone.
    """
    groups: dict[tuple[str, str], list[Remark]] = {}
    for remark in remarks:
        groups.setdefault((remark.kind, remark.message), []).append(remark)
    for (kind, message), group in groups.items():
        if quiet and kind not in ("lost", "repaired", "uncaptioned"):
            continue
        numbers = sorted({remark.line for remark in group if remark.line is not None})
        shown = ", ".join(map(str, numbers[:_SHOWN])) + (
            f" and {len(numbers) - _SHOWN} more" if len(numbers) > _SHOWN else ""
        )
        place = f" (line{'s' if len(numbers) > 1 else ''} {shown})" if numbers else ""
        quoted = "; ".join(
            dict.fromkeys(_short(remark.text) for remark in group[:_SHOWN] if remark.text)
        )
        yield f"{_KINDS[kind]}: {message}{place}{': ' + quoted if quoted else ''}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return f"“{flat}”" if len(flat) <= 48 else f"“{flat[:47]}…”"
