#!/bin/sh
# text2num 3.1.0 writes English years as two numbers and keeps the article before a hundred; Spanish "veintiún" stays a word. In German and French the same sentences are right.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "text2num==3.1.0"
cat > expected <<'EXPECTED'
born in nineteen eighty four -> born in 19 84
a hundred and one people -> a 101 people
one hundred and one people -> 101 people
im Jahr neunzehnhundertvierundachtzig -> im Jahr 1984
quatre-vingt-onze ans -> 91 ans
tiene veintiuno -> tiene 21
veintiún libros -> veintiún libros
treinta y un libros -> 31 libros
EXPECTED
cat > read.py <<'PROGRAM'
from text_to_num import alpha2digit

for language, words in [
    ("en", "born in nineteen eighty four"),
    ("en", "a hundred and one people"),
    ("en", "one hundred and one people"),
    ("de", "im Jahr neunzehnhundertvierundachtzig"),
    ("fr", "quatre-vingt-onze ans"),
    ("es", "tiene veintiuno"),
    ("es", "veintiún libros"),
    ("es", "treinta y un libros"),
]:
    print(words, "->", alpha2digit(words, language))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: text2num==3.1.0"
