"""Who speaks, and what was said at no known time, is taken from wherever a recogniser's file says it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import imhcaps
from command import in_process
from imhcaps.errors import InputError, UsageError
from imhcaps.model.transcript import Sound, Transcript
from imhcaps.source import Source
from imhcaps.timing import read_words
from imhcaps.timing.recognised import transcript_of

SAID = [
    (0, "Good evening to all of you, and welcome to the hall."),
    (1, "Thank you. I am glad to be here tonight."),
    (0, "Then let us begin."),
    (1, "Yes, gladly."),
]
Turns = list[tuple[int, str, list[tuple[str, float, float]]]]


def turns() -> Turns:
    """(person, text, [(word, start s, end s)]) of each turn."""
    at = 0.5
    found: Turns = []
    for person, text in SAID:
        words = []
        for word in text.split():
            words.append((word, round(at, 2), round(at + 0.3, 2)))
            at += 0.38
        found.append((person, text, words))
        at += 0.8
    return found


def words() -> list[tuple[int, str, float, float]]:
    return [(person, *word) for person, _, said in turns() for word in said]


def spans(names: tuple[str, str], **fields: str) -> list[dict[str, Any]]:
    """A row for each turn: who, from when, until when; `fields` names them."""
    who, start, end = (fields.get(key, key) for key in ("speaker", "start", "end"))
    return [{who: names[p], start: said[0][1], end: said[-1][2]} for p, _, said in turns()]


def timed(**fields: str) -> list[dict[str, Any]]:
    text, start, end = (fields.get(key, key) for key in ("text", "start", "end"))
    return [{text: word, start: a, end: b} for _, word, a, b in words()]


def ms(seconds: float) -> int:
    return round(seconds * 1000)


def beside(names: tuple[str, str]) -> Any:
    """Digital Paper Edit: words, and paragraphs with speakers and no text."""
    return {"words": timed(), "paragraphs": spans(names)}


def segmentation(names: tuple[str, str]) -> Any:
    """BBC Kaldi: lengths, and speakers as objects."""
    rows = [
        {"start": s["start"], "duration": s["end"] - s["start"], "speaker": {"@id": s["speaker"]}}
        for s in spans(names)
    ]
    return {"words": timed(text="punct"), "segmentation": {"segments": rows}}


def starts_alone(names: tuple[str, str]) -> Any:
    """Draft.js of an editor: a block says who begins when; the words are elsewhere."""
    blocks = [{"data": {"speaker": s["speaker"], "start": s["start"]}} for s in spans(names)]
    entities = {
        str(k): {"type": "WORD", "data": {"text": w, "start": a, "end": b}}
        for k, (_, w, a, b) in enumerate(words())
    }
    return {"blocks": blocks, "entityMap": entities}


def watson(names: tuple[str, str]) -> Any:
    """IBM Watson: labels by the start of each word."""
    results = [
        {"final": True, "alternatives": [{"timestamps": [[*word] for word in said]}]}
        for _, _, said in turns()
    ]
    labels = [{"from": a, "to": b, "speaker": int(names[p][-1])} for p, _, a, b in words()]
    return {"results": results, "speaker_labels": labels}


def chunks(names: tuple[str, str]) -> Any:
    """insanely-fast-whisper: chunks without speakers, speakers with the same text."""
    rows = [{"timestamp": [said[0][1], said[-1][2]], "text": f" {text}"} for _, text, said in turns()]  # fmt: skip
    speakers = [{**row, "speaker": names[p]} for row, (p, _, _) in zip(rows, turns(), strict=True)]
    return {"speakers": speakers, "chunks": rows}


def identified(names: tuple[str, str]) -> Any:
    """Premiere: a table of names."""
    segments = [
        {"speaker": f"id-{p}", "start": said[0][1], "duration": said[-1][2] - said[0][1],
         "words": [{"text": w, "start": a, "duration": b - a, "type": "word"} for w, a, b in said]}
        for p, _, said in turns()
    ]  # fmt: skip
    table = [{"id": f"id-{k}", "name": name} for k, name in enumerate(names)]
    return {"language": "en-us", "segments": segments, "speakers": table}


def by_another_key(names: tuple[str, str]) -> Any:
    """Amberscript."""
    segments = [
        {"speaker": f"spk{p}", "words": [{"text": w, "start": a, "end": b} for w, a, b in said]}
        for p, _, said in turns()
    ]
    table = [{"spkid": f"spk{k}", "name": name} for k, name in enumerate(names)]
    return {"speakers": table, "segments": segments}


def mapped(names: tuple[str, str]) -> Any:
    rows = [
        {"speakerLabel": f"spk_{p}", "start": said[0][1], "end": said[-1][2], "text": f" {text}"}
        for p, text, said in turns()
    ]
    return {"speakers": {f"spk_{k}": name for k, name in enumerate(names)}, "segments": rows}


def numbered_and_named(names: tuple[str, str]) -> Any:
    """Fireflies."""
    return [
        {"sentence": text, "startTime": f"00:{said[0][1]:05.2f}", "endTime": f"00:{said[-1][2]:05.2f}",
         "speaker_name": names[p], "speaker_id": p}
        for p, text, said in turns()
    ]  # fmt: skip


def messages(names: tuple[str, str]) -> Any:
    """Symbl: times of day, and an offset beside them."""
    return {
        "messages": [
            {"text": text, "from": {"id": f"u{p}", "name": names[p]}, "timeOffset": said[0][1],
             "startTime": f"2024-01-01T00:00:{said[0][1]:06.3f}Z", "duration": said[-1][2] - said[0][1]}
            for p, text, said in turns()
        ]
    }  # fmt: skip


def meeting(names: tuple[str, str]) -> Any:
    """A meeting's recorder: people as objects, times beside the time of day."""
    return [
        {"participant": {"id": p, "name": names[p]},
         "words": [{"text": w, "start_timestamp": {"relative": a, "absolute": "2024-01-01T00:00:00Z"},
                    "end_timestamp": {"relative": b, "absolute": "2024-01-01T00:00:01Z"}} for w, a, b in said]}
        for p, _, said in turns()
    ]  # fmt: skip


def users(names: tuple[str, str]) -> Any:
    """Zoom's timeline."""
    return {
        "timeline": [
            {"text": text, "ts": f"00:00:{said[0][1]:06.3f}", "end_ts": f"00:00:{said[-1][2]:06.3f}",
             "users": [{"username": names[p]}]}
            for p, text, said in turns()
        ]
    }  # fmt: skip


def roles(names: tuple[str, str]) -> Any:
    """AWS call analytics."""
    return {
        "Transcript": [
            {"ParticipantRole": names[p], "BeginOffsetMillis": ms(said[0][1]), "EndOffsetMillis": ms(said[-1][2]), "Content": text,
             "Items": [{"Content": w, "BeginOffsetMillis": ms(a), "EndOffsetMillis": ms(b)} for w, a, b in said]}
            for p, text, said in turns()
        ]
    }  # fmt: skip


def marks_beside(names: tuple[str, str]) -> Any:
    """Paraformer: punctuation in a field of its own."""
    return {
        "transcripts": [
            {"sentences": [
                {"speaker_id": int(names[p][-1]), "begin_time": ms(said[0][1]), "end_time": ms(said[-1][2]),
                 "words": [{"text": w.strip(".,"), "punctuation": w[len(w.strip(".,")):],
                            "begin_time": ms(a), "end_time": ms(b)} for w, a, b in said]}
                for p, _, said in turns()]}
        ]
    }  # fmt: skip


def channels(names: tuple[str, str]) -> Any:
    """Deepgram, each person on a channel: nobody is labelled."""
    found = []
    for person in (0, 1):
        mine = [
            {"word": w.lower(), "punctuated_word": w, "start": a, "end": b}
            for p, w, a, b in words()
            if p == person
        ]
        found.append({"alternatives": [{"words": mine}]})
    return {"results": {"channels": found}}


def displayed(names: tuple[str, str]) -> Any:
    """Microsoft Stream: an address beside the name."""
    return {
        "entries": [
            {"text": text, "speakerId": f"u{p}@t", "speakerDisplayName": names[p],
             "startOffset": f"00:00:{said[0][1]:010.7f}", "endOffset": f"00:00:{said[-1][2]:010.7f}"}
            for p, text, said in turns()
        ]
    }  # fmt: skip


def conversation(names: tuple[str, str]) -> Any:
    """Azure's transcription of conversations."""
    return [
        {"SpeakerId": names[p], "DisplayText": text, "NBest": [{"Words": [
            {"Word": w, "Offset": ms(a) * 10_000, "Duration": ms(b - a) * 10_000} for w, a, b in said]}]}
        for p, text, said in turns()
    ]  # fmt: skip


def counted_from_starts(names: tuple[str, str]) -> Any:
    """Return Zero: a start and a length in ms."""
    return {"results": {"utterances": [
        {"start_at": ms(said[0][1]), "duration": ms(said[-1][2] - said[0][1]), "spk": int(names[p][-1]), "msg": text}
        for p, text, said in turns()]}}  # fmt: skip


def spoken_parts(names: tuple[str, str]) -> Any:
    """Gemini."""
    parts = [
        {"audioTranscription": {"speakerLabel": names[p], "words": [
            {"word": w, "startOffset": f"{a}s", "endOffset": f"{b}s"} for w, a, b in said]}}
        for p, _, said in turns()
    ]  # fmt: skip
    return {"candidates": [{"content": {"parts": parts}}]}


NAMED, NUMBERED = ("Ann Webb", "Bo Chen"), ("Speaker 1", "Speaker 2")
FORMS: list[tuple[Callable[[tuple[str, str]], Any], tuple[str, str]]] = [
    (beside, NAMED), (segmentation, ("S10", "S12")), (starts_alone, NAMED), (watson, NUMBERED), (chunks, ("SPEAKER_00", "SPEAKER_01")),
    (identified, NAMED), (by_another_key, NAMED), (mapped, NAMED), (numbered_and_named, NAMED), (messages, NAMED), (meeting, NAMED),
    (users, NAMED), (roles, ("AGENT", "CUSTOMER")), (marks_beside, NUMBERED), (channels, ("Channel 0", "Channel 1")),
    (spoken_parts, ("spk_1", "spk_2")), (displayed, NAMED), (conversation, ("Guest-1", "Guest-2")), (counted_from_starts, NUMBERED),
]  # fmt: skip


def read(data: Any) -> Transcript:
    heard = read_words(Source(json.dumps(data), "talk.json"))
    return transcript_of(heard, {})


def said(talk: Transcript) -> list[tuple[str | None, str]]:
    return [
        (turn.speaker.name if turn.speaker else None, " ".join(word.text for word in turn.words))
        for turn in talk.turns
    ]


@pytest.mark.parametrize(("form", "names"), FORMS, ids=lambda each: getattr(each, "__name__", ""))
def test_every_word_has_its_speaker(form, names):
    talk = read(form(names))
    assert said(talk) == [(names[person], text) for person, text in SAID]
    assert next(word.start for word in talk.words) == 500
    assert any("nobody has checked" in notice for notice in talk.notices)


def test_words_between_two_turns_of_one_person_are_theirs_and_others_are_nobody_s():
    data = {"words": timed(), "paragraphs": spans(NAMED)}
    data["paragraphs"][0]["end"] = 2.0  # it goes on until 4.6
    talk = read(data)
    assert [word for name, word in said(talk) if name is None] == ["and welcome to the hall."]
    assert any("nobody who is named" in remark.message for remark in talk.remarks)
    rows = data["paragraphs"]
    rows[0]["end"], rows[1]["speaker"] = 2.0, rows[0]["speaker"]
    assert said(read(data))[0] == (NAMED[0], f"{SAID[0][1]} {SAID[1][1]} {SAID[2][1]}")


def test_two_channels_of_one_voice_are_no_two_people():
    data = channels(NAMED)
    both = [word for channel in data["results"]["channels"] for word in channel["alternatives"][0]["words"]]  # fmt: skip
    for channel in data["results"]["channels"]:
        channel["alternatives"][0]["words"] = sorted(both, key=lambda word: word["start"])
    assert said(read(data)) == [(None, " ".join(text for _, text in SAID))]


def whisperx(without: set[int]) -> Any:
    """As WhisperX writes it: figures, which it cannot align, have no time, no score and no speaker."""
    segments = []
    number = 0
    for person, text, timed_words in turns():
        found: list[dict[str, Any]] = []
        for word, start, end in timed_words:
            entry: dict[str, Any] = {"word": word}
            if number not in without:
                entry |= {"start": start, "end": end, "score": 0.9, "speaker": f"SPEAKER_0{person}"}
            found.append(entry)
            number += 1
        start, end = timed_words[0][1], timed_words[-1][2]
        segments.append({"start": start, "end": end, "text": text, "words": found, "speaker": f"SPEAKER_0{person}"})  # fmt: skip
    return {"segments": segments, "word_segments": [w for s in segments for w in s["words"]], "language": "en"}  # fmt: skip


@given(st.sets(st.integers(0, len(words()) - 1)))
@example(
    set(range(20))
)  # The first two turns have no word with a time; the list of all words has them again.
@settings(max_examples=60, deadline=None)
def test_no_word_is_lost_for_want_of_a_time(without):
    talk = read(whisperx(without))
    assert said(talk) == [(f"SPEAKER_0{person}", text) for person, text in SAID]
    starts = [word.start for word in talk.words]
    assert starts == sorted(starts)
    assert all(word.end > word.start for word in talk.words)
    # The times that the file gives are kept, the others are said to be estimates.
    known = {ms(start) for k, (_, _, start, _) in enumerate(words()) if k not in without}
    assert {word.start for word in talk.words if word.origin == "matched"} <= known | set(starts)
    whole = set(range(len(words())))
    if without and without != whole and not any(_all_of_a_turn(without)):
        assert sum(word.origin == "estimated" for word in talk.words) == len(without)
        assert any("without a time" in remark.message for remark in talk.remarks)


def _all_of_a_turn(without: set[int]) -> list[bool]:
    at = 0
    found = []
    for _, _, timed_words in turns():
        found.append(set(range(at, at + len(timed_words))) <= without)
        at += len(timed_words)
    return found


def test_words_without_a_time_give_none_to_a_transcript(tmp_path: Path):
    """Aligned, they are left out as before: their places are no times of the recogniser."""
    (tmp_path / "talk.json").write_text(json.dumps(whisperx({2, 3, 12})))
    heard = read_words(tmp_path / "talk.json")
    assert len(heard.words) == len(words()) - 3
    assert [word.text for word in heard.untimed] == ["to", "all", "you."]
    assert any("3 words without a time left out" in remark.message for remark in heard.remarks)


AWS = {
    "results": {
        "items": [
            {"type": "pronunciation", "start_time": "0.5", "end_time": "0.9", "speaker_label": "spk_0", "alternatives": [{"content": "In"}]},
            {"type": "pronunciation", "speaker_label": "spk_0", "alternatives": [{"content": "1984"}]},
            {"type": "punctuation", "alternatives": [{"content": "."}]},
            {"type": "pronunciation", "start_time": "1.9", "end_time": "2.3", "speaker_label": "spk_1", "alternatives": [{"content": "Yes"}]},
        ]
    }
}  # fmt: skip
REV = {
    "monologues": [
        {"speaker": 0, "elements": [
            {"type": "text", "value": "In", "ts": 0.5, "end_ts": 0.9}, {"type": "punct", "value": " "},
            {"type": "text", "value": "1984"}, {"type": "punct", "value": "."}]},
        {"speaker": 1, "elements": [{"type": "text", "value": "Yes", "ts": 1.9, "end_ts": 2.3}]},
    ]
}  # fmt: skip
GOOGLE = {
    "results": [
        {"alternatives": [{"words": [
            {"word": "In", "startTime": "0.5s", "endTime": "0.9s", "speakerTag": 1}, {"word": "1984.", "speakerTag": 1},
            {"word": "Yes", "startTime": "1.9s", "endTime": "2.3s", "speakerTag": 2}]}]}
    ]
}  # fmt: skip


@pytest.mark.parametrize("data", [AWS, REV, GOOGLE], ids=["aws", "rev", "google"])
def test_so_do_the_forms_that_have_readers_of_their_own(data):
    talk = read(data)
    assert [text for _, text in said(talk)] == ["In 1984.", "Yes"]
    assert [word.start for word in talk.words] == [500, 900, 1900]


def test_a_sound_of_its_own_type_is_no_word():
    """ElevenLabs writes `(laughs)` among the words, with a type."""
    rows: list[dict[str, Any]] = [{"text": w, "start": a, "end": b, "type": "word", "speaker_id": f"speaker_{p}"} for p, w, a, b in words()]  # fmt: skip
    rows.append({"text": "(laughs)", "start": 20.0, "end": 21.0, "type": "audio_event", "speaker_id": "speaker_1"})  # fmt: skip
    talk = read({"language_code": "eng", "words": rows})
    assert len([*talk.words]) == len(words())
    sounds = [e.text for turn in talk.turns for e in turn.elements if isinstance(e, Sound)]
    assert sounds == ["[laughs]"]


TABLES = {
    "talk.ctm": "".join(f"talk 1 {a} {b - a:.2f} {w} 0.9\n" for _, w, a, b in words()),
    "talk.stm": "".join(f"talk 1 SPEAKER_0{p} {s[0][1]} {s[-1][2]} <o,f0> {t}\n" for p, t, s in turns()),
    "talk.tsv": "start\tend\ttext\n" + "".join(f"{ms(s[0][1])}\t{ms(s[-1][2])}\t{t}\n" for _, t, s in turns()),
    "talk.csv": "start,end,speaker,text\n" + "".join(f'{s[0][1]},{s[-1][2]},SPEAKER_0{p},"{t}"\n' for p, t, s in turns()),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
def test_a_table_of_words_is_a_transcript_and_not_a_text(name, tmp_path):
    (tmp_path / name).write_text(TABLES[name])
    talk = imhcaps.read_transcript(tmp_path / name)
    assert " ".join(text for _, text in said(talk)) == " ".join(text for _, text in SAID)
    labelled = name in ("talk.stm", "talk.csv")
    assert {who for who, _ in said(talk)} == ({"SPEAKER_00", "SPEAKER_01"} if labelled else {None})
    done = in_process("caption", name, "-o", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "nobody has checked" in (tmp_path / "talk.en.vtt").read_text()


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("t.cues.csv", "start,end,kind,speaker,text,error_ms,origin,tapped\n1.5,3.2,speech,Ann,Hello there,80,set,\n", "cue sheet"),
        ("t.rttm", "SPEAKER talk 1 0.50 4.10 <NA> <NA> SPEAKER_00 <NA> <NA>\n", "RTTM"),
    ],
)  # fmt: skip
def test_what_holds_no_words_to_caption_is_refused(name, text, what, tmp_path):
    (tmp_path / name).write_text(text)
    with pytest.raises(UsageError, match=what):
        imhcaps.read_transcript(tmp_path / name)


def test_lines_of_json_are_a_recogniser_s_too(tmp_path):
    rows = [
        {"start": w[0][1], "end": w[-1][2], "speaker": f"S{p}", "text": text}
        for p, text, w in turns()
    ]
    (tmp_path / "t.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    talk = imhcaps.read_transcript(tmp_path / "t.jsonl")
    assert said(talk) == [(f"S{person}", text) for person, text in SAID]


@pytest.mark.parametrize("name", ["t.json3", "t.txt", "t"])
def test_data_is_no_text_whatever_it_is_called(name, tmp_path):
    events = [{"tStartMs": 500, "dDurationMs": 900, "segs": [{"utf8": "Good evening"}]}]
    (tmp_path / name).write_text(json.dumps({"events": events}))
    with pytest.raises(InputError, match="is JSON, not a transcript"):
        imhcaps.read_transcript(tmp_path / name)
    (tmp_path / name).write_text("[music]\n\nAnn: Good evening to all.\n\nBo: Thank you.\n")
    assert [who for who, _ in said(imhcaps.read_transcript(tmp_path / name))][-2:] == ["Ann", "Bo"]


def test_other_tables_and_lists_are_read_as_text(tmp_path):
    (tmp_path / "t.csv").write_text("Ann: Good evening to all.\n\nBo: Thank you, I am glad.\n")
    assert [who for who, _ in said(imhcaps.read_transcript(tmp_path / "t.csv"))] == ["Ann", "Bo"]


@pytest.mark.parametrize("inside", ["", "transcript"])
@pytest.mark.parametrize("unit", [1, 1000])
def test_speakers_by_the_time_of_their_first_word(tmp_path, inside, unit):
    """`speakers` beside the words, as 3Play Media writes them: from which word on whom one hears.

    Words may be figures, and the first of a speaker may have their name before it.
    """
    said = [("Ann Lee:", "Good morning to you all here."), ("Bo Chen", "Thank you, 6,500 of 260 of 1 .5"), ("Ann Lee:", "We begin.")]  # fmt: skip
    words, speakers, at = [], {}, 500
    for who, text in said:
        time = str(at) if unit == 1 else f"{at / 1000:.3f}"
        speakers[time] = who
        for number, word in enumerate(text.split()):
            if not number and "B" in who:
                word = f"{who}: {word}"
            words.append([str(at) if unit == 1 else f"{at / 1000:.3f}", word])
            at += 400
    data = {"words": words, "speakers": speakers}
    (tmp_path / "talk.json").write_text(json.dumps({inside: data} if inside else data))
    talk = imhcaps.read_transcript(tmp_path / "talk.json")
    assert [(turn.speaker and turn.speaker.name, turn.text) for turn in talk] == [
        (who.rstrip(":"), text) for who, text in said
    ]


@pytest.mark.parametrize("speakers", [{"0": "Ann Lee", "1": "Bo Chen"}, {"a": "Ann"}, {"500": " "}, {}])  # fmt: skip
def test_speakers_at_no_time_of_a_word_are_none(tmp_path, speakers):
    data = {"words": [["500", "Good"], ["900", "morning"]], "speakers": speakers}
    (tmp_path / "talk.json").write_text(json.dumps(data))
    assert imhcaps.read_transcript(tmp_path / "talk.json").speakers == ()
