"""PDF/UA-1: conformance, text, language, determinism, large print; each checker shown to find a fault."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import oracle, papers
from documents.caption_hour import caption_hour, infant
from documents.talks import ANN, chapters, hostile, talk, turn, with_times, words
from imhcaps.documents import pdf
from imhcaps.documents.document import document
from imhcaps.errors import OutputError, UsageError
from imhcaps.model.transcript import Speaker, Transcript, Turn

pytest.importorskip("typst", reason="no typst: pip install 'imhcaps[pdf]'")


@pytest.fixture(params=["infant", "caption_hour", "talk"])
def transcript(request: pytest.FixtureRequest, samples: Path) -> Transcript:
    if request.param == "talk":
        return talk()
    return {"infant": infant, "caption_hour": caption_hour}[request.param](samples)


def saved(folder: Path, data: bytes) -> Path:
    path = folder / "t.pdf"
    path.write_bytes(data)
    return path


def plain_lines(path: Path, title: str) -> list[str]:
    """The lines of all pages without running head, page number and list bullets."""
    out = []
    pages = papers.pdf_text(path).rstrip("\f").split("\f")
    for number, page in enumerate(pages, 1):
        lines = [line.strip() for line in page.split("\n") if line.strip()]
        if number > 1 and lines[0] == title:
            del lines[0]
        assert lines[-1].replace(" ", "") == f"{number}/{len(pages)}"
        out += lines[:-1]
    return [line.removeprefix("•").strip() for line in out]


@pytest.mark.parametrize("large_print", [False, True])
def test_is_pdf_ua_and_clean(transcript: Transcript, large_print: bool, tmp_path: Path) -> None:
    made = pdf.write(document(transcript), large_print=large_print)
    assert papers.pdf_ua_failures(made) == []
    checked = papers.qpdf(saved(tmp_path, made))
    assert (checked.returncode, checked.stderr) == (0, "")


def test_the_gate_finds_a_pdf_without_title_language_or_tags(tmp_path: Path) -> None:
    import typst

    bare = typst.compile(b'#set text(lang: "en")\n= Heading\nText', pdf_tags=False)
    assert papers.pdf_ua_failures(bare)
    made = pdf.write(document(talk()))
    for seeded in (b"/Lang", b"/StructTreeRoot", b"/MarkInfo"):
        assert seeded in made
        assert papers.pdf_ua_failures(made.replace(seeded, b"/X" + seeded[2:]))
    broken = saved(tmp_path, made[: len(made) // 2])
    assert papers.qpdf(broken).returncode != 0


def test_says_every_word_in_order_with_its_speaker(transcript: Transcript, tmp_path: Path) -> None:
    path = saved(tmp_path, pdf.write(document(transcript)))
    lines = plain_lines(path, transcript.title)
    # The list of contents says the headings once more, each with dots and its page.
    lines = [line for line in lines if line != "Contents" and ". . . ." not in line]
    found = " ".join(lines).split()
    wanted = oracle.everything(transcript)
    assert oracle.difference(found, wanted) == ""


def test_the_fidelity_oracle_finds_a_lost_word() -> None:
    wanted = oracle.everything(talk())
    assert oracle.difference(wanted[:40] + wanted[41:], wanted)
    assert oracle.difference(["self-", "regulate"], ["self-regulate"]) == ""
    assert oracle.difference(["self", "regulate"], ["self-regulate"])


def test_headings_lists_and_paragraphs_are_tagged(tmp_path: Path) -> None:
    blocks = papers.pdf_structure(saved(tmp_path, pdf.write(document(talk()))))
    assert [block for block in blocks if block[0].startswith("H")] == [
        ("H1", "Tea & Captions <live>"),
        ("H2", "Summary"),
        ("H2", "Speakers"),
        ("H2", "Transcript"),
        ("H3", "Opening"),
        ("H3", "Close"),
        ("H2", "Notices"),
        ("H2", "Credits"),
        ("H2", "About this transcript"),
    ]
    assert ("P", "[applause]") in blocks
    assert ("P", "Ann: It is.") in blocks
    assert ("P", "© 2026. This transcript may be reprinted for educational purposes.") in blocks
    assert [text for role, text in blocks if role == "LBody"] == [
        "Ann Lee, PhD, Director, Acme & Sons",
        "Bob Ray",
    ]
    assert {role for role, _ in blocks} <= {
        "Document",
        "H1",
        "H2",
        "H3",
        "P",
        "L",
        "LI",
        "Lbl",
        "LBody",
    }


def test_title_language_outline_and_page_labels_are_in_the_file(tmp_path: Path) -> None:
    made = pdf.write(document(talk(), language="en-GB", organisation="Tea Board"))
    path = saved(tmp_path, made)
    plain = tmp_path / "plain.pdf"
    subprocess.run(
        [papers.need("qpdf", "qpdf"), "--qdf", "--object-streams=disable", path, plain],
        check=True,
    )
    text = plain.read_bytes()
    assert b"/Lang (en-GB)" in text
    assert b"/Lang(fr)" in text
    assert b"/DisplayDocTitle true" in text
    assert b"/Title (Tea & Captions <live>)" in text
    assert b"/Author (Tea Board)" in text
    assert b"/Outlines" in text and b"/PageLabels" in text
    assert b"CreationDate" not in text


def test_the_same_document_gives_the_same_bytes(samples: Path) -> None:
    made = document(caption_hour(samples))
    assert pdf.write(made) == pdf.write(made)
    assert pdf.write(made) != pdf.write(made, paper="letter")


def test_what_a_transcript_says_is_never_typst_code(tmp_path: Path) -> None:
    said = '#eval("1+1") $x^2$ *bold* _it_ @label <label> ]#panic("x")[ ${a} \\u{41} // no /* comment */ = H'
    speaker = Speaker('#read("/etc/passwd")', "#let")
    made = pdf.write(
        document(Transcript((Turn(speaker, words(said)),), title="#set page(width: 1pt)"))
    )
    text = " ".join(plain_lines(saved(tmp_path, made), "#set page(width: 1pt)"))
    assert said.replace(" ", "") in text.replace(" ", "")
    assert '#read("/etc/passwd"):' in text
    assert papers.pdf_ua_failures(made) == []


@settings(max_examples=25, deadline=None)
@given(st.text(st.characters(max_codepoint=0x24F), min_size=1, max_size=60))
def test_any_latin_text_can_be_printed(text: str) -> None:
    if not text.split():
        return
    made = pdf.write(document(Transcript((Turn(ANN, words(text)),), title=text)))
    assert made.startswith(b"%PDF-1.7")


def test_music_accents_greek_and_cyrillic_have_glyphs() -> None:
    text = "♪ ♫ ♩ ♬ ® © é ñ œ Ł ő — “q” … € → ✓ ☎ Ελληνικά Русский язык Tiếng Việt ‑ ½ ′ 🎵 🎶 👏 ❤️ 👏🏽 😂"
    assert pdf.write(document(Transcript((Turn(ANN, words(text)),), title="Signs")))


def test_missing_glyphs_are_named_with_what_to_do() -> None:
    shown = document(Transcript((Turn(ANN, words("一二 三 and ไ")),), title="No glyph"))
    with pytest.raises(OutputError) as raised:
        pdf.write(shown)
    reported = str(raised.value)
    assert "4 characters" in reported
    assert "一 U+4E00 CJK UNIFIED IDEOGRAPH-4E00" in reported
    assert "ไ U+0E44 THAI CHARACTER SARA AI MAIMALAI" in reported
    assert "--font" in reported


def test_hostile_text_can_be_printed(tmp_path: Path) -> None:
    made = pdf.write(document(hostile()))
    assert papers.pdf_ua_failures(made) == []
    assert "<script>alert(1)</script>" in papers.pdf_text(saved(tmp_path, made))


def test_a_missing_cluster_is_reported_without_its_joiners() -> None:
    shown = document(
        Transcript((Turn(ANN, words("🏳\ufe0f\u200d🌈 ก\u0301 日\u0301")),), title="No glyph")
    )
    with pytest.raises(OutputError) as raised:
        pdf.write(shown)
    assert "U+200D" not in str(raised.value)
    assert "REVERSE SOLIDUS" not in str(raised.value)
    assert "THAI CHARACTER KO KAI" in str(raised.value)


def test_a_font_file_of_ones_own_is_used(tmp_path: Path) -> None:
    bundled = Path(pdf.__file__).parent / "fonts"
    mine = tmp_path / "Mine.ttf"
    mine.write_bytes((bundled / "NotoSans_400Regular.ttf").read_bytes())
    path = saved(tmp_path, pdf.write(document(talk()), font=str(mine)))
    fonts = subprocess.run(
        [papers.need("pdffonts", "poppler-utils"), str(path)], capture_output=True, text=True
    ).stdout
    assert "NotoSans" in fonts
    assert " no " not in re.sub(r"(?m)^\S+.*?(yes|no) +(yes|no) +(yes|no) .*$", r"\1", fonts)


def test_fonts_are_embedded_and_subset(tmp_path: Path) -> None:
    path = saved(tmp_path, pdf.write(document(talk())))
    fonts = subprocess.run(
        [papers.need("pdffonts", "poppler-utils"), str(path)], capture_output=True, text=True
    ).stdout.split("\n")[2:-1]
    assert fonts
    for line in fonts:
        assert re.match(r"[A-Z]{6}\+AtkinsonHyperlegibleNext", line)
        assert re.search(r"yes yes yes", line), line


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        ({"paper": "a3"}, "a4, letter"),
        ({"font": "No Such Font Anywhere"}, ""),
        ({"font": "missing.ttf"}, ""),
    ],
)
def test_wrong_options_are_reported(options: dict[str, str], hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        pdf.write(document(talk()), **options)  # type: ignore[arg-type]
    assert hint in str(raised.value)


def test_paper_sizes(tmp_path: Path) -> None:
    for paper, size in (("a4", "595.276 x 841.89"), ("letter", "612 x 792")):
        path = saved(tmp_path, pdf.write(document(talk()), paper=paper))  # type: ignore[arg-type]
        reported = subprocess.run(
            [papers.need("pdfinfo", "poppler-utils"), str(path)], capture_output=True, text=True
        ).stdout
        assert size in reported


def _sizes(path: Path) -> dict[float, int]:
    """Font sizes on the pages, each with how many words are set in it."""
    run = subprocess.run(
        [papers.need("pdftotext", "poppler-utils"), "-bbox-layout", str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    )
    sizes: dict[float, int] = {}
    for low, high in re.findall(
        r'<word xMin="[^"]*" yMin="([^"]*)" xMax="[^"]*" yMax="([^"]*)"', run.stdout
    ):
        size = round(float(high) - float(low), 1)
        sizes[size] = sizes.get(size, 0) + 1
    return sizes


def test_large_print_keeps_to_the_acb_guidelines(samples: Path, tmp_path: Path) -> None:
    ordinary = _sizes(saved(tmp_path, pdf.write(document(caption_hour(samples)))))
    path = saved(tmp_path, pdf.write(document(caption_hour(samples)), large_print=True))
    large = _sizes(path)
    # A word's box is as high as its font: 18 pt is half as much again as the 12 pt of ordinary print.
    body = max(ordinary, key=lambda size: ordinary[size])
    assert min(large) == pytest.approx(body * 18 / 12, abs=0.3)
    fonts = subprocess.run(
        [papers.need("pdffonts", "poppler-utils"), str(path)], capture_output=True, text=True
    ).stdout
    assert "Italic" not in fonts
    assert (
        "Italic"
        in subprocess.run(
            ["pdffonts", str(saved(tmp_path, pdf.write(document(caption_hour(samples)))))],
            capture_output=True,
            text=True,
        ).stdout
    )


def test_large_print_names_are_not_in_capitals(tmp_path: Path) -> None:
    shouting = Speaker("CARLOS DUARTE", "CARLOS DUARTE")
    acronym = Speaker("MC", "MC")
    made = document(Transcript((turn(shouting, "Hello WAI."), turn(acronym, "Yes.")), title="T"))
    text = papers.pdf_text(saved(tmp_path, pdf.write(made, large_print=True)))
    assert "Carlos Duarte: Hello WAI." in text
    assert "MC: Yes." in text
    assert "CARLOS DUARTE: Hello" in papers.pdf_text(saved(tmp_path, pdf.write(made)))


def test_times_are_printed_where_asked_for(tmp_path: Path) -> None:
    timed = with_times(talk(), chapters=chapters(("Half way", 4000)))
    text = papers.pdf_text(saved(tmp_path, pdf.write(document(timed, times=True))))
    assert re.search(r"0:01\s+Ann Lee:", text)
    assert "Half way" in text


def test_a_heading_is_never_the_last_line_of_a_page(samples: Path, tmp_path: Path) -> None:
    transcript = caption_hour(samples)
    headings = {heading.text for heading in transcript.headings} | {
        "Notices",
        "Speakers",
        "Summary",
    }
    for paper in ("a4", "letter"):
        for large in (False, True):
            made = pdf.write(document(transcript), paper=paper, large_print=large)  # type: ignore[arg-type]
            for page in papers.pdf_text(saved(tmp_path, made)).split("\f")[:-1]:
                lines = [line for line in page.split("\n") if line.strip()]
                assert lines[-2] not in headings, page


def test_a_template_of_ones_own_gets_the_same_data(tmp_path: Path) -> None:
    mine = tmp_path / "mine.typ"
    mine.write_text(
        "#let data = json(bytes(sys.inputs.data))\n#set document(title: data.title)\n"
        "#set text(lang: data.lang, font: data.fonts)\n"
        '#heading(data.title)\n#for item in data.items { if item.kind == "turn" { par(item.label) } '
        'else if item.kind in ("notice", "credit") { par(item.text) } }\n'
    )
    text = papers.pdf_text(saved(tmp_path, pdf.write(document(talk()), template=mine)))
    assert "Ann Lee" in text and "Good evening" not in text


@pytest.mark.parametrize("kind", ["notice", "credit"])
def test_a_template_may_leave_out_no_notice_and_no_credit(kind: str, tmp_path: Path) -> None:
    mine = tmp_path / "mine.typ"
    mine.write_text(
        "#let data = json(bytes(sys.inputs.data))\n#set document(title: data.title)\n"
        "#set text(lang: data.lang, font: data.fonts)\n// data.items notice credit\n"
        f'#for item in data.items {{ if item.kind in ("notice", "credit") and item.kind != "{kind}" {{ par(item.text) }} }}\n'
    )
    with pytest.raises(UsageError, match=f"leaves out a {kind}"):
        pdf.write(document(talk()), template=mine)


def test_a_broken_template_is_reported(tmp_path: Path) -> None:
    mine = tmp_path / "mine.typ"
    mine.write_text("#let x = ")
    with pytest.raises(OutputError, match=r"mine\.typ"):
        pdf.write(document(talk()), template=mine)


def test_installed_fonts_fill_in_where_asked_for(tmp_path: Path) -> None:
    import typst

    if "DejaVu Sans" not in typst.Fonts().families():
        pytest.skip("no Georgian font: apt install fonts-dejavu-core")
    said = replace(talk(), turns=(turn(ANN, "გამარჯობა", "მადლობა"),), headings=())
    with pytest.raises(OutputError, match="GEORGIAN LETTER"):
        pdf.write(document(said, language="ka"))
    made = pdf.write(document(said, language="ka"), font="system")
    assert papers.pdf_ua_failures(made) == []
    fonts = subprocess.run(
        [papers.need("pdffonts", "poppler-utils"), str(saved(tmp_path, made))],
        capture_output=True,
        text=True,
    ).stdout
    assert re.search("DejaVuSans|Georgian", fonts) and "AtkinsonHyperlegibleNext" in fonts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "مرحبا بكم في هذا اللقاء، نتحدث اليوم عن صحة الرضع."),
        ("fa", "سلام، امروز دربارهٔ نوزادان گفتگو می‌کنیم؟"),
        ("he", "שלום לכולם, היום נדבר על תינוקות."),
        ("hi", "नमस्ते, आज हम शिशुओं के मानसिक स्वास्थ्य पर बात करेंगे।"),
        ("el", "Καλημέρα σε όλους."),
        ("ru", "Добрый день, сегодня мы говорим о младенцах."),
        ("vi", "Xin chào tất cả các bạn, ẹ ị ọ ụ ấ ề ử."),
        ("en", "Nguyễn Văn Tất and Lǐ Nǚ, Ẁẁ."),
    ],
)
def test_scripts_that_the_bundled_fonts_cover(language: str, said: str, tmp_path: Path) -> None:
    made = document(Transcript((turn(ANN, said, said),), title=said), language=language)
    for large_print in (False, True):
        data = pdf.write(made, large_print=large_print)
        assert papers.pdf_ua_failures(data) == []
        path = saved(tmp_path, data)
        assert papers.qpdf(path).stderr == ""
        # Programs differ in where they put punctuation in a line from right to left; the letters of a word
        # must be those that were said.
        assert _letters(said) <= _letters(papers.pdf_text(path))


def _letters(text: str) -> set[str]:
    """The words of a text, without the punctuation and the joiners beside them."""
    kept = unicodedata.normalize("NFC", text)
    return {
        word
        for word in "".join(
            " "
            if unicodedata.category(c)[0] in "PZ"
            else ""
            if unicodedata.category(c) == "Cf"
            else c
            for c in kept
        ).split()
        if not re.search("[\u0654]", word)
    }


def test_the_template_of_the_documentation_works(tmp_path: Path) -> None:
    page = (Path(__file__).parents[2] / "docs/how-to/templates.md").read_text("utf-8")
    example = re.search(r"```typst\n(.*?)```", page, re.DOTALL)
    assert example
    mine = tmp_path / "mine.typ"
    mine.write_text(example[1], "utf-8")
    made = pdf.write(document(talk()), template=mine)
    assert papers.pdf_ua_failures(made) == []
    text = papers.pdf_text(saved(tmp_path, made))
    for said in ("Ann Lee:", "Good evening. [music fades]", "[applause]", talk().notices[0]):
        assert said in text


def test_every_bundled_font_is_used_and_has_its_licence_beside_it() -> None:
    import typst

    folder = Path(pdf.__file__).parent / "fonts"
    families = typst.Fonts(False, False, [folder]).families()
    assert sorted(families) == sorted(pdf.FONTS)
    licences = " ".join(path.stem for path in folder.glob("OFL-*.txt"))
    readme = (folder / "README.md").read_text("utf-8")
    for path in folder.glob("*.ttf"):
        family = path.name.split("_")[0]
        assert family.rstrip("2") in licences
        assert family.rstrip("2") in readme


@pytest.mark.parametrize("large_print", [False, True])
def test_a_word_longer_than_a_line_stays_on_the_paper(large_print: bool, tmp_path: Path) -> None:
    long = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4" * 4
    title = "A talk with a very long title " * 9
    made = document(Transcript((turn(ANN, f"See {long} there.", "More. " * 900),), title=title))
    data = pdf.write(made, large_print=large_print, paper="letter")
    assert papers.pdf_ua_failures(data) == []
    path = saved(tmp_path, data)
    assert long in "".join(papers.pdf_text(path).split())
    boxes = subprocess.run(
        [papers.need("pdftotext", "poppler-utils"), "-bbox", str(path), "-"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert max(float(edge) for edge in re.findall(r'xMax="([0-9.]+)"', boxes)) <= 612 - 71
    if not large_print:
        second = papers.pdf_text(path).split("\f")[1].strip().split("\n")
        second = [line.strip() for line in second if line.strip()]
        assert second[0].endswith(" …") and second[1].startswith("More.")


def test_a_template_fetches_nothing_from_the_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    met: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as proxy:
        address = f"http://127.0.0.1:{proxy.getsockname()[1]}"
        for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, address)
        monkeypatch.setenv("NO_PROXY", "example.org")
        proxy.settimeout(0.2)
        mine = tmp_path / "mine.typ"
        mine.write_text('#import "@" + "preview/none:0.0.1"\n')
        with pytest.raises(OutputError, match="imports a package") as caught:
            pdf.write(document(talk()), template=mine)
        with pytest.raises(TimeoutError):
            met.append(proxy.accept()[0].recv(100))
    assert caught.value.path == str(mine)
    assert "beside the template" in (caught.value.hint or "")
    assert {os.environ[name] for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY")} == {address}
    assert os.environ["NO_PROXY"] == "example.org"


def test_a_template_reads_nothing_above_its_folder(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("a secret")
    (tmp_path / "d").mkdir()
    for path in ("../secret.txt", "/etc/hostname", "../../../../../../etc/hostname"):
        mine = tmp_path / "d" / "mine.typ"
        mine.write_text(f'#read("{path}")\n')
        with pytest.raises(OutputError):
            pdf.write(document(talk()), template=mine)
