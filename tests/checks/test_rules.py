"""The table of rules, and what each rule promises about itself."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import imhcaps.checks.rules as rules
from checks.tracks import check
from imhcaps.checks.example import vtt
from imhcaps.checks.limits import LIMITS
from imhcaps.checks.line_columns import LineColumns
from imhcaps.checks.profiles import load_profile
from imhcaps.checks.rule import CATEGORIES
from imhcaps.checks.rules import BY_CODE, MODULES, RULES, load, rule_of, stem
from imhcaps.transcripts import read_transcript

FOLDER = Path(rules.__file__).parent


def test_every_module_is_in_the_table_and_the_table_is_sorted():
    files = sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))
    assert list(MODULES) == files
    assert [rule.code for rule in RULES] == sorted(BY_CODE)


@pytest.mark.parametrize("module", MODULES)
def test_the_table_says_what_the_rule_says(module):
    for rule in load(module):
        assert rule.code.startswith(stem(module))
        assert rule_of(rule.code) is rule
        assert MODULES[module].limits == rule.limits
        passed_on = rule.check.__qualname__.startswith("passed_on")
        assert MODULES[module].problem == passed_on
        assert passed_on or rule.category != "conformance"


def test_few_words_are_looked_for_in_every_file(monkeypatch):
    """Each costs every check a search of the whole text: a rule of many looks first for what they have in common."""
    searched = []
    for name in ("holds", "outlined"):
        asked = getattr(LineColumns, name)

        def counted(columns, *signs, asked=asked):
            searched.extend(signs)
            return asked(columns, *signs)

        monkeypatch.setattr(LineColumns, name, counted)
    text = "The lamps of the market were lit\nbefore anyone had asked for them."
    cues = [(4000 * at, 4000 * at + 3000, text) for at in range(4)]
    check(vtt(*cues))
    assert 0 < len(searched) <= 16


def test_the_name_of_a_rule_is_not_taken_for_a_code():
    assert all(len(rule.name) > 3 for rule in RULES)


def test_codes_are_unique_and_names_are_within_a_format():
    assert len({rule.code for rule in RULES}) == len(RULES)
    for family in ("VTT", "SRT"):
        other = "SRT" if family == "VTT" else "VTT"
        names = [rule.name for rule in RULES if not rule.code.startswith(other)]
        assert len(set(names)) == len(names)


# What the formats themselves ask is tested with the readers, bytes and all.
OURS = [rule for rule in RULES if rule.category != "conformance"]


@pytest.mark.parametrize("rule", OURS, ids=lambda rule: rule.code)
class TestEachRule:
    def test_says_what_it_is(self, rule):
        assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
        assert rule.code[:3] in CATEGORIES
        assert rule.category
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
        assert rule.summary.endswith(".")
        assert rule.why.strip().endswith((".", "%"))
        assert rule.fix in (None, "safe", "unsafe")
        assert rule.basis in ("law", "house")

    def test_cites_its_source(self, rule):
        assert rule.source.guideline
        assert rule.source.clause
        assert rule.source.verified in ("P", "S", "M")

    def test_reads_limits_that_exist_in_a_profile_that_sets_them(self, rule):
        assert set(rule.limits) <= set(LIMITS)
        profile = load_profile(rule.profile)
        assert not rule.limits or any(name in profile.limits for name in rule.limits)

    def test_its_failing_example_fails(self, rule, tmp_path):
        found = _example(rule, rule.example_bad, tmp_path)
        assert rule.code in {finding.code for finding in found}

    def test_its_passing_example_passes(self, rule, tmp_path):
        found = _example(rule, rule.example_good, tmp_path)
        assert [f for f in found if f.code == rule.code] == []
        assert [f for f in found if f.severity == "error"] == []


def _example(rule, text, tmp_path):
    options = dict(rule.example_options)
    options.setdefault("path", f"example.en.{rule.formats[0] if rule.formats else 'vtt'}")
    if rule.transcript:
        path = tmp_path / "talk.txt"
        path.write_text(rule.transcript, "utf-8")
        options["transcript"] = read_transcript(path)
    return check(text, profile=rule.profile, **options)


NEAR_MISSES = [(rule, case) for rule in RULES for case in rule.near_misses]


@pytest.mark.parametrize(
    ("rule", "case"), NEAR_MISSES, ids=lambda each: getattr(each, "code", None)
)
def test_it_leaves_alone_what_only_looks_like_a_fault(rule, case):
    whole = case.text.startswith(("WEBVTT", "1\n"))
    text = case.text if whole else f"WEBVTT\n\n00:01.000 --> 00:05.000\n{case.text}\n"
    found = check(text, case.limits, select=[rule.code], profile=rule.profile, path=case.path)
    assert list(found) == []


# What must be found: (code, payload, limits, the words marked).
HITS = (
    (
        "LEN101",
        "日本語の字幕は全角で数えるもの",
        {"max_line_length": {"value": 13, "count": "half-width"}},
        None,
    ),
    ("LEN101", "a" * 43, {}, "a" * 43),
    (
        "BRK101",
        "Nous parlons avec la\nmère de cet enfant.",
        {"language": False},
        "Nous parlons avec la",
    ),
    ("TXT101", "<v Ann><c.label>Ann:</c> STOP THAT THIS MINUTE", {}, None),
    ("TXT102", "Two  spaces", {}, "  "),
    (
        "SPK103",
        "THE SPEAKER OF THE LOWER HOUSE: Order.",
        {},
        "THE SPEAKER OF THE LOWER HOUSE: Order.",
    ),
    ("TXT104", "itâ€™s", {}, "â€™"),
    ("TXT104", "lost \ufffd letter", {}, "\ufffd"),
    ("TXT104", "l’Ã©nigme", {}, "Ã©"),
    ("TXT104", "rÃ©servé", {}, "Ã©"),
    ("TXT104", "pÅ™Ã\xadliÅ¡", {}, "Ã\xad"),
    ("TXT104", "Ð¿Ñ€Ð¸Ð²ÐµÑ‚", {}, "Ð¸Ð"),
    ("TXT104", "cafÃ©\n\n00:06.000 --> 00:08.000\nétoile", {}, "Ã©"),
    ("TXT104", "â€œyesâ€", {}, "â€œ"),
    ("TXT104", "他在CafÃ©里", {}, "Ã©"),
    ("TXT104", "CafÃ©에서", {}, "Ã©"),
    ("TXT106", "laughs] Yes.", {}, "]"),
    ("TXT109", r"One\NTwo", {}, r"\N"),
    ("TXT109", "R&amp;amp;D", {}, "&amp;amp;"),
    ("TXT111", "And so…", {"ellipsis": "..."}, "…"),
    ("TXT115", "“Yes”", {"no_curly_quotes": True}, "“"),
    ("TXT103", "soft\xadhyphen", {}, "\xad"),
    ("SND102", "♪ Hush, baby", {}, "♪ Hush, baby"),
    ("SND101", "[APPLAUSE]", {"sound_notation": "[lowercase]"}, "[APPLAUSE]"),
)


@pytest.mark.parametrize(("code", "payload", "limits", "marked"), HITS)
def test_it_finds_and_marks_what_is_wrong(code, payload, limits, marked):
    language = "fr" if "Nous" in payload else "en"
    text = f"WEBVTT\n\n00:01.000 --> 00:05.000\n{payload}\n"
    found = check(text, limits, select=[code], path=f"talk.{language}.vtt")
    assert [finding.code for finding in found][:1] == [code]
    finding = found[0]
    assert finding.cue == 1
    if marked is not None:
        line = text.split("\n")[finding.line - 1]
        assert line[finding.column - 1 : finding.end_column - 1] == marked


def test_a_reference_in_subrip_is_reported_once():
    text = "1\n00:00:01,000 --> 00:00:04,000\nSalt &amp; pepper.\n"
    found = check(text, {}, path="talk.en.srt")
    assert [finding.code for finding in found] == ["SRT147"]
