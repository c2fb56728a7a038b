"""Laws: what is written in any label style is read back; nothing of a page is lost in silence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from imhcaps.errors import ImhcapsError
from imhcaps.fidelity import words_by_speaker
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Word, join
from imhcaps.source import Source
from imhcaps.text import escape_vtt
from imhcaps.transcripts import captions_to_transcript
from imhcaps.transcripts.reader import read_transcript
from imhcaps.transcripts.words import pieces
from transcripts.conservation import invented, lost

FIRST = ["Denise", "Jutta", "Amélie", "Tomás", "Priya", "Wei", "Olu", "Siobhán", "Kofi", "Yuki"]
LAST = ["Webb", "Okafor", "García", "O'Neil", "Smith-Ray", "Nguyễn", "Müller", "Tanaka", "Ito"]
SPOKEN = st.sampled_from(
    [
        "we",
        "think",
        "that",
        "this",
        "is",
        "so",
        "the",
        "baby's",
        "mother",
        "said",
        "yes,",
        "no.",
        "what?",
        "1,250",
        "U.S.",
        "e.g.,",
        "http://a.example/b",
        "déjà",
        "vu",
        "self-regulate",
        "--",
        "well--",
        "7:30",
        "p.m.",
        "(or",
        "three)",
        '"Oh',
        "my",
        'gosh!"',
        "don’t",
        "50%",
        "$4",
        "&c.",
        "#1",
        ":-)",
        "he/she",
    ]
)
STYLES: dict[str, Callable[[str, int, str], str]] = {
    "inline": lambda name, ms, text: f"{name}: {text}",
    "own line": lambda name, ms, text: f"{name}:\n{text}",
    "capitals": lambda name, ms, text: f"{name.upper()}: {text}",
    "chevrons": lambda name, ms, text: f">> {name}: {text}",
    "time before": lambda name, ms, text: f"[00:{ms // 60:02d}:{ms % 60:02d}] {name}: {text}",
    "time after": lambda name, ms, text: f"{name} (00:{ms // 60:02d}:{ms % 60:02d})\n{text}",
    "meeting": lambda name, ms, text: f"{name}  {ms // 60}:{ms % 60:02d}\n{text}",
    "credentials": lambda name, ms, text: f"{name}, PhD, Director, Bee Institute: {text}",
}


def fits(words: list[str]) -> str:
    """A sentence: begins like one, ends like one."""
    return "So " + " ".join(words) + " indeed."


TURNS = st.lists(
    st.tuples(st.integers(0, 3), st.lists(SPOKEN, min_size=1, max_size=12)), min_size=4, max_size=12
)
CAST = st.lists(
    st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)).map(" ".join),
    min_size=4,
    max_size=4,
    unique_by=(lambda name: name.split()[0], lambda name: name.split()[1]),
)


@pytest.mark.parametrize("style", sorted(STYLES))
@given(turns=TURNS, cast=CAST)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_written_in_a_style_is_read_back(style, turns, cast):
    write = STYLES[style]
    page = "\n\n".join(
        write(cast[who], 3 + 7 * at, fits(words)) for at, (who, words) in enumerate(turns)
    )
    talk = read_transcript(Source(page, "talk.txt"))
    expected = [
        (cast[who].upper() if style == "capitals" else cast[who], word)
        for who, words in turns
        for word in fits(words).split()
    ]
    assert list(words_by_speaker(talk)) == expected
    assert len(talk.turns) == len(turns)


@given(turns=TURNS, cast=CAST, kind=st.sampled_from(["md", "html", "table"]))
@settings(max_examples=80, deadline=None)
def test_markup_changes_no_word(turns, cast, kind):
    def safe(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;")

    spoken = [(cast[who], fits(words)) for who, words in turns]
    if kind == "md":
        page = "\n\n".join(f"**{n}:** {t}" for n, t in spoken)
    elif kind == "html":
        page = "\n".join(f"<p><b>{n}:</b> {safe(t)}</p>" for n, t in spoken)
    else:
        rows = "".join(f"<tr><td>{n}</td><td>{safe(t)}</td></tr>" for n, t in spoken)
        page = f"<table>{rows}</table>"
    talk = read_transcript(Source(page, f"talk.{'md' if kind == 'md' else 'html'}"))
    expected = [(n, w) for n, t in spoken for w in t.split()]
    assert list(words_by_speaker(talk)) == expected


TOKENS = st.sampled_from(
    [
        "Ann:", "Bob Ray:", "ANN LEE:", "hello", "world.", "Note:", "(laughs)", "[door]", "[00:01:02]", "0:03",
        ">>", "♪", "©", "2018.", "Skip to content", "Back to top", "**Ann:**", "*laughs*", "- x", "• y",
        "http://a.b:c", "Transcript", "# Head", "## Two", "The end", "| a | b |", "[", "]", "(", ")",
        "Script: Joe Doe", "\t", "\n", "\n", "\n\n", "\n\n", "Yes!", "I", "am", "“quote”", "田中：", "こんにちは。",
        "Q:", "A.", "---", "===", "[Bob]: hi", "1.", "By Joe", "END", "Video by X", "This transcript may be used.",
        "Host: Jane Doe", "\u00ad", "\u00a0", "\u200b", "\x0c", "{% x %}", "\\", "~~", "`c`", "~~~", "***",
    ]
)  # fmt: skip


@given(page=st.lists(TOKENS, max_size=40).map(" ".join))
@example(page="Bob Ray: Ann: \n # Head \n Ann:")
@example(page="[ ( [00:01:02] ]")
@settings(max_examples=500, deadline=None)
def test_every_letter_of_a_page_is_somewhere_once(page):
    try:
        talk = read_transcript(Source(page, "talk.txt"))
    except ImhcapsError:
        return
    assert not lost(page, talk)
    assert not invented(page, talk)


@given(text=st.text(max_size=200), suffix=st.sampled_from(["txt", "md", "html"]))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_or_refused(text, suffix):
    try:
        talk = read_transcript(Source(text, f"x.{suffix}"))
    except ImhcapsError:
        return
    assert any(turn.words for turn in talk.turns)
    for turn in talk.turns:
        assert all(0 < p < len(turn.elements) for p in turn.paragraphs)
        assert list(turn.paragraphs) == sorted(set(turn.paragraphs))
        for element in turn.elements:
            assert element.text.strip() == element.text != ""
            if isinstance(element, Word):
                assert not any(ch in element.text for ch in " \t\n\r\f")
    assert all(0 <= h.turn <= len(talk.turns) for h in talk.headings)


@given(page=st.lists(TOKENS, max_size=30).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_reading_twice_gives_the_same(page):
    def read():
        try:
            return read_transcript(Source(page, "talk.txt"))
        except ImhcapsError as error:
            return str(error)

    assert read() == read()


@given(token=st.text(min_size=1, max_size=20))
def test_pieces_of_a_token_make_it_up(token):
    assert "".join(pieces(token)) == token.replace("\u200b", "")


@given(turns=TURNS, cast=CAST, label=st.booleans())
@settings(max_examples=80, deadline=None)
def test_captions_give_the_words_back(turns, cast, label):
    cues, at = [], 0
    expected = []
    for who, words in turns:
        text = fits(words)
        for chunk in (text.split()[:5], text.split()[5:]):
            if chunk:
                shown = f"<c.label>{escape_vtt(cast[who])}:</c> " if label else ""
                cues.append(
                    Cue(at, at + 1000, f"<v {cast[who]}>{shown}{escape_vtt(' '.join(chunk))}")
                )
                expected += [(cast[who], word) for word in chunk]
                at += 1000
    talk = captions_to_transcript(Track(tuple(cues), "en"))
    assert list(words_by_speaker(talk)) == expected
    times = [word.start for word in talk.words]
    assert times == sorted(times)


@given(text=st.text(alphabet="今日はいい天気ですね。、「」Pythonab ", min_size=1, max_size=40))
def test_text_without_spaces_joins_to_itself(text):
    try:
        talk = read_transcript(Source(f"田中：はい{text}", "x.txt"), speakers=["田中"])
    except ImhcapsError:
        return
    assert join(talk.turns[0].elements) == " ".join(f"はい{text}".split())
