"""Transcripts as JSON, with the time of every word (`imhcaps-timed`, version 1) or without.

`align` writes the first form, `export` both; see `docs/reference/json.md`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from imhcaps.errors import InputError
from imhcaps.model.accuracy import TimingAccuracy, accuracy_of_data
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
UNTIMED = "imhcaps-transcript"
"""The name of the form in which not every word has its time; it is written by `export`, and not read."""


def write_timed(timed: TimedTranscript) -> str:
    """The JSON text of word times, as `read_timed` reads it."""
    data = transcript_data(timed.transcript, timed=True)
    data |= times_data(timed.shots, timed.chapters, timed.end, timed.accuracy)
    return as_json(data)


def transcript_data(talk: Transcript, *, timed: bool) -> dict[str, Any]:
    """The fields of a transcript, in both forms. With `timed` every word has its time.

    A turn's `sounds` and `visuals` (absent when none) hold the index of the word that they precede
    (`before`), its `breaks` those of the words that begin a paragraph.
    """
    return {
        "format": FORMAT if timed else UNTIMED,
        "version": 1,
        "language": talk.language,
        "title": talk.title,
        "summary": list(talk.summary),
        "speakers": [_speaker_data(speaker) for speaker in talk.speakers],
        "headings": [
            {"text": each.text, "level": each.level, "turn": each.turn} | known(start=each.start)
            for each in talk.headings
        ],
        "turns": [_turn_data(turn, talk.language, timed) for turn in talk.turns],
        "notices": list(talk.notices),
        "credits": list(talk.credits),
        **({"date": talk.date} if talk.date else {}),
        "source": talk.address or public_source(talk.source),
    }


def times_data(
    shots: Sequence[int],
    chapters: Sequence[Chapter],
    end: int | None,
    accuracy: TimingAccuracy | None,
) -> dict[str, Any]:
    """The fields of the timed form beside the words, as far as they are known."""
    data = {
        "shots": list(shots),
        "chapters": [{"title": c.title, "start": c.start, "end": c.end} for c in chapters],
    }
    timing = accuracy.as_data() if accuracy is not None else None
    return {name: value for name, value in data.items() if value} | known(end=end, timing=timing)


def known(**values: Any) -> dict[str, Any]:
    """The values that are not None."""
    return {name: value for name, value in values.items() if value is not None}


def public_source(source: str) -> str:
    """An address as it is, a file by its name alone: no machine's folders in a publication."""
    return source if "://" in source else PurePath(source.replace("\\", "/")).name


def as_json(data: dict[str, Any]) -> str:
    """JSON with one field a line, one item of a list a line, one word a line."""
    return "{\n" + ",\n".join(f" {_field(name, value)}" for name, value in data.items()) + "\n}\n"


def _field(name: str, value: Any) -> str:
    if isinstance(value, list) and value:
        items = ",\n".join(f"  {_item(item)}" for item in value)
        return f"{_dumps(name)}: [\n{items}\n ]"
    return f"{_dumps(name)}: {_dumps(value)}"


def _item(item: Any) -> str:
    if not isinstance(item, dict) or not item.get("words"):
        return _dumps(item)
    words = ",\n".join(f"    {_dumps(word)}" for word in item["words"])
    fields = (
        f'"words": [\n{words}\n   ]' if name == "words" else f"{_dumps(name)}: {_dumps(value)}"
        for name, value in item.items()
    )
    return "{" + ", ".join(fields) + "}"


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _turn_data(turn: Turn, language: str, timed: bool) -> dict[str, Any]:
    words: list[dict[str, Any]] = []
    sounds: list[dict[str, Any]] = []
    visuals: list[dict[str, Any]] = []
    breaks: list[int] = []
    begins = frozenset(turn.paragraphs)
    for at, element in enumerate(turn.elements):
        if at in begins:
            breaks.append(len(words))
        times = {"start": element.start, "end": element.end}
        about: dict[str, Any] = {"text": element.text}
        if isinstance(element, Word):
            about |= {} if element.space else {"space": False}
            origin = {"origin": element.origin, "confidence": element.confidence}
            about |= times | origin if timed else known(**times, **origin)
            foreign = element.language and element.language.lower() != language.lower()
            words.append(about | ({"language": element.language} if foreign else {}))
        else:
            about |= {"before": len(words)} | (times if timed else known(**times))
            if isinstance(element, Sound):
                sounds.append(about | {"kind": element.kind})
            else:
                visuals.append(about)
    lists = {"sounds": sounds, "visuals": visuals, "breaks": breaks}
    return {
        "speaker": turn.speaker.name if turn.speaker else None,
        **known(start=turn.start, end=turn.end),
        "words": words,
        **{name: value for name, value in lists.items() if value},
    }


def _speaker_data(speaker: Speaker) -> dict[str, Any]:
    return {
        "name": speaker.name,
        "short": speaker.short,
        "credentials": list(speaker.credentials),
        "role": speaker.role,
        "organisation": speaker.organisation,
        "label": speaker.label,
    }


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
        times = _ms(turn.get("start")), _ms(turn.get("end"))
        turns.append(Turn(speaker, tuple(elements), tuple(paragraphs), name or "", *times))
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
    return Sound(
        str(data["text"]), data.get("kind", "sound"), _ms(data.get("start")), _ms(data.get("end"))
    )


def _ms(value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{value!r} is no time in ms")
    return round(value)
