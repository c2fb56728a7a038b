"""A file whose encoding is a guess is left as it is until somebody names the encoding."""

from __future__ import annotations

import pytest

from imhcaps.checks.runner import check_document
from imhcaps.formats import read_document
from imhcaps.source import decode

TEXTS = {
    "cp1250": "Święta będą późno, jeśli śnieg nie spadnie przed nocą.",
    "cp1251": "Доброе утро, как вы спали сегодня и что вам снилось?",
    "cp1252": "Grüß Gott, schöne Tage und sehr müde Füße für alle hier.",
    "cp1254": "Günaydın, bugün nasılsınız? Şöyle güzel bir iş yaptık.",
    "gbk": "早上好，你们今天怎么样？我们现在就开始吧，请大家坐好。",
}


def document(codec, named=None):
    text = f"5\n00:00:01,000 --> 00:00:09,000\n{TEXTS[codec]}\n"
    return read_document(decode(text.encode(codec), "talk.srt", encoding=named))


@pytest.mark.parametrize("codec", TEXTS)
def test_no_fix_is_offered_on_a_guess(codec):
    found = check_document(document(codec))
    assert found
    assert not [finding.code for finding in found if finding.fix]


@pytest.mark.parametrize("codec", TEXTS)
def test_fixes_are_offered_where_it_is_named(codec):
    assert [f for f in check_document(document(codec, codec)) if f.fix]
