"""The elements of HTML, by what a reader of a transcript has to know of each.

https://html.spec.whatwg.org/multipage/#toc-semantics and, for those that are obsolete, section 16.2.
"""

from __future__ import annotations

BLOCKS = frozenset(
    """
    address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form header hgroup hr html legend li main menu nav ol p pre section summary table tbody tfoot thead
    title ul h1 h2 h3 h4 h5 h6
    """.split()  # noqa: SIM905
)
HEADINGS = {f"h{level}": level for level in range(1, 7)}
SKIPPED = frozenset(
    """
    script style template svg select textarea iframe object video audio canvas map math noscript
    """.split()  # noqa: SIM905
)
"""What is no text of the page: left out, and reported unless it is `CODE`."""
CODE = frozenset({"script", "style", "template", "svg", "math"})
"""What no reader of the page sees: left out without a remark."""
VOID = frozenset(
    """
    area base br col embed hr img input link meta param source track wbr command keygen
    """.split()  # noqa: SIM905
)
INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big blink button cite code data datalist del dfn em embed font i img input ins
    kbd label mark marquee meter nobr option optgroup output picture progress q rb rp rt rtc ruby
    s samp small span strike strong sub sup time tt u var
    """.split()  # noqa: SIM905
)
_OTHER = frozenset(
    "colgroup dir frame frameset head noframes noembed xmp search slot".split()  # noqa: SIM905
)
KNOWN = BLOCKS | SKIPPED | VOID | INLINE | _OTHER | {"tr", "td", "th"}
"""Every element of HTML; what else is in `<…>` was written by whoever typed the words."""
SENTENCE = INLINE | VOID
"""What is inside a sentence."""
