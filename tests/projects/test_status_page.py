"""The page of a project's status: titles, links that lead to files, a date, what the columns mean; no script."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import pytest

from projects.course import NAMES, TEXTS, begin, run


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
