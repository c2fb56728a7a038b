"""The rules, one module each, as one sorted table; a test proves that none is missing."""

from __future__ import annotations

from importlib import import_module

from imhcaps.check.rule import Rule

MODULES: tuple[str, ...] = (
    "brk101_torn_line",
    "brk102_torn_cue",
    "brk103_orphan",
    "brk104_unbalanced",
    "brk105_top_heavy",
    "brk106_needless_break",
    "brk107_straddling_sentence",
    "brk108_sentences_on_a_line",
    "brk109_two_speakers_on_a_line",
    "brk110_torn_name",
    "brk111_torn_number",
    "brk112_broken_word",
    "brk113_torn_sound",
    "len101_line_too_long",
    "len102_too_many_lines",
    "len103_cue_too_long",
    "len104_line_too_wide",
    "met101_language_unknown",
    "met102_language_contradicts",
    "met103_kind_contradicts",
    "met104_no_captions",
    "snd101_sound_notation",
    "snd102_music_notation",
    "snd103_silence_untold",
    "snd104_no_sound_told",
    "spk101_change_not_shown",
    "spk102_name_spelled_in_two_ways",
    "spk103_label_eats_the_line",
    "spk104_label_notation",
    "spk105_two_voices_in_a_cue",
    "spk106_voice_missing",
    "spk107_speakers_never_told",
    "srt1_cues",
    "tim101_too_fast",
    "tim102_too_many_words",
    "tim103_reading_table",
    "tim104_time_per_word",
    "tim105_average_too_fast",
    "tim106_too_slow",
    "tim201_too_short",
    "tim202_too_long",
    "tim301_gap_too_short",
    "tim302_frames_gap",
    "tim303_gap_not_closed",
    "tim304_overlap",
    "tim305_past_media_end",
    "trn101_words_missing",
    "trn102_words_added",
    "trn103_words_changed",
    "trn104_other_speaker",
    "trn105_minor_difference",
    "trn106_too_different",
    "txt101_shouting",
    "txt102_double_space",
    "txt103_control_character",
    "txt104_mojibake",
    "txt105_mixed_quotes",
    "txt106_unbalanced_brackets",
    "txt107_empty_cue",
    "txt108_space_at_line_end",
    "txt109_markup_shown",
    "txt110_repeated_cue",
    "txt111_ellipsis",
    "txt112_dialogue_dash",
    "txt113_space_before_mark",
    "txt114_number_in_figures",
    "txt115_character_not_allowed",
    "txt116_mixed_line_ends",
    "vtt0_file",
    "vtt1_cues",
    "vtt2_settings",
    "vtt3_regions",
    "vtt4_cue_text",
    "vtt5_kinds",
)
"""The modules of this folder, sorted; a module has one `RULE`, or several in `RULES`."""


def _load() -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for name in MODULES:
        module = import_module(f"{__name__}.{name}")
        rules.extend(getattr(module, "RULES", None) or (module.RULE,))
    return tuple(sorted(rules, key=lambda rule: rule.code))


RULES: tuple[Rule, ...] = _load()
"""Every rule, sorted by code."""

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
