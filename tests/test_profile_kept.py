"""What is captioned for a profile is found right by that profile, but for what no writer could meet."""

from __future__ import annotations

import pytest

from imhcaps.checks.profiles import load_profile, profile_names, variant_names
from imhcaps.checks.runner import check_document
from imhcaps.fidelity import prove_captions
from imhcaps.formats import read_document
from imhcaps.formats.webvtt.writer import write
from imhcaps.model.transcript import Sound, Speaker, TimedTranscript, Transcript, Turn, Word
from imhcaps.segmentation import segment
from imhcaps.source import Source

ALL = [name for base in profile_names() for name in (base, *variant_names(base))]
SPEED = ("TIM101", "TIM102", "TIM103", "TIM104", "TIM105", "TIM106")
"""Words that are spoken faster than they may be read stay too fast: none is dropped."""
SENSE = ("BRK101", "BRK103", "BRK107")
"""Where a line is narrow, or a sentence short, every other break would be worse."""
NOT_OURS = ("MET102",)
"""The talk is in English, whatever the profile's language."""

ANN = Speaker("Ann Lee", short="Ann", label="Ann Lee")
BOB = Speaker("Dr. Bo Chen-Ruiz", short="Bo", label="Dr. Bo Chen-Ruiz")
KIM = Speaker("KIM", label="KIM")
NUMBERS = ["first", "second", "third", "fourth", "fifth", "sixth"]
SOUNDS = (
    "[Soft chime]",
    "(APPLAUSE AND CHEERING)",
    "*door creaks*",
    "[Ann laughs]",
    "[MUSIC]",
    "♫ Hush, little baby, do not say a word ♫",
    "# Hush, little baby #",
    "♪♪",
    "[♪ slow music ♪]",
    "♪ " + " ".join(f"and on the {n} day the wind sang cold" for n in NUMBERS) + " ♪",
)
SPEECH = (
    (
        ANN,
        "Good evening, and welcome to the lamp show, which we have been preparing for all of this winter.",
    ),
    (
        BOB,
        "Thank you. It is good to be here. I hope that the lamps will burn for all of you tonight.",
    ),
    (KIM, "Shall we begin? I think that everybody has come."),
    (ANN, "Let us begin."),
)


def talk(sounds: tuple[str, ...]) -> TimedTranscript:
    """The speech, slowly, with a sound after each turn that stands alone."""
    at, turns, left = 1000, [], list(sounds)
    while left or len(turns) < 2 * len(SPEECH):
        speaker, text = SPEECH[len(turns) // 2 % len(SPEECH)]
        words = []
        for word in text.split():
            length = 200 + 60 * len(word)
            words.append(Word(word, True, at, at + length))
            at += length + (500 if word[-1] in ".?," else 80)
        turns.append(Turn(speaker, tuple(words), label=speaker.label))
        at += 2500
        sound = left.pop(0) if left else "[pause]"
        length = 1500 + 90 * len(sound)
        kind = "music" if "♪" in sound or "♫" in sound or "#" in sound else "sound"
        turns.append(Turn(None, (Sound(sound, kind, at, at + length),)))
        at += length + 2500
    return TimedTranscript(Transcript(tuple(turns), language="en"), end=at)


@pytest.mark.parametrize("name", ALL)
def test_captions_made_for_a_profile_keep_it(name):
    profile = load_profile(name)
    timed = talk(SOUNDS)
    track = segment(timed, profile)
    assert prove_captions(timed.transcript, track) == len(list(timed.transcript.words))
    text, _ = write(track)
    found = check_document(read_document(Source(text, "talk.en.vtt")), profile)
    left = [
        f"{f.code} {f.line}: {f.message}" for f in found if f.code not in SPEED + SENSE + NOT_OURS
    ]
    assert left == []


@pytest.mark.parametrize("labels", ["first", "change", "always", "never"])
@pytest.mark.parametrize(
    "name", ["web", "bbc-online", "dcmp-upper", "netflix-en", "youtube", "une-153010"]
)
def test_labels_are_written_as_the_profile_writes_them(name, labels):
    profile = load_profile(name)
    track = segment(talk(()), profile, labels=labels)
    text, _ = write(track)
    found = check_document(
        read_document(Source(text, "talk.en.vtt")), profile, select=["SPK104", "LEN"]
    )
    assert found == []
    shown = {
        "web": "Ann Lee:", "bbc-online": "ANN LEE:", "dcmp-upper": "(Ann Lee)", "netflix-en": "[Ann Lee]",
        "youtube": "&gt;&gt; ANN LEE:", "une-153010": "Ann Lee:",
    }[name]  # fmt: skip
    assert (shown in text) == (labels != "never")


@pytest.mark.parametrize(
    ("name", "sound", "written"),
    [
        ("bbc-online", "[soft chime]", "SOFT CHIME"),
        ("dcmp-upper", "(SOFT CHIME)", "[soft chime]"),
        ("dcmp-upper", "[ANN LAUGHS]", "[Ann laughs]"),
        ("dcmp-upper", "[Applause]", "[applause]"),
        ("dcmp-upper", "[Bach plays]", "[Bach plays]"),
        ("une-153010", "[soft chime]", "(SOFT CHIME)"),
        ("wai", "[soft chime]", "(soft chime)"),
        ("web", "*soft chime*", "[soft chime]"),
        ("bbc-online", "♪ Hush, baby ♪", "♫ Hush, baby ♫"),
        ("bbc-broadcast", "♪ Hush, baby ♪", "# Hush, baby #"),
        ("netflix-en", "# Hush, baby #", "♪ Hush, baby ♪"),
        ("cea-608", "[soft chime]", "[soft chime]"),
    ],
)
def test_sounds_and_music_are_written_as_the_profile_writes_them(name, sound, written):
    track = segment(talk((sound,)), load_profile(name))
    assert written in [cue.payload.replace("\n", " ") for cue in track.cues]
