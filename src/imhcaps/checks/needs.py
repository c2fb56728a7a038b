"""What a rule needs to find anything, so that one which cannot find anything in a file is not loaded."""

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from imhcaps.checks.context import Context


LONGEST = 100 * 3_600_000
"""No recording lasts longer, ms. Our own choice, as for cue sheets and word times: 100 hours."""


class Needs(NamedTuple):
    """What must be there; nothing stated is nothing needed.

    `limits` repeats the rule's own: the profile sets one of them. `above` and `below` are columns of
    the context: a value in them is past that limit (without a limit: past `bound`). One of `signs` is in what
    viewers read, or `markup` in the cue text; of `words` and `outlines`, one that `Context.holds` or
    `Context.outlined` finds. `given` is what the check was given besides the
    captions. `problem` is for rules of a format's syntax: its reader met a problem of their codes.
    `sees` names a property of the context that is true.
    """

    limits: tuple[str, ...] = ()
    above: str = ""
    below: str = ""
    bound: int = 0
    signs: tuple[str, ...] = ()
    markup: str = ""
    words: tuple[bytes, ...] = ()
    outlines: tuple[bytes, ...] = ()
    given: Literal["", "transcript", "media", "audio", "original", "glossary"] = ""
    problem: bool = False
    sees: str = ""

    def possible(self, limits: frozenset[str], given: frozenset[str], *, problem: bool) -> bool:
        """Whether a check may meet them that has these limits, was given this, and whose reader met a problem or
        none.
        """
        return (
            (problem or not self.problem)
            and (not self.given or self.given in given)
            and (not self.limits or not limits.isdisjoint(self.limits))
        )

    @property
    def of_the_file(self) -> bool:
        """Whether the file itself must be looked at to know whether they are met."""
        return self._replace(limits=(), given="", bound=0) != _NOTHING

    def met(self, context: "Context", stem: str) -> bool:
        """Whether rules whose codes begin with `stem` may find something."""
        if self.problem:
            return any(code.startswith(stem) for code in context.document.codes)
        if self.sees and not getattr(context, self.sees):
            return False
        if self.limits and not any(map(context.limit, self.limits)):
            return False
        if (self.above or self.below) and not self._past(context):
            return False
        if self.given == "transcript" and context.transcript is None:
            return False
        if self.given == "original" and context.original is None:
            return False
        if self.given == "glossary" and not context.glossary:
            return False
        if self.given == "media" and context.media_ms is None:
            return False
        if self.given == "audio" and context.listen is None:
            return False
        if not (self.signs or self.markup or self.words or self.outlines):
            return True
        return (
            any(map(context.has, self.signs))
            or (self.markup != "" and context.has_markup(self.markup))
            or (self.words != () and context.holds(*self.words))
            or (self.outlines != () and context.outlined(*self.outlines))
        )

    def _past(self, context: "Context") -> bool:
        bound = context.value(self.limits[0]) if self.limits else self.bound
        if self.above:
            most = context.most(self.above)
            return most is not None and most > bound
        least = context.least(self.below)
        return least is not None and least < bound


_NOTHING = Needs()
