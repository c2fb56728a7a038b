"""Words that a recogniser timed → `AsrWords`. A new form is one module and one line in `FORMS`.

Each module has `sniff(source, data)`, where `data` is the parsed JSON or nothing, and
`read(source, data)`. Speakers that a recogniser guesses are kept as data, and trusted by nobody.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from importlib import import_module
from typing import Any

from imhcaps.errors import InputError
from imhcaps.model.transcript import Remark
from imhcaps.source import Source, read_source
from imhcaps.timing.model import AsrWord, AsrWords

FORMS: dict[str, str] = {
    "timed": "our own word times as JSON",
    "assemblyai": "AssemblyAI",
    "aws": "AWS Transcribe",
    "azure": "Azure Speech: batch, fast, and detailed results",
    "deepgram": "Deepgram",
    "google": "Google Speech-to-Text v1 and v2",
    "rev": "Rev AI",
    "speechmatics": "Speechmatics",
    "vosk": "Vosk",
    "whisper": "Whisper: openai, faster-whisper, whisper.cpp, WhisperX, stable-ts",
    "youtube": "YouTube json3 and srv3",
    "aeneas": "aeneas sync maps",
    "ctm": "Kaldi CTM",
    "textgrid": "Praat TextGrid",
    "captions": "WebVTT and SRT captions",
    "plain": "a list of [word, start, end]",
}


def read_words(path: str | os.PathLike[str] | Source) -> AsrWords:
    """Read timed words in any form of `FORMS`, told apart by their content.

    Raises `InputError` when the text is in none of them, or holds no timed word.
    """
    source = path if isinstance(path, Source) else read_source(path)
    if not source.text.strip():
        raise InputError("is empty", source.path)
    data = _json(source)
    for name in FORMS:
        module = import_module(f"{__name__}.{name}")
        if module.sniff(source, data):
            try:
                found: AsrWords = module.read(source, data)
            except (
                KeyError,
                TypeError,
                ValueError,
                AttributeError,
                IndexError,
                OverflowError,
            ) as problem:
                raise InputError(
                    f"looks like {FORMS[name]}, but is not as that should be ({problem!r})",
                    source.path,
                ) from None
            return _tidy(found, name, source)
    raise InputError(
        "is not a form of timed words that is known",
        source.path,
        hint="known: " + ", ".join(FORMS.values()),
    )


# `[00:01] words` and `{1}{25}words` begin like JSON and are none.
_NO_JSON = re.compile(r"\[[^\[{\]\"]*\]|\{\d+\}")


def _json(source: Source) -> Any:
    """The JSON value of a text; several values one after the other make a list; else nothing."""
    text = source.text.strip()
    if text[:1] not in "[{":
        return None
    decoder = json.JSONDecoder()
    values: list[Any] = []
    at = 0
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except json.JSONDecodeError as problem:
            if not values and _NO_JSON.match(text):
                return None
            line, column = source.place(problem.pos + source.text.index(text[0]))
            raise InputError(f"is not JSON: {problem.msg}", source.path, line, column) from None
        except RecursionError:
            raise InputError("is nested too deep to be timed words", source.path) from None
        values.append(value)
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
    return values[0] if len(values) == 1 else values


def _tidy(found: AsrWords, name: str, source: Source) -> AsrWords:
    """Words in order of time, each with at least 1 ms, none before 0; what was mended is said."""
    remarks = list(found.remarks)
    words = [word for word in found.words if word.text.strip()]
    if not words:
        raise InputError(f"has no timed words (read as {FORMS[name]})", source.path)
    mended = 0
    whole: list[AsrWord] = []
    for word in words:
        start = max(0, word.start)
        end = max(word.end, start + 1)
        mended += (start, end) != (word.start, word.end)
        whole.append(
            word if (start, end) == (word.start, word.end) else replace(word, start=start, end=end)
        )
    if mended:
        remarks.append(
            Remark("repaired", f"{mended} words with no length or a negative time given 1 ms")
        )
    ordered = sorted(whole, key=lambda word: word.start)
    if ordered != whole:
        remarks.append(Remark("repaired", "words were not in order of time: sorted"))
    return AsrWords(
        tuple(ordered), found.format or name, source.path, found.language, tuple(remarks)
    )
