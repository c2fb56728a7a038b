"""A safe fix of the shape of lines never moves a break behind a word that belongs to the next line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from imhcaps.checks.fixers.lines import weak_ends
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.session import Settings, fix_document_with
from imhcaps.formats import read_document
from imhcaps.segmentation.recut import rebreak, resegment
from imhcaps.source import Source

PROFILES = ("web", "netflix-en", "bbc-online", "ted", "dcmp-upper")


def fixed(text: str, language: str = "en", profile: str = "web", select: str = "BRK") -> str:
    source = f"WEBVTT\n\n00:00:10.000 --> 00:00:16.500\n{text}\n"
    chosen = Settings(
        load_profile(profile),
        select=tuple(select.split(",")),
        fixes="safe",
        rebreak=rebreak,
        resegment=resegment,
    )
    document = read_document(Source(source, f"talk.{language}.vtt"))
    (after,) = fix_document_with(document, chosen).document.texts
    return after


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "bread came\nfrom the ovens and the shelves."),
        ("en", "in the second barn,\nthey had been storing several kinds"),
        ("en", "and the letters\nthat we should be answering today."),
        ("en", "my neighbour\nwho came by with the two dogs"),
        ("de", "er kam gestern\nmit dem alten Boot zu uns herüber."),
        ("fr", "elle venait\ndans la vieille maison de mon père"),
        ("es", "ella vino ayer\na la casa vieja de mi abuela"),
        ("nl", "hij kwam gisteren\nmet de oude boot naar ons toe"),
        ("it", "lei veniva ieri\ncon la vecchia barca di mio padre"),
        ("pt", "ela veio ontem\ncom o barco velho do meu pai"),
    ],
)
def test_a_break_before_a_function_word_is_not_moved_behind_it(language, text, profile):
    after = fixed(text, language, profile)
    assert weak_ends(after, language) == 0
    assert after.split() == text.split()


WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "to",
        "that",
        "you",
        "we",
        "they",
        "and",
        "but",
        "with",
        "for",
        "from",
        "lamp",
        "garden",
        "bread",
        "window",
        "morning",
        "carries",
        "opened",
        "quietly",
        "because",
        "neighbours,",
        "yesterday.",
        "different",
        "vegetables",
        "which",
        "had",
        "been",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=4, max_size=14), st.data(), st.sampled_from(PROFILES))
def test_no_line_ends_worse_than_it_did(words, data, profile):
    cut = data.draw(st.integers(1, len(words) - 1))
    text = f"{' '.join(words[:cut])}\n{' '.join(words[cut:])}"
    after = fixed(text, "en", profile, "BRK103,BRK104,BRK105,BRK106")
    assert weak_ends(after, "en") <= weak_ends(text, "en")
    assert after.split() == words


@pytest.mark.parametrize("profile", ["web", "dcmp-upper", "bbc-online"])
@pytest.mark.parametrize(
    "text",
    ["we walked over to the\nharbour in the evening.", "and then she opened a\nwindow for us all"],
)
def test_a_line_that_ends_on_an_article_is_still_fixed(text, profile):
    after = fixed(text, "en", profile)
    assert weak_ends(after, "en") == 0


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("noun", ["Dame", "Brücke", "Werkstatt", "Maschine", "Verordnung"])
@pytest.mark.parametrize("adjective", ["alten", "großen", "freundlichen", "neu gebauten"])
def test_an_adjective_in_german_stays_with_its_noun(profile, noun, adjective):
    text = f"Sie kam\nmit der {adjective} {noun} am Abend zurück."
    after = fixed(text, "de", profile)
    above = after.split("\n")[0].split()
    assert above[-1] != adjective.split()[-1]
    assert after.split() == text.split()


def test_what_ends_before_a_noun():
    assert weak_ends("Das ist die alte\nBrücke am Fluss.", "de") == 1
    assert weak_ends("Das ist die alte,\nBrücke und Fluss.", "de") == 0
    assert weak_ends("Das sagen sie heute\nMenschen am Fluss.", "de") == 0
    assert weak_ends("This is the olive\nGrove by the river.", "en") == 0
