#!/bin/sh
# edl_composer 1.0.3, given the time code at which a recording begins (offset), as in its own example, writes
# 00:00:00:00 for the source of every clip, wherever it begins and ends. Without an offset the times are right.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "edl_composer@1.0.3"
cat > expected <<'EXPECTED'
offset and fps 00:00:00:00 00:00:00:00
offset alone 00:00:00:00 00:00:00:00
fps alone 00:01:00:00 00:01:02:00
EXPECTED
cat > read.js <<'PROGRAM'
const EDL = require("edl_composer");
const given = { "offset and fps": { offset: "01:00:00:00", fps: 25 }, "offset alone": { offset: "01:00:00:00" }, "fps alone": { fps: 25 } };
for (const [name, more] of Object.entries(given)) {
  const event = { id: 1, startTime: 60, endTime: 62, reelName: "ONE", clipName: "talk.mov", ...more };
  const line = new EDL({ title: "Talk", events: [event] }).compose().split("\n").find((each) => each.startsWith("001"));
  console.log(name, ...line.split(/\s+/).slice(4, 6));
}
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: edl_composer@1.0.3"
