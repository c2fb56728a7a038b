"""The names of fields that hold a text, a time, a speaker or a channel, as many tools write them.

Names are compared in lower case, without `_`, `-` and blanks. A unit at the end of a name is the
value's own: `startMs`, `end_time_seconds`, `offsetInTicks`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

TEXTS = tuple(
    """
    punctuated_word punctuatedword punct word text value content token body utf8 display displaytext
    transcript lexical sentence written msg onebest label name w words lines
    """.split()  # noqa: SIM905
)
STARTS = tuple(
    """
    start starttime begin begintime from fromtime timebegin timestart timefrom ts tstart datastart starts in
    adjustedstart onset startoffset beginoffset offsetstart starttimestamp timeoffset offset time t s at startat bg
    """.split()  # noqa: SIM905
)
"""Fields with the start of a stretch; of two that are there the one named first here counts: NeMo's and
Gentle's offsets count frames and characters."""
ENDS = tuple(
    """
    end endtime stop stoptime to totime timeend timestop timeto endts tend dataend ends adjustedend out
    finish endoffset stopoffset offsetend endtimestamp e ed
    """.split()  # noqa: SIM905
)
OFFSETS = frozenset(
    ["startoffset", "beginoffset", "offsetstart", "endoffset", "stopoffset", "offsetend"]
)
"""Fields of a time in some files, and of a number of characters or frames beside a time in others."""
LENGTHS = ("duration", "dur", "length", "len", "d")
SURE = frozenset(["start", "end", "starttime", "endtime", "begin", "startoffset", "endoffset"])
"""Fields that hold nothing but a time."""
PAIRS = ("timestamp", "timestamps", "offsets", "timespan", "interval", "time", "range", "instances")
"""Fields that hold both times, as a list, an object, or a list of such objects."""
SPEAKERS = (
    "speaker_name",
    "speakername",
    "speakerdisplayname",
    "speaker",
    "speaker_id",
    "speakerid",
    "speaker_label",
    "speakerlabel",
    "speakertag",
    "speaker_tag",
    "spk",
    "participantrole",
    "participant_role",
    "participantdisplayname",
    "participantrawid",
)
PEOPLE = ("participant", "from", "user", "users", "author")
"""Fields that hold a speaker as an object with a name (`from` is a time elsewhere), or a list of such."""
CHANNELS = (
    "channel",
    "channel_index",
    "channelindex",
    "channel_id",
    "channeltag",
    "channel_tag",
    "channel_label",
)
SCORES = ("confidence", "probability", "score", "conf", "p", "prob")
FINALS = ("is_final", "isFinal", "final", "end_of_turn")
NOT_WORDS = frozenset(
    """
    chars char characters char_segments phones phonemes phone syllables translation translations
    translated_text entities highlights chapters topics summary speakers speaker_segments speaker_labels
    sentiments iab_categories_result diarization keywords
    """.split()  # noqa: SIM905
)
"""Fields with stretches that are parts of a word, other languages, or no speech."""
OTHER_READINGS = frozenset(["alternatives", "nbest", "hypotheses", "n_best"])
"""Lists of the same speech read in several ways: the first is the likeliest."""

_STARTS = frozenset(STARTS) - OFFSETS
_TIMES = frozenset([*STARTS, *ENDS, *LENGTHS])
_UNITS = (
    (re.compile(r"(?:in)?(?:ms|msec|millis|milliseconds?)$"), 1.0),
    (re.compile(r"(?:in)?ticks$"), 1e-4),
    (re.compile(r"(?:in)?(?:us|micros|microseconds?)$"), 1e-3),
    (re.compile(r"(?:in)?(?:ns|nanos|nanoseconds?)$"), 1e-6),
    (re.compile(r"(?:in)?(?:s|secs?|seconds?)$"), 1000.0),
)
_LONGEST = 40
"""Characters of the longest name of a field of times. Our own choice, for time: longer names are
not matched against the patterns."""


@lru_cache(maxsize=4096)
def time_field(key: str) -> tuple[str, float | None]:
    """The bare name of a field of times, and the unit (ms) in its name; empty for other fields."""
    if len(key) > _LONGEST:
        return "", None
    plain = key.lower().replace("_", "").replace("-", "").replace(" ", "")
    if plain in _TIMES:
        return plain, None
    for pattern, unit in _UNITS:
        bare = pattern.sub("", plain)
        if bare != plain and bare in _TIMES:
            return bare, unit
    return "", None


def without_counts(entries: list[Any]) -> list[Any]:
    """Entries of a list without offsets, where one has a time beside them: they count characters or frames.

    Gentle's words that were not found in the recording have no other.
    """
    held = [{time_field(key)[0] for key in each} for each in entries if isinstance(each, dict)]
    if not any(names & OFFSETS and names & _STARTS for names in held):
        return entries
    return [
        {key: value for key, value in each.items() if time_field(key)[0] not in OFFSETS}
        if isinstance(each, dict)
        else each
        for each in entries
    ]
