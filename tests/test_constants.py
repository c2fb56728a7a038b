"""Every number that has a name at the top of a module says its unit and where it comes from."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import NamedTuple

import imhcaps

SOURCE_FOLDER = Path(imhcaps.__file__).parent

UNIT = re.compile(
    r"\b(seconds?|ms|milliseconds?|frames?|fps|characters?|code points?|graphemes?|letters|cells?|columns?"
    r"|words?|tokens?|lines?|rows?|pages?|cues?|files?|bytes|KB|MB|objects|digits|names|codes|findings"
    r"|annotations|points?|em|dots|levels?|bits?|shares?|of all|per cent|%|ratio|factors?|logarithm|times as"
    r"|nats?|costs?|weights?|likeness|probability|rounds|classes|steps|votes|pairs|places|processes|how often"
    r"|version number|exit status|flags?|signal|entries|turns|speakers?)\b",
    re.IGNORECASE,
)
ORIGIN = re.compile(
    r"(?i:\bour (?:choice|unit|own)\b|\b(?:measured|learned|fitted)\b|https?://)|§|\b(?:UAX|Unicode|Netflix|BBC|DCMP"
    r"|TED|RFC \d+|47 CFR|ISO|POSIX|W3C|WebVTT|EBU|SMPTE|liblouis|GitHub|specification|the guide)\b"
)
"""Names as they are written: `TED` is not in "counted", `BBC` in no other word."""
_NUMERIC = (
    ast.Constant, ast.BinOp, ast.UnaryOp, ast.operator, ast.unaryop, ast.Tuple, ast.Name, ast.Attribute, ast.Load,
)  # fmt: skip
_MADE_OF_NUMBERS = ("Fraction", "frozenset", "np.float32")


class Number(NamedTuple):
    module: str
    line: int
    code: str
    said: str
    """The comment above or beside it and the docstring below it, on one line."""


def numbers_of(path: Path, folder: Path = SOURCE_FOLDER) -> list[Number]:
    """The numeric constants at the top level of a module."""
    text = path.read_text("utf-8")
    lines = text.split("\n")
    body = ast.parse(text).body
    found = []
    for index, node in enumerate(body):
        if not isinstance(node, (ast.Assign, ast.AnnAssign)) or not _is_number(node.value):
            continue
        said = [line.partition("#")[2] for line in lines[node.lineno - 1 : node.end_lineno]]
        above = node.lineno - 2
        while above >= 0 and lines[above].startswith("#"):
            said.append(lines[above].lstrip("# "))
            above -= 1
        # Several constants in a row may share the docstring below the last of them.
        after = index + 1
        while (
            after < len(body)
            and isinstance(body[after], (ast.Assign, ast.AnnAssign))
            and body[after].lineno == body[after - 1].end_lineno + 1
        ):
            after += 1
        if after < len(body) and isinstance(body[after], ast.Expr):
            value = body[after].value
            if isinstance(value, ast.Constant) and isinstance(value.value, str):
                said.append(value.value)
        module = ".".join(path.relative_to(folder).with_suffix("").parts)
        found.append(
            Number(module, node.lineno, ast.unparse(node), " ".join(" ".join(said).split()))
        )
    return found


def _is_number(value: ast.expr | None) -> bool:
    """A number, a tuple of them, a table whose values are numbers, a set or another type made of numbers."""
    if isinstance(value, ast.Dict):
        return bool(value.values) and all(map(_is_number, value.values))
    if isinstance(value, ast.Call) and ast.unparse(value.func) in _MADE_OF_NUMBERS:
        return all(map(_is_number, value.args))
    if value is None or not all(isinstance(node, _NUMERIC) for node in ast.walk(value)):
        return False
    constants = [node.value for node in ast.walk(value) if isinstance(node, ast.Constant)]
    return bool(constants) and all(type(each) in (int, float) for each in constants)


ALL = [number for path in sorted(SOURCE_FOLDER.rglob("*.py")) for number in numbers_of(path)]


def test_the_numbers_are_found():
    assert len(ALL) > 100


def test_each_says_its_unit_and_where_it_comes_from():
    wrong = []
    for number in ALL:
        place = f"src/imhcaps/{number.module.replace('.', '/')}.py:{number.line}: {number.code}"
        if not UNIT.search(number.said):
            wrong.append(f"{place} says no unit: {number.said!r}")
        if not ORIGIN.search(number.said):
            wrong.append(f"{place} says not where it comes from: {number.said!r}")
    assert not wrong, "\n".join(wrong)


def test_a_number_without_a_word_is_found_out(tmp_path):
    module = tmp_path / "bare.py"
    module.write_text(
        'BARE = 5\n\nSAID = 5  # lines; our choice\n\nWORD = "x"\nFLAG = True\n'
        'TABLE = {"a": 1, "b": (2, 3)}\nNAMES = {1: "a"}\nSET = frozenset((1, 2))\n'
    )
    bare, said, table, one_of = numbers_of(module, tmp_path)
    assert not any(UNIT.search(each.said) for each in (bare, table, one_of))
    assert UNIT.search(said.said) and ORIGIN.search(said.said)
