"""Passages of a talk that are no label: lines that go on, sounds between turns, what ends the talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from imhcaps.language.sentences import ENDS
from imhcaps.model.transcript import Remark
from imhcaps.transcripts import lexicon
from imhcaps.transcripts.calls import calls
from imhcaps.transcripts.page import Page, Section, is_credit_line, is_matter, sort_matter
from imhcaps.transcripts.passage import Passage
from imhcaps.transcripts.writer import Writer, sound_only

_BLANK_MARKS = re.compile(r"[\W_]*")


def sound_alone(passage: Passage, write: Writer) -> None:
    """Sounds between turns: nobody's; calls among them are turns."""
    if found := calls(passage.text, 0, write.words.language):
        write.flush()
        for bracket in found:
            write.calls(passage.line, bracket)
        return
    elements = write.words.elements(passage.line)
    write.alone(elements, passage.number)


def beside_talk(
    page: Page, passage: Passage, section: Section, write: Writer, before: bool
) -> None:
    """What is beside the talk: a sound that is heard in it, or a note of the page."""
    if sound_only(passage, page.language):
        write.sound(passage.line)
    else:
        write.flush()
        text = " ".join(passage.text.split())
        if before or is_matter(text) or is_credit_line(passage, text, page.language):
            sort_matter(page, [passage], section, before=before)
        else:
            message = "beside the talk, not said in it"
            page.remarks.append(Remark("skipped", message, passage.number, text))


def continue_turn(passage: Passage, passages: Sequence[Passage], index: int, write: Writer) -> None:
    """A line without a label, in a turn."""
    candidate = passage.candidate
    moment = passage.start if passage.uses_time else None
    start = 0
    if (
        moment is None
        and candidate
        and candidate.start is not None
        and candidate.prefix
        and (candidate.bracketed or (candidate.alone and candidate.prefix >= len(passage.text)))
    ):
        moment, start = candidate.start, candidate.prefix
    if sound_only(passage, write.words.language):
        at = index + 1
        while at < len(passages) and sound_only(passages[at], write.words.language):
            at += 1
        after = passages[at] if at < len(passages) else None
        goes_on = (
            after is not None
            and not after.said
            and not (after.candidate and after.candidate.change)
            and not is_matter(after.text.strip())
        )
        if passage.opens and not (goes_on and write.turn is not None):
            sound_alone(passage, write)
            return
    if passage.opens:
        write.paragraph()
    write.add(passage.line, start, moment)


def ends_talk(passage: Passage, after: bool) -> bool:
    """The talk ends before this passage: a notice, credits, the foot of the page."""
    text = passage.text.strip()
    if _BLANK_MARKS.fullmatch(text) and not any(ch in text for ch in "♪♫") and text:
        return False
    if lexicon.FRAME.match(text) or (
        lexicon.NOTICE.match(text) and (passage.opens or (after and text[0] in "©("))
    ):
        return True
    if not passage.opens:
        return False
    if (
        after
        and len(text.split()) <= 5
        and text[-1].isalnum()
        and lexicon.MATTER_HEADING.match(text)
    ):
        return True
    if passage.place in ("footer", "nav"):
        return True
    label = passage.candidate.label if passage.candidate and passage.candidate.colon else ""
    if label and lexicon.CREDITS.match(label) and len(passage.value.split()) <= 30:
        return True
    if lexicon.NAVIGATION.match(text) and (
        len(text.split()) > 1 or (after and not text.endswith(ENDS))
    ):
        return True
    return after and bool(lexicon.CREDIT_SENTENCE.match(text))
