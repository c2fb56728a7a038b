"""`imhcaps rule`: what is checked, why, and how it looks when it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from imhcaps.cli.parameters import Argument, Option
from imhcaps.errors import UsageError, did_you_mean

if TYPE_CHECKING:
    from imhcaps.checks.rule import Rule
    from imhcaps.model.finding import Citation


def rule(
    code: Annotated[
        str | None, Argument(help="A code, its beginning (TIM), or a name; none lists all.")
    ] = None,
    as_json: Annotated[bool, Option("--json", help="As JSON, for programs.")] = False,
) -> None:
    """Explain a rule: what it asks, why, an example, its fix and its source."""
    found = _named(code)
    if as_json:
        import json

        rows = [as_data(each) for each in found]
        print(json.dumps(rows[0] if _is_one(code, found) else rows, indent=1, ensure_ascii=False))
    elif _is_one(code, found):
        _explain(found[0])
    else:
        _list(found)


def _is_one(code: str | None, found: list[Rule]) -> bool:
    return len(found) == 1 and code is not None and code.upper() not in {found[0].code[:3]}


def _named(code: str | None) -> list[Rule]:
    from imhcaps.checks.renamed_codes import RENAMED, name_now
    from imhcaps.checks.rules import RULES

    if code is None:
        return list(RULES)
    wanted = RENAMED.get(code.upper(), code.upper())
    by_code = [each for each in RULES if each.code == wanted]
    by_name = by_code or [each for each in RULES if each.name == name_now(code.lower())]
    found = by_name or [each for each in RULES if each.code.startswith(wanted)]
    if not found:
        known = [name for each in RULES for name in (each.code, each.name)]
        hint = did_you_mean(code, known) or "`imhcaps rule` lists them all"
        raise UsageError(f"unknown rule {code!r}", hint=hint)
    return found


def as_data(each: Rule) -> dict[str, Any]:
    """A rule as plain data."""
    return {
        "code": each.code,
        "name": each.name,
        "category": each.category,
        "severity": each.severity,
        "basis": each.basis,
        "summary": each.summary,
        "why": each.why,
        "limits": list(each.limits),
        "kinds": list(each.kinds),
        "formats": list(each.formats),
        "fix": each.fix,
        "profile": each.profile,
        "example_bad": each.example_bad,
        "example_good": each.example_good,
        "source": {
            "guideline": each.source.guideline,
            "clause": each.source.clause,
            "url": each.source.url,
            "verified": each.source.verified,
        },
    }


def cited(source: Citation) -> str:
    """A citation in one line."""
    from imhcaps.model.finding import VERIFIED

    parts = [source.guideline, source.clause]
    mark = VERIFIED[source.verified]
    return ", ".join(part for part in parts if part) + (f" ({mark})" if mark else "")


_FIXES = {
    "safe": "safe: `imhcaps check --fix` corrects it; no word and no time changes",
    "unsafe": "unsafe: `imhcaps check --unsafe-fixes` corrects it; times or cue boundaries may move",
    None: "none: a person must decide",
}


def _explain(each: Rule) -> None:
    from rich.padding import Padding
    from rich.text import Text

    from imhcaps.checks.renamed_codes import codes_of
    from imhcaps.cli import terminal

    console = terminal.console()
    console.print(Text(f"{each.code} {each.name}", style="bold"))
    console.print(each.summary)
    basis = "law or standard" if each.basis == "law" else "house style"
    console.print(Text(f"{each.category} · {each.severity} · {basis}", style="dim"))
    earlier = codes_of(each.code)[1:]
    if earlier:
        console.print(Text(f"formerly {', '.join(earlier)}", style="dim"))
    console.print()
    console.print(Text("Why", style="bold"))
    console.print(Padding(each.why, (0, 0, 0, 2)))
    shown = [("Example", each.example_bad, "red"), ("Better", each.example_good, "green")]
    for title, text, style in shown:
        console.print()
        under = f" (profile {each.profile})" if title == "Example" and each.limits else ""
        console.print(Text(f"{title}{under}", style="bold"))
        # A long example says no more than its beginning.
        lines = text.replace("\r\n", "\n").rstrip("\n").split("\n")
        shortened = lines if len(lines) <= 16 else [*lines[:14], "…"]
        console.print(Padding(Text("\n".join(map(_visible, shortened)), style=style), (0, 0, 0, 2)))
    console.print()
    rows = [("Fix", _FIXES[each.fix])]
    if each.limits:
        rows.append(("Limits", ", ".join(each.limits) + " (`imhcaps profile NAME` shows them)"))
    if each.kinds:
        rows.append(("Tracks", ", ".join(each.kinds)))
    if each.formats:
        rows.append(("Formats", ", ".join(each.formats)))
    rows.append(("Source", cited(each.source)))
    if each.source.url:
        rows.append(("", each.source.url))
    for title, text in rows:
        console.print(Text(f"{title:<9}", style="bold") + Text(text), soft_wrap=True)


def _visible(line: str) -> str:
    """Control characters as escapes: what an example shows must be seen."""
    return "".join(
        char if char.isprintable() or char == "\t" else ascii(char)[1:-1] for char in line
    )


def _list(found: list[Rule]) -> None:
    from rich.table import Table

    from imhcaps.cli.terminal import wide_console

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title in ("code", "name", "severity", "basis", "fix"):
        table.add_column(title, no_wrap=True)
    table.add_column("what it finds", overflow="fold")
    for each in found:
        fix = each.fix or "-"
        table.add_row(each.code, each.name, each.severity, each.basis, fix, each.summary)
    wide_console(200).print(table)
