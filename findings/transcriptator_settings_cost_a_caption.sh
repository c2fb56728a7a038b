#!/bin/sh
# transcriptator 1.1.4 (transcripts of podcasts) drops a WebVTT cue that has settings. A voice has to be one word of the letters a to z:
# otherwise its tag stays in the words, and nobody is named.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "transcriptator@1.1.4"
cat > a.vtt <<'CAPTIONS'
WEBVTT

00:00:01.000 --> 00:00:02.000
<v Ann>Good morning.

00:00:03.000 --> 00:00:04.000 align:start
<v Bo>Good night.

00:00:05.000 --> 00:00:06.000
<v Bo Lind>Good bye.
CAPTIONS
cat > expected <<'EXPECTED'
1 [Ann] Good morning.
5 [Ann] <v Bo Lind>Good bye.
EXPECTED
cat > read.js <<'PROGRAM'
const { convertFile } = require("transcriptator");
console.error = () => {};
for (const each of convertFile(require("fs").readFileSync("a.vtt", "utf8")))
  console.log(each.startTime, `[${each.speaker}]`, each.body);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: transcriptator@1.1.4"
