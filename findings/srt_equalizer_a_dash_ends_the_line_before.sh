#!/bin/sh
# srt_equalizer 0.1.13 shortens captions by their words alone: the dash of the second person is put behind the words of the first one, and italics are opened in one caption and closed in another.
# Chinese, which has no blanks, is not shortened.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "srt_equalizer==0.1.13"
cat > expected <<'EXPECTED'
- Are you
coming along? -
No.
<i>All in
italics over
here</i>
今天我们去公园散步然后回家吃饭
EXPECTED
cat > read.py <<'PROGRAM'
from srt_equalizer import srt_equalizer

with open("a.srt", "w") as file:
    file.write("1\n00:00:01,000 --> 00:00:03,000\n- Are you coming along?\n- No.\n\n")
    file.write("2\n00:00:03,000 --> 00:00:05,000\n<i>All in italics over here</i>\n\n")
    file.write("3\n00:00:05,000 --> 00:00:07,000\n今天我们去公园散步然后回家吃饭\n")
srt_equalizer.equalize_srt_file("a.srt", "b.srt", 16)
print("\n".join(line for line in open("b.srt").read().splitlines() if line and "-->" not in line and not line.isdigit()))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: srt_equalizer==0.1.13"
