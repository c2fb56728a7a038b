#!/bin/sh
# A recording of over an hour has lines such as `[01:02:03.00]` in its LRC file. pylrc 0.1.2 drops them
# without a word. Its SubRip numbers cues from 0 and gives the last line five seconds, whatever the file says.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "pylrc==0.1.2"
cat > "$work/expected" <<'EXPECTED'
['first', 'second']
0
00:00:01,000 --> 00:00:05,000
first

1
00:00:05,000 --> 00:00:10,000
second
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pylrc
read = pylrc.parse("[00:01.00]first\n[00:05.00]second\n[01:02:03.00]after an hour\n")
print([line.text for line in read])
print(read.toSRT().strip())
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: pylrc==0.1.2"
