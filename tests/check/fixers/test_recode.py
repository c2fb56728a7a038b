from __future__ import annotations

import pytest

from check.fixing import mended, with_source
from imhcaps.check.session import unified_diff
from imhcaps.source import Source, decode

TEXT = "WEBVTT\n\n00:01.000 --> 00:03.000\nÀ bientôt.\n"


def rules_know_vtt008() -> bool:
    from imhcaps.check.rules import BY_CODE

    return "VTT008" in BY_CODE


pytestmark = pytest.mark.skipif(not rules_know_vtt008(), reason="VTT008 is not among the rules yet")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "cp1252"])
def test_webvtt_in_another_encoding_is_saved_as_utf8(encoding: str) -> None:
    source = decode(TEXT.encode(encoding), "a.vtt")
    assert source.encoding == encoding
    after = with_source(source, select="VTT008")
    assert after.encode() == TEXT.encode("utf-8")
    assert unified_diff(source, after) == f"# a.vtt: {encoding} → utf-8\n"


def test_utf8_is_left_alone() -> None:
    assert mended(TEXT, select="VTT008").fixed == ()
    assert with_source(Source(TEXT, "a.vtt", bom=True), select="VTT008").bom
