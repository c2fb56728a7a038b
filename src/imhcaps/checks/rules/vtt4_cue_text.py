"""VTT4xx: cue text: tags, annotations, character references, inner timestamps."""

from __future__ import annotations

from imhcaps.checks.conformance import cue, rule, webvtt
from imhcaps.checks.rule import Rule
from imhcaps.model.finding import Safety, Severity


def _rule(
    code: str,
    name: str,
    summary: str,
    why: str,
    bad: str,
    good: str,
    severity: Severity = "error",
    fix: Safety | None = None,
) -> Rule:
    return rule(code, name, webvtt("4.2.2"), summary, why, cue(bad), cue(good), severity, fix)  # fmt: skip


RULES = (
    _rule("VTT401", "ampersand-raw", "A raw & is in the text.", "It begins a character reference: 'AT&copy' is shown as 'AT©'. Write &amp;.", "Q & A", "Q &amp; A", fix="safe"),
    _rule("VTT402", "less-than-raw", "A raw < is in the text.", "Browsers take it for a tag and hide everything up to the next >. Write &lt;.", "2 < 3 and 4 > 3", "2 &lt; 3 and 4 > 3", fix="safe"),
    _rule("VTT403", "tag-unknown", "A tag is not one of b, c, i, lang, rt, ruby, u, v.", "Browsers drop it; <laughs> hides the word it holds.", "<em>Now!</em>", "<i>Now!</i>", fix="safe"),
    _rule("VTT404", "tag-unclosed", "A tag is never closed.", "It holds to the end of the cue, which may not be what was meant.", "<i>Now! she said.", "<i>Now!</i> she said.", fix="safe"),
    _rule("VTT405", "tags-crosswise", "An end tag comes while a tag inside is still open.", "Browsers drop the end tag, and its style holds on.", "<i><b>Now!</i></b>", "<i><b>Now!</b></i>"),
    _rule("VTT406", "voice-unnamed", "A <v> names no speaker.", "The voice is there for the name.", "<v>Hello.", "<v Ann>Hello."),
    _rule("VTT407", "lang-unnamed", "A <lang> names no language.", "The tag is there for the language.", "<lang>Bonjour.</lang>", "<lang fr>Bonjour.</lang>"),
    _rule("VTT408", "annotation-not-allowed", "A tag that takes no annotation has one.", "Only <v> and <lang> take one; it is dropped.", "<i fast>Now!</i>", "<i.fast>Now!</i>", fix="safe"),
    _rule("VTT409", "reference-unknown", "A character reference is unknown.", "It is shown as it is written.", "Q &und; A", "Q &amp; A", fix="safe"),
    _rule("VTT410", "reference-unterminated", "A character reference has no semicolon at its end.", "Some players show it as it is written.", "Q &amp A", "Q &amp; A", fix="safe"),
    _rule("VTT411", "timestamp-malformed", "A timestamp inside the text is malformed.", "Browsers drop it, and the words after it appear too early.", "One <0:01.5>two", "One <00:01.500>two"),
    _rule("VTT412", "timestamp-outside", "A timestamp inside the text lies outside the cue's times.", "The words after it appear at once, or never.", "One <00:09.000>two", "One <00:01.500>two"),
    _rule("VTT413", "timestamps-disordered", "A timestamp is not later than the one before it.", "Words appear out of order.", "One <00:01.500>two <00:01.200>three", "One <00:01.200>two <00:01.500>three"),
    _rule("VTT414", "rt-outside-ruby", "An <rt> is outside <ruby>.", "Browsers drop the tag, and show the reading in the line.", "漢<rt>kan</rt>", "<ruby>漢<rt>kan</rt></ruby>"),
    _rule("VTT415", "ruby-without-rt", "A <ruby> holds no <rt>.", "Ruby is there for the reading.", "<ruby>漢</ruby>", "<ruby>漢<rt>kan</rt></ruby>"),
    _rule("VTT416", "language-tag-malformed", "A language is no BCP 47 tag.", "Speech synthesis picks the voice by it.", "<lang french_fr>Bonjour.</lang>", "<lang fr-FR>Bonjour.</lang>"),
    _rule("VTT417", "class-empty", "A class has no name.", "A dot without a name means nothing.", "<c.>Hello.</c>", "<c.loud>Hello.</c>"),
    _rule("VTT418", "end-tag-malformed", "An end tag holds more than its name.", "Browsers drop it, and its style holds on.", "<i>Now!</i >", "<i>Now!</i>", fix="safe"),
    _rule("VTT419", "tag-without-end", "A tag has no >.", "Browsers hide the rest of the cue.", "Hello <i", "Hello <i>you</i>"),
    _rule("VTT420", "end-tag-alone", "An end tag ends nothing.", "It is dropped; its beginning may be missing.", "Now!</i>", "<i>Now!</i>", fix="safe"),
)  # fmt: skip
