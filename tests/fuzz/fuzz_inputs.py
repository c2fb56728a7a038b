"""Coverage-guided fuzzing of one target of `imhcaps_targets`, with atheris (not a test: it runs for hours).

    pip install atheris coverage
    python tests/fuzz/fuzz_inputs.py TARGET -max_total_time=3600 /tmp/corpus tests/fuzz/inputs/TARGET

The seeds of `imhcaps_seeds` are put into the first folder. Half of the changes are those of libFuzzer; the others put
in what readers stumble over, or change one value of a JSON text, which stays JSON.
"""

from __future__ import annotations

import json
import pkgutil
import random
import sys
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

import atheris

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

PACKAGES = {
    "txt": "transcripts", "md": "transcripts", "html": "transcripts", "docx": "transcripts",
    "sheet": "timing", "words": "timing", "configuration": "checks", "profile": "checks",
    "timed": "transcripts", "style": "segmentation", "baseline": "checks", "command-line": "cli",
}  # fmt: skip
"""The package that a target is about: its modules are instrumented, those that it uses are as they are imported."""

with atheris.instrument_imports(include=["imhcaps"]):
    package = import_module(f"imhcaps.{PACKAGES[sys.argv[1]]}")
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)
    from fuzz.imhcaps_seeds import TROUBLE, seeds
    from fuzz.imhcaps_targets import exercise, folder

JUNK: list[Any] = [
    None, True, -1, 0, 1e308, 1e400, float("nan"), "x", "", "9" * 400, [], {}, [[]], [None], 10**30, "00:00:01.5", "1.5s", 2**53, "\ud800", "\0",
]  # fmt: skip


def change_json(value: Any, dice: random.Random) -> Any:
    """One value somewhere in it is another one, a part of it stands twice, or is gone."""
    if not isinstance(value, dict | list) or not value or dice.random() < 0.15:
        return dice.choice(JUNK)
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = dice.choice(keys)
    how = dice.random()
    if how < 0.08:
        del value[key]
    elif how < 0.16 and isinstance(value, dict):
        value[str(dice.choice([*keys, "text", "start", "end"]))] = value.pop(key)
    elif how < 0.16:
        value.insert(key, value[dice.choice(keys)])
    else:
        value[key] = change_json(value[key], dice)
    return value


def mutate(data: bytes, most: int, seed: int) -> bytes:
    dice = random.Random(seed)
    how = dice.random()
    if how < 0.25:
        try:
            made = data[:1] + json.dumps(change_json(json.loads(data[1:]), dice)).encode(
                "utf-8", "surrogatepass"
            )
        except (ValueError, RecursionError):
            made = b""
        if 0 < len(made) <= most:
            return made
    if how < 0.5:
        at = dice.randrange(len(data) + 1)
        to = min(len(data), at + dice.choice((0, 0, 1, 4, 16)))
        return (data[:at] + dice.choice(TROUBLE) * dice.choice((1, 1, 1, 2, 40)) + data[to:])[:most]
    if how < 0.55 and len(data) > 4:
        at, to = sorted(dice.randrange(1, len(data)) for _ in range(2))
        return (data[:to] + data[at:])[:most]
    changed: bytes = atheris.Mutate(data, most)
    return changed


def main() -> None:
    name = sys.argv.pop(1)
    folders = [Path(each) for each in sys.argv[1:] if not each.startswith("-")]
    if folders:
        folders[0].mkdir(parents=True, exist_ok=True)
        for seed in seeds(name):
            (folders[0] / sha256(seed).hexdigest()[:12]).write_bytes(seed)
    folder()
    atheris.Setup(sys.argv, lambda data: exercise(name, data), custom_mutator=mutate)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
