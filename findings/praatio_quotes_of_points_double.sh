#!/bin/sh
# A TextGrid writes a quotation mark in a label as two. praatio 6.2.2 makes one of the two again in intervals, and not in the points of
# the long form: each time such a file is opened and saved, as Praat then reads it, their number doubles.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "praatio==6.2.2"
cat > expected <<'EXPECTED'
say "yes" | says ""no""
say "yes" | says """"no""""
say "yes" | says """"""""no""""""""
EXPECTED
cat > read.py <<'PROGRAM'
from praatio import textgrid

grid = textgrid.Textgrid()
grid.addTier(textgrid.IntervalTier("words", [(0, 1, 'say "yes"')], 0, 3))
grid.addTier(textgrid.PointTier("notes", [(1, 'says "no"')], 0, 3))
for _ in range(3):
    grid.save("a.TextGrid", format="long_textgrid", includeBlankSpaces=False)
    grid = textgrid.openTextgrid("a.TextGrid", includeEmptyIntervals=False)
    print(grid.getTier("words").entries[0].label, "|", grid.getTier("notes").entries[0].label)
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: praatio==6.2.2"
