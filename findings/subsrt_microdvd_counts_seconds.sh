#!/bin/sh
# subsrt 1.1.1 gives times in milliseconds, and those of MicroDVD in seconds (frames 25 to 50 at 25 a second are 1 to 2, where SubRip has
# 1000 to 2000), so that MicroDVD made into SubRip shows everything in the first seconds. Thousandths of LRC are hundredths: [00:02.500] is 7 s.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "subsrt@1.1.1"
cat > expected <<'EXPECTED'
srt 1000 2000
sub 1 2
lrc 7000 9000
00:00:00,001 --> 00:00:00,002
EXPECTED
cat > read.js <<'PROGRAM'
const subsrt = require("subsrt");
const files = { srt: "1\r\n00:00:01,000 --> 00:00:02,000\r\nGood morning.\r\n", sub: "{25}{50}Good morning.\r\n", lrc: "[00:02.500]Good morning.\r\n" };
for (const [format, text] of Object.entries(files)) {
  const [cue] = subsrt.parse(text, { format, fps: 25 });
  console.log(format, cue.start, cue.end);
}
console.log(subsrt.convert(files.sub, { from: "sub", format: "srt", fps: 25 }).split(/\r?\n/).find((line) => line.includes("-->")));
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: subsrt@1.1.1"
