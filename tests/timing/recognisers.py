"""One talk in the form of each recogniser and aligner, as their sources and documentation write it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any

Said = Sequence[tuple[str, int, int]]
"""Words with their start and end in ms."""

TALK: Said = (
    ("we", 500, 740),
    ("desire", 800, 1250),
    ("increase", 1250, 1900),
    ("of", 1990, 2130),
    ("fairest", 2200, 2700),
    ("creatures", 2700, 3310),
    ("that", 4450, 4600),
    ("beauty", 4610, 5020),
    ("never", 5100, 5480),
    ("dies", 5500, 6000),
)


def _s(ms: int) -> float | int:
    """Seconds as JavaScript writes them: 1 for 1.0."""
    seconds = ms / 1000
    return int(seconds) if seconds == int(seconds) else seconds


def _clock(ms: int, mark: str = ",") -> str:
    seconds, rest = divmod(ms, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}{mark}{rest:03d}"


def _text(said: Said) -> str:
    return " ".join(word for word, _, _ in said)


def _halves(said: Said) -> list[Said]:
    middle = (len(said) + 1) // 2
    return [part for part in (said[:middle], said[middle:]) if part]


def _whisper(said: Said, key: str = "word", sure: str = "probability") -> Any:
    return {
        "text": f" {_text(said)}",
        "segments": [
            {
                "id": number,
                "seek": 0,
                "start": _s(part[0][1]),
                "end": _s(part[-1][2]),
                "text": f" {_text(part)}",
                "tokens": [50364, 11, 50464],
                "temperature": 0.0,
                "words": [
                    {key: f" {w}", "start": _s(a), "end": _s(b), sure: 0.9} for w, a, b in part
                ],
            }
            for number, part in enumerate(_halves(said))
        ],
        "language": "en",
    }


def _whisperx(said: Said) -> Any:
    words = [
        {"word": w, "start": _s(a), "end": _s(b), "score": 0.9, "speaker": "SPEAKER_00"}
        for w, a, b in said
    ]
    segment = {"start": _s(said[0][1]), "end": _s(said[-1][2]), "text": _text(said), "words": words}
    return {"segments": [segment], "word_segments": words, "language": "en"}


def _whisper_api(said: Said) -> Any:
    return {
        "task": "transcribe",
        "language": "english",
        "duration": _s(said[-1][2] + 500),
        "text": _text(said),
        "words": [{"word": w, "start": _s(a), "end": _s(b)} for w, a, b in said],
    }


def _whisper_cpp(said: Said) -> Any:
    def times(a: int, b: int) -> Any:
        return {
            "timestamps": {"from": _clock(a), "to": _clock(b)},
            "offsets": {"from": a, "to": b},
        }

    def tokens(word: str, a: int, b: int) -> list[Any]:
        if len(word) < 5:
            return [{"text": f" {word}", **times(a, b), "id": 1, "p": 0.9, "t_dtw": -1}]
        middle = (a + b) // 2
        return [
            {"text": f" {word[:3]}", **times(a, middle), "id": 1, "p": 0.9, "t_dtw": -1},
            {"text": word[3:], **times(middle, b), "id": 2, "p": 0.9, "t_dtw": -1},
        ]

    return {
        "systeminfo": "AVX = 1",
        "params": {"model": "base", "language": "auto", "translate": False},
        "result": {"language": "en"},
        "transcription": [
            {
                **times(part[0][1], part[-1][2]),
                "text": f" {_text(part)}",
                "tokens": [
                    {"text": "[_BEG_]", **times(part[0][1], part[0][1]), "id": 50364, "p": 0.9},
                    *(token for word in part for token in tokens(*word)),
                ],
            }
            for part in _halves(said)
        ],
    }


def _deepgram(said: Said) -> Any:
    words = [
        {"word": w, "start": _s(a), "end": _s(b), "confidence": 0.9, "punctuated_word": w}
        for w, a, b in said
    ]
    paragraph = {
        "sentences": [{"text": _text(said), "start": _s(said[0][1]), "end": _s(said[-1][2])}],
        "start": _s(said[0][1]),
        "end": _s(said[-1][2]),
        "num_words": len(said),
    }
    best = {
        "transcript": _text(said),
        "confidence": 0.9,
        "words": words,
        "paragraphs": {"transcript": _text(said), "paragraphs": [paragraph]},
    }
    return {
        "metadata": {"duration": 7.0, "channels": 1},
        "results": {"channels": [{"alternatives": [best], "detected_language": "en"}]},
    }


def _deepgram_live(said: Said) -> Any:
    def message(part: Said, final: bool) -> Any:
        words = [
            {"word": w, "start": _s(a), "end": _s(b), "confidence": 0.9, "punctuated_word": w}
            for w, a, b in part
        ]
        return {
            "type": "Results",
            "channel_index": [0, 1],
            "duration": _s(part[-1][2] - part[0][1]),
            "start": _s(part[0][1]),
            "is_final": final,
            "channel": {"alternatives": [{"transcript": _text(part), "words": words}]},
        }

    return [m for part in _halves(said) for m in (message(part[:2], False), message(part, True))]


def _assemblyai(said: Said) -> Any:
    words = [
        {"text": w, "start": a, "end": b, "confidence": 0.9, "speaker": "A"} for w, a, b in said
    ]
    utterance = {
        "speaker": "A",
        "text": _text(said),
        "confidence": 0.9,
        "start": said[0][1],
        "end": said[-1][2],
        "words": words,
    }
    return {
        "id": "x",
        "language_code": "en_us",
        "audio_url": "https://example.org/a.mp3",
        "text": _text(said),
        "words": words,
        "utterances": [utterance],
        "audio_duration": 7,
    }


def _aws(said: Said) -> Any:
    items = [
        {
            "start_time": str(a / 1000),
            "end_time": str(b / 1000),
            "alternatives": [{"confidence": "0.99", "content": w}],
            "type": "pronunciation",
        }
        for w, a, b in said
    ]
    stop = {"alternatives": [{"confidence": "0.0", "content": "."}], "type": "punctuation"}
    return {
        "jobName": "x",
        "results": {
            "language_code": "en-US",
            "transcripts": [{"transcript": _text(said)}],
            "items": [*items, stop],
        },
    }


def _aws_channels(said: Said) -> Any:
    whole = _aws(said)
    items = whole["results"].pop("items")
    channels = [
        {"channel_label": f"ch_{k}", "items": items[k::2] if k == 0 else items[1::2]}
        for k in range(2)
    ]
    whole["results"]["channel_labels"] = {"channels": channels, "number_of_channels": 2}
    return whole


def _google(said: Said) -> Any:
    words = [
        {"startTime": f"{a / 1000:.3f}s", "endTime": f"{b / 1000:.3f}s", "word": w}
        for w, a, b in said
    ]
    return {
        "results": [
            {
                "alternatives": [{"transcript": _text(said), "confidence": 0.9, "words": words}],
                "resultEndTime": "7s",
                "languageCode": "en-us",
            }
        ]
    }


def _google_python(said: Said) -> Any:
    def time(ms: int) -> Any:
        return {"seconds": str(ms // 1000), "nanos": ms % 1000 * 1_000_000}

    words = [{"start_offset": time(a), "end_offset": time(b), "word": w} for w, a, b in said]
    return {"results": [{"alternatives": [{"words": words}], "language_code": "en-us"}]}


def _riva(said: Said) -> Any:
    words = [
        {
            "startTime": a,
            "endTime": b,
            "word": w,
            "confidence": 0.9,
            "speakerTag": 0,
            "languageCode": "",
        }
        for w, a, b in said
    ]
    best = {"transcript": _text(said), "confidence": 0.9, "words": words, "languageCode": []}
    return {
        "results": [{"alternatives": [best], "channelTag": 1, "audioProcessed": 7.0}],
        "id": None,
    }


def _azure(said: Said) -> Any:
    words = [
        {
            "word": w,
            "offset": f"PT{a / 1000}S",
            "duration": f"PT{(b - a) / 1000}S",
            "offsetInTicks": a * 10_000,
            "durationInTicks": (b - a) * 10_000,
        }
        for w, a, b in said
    ]
    phrase = {
        "recognitionStatus": "Success",
        "channel": 0,
        "locale": "en-US",
        "nBest": [{"confidence": 0.9, "display": _text(said), "words": words}],
    }
    return {"source": "x", "recognizedPhrases": [phrase]}


def _azure_fast(said: Said) -> Any:
    words = [
        {"text": w, "offsetMilliseconds": a, "durationMilliseconds": b - a} for w, a, b in said
    ]
    phrase = {
        "offsetMilliseconds": said[0][1],
        "durationMilliseconds": said[-1][2] - said[0][1],
        "text": _text(said),
        "locale": "en-US",
        "words": words,
    }
    return {"durationMilliseconds": 7000, "phrases": [phrase]}


def _azure_sdk(said: Said) -> Any:
    words = [{"Word": w, "Offset": a * 10_000, "Duration": (b - a) * 10_000} for w, a, b in said]
    return {"RecognitionStatus": "Success", "NBest": [{"Display": _text(said), "Words": words}]}


def _azure_call(said: Said) -> Any:
    words = [
        {"text": w.lower(), "offset": a * 10_000, "duration": (b - a) * 10_000} for w, a, b in said
    ]
    data = {
        "text": _text(said),
        "offset": words[0]["offset"],
        "words": words,
        "participantRawID": "8:x",
    }
    kinds = [
        ("Metadata", {"locale": "en-US"}),
        ("Data", {**data, "words": words[:1], "resultStatus": "Intermediate"}),
        ("Data", {**data, "resultStatus": "Final"}),
    ]
    return [{"kind": f"Transcription{k}", f"transcription{k}": value} for k, value in kinds]


def _rev(said: Said) -> Any:
    elements = [
        element
        for w, a, b in said
        for element in (
            {"type": "text", "value": w, "ts": _s(a), "end_ts": _s(b), "confidence": 0.9},
            {"type": "punct", "value": " "},
        )
    ]
    return {"monologues": [{"speaker": 0, "elements": elements}]}


def _speechmatics(said: Said) -> Any:
    words = [
        {
            "type": "word",
            "start_time": _s(a),
            "end_time": _s(b),
            "alternatives": [{"content": w, "confidence": 0.9, "language": "en"}],
        }
        for w, a, b in said
    ]
    event = {"type": "audio_event", "start_time": 0.0, "end_time": 0.4}
    config = {"transcription_config": {"language": "en"}, "type": "transcription"}
    return {"format": "2.9", "metadata": config, "results": [event, *words]}


def _speechmatics_1(said: Said) -> Any:
    words = [
        {"duration": f"{(b - a) / 1000:.3f}", "confidence": "0.9", "name": w, "time": f"{a / 1000}"}
        for w, a, b in said
    ]
    return {"job": {"lang": "en", "duration": 7}, "speakers": [], "words": words}


def _trint(said: Said) -> Any:
    words = [
        {"time": a, "duration": b - a, "name": w, "para": "p0", "speaker": "s0"} for w, a, b in said
    ]
    return {"words": words, "speakers": {"s0": {"name": "Ann"}}, "chapters": []}


def _cartesia(said: Said) -> str:
    """What was understood so far, again and again; an early word is another one later."""

    def turn(part: Said, kind: str) -> Any:
        words = [{"word": w, "start": a / 1000, "end": b / 1000} for w, a, b in part]
        return {"type": kind, "transcript": _text(part), "words": words}

    messages = []
    for part in _halves(said):
        early = [*part[:2], ("other", *part[2][1:])] if len(part) > 2 else part
        messages += [turn(early, "turn.update"), turn(part, "turn.eager_end")]
        messages.append(turn(part, "turn.end"))
    return "\n".join(map(json.dumps, messages))


def _yandex(said: Said) -> str:
    """A result, and the same with capitals and marks."""

    def result(name: str, write: Callable[[str], str]) -> Any:
        words = [{"text": write(w), "startTimeMs": str(a), "endTimeMs": str(b)} for w, a, b in said]
        found: Any = {"alternatives": [{"words": words, "text": _text(said)}], "channelTag": "0"}
        found = found if name == "final" else {"finalIndex": "0", "normalizedText": found}
        return {"result": {name: found, "channelTag": "0"}}

    return "\n".join(
        json.dumps(result(name, write))
        for name, write in (("final", str.upper), ("finalRefinement", str))
    )


def _amivoice(said: Said) -> Any:
    tokens = [
        {"written": w, "spoken": "x", "starttime": a, "endtime": b, "label": "speaker0"}
        for w, a, b in said
    ]
    return {"segments": [{"results": [{"tokens": tokens, "text": _text(said)}]}]}


def _vosk(said: Said) -> str:
    return "\n".join(
        json.dumps(
            {
                "result": [
                    {"conf": 1.0, "start": a / 1000, "end": b / 1000, "word": w} for w, a, b in part
                ],
                "text": _text(part),
            },
            indent=2,
        )
        for part in _halves(said)
    )


def _ibm(said: Said) -> Any:
    rows = [[w, _s(a), _s(b)] for w, a, b in said]
    best = {"transcript": _text(said), "confidence": 0.9, "timestamps": rows}
    labels = [{"from": _s(a), "to": _s(b), "speaker": 0, "final": False} for _, a, b in said]
    return {
        "result_index": 0,
        "results": [{"final": True, "alternatives": [best]}],
        "speaker_labels": labels,
    }


def _soniox(said: Said) -> Any:
    tokens = []
    for index, (w, a, b) in enumerate(said):
        blank = " " if index else ""
        middle = (a + b) // 2 if w[2:] else b
        tokens += [
            {"text": f"{blank}{w[:2]}", "start_ms": a, "end_ms": middle, "language": "en"},
            {"text": w[2:], "start_ms": middle, "end_ms": b, "language": "en"},
        ]
    return {"id": "x", "text": _text(said), "tokens": [t for t in tokens if t["text"]]}


def _gladia(said: Said) -> Any:
    words = [{"word": f" {w}", "start": _s(a), "end": _s(b), "confidence": 0.9} for w, a, b in said]
    utterance = {
        "language": "en",
        "start": _s(said[0][1]),
        "end": _s(said[-1][2]),
        "confidence": 0.9,
        "channel": 0,
        "speaker": 0,
        "words": words,
        "text": _text(said),
    }
    script = {"full_transcript": _text(said), "languages": ["en"], "utterances": [utterance]}
    return {
        "id": "x",
        "status": "done",
        "result": {"metadata": {"audio_duration": 7.0}, "transcription": script},
    }


def _elevenlabs(said: Said) -> Any:
    words: list[Any] = []
    for index, (w, a, b) in enumerate(said):
        if index:
            gap = {"text": " ", "start": _s(said[index - 1][2]), "end": _s(a), "type": "spacing"}
            words.append(gap)
        words.append({"text": w, "start": _s(a), "end": _s(b), "type": "word", "logprob": -0.1})
    return {"language_code": "eng", "language_probability": 1, "text": _text(said), "words": words}


def _premiere(said: Said) -> Any:
    words = [
        {
            "confidence": 1,
            "duration": _s(b - a),
            "eos": False,
            "start": _s(a),
            "tags": [],
            "text": w,
            "type": "word",
        }
        for w, a, b in said
    ]
    segment = {
        "duration": _s(said[-1][2] - said[0][1]),
        "language": "en-us",
        "speaker": "7fc1",
        "start": _s(said[0][1]),
        "words": words,
    }
    return {"language": "en-us", "segments": [segment], "speakers": [{"id": "7fc1", "name": "Ann"}]}


def _podcast(said: Said) -> Any:
    return {
        "version": "1.0.0",
        "segments": [
            {"speaker": "Ann", "startTime": _s(a), "endTime": _s(b), "body": w} for w, a, b in said
        ],
    }


def _remotion(said: Said) -> Any:
    return [
        {"text": f" {w}", "startMs": a, "endMs": b, "timestampMs": (a + b) // 2, "confidence": 0.9}
        for w, a, b in said
    ]


def _gentle(said: Said) -> Any:
    words = [
        {
            "alignedWord": w,
            "case": "success",
            "start": a / 1000,
            "end": b / 1000,
            "startOffset": 0,
            "endOffset": 3,
            "phones": [{"duration": 0.1, "phone": "ah_S"}],
            "word": w,
        }
        for w, a, b in said
    ]
    return {"transcript": _text(said), "words": words}


def _transformers(said: Said) -> Any:
    chunks: list[Any] = [{"text": f" {w}", "timestamp": [a / 1000, b / 1000]} for w, a, b in said]
    return {"text": f" {_text(said)}", "chunks": chunks}


def _parakeet(said: Said) -> Any:
    tokens = [
        token
        for w, a, b in said
        for token in (
            {"text": f" {w[:1]}", "start": _s(a), "end": _s((a + b) // 2), "duration": 0.1},
            {"text": w[1:], "start": _s((a + b) // 2), "end": _s(b), "duration": 0.1},
        )
    ]
    sentence = {
        "text": _text(said),
        "start": _s(said[0][1]),
        "end": _s(said[-1][2]),
        "tokens": [token for token in tokens if token["text"]],
    }
    return {"text": _text(said), "sentences": [sentence]}


def _nemo(said: Said) -> Any:
    words = [
        {
            "word": w,
            "start_offset": a // 80,
            "end_offset": b // 80,
            "start": a / 1000,
            "end": b / 1000,
        }
        for w, a, b in said
    ]
    whole = {"segment": _text(said), "start": said[0][1] / 1000, "end": said[-1][2] / 1000}
    return {"text": _text(said), "timestamp": {"word": words, "segment": [whole]}}


def _funasr(said: Said) -> Any:
    return [{"key": "a", "text": _text(said), "timestamp": [[a, b] for _, a, b in said]}]


def _coqui(said: Said) -> Any:
    words = [{"word": w, "start_time": a / 1000, "duration": (b - a) / 1000} for w, a, b in said]
    return {"transcripts": [{"confidence": -12.3, "words": words}]}


def _bbc_kaldi(said: Said) -> Any:
    words = [
        {"start": a / 1000, "end": b / 1000, "confidence": 0.6, "word": w, "punct": w, "index": k}
        for k, (w, a, b) in enumerate(said)
    ]
    return {"action": "audio-transcribe", "retval": {"status": True, "words": words}}


def _mfa(said: Said) -> Any:
    rows = [[a / 1000, b / 1000, w] for w, a, b in said]
    sounds = [[a / 1000, b / 1000, "AH0"] for _, a, b in said]
    return {
        "start": 0,
        "end": 7,
        "tiers": {
            "words": {"type": "interval", "entries": rows},
            "phones": {"type": "interval", "entries": sounds},
        },
    }


def _textgrid(said: Said) -> str:
    rows = "\n".join(f'{a / 1000} {b / 1000} "{w}"' for w, a, b in said)
    return (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n0 7 <exists> 1\n'
        f'"IntervalTier" "words" 0 7 {len(said)}\n{rows}\n'
    )


def _ctm(said: Said) -> str:
    return "".join(f"talk 1 {a / 1000:.3f} {(b - a) / 1000:.3f} {w} 0.98\n" for w, a, b in said)


def _tsv(said: Said) -> str:
    return "start\tend\ttext\n" + "".join(f"{a}\t{b}\t{w}\n" for w, a, b in said)


def _csv(said: Said) -> str:
    return "".join(f"{w},{a / 1000},{b / 1000}\n" for w, a, b in said)


def _gentle_csv(said: Said) -> str:
    return "".join(f"{w},{w},{a / 1000},{b / 1000}\n" for w, a, b in said)


def _mfa_csv(said: Said) -> str:
    words = "".join(f"{a / 1000},{b / 1000},{w},words,Ann\n" for w, a, b in said)
    phones = "".join(f"{a / 1000},{b / 1000},AH0,phones,Ann\n" for _, a, b in said)
    return f"Begin,End,Label,Type,Speaker\n{words}{phones}"


def _elan(said: Said) -> str:
    return "".join(
        f"words\tAnn\t{_clock(a, '.')}\t{a / 1000:.3f}\t{_clock(b, '.')}\t{b / 1000:.3f}\t"
        f"{_clock(b - a, '.')}\t{(b - a) / 1000:.3f}\t{w}\n"
        for w, a, b in said
    )


def _eaf(said: Said) -> str:
    slots, words, phones = "", "", ""
    for k, (w, a, b) in enumerate(said):
        slots += "".join(
            f'<TIME_SLOT TIME_SLOT_ID="ts{k}{edge}" TIME_VALUE="{ms}"/>'
            for edge, ms in (("a", a), ("b", b))
        )
        one = f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="{{}}{k}" TIME_SLOT_REF1="ts{k}a" TIME_SLOT_REF2="ts{k}b"><ANNOTATION_VALUE>{{}}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>'
        words += one.format("w", w)
        phones += one.format("p", "AH0")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ANNOTATION_DOCUMENT AUTHOR="" FORMAT="3.0" VERSION="3.0">'
        f'<HEADER MEDIA_FILE="" TIME_UNITS="milliseconds"/><TIME_ORDER>{slots}</TIME_ORDER>'
        f'<TIER TIER_ID="words" PARTICIPANT="Ann">{words}</TIER><TIER TIER_ID="phones">{phones}</TIER>'
        '<TIER TIER_ID="translation" PARENT_REF="words"><ANNOTATION><REF_ANNOTATION ANNOTATION_ID="r" ANNOTATION_REF="w0">'
        "<ANNOTATION_VALUE>nous</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>\n"
    )


def _deepspeech(said: Said) -> Any:
    words = [{"word": w, "start_time": a / 1000, "duration": (b - a) / 1000} for w, a, b in said]
    other = [{"word": "other", "start_time": 0.1, "duration": 0.2}]
    return {
        "transcripts": [
            {"confidence": -20.5, "words": words},
            {"confidence": -31.0, "words": other},
        ]
    }


def _aws_streaming(said: Said) -> Any:
    def event(part: Said, partial: bool) -> Any:
        items = [
            {
                "Content": w,
                "StartTime": a / 1000,
                "EndTime": b / 1000,
                "Type": "pronunciation",
                "Confidence": 0.9,
            }
            for w, a, b in part
        ]
        end = part[-1][2] / 1000
        items.append({"Content": ".", "StartTime": end, "EndTime": end, "Type": "punctuation"})
        alternative = {"Transcript": _text(part), "Items": items}
        result = {
            "ResultId": "r",
            "IsPartial": partial,
            "StartTime": 0.1,
            "EndTime": end,
            "Alternatives": [alternative],
        }
        return {"TranscriptEvent": {"Transcript": {"Results": [result]}}}

    first, second = _halves(said)
    return [
        event(first[:1], True),
        event(first, False),
        event(second[:2], True),
        event(second, False),
    ]


def _azure_batch_1(said: Said) -> Any:
    words = [{"Word": w, "Offset": a * 10_000, "Duration": (b - a) * 10_000} for w, a, b in said]
    best = {"Confidence": 0.9, "Lexical": _text(said), "Display": _text(said), "Words": words}
    other = {
        "Confidence": 0.5,
        "Lexical": "x",
        "Display": "X.",
        "Words": [{"Word": "x", "Offset": 1000, "Duration": 1000}],
    }
    segment = {
        "RecognitionStatus": "Success",
        "Offset": 0,
        "Duration": 70_000_000,
        "NBest": [best, other],
    }
    return {
        "AudioFileResults": [
            {"AudioFileName": "a.wav", "AudioFileUrl": "a.wav", "SegmentResults": [segment]}
        ]
    }


def _json3(said: Said) -> Any:
    events: list[Any] = [{"tStartMs": 0, "dDurationMs": 7000, "id": 1, "wpWinPosId": 1}]
    for part in _halves(said):
        start = part[0][1]
        segments = [
            {"utf8": w if k == 0 else f" {w}", "tOffsetMs": a - start, "acAsrConf": 0}
            for k, (w, a, _) in enumerate(part)
        ]
        events.append({"tStartMs": start, "dDurationMs": part[-1][2] - start, "segs": segments})
        events.append({"tStartMs": part[-1][2], "aAppend": 1, "segs": [{"utf8": "\n"}]})
    return {"wireMagic": "pb3", "events": events}


def _inner_vtt(said: Said) -> str:
    cues = [
        f"{_clock(part[0][1], '.')} --> {_clock(part[-1][2], '.')}\n{part[0][0]}"
        + "".join(f"<{_clock(a, '.')}><c> {w}</c>" for w, a, _ in part[1:])
        for part in _halves(said)
    ]
    return "WEBVTT\nKind: captions\nLanguage: en\n\n" + "\n\n".join(cues) + "\n"


def _lrc(said: Said) -> str:
    def stamp(ms: int) -> str:
        return f"{ms // 60_000:02d}:{ms // 1000 % 60:02d}.{ms % 1000 // 10:02d}"

    lines = [
        f"[{stamp(part[0][1])}]"
        + " ".join(f"<{stamp(a)}>{w}" for w, a, _ in part)
        + f" <{stamp(part[-1][2])}>"
        for part in _halves(said)
    ]
    return "[la:en]\n" + "\n".join(lines) + "\n"


def _hyperaudio(said: Said) -> str:
    spans = "".join(f'<span data-m="{a}" data-d="{b - a}">{w} </span>' for w, a, b in said)
    return f'<html lang="en"><body><article><p>{spans}</p></article></body></html>'


Writer = Callable[[Said], Any]
WORD_FORMS: dict[str, tuple[str, Writer]] = {
    "openai-whisper": ("whisper", _whisper),
    "whisper-timestamped": ("whisper", lambda said: _whisper(said, "text", "confidence")),
    "faster-whisper": ("whisper", lambda said: _whisper(said)["segments"]),
    "whisperx": ("whisper", _whisperx),
    "whisper-api": ("whisper", _whisper_api),
    "whisper.cpp": ("whisper_cpp", _whisper_cpp),
    "deepgram": ("deepgram", _deepgram),
    "deepgram-live": ("deepgram", _deepgram_live),
    "assemblyai": ("assemblyai", _assemblyai),
    "assemblyai-utterances": (
        "assemblyai",
        lambda said: {"utterances": _assemblyai(said)["utterances"]},
    ),
    "aws": ("aws", _aws),
    "aws-channels": ("aws", _aws_channels),
    "aws-items": ("aws", lambda said: _aws(said)["results"]["items"]),
    "aws-streaming": ("aws", _aws_streaming),
    "google": ("google", _google),
    "google-python": ("google", _google_python),
    "riva": ("riva", _riva),
    "azure": ("azure", _azure),
    "azure-fast": ("azure", _azure_fast),
    "azure-sdk": ("azure", _azure_sdk),
    "azure-call": ("azure", _azure_call),
    "azure-batch-1": ("azure", _azure_batch_1),
    "rev": ("rev", _rev),
    "speechmatics": ("speechmatics", _speechmatics),
    "speechmatics-1": ("speechmatics", _speechmatics_1),
    "trint": ("speechmatics", _trint),
    "cartesia": ("plain", _cartesia),
    "yandex": ("plain", _yandex),
    "amivoice": ("plain", _amivoice),
    "vosk": ("vosk", _vosk),
    "ibm": ("ibm", _ibm),
    "soniox": ("soniox", _soniox),
    "gladia": ("plain", _gladia),
    "elevenlabs": ("plain", _elevenlabs),
    "premiere": ("plain", _premiere),
    "podcast": ("plain", _podcast),
    "remotion": ("plain", _remotion),
    "gentle": ("plain", _gentle),
    "transformers": ("transformers", _transformers),
    "parakeet": ("parakeet", _parakeet),
    "nemo": ("plain", _nemo),
    "funasr": ("funasr", _funasr),
    "coqui": ("deepspeech", _coqui),
    "bbc-kaldi": ("plain", _bbc_kaldi),
    "deepspeech": ("deepspeech", _deepspeech),
    "elan-eaf": ("elan", _eaf),
    "mfa": ("mfa", _mfa),
    "textgrid": ("textgrid", _textgrid),
    "ctm": ("ctm", _ctm),
    "whisper-tsv": ("table", _tsv),
    "whisper-timestamped-csv": ("table", _csv),
    "gentle-csv": ("table", _gentle_csv),
    "mfa-csv": ("table", _mfa_csv),
    "elan": ("table", _elan),
    "json3": ("youtube-json3", _json3),
    "inner-vtt": ("vtt", _inner_vtt),
    "enhanced-lrc": ("lrc", _lrc),
    "hyperaudio": ("hyperaudio", _hyperaudio),
    "rows": ("plain", lambda said: [[w, _s(a), _s(b)] for w, a, b in said]),
    "rows-ms": ("plain", lambda said: [[w, a, b] for w, a, b in said]),
}
"""Name → the form it is read in, and its writer."""

LANGUAGES = {
    "openai-whisper": "en",
    "whisper-api": "en",
    "whisper.cpp": "en",
    "deepgram": "en",
    "assemblyai": "en-US",
    "aws": "en-US",
    "google": "en-US",
    "google-python": "en-US",
    "azure": "en-US",
    "azure-fast": "en-US",
    "azure-call": "en-US",
    "speechmatics": "en",
    "speechmatics-1": "en",
    "soniox": "en",
    "gladia": "en",
    "elevenlabs": "en",
    "premiere": "en-US",
    "inner-vtt": "en",
    "enhanced-lrc": "en",
    "hyperaudio": "en",
}


def written(name: str, said: Said = TALK) -> str:
    """The text of a file of that form."""
    made = WORD_FORMS[name][1](said)
    return made if isinstance(made, str) else json.dumps(made, ensure_ascii=False)
