#!/bin/sh
# num2words 0.5.14 reads an amount of money that is an int as hundredths: 12 is "zero euro, twelve cents", 12.0 is twelve
# euros. Swedish has neither money nor years (NotImplementedError), Polish no negative numbers (ValueError).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "num2words==0.5.14"
cat > expected <<'EXPECTED'
zero euro, twelve cents
twelve euro, zero cents
null Euro und zwölf Cent
sv currency NotImplementedError
sv year NotImplementedError
pl cardinal ValueError
EXPECTED
cat > read.py <<'PROGRAM'
from num2words import num2words

print(num2words(12, to="currency", currency="EUR"))
print(num2words(12.0, to="currency", currency="EUR"))
print(num2words(12, lang="de", to="currency", currency="EUR"))
for language, kind, number in (("sv", "currency", 12.0), ("sv", "year", 1999), ("pl", "cardinal", -5)):
    try:
        print(num2words(number, lang=language, to=kind))
    except (NotImplementedError, ValueError) as error:
        print(language, kind, type(error).__name__)
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: num2words==0.5.14"
