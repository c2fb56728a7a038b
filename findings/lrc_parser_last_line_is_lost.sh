#!/bin/sh
# lrc-parser 1.0.1 loses the last line of every LRC file, and shows the second time of a line that is sung twice as words.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "lrc-parser@1.0.1"
cat > a.lrc <<'LYRICS'
[00:01.00]first
[00:02.00][00:06.00]twice
[00:03.00]third
[00:09.00]last
LYRICS
cat > expected <<'EXPECTED'
1 2 first
2 3 [00:06.00]twice
3 9 third
EXPECTED
cat > read.js <<'PROGRAM'
const read = require("lrc-parser");
const text = require("fs").readFileSync("a.lrc", "utf8");
for (const { start, end, text: words } of read(text).scripts) console.log(start, end, words);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: lrc-parser@1.0.1"
