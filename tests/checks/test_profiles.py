"""Profiles: every number with its source, none drifts, and help for who mistypes."""

from __future__ import annotations

import importlib.util
import json
import re
import tomllib
from pathlib import Path

import pytest

import imhcaps.checks.profiles as profiles
from imhcaps.checks.limits import COUNTED, LIMITS, counted
from imhcaps.checks.profiles import load_profile, profile_names, variant_names
from imhcaps.counting import COUNTING_RULES
from imhcaps.errors import ProfileError

FOLDER = Path(profiles.__file__).parent
ROOT = Path(__file__).resolve().parents[2]
OWN_NUMBERS = Path(__file__).parent.parent / "data" / "profile_numbers.json"
"""Every number of every built-in profile as it is to be: profile (and variant) → limit → value."""
GUIDELINE_NUMBERS = Path(__file__).parent.parent / "data" / "guideline_numbers.json"
"""Read from the guidelines by hand, apart from the profiles: value, unit, clause, and how it was verified."""
ADDRESS = re.compile(r"https?://[a-z0-9.-]+\.[a-z]{2,}/\S*")
DAY = re.compile(r"20\d\d-[01]\d-[0-3]\d")
ALL = [name for base in profile_names() for name in (base, *variant_names(base))]


def test_every_file_is_in_the_table_and_the_table_is_sorted():
    assert list(profile_names()) == sorted(path.stem for path in FOLDER.glob("*.toml"))


def test_the_profile_that_is_made_for_a_quick_start_is_the_file():
    path = ROOT / "tools/make_web_profile.py"
    spec = importlib.util.spec_from_file_location("make_web_profile", path)
    assert spec is not None and spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    kept = (FOLDER / "made_web.py").read_text(encoding="utf-8")
    assert kept == tool.made_web(), "run tools/make_web_profile.py"


def test_the_made_profile_is_what_reading_the_file_gives(tmp_path):
    copy = tmp_path / "web.toml"
    copy.write_bytes((FOLDER / "web.toml").read_bytes())
    assert load_profile(copy) == load_profile("web")


def test_the_limits_are_sorted():
    assert list(LIMITS) == sorted(LIMITS)
    assert list(COUNTED) == sorted(COUNTED)


@pytest.mark.parametrize("name", ALL)
def test_every_limit_says_where_it_comes_from(name):
    profile = load_profile(name)
    assert profile.name == name
    assert profile.title
    assert profile.limits
    assert list(profile.limits) == sorted(profile.limits)
    for limit in profile.limits.values():
        source = limit.source
        assert limit.name in LIMITS
        assert limit.value is not None and limit.value != ""
        assert limit.unit, limit.name
        assert counted(limit), limit.name
        assert source is not None and source.guideline and source.clause, limit.name
        assert ADDRESS.fullmatch(source.url), limit.name
        assert source.verified in ("P", "S", "M"), limit.name
        assert DAY.fullmatch(limit.read)
        assert limit.severity in ("error", "warning", "info")
        assert not limit.count or limit.count in COUNTING_RULES
        if set(limit.unit.replace("/", " ").replace(",", " ").split()) & {
            "characters",
            "words",
            "word",
        }:
            assert limit.count in COUNTING_RULES, f"{limit.name} counts text and must say how"
        if LIMITS[limit.name].shape == "time":
            assert isinstance(limit.value, int) and limit.unit == "ms"


@pytest.mark.parametrize("name", ["wcag", "fcc"])
def test_law_sets_no_number(name):
    profile = load_profile(name)
    assert profile.law
    assert {limit.value for limit in profile.limits.values()} == {True}


def test_house_styles_are_no_law():
    assert [name for name in profile_names() if load_profile(name).law] == ["crtc", "fcc", "wcag"]


def test_the_default_profile_is_what_the_documents_say():
    web = load_profile()
    assert web.name == "web"
    assert web.value("max_line_length") == 42
    assert web.value("max_lines") == 2
    assert web.value("min_duration") == 833
    assert web.value("max_duration") == 7000
    assert web.value("max_cps") == 20


def test_a_variant_changes_what_it_names_and_keeps_the_rest():
    adult, child = load_profile("netflix-es"), load_profile("netflix-es-children")
    assert (adult.value("max_cps"), child.value("max_cps")) == (17, 13)
    assert load_profile("netflix-es-sdh-children").value("max_cps") == 17
    assert child.value("max_line_length") == adult.value("max_line_length") == 42
    assert child.extends == "netflix-es"
    assert load_profile("bbc-online-9x16").value("max_width_percent") == 90


def test_a_limit_may_be_overridden_taken_away_and_loses_the_guides_name():
    profile = load_profile("web", {"max_cps": 15, "max_lines": False, "min_duration": "1.5 s"})
    assert profile.value("max_cps") == 15
    assert profile.limits["max_cps"].source is None
    assert profile.limits["max_cps"].count == "characters"
    assert "max_lines" not in profile.limits
    assert profile.value("min_duration") == 1500


def test_a_severity_alone_keeps_the_value_and_the_source():
    profile = load_profile("web", {"max_cps": {"severity": "info"}})
    assert profile.limits["max_cps"].severity == "info"
    assert profile.value("max_cps") == 20
    assert profile.limits["max_cps"].source is not None


@pytest.mark.parametrize(
    ("name", "overrides", "hint"),
    [
        ("netflix-sp", None, "netflix-es"),
        ("netflix-es-childern", None, "netflix-es-children"),
        ("web", {"max_line_lenght": 40}, "max_line_length"),
        ("web", {"max_cps": {"severty": "info"}}, "severity"),
        ("web", {"max_cps": {"severity": "warn"}}, "warning"),
        ("web", {"max_cps": {"count": "character"}}, "characters"),
        ("web", {"sound_notation": "[lower]"}, "[lowercase]"),
    ],
)
def test_what_is_mistyped_is_named_with_the_nearest(name, overrides, hint):
    with pytest.raises(ProfileError) as caught:
        load_profile(name, overrides)
    assert hint in str(caught.value)


@pytest.mark.parametrize(
    "overrides",
    [
        {"max_cps": "fast"},
        {"max_cps": True},
        {"max_cps": -1},
        {"min_duration": 0.8},
        {"min_duration": "soon"},
        {"speakers": 1},
        {"one_line_preferred": "no"},
        {"linger": {"severity": "info", "clause": 1, "x": 2}},
    ],
)
def test_what_cannot_be_a_limit_is_refused(overrides):
    with pytest.raises(ProfileError):
        load_profile("web", overrides)


def test_a_profile_of_ones_own_extends_another(tmp_path):
    path = tmp_path / "house.toml"
    path.write_text(
        'extends = "bbc-online"\ntitle = "Ours"\n[limits]\nmax_lines = 3\nmax_wpm = false\n'
    )
    profile = load_profile(path)
    assert (profile.name, profile.title, profile.extends) == ("house", "Ours", "bbc-online")
    assert profile.value("max_lines") == 3
    assert profile.value("max_wpm") is None
    assert profile.value("min_seconds_per_word") == 0.3


def test_a_profile_may_extend_a_file_beside_it_but_not_itself(tmp_path):
    (tmp_path / "a.toml").write_text('extends = "b.toml"\n')
    (tmp_path / "b.toml").write_text("[limits]\nmax_cps = 12\n")
    assert load_profile(tmp_path / "a.toml").value("max_cps") == 12
    (tmp_path / "b.toml").write_text('extends = "a.toml"\n')
    with pytest.raises(ProfileError, match="itself"):
        load_profile(tmp_path / "a.toml")


@pytest.mark.parametrize(
    ("text", "reported"),
    [
        ("limits = 3\n", "table"),
        ("max_cps = 3\n", "unknown key"),
        ("[limits\n", "TOML"),
        ("extends = 3\n", "extends"),
        ("[limits.max_cps]\nseverity = 'info'\n", "no value"),
    ],
)
def test_a_broken_profile_file_is_reported_with_its_path(tmp_path, text, reported):
    path = tmp_path / "mine.toml"
    path.write_text(text)
    with pytest.raises(ProfileError, match=reported) as caught:
        load_profile(path)
    assert "mine.toml" in str(caught.value)


def test_a_missing_profile_file_is_reported(tmp_path):
    with pytest.raises(ProfileError, match="no such profile file"):
        load_profile(tmp_path / "none.toml")


# Their names in the figures → ours.
PROFILES = {
    "bbc-online-16x9": "bbc-online",
    "wai-media-guide": "wai",
    "arcom-charte": "arcom",
    "headstart-gov": "headstart",
    "cea608-scc": "cea-608",
    "cta708-16x9": "cta-708",
    "teletext-ebu-stl": "ebu-stl-teletext",
    "crtc-2012-362": "crtc",
    "channel4-foreign": "channel4",
    "fcc-79.1j": "fcc",
    "wcag-2.2": "wcag",
}
LIMIT_NAMES = {
    "max_cpl": "max_line_length",
    "max_chars_cue": "max_cue_length",
    "max_width_pct": "max_width_percent",
    "hard_min_s_per_word": "min_seconds_per_word",
    "anticipate_max": "sync_offset",
    "start_offset_max": "sync_offset",
    "lag_max": "max_lag",
    "live_lag": "max_live_lag",
    "start_early_max": "lead_in",
    "out_extend": "linger",
    "line_balance_min": "line_balance",
    "song_overhang": "song_overhang_frames",
    "prerecorded_accuracy": "min_accuracy",
    "max_cps_adult": "max_cps",
    "grid": "anchor_grid",
}
# In words, or with two numbers in one: compared by hand below.
IN_WORDS = {
    "sfx", "speaker_label", "speaker_dash", "numbers", "close_gaps", "in_time", "target_wpm", "cps",
    "rows", "mnc_mnr", "captions_prerecorded", "transcript_audio_only", "no_numbers",
}  # fmt: skip


def own_numbers() -> dict[str, dict[str, object]]:
    """What the files of the profiles set themselves, without what they take from others."""
    found = {}
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        variants = {f"{path.stem}/{name}": each for name, each in data.get("variants", {}).items()}
        for name, each in {path.stem: data, **variants}.items():
            limits = each.get("limits", {})
            found[name] = {
                key: limit["value"] if isinstance(limit, dict) else limit
                for key, limit in sorted(limits.items())
            }
    return {name: limits for name, limits in found.items() if limits}


def test_every_number_is_as_it_was_written_down():
    """A new number is added to the file by hand, and a changed one changed there too: none by accident."""
    assert own_numbers() == json.loads(OWN_NUMBERS.read_text("utf-8"))


def test_no_number_has_drifted_from_the_guidelines():
    figures = json.loads(GUIDELINE_NUMBERS.read_text("utf-8"))
    compared = 0
    for name, limits in figures.items():
        ours = PROFILES.get(name, name)
        for key, figure in limits.items():
            if key in IN_WORDS:
                continue
            profile, limit_name = load_profile(ours), LIMIT_NAMES.get(key, key)
            for suffix, variant in (
                ("max_cps_sdh_adult", "sdh"),
                ("max_cps_sdh_children", "sdh-children"),
                ("max_cps_children", "children"),
            ):
                if key == suffix:
                    limit_name = "max_cps"
                    full = f"{ours}-{variant}"
                    profile = None if figure["value"] is None else load_profile(full)
                    if profile is None:
                        assert full not in variant_names(ours)
                        break
            if profile is None:
                continue
            assert limit_name in profile.limits, (name, key)
            limit = profile.limits[limit_name]
            assert limit.value == _in_our_units(limit_name, figure["value"]), (name, key)
            assert limit.source is not None
            assert limit.source.verified == figure["verified"], (name, key)
            compared += 1
    assert compared > 300


def _in_our_units(name, value):
    if LIMITS[name].shape == "time":
        return round(value * 1000)
    if name == "reading_table":
        return tuple((seconds * 1000, characters) for seconds, characters in value)
    return tuple(value) if isinstance(value, list) else value


def test_one_page_says_of_every_guide_what_could_not_be_read_in_it():
    """Numbers marked S or M are counted for each guide, and the page has the same counts."""
    counted_here: dict[str, int] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        for part in (data, *data.get("variants", {}).values()):
            for limit in part.get("limits", {}).values():
                if isinstance(limit, dict) and limit.get("verified", "P") != "P":
                    guide = limit["guideline"]
                    counted_here[guide] = counted_here.get(guide, 0) + 1
    page = (ROOT / "docs" / "explanation" / "sources.md").read_text("utf-8")
    rows = re.findall(r"^\| ([^|]+?) \| (\d+) \| ([^|]+?) \|$", page, re.MULTILINE)
    assert {guide: int(count) for guide, count, _ in rows} == counted_here
    assert all(len(tried) > 30 for _, _, tried in rows)


def test_the_numbers_that_stand_in_words_are_ours_too():
    figures = json.loads(GUIDELINE_NUMBERS.read_text("utf-8"))
    value = lambda name, limit: load_profile(name).value(limit)  # noqa: E731
    assert value("bbc-broadcast", "max_wpm") == figures["bbc-broadcast"]["target_wpm"]["value"][1]
    assert [value("amara", "min_cps"), value("amara", "max_cps")] == figures["amara"]["cps"][
        "value"
    ]
    assert value("cea-608", "max_rows") == figures["cea608-scc"]["rows"]["value"]
    assert [
        value("ebu-stl-teletext", "max_line_length"),
        value("ebu-stl-teletext", "max_rows"),
    ] == figures["teletext-ebu-stl"]["mnc_mnr"]["value"]
    assert value("netflix-en", "lead_in") == round(
        figures["netflix-en"]["in_time"]["value"] * 1000 / 24
    )
    # Three frames and up to half a second, less one frame: the half second is ours, "below" it.
    assert value("netflix-en", "close_gap") == 500
    assert figures["netflix-en"]["close_gaps"]["value"] == [3, "half_second-1"]


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_a_limit_is_a_finite_number(value: float) -> None:
    with pytest.raises(ProfileError, match="must be a number"):
        load_profile("web", {"max_cps": value})


def test_the_family_name_of_profiles_leads_to_its_english_one() -> None:
    with pytest.raises(ProfileError, match="netflix-en"):
        load_profile("netflix")
