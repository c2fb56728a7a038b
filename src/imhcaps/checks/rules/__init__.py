"""The rules, one module each, as one sorted table; a test proves that none is missing.

A module is loaded when a file is met in which it may find something: its line in the table says what
it needs for that, and when in doubt `ALWAYS`. A test compares with a check by every rule.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from imhcaps.checks.needs import LONGEST, Needs
from imhcaps.checks.notation import LABEL_SIGNS, NOTES
from imhcaps.checks.renamed_codes import RENAMED

if TYPE_CHECKING:
    from imhcaps.checks.rule import Rule

    RULES: tuple[Rule, ...]
    """Every rule, sorted by code."""

    BY_CODE: dict[str, Rule]

ALWAYS = Needs()
PROBLEM = Needs(problem=True)
COMMENT = Needs(sees="comments")

MODULES: dict[str, Needs] = {
    "ass1_events": PROBLEM,
    "brk101_break_in_phrase": ALWAYS,
    "brk102_cue_break_in_phrase": ALWAYS,
    "brk103_orphan": ALWAYS,
    "brk104_unbalanced": Needs(limits=("line_balance",)),
    "brk105_top_heavy": Needs(limits=("bottom_heavy",)),
    "brk106_needless_break": Needs(limits=("one_line_preferred",)),
    "brk107_straddling_sentence": Needs(limits=("single_sentence",)),
    "brk108_sentences_on_a_line": Needs(limits=("sentence_per_line",)),
    "brk109_two_speakers_on_a_line": Needs(signs=(">>", " -", " –", ": ")),
    "brk110_break_in_name": ALWAYS,
    "brk111_break_in_number": ALWAYS,
    "brk112_broken_word": Needs(signs=("-\n",)),
    "brk113_break_in_brackets": Needs(signs=("[", "(")),
    "cue101_text_without_time": PROBLEM,
    "cue102_ends_before_it_starts": Needs(sees="disorder"),
    "cue103_starts_before_an_earlier_cue": Needs(sees="disorder"),
    "cue104_repeated_text": ALWAYS,
    "cue105_stray_character": PROBLEM,
    "cue106_beyond_a_hundred_hours": Needs(above="ends", bound=LONGEST),
    "jsn1_track": PROBLEM,
    "len101_line_too_long": Needs(limits=("max_line_length",)),
    "len102_too_many_lines": Needs(limits=("max_lines",), above="line_counts"),
    "len103_cue_too_long": Needs(limits=("max_cue_length",)),
    "len104_line_too_wide": Needs(limits=("max_width_percent",)),
    "lrc1_lines": PROBLEM,
    "met101_language_unknown": Needs(limits=("language",), sees="language_unsaid"),
    "met102_language_contradicts": ALWAYS,
    "met103_kind_contradicts": Needs(sees="header"),
    "met104_no_captions": Needs(sees="wordless"),
    "sbv1_times": PROBLEM,
    "scc1_codes": PROBLEM,
    "smi1_elements": PROBLEM,
    "snd101_sound_notation": Needs(limits=("sound_notation",), signs=("[", "(", "*")),
    "snd102_music_notation": Needs(limits=("music_notation",), signs=(*NOTES, "#")),
    "snd103_silence_not_described": Needs(limits=("max_silence",), above="silences"),
    "snd104_no_sound_described": Needs(limits=("sounds",)),
    "spk101_change_not_shown": Needs(limits=("speakers",), markup="<v"),
    "spk102_name_spelled_in_two_ways": Needs(signs=LABEL_SIGNS, markup="<v"),
    "spk103_label_too_long": Needs(limits=("max_line_length",), signs=LABEL_SIGNS),
    "spk104_label_notation": Needs(limits=("speaker_notation",), signs=LABEL_SIGNS),
    "spk105_two_voices_in_a_cue": Needs(
        signs=("\n-", "\n–", "\n—", "\n>>", "\n ", "\n\t", "\n\xa0", *LABEL_SIGNS), markup="<v"
    ),
    "spk106_voice_missing": Needs(limits=("speakers",), markup="<v"),
    "spk107_speakers_never_identified": Needs(limits=("speakers",), given="transcript"),
    "spk108_placeholder_voice": Needs(signs=LABEL_SIGNS, markup="<v"),
    "spk109_nobody_named": Needs(limits=("speakers",)),
    "spk110_voice_with_space": Needs(limits=("one_word_voices",), markup="<v"),
    "srt1_cues": PROBLEM,
    "stl1_blocks": PROBLEM,
    "sub1_frame_rate": PROBLEM,
    "sup1_suppressions": Needs(sees="suppressing"),
    "tim101_too_fast": Needs(limits=("max_cps",)),
    "tim102_too_many_words": Needs(limits=("max_wpm",)),
    "tim103_reading_table": Needs(limits=("reading_table",)),
    "tim104_time_per_word": Needs(limits=("min_seconds_per_word",)),
    "tim105_average_too_fast": Needs(limits=("average_cps",)),
    "tim106_too_slow": Needs(limits=("min_cps",)),
    "tim201_too_short": Needs(limits=("min_duration",), below="durations"),
    "tim202_too_long": Needs(limits=("max_duration",), above="durations"),
    "tim301_gap_too_short": Needs(limits=("min_gap",), below="gaps"),
    "tim302_frames_gap": Needs(limits=("min_gap_frames",)),
    "tim303_gap_not_closed": Needs(limits=("close_gap",), below="gaps"),
    "tim304_overlap": Needs(below="gaps"),
    "tim305_past_media_end": Needs(given="media"),
    "tim306_estimated_times": COMMENT,
    "tim4_recording": Needs(given="audio"),
    "trn101_words_missing": Needs(given="transcript"),
    "trn102_words_added": Needs(given="transcript"),
    "trn103_words_changed": Needs(given="transcript"),
    "trn104_other_speaker": Needs(given="transcript"),
    "trn105_minor_difference": Needs(given="transcript"),
    "trn106_too_different": Needs(given="transcript"),
    "tsl1_translation": Needs(given="original"),
    "ttm1_document": PROBLEM,
    "txt101_shouting": ALWAYS,
    "txt102_double_space": Needs(signs=("  ",)),
    "txt103_control_character": Needs(sees="invisible_signs"),
    "txt104_mojibake": Needs(signs=tuple("ÃÂâïÐ\ufffd")),
    "txt105_mixed_quotes": Needs(signs=tuple("‘’“”")),
    "txt106_unbalanced_brackets": Needs(signs=tuple("[]()")),
    "txt107_empty_cue": Needs(sees="short_texts"),
    "txt108_space_at_line_end": ALWAYS,
    "txt109_markup_shown": Needs(signs=tuple("{\\<&")),
    "txt110_repeated_cue": Needs(sees="said_again"),
    "txt111_ellipsis": Needs(limits=("ellipsis",), signs=("...", "…")),
    "txt112_dialogue_dash": Needs(limits=("dialogue_dash",), signs=("\n-", "\n–", "\n—")),
    "txt113_space_before_mark": Needs(signs=(" ,", " .")),
    "txt114_number_in_figures": Needs(limits=("numbers_in_words",)),
    "txt115_character_not_allowed": Needs(limits=("no_curly_quotes", "no_emoji")),
    "txt116_mixed_line_ends": Needs(sees="carriage_returns"),
    "txt117_inaudible": Needs(signs=("[", "(", "<", "（", "［", "【")),
    "txt118_unpunctuated": ALWAYS,
    "txt119_doubled_word": ALWAYS,
    "txt120_letter_misread": Needs(words=(b"II", b" l ", b"l'm")),
    "txt121_run_together": Needs(words=(b"ofthe", b"inthe", b"tothe"), outlines=(b".A",)),
    "txt122_advertisement": Needs(words=(b"ubtitle", b"VIP"), outlines=(b".a",)),
    "txt123_unread_words": COMMENT,
    "txt124_misheard_term": Needs(given="glossary"),
    "txt125_placeholder": Needs(sees="template_marks"),
    "vtt0_file": PROBLEM,
    "vtt1_cues": PROBLEM,
    "vtt2_settings": PROBLEM,
    "vtt3_regions": PROBLEM,
    "vtt4_cue_text": PROBLEM,
    "vtt5_kinds": PROBLEM,
}
"""The modules of this folder, sorted; a module has one `RULE`, or several in `RULES`.

Each is named for its code, or for what its codes begin with.
"""


@cache
def load(module: str) -> tuple[Rule, ...]:
    """The rules of a module of the table."""
    loaded = import_module(f"{__name__}.{module}")
    return getattr(loaded, "RULES", None) or (loaded.RULE,)


@cache
def stem(module: str) -> str:
    """What the codes of a module begin with: `LEN101`, `VTT1`."""
    return module.partition("_")[0].upper()


@cache
def rule_of(code: str) -> Rule:
    """The rule that has that code, or had it; `KeyError` when there is none."""
    code = RENAMED.get(code, code)
    home = next((module for module in MODULES if code.startswith(stem(module))), "")
    return {rule.code: rule for rule in (load(home) if home else ())}[code]


@cache
def is_fixed_unsafely(code: str) -> bool:
    """Whether every fix of the rule with that code is unsafe. Of a code that has no rule, a caller's own, nothing is
    known: its fixes say it.
    """
    try:
        return rule_of(code).fix == "unsafe"
    except KeyError:
        return False


def __getattr__(name: str) -> Any:
    # All modules are loaded for these: what checks a file does without.
    if name not in ("RULES", "BY_CODE"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    every = sorted(
        (rule for module in MODULES for rule in load(module)), key=lambda rule: rule.code
    )
    globals().update(RULES=tuple(every), BY_CODE={rule.code: rule for rule in every})
    return globals()[name]
