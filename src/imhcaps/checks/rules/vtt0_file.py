"""VTT0xx: the file as a whole: signature, header, encoding."""

from __future__ import annotations

from imhcaps.checks.conformance import cue, rule, webvtt

RULES = (
    rule(
        "VTT001", "signature-missing", webvtt("4.1"),
        "The file does not begin with WEBVTT.",
        "Browsers look at the first six characters. Without them they load nothing: no cue is shown.",
        "webvtt\n\n00:01.000 --> 00:02.000\nHello.\n", cue(), fix="safe",
    ),
    rule(
        "VTT002", "signature-not-parted", webvtt("4.1"),
        "Something else than a space, tab or line end follows WEBVTT.",
        "Browsers take the file for something else and load nothing.",
        "WEBVTT- My film\n\n00:01.000 --> 00:02.000\nHello.\n",
        "WEBVTT - My film\n\n00:01.000 --> 00:02.000\nHello.\n", fix="safe",
    ),
    rule(
        "VTT003", "arrow-in-first-line", webvtt("4.1"),
        "The text after WEBVTT holds an arrow (-->).",
        "An arrow marks the times of a cue and may be nowhere else.",
        "WEBVTT a --> b\n\n00:01.000 --> 00:02.000\nHello.\n", cue(), "warning",
    ),
    rule(
        "VTT004", "header-lines", webvtt("4.1"),
        "Lines such as Kind: or Language: are in the header.",
        "Some services write and read them; the specification has an empty line after the first and"
        " browsers skip them. Nothing is lost, so this is only noted.",
        "WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nHello.\n", cue(), "info",
    ),
    rule(
        "VTT005", "header-not-ended", webvtt("4.1"),
        "There is no empty line after the first line.",
        "What follows is taken for the header and dropped, up to an empty line or a cue. A comment or a"
        " style sheet there gets its empty line; what other text was meant for nobody can tell.",
        "WEBVTT\nNOTE This is lost\n\n00:01.000 --> 00:02.000\nHello.\n",
        cue(head="NOTE This is kept\n\n"), fix="safe",
    ),
    rule(
        "VTT006", "undecodable-bytes", webvtt("4.1"),
        "Some bytes are not UTF-8.",
        "Viewers see a replacement character where a letter was.",
        "", "",
    ),
    rule(
        "VTT007", "nul-character", webvtt("6.1"),
        "There is a NUL character in the file.",
        "Browsers replace it: viewers see a box or a question mark. Other programs stop there.",
        cue("Hel\0lo."), cue(), fix="safe",
    ),
    rule(
        "VTT008", "not-utf-8", webvtt("4.1"),
        "The file is not encoded in UTF-8.",
        "WebVTT is always UTF-8. In another encoding every accented letter is shown wrongly.",
        "", "", fix="safe",
    ),
    rule(
        "VTT009", "signature-repeated", webvtt("4.1"),
        "There is a second WEBVTT signature inside the file.",
        "Files or segments of a stream were joined. Browsers drop the line and the rest of its block. Where"
        " X-TIMESTAMP-MAP lines differ, the times after it are of another clock (RFC 8216, 3.5).",
        cue() + "\n" + cue(timing="00:03.000 --> 00:04.000"),
        cue() + "\n00:03.000 --> 00:04.000\nHello.\n", fix="safe",
    ),
)  # fmt: skip
