#!/bin/sh
# SubRip has no escape for `<`. Two readers take everything from a `<` to the next `>` for a tag, whatever stands
# between them: webvtt-py 0.6.0 and subsrt-ts 2.1.2 lose the words of "5 < 6, and 6 > 5".
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "webvtt-py==0.6.0"
npm install --no-audit --no-fund --silent "subsrt-ts@2.1.2"
printf '1\n00:00:01,000 --> 00:00:02,000\nWe know 5 < 6, and 6 > 5.\n\n' > a.srt
cat > expected <<'EXPECTED'
We know 5  5.
We know 5  5.
EXPECTED
venv/bin/python -c 'import webvtt; print(webvtt.from_srt("a.srt")[0].text)' > seen
cat > read.js <<'PROGRAM'
const { parse } = require("subsrt-ts");
console.log(parse(require("fs").readFileSync("a.srt", "utf8"), { format: "srt" })[0].text);
PROGRAM
node read.js >> seen
diff expected seen && echo "as stated: webvtt-py==0.6.0, subsrt-ts@2.1.2"
