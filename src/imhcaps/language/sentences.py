"""Where a sentence ends: marks of many scripts, and what may close behind them.

The marks are those of UAX #29 (Sentence_Terminal) in the languages that are supported, with the
ellipsis; the closing ones are quotation marks and brackets (Unicode categories Pf and Pe).
"""

from __future__ import annotations

STOPS = ".!?…。！？｡؟۔।॥։။។៕።"
"""What ends a sentence. The Greek question mark is a semicolon, and is not among them."""
GREEK_QUESTION_MARKS = ";\u037e"
"""What ends a question in Greek: the semicolon that is typed, and the character of its own (Unicode U+037E)."""
COMMAS = ",،、，၊፣"
COLONS = ";:；：؛"
CLOSING = "\"'”’»›)]}」』）】》〉"
"""What may stand behind the mark that ends a sentence."""
OPENING = "\"'“‘«‹([{¿¡„‚「『（【《〈"
"""What may stand before the first word of a sentence."""
_STOPS = tuple(STOPS)


def ends_sentence(text: str) -> bool:
    """Whether the text ends on a mark that ends a sentence, closing quotation marks or brackets aside.

    A full stop of an abbreviation counts too: see `closed_class.abbreviations`.
    """
    return text.rstrip(CLOSING).endswith(_STOPS)
