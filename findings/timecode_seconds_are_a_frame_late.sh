#!/bin/sh
# timecode 1.5.1 counts frames from 1, and its seconds are those of the count: "00:00:01:00" at 25 frames a second is 1.04 s, one
# second is "00:00:00:24", nought and nought make a frame, and two equal times have no difference (ValueError).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "timecode==1.5.1"
cat > expected <<'EXPECTED'
00:00:01:00 is 1.04 s
1.0 s is 00:00:00:24
0 + 0 is 00:00:00:01
1 - 1 is a ValueError
EXPECTED
cat > read.py <<'PROGRAM'
from timecode import Timecode

print("00:00:01:00 is", round(Timecode("25", "00:00:01:00").to_realtime(True), 3), "s")
print("1.0 s is", Timecode("25", start_seconds=1.0))
print("0 + 0 is", Timecode("25", "00:00:00:00") + Timecode("25", "00:00:00:00"))
try:
    print("1 - 1 is", Timecode("25", "00:00:01:00") - Timecode("25", "00:00:01:00"))
except ValueError:
    print("1 - 1 is a ValueError")
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: timecode==1.5.1"
