"""Azure Speech: batch (`recognizedPhrases`), fast (`phrases`), detailed results (`NBest`).

Ticks are 100 ns.
"""

from __future__ import annotations

from typing import Any

from imhcaps.source import Source
from imhcaps.timing.asr.common import first, has, inexact, score, spread
from imhcaps.timing.model import AsrWord, AsrWords


def sniff(source: Source, data: Any) -> bool:
    """One of the three forms, or a list of detailed results."""
    return (
        has(data, "recognizedPhrases")
        or has(data, "NBest")
        or (isinstance(data, list) and any(has(result, "NBest") for result in data))
        or (has(data, "phrases") and has(first(data["phrases"]), "offsetMilliseconds"))
    )


def read(source: Source, data: Any) -> AsrWords:
    """The words of the best reading of each phrase."""
    words: list[AsrWord] = []
    remarks = ()
    if has(data, "phrases"):
        for phrase in data["phrases"]:
            who = str(phrase.get("speaker", ""))
            for w in phrase.get("words") or [phrase]:
                start = int(w["offsetMilliseconds"])
                words.append(
                    AsrWord(
                        w["text"],
                        start,
                        start + int(w["durationMilliseconds"]),
                        score(phrase.get("confidence")),
                        who,
                    )
                )
        return AsrWords(tuple(words), language=(first(data["phrases"]) or {}).get("locale"))
    if has(data, "recognizedPhrases"):
        phrases = data["recognizedPhrases"]
    else:
        phrases = data if isinstance(data, list) else [data]
    for phrase in phrases:
        best = first(phrase.get("nBest") or phrase.get("NBest"))
        if best is None:
            continue
        who = str(phrase.get("speaker", ""))
        timed = best.get("words") or best.get("Words") or best.get("displayWords") or []
        for w in timed:
            start = _ticks(w, "offset")
            text = w.get("word") or w.get("Word") or w.get("displayText") or w.get("display") or ""
            sure = w.get(
                "confidence", w.get("Confidence", best.get("confidence", best.get("Confidence")))
            )
            words.append(AsrWord(text, start, start + _ticks(w, "duration"), score(sure), who))
        if not timed:
            text = best.get("display") or best.get("Display") or best.get("Lexical") or ""
            start = _ticks(phrase, "offset")
            words += spread(text, start, start + _ticks(phrase, "duration"), None, who)
            remarks = inexact("phrases")  # type: ignore[assignment]
    return AsrWords(tuple(words), remarks=remarks)


def _ticks(value: dict[str, Any], name: str) -> int:
    for key in (f"{name}InTicks", name.capitalize(), name):
        found = value.get(key)
        if isinstance(found, int | float):
            return round(found / 10_000)
        if isinstance(found, str) and found.startswith("PT"):
            return _iso(found)
    raise KeyError(name)


def _iso(text: str) -> int:
    """Milliseconds of an ISO 8601 duration such as `PT1M2.5S`."""
    total, number = 0.0, ""
    for ch in text[2:]:
        if ch in "HMS":
            total += float(number) * {"H": 3600, "M": 60, "S": 1}[ch]
            number = ""
        else:
            number += ch
    return round(total * 1000)
