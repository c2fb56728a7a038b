"""Learn a house style from caption tracks that people made: `imhcaps learn FOLDER`.

Only weights come out: no text of a track is kept but closed-class words, which are grammar.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from imhcaps.cuetext import spoken
from imhcaps.errors import InputError
from imhcaps.folders import walk
from imhcaps.formats import is_caption_file, read_track
from imhcaps.language.language import primary
from imhcaps.model.track import Track
from imhcaps.segmentation.break_probabilities import REACH
from imhcaps.segmentation.breaks import FEATURES, SIZES, UNIGRAMS, Gaps, Lexis, key_of, observe
from imhcaps.segmentation.classes import CLASSES, COUNT, STOP
from imhcaps.segmentation.layout import positions
from imhcaps.segmentation.style import FORMAT, VERSION, Style, Weights, default_style
from imhcaps.segmentation.style_training import BINS, CueModel, Example, Vector, minimise

SILENCE: Final = 1000
"""A silence of this many milliseconds ends a stretch of speech: no cue goes across it (our choice)."""
LINE_REACH: Final = 60
"""The widest line that is looked at, in cells: half more than any profile allows (our choice)."""
ROUNDS: Final = 60
"""The most rounds of fitting, for cue ends and again for line ends; our choice."""
THRESHOLD: Final = 280
"""Where the cues that come out are, on average, as long as those learned from: thousandths of a nat, measured."""

_SOUND = re.compile(r"[\[(♪#].*[\])♪#]", re.DOTALL)
_LABEL = re.compile(r"(?:-\s*)?(?:>>+\s*)?(?:[A-Z][A-Z0-9 .'&#-]{1,30}:\s*)?(?:>>+\s*)?")
_INLINE_SOUND = re.compile(r"\[[^\]]*\]|\( [^)]* \)|^\([A-Z ]+\)")
_OTHER = re.compile(r"chapter|descri|desc\b|_desc|_ad[._]|meta|_test")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words said without a long silence, and after which of them a cue and a line ends."""

    words: tuple[str, ...]
    cue_ends: tuple[bool, ...]
    line_ends: tuple[bool, ...]
    start: int
    end: int
    labelled: bool = False
    """Whether a label is before it: somebody else speaks."""


def stretches(track: Track, silence: int = SILENCE) -> list[Stretch]:
    """The speech of a track without labels and sounds. A label begins a new stretch."""
    found: list[Stretch] = []
    words: list[str] = []
    ends: list[bool] = []
    lines: list[bool] = []
    start = last = 0
    begun_by_label = False

    def close() -> None:
        if words:
            found.append(
                Stretch(
                    tuple(words),
                    tuple(ends),
                    tuple(lines),
                    start,
                    max(last, start + 1),
                    begun_by_label,
                )
            )
            for column in (words, ends, lines):
                column.clear()

    for cue in track.cues:
        text = spoken(cue.payload).strip()
        if not text or _SOUND.fullmatch(text):
            continue
        labelled = "<c.label>" in cue.payload
        rows: list[list[str]] = []
        for row in text.split("\n"):
            row = row.strip()
            label = _LABEL.match(row)
            if label and label.end() and (">>" in label[0] or ":" in label[0]):
                labelled, row = True, row[label.end() :]
            plain = _INLINE_SOUND.sub("", row).split()
            if plain:
                rows.append(plain)
        if not rows:
            continue
        if labelled or cue.start - last > silence:
            close()
        if not words:
            start, begun_by_label = cue.start, labelled
        for row_words in rows:
            words += row_words
            ends += [False] * len(row_words)
            lines += [False] * (len(row_words) - 1) + [True]
        ends[-1] = True
        last = max(cue.end, start)
    close()
    return found


def average_width(stretches_: Iterable[Stretch]) -> float:
    """Cells of a cue on one long line, on average."""
    cells = cues = 0
    for stretch in stretches_:
        count = sum(stretch.cue_ends)
        cells += sum(len(word) + 1 for word in stretch.words) - count
        cues += count
    return cells / max(1, cues)


def cue_examples(stretch: Stretch, lexis: Lexis, average: float) -> list[Example]:
    """The sentences of a stretch; one in which a cue is too wide to be learned from is left out."""
    count = len(stretch.words)
    if count < 2:
        return []
    begins, ends, gaps, columns = _observed(stretch, lexis)
    found = []
    first = 0
    for stop in [*(k + 1 for k in range(count - 1) if gaps.left[k] == STOP), count]:
        stops = [k + 1 - first for k in range(first, stop) if stretch.cue_ends[k] or k == stop - 1]
        example = _example(columns, begins, ends, first, stop, stops, REACH, average)
        if example is not None:
            found.append(example)
        first = stop
    return found


def line_examples(stretch: Stretch, lexis: Lexis, average: float) -> list[Example]:
    """The cues of a stretch that have more lines than one."""
    count = len(stretch.words)
    if count < 2:
        return []
    begins, ends, _, columns = _observed(stretch, lexis)
    found = []
    first = 0
    for stop in [k + 1 for k in range(count) if stretch.cue_ends[k]]:
        stops = [k + 1 - first for k in range(first, stop) if stretch.line_ends[k]]
        if len(stops) > 1:
            example = _example(columns, begins, ends, first, stop, stops, LINE_REACH, average)
            if example is not None:
                found.append(example)
        first = stop
    return found


def _observed(
    stretch: Stretch, lexis: Lexis
) -> tuple[Sequence[int], Sequence[int], Gaps, tuple[Sequence[int], ...]]:
    """Where the words of a stretch lie on one long line, and what is at each gap between them."""
    begins, ends = positions(stretch.words, [True] * len(stretch.words), "columns")
    gaps = observe(lexis, stretch.words, ends, ())
    return begins, ends, gaps, _with_unigrams(gaps.columns)


def _with_unigrams(columns: Sequence[Sequence[int]]) -> tuple[Sequence[int], ...]:
    pair, back, ahead = columns[:3]
    return (
        *columns,
        [value // COUNT for value in pair],
        [value % COUNT for value in pair],
        [value // COUNT for value in back],
        [value % COUNT for value in ahead],
    )


def _example(
    columns: Sequence[Sequence[int]],
    begins: Sequence[int],
    ends: Sequence[int],
    first: int,
    stop: int,
    stops: Sequence[int],
    reach: int,
    average: float,
) -> Example | None:
    if stop - first < 2:
        return None
    windows = []
    low = first
    for j in range(first, stop):
        while ends[j] - begins[low] > reach and low < j:
            low += 1
        widths = [ends[j] - begins[i] for i in range(low, j + 1)]
        windows.append([min(BINS - 1, int(width * 10 / average + 0.5)) for width in widths])
    previous = 0
    for position in stops:
        if position - previous > len(windows[position - 1]):
            return None
        previous = position
    return Example(tuple(column[first : stop - 1] for column in columns), windows, stops)


def train(
    examples: Sequence[Example],
    lexis: Lexis,
    prior: float,
    known: Vector | None = None,
    progress: Callable[[], None] | None = None,
) -> Vector:
    """Fit the weights; a larger `prior` keeps them nearer to the `known` ones, or smaller."""
    sizes = [len(_values(feature, lexis)) for feature in (*FEATURES, *UNIGRAMS)]
    model = CueModel(sizes, prior, known)
    start = list(model.known)
    start[model.features] = start[model.features] or -2.0
    report = (lambda turn, loss: progress()) if progress is not None else None
    return minimise(lambda weights: model.objective(weights, examples), start, ROUNDS, report)


def _values(feature: str, lexis: Lexis) -> list[str]:
    """The names of the values of a feature, in the order of their numbers."""
    if feature in ("after", "before"):
        return list(lexis.words)
    if feature in UNIGRAMS:
        return list(CLASSES)
    return [key_of(feature, value) for value in range(SIZES[feature])]


def weights_of(vector: Vector, lexis: Lexis) -> tuple[dict[str, dict[str, int]], int, list[int]]:
    """Tables, bias and length evidence in thousandths of a nat; nothing for what was never seen."""
    tables: dict[str, dict[str, int]] = {}
    at = 0
    for feature in (*FEATURES, *UNIGRAMS):
        names = _values(feature, lexis)
        row = {name: round(vector[at + i] * 1000) for i, name in enumerate(names)}
        tables[feature] = {name: value for name, value in row.items() if value}
        at += len(names)
    return tables, round(vector[at] * 1000), [round(value * 1000) for value in vector[at + 1 :]]


def vector_of(weights: Weights, length: Sequence[int], lexis: Lexis) -> Vector:
    """The same the other way round."""
    vector = [
        weights.tables.get(feature, {}).get(name, 0) / 1000
        for feature in (*FEATURES, *UNIGRAMS)
        for name in _values(feature, lexis)
    ]
    return [*vector, weights.bias / 1000, *(value / 1000 for value in length)]


def learn_tracks(
    series: Sequence[Sequence[Track]],
    *,
    language: str = "en",
    prior: float = 3.0,
    base: Style | None = None,
    trained_on: Sequence[str] = (),
    progress: Callable[[], None] | None = None,
) -> dict[str, Any]:
    """The style of several series of tracks, as data for `Style.of`; each has its own average.

    With a `base`, what the tracks do not show is as it is there: a few hundred cues are enough.
    """
    lexis = Lexis(language)
    cue_data: list[Example] = []
    line_data: list[Example] = []
    everything: list[Stretch] = []
    speeches = [[s for track in tracks for s in stretches(track)] for tracks in series]
    sizes = [sum(sum(stretch.cue_ends) for stretch in speech) for speech in speeches]
    for speech, size in zip(speeches, sizes, strict=True):
        average = average_width(speech)
        everything += speech
        # a long series would drown the others: a short one counts up to three times
        times = max(1, min(3, round((max(sizes) / max(1, size)) ** 0.5)))
        for stretch in speech:
            cue_data += cue_examples(stretch, lexis, average) * times
            line_data += line_examples(stretch, lexis, average / 2) * times
    if not cue_data:
        raise InputError("no captions to learn from", hint="give a folder with caption tracks")
    known = None if base is None else vector_of(base.cue, base.length, lexis)
    cue = train(cue_data, lexis, prior, known, progress)
    tables, bias, length = weights_of(cue, lexis)
    known = None if base is None else vector_of(base.line, [0] * BINS, lexis)
    if line_data:
        line = train(line_data, lexis, prior, known, progress)
        line_tables = weights_of(line, lexis)[0]
    else:
        line_tables = {} if base is None else {k: dict(v) for k, v in base.line.tables.items()}
    return {
        "format": FORMAT,
        "version": VERSION,
        "trained_on": list(trained_on),
        "average": round(average_width(everything), 1),
        "threshold": THRESHOLD,
        "cue": {"tables": tables, "bias": bias},
        "length": length,
        "line": {"tables": line_tables, "bias": 0},
    }


def learn(
    folder: str | Path,
    *,
    language: str = "en",
    output: str | Path | None = None,
    force: bool = False,
    report: Callable[[str], None] | None = None,
    progress: Callable[[], None] | None = None,
) -> Style:
    """Learn from every caption track of one language in a folder and those below it.

    A track counts if its file name says the language (`talk.en.vtt`, `talk_en.vtt`) or none; chapters, descriptions and
    metadata do not count. Each folder is a series with an average cue length of its own; hidden folders and
    `node_modules` are passed over. What they do not show is as in the style that the package ships. `output` is where
    the weights are written, as JSON that `read_style` reads, over a file of another maker only with `force`. `report`
    is called with each file that counts, `progress` each of at most 2 x `ROUNDS` rounds. Raises `InputError` if there
    is nothing to learn from, and for a folder or file that cannot be read.
    """
    root = Path(folder)
    if not root.is_dir():
        raise InputError("is no folder", str(root), hint="give a folder with caption tracks")
    series: dict[Path, list[Track]] = {}
    unread: list[tuple[str, str]] = []
    found = sorted(map(Path, walk(str(root), is_caption_file, unread)))
    if unread:
        raise InputError(unread[0][1], unread[0][0])
    for path in found:
        if _counts(path, language):
            series.setdefault(path.parent, []).append(read_track(path))
            if report is not None:
                report(str(path.relative_to(root)))
    names = [str(path.relative_to(root)) for path in series]
    data = learn_tracks(
        list(series.values()),
        language=language,
        base=default_style(),
        trained_on=names,
        progress=progress,
    )
    if output is not None:
        save(data, Path(output), force=force)
    return Style.of(data)


def _counts(path: Path, language: str) -> bool:
    name = path.name.lower()
    if _OTHER.search(name):
        return False
    tag = re.search(r"[._]([a-z]{2})(?:-[a-z]{2,4})?\.[a-z]+$", name)
    return tag is None or tag[1] == primary(language)


def save(data: dict[str, Any], path: Path, *, force: bool = False) -> None:
    """Write weights, the same bytes for the same data."""
    from imhcaps.files import utf8  # noqa: PLC0415 - rare path
    from imhcaps.made_files import write_made  # noqa: PLC0415 - rare path

    text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False) + "\n"
    write_made({path: utf8(text)}, force=force)
