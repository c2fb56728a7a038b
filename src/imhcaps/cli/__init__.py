"""The command line: one module per verb; the only room that knows typer and rich."""

from __future__ import annotations


def main() -> None:
    """The console script."""
    from imhcaps.cli.app import run

    run()
