"""`imhcaps profile`: every limit of a house style or a law, with its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from imhcaps.cli.options import ConfigFile
from imhcaps.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from imhcaps.checks.config import Config
    from imhcaps.model.profile import Limit, Profile


def profile(
    name: Annotated[
        str | None, Argument(help="A profile's name, or a TOML file; none lists all.")
    ] = None,
    as_json: Annotated[bool, Option("--json", help="As JSON, for programs.")] = False,
    as_toml: Annotated[
        bool, Option("--toml", help="As a profile file of your own, to be changed.")
    ] = False,
    config: ConfigFile = None,
) -> None:
    """Show a profile: each limit with its value, how it counts, its source and who verified it.

    A profile of your configuration ([profiles.house]) is known by its name too.
    """
    from imhcaps.checks.config import load_config, named_profile
    from imhcaps.checks.profiles import profile_names, variant_names
    from imhcaps.errors import UsageError

    if as_json and as_toml:
        raise UsageError("--json and --toml: these options contradict each other")
    if name is None:
        if as_toml:
            raise UsageError(
                "which profile?", hint="imhcaps profile --toml dcmp-upper > house.toml"
            )
        _list(load_config(config), as_json)
        return
    found = named_profile(load_config(config), name)
    if as_toml:
        from imhcaps.checks.profile_text import profile_as_toml
        from imhcaps.cli.terminal import write_bytes

        write_bytes(profile_as_toml(found).encode())
        return
    if as_json:
        import json

        print(json.dumps(as_data(found), indent=1, ensure_ascii=False))
        return
    _show(found, variant_names(name) if name in profile_names() else ())


def as_data(found: Profile) -> dict[str, Any]:
    """A profile as plain data."""
    from imhcaps.checks.limits import counted

    return {
        "name": found.name,
        "title": found.title,
        "law": found.law,
        "language": found.language,
        "extends": found.extends,
        "note": found.note,
        "limits": {
            limit.name: {
                "value": limit.value,
                "unit": limit.unit,
                "count": counted(limit),
                "severity": limit.severity,
                "guideline": limit.source.guideline if limit.source else "",
                "clause": limit.source.clause if limit.source else "",
                "url": limit.source.url if limit.source else "",
                "read": limit.read,
                "verified": limit.source.verified if limit.source else "",
                "note": limit.note,
            }
            for limit in found.limits.values()
        },
    }


def value_of(limit: Limit) -> str:
    """A limit's value with its unit, as a person reads it."""
    value = limit.value
    if value is True:
        return "yes"
    if limit.unit == "ms" and isinstance(value, int):
        return f"{value / 1000:g} s"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {item}" for key, item in value.items())
    if isinstance(value, tuple):
        rows = [" → ".join(map(str, row)) if isinstance(row, tuple) else str(row) for row in value]
        return ", ".join(rows) + (f" {limit.unit}" if limit.unit else "")
    if isinstance(value, str):
        return value
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return f"{text} {limit.unit}".strip()


def _list(config: Config, as_json: bool) -> None:
    """The built-in profiles, and those of the configuration."""
    from imhcaps.checks.config import named_profile
    from imhcaps.checks.profiles import DEFAULT, load_profile, profile_names, variant_names

    built_in = [each for each in profile_names() if each not in config.profiles]
    rows = [(load_profile(each), variant_names(each)) for each in built_in]
    rows += [(named_profile(config, each), ()) for each in config.profiles]
    if as_json:
        import json

        data = [
            {
                "name": each.name,
                "title": each.title,
                "law": each.law,
                "language": each.language,
                "variants": list(variants),
            }
            for each, variants in rows
        ]
        print(json.dumps(data, indent=1, ensure_ascii=False))
        return
    from rich.table import Table

    from imhcaps.cli.terminal import wide_console

    console = wide_console(160)
    for law, title in (
        (True, "Law and standards: no number of a house style is in them"),
        (False, "House styles"),
    ):
        console.print(title, style="bold")
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 2), show_header=False)
        table.add_column(no_wrap=True)
        table.add_column()
        table.add_column(overflow="fold", style="dim")
        for each, variants in rows:
            if each.law == law:
                shown = each.title + (" (the default)" if each.name == DEFAULT else "")
                short = [f"-{variant[len(each.name) + 1 :]}" for variant in variants]
                table.add_row(each.name, shown, " ".join(short))
        console.print(table)
        console.print()
    console.print("A variant is written after the name: netflix-es-children.")


def _show(found: Profile, variants: tuple[str, ...]) -> None:
    from rich.table import Table

    from imhcaps.checks.limits import counted
    from imhcaps.cli.terminal import styled, wide_console
    from imhcaps.model.finding import VERIFIED

    console = wide_console(220)
    wide = not console.is_terminal
    kind = "law or standard" if found.law else "house style"
    facts = [kind]
    if found.language:
        facts.append(f"language {found.language}")
    if found.extends:
        facts.append(f"extends {found.extends}")
    console.print(styled(found.name, "bold") + styled(f"  {found.title}", ""))
    console.print(styled(" · ".join(facts), "dim"))
    if found.note:
        console.print(" ".join(found.note.split()))
    console.print()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for title in ("limit", "value", "counted", "severity"):
        table.add_column(title, no_wrap=title != "value", overflow="fold")
    table.add_column("source", overflow="fold")
    table.add_column("mark", no_wrap=True)
    notes: list[tuple[str, str]] = []
    for limit in found.limits.values():
        source = limit.source
        cited = (
            ", ".join(part for part in (source.guideline, source.clause) if part)
            if source
            else "yours"
        )
        mark = source.verified if source else ""
        table.add_row(limit.name, value_of(limit), counted(limit), limit.severity, cited, mark)
        if limit.note:
            notes.append((limit.name, limit.note))
    console.print(table)
    if notes:
        console.print()
        for name, note in notes:
            console.print(styled(f"{name}: ", "bold") + styled(note, ""), soft_wrap=wide)
    links = dict.fromkeys(
        limit.source.url for limit in found.limits.values() if limit.source and limit.source.url
    )
    if links:
        console.print()
        for link in links:
            console.print(link, soft_wrap=True)
    console.print()
    read = {limit.read for limit in found.limits.values() if limit.read}
    when = f" Read on {', '.join(sorted(read))}." if read else ""
    marks = " · ".join(f"{mark} {what}" for mark, what in VERIFIED.items() if mark)
    console.print(styled(f"{marks}.{when}", "dim"))
    if variants:
        console.print(styled(f"Variants: {', '.join(variants)}", "dim"))
