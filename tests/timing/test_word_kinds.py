"""What word files have in common: channels, lengths, units, parts of words, lines, in several forms each."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from imhcaps.errors import InputError, UsageError
from imhcaps.source import Source
from imhcaps.timing import AsrWords, align_words, read_words
from timing.kit import talk
from timing.recognisers import TALK, WORD_FORMS, Said, written

NAMES = [word for word, _, _ in TALK]


def read(data: Any, unit: str | None = None) -> AsrWords:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return read_words(Source(text, "x"), unit=unit)


def texts(found: AsrWords) -> list[str]:
    return [word.text for word in found.words]


def starts(found: AsrWords) -> list[int]:
    return [word.start for word in found.words]


def remarks(found: AsrWords) -> str:
    return " | ".join(f"{remark.kind}: {remark.message}" for remark in found.remarks)


# Channels and tiers


def rows(said: Said) -> list[dict[str, Any]]:
    return [{"word": w, "start": a / 1000, "end": b / 1000} for w, a, b in said]


def deepgram(*channels: Said) -> Any:
    return {"results": {"channels": [{"alternatives": [{"words": rows(c)}]} for c in channels]}}


def google(*channels: Said) -> Any:
    def words(said: Said) -> Any:
        return [
            {"word": w, "startTime": f"{a / 1000}s", "endTime": f"{b / 1000}s"} for w, a, b in said
        ]

    return {
        "results": [
            {"alternatives": [{"words": words(c)}], "channelTag": k}
            for k, c in enumerate(channels, 1)
        ]
    }


def aws(*channels: Said) -> Any:
    def items(said: Said) -> Any:
        return [
            {
                "start_time": str(a / 1000),
                "end_time": str(b / 1000),
                "type": "pronunciation",
                "alternatives": [{"content": w, "confidence": "1.0"}],
            }
            for w, a, b in said
        ]

    labels = [{"channel_label": f"ch_{k}", "items": items(c)} for k, c in enumerate(channels)]
    return {"results": {"channel_labels": {"channels": labels}}}


def elevenlabs(*channels: Said) -> Any:
    return {
        "transcripts": [
            {
                "language_code": "eng",
                "channel_index": k,
                "words": [{"text": r["word"], **r, "type": "word"} for r in rows(c)],
            }
            for k, c in enumerate(channels)
        ]
    }


def speechmatics(*channels: Said) -> Any:
    results = [
        {
            "type": "word",
            "start_time": a / 1000,
            "end_time": b / 1000,
            "channel": f"channel_{k}",
            "alternatives": [{"content": w, "confidence": 1.0}],
        }
        for k, c in enumerate(channels)
        for w, a, b in c
    ]
    return {"results": sorted(results, key=lambda r: r["start_time"])}


def ctm(*channels: Said) -> str:
    return "".join(
        f"talk {chr(65 + k)} {a / 1000:.3f} {(b - a) / 1000:.3f} {w}\n"
        for k, c in enumerate(channels)
        for w, a, b in c
    )


def textgrid(*tiers: Said) -> str:
    parts = [
        f'"IntervalTier" "{name}" 0 9 {len(tier)}\n'
        + "".join(f'{a / 1000} {b / 1000} "{w}"\n' for w, a, b in tier)
        for name, tier in zip(("words", "words corrected", "Ann - words"), tiers, strict=False)
    ]
    return f'"ooTextFile"\n"TextGrid"\n0 9 <exists> {len(tiers)}\n' + "".join(parts)


def mfa(*tiers: Said) -> Any:
    return {
        "start": 0,
        "end": 9,
        "tiers": {
            f"{k} - words": {
                "type": "interval",
                "entries": [[a / 1000, b / 1000, w] for w, a, b in tier],
            }
            for k, tier in enumerate(tiers)
        },
    }


CHANNELS = [deepgram, google, aws, elevenlabs, speechmatics, ctm, textgrid, mfa]
DELAYED = [(w, a + 60, b + 60) for w, a, b in TALK]


@pytest.mark.parametrize("form", CHANNELS)
def test_one_voice_in_two_channels_is_used_once(form: Any) -> None:
    found = read(form(TALK, DELAYED))
    assert texts(found) == NAMES
    assert starts(found) == pytest.approx([a for _, a, _ in TALK], abs=1)
    assert "each used once" in remarks(found)


@pytest.mark.parametrize("form", CHANNELS)
def test_a_channel_that_heard_some_words_otherwise_adds_none_of_them(form: Any) -> None:
    misheard = [("x" if k in (2, 7) else w, a, b) for k, (w, a, b) in enumerate(DELAYED)]
    assert texts(read(form(TALK, misheard))) == NAMES


@pytest.mark.parametrize("form", CHANNELS)
def test_a_word_that_only_one_channel_heard_is_kept(form: Any) -> None:
    found = read(form(TALK[:4] + TALK[5:], DELAYED))
    assert texts(found) == NAMES


@pytest.mark.parametrize("form", CHANNELS)
def test_two_voices_in_two_channels_are_both_read(form: Any) -> None:
    one = [*TALK[:5], ("yes", 7000, 7300)]
    two = [*TALK[5:], ("yes", 8000, 8300), ("yes", 7100, 7350)]
    found = read(form(one, sorted(two, key=lambda word: word[1])))
    # Both say yes at one moment: a single word is no proof that it is one voice.
    assert sorted(texts(found)) == sorted([*NAMES, "yes", "yes", "yes"])
    assert starts(found) == sorted(starts(found))


def test_a_later_channel_with_more_words_replaces_nothing() -> None:
    other = [("um", 100, 300), *((w, a + 7000, b + 7000) for w, a, b in TALK)]
    assert len(read(google(TALK[:3], other)).words) == 3 + len(other)


def test_the_result_that_repeats_all_words_with_speakers_counts_once() -> None:
    data = google(TALK[:5], TALK[5:])
    for result in data["results"]:
        del result["channelTag"]
    whole = google(TALK)["results"][0]["alternatives"]
    for word in whole[0]["words"]:
        word["speakerTag"] = 1
    found = read({"results": [*data["results"], {"alternatives": whole}]})
    assert texts(found) == NAMES
    assert {word.speaker for word in found.words} == {"1"}


@pytest.mark.parametrize(
    "write",
    [
        lambda results: {"annotationResults": [{"speechTranscriptions": results}]},
        lambda results: [{"alternatives": r["alternatives"], "id": k} for k, r in enumerate(results)],
        lambda results: {"items": [{"result": r} for r in results]},
    ],
)  # fmt: skip
def test_a_list_of_results_of_which_the_last_repeats_all_counts_once(write: Any) -> None:
    results = [{"alternatives": [{"words": rows(part)}]} for part in (TALK[:5], TALK[5:], TALK)]
    assert texts(read(write(results))) == NAMES


@pytest.mark.parametrize(("size", "step"), [(4, 2), (5, 1), (4, 1), (6, 3), (4, 3), (6, 5)])
def test_results_of_a_moving_window_lose_no_word(size: int, step: int) -> None:
    ends = range(size, len(TALK) + step, step)
    results = [{"alternatives": [{"words": rows(TALK[max(0, e - size) : e])}]} for e in ends]
    assert texts(read({"items": [{"result": r} for r in results]})) == NAMES


def test_a_word_said_twice_over_the_end_of_a_result_counts_twice() -> None:
    results = [[("No", 0, 400), ("very", 400, 800)], [("very", 790, 1200), ("good", 1200, 1600)]]
    assert texts(read([{"words": rows(part)} for part in results])) == [
        "No",
        "very",
        "very",
        "good",
    ]


def test_a_word_that_two_people_say_at_once_counts_twice() -> None:
    said = [[("We", 0, 400), ("go", 400, 800)], [("go", 450, 850), ("now", 900, 1200)]]
    parts = [{"speaker": k, "words": rows(part)} for k, part in zip("AB", said, strict=True)]
    assert texts(read(parts)) == ["We", "go", "go", "now"]


def test_times_that_each_part_counts_from_its_beginning_are_refused() -> None:
    parts = [
        [(w, 300 * k, 300 * k + 250) for k, (w, *_) in enumerate(TALK[at:])] for at in range(3)
    ]
    with pytest.raises(InputError, match="begin anew 2 times"):
        read([{"text": "x", "words": rows(part)} for part in parts])
    turns = [
        [(w, a + 9000 * k, b + 9000 * k) for k in (n, n + 3) for w, a, b in TALK] for n in range(3)
    ]
    assert len(read([{"words": rows(part)} for part in turns]).words) == 6 * len(TALK)


@pytest.mark.parametrize("ends", [("end", "start"), ("start", "length")])
def test_words_that_end_before_they_begin_are_refused(ends: tuple[str, str]) -> None:
    made = [
        {"word": w, "start": b / 1000, "end": (a if ends[0] == "end" else b - a + k) / 1000}
        for k, (w, a, b) in enumerate(TALK)
    ]
    with pytest.raises(InputError, match="end before they begin"):
        read({"words": made})
    unknown = [{**word, "end": -1} for word in made]
    assert texts(read({"words": unknown})) == NAMES


@pytest.mark.parametrize("names", [("agent", "customer"), ("left", "right")])
def test_other_words_below_two_names_are_two_voices(names: tuple[str, str]) -> None:
    others = [(w[::-1] * 2, a + 9000, b + 9000) for w, a, b in TALK]
    parts = {name: {"words": rows(said)} for name, said in zip(names, (TALK, others), strict=True)}
    found = read(parts)
    assert {word.speaker for word in found.words} == set(names)
    assert texts(read({names[0]: parts[names[0]], names[1]: {"words": rows(TALK)}})) == NAMES
    translated = [(w, a - 9000, b - 9000) for w, a, b in others]
    assert texts(read({names[0]: parts[names[0]], names[1]: {"words": rows(translated)}})) == NAMES


def test_text_repeated_for_an_effect_is_refused() -> None:
    frames = "".join(f'<p t="{40 * k}" d="30">fading {k}</p>' for k in range(300))
    with pytest.raises(InputError, match="more than two people"):
        read(f'<timedtext format="3"><body>{frames}</body></timedtext>')


def test_a_mark_after_what_is_blanked_joins_no_word_that_has_one() -> None:
    said = [
        ("Sure?", 0, 400),
        ("[NAME]", 500, 900),
        (".", 900, 900),
        ("”", 950, 950),
        ("\u200bYes\u200b", 1000, 1300),
    ]
    assert texts(read({"words": rows(said)})) == ["Sure?”", "Yes"]


def test_a_guessed_encoding_of_words_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.ctm").write_bytes("a 1 0.5 0.4 niño\na 1 1.0 0.4 años\n".encode("cp1252"))
    (remark,) = (each for each in read_words(tmp_path / "a.ctm").remarks if "UTF-8" in each.message)
    assert remark.kind == "guessed"


def test_tiers_of_words_name_who_says_them() -> None:
    others = [(w[::-1] * 2, a, b) for w, a, b in TALK]
    tiers = [
        {"name": f"{who} - words", "entries": [[a / 1000, b / 1000, w] for w, a, b in said]}
        for who, said in (("Ana Ruiz", TALK), ("S2", others))
    ]
    assert {word.speaker for word in read({"tiers": tiers}).words} == {"Ana Ruiz", "S2"}
    marks = [
        f'"IntervalTier" "{t["name"]}" 0 9 {len(t["entries"])} '
        + " ".join(f'{a} {b} "{w}"' for a, b, w in t["entries"])
        for t in tiers
    ]
    found = read('"ooTextFile"\n"TextGrid"\n0 9 <exists> 2\n' + "\n".join(marks))
    assert {word.speaker for word in found.words} == {"Ana Ruiz", "S2"}
    assert not [remark for remark in found.remarks if remark.kind == "guessed"]


@pytest.mark.parametrize(
    ("tiers", "speakers"),
    [
        (("Ana Ruiz", "Bo Lind"), {"Ana Ruiz", "Bo Lind"}),
        (("S1", "S2"), {"S1", "S2"}),
        (("Ana", "phones", "Бо"), {"Ana", "Бо"}),
    ],
)
def test_tiers_named_for_people_are_theirs(tiers: tuple[str, ...], speakers: set[str]) -> None:
    marks = [
        f'"IntervalTier" "{name}" 0 9 2\n{k} {k}.4 "so it is" {k + 5} {k + 5}.6 "number {k} again"\n'
        for k, name in enumerate(tiers)
    ]
    found = read(f'"ooTextFile"\n"TextGrid"\n0 9 <exists> {len(tiers)}\n' + "".join(marks))
    assert {word.speaker for word in found.words} == speakers
    (guess,) = (remark for remark in found.remarks if remark.kind == "guessed")
    assert all(repr(name) in guess.message for name in speakers)


@pytest.mark.parametrize(
    "tiers", [("English", "Spanish"), ("español", "Deutsch", "Notes"), ("french", "Türkçe")]
)
def test_tiers_named_for_languages_are_nobody_s(tiers: tuple[str, ...]) -> None:
    marks = [
        f'"IntervalTier" "{name}" 0 9 1\n{k} {k}.4 "word{k}"\n' for k, name in enumerate(tiers)
    ]
    found = read(f'"ooTextFile"\n"TextGrid"\n0 9 <exists> {len(tiers)}\n' + "".join(marks))
    assert {word.speaker for word in found.words} == {""}
    assert "tiers are named for languages" in remarks(found)


def test_speakers_called_by_their_place_in_a_list() -> None:
    said = [{"words": rows(TALK[:5]), "speaker": 0}, {"words": rows(TALK[5:]), "speaker": 1}]
    named = {"speakers": [{"name": "Ana Ruiz"}, {"name": None}], "segments": said}
    assert {word.speaker for word in read(named).words} == {"Ana Ruiz", "1"}
    own = [{"index": 1 - k, "name": name} for k, name in enumerate(("Ana Ruiz", "Bo Lind"))]
    assert {word.speaker for word in read({**named, "speakers": own}).words} == {"0", "1"}
    held = [{**part, "speaker": {"speaker_label": f"spk_{k}"}} for k, part in enumerate(said)]
    assert {word.speaker for word in read(held).words} == {"spk_0", "spk_1"}


def test_words_that_a_later_result_has_again_are_counted() -> None:
    whole = [{"words": rows(TALK[:4])}, {"words": rows(TALK)}]
    for data in ({"results": whole}, {"segments": whole}, google(TALK[:4], TALK)):
        if "results" in data:
            for part in data["results"]:
                part.pop("channelTag", None)
        found = read(data)
        assert texts(found) == NAMES
        assert "4 words that a later result has at the same times: taken once" in remarks(found)
    parts = [{"words": rows(TALK[:5])}, {"words": rows(TALK[3:])}]
    assert "2 words that a later result has" in remarks(read({"results": parts}))


@pytest.mark.parametrize("overlap", [100, 700, 1900])
def test_lines_of_one_voice_that_overlap_keep_the_order_of_their_words(overlap: int) -> None:
    lines = ["so this is where", "the second begins", "y la tercera va", "am Ende noch eine"]
    data = [
        {"text": text, "start": 2 * k, "end": 2 * k + 2 + overlap / 1000}
        for k, text in enumerate(lines)
    ]
    found = read(data)
    assert texts(found) == " ".join(lines).split()
    assert [word.start for word in found.words if word.start % 2000 == 0] == [0, 2000, 4000, 6000]
    assert "sorted" not in remarks(found)


def test_an_end_that_is_0_for_all_lines_is_none() -> None:
    lines = ["one line of it", "and the next one", "and a third then"]
    data = [
        {"startTimeMs": str(5000 + 3000 * k), "words": text, "endTimeMs": "0"}
        for k, text in enumerate(lines)
    ]
    found = read(data)
    assert texts(found) == " ".join(lines).split()
    assert min(b - a for a, b in zip(starts(found), starts(found)[1:], strict=False)) > 100
    assert "no length" not in remarks(found)


@pytest.mark.parametrize(
    ("marked", "spoken"),
    [
        ("[Silicon]", True), ("[came]", True), ("[Zürich,]", True), ("[laughs]", False), ("[Applaus]", False),
        ("[MUSIC]", False), ("[inaudible]", False), ("[_TT_50]", False), ("[door opens]", False),
        ("[hesitation]", False), ("[no-speech]", False), ("[um]", False), ("[hmm]", False), ("[ähm]", False),
    ],
)  # fmt: skip
def test_a_word_that_an_editor_put_in_is_a_word(marked: str, spoken: bool) -> None:
    said = [(marked if k == 3 else word, a, b) for k, (word, a, b) in enumerate(TALK)]
    found = read({"words": rows(said)})
    assert (marked in texts(found)) == spoken
    assert len(found.words) == len(TALK) - (not spoken)


def test_a_word_that_is_said_again_at_another_time_or_takes_none_counts_twice() -> None:
    later = [(w, a + 9000, b + 9000) for w, a, b in TALK]
    found = read([{"words": rows(TALK)}, {"words": rows(later)}])
    assert texts(found) == [*NAMES, *NAMES]
    hurried = [{"word": "yes", "start": 1, "end": 1}] * 2
    assert texts(read([*hurried, *rows(later)])) == ["yes", "yes", *NAMES]


@pytest.mark.parametrize("names", [("startOffset", "endOffset"), ("start_offset", "end_offset")])
def test_a_word_with_offsets_alone_beside_timed_ones_has_no_time(names: tuple[str, str]) -> None:
    words: list[dict[str, Any]] = [
        row | dict(zip(names, (k * 40, k * 40 + 5), strict=True))
        for k, row in enumerate(rows(TALK))
    ]
    words[4] = {key: value for key, value in words[4].items() if key not in ("start", "end")}
    found = read({"words": words})
    assert texts(found) == [w for k, w in enumerate(NAMES) if k != 4]
    assert [word.text for word in found.untimed] == [NAMES[4]]
    assert TALK[3][2] <= found.untimed[0].start < TALK[5][1]


def test_an_entity_has_the_times_of_its_words_as_they_are_written() -> None:
    def word(text: str, start: float, end: float) -> dict[str, Any]:
        best = [{"content": text, "confidence": 1.0}]
        return {"type": "word", "start_time": start, "end_time": end, "alternatives": best}

    parts = [word("3", 1.0, 1.2), word("March", 1.2, 2.6)]
    date = word("3 March", 1.0, 2.6) | {"type": "entity", "written_form": parts}
    found = read({"results": [word("On", 0.5, 0.9), date, word("all", 3.0, 3.2)]})
    assert list(zip(texts(found), starts(found), strict=True)) == [
        ("On", 500), ("3", 1000), ("March", 1200), ("all", 3000),
    ]  # fmt: skip


def test_several_recordings_are_refused_by_name() -> None:
    lines = ctm(TALK) + ctm(TALK).replace("talk ", "other ")
    with pytest.raises(InputError, match=r"2 recordings \(talk, other\)") as caught:
        read(lines)
    assert caught.value.line == len(TALK) + 1


def test_results_that_are_not_final_are_left_out() -> None:
    part = {
        "type": "Results",
        "is_final": False,
        "channel": {"alternatives": [{"words": rows(TALK[:4])}]},
    }
    whole = {
        "type": "Results",
        "is_final": True,
        "channel": {"alternatives": [{"words": rows(TALK)}]},
    }
    assert texts(read([part, part, whole])) == NAMES


# Words of no length


def flat(said: Said) -> list[tuple[str, int, int]]:
    """Times rounded to 100 ms, as Google gives them: short words have no length."""
    return [(w, a // 400 * 400, b // 400 * 400) for w, a, b in said]


@pytest.mark.parametrize(
    "name",
    [
        "openai-whisper",
        "whisperx",
        "google",
        "google-python",
        "aws",
        "vosk",
        "rows",
        "ctm",
        "textgrid",
        "azure",
    ],
)
def test_words_of_no_length_are_found_at_their_time(name: str) -> None:
    rounded = flat(TALK)
    assert any(a == b for _, a, b in rounded)
    found = read(written(name, rounded))
    assert [text.rstrip(".") for text in texts(found)] == NAMES
    for word, (_, start, _) in zip(found.words, rounded, strict=True):
        assert abs(word.start - start) <= 150
        assert word.end > word.start
    timed = align_words(talk("Ann: " + " ".join(NAMES)), found)
    for word, (_, start, _) in zip(timed.turns[0].words, rounded, strict=True):
        assert word.origin == "matched"
        assert abs((word.start or 0) - start) <= 150


# Lines


@pytest.mark.parametrize(
    ("name", "part", "says"),
    [
        ("openai-whisper", "segments", "only segments"),
        ("whisperx", "segments", "only segments"),
        ("whisper.cpp", "transcription", "only segments"),
    ],
)
def test_lines_without_word_times_share_their_own_and_say_so(
    name: str, part: str, says: str
) -> None:
    data = json.loads(written(name))
    data.pop("word_segments", None)
    for segment in data[part]:
        segment.pop("words", None)
        segment.pop("tokens", None)
    found = read(data)
    assert texts(found) == NAMES
    assert starts(found)[0] == TALK[0][1]
    assert says in remarks(found)


@pytest.mark.parametrize("empty", [[], None])
def test_a_segment_that_was_not_aligned_keeps_its_time(empty: Any) -> None:
    data = json.loads(written("openai-whisper"))
    data["segments"][1]["words"] = empty
    found = read(data)
    assert texts(found) == NAMES
    assert starts(found)[5] == TALK[5][1]
    assert found.words[-1].end == TALK[-1][2]
    assert "1 of the segments" in remarks(found)


def test_tokens_without_times_leave_those_of_the_segment() -> None:
    data = json.loads(written("whisper.cpp"))
    for segment in data["transcription"]:
        for token in segment["tokens"]:
            token.pop("offsets", None)
            token.pop("timestamps", None)
    found = read(data)
    assert texts(found) == NAMES
    assert starts(found)[5] == TALK[5][1]


def test_captions_of_youtube_made_by_hand_say_that_only_lines_are_timed() -> None:
    lines = [("Good evening everyone.", 500, 9000), ("Thank you Ann.", 9600, 900)]
    events = [{"tStartMs": a, "dDurationMs": d, "segs": [{"utf8": t}]} for t, a, d in lines]
    srv1 = "".join(f'<text start="{a / 1000}" dur="{d / 1000}">{t}</text>' for t, a, d in lines)
    srv3 = "".join(f'<p t="{a}" d="{d}">{t}</p>' for t, a, d in lines)
    for data in (
        {"wireMagic": "pb3", "events": events},
        f"<transcript>{srv1}</transcript>",
        f'<timedtext format="3"><body>{srv3}</body></timedtext>',
    ):
        found = read(data)
        assert (found.words[0].start, found.words[3].start) == (500, 9600)
        assert "only lines" in remarks(found)


# Units


def test_whole_seconds_beside_fractions_are_seconds() -> None:
    found = read([["a", 1, 1.3], ["b", 1.3, 1.7], ["c", 2, 2.4], ["d", 4, 5]])
    assert starts(found) == [1000, 1300, 2000, 4000]
    assert not found.remarks


@pytest.mark.parametrize("key", ["word", "text", "w"])
def test_whole_numbers_are_in_the_unit_at_which_people_speak_and_that_is_said(key: str) -> None:
    in_ms = [{key: w, "start": a, "end": b} for w, a, b in TALK]
    found = read({"words": in_ms, "model": "x"})
    assert starts(found) == [a for _, a, _ in TALK]
    assert "guessed: the file does not say the unit of its times: taken for ms" in remarks(found)
    in_s = [{key: w, "start": k, "end": k + 1} for k, (w, _, _) in enumerate(TALK)]
    found = read(in_s)
    assert starts(found) == [1000 * k for k in range(len(TALK))]
    assert "taken for s" in remarks(found)


@pytest.mark.parametrize(
    ("factor", "unit"),
    [
        (0.1, "cs"),
        (1000, "us"),
        (10_000, "100ns"),
        (1_000_000, "ns"),
        (16, "16000Hz"),
        (48, "48kHz"),
        (0.025, "25fps"),
    ],
)
def test_a_unit_that_nothing_tells_is_asked_for_and_taken(factor: float, unit: str) -> None:
    said = [(w, round(a * factor), round(b * factor)) for w, a, b in TALK]
    data = [{"text": w, "start": a, "end": b} for w, a, b in said]
    for form in (
        data,
        {"segments": [{"start": said[0][1], "end": said[-1][2], "text": "x", "words": data}]},
    ):
        with pytest.raises(InputError, match="unknown unit") as caught:
            read(form)
        assert "--unit" in (caught.value.hint or "")
        found = read(form, unit=unit)
        assert starts(found) == pytest.approx([a for _, a, _ in TALK], abs=40)


@pytest.mark.parametrize(
    "names", [("startMs", "endMs"), ("start_ms", "end_ms"), ("offsetInMilliseconds", "endOffsetMs")]
)
def test_a_unit_in_the_names_of_fields_needs_no_guess(names: tuple[str, str]) -> None:
    found = read([{"text": w, names[0]: a, names[1]: b} for w, a, b in TALK])
    assert starts(found) == [a for _, a, _ in TALK]
    assert not found.remarks


@pytest.mark.parametrize("name", ["textgrid", "inner-vtt", "json3", "soniox", "remotion", "azure"])
def test_a_unit_that_the_file_proves_is_not_replaced(name: str) -> None:
    found = read(written(name), unit="100ns")
    assert starts(found) == starts(read(written(name)))
    assert "--unit not used" in remarks(found)


def test_an_unknown_unit_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="furlong") as caught:
        read(written("rows"), unit="furlong")
    assert "ms" in (caught.value.hint or "")


def test_a_slow_speaker_and_few_words_far_apart_are_not_asked_about() -> None:
    slow = [(w, 1500 * k, 1500 * k + 900) for k, (w, _, _) in enumerate(TALK)]
    rare = [(w, 40_000 * k, 40_000 * k + 400) for k, (w, _, _) in enumerate(TALK)]
    for said in (slow, rare):
        assert starts(read(written("rows", said))) == [a for _, a, _ in said]


def test_a_part_at_which_nobody_could_speak_is_reported() -> None:
    even = [("word", 400 * k, 400 * k + 300) for k in range(200)]
    broken = even[:100] + [("word", 40_000 + 10 * k, 40_008 + 10 * k) for k in range(100)]
    assert "words a minute" not in remarks(read(written("openai-whisper", even)))
    assert "words a minute" in remarks(read(written("openai-whisper", broken)))


# Parts of words


PARTS = [
    ("Hello", 0, 400),
    ("unbe", 500, 700),
    ("liev", 700, 800),
    ("able", 800, 1000),
    ("day", 1100, 1500),
]


@pytest.mark.parametrize(
    "marked",
    [
        ["▁Hello", "▁unbe", "liev", "able", "▁day"],
        ["Hello", "Ġunbe", "liev", "able", "Ġday"],
        ["hello", "unbe", "##liev", "##able", "day"],
        ["hello", "unbe@@", "liev@@", "able", "day"],
        ["hello</w>", "unbe", "liev", "able</w>", "day</w>"],
    ],
)
def test_parts_of_words_are_joined_by_their_marks(marked: list[str]) -> None:
    said = [(text, a, b) for text, (_, a, b) in zip(marked, PARTS, strict=True)]
    for name in ("rows", "openai-whisper", "deepgram", "ctm"):
        # Whisper's own words have a blank in front.
        data = written(name, said).replace('" ▁', '"▁').replace('" Ġ', '"Ġ').replace('" ##', '"##')
        found = read(data)
        assert [text.lower() for text in texts(found)] == ["hello", "unbelievable", "day"]
        assert starts(found) == [0, 500, 1100]
        assert found.words[1].end == 1000


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([" Good", " even", "ing", ",", " every", "one", "."], ["Good", "evening,", "everyone."]),
        (["Bonjour", " ,", " ça", " va", " ?"], ["Bonjour ,", "ça", "va ?"]),
        ([" «", " Bonjour", " »", " dit", "-il", " !"], ["«Bonjour »", "dit-il !"]),
        (["¿", "Qué", " tal", "?"], ["¿Qué", "tal?"]),
        (["今天", "天气", "很", "好", "。"], ["今天", "天气", "很", "好。"]),
        (["「", "こんにち", "は", "」"], ["「こんにち", "は」"]),
        ([" 안", "녕", "하세요", " 여러분"], ["안녕하세요", "여러분"]),
        (["ขอบ", "คุณ", "มาก", " ค่ะ"], ["ขอบ", "คุณ", "มาก", "ค่ะ"]),
        ([" AT", "&", "T", " 5", "%"], ["AT&T", "5%"]),
        (["[_BEG_]", " Good", "<|0.50|>", " night", "[_TT_50]"], ["Good", "night"]),
    ],
)
def test_tokens_of_many_languages_are_joined_to_words(parts: list[str], words: list[str]) -> None:
    tokens = [
        {"text": text, "offsets": {"from": 300 * k, "to": 300 * k + 250}, "id": k, "p": 0.9}
        for k, text in enumerate(parts)
    ]
    segment = {"offsets": {"from": 0, "to": 9000}, "text": "".join(parts), "tokens": tokens}
    found = read({"result": {"language": "xx"}, "transcription": [segment]})
    assert texts(found) == words
    assert starts(found) == sorted(starts(found))
    soniox = {
        "tokens": [
            {"text": t["text"], "start_ms": 300 * k, "end_ms": 300 * k + 250}
            for k, t in enumerate(tokens)
        ]
    }
    assert texts(read(soniox)) == words


def test_a_character_divided_between_two_tokens_is_one_again() -> None:
    # whisper.cpp before 1.7.6 wrote the bytes of each token as they were.
    first, second = "你".encode()[:2], "你".encode()[2:]
    tokens = b", ".join(
        b'{"text": "%s", "offsets": {"from": %d, "to": %d}}' % (text, at, at + 100)
        for text, at in ((first, 0), (second, 100), ("好".encode(), 200))
    )
    data = (
        b'{"transcription": [{"offsets": {"from": 0, "to": 300}, "text": " \xe4\xbd\xa0\xe5\xa5\xbd", "tokens": [%s]}]}'
        % tokens
    )
    text = data.decode("utf-8", "surrogateescape")
    assert "".join(texts(read(text))) == "你好"


@pytest.mark.parametrize("name", WORD_FORMS)
def test_marks_of_french_stand_with_their_word_in_every_form(name: str) -> None:
    said = [
        ("Bonjour", 500, 900),
        ("!", 900, 900),
        ("Ça", 1000, 1300),
        ("va", 1300, 1600),
        ("?", 1600, 1700),
    ]
    found = read(written(name, said))
    assert [text.strip(" !?.") for text in texts(found)] == ["Bonjour", "Ça", "va"]
    assert starts(found) == pytest.approx([500, 1000, 1300], abs=1)


# Inner times and lines of other forms


@pytest.mark.parametrize(
    "text",
    [
        "[00:01.00]<00:01.00>Good <00:01.50>evening <00:02.00>all <00:02.60>\n[00:05.00]<00:05.00>Thank <00:05.50>you\n",
        "[00:01.00]Good [00:01.50]evening [00:02.00]all [00:02.60]\n[00:05.00]Thank [00:05.50]you\n",
        "WEBVTT\n\n00:01.000 --> 00:02.600\nGood <00:01.500>evening <00:02.000>all\n\n00:05.000 --> 00:06.000\nThank <00:05.500>you\n",
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.600\n<v Ann>Good<00:00:01.500><c.a.b> evening</c><00:00:02.000><i> all</i></v>\n\n00:00:05.000 --> 00:00:06.000\nThank<00:00:05.500> you\n",
    ],
)
def test_times_inside_lines_are_those_of_words(text: str) -> None:
    found = read(text)
    assert [w.lower() for w in texts(found)] == ["good", "evening", "all", "thank", "you"]
    assert starts(found) == [1000, 1500, 2000, 5000, 5500]


def test_results_without_words_have_the_time_between_their_ends() -> None:
    results = [
        {"alternatives": [{"transcript": "good evening everyone"}], "resultEndTime": "1.900s"},
        {"alternatives": [{"transcript": "thank you"}], "resultEndTime": "3.900s"},
    ]
    found = read({"results": results})
    assert (found.words[0].start, found.words[3].start, found.words[-1].end) == (0, 1900, 3900)
    assert "only results" in remarks(found)


def test_a_channel_without_words_has_the_sentences_of_its_paragraphs() -> None:
    data = json.loads(written("deepgram"))
    data["results"]["channels"][0]["alternatives"][0]["words"] = []
    found = read(data)
    assert texts(found) == NAMES
    assert (found.words[0].start, found.words[-1].end) == (TALK[0][1], TALK[-1][2])


def test_elans_headers_say_how_a_column_counts() -> None:
    head = "Tier\tParticipant\tBegin Time - msec\tEnd Time - msec\tAnnotation\n"
    found = read(head + "".join(f"words\tAnn\t{a}\t{b}\t{w}\n" for w, a, b in TALK))
    assert starts(found) == [a for _, a, _ in TALK]
    assert not found.remarks


@pytest.mark.parametrize(("outer", "inner"), [("StartMs", "OffsetStartMs"), ("start", "start")])
@pytest.mark.parametrize("relative", [True, False])
def test_times_that_are_counted_from_the_start_of_the_segment(
    outer: str, inner: str, relative: bool
) -> None:
    def name(key: str, what: str) -> str:
        return key.replace("Start", what).replace("start", what.lower())

    halves = [TALK[: len(TALK) // 2], TALK[len(TALK) // 2 :]]
    data = [
        {
            outer: half[0][1],
            name(outer, "End"): half[-1][2],
            "words": [
                {
                    "word": word,
                    inner: start - half[0][1] * relative,
                    name(inner, "End"): end - half[0][1] * relative,
                }
                for word, start, end in half
            ],
        }
        for half in halves
    ]
    found = read_words(Source(json.dumps(data), "x.json"), unit="ms")
    assert starts(found) == [start for _, start, _ in TALK]


@pytest.mark.parametrize("blank", [" ", "▁"])
def test_tokens_beside_their_times_are_joined_to_words(blank: str) -> None:
    """sherpa-onnx lists parts of words, a blank (or that of SentencePiece) before each first one."""
    tokens = ["The", "fer", "ry", "leaves", "to", "day"]
    begins = [True, True, False, True, True, False]
    said = {
        "text": "The ferry leaves today",
        "tokens": [f"{blank if first else ''}{t}" for t, first in zip(tokens, begins, strict=True)],
        "timestamps": [0.5, 0.7, 0.9, 1.15, 1.6, 1.8],
    }
    found = read(said)
    assert texts(found) == ["The", "ferry", "leaves", "today"]
    assert starts(found) == [500, 700, 1150, 1600]


def test_timecodes_in_frames_say_which_option_takes_them() -> None:
    with pytest.raises(InputError, match="00:00:01:12") as caught:
        read("Speaker Name,Start Time,End Time,Text\nAnn,00:00:01:12,00:00:03:02,Good day.\n")
    assert "--cues" in (caught.value.hint or "") and "--fps" in (caught.value.hint or "")


def _clock_times(kind, first):
    """Words of a second each, from a moment of a clock on, as `kind` writes it."""
    for k, word in enumerate(
        ["We", "begin", "with", "the", "harbour", "today", "and", "then", "go", "on"]
    ):
        times = {"start": first + k * 0.4, "end": first + k * 0.4 + 0.3}
        if kind == "date":
            yield (
                word,
                {
                    name: datetime.fromtimestamp(at, UTC).isoformat().replace("+00:00", "Z")
                    for name, at in times.items()
                },
            )
        else:
            scale = {"s": 1, "ms": 1000}[kind]
            yield word, {name: round(at * scale) if scale > 1 else at for name, at in times.items()}


@pytest.mark.parametrize("kind", ["s", "ms", "date"])
@pytest.mark.parametrize("first", [1_000_000_000.0, 1_777_777_777.25])
@pytest.mark.parametrize("form", ["words", "lines", "list"])
def test_moments_of_a_clock_are_counted_from_the_first_and_said(kind, first, form):
    rows = list(_clock_times(kind, first))
    data = {
        "words": {"words": [{"word": word, **times} for word, times in rows]},
        "lines": {"segments": [{"text": word, **times} for word, times in rows]},
        "list": [{"text": word, **times} for word, times in rows],
    }[form]
    found = read(data)
    assert [abs(word.start - k * 400) <= 1 for k, word in enumerate(found.words)] == [True] * len(
        rows
    )
    said = [remark for remark in found.remarks if "moments of a clock" in remark.message]
    assert [remark.kind for remark in said] == ["guessed"]
    assert f"{datetime.fromtimestamp(first, UTC):%Y-%m-%d %H:%M:%S} UTC" in said[0].message


def test_where_in_the_recording_wins_over_when_it_was_said():
    rows = [
        {"text": f"word{k}", "time": times["start"], "start": k * 0.4}
        for k, (_, times) in enumerate(_clock_times("date", 1e9))
    ]
    rows = [{**row, "end": row["start"] + 0.3} for row in rows]
    found = read(rows)
    assert [word.start for word in found.words] == [400 * k for k in range(len(rows))]
    assert not any("moments of a clock" in remark.message for remark in found.remarks)


@pytest.mark.parametrize(
    ("scale", "first"), [(10_000_000, 100), (1_000_000, 1000), (1_000_000_000, 2000)]
)
def test_ticks_with_the_figures_of_a_clock_are_no_moments_of_one(scale, first):
    """Words from the second `first` on, in units of which a second has `scale`: figures as of s or ms from 1970."""
    rows = [
        {"word": f"word{k}", "start": (first + k * 0.5) * scale, "end": (first + k * 0.5 + 0.4) * scale}
        for k in range(8)
    ]  # fmt: skip
    with pytest.raises(InputError, match=r"unknown unit|beyond 100 hours"):
        read({"words": rows})
