"""Make `src/imhcaps/segmentation/made_line_weights.py` from `weights/breaks.json`: `python tools/make_line_weights.py`.

A check that offers other lines needs what was learned of ends of lines alone, and to read all of the JSON takes
5 ms, a fourteenth of such a check of a short file. Run again when `breaks.json` changes; a test says when.
"""

from __future__ import annotations

import json
from pathlib import Path
from textwrap import wrap

FOLDER = Path(__file__).parents[1] / "src/imhcaps/segmentation"


def made_line_weights() -> str:
    """The text of `made_line_weights.py`."""
    tables = json.loads((FOLDER / "weights/breaks.json").read_bytes())["line"]["tables"]
    rows = []
    for feature, weights in tables.items():
        # Lines end between values alone: a value may hold a space.
        values = [f"{value!r}: {weight},".replace(" ", "\0") for value, weight in weights.items()]
        lines = wrap(" ".join(values), 108, initial_indent=" " * 8, subsequent_indent=" " * 8)
        rows += [f"    {feature!r}: {{", *(line.replace("\0", " ") for line in lines), "    },"]
    return "\n".join(
        [
            '"""What was learned of ends of lines. Made by `tools/make_line_weights.py` from `weights/breaks.json`."""',
            "",
            "# fmt: off",
            "LINES: dict[str, dict[str, int]] = {",
            *rows,
            "}",
            "# fmt: on",
            '"""In thousandths of a nat, by feature and value; learned from captions of people."""',
            "",
        ]
    )


if __name__ == "__main__":
    (FOLDER / "made_line_weights.py").write_text(made_line_weights(), encoding="utf-8")
