"""Weak line ends in captions made of text that no list was made from, judged by those who tagged it.

`python benchmarks/treebank.py FOLDER [--words 6000] [--skip 0] [--show 20]` takes treebanks in CoNLL-U (Universal
Dependencies), `<language>.conllu`, such as the `-test` file of https://github.com/UniversalDependencies. The sentences
are one talk; `segment` makes captions of it under `web`. For each language:

* weak: lines in 1,000 that end on a word that the treebank tags as determiner, adposition or conjunction and hangs on a
  word of the next line (no list of ours is asked);
* torn: cue and line ends inside a date, a short form or before a unit, in 1,000 cues;
* alarms: warnings and errors on these captions by `web`, in 1,000 cues.

`--skip` leaves the first words out: those whose weak ends have been looked at. With `--show`, the words that weak ends stand on, most frequent first.
"""

from __future__ import annotations

import argparse
import html
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from languages import alarms, timed, torn_ends

import imhcaps
from imhcaps.cuetext import plain_text
from imhcaps.model.transcript import Speaker, Transcript, Turn, Word

WEAK_TAGS = frozenset(("ADP", "CCONJ", "DET", "SCONJ"))


class Token(NamedTuple):
    """A word of running text and whether a line must not end on it."""

    text: str
    weak: bool


def sentences(path: Path) -> Iterator[list[Token]]:
    """The sentences of a CoNLL-U file, as words between blanks."""
    # Some treebanks write quotation marks as TeX does, or leave references of HTML.
    text = html.unescape(path.read_text(encoding="utf-8")).replace("``", "“").replace("''", "”")
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        yield list(_words([row for row in rows if len(row) == 10 and "." not in row[0]]))


def _words(rows: list[list[str]]) -> Iterator[Token]:
    """Tokens joined up to the next blank. The last syntactic word of one says how it ends."""
    text, last, surface_end, glued = "", None, 0, False
    for row in rows:
        if "-" in row[0]:
            text += row[1]
            surface_end = int(row[0].split("-")[1])
            glued = "SpaceAfter=No" in row[9]
            continue
        number = int(row[0])
        last = row
        if number > surface_end:
            text += row[1]
            glued = "SpaceAfter=No" in row[9]
        elif number < surface_end:
            continue
        if not glued:
            yield Token(text.replace(" ", "\N{NO-BREAK SPACE}"), _is_weak(last))
            text = ""
    if text and last is not None:
        yield Token(text, _is_weak(last))


def _is_weak(row: list[str]) -> bool:
    return row[3] in WEAK_TAGS and row[6].isdigit() and int(row[6]) > int(row[0])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", nargs="*")
    parser.add_argument("--words", type=int, default=6000)
    parser.add_argument("--skip", type=int, default=0)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    print("| language | lines | weak in 1,000 lines | torn in 1,000 cues | alarms in 1,000 cues |")
    print("|---|--:|--:|--:|--:|")
    for path in sorted(options.folder.glob("*.conllu")):
        code = path.stem
        if options.language and code not in options.language:
            continue
        tokens: list[Token] = []
        for sentence in sentences(path):
            tokens += sentence
            if len(tokens) > options.skip + options.words:
                break
        del tokens[: options.skip]
        if not tokens:
            continue
        turn = Turn(Speaker("A"), tuple(Word(token.text) for token in tokens))
        track = imhcaps.segment(timed(Transcript((turn,), language=code)), "web", labels="never")
        lines = [line for cue in track.cues for line in plain_text(cue.payload).split("\n")]
        # A word that is longer than a line is broken itself: words are found by their letters.
        ends = dict(zip(accumulate(len(token.text) for token in tokens), tokens, strict=True))
        at, weak = 0, Counter[str]()
        for line in lines[:-1]:
            at += len(line.replace(" ", ""))
            if at in ends and ends[at].weak:
                weak[ends[at].text.lower()] += 1
        assert at + len(lines[-1].replace(" ", "")) == max(ends), f"{code}: words were lost"
        count = len(track.cues)
        print(
            f"| {code} | {len(lines)} | {1000 * weak.total() / len(lines):.1f} |"
            f" {1000 * torn_ends(lines, code) / count:.1f} | {1000 * alarms(track, code) / count:.1f} |",
            *(f"{word}:{n}" for word, n in weak.most_common(options.show) if n),
        )


if __name__ == "__main__":
    main()
