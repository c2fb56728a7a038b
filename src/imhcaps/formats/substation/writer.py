r"""Advanced SubStation Alpha out, plain: one style, the speaker as `Name`, places as `\an`."""

from __future__ import annotations

from imhcaps import cuetext
from imhcaps.formats.line_scan import clean
from imhcaps.formats.losses import Losses, header_losses, refuse_impossible
from imhcaps.formats.number_pad import code_of_settings, is_key
from imhcaps.formats.plain_text import from_cue_text, lost_names, shown
from imhcaps.lazy import lazy_pattern
from imhcaps.model.track import Cue, Track
from imhcaps.model.transcript import Remark

_HEAD = """[Script Info]
ScriptType: v4.00+
WrapStyle: 0
PlayResX: 384
PlayResY: 288
ScaledBorderAndShadow: yes

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,16,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
_CODE = lazy_pattern(r"\\(?=[Nnh])")
_COLOURS = {"yellow": "00FFFF", "cyan": "FFFF00", "lime": "00FF00", "red": "0000FF", "magenta": "FF00FF", "blue": "FF0000"}  # fmt: skip


def write(track: Track) -> tuple[str, tuple[Remark, ...]]:
    """The track as ASS, and what it cannot carry."""
    refuse_impossible(track)
    losses = Losses(track)
    header_losses(track, losses)
    spoken = {i for i, _ in shown(track, Losses(track), from_cue_text)}
    rows = []
    for i, cue in enumerate(track.cues):
        if i not in spoken:
            losses.add("cues without text", i)
            continue
        if cue.id and not cue.id.isdecimal():
            losses.add("cue ids", i)
        if not is_key(cue.settings):
            losses.add("exact positions", i)
        place = code_of_settings(cue.settings)
        text = _text(cue, i, losses)
        name = _name(cue, i, losses)
        rows.append(
            f"Dialogue: 0,{_time(cue.start)},{_time(cue.end)},Default,{name},0,0,0,,{place}{text}"
        )
    return _HEAD + "".join(f"{row}\n" for row in rows), losses.remarks("ASS")


def _name(cue: Cue, i: int, losses: Losses) -> str:
    names = cuetext.voices(cue.payload)
    if len(names) > 1:
        losses.add("which of several speakers says which words", i)
    name = clean("; ".join(names))
    if "," in name:
        losses.add("commas in the name of a speaker", i)
    return name.replace(",", ";")


def _text(cue: Cue, i: int, losses: Losses) -> str:
    """Cue text with codes of ASS; what a code would be made of has no escape there."""
    parts: list[str] = []
    opened: list[tuple[str, str]] = []
    reading = False
    for token in cuetext.tokens(cue.payload):
        if token.kind == "text":
            said = _plain(token.value, i, losses)
            parts.append(f"({said.strip()})" if reading and said.strip() else said)
            if reading and said.strip():
                losses.add(lost_names("ruby"), i)
        elif token.kind == "time":
            losses.add(lost_names("timestamps"), i)
        elif token.kind == "start":
            name = token.value
            colour = next((c for c in token.classes if c in _COLOURS), "")
            if name in ("i", "b", "u"):
                parts.append(f"{{\\{name}1}}")
                opened.append((name, f"{{\\{name}0}}"))
            elif name == "c" and colour:
                parts.append(f"{{\\c&H{_COLOURS[colour]}&}}")
                opened.append((name, "{\\c}"))
            else:
                opened.append((name, ""))
            reading = reading or name == "rt"
            if name == "lang":
                losses.add(lost_names("lang"), i)
            if any(c not in ("", cuetext.LABEL, colour) for c in token.classes):
                losses.add(lost_names("classes"), i)
        elif token.kind == "end":
            reading = reading and token.value not in ("rt", "ruby")
            if opened and opened[-1][0] == token.value:
                parts.append(opened.pop()[1])
    lines = [line.strip() for line in clean("".join(parts)).replace("\r", "\n").split("\n")]
    return "\\N".join(line for line in lines if line)


def _plain(text: str, i: int, losses: Losses) -> str:
    if "{" in text or "}" in text:
        losses.add("braces, which are codes there: they become round brackets", i)
        text = text.replace("{", "(").replace("}", ")")
    if _CODE.search(text):
        losses.add(
            "a backslash before N, n or h, which is a break there: a word joiner parts them", i
        )
        text = _CODE.sub("\\\\\u2060", text)
    return text


def _time(ms: int) -> str:
    """A time in hundredths of a second, rounded."""
    seconds, rest = divmod((ms + 5) // 10, 100)
    return f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:02d}"
