#!/bin/sh
# jiwer 4.0.0 parts words at spaces alone: captions of two lines, compared with the same words on one line, have a word error rate
# of 2 out of 1. The same for a tab and a no-break space. It has to be told (`ReduceToListOfListOfWords` after a replacement).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "jiwer==4.0.0"
cat > expected <<'EXPECTED'
space 0.0
line break 2.0
tab 2.0
no-break space 2.0
two spaces 0.0
EXPECTED
cat > read.py <<'PROGRAM'
import jiwer

for name, text in (("space", "good morning"), ("line break", "good\nmorning"), ("tab", "good\tmorning"),
                   ("no-break space", "good\u00a0morning"), ("two spaces", "good  morning")):
    print(name, float(jiwer.wer(text, "good morning")))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: jiwer==4.0.0"
