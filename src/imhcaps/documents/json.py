"""The transcript as data: `imhcaps-timed` when every word has its time, else `imhcaps-transcript`.

Both have the same fields (`docs/reference/json.md`). The first is what `align` writes, by the same
function, with what the document knows beside: in a turn, `label` is what is printed before it, `text`
its paragraphs as they are read.
"""

from __future__ import annotations

from imhcaps.documents.blocks import HeadingBlock, Paragraph, SoundText, Text, TurnBlock, plain
from imhcaps.documents.document import Document
from imhcaps.model.transcript import Description, Element, Heading, Sound, Transcript, Turn
from imhcaps.transcripts.timed_json import as_json, times_data, transcript_data


def write(document: Document) -> bytes:
    """The document as JSON, UTF-8; times are whole milliseconds."""
    talk = _transcript(document)
    timed = bool(talk.words) and all(word.start is not None for word in talk.words)
    data = transcript_data(talk, timed=timed)
    data["turns"] = [
        {"speaker": turn["speaker"]}
        | ({"label": block.name} if block.name else {})
        | {"text": [plain(paragraph) for paragraph in block.paragraphs]}
        | turn
        for turn, block in zip(data["turns"], document.turns, strict=True)
    ]
    if document.organisation:
        data["organisation"] = document.organisation
    if document.link:
        data["link"] = document.link
    data["tool"] = document.tool
    if timed:
        data |= times_data(document.shots, document.chapters, document.end, document.accuracy)
    return as_json(data).encode()


def _transcript(document: Document) -> Transcript:
    """The transcript that the document prints: its blocks as turns and headings."""
    turns: list[Turn] = []
    headings: list[Heading] = []
    for block in document.body:
        if isinstance(block, HeadingBlock):
            headings.append(Heading(block.text, len(turns), block.level, block.start))
        else:
            turns.append(_turn(block))
    return Transcript(
        tuple(turns),
        document.title,
        document.summary,
        document.notices,
        document.credits,
        tuple(headings),
        document.language,
        document.source,
        date=document.date,
        author=document.author,
        publisher=document.organisation,
    )


def _turn(block: TurnBlock) -> Turn:
    elements: list[Element] = []
    begins: list[int] = []
    for paragraph in block.paragraphs:
        if elements:
            begins.append(len(elements))
        elements += _elements(paragraph)
    return Turn(block.speaker, tuple(elements), tuple(begins), "", block.start, block.end)


def _elements(paragraph: Paragraph) -> list[Element]:
    elements: list[Element] = []
    for inline in paragraph:
        if isinstance(inline, Text):
            elements += inline.words
        elif isinstance(inline, SoundText):
            elements.append(Sound(inline.text, inline.kind, inline.start, inline.end))
        else:
            elements.append(Description(inline.bare, inline.start, inline.end))
    return elements
