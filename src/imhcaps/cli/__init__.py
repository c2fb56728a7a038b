"""The command line: one module per verb; the only room that knows typer and rich."""

from __future__ import annotations

import gc

PATIENCE = 50_000
"""New objects before a search for garbage: a short run makes little, and would search ten times."""


def main() -> None:
    """The console script."""
    gc.set_threshold(PATIENCE)
    try:
        from imhcaps.cli.app import run

        run()
    finally:
        # What is left goes with the process: to search it once more took a tenth of a short run.
        gc.freeze()
