"""Which language a text is in, on treebanks: `python benchmarks/detection.py FOLDER [--letters 1000] [--most 40]`.

FOLDER has treebanks in CoNLL-U (Universal Dependencies), `<language>.conllu`. Their sentences are joined to samples of
so many letters; for each language it is counted what `detect` says of the last ones. Right is the language, or `und`
for one that has no table and no other name.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from imhcaps.language.detection import detect
from imhcaps.language.language import ALIASES, LANGUAGES

TEXT = "# text = "


def samples(path: Path, letters: int) -> Iterator[str]:
    """The sentences of a treebank, joined."""
    text = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(TEXT):
            text = f"{text} {line.removeprefix(TEXT).strip()}".lstrip()
            if len(text) >= letters:
                yield text
                text = ""


def main() -> None:
    """Print what was not right, and the share that was."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--most", type=int, default=40)
    options = parser.parse_args()
    right, tried = Counter[bool](), Counter[bool]()
    for path in sorted(options.folder.glob("*.conllu")):
        code = ALIASES.get(path.stem, path.stem)
        known = code in LANGUAGES
        found = Counter(
            detect(text).language for text in list(samples(path, options.letters))[-options.most :]
        )
        good = found[code if known else "und"]
        right[known] += good
        tried[known] += found.total()
        if good < found.total():
            print(path.stem, dict(found))
    for known, what in ((True, "with a table"), (False, "without")):
        print(f"languages {what}: {right[known]} of {tried[known]}")


if __name__ == "__main__":
    main()
