"""The keys of the reviewing page that a person has set, kept beside the project for the next time."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from imhcaps.files import utf8, write_all
from imhcaps.reviewing.operations import EditError

NAMES = ("redo", "right", "save", "split", "toggle", "undo")
"""What may be set; `page/keys.js` and `page/editing.js` have the keys that they come with."""
_KEY = re.compile(
    r"(?:Ctrl\+|Alt\+|Ctrl\+Alt\+)(?:Shift\+)?(?:[^\W_]|[!-*,-/:-@\[-`{-~]|[A-Z][A-Za-z0-9]{1,15})"
)
"""Ctrl or Alt, and one more key (`event.key` of UI Events): without them it would act while somebody writes."""


def read_keys(folder: Path) -> dict[str, str]:
    """What was set; nothing where nothing was, or what is there cannot be read."""
    try:
        return _checked(json.loads(_place(folder).read_text("utf-8")))
    except (OSError, ValueError, RecursionError, EditError):
        return {}


def keep_keys(folder: Path, keys: Any) -> dict[str, str]:
    """Keep what is set now; raises `EditError` for what is no key, and `OutputError`."""
    checked = _checked(keys)
    write_all({_place(folder): utf8(json.dumps(checked, ensure_ascii=False, sort_keys=True))})
    return checked


def _place(folder: Path) -> Path:
    return folder / ".imhcaps" / "keys.json"


def _checked(keys: Any) -> dict[str, str]:
    if not isinstance(keys, dict):
        raise EditError("keys are an object: what they do, and the key")
    for name, key in keys.items():
        if name not in NAMES:
            raise EditError(f"no key is set for {name!r}: {', '.join(NAMES)} have one")
        if not isinstance(key, str) or not _KEY.fullmatch(key):
            raise EditError(f"{key!r} is no key with Ctrl or Alt")
    if len({*keys.values()}) < len(keys):
        raise EditError("a key does one thing")
    return dict(keys)
