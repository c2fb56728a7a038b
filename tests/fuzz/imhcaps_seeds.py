"""What the fuzzer begins with: a small file of each form of each kind, as its makers write it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

from fuzz.imhcaps_targets import FILES, PARTS, TALK, USUAL, WORD, timed_talk, word_file
from safety.test_command_line import SEEDS, TROUBLE
from timing.recognisers import TALK as SAID
from timing.recognisers import WORD_FORMS, written
from timing.test_sheet_kinds import AVID, CHAPTER_FORMS, SPEECH, resolve_edl
from timing.test_sheets import EDL, LONG_GRID, SHORT_GRID
from timing.test_word_forms import OTHERS

__all__ = ["TROUBLE", "seeds"]

TEXTS = [
    TALK,
    "A talk\n12 May 2021\n\nANN LEE\nGood evening.\n\nBO CHEN\n(laughs) Yes, 12,500 lamps.\n",
    "0:03 Ann Lee: Good evening.\n0:07 Bo: Yes.\n\n1:00:00 Ann: Thanks.\n",
    "Ann Lee  00:00:03\nGood evening.\n\nBo Chen  00:00:07\nYes.\n",
    ">> Good evening.\n>> BO: Yes.\n♪ music ♪\n",
    "[19:01] <ann> hello\n[19:02] <bo> yes\n[19:03] * ann laughs\n",
    "2020-11-02 19:01:03\tann\thello\n2020-11-02 19:02:03\tbo\tyes\n",
    "Q. Good evening?\nA. Yes.\n\nQ. And?\nA. Thanks.\n",
    "司会：今晩は。（笑）\n\n田中：はい、そうです。\n",
    "Ann : Bonsoir à tous.\n\nBo : Oui, 0,125 pour cent. [rires]\n",
    "SPEAKERS\nAnn Lee, Bo Chen\n\nAnn Lee [00:03]\nGood evening.\n",
    "1\n00:00:01,000 --> 00:00:02,000\nAnn: Good evening.\n",
]
MARKDOWN = [
    "---\ntitle: A talk\nlang: en\nspeakers: [Ann]\n---\n\n# A talk\n\n## Part\n\n**Ann Lee:** Good *evening*.\n\n[Bo](x): `Yes` ~~no~~.\n\n> **Ann:** Quoted.\n",
    "| Speaker | Time | Text |\n|---|---|---|\n| Ann | 0:03 | Good evening. |\n| Bo | 0:07 | Yes. |\n",
    "* **Ann** (0:03): Good.\n* **Bo**: Yes.\n\n```\ncode: x\n```\n\n<details><summary>T</summary>\n\nAnn: Hi.\n\n</details>\n",
    "{: .x}\n{% include a %}\nAnn\n: Good evening.\n\nAnn[^1]: Yes.\n\n[^1]: a note\n",
]
PAGES = [
    "<!DOCTYPE html><html lang=en><head><title>T</title><style>a{}</style></head><body><nav>x</nav><main><h1>A talk</h1><p><strong>Ann:</strong> Good <i lang=fr>soir</i>.</p><p>Bo&nbsp;: Yes&#33;<br>[laughs]</p></main></body></html>",
    "<table><thead><tr><th>Speaker<th>Text</thead><tr><td>Ann<td>Good evening.<tr><td rowspan=2>Bo<td>Yes.<tr><td>No.</table>",
    "<dl><dt>Ann<dd>Good evening.<dt>Bo<dd>Yes.</dl><ul><li>Ann: Hi<li>Bo: Ho</ul>",
    "<div class=turn><span class=speaker>Ann</span> <time datetime=PT3S>0:03</time><p>Good evening.</p></div><script>x</script><!-- c -->",
    "<p><cite>Ann Lee:</cite><time>0:03</time> Good evening.</p><pre>Bo: Yes.\n\nAnn: No.</pre><svg><text>x</text></svg><template>y</template>",
]
SHEETS = [
    *SPEECH.values(), *CHAPTER_FORMS.values(), AVID, resolve_edl("note"), EDL, LONG_GRID, SHORT_GRID,
    FILES["c.csv"].decode(), SEEDS["labels.txt"].decode(), SEEDS["c.srt"].decode(), SEEDS["t.en.vtt"].decode(),
    'REM GENRE x\nFILE "a.wav" WAVE\n  TRACK 01 AUDIO\n    TITLE "One"\n    INDEX 01 00:00:00\n  TRACK 02 AUDIO\n    TITLE "Two"\n    INDEX 01 03:20:15\n',
]  # fmt: skip
CONFIGURATIONS = [
    SEEDS["imhcaps.toml"].decode(),
    'select = ["TIM", "LEN101"]\nextend-select = ["TXT"]\nbaseline = "b.json"\nmax-difference = 0.1\n',
    '[tool.imhcaps]\nprofile = "netflix-es-children"\n[tool.imhcaps.limits]\nmax_cps = false\nmin_gap = "80 ms"\n',
    '[profiles.a]\nextends = "b"\ntitle = "A"\nlaw = true\nlanguage = "pt-BR"\n[profiles.b]\nlimits = { max_lines = 3 }\n',
]
PROFILES = [
    SEEDS["p.toml"].decode(),
    'name = "ours"\ntitle = "Ours"\nlaw = false\nlanguage = "en"\nnote = "n"\nextends = "bbc-online"\n[limits.max_cps]\nvalue = 15\nseverity = "error"\ncount = "characters"\nguideline = "G"\nclause = "1"\nurl = "https://example.org"\nread = "P"\nverified = 2024-01-01\n[limits.min_gap]\nvalue = "80 ms"\n',
]


def _tabled(style: dict[str, Any]) -> str:
    """The learned style, its tables cut to three rows of three."""

    def cut(weights: dict[str, Any]) -> dict[str, Any]:
        tables = {
            name: dict(list(row.items())[:3]) for name, row in list(weights["tables"].items())[:3]
        }
        return {**weights, "tables": tables}

    return json.dumps({**style, "cue": cut(style["cue"]), "line": cut(style["line"])})


def seeds(name: str) -> list[bytes]:
    """The inputs to begin a target with, in its own form."""
    if name == "txt":
        return [first + text.encode() for text in TEXTS for first in (b"\0", b"\1")]
    if name == "md":
        return [first + text.encode() for text in (*MARKDOWN, TALK) for first in (b"\0", b"\1")]
    if name == "html":
        return [first + text.encode() for text in PAGES for first in (b"\0", b"\1")]
    if name == "docx":
        rich = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:r><w:t>A talk</w:t></w:r></w:p><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Ann:</w:t></w:r><w:ins><w:r><w:tab/><w:t xml:space="preserve"> Good </w:t><w:br/></w:r></w:ins><w:del><w:r><w:delText>no</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Bo</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Yes.</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p><w:r><w:t>Ann: Bye.</w:t></w:r></w:p></w:sdtContent></w:sdt></w:body></w:document>'
        parts = [bytes([at]) + USUAL[part] for at, part in enumerate(PARTS)]
        return [*parts, b"\0" + rich.encode(), b"\xfa" + word_file({})]
    if name == "sheet":
        return [bytes([at % 16]) + text.encode() for text in SHEETS for at in (0, 1)]
    if name == "words":
        forms = [written(form, SAID[:4]) for form in WORD_FORMS]
        return [b"\0" + text.encode() for text in (*forms, *OTHERS.values())]
    if name == "configuration":
        return [first + text.encode() for text in CONFIGURATIONS for first in (b"\0", b"\1")]
    if name == "profile":
        return [b"\0" + text.encode() for text in PROFILES]
    if name == "timed":
        return [b"\0" + SEEDS["timed.json"], b"\0" + timed_talk().encode()]
    if name == "style":
        data = files("imhcaps.segmentation").joinpath("weights/breaks.json").read_text("utf-8")
        return [b"\0" + _tabled(json.loads(data)).encode()]
    if name == "baseline":
        return [
            b"\0" + SEEDS["b.json"],
            b'\0{"format": "imhcaps-baseline", "version": 1, "findings": []}',
        ]
    return [b"\0" + line.encode() for line in COMMAND_LINES] + [
        b"\0check t.en.vtt\0" + each.encode() + b"\0" + body for each, body in FILES.items()
    ]


COMMAND_LINES = [
    "caption t.txt --cues c.csv -o out --to vtt,srt,sbv,lrc,json --review r.csv",
    "caption t.txt --words w.json -o out --draft --labels always --profile web --stem x",
    "caption t.en.vtt -o - --encoding cp1252",
    "align t.txt --cues c.csv -o a.json --unit s",
    "align t.txt --words w.json -o - --draft",
    "check . --output-format json --select TIM,LEN --ignore BRK",
    "check t.en.vtt t.en.srt --fix --profile p.toml -j 1",
    "check t.en.vtt --diff --unsafe-fixes --media 12:34.5",
    "check - --stdin-filename x.vtt --statistics",
    "check t.en.vtt --transcript t.txt --max-difference 0.5 --no-sparkline",
    "check t.en.vtt --write-baseline --baseline b.json",
    "convert t.en.vtt -o x.srt --force",
    "convert t.en.srt -o - --to vtt --from srt",
    "export t.txt --to txt,md,json,html,epub -o tr --cues c.csv --no-times",
    "export t.en.vtt --to txt -o - --width 40",
    "formats",
    "profile web",
    "profile --output-format json",
    "rule LEN101",
    "rule TIM --output-format json",
    "--version",
    "--help",
]
