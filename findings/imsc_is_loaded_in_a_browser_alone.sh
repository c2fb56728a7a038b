#!/bin/sh
# require("imsc") of imsc 1.1.5 fails in Node: its renderer asks for `navigator` when it is loaded. The parser and the
# screens (ISDs) need no browser, and are loaded by their own paths.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "imsc@1.1.5"
cat > expected <<'EXPECTED'
ReferenceError
function function
EXPECTED
cat > read.js <<'PROGRAM'
delete globalThis.navigator; // newer versions of Node have one, and no window
try {
  require("imsc");
} catch (problem) {
  console.log(problem.name);
}
const { fromXML } = require("imsc/src/main/js/doc");
const { generateISD } = require("imsc/src/main/js/isd");
console.log(typeof fromXML, typeof generateISD);
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: imsc@1.1.5"
