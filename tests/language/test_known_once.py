"""What is known of writing stands in `language/` alone: a mark or a range that is added there is known everywhere."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import imhcaps

SOURCE = Path(imhcaps.__file__).parent
OTHERS = {
    "fidelity.py": "shares nothing with what it proves",
    "encoding_guess.py": "below `language`: which characters files of an encoding hold",
}
STOPS = "。！？؟।۔"
RANGE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]-[\u0e00-\ud7af]"
)
"""Two letters of a script without capitals, as the ends of a class of a regular expression."""


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """The literals of a module, but for docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
        ):
            yield node.lineno, node.value


def is_known_elsewhere(text: str) -> bool:
    """Not a sentence of an example, which holds such marks too."""
    marks = sum(mark in text for mark in STOPS)
    return (marks > 1 and len(text) < 100 and " " not in text) or RANGE.search(text) is not None


def test_stops_of_other_scripts_and_ranges_of_letters() -> None:
    found = [
        f"{path.relative_to(SOURCE)}:{line}: {text[:60]!r}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.parent.parts[len(SOURCE.parts) : len(SOURCE.parts) + 1] != ("language",)
        and path.name not in OTHERS
        for line, text in texts(path)
        if is_known_elsewhere(text)
    ]
    assert found == []
