#!/bin/sh
# A div of TTML may stand in another, as chapters and scenes do. pysubs2 1.8.1 reads the paragraphs of the outer one alone: a document whose
# captions all stand one step deeper has none, and nothing is said.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pysubs2==1.8.1"
cat > expected <<'EXPECTED'
one step: ['Good evening.']
two steps: []
EXPECTED
cat > read.py <<'PROGRAM'
import pysubs2

PARAGRAPH = '<div><p begin="1s" end="2s">Good evening.</p></div>'
for name, body in (("one step", PARAGRAPH), ("two steps", f"<div>{PARAGRAPH}</div>")):
    text = f'<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body>{body}</body></tt>'
    print(f"{name}:", [event.text for event in pysubs2.SSAFile.from_string(text, format_="ttml")])
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: pysubs2==1.8.1"
