"""The transcript as data: `imhcaps-timed` when every word has its time, else `imhcaps-transcript`.

Both have the same fields (`docs/reference/json.md`); the first is what `align` writes, with the rest of
the document around it. In a turn, `text` are its paragraphs as they are read; a sound or a visual says
before which word it stands (`before`, from 0), `breaks` before which words a paragraph begins.
"""

from __future__ import annotations

import json
from typing import Any

from imhcaps.documents.blocks import HeadingBlock, SoundText, Text, TurnBlock, plain
from imhcaps.documents.document import Document
from imhcaps.model.transcript import Speaker, Word


def write(document: Document) -> bytes:
    """The document as JSON, UTF-8; times are whole milliseconds."""
    turns: list[dict[str, Any]] = []
    headings: list[dict[str, Any]] = []
    for block in document.body:
        if isinstance(block, HeadingBlock):
            about = {"text": block.text, "level": block.level, "turn": len(turns)}
            headings.append(about | _known(start=block.start))
        else:
            turns.append(_turn(block))
    words = [word for turn in turns for word in turn["words"]]
    timed = bool(words) and all("start" in word for word in words)
    data = {
        "format": "imhcaps-timed" if timed else "imhcaps-transcript",
        "version": 1,
        "language": document.language,
        "title": document.title,
        "summary": document.summary,
        "speakers": [_speaker(speaker) for speaker in document.speakers],
        "headings": headings,
        "turns": turns,
        "notices": document.notices,
        "credits": document.credits,
        **({"organisation": document.organisation} if document.organisation else {}),
        **({"date": document.date} if document.date else {}),
        "source": document.source,
        "tool": document.tool,
    }
    if timed:
        data |= _around_times(document)
    return f"{{\n{_rows(data)}\n}}\n".encode()


def _around_times(document: Document) -> dict[str, Any]:
    """What `align` writes beside the words, as far as it is known."""
    chapters = [{"title": c.title, "start": c.start, "end": c.end} for c in document.chapters]
    fields = {"shots": list(document.shots), "chapters": chapters}
    timing = document.accuracy.as_data() if document.accuracy is not None else None
    known = _known(end=document.end, timing=timing)
    return {name: value for name, value in fields.items() if value} | known


def _rows(data: dict[str, Any]) -> str:
    """One field a line, one item of a list a line: a change of a word is a change of one line."""
    rows = []
    for name, value in data.items():
        if isinstance(value, (list, tuple)) and value:
            items = ",\n".join(f"  {json.dumps(item, ensure_ascii=False)}" for item in value)
            rows.append(f' "{name}": [\n{items}\n ]')
        else:
            rows.append(f' "{name}": {json.dumps(value, ensure_ascii=False)}')
    return ",\n".join(rows)


def _speaker(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "short": speaker.short,
        "credentials": speaker.credentials,
        "role": speaker.role,
        "organisation": speaker.organisation,
        "label": speaker.label,
    }


def _turn(turn: TurnBlock) -> dict[str, Any]:
    words: list[dict[str, Any]] = []
    sounds: list[dict[str, Any]] = []
    visuals: list[dict[str, Any]] = []
    breaks: list[int] = []
    for at, paragraph in enumerate(turn.paragraphs):
        if at:
            breaks.append(len(words))
        for inline in paragraph:
            if isinstance(inline, Text):
                words += [_word(word, inline) for word in inline.words]
            else:
                aside = {"text": inline.text, "before": len(words)} | _known(
                    start=inline.start, end=inline.end
                )
                if isinstance(inline, SoundText):
                    sounds.append(aside | {"kind": inline.kind})
                else:
                    visuals.append(aside | {"text": inline.bare})
    return {
        "speaker": turn.speaker.name if turn.speaker else None,
        **({"label": turn.label} if turn.label else {}),
        **_known(start=turn.start, end=turn.end),
        "text": [plain(paragraph) for paragraph in turn.paragraphs],
        "words": words,
        **{
            name: value
            for name, value in (("sounds", sounds), ("visuals", visuals), ("breaks", breaks))
            if value
        },
    }


def _word(word: Word, inline: Text) -> dict[str, Any]:
    return {
        "text": word.text,
        **({} if word.space else {"space": False}),
        **_known(
            start=word.start,
            end=word.end,
            origin=word.origin,
            confidence=word.confidence,
            language=inline.language,
        ),
    }


def _known(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
