#!/bin/sh
# ass-to-vtt 1.2.0 writes who speaks as <v STYLE NAME>: the voice of Ann in the style "Default" is called "Default Ann".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "ass-to-vtt@1.2.0"
cat > a.ass <<'CAPTIONS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,16

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,Ann,0,0,0,,Good morning.
CAPTIONS
cat > expected <<'EXPECTED'
<v Default Ann>Good morning.
EXPECTED
cat > read.js <<'PROGRAM'
const { createReadStream } = require("fs");
let text = "";
const converter = createReadStream("a.ass").pipe(require("ass-to-vtt")());
converter.on("data", (part) => (text += part));
converter.on("end", () => console.log(text.split("\n").find((line) => line.includes("morning")).trim()));
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: ass-to-vtt@1.2.0"
