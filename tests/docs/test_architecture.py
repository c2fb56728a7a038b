"""What the page on the architecture says is so in the code."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_version

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "imhcaps"
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
LONGEST, LONGEST_OF_ALL = 400, 450
"""Lines of a module: what is longer knows more than one thing; and of one that is listed below."""
LONGER = {
    "formats/webvtt/lint_cue_text.py": "one walk over the tokens of a cue, with what is open on the way",
    "projects/building.py": "the steps from the files of a talk to its result, in their order; each is made elsewhere",
    "reviewing/reviewed_talk.py": "the one thing of the page that changes; all that it asks for is in other modules",
    "transcripts/speakers.py": "the ways in which two labels are one person, each tried on what the last one left",
}
"""Modules that may be longer, each with the reason for which it is not two."""
MOST_PARTS = 4
"""Parts of a tuple that has no names for them; more are a record."""


def parts() -> list[str]:
    packages = [path.parent.name + "/" for path in SOURCE.glob("*/__init__.py")]
    modules = [path.name for path in SOURCE.glob("*.py") if not path.name.startswith("__")]
    return sorted(packages + modules)


def section(title: str) -> str:
    return PAGE.partition(f"{title}\n")[2].partition("\n## ")[0]


@pytest.mark.parametrize("name", parts())
def test_each_package_and_module_has_its_place_in_the_table(name: str) -> None:
    rows = [line.split("|")[1] for line in section("## Packages").split("\n") if line[:1] == "|"]
    assert any(f"`{name}`" in row for row in rows)


def test_the_table_names_nothing_that_is_not_there() -> None:
    rows = [line.split("|")[1] for line in section("## Packages").split("\n") if line[:1] == "|"]
    names = [name for row in rows for name in re.findall(r"`(\w+(?:/|\.py))`", row)]
    assert len(names) > 20
    assert [name for name in names if not (SOURCE / name).exists()] == []


def test_an_import_that_is_late_says_a_reason_of_the_page() -> None:
    table = PAGE.partition("A module loads late for a stated reason")[2].partition("\n\n  In ")[0]
    rows = [line.split("|")[1] for line in table.split("\n") if line.startswith("  | `")]
    known = {reason for row in rows for reason in re.findall(r"`([^`]+)`", row)}
    sources = [path.read_text("utf-8") for path in SOURCE.rglob("*.py")]
    said = {each for text in sources for each in re.findall(r"noqa: .*?PLC0415(?: - (.*))?$", text, re.MULTILINE)}  # fmt: skip
    assert said == known
    exempt = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["ruff"]["lint"]["per-file-ignores"]  # fmt: skip
    assert {name for name, codes in exempt.items() if "PLC0415" in codes and name[:3] == "src"} == {
        "src/imhcaps/api/**",
        "src/imhcaps/cli/**",
    }


def test_the_layers_are_those_that_the_linter_holds() -> None:
    rules = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    layers = next(rule for rule in rules["contracts"] if rule["name"].startswith("Layers"))[
        "layers"
    ]
    said = PAGE.partition("`cli` → ")[2].partition("the helpers")[0]
    for upper, layer in enumerate(layers[1:7], 1):
        for module in layer.replace("imhcaps.", "").split(" | "):
            if module != "counting":
                assert f"`{module}`" in said, (upper, module)


def test_modules_on_a_words_way_are_there() -> None:
    way = section("### A word's way through `align`")
    modules = re.findall(r"^\| `(\w+)` \|", way, re.MULTILINE)
    assert len(modules) == 7
    assert all((SOURCE / "timing" / f"{name}.py").is_file() for name in modules)


def test_the_list_of_words_has_one_name() -> None:
    names = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.arg) and node.annotation is not None:
                names |= {node.arg} if ast.unparse(node.annotation) == "WordSequence" else set()
            elif isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "WordSequence":
                names.add(ast.unparse(node.target))
    assert names == {"sequence"}


def test_no_module_is_long() -> None:
    """Tables that a tool made (as their first line says) are data, which nobody reads or changes by hand."""
    lengths = {
        path.relative_to(SOURCE).as_posix(): path.read_text("utf-8").count("\n")
        for path in SOURCE.rglob("*.py")
        if "Made by `tools/" not in path.read_text("utf-8").partition("\n")[0]
    }
    long = {name: count for name, count in lengths.items() if count > LONGEST}
    assert {name: count for name, count in long.items() if name not in LONGER} == {}
    assert max(long.values()) <= LONGEST_OF_ALL
    assert set(LONGER) <= set(lengths), "a reason for a module that is not there"


def test_what_has_many_parts_is_a_record() -> None:
    """`tuple[int, int, str, int, int]`: nobody knows the fourth from the fifth where it is used."""
    found = [
        f"{path.relative_to(SOURCE)}:{node.lineno}: {ast.unparse(node)}"
        for path in SOURCE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Subscript)
        and ast.unparse(node.value) == "tuple"
        and isinstance(node.slice, ast.Tuple)
        and len(node.slice.elts) > MOST_PARTS
    ]
    assert found == []


def _private(node: ast.stmt) -> list[str]:
    """The private names that a statement at the top of a module defines."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        names = [node.name]
    elif isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = [
            each.id for target in targets for each in ast.walk(target) if isinstance(each, ast.Name)
        ]
    else:
        names = []
    return [name for name in names if name.startswith("_") and not name.startswith("__")]


def test_every_private_name_is_used_where_it_is_defined() -> None:
    dead = []
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        names = [name for node in ast.parse(text).body for name in _private(node)]
        dead += [
            f"{path.relative_to(SOURCE)}: {name}"
            for name in names
            if len(re.findall(rf"\b{name}\b", text)) < 2
        ]
    assert dead == []
