#!/bin/sh
# word2number 1.1 adds up the words of a year ("nineteen eighty four" is 1524), leaves out "half", and gives a number that is below zero without its sign.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "word2number==1.1"
cat > expected <<'EXPECTED'
nineteen eighty four -> 1524
twenty twenty -> 40
two and a half -> 2
minus five -> 5
one two three -> 5
EXPECTED
cat > read.py <<'PROGRAM'
from word2number import w2n

for words in ["nineteen eighty four", "twenty twenty", "two and a half", "minus five", "one two three"]:
    print(words, "->", w2n.word_to_num(words))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: word2number==1.1"
