"""Weak line ends in captions made of text that no list was made from, judged by those who tagged it.

`python benchmarks/treebank.py FOLDER [--words 6000] [--skip 0] [--show 20]` takes treebanks in CoNLL-U (Universal
Dependencies), `<language>.conllu`, such as the `-test` file of https://github.com/UniversalDependencies. The sentences
are one talk; `segment` makes captions of it under `web`. For each language:

* weak: lines in 1,000 that end on a word that the treebank tags as determiner, adposition or conjunction and hangs on a
  word of the next line (no list of ours is asked);
* torn: cue and line ends inside a date, a short form or before a unit, in 1,000 cues;
* alarms: warnings and errors on these captions by `web`, in 1,000 cues.

* in words: lines in 1,000 that end inside a word of the treebank: Chinese and Japanese have no blanks.

In Japanese a line is weak too where the next one begins with a particle, an auxiliary or the ending of a verb.

`--skip` leaves the first words out: those whose weak ends have been looked at.
With `--show`, the words that weak ends stand on, most frequent first, and the alarms.
"""

from __future__ import annotations

import argparse
import html
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from languages import alarms, found_in, timed, torn_ends

import imhcaps
from imhcaps.cuetext import plain_text
from imhcaps.model.transcript import Speaker, Transcript, Turn, Word

WEAK_TAGS = frozenset(("ADP", "CCONJ", "DET", "SCONJ"))


UNSPACED = ("ja", "zh")
PARTICLE_TAGS = frozenset(("ADP", "AUX", "PART", "SCONJ"))
"""What stands behind its word in Japanese, so that no line begins with it."""


class Token(NamedTuple):
    """A word of running text and whether a line must not end on it.

    Without blanks it is a whole sentence, and `inside` has the words of the treebank in it.
    """

    text: str
    weak: bool
    inside: tuple[Token, ...] = ()


def sentences(path: Path, code: str = "") -> Iterator[list[Token]]:
    """The sentences of a CoNLL-U file, as words between blanks."""
    # Some treebanks write quotation marks as TeX does, or leave references of HTML.
    text = html.unescape(path.read_text(encoding="utf-8")).replace("``", "“").replace("''", "”")
    for block in text.split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        rows = [row for row in rows if len(row) == 10 and "." not in row[0]]
        yield [_unspaced(rows, code)] if code in UNSPACED and rows else list(_words(rows))


def _unspaced(rows: list[list[str]], code: str) -> Token:
    """A sentence as one word, with those of the treebank."""
    words = []
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        before_particle = code == "ja" and after is not None and after[3] in PARTICLE_TAGS
        # と, て and が stand behind what they join: a Japanese line may end on them.
        weak = row[3] in ("DET", "CCONJ") if code == "ja" and row[1] != "と" else _is_weak(row)
        words.append(Token(row[1], (weak and row[1] != "と") or before_particle))
    return Token("".join(word.text for word in words), False, tuple(words))


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
    print(
        "| language | lines | weak in 1,000 lines | in words | torn in 1,000 cues | alarms in 1,000 cues |"
    )
    print("|---|--:|--:|--:|--:|--:|")
    for path in sorted(options.folder.glob("*.conllu")):
        code = path.stem
        if options.language and code not in options.language:
            continue
        tokens: list[Token] = []
        skipped = 0
        for sentence in sentences(path, code):
            size = sum(len(token.inside) or 1 for token in sentence)
            if skipped < options.skip:
                # Whole sentences: half of one would have brackets that nothing closes.
                skipped += size
                continue
            tokens += sentence
            if sum(len(token.inside) or 1 for token in tokens) > options.words:
                break
        if not tokens:
            continue
        turn = Turn(Speaker("A"), tuple(Word(token.text) for token in tokens))
        track = imhcaps.segment(timed(Transcript((turn,), language=code)), "web", labels="never")
        lines = [line for cue in track.cues for line in plain_text(cue.payload).split("\n")]
        # A word that is longer than a line is broken itself: words are found by their letters.
        parts = [part for token in tokens for part in (token.inside or (token,))]
        ends = dict(zip(accumulate(len(part.text) for part in parts), parts, strict=True))
        at, inside, weak = 0, 0, Counter[str]()
        for line in lines[:-1]:
            at += len(line.replace(" ", ""))
            if at in ends and ends[at].weak:
                weak[ends[at].text.lower()] += 1
            elif at not in ends and code in UNSPACED:
                inside += 1
        assert at + len(lines[-1].replace(" ", "")) == max(ends), f"{code}: words were lost"
        count = len(track.cues)
        print(
            f"| {code} | {len(lines)} | {1000 * weak.total() / len(lines):.1f} |"
            f" {1000 * inside / len(lines):.1f} |"
            f" {1000 * torn_ends(lines, code) / count:.1f} | {1000 * alarms(track, code) / count:.1f} |",
            *(f"{word}:{n}" for word, n in weak.most_common(options.show) if n),
            *(
                f"\n  {found.code}: {found.message}"
                for found in found_in(track, code)[: options.show]
            ),
        )


if __name__ == "__main__":
    main()
