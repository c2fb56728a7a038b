"""What a file says becomes part of no path: a language that is no tag is undetermined, and said so."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import imhcaps
from command import in_process as run
from imhcaps.language_tag import well_formed
from imhcaps.output_names import output_name, slug

NOT_TAGS = [
    "../../other/t",
    "..",
    "en/../../x",
    "..\\..\\x",
    "C:\\x",
    "en\0",
    "english",
    "en us",
    "a",
    "en-",
    "en-" + "a" * 300,
    "x" * 200,
    "<script>",
    "en\nNOTE",
]
TAGS = {"en": "en", "pt-BR": "pt-BR", "zh_Hant": "zh-Hant", "sr-Latn-RS": "sr-Latn-RS", "de-1996": "de-1996", "es-419": "es-419"}  # fmt: skip

SHEET = "start,text\n0:01,Good\n0:04,Yes\n"


def page(kind: str, language: str) -> tuple[str, str]:
    said = "Ann: Good evening.\n\nBo: Yes.\n"
    if kind == "md":
        return "t.md", f'---\nlang: "{language}"\n---\n\n{said}'
    if kind == "html":
        return "t.html", f'<html lang="{language}"><p>Ann: Good evening.</p><p>Bo: Yes.</p></html>'
    return "t.vtt", (
        f"WEBVTT\nLanguage: {language}\n\n00:01.000 --> 00:02.000\n<v Ann>Good evening.\n\n"
        "00:04.000 --> 00:05.000\n<v Bo>Yes.\n"
    )


@pytest.mark.parametrize("language", NOT_TAGS)
def test_what_is_no_tag_is_none(language: str) -> None:
    assert well_formed(language) is None
    assert output_name("t", language, ".vtt") == "t.und.vtt"


@pytest.mark.parametrize(("written", "tag"), TAGS.items())
def test_a_tag_is_kept(written: str, tag: str) -> None:
    assert well_formed(written) == tag
    assert output_name("t", written, "vtt") == f"t.{tag}.vtt"


@given(st.text(max_size=40))
def test_no_name_holds_a_separator(language: str) -> None:
    name = output_name("t", language, ".vtt")
    assert not set(name) & set("/\\:\0") and len(name) < 100
    assert not set(slug(language)) & set("/\\:.\0 ")


@pytest.mark.parametrize("kind", ["md", "html", "vtt"])
@pytest.mark.parametrize("verb", ["caption", "export"])
@pytest.mark.parametrize("language", ["../../other/t", "english"])
def test_nothing_is_written_outside_of_the_folder(
    tmp_path: Path, kind: str, verb: str, language: str
) -> None:
    work = tmp_path / "a" / "b"
    work.mkdir(parents=True)
    (tmp_path / "a" / "other").mkdir()
    theirs = tmp_path / "a" / "other" / "t.vtt"
    theirs.write_text("WEBVTT\n\nmade by hand\n")
    name, text = page(kind, language)
    (work / name).write_text(text)
    (work / "c.csv").write_text(SHEET)
    options = ["--cues", "c.csv"] if kind != "vtt" or verb == "export" else []
    extra = ["--to", "md"] if verb == "export" else []
    done = run(verb, name, *options, *extra, "-o", "out", cwd=work)
    assert done.returncode == 0, done.stderr
    assert theirs.read_text() == "WEBVTT\n\nmade by hand\n"
    assert [p.name for p in (tmp_path / "a" / "other").iterdir()] == ["t.vtt"]
    made = {p.name for p in (work / "out").iterdir()}
    assert made and all(".und." in each or ".en." in each for each in made)
    if kind != "vtt":
        assert "no language tag" in done.stderr


def test_the_remark_is_kept_with_the_transcript(tmp_path: Path) -> None:
    path = tmp_path / "t.md"
    path.write_text(page("md", "../x")[1])
    talk = imhcaps.read_transcript(path)
    assert talk.language == "und"
    assert any("'../x' is no language tag" in remark.message for remark in talk.remarks)
    path.write_text(page("md", "pt_BR")[1])
    assert imhcaps.read_transcript(path).language == "pt-BR"


def test_a_link_in_the_output_folder_is_guarded_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "t.txt").write_text("Ann: Good evening.\n\nBo: Yes.\n")
    (tmp_path / "c.csv").write_text(SHEET)
    hand_made = tmp_path / "hand.vtt"
    hand_made.write_text("WEBVTT\n\n00:01.000 --> 00:02.000\nMine.\n")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "t.en.vtt").symlink_to(hand_made)
    done = run("caption", "t.txt", "--cues", "c.csv", "-o", "out", "--language", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "Mine." in hand_made.read_text()
    assert not (tmp_path / "out" / "t.en.srt").exists()


def test_two_talks_of_a_page_and_two_sizes_of_print_are_different_files(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(
        "# Day\n\n## Opening\n\n**Ann:** Good morning.\n\n**Bo:** Yes.\n\n"
        "## Who pays? A debate\n\n**Cy:** We do.\n\n**Di:** No.\n"
    )
    for heading in ("1", "2", "Who pays? A debate"):
        assert run("export", "page.md", "--heading", heading, "--to", "txt", "-o", "o", cwd=tmp_path).returncode == 0  # fmt: skip
    assert run("export", "page.md", "--heading", "1", "--stem", "one", "--to", "txt,docx", "--large-print", "-o", "o", cwd=tmp_path).returncode == 0  # fmt: skip
    assert {p.name for p in (tmp_path / "o").iterdir()} == {
        "page-1.en.txt",
        "page-2.en.txt",
        "page-who-pays-a-debate.en.txt",
        "one.en.txt",
        "one-large-print.en.docx",
    }


@pytest.mark.parametrize("verb", ["caption", "export"])
def test_two_files_of_one_name_do_not_replace_each_other(tmp_path: Path, verb: str) -> None:
    for folder, words in (("a", "Good evening."), ("b", "Good morning.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "talk.txt").write_text(f"Ann: {words}\n\nBo: Yes.\n")
    (tmp_path / "c.csv").write_text(SHEET)
    options = ["--cues", "c.csv"] if verb == "caption" else ["--to", "md"]
    first = run(verb, "a/talk.txt", *options, "-o", "out", cwd=tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    second = run(verb, "b/talk.txt", *options, "-o", "out", cwd=tmp_path)
    assert (first.returncode, second.returncode) == (0, 2)
    assert "made from another file" in second.stderr and "--stem" in second.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert (
        run(verb, "b/talk.txt", *options, "-o", "out", "--stem", "b", cwd=tmp_path).returncode == 0
    )
