#!/bin/sh
# Italics are the one piece of markup that SubRip files have most. pycaption 2.2.16 takes them for text: as WebVTT
# the viewer reads the tags, since only "<" is escaped.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "pycaption==2.2.16"
cat > "$work/expected" <<'EXPECTED'
&lt;i>Hi&lt;/i> all
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pycaption
text = "1\n00:00:01,000 --> 00:00:02,000\n<i>Hi</i> all\n\n"
print(pycaption.WebVTTWriter().write(pycaption.SRTReader().read(text)).strip().split("\n")[-1])
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: pycaption==2.2.16"
