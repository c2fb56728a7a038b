#!/bin/sh
# A line of lyrics such as `[applause]` is a tag to lrc-kit 1.2.1, with a blank before it too: its text is empty. An
# invisible space (U+200B) before the bracket keeps it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "lrc-kit@1.2.1"
cat > expected <<'EXPECTED'
["","","​[applause]"]
EXPECTED
cat > read.js <<'PROGRAM'
const { Lrc } = require("lrc-kit");
const text = "[00:01.00][applause]\n[00:02.00] [applause]\n[00:03.00]\u200b[applause]\n";
console.log(JSON.stringify(Lrc.parse(text).lyrics.map((line) => line.content)));
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: lrc-kit@1.2.1"
