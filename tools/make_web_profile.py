"""Make `src/imhcaps/checks/profiles/made_web.py` from `web.toml`: `python tools/make_web_profile.py`.

Nearly every check is by this profile, and to load a reader of TOML and read it there is a tenth of what starting takes.
Run again when `web.toml` changes; a test says when.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from pprint import pformat
from typing import Any

FOLDER = Path(__file__).parents[1] / "src/imhcaps/checks/profiles"


def made_web() -> str:
    """The text of `made_web.py`."""
    data = tomllib.loads((FOLDER / "web.toml").read_text(encoding="utf-8"))
    head = '"""The profile `web` as it stands in `web.toml`. Made by `tools/make_web_profile.py`; change that file instead."""\n'
    body = pformat(_plain(data), width=110, sort_dicts=False)
    return (
        f"{head}\nfrom typing import Any\n\n# fmt: off\nWEB: dict[str, Any] = {body}\n# fmt: on\n"
    )


def _plain(value: Any) -> Any:
    """The same with days as texts."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return value.isoformat() if isinstance(value, date) else value


if __name__ == "__main__":
    (FOLDER / "made_web.py").write_text(made_web(), encoding="utf-8")
