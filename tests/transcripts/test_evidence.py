"""The page's own evidence: whoever stands where speakers stand is one, whatever the name."""

from __future__ import annotations

import pytest

PAIRS = [
    ("How did you come to this?", "By chance, as one does."),
    ("And what do you do now?", "I look after old maps."),
    ("Is it hard work?", "It is not, most of the time."),
]

NAMES = [
    "Will Stone",
    "Page Arden",
    "In Sook Kim",
    "Plus Minus",
    "Tip Hale",
    "Source 7",
    "Section Head",
    "Fra. Dolce",
    "Bro. Marsh",
    "Hr. Wm. Dale",
    "van der Zee",
    "ibn-Yusuf",
    "danah vale",
    "user_77",
    "spk_3",
    "+44 20 7946 0958",
    "kit@example.org",
    "Kit's iPad",
    "Lee, Kit",
    "Kit Lee (via interpreter)",
    "Kit Lee (she/her)",
]

CONTAINERS = {
    "plain": ("talk.txt", "{}: {}\n\n"),
    "a line each": ("talk.txt", "{}: {}\n"),
    "bold": ("talk.md", "**{}:** {}\n\n"),
    "bold, colon outside": ("talk.md", "**{}**: {}\n\n"),
    "list": ("talk.md", "- {}: {}\n"),
    "html": ("talk.html", "<p><b>{}:</b> {}</p>\n"),
    "times": ("talk.txt", "[00:01:0{n}] {}: {}\n\n"),
    "table": ("talk.md", "| {} | {} |\n"),
}


def page(container, names):
    path, form = CONTAINERS[container]
    text = "| Speaker | Text |\n|---|---|\n" if container == "table" else ""
    for n, words in enumerate(PAIRS):
        for name, said in zip(names, words, strict=True):
            text += form.format(name, said, n=n)
    return text, path


@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_of_any_kind_that_takes_turns_is_a_speaker(read, name, container):
    talk = read(*page(container, ("Ida Moss", name)))
    assert len(talk.turns) == 6
    assert len(talk.speakers) == 2
    assert [turn.text for turn in talk.turns] == [said for pair in PAIRS for said in pair]


@pytest.mark.parametrize("pair", [("IN", "SO"), ("spk_0", "spk_1"), ("OK", "AT"), ("ed", "will")])
@pytest.mark.parametrize("container", ["plain", "a line each", "bold"])
def test_two_doubtful_names_that_take_turns_are_two_speakers(read, pair, container):
    talk = read(*page(container, pair))
    assert [turn.label for turn in talk.turns] == list(pair) * 3


@pytest.mark.parametrize(
    ("language", "names", "first", "second"),
    [
        ("de", ("Moderatorin", "Mann im Saal"), "Hören Sie mich?", "Ja, gut."),
        ("fr", ("Mme la présidente", "M. Roi"), "Vous m’entendez ?", "Oui, très bien."),
        ("pl", ("Marszałek", "Podsekretarz Stanu Jan Lis"), "Proszę bardzo.", "Dziękuję."),
        ("nl", ("De voorzitter", "De heer Kuiper (AB)"), "Hoort u mij?", "Ja, heel goed."),
        ("ja", ("司会", "会場の声"), "聞こえますか。", "はい。"),
        ("zh", ("主持人", "王芳"), "听得到吗？", "听得到。"),
        ("he", ("היו״ר לוי", "קריאה"), "שומעים אותי?", "כן."),
        ("ru", ("Корр.", "А. Вебер"), "Вы меня слышите?", "Да, слышу."),
        ("vi", ("Minh", "Lan"), "Chị nghe không?", "Tôi nghe."),
    ],
)
def test_voices_and_offices_of_many_languages_speak(read, language, names, first, second):
    text = f"{names[0]}: {first}\n\n{names[1]}: {second}\n\n" * 2
    talk = read(text, language=language)
    assert [turn.label for turn in talk.turns] == list(names) * 2


@pytest.mark.parametrize(
    ("language", "names", "clause"),
    [
        ("en", ("Ida", "Kit"), "Tuesday: We clean the maps."),
        ("en", ("Ida Moss", "Kit Lee"), "And then I told them: Go home."),
        ("de", ("Ida Moss", "Jan Wolf"), "Dann habe ich gesagt: So nicht."),
        ("zh", ("林小美", "陳大同"), "後來我跟他說：算了。"),
        ("ja", ("山田", "佐藤"), "つまりこうです：時間がない。"),
        ("ar", ("سارة", "أحمد"), "ثم قال لي: اذهب."),
        ("el", ("Μαρία", "Νίκος"), "Το ερώτημα είναι αυτό: ποιος πληρώνει;"),
    ],
)
def test_a_clause_between_two_who_take_turns_is_speech(read, language, names, clause):
    one, two = names
    text = f"{one}: Eh?\n\n{two}: Oh.\n\n{clause}\n\n{one}: Ah.\n\n{two}: Uh.\n"
    talk = read(text, language=language)
    assert [turn.label for turn in talk.turns] == [one, two, one, two]


@pytest.mark.parametrize(
    "terms",
    [("Autonomy", "Trust", "Care"), ("Speed", "Cost", "Reach"), ("Kindness", "Order", "Calm")],
)
def test_terms_of_a_talk_without_labels_are_no_speakers(read, terms):
    listed = "\n\n".join(f"{term}: This is what it means to me." for term in terms)
    talk = read(f"Good evening. I speak of three things.\n\n{listed}\n\nThank you for coming.")
    assert talk.speakers == ()
    assert "This is what it means to me." in talk.turns[0].text


def test_what_is_refused_is_reported_with_its_lines(read):
    text = "Ida Moss: One.\n\nNote: Two.\n\nKit Lee: Three.\n\nIda Moss: Four.\n\nNote: Five.\n\nKit Lee: Six.\n"
    remark = next(r for r in read(text).remarks if "'Note' is not taken" in r.message)
    assert remark.line == 3
    assert "9" in remark.message


def test_a_break_between_turns_is_not_spoken(read):
    text = (
        "**Ida Moss:** One.\n\n**Kit Lee:** Two.\n\n**Break:** \\[16:05\\]\n\n**Ida Moss:** Three.\n\n"
        "**Kit Lee:** Four.\n\n**Break:** \\[29:15\\]\n\n**Ida Moss:** Five.\n"
    )
    talk = read(text, "talk.md")
    assert [t.text for t in talk.turns] == ["One.", "Two.", "Three.", "Four.", "Five."]
    assert {s.name for s in talk.speakers} == {"Ida Moss", "Kit Lee"}
    assert [r.line for r in talk.remarks if r.message == "label without speech"] == [5, 11]


def test_a_role_behind_which_names_stand_again_and_again_says_nothing(read):
    text = "".join(
        f"## Item {n}\n\nPresenter: {name}\n\nIM: One.\n\nKL: Two.\n\n"
        for n, name in enumerate(("Ida Moss (IM)", "Kit Lee (KL)", "Bo Ray (BR)"))
    )
    talk = read("# Maps\n\n" + text, "talk.md")
    assert [t.label for t in talk.turns] == ["IM", "KL"] * 3


def test_minutes_without_dialogue_have_no_speakers(read):
    text = (
        "# Meeting\n\n## Links\n\n* **Recording**: <https://example.org/video>\n"
        "* **GitHub Issue**: <https://example.org/issues/1309>\n* **Minutes**: [TEAM#167](https://example.org/167)\n\n"
        "## Agenda\n\n* Module hooks and worker threads [#1566](https://example.org/1566)\n"
        "  * The hooks were discussed.\n* TLS: We keep the old form.\n* Map Visibility Improvements: Skipped.\n"
        "* The budget was discussed.\n* The next meeting is in May.\n* Nothing else came up.\n\n"
        "## Next\n\n* **Team Project Calendar**: <https://example.org/calendar>\n"
    )
    talk = read(text, "minutes.md")
    assert talk.speakers == ()


def test_people_who_speak_in_nested_lists_are_speakers(read):
    text = "# Meeting\n\n* Maps\n  * Ida: We need a new one.\n  * Kit: I can draw it.\n  * Ida: Good.\n* Boats\n  * Kit: They leak.\n"
    talk = read(text, "minutes.md")
    assert [t.label for t in talk.turns if t.label] == ["Ida", "Kit", "Ida", "Kit"]
