"""Every reader takes time in proportion to its input, whatever stands in it again and again."""

from __future__ import annotations

import contextlib
from copy import deepcopy

import pytest

from growth import grows_within
from imhcaps.errors import ImhcapsError
from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript

pytestmark = pytest.mark.one_version

SMALL, LARGE = 2_500, 20_000
"""Characters. Eight times the input may take eight times as long; a square law takes 64 times."""
MOST = 24.0

PATTERNS = {
    "html": [
        "<!-- ", "<!x ", "<?x ", "< ", "<a ", "<<", "&amp ", "<a b='", "</a ", "<p>", "<b>", "<div>x",
        "<table><tr><td>x", "<script>", "<textarea></", "<title><", "<![CDATA[", "<p><b><i><u>x", "<svg><p>",
        "<select><option>x", "<foo>x ", "<foo x", "<span>0:03</span>", "<iframe>", "</p>", "<td>x</td>",
        "<i lang=fr>a</i> b ", "&#1111;", "<p><cite>Ann Lee:</cite><time>0:03</time> Good evening.</p>\n",
        "<table><tr>" + "<td>x</td>" * 400 + "</tr></table>",
    ],
    "md": [
        "{", "{% ", "{{ ", "{: ", "[", "(", "*", "**a ", "_a", "`", "` a ", "![", "[a](", "> ", "*laughs* ",
        "[laughs] ", "| a | b |\n|---|---|\n", "**Ann Lee:** Good evening (laughs) you.\n\n", "[a]: http://x\n",
        "a <b>x</b> ", "a <b>x ", "\\", "<a ", "# a\n", "- a\n", "---\na: b\n", "~~~\n",
    ],
    "txt": [
        "{", "[", "(", "(a) ", "()", "[laughs]. ", "(Beifall) ", "♪ ", "♪ a ♪ ", "*a ", "1", "0:03 ", "0:03\n",
        "0:03 Ann Lee: Good evening.\n", "Ann Lee 0:03\nGood evening.\n\n", "Ann Lee: 0:03 Good evening.\n",
        "a: ", ":", "Ann Lee: Good evening.\n\n", "ANN\nGood evening.\n\n", "a\tb\tc\n", "\t", ">> ",
        ">> Ann: a\n", "- ", ". ", "http://a.b:c ", "\n", "a\n-\n", "今日は（笑）。", "\u00a0a", "a\u00ad", "\u200b",
        "0:03 --> 0:07\nAnn\n", "1m 3s ", "2020-11-02 19:01:03\tann\thello\n", "19:01 <ann> hello\n",
        "(Ann Lee [X]: Hear! Hear!) ", "We say (it was my mother's) this. ", "|" + "a|" * 1500 + "\n",
    ],
}  # fmt: skip


def read(pattern: str, size: int, suffix: str) -> None:
    text = (pattern * (size // len(pattern) + 1))[:size]
    with contextlib.suppress(ImhcapsError):
        read_transcript(Source(text, f"talk.{suffix}"))


@pytest.mark.parametrize(
    ("suffix", "pattern"),
    [(suffix, pattern) for suffix, patterns in PATTERNS.items() for pattern in patterns],
    ids=lambda value: repr(value)[:24],
)
def test_time_grows_with_the_input(suffix, pattern):
    grows_within(MOST, lambda: read(pattern, SMALL, suffix), lambda: read(pattern, LARGE, suffix))


PEOPLE = [
    "{}: Thank you all, we know.\n\n",
    "Mr. {0}: Thank you all.\n\nMs. {0}: We know.\n\n",
    "{0} (AB): Thank you all.\n\n{0} (CD): We know.\n\n",
    "{0}: Thank you all.\n\n{0} via chat: We know.\n\n",
]
"""Turns of people of whom there are as many as turns."""


def name(number: int) -> str:
    letters = ""
    while number:
        letters, number = letters + chr(ord("a") + number % 26), number // 26
    return letters.capitalize()


@pytest.mark.parametrize("turns", PEOPLE)
def test_many_people_take_no_time_squared(turns):
    def run(people: int) -> None:
        text = "".join(turns.format(name(26**3 + number)) for number in range(people))
        read_transcript(Source(text, "talk.txt"))

    grows_within(MOST, lambda: run(200), lambda: run(1600))


def test_a_long_word_file_is_read_in_proportion(tmp_path):
    docx = pytest.importorskip("docx")

    def made(paragraphs: int):
        document = docx.Document()
        paragraph = document.add_paragraph()
        paragraph.add_run("Ann Lee:").bold = True
        paragraph.add_run(" Good evening (laughs) to you.")
        body = document.element.body
        for _ in range(paragraphs - 1):
            body.append(deepcopy(body[0]))
        path = tmp_path / f"talk{paragraphs}.docx"
        document.save(str(path))
        return path

    small, large = made(200), made(1600)
    grows_within(MOST, lambda: read_transcript(small), lambda: read_transcript(large))
