"""The limits that a profile may set: name, kind of value, unit, meaning. One sorted table."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from imhcaps.model.profile import Limit

Shape = Literal["number", "time", "flag", "word", "table"]


COUNTED: dict[str, str] = {
    "": "as named",
    "%": "words that are right, of all",
    "% of height": "as set in the player",
    "% of width": "letters of a common sans serif",
    "% width, % height": "as set in the player",
    "colours": "as named",
    "columns": "places of the screen",
    "frames": "at the profile's frame_rate",
    "frames/s": "frames in a second",
    "lines": "lines as shown",
    "ms": "times as in the file",
    "notation": "as written",
    "number": "numbers up to it",
    "ratio": "one over the other",
    "rows": "rows of the screen",
    "rows, columns": "places of the screen",
    "yes or no": "kept or not",
}
"""How a limit of each unit is counted where no rule of `counting.COUNTING_RULES` counts its text."""


class LimitKind(NamedTuple):
    """What a limit is. `loose` says which way it loosens: a larger (+1) or smaller (-1) number."""

    shape: Shape
    unit: str
    summary: str
    loose: Literal[-1, 0, 1] = 0
    words: tuple[str, ...] = ()


def _number(unit: str, summary: str, loose: Literal[-1, 0, 1]) -> LimitKind:
    return LimitKind("number", unit, summary, loose)


def _time(summary: str, loose: Literal[-1, 0, 1]) -> LimitKind:
    return LimitKind("time", "ms", summary, loose)


def _flag(summary: str) -> LimitKind:
    return LimitKind("flag", "yes or no", summary)


LIMITS: dict[str, LimitKind] = {
    "accurate": _flag("the words are those that were said, in their order"),
    "anchor_grid": LimitKind("table", "rows, columns", "the grid of anchor positions"),
    "aspect_ratio": _number("ratio", "the picture's width over its height", 0),
    "average_cps": _number("characters/s", "reading speed of the whole file, on average", 1),
    "bottom_heavy": _flag("of two lines the lower should be the longer"),
    "close_gap": _time("a gap below this and above the least gap is to be closed", -1),
    "colours": LimitKind("table", "colours", "colours of the speakers, in order"),
    "complete": _flag("all that is said is there, from the start to the end"),
    "dialogue_dash": LimitKind(
        "word",
        "notation",
        "how two speakers in one cue are marked",
        words=("-x", "- x", "second -x", "second - x", "– x"),
    ),
    "ellipsis": LimitKind("word", "notation", "how an ellipsis is written", words=("…", "...")),
    "frame_rate": _number("frames/s", "the rate at which limits in frames are counted", 0),
    "label_extra_time": _time("time added to the reading time of a cue with a label", -1),
    "language": _flag("the language of the track must be known"),
    "lead_in": _time("how long before the first sound a cue may start", 1),
    "line_balance": _number("ratio", "the shorter line over the longer, in a cue of two lines", -1),
    "line_height": LimitKind("table", "% of height", "height of a line on the picture"),
    "linger": _time("how long after the last sound a cue may stay", 1),
    "max_cps": _number("characters/s", "reading speed in characters", 1),
    "max_cue_length": _number("characters", "characters in a cue", 1),
    "max_duration": _time("how long a cue may stay", 1),
    "max_lag": _time("how late after its words a cue may come", 1),
    "max_line_length": _number("characters", "characters in a line", 1),
    "max_lines": _number("lines", "lines in a cue", 1),
    "max_live_lag": _time("how late live captions may be on average", 1),
    "max_rows": _number("rows", "rows that a screen has", 1),
    "max_silence": _time("how long nothing may be on screen without a sound cue that says why", 1),
    "max_width_percent": _number("% of width", "width of a line on the picture", 1),
    "max_wpm": _number("words/min", "reading speed in words", 1),
    "min_accuracy": _number("%", "share of the words that are right", -1),
    "min_cps": _number("characters/s", "least reading speed: below it a cue is slow", -1),
    "min_duration": _time("how long a cue must stay", -1),
    "min_gap": _time("time between two cues that do not touch", -1),
    "min_gap_frames": _number("frames", "time between two cues, in frames", -1),
    "min_seconds_per_word": _number("s/word", "time per word that a cue must give", -1),
    "music_notation": LimitKind("word", "notation", "what marks music", words=("♪", "♫", "#")),
    "no_curly_quotes": _flag("quotation marks must be straight"),
    "no_emoji": _flag("captions may hold no emoji"),
    "numbers_in_words": _number("number", "numbers up to this are written in words", -1),
    "one_line_preferred": _flag("a cue that fits one line must not have two"),
    "one_word_voices": _flag("the name of a voice holds no space, which some players cannot read"),
    "placed": _flag("captions hide nothing that matters"),
    "present": _flag("there are captions"),
    "reading_table": LimitKind(
        "table", "ms, characters", "how many characters may be read in a time"
    ),
    "reading_tolerance": _number("ratio", "how far above the reading table a cue may go", 1),
    "safe_area": LimitKind("table", "% width, % height", "the part of the picture for captions"),
    "sentence_per_line": _flag(
        "a line does not hold the end of a sentence and the start of another"
    ),
    "single_sentence": _flag("a cue holds one sentence, not an end and a start"),
    "song_overhang_frames": _number(
        "frames", "how long before a shot's end a song's cue may end", 0
    ),
    "sound_notation": LimitKind(
        "word",
        "notation",
        "how a sound is written",
        words=("[lowercase]", "(lowercase)", "(UPPERCASE)", "UPPERCASE", "[any]", "(any)"),
    ),
    "sounds": _flag("sounds that matter must be described"),
    "sounds_may_stay": _flag("cues of sound or music alone may stay longer"),
    "speaker_notation": LimitKind(
        "word",
        "notation",
        "how a speaker is named",
        words=("Name:", "NAME:", "(Name)", "[name]", "- ", ">> NAME:", "<v>"),
    ),
    "speakers": _flag("a change of speaker must be shown"),
    "sync_offset": _time("how far a cue may be from its words", 1),
    "synchronous": _flag("captions come with their words, slowly enough to be read"),
    "target_cue_length": _number("characters", "the average cue length to aim at", 0),
}


def counted(limit: "Limit") -> str:
    """How a limit is counted: its counting rule, or how its unit is."""
    return limit.count or COUNTED.get(limit.unit, limit.unit)
