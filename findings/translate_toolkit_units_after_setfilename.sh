#!/bin/sh
# translate-toolkit 3.20.4: once the file of a new XLIFF document has its name (`setfilename`), `addsourceunit` adds nothing and
# returns None: the units still go to a file called "NoName", which is no longer there.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "translate-toolkit==3.20.4"
cat > expected <<'EXPECTED'
before: Hello
after: None
units in the file: 0
EXPECTED
cat > read.py <<'PROGRAM'
from translate.storage import xliff

store = xliff.xlifffile(sourcelanguage="en", targetlanguage="fr")
print("before:", store.addsourceunit("Hello").source)
store = xliff.xlifffile(sourcelanguage="en", targetlanguage="fr")
store.setfilename(store.getfilenode("NoName"), "talk.vtt")
print("after:", store.addsourceunit("Hello"))
print("units in the file:", len(xliff.xlifffile.parsestring(bytes(store)).units))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: translate-toolkit==3.20.4"
