"""A project's glossary: read, found in captions, fixed, matched in a recogniser's words, printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from command import in_process
from imhcaps import align, caption, read_transcript
from imhcaps.checks.runner import check_document
from imhcaps.errors import InputError
from imhcaps.formats import read_document
from imhcaps.model.glossary import Term
from imhcaps.source import Source
from imhcaps.transcripts.glossary import read_glossary

TERMS = """\
# names
Kowalczyk | co valchick, kowal chick
Żółć Brandt | sholt brand | jolt brandt
Marx | marks

WebVTT | web v t t, webvtt
Åsa Lindqvist
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "glossary.txt").write_text(TERMS, "utf-8")
    (tmp_path / "imhcaps.toml").write_text('glossary = "glossary.txt"\n')
    return tmp_path


def test_a_glossary_is_read(project):
    assert read_glossary(project / "glossary.txt") == (
        Term("Kowalczyk", ("co valchick", "kowal chick")),
        Term("Żółć Brandt", ("sholt brand", "jolt brandt")),
        Term("Marx", ("marks",)),
        Term("WebVTT", ("web v t t", "webvtt")),
        Term("Åsa Lindqvist"),
    )


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("Marx\n| co valchick\n", 2, "names forms and no term"),
        ("Marx | marks\nMarques | Marks\n", 2, "'Marks' is already a form of 'Marx'"),
        ("This is a line of the transcript itself, which somebody gave here by mistake.\n", 1, "running text"),
        ("---\n", 1, "is no term"),
        ("# remarks alone\n", None, "holds no term"),
    ],
)  # fmt: skip
def test_what_is_no_glossary_says_where(tmp_path, text, line, says):
    (tmp_path / "g.txt").write_text(text, "utf-8")
    with pytest.raises(InputError, match=says) as problem:
        read_glossary(tmp_path / "g.txt")
    assert problem.value.line == line


def captions(*texts: str) -> str:
    rows = (
        f"00:{5 * n:02}.000 --> 00:{5 * n + 4:02}.000\n{text}\n" for n, text in enumerate(texts)
    )
    return "WEBVTT\n\n" + "\n".join(rows)


FOUND = [
    ("This is co valchick here", "This is Kowalczyk here"),
    ("This is Co  Valchick's house", "This is Kowalczyk's house"),
    ("We met co\nvalchick there", "We met Kowalczyk\nthere"),
    ("CO VALCHICK: Hello there.", "KOWALCZYK: Hello there."),
    ("<v Ann Webb>sholt brand, and jolt brandt.", "<v Ann Webb>Żółć Brandt, and Żółć Brandt."),
    ("<i>web v t t</i> is a format.", "<i>WebVTT</i> is a format."),
    ("“Webvtt” is a format.", "“WebVTT” is a format."),
]
LEFT = [
    "Kowalczyk is at home.",
    "Echo valchick, and co valchicken.",
    "WebVTT is a format, marksman.",
    "Co and then valchick.",
    "Remarks of the book-marks.",
]


@pytest.mark.parametrize(("text", "right"), FOUND)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_was_misheard_is_found_and_fixed_with_unsafe_fixes_alone(project, text, right, end):
    path = project / "a.en.vtt"
    whole = captions(text).replace("\n", end)
    path.write_bytes(whole.encode())
    options = ("a.en.vtt", "--select", "TXT124")
    said = in_process("check", *options, cwd=project)
    assert said.returncode == 1
    assert "in the glossary [misheard-term]" in said.stdout
    in_process("check", *options, "--fix", cwd=project)
    assert path.read_bytes() == whole.encode()
    done = in_process("check", *options, "--unsafe-fixes", cwd=project)
    assert done.returncode == 0
    assert path.read_bytes().decode() == captions(right).replace("\n", end)


@pytest.mark.parametrize("text", LEFT)
def test_what_only_looks_like_it_is_left_alone(project, text):
    (project / "a.en.vtt").write_text(captions(text), "utf-8")
    said = in_process("check", "a.en.vtt", "--select", "TXT124", "--unsafe-fixes", cwd=project)
    assert said.stdout.startswith("No finding in 1 file.")


def test_a_form_that_somebody_says_is_no_mistake(project):
    (project / "talk.txt").write_text("Ann Webb: Marx gave it good marks.\n\nBo Lind: Yes.\n")
    (project / "a.en.vtt").write_text(captions("marks gave it good marks."))
    options = ("check", "a.en.vtt", "--select", "TXT124")
    assert in_process(*options, cwd=project).stdout.count("TXT124") == 2
    assert "TXT124" not in in_process(*options, "--transcript", "talk.txt", cwd=project).stdout


def test_nothing_but_the_term_changes_when_other_fixes_are_made_with_it(project):
    text = captions(
        "<v Ann Webb>This is the long line in which co valchick says marks twice", "marks."
    )
    (project / "a.en.vtt").write_text(text)
    in_process("check", "a.en.vtt", "--unsafe-fixes", cwd=project)
    now = read_document(Source((project / "a.en.vtt").read_text(), "a.en.vtt"))
    assert " ".join(" ".join(now.texts).split()) == (
        "This is the long line in which Kowalczyk says Marx twice Marx."
    )
    assert now.speakers[0] == "Ann Webb"


def test_without_a_glossary_nothing_is_found():
    document = read_document(Source(captions("This is co valchick"), "a.en.vtt"))
    assert not [f for f in check_document(document) if f.code == "TXT124"]


def heard(*words: str) -> str:
    """A recogniser's file: a word every 400 ms."""
    rows = [{"word": word, "start": 0.4 * n, "end": 0.4 * n + 0.3} for n, word in enumerate(words)]
    return json.dumps({"words": rows})


SPOKEN = "Ann Webb: Good evening Kowalczyk and thank you all for this.\n\nBo Lind: My marks were good because Marx helped me with them.\n"
HEARD = [
    "good",
    "evening",
    "co",
    "valchick",
    "and",
    "thank",
    "you",
    "all",
    "for",
    "this",
    "my",
    "marks",
    "were",
    "good",
    "because",
    "marks",
    "helped",
    "me",
    "with",
    "them",
]


def test_a_misheard_form_matches_the_word_as_it_is_written(project):
    (project / "talk.txt").write_text(SPOKEN)
    (project / "words.json").write_text(heard(*HEARD))
    talk = read_transcript(project / "talk.txt")
    plain = align(talk, words=project / "words.json")
    timed = align(talk, words=project / "words.json", glossary=project / "glossary.txt")
    words = {word.text: word for word in timed.transcript.words}
    assert (words["Kowalczyk"].start, words["Kowalczyk"].end) == (800, 1500)
    assert words["Kowalczyk"].origin == "matched"
    assert words["Marx"].start == 400 * HEARD.index("marks", 14)
    assert words["marks"].start == 400 * HEARD.index("marks")
    assert [w.text for w in timed.transcript.words] == [w.text for w in plain.transcript.words]
    said = [remark.message for remark in timed.remarks if "glossary" in remark.message]
    assert said == ["found in the recogniser's words by the glossary: Kowalczyk, Marx"]
    made = caption(talk, words=project / "words.json", glossary=project / "glossary.txt")
    assert "Kowalczyk" in " ".join(cue.payload for cue in made.track.cues)


def test_a_term_that_nobody_says_changes_nothing(project):
    (project / "talk.txt").write_text(
        "Ann Webb: The marks were good.\n\nBo Lind: They were, my friend.\n"
    )
    (project / "words.json").write_text(
        heard(*["the", "marks", "were", "good", "they", "were", "my", "friend"])
    )
    talk = read_transcript(project / "talk.txt")
    with_it = align(talk, words=project / "words.json", glossary=project / "glossary.txt")
    assert with_it == align(talk, words=project / "words.json")


def test_every_verb_that_makes_takes_the_glossary_of_the_configuration(project):
    (project / "talk.txt").write_text(SPOKEN)
    (project / "words.json").write_text(heard(*HEARD))
    for verb, output in (("align", "timed.json"), ("caption", "made")):
        said = in_process(verb, "talk.txt", "--words", "words.json", "-o", output, cwd=project)
        assert said.returncode == 0
        assert "by the glossary: Kowalczyk, Marx" in said.stderr + said.stdout


def test_a_build_is_out_of_date_when_the_glossary_changes(project):
    (project / "talk.txt").write_text(SPOKEN)
    (project / "words.json").write_text(heard(*HEARD))
    talk = '\n[[talk]]\ntranscript = "talk.txt"\nwords = "words.json"\nlanguage = "en"\n'
    (project / "imhcaps.toml").write_text(f'glossary = "glossary.txt"\n{talk}')
    assert in_process("build", cwd=project).returncode == 0
    assert "up to date" in in_process("build", "--why", cwd=project).stdout
    (project / "glossary.txt").write_text("Kowalczyk | co valchick\n")
    assert "glossary changed" in in_process("build", "--why", cwd=project).stdout
    (project / "imhcaps.toml").write_text(talk)
    assert "glossary changed" in in_process("build", "--why", cwd=project).stdout
    assert "up to date" in in_process("build", "--why", cwd=project).stdout


def test_the_terms_are_printed_and_as_a_prompt(project):
    (project / "talk.txt").write_text(SPOKEN)
    lines = in_process("glossary", cwd=project).stdout.splitlines()
    assert lines == ["Kowalczyk", "Żółć Brandt", "Marx", "WebVTT", "Åsa Lindqvist"]
    said = in_process("glossary", "--prompt", "talk.txt", cwd=project).stdout
    assert said == "Kowalczyk, Żółć Brandt, Marx, WebVTT, Åsa Lindqvist, Ann Webb, Bo Lind.\n"
    (project / "imhcaps.toml").unlink()
    none = in_process("glossary", cwd=project)
    assert none.returncode == 2
    assert 'glossary = "glossary.txt"' in none.stderr


def test_a_glossary_that_is_missing_is_named(project):
    (project / "glossary.txt").unlink()
    (project / "a.en.vtt").write_text(captions("Hello there."))
    done = in_process("check", "a.en.vtt", cwd=project)
    assert done.returncode == 2
    assert "glossary.txt: no such file" in done.stderr


def test_from_python(project):
    import imhcaps

    path = project / "a.en.vtt"
    path.write_text(captions("This is co valchick."))
    glossary = project / "glossary.txt"
    assert not [f for f in imhcaps.check(path) if f.code == "TXT124"]
    assert [f.value for f in imhcaps.check(path, glossary=glossary) if f.code == "TXT124"] == [
        "co valchick"
    ]
    imhcaps.fix(path, glossary=glossary)
    assert "co valchick" in path.read_text()
    imhcaps.fix(path, glossary=glossary, unsafe=True)
    assert "This is Kowalczyk." in path.read_text()
