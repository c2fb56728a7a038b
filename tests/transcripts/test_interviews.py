"""Oral histories: what the interview is called, who takes part, and answers that begin with an article."""

from __future__ import annotations

import pytest

from imhcaps.source import Source
from imhcaps.transcripts.reader import read_transcript


@pytest.mark.parametrize(
    "title",
    [
        "An interview conducted by Kit Vale, Harbour Library, 3 May 2021.",
        "An Oral History with Kit Vale",
        "Interview by Kit Vale.",
        "Ein Gespräch mit Kit Vale",
    ],
)
def test_the_title_of_an_interview_is_said_by_nobody(title):
    facts = "INTERVIEWEE: Ida Moss\nINTERVIEWER: Kit Vale with Ola Lind\nDATE: 3 May 2021\nPLACE: Harbour"
    turns = "\n\n".join(
        f"Kit Vale:\n\nWhat happened in {year}?\n\nIda Moss:\n\nWe built a boat, I think."
        for year in range(1961, 1967)
    )
    text = f"# A harbour\n\nIDA MOSS: {title}\n\n## Interview\n\n{facts}\n\n{turns}\n"
    talk = read_transcript(Source(text, "talk.md"))
    assert len(talk.turns) == 12
    assert " ".join(word.text for turn in talk.turns for word in turn.words).startswith(
        "What happened in 1961? We built"
    )


@pytest.mark.parametrize(
    "answer", ["A voice from above. Yes.", "A boat.", "A little. I was young."]
)
def test_an_answer_that_begins_with_an_article_is_no_label_beside_questions_with_a_colon(answer):
    turns = [("Where were you?", answer), ("And then?", "In the mill."), ("So it was.", answer)]
    text = "\n\n".join(f"Q:\n\n{said}\n\nThorn:\n\n{back}" for said, back in turns)
    talk = read_transcript(Source(text, "talk.md"))
    assert [" ".join(word.text for word in turn.words) for turn in talk.turns] == [
        said for pair in turns for said in pair
    ]
    assert {turn.speaker.name for turn in talk.turns if turn.speaker} == {"Q", "Thorn"}
