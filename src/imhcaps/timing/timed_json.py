"""Word times as JSON (`imhcaps-timed`, version 1)."""

from __future__ import annotations

import json
import os
from pathlib import PurePath
from typing import Any

from imhcaps.errors import InputError
from imhcaps.model.accuracy import accuracy_of_data
from imhcaps.model.transcript import (
    Chapter,
    Description,
    Element,
    Heading,
    Remark,
    Sound,
    Speaker,
    TimedTranscript,
    Transcript,
    Turn,
    Word,
)
from imhcaps.source import Source, read_source

FORMAT = "imhcaps-timed"


def write_timed(timed: TimedTranscript) -> str:
    """The JSON text. A turn's `sounds` and `visuals` (absent when none) hold the index of the word that
    they precede (`before`), its `breaks` those of the words that begin a paragraph.
    """
    turns: list[dict[str, Any]] = []
    for turn in timed.turns:
        words: list[dict[str, Any]] = []
        sounds: list[dict[str, Any]] = []
        visuals: list[dict[str, Any]] = []
        breaks: list[int] = []
        for at, element in enumerate(turn.elements):
            if at in turn.paragraphs:
                breaks.append(len(words))
            if isinstance(element, Word):
                entry: dict[str, Any] = {
                    "text": element.text,
                    "start": element.start,
                    "end": element.end,
                    "origin": element.origin,
                    "confidence": element.confidence,
                }
                if not element.space:
                    entry["space"] = False
                if element.language:
                    entry["language"] = element.language
                words.append(entry)
            elif isinstance(element, Sound):
                sounds.append(
                    {
                        "text": element.text,
                        "kind": element.kind,
                        "start": element.start,
                        "end": element.end,
                        "before": len(words),
                    }
                )
            else:
                visuals.append(
                    {
                        "text": element.text,
                        "start": element.start,
                        "end": element.end,
                        "before": len(words),
                    }
                )
        data: dict[str, Any] = {
            "speaker": turn.speaker.name if turn.speaker else None,
            "words": words,
        }
        lists = {"sounds": sounds, "visuals": visuals, "breaks": breaks}
        turns.append(data | {name: value for name, value in lists.items() if value})
    whole: dict[str, Any] = {
        "format": FORMAT,
        "version": 1,
        "language": timed.transcript.language,
        "turns": turns,
    }
    whole |= _around(timed.transcript)
    if timed.shots:
        whole["shots"] = list(timed.shots)
    if timed.chapters:
        whole["chapters"] = [
            {"title": c.title, "start": c.start, "end": c.end} for c in timed.chapters
        ]
    if timed.end is not None:
        whole["end"] = timed.end
    if timed.accuracy is not None:
        whole["timing"] = timed.accuracy.as_data()
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _around(talk: Transcript) -> dict[str, Any]:
    """What stands around the text: without it a document made from the times would lose the notices."""
    fields: dict[str, Any] = {
        "title": talk.title,
        "summary": talk.summary,
        "speakers": [
            {
                "name": speaker.name,
                "short": speaker.short,
                "credentials": speaker.credentials,
                "role": speaker.role,
                "organisation": speaker.organisation,
                "label": speaker.label,
            }
            for speaker in talk.speakers
        ],
        "headings": [
            {"text": each.text, "level": each.level, "turn": each.turn, "start": each.start}
            for each in talk.headings
        ],
        "notices": talk.notices,
        "credits": talk.credits,
        # A file by its name alone: the data may be published.
        "source": talk.address
        or (talk.source if "://" in talk.source else PurePath(talk.source).name),
        "date": talk.date,
    }
    return {name: value for name, value in fields.items() if value}


def read_timed(path: str | os.PathLike[str] | Source) -> TimedTranscript:
    """Read word times as JSON back. Raises `InputError` for what is not in that form."""
    source = path if isinstance(path, Source) else read_source(path)
    try:
        data = json.loads(source.text)
    except json.JSONDecodeError as problem:
        raise InputError(
            f"is not JSON: {problem.msg}", source.path, problem.lineno, problem.colno
        ) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InputError(f'is not word times as JSON ("format": "{FORMAT}")', source.path)
    if data.get("version") != 1:
        raise InputError(
            f"is {FORMAT} version {data.get('version')!r}; this program reads version 1",
            source.path,
        )
    try:
        return _timed(data, source.path)
    except (KeyError, TypeError, ValueError, AttributeError) as problem:
        raise InputError(f"is not as {FORMAT} should be: {problem!r}", source.path) from None


def _timed(data: dict[str, Any], path: str) -> TimedTranscript:
    speakers = {each["name"]: _speaker(each) for each in data.get("speakers", ())}
    turns: list[Turn] = []
    for turn in data["turns"]:
        name = turn.get("speaker")
        speaker = speakers.setdefault(name, Speaker(name)) if name else None
        asides: list[tuple[int, Sound | Description]] = [
            (int(each["before"]), _sound(each)) for each in turn.get("sounds", ())
        ]
        asides += [(int(each["before"]), _visual(each)) for each in turn.get("visuals", ())]
        asides.sort(key=lambda aside: (aside[0], aside[1].start or 0))
        breaks = set(turn.get("breaks", ()))
        elements: list[Element] = []
        paragraphs: list[int] = []
        for index, word in enumerate(turn["words"]):
            if index in breaks and elements:
                paragraphs.append(len(elements))
            while asides and asides[0][0] <= index:
                elements.append(asides.pop(0)[1])
            elements.append(
                Word(
                    str(word["text"]),
                    bool(word.get("space", True)),
                    _ms(word["start"]),
                    _ms(word["end"]),
                    word.get("origin"),
                    word.get("confidence"),
                    language=word.get("language"),
                )
            )
        elements.extend(aside for _, aside in asides)
        turns.append(Turn(speaker, tuple(elements), tuple(paragraphs), label=name or ""))
    return TimedTranscript(
        Transcript(
            tuple(turns),
            title=data.get("title", ""),
            summary=_texts(data, "summary"),
            notices=_texts(data, "notices"),
            credits=_texts(data, "credits"),
            headings=tuple(
                Heading(str(h["text"]), int(h["turn"]), int(h.get("level", 2)), _ms(h.get("start")))
                for h in data.get("headings", ())
            ),
            language=data.get("language") or "en",
            source=data.get("source") or path,
            date=str(data.get("date") or ""),
        ),
        tuple(_ms(t) or 0 for t in data.get("shots", ())),
        tuple(
            Chapter(str(c["title"]), int(c["start"]), _ms(c.get("end")))
            for c in data.get("chapters", ())
        ),
        _ms(data.get("end")),
        tuple[Remark, ...](),
        accuracy=accuracy_of_data(data.get("timing")),
    )


def _speaker(data: dict[str, Any]) -> Speaker:
    return Speaker(
        str(data["name"]),
        data.get("short") or "",
        tuple(data.get("credentials", ())),
        data.get("role"),
        data.get("organisation"),
        data.get("label") or "",
    )


def _texts(data: dict[str, Any], name: str) -> tuple[str, ...]:
    return tuple(str(text) for text in data.get(name, ()))


def _visual(data: dict[str, Any]) -> Description:
    return Description(str(data["text"]), _ms(data.get("start")), _ms(data.get("end")))


def _sound(data: dict[str, Any]) -> Sound:
    return Sound(str(data["text"]), data.get("kind", "sound"), _ms(data["start"]), _ms(data["end"]))


def _ms(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no time in ms")
    return round(value)
