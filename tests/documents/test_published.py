"""What a document says of its publication: from the command line before what the page says."""

from __future__ import annotations

import pytest

from command import in_process
from imhcaps.transcripts import read_transcript

PAGE = """---
title: The lamps
date: 2019-03-02
source: https://example.org/lamps
publisher: "Harbour \"Old\" Trust"
authors:
  - Ida Moss
  - name: Jo Hale
---

**Ann Lee:** The lamps of the harbour.

**Bo Chen:** Who lit them?
"""


META = """<!doctype html><html lang="en"><head><title>The lamps</title>
<meta name="author" content="Ida Moss, Jo Hale"><meta property="article:author" content="https://example.net/me">
<meta name="dcterms.date" content="2019-03-02"><meta property="og:site_name" content='Harbour "Old" Trust'>
<meta name="dcterms.source" content="https://example.org/lamps"></head>
<body><p><b>Ann Lee:</b> The lamps of the harbour.</p><p><b>Bo Chen:</b> Who lit them?</p></body></html>
"""


def exported(folder, kind: str, *options: str) -> str:
    (folder / "talk.md").write_text(PAGE)
    done = in_process("export", "talk.md", "--to", kind, "-o", "-", *options, cwd=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("kind", ["html", "md", "txt"])
def test_the_page_says_when_and_where(tmp_path, kind):
    text = exported(tmp_path, kind)
    assert "2019" in text
    assert "https://example.org/lamps" in text


@pytest.mark.parametrize("kind", ["html", "md", "txt"])
def test_the_command_line_goes_before(tmp_path, kind):
    text = exported(tmp_path, kind, "--date", "2021-05-06", "--source", "https://example.net/new")
    assert "2021" in text
    assert "2019" not in text
    assert "https://example.net/new" in text
    assert "https://example.org/lamps" not in text


@pytest.mark.parametrize("kind", ["html", "md", "txt", "json"])
@pytest.mark.parametrize("name", ["talk.md", "talk.html"])
def test_who_wrote_and_published_it_is_kept_and_read_again(tmp_path, name, kind):
    (tmp_path / name).write_text(PAGE if name == "talk.md" else META)
    done = in_process("export", name, "--to", kind, "-o", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    made = tmp_path / "out" / f"talk.en.{kind}"
    for word in ("Ida Moss, Jo Hale", "Harbour", "Trust", "2019", "https://example.org/lamps"):
        assert word in made.read_text()
    if kind not in ("txt", "json"):
        again = read_transcript(made)
        assert (again.author, again.publisher) == ("Ida Moss, Jo Hale", 'Harbour "Old" Trust')
        assert (again.date, again.address) == ("2019-03-02", "https://example.org/lamps")


@pytest.mark.parametrize("kind", ["html", "md", "txt"])
def test_author_and_link_of_the_command_line_go_before(tmp_path, kind):
    text = exported(tmp_path, kind, "--author", "Una Vik", "--link", "https://example.net/film")
    assert "Una Vik" in text
    assert "Ida Moss" not in text
    assert "https://example.net/film" in text


def test_what_is_no_address_is_text(tmp_path):
    text = exported(tmp_path, "html", "--source", 'javascript:alert("x")', "--date", "<b>soon")
    assert "<b>soon" not in text
    assert 'href="javascript' not in text
