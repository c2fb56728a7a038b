"""The runner: which rules, in what order, at what places; and the laws that hold for all of them."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.tracks import check, clean, write
from imhcaps import cuetext
from imhcaps.checks.context import Context
from imhcaps.checks.limits import LIMITS
from imhcaps.checks.needs import Needs
from imhcaps.checks.profiles import load_profile, profile_names
from imhcaps.checks.runner import check_document, rules_for
from imhcaps.formats import read_document
from imhcaps.source import Source, read_source

LONG = "Babies come into the world ready to meet <i>another</i> person.\nSo  do we."


def file(payload: str, eol: str = "\n") -> str:
    text = f"WEBVTT\n\n00:01.000 --> 00:06.000\n{payload}\n"
    return text.replace("\n", eol)


@pytest.mark.parametrize("eol", ["\n", "\r\n", "\r"])
def test_lines_and_columns_are_the_files_own(eol):
    found = check(file(LONG, eol), select=["LEN101", "TXT102"])
    assert [(f.code, f.line, f.column, f.end_line, f.end_column) for f in found] == [
        ("LEN101", 4, 1, 4, 64),
        ("TXT102", 5, 3, 5, 5),
    ]


@pytest.mark.parametrize(
    ("payload", "marked"),
    [
        ("<v Ann>Two  spaces", "  "),
        ("<v Ann>R&amp;D  and <b>more</b>", "  "),
        ("<i>One</i>\n<c.label>Ann:</c> two  more", "  "),
        ("&lt;b&gt;  x", "  "),
    ],
)
def test_a_place_in_the_text_is_found_behind_markup(payload, marked):
    text = file(payload)
    (finding,) = check(text, select=["TXT102"])
    line = text.split("\n")[finding.line - 1]
    assert line[finding.column - 1 : finding.end_column - 1] == marked


def test_a_finding_of_time_marks_the_timing_line():
    (finding,) = check(
        "WEBVTT\n\nid\n00:01.000 --> 00:01.200 align:start\nYes.\n", select=["TIM201"]
    )
    assert (finding.line, finding.column, finding.end_column) == (4, 1, 36)
    assert (finding.value, finding.limit, finding.unit, finding.cue) == (200, 833, "ms", 1)


def test_the_profiles_severity_and_source_go_into_the_finding():
    text = file("a" * 33)
    (finding,) = check(text, profile="dcmp-upper", select=["LEN101"])
    assert finding.severity == "info"
    assert finding.source.guideline == "Captioning Guidelines for the DCMP"
    (finding,) = check(
        text, {"max_line_length": {"value": 30, "severity": "warning"}}, select=["LEN101"]
    )
    assert finding.severity == "warning"
    assert finding.source.guideline.startswith("BBC")


def test_findings_are_in_order_of_place():
    pieces = clean(1)
    for piece in pieces[::3]:
        piece.payload = "TWO  SPACES AND A LONG LINE THAT  SHOUTS AT ALL OF US ,"
    found = check(write(pieces))
    assert len(found) > 12
    keys = [(f.line, f.column, f.code) for f in found]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        (None, (), {"LEN101", "TXT102"}),
        (["TXT"], (), {"TXT102"}),
        (["txt102"], (), {"TXT102"}),
        (["double-space"], (), {"TXT102"}),
        (None, ["LEN"], {"TXT102"}),
        (["ALL"], ["TXT"], {"LEN101"}),
        (["TXT", "LEN101"], ["LEN"], {"TXT102", "LEN101"}),
        (["TXT"], ["double-space"], set()),
        ([], (), set()),
    ],
)
def test_rules_are_chosen_by_the_longest_selector(select, ignore, codes):
    text = file("Babies come into the world ready to  meet another.")
    found = check(text, select=select, ignore=ignore)
    assert {f.code for f in found} == codes


def test_law_runs_no_rule_of_style():
    pieces = clean(2)
    pieces[3].payload = "two  spaces in a line that is far too long for any house at all"
    pieces[4].end = pieces[4].start + 100
    for name in ("wcag", "fcc"):
        profile = load_profile(name)
        document = read_document(Source(write(pieces), "talk.en.vtt"))
        assert all(rule.basis == "law" for rule in rules_for(document, profile))
        assert check_document(document, profile) == []


def test_chapters_and_metadata_are_not_read_as_captions():
    text = "WEBVTT\n\n00:00.000 --> 20:00.000\nA very long chapter title that would be no caption line\n"
    for kind in ("chapters", "metadata"):
        document = read_document(Source(text, "talk.en.vtt"), kind=kind)
        assert [f for f in check_document(document) if f.code[:3] not in ("VTT", "MET")] == []


# The laws. A profile of every limit, so that every rule runs.
EVERYTHING = {
    "average_cps": 17, "bottom_heavy": True, "close_gap": 500, "dialogue_dash": "- x", "ellipsis": "…",
    "label_extra_time": 500, "line_balance": 0.5, "max_cps": 17, "max_cue_length": 60,
    "max_duration": 5000, "max_line_length": 32, "max_lines": 2, "max_silence": 8000,
    "max_width_percent": 60, "max_wpm": 160, "min_cps": 5, "min_duration": 1000, "min_gap": 83,
    "min_gap_frames": 2, "min_seconds_per_word": 0.3, "no_curly_quotes": True, "no_emoji": True,
    "numbers_in_words": 10, "reading_table": [[1000, 12], [2000, 20], [4000, 60]],
    "reading_tolerance": 0.1, "sentence_per_line": True, "speaker_notation": "NAME:",
}  # fmt: skip

words = st.sampled_from(
    [
        "the",
        "of",
        "babies",
        "and",
        "We",
        "THEY",
        "[laughs]",
        "(sighs)",
        "♪",
        "-",
        ">>",
        "ANN:",
        "Bob:",
        "3",
        "...",
        "…",
        "“x”",
        "don't",
        "Dr.",
        "Webb",
        "á",
        "日本",
        "end.",
        "End?",
        "<v",
        "Ann>",
        "<c.label>Ann:</c>",
        "&amp;",
        "&",
        "<",
        "*x*",
        "#",
        "\\N",
        "{\\an8}",
        "\u200b",
        "Ã©",
        ",",
        "world,",
    ]
)
payloads = st.lists(
    st.lists(words, min_size=1, max_size=9).map(" ".join), min_size=1, max_size=3
).map("\n".join)
cues = st.lists(
    st.tuples(st.integers(0, 3000), st.integers(1, 9000), payloads), min_size=1, max_size=7
)


def _file(rows) -> str:
    at, lines = 0, ["WEBVTT"]
    for wait, time, payload in rows:
        start = at + wait
        at = start + time
        lines += ["", f"{_clock(start)} --> {_clock(at)}", payload]
    return "\n".join(lines) + "\n"


def _clock(ms: int) -> str:
    return f"{ms // 60000:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"


@settings(max_examples=60, deadline=None)
@given(cues, st.sampled_from([name for name, kind in LIMITS.items() if kind.loose]), st.data())
def test_loosening_a_limit_adds_no_finding(rows, name, data):
    if name not in EVERYTHING:
        return
    before = EVERYTHING[name]
    by = data.draw(st.floats(1, 3))
    value = before * by if LIMITS[name].loose > 0 else before / by
    value = round(value) if LIMITS[name].shape == "time" else value
    text = _file(rows)
    tight = {_key(f) for f in check(text, EVERYTHING)}
    loose = {_key(f) for f in check(text, {**EVERYTHING, name: value})}
    # Where a longer line is allowed, words may go up to it: these two ask for that.
    asking = {"BRK105", "BRK106"} if name == "max_line_length" else set()
    assert {key for key in loose if key[0] not in asking} <= tight


def _key(finding):
    return finding.code, finding.cue, finding.line, finding.column


@settings(max_examples=80, deadline=None)
@given(cues, st.sampled_from(sorted(profile_names())))
def test_every_profile_checks_everything_twice_alike(rows, name):
    text = _file(rows)
    found = check(text, profile=name)
    assert check(text, profile=name) == found
    lines = text.split("\n")
    for finding in found:
        assert 1 <= finding.line <= finding.end_line <= len(lines)
        assert finding.column >= 1
        assert finding.end_column <= len(lines[finding.end_line - 1]) + 1
        assert (finding.line, finding.column) <= (finding.end_line, finding.end_column)


@settings(max_examples=150, deadline=None)
@given(cues, st.sampled_from(["web", "wcag", "everything"]), st.sampled_from(["vtt", "srt"]))
def test_what_is_not_loaded_would_have_found_nothing(rows, name, suffix):
    text = _file(rows)
    if suffix == "srt":
        text = text.removeprefix("WEBVTT\n\n").replace(".", ",", 2)
    options = {"path": f"talk.en.{suffix}", "media_ms": 20_000}
    options |= {"limits": EVERYTHING} if name == "everything" else {"profile": name}
    found = check(text, **options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Needs, "met", lambda *_: True)
        assert check(text, **options) == found


def test_a_clean_track_is_checked_without_the_rules_that_need_more():
    code = (
        "import sys; from imhcaps.checks.runner import check_document; from imhcaps.formats import"
        " read_document; from imhcaps.source import Source; check_document(read_document(Source("
        f"{write(clean())!r}, 'talk.en.vtt'))); print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = {name.rpartition(".")[2] for name in done.stdout.split() if ".checks.rules." in name}
    assert "len101_line_too_long" in loaded
    assert not loaded & {"vtt1_cues", "srt1_cues", "trn101_words_missing", "tim102_too_many_words"}


@settings(max_examples=80, deadline=None)
@given(st.text(), st.sampled_from(["a.vtt", "a.en.srt"]))
def test_it_never_raises(text, path):
    check(text, EVERYTHING, path=path, media_ms=1000)
    check("WEBVTT\n\n00:00.000 --> 00:02.000\n" + text, EVERYTHING, path=path)


def test_output_is_the_same_in_any_hash_seed(tmp_path):
    pieces = clean(3)
    pieces[2].payload = "<v Dr. Smith>TWO  “X” and 'y' [laughs\n(sighs"
    pieces[5].payload = "<v Dr Smith>Hello there. We\nall  came."
    path = tmp_path / "talk.en.vtt"
    path.write_text(write(pieces), "utf-8")
    program = (
        "import sys; from imhcaps.source import read_source; from imhcaps.formats import read_document;"
        "from imhcaps.checks.runner import check_document;"
        "print(check_document(read_document(read_source(sys.argv[1]))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(path)],
            capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed, "LC_ALL": "C"},
        ).stdout
        for seed in ("0", "1", "42")
    }  # fmt: skip
    assert len(outputs) == 1
    assert "SPK102" in outputs.pop()


def test_real_captions_are_checked_without_a_mistake_about_their_language(shared):
    files = sorted((shared / "corpus").rglob("*.vtt"))
    assert len(files) > 90
    reported = {}
    for path in files:
        document = read_document(read_source(path))
        for finding in check_document(document, select=["MET102", "TXT104", "SPK102"]):
            reported.setdefault(finding.code, []).append(path.name)
    # A Spanish track that says Language: en, and a track with a name in two spellings.
    assert reported == {
        "MET102": ["media__itaccess-excerpt-subtitles_es.vtt"],
        "SPK102": ["media__blocks4all_captions_en.vtt"],
    }


ZH = ["我们今天晚上要讲的是", "一座灯塔的故事在海边", "大家好我们很高兴", "今天来到这里的人们"]
RU = [
    "Сегодня мы говорим о маяке",
    "который стоит на берегу",
    "и мы все его видели",
    "была история",
]


@pytest.mark.parametrize(
    ("lines", "label"),
    [(ZH, "ANN:\n"), (ZH, "ANN: "), (RU, "ANN MILLER: "), (RU, "ANN MILLER:\n"), (RU, "<v Ann>")],
)
def test_names_in_other_letters_make_no_track_bilingual(lines: list[str], label: str) -> None:
    text = "WEBVTT\nLanguage: en\n\n" + "\n".join(
        f"00:{k:02}.000 --> 00:{k + 1:02}.000\n{label}{line}\n" for k, line in enumerate(lines * 3)
    )
    found = check_document(read_document(Source(text, "a.vtt")), select=["MET102"])
    assert [finding.code for finding in found] == ["MET102"]


@pytest.mark.parametrize("name", ["web", "netflix-en", "wcag", "youtube"])
@pytest.mark.parametrize("path", ["a.vtt", "a.srt"])
def test_a_track_without_a_cue_is_reported_under_every_profile(name: str, path: str) -> None:
    text = "WEBVTT\n" if path == "a.vtt" else "\n"
    document = read_document(Source(text, path))
    assert "MET104" in [f.code for f in check_document(document, name)]


def codes_of(text: str, path: str = "a.vtt") -> list[str]:
    return [f.code for f in check_document(read_document(Source(text, path)), ignore=["MET"])]


@pytest.mark.parametrize(
    "arrow", ["-- >", "→", "==>", "—>", "--->", "->", "=>", "-->>", "––>", "－－＞", "- >", ","]
)
def test_an_arrow_meant_is_reported_once_and_fixed(arrow):
    text = f"WEBVTT\n\n00:01.000 {arrow} 00:03.000\nAre you there?\n"
    (finding,) = check_document(read_document(Source(text, "a.vtt")), ignore=["MET"])
    assert finding.code == "VTT119"
    (edit,) = finding.fix.edits
    assert f"{text[: edit.start]}{edit.text}{text[edit.end :]}" == text.replace(
        f" {arrow} ", " --> "
    )


@pytest.mark.parametrize("number", ["", "2\n"])
def test_white_space_where_the_empty_line_belongs_is_reported_once(number):
    first = "WEBVTT\n\n00:01.000 --> 00:04.000\nAre you there, my friend?\n"
    text = f"{first}  \n{number}00:05.000 --> 00:07.000\nYes, I am.\n"
    (finding,) = check_document(read_document(Source(text, "a.vtt")), select=["VTT", "BRK"])
    assert finding.code == "VTT134"
    (edit,) = finding.fix.edits
    assert text[edit.start : edit.end] == "  "
    assert edit.text == ""


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("00:01.000 --> 00:04.000\nHel\0lo.", "VTT007"),
        (" --> 00:04.000\nHello.", "VTT113"),
        ("00:01.000 --> 00:04.000x\nHello.", "VTT114"),
        ("00:01.000 --> 00:04.000 align: left\nHello.", "VTT204"),
    ],
)
def test_one_defect_is_one_finding(body, code):
    assert codes_of(f"WEBVTT\n\n{body}\n") == [code]


def test_a_blank_line_in_a_cue_is_no_lone_word():
    text = "WEBVTT\n\n00:01.000 --> 00:04.000\n \nHello there my friend.\n"
    assert not [code for code in codes_of(text) if code.startswith("BRK")]


@pytest.mark.parametrize("space", ["\xa0", "\ufeff", "\u200b", "\u200e"])
def test_invisible_characters_about_a_subrip_timing_line_lose_no_cue(space):
    text = (
        "1\n00:00:01,000 --> 00:00:02,000\nHello.\n\n"
        f"2\n{space}00:00:03,000 --> 00:00:04,000\nBye.\n\n"
        f"3\n00:00:05,000 --> 00:00:06,000{space}\nBye now.\n\n"
        f"4\n00:00:07,000{space}-->{space}00:00:08,000\nSo long.\n"
    )
    document = read_document(Source(text, "a.srt"))
    assert document.texts == ["Hello.", "Bye.", "Bye now.", "So long."]
    found = [f for f in check_document(document) if f.code.startswith("SRT")]
    assert [(f.code, f.cue) for f in found] == [("SRT119", 2), ("SRT119", 3), ("SRT119", 4)]
    edits = sorted((edit for f in found for edit in f.fix.edits), key=lambda edit: -edit.start)
    for edit in edits:
        text = text[: edit.start] + edit.text + text[edit.end :]
    assert space not in text
    assert text.count(" --> ") == 4


@pytest.mark.parametrize(
    ("block", "fixed_document"),
    [
        ("Note that he left before noon.", False),
        ("NOTEbooks are on the table.", False),
        ("note: check the names", True),
        ("NOTE: check the names", True),
        ("Note\ncheck the names", True),
    ],
)
def test_what_may_be_speech_is_not_made_a_comment(block, fixed_document):
    text = f"WEBVTT\n\n{block}\n\n00:01.000 --> 00:04.000\nAre you there?\n"
    found = check_document(read_document(Source(text, "a.vtt")), select=["VTT"])
    assert [(f.code, f.fix is not None) for f in found] == [("VTT140", fixed_document)]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.lists(
            st.sampled_from(["<v Ann>", "<v", "<v.x Bo>", "</v>", ">", "<", "<i>", "a ", "&amp;"])
        ).map("".join),
        max_size=8,
    )
)
def test_voices_are_those_of_each_cue(payloads):
    lines = [f"\n00:0{n}.000 --> 00:0{n}.900\n{text or '-'}\n" for n, text in enumerate(payloads)]
    document = read_document(Source("WEBVTT\n" + "".join(lines), "talk.en.vtt"))
    assert Context(document, load_profile()).voices == [
        cuetext.voices(p) for p in document.payloads
    ]
