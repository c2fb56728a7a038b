#!/bin/sh
# transcript-parser 0.7.1 knows a speaker by capitals of the letters A to Z alone: what O'BRIEN, JOSÉ and Ben say becomes words of whoever spoke before, label and all.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "transcript-parser@0.7.1"
cat > expected <<'EXPECTED'
ANN WEBB, ANN WEBB, ANN WEBB, ANN WEBB, DR. COLE
ANN WEBB | Good morning. / O'BRIEN: Thank you. / JOSÉ: Hello. / Ben: I agree.
DR. COLE | So do I.
EXPECTED
cat > read.cjs <<'PROGRAM'
const TranscriptParser = require("transcript-parser");
const text = ["ANN WEBB: Good morning.", "O'BRIEN: Thank you.", "JOSÉ: Hello.", "Ben: I agree.", "DR. COLE: So do I."].join("\n");
const { speaker, order } = new TranscriptParser().parseOneSync(text);
console.log(order.join(", "));
for (const name in speaker) console.log(name, "|", speaker[name].join(" / "));
PROGRAM
node read.cjs > seen
diff expected seen && echo "as stated: transcript-parser@0.7.1"
