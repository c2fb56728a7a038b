"""What is otherwise in a view after an edit, so that the answer is as small as the edit and not as large as the talk.

Each list (cues, findings, places) is said as one stretch that is gone and what is there now. Where the edit made
more or fewer cues, those after it have other numbers: `moved` says from which cue on, and by how much, and is to be
applied to what the page knows before the stretches are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from imhcaps.checks.unified import same_ends
from imhcaps.reviewing.caption_edits import words_changed

Entry = dict[str, Any]


def changes_of(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """The changes between two views (`view.view_of_result`), with the words that are gone and new."""
    old, new = before["cues"], after["cues"]
    cues = _stretch(old, new, "cues")
    last, by = cues["from"] + cues["removed"], len(new) - len(old)
    texts = [
        " ".join(each["text"] for each in some)
        for some in (old[cues["from"] : last], new[cues["from"] : last + by])
    ]
    gone, come = words_changed(*texts)
    return {
        "cues": cues,
        "moved": {"after": last, "by": by},
        "findings": _stretch(_moved(before["findings"], last, by), after["findings"], "findings"),
        "places": _stretch(_moved(before["places"], last, by), after["places"], "places"),
        "words": {"gone": gone, "new": come},
    }


def _stretch(old: Sequence[Entry], new: Sequence[Entry], name: str) -> dict[str, Any]:
    head, tail = same_ends(old, new)
    return {
        "from": head,
        "removed": len(old) - head - tail,
        name: new[head : len(new) - tail],
    }


def _moved(entries: Sequence[Entry], last: int, by: int) -> list[Entry]:
    """The same with the numbers that cues have after an edit."""
    if not by:
        return list(entries)
    return [
        {**each, "cue": each["cue"] + by}
        if each["cue"] is not None and each["cue"] > last
        else each
        for each in entries
    ]
