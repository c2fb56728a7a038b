#!/bin/sh
# A line of LRC whose time has tenths of a second, [00:02.5], is dropped without a word by liricle 4.2.0, and is of the type
# "invalid" in clrc 3.1.4; thousandths and whole seconds are read.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "liricle@4.2.0" "clrc@3.1.4"
cat > a.lrc <<'LYRICS'
[00:01.50]hundredths
[00:02.5]tenths
[00:03.123]thousandths
[00:04]seconds
LYRICS
cat > expected <<'EXPECTED'
liricle: hundredths thousandths seconds
clrc: hundredths thousandths seconds
EXPECTED
cat > read.js <<'PROGRAM'
const text = require("fs").readFileSync("a.lrc", "utf8");
const Liricle = require("liricle");
const player = new (Liricle.default || Liricle)();
player.on("load", ({ lines }) => console.log("liricle:", lines.map((line) => line.text).join(" ")));
player.load({ text });
const lines = require("clrc").parse(text).filter((line) => line.type === "lyric");
console.log("clrc:", lines.map((line) => line.content).join(" "));
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: liricle@4.2.0, clrc@3.1.4"
