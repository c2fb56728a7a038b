#!/bin/sh
# subsrt 1.1.1 parts captions at empty lines that end in CR LF alone: in a file whose lines end in LF, all captions of SubRip and SBV are
# words of the first one, and WebVTT has none. With CR LF a WebVTT caption that has settings is left out.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "subsrt@1.1.1"
cat > expected <<'EXPECTED'
srt LF ["Good morning.\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nGood night.\r\n"]
srt CR LF ["Good morning.","Good night.\r\n"]
sbv LF ["Good morning.\r\n\r\n0:00:03.000,0:00:04.000\r\nGood night.\r\n"]
sbv CR LF ["Good morning.","Good night.\r\n"]
vtt LF []
vtt CR LF ["Good night.\r\n"]
EXPECTED
cat > read.js <<'PROGRAM'
const subsrt = require("subsrt");
const files = {
  srt: "1\n00:00:01,000 --> 00:00:02,000\nGood morning.\n\n2\n00:00:03,000 --> 00:00:04,000\nGood night.\n",
  sbv: "0:00:01.000,0:00:02.000\nGood morning.\n\n0:00:03.000,0:00:04.000\nGood night.\n",
  vtt: "WEBVTT\n\n00:00:01.000 --> 00:00:02.000 align:left\nGood morning.\n\n00:00:03.000 --> 00:00:04.000\nGood night.\n",
};
for (const [format, text] of Object.entries(files)) {
  for (const [name, end] of [["LF", "\n"], ["CR LF", "\r\n"]]) {
    const parts = subsrt.parse(text.replace(/\n/g, end), { format }).filter((each) => each.type === "caption");
    console.log(format, name, JSON.stringify(parts.map((each) => each.text)));
  }
}
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: subsrt@1.1.1"
