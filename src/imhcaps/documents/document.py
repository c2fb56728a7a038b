"""The one document that every writer prints: a transcript as blocks of text in reading order.

`document()` decides once what a reader gets: who is introduced where and how, what is a sound, what is
a visual, where a chapter begins. A writer decides only how it looks in its format.
"""

from __future__ import annotations

from dataclasses import dataclass

from imhcaps import __version__
from imhcaps.documents.blocks import (
    Block,
    HeadingBlock,
    TurnBlock,
)
from imhcaps.documents.body import body_of
from imhcaps.documents.printable import clean, printable
from imhcaps.documents.terms import Terms, terms_of
from imhcaps.errors import UsageError
from imhcaps.language.locale_data import names_no_day
from imhcaps.language_tag import UNDETERMINED, well_formed
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.transcript import (
    Chapter,
    Speaker,
    TimedTranscript,
    Transcript,
)
from imhcaps.transcripts.timed_json import public_source

# Scripts that run from right to left, and the languages written in them when a tag names no script.
_RTL_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"})
_RTL_LANGUAGES = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Document:
    """A transcript ready to be written.

    Print in this order: title, summary, speakers, body, notices, credits, source and tool. `terms` has the headings of
    those parts in the document's language. `times` says whether to print the time at the head of a turn. `link` is the
    address of the recording, or of its page. A tuple that is empty gets no heading. `chapters` are in the body already;
    data has them by themselves too, with `shots`, `end` (ms) and how far off the times may be.
    """

    title: str
    language: str
    terms: Terms
    body: tuple[Block, ...]
    summary: tuple[str, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    notices: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    times: bool = False
    source: str = ""
    organisation: str = ""
    date: str = ""
    author: str = ""
    link: str = ""
    chapters: tuple[Chapter, ...] = ()
    shots: tuple[int, ...] = ()
    end: int | None = None
    accuracy: TimingAccuracy | None = None
    tool: str = f"imhcaps {__version__}"

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`, by the document's language."""
        return direction(self.language)

    @property
    def turns(self) -> tuple[TurnBlock, ...]:
        """The turns of the body."""
        return tuple(block for block in self.body if isinstance(block, TurnBlock))

    @property
    def headings(self) -> tuple[HeadingBlock, ...]:
        """The headings of the body."""
        return tuple(block for block in self.body if isinstance(block, HeadingBlock))


def document(
    transcript: Transcript | TimedTranscript,
    *,
    times: bool | None = None,
    title: str | None = None,
    language: str | None = None,
    organisation: str = "",
    date: str = "",
    source: str = "",
    author: str = "",
    link: str = "",
) -> Document:
    """The document of a transcript.

    Each speaker is named in full at the first turn and is short after (W3C WAI, "Transcribing Audio to Text");
    credentials, role and organisation occur once, in the list of speakers. `times` prints the time of each turn; left
    open, times are printed only where the transcript as published has them (WAI: "only if useful"). Chapters of a timed
    transcript become headings, inside a long turn too. `organisation` (who publishes it), `author`, `date` and `source`
    (where it is published) go before what the page says; `link` is where the recording is.
    """
    timed = transcript if isinstance(transcript, TimedTranscript) else None
    plain = printable(
        transcript.transcript if isinstance(transcript, TimedTranscript) else transcript
    )
    tag = well_formed(language) or well_formed(plain.language) or UNDETERMINED
    terms = terms_of(tag)
    if times is None:
        times = timed is None and any(turn.start is not None for turn in plain.turns)
    return Document(
        title=clean(title or plain.title) or _untitled(plain.source, terms),
        language=tag,
        terms=terms,
        body=tuple(body_of(plain, timed.chapters if timed else (), tag, terms)),
        summary=plain.summary,
        speakers=plain.speakers,
        notices=plain.notices,
        credits=plain.credits,
        times=times,
        source=clean(source or plain.address or public_source(plain.source)),
        organisation=clean(organisation or plain.publisher),
        date=clean(date or plain.date),
        author=clean(author or plain.author),
        link=clean(link),
        chapters=timed.chapters if timed else (),
        accuracy=timed.accuracy if timed else None,
        shots=timed.shots if timed else (),
        end=timed.end if timed else None,
    )


def given_date(date: str) -> str:
    """A date as somebody gives it; `UsageError` for one in the form of a day (`2024-02-30`) that no calendar has."""
    if names_no_day(date):
        raise UsageError(f"date {date}: there is no such day")
    return date


def direction(language: str) -> str:
    """`rtl` for a language tag of a script that runs from right to left, else `ltr`."""
    first, *rest = language.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    if script:
        return "rtl" if script in _RTL_SCRIPTS else "ltr"
    return "rtl" if first in _RTL_LANGUAGES else "ltr"


def _untitled(source: str, terms: Terms) -> str:
    """A title for a talk that has none: what it is, and of which file."""
    name = clean(public_source(source))
    stem = name.partition(".")[0] if "://" not in name else name
    return f"{terms.transcript}{terms.colon} {stem}" if stem else terms.transcript
