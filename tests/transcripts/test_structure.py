"""Paragraphs, headings, sounds between turns, and the page around the talk."""

from __future__ import annotations

import pytest

from imhcaps.model.transcript import Sound


def test_paragraphs_of_a_turn_are_kept(read):
    turn = read("Ann Lee: One two.\n\nThree four.\n\nFive.\n\nBob Ray: Six.").turns[0]
    assert turn.text == "One two. Three four. Five."
    assert turn.paragraphs == (2, 4)


def test_hard_wrapped_lines_are_one_paragraph(read):
    turn = read("Ann Lee: One two\nthree four\nfive.\n\nBob Ray: Six.").turns[0]
    assert turn.text == "One two three four five."
    assert turn.paragraphs == ()
    assert [w.line for w in turn.words] == [1, 1, 2, 2, 3]


def test_a_sound_between_turns_is_nobody_s(said):
    assert said("Ann Lee: One.\n\n[applause]\n\nBob Ray: Two.") == [
        ("Ann Lee", "One."),
        (None, "[applause]"),
        ("Bob Ray", "Two."),
    ]


def test_a_sound_inside_a_turn_does_not_end_it(read):
    talk = read("Ann Lee: One.\n\n(laughter)\n\n♪ la ♪\n\nTwo.\n\nBob Ray: Three.")
    assert [t.text for t in talk.turns] == ["One. (laughter) ♪ la ♪ Two.", "Three."]
    assert sum(isinstance(e, Sound) for e in talk.turns[0].elements) == 2


def test_music_before_the_first_label_is_heard(said):
    assert said("My Talk\n\n[music]\n\nAnn Lee: One.\n\nBob Ray: Two.")[0] == (None, "[music]")


def test_headings_stand_before_their_turn(read):
    talk = read("# T\n\n## One\n\nAnn Lee: A.\n\nBob Ray: B.\n\n## Two\n\nAnn Lee: C.", "x.md")
    assert talk.title == "T"
    assert [(h.text, h.turn, h.level, h.line) for h in talk.headings] == [
        ("One", 0, 2, 3),
        ("Two", 2, 2, 9),
    ]


def test_speech_that_runs_on_below_a_heading_is_kept(read):
    text = "Ann Lee: We start here.\n\n## Next\n\nAs I told you, we go on.\n\n## Last\n\nAnd I thank you."
    talk = read(text, "x.md")
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ann Lee", "We start here."),
        ("Ann Lee", "As I told you, we go on."),
        ("Ann Lee", "And I thank you."),
    ]
    assert [(h.text, h.turn) for h in talk.headings] == [("Next", 1), ("Last", 2)]
    assert any("goes on" in r.message for r in talk.remarks)


def test_a_summary_below_a_heading_is_not_speech(read):
    text = (
        "# Day\n\n## A\n\nIn this panel, two people meet.\n\nAnn Lee: Hi.\n\nBob Ray: Ho.\n\n"
        "## B\n\nIn this session, they part.\n\nAnn Lee: Bye.\n\nBob Ray: Bye."
    )
    talk = read(text, "x.md")
    assert [t.text for t in talk.turns] == ["Hi.", "Ho.", "Bye.", "Bye."]
    assert talk.summary == ("In this panel, two people meet.", "In this session, they part.")


@pytest.mark.parametrize(
    "line",
    [
        "© 2018. This transcript may be reprinted.",
        "(c) 2020 Bee Institute",
        "Copyright 2019 by Ann Lee.",
        "All rights reserved.",
        "This transcript was generated automatically and may contain errors.",
        "Licensed under CC BY 4.0.",
        "Reprinted with permission.",
    ],
)
def test_notices_are_no_speech(read, line):
    talk = read(f"Ann Lee: One.\n\nBob Ray: Two.\n\n{line}\n")
    assert talk.notices == (line,)
    assert talk.turns[-1].text == "Two."


@pytest.mark.parametrize(
    "line",
    [
        "Script: Julia Doe",
        "Video editor and director: Sean Doe",
        "Produced by the Bee Institute.",
        "This video was made in 2018 for the Bee Institute.",
        "Music: Carl Jung, Dora Maar",
        "Transcribed by Dora Maar.",
        "Funding for this film was provided by the Bee Institute.",
    ],
)
def test_credits_are_no_speech(read, line):
    talk = read(f"Ann Lee: One.\n\nBob Ray: Two.\n\n{line}\n")
    assert talk.turns[-1].text == "Two."
    assert line in talk.credits or any(r.text == line for r in talk.remarks if r.kind == "skipped")


@pytest.mark.parametrize(
    "line",
    [
        "Skip to main content",
        "Back to Top",
        "Watch video",
        "Download transcript (PDF)",
        "Share",
        "[END OF TRANSCRIPT]",
        "Hide transcript",
        "Jump to navigation",
    ],
)
def test_what_a_page_leaves_behind_is_skipped_and_reported(read, line):
    talk = read(f"{line}\n\nAnn Lee: One.\n\nBob Ray: Two.\n\n{line}\n")
    assert [t.text for t in talk.turns] == ["One.", "Two."]
    assert [r.line for r in talk.remarks if r.kind == "skipped" and r.text == line] == [1, 7]


@pytest.mark.parametrize(
    "line",
    [
        "Copyright is what we talk about today, and it is hard.",
        "Share it with your friends, I always say.",
        "This video that I saw was made by my friends.",
        "Next, we look at the bees.",
        "The end of the day is the best time for it.",
        "More and more people do it.",
    ],
)
def test_speech_that_sounds_like_a_page_stays_speech(read, line):
    talk = read(f"Ann Lee: One.\n\n{line}\n\nBob Ray: Two.\n")
    assert talk.turns[0].text == f"One. {line}"


def test_a_heading_in_plain_text_is_distinguished_from_speech(read):
    talk = read("Ann Lee: We begin.\n\nPart Two\n\nAnn Lee: We go on.\n\nBob Ray: Yes.")
    assert [(h.text, h.turn) for h in talk.headings] == [("Part Two", 1)]
    assert any(r.text == "Part Two" and r.kind == "guessed" for r in talk.remarks)


def test_somebody_who_speaks_before_the_first_label_is_heard(said):
    text = "Hello and welcome to the bees.\n\nAnn Lee: Thank you.\n\nBob Ray: Thanks."
    assert said(text)[0] == (None, "Hello and welcome to the bees.")


def test_a_summary_before_the_first_label_is_none(read):
    talk = read("Bees\n\nTwo people talk of bees in a garden.\n\nAnn Lee: So.\n\nBob Ray: Yes.")
    assert talk.title == "Bees"
    assert talk.summary == ("Two people talk of bees in a garden.",)


def test_what_stands_after_the_word_transcript_is_the_talk(read):
    talk = read(
        "Bees and Us\n\nA short film about bees.\n\nTranscript\n\nBees are small. They fly."
    )
    assert talk.turns[0].text == "Bees are small. They fly."
    assert talk.title == "Bees and Us"
    assert talk.summary == ("A short film about bees.",)


@pytest.mark.parametrize(
    "menu",
    ["Home | About | Contact", "Share: Facebook Twitter", "Sign up for our newsletter: email"],
)
def test_rows_of_links_are_no_title(read, menu):
    talk = read(f"{menu}\n\nThe Bees\n\nAnn Lee: One day.\n\nBob Ray: Two of them.\n")
    assert talk.title == "The Bees"
    assert [r.text for r in talk.remarks if r.kind == "skipped"] == [menu]


def test_a_label_on_a_line_of_its_own_among_others(read):
    talk = read(
        "Ann Lee: Hello all.\n\nSpeaker 1  3:30\nWho am I?\n\nAnn Lee\nGood question.\n\nPosted: May 5, 2020\n"
    )
    assert [(t.speaker.name, t.text) for t in talk.turns] == [
        ("Ann Lee", "Hello all."),
        ("Speaker 1", "Who am I?"),
        ("Ann Lee", "Good question."),
    ]
    assert talk.credits == ("Posted: May 5, 2020",)


@pytest.mark.parametrize("manner", ["(softly)", "(whispering)", "(very quietly)"])
def test_a_manner_at_the_head_of_a_turn_is_not_spoken(read, manner):
    talk = read(f"ANN: {manner} It was night.\nBOB: (Only) one.\n")
    assert [word.text for word in talk.turns[0].words] == ["It", "was", "night."]
    assert talk.turns[0].elements[0].text == manner
    assert talk.turns[1].text == "(Only) one."


def test_a_page_without_speakers_keeps_its_order(read):
    page = "# Lamps\n\nGood morning.\n\n## Oil\n\nLamps burn oil.\n\nThey do.\n\n## Storms\n\nThey go out."
    talk = read(page, "x.md")
    assert [t.text for t in talk.turns] == [
        "Good morning.",
        "Lamps burn oil. They do.",
        "They go out.",
    ]
    assert [(h.text, h.turn) for h in talk.headings] == [("Oil", 1), ("Storms", 2)]


@pytest.mark.parametrize("kind", ["txt", "html", "md"])
def test_documents_keep_the_order_of_a_page_without_speakers(read, kind, tmp_path):
    import imhcaps

    page = "# Lamps\n\nGood morning.\n\n## Oil\n\nLamps burn oil.\n\n## Storms\n\nThey go out."
    imhcaps.export(read(page, "x.md"), tmp_path / f"talk.{kind}")
    text = (tmp_path / f"talk.{kind}").read_text(encoding="utf-8")
    order = [text.rindex(part) for part in ("Good morning.", "burn oil", "go out")]
    assert order == sorted(order)
    assert order[0] < text.rindex(">Oil<" if kind == "html" else "Oil\n") < order[1]
    assert order[1] < text.rindex(">Storms<" if kind == "html" else "Storms\n") < order[2]


@pytest.mark.parametrize("sound", ["(applause)", "[door slams]", "♪ la ♪"])
def test_a_sound_beside_the_talk_is_kept_and_ends_nothing(read, sound):
    talk = read(
        f"<p><b>Ann Lee:</b> We start.</p><aside><p>{sound}</p></aside><p>We go on.</p>"
        "<aside>Buy our lamps here.</aside><p>And on.</p><p><b>Bo Ray:</b> Yes.</p>",
        "x.html",
    )
    assert [t.text for t in talk.turns] == [f"We start. {sound} We go on. And on.", "Yes."]
    assert [r.text for r in talk.remarks if "beside" in r.message] == ["Buy our lamps here."]


def test_words_in_a_figure_are_said(said):
    page = (
        "<p><b>Ann Lee:</b> We start.</p><figure><blockquote>Light is all.</blockquote></figure>"
        "<p><b>Bo Ray:</b> Yes.</p><figure><blockquote><p><b>Ann Lee:</b> So it is.</p></blockquote></figure>"
    )
    assert said(page, "x.html") == [
        ("Ann Lee", "We start. Light is all."), ("Bo Ray", "Yes."), ("Ann Lee", "So it is."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "head", ["Conclusion/Resolution", "Conclusions", "Participants", "Summary"]
)
def test_what_was_resolved_is_no_credit(read, head):
    page = (
        "# Notes\n\n## Lamps\n\nAW: They go out.\n\nBR: We buy glass.\n\nAW: Yes.\n\n"
        f"### {head}\n\n- We buy glass.\n- Bo Ray writes the order.\n\n## Boats\n\nAW: Fine.\n\nBR: Yes."
    )
    assert read(page, "x.md").credits == ()


@pytest.mark.parametrize(
    ("language", "note"),
    [
        ("pt", "Aplausos do ABC."),
        ("pt", "Risos."),
        ("pt", "Protestos gerais."),
        ("en", "Laughter."),
    ],
)
def test_a_line_that_names_a_sound_of_the_room_is_no_speech(read, language, note):
    page = f"Rita Nunes: Ora bem.\n\n{note}\n\nE continuo.\n\nPaulo Mota: Sim.\n\nRita Nunes: Sim."
    talk = read(page, language=language)
    assert [" ".join(w.text for w in t.words) for t in talk.turns] == [
        "Ora bem. E continuo.",
        "Sim.",
        "Sim.",
    ]


@pytest.mark.parametrize(
    "line", ["Applause for our guest.", "Laughter is good.", "Applause?", "Laughing, she left."]
)
def test_a_sentence_that_begins_with_a_sound_is_said(read, line):
    page = f"Ann Lee: Well.\n\n{line}\n\nBo Ray: Yes.\n\nAnn Lee: Yes."
    assert line in read(page).turns[0].text


TALK = "I want to show you how we light our lamps, and what you can do when they go out. " * 12
ABOUT = (
    "This page tells of the lamps of the old town and of those who made them in that year. " * 12
)


@pytest.mark.parametrize("head", ["", "## How we began\n\n"])
@pytest.mark.parametrize("names", [("Q", "A"), ("Ann Lee", "Bo Ray")])
def test_a_talk_before_the_first_label_is_said(read, head, names):
    one, two = names
    page = (
        f"# Lamps\n\n{head}{TALK}\n\n## Questions\n\n{one}: Do they burn?\n\n{two}: They do, all night.\n\n"
        f"{one}: And then?\n\n{two}: Then I sleep."
    )
    talk = read(page, "x.md")
    assert talk.turns[0].speaker is None
    assert talk.turns[0].text.split() == TALK.split()
    assert talk.summary == ()
    assert any("before the first label are read as speech" in r.message for r in talk.remarks)
    assert [h.text for h in talk.headings][-1] == "Questions"


def test_a_long_description_before_the_first_label_is_a_summary_and_is_reported(read):
    page = f"# Lamps\n\n{ABOUT}\n\n## Talk\n\nAnn Lee: Do they burn?\n\nBo Ray: They do.\n\nAnn Lee: Good."
    talk = read(page, "x.md")
    assert " ".join(talk.summary).split() == ABOUT.split()
    assert any(
        f"summary {len(ABOUT.split())}" in r.message and r.kind == "uncaptioned"
        for r in talk.remarks
    )
