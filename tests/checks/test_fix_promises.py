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
