#!/bin/sh
# vtt2text 0.1.3 makes a text of WebVTT: remarks (NOTE), identifiers that are words, and times without hours, which WebVTT allows, are words of it, tags and character references too.
# Only numbers and times with hours are left out.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "vtt2text==0.1.3"
cat > expected <<'EXPECTED'
NOTE check the name opening 00:01. 000 --> 00:02. 500 <v Ann Webb>Questions &amp; answers. Thank you.
EXPECTED
cat > read.py <<'PROGRAM'
import vtt2text

with open("a.vtt", "w") as file:
    file.write("WEBVTT\n\nNOTE check the name\n\nopening\n00:01.000 --> 00:02.500\n<v Ann Webb>Questions &amp; answers.\n\n")
    file.write("2\n00:00:02.500 --> 00:00:04.000\nThank you.\n")
print(vtt2text.clean("a.vtt"))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: vtt2text==0.1.3"
