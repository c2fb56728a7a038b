#!/bin/sh
# WebVTT may leave out the hours of a time: subtitles-parser-vtt 0.1.0 drops every caption that does, without a word.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "subtitles-parser-vtt@0.1.0"
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
Three 5000 6000
EXPECTED
cat > read.js <<'PROGRAM'
const parser = require("subtitles-parser-vtt");
const text = require("fs").readFileSync("a.vtt", "utf8");
for (const each of parser.fromVtt(text, "ms")) console.log(each.text, each.startTime, each.endTime);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: subtitles-parser-vtt@0.1.0"
