#!/bin/sh
# vtt-creator 1.1.1 rounds the seconds of a time by themselves: 3599.9996 s is written 00:59:60.000, which WebVTT does not allow
# (a cue with seconds above 59 is dropped by browsers).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "vtt-creator@1.1.1"
cat > expected <<'EXPECTED'
00:59:60.000 --> 01:00:01.000
EXPECTED
cat > read.js <<'PROGRAM'
const Vtt = require("vtt-creator");
const file = new Vtt();
file.add(3599.9996, 3601, "Good morning.");
console.log(file.toString().split("\n").find((line) => line.includes("-->")).trim());
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: vtt-creator@1.1.1"
