#!/bin/sh
# vtt-to-json 0.1.1 gives the identifier of the next cue as words of this one, and loses the last caption of a file that
# ends with a line break and numbers its cues.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "vtt-to-json@0.1.1"
cat > a.vtt <<'CAPTIONS'
WEBVTT

1
00:00:01.000 --> 00:00:02.000
Good morning.

2
00:00:03.000 --> 00:00:04.000
Good night.
CAPTIONS
cat > expected <<'EXPECTED'
1000 2000 Good morning.
1000 2000 2
EXPECTED
cat > read.js <<'PROGRAM'
const convert = require("vtt-to-json");
const text = require("fs").readFileSync("a.vtt", "utf8");
convert(text).then((cues) => cues.forEach((cue) => console.log(cue.start, cue.end, cue.part)));
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: vtt-to-json@0.1.1"
