"""A pattern put off is the pattern."""

import re

from imhcaps.lazy import lazy_pattern


def test_does_what_the_compiled_pattern_does():
    late, now = lazy_pattern(r"(?P<a>x+)y", re.IGNORECASE), re.compile(r"(?P<a>x+)y", re.IGNORECASE)
    for text in ("xxy", "aXYb", "", "xx"):
        assert late.findall(text) == now.findall(text)
        assert late.sub("-", text) == now.sub("-", text)
        assert bool(late.match(text)) == bool(now.match(text))
    assert late.pattern == now.pattern
    assert late.flags == now.flags
    assert late.search("xxy")["a"] == "xx"


def test_a_bad_expression_is_reported_when_it_is_used():
    late = lazy_pattern("(")
    try:
        late.match("")
    except re.error:
        return
    raise AssertionError
