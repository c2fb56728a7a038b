"""Timed words of recognisers and aligners → `AsrWords`. A new form is one module and one line in `FORMS`.

A form's module has `sniff(source, data)`, where `data` is the parsed JSON or None, and
`read(source, data)`, which gives a `Reading`: stretches of text as they stand in the file. What all
forms need is done here: the unit of the times (`units`), parts of words joined (`joining`), lines
divided, words of two channels used once (`channels`), speakers named (`speakers`). Speakers that a recogniser
guesses are kept as data; they are labels only where its words are taken for a transcript.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from importlib import import_module
from typing import Any, NamedTuple

from imhcaps.errors import InputError, UsageError
from imhcaps.source import Source, read_source
from imhcaps.timing.asr.json_values import json_value
from imhcaps.timing.asr.pieces import Reading
from imhcaps.timing.asr.settle import settled
from imhcaps.timing.asr.shape import looks_like
from imhcaps.timing.asr.speakers import with_speakers
from imhcaps.timing.asr.units import unit_named
from imhcaps.timing.asr.values import WrongValueError
from imhcaps.timing.columns import column as column_of
from imhcaps.timing.model import AsrWords


class Form(NamedTuple):
    """A form of timed words: its module, who writes it, how it is known, how its times are counted."""

    name: str
    title: str
    known_by: str
    times: str


FORMS = (
    Form("timed", "our own word times as JSON", '`"format": "imhcaps-timed"`', "ms"),
    Form(
        "whisper_cpp",
        "whisper.cpp: `-oj`, `-ojf`",
        "`transcription[]` with `text`, `offsets` or `timestamps`, and `tokens[]`",
        "ms, by token or segment",
    ),
    Form(
        "assemblyai",
        "AssemblyAI",
        "`words[]`, `utterances[]`, `sentences[]` or `paragraphs[]` with `text` and whole numbers in `start` and `end`",
        "ms",
    ),
    Form(
        "aws",
        "AWS Transcribe, also streaming",
        "`results.items[]` with `alternatives[].content`; items by channel, or items alone; `Transcript.Results[]`",
        "s, as text",
    ),
    Form(
        "azure",
        "Azure Speech: batch, fast, and detailed results; transcription of calls",
        "`recognizedPhrases[]`, `AudioFileResults[]`, `phrases[]` with `offsetMilliseconds`, `NBest[]`, or `transcriptionData`",
        "100 ns, ms, or ISO 8601 durations",
    ),
    Form(
        "deepgram",
        "Deepgram, also live results",
        "`results.channels[].alternatives[].words[]`, or messages with a `channel`",
        "s",
    ),
    Form(
        "ibm",
        "IBM Watson Speech to Text",
        "`results[].alternatives[].timestamps[]`",
        "s",
    ),
    Form(
        "google",
        "Google Speech-to-Text v1 and v2, NVIDIA Riva",
        "`results[].alternatives[].words[]` with `startTime`, `start_time` or `startOffset`",
        "durations (`1.5s`, seconds and nanos); whole numbers (Riva): ms",
    ),
    Form("rev", "Rev AI", "`monologues[].elements[]`", "s"),
    Form(
        "speechmatics",
        "Speechmatics, Trint",
        "`results[]` with `type`, `start_time` and `alternatives[].content`; its first version, and Trint: `words[]` with `name`, `time`, `duration`",
        "s; Trint: ms",
    ),
    Form("vosk", "Vosk", "`result[]` with `word`, `start`, `end`, `conf`", "s"),
    Form("soniox", "Soniox", "`tokens[]` with `text` and `start_ms`", "ms, by part of a word"),
    Form(
        "parakeet",
        "Parakeet (parakeet-mlx)",
        "`sentences[].tokens[]` with `text`, `start`, `end`",
        "s, by part of a word",
    ),
    Form(
        "transformers",
        "Hugging Face transformers",
        "`chunks[]` with `text` and `timestamp` (two numbers)",
        "s, by word or segment",
    ),
    Form(
        "funasr",
        "FunASR",
        "`text` with `timestamp[]` (pairs, one a word or character), or `sentence_info[]`",
        "ms",
    ),
    Form(
        "deepspeech",
        "DeepSpeech, Coqui STT (`--json`)",
        "`transcripts[].words[]` with `word`, `start_time`, `duration`",
        "s",
    ),
    Form(
        "elan",
        "ELAN (.eaf)",
        "`<ANNOTATION_DOCUMENT>`; the tiers named for words, else all that are aligned",
        "ms",
    ),
    Form("mfa", "Montreal Forced Aligner as JSON", "`tiers` with `entries[]`", "s"),
    Form(
        "whisper",
        "Whisper: openai and its API, faster-whisper, whisper-ctranslate2, WhisperX, stable-ts, whisper-timestamped",
        "`segments[]` with `start`, `end`, and `text` or `words[]`; `word_segments[]`; `words[]` with `word`",
        "s, by word or segment",
    ),
    Form(
        "youtube",
        "YouTube json3, srv3 and srv1",
        "`events[].segs[]`, `<timedtext>`, `<transcript>`",
        "ms; srv1: s",
    ),
    Form(
        "aeneas",
        "aeneas sync maps",
        "`fragments[]`; CSV or tabs of id, begin, end, text",
        "s, by line",
    ),
    Form("textgrid", "Praat TextGrid", "`ooTextFile`; the tiers named for words", "s"),
    Form(
        "captions",
        "captions: any format that is read, also enhanced LRC",
        "the caption format; times inside a cue are those of words",
        "by cue, or by word",
    ),
    Form("hyperaudio", "Hyperaudio transcripts (HTML)", "`<span data-m data-d>`", "ms"),
    Form(
        "julius",
        "Julius (`-walign`)",
        "`=== begin forced alignment ===`, lines of `[first last]`, score, word",
        "frames",
    ),
    Form(
        "ctm", "CTM: Kaldi, NeMo, NIST", "lines of recording, channel, start, duration, word", "s"
    ),
    Form(
        "stm",
        "STM: NIST",
        "lines of recording, channel, speaker, start, end, labels, words",
        "s, by line",
    ),
    Form(
        "table",
        "tables of words or lines: Whisper .tsv and .csv, whisper-timestamped, MFA and Gentle CSV, ELAN tab-delimited text",
        "columns of start, end (or duration) and text, named or not",
        "as its columns are named, else by the speaking rate",
    ),
    Form(
        "parallel",
        "lists side by side, such as ElevenLabs' alignment",
        "`words[]` or `characters[]` beside `starts[]` and `ends[]`, under any prefix",
        "as the lists are named (`…_seconds`), else by the speaking rate",
    ),
    Form(
        "plain",
        "other JSON, such as Podcasting 2.0, Premiere, Gladia, ElevenLabs, Gentle, Remotion, NeMo, Coqui, BBC Kaldi",
        "objects with a text and two times by their fields' names, or `[word, start, end]`",
        "as the fields are named (`startMs`), else by the speaking rate",
    ),
)
"""In the order in which they are tried: what is unmistakable comes first."""

_MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)


def read_words(path: str | os.PathLike[str] | Source, *, unit: str | None = None) -> AsrWords:
    """Read timed words in any form of `FORMS`, recognised by its content.

    `unit` names the unit of times that are plain numbers (`s`, `ms`, `100ns`, `48000Hz`, …); it is
    needed only where neither the form nor the speaking rate decides it. Raises `InputError` when the text is
    in none of the forms, damaged, holds no timed word, or gives times at which nobody speaks.
    """
    source = path if isinstance(path, Source) else read_source(path)
    length = None if unit is None else unit_named(unit)
    if not source.text.strip():
        raise InputError("is empty", source.path)
    data = json_value(source)
    form = _form(source, data)
    if form is not None:
        title = form.title.split(":")[0]
        try:
            reading: Reading = _module(form).read(source, data)
        except InputError:
            raise
        except _MALFORMED as problem:
            line, column = _place(source, problem)
            raise InputError(
                f"looks like {title}, but is malformed: {_cause(problem)}",
                source.path,
                line,
                column,
                hint=f"expected {form.known_by}",
            ) from None
        return settled(with_speakers(reading, data, source.text), title, form.name, source, length)
    raise InputError(
        f"is not a form of timed words that is known: {looks_like(source, data)}",
        source.path,
        hint="known: " + "; ".join(form.title for form in FORMS),
    )


def form_of(source: Source, data: Any) -> str | None:
    """Who writes the form that a text looks like, or None; `data` is its JSON value."""
    form = _form(source, data)
    return None if form is None else form.title


def is_table_of_words(source: Source) -> bool:
    """Whether a text is one of the tables in which recognisers write words; raises `UsageError` for a cue sheet."""
    form = _form(source, None)
    if form is None or form.name not in ("ctm", "julius", "stm", "table"):
        return False
    if form.name == "table" and not _module(form).is_in_clock_times(source):
        return False  # timecodes in frames: a transcript's own times, to the second
    names = {column.holds for cell in _header(source) if (column := column_of(cell)) is not None}
    if form.name == "table" and names & {"error", "origin", "tapped"}:
        raise UsageError("is a cue sheet, not a transcript", source.path, hint="give it as --cues")
    return True


def _header(source: Source) -> list[str]:
    return re.split(r"[\t,;|]", source.text.lstrip().partition("\n")[0])


def _form(source: Source, data: Any) -> Form | None:
    for form in FORMS:
        # A form whose marks are there with values of other kinds is another program's.
        with suppress(*_MALFORMED):
            if _module(form).sniff(source, data):
                return form
    return None


def _module(form: Form) -> Any:
    return import_module(f"{__name__}.forms.{form.name}")


def _place(source: Source, problem: Exception) -> tuple[int | None, int | None]:
    """Line and column of the wrong value, where it is in the file once."""
    if not isinstance(problem, WrongValueError) or not isinstance(problem.found, str | float):
        return None, None
    written = json.dumps(problem.found, ensure_ascii=False)
    at = source.text.find(written)
    once = at >= 0 and source.text.find(written, at + 1) < 0
    return source.place(at) if once else (None, None)


def _cause(problem: Exception) -> str:
    if isinstance(problem, WrongValueError):
        return str(problem)
    if isinstance(problem, KeyError):
        return f"an entry has no {problem.args[0]!r}" if problem.args else "an entry is incomplete"
    return "a value is not of the kind that belongs there"
