#!/bin/sh
# whisper-normalizer 0.1.15 (English) is what word error rates are counted after: "-5" and "5", and "C++", "C#" and "C" are then one text, an amount in dollars
# and one in pounds are both "one.50", and words in round brackets are in no count.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "whisper_normalizer==0.1.15"
cat > expected <<'EXPECTED'
It is -5 degrees -> it is 5 degrees
It is 5 degrees -> it is 5 degrees
in C++ -> in c
in C# -> in c
in C -> in c
for $1.50 -> for one.50
for £1.50 -> for one.50
We do (not) agree -> we do agree
EXPECTED
cat > read.py <<'PROGRAM'
from whisper_normalizer.english import EnglishTextNormalizer

normalize = EnglishTextNormalizer()
for text in ["It is -5 degrees", "It is 5 degrees", "in C++", "in C#", "in C", "for $1.50", "for £1.50", "We do (not) agree"]:
    print(text, "->", normalize(text))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: whisper_normalizer==0.1.15"
