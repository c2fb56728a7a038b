"""SRT1xx: SubRip: what readers have to guess, and what players do not accept."""

from __future__ import annotations

from imhcaps.checks.conformance import SUBRIP, rule, subrip
from imhcaps.checks.rule import Rule
from imhcaps.model.finding import Safety, Severity

_LOST = "Many players drop the cue, or read another time than was meant."


def _rule(
    code: str,
    name: str,
    summary: str,
    why: str,
    bad: str,
    good: str = "",
    severity: Severity = "error",
    fix: Safety | None = None,
) -> Rule:
    return rule(code, name, SUBRIP, summary, why, bad, good or subrip(), severity, fix)  # fmt: skip


def _time(bad: str) -> str:
    return subrip(timing=f"{bad} --> 00:00:02,000")


RULES = (
    _rule("SRT101", "index-missing", "A cue has no index.", "Strict players drop it or show its times as text.", subrip(index=""), fix="safe"),
    _rule("SRT102", "index-repeated", "Two cues have the same index.", "Editors that sort or merge by it lose one.", subrip(index="2\n") , severity="warning", fix="safe"),
    _rule("SRT103", "index-out-of-sequence", "The indices do not count 1, 2, 3.", "Players accept it; a gap often means that cues are missing.", subrip().replace("\n2\n", "\n7\n"), severity="warning", fix="safe"),
    _rule("SRT104", "index-not-plain", "An index is not a plain number.", "Strict players do not know it.", subrip(index="01\n"), severity="warning", fix="safe"),
    _rule("SRT105", "index-on-timing-line", "The index is on the timing line.", _LOST, subrip(index="1 "), fix="safe"),
    _rule("SRT106", "line-after-index", "There is an empty line between the index and the times.", "An empty line ends a cue.", subrip(index="1\n\n"), fix="safe"),
    _rule("SRT110", "dot-for-comma", "There is a dot before the milliseconds, as in WebVTT.", "Most players accept it.", _time("00:00:01.000"), severity="warning", fix="safe"),
    _rule("SRT111", "fraction-not-three-digits", "The milliseconds have not three digits.", "Some players read ,5 as half a second, some as 5 milliseconds.", _time("00:00:01,5"), fix="safe"),
    _rule("SRT112", "no-milliseconds", "A time has no milliseconds.", _LOST, _time("00:00:01"), fix="safe"),
    _rule("SRT113", "no-hours", "A time has no hours.", _LOST, _time("00:01,000"), fix="safe"),
    _rule("SRT114", "time-not-two-digits", "Hours, minutes or seconds have not two digits.", _LOST, _time("0:00:01,000"), severity="warning", fix="safe"),
    _rule("SRT115", "past-99-hours", "A time is past 99 hours.", "Few players read three digits of hours.", subrip().replace("00:00:03,000 --> 00:00:04,000", "100:00:00,000 --> 100:00:01,000"), severity="warning"),
    _rule("SRT116", "negative-time", "A time is negative.", "No player shows it.", _time("-00:00:01,000")),
    _rule("SRT117", "time-out-of-range", "A time has more than 59 minutes or seconds.", _LOST, subrip(timing="00:00:01,000 --> 00:00:75,000"), fix="unsafe"),
    _rule("SRT118", "arrow-malformed", "The arrow between the times is not -->.", _LOST, subrip(timing="00:00:01,000 -> 00:00:02,000"), fix="safe"),
    _rule("SRT119", "spaces-in-timing-line", "Spaces are missing or too many on the timing line.", "Strict players drop the cue.", subrip(timing="00:00:01,000-->00:00:02,000"), severity="warning", fix="safe"),
    _rule("SRT120", "timing-unreadable", "A timing line cannot be read.", "No player shows the cue.", subrip() + "\nxx:yy --> zz\nLost.\n"),
    _rule("SRT121", "time-missing", "The start or the end time is missing.", "No player shows the cue.", subrip(timing="00:00:01,000 -->")),
    _rule("SRT122", "time-marks", "The parts of a time are separated by unusual marks, or frames are written for milliseconds.", _LOST, _time("00:00:01:000"), fix="safe"),
    _rule("SRT130", "empty-line-missing", "There is no empty line before a cue.", "Players show its index and times as text of the cue above.", subrip().replace("\n\n2", "\n2"), fix="safe"),
    _rule("SRT131", "empty-line-inside", "There is an empty line inside a cue.", "Most players end the cue there: what follows is not shown.", subrip("Hello.\n\nIt is me."), subrip("Hello.\nIt is me."), fix="safe"),
    _rule("SRT132", "white-line", "A line of white space is in the place of an empty line, or inside a cue.", "Some players see an empty line in it, some do not.", subrip("Hello.\n ").replace("\n \n\n", "\n \n"), severity="warning", fix="safe"),
    _rule("SRT133", "text-above-times", "The text of every cue is above its times.", "Players show each text with the times before it, and the last times without one.", "1\nHello.\n00:00:01,000 --> 00:00:02,000\n\n2\nIt is me.\n00:00:03,000 --> 00:00:04,000\n\n3\nAnn.\n00:00:05,000 --> 00:00:06,000\n", fix="unsafe"),
    _rule("SRT140", "coordinates", "Coordinates are on the timing line.", "Few players use them.", subrip(timing="00:00:01,000 --> 00:00:02,000 X1:100 X2:600 Y1:20 Y2:80"), severity="warning", fix="safe"),
    _rule("SRT141", "substation-code", "SubStation Alpha code such as {\\an8} is in the text.", "Many players show it to the viewer.", subrip("Hello,\\Nthere."), subrip("Hello,\nthere."), severity="warning", fix="safe"),
    _rule("SRT142", "tag-unknown", "A tag is not one of b, i, u, font.", "Many players show it to the viewer.", subrip("<em>Hello.</em>"), subrip("<i>Hello.</i>"), severity="warning", fix="safe"),
    _rule("SRT143", "tag-unbalanced", "A tag is never closed, or closed crosswise, or ends nothing.", "Its style holds on, in some players into the next cue.", subrip("<i>Hello."), subrip("<i>Hello.</i>"), fix="safe"),
    _rule("SRT144", "font-tag", "A font tag gives colour or size.", "Not every player shows it, and colour alone tells a blind or colour-blind reader nothing.", subrip('<font color="red">Hello.</font>'), severity="info"),
    _rule("SRT145", "text-on-timing-line", "Text is on the timing line.", "Players drop it.", subrip("It is me.", "00:00:01,000 --> 00:00:02,000 Hello."), subrip("Hello.\nIt is me."), fix="safe"),
    _rule("SRT146", "webvtt-settings", "WebVTT settings are on the timing line.", "SubRip players drop them, or the cue.", subrip(timing="00:00:01,000 --> 00:00:02,000 align:start"), severity="warning", fix="safe"),
    _rule("SRT147", "character-reference", "A character reference such as &amp; is in the text.", "SubRip has none: it is shown as it is written.", subrip("Q &amp; A"), subrip("Q & A"), severity="warning", fix="safe"),
    _rule("SRT148", "less-than-in-text", "A < that begins no tag is in the text.", "SubRip has no escape. media-captions ends the text there, Shaka Player leaves the sign out (docs/reference/players.md); WebVTT can write it.", subrip("2 < 3"), subrip("2 is less than 3"), severity="info"),
    _rule("SRT150", "misnamed", "The file is WebVTT or SBV, and its name says SubRip.", "Players that go by the name read no cue of it, or show its times and references as text.", "WEBVTT\n\n" + subrip(), fix="safe"),
    _rule("SRT152", "last-cue-cut", "The file ends in the middle of a cue.", "The end of the file is missing.", subrip() + "\n3\n"),
    _rule("SRT153", "nul-character", "There is a NUL character in the file.", "Some programs stop reading there.", subrip("Hel\0lo."), fix="safe"),
    _rule("SRT155", "no-cues", "There is no cue in the file.", "It is empty, or of another format.", "Hello.\n"),
    _rule("SRT156", "undecodable-bytes", "Some bytes are not UTF-8 in a file that otherwise is.", "Viewers see a replacement character where a letter was.", "", " "),
    _rule("SRT157", "not-utf-8", "The file is not encoded in UTF-8.", "SubRip names no encoding: where another one is guessed, letters with accents are shown wrongly.", "", " ", severity="warning", fix="safe"),
)  # fmt: skip
