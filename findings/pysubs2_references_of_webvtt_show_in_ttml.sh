#!/bin/sh
# pysubs2 1.8.1 leaves the character references of WebVTT as they stand, and escapes them again for TTML: viewers of the TTML read
# "Q &amp; A". SubRip made of the same file shows it as well, since SubRip has no references.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysubs2==1.8.1"
cat > a.vtt <<'CAPTIONS'
WEBVTT

00:00:01.000 --> 00:00:02.000
Q &amp; A
CAPTIONS
cat > expected <<'EXPECTED'
ttml: Q &amp; A
srt: Q &amp; A
EXPECTED
cat > read.py <<'PROGRAM'
import xml.etree.ElementTree as ElementTree

import pysubs2

captions = pysubs2.load("a.vtt")
tree = ElementTree.fromstring(captions.to_string("ttml"))
print("ttml:", "".join(next(each for each in tree.iter() if each.tag.endswith("}p")).itertext()))
print("srt:", captions.to_string("srt").splitlines()[2])
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pysubs2==1.8.1"
