"""The seeds of every fuzz target hold, so do their neighbours of one byte, and every kept input."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from fuzz.imhcaps_seeds import TROUBLE, seeds
from fuzz.imhcaps_targets import TARGETS, exercise

KEPT = sorted((Path(__file__).parent / "inputs").glob("*/*"))


@pytest.mark.parametrize("name", TARGETS)
def test_a_seed_holds_as_it_is_and_with_something_stray_in_it(name: str) -> None:
    dice = random.Random(name)
    for seed in seeds(name):
        exercise(name, seed)
        for stray in (b"\xff", b"\xed\xa0\x80", b"\x00", dice.choice(TROUBLE)):
            at = dice.randrange(1, len(seed) + 1)
            exercise(name, seed[:at] + stray + seed[at:])


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_kept_input(path: Path) -> None:
    exercise(path.parent.name, path.read_bytes())


def test_most_seeds_of_a_form_are_read() -> None:
    """A seed that is refused leads the fuzzer nowhere."""
    from imhcaps.errors import ImhcapsError

    for name, target in TARGETS.items():
        refused = 0
        for seed in seeds(name):
            try:
                target(seed)
            except ImhcapsError:
                refused += 1
        assert refused <= len(seeds(name)) / 4, name
