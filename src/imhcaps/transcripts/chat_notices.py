"""Lines of a chat log in which nobody speaks: who comes and goes (`*** Joins: ida`), and what somebody does (`* ida
waves`).
"""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.label_marks import RANK
from imhcaps.transcripts.passage import Passage

NOT_SAID = "line of a chat log that nobody says"
_LEAST = 2
"""Lines with a name in angle brackets, from which a text is a chat log; our own limit."""

_TIME = r"[\[(]?\d[\dT:.Z-]{3,30}[\])]?\s+"
_SAID = lazy_pattern(rf"(?:{_TIME})?<{RANK}[^\s<>/][^\s<>]{{0,30}}>\s")
"""What IRC clients write before what is said."""
_NOTICE = lazy_pattern(rf"(?:{_TIME})?(?:\*{{3}}|-!-|-{{2,}}>|<-{{2,}})\s+\S")
_COMES_OR_GOES = lazy_pattern(rf"(?:{_TIME})?\*{{3}}\s+(?:Joins|Parts|Quits):\s+\S")
"""Who enters a channel, leaves it, leaves the server, as mIRC writes it."""
_ACTION = lazy_pattern(rf"(?:{_TIME})?\*\s+[^\W\d]\S{{0,30}}\s+\S")


def without_notices(passages: list[Passage], remarks: list[Remark]) -> list[Passage]:
    """The passages of a chat log without the server's notices, which are reported; what somebody does is seen."""
    said = sum(bool(_SAID.match(passage.text)) for passage in passages)
    # A day on which nobody says anything has notices alone.
    gone = sum(bool(_COMES_OR_GOES.match(passage.text)) for passage in passages)
    if said < _LEAST and 2 * gone <= max(len(passages), 2 * _LEAST):
        return passages
    out = []
    for passage in passages:
        if _NOTICE.match(passage.text):
            text = passage.text.strip()
            remarks.append(Remark("skipped", NOT_SAID, passage.number, text))
            continue
        if _ACTION.match(passage.text):
            passage.seen = True
        out.append(passage)
    return out
