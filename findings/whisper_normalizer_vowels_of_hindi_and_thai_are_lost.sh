#!/bin/sh
# The normaliser of whisper-normalizer 0.1.15 for languages other than English takes combining marks for punctuation: vowel signs of Hindi and Thai become blanks,
# so that one word is several and a word error rate counts letters; words that differ in a vowel are equal.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "whisper_normalizer==0.1.15"
cat > expected <<'EXPECTED'
दिन -> ['द', 'न']
दान -> ['द', 'न']
ที่นี่ -> ['ท', 'น']
Straße -> ['straße']
EXPECTED
cat > read.py <<'PROGRAM'
from whisper_normalizer.basic import BasicTextNormalizer

normalize = BasicTextNormalizer()
for text in ["दिन", "दान", "ที่นี่", "Straße"]:
    print(text, "->", normalize(text).split())
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: whisper_normalizer==0.1.15"
