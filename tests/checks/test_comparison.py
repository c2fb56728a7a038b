"""Captions against their transcript: what is missing, added, changed, or in another mouth."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.tracks import check
from imhcaps.checks import comparison
from imhcaps.checks.differences import align, classify, differences, tokens_of, written_otherwise
from imhcaps.model.transcript import Sound, Speaker, Transcript, Turn, Word
from imhcaps.source import Source
from imhcaps.timecode import clock
from imhcaps.transcripts import read_transcript


def transcript(*turns: tuple[str, str]) -> Transcript:
    speakers = {name: Speaker(name, label=name) for name, _ in turns}
    return Transcript(
        tuple(
            Turn(
                speakers[name],
                tuple(
                    Sound(word) if word.startswith("[") else Word(word, line=number)
                    for word in text.split()
                ),
                label=name,
                line=number,
            )
            for number, (name, text) in enumerate(turns, 1)
        )
    )


def captions(*payloads: str) -> str:
    return "WEBVTT\n" + "".join(
        f"\n{clock(i * 4000)} --> {clock(i * 4000 + 4000)}\n{payload}\n"
        for i, payload in enumerate(payloads)
    )


def classed(a, b, language=""):
    runs = align(a, b)
    return differences(a, b, runs, written_otherwise(a, b, runs), language)


def compare(text: str, talk: Transcript, **options):
    found = check(text, select=["TRN"], transcript=talk, **options)
    return [(f.code, f.cue, f.line, f.value) for f in found]


ANN = ("Ann Lee", "Babies come into the world ready to meet us.")
BOB = ("Bob Ray", "They are never too small for a good long talk.")


@pytest.mark.parametrize("length", [60, 400])
def test_a_transcript_of_another_talk_is_said_once(length: int) -> None:
    rng = random.Random(length)
    small = [
        "the",
        "of",
        "and",
        "to",
        "a",
        "in",
        "that",
        "it",
        "is",
        "was",
        "for",
        "on",
        "you",
        "we",
        "they",
    ]

    def text(prefix: str) -> list[str]:
        return [
            rng.choice(small) if rng.random() < 0.5 else f"{prefix}{rng.randrange(90)}"
            for _ in range(length)
        ]

    here, there = text("bee"), text("sea")
    shown = captions(*(" ".join(here[k : k + 8]) for k in range(0, length, 8)))
    found = check(shown, select=["TRN"], transcript=transcript(("Ann Lee", " ".join(there))))
    assert [finding.code for finding in found] == ["TRN106"]
    assert f"of its {length} words" in found[0].message
    misheard = [f"x{k}" if rng.random() < 0.3 else word for k, word in enumerate(here)]
    found = check(shown, select=["TRN"], transcript=transcript(("Ann Lee", " ".join(misheard))))
    assert "TRN103" in {finding.code for finding in found}


@pytest.mark.parametrize(
    "payloads",
    [
        ("ANN: Babies come into the world", "ready to meet us.", "BOB: They are never too small", "for a good long talk."),
        ("<v Ann Lee>Babies come into the world\nready to meet us.", "<v Bob Ray>They are never too small\nfor a good long talk."),
        ("<v Ann Lee><c.label>Ann:</c> Babies come into the world\nready to meet us.", "<v Bob Ray><c.label>BOB RAY, MD:</c> They are never too\nsmall for a good long talk."),
        (">> ANN LEE: Babies come into the world\nready to meet us.", ">> They are never too\nsmall for a good long talk."),
        ("(Ann)\nBabies come into the world ready to meet us.", "[baby laughs]\n(Bob)\nThey are never too small for a good long talk."),
        ("- Babies come into the world\nready to meet us.", "- They are never too small ♪ for a good\nlong talk. [laughter]"),
        ("ANN: Babies come into the world—ready to meet us.", "BOB: “They are never too small” (for a good long talk)."),
    ],
)  # fmt: skip
def test_labels_sounds_dashes_and_line_breaks_are_no_words(payloads):
    talk = transcript(ANN, ("Bob Ray", f"[laughter] {BOB[1]}"))
    found = [item for item in compare(captions(*payloads), talk) if item[0] != "TRN105"]
    assert found == []


def test_missing_added_and_changed_words_have_their_places():
    text = captions(
        "ANN: Babies come into the big world",
        "ready to see us.",
        "BOB: They are too small",
        "for a good long talk.",
    )
    assert compare(text, transcript(ANN, BOB)) == [
        ("TRN102", 1, 4, "big"),
        ("TRN103", 2, 7, "see"),
        ("TRN101", 3, 10, "never"),
    ]


def test_the_message_says_the_line_of_the_transcript():
    text = captions(
        "ANN: Babies come into the world ready to meet us.",
        "BOB: They are too small for a good long talk.",
    )
    (finding,) = check(text, select=["TRN101"], transcript=transcript(ANN, BOB))
    assert "transcript line 2" in finding.message
    assert "'never'" in finding.message
    line = text.split("\n")[finding.line - 1]
    assert line[finding.column - 1 : finding.end_column - 1] == "are"


def test_captions_that_stop_early_are_reported_at_the_last_cue():
    text = captions("ANN: Babies come into the world", "ready to meet us.")
    ((code, cue, _, words),) = compare(text, transcript(ANN, BOB))
    assert (code, cue) == ("TRN101", 2)
    assert words.startswith("They are never")


def test_words_in_another_mouth_are_reported_once_a_cue():
    text = captions(
        "<v Ann Lee>Babies come into the world ready",
        "<v Bob Ray>to meet us.",
        "<v Bob Ray>They are never too small for a good long talk.",
    )
    ((code, cue, _, name),) = compare(text, transcript(ANN, BOB))
    assert (code, cue, name) == ("TRN104", 2, "Bob Ray")


def test_one_person_spelled_in_two_ways_is_no_other_speaker():
    said = transcript(
        ("Ann Bell-Royd", "They came late."),
        ("Bo Lee", "We saw."),
        ("Ann Bell Royd", "All of them."),
    )
    shown = captions(
        "Ann Bell-Royd: They came late.", "Bo Lee: We saw.", "Ann Bell-Royd: All of them."
    )
    assert [code for code, *_ in compare(shown, said)] == []


def test_a_label_that_was_read_as_a_word_is_not_missing():
    said = transcript(("Ann", "They came late. bo_lee: We saw."), ("bo_lee", "All of them."))
    shown = captions("Ann: They came late.", "bo_lee: We saw.", "bo_lee: All of them.")
    assert "TRN101" not in [code for code, *_ in compare(shown, said)]
    # Who is spoken to is missing, though their label is next, and so is who is spoken of.
    said = transcript(("Ann", "They came late, bo_lee."), ("bo_lee", "We saw Ann there."))
    shown = captions("Ann: They came late,", "bo_lee: We saw there.")
    assert [code for code, *_ in compare(shown, said)].count("TRN101") == 2


def test_a_label_holds_until_the_next_one():
    text = captions(
        "ANN: Babies come into the world ready to meet us.",
        "They are never too small",
        "for a good long talk.",
    )
    assert [item[:2] for item in compare(text, transcript(ANN, BOB))] == [
        ("TRN104", 2),
        ("TRN104", 3),
    ]


def test_a_name_unknown_to_the_transcript_is_whoever_says_most_of_its_words():
    text = captions(
        "HOST: Babies come into the world ready to meet us.",
        "GUEST: They are never too small for a good long talk.",
    )
    assert compare(text, transcript(ANN, BOB)) == []


def test_a_threshold_makes_few_differences_information():
    text = captions(
        "ANN: Babies come into the wide world ready to meet us.",
        "BOB: They are never too small for a good long talk.",
    )
    talk = transcript(ANN, BOB)
    (finding,) = check(text, select=["TRN"], transcript=talk, max_difference=0.1)
    assert (finding.code, finding.severity) == ("TRN102", "info")
    found = check(text, select=["TRN"], transcript=talk, max_difference=0.01)
    assert [(f.code, f.severity) for f in found] == [("TRN106", "error"), ("TRN102", "warning")]


def test_a_profile_may_ask_for_accuracy():
    text = captions(
        "ANN: Babies come into the world ready to meet us.",
        "BOB: They are too small for a good long talk.",
    )
    found = check(text, profile="crtc", select=["TRN106"], transcript=transcript(ANN, BOB))
    assert [(f.code, f.severity, f.limit) for f in found] == [("TRN106", "warning", 0)]


@pytest.mark.parametrize(
    ("said", "shown", "kind"),
    [
        ("it is, um, so good", "it is so good", "filler"),
        ("it is good", "you know it is good", "filler"),
        ("the the baby sleeps", "the baby sleeps", "false start"),
        ("we were we are here", "we are here", "false start"),
        ("an inf- infant sleeps", "an infant sleeps", "false start"),
        ("we do not know", "we don't know", "spelling"),
        ("any more of it", "anymore of it", "spelling"),
        ("five babies", "5 babies", "spelling"),
        ("the behaviour of it", "the behavior of it", "spelling"),
        ("we organise the centre", "we organize the center", "spelling"),
        ("a cancelled anaemia programme", "a canceled anemia program", "spelling"),
        ("about 15 000 people", "about 15000 people", "spelling"),
        ("at 10% of it", "at 10 percent of it", "spelling"),
        ("at 10 % of it", "at 10% of it", "spelling"),
        ("pay $15 for it", "pay 15 dollars for it", "spelling"),
        ("pay $15 million for it", "pay 15 million dollars for it", "spelling"),
        ("in the 1980s we came", "in the nineteen eighties we came", "spelling"),
        ("one hundred and five of them", "105 of them", "spelling"),
        ("the R&D people", "the R and D people", "spelling"),
        ("call 555-1234 now", "call 5551234 now", "spelling"),
        ("Well, we came home", "we came home", "filler"),
        ("so we came home", "we came home", "filler"),
        ("it was, like, big", "it was big", "filler"),
        ("we're going to go", "we are gonna go", "spelling"),
        ("she can go home", "she can't go home", "substantive"),
        ("she is not at home", "she is at home", "substantive"),
        ("take 15 of them", "take 50 of them", "substantive"),
        ("the cat sat here", "the dog sat here", "substantive"),
        ("a 1.5 answer", "a 15 answer", "substantive"),
        ("eine 1,5 Antwort", "eine 15 Antwort", "substantive"),
        ("a 10% answer", "a 10 answer", "substantive"),
        ("a $15 answer", "a 15 answer", "substantive"),
        ("a $15 answer", "a €15 answer", "substantive"),
        ("it was −5 outside", "it was 5 outside", "substantive"),
        ("it was -5 outside", "it was 5 outside", "substantive"),
        ("written in C++ there", "written in C there", "substantive"),
        ("written in C# there", "written in C there", "substantive"),
        ("more than 20+ of them", "more than 20 of them", "substantive"),
        ("at 3:30 today", "at 330 today", "substantive"),
        ("chapter 1 2 here", "chapter 12 here", "substantive"),
        ("half of 1/2 here", "half of 12 here", "substantive"),
        ("people in the US said", "people in the us said", "substantive"),
        ("they told us so", "they told US so", "substantive"),
        ("the WHO says so", "the who says so", "substantive"),
        ("we're going home", "were going home", "substantive"),
        ("a million answers", "a billion answers", "substantive"),
        ("a safe answer", "an unsafe answer", "substantive"),
        ("a legal answer", "an illegal answer", "substantive"),
        ("that women said", "that woman said", "substantive"),
        ("a moral answer", "an immoral answer", "substantive"),
        ("hypertension here", "hypotension here", "substantive"),
        ("they like it here", "they it here", "substantive"),
        ("did he? Yes. Then go", "did he? Then go", "substantive"),
        ("turn right here", "turn here", "substantive"),
        ("She left me... I cried", "I cried", "substantive"),
        ("meet my mother today", "meet today", "substantive"),
    ],
)
def test_differences_are_classed(said, shown, kind):
    a, b = tokens_of(said, 0), tokens_of(shown, 0)
    kinds = {difference.kind for difference in classed(a, b)}
    assert kinds == {kind}


def test_a_capital_inside_a_sentence_is_a_minor_difference():
    text = captions("ANN: Babies come into the World ready to meet us.")
    (finding,) = check(text, select=["TRN"], transcript=transcript(ANN))
    assert (finding.code, finding.unit, finding.value) == ("TRN105", "case", "World")


@pytest.mark.parametrize(
    ("said", "shown"), [("about 15,000 people", "about 15000 people"), ("1.5 or 2,5", "1,5 or 2.5")]
)
def test_numbers_that_are_punctuated_otherwise_are_the_same(said, shown):
    assert compare(captions(f"ANN: {shown}"), transcript(("Ann", said))) == []


def test_accents_and_quotes_are_no_difference():
    text = captions("ANN: L'ecole, “cafe” - naive")
    assert compare(text, transcript(("Ann", "L’école, 'café' — naïve"))) == []


def test_scripts_without_spaces_are_compared_by_character():
    text = captions("<v 花子>これは良い日です", "<v 花子>また明日")
    assert compare(text, transcript(("花子", "これは 良い日 です また 明日"))) == []
    found = compare(captions("<v 花子>これは悪い日です"), transcript(("花子", "これは良い日です")))
    assert [item[0] for item in found] == ["TRN103"]


def test_a_transcript_alone_in_a_file_works_end_to_end(tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text(f"{ANN[0]}: {ANN[1]}\n\n{BOB[0]}: {BOB[1]}\n", "utf-8")
    talk = read_transcript(path)
    text = captions(
        "ANN LEE: Babies come into the world ready to meet us.",
        "BOB RAY: They are never too large for a good long talk.",
    )
    (finding,) = check(text, select=["TRN"], transcript=talk)
    assert (finding.code, finding.value, finding.limit) == ("TRN103", "large", "small")


def test_every_change_to_a_long_text_is_found_and_no_more():
    chance = random.Random(7)
    vocabulary = [
        f"{a}{b}" for a in ("ba", "lo", "mi", "tu", "re") for b in ("ken", "dor", "sal", "vin")
    ]
    said = [chance.choice(vocabulary) for _ in range(4000)]
    shown, expected = list(said), 0
    for at in range(3900, 0, -97):
        shown[at] = "xylem"
        expected += 1
    a, b = tokens_of(" ".join(said), 0), tokens_of(" ".join(shown), 0)
    found = classed(a, b)
    assert len(found) == expected
    assert all(d.i2 - d.i1 == d.j2 - d.j1 == 1 for d in found)


def test_runs_cover_both_sides_without_hole():
    a = tokens_of("one two three four five six", 0)
    b = tokens_of("two three x y five seven six", 0)
    runs = align(a, b)
    assert [a[i].key for _, i1, i2, _, _ in runs for i in range(i1, i2)] == [t.key for t in a]
    assert [b[j].key for *_, j1, j2 in runs for j in range(j1, j2)] == [t.key for t in b]
    assert {run.equal for run in runs} == {True, False}
    for equal, i1, i2, j1, j2 in runs:
        if equal:
            assert [t.key for t in a[i1:i2]] == [t.key for t in b[j1:j2]]


def test_classify_is_symmetric_for_fillers():
    a, b = tokens_of("um it is", 0), tokens_of("it is", 0)
    assert classify(a, b, 0, 1, 0, 0) == classify(b, a, 0, 0, 0, 1) == "filler"


def test_six_real_talks_agree_with_their_transcript(shared):
    talk = shared / "corpus" / "wai-symposium2" / "symposium2.md"
    from imhcaps.checks.runner import check_document
    from imhcaps.formats import read_document
    from imhcaps.source import read_source

    document = read_document(read_source(talk.parent / "do_no_harm.vtt"))
    text = " ".join(document.texts)
    # The captions' own words as the transcript: nothing may differ.
    own = transcript(("Speaker", text))
    assert list(check_document(document, select=["TRN"], transcript=own)) == []


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("Yes. No. I am not. I am well, and she is ill.", "Yes. No. I am well, and she is ill."),
        ("They do. They watch every leaf.", "They watch every leaf."),
        ("We do not we do know that.", "We do know that."),
        ("I never — I saw him.", "I saw him."),
    ],
)
def test_what_ends_a_sentence_or_denies_is_no_false_start(said: str, shown: str) -> None:
    a, b = tokens_of(said, 0), tokens_of(shown, 0)
    assert [d.kind for d in classed(a, b)] == ["substantive"]
    assert [d.kind for d in classed(b, a)] == ["substantive"]


@pytest.mark.parametrize("said", ["I, I think so.", "We were we are there.", "I think- I know it."])
def test_what_is_taken_up_again_at_once_is_a_false_start(said: str) -> None:
    a, b = tokens_of(said, 0), tokens_of(said.split(maxsplit=2 if "think-" in said else 1)[-1], 0)
    if said.startswith("We were"):
        b = tokens_of("We are there.", 0)
    assert {d.kind for d in classed(a, b)} == {"false start"}


def test_a_threshold_of_nothing_is_a_threshold():
    text = captions("ANN: Babies come into the world", "ready to greet us.")
    said = transcript((ANN[0], "Babies come into the world ready to meet us."))
    found = {f.code: f.severity for f in check(text, select=["TRN"], transcript=said)}
    assert "TRN106" not in found
    strict = check(text, select=["TRN"], transcript=said, max_difference=0.0)
    assert [f.limit for f in strict if f.code == "TRN106"] == [0]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("It was 15.000 people.", "It was 15000 people."),
        ("It was 1.500 people.", "It was 1500 people."),
    ],
)
def test_a_stop_between_thousands_is_known_by_the_language(said: str, shown: str) -> None:
    def kind(language: str) -> str:
        a, b = tokens_of(said, 0), tokens_of(shown, 0)
        (found,) = classed(a, b, language)
        return found.kind

    assert kind("de") == "spelling"
    assert kind("en") == "substantive"


ASIDES = (
    ("My name is Dominic", "(but do call me Dom).", "I work on the water."),
    ("Die Lampe", "(die meiner Mutter gehörte)", "brennt noch."),
    ("Elle est partie", "(comme je vous disais hier)", "avec la lampe."),
    ("He came back", "(in the end, at least) with it.", "Then he left."),
)


@pytest.mark.parametrize("lines", ASIDES, ids=lambda lines: lines[1])
@pytest.mark.parametrize("brackets", [True, False], ids=["in brackets too", "plain"])
def test_speech_in_brackets_that_the_transcript_has_is_speech(lines, brackets):
    words = " ".join(lines)
    said = words if brackets else words.replace("(", "").replace(")", "")
    assert compare(captions(*lines), transcript(("Ann", said))) == []


@pytest.mark.parametrize(
    "sound",
    [
        "(applause)",
        "[applause]",
        "（applause）",
        "［applause］",
        "〔applause〕",
        "(door closes)",
        "(Dom laughs)",
        "(soft music plays)",
    ],
)
def test_a_sound_in_brackets_is_no_speech_although_its_words_are_spoken(sound):
    talk = ("Ann", "The door closes when Dom laughs and music plays; applause follows.")
    lines = ["The door closes when Dom laughs", sound, "and music plays; applause follows."]
    assert compare(captions(*lines), transcript(talk)) == []


@pytest.mark.parametrize(
    "shown",
    [
        "[soft chime]",
        "(soft chime)",
        "［soft chime］",
        "（soft chime）",
        "SOFT CHIME",
        "[SOFT CHIME]",
    ],
)
def test_a_sound_is_no_word_in_whatever_notation(shown):
    talk = transcript(("Ann", "[soft_chime] Good evening to all of you."))
    found = compare(captions(shown, "<v Ann>Good evening to all of you."), talk)
    assert [item for item in found if item[0] != "TRN105"] == []


def test_the_dash_of_a_dialogue_is_no_minus():
    talk = transcript(("Ann", "How many came?"), ("Bob", "5 people came."))
    assert compare(captions("- How many came?\n-5 people came."), talk) == []
    alone = compare(
        captions("How many came?", "It was -5 outside."),
        transcript(("Ann", "How many came? It was 5 outside.")),
    )
    assert [item[0] for item in alone] == ["TRN103"]


def test_capitals_that_shout_change_no_word():
    talk = transcript(("Ann", "They told us to go home."))
    found = compare(captions("THEY TOLD US TO GO HOME."), talk)
    assert [item for item in found if item[0] != "TRN105"] == []


@pytest.mark.parametrize(
    ("line", "language", "path"),
    [
        ("そうですね（笑）", "ja", "talk.ja.vtt"),
        ("真的很好（笑声）", "zh", "talk.zh.vtt"),
        ("I know that (laughs).", "en", "talk.en.vtt"),
        ("Das war schön (Beifall).", "de", "talk.de.vtt"),
    ],
)
def test_a_sound_of_the_transcript_inside_a_line_is_no_added_word(
    line: str, language: str, path: str
) -> None:
    talk = read_transcript(Source(f"Kim: {line}\n\nIda: {line}\n", "talk.txt"), language=language)
    text = f"WEBVTT\n\n00:01.000 --> 00:04.000\n{line}\n\n00:05.000 --> 00:08.000\n{line}\n"
    found = {finding.code for finding in check(text, path=path, transcript=talk)}
    assert not found & {"TRN101", "TRN102", "TRN103"}


PIECES = st.sampled_from(
    ["ANN: I came by the train.", "BOB: No.\nANN: Yes.", "- Who?\n- Bob did.", "<v Ann Lee>We saw it.", "(laughs)", "[door] and so on", "and so on", ">> What?", "IT RAINS", "BOB: It (rains)."]
)  # fmt: skip


@given(st.lists(PIECES, min_size=1, max_size=8), st.data())
def test_captions_that_were_edited_are_compared_as_if_nothing_had_been_compared(pieces, data):
    """What is known of other cues from the last comparison is what it would be without it."""
    talk = transcript(("Ann Lee", "I came by the train. We saw it and so on"), ("Bob Ray", "No. [rain] It (rains)."))  # fmt: skip
    for _ in range(3):
        at = data.draw(st.integers(0, len(pieces) - 1))
        made = data.draw(st.lists(PIECES, max_size=2))
        pieces = [*pieces[:at], *made, *pieces[at + 1 :]] or ["IT RAINS"]
        known = compare(captions(*pieces), talk)
        comparison._COMPARED.clear()
        assert known == compare(captions(*pieces), talk)


@pytest.mark.parametrize(
    ("language", "said", "shown", "other"),
    [
        ("de", "1.500", "1,500", True),
        ("fr", "12.000", "12,000", True),
        ("it", "1,500", "1500", True),
        ("de", "1.500", "1500", False),
        ("de", "2,5", "2.5", False),
        ("de", "1.234,56", "1234,56", False),
        ("de-CH", "1'500", "1500", False),
        ("en", "1,500", "1500", False),
        ("ar", "1,500", "1500", False),
        ("hr", "1.500", "1500", False),
        ("es", "1,500", "1500", False),
        ("es-MX", "1,500", "1500", False),
        ("es-MX", "1.500", "1500", True),
    ],
)
def test_a_point_and_a_comma_before_three_figures_are_two_numbers(
    language: str, said: str, shown: str, other: bool
) -> None:
    one, two = tokens_of(f"rund {said} km", 0), tokens_of(f"rund {shown} km", 0)
    found = classed(one, two, language)
    assert any(difference.kind == "substantive" for difference in found) == other


@pytest.mark.parametrize(
    ("language", "said", "shown", "same"),
    [
        ("en", "nine kilometres on foot", "9 km on foot", True),
        ("en", "add 40 milligrams now", "add 40 mg now", True),
        ("en", "add 40 milligrams now", "add 40 micrograms now", False),
        ("en", "the twelfth of June came", "12 June came", True),
        ("en", "the twelfth of June came", "11 June came", False),
        ("en", "two and a half million euros", "€2.5 million", True),
        ("en", "at half past nine", "at 9:30", True),
        ("en", "at half past nine", "at 8:30", False),
        ("de", "am vierten Mai um", "am 4. Mai um", True),
        ("de", "kostet vierzig Euro mehr", "kostet 40 € mehr", True),
        ("de", "kostet vierzig Euro mehr", "kostet 14 € mehr", False),
        ("de", "für große Brücken", "fuer grosse Bruecken", True),
        ("de", "neue Brücken", "neu Bruecken", False),
        ("fi", "minä haen sen", "minä hän sen", False),
        ("en", "it was -5 outside", "it was five outside", False),
        ("de", "es waren −5 Grad", "es waren fünf Grad", False),
        ("de", "es waren −5 Grad", "es waren minus fünf Grad", True),
        ("fr", "quatre-vingt-dix places", "90 places", True),
        ("fr", "quatre-vingt-dix places", "80 places", False),
        ("es", "el primer año", "el 1.er año", True),
        ("es", "dieciséis barcos", "16 barcos", True),
        ("it", "la terza casa", "la 3ª casa", True),
        ("nl", "achtentwintig boten", "28 boten", True),
        ("sv", "den fjärde juni", "den 4 juni", True),
        ("pl", "czternaście łodzi", "14 łodzi", True),
        ("pl", "czternaście łodzi", "40 łodzi", False),
        ("pt", "vinte e três barcos", "23 barcos", True),
    ],
)  # fmt: skip
def test_figures_and_units_are_read_aloud_in_the_language(language, said, shown, same):
    one, other = tokens_of(said, 0), tokens_of(shown, 0)
    kinds = {each.kind for each in classed(one, other, language)}
    assert ("substantive" not in kinds) == same


@pytest.mark.parametrize(("language", "sound"), [("en", "(laughs)"), ("de", "(lacht)"), ("fr", "(rires)")])  # fmt: skip
def test_a_sound_in_round_brackets_inside_a_line_is_no_added_word(language, sound):
    talk = transcript(ANN)
    text = captions(ANN[1].replace(" ready", f" {sound} ready"))
    text = text.replace("\n", f"\nLanguage: {language}\n", 1)
    assert compare(text, talk) == []
