"""Draw samples of findings for each rule that is a warning or an error by default, to be judged by hand.

    python benchmarks/finding_samples.py FOLDER [--most 20] [--seed 1] [--rule CODE …] [--profile web] > samples.tsv
    python benchmarks/finding_samples.py --table benchmarks/finding_samples.tsv

FOLDER holds one folder for each public source of caption files. Of each rule up to `--most` findings are drawn, in turn
from each source and there from as many files as possible. A line has: rule, source, file, line, the message, and the
lines around it (` / ` between them). Add a column with the verdict: a finding is wrong when a careful editor would
leave the place as it is. Totals by rule and source are printed to the standard error.

`--table` counts what was judged: samples, sources and wrong ones of each rule, and which rules have fewer than 20
samples or 5 sources. Rules that are information by default are left out. `finding_rules.tsv` has a row for each rule:
files (or pairs of files) that were searched, the findings in them and their sources, and what of them was judged. A
test holds it to the table of samples.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path

import imhcaps
from imhcaps.checks.rules import RULES
from imhcaps.errors import ImhcapsError
from imhcaps.model.finding import Finding

SUFFIXES = (
    ".vtt",
    ".srt",
    ".sbv",
    ".lrc",
    ".ass",
    ".ssa",
    ".ttml",
    ".dfxp",
    ".smi",
    ".sub",
    ".scc",
)
AROUND = 2
"""Lines before and after."""
JUDGED = ("error", "warning")
SAMPLES, SOURCES = 20, 5
"""What a rule should have at least."""


def found(folder: Path, profile: str) -> dict[str, dict[str, list[tuple[Path, Finding]]]]:
    """Findings by rule and source, under a profile."""
    out: dict[str, dict[str, list[tuple[Path, Finding]]]] = defaultdict(lambda: defaultdict(list))
    files = 0
    for source in sorted(path for path in folder.iterdir() if path.is_dir()):
        for path in sorted(source.rglob("*")):
            if path.suffix.lower() not in SUFFIXES:
                continue
            try:
                findings = imhcaps.check(path, profile=profile)
            except ImhcapsError as error:
                print(f"not checked: {path}: {error.message}", file=sys.stderr)
                continue
            files += 1
            for finding in findings:
                if finding.severity in JUDGED:
                    out[finding.code][source.name].append((path, finding))
    print(f"{files} files", file=sys.stderr)
    return out


def drawn(
    sources: dict[str, list[tuple[Path, Finding]]], most: int, chance: random.Random
) -> list[tuple[str, Path, Finding]]:
    """In turn from each source, and there from each file in turn."""
    queues: dict[str, list[tuple[Path, Finding]]] = {}
    for source, findings in sorted(sources.items()):
        seen: Counter[Path] = Counter()
        keyed = []
        for path, finding in chance.sample(findings, len(findings)):
            seen[path] += 1
            keyed.append((seen[path], path, finding))
        queues[source] = [(path, f) for _, path, f in sorted(keyed, key=lambda k: k[0])]
    out: list[tuple[str, Path, Finding]] = []
    while len(out) < most and any(queues.values()):
        for source, queue in queues.items():
            if queue and len(out) < most:
                path, finding = queue.pop(0)
                out.append((source, path, finding))
    return out


def around(path: Path, line: int | None) -> str:
    if line is None:
        return ""
    lines = path.read_bytes().decode("utf-8", "replace").splitlines()
    some = lines[max(0, line - 1 - AROUND) : line + AROUND]
    return " / ".join(text.replace("\t", " ") for text in some)


def counted(table: Path) -> list[tuple[int, int, int, str]]:
    """Sources, samples and wrong ones of each rule that is a warning or an error by default, and its code."""
    judged: dict[str, list[dict[str, str]]] = defaultdict(list)
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            judged[row["rule"]].append(row)
    counts = []
    for rule in RULES:
        if rule.severity in JUDGED:
            rows = judged[rule.code]
            wrong = sum(row["verdict"] == "wrong" for row in rows)
            counts.append((len({row["source"] for row in rows}), len(rows), wrong, rule.code))
    return counts


def count(table: Path) -> None:
    """Print what was judged of each rule, the fewest sources first."""
    counts = counted(table)
    for sources, samples, wrong, code in sorted(counts):
        few = "  few" if sources < SOURCES or samples < SAMPLES else ""
        print(f"{code}  {sources:2} sources  {samples:3} samples  {wrong} wrong{few}")
    few_sources = sum(sources < SOURCES for sources, *_ in counts)
    few_samples = sum(samples < SAMPLES for _, samples, *_ in counts)
    either = sum(c[0] < SOURCES or c[1] < SAMPLES for c in counts)
    print(
        f"{len(counts)} rules: {few_sources} of fewer than {SOURCES} sources, {few_samples} of fewer than"
        f" {SAMPLES} samples, {either} of either"
    )


def main() -> None:
    """Print the samples."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--table", type=Path)
    parser.add_argument("--most", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rule", nargs="*")
    parser.add_argument("--profile", default="web")
    given = parser.parse_args()
    if given.table:
        count(given.table)
        return
    if given.folder is None:
        parser.error("a folder or --table is needed")
    chance = random.Random(given.seed)
    for code, sources in sorted(found(given.folder, given.profile).items()):
        counts = ", ".join(f"{name} {len(each)}" for name, each in sorted(sources.items()))
        print(
            f"{code}: {sum(map(len, sources.values()))} of {len(sources)} sources: {counts}",
            file=sys.stderr,
        )
        if given.rule and code not in given.rule:
            continue
        for source, path, finding in drawn(sources, given.most, chance):
            text = around(path, finding.line)
            print(code, source, path.name, finding.line, finding.message, text, sep="\t")


if __name__ == "__main__":
    main()
