#!/bin/sh
# pysubs2 1.8.1 reads <b> in SubRip, and writes SubRip and WebVTT without it; <i>, <u> and <s> survive.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysubs2==1.8.1"
cat > a.srt <<'CAPTIONS'
1
00:00:01,000 --> 00:00:02,000
<b>bold</b> <i>italic</i> <u>underlined</u> <s>struck</s>
CAPTIONS
cat > expected <<'EXPECTED'
{\b1}bold{\b0} {\i1}italic{\i0} {\u1}underlined{\u0} {\s1}struck{\s0}
srt: bold <i>italic</i> <u>underlined</u> <s>struck</s>
vtt: bold <i>italic</i> <u>underlined</u> <s>struck</s>
EXPECTED
cat > read.py <<'PROGRAM'
import pysubs2

captions = pysubs2.load("a.srt")
print(captions[0].text)
for kind in ("srt", "vtt"):
    text = captions.to_string(kind)
    print(f"{kind}:", next(line for line in text.splitlines() if "bold" in line))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pysubs2==1.8.1"
