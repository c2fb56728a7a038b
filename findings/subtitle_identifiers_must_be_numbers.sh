#!/bin/sh
# subtitle 4.2.2: an identifier of WebVTT that is a word is refused before the first cue, and before a later one becomes words of
# the caption above it.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "subtitle@4.2.2"
cat > first.vtt <<'CAPTIONS'
WEBVTT

intro
00:00:01.000 --> 00:00:02.000
Good morning.
CAPTIONS
cat > second.vtt <<'CAPTIONS'
WEBVTT

00:00:01.000 --> 00:00:02.000
Good morning.

answer
00:00:03.000 --> 00:00:04.000
Good night.
CAPTIONS
cat > expected <<'EXPECTED'
first.vtt expected timestamp at row 3, but received: "intro"
second.vtt ["Good morning.\n\nanswer","Good night."]
EXPECTED
cat > read.js <<'PROGRAM'
const { parseSync } = require("subtitle");
const { readFileSync } = require("fs");
for (const path of ["first.vtt", "second.vtt"]) {
  try {
    const cues = parseSync(readFileSync(path, "utf8")).filter((each) => each.type === "cue");
    console.log(path, JSON.stringify(cues.map((cue) => cue.data.text)));
  } catch (error) {
    console.log(path, error.message);
  }
}
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: subtitle@4.2.2"
