#!/bin/sh
# SubRip has no escape for <. media-captions 1.0.4 shows "5 < 6, and 7 > 5." of a SubRip file as "5  5.": what stands
# between < and > is taken for a tag that nobody knows.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "media-captions@1.0.4"
cat > expected <<'EXPECTED'
"5  5."
EXPECTED
cat > read.mjs <<'PROGRAM'
import { parseText, tokenizeVTTCue } from "media-captions";
const { cues } = await parseText("1\n00:00:01,000 --> 00:00:02,000\n5 < 6, and 7 > 5.\n\n", { type: "srt" });
console.log(JSON.stringify(tokenizeVTTCue(cues[0]).map((token) => token.data ?? "").join("")));
PROGRAM
node read.mjs > seen
diff expected seen && echo "as stated: media-captions@1.0.4"
