"""Pages made from the code while the documentation is built: one per rule and profile, the tables, the CLI.

Nothing of it is kept in the repository, so it cannot be out of date.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))  # mkdocs and the tests load this file by its path

from gallery_page import gallery_page  # noqa: E402 - found by the line above
from languages_page import languages_page  # noqa: E402 - found by the line above


def on_files(files: Any, config: Any) -> Any:
    """Add the generated pages to those of `docs/`."""
    from mkdocs.structure.files import File

    for name, text in pages():
        files.append(File.generated(config, name, content=text))
    return files


def pages() -> Iterator[tuple[str, str]]:
    """Every generated page: its path below `docs/` and its Markdown."""
    yield "changes.md", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    yield from rule_pages()
    yield from profile_pages()
    yield "reference/formats.md", formats_page()
    yield "reference/read.md", read_page()
    yield "reference/documents.md", documents_page()
    yield "reference/settings.md", settings_page()
    yield "reference/cli.md", cli_page()
    yield "reference/languages.md", languages_page()
    yield "gallery.md", gallery_page()


def cell(text: object) -> str:
    """Text inside a Markdown table."""
    return str(text).replace("|", "\\|").replace("\n", " ").replace("<", "&lt;")


def source_of(citation: Any) -> str:
    """A citation in words; an unverified one says so."""
    from imhcaps.model.finding import VERIFIED

    if citation is None:
        return ""
    text = f"{citation.guideline} {citation.clause}".strip()
    if citation.url:
        text = f"[{text}]({citation.url})"
    return f"{text} ({VERIFIED[citation.verified]})" if citation.verified else text


def rule_pages() -> Iterator[tuple[str, str]]:
    """One page per rule, and their index by family."""
    from imhcaps.checks.rules import RULES

    index = [
        "# Rules",
        "",
        "A code, what it asks for, how grave it is, and whether `check --fix` can fix it.",
        "",
    ]
    category = ""
    for rule in RULES:
        if rule.category != category:
            category = rule.category
            index += [
                f"## {category.capitalize()}",
                "",
                "| code | name | asks that | severity | fix |",
                "|---|---|---|---|---|",
            ]
        index.append(
            f"| [{rule.code}]({rule.code}.md) | `{rule.name}` | {cell(rule.summary)} | {rule.severity} | {rule.fix or '–'} |"
        )
        yield f"reference/rules/{rule.code}.md", rule_page(rule)
    yield "reference/rules/index.md", "\n".join(index) + "\n"


def _example(rule: Any) -> list[str]:
    """The examples, where the defect can be shown as text; a broken encoding cannot."""
    return [
        "## Example",
        "",
        f"Found under the profile `{rule.profile}`:",
        "",
        "````text",
        rule.example_bad.rstrip("\n"),
        "````",
        "",
        "Not found:",
        "",
        "````text",
        rule.example_good.rstrip("\n"),
        "````",
        "",
    ]


def rule_page(rule: Any) -> str:
    """What, why, example, fix, source."""
    from imhcaps.checks.renamed_codes import codes_of

    law = (
        "It is a matter of law or standard."
        if rule.basis == "law"
        else "It is a matter of house style."
    )
    earlier = codes_of(rule.code)[1:]
    formerly = f" Formerly {', '.join(earlier)}." if earlier else ""
    parts = [
        f"# {rule.code} `{rule.name}`",
        "",
        f"**What:** {rule.summary}",
        "",
        f"Severity: {rule.severity}. {law}{formerly}",
        "",
        "## Why",
        "",
        rule.why,
        "",
        *(_example(rule) if rule.example_bad.strip() else ()),
        "## Fix",
        "",
        {
            None: "None: a person has to look.",
            "safe": "`imhcaps check --fix` fixes it; no word and no time changes.",
            "unsafe": "`imhcaps check --unsafe-fixes` fixes it; times or cue boundaries move, no word changes.",
        }[rule.fix],
        "",
        "## Source",
        "",
        source_of(rule.source),
        "",
    ]
    if rule.limits:
        parts += [
            "Limits of the profile that it reads: "
            + ", ".join(f"`{name}`" for name in rule.limits)
            + ".",
            "",
        ]
    return "\n".join(parts)


def profile_pages() -> Iterator[tuple[str, str]]:
    """One page per profile, law apart from house style."""
    from imhcaps.checks.profiles import load_profile, profile_names

    law = ["", "## Law and standards", "", "| profile | what |", "|---|---|"]
    house = ["", "## House styles", "", "| profile | what |", "|---|---|"]
    for name in profile_names():
        profile = load_profile(name)
        (law if profile.law else house).append(f"| [{name}]({name}.md) | {cell(profile.title)} |")
        yield f"reference/profiles/{name}.md", profile_page(profile)
    head = ["# Profiles", "", "No law sets a number; every number is somebody's house style."]
    yield "reference/profiles/index.md", "\n".join(head + law + house) + "\n"


def profile_page(profile: Any) -> str:
    """Every limit with its value, counting rule, severity and source."""
    from imhcaps.checks.limits import counted
    from imhcaps.cli.profile_command import value_of

    kind = (
        "law or standard: it asks for presence and completeness, never for a number"
        if profile.law
        else "house style"
    )
    rows = [
        f"# Profile `{profile.name}`",
        "",
        f"{profile.title}. This is a {kind}.",
        "",
        "| limit | value | counted as | severity | source | read on |",
        "|---|---|---|---|---|---|",
    ]
    for limit in profile.limits.values():
        rows.append(
            f"| `{limit.name}` | {cell(value_of(limit))} | {cell(counted(limit))} | {limit.severity} |"
            f" {source_of(limit.source)} | {limit.read} |"
        )
        if limit.note:
            rows.append(f"| | | | | {cell(limit.note)} | |")
    return "\n".join(rows) + "\n"


FORMAT_NOTES = """
`imhcaps convert` reports what the target cannot carry. SubRip has no escape: a literal `<b>` in speech is reported as lost.
`{\\an8}` becomes WebVTT line and align settings. `,5` in a SubRip time is read as 500 ms, and reported.

A file is replaced only if it is a WebVTT file with our NOTE, its like-named WebVTT sibling is, its content would not
change, it is empty, or `--force` is given.

`.stl` is EBU STL or Spruce STL and `.sub` SubViewer 2 or MicroDVD: what stands in the file decides. MicroDVD (without a
`{1}{1}25`) and Spruce STL count frames and do not say how many make a second: `--fps 25` does. SAMI may hold several
languages and a film several tracks: `--stream 2`, `--stream de`; the first of SAMI is taken, and the others are said.

Times are those of the file, in every format. EBU STL states where its programme starts: times count from there, and that is
said. SCC states nothing, and is often counted from 01:00:00: `--zero 01:00:00:00` says so. `--zero 0` counts from zero,
`--shift -2.5` moves all times.

When a recording was cut, `--cut 0:00-0:42` (given again for each stretch) takes the stretch out of the captions too, in times after
`--zero` and `--shift`: what comes later comes earlier. A cue that lies in a cut is left out, and its words are counted; one on the
edge of a cut is shortened, keeps all its words, and is named, since only who listens knows which are still said.
`--join second.vtt --at 42:10` adds the captions of a recording that was joined to this one, from there on.

TTML, SCC, EBU STL, ASS, SAMI, MicroDVD and Spruce STL say by codes or elements what is on screen. `check` names the row,
block (the head of EBU STL is line 1) or element; `--fix` refuses and names `convert`. Captions that roll up or grow word by
word are written screen by screen by `convert`, and read once by `export` and `caption`. Letters past column 32 of SCC,
text that no code displays, and text of TTML without a region are kept or said, never dropped in silence.

Written SCC loads each caption before it is shown, so that one which follows too soon comes late: that is said. It drops
frames, `--fps 29.97` writes it without. EBU STL is written at 25 frames a second, or `--fps 24`, `30`, `50`. TTML is the
IMSC 1.1 Text Profile, `--to ebu-tt-d` the profile of European broadcasters; speakers are `ttm:agent`. In ASS the speaker is
`Name`. Where a target has no voices, `--labels-from-voices` writes `Ann:`. `--to srt-positions` is SubRip in which captions at
the top begin with `{\\an8}`: many players follow the code, some show it. Colours that WebVTT has classes for stay
(`<c.yellow>`), others are said.

`imhcaps convert talk.mp4 -o talk.vtt` takes captions out of MP4 and Matroska by your own ffmpeg, and
`imhcaps convert talk.en.vtt --into talk.mp4 -o talk.captioned.mp4` copies the film with one more track; the film itself is
never written to, and the copy is read back before it takes its place.

WebVTT is read as the specification says. Where Chromium leaves it, the specification is followed: a header line of blanks,
or any line right over a timing line that is not the first of its block, becomes an id; `REGION` and `STYLE` are taken inside
a block too, and no id may be one of these words; a form feed does not part settings; a time with something behind it counts
in cue text; in an annotation white space is kept and `&copy` needs its semicolon; a class without a name leaves a space. A
sequence of broken UTF-8 is one U+FFFD there, and one a byte here, so that each byte can be written back.
"""


def formats_page() -> str:
    """The caption formats and what each can carry."""
    from imhcaps.formats.table import FORMATS

    rows = ["# Caption formats", "", "| format | suffixes | what | carries |", "|---|---|---|---|"]
    for each in FORMATS:
        rows.append(
            f"| `{each.name}` | {', '.join(each.suffixes)} | {cell(each.title)}{' (read only)' if each.read_only else ''} | {', '.join(sorted(each.carries))} |"
        )
    rows += ["", FORMAT_NOTES]
    return "\n".join(rows) + "\n"


READ_NOTES = """
What a file is is decided by its content, never by its name. The first form in a table whose marks are there is taken.

Times that are plain numbers count in the unit that the form fixes or that the names of the fields say. Where neither
does, only a unit at which people speak (40 to 400 words a minute) is taken, and reported as a guess; where none of
seconds and milliseconds fits, the command ends with status 2 and asks for `--unit`: `s`, `ms`, `us`, `ns`, `100ns`,
`cs`, samples such as `48000Hz`, frames such as `25fps`. A form's own unit is doubted, too, when nobody could speak so.

In every form: parts of words are joined (a blank, `▁`, `Ġ`, `##`, `@@`, `</w>`), punctuation that stands apart takes no
time, words that two channels or tiers have at the same time are used once, words of no length get a little of the time
beside them, lines without word times share theirs among their words, and the language that a file says is used when
the transcript states none. Each of these is reported when it happens.
"""


READ_LABELS = """\
A speaker's label ends with a colon, is bold, or stands alone above the words. Where the whole page is written so, it is
also known by another mark:"""


def read_page() -> str:
    """Every shape of word file and cue sheet that is read, and how it is known."""
    from imhcaps.timing.asr import FORMS
    from imhcaps.timing.sheets import READERS
    from imhcaps.transcripts.detect import CONTAINERS
    from imhcaps.transcripts.forms import FORMS as LABEL_FORMS
    from imhcaps.transcripts.stamp_positions import PLACES

    def bars(text: str) -> str:
        return text.replace("|", "\\|")

    def code(text: str) -> str:
        turns = (
            part if "`" in part else "`" + bars(part).replace("\n", "` ↵ `") + "`"
            for part in text.split("\n\n")
        )
        return " · ".join(turns)

    def rows(forms: Any) -> list[str]:
        return [
            "",
            "| what | known by | times |",
            "|---|---|---|",
            # What stands in code is shown as it is.
            *(f"| {f.title} | {bars(f.known_by)} | {f.times} |" for f in forms),
            "",
        ]

    return "\n".join(
        [
            "# What is read",
            READ_NOTES,
            "## Transcripts",
            "",
            "[Transcripts that are read](transcripts.md) says how pages are read. A file is known by its content:",
            "",
            "| what | known by |",
            "|---|---|",
            *(f"| {name} | {bars(known)} |" for name, known in CONTAINERS),
            "",
            READ_LABELS,
            "",
            "| labels are read by | example |",
            "|---|---|",
            *(f"| {f.name} | {code(f.example)} |" for f in LABEL_FORMS),
            "",
            "Printed times are the times of the words, and nobody's words:",
            "",
            "| where | such as | or |",
            "|---|---|---|",
            *(f"| {where} | {code(one)} | {code(other)} |" for where, one, other in PLACES),
            "",
            "## Captions",
            "",
            "[Caption formats](formats.md) lists the formats; they are read as transcripts, word times and sheets alike.",
            "",
            "## Word times (`--words`)",
            *rows(FORMS),
            "## Cue sheets (`--cues`)",
            *rows(READERS),
        ]
    )


def documents_page() -> str:
    """The kinds of document that a transcript can be exported to."""
    from imhcaps.documents import KINDS

    rows = ["# Documents", "", "| kind | suffix | what | needs |", "|---|---|---|---|"]
    for each in KINDS:
        needs = f'`pip install "imhcaps[{each.extra}]"`' if each.extra else "nothing more"
        rows.append(f"| `{each.name}` | {each.suffix} | {cell(each.title)} | {needs} |")
    return "\n".join(rows) + "\n"


def settings_page() -> str:
    """Every key of the configuration, and every limit with its unit."""
    from imhcaps.checks.limits import LIMITS
    from imhcaps.checks.settings_table import PROFILE_SETTINGS, PROJECT_SETTINGS, TALK_SETTINGS

    rows = ["# Settings of a project", ""]
    rows += [
        "`imhcaps.toml`, or the same keys under `[tool.imhcaps]` in `pyproject.toml`: of each file the nearest one in its folder or above,"
    ]
    rows += [
        "else the one nearest to where the command runs. Options of the command line go before it. `--config FILE` names another one.",
        "",
    ]
    rows += ["| key | value | heeded by | meaning |", "|---|---|---|---|"]
    for each in PROJECT_SETTINGS:
        verbs = ", ".join(f"`{verb}`" for verb in each.verbs)
        rows.append(f"| `{each.name}` | {cell(each.form)} | {verbs} | {cell(each.meaning)} |")
    rows += ["", "## Profiles", "", "`[profiles.NAME]` is a house style of the project's own.", ""]
    rows += ["| key | value | meaning |", "|---|---|---|"]
    rows += [
        f"| `{each.name}` | {cell(each.form)} | {cell(each.meaning)} |" for each in PROFILE_SETTINGS
    ]
    rows += [
        "",
        "## Talks",
        "",
        "`[[talk]]` is a talk of the project, or with a pattern many; files are relative to the configuration. In",
    ]
    rows += [
        "the other files of a pattern `{stem}` stands for the transcript's name without its suffix.",
        "",
    ]
    rows += ["| key | value | meaning |", "|---|---|---|"]
    rows += [
        f"| `{each.name}` | {cell(each.form)} | {cell(each.meaning)} |" for each in TALK_SETTINGS
    ]
    rows += ["", "## Limits", "", "Under `[limits]` or `[profiles.NAME.limits]`.", ""]
    rows += ["| limit | unit | meaning |", "|---|---|---|"]
    rows += [
        f"| `{name}` | {cell(kind.unit)} | {cell(kind.summary)} |" for name, kind in LIMITS.items()
    ]
    return "\n".join(rows) + "\n"


def cli_page() -> str:
    """The help of every verb, as the command prints it."""
    from imhcaps.cli.app import VERBS

    parts = [
        "# Command line",
        "",
        "Exit codes: 0 nothing found, 1 findings (errors or warnings), 2 could not run.",
        "",
    ]
    for verb in VERBS:
        shown = subprocess.run(
            [sys.executable, "-m", "imhcaps", verb, "--help"],
            capture_output=True,
            text=True,
            check=True,
            env={"COLUMNS": "88", "TERM": "dumb", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        ).stdout
        parts += [f"## imhcaps {verb}", "", "```text", shown.strip(), "```", ""]
    return "\n".join(parts)
