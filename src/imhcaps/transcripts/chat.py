"""CHAT transcripts (TalkBank, CHILDES; `.cha`) → blocks: who speaks, the words, their times.

    @Participants:  CHI Tom Target_Child, MOT Ann Mother
    *MOT:   are you <going> [/] going out ? ·1500_3200·      →  [0:01.500] Ann: are you going going out?

Main tiers are speech; dependent tiers (`%mor:`) and headers are not. The codes are those of the CHAT
manual (https://talkbank.org/0info/manuals/CHAT.html): what marks a word is taken off it, what marks an
event becomes a sound in brackets. Nothing that was said is changed but for `(be)cause`, which is spelled
out, and words of one letter in front of which CHAT writes `&-` or `&+`.
"""

from __future__ import annotations

import re

from imhcaps.model.transcript import Remark
from imhcaps.source import split_lines
from imhcaps.timecode import clock
from imhcaps.transcripts.document import Block, Document, Line, Mark

_HEADER = re.compile(r"@([A-Za-z0-9 ]{1,40})(?::[ \t]*(.*))?$")
_TIER = re.compile(r"([*%][A-Za-z0-9_:-]{1,12}?):[ \t]*(.*)$")
_BULLET = re.compile(
    "\u0015([0-9]{1,9})_([0-9]{1,9})-?\u0015|\u2022([0-9]{1,9})_([0-9]{1,9})\u2022"
)
_ANY_BULLET = re.compile("\u0015[^\u0015]*\u0015")
_EVENT = re.compile(r"&=([A-Za-z:_]+)|&\{[nl]=[^\s]+|&\}[nl]=[^\s]+|&\*[A-Z]{2,4}:[^\s]+")
_LONG_EVENT = re.compile(r"\[\^ ?([^\]]*)\]")
_REPLACED = re.compile(
    r"\[(?:::?|=!?|=\?|%|\*|\+|-|x|e|\?|>|<|/|//|///|/-|/\?|\"|!|!!|#)[^\[\]]*\]"
)
_PARALINGUISTIC = re.compile(r"\[=! ([^\]]*)\]")
_LINKER = re.compile(r"\+(?:\"/?\.?|\^|<|,|\+|≋|≈)(?=\s|$)|\+\"(?=\s)")
_TERMINATOR = re.compile(r"(?:^|\s)\+(?:\.\.\.|\.\.\?|!\?|/\.|/\?|//\.|//\?|\"/\.|\"\.|\.)(?=\s|$)")
_PAUSE = re.compile(r"\((?:\.{1,3}|[0-9]{0,3}[.:]?[0-9]{0,3}\.?)\)")
_FORM = re.compile(r"(?<=[^\s@])@[a-z]{1,3}(?::[a-z]{1,4})?(?:\$[a-z:]+)?")
_SHORTENED = re.compile(r"(?<=\w)\((\w+)\)|\((\w+)\)(?=\w)")
_FILLER = re.compile(r"&[-~+]?(?=\w)")
_OMITTED = re.compile(r"(?:^|(?<=\s))0\w+")
_COMPOUND = re.compile(r"(?<=[^\W\d_])\+(?=[^\W\d_])")
_LENGTH = re.compile(r"(?<=\w):+(?!//)")
_CA = re.compile("[↑↓↗↘→⇗⇘∞⁎☺∬∆∇▁▔◉°⌈⌉⌊⌋Ϋ∮↫§ˈˌ‹›„‡]")
_SPACE_BEFORE = re.compile(r"\s+([.!?,;:…])(?=\s|$)")
_UNKNOWN = {
    "xxx": "[unintelligible]",
    "xx": "[unintelligible]",
    "yyy": "[unintelligible]",
    "www": "[untranscribed]",
}


def read_chat(text: str) -> Document:
    """A CHAT file as blocks, one for each main tier; headers are reported as skipped."""
    remarks: list[Remark] = []
    names: dict[str, str] = {}
    facts: list[tuple[str, str]] = []
    language = title = ""
    blocks: list[Block] = []
    for number, line in _logical_lines(text):
        if header := _HEADER.match(line):
            key, value = header[1].strip().lower(), (header[2] or "").strip()
            if key == "participants":
                names = _participants(value)
            elif key == "languages":
                language = _language(value)
            elif key == "date" and value:
                facts.append(("date", value))
            elif key in ("title", "situation") and not title:
                title = value if key == "title" else title
            if value or key not in ("utf8", "begin", "end"):
                remarks.append(Remark("skipped", "header of the CHAT file", number, line))
            continue
        tier = _TIER.match(line)
        if tier is None or tier[1].startswith("%"):
            remarks.append(Remark("skipped", "dependent tier of the CHAT file", number, line))
            continue
        code = tier[1][1:]
        words = _words(tier[2])
        if not words:
            remarks.append(Remark("skipped", "tier without words", number, line))
            continue
        label = names.get(code, code)
        stamp = _stamp(tier[2])
        shown = f"{stamp}{label}: {words}"
        mark = Mark(len(stamp), len(stamp) + len(label) + 1, "speaker")
        blocks.append(Block("paragraph", (Line(shown, number, (mark,)),)))
    return Document(tuple(blocks), title, language, tuple(remarks), tuple(facts))


def _logical_lines(text: str) -> list[tuple[int, str]]:
    """Lines with their numbers; a line that begins with a tab goes on with the one before."""
    lines: list[tuple[int, str]] = []
    held: list[str] = []
    first = 0
    for number, line in enumerate(split_lines(text), 1):
        if line[:1] in "\t " and held and line.strip():
            held.append(line.strip())
            continue
        if held:
            lines.append((first, " ".join(held)))
        held, first = ([line.strip()], number) if line.strip() else ([], number)
    if held:
        lines.append((first, " ".join(held)))
    return lines


def _participants(value: str) -> dict[str, str]:
    """`CHI Tom Target_Child, MOT Mother` → the name of each code; a role where there is no name."""
    names: dict[str, str] = {}
    for entry in value.split(","):
        parts = entry.split()
        if len(parts) >= 2:
            name = parts[1] if len(parts) > 2 else parts[-1]
            names[parts[0]] = name.replace("_", " ")
    shared = [name for name in names.values() if list(names.values()).count(name) > 1]
    return {code: code if name in shared else name for code, name in names.items()}


def _language(value: str) -> str:
    """ISO 639-3 as CHAT writes it → the tag that everybody else writes (BCP 47: the shortest)."""
    code = re.split(r"[\s,]+", value)[0].lower()
    return _SHORT.get(code, code)


_SHORT = dict(
    pair.split(":")
    for pair in [
        "ara:ar",
        "cat:ca",
        "ces:cs",
        "cym:cy",
        "dan:da",
        "deu:de",
        "ell:el",
        "eng:en",
        "fas:fa",
        "fin:fi",
        "fra:fr",
        "glg:gl",
        "heb:he",
        "hin:hi",
        "hun:hu",
        "ind:id",
        "ita:it",
        "jpn:ja",
        "kor:ko",
        "nld:nl",
        "nob:nb",
        "pol:pl",
        "por:pt",
        "ron:ro",
        "rus:ru",
        "slk:sk",
        "spa:es",
        "swe:sv",
        "tha:th",
        "tur:tr",
        "ukr:uk",
        "urd:ur",
        "vie:vi",
        "zho:zh",
        "cmn:zh",
        "yue:yue",
        "est:et",
        "hrv:hr",
        "srp:sr",
        "slv:sl",
        "isl:is",
        "gle:ga",
        "eus:eu",
    ]
)


def _stamp(text: str) -> str:
    """The time of the first bullet, as a time that is printed before a label."""
    match = _BULLET.search(text)
    if match is None:
        return ""
    start, stop = (int(part) for part in match.groups() if part is not None)
    return f"[{clock(start)} --> {clock(stop)}] " if stop > start else f"[{clock(start)}] "


def _words(text: str) -> str:
    """The words of a main tier without the codes of CHAT."""
    text = _ANY_BULLET.sub(" ", _BULLET.sub(" ", text))
    text = _LONG_EVENT.sub(r" [\1] ", text)
    text = _PARALINGUISTIC.sub(lambda m: f" ⟦{m[1]}⟧ ", text)
    text = _REPLACED.sub(" ", text)
    text = _EVENT.sub(
        lambda m: f" ⟦{m[1].replace(':', ' ').replace('_', ' ')}⟧ " if m[1] else " ", text
    )
    text = _TERMINATOR.sub(_ended, text)
    text = _LINKER.sub(" ", text)
    text = _PAUSE.sub(" ", text)
    text = text.replace("<", " ").replace(">", " ")
    text = _CA.sub("", text)
    text = _OMITTED.sub(" ", text)
    text = _FORM.sub("", text)
    text = _SHORTENED.sub(lambda m: m[1] or m[2], text)
    text = _FILLER.sub("", text)
    text = _COMPOUND.sub(" ", _LENGTH.sub("", text))
    words = [_UNKNOWN.get(word, word.replace("_", " ")) for word in text.split()]
    words = [word for word in words if word not in ("0", "+", "")]
    text = _SPACE_BEFORE.sub(r"\1", " ".join(words)).replace("⟦", "[").replace("⟧", "]")
    return text if any(ch.isalnum() for ch in text) else ""


def _ended(match: re.Match[str]) -> str:
    """A special terminator as the mark that people write: trailing off, interruption, question."""
    mark = match[0].strip()
    if "?" in mark:
        return "?"
    return "…" if mark.startswith("+..") else "—" if "/" in mark and '"' not in mark else "."
