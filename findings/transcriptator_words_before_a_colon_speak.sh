#!/bin/sh
# transcriptator 1.1.4 (transcripts of podcasts) takes any words before a colon and a space at the start of a SubRip caption for
# who speaks, and gives that name to all captions after it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "transcriptator@1.1.4"
cat > a.srt <<'CAPTIONS'
1
00:00:01,000 --> 00:00:02,000
Ann: Welcome.

2
00:00:02,000 --> 00:00:03,000
Remember this: go home early.

3
00:00:03,000 --> 00:00:04,000
Thank you all.
CAPTIONS
cat > expected <<'EXPECTED'
[Ann] Welcome.
[Remember this] go home early.
[Remember this] Thank you all.
EXPECTED
cat > read.js <<'PROGRAM'
const { convertFile } = require("transcriptator");
for (const each of convertFile(require("fs").readFileSync("a.srt", "utf8")))
  console.log(`[${each.speaker}]`, each.body);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: transcriptator@1.1.4"
