"""`imhcaps build`: make what is out of date of all talks of a project, and say why."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, Annotated

from imhcaps.cli.options import Cluster, ConfigFile, ProfileName
from imhcaps.cli.parameters import Argument, Option

if TYPE_CHECKING:
    from imhcaps.projects.building import Result


def build(
    names: Annotated[
        list[str] | None, Argument(help="Only these talks, by name.", metavar="[TALK]...")
    ] = None,
    why: Annotated[
        bool,
        Option(
            "--why",
            help="Say of each output why it is made again, and of each talk that it is up to date.",
        ),
    ] = False,
    check: Annotated[
        bool,
        Option(
            "--check",
            help="Make nothing: exit 1 when captions are not what their sources make now, or a talk has no times.",
        ),
    ] = False,
    force: Annotated[
        bool,
        Option(
            "--force",
            help="Make again also what somebody edited by hand; name what is lost, and keep it as .bak.",
        ),
    ] = False,
    jobs: Annotated[
        int | None, Option("--jobs", "-j", min=1, help="On how many processes.")
    ] = None,
    cluster: Cluster = None,
    profile: ProfileName = None,
    config: ConfigFile = None,
) -> None:
    """Make the captions and documents of all talks of a project that are out of date.

    The talks are in the configuration, as [[talk]] tables. Exits 0 when all is made or up to date, 1 when
    a talk could not be made, has no times, is stale, or was edited so that it says something else than its
    transcript, 2 when nothing could be done.
    """
    from imhcaps.checks.config import load_config, resolve_profile
    from imhcaps.cli.build_table import BuildTable
    from imhcaps.cli.terminal import line
    from imhcaps.projects.functions import built
    from imhcaps.projects.stale import stale_captions
    from imhcaps.projects.talks import chosen

    project = load_config(config)
    talks = chosen(project, names)
    style = resolve_profile(project, profile)
    if check:
        stale = untimed = 0
        for result in stale_captions(talks, project, style, lambda talk: None):
            stale += result.outcome == "failed"
            untimed += result.outcome == "no times yet"
            _show(result, always=why)
            for text in result.remarks:
                for part in text.split("\n"):
                    line(f"  {part}")
        without = f", {untimed} without times" if untimed else ""
        line(f"{stale} of {len(talks)} talks stale{without}.", err=True)
        raise SystemExit(1 if stale or untimed else 0)
    counts: dict[str, int] = {}
    bad = 0
    count = jobs or min(os.cpu_count() or 1, len(talks))
    with BuildTable(count) as table:
        for result in built(
            project,
            talks,
            style,
            force=force,
            jobs=count,
            cluster=cluster or "",
            begin=table.begin,
            say=partial(line, err=True),
        ):
            counts[result.outcome] = counts.get(result.outcome, 0) + 1
            bad += result.bad
            table.done(result.talk.name, result.outcome)
            _show(result, always=why)
    line(", ".join(f"{number} {outcome}" for outcome, number in counts.items()) + ".", err=True)
    if bad:
        raise SystemExit(1)


def _show(result: Result, *, always: bool) -> None:
    from imhcaps.cli.terminal import line

    if result.outcome == "up to date" and not always:
        return
    line(f"{result.talk.name}: {result.outcome}" + (f" ({result.what})" if result.what else ""))
    if always and result.why:
        for path, reason in result.why:
            line(f"  {path}: {reason or 'with the others'}")
    elif result.outcome in ("made", "no times yet"):
        for path in result.outputs:
            line(f"  {path}")
    for text in (*result.differences, *(() if result.what == "stale" else result.remarks)):
        line(f"  {text}")
