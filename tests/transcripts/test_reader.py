"""Whole pages, parts of pages, and input that is no transcript."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from imhcaps.errors import ImhcapsError, InputError, TranscriptError, UsageError
from imhcaps.fidelity import words_by_speaker
from imhcaps.transcripts import is_captions, list_talks, read_transcript


class TestSeed:
    @pytest.fixture
    def talk(self, samples):
        return read_transcript(samples / "what-is-infant-mental-health.txt")

    def test_has_six_turns_of_five_speakers_in_245_words(self, talk):
        assert len(talk.turns) == 6
        assert [s.name for s in talk.speakers] == [
            "Denise Webb",
            "Heidi Maderia",
            "Anne Giordano",
            "Lisa Candels",
            "Mary Watson Avery",
        ]
        assert len(list(talk.words)) == 245

    def test_keeps_credentials_role_and_organisation_as_data(self, talk):
        denise, heidi, anne, lisa, mary = talk.speakers
        assert denise.credentials == ("IMH-E®",)
        assert denise.role == "Infant Mental Health Specialist and Pediatric Nurse Practitioner"
        assert heidi.organisation == "Connecticut Association for Infant Mental Health"
        assert heidi.role == "Executive Director"
        assert (anne.role, anne.organisation) == ("Infant Mental Health Specialist", "EdAdvance")
        assert lisa.credentials == ()
        assert mary.label == (
            "Mary Watson Avery, Director, Connected Beginnings Training Institute"
        )

    def test_short_names_are_given_names(self, talk):
        assert [s.short for s in talk.speakers] == ["Denise", "Heidi", "Anne", "Lisa", "Mary"]

    def test_the_short_label_is_the_same_person(self, talk):
        assert talk.turns[3].speaker is talk.turns[0].speaker or (
            talk.turns[3].speaker == talk.turns[0].speaker
        )
        assert talk.turns[3].label == "Denise Webb"

    def test_the_page_around_it_is_kept_for_what_it_is(self, talk):
        assert talk.title == "What is Infant Mental Health?"
        assert len(talk.summary) == 1
        assert talk.summary[0].startswith("Infant mental health is defined as")
        assert talk.notices == (
            "© 2018. This transcript may be reprinted for educational purposes.",
        )
        assert talk.credits[:2] == (
            "Video editor and director: Sean Leser",
            "Script: Julia DeLapp",
        )
        assert talk.credits[2].startswith("This video was created in 2018")
        assert len(talk.credits) == 3

    def test_what_was_skipped_is_reported_with_its_line(self, talk):
        skipped = {r.text: r.line for r in talk.remarks if r.kind == "skipped"}
        assert skipped["Back To Top"] == 2
        assert skipped["Watch video"] == 8
        assert skipped["Arrow"] == 10
        assert skipped["What is Infant Mental Health?"] == 11

    def test_words_know_their_line(self, talk):
        assert next(iter(talk.words)).line == 15
        assert talk.turns[0].line == 14

    def test_quotes_inside_a_turn_stay_words(self, talk):
        assert '"Oh' in [w.text for w in talk.turns[0].words]

    def test_the_proof_lists_speaker_and_word(self, talk):
        proof = words_by_speaker(talk)
        assert len(proof) == 245
        assert proof[0] == ("Denise Webb", "I")
        assert proof[-1] == ("Mary Watson Avery", "human.")


PAGE = """# A Day of Talks

Welcome to the page of the day.

## First Talk: Bees

Bees were the matter of this talk.

### Transcript of First Talk

Ann Lee: Bees are fine.

Bob Ray: They are.

## Second Talk: Ants

### Transcript

Bob Ray: Ants are better.

Ann Lee: Hardly.

## Organisers

- Carl Jung (Zurich)
"""


class TestParts:
    def test_talks_are_listed_by_the_heading_over_them_alone(self, tmp_path):
        path = tmp_path / "page.md"
        path.write_text(PAGE, encoding="utf-8")
        assert list_talks(path) == ("First Talk: Bees", "Second Talk: Ants")

    @pytest.mark.parametrize(
        "heading", [1, "1", "First Talk: Bees", "first talk", "BEES", "Transcript of First Talk"]
    )
    def test_a_part_is_chosen_by_number_or_text(self, said, heading):
        assert said(PAGE, "page.md", heading=heading) == [
            ("Ann Lee", "Bees are fine."),
            ("Bob Ray", "They are."),
        ]

    def test_the_part_brings_its_title_and_summary(self, read):
        talk = read(PAGE, "page.md", heading=1)
        assert talk.title == "First Talk: Bees"
        assert talk.summary == ("Bees were the matter of this talk.",)
        assert talk.headings == ()

    def test_without_a_choice_all_parts_are_read_in_order_and_listed(self, read):
        talk = read(PAGE, "page.md")
        assert [t.text for t in talk.turns] == [
            "Bees are fine.",
            "They are.",
            "Ants are better.",
            "Hardly.",
        ]
        assert [(h.text, h.turn) for h in talk.headings] == [
            ("First Talk: Bees", 0),
            ("Second Talk: Ants", 2),
        ]
        listed = [r.text for r in talk.remarks if r.kind == "note"]
        assert listed == ["1. First Talk: Bees; 2. Second Talk: Ants"]

    def test_a_misspelt_heading_is_answered_with_the_nearest(self, read):
        with pytest.raises(TranscriptError, match="did you mean 'Second Talk: Ants'") as error:
            read(PAGE, "page.md", heading="Secnd Talk Ants")
        assert "1. First Talk: Bees" in str(error.value)

    def test_a_heading_that_fits_twice_is_refused(self, read):
        with pytest.raises(TranscriptError, match="more than one heading"):
            read(PAGE, "page.md", heading="talk")

    @pytest.mark.parametrize("number", [0, 3, -1])
    def test_a_number_out_of_range_is_refused(self, read, number):
        with pytest.raises(TranscriptError, match="has 2 with speakers"):
            read(PAGE, "page.md", heading=number)


class TestBadInput:
    @pytest.mark.parametrize(
        ("name", "data", "message"),
        [
            ("empty.txt", b"", "empty"),
            ("blank.txt", b" \r\n\t\n", "white space"),
            ("bytes.txt", bytes(range(256)) * 40, "binary"),
            ("paper.pdf", b"%PDF-1.7 ...", "PDF"),
            ("old.doc", b"\xd0\xcf\x11\xe0aaaa", "old Word file"),
            ("rich.rtf", b"{\\rtf1 Ann: hi}", "RTF"),
            ("broken.docx", b"PK\x03\x04 nothing", "damaged"),
            ("words.json", b'{"words": []}', "JSON"),
        ],
    )
    def test_what_is_no_transcript_is_refused_and_says_what_it_is(
        self, tmp_path, name, data, message
    ):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(InputError, match=message) as error:
            read_transcript(path)
        assert name in str(error.value)
        assert str(pickle.loads(pickle.dumps(error.value))) == str(error.value)

    def test_a_missing_file_and_a_folder_are_distinguished(self, tmp_path):
        with pytest.raises(InputError, match="no such file"):
            read_transcript(tmp_path / "none.txt")
        with pytest.raises(InputError, match="folder"):
            read_transcript(tmp_path)

    def test_a_page_without_a_word_of_speech_is_an_error(self, read):
        with pytest.raises(TranscriptError):
            read("<html><body><nav>Home</nav><script>x()</script></body></html>", "x.html")

    def test_a_caption_file_is_reported_where_it_belongs(self, read):
        with pytest.raises(UsageError, match="caption file"):
            read("WEBVTT\n\n00:00.000 --> 00:01.000\nHi")

    @pytest.mark.parametrize(
        ("name", "text", "captions"),
        [
            ("a.vtt", "x", False),  # its suffix is known to `formats`
            ("a.txt", "WEBVTT\n", True),
            ("a.txt", "1\n00:00:01,000 --> 00:00:02,000\nHi\n", True),
            ("a.txt", "Ann: we go --> there", False),
        ],
    )
    def test_captions_are_known_by_what_the_text_shows(self, tmp_path, name, text, captions):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        assert is_captions(path) is captions

    def test_an_archive_is_no_caption_file(self, tmp_path):
        path = tmp_path / "a.docx"
        path.write_bytes(b"PK\x03\x04....")
        assert not is_captions(path)

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
    def test_unicode_is_read_in_every_form(self, tmp_path, encoding):
        path = tmp_path / "a.txt"
        path.write_bytes("Ann: Hé là.\r\n\r\nBöb: Öh — ja.\r\n".encode(encoding))
        assert [t.text for t in read_transcript(path).turns] == ["Hé là.", "Öh — ja."]

    def test_windows_1252_is_read_and_reported(self, tmp_path):
        path = tmp_path / "a.txt"
        path.write_bytes("Ann: “Hé” là.".encode("cp1252"))
        talk = read_transcript(path)
        assert talk.turns[0].text == "“Hé” là."
        assert any("Windows-1252" in r.message for r in talk.remarks if r.kind == "guessed")

    def test_one_word_is_a_transcript(self, read):
        talk = read("Yes")
        assert [w.text for w in talk.words] == ["Yes"]
        assert talk.turns[0].speaker is None

    def test_no_labels_at_all_is_one_unnamed_run_and_reported(self, read):
        talk = read("So I went home.\n\nAnd then I slept.")
        assert len(talk.turns) == 1
        assert talk.turns[0].speaker is None
        assert talk.turns[0].paragraphs == (4,)
        assert any("no speaker is named" in r.message for r in talk.remarks)

    def test_a_million_words_keep_every_word(self, read):
        talk = read(
            "\n\n".join(f"{'Ann' if i % 2 else 'Bob'}: " + "word " * 500 for i in range(2000))
        )
        assert sum(len(turn.words) for turn in talk.turns) == 1_000_000

    def test_every_line_end_is_the_same_to_it(self, said):
        text = "Ann: One two.\n\nBob: Three\nfour.\n"
        assert said(text) == said(text.replace("\n", "\r\n")) == said(text.replace("\n", "\r"))

    def test_errors_are_all_ours(self, read):
        for text in ("[", "](", "**", "<", "|", "---", ":", "♪", "{%", "\\", "> ", "- "):
            try:
                read(text)
                read(text, "x.md")
                read(text, "x.html")
            except ImhcapsError:
                pass


class TestLanguage:
    def test_is_the_page_s(self, read):
        assert read('<html lang="fr"><p>Oui.</p></html>', "x.html").language == "fr"
        assert read("---\nlang: de\n---\nJa.", "x.md").language == "de"

    def test_is_what_the_caller_says_above_all(self, read):
        assert read('<html lang="fr"><p>Oui.</p></html>', "x.html", language="nl").language == "nl"

    def test_is_what_the_text_says_when_nothing_else_does_and_that_is_reported(self, read):
        talk = read("Ann: We are here, and that is what we have hoped for.")
        assert talk.language == "en" and talk.language_guessed
        assert any("taken for English" in r.message and "% sure" in r.message for r in talk.remarks)

    def test_is_undetermined_when_nothing_tells_and_never_english(self, read):
        talk = read("Ann: Hm.")
        assert talk.language == "und" and talk.language_guessed
        assert any("does not tell" in r.message for r in talk.remarks)

    def test_is_what_the_name_of_the_file_says(self, read):
        talk = read("Ann: We are here, and that is what we have hoped for.", "talk.nl.txt")
        assert talk.language == "nl" and not talk.language_guessed
        assert read("Ann: Ja.", "talk.xx.txt").language == "und"


def test_the_terms_of_a_page_stay_with_each_of_its_parts(tmp_path: Path) -> None:
    page = tmp_path / "two.md"
    page.write_text(
        "# Two talks\n\n© 2026. This transcript may be reprinted for educational purposes.\n\n"
        "## Talk one\n\nADA: Hello there from talk one.\n\nGRACE: Yes indeed it is.\n\n"
        "## Talk two\n\nADA: Hello there from talk two.\n\nGRACE: And good bye.\n\n"
        "## Notices\n\nAll rights reserved. Permission is granted to copy.\n",
        encoding="utf-8",
    )
    for heading in (1, 2):
        talk = read_transcript(page, heading=heading)
        assert len(talk.turns) == 2
        assert any("may be reprinted" in notice for notice in talk.notices)
        assert any("Permission is granted" in notice for notice in talk.notices)


def test_labels_with_nothing_said_are_an_error(read):
    with pytest.raises(TranscriptError, match="nothing is said"):
        read("Ann: \n")


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("田中：おはようございます。字幕について話します。", "ja"),
        ("민수: 안녕하세요. 자막을 이야기합니다.", "ko"),
        ("李明：你好，我们今天讨论字幕。", "zh"),
        ("أحمد: صباح الخير", "ar"),
        ("דנה: בוקר טוב", "he"),
        ("Анна: Доброе утро", "ru"),
        ("Μαρία: Καλημέρα σας", "el"),
        ("มานี: สวัสดีตอนเช้า", "th"),
        ("राम: नमस्ते सब लोग", "hi"),
        ("Ann: Good morning, we are glad that you could come, 田中.", "en"),
    ],
)
def test_the_script_shows_the_language_where_none_is_stated(read, text, tag):
    talk = read(text + "\n")
    assert talk.language == tag
    assert any("no language is stated" in r.message for r in talk.remarks)
    assert read(text + "\n", language="fr").language == "fr"
