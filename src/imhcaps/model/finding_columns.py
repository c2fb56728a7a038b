"""What a check finds as columns: for counts, exit codes and statistics over many files."""

from array import array
from collections.abc import Iterable
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from imhcaps.model.finding import Finding, Severity


class FindingColumns(NamedTuple):
    """The findings of one file, one entry each in every column, in the order of rules.

    `codes` are those of rules, `severities` `error`, `warning` or `info`, `cues` the 1-based numbers of cues in file
    order; 0 is a finding of no cue. Some 25 bytes a finding.
    """

    codes: list[str]
    severities: "list[Severity]"
    cues: "array[int]"

    @classmethod
    def of(cls, findings: "Iterable[Finding]") -> "FindingColumns":
        """The same of findings, in the order of their rules."""
        found = sorted(findings, key=lambda finding: finding.code)
        return cls(
            [finding.code for finding in found],
            [finding.severity for finding in found],
            array("q", [finding.cue or 0 for finding in found]),
        )

    def where(self, kept: Iterable[bool]) -> "FindingColumns":
        """The rows that are kept, one answer each."""
        kept = list(kept)
        return FindingColumns(
            list(compress(self.codes, kept)),
            list(compress(self.severities, kept)),
            array("q", compress(self.cues, kept)),
        )
