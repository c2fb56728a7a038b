"""Recognisers' words in the form of each tool: small files written here."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from imhcaps.errors import ImhcapsError, InputError
from imhcaps.source import Source
from imhcaps.timing import AsrWords, read_words
from imhcaps.timing.asr import FORMS, forms

FOLDER = Path(forms.__path__[0])


def read(data: Any) -> AsrWords:
    return read_words(Source(data if isinstance(data, str) else json.dumps(data), "x.json"))


def brief(found: AsrWords) -> list[tuple[str, int, int]]:
    return [(word.text, word.start, word.end) for word in found.words]


HELLO = [("Hello", 500, 900), ("there.", 1000, 1500)]
BARE = [("Hello", 500, 900), ("there", 1000, 1500)]

WHISPER = {
    "text": " Hello there.",
    "language": "en",
    "segments": [
        {
            "id": 0,
            "start": 0.5,
            "end": 1.5,
            "text": " Hello there.",
            "words": [
                {"word": " Hello", "start": 0.5, "end": 0.9, "probability": 0.9},
                {"word": " there.", "start": 1.0, "end": 1.5, "probability": 0.8},
            ],
        }
    ],
}
WHISPERX = {
    "segments": [
        {
            "start": 0.5,
            "end": 1.5,
            "text": "Hello 2 there.",
            "speaker": "SPEAKER_00",
            "words": [
                {"word": "Hello", "start": 0.5, "end": 0.9, "score": 0.9},
                {"word": "2"},
                {"word": "there.", "start": 1.0, "end": 1.5, "score": 0.8},
            ],
        }
    ],
    "word_segments": [],
}
CPP = {
    "systeminfo": "",
    "result": {"language": "en"},
    "transcription": [
        {
            "timestamps": {"from": "00:00:00,500", "to": "00:00:01,500"},
            "offsets": {"from": 500, "to": 1500},
            "text": " Hello there.",
            "tokens": [
                {"text": "[_BEG_]", "offsets": {"from": 500, "to": 500}, "id": 50364, "p": 0.9},
                {"text": " Hel", "offsets": {"from": 500, "to": 700}, "id": 1, "p": 0.9},
                {"text": "lo", "offsets": {"from": 700, "to": 900}, "id": 2, "p": 0.7},
                {"text": " there", "offsets": {"from": 1000, "to": 1400}, "id": 3, "p": 0.9},
                {"text": ".", "offsets": {"from": 1400, "to": 1500}, "id": 4, "p": 0.9},
                {"text": "[_TT_75]", "offsets": {"from": 1500, "to": 1500}, "id": 5, "p": 0.1},
            ],
        }
    ],
}
DEEPGRAM = {
    "metadata": {},
    "results": {
        "channels": [
            {
                "alternatives": [
                    {
                        "transcript": "hello there",
                        "words": [
                            {
                                "word": "hello",
                                "start": 0.5,
                                "end": 0.9,
                                "confidence": 0.9,
                                "punctuated_word": "Hello",
                                "speaker": 0,
                            },
                            {
                                "word": "there",
                                "start": 1.0,
                                "end": 1.5,
                                "confidence": 0.9,
                                "punctuated_word": "there.",
                                "speaker": 0,
                            },
                        ],
                    }
                ]
            }
        ]
    },
}
ASSEMBLYAI = {
    "id": "x",
    "language_code": "en_us",
    "words": [
        {"text": "Hello", "start": 500, "end": 900, "confidence": 0.9, "speaker": "A"},
        {"text": "there.", "start": 1000, "end": 1500, "confidence": 0.9, "speaker": None},
    ],
}
AWS = {
    "jobName": "x",
    "results": {
        "transcripts": [{"transcript": "Hello there."}],
        "items": [
            {
                "start_time": "0.5",
                "end_time": "0.9",
                "alternatives": [{"confidence": "0.9", "content": "Hello"}],
                "type": "pronunciation",
            },
            {
                "start_time": "1.0",
                "end_time": "1.5",
                "alternatives": [{"confidence": "0.9", "content": "there"}],
                "type": "pronunciation",
            },
            {"alternatives": [{"confidence": "0.0", "content": "."}], "type": "punctuation"},
        ],
    },
}
GOOGLE = {
    "results": [
        {
            "alternatives": [
                {
                    "transcript": "Hello there.",
                    "confidence": 0.9,
                    "words": [
                        {"startTime": "0.500s", "endTime": "0.900s", "word": "Hello"},
                        {"startTime": "1s", "endTime": "1.500s", "word": "there."},
                    ],
                }
            ],
            "languageCode": "en-us",
        }
    ]
}
GOOGLE_NANOS = {
    "results": [
        {
            "alternatives": [
                {
                    "words": [
                        {
                            "start_time": {"nanos": 500_000_000},
                            "end_time": {"nanos": 900_000_000},
                            "word": "Hello",
                        },
                        {
                            "start_time": {"seconds": "1"},
                            "end_time": {"seconds": 1, "nanos": 500_000_000},
                            "word": "there.",
                        },
                    ]
                }
            ]
        }
    ]
}
AZURE = {
    "recognizedPhrases": [
        {
            "speaker": 1,
            "nBest": [
                {
                    "confidence": 0.9,
                    "words": [
                        {
                            "word": "Hello",
                            "offset": "PT0.5S",
                            "duration": "PT0.4S",
                            "offsetInTicks": 5_000_000.0,
                            "durationInTicks": 4_000_000.0,
                        },
                        {"word": "there.", "offset": "PT1S", "duration": "PT0.5S"},
                    ],
                }
            ],
        }
    ]
}
AZURE_SDK = [
    {
        "Offset": 5_000_000,
        "Duration": 10_000_000,
        "NBest": [
            {
                "Confidence": 0.9,
                "Words": [
                    {"Word": "Hello", "Offset": 5_000_000, "Duration": 4_000_000},
                    {"Word": "there.", "Offset": 10_000_000, "Duration": 5_000_000},
                ],
            }
        ],
    }
]
AZURE_FAST = {
    "durationMilliseconds": 2000,
    "phrases": [
        {
            "offsetMilliseconds": 500,
            "durationMilliseconds": 1000,
            "text": "Hello there.",
            "locale": "en-US",
            "words": [
                {"text": "Hello", "offsetMilliseconds": 500, "durationMilliseconds": 400},
                {"text": "there.", "offsetMilliseconds": 1000, "durationMilliseconds": 500},
            ],
        }
    ],
}
REV = {
    "monologues": [
        {
            "speaker": 0,
            "elements": [
                {"type": "text", "value": "Hello", "ts": 0.5, "end_ts": 0.9, "confidence": 0.9},
                {"type": "punct", "value": " "},
                {"type": "text", "value": "there", "ts": 1.0, "end_ts": 1.5, "confidence": 0.9},
                {"type": "punct", "value": "."},
            ],
        }
    ]
}
REV_OF_PEOPLE = {
    "monologues": [
        {
            "speaker": 1,
            "elements": [
                {"type": "text", "value": a, "timestamp": b, "end_timestamp": c}
                for a, b, c in (
                    ("Hello", "00:00:00,500", "00:00:00,900"),
                    ("there.", "00:00:01,000", "00:00:01,500"),
                )
            ],
        }
    ]
}
SPEECHMATICS = {
    "format": "2.9",
    "metadata": {"transcription_config": {"language": "en"}},
    "results": [
        {
            "type": "word",
            "start_time": 0.5,
            "end_time": 0.9,
            "alternatives": [{"content": "Hello", "confidence": 0.9, "speaker": "S1"}],
        },
        {
            "type": "word",
            "start_time": 1.0,
            "end_time": 1.5,
            "alternatives": [{"content": "there", "confidence": 0.9}],
        },
        {
            "type": "punctuation",
            "start_time": 1.5,
            "end_time": 1.5,
            "alternatives": [{"content": "."}],
        },
    ],
}
JSON3 = {
    "wireMagic": "pb3",
    "events": [
        {"tStartMs": 0, "dDurationMs": 9000, "id": 1, "wpWinPosId": 1},
        {
            "tStartMs": 500,
            "dDurationMs": 1000,
            "segs": [
                {"utf8": "Hello", "acAsrConf": 230},
                {"utf8": " there", "tOffsetMs": 500, "acAsrConf": 0},
            ],
        },
        {"tStartMs": 1400, "aAppend": 1, "segs": [{"utf8": "\n"}]},
    ],
}
SRV3 = (
    '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3"><body>'
    '<p t="500" d="1000" w="1"><s ac="248">Hello</s><s t="500" ac="0"> there</s></p>'
    '<p t="1400" d="10" w="1" a="1">\n</p></body></timedtext>'
)
VOSK = {
    "result": [
        {"conf": 1.0, "start": 0.5, "end": 0.9, "word": "Hello"},
        {"conf": 0.5, "start": 1.0, "end": 1.5, "word": "there"},
    ],
    "text": "Hello there",
}
CTM = (
    ";; a comment\nrec1 A 0.50 0.40 Hello 0.98\nrec1 A 0.9 0.1 <eps> 1.0\nrec1 A 1.00 0.50 there\n"
)
GRID = """File type = "ooTextFile"
Object class = "TextGrid"
0 2 <exists> 2
"IntervalTier" "words" 0 2 4
0 0.5 "" 0.5 0.9 "Hello" 0.9 1.0 "sp" 1.0 1.5 "there"
"IntervalTier" "phones" 0 2 1
0 2 "AH"
"""
TIMED = {
    "format": "imhcaps-timed",
    "version": 1,
    "language": "en",
    "turns": [
        {
            "speaker": "Ann",
            "words": [
                {"text": "Hello", "start": 500, "end": 900, "origin": "anchor", "confidence": 0.97},
                {
                    "text": "there.",
                    "start": 1000,
                    "end": 1500,
                    "origin": "estimated",
                    "confidence": 0.5,
                },
            ],
        }
    ],
}


@pytest.mark.parametrize(
    ("form", "data", "words"),
    [
        ("whisper", WHISPER, HELLO),
        ("whisper", WHISPER["segments"], HELLO),
        (
            "whisper",
            {
                "task": "transcribe",
                "words": [
                    {"word": "Hello", "start": 0.5, "end": 0.9},
                    {"word": "there.", "start": 1.0, "end": 1.5},
                ],
            },
            HELLO,
        ),
        ("whisper", WHISPERX, HELLO),
        ("whisper_cpp", CPP, [("Hello", 500, 900), ("there.", 1000, 1400)]),
        ("deepgram", DEEPGRAM, HELLO),
        ("assemblyai", ASSEMBLYAI, HELLO),
        ("aws", AWS, HELLO),
        ("google", GOOGLE, HELLO),
        ("google", GOOGLE_NANOS, HELLO),
        ("google", {"name": "1", "done": True, "response": GOOGLE}, HELLO),
        ("azure", AZURE, HELLO),
        ("azure", AZURE_SDK, HELLO),
        ("azure", AZURE_FAST, HELLO),
        ("rev", REV, HELLO),
        ("rev", REV_OF_PEOPLE, HELLO),
        ("speechmatics", SPEECHMATICS, HELLO),
        ("youtube-json3", JSON3, [("Hello", 500, 1000), ("there", 1000, 1500)]),
        ("youtube-srv3", SRV3, [("Hello", 500, 1000), ("there", 1000, 1500)]),
        ("vosk", VOSK, BARE),
        ("vosk", json.dumps(VOSK) + "\n" + json.dumps({"text": ""}), BARE),
        ("ctm", CTM, BARE),
        ("textgrid", GRID, BARE),
        ("timed", TIMED, HELLO),
        ("plain", [["Hello", 0.5, 0.9], ["there.", 1.0, 1.5]], HELLO),
        ("plain", [["Hello", 500, 900], ["there.", 1000, 1500]], HELLO),
        (
            "plain",
            [
                {"text": "Hello", "start": 0.5, "end": 0.9},
                {"text": "there.", "start": 1, "end": 1.5},
            ],
            HELLO,
        ),
    ],
)
def test_each_tools_form_gives_the_same_words(
    form: str, data: Any, words: list[tuple[str, int, int]]
) -> None:
    found = read(data)
    assert found.format == form
    assert brief(found) == words


def test_no_form_is_missing_from_the_table() -> None:
    modules = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert modules == {form.name for form in FORMS}


CTM_ALTERNATIVES = """\
talk 1 0.50 0.40 Good 0.99
talk 1 * * <ALT_BEGIN>
talk 1 0.90 0.60 evening 0.5
talk 1 * * <ALT>
talk 1 0.90 0.30 even 0.5
talk 1 1.20 0.30 in 0.5
talk 1 * * <ALT_END>
talk 1 * * <ALT_BEGIN>
talk 1 1.80 0.30 @ 0.5
talk 1 * * <ALT>
talk 1 1.80 0.30 all 0.9
talk 1 * * <ALT>
talk 1 1.80 0.30 of 0.9
talk 1 * * <ALT_END>
"""
STM_ALTERNATIVES = """\
talk 1 Ann 0.50 2.10 <o,f0,female> Good { evening / even in } { @ / all }
talk 1 inter_segment_gap 2.10 3.00 <o,,>
"""


@pytest.mark.parametrize("text", [CTM_ALTERNATIVES, STM_ALTERNATIVES])
def test_of_alternatives_the_first_that_has_words_is_read(text: str) -> None:
    """sclite's forms let words stand for each other; the first are what was transcribed, and a gap has none."""
    read = read_words(Source(text, "a.txt"))
    assert [word.text for word in read.words] == ["Good", "evening", "all"]


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("{ 1/2 / half }", "1/2"),
        ("{yes/no}", "yes"),
        ("{ @ / { so / well } / @ } yes", "so yes"),
        ("{ uh / { um / @ } } yes", "uh yes"),
        ("{laugh} { @ / @ } yes", "{laugh} yes"),
        ("{ yes / no", "{ yes / no"),
    ],
)
def test_groups_of_alternatives(written: str, words: str) -> None:
    read = read_words(Source(f"talk 1 Ann 0.50 2.10 {written}\n", "a.stm"))
    assert " ".join(word.text for word in read.words) == words
    open_ended = [remark for remark in read.remarks if "never end" in remark.message]
    assert [remark.line for remark in open_ended] == (
        [1] if "{" in words and "}" not in words else []
    )


@pytest.mark.parametrize(
    ("written", "name"),
    [("Ann_Lee", "Ann Lee"), ("Zoë__Ågren_", "Zoë Ågren"), ("spk_1", "spk_1"), ("Ann", "Ann")],
)
def test_underscores_in_names_of_an_stm_are_spaces(written: str, name: str) -> None:
    read = read_words(Source(f"talk 1 {written} 0.50 2.10 Good evening\n", "a.stm"))
    assert {word.speaker for word in read.words} == {name}
    assert any(remark.text == written for remark in read.remarks) == (written != name)


@pytest.mark.parametrize("names", [("Ann_Lee", "Ann__Lee"), ("_", "Ann")])
def test_names_of_an_stm_stay_two(names: tuple[str, str]) -> None:
    lines = [f"talk 1 {name} {n}.50 {n}.90 Good evening\n" for n, name in enumerate(names)]
    read = read_words(Source("".join(lines), "a.stm"))
    assert list(dict.fromkeys(word.speaker for word in read.words)) == list(names)


def test_alternatives_without_an_end_are_an_error() -> None:
    with pytest.raises(InputError, match="ALT_END"):
        read_words(Source(CTM_ALTERNATIVES.replace("<ALT_END>", "<ALT>"), "a.ctm"))


def _eaf(values: dict[str, int | None], words: list[tuple[str, str, str]]) -> str:
    slots = "".join(
        f'<TIME_SLOT TIME_SLOT_ID="{name}"' + ("/>" if ms is None else f' TIME_VALUE="{ms}"/>')
        for name, ms in values.items()
    )
    annotations = "".join(
        f'<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID="a{n}" TIME_SLOT_REF1="{a}" TIME_SLOT_REF2="{b}">'
        f"<ANNOTATION_VALUE>{word}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
        for n, (word, a, b) in enumerate(words)
    )
    return (
        f'<ANNOTATION_DOCUMENT FORMAT="3.0"><TIME_ORDER>{slots}</TIME_ORDER>'
        f'<TIER TIER_ID="words">{annotations}</TIER></ANNOTATION_DOCUMENT>\n'
    )


def test_words_that_divide_a_sentence_share_its_time() -> None:
    """ELAN writes slots without a value between the words of a time subdivision; a sentence of one word has values."""
    values = {"s1": 1000, "s2": None, "s3": None, "s4": 4000, "s5": 5000, "s6": 6000}
    words = [("Are", "s1", "s2"), ("you", "s2", "s3"), ("there", "s3", "s4"), ("Yes", "s5", "s6")]
    read = read_words(Source(_eaf(values, words), "a.eaf"))
    assert [word.text for word in read.words] == ["Are", "you", "there", "Yes"]
    assert read.words[0].start == 1000
    assert read.words[2].end == 4000
    assert any("share" in remark.message for remark in read.remarks)


@pytest.mark.parametrize(
    ("origins", "start", "says"),
    [((), 1000, ""), ((0, 0), 1000, ""), ((2500,), 3500, "2.5 s of the recording"), ((0, 1500), 1000, "1.5 s of 1.wav"), ((-400,), 600, "-0.4 s of the recording")],
)  # fmt: skip
def test_where_a_recording_lies_on_elans_timeline(
    origins: tuple[int, ...], start: int, says: str
) -> None:
    media = "".join(
        f'<MEDIA_DESCRIPTOR MEDIA_URL="file:///talks/{n}.wav" TIME_ORIGIN="{origin}"/>'
        for n, origin in enumerate(origins)
    )
    text = _eaf({"s1": 1000, "s2": 1500}, [("Yes", "s1", "s2")])
    text = text.replace("<TIME_ORDER>", f"<HEADER>{media}</HEADER><TIME_ORDER>")
    read = read_words(Source(text, "a.eaf"))
    assert (read.words[0].start, read.words[0].end) == (start, start + 500)
    assert says in " ".join(remark.message for remark in read.remarks)
    assert bool(says) == bool(read.remarks)


def test_recordings_of_one_name_in_two_folders_are_two() -> None:
    media = "".join(
        f'<MEDIA_DESCRIPTOR MEDIA_URL="file:///{folder}/talk.wav" TIME_ORIGIN="{origin}"/>'
        for folder, origin in (("cam1", 4000), ("cam2", 0))
    )
    text = _eaf({"s1": 1000, "s2": 1500}, [("Yes", "s1", "s2")])
    text = text.replace("<TIME_ORDER>", f"<HEADER>{media}</HEADER><TIME_ORDER>")
    read = read_words(Source(text, "a.eaf"))
    assert read.words[0].start == 1000
    assert "at 4 s of talk.wav, 0 s of talk.wav" in " ".join(each.message for each in read.remarks)


@pytest.mark.parametrize("name", ["words", "A_words", "Bo - Word", "word_2", "S1-words"])
def test_a_tier_of_words_is_known_by_its_name(name: str) -> None:
    """Of two tiers that say the same, the one with a time for each word is read."""
    values = {"s1": 1000, "s2": 1200, "s3": 2000}
    text = _eaf(values, [("Good", "s1", "s2"), ("evening", "s2", "s3")])
    sentences = _eaf(values, [("Good evening", "s1", "s3")])
    tier = re.search("(?s)<TIER.*</TIER>", sentences)
    assert tier is not None
    both = text.replace('"words"', f'"{name}"').replace("<TIER ", f"{tier[0].replace('words', 'A_utterances')}<TIER ", 1)  # fmt: skip
    read = read_words(Source(both, "a.eaf"))
    assert [(word.text, word.start) for word in read.words] == [("Good", 1000), ("evening", 1200)]
    assert read.remarks == ()


def test_words_whose_slots_never_get_a_value_are_counted() -> None:
    values = {"s1": 1000, "s2": None, "s3": None, "s5": 5000, "s6": 6000}
    words = [("Are", "s1", "s2"), ("you", "s2", "s3"), ("Yes", "s5", "s6")]
    read = read_words(Source(_eaf(values, words), "a.eaf"))
    assert [word.text for word in read.words] == ["Yes"]
    assert any("2 words without a time" in remark.message for remark in read.remarks)


def test_words_without_times_are_left_out_and_counted() -> None:
    assert "1 word without a time" in read(WHISPERX).remarks[0].message


def test_segments_alone_are_spread_and_said() -> None:
    data = {"segments": [{"start": 1.0, "end": 3.0, "text": " Hello there."}], "language": "en"}
    found = read(data)
    assert [w.text for w in found.words] == ["Hello", "there."]
    assert (found.words[0].start, found.words[-1].end) == (1000, 3000)
    assert found.remarks[0].kind == "estimated"
    cpp = {"transcription": [{"offsets": {"from": 1000, "to": 3000}, "text": " Hello there."}]}
    assert brief(read(cpp)) == brief(found)


def test_whisper_cpp_with_one_piece_a_segment_joins_pieces() -> None:
    pieces = [(" Hel", 500, 700), ("lo", 700, 900), (" there", 1000, 1500)]
    data = {"transcription": [{"offsets": {"from": a, "to": b}, "text": t} for t, a, b in pieces]}
    assert brief(read(data)) == BARE


def test_google_with_diarization_repeats_no_word() -> None:
    words = GOOGLE["results"][0]["alternatives"][0]["words"]  # type: ignore[index]
    tagged = [{**word, "speakerTag": 1} for word in words]
    data = {"results": [*GOOGLE["results"], {"alternatives": [{"words": tagged}]}]}
    assert brief(read(data)) == HELLO


def test_two_channels_are_one_row_of_words_in_order_of_time() -> None:
    def channel(word: str, start: float) -> dict[str, Any]:
        return {"alternatives": [{"words": [{"word": word, "start": start, "end": start + 0.1}]}]}

    found = read({"results": {"channels": [channel("late", 2), channel("early", 1)]}})
    assert [w.text for w in found.words] == ["early", "late"]


AENEAS = {
    "fragments": [
        {
            "id": "f1",
            "begin": "0.000",
            "end": "2.680",
            "lines": ["From fairest creatures"],
            "children": [],
        },
        {
            "id": "f2",
            "begin": "2.680",
            "end": "5.880",
            "lines": ["we desire increase,"],
            "children": [],
        },
    ]
}


@pytest.mark.parametrize(
    "data",
    [
        AENEAS,
        'f1,0.000,2.680,"From fairest creatures"\nf2,2.680,5.880,"we desire increase,"\n',
    ],
)
def test_aeneas_sync_maps(data: Any) -> None:
    found = read(data)
    assert found.format == "aeneas"
    assert [w.text for w in found.words] == [
        "From",
        "fairest",
        "creatures",
        "we",
        "desire",
        "increase,",
    ]
    assert (found.words[0].start, found.words[3].start, found.words[-1].end) == (0, 2680, 5880)


def test_captions_are_words_as_well() -> None:
    found = read("1\n00:00:01,000 --> 00:00:03,000\nHello there\n")
    assert found.format == "srt"
    assert found.words[0].start == 1000


def test_times_that_run_backwards_are_sorted_and_said() -> None:
    found = read([["b", 2.0, 2.5], ["a", 1.0, 0.5], ["c", -1.0, 0.2]])
    assert brief(found) == [("c", 0, 200), ("a", 1000, 1100), ("b", 2000, 2500)]
    assert {remark.kind for remark in found.remarks} == {"repaired"}


SPOKEN = [("we", 0.5, 0.75), ("desire", 0.75, 1.25), ("increase", 1.25, 2.0)]


def _as(word: str, start: str, end: str, unit: Any) -> list[dict[str, Any]]:
    return [{word: w, start: unit(a), end: unit(b)} for w, a, b in SPOKEN]


def _seconds(number: float) -> str:
    return f"{number}s"


GOOGLE_RESULTS = [{"alternatives": [{"words": _as("word", "startOffset", "endOffset", _seconds)}]}]
VOSK_WORDS = _as("word", "start", "end", float)
MS_WORDS = _as("text", "start", "end", lambda number: int(number * 1000))
AZURE_WORDS = [
    {"Word": w, "Offset": round(a * 1e7), "Duration": round((b - a) * 1e7)} for w, a, b in SPOKEN
]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        ({"results": {"gs://a.wav": {"transcript": {"results": GOOGLE_RESULTS}}}}, "google"),
        (
            {"results": {"gs://a": {"inlineResult": {"transcript": {"results": GOOGLE_RESULTS}}}}},
            "google",
        ),
        ({"results": [{"alternatives": [{}]}, *GOOGLE_RESULTS]}, "google"),
        ({"alternatives": [{"confidence": 300.1, "result": VOSK_WORDS, "text": ""}]}, "vosk"),
        ([{"text": ""}, {"alternatives": [{"result": VOSK_WORDS}]}], "vosk"),
        ({"sentences": [{"text": "", "words": MS_WORDS}]}, "assemblyai"),
        (
            {"paragraphs": [{"text": "", "words": MS_WORDS[:1]}, {"words": MS_WORDS[1:]}]},
            "assemblyai",
        ),
        ([{"RecognitionStatus": "NoMatch"}, {"NBest": [{"Words": AZURE_WORDS}]}], "azure"),
        (
            (
                '<timedtext><text t="500" d="250">we</text><text t="750" d="500">desire</text>'
                '<text t="1250" d="750">increase</text></timedtext>'
            ),
            "youtube-srv3",
        ),
    ],
)
def test_rarer_shapes_give_the_same_words(data: Any, form: str) -> None:
    found = read(data)
    assert found.format == form
    assert brief(found) == [(w, round(a * 1000), round(b * 1000)) for w, a, b in SPOKEN]


def test_segments_whose_words_nobody_asked_for_are_spread() -> None:
    found = read([{"id": 1, "start": 0.0, "end": 2.0, "text": " we desire", "words": None}])
    assert [word.text for word in found.words] == ["we", "desire"]


def test_the_oldest_captions_of_youtube_are_escaped_twice() -> None:
    found = read('<transcript><text start="1" dur="2">it&amp;#39;s</text></transcript>')
    assert [word.text for word in found.words] == ["it's"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('<smil xmlns="http://www.w3.org/ns/SMIL"><body/></smil>', "holds no words"),
        ("0.000\t2.680\tf000001\n2.680\t5.880\tf000002\n", "holds no words"),
        (
            json.dumps({"results": {k: {"transcript": {"results": GOOGLE_RESULTS}} for k in "ab"}}),
            "2 recordings",
        ),
        ("", "empty"),
        ("{", "not JSON"),
        ('{"a": 1}', "not a form"),
        ("just some prose, nothing more", "not a form"),
        ("[]", "not a form"),
        ('{"segments": []}', "no timed words"),
        (
            '{"segments": [{"words": [{"word": "a", "start": "x", "end": 2}]}]}',
            "malformed",
        ),
        ('[["a", NaN, 2]]', "malformed"),
        ('[["a", Infinity, 2]]', "malformed"),
        ('{"monologues": 3}', "malformed"),
        ('{"format": "imhcaps-timed", "version": 9, "turns": []}', "version 9"),
        ("[" * 100_000, "nested|not JSON"),
        ("rec A 0.1 0.2 word\nrec A oops", "not a line of a CTM"),
        ('<timedtext><body><p t="1">', "not XML"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><timedtext/>', "declares entities"),
    ],
)
def test_what_is_no_timed_words_is_reported(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        read_words(Source(text, "x.json"))
    assert caught.value.path == "x.json"


values = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats() | st.text(max_size=4),
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "words",
                    "word",
                    "start",
                    "end",
                    "segments",
                    "results",
                    "items",
                    "alternatives",
                    "text",
                    "fragments",
                    "events",
                    "segs",
                    "monologues",
                    "result",
                ]
            ),
            children,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(values)
def test_any_json_is_read_or_refused_with_an_error_of_ours(value: Any) -> None:
    try:
        found = read(value if not isinstance(value, str) else json.dumps(value))
    except ImhcapsError:
        return
    assert all(word.start < word.end for word in found.words)


JULIUS = (
    "pass1_best: <s> hello there </s>\nsentence1: <s> hello there </s>\n"
    "=== begin forced alignment ===\n-- word alignment --\n id: from  to    n_score    unit\n"
    " ----------------------------------------\n[   0   49]  -20.105  <s>\t[]\n"
    "[  50   89]  -23.700  HELLO\t[hello]\n[ 100  149]  -22.250  THERE+noun\t[there]\n"
    "[ 150  180]  -20.000  </s>\t[]\nre-computed AM score: -4000.0\n=== end forced alignment ===\n"
)


@pytest.mark.parametrize(
    ("shift", "factor"),
    [(None, 10), ("160 samples (10.0 ms)", 10), ("80 samples (5.0 ms)", 5)],
)
def test_julius_counts_in_frames(shift: str | None, factor: int) -> None:
    head = f"\t     frame shift =  {shift}\n" if shift else ""
    found = read_words(Source(head + JULIUS, "talk.log"))
    assert [(w.text, w.start, w.end) for w in found.words] == [
        ("hello", 50 * factor, 90 * factor),
        ("there", 100 * factor, 150 * factor),
    ]
    assert any("10 ms are taken" in remark.message for remark in found.remarks) == (not shift)


@pytest.mark.parametrize(
    "head",
    ['File type = "ooTextFile short"\n"TextGrid"\n', '"ooTextFile short"\n"TextGrid"\n', '"ooTextFile"\n"TextGrid"\n'],
)  # fmt: skip
def test_heads_of_the_short_form_of_praat(head: str) -> None:
    text = head + GRID.partition('"TextGrid"\n')[2]
    assert [word.text for word in read_words(Source(text, "a.TextGrid")).words] == [
        "Hello",
        "there",
    ]


def test_units_of_julius_that_are_no_words_are_reported() -> None:
    unit = "[  90   99]  -9.0  <{}>\t[{}]\n"
    more = "".join(unit.format(*each) for each in (("cough", "cough"), ("unk", ""), ("cough", "")))
    found = read_words(Source(JULIUS.replace("[ 100", f"{more}[ 100"), "talk.log"))
    assert [word.text for word in found.words] == ["hello", "there"]
    skipped = [remark for remark in found.remarks if remark.kind == "skipped"]
    assert [(each.message[:2], each.text) for each in skipped] == [("3 ", "<cough>, <unk>")]


@pytest.mark.parametrize("score", ["-inf", "nan", "0", "-1e+05", "-123456789.123456"])
def test_a_word_of_julius_is_read_whatever_its_score(score: str) -> None:
    found = read_words(Source(JULIUS.replace("-23.700", score), "talk.log"))
    assert [word.text for word in found.words] == ["hello", "there"]


@pytest.mark.parametrize(
    ("text", "hint"),
    [(JULIUS + JULIUS, "-cutsilence"), ("sentence1: <s> hello there </s>\n", "-walign")],
)
def test_julius_without_times_of_the_recording_says_how_to_run_it(text: str, hint: str) -> None:
    with pytest.raises(InputError) as raised:
        read_words(Source(text, "talk.log"))
    assert hint in (raised.value.hint or "")
