"""`make bench`: every measurement, one after the other; a name chooses one.

    python benchmarks/run.py            # all of them
    python benchmarks/run.py formats    # those whose name begins so

Peers run in the same process on the same input; trust the ratios, not the times.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NOT_A_MEASUREMENT = {
    "run",
    "linear_time",
    "audio_readings",
    "segment_learn",
    "segment_peers",
    "segment_series",
}


def main() -> int:
    wanted = tuple(sys.argv[1:]) or ("",)
    worst = 0
    for script in sorted(HERE.glob("*.py")):
        if script.stem in NOT_A_MEASUREMENT or not script.stem.startswith(wanted):
            continue
        print(f"\n=== {script.stem}\n", flush=True)
        worst = max(worst, subprocess.run([sys.executable, str(script)], check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
