#!/bin/sh
# SubRip has no escapes, WebVTT needs them: srt-to-vtt 1.1.3, srt2vtt 1.3.1, subtitle-converter 3.0.12 and vtt-creator 1.1.1 write
# "if a <b then" as it stands. A tag begins there: by the tree that webvtt-parser 2.2.0 makes, viewers read "if a ".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "srt-to-vtt@1.1.3" "srt2vtt@1.3.1" "subtitle-converter@3.0.12" "vtt-creator@1.1.1" "webvtt-parser@2.2.0"
cat > a.srt <<'CAPTIONS'
1
00:00:01,000 --> 00:00:02,000
if a <b then
CAPTIONS
cat > expected <<'EXPECTED'
srt-to-vtt: [if a <b then] [if a ]
srt2vtt: [if a <b then] [if a ]
subtitle-converter: [if a <b then] [if a ]
vtt-creator: [if a <b then] [if a ]
EXPECTED
cat > read.js <<'PROGRAM'
const fs = require("fs");
const { WebVTTParser } = require("webvtt-parser");
const source = fs.readFileSync("a.srt", "utf8");

function textOf(node) {
  return node.type === "text" ? node.value : (node.children || []).map(textOf).join("");
}

function show(name, file) {
  const cue = new WebVTTParser().parse(file, "captions").cues[0];
  console.log(`${name}: [${cue.text.trim()}] [${textOf(cue.tree)}]`);
}

async function main() {
  const stream = fs.createReadStream("a.srt").pipe(require("srt-to-vtt")());
  let text = "";
  stream.on("data", (part) => (text += part));
  await new Promise((done) => stream.on("end", done));
  show("srt-to-vtt", text);
  show("srt2vtt", await new Promise((done) => require("srt2vtt")(source, (error, file) => done(String(file)))));
  show("subtitle-converter", require("subtitle-converter").convert(source, ".vtt", {}).subtitle);
  const file = new (require("vtt-creator"))();
  file.add(1, 2, "if a <b then");
  show("vtt-creator", file.toString());
}
main();
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: srt-to-vtt@1.1.3, srt2vtt@1.3.1, subtitle-converter@3.0.12, vtt-creator@1.1.1, webvtt-parser@2.2.0"
