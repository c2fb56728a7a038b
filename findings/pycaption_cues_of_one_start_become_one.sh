#!/bin/sh
# Two SubRip cues that come at the same time, one for each of two speakers, are one cue after pycaption 2.2.16
# has read and written them, whatever their places on the screen; the first line gains a blank at its end.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "pycaption==2.2.16"
cat > "$work/expected" <<'EXPECTED'
'1\n00:00:01,000 --> 00:00:02,000\nAnn: Hi. \nBob: Hello.\n'
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pycaption
text = "1\n00:00:01,000 --> 00:00:02,000\nAnn: Hi.\n\n2\n00:00:01,000 --> 00:00:02,000\nBob: Hello.\n\n"
print(repr(pycaption.SRTWriter().write(pycaption.SRTReader().read(text))))
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: pycaption==2.2.16"
