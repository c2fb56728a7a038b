#!/bin/sh
# Many SubRip files have a caption with an empty line between its two lines of words. pysrt 1.1.2 drops the words behind it (told only if asked to raise), where
# srt 3.5.3 keeps them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysrt==1.1.2" "srt==3.5.3"
cat > a.srt <<'CAPTIONS'
1
00:00:01,000 --> 00:00:02,000
Good

morning.

2
00:00:03,000 --> 00:00:04,000
Good night.
CAPTIONS
cat > expected <<'EXPECTED'
pysrt ['Good', 'Good night.']
srt ['Good\n\nmorning.', 'Good night.']
EXPECTED
cat > read.py <<'PROGRAM'
from pathlib import Path

import pysrt
import srt

print("pysrt", [cue.text for cue in pysrt.open("a.srt")])
print("srt", [cue.content for cue in srt.parse(Path("a.srt").read_text())])
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pysrt==1.1.2, srt==3.5.3"
