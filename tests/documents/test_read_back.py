"""Documents that we print are transcripts again: the list of speakers is no summary, and every word keeps its
speaker."""

from __future__ import annotations

from pathlib import Path

import pytest

import imhcaps

TALKS = {
    "en": "Ann Lee: Good evening, everyone. We have a guest tonight.\n\nMaria de Souza: Yes.\n\nAnn Lee: Are you sure?\n\nMaria de Souza: No.\n",
    "de": "Anna Groß: Guten Abend. Wir haben heute einen Gast.\n\nJürgen Weiß: Ja.\n\nAnna Groß: Sind Sie sicher?\n\nJürgen Weiß: Nein.\n",
    "pl": "Łucja Żak: Dobry wieczór. Mamy dziś gościa.\n\nJan Król: Tak.\n\nŁucja Żak: Na pewno?\n\nJan Król: Nie.\n",
    "ja": "田中: こんばんは。今夜はお客様がいます。\n\n佐藤: はい。\n\n田中: 本当ですか。\n\n佐藤: いいえ。\n",
}


def said(transcript: imhcaps.Transcript) -> list[tuple[str, str]]:
    return [
        (turn.speaker.name if turn.speaker else "", " ".join(word.text for word in turn.words))
        for turn in transcript.turns
    ]


@pytest.mark.parametrize("kind", ["html", "docx", "md", "txt"])
@pytest.mark.parametrize("language", sorted(TALKS))
def test_what_we_print_is_read_again(kind: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / f"talk.{language}.txt"
    path.write_text(f"A short talk\n\n{TALKS[language]}", "utf-8")
    first = imhcaps.read_transcript(path, language=language)
    made = tmp_path / f"again.{language}.{kind}"
    imhcaps.export(first, made)
    again = imhcaps.read_transcript(made, language=language)
    assert not again.summary
    assert said(again) == said(first)


DETAILS = {
    "en": "Ann Lee, PhD, Head of Services, Acme Library: Good evening.\n\nBo Chen: Yes.\n\nAnn: Sure?\n\nBo: No.\n",
    "de": "Anna Groß, M.A., Leiterin der Bibliothek am Hafen: Guten Abend.\n\nJürgen Weiß: Ja.\n\nAnna: Sicher?\n\nJürgen: Nein.\n",
    "nl": "Anke Vos, PhD, hoofd diensten, Bibliotheek Haven: Goedenavond.\n\nJan Mol: Ja.\n\nAnke: Zeker?\n\nJan: Nee.\n",
}


@pytest.mark.parametrize("kind", ["html", "docx", "md", "txt"])
@pytest.mark.parametrize("language", sorted(DETAILS))
def test_what_is_known_of_a_speaker_is_printed_once_and_read_again(
    kind: str, language: str, tmp_path: Path
) -> None:
    path = tmp_path / f"talk.{language}.txt"
    path.write_text(f"A short talk\n\n{DETAILS[language]}", "utf-8")
    first = imhcaps.read_transcript(path, language=language)
    made = tmp_path / f"again.{language}.{kind}"
    imhcaps.export(first, made)
    again = imhcaps.read_transcript(made, language=language)
    assert again.speakers == first.speakers
    assert said(again) == said(first)
    if kind != "docx":
        detail = first.speakers[0].label.removeprefix(f"{first.speakers[0].name}, ")
        assert " ".join(made.read_text("utf-8").split()).count(detail) == 1


def test_a_list_of_others_stays(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(
        "# A talk\n\n## Guests\n\n- Ann Lee, midwife\n- Zoe Ek, who could not come\n\n## Transcript\n\n"
        "**Ann Lee:** Good evening to all.\n\n**Bo Ek:** Good evening.\n\n**Ann Lee:** We begin.\n",
        "utf-8",
    )
    read = imhcaps.read_transcript(path, language="en")
    assert any("Zoe Ek" in text for text in read.summary)


def test_roles_may_stand_behind_the_names(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(
        "# A talk\n\n## Mluvčí\n\n- Ann Lee, midwife\n- Bo Ek (chair)\n\n## Transcript\n\n"
        "**Ann Lee:** Good evening to all.\n\n**Bo Ek:** Good evening.\n\n**Ann Lee:** We begin.\n",
        "utf-8",
    )
    read = imhcaps.read_transcript(path, language="en")
    assert not read.summary
    assert any(remark.message == "list of the speakers" for remark in read.remarks)


@pytest.mark.parametrize("last", ["**Bo Ek:** We use imhcaps 0.1.0", "We use imhcaps 0.1.0"])
def test_our_name_in_speech_stays(last: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text(
        "# A talk\n\n**Ann Lee:** Good evening to all.\n\n**Bo Ek:** Good evening.\n\n"
        f"**Ann Lee:** And now the last thing.\n\n{last}\n",
        "utf-8",
    )
    read = imhcaps.read_transcript(path, language="en")
    assert [word.text for word in read.words][-4:] == ["We", "use", "imhcaps", "0.1.0"]
