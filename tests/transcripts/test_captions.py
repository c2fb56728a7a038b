"""Captions read back as a transcript: voices, labels, dashes, sounds, times."""

from __future__ import annotations

import pytest

from imhcaps.errors import TranscriptError
from imhcaps.formats import read_track
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Sound
from imhcaps.source import Source
from imhcaps.transcripts import captions_to_transcript


def talk(*payloads, language="en", **options):
    cues = tuple(
        Cue(1000 * i, 1000 * i + 900, payload, line=4 * i + 3) for i, payload in enumerate(payloads)
    )
    return captions_to_transcript(Track(cues, language), **options)


def said(*payloads, **options):
    return [
        (t.speaker.name if t.speaker else None, t.text) for t in talk(*payloads, **options).turns
    ]


def test_voices_are_speakers_and_text_is_unescaped():
    assert said("<v Ann Lee>Hello &amp; hi", "<v Ann Lee>there.", "<v Bob>Yes &lt;3") == [
        ("Ann Lee", "Hello & hi there."),
        ("Bob", "Yes <3"),
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Your mother gave", "birth to a child and died."),
        ("See how many boats do", "they have in the harbour."),
        ("Deine Mutter hat", "an diesem Tag gewartet."),
        ("Моя мать сказала", "что море было тихим."),
    ],
)
def test_a_sentence_that_is_broken_names_nobody_however_often_such_lines_come(first, second):
    cues = [
        f"{first}\n{second}",
        "A lady is coming.\nWhat is it?",
        "A politician may fail\nto keep it.",
    ]
    assert not any(turn.speaker for turn in talk(*cues, *cues).turns)


@pytest.mark.parametrize("name", ["Ann Lee", "ANN", "Woman", "Ludwig van Essen"])
def test_a_name_alone_above_what_is_said_still_speaks(name):
    turns = said(
        f"{name}\nGood evening to all.",
        "Bo Chen\nGood evening.",
        f"{name}\nIt is late.",
        "Bo Chen\nYes.",
    )
    assert {speaker for speaker, _ in turns} - {"Bo Chen", None} <= {name, name.title()}


def test_our_own_labels_are_no_words():
    assert said("<v Ann Lee><c.label>Ann Lee:</c> Hello", "<v Bob><c.label>Bob:</c>\nHi") == [
        ("Ann Lee", "Hello"),
        ("Bob", "Hi"),
    ]


def test_a_label_that_repeats_the_voice_is_no_word():
    assert said("<v Ann Lee>ANN: Hello", "<v Bob Ray>Bob Ray: Hi") == [
        ("Ann Lee", "Hello"),
        ("Bob Ray", "Hi"),
    ]


@pytest.mark.parametrize(
    "payloads",
    [
        ("ANN: Hello", "there.", "BOB: Hi."),
        (">> ANN: Hello", "there.", ">> BOB: Hi."),
        (">> ANN: Hello\nthere.", "&gt;&gt; BOB: Hi."),
        ("ANN: Hello there.\nBOB: Hi.",),
        ("[ANN] Hello", "there.", "[BOB] Hi."),
        ("<v ANN>Hello\nthere.\n<v BOB>Hi.",),
        ("<i>ANN:</i> Hello there.", "<b>BOB:</b> Hi."),
    ],
)
def test_labels_in_the_text_are_speakers(payloads):
    assert said(*payloads) == [("ANN", "Hello there."), ("BOB", "Hi.")]


def test_a_speaker_speaks_until_the_next_one():
    assert said("ANN: One,", "two,", "three.", "BOB: Four.")[0] == ("ANN", "One, two, three.")


def test_marks_of_change_without_names_are_turns_without_names():
    assert said(">> One.", "two.", ">> Three.") == [(None, "One. two."), (None, "Three.")]


def test_two_dashes_in_a_cue_are_two_speakers():
    assert said("- Hi.\n- Hello you.", "And so.") == [(None, "Hi."), (None, "Hello you. And so.")]


def test_a_dash_alone_is_text():
    assert said("– and so on", "it went")[0] == (None, "– and so on it went")


def test_sounds_are_sounds():
    elements = talk("[door opens]", "(LAUGHS)", "♪ la la ♪", "Yes.").turns[0].elements
    assert [type(e) is Sound for e in elements] == [True, True, True, False]


def test_words_share_the_time_of_their_cue_by_their_letters():
    words = talk("aa bbbb cc").turns[0].words
    assert [(w.start, w.end, w.origin) for w in words] == [
        (0, 225, "matched"), (225, 675, "matched"), (675, 900, "matched"),
    ]  # fmt: skip


def test_two_voices_in_a_cue_share_its_time_in_order():
    turns = talk("<v Ann>Hello there.\n<v Bob>Hi to you all.").turns
    times = [(w.start, w.end) for t in turns for w in t.words]
    assert times == sorted(times)
    assert times[0][0] == 0
    assert times[-1][1] == 900


def test_a_long_pause_after_a_sentence_begins_a_paragraph():
    cues = (Cue(0, 1000, "One two."), Cue(1000, 2000, "Three."), Cue(6000, 7000, "Four."))
    turn = captions_to_transcript(Track(cues, "en")).turns[0]
    assert turn.paragraphs == (3,)
    assert (turn.start, turn.end) == (0, 7000)


def test_lines_of_the_file_are_known():
    words = talk("one\ntwo").turns[0].words
    assert [w.line for w in words] == [4, 5]


def test_the_note_that_we_write_gives_title_and_notice_back():
    note = "What is a Bee?\n© 2018. May be reprinted.\nMade by imhcaps 0.1.0"
    found = captions_to_transcript(Track((Cue(0, 900, "Hi."),), "en", notes=(note,)))
    assert found.title == "What is a Bee?"
    assert found.notices == ("© 2018. May be reprinted.",)


def test_without_anything_it_is_an_error():
    with pytest.raises(TranscriptError):
        captions_to_transcript(Track((), "en"))


def test_given_speakers_are_the_only_ones():
    assert said("NOTE: One.", "ANN: Two.", speakers=["Ann"]) == [
        (None, "NOTE: One."),
        ("Ann", "Two."),
    ]


def test_bad_times_are_no_reason_to_fail():
    cues = (Cue(5000, 1000, "One"), Cue(0, 0, "two."))
    assert captions_to_transcript(Track(cues, "en")).turns[0].text == "One two."


def test_the_name_of_the_file_shows_the_language_when_nothing_else_does():
    cues = (Cue(0, 900, "Hallo."),)
    assert captions_to_transcript(Track(cues), source="a/talk.de.vtt").language == "de"
    assert captions_to_transcript(Track(cues, "fr"), source="talk.de.vtt").language == "fr"
    assert captions_to_transcript(Track(cues), source="talk.vtt").language == "und"


def test_a_phrase_in_another_language_is_marked():
    said = talk("<v Ann>  As they say, <lang fr>rien sur nous</lang> here.").words
    assert [(word.text, word.language) for word in said] == [
        ("As", None), ("they", None), ("say,", None),
        ("rien", "fr"), ("sur", "fr"), ("nous", "fr"), ("here.", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "notice",
    [
        "© 2026 Acme. This transcript may be reprinted for educational purposes.",
        "This transcript may be reprinted\nfor educational purposes.",
        "Copyright 2026 Acme",
        "All rights reserved.",
    ],
)
def test_a_cue_that_is_a_notice_is_not_said(notice):
    read = talk("<v Ann>Hello.", notice)
    assert [turn.text for turn in read.turns] == ["Hello."]
    assert read.notices == (" ".join(notice.split()),)


@pytest.mark.parametrize(
    "speech", ["Copyright law is hard.", "This video was made with a licence.", "<v Ann>© is a sign."]
)  # fmt: skip
def test_talk_about_rights_is_speech(speech):
    assert talk("<v Ann>Hello.", speech).notices == ()


def test_music_without_a_voice_is_nobodys_and_the_speaker_goes_on():
    read = talk("<v Ann>Hello.", "♪ piano ♪", "And so on.", "♪ la ♪", "<v Bob>Yes.")
    assert [(t.speaker and t.speaker.name, t.text) for t in read.turns] == [
        ("Ann", "Hello."), (None, "♪ piano ♪"), ("Ann", "And so on."), (None, "♪ la ♪"), ("Bob", "Yes."),
    ]  # fmt: skip
    assert len(talk("<v Ann>I hear", "♪ piano ♪", "music.").turns) == 1


def test_a_silent_film_is_read_and_an_empty_one_is_not():
    assert [type(e) for t in talk("[wind blows]", "♪ piano ♪").turns for e in t.elements] == [
        Sound
    ] * 2
    assert talk("© 2026 Acme").notices == ("© 2026 Acme",)
    with pytest.raises(TranscriptError, match="nothing is said"):
        talk()


def test_rolling_captions_are_said_once_with_the_times_in_the_file(tmp_path):
    from imhcaps.api import read_transcript

    file = tmp_path / "talk.en.vtt"
    file.write_text(
        "WEBVTT\n\n"
        "00:01.000 --> 00:02.990\n \nso<00:01.500><c> we</c><00:02.000><c> begin</c>\n\n"
        "00:02.990 --> 00:03.000\nso we begin\n \n\n"
        "00:03.000 --> 00:04.990\nso we begin\nANN:<00:03.200><c> [laughs]</c><00:03.900><c> again</c>\n\n"
        "00:04.990 --> 00:05.000\nANN: [laughs] again\n \n"
    )
    talk = read_transcript(file)
    assert [(word.text, word.start) for word in talk.words] == [
        ("so", 1000),
        ("we", 1500),
        ("begin", 2000),
        ("again", 3900),
    ]
    assert any("once" in remark.message for remark in talk.remarks)


class TestMeetings:
    """What meeting programs write into captions."""

    @pytest.mark.parametrize(
        "label",
        [
            "+44 20 7946 0958",
            "Kit's iPad",
            "user_77",
            "kit@example.org",
            "Lee, Kit",
            "Kit Lee (Guest)",
        ],
    )
    def test_whoever_stands_where_names_stand_speaks(self, label):
        found = talk(
            "Ida Moss: Who is there?",
            f"{label}: It is me.",
            "Bo Ray: Hi.",
            "Ida Moss: So.",
            "Bo Ray: Yes.",
        )
        assert [t.label for t in found.turns][:3] == ["Ida Moss", label, "Bo Ray"]
        assert found.turns[1].text == "It is me."

    def test_a_label_in_brackets_above_the_words(self):
        found = talk("(Speaker_01)\nGood day.", "(Speaker_02)\nHello.", "(Speaker_01)\nSo it is.")
        assert [(t.label, t.text) for t in found.turns] == [
            ("Speaker_01", "Good day."),
            ("Speaker_02", "Hello."),
            ("Speaker_01", "So it is."),
        ]

    @pytest.mark.parametrize("voice", ["-", "–", "?"])
    def test_one_unknown_voice_is_not_the_next_one(self, voice):
        assert said(f"<v {voice}>One.", f"<v {voice}>Two.", "<v Ida>Three.") == [
            (None, "One."),
            (None, "Two."),
            ("Ida", "Three."),
        ]

    @pytest.mark.parametrize("voice", ["SFX", "Music", "Sound effects"])
    def test_a_voice_for_sounds_is_nobody(self, voice):
        found = talk(f"<v {voice}>a drum, softly", "<v Ida>Hello.")
        assert [s.name for s in found.speakers] == ["Ida"]
        assert isinstance(found.turns[0].elements[0], Sound)

    def test_a_dash_before_a_voice_is_no_word(self):
        assert said("- <v Ida>Me too.</v>\n- <v Kit>So have I.</v>") == [
            ("Ida", "Me too."),
            ("Kit", "So have I."),
        ]

    def test_a_sound_alone_is_nobody_s_and_the_speaker_goes_on(self):
        assert said("IDA: I wait.", "[door opens]", "Who is it?", "KIT: Me.", "IDA: Oh.") == [
            ("IDA", "I wait."),
            (None, "[door opens]"),
            ("IDA", "Who is it?"),
            ("KIT", "Me."),
            ("IDA", "Oh."),
        ]


@pytest.mark.parametrize("sound", ["[door slams]", "♪"])
def test_a_label_that_fills_its_cue_speaks_behind_a_sound_too(sound):
    texts = [
        "IDA: Good day to you.",
        "KIT:",
        sound,
        "Thank you very much.",
        "IDA: Fine.",
        "KIT: And so on.",
    ]
    cues = "".join(f"00:0{i}.000 --> 00:0{i}.900\n{text}\n\n" for i, text in enumerate(texts))
    talk = captions_to_transcript(read_track(Source(f"WEBVTT\n\n{cues}", "t.en.vtt")))
    assert [turn.label for turn in talk.turns if "Thank" in turn.text] == ["KIT"]


def test_a_mark_of_change_that_fills_its_cue_changes_who_speaks():
    texts = ["IDA: Good day to you.", ">>", "Thank you very much.", "IDA: Fine.", "KIT: And so on."]
    cues = "".join(f"00:0{i}.000 --> 00:0{i}.900\n{text}\n\n" for i, text in enumerate(texts))
    talk = captions_to_transcript(read_track(Source(f"WEBVTT\n\n{cues}", "t.en.vtt")))
    assert [turn.label for turn in talk.turns if "Thank" in turn.text] == [""]
