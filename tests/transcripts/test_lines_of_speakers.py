"""A line at the head of a page that names who speaks is a fact of the page, in whatever language, and no summary."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts import read_transcript

PEOPLE = "**Ann Lee:** Good morning, we talk about the garden today.\n\n**Bo Chen:** I brought three pictures and a story.\n\n**Eva von Ahn:** And I have a map.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Sprecherinnen: Ann Lee, Bo Chen",
        "Sprecher und Sprecherinnen: Ann Lee, Bo Chen, Eva von Ahn",
        "Mit: Ann Lee und Bo Chen",
        "Intervenants : Ann Lee et Bo Chen",
        "Con: Ann Lee y Eva von Ahn",
        "Referentinnen: Ann Lee (Uni Köln), Bo Chen (FH)",
        "出演: Ann Lee, Bo Chen",
        "Pogovor: Bo Chen; Ann Lee",
    ],
)
def test_who_speaks_is_no_summary(line):
    talk = read_transcript(Source(f"# The garden\n\n{line}\n\n{PEOPLE}", "talk.md"), language="en")
    assert talk.summary == ()
    assert talk.credits == (line,)
    assert len(talk.turns) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee, Bo Chen and others talk about the garden of the school.",
        "In this episode: Ann Lee meets Bo Chen in the garden of the school.",
        "The story: how Ann Lee and Bo Chen found a garden behind the school.",
        "Heute im Garten: Ann Lee, drei Bilder und eine sehr lange Geschichte.",
    ],
)
def test_a_sentence_with_the_names_is_a_summary(line):
    talk = read_transcript(Source(f"# The garden\n\n{line}\n\n{PEOPLE}", "talk.md"), language="en")
    assert talk.summary == (line,)
    assert talk.credits == ()
