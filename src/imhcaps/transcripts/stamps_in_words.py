"""Times in words as Teams and Stream show them, when their page is copied: who speaks, the time twice, who and when
once more.

    AL                                  the letters of a picture, where there are any
    Ann Lee
    1 minute 3 seconds1:03
    Ann Lee 1 minute 3 seconds
    Good evening.
    Ann Lee 1 minute 18 seconds         where the same person goes on
    And welcome.

Known by the figures of the two times, which are the same: so in every language.
"""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import without
from imhcaps.transcripts.labels import Candidate, unquoted
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.times import Stamp, read_stamp, spells

_TWICE = lazy_pattern(r"([^:]{3,60}[^\W\d_])\s?((?:[0-9]{1,2}:)?[0-9]{1,2}:[0-9]{2})")
_IN_WORDS = lazy_pattern(r"\s+([0-9]{1,6}\s[^\W\d_].{1,50})")
_NUMBER = lazy_pattern(r"[0-9]{1,6}")
_PICTURE = 3
"""Letters that stand for a picture of somebody, at most; our own limit."""


def read_times_in_words(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages with who speaks and when, without the lines that say it once more; others as they were."""
    shown = {
        index: stamp
        for index, passage in enumerate(passages)
        if index and (stamp := _twice(passage.text.strip())) is not None
    }
    names = {passages[index - 1].text.strip() for index in shown}
    if not names:
        return passages
    gone: set[int] = set()
    for index, stamp in shown.items():
        gone.add(index)
        _speaks(passages[index - 1], stamp)
        above = passages[index - 3].text.strip() if index > 2 else ""
        # All that the one before said is said: OK, before Olga Kim.
        is_said = index - 3 in shown or _who_and_when(above, names)[1] is not None
        if (
            index > 1
            and not is_said
            and _is_picture(passages[index - 2].text.strip(), passages[index - 1].text)
        ):
            gone.add(index - 2)
    for index, passage in enumerate(passages):
        name, stamp = _who_and_when(passage.text.strip(), names)
        if stamp is None or index in gone:
            continue
        if index - 1 in shown and name == passages[index - 2].text.strip():
            gone.add(index)
        else:
            passage.line = without(passage.line, passage.text.index(name) + len(name), len(passage.text))  # fmt: skip
            _speaks(passage, stamp)
    first = passages[min(gone)]
    message = f"times in words, for screen readers, and letters of pictures: {len(gone)} lines"
    remarks.append(Remark("skipped", message, first.number, first.text.strip()))
    return [passage for index, passage in enumerate(passages) if index not in gone]


def _twice(text: str) -> Stamp | None:
    """`1 minute 3 seconds1:03`: the time that both say."""
    match = _TWICE.fullmatch(text)
    stamp = read_stamp(match[2]) if match else None
    # The words say that these are no hours and minutes.
    return Stamp(stamp.start) if match and stamp and spells(match[1], stamp.start) else None


def _who_and_when(text: str, names: set[str]) -> tuple[str, Stamp | None]:
    """`Ann Lee 1 minute 18 seconds`, where Ann Lee is known."""
    for name in names:
        match = _IN_WORDS.fullmatch(text, len(name)) if text.startswith(name) else None
        numbers = [int(number) for number in _NUMBER.findall(match[1])] if match else []
        if match and len(numbers) <= 3:
            seconds = 0
            for number in numbers:
                seconds = seconds * 60 + number
            if spells(match[1], seconds * 1000):
                return name, Stamp(seconds * 1000)
    return "", None


def _speaks(passage: Passage, stamp: Stamp) -> None:
    name = passage.text.strip()
    passage.candidate = Candidate(unquoted(name), len(passage.text), strong=True, alone=True)
    passage.stamp = stamp
    passage.forced = passage.styled = True


def _is_picture(text: str, name: str) -> bool:
    """The first letters of a name, in capitals."""
    return 0 < len(text) <= _PICTURE and text.isupper() and set(text) <= {w[0] for w in name.upper().split()}  # fmt: skip
