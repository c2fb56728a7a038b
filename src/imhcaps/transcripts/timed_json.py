"""Transcripts as JSON, with the time of every word (`imhcaps-timed`, version 1) or without.

`align` writes the first form, `export` both; see `docs/reference/json.md`.
"""

from __future__ import annotations

import json
import os
from collections import deque
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any, cast, get_args

from imhcaps.errors import InputError
from imhcaps.json_fields import Fields, WrongFieldError, parsed
from imhcaps.model.accuracy import TimingAccuracy
from imhcaps.model.transcript import (
    Chapter,
    Description,
    Element,
    Heading,
    Origin,
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
_HEAD = 400
"""Characters at the head of a file in which `format` is: it is the first field that we write (our own form)."""
UNTIMED = "imhcaps-transcript"
"""The name of the form in which not every word has its time; `export` writes it."""


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
    facts = {"date": talk.date, "author": talk.author, "publisher": talk.publisher}
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
        **{name: value for name, value in facts.items() if value},
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


def is_timed(source: Source) -> bool:
    """Whether a JSON text is of the form that `read_timed` reads, by its head."""
    return f'"{FORMAT}"' in source.text[:_HEAD]


def is_untimed(source: Source) -> bool:
    """Whether a JSON text is of the form that `read_untimed` reads, by its head."""
    return f'"{UNTIMED}"' in source.text[:_HEAD]


def read_timed(path: str | os.PathLike[str] | Source) -> TimedTranscript:
    """Read word times as JSON back. Raises `InputError`, with the field, for what is not in that form."""
    return _read(path if isinstance(path, Source) else read_source(path), FORMAT)


def read_untimed(source: Source) -> Transcript:
    """Read a transcript as `export --to json` writes it; raises as `read_timed` does."""
    return _read(source, UNTIMED).transcript


def _read(source: Source, form: str) -> TimedTranscript:
    try:
        data = parsed(source.text)
        if not isinstance(data, dict) or data.get("format") != form:
            what = "word times" if form == FORMAT else "a transcript"
            raise InputError(f'is not {what} as JSON ("format": "{form}")', source.path)
        if data.get("version") != 1:
            version = repr(data.get("version"))[:40]
            raise InputError(
                f"is {form} version {version}; this program reads version 1", source.path
            )
        return _timed(Fields(data), source.path, times=form == FORMAT)
    except json.JSONDecodeError as problem:
        raise InputError(
            f"is not JSON: {problem.msg}", source.path, problem.lineno, problem.colno
        ) from None
    except WrongFieldError as problem:
        raise InputError(f"is not as {form} should be: {problem}", source.path) from None


def _timed(data: Fields, path: str, *, times: bool) -> TimedTranscript:
    speakers = {each.name: each for each in map(_speaker, data.objects("speakers"))}
    turns = tuple(_turn(turn, speakers, times) for turn in data.objects("turns", required=True))
    headings = tuple(
        Heading(
            each.text("text"),
            min(each.whole("turn"), len(turns)),
            min(max(each.whole("level", 2), 1), 6),
            each.whole_or_none("start"),
        )
        for each in data.objects("headings")
    )
    return TimedTranscript(
        Transcript(
            turns,
            title=data.text("title", ""),
            summary=data.texts("summary"),
            notices=data.texts("notices"),
            credits=data.texts("credits"),
            headings=headings,
            language=data.text("language", "") or "en",
            source=data.text("source", "") or path,
            date=data.text("date", ""),
            author=data.text("author", ""),
            publisher=data.text("publisher", ""),
        ),
        data.wholes("shots"),
        tuple(
            Chapter(each.text("title"), each.whole("start"), each.whole_or_none("end"))
            for each in data.objects("chapters")
        ),
        data.whole_or_none("end"),
        tuple[Remark, ...](),
        accuracy=_accuracy(data),
    )


def _turn(turn: Fields, speakers: dict[str, Speaker], timed: bool) -> Turn:
    name = turn.text("speaker", "")
    speaker = speakers.setdefault(name, Speaker(name)) if name else None
    asides: list[tuple[int, Sound | Description]] = [
        (each.whole("before"), _sound(each)) for each in turn.objects("sounds")
    ]
    asides += [(each.whole("before"), _visual(each)) for each in turn.objects("visuals")]
    asides.sort(key=lambda aside: (aside[0], aside[1].start or 0))
    before = deque(asides)
    breaks = set(turn.wholes("breaks"))
    elements: list[Element] = []
    paragraphs: list[int] = []
    for index, word in enumerate(turn.objects("words", required=True)):
        if index in breaks and elements:
            paragraphs.append(len(elements))
        while before and before[0][0] <= index:
            elements.append(before.popleft()[1])
        elements.append(_word(word, timed))
    elements.extend(aside for _, aside in before)
    times = turn.times(required=False)
    return Turn(speaker, tuple(elements), tuple(paragraphs), name, *times)


def _word(word: Fields, timed: bool) -> Word:
    start, end = word.times(required=timed)
    origin = word.one_of("origin", get_args(Origin), "") if word.text_or_none("origin") else None
    return Word(
        word.text("text"),
        word.flag("space", True),
        start,
        end,
        cast("Origin | None", origin),
        word.share_or_none("confidence"),
        language=word.text_or_none("language"),
    )


def _accuracy(data: Fields) -> TimingAccuracy | None:
    found = data.object_or_none("timing")
    if found is None:
        return None
    half, most, known_times, duration = (
        found.whole(name) for name in ("error_p50_ms", "error_p90_ms", "known_times", "duration_ms")
    )
    return TimingAccuracy(half, most, known_times, duration, found.texts("problems"))


def _speaker(data: Fields) -> Speaker:
    return Speaker(
        data.text("name"),
        data.text("short", ""),
        data.texts("credentials"),
        data.text_or_none("role"),
        data.text_or_none("organisation"),
        data.text("label", ""),
    )


def _visual(data: Fields) -> Description:
    return Description(data.text("text"), *data.times(required=False))


def _sound(data: Fields) -> Sound:
    kind = data.one_of("kind", ("sound", "music", "silence"), "sound")
    return Sound(data.text("text"), cast("Any", kind), *data.times(required=False))
