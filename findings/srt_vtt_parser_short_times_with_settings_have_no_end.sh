#!/bin/sh
# WebVTT may leave out the hours of a time. @plussub/srt-vtt-parser 2.0.5 reads such times, and settings behind times with
# hours; a cue with both has no end (NaN).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "@plussub/srt-vtt-parser@2.0.5"
cat > a.vtt <<'CAPTIONS'
WEBVTT

00:01.000 --> 00:02.500 align:start
One

00:03.000 --> 00:04.000
Two

00:00:05.000 --> 00:00:06.000 align:start
Three
CAPTIONS
cat > expected <<'EXPECTED'
One 1000 NaN
Two 3000 4000
Three 5000 6000
EXPECTED
cat > read.js <<'PROGRAM'
const { parse } = require("@plussub/srt-vtt-parser");
const text = require("fs").readFileSync("a.vtt", "utf8");
for (const { text: words, from, to } of parse(text).entries) console.log(words, from, to);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: @plussub/srt-vtt-parser@2.0.5"
