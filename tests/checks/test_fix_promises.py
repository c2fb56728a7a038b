"""What the page of a rule promises, `--fix` does: on the rule's own failing example."""

from __future__ import annotations

import pytest

from imhcaps.checks.profiles import load_profile
from imhcaps.checks.rule import Rule
from imhcaps.checks.rules import BY_CODE, RULES
from imhcaps.checks.session import Settings, checker_of, fix_document_with
from imhcaps.formats import read_document
from imhcaps.formats.document import Document
from imhcaps.segmentation import rebreak, resegment
from imhcaps.source import Source


def example(rule: Rule) -> tuple[Document, Settings]:
    options = dict(rule.example_options)
    kind = rule.formats[0] if rule.formats else "vtt"
    path = str(options.get("path", f"example.en.{kind}"))
    document = read_document(Source(rule.example_bad, path))
    media = options.get("media_ms")
    settings = Settings(
        load_profile(rule.profile),
        media_ms=int(media) if media is not None else None,
        listen=options.get("listen"),
        glossary=options.get("glossary", ()),
        rebreak=rebreak,
        resegment=resegment,
        fixes="unsafe",
    )
    return document, settings


PROMISING = [rule for rule in RULES if rule.fix and rule.example_bad]


@pytest.mark.parametrize("rule", PROMISING, ids=lambda rule: rule.code)
def test_a_promised_fix_is_offered_and_fixes_the_example(rule: Rule) -> None:
    document, settings = example(rule)
    found = [f for f in checker_of(settings, document.source.path)(document) if f.code == rule.code]
    assert found
    assert {f.fix.safety for f in found if f.fix} == {rule.fix}
    if rule.fix == "safe":
        settings = settings._replace(fixes="safe")
    after = fix_document_with(document, settings)
    left = [f for f in after.findings if f.code == rule.code]
    assert left == []


@pytest.mark.parametrize("rule", [r for r in RULES if not r.fix], ids=lambda rule: rule.code)
def test_no_other_rule_offers_a_fix(rule: Rule) -> None:
    document, settings = example(rule)
    found = checker_of(settings, document.source.path)(document)
    assert [f for f in found if f.code == rule.code and f.fix] == []


def test_every_fixer_belongs_to_a_rule_that_promises_it() -> None:
    from imhcaps.checks.fixers import FIXERS

    assert {code for code in FIXERS if not BY_CODE[code].fix} == set()


def offered_and_left(text: str) -> tuple[set[str], set[str]]:
    """The codes that a safe fix is offered for, and those that still have one when all is fixed."""
    document = read_document(Source(text, "talk.en.vtt"))
    settings = Settings(load_profile("web"), rebreak=rebreak, resegment=resegment, fixes="safe")
    found = checker_of(settings, document.source.path)(document)
    fixed = fix_document_with(document, settings)
    offered = {f.code for f in found if f.fix and f.fix.safety == "safe"}
    refused = {f.code for f in fixed.refused}
    return offered, refused


@pytest.mark.parametrize("ms", range(1800, 2300, 25))
def test_no_line_break_is_taken_away_where_the_cue_becomes_too_fast(ms: int) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:{(1000 + ms) / 1000:06.3f}\nThat is as good as\nany of the others, so.\n"
    offered, refused = offered_and_left(text)
    assert not refused
    # 40 characters on two lines, 41 on one, 20 of them a second.
    assert ("BRK106" in offered) == (not 2000 <= ms < 2050)


@pytest.mark.parametrize(
    "sound", ["computer playing electronic melody", "people laughing, door slams"]
)
def test_a_sound_over_two_lines_is_a_sound(sound: str) -> None:
    words = sound.split()
    broken = " ".join(words[:2]) + "\n" + " ".join(words[2:])
    text = f"WEBVTT\n\n00:01.000 --> 00:04.000\n({broken})\n"
    document = read_document(Source(text, "talk.en.vtt"))
    settings = Settings(load_profile("web"), rebreak=rebreak, resegment=resegment)
    assert "SND101" in {f.code for f in checker_of(settings, "talk.en.vtt")(document)}
    assert offered_and_left(text)[1] == set()


@pytest.mark.parametrize(
    "lines",
    [
        "We went there because it was the\nonly open one.",
        "I told you that they would come and\nsee us.",
        "He has put all of it on the table of\nthe old kitchen.",
    ],
)
def test_lines_broken_by_sense_may_look_uneven(lines: str) -> None:
    text = f"WEBVTT\n\n00:01.000 --> 00:05.000\n{lines}\n"
    offered, refused = offered_and_left(text)
    assert offered
    assert not refused & offered


@pytest.mark.parametrize(
    "cue",
    [
        "MEITNER ( composing ):\nI hope, my dear Otto,\nthat after 30 years",
        "DR. OKONKWO-WEBB:\nNow we look\nat the other one",
        "그는 거의\n모든 것에 정통해있어요.",
        "He is in\nnearly all of it unquestionably.",
        "ANN:\nNow we look at\nthe other one of them",
    ],
)
def test_a_fix_is_offered_only_where_it_will_be_made(cue: str) -> None:
    others = (
        "00:20.000 --> 00:24.000\nANN: Good.\n\n00:30.000 --> 00:34.000\nDR. OKONKWO-WEBB: Yes.\n"
    )
    text = f"WEBVTT\n\n00:01.000 --> 00:06.000\n{cue}\n\n{others}"
    assert offered_and_left(text)[1] == set()


@pytest.mark.parametrize("blank", [" ", "  "])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("For example, like,", "considering the like..."),
        ("We go to the old mill", "and to the new boat."),
        ("It is the", "end of it."),
    ],
)
def test_nothing_that_can_be_fixed_is_left_below_blanks_at_the_edges(
    first: str, second: str, blank: str
) -> None:
    for lines in (f"{first}{blank}\n{second}", f"{first}\n{blank}{second}{blank}"):
        text = f"WEBVTT\n\n00:01.000 --> 00:05.200\n{lines}\n"
        document = read_document(Source(text, "talk.en.vtt"))
        settings = Settings(load_profile("web"), rebreak=rebreak, resegment=resegment, fixes="safe")
        after = fix_document_with(document, settings)
        assert [f.code for f in after.findings if f.fix and f.fix.safety == "safe"] == []
