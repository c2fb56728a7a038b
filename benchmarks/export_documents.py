"""How long each kind of document takes, and how much memory all of them: a transcript of 600 turns.

    python benchmarks/export_documents.py [TURNS]

Goals: PDF under 2 s, HTML under 0.5 s, all kinds under 15 s, under 300 MB.
"""

from __future__ import annotations

import resource
import sys
from time import perf_counter

from imhcaps.documents import KINDS, write_document
from imhcaps.documents.document import document
from imhcaps.errors import MissingExtraError
from imhcaps.model.transcript import Heading, Sound, Speaker, Transcript, Turn, Word

SAID = (
    "What we are really looking at is that relationship between the baby and their caregiver.",
    "How well is that going, and how can we best support it? That is what the work is about.",
    "All children, from their earliest days, learn how to regulate and how to feel safe.",
)


def talk(turns: int) -> Transcript:
    """Five people, some 45 words a turn, a chapter each 60 turns, a sound now and then."""
    people = tuple(Speaker(f"Speaker {name}", name) for name in "ABCDE")
    said = tuple(Word(word) for line in SAID for word in line.split())
    return Transcript(
        tuple(
            Turn(people[at % 5], said if at % 10 else (*said, Sound("[laughter]")))
            for at in range(turns)
        ),
        title="A talk to measure with",
        notices=("This transcript may be reprinted for educational purposes.",),
        headings=tuple(Heading(f"Chapter {at // 60 + 1}", at) for at in range(0, turns, 60)),
    )


def main(turns: int) -> None:
    """Print one row a kind, then the sum and the peak of memory."""
    made = document(talk(turns))
    total = 0.0
    for kind in KINDS:
        for options in ({}, {"large_print": True}) if "large_print" in kind.options else ({},):
            start = perf_counter()
            try:
                size = len(write_document(made, kind, **options))
            except MissingExtraError as error:
                print(f"{kind.name:10} {error}")
                continue
            took = perf_counter() - start
            total += took
            name = kind.name + (" large" if options else "")
            print(f"{name:12} {took:7.2f} s {size / 1024:9.0f} KiB")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{'all':12} {total:7.2f} s {peak:9.0f} MiB at most in memory")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
