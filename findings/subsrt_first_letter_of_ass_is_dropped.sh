#!/bin/sh
# Each text of an ASS file loses its first letter in subsrt-ts 2.1.2: "Hello" becomes "ello".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "subsrt-ts@2.1.2"
cat > a.ass <<'CAPTIONS'
[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,Arial,16

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,Hello
CAPTIONS
cat > expected <<'EXPECTED'
ello
EXPECTED
cat > read.js <<'PROGRAM'
const { parse } = require("subsrt-ts");
const text = require("fs").readFileSync("a.ass", "utf8");
console.log(parse(text, { format: "ass" }).filter((each) => each.type === "caption")[0].text);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: subsrt-ts@2.1.2"
