"""A recogniser's file with speakers is a transcript with times, and says that nobody has read it."""

from __future__ import annotations

import json

import pytest

import imhcaps
from command import in_process
from imhcaps.errors import UsageError
from imhcaps.model.recognised import NOTICE
from imhcaps.model.transcript import Sound

SAID = [
    (0, "Good evening to all of you, and welcome to the hall."),
    (1, "Thank you. I am glad to be here tonight."),
    (0, "Then let us begin."),
]


def timed():
    """(speaker, word, start s, end s) of each word, and a sound."""
    at = 0.5
    for person, text in SAID:
        for word in text.split():
            yield person, word, round(at, 2), round(at + 0.3, 2)
            at += 0.38
        at += 0.8


def whisperx(names):
    words = [
        {"word": w, "start": a, "end": b, "score": 0.9, "speaker": names[p]}
        for p, w, a, b in timed()
    ]
    return {
        "segments": [
            {
                "start": 0.5,
                "end": words[-1]["end"],
                "text": " ".join(w["word"] for w in words),
                "words": words,
            }
        ],
        "language": "en",
    }


def deepgram(names):
    words = [
        {
            "word": w.lower().strip(".,"),
            "punctuated_word": w,
            "start": a,
            "end": b,
            "confidence": 0.9,
            "speaker": names[p],
        }
        for p, w, a, b in timed()
    ]
    text = " ".join(word["punctuated_word"] for word in words)
    return {"results": {"channels": [{"alternatives": [{"transcript": text, "words": words}]}]}}


def assemblyai(names):
    words = [
        {
            "text": w,
            "start": round(a * 1000),
            "end": round(b * 1000),
            "confidence": 0.9,
            "speaker": names[p],
        }
        for p, w, a, b in timed()
    ]
    return {"text": " ".join(word["text"] for word in words), "words": words}


FORMS = [
    (whisperx, ("SPEAKER_00", "SPEAKER_01"), ("SPEAKER_00", "SPEAKER_01")),
    (deepgram, (0, 1), ("Speaker 0", "Speaker 1")),
    (assemblyai, ("A", "B"), ("Speaker A", "Speaker B")),
]


@pytest.fixture(params=FORMS, ids=lambda form: form[0].__name__)
def file(request, tmp_path):
    make, labels, names = request.param
    path = tmp_path / "talk.json"
    path.write_text(json.dumps(make(labels)))
    return path, labels, names


def test_words_speakers_and_times_are_the_file_s(file):
    path, _, names = file
    talk = imhcaps.read_transcript(path)
    assert [(turn.speaker.name, turn.text) for turn in talk.turns] == [
        (names[p], text) for p, text in SAID
    ]
    assert [word.start for word in talk.words] == [round(a * 1000) for _, _, a, _ in timed()]
    assert talk.notices == (NOTICE,)


def test_people_are_named(file):
    path, labels, _ = file
    people = [f"Ann Webb | {labels[0]}", f"Bo Ray | {labels[1]}"]
    talk = imhcaps.read_transcript(path, speakers=people)
    assert [turn.speaker.name for turn in talk.turns] == ["Ann Webb", "Bo Ray", "Ann Webb"]


def test_people_are_named_by_what_the_transcript_calls_them(file):
    """Deepgram's `0` is "Speaker 0" in what is exported, and may be called so."""
    path, _, names = file
    talk = imhcaps.read_transcript(path, speakers=[f"Ann Webb | {names[0]}"])
    assert [turn.speaker.name for turn in talk.turns] == ["Ann Webb", names[1], "Ann Webb"]
    assert not [r for r in talk.remarks if "nobody is called" in r.message]
    talk = imhcaps.read_transcript(path, speakers=["Ann Webb | Somebody"])
    assert [r for r in talk.remarks if "nobody is called 'Somebody'" in r.message]


def test_captions_of_it_say_that_nobody_has_read_them(file):
    path, labels, _ = file
    folder = path.parent
    name = f"--speaker={labels[0]}=Ann Webb"
    assert (
        in_process(
            "caption", "talk.json", name, "--language", "en", "-o", ".", cwd=folder
        ).returncode
        == 0
    )
    text = (folder / "talk.en.vtt").read_text()
    assert NOTICE in text
    assert "<v Ann Webb>" in text
    for profile in ("web", "wcag"):
        found = in_process("check", "talk.en.vtt", "--profile", profile, cwd=folder)
        assert found.returncode == 1
        assert "TXT123" in found.stdout
    done = in_process(
        "export", "talk.json", "--language", "en", "--to", "txt,md", "-o", ".", cwd=folder
    )
    assert done.returncode == 0
    # A line of text is broken where it is full.
    assert all(
        NOTICE in " ".join((folder / f"talk.en.{kind}").read_text().split())
        for kind in ("txt", "md")
    )


@pytest.mark.parametrize(("formats", "lost"), [("srt", True), ("srt,sbv", True), ("vtt,srt", False), ("vtt", False)])  # fmt: skip
def test_the_summary_says_it_and_what_cannot(file, formats, lost):
    """SubRip has no place for a comment: what stands alone in it cannot be told from captions that were read."""
    path, _, _ = file
    done = in_process("caption", "talk.json", "--language", "en", "--to", formats, "-o", "x", cwd=path.parent)  # fmt: skip
    assert done.returncode == 0
    assert NOTICE in " ".join(done.stdout.split())
    assert ("cannot say that nobody has checked the words" in done.stderr) == lost
    (path.parent / "read.txt").write_text("Ann: Good evening to all of you, and welcome to the hall.\n\nBo: Thank you. I am glad to be here tonight.\n")  # fmt: skip
    done = in_process("caption", "read.txt", "--words", "talk.json", "--to", formats, "-o", "y", cwd=path.parent)  # fmt: skip
    assert "nobody has checked" not in done.stdout + done.stderr


def test_corrected_words_take_its_times_and_lose_the_notice(file):
    path, _, _ = file
    folder = path.parent
    corrected = "\n\n".join(f"{('Ann Webb', 'Bo Ray')[p]}: {text}" for p, text in SAID).replace(
        "hall", "town hall"
    )
    (folder / "talk.txt").write_text(corrected)
    assert (
        in_process("caption", "talk.txt", "--words", "talk.json", "-o", ".", cwd=folder).returncode
        == 0
    )
    text = (folder / "talk.en.vtt").read_text()
    assert NOTICE not in text
    assert "town" in text
    assert "TXT123" not in in_process("check", "talk.en.vtt", cwd=folder).stdout


def test_sounds_stay_sounds(tmp_path):
    data = whisperx(("S1", "S2"))
    words = data["segments"][0]["words"]
    words.insert(
        11,
        {
            "word": "[laughs]",
            "start": words[10]["end"] + 0.1,
            "end": words[10]["end"] + 0.5,
            "speaker": "S1",
        },
    )
    words.insert(0, {"word": "[BLANK_AUDIO]", "start": 0.0, "end": 0.4, "speaker": "S1"})
    path = tmp_path / "talk.json"
    path.write_text(json.dumps(data))
    talk = imhcaps.read_transcript(path)
    assert [
        each.text for turn in talk.turns for each in turn.elements if isinstance(each, Sound)
    ] == ["[laughs]"]
    assert len(list(talk.words)) == sum(len(text.split()) for _, text in SAID)


def test_without_speakers_it_is_said_that_nobody_is_named(tmp_path):
    data = whisperx(("", ""))
    (tmp_path / "talk.json").write_text(json.dumps(data))
    talk = imhcaps.read_transcript(tmp_path / "talk.json")
    assert len(talk.turns) == 1
    assert talk.turns[0].speaker is None
    assert any("no speaker is named" in remark.message for remark in talk.remarks)


def test_what_chooses_a_part_of_a_page_is_refused(file):
    path, _, _ = file
    with pytest.raises(UsageError, match="heading"):
        imhcaps.read_transcript(path, heading=2)
    other = path.with_name("other.json")
    other.write_text('{"settings": {"colour": "red"}}')
    assert in_process("caption", "other.json", "-o", ".", cwd=path.parent).returncode == 2


def azure_batch(names):
    """As batch transcription writes it: timed words in lower case, the phrase as it is shown beside them."""
    said = list(timed())
    phrases = []
    for person, text in SAID:
        words = [said.pop(0) for _ in text.split()]
        phrases.append(
            {
                "speaker": names[person],
                "offsetInTicks": words[0][2] * 1e7,
                "durationInTicks": (words[-1][3] - words[0][2]) * 1e7,
                "nBest": [
                    {
                        "lexical": text.lower().replace(",", "").replace(".", ""),
                        "display": text,
                        "words": [
                            {
                                "word": word.lower().strip(".,"),
                                "offsetInTicks": start * 1e7,
                                "durationInTicks": (end - start) * 1e7,
                            }
                            for _, word, start, end in words
                        ],
                    }
                ],
            }
        )
    return {"recognizedPhrases": phrases}


def aws_segments(names):
    """As files before the items had labels: who speaks stands in the segments alone."""
    items, segments = [], []
    for person, word, start, end in timed():
        times = {"start_time": str(start), "end_time": str(end)}
        items.append(
            {"type": "pronunciation", **times, "alternatives": [{"content": word.strip(".,")}]}
        )
        if word[-1] in ".,":
            items.append({"type": "punctuation", "alternatives": [{"content": word[-1]}]})
        if not segments or segments[-1]["speaker_label"] != names[person]:
            segments.append({"speaker_label": names[person], "items": []})
        segments[-1]["items"].append({"speaker_label": names[person], **times})
    return {"results": {"speaker_labels": {"segments": segments}, "items": items}}


def rev(names, **more):
    monologues: list[dict] = []
    for person, word, start, end in timed():
        if not monologues or monologues[-1]["speaker"] != person:
            monologues.append({"speaker": person, "elements": [], **more})
        monologues[-1]["elements"] += [
            {"type": "text", "value": word.strip(".,"), "ts": start, "end_ts": end},
            *([{"type": "punct", "value": word[-1]}] if word[-1] in ".," else []),
            {"type": "punct", "value": " "},
        ]
    return monologues


def rev_named(names):
    return {
        "speakers": [{"id": k, "name": name} for k, name in enumerate(names)],
        "monologues": rev(names),
    }


def rev_shown(names):
    monologues = [
        {
            **each,
            "speaker_info": {"id": str(each["speaker"]), "display_name": names[each["speaker"]]},
        }
        for each in rev(names)
    ]
    return {"monologues": monologues}


@pytest.mark.parametrize(
    ("form", "names"),
    [
        (azure_batch, ("Speaker 1", "Speaker 2")),
        (aws_segments, ("spk_0", "spk_1")),
        (rev_named, ("Ann Webb", "Bo Chen")),
        (rev_shown, ("Ann Webb", "Bo Chen")),
    ],
)
def test_who_speaks_and_what_is_shown_is_taken_from_where_it_stands(tmp_path, form, names):
    path = tmp_path / "talk.json"
    given = tuple(int(name[-1]) for name in names) if form is azure_batch else names
    path.write_text(json.dumps(form(given)))
    talk = imhcaps.read_transcript(path)
    said = [(turn.speaker.name, " ".join(word.text for word in turn.words)) for turn in talk.turns]
    assert said == [(names[person], text) for person, text in SAID]
    assert NOTICE in talk.notices


def test_figures_that_were_said_as_words_stay_words(tmp_path):
    words = ["nineteen", "eighty", "four", "was", "a", "year"]
    best = {
        "display": "1984 was a year.",
        "words": [
            {"word": word, "offsetInTicks": k * 5e6, "durationInTicks": 4e6}
            for k, word in enumerate(words)
        ],
    }
    path = tmp_path / "talk.json"
    path.write_text(json.dumps({"recognizedPhrases": [{"speaker": 1, "nBest": [best]}]}))
    talk = imhcaps.read_transcript(path)
    assert [word.text for word in talk.words] == ["nineteen", "eighty", "four", "was", "a", "year."]


@pytest.mark.parametrize(
    ("line", "unread"),
    [
        ("Transcribed by https://otter.ai", True),
        ("Transcribed by sonix.ai", True),
        ("Generated by Descript", True),
        ("Transcribed by Ida Moss", False),
        ("Transcribed by https://otter.ai and corrected by Ida Moss", False),
    ],
)
def test_a_text_that_a_recogniser_signs_is_unread(tmp_path, line, unread):
    path = tmp_path / "talk.txt"
    path.write_text(
        "Speaker 1  0:03\nGood evening to all of you.\n\nSpeaker 2  0:07\nThank you. I am glad.\n\n"
        f"Speaker 1  0:12\nThen let us begin.\n\n{line}\n"
    )
    talk = imhcaps.read_transcript(path)
    assert (NOTICE in talk.notices) == unread
    assert "otter" not in " ".join(word.text for word in talk.words) or not unread
