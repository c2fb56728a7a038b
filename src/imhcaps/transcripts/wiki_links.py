"""Names that are links in the source of a wiki, `[[User:Ida|ida]]: Hello`, read as they are shown there."""

from __future__ import annotations

from imhcaps.lazy import lazy_pattern
from imhcaps.model.transcript import Remark
from imhcaps.transcripts.document import without
from imhcaps.transcripts.passage import Passage

_LEAST = 3
"""Lines with a link in the place of a label, of which one comes again, from which these are names; our own limit."""

_AGAIN = 2
"""Lines of each name, on average, from which it is nobody's entry in a list; our own limit."""

_LINKED = lazy_pattern(
    r"([\W\dTZ]{0,40}?)(?:(\[\[(?:[^\[\]|\n]{1,80}\||[^\[\]|:\n]{1,20}:)?)([^\[\]|\n]{1,40})(\]\])"
    r"|(\[(?:https?:)?//[^\s\[\]]{1,200} )([^\[\]\n]{1,40})(\]))(?=\s?(?:'{2,3})?\s?[:>])"
)
"""What may be before it (a time, a bracket); a link to a page or to an address; and a mark of a label."""


def without_wiki_links(passages: list[Passage], remarks: list[Remark]) -> None:
    """Leave out what is around the names at the heads of lines, and report it once."""
    found = [(p, m) for p in passages if p.kind != "heading" and (m := _LINKED.match(p.text))]
    names = [match[3] or match[6] for _, match in found]
    if len(found) < _LEAST or len(set(names)) == len(names):
        return
    again = len(names) >= _AGAIN * len(set(names))
    for passage, match in found:
        # Whoever is linked to again and again at the head of a line writes it, whatever the name looks like.
        passage.styled = passage.styled or again
        opening, closing = (2, 4) if match[2] else (5, 7)
        line = without(passage.line, match.start(closing), match.end(closing))
        passage.line = without(line, match.start(opening), match.end(opening))
    message = f"links at the heads of {len(found)} lines are read by the names that they show"
    remarks.append(Remark("guessed", message, found[0][0].number, names[0]))
