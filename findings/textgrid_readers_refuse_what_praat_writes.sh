#!/bin/sh
# A label of Praat may have two lines: tgt 1.5 ends with an IndexError on such a TextGrid. Praat's older files name the time of a point "time",
# its newer ones "number": praatio 6.2.2 refuses the older (ParsingError). textgrid 1.6.1 reads all of them.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "praatio==6.2.2" "tgt==1.5" "numpy==2.2.6" "textgrid==1.6.1"
cat > expected <<'EXPECTED'
one line, number: praatio reads, tgt reads, textgrid reads
two lines, number: praatio reads, tgt IndexError, textgrid reads
one line, time: praatio ParsingError, tgt reads, textgrid reads
EXPECTED
cat > read.py <<'PROGRAM'
from pathlib import Path

import textgrid
import tgt
from praatio import textgrid as praatio

FILE = '''File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 2
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "Ann"
        xmin = 0
        xmax = 2
        intervals: size = 1
        intervals [1]:
            xmin = 0
            xmax = 2
            text = "{}"
    item [2]:
        class = "TextTier"
        name = "clicks"
        xmin = 0
        xmax = 2
        points: size = 1
        points [1]:
            {} = 1
            mark = "click"
'''
READERS = {
    "praatio": lambda path: praatio.openTextgrid(path, False),
    "tgt": tgt.io.read_textgrid,
    "textgrid": textgrid.TextGrid.fromFile,
}


def outcome(read):
    try:
        read("a.TextGrid")
    except Exception as error:
        return type(error).__name__
    return "reads"


for name, label, field in [
    ("one line, number", "Good morning.", "number"),
    ("two lines, number", "Good\nmorning.", "number"),
    ("one line, time", "Good morning.", "time"),
]:
    Path("a.TextGrid").write_text(FILE.format(label, field))
    print(f"{name}:", ", ".join(f"{reader} {outcome(read)}" for reader, read in READERS.items()))
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: praatio==6.2.2, tgt==1.5, textgrid==1.6.1"
