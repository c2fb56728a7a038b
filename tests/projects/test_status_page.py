"""The page of a project's status: titles, links that lead to files, a date, what the columns mean; no script."""

from __future__ import annotations

import json
import re
import sys
from html import unescape
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

import pytest

from projects.course import NAMES, SETTINGS, TEXTS, begin, on_terminal, run


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CI", raising=False)
    return begin(tmp_path)


@pytest.mark.parametrize("place", ["status.html", "pages/deep/status.html", "-"])
@pytest.mark.parametrize("folder", ["captions", "captions & more [1]"])
def test_links_lead_to_the_files(project, place, folder):
    settings = (project / "imhcaps.toml").read_text()
    (project / "imhcaps.toml").write_text(f'captions-folder = "{folder}"\n{settings}')
    assert run(project, "build").returncode == 0
    (project / "pages/deep").mkdir(parents=True)
    done = run(project, f"status --to html -o {place}")
    assert done.returncode == 0
    page = done.stdout if place == "-" else (project / place).read_text()
    here = project if place == "-" else (project / place).parent
    links = [unquote(unescape(link)) for link in re.findall(r'href="([^"]+)"', page)]
    assert len(links) == 3 * len(NAMES)
    assert all((here / link).is_file() for link in links)
    assert re.search(r'<time datetime="20\d\d-\d\d-\d\dT\d\d:\d\dZ">', page)
    assert page.count("<dt>") == page.count("<dd>") >= 6
    assert "<script" not in page


def test_a_talk_has_its_title_and_the_name_that_commands_know(project):
    page = "# Evenings <&>\n\n" + "".join(
        f"## About {name} & co\n\n{TEXTS[name]}\n" for name in NAMES
    )
    (project / "evenings.md").write_text(page)
    tables = "".join(
        f'[[talk]]\ntranscript = "evenings.md"\nheading = "About {name} & co"\n' for name in NAMES
    )
    (project / "imhcaps.toml").write_text(tables)
    run(project, "build")
    shown = run(project, "status --to html").stdout
    for name in NAMES:
        assert (
            f'<th scope="row">About {name} &amp; co<br><small>evenings-about-{name}-co</small>'
            in shown
        )


def test_what_to_listen_to_first_is_said(project):
    """Findings by law, then the times that are least certain; how many places, and how long it takes."""
    long = "".join(f"{text}\n\n" for _ in range(8) for text in TEXTS.values())
    (project / "ships.txt").write_text(f"{long}Zed Why: And that is all that we have to say.\n")
    (project / "ships.csv").write_text("start,end,text\n0:01,,Ann Lee\n6:00,6:06,Zed Why\n")
    run(project, "build")
    (row,) = [
        r for r in json.loads(run(project, "status --to json").stdout) if r["talk"] == "ships"
    ]
    starts = [each["start_ms"] for each in row["listen_first"]]
    assert len(starts) == 3
    ordered = sorted(starts)
    assert all(b - a >= 30_000 for a, b in pairwise(ordered))
    assert all(10_000 < start < 360_000 for start in starts)  # far from both known times
    assert all("estimated" in each["why"] for each in row["listen_first"])
    moments = ", ".join(f"00:{ms // 60_000:02}:{ms // 1000 % 60:02}" for ms in starts)
    assert moments in run(project, "status").stdout
    page = run(project, "status --to html").stdout
    why = row["listen_first"][0]["why"]
    alike = sum(each["why"] == why for each in row["listen_first"])
    assert why in unescape(page) and unescape(page).count(why) == 1 and alike > 1
    sheet = run(project, "status --to csv").stdout
    assert row["listen_first"][0]["why"] in sheet


def test_why_a_build_failed_is_said_until_it_succeeds(project):
    good = (project / "lamps.csv").read_text()
    (project / "lamps.csv").write_text("start,text\n0:01,nobody says this here at all\n")
    assert run(project, "build").returncode == 1
    rows = json.loads(run(project, "status --to json").stdout)
    assert rows[0]["talk"] == "lamps"
    assert rows[0]["problem"].startswith("the last build failed: lamps.csv:2: ")
    table = run(project, "status").stdout
    assert "matches nothing in the transcript" in table
    assert "then imhcaps build lamps" in table
    (project / "lamps.csv").write_text(good)
    assert run(project, "build").returncode == 0
    assert not any(row["problem"] for row in json.loads(run(project, "status --to json").stdout))


def test_a_review_says_how_many_places_and_how_long(project):
    (project / "imhcaps.toml").write_text(f"[limits]\nmax_cps = 5\n{SETTINGS}")
    run(project, "build")
    rows = json.loads(run(project, "status --to json").stdout)
    assert all(row["places"] == row["law"] + row["house"] > 0 for row in rows)
    for row in rows:
        places = "1 place" if row["places"] == 1 else f"{row['places']} places"
        assert re.fullmatch(rf"review: {places}(?: \(\d+ by law\))?, \d+ min", row["next"])
        assert row["listen_first"]


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
@pytest.mark.parametrize(("columns", "table"), [(60, False), (400, True)])
def test_on_a_narrow_terminal_each_talk_stands_under_its_name(project, columns, table):
    run(project, "build")
    status, said = on_terminal(project, "status", columns)
    assert status == 0
    lines = said.split("\r\n")
    for name in NAMES:
        (at,) = [at for at, line in enumerate(lines) if line.split("  ")[0] == name]
        assert ("Words" in lines[at]) is False
        assert any("Words" in line for line in lines[at : at + 4]) is not table
    assert ("Words" in lines[0]) is table
