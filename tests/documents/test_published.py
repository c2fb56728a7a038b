"""What a document says of its publication: from the command line before what the page says."""

from __future__ import annotations

import pytest

from command import in_process

PAGE = """---
title: The lamps
date: 2019-03-02
source: https://example.org/lamps
publisher: Harbour Trust
---

**Ann Lee:** The lamps of the harbour.

**Bo Chen:** Who lit them?
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


def test_what_is_no_address_is_text(tmp_path):
    text = exported(tmp_path, "html", "--source", 'javascript:alert("x")', "--date", "<b>soon")
    assert "<b>soon" not in text
    assert 'href="javascript' not in text
