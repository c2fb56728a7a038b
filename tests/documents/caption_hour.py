"""The two samples, read by a few lines of the tests' own: an oracle that shares no code with the readers."""

from __future__ import annotations

import re
from pathlib import Path

from documents.talks import turn, words
from imhcaps.model.transcript import Heading, Sound, Speaker, Transcript, Turn, Word

_INLINE = re.compile(r'<i lang="(\w+)">(.*?)</i>(\S*)|(\[[^\]]*\])|(\S+)')


def caption_hour(samples: Path) -> Transcript:
    """The radio hour as a transcript."""
    text = (samples / "the-caption-hour.md").read_text(encoding="utf-8").split("---\n", 2)[2]
    title, summary, *blocks = [block.strip() for block in text.strip().split("\n\n")]
    speakers: dict[str, Speaker] = {}
    turns: list[Turn] = []
    headings: list[Heading] = []
    for block in blocks[:-1]:
        if block.startswith("## "):
            headings.append(Heading(block[3:], len(turns)))
        elif label := re.match(r"\*\*(.+?):\*\* ", block):
            speaker = speakers.setdefault(label[1], Speaker(label[1], label[1], label=label[1]))
            turns.append(Turn(speaker, _elements(block[label.end() :])))
        else:
            turns.append(Turn(None, (Sound(block, "music" if "♪" in block else "sound"),)))
    return Transcript(
        tuple(turns),
        title[2:],
        (" ".join(summary.split()),),
        (blocks[-1],),
        headings=tuple(headings),
        source=str(samples / "the-caption-hour.md"),
    )


def infant(samples: Path) -> Transcript:
    """The first sample: six people, one of them twice."""
    text = (samples / "what-is-infant-mental-health.txt").read_text(encoding="utf-8")
    lines = [line.strip() for line in text.split("\n")]
    body = " ".join(" ".join(lines[lines.index("Arrow") + 2 :]).split())
    notice = re.search(r"© 2018\. .*? purposes\.", body)
    assert notice is not None
    names = r"Denise Webb|Heidi Maderia|Anne Giordano|Lisa Candels|Mary Watson Avery"
    people: dict[str, Speaker] = {}
    turns: list[Turn] = []
    for label, said in re.findall(
        rf"((?:{names})[^:]*): (.*?)(?=(?:{names})[^:.]*:|$)", body[: notice.start()]
    ):
        name, _, rest = label.partition(", ")
        speaker = people.setdefault(
            name, Speaker(name, name.split()[0], label=label if rest else "")
        )
        turns.append(turn(speaker, said))
    return Transcript(
        tuple(turns),
        "What is Infant Mental Health?",
        (next(line for line in lines if line.startswith("Infant mental health is defined")),),
        (notice[0],),
        (body[notice.end() :].strip(" •"),),
        source=str(samples / "what-is-infant-mental-health.txt"),
    )


def _elements(text: str) -> tuple[Word | Sound, ...]:
    found: list[Word | Sound] = []
    for tag, phrase, tail, sound, word in _INLINE.findall(text):
        if tag:
            foreign = list(words(phrase, tag))
            found += foreign
            if tail:
                found.append(Word(tail, space=False))
        elif sound:
            found.append(Sound(sound))
        else:
            found.append(Word(word))
    return tuple(found)
