"""How the time of a function grows with its input, apart from what else the process and the machine do.

Only the order of growth is judged, never a time: the processor's time at two sizes, with the garbage collector off
(a collection walks all that the tests before have left in the process, and is no work of the function).
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

FLOOR = 0.01
"""Seconds below which a clock says little (times in practice: its steps and the caches of the processor)."""
TRIES = 3
"""Times that a busy machine may be wrong."""


def seconds(run: Callable[[], object]) -> float:
    """Processor time of one call, in seconds."""
    gc.collect()
    was_on = gc.isenabled()
    gc.disable()
    try:
        begun = time.process_time()
        run()
        return time.process_time() - begun
    finally:
        if was_on:
            gc.enable()


def grows_within(most: float, small: Callable[[], object], large: Callable[[], object]) -> None:
    """Fail when `large` takes `most` times as long as `small`, or more, in each of three tries."""
    ratios = []
    for _ in range(TRIES):
        took = max(seconds(small), FLOOR)
        ratios.append(seconds(large) / took)
        if ratios[-1] < most:
            return
    raise AssertionError(
        f"the larger input took {[round(ratio, 1) for ratio in ratios]} times as long"
    )
