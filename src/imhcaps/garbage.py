"""Python's collector of garbage in cycles, put off while much is made that has none.

The collector counts what is made and not yet let go, and looks at it again and again: a tenth to a sixth of the time of
a check or of a matching (benchmarks/README.md). What is let go without a cycle is freed at once all the same.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_put_off() -> Iterator[None]:
    """The collector waits until the end; also a decorator. Left as it is where the program has it off."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
