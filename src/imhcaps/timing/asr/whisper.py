"""Whisper and its kin: openai, faster-whisper, stable-ts, WhisperX (`segments`), whisper.cpp (`transcription`).

A file without word times still times its segments; their words then share the time.
"""

from __future__ import annotations

from typing import Any

from imhcaps.model.transcript import Remark
from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, inexact, ms, score, spread, untimed
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """Segments, whisper.cpp's transcription, or the API's words."""
    return (
        has(data, "segments")
        or has(data, "word_segments")
        or (has(data, "transcription") and isinstance(data["transcription"], list))
        or (has(data, "words") and has(first(data["words"]), "word"))
        or (isinstance(data, list) and _is_segment(first(data)))
    )


def _is_segment(entry: Any) -> bool:
    """One of a list, as faster-whisper gives them: its `words` are null where nobody asked for them."""
    return has(entry, "text", "words", "start") and isinstance(entry["words"], list | None)


def read(source: Source, data: Any) -> AsrWords:
    """The words of all segments."""
    if has(data, "transcription"):
        return _cpp(data)
    words: list[AsrWord] = []
    remarks: tuple[Remark, ...] = ()
    lost = 0
    segments = data if isinstance(data, list) else data.get("segments")
    if segments and any(segment.get("words") for segment in segments):
        entries = [
            (w, segment.get("speaker") or "")
            for segment in segments
            for w in segment.get("words") or ()
        ]
    elif isinstance(data, dict) and (data.get("word_segments") or data.get("words")):
        entries = [(w, "") for w in data.get("word_segments") or data["words"]]
    else:
        entries = []
        for segment in segments or ():
            words += spread(segment["text"], ms(segment["start"]), ms(segment["end"]))
        remarks = inexact("segments")
    for w, speaker in entries:
        if w.get("start") is None or w.get("end") is None:
            lost += 1
            continue
        sure = w.get("probability", w.get("score", w.get("confidence")))
        text = w.get("word", w.get("text", ""))
        words.append(
            AsrWord(
                text.strip(), ms(w["start"]), ms(w["end"]), score(sure), w.get("speaker") or speaker
            )
        )
    language = data.get("language") if isinstance(data, dict) else None
    return AsrWords(tuple(words), language=language, remarks=remarks + untimed(lost))


def _cpp(data: dict[str, Any]) -> AsrWords:
    """whisper.cpp: tokens (`-ojf`) joined to words; else segments, one word each or longer."""
    words: list[AsrWord] = []
    loose = False
    for segment in data["transcription"]:
        tokens = [t for t in segment.get("tokens", ()) if not t["text"].startswith("[_")]
        if not tokens:
            start, end = segment["offsets"]["from"], segment["offsets"]["to"]
            text = segment["text"]
            if words and text.strip() and not text.startswith(" ") and len(text.split()) == 1:
                last = words[-1]
                words[-1] = AsrWord(last.text + text.strip(), last.start, end, last.confidence)
                continue
            loose = loose or len(text.split()) > 1
            words += spread(text, start, end)
            continue
        fresh = True
        for token in tokens:
            text, start, end = token["text"], token["offsets"]["from"], token["offsets"]["to"]
            sure = score(token.get("p"))
            if not fresh and words and not text.startswith(" "):
                last = words[-1]
                least = sure if last.confidence is None else min(last.confidence, sure or 1.0)
                words[-1] = AsrWord(last.text + text, last.start, max(last.end, end), least)
            else:
                words.append(AsrWord(text.strip(), start, end, sure))
            fresh = False
    language = data.get("result", {}).get("language")
    return AsrWords(tuple(words), language=language, remarks=inexact("segments") if loose else ())
