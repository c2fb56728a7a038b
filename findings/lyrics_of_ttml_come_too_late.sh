#!/bin/sh
# Lyrics in TTML (`itunes:timing`) have a begin on the division, on each line and on each word, and all count from the
# start of the song. Readers that go by TTML add them up: the line of second 15 comes at second 30 with pysubs2 1.8.1,
# and no word of it is on any screen with ttconv 1.2.3 once the times have units.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysubs2==1.8.1" "ttconv==1.2.3"
cat > a.ttml <<'LYRICS'
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:itunes="http://music.apple.com/lyric-ttml-internal" itunes:timing="Word" xml:lang="en">
<body dur="60s"><div begin="15s" end="20s"><p begin="15s" end="20s" itunes:key="L1"><span begin="15s" end="16s">Hello</span></p></div></body></tt>
LYRICS
cat > expected <<'EXPECTED'
30000 35000 Hello
[]
EXPECTED
cat > read.py <<'PROGRAM'
import logging
import xml.etree.ElementTree as ElementTree

import pysubs2
from ttconv import model
from ttconv.imsc import reader
from ttconv.isd import ISD

logging.disable(logging.CRITICAL)
for event in pysubs2.load("a.ttml", format_="ttml"):
    print(event.start, event.end, event.plaintext)
document = reader.to_model(ElementTree.parse("a.ttml"))
screens = (ISD.from_model(document, time) for time in ISD.significant_times(document))
shown = [e.get_text() for s in screens for r in s.iter_regions() for e in r.dfs_iterator() if isinstance(e, model.Text)]
print(shown)
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pysubs2==1.8.1, ttconv==1.2.3"
