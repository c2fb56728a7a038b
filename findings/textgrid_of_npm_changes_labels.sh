#!/bin/sh
# textgrid 2.2.0 (npm) reads labels of Praat by lines and signs: of a label of two lines the first is left, of "a = b" what stands before the
# sign, and quotation marks inside a label are gone.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "textgrid@2.2.0"
cat > a.TextGrid <<'LABELS'
File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 3
tiers? <exists>
size = 1
item []:
    item [1]:
        class = "IntervalTier"
        name = "Ann"
        xmin = 0
        xmax = 3
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 1
            text = "she said ""yes"" to it"
        intervals [2]:
            xmin = 1
            xmax = 2
            text = "so a = b then"
        intervals [3]:
            xmin = 2
            xmax = 3
            text = "good
morning"
LABELS
cat > expected <<'EXPECTED'
she said yes to it
so a
good
EXPECTED
cat > read.js <<'PROGRAM'
const { TextGrid } = require("textgrid");
const { readFileSync } = require("fs");
const print = console.log;
console.log = () => {};
const read = TextGrid.textgridToJSON(readFileSync("a.TextGrid", "utf8"));
read.items[0].intervals.forEach((each) => print(each.text));
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: textgrid@2.2.0"
