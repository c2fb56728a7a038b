#!/bin/sh
# A STYLE block before the first cue is valid WebVTT (and what exports of voices in colours have): subtitle 4.2.2 and node-webvtt
# 2.0.0 read no caption of such a file.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "subtitle@4.2.2" "node-webvtt@2.0.0"
cat > a.vtt <<'CAPTIONS'
WEBVTT

STYLE
::cue(v) { color: yellow }

00:00:01.000 --> 00:00:02.000
<v Ann>Good morning.
CAPTIONS
cat > expected <<'EXPECTED'
subtitle: expected timestamp at row 3, but received: "STYLE"
node-webvtt: Cue identifier needs to be followed by timestamp (cue #0)
EXPECTED
cat > read.js <<'PROGRAM'
const text = require("fs").readFileSync("a.vtt", "utf8");
for (const [name, parse] of [["subtitle", require("subtitle").parseSync], ["node-webvtt", require("node-webvtt").parse]]) {
  try {
    console.log(name, parse(text));
  } catch (error) {
    console.log(name + ":", error.message);
  }
}
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: subtitle@4.2.2, node-webvtt@2.0.0"
