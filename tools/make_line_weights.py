"""Make `src/imhcaps/segmentation/made_line_weights.py` from `weights/breaks.json`: `python tools/make_line_weights.py`.

A check that offers other lines needs what was learned of ends of lines alone, and to read all of the JSON takes
5 ms, a fourteenth of such a check of a short file. Run again when `breaks.json` changes; a test says when.
"""

from __future__ import annotations

import json
from pathlib import Path
from pprint import pformat

FOLDER = Path(__file__).parents[1] / "src/imhcaps/segmentation"


def made_line_weights() -> str:
    """The text of `made_line_weights.py`."""
    tables = json.loads((FOLDER / "weights/breaks.json").read_bytes())["line"]["tables"]
    head = '"""What was learned of ends of lines, as it stands in `weights/breaks.json`. Made by `tools/make_line_weights.py`; change that file instead."""\n'
    body = pformat(tables, width=110, compact=True)
    said = '"""In thousandths of a nat, by feature and value; learned from captions of people."""\n'
    return f"{head}\n# fmt: off\nLINES: dict[str, dict[str, int]] = {body}\n# fmt: on\n{said}"


if __name__ == "__main__":
    (FOLDER / "made_line_weights.py").write_text(made_line_weights(), encoding="utf-8")
