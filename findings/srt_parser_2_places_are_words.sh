#!/bin/sh
# SubRip may give a place behind the times (X1: X2: Y1: Y2:). srt-parser-2 1.2.3 and srtparsejs 1.0.8 make it the first line of the words. Captions without a number,
# which players show, are not read at all: no caption, and no error.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "srt-parser-2@1.2.3" "srtparsejs@1.0.8"
cat > expected <<'EXPECTED'
placed ["X1:100 X2:600 Y1:050 Y2:090\nGood morning."]
placed ["X1:100 X2:600 Y1:050 Y2:090\nGood morning."]
unnumbered []
unnumbered []
EXPECTED
cat > read.cjs <<'PROGRAM'
const Parser = require("srt-parser-2").default;
const srtparsejs = require("srtparsejs");
const placed = "1\n00:00:01,000 --> 00:00:02,500 X1:100 X2:600 Y1:050 Y2:090\nGood morning.\n";
const unnumbered = "00:00:01,000 --> 00:00:02,500\nGood morning.\n\n00:00:03,000 --> 00:00:04,000\nThank you.\n";
for (const [name, text] of [["placed", placed], ["unnumbered", unnumbered]]) {
  console.log(name, JSON.stringify(new Parser().fromSrt(text).map((cue) => cue.text)));
  console.log(name, JSON.stringify(srtparsejs.parse(text).map((cue) => cue.text)));
}
PROGRAM
node read.cjs > seen
diff expected seen && echo "as stated: srt-parser-2@1.2.3 srtparsejs@1.0.8"
