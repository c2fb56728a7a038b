"""Where a sentence ends: marks of many scripts, and what may close after them.

The marks are those of UAX #29 (Sentence_Terminal) in the languages that are supported, with the
ellipsis; the closing ones are quotation marks and brackets (Unicode categories Pf and Pe).
"""

from __future__ import annotations

STOPS = ".!?…。！？｡؟۔।॥։။។៕።"
"""What ends a sentence. The Greek question mark is a semicolon, and is not among them."""
UNSPACED_STOPS = "。！？｡"
"""Those of them that no space follows."""
SPACED_STOPS = "".join(mark for mark in STOPS if mark not in UNSPACED_STOPS)
QUESTION_MARKS = "?？؟"
QUESTION_ENDS = tuple(QUESTION_MARKS)
"""For `str.endswith`: a question."""
GREEK_QUESTION_MARKS = ";\u037e"
"""What ends a question in Greek: the semicolon that is typed, and the character of its own (Unicode U+037E)."""
COMMAS = ",،、，၊፣"
COLONS = ";:；：؛"
DASHES = "—–-"
CLOSING = "\"'”’»›)]}」』）】》〉］〕"
"""What may be after the mark that ends a sentence."""
CLOSING_CLASS = "[" + CLOSING.replace("]", "\\]") + "]"
"""One of them, as a class of a regular expression."""
CLOSING_IN_SOME = "“‘«"
"""What closes a quotation in some languages (German „…“, Danish »…«) and opens one in others."""
OPENING = "\"'“‘«‹([{¿¡„‚「『（【《〈"
"""What may be before the first word of a sentence."""
EDGE_MARKS = STOPS + COMMAS + COLONS + CLOSING + OPENING + DASHES
"""What may be at either end of a word and is not part of it."""
SENTENCE_ENDS = tuple(STOPS)
"""For `str.endswith`: a mark that ends a sentence, and nothing after it."""
ENDS = (*STOPS, *CLOSING, *DASHES)
"""For `str.endswith`: what a text that is not in the middle of a sentence ends on; a broken off one ends on a dash."""


def ends_sentence(text: str) -> bool:
    """Whether the text ends on a mark that ends a sentence, closing quotation marks or brackets aside.

    A full stop of an abbreviation counts too: see `closed_class.abbreviations`.
    """
    return text.rstrip(CLOSING).endswith(SENTENCE_ENDS)
