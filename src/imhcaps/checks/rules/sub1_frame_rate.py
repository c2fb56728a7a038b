"""SUB1xx: formats that count in frames."""

from __future__ import annotations

from imhcaps.checks.conformance import rule
from imhcaps.model.finding import Citation

RULES = (
    rule(
        "SUB101",
        "unknown-frame-rate",
        Citation("MicroDVD", "as players read it; no standard", verified="M"),
        "Times are counted in frames, and nothing says how many there are in a second.",
        "At 25 frames a second a caption of the fiftieth minute is two minutes from where it is at 23.976: --fps says it.",
        "{25}{75}Are you there?\n",
        "{1}{1}25\n{25}{75}Are you there?\n",
    ),
)
