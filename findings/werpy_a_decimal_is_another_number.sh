#!/bin/sh
# werpy 3.5.0 removes every mark when it normalises text for a word error rate: 10.5 becomes 105, 12:30 becomes 1230, "we're" becomes "were";
# two sentences of different facts have no error. A long dash stays and is a word.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "werpy==3.5.0"
cat > expected <<'EXPECTED'
it costs 105 million | it costs 105 million | 0.0
were at 1230 | were at 1230 | 0.0
yes — no | yes no | 0.3333333333333333
EXPECTED
cat > read.py <<'PROGRAM'
import werpy

for pair in [("It costs 10.5 million", "It costs 105 million"), ("We're at 12:30", "Were at 1230"), ("yes — no", "yes no")]:
    reference, hypothesis = (werpy.normalize(text) for text in pair)
    print(reference, "|", hypothesis, "|", werpy.wer(reference, hypothesis))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: werpy==3.5.0"
