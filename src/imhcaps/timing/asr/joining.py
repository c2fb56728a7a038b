"""Parts of words, and marks that stand alone, joined to words.

    " Hel" "lo" "▁wor" "ld" "Ġbe" "##fore" "." " ?"     Hello world before. ?

A part says by its own mark how it joins: a blank, SentencePiece's `▁` or the `Ġ` of byte-level BPE
begins a word; WordPiece's `##` and what follows subword-nmt's `@@` continue one. In scripts without
spaces every part is a word, for no two tools divide such text alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from imhcaps.language.fillers import hesitations
from imhcaps.language.scripts import HAN, KANA, SOUTH_EAST_ASIAN
from imhcaps.language.sounds import is_sound
from imhcaps.timing.asr.pieces import Piece

_SPECIAL = re.compile(
    r"\[_[A-Z]{2,4}_?\d*\]|<\|[^|<>]*\|>|<(?:eps|unk|sil|end|fin|s|/s|pad|blank|noise)>|\[[^\[\]]*\]|<b>",
    re.IGNORECASE,
)
"""Tokens that stand for no speech: those of Whisper, Kaldi, NeMo and Soniox, and sounds in brackets."""
_PUT_IN = re.compile(r"\[([^\W\d_](?:[^\W\d_]|['’-])*[^\W\d_A-Z])[.,;:!?]?\][.,;:!?]?")
"""One word, not in capitals."""
_MARKS = frozenset(["[blank]", "[unk]", "[unknown]", "[sil]", "[redacted]", "[bleep]", "[sic]", "[speech]", "[end]", "[start]", "[no-speech]", "[hesitation]", "[overlap]", "[click]", "[smack]", "[background]", "[name]"])  # fmt: skip
"""What recognisers and typists note for words that are not there, besides the sound words of the languages."""
_NO_ROOM = "\u200b\ufeff"
"""Signs that take no room and part words: some programs write them around styled text."""
_QUOTES = frozenset("\"'”’»“")
_SPOKEN_SIGNS = frozenset("&%@#+=*/§°€$£¥")
_OPENING = frozenset(["Ps", "Pi"])
_CJ = re.compile(f"[{KANA}{HAN}]")
_SOUTH_EAST_ASIAN = re.compile(f"[{SOUTH_EAST_ASIAN}]")


def joined(pieces: Sequence[Piece], tokens: bool) -> list[Piece]:
    """Words of pieces, in their order; marks without sound take no time of their own.

    `tokens` says that a piece without a blank in front continues the word before it.
    """
    style = _style(pieces)
    texts = bracketed(pieces)
    words: list[Piece] = []
    pending = ""
    apart = True
    continues = unsaid = False
    for piece in pieces:
        text, begins, goes_on = _unmarked(piece.text, style, tokens)
        bare = text.strip().strip(_NO_ROOM).strip()
        if not bare:
            apart = True
            continue
        if _SPECIAL.fullmatch(bare) and not (words and put_in(bare, texts)):
            apart = unsaid = True
            continue
        last = words[-1] if words else None
        same = last is not None and last.channel == piece.channel
        begins = begins or apart
        apart, was_going_on, continues = False, continues, goes_on
        if was_going_on and same:
            begins = False
        if is_mark(bare):
            if _opens(bare) or not same or last is None:
                pending += bare
            elif bare in _QUOTES or not (unsaid and is_mark(last.text[-1:])):
                # The mark after a sound or a blanked name (`[PII].`) is its own where the word before has one.
                gap = " " if text[0].isspace() else ""
                words[-1] = replace(last, text=f"{last.text}{gap}{bare}")
            continue
        unsaid = False
        if begins or not same or last is None or pending or _divides(last.text, bare):
            words.append(replace(piece, text=f"{pending}{bare}"))
            pending = ""
        else:
            words[-1] = _together(last, piece, bare)
    if pending and words:
        words[-1] = replace(words[-1], text=f"{words[-1].text} {pending}")
    return [replace(word, text=_decoded(word.text)) for word in words]


def bracketed(pieces: Iterable[Piece]) -> Counter[str]:
    """How often each text in square brackets is in a file."""
    return Counter(text for piece in pieces if (text := piece.text.strip())[:1] == "[")


def put_in(text: str, texts: Counter[str]) -> bool:
    """Whether a text in square brackets is a word that an editor put in, `[Silicon] Valley`: a word that is no sound in
    any language, and not a mark, which comes again.
    """
    word = _PUT_IN.fullmatch(text)
    if word is None or texts[text] != 1 or text.lower() in _MARKS:
        return False
    return word[1].lower().replace("-", "") not in hesitations() and not is_sound(
        word[1], None, True
    )


def _style(pieces: Iterable[Piece]) -> str:
    """The mark that shows where words begin: one of `▁ Ġ ## @@ </w>`, or nothing."""
    for piece in pieces:
        text = piece.text.strip()
        if text.startswith(("▁", "Ġ")):
            return text[0]
        if text.startswith("##") and text[2:3].isalnum():
            return "##"
        if text.endswith("@@") and text[:1].isalnum():
            return "@@"
        if text.endswith("</w>"):
            return "</w>"
    return ""


def _unmarked(text: str, style: str, tokens: bool) -> tuple[str, bool, bool]:
    """The text without its mark; whether it begins a word; whether the next one continues it."""
    if not style:
        return text, not tokens or text[:1].isspace(), False
    bare = text.strip()
    if style in ("▁", "Ġ"):
        return bare.replace(style, " ").replace("Ċ", " "), bare.startswith(style), False
    if style == "##":
        return bare.removeprefix("##"), not bare.startswith("##"), False
    if style == "@@":
        return bare.removesuffix("@@"), True, bare.endswith("@@")
    return bare.removesuffix("</w>"), True, not bare.endswith("</w>")


def is_mark(text: str) -> bool:
    """Whether a text is punctuation that nobody hears."""
    return all(
        (unicodedata.category(ch)[0] == "P" and ch not in _SPOKEN_SIGNS)
        or ch.isspace()
        or ch in "¿¡`´^~|"
        for ch in text
    )


def _opens(text: str) -> bool:
    return all(ch in "¿¡" or unicodedata.category(ch) in _OPENING for ch in text)


def _divides(before: str, text: str) -> bool:
    """Whether two parts without a blank between are words of a script that writes none."""
    first = text[0]
    if _CJ.match(before[-1]) or _CJ.match(first):
        return not (is_mark(before[-1]) or unicodedata.category(first)[0] == "M")
    both = _SOUTH_EAST_ASIAN.match(before[-1]) and _SOUTH_EAST_ASIAN.match(first)
    return both is not None and unicodedata.category(first)[0] != "M"


def _together(last: Piece, piece: Piece, text: str) -> Piece:
    ends = [each.end for each in (last, piece) if each.end is not None]
    sure = [each.confidence for each in (last, piece) if each.confidence is not None]
    return replace(
        last,
        text=last.text + text,
        end=max(ends) if ends else None,
        confidence=min(sure) if sure else None,
    )


def _decoded(text: str) -> str:
    """Bytes of one character that a tool divided between two tokens, as that character again."""
    if not any("\udc80" <= ch <= "\udcff" for ch in text):
        return text
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
