#!/bin/sh
# stt-align-node 2.0.1 gives words that the recogniser did not have no length (start and end are equal), and a text that has not one word in
# common with the recording the times of its first word, every word of it: nothing tells that the two do not belong together.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "stt-align-node@2.0.1"
cat > expected <<'EXPECTED'
Good 1-2 morning 2-3 to 5.5-5.5 you 8-8 all 8-9
Nothing 1-2 here 1-2 is 1-2 the 1-2 same 1-2
EXPECTED
cat > read.js <<'PROGRAM'
const { alignSTT } = require("stt-align-node");
const words = [["good", 1, 2], ["morning", 2, 3], ["all", 8, 9]].map(([text, start, end], id) => ({ id, text, start, end }));
for (const text of ["Good morning to you all", "Nothing here is the same"]) {
  console.log(alignSTT({ words }, text).map((word) => `${word.text} ${word.start}-${word.end}`).join(" "));
}
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: stt-align-node@2.0.1"
