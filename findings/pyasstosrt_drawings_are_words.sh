#!/bin/sh
# SubStation Alpha draws shapes by commands behind {\p1}. pyasstosrt 1.5.0 makes captions of them: viewers of the SubRip file read "m 0 0 l 100 100".
# The soft line break \n, which renderers show as a blank, is shown as it stands; asstosrt 0.1.6 keeps the hard blank \h instead.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pyasstosrt==1.5.0" "asstosrt==0.1.6"
cat > a.ass <<'CAPTIONS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Arial,20,&H00FFFFFF,&H000000FF,&H00000000,&H00000000,0,0,0,0,100,100,0,0,1,2,2,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,5\hkm\nfrom here
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\p1}m 0 0 l 100 100{\p0}
CAPTIONS
cat > expected <<'EXPECTED'
pyasstosrt ['5\xa0km\\nfrom here', 'm 0 0 l 100 100']
asstosrt ['5\\hkm\nfrom here']
EXPECTED
cat > read.py <<'PROGRAM'
from pathlib import Path

import asstosrt
from pyasstosrt import Subtitle


def words(text):
    parts = text.replace("\r\n", "\n").strip().split("\n\n")
    return [part.split("\n", 2)[2].strip() for part in parts if part.count("\n") > 1]


Path("out").mkdir()
Subtitle(Path("a.ass")).export(Path("out"))
print("pyasstosrt", words(Path("out/a.srt").read_text()))
with open("a.ass") as file:
    print("asstosrt", words(asstosrt.convert(file)))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pyasstosrt==1.5.0, asstosrt==0.1.6"
