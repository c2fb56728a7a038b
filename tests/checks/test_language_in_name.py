"""Languages in the names that people, players and archives give to caption files."""

from __future__ import annotations

import pytest

from checks.tracks import check
from imhcaps.checks.language_in_name import language_of_name

ENGLISH = (
    "WEBVTT\n\n00:01.000 --> 00:04.500\nNow we are going to look at the\nlamps that stand in this house.\n\n"
    "00:05.000 --> 00:08.500\nThey have been here for a year\nand we like them very much.\n"
)
FRENCH = (
    "WEBVTT\n\n00:01.000 --> 00:04.500\nNous allons maintenant regarder\nles lampes qui sont dans la maison.\n\n"
    "00:05.000 --> 00:08.500\nElles sont là depuis un an et nous\nles aimons beaucoup, comme vous.\n"
)


@pytest.mark.parametrize(
    ("path", "tag"),
    [
        ("talk.en.vtt", "en"),
        ("talk.pt-BR.srt", "pt-BR"),
        ("talk.en_US.vtt", "en-US"),
        ("talk.es-419.vtt", "es-419"),
        ("talk.zh-Hans.vtt", "zh-Hans"),
        ("en.vtt", "en"),
        ("fr.srt", "fr"),
        ("pt-BR.vtt", "pt-BR"),
        ("talk_fr.vtt", "fr"),
        ("talk-fr.vtt", "fr"),
        ("talk_fr-CA.vtt", "fr-CA"),
        ("talk_en_US.vtt", "en-US"),
        ("captions_es-419.vtt", "es-419"),
        ("talk.fr.sdh.vtt", "fr"),
        ("talk.en.cc.srt", "en"),
        ("talk.en.hi.srt", "en"),
        ("talk.hi.srt", "hi"),
        ("talk.de.forced.srt", "de"),
        ("talk.nl.captions.vtt", "nl"),
        ("talk_fr_sdh.vtt", "fr"),
        ("talk [dQw4w9WgXcQ].en-orig.vtt", "en"),
        ("talk.pt-BR-orig.vtt", "pt-BR"),
        ("talk.eng.srt", "en"),
        ("talk.ger.srt", "de"),
        ("talk.English.srt", "en"),
        ("2_English.srt", "en"),
        ("talk (French).srt", "fr"),
        ("talk [de].srt", "de"),
        ("talk [dQw4w9WgXcQ].fr.vtt", "fr"),
        ("fr/captions.vtt", "fr"),
        ("subs/pt-BR/talk.vtt", "pt-BR"),
        ("locale/de/lecture-1.vtt", "de"),
        ("C:\\subs\\fr\\talk.vtt", "fr"),
    ],
)
def test_a_language_in_a_name_or_folder_is_known(path, tag):
    found = language_of_name(path)
    assert found is not None
    assert found == (tag, True)


@pytest.mark.parametrize(
    "path",
    [
        "talk.vtt", "lecture-1.vtt", "talk_v2.srt", "my_talk.vtt", "final.vtt", "the-end.vtt", "talk.2019.vtt",
        "S01E02.srt", "talk", "src/talk.vtt", "captions.vtt", "subtitles/talk.vtt", "talk.sdh.vtt", "talk_abc.vtt",
    ],
)  # fmt: skip
def test_a_name_without_a_language_has_none(path):
    assert language_of_name(path) is None


@pytest.mark.parametrize(
    "path",
    ["part_is.vtt", "meet_me.vtt", "part-ii.vtt", "tour_uk.vtt", "log-in.vtt", "it/talk.vtt"],
)
def test_what_may_be_another_word_counts_only_where_the_words_agree(path):
    found = language_of_name(path)
    assert found is None or not found.sure
    codes = [f.code for f in check(ENGLISH, path=path, select=["MET"])]
    assert codes == ["MET101"]


@pytest.mark.parametrize(
    "path", ["talk_fr.vtt", "fr.vtt", "fr/captions.vtt", "talk.fr.sdh.vtt", "talk.French.vtt"]
)
def test_english_under_another_languages_name_is_reported(path):
    (finding,) = check(ENGLISH, path=path, select=["MET"])
    assert (finding.code, finding.value, finding.limit) == ("MET102", "en", "fr")
    assert [f.code for f in check(FRENCH, path=path, select=["MET"])] == []


@pytest.mark.parametrize(
    "tag", ["zh", "ja", "ko", "ru", "uk", "el", "ar", "he", "hi", "th", "ka", "am"]
)
def test_latin_letters_under_the_name_of_another_script_are_reported(tag):
    (finding,) = check(ENGLISH, path=f"talk.{tag}.vtt", select=["MET"])
    assert finding.code == "MET102"
    assert "Latin script" in finding.message
    assert "'en'" in finding.message


@pytest.mark.parametrize(
    ("text", "tag", "script"),
    [
        ("Это рассказ о маяке, который стоит на берегу моря.", "en", "Cyrillic"),
        ("Это рассказ о маяке, который стоит на берегу моря.", "fr", "Cyrillic"),
        ("这是一座灯塔的故事它站在海边已经有三百多年了还在亮着", "en", "Chinese"),
        ("これは灯台の記録である、湾の町で長いあいだ読まれてきた", "zh", "Japanese"),
        ("이것은 바닷가에 서 있는 등대의 이야기이고 아직도 빛나고 있다", "ja", "Korean"),
        ("هذه قصة منارة تقف على شاطئ البحر منذ ثلاثمائة عام", "de", "Arabic"),
    ],
)
def test_any_script_is_held_to_the_language_of_the_name(text, tag, script):
    (finding,) = check(
        f"WEBVTT\n\n00:01.000 --> 00:04.500\n{text}\n", path=f"talk.{tag}.vtt", select=["MET"]
    )
    assert f"{script} script" in finding.message


@pytest.mark.parametrize("tag", ["pl", "sv", "id", "tr", "vi", "cs", "hu"])
def test_english_under_the_name_of_a_language_in_the_same_script_is_reported(tag):
    (finding,) = check(ENGLISH, path=f"talk.{tag}.vtt", select=["MET"])
    assert (finding.code, finding.value) == ("MET102", "en")


@pytest.mark.parametrize(
    ("tag", "line", "found"),
    [
        ("uk", "Сегодня мы были там, и это было хорошо.", True),
        ("ru", "Сьогодні ми були там, і це було добре.", True),
        ("uk", "Сьогодні він каже: «Это мы», і йде.", False),
        ("be", "Сёння мы былі там, і гэта было добра.", False),
        ("ar", "امروز ما آنجا بودیم و چیزهای خوبی گفتیم.", True),
    ],
)
def test_letters_of_another_language(tag, line, found):
    cues = "".join(f"00:{i:02}.000 --> 00:{i + 4:02}.000\n{line}\n\n" for i in (0, 5, 10))
    codes = {finding.code for finding in check(f"WEBVTT\n\n{cues}", path=f"talk.{tag}.vtt")}
    assert ("MET102" in codes) is found
