"""Logs of chats: who comes and goes says nothing, nicks stand in brackets, columns or links; reports have fields."""

from __future__ import annotations

import pytest

from imhcaps.errors import TranscriptError

NICKS = [("ida", "kit_m", "bo"), ("Åsa", "jörg-v", "noor3")]
SAID = [
    (0, "who is here today?"),
    (1, "I am, and so is the harbour board"),
    (0, "good, then we can begin"),
    (2, "kit_m: did you read the draft?"),
    (1, "yes, it is fine"),
    (2, "then I have nothing more"),
]
CLOCKS = ["[09:0{}:12] ", "2026-05-01T09:0{}:12 ", "09:0{}:12 "]
NOTICES = ["*** Quits: {} (Ping timeout: 260 seconds)", "*** {} is now known as away", "-!- {} left", "--> {} joins"]  # fmt: skip


def turns_of(talk):
    return [(turn.speaker.name, turn.text) for turn in talk.turns if turn.speaker]


def log(nicks, clock, between):
    lines = []
    for k, (who, text) in enumerate(SAID):
        lines += [f"{clock.format(k)}<{nicks[who]}> {text}", f"{clock.format(k)}{between}"]
    return "\n".join(lines)


@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("nicks", NICKS)
def test_who_comes_and_goes_says_nothing(read, nicks, clock, notice):
    talk = read(log(nicks, clock, notice.format("Tammel")))
    assert turns_of(talk) == [(nicks[who], text) for who, text in SAID]
    assert not any("Tammel" in turn.text for turn in talk.turns)
    assert sum("Tammel" in remark.text for remark in talk.remarks) >= 1


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("nicks", NICKS)
def test_what_somebody_does_is_nobody_s_label(read, nicks, clock):
    talk = read(log(nicks, clock, "* Tammel waves to all of you"))
    named = [turn for turn in talk.turns if turn.speaker]
    assert {turn.speaker.name for turn in named} == set(nicks)


@pytest.mark.parametrize("nicks", NICKS)
def test_a_column_of_nicks_in_brackets_says_who_writes(read, nicks):
    lines = [f"[09:0{k}]\t<{nicks[who]}>\t{text}" for k, (who, text) in enumerate(SAID)]
    talk = read("\n".join(lines))
    assert turns_of(talk) == [(nicks[who], text) for who, text in SAID]


@pytest.mark.parametrize(
    "link", ["[[User:{0}|{0}]]", "[[{0}]]", "[[:en:User:Some One|{0}]]", "[https://a.example/~x {0}]"]
)  # fmt: skip
@pytest.mark.parametrize("mark", ["{}: ", "<{}> ", "09:01:12 <{}> "])
@pytest.mark.parametrize("nicks", NICKS)
def test_names_that_are_links_of_a_wiki_are_read_as_shown(read, nicks, mark, link):
    lines = [f"{mark.format(link.format(nicks[who]))}{text}" for who, text in SAID]
    talk = read("\n".join(lines))
    assert turns_of(talk) == [(nicks[who], text) for who, text in SAID]
    assert any(r.kind == "guessed" and "links at the heads" in r.message for r in talk.remarks)


@pytest.mark.parametrize("clock", ["0:00:1{}.4 ", "00:0{}:11 ", "[0:0{}] ", "0{}:15 "])
@pytest.mark.parametrize("names", [("Ida Tammel", "Kit Roe"), ("Åsa Lind", "Jörg Vos")])
def test_a_time_before_a_name_in_bold_in_a_text(read, names, clock):
    said = ["Hello to you all.", "It is good to be here.", "What is new?", "The harbour is."]
    lines = [f"{clock.format(k)}**{names[k % 2]}** {text}" for k, text in enumerate(said)]
    talk = read("\n\n".join(lines))
    assert turns_of(talk) == [(names[k % 2], text) for k, text in enumerate(said)]


def test_whole_messages_that_call_somebody_are_turns_in_lines_of_turns(read):
    lines = ["ida: who takes notes today?", "kit: I can do that for you", "bo: @kit", "kit: thanks, we can begin",
             "bo: the roof is on page two", "ida: I have read it and it is fine"]  # fmt: skip
    talk = read("\n".join(lines))
    assert [f"{turn.speaker.name}: {turn.text}" for turn in talk.turns] == lines


@pytest.mark.parametrize("mark", ["**{}:** ", "{}: "])
def test_fields_of_a_report_are_nobody(read, mark):
    fields = [("Input", "Lines of the harbour log with their times"), ("Output", "A table of boats and days"),
              ("Assessment", "Complete, and the best of all"), ("Coverage", "High, from the first boat to the last")]  # fmt: skip
    parts = ["The input and the output of each run are kept, and its coverage and assessment beside it."]  # fmt: skip
    for part in range(3):
        parts += [f"## Run {part + 1}", "The boats came late.", *(mark.format(f) + v for f, v in fields[: 4 - part])]  # fmt: skip
    talk = read("\n\n".join(parts), "report.md")
    assert not any(turn.speaker for turn in talk.turns)


@pytest.mark.parametrize(
    "head", ["May 10 06:55:46 port sshd[{}]", "BOAT 11185393{} 2005.06.11 R30-M0", "2026-05-01 {} port"]
)  # fmt: skip
def test_heads_of_lines_of_a_log_are_nobody(read, head):
    lines = [f"{head.format(20 + k % 3)}: no boat found in the harbour" for k in range(12)]
    talk = read("\n".join(lines))
    assert not any(turn.speaker for turn in talk.turns)


@pytest.mark.parametrize("head", ["{} 2024-05-01", "{} 2024-05-01 10:01:0{}", "{}, 2024.05.01"])
@pytest.mark.parametrize("names", [("Ida", "Bo"), ("Åsa Lind", "Jörg Vos")])
def test_a_date_behind_a_name_says_when_somebody_wrote(read, names, head):
    lines = [f"{head.format(names[k % 2], k)}: {text}" for k, (_, text) in enumerate(SAID)]
    talk = read("\n".join(lines))
    assert [turn.text for turn in talk.turns] == [text for _, text in SAID]
    assert all(t.speaker and t.speaker.name.startswith(names) for t in talk.turns)


def test_names_of_options_alone_are_no_words(read):
    text = "# Style\n\nThe tokens.\n\n- Radii: `--small`, `--large`\n- Shadows: `--sm`, `--lg`\n\nRules follow."
    assert not any(turn.speaker for turn in read(text, "style.md").turns)


PLAY = [("Ida", "Good day to you."), ("Kit the Elder", "Is it late?"), ("Ida", "It is not."), ("Sveinungi", "We go."),
        ("Kit the Elder", "Where to?"), ("Sveinungi", "To the harbour."), ("Ida", "I will come.")]  # fmt: skip


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("form", ["_{}._", "_{}_.", "*{}.*"])
def test_names_in_italics_with_a_stop_speak(read, form, alone):
    between = "\n\n" if alone else " "
    text = "\n\n".join(f"{form.format(name)}{between}{said}" for name, said in PLAY)
    path = "play.md" if form[0] == "*" else "play.txt"
    assert turns_of(read(text, path)) == PLAY


def test_a_name_in_italics_that_comes_once_is_reported_and_one_with_directions_speaks(read):
    play = [*PLAY, ("Ida (aside)", "I will not."), ("Bo", "I have come.")]
    talk = read("\n\n".join(f"_{name}._ {said}" for name, said in play))
    *before, last = [(turn.speaker.name, turn.text) for turn in talk.turns]
    assert last == ("Ida", "I will not. Bo. I have come.")
    assert before == PLAY
    assert any(remark.text == "Bo" for remark in talk.remarks if remark.kind == "guessed")


def test_words_in_italics_below_labels_are_said(read):
    said = [
        "_Really._ I do.",
        "_Never._ It cannot be.",
        "_Never._ It was not.",
        "_Really._ So what.",
    ] * 2
    talk = read(
        "\n\n".join(["Ida: I see.", "Bo: You do.", *said, "Ida: Then go.", "Bo: I go now."])
    )
    assert {turn.speaker.name for turn in talk.turns} == {"Ida", "Bo"}


def test_titles_in_italics_that_come_once_are_nobody(read):
    text = "\n\n".join(f"_Harbour {name}._ The boats of it came late." for name in "ABCDEFGH")
    assert not any(turn.speaker for turn in read(text).turns)


def test_first_introductions_in_a_list_join_their_initials(read):
    lines = ["- IM: where do we begin?", "- Kit Vale (KV): with the roof, I think", "- IM: good", "- Bo Lind (BL): it leaks, you know",
             "- KV: we need the money first", "- IM: then next week", "- BL: fine", "", "The end of the day came.",
             "", "It was late.", "", "Nobody went home."]  # fmt: skip
    talk = read("\n".join(lines), "minutes.md")
    names = [turn.speaker.name for turn in talk.turns if turn.speaker]
    assert names[:7] == ["IM", "Kit Vale", "IM", "Bo Lind", "Kit Vale", "IM", "Bo Lind"]


def test_answers_with_two_figures_are_said(read):
    lines = [
        "Ida: How many?",
        "Bo: 3 or 4",
        "Ida: How long is it open?",
        "Bo: 9 to 5",
        "Ida: And that is?",
        "Bo: 2 plus 2",
    ]
    talk = read("\n".join(lines))
    assert [f"{turn.speaker.name}: {turn.text}" for turn in talk.turns if turn.speaker] == lines


def test_counts_of_votes_are_nobody(read):
    lines = ["Ida: Shall we adopt it?", "For: 29. No: 6.", "Kit: I would like more time.", "For: 31  No: 18",
             "Ida: So we go on.", "For: 12 No. 3", "Kit: Good, we are done."]  # fmt: skip
    talk = read("\n\n".join(lines))
    assert {turn.speaker.name for turn in talk.turns if turn.speaker} == {"Ida", "Kit"}


@pytest.mark.parametrize("clock", CLOCKS)
@pytest.mark.parametrize("nicks", NICKS)
def test_on_a_day_on_which_nobody_writes_nobody_speaks(read, nicks, clock):
    lines = [
        f"{clock.format(k)}*** {'Joins' if k % 2 else 'Quits'}: {nicks[k % 3]} (gone)"
        for k in range(6)
    ]
    with pytest.raises(TranscriptError, match="holds no words"):
        read("\n".join(lines))


def test_names_behind_asterisks_are_no_notices(read):
    lines = [
        ("Ida", "Good day."),
        ("Kit", "Hello there."),
        ("Ida", "Who is first?"),
        ("Kit", "I am."),
    ]
    talk = read("\n".join(f"*** {name}: {text}" for name, text in lines))
    assert turns_of(talk) == lines
