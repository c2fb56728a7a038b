"""The profile `web` takes line length and reading speed from the guide of the language."""

from __future__ import annotations

import re

import pytest

import imhcaps
from imhcaps.checks.profiles import load_profile, variant_names
from imhcaps.checks.profiles.by_language import DIFFERENT, chosen, for_language
from imhcaps.language.language import LANGUAGES, SUPPORTED, language_of
from imhcaps.model.transcript import Speaker, TimedTranscript, Transcript, Turn, Word

WEB = load_profile("web")


@pytest.mark.parametrize("code", SUPPORTED)
def test_what_differs_is_what_the_guide_says(code):
    found = for_language(WEB, code)
    guide = language_of(code).guide
    for name, limit in found.limits.items():
        if limit == WEB.limits[name]:
            continue
        assert name in ("max_line_length", "max_cps") and guide
        assert limit.severity == WEB.limits[name].severity
        assert limit.source and limit.source.clause and limit.source.url
        assert limit.source.clause in chosen(WEB, code)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_languages_that_differ_are_those_whose_guides_do(code):
    guide = language_of(code).guide
    if not guide:
        assert code not in DIFFERENT
        return
    asked = load_profile(f"{guide}-sdh" if f"{guide}-sdh" in variant_names(guide) else guide)
    names = ("max_line_length", "max_cps")
    same = all(asked.limits[name].value == WEB.limits[name].value for name in names)
    assert same == (code not in DIFFERENT)


@pytest.mark.parametrize(
    ("tag", "line"), [("ru", 39), ("th", 35), ("ko-KR", 16), ("en", 42), ("und", 42)]
)
def test_line_lengths(tag, line):
    assert for_language(WEB, tag).limits["max_line_length"].value == line


@pytest.mark.parametrize("name", ["netflix-en", "bbc-online"])
def test_another_profile_is_left_alone(name):
    profile = load_profile(name)
    assert for_language(profile, "zh") == profile
    assert chosen(profile, "zh") == ""


def test_a_limit_that_was_set_by_hand_stays():
    profile = load_profile("web", {"max_line_length": 30})
    found = for_language(profile, "ru")
    assert found.limits["max_line_length"].value == 30


def test_english_and_german_are_as_before():
    assert for_language(WEB, "en").limits == for_language(WEB, "de").limits == WEB.limits


def test_captions_in_russian_have_lines_of_39():
    words = [Word("слово", start=400 * k, end=400 * k + 380) for k in range(60)]
    turn = Turn(Speaker("Анна"), tuple(words))
    timed = TimedTranscript(Transcript((turn,), language="ru"), end=30_000)
    track = imhcaps.segment(timed, labels="never")
    lines = [line for cue in track.cues for line in re.sub("<[^>]*>", "", cue.payload).split("\n")]
    assert max(map(len, lines)) <= 39


SPOKEN = {
    "de": "Wir sehen uns morgen wieder, und dann sprechen wir über die Küste und das Licht.",
    "ru": "Мы снова встретимся завтра и тогда поговорим о береге и о старом маяке у моря.",
    "zh": "我们今天晚上要讲的是一座灯塔的故事，它在海边站了很多年。",
    "ja": "これは灯台の記録である。湾の町で長いあいだ読まれてきた。",
    "ko": "이것은 오래된 등대의 이야기이고, 우리는 내일 다시 만나서 바다를 봅니다.",
    "th": "นี่คือเรื่องราวของประภาคารที่ตั้งอยู่ริมทะเลมานานหลายปีและยังส่องแสงอยู่",
    "ar": "هذه قصة المنارة التي تقف على شاطئ البحر منذ زمن بعيد وما زال نورها يظهر.",
}


def captions(text: str, header: str = "") -> str:
    """A track of ten seconds' cues, far too fast and too long whatever the language."""
    shown = "".join(f"00:{k:02}.000 --> 00:{k + 1:02}.000\n{text}\n\n" for k in range(0, 40, 2))
    return f"WEBVTT\n{header}\n{shown}"


@pytest.mark.parametrize("stated", [True, False])
@pytest.mark.parametrize("code", SPOKEN)
def test_check_asks_what_the_guide_of_the_language_asks(code, stated):
    text = captions(SPOKEN[code], f"Language: {code}\n" if stated else "")
    found = [f for f in imhcaps.check(text) if f.code in ("LEN101", "TIM101")]
    asked = for_language(WEB, code).limits
    assert {f.code for f in found} == {"LEN101", "TIM101"}
    for finding in found:
        limit = asked["max_line_length" if finding.code == "LEN101" else "max_cps"]
        assert (finding.limit, finding.source) == (limit.value, limit.source)


def test_a_limit_by_hand_holds_in_check_too():
    profile = load_profile("web", {"max_cps": 60})
    found = imhcaps.check(captions(SPOKEN["zh"], "Language: zh\n"), profile)
    assert "TIM101" not in {f.code for f in found}


def test_other_profiles_ask_the_same_of_every_language():
    found = imhcaps.check(captions(SPOKEN["zh"], "Language: zh\n"), "bbc-online")
    assert all("Netflix" not in f.source.guideline for f in found if f.code == "LEN101")


@pytest.mark.parametrize("code", SUPPORTED)
def test_what_caption_makes_check_accepts(code, tmp_path):
    """Long words of the language's own, slow enough to be read: no line and no cue is against its limits."""
    from segmentation.test_languages import SENTENCES
    from transcripts.test_page_heads import SAID

    said = [SENTENCES[code]] if code in SENTENCES else list(SAID[code])
    at, words = 0, []
    for word in " ".join(said * 3).split():
        length = 160 * len(word) + 200
        words.append(Word(word, start=at, end=at + length))
        at += length + 20
    turn = Turn(Speaker("Ida"), tuple(words))
    timed = TimedTranscript(Transcript((turn,), language=code), end=at + 1000)
    path = tmp_path / f"talk.{code}.vtt"
    imhcaps.write_track(imhcaps.segment(timed, labels="never"), path)
    found = imhcaps.check(path, "web", select=["LEN101", "LEN102", "TIM101", "TIM201", "TIM202"])
    assert [str(f) for f in found] == []
