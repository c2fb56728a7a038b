"""Coverage-guided fuzzing of the readers and writers, with atheris (not a test: it runs for hours).

    pip install atheris
    python tests/fuzz/fuzz_formats.py -max_total_time=3600 /tmp/corpus tests/fuzz/corpus

The first byte of an input chooses the format, the rest are the file's bytes. What must hold is in
`imhcaps_fuzz.exercise`; `tests/fuzz/test_corpus.py` runs it over the kept inputs, each in the folder of its format.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent))

with atheris.instrument_imports(include=["imhcaps"]):
    formats = importlib.import_module("imhcaps.formats")
    for module in pkgutil.walk_packages(formats.__path__, "imhcaps.formats."):
        importlib.import_module(module.name)

from imhcaps_fuzz import exercise


def one_input(data: bytes) -> None:
    """What atheris calls."""
    exercise(data)


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
