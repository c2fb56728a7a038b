#!/bin/sh
# vnu-jar 26.9.27 (the Nu HTML checker) hashes an inline style without the white space around it when it holds the page to
# its content security policy. CSP 3 (section 6.7.3.3, does element match source list) hashes the text as it stands, and so
# do browsers: a correct page whose style ends in a line break is reported as a violation. Needs Java.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "vnu-jar@26.9.27"
cat > expected <<'EXPECTED'
style that ends in "}": 0 violations
style that ends in a line break: 1 violations
EXPECTED
cat > check.js <<'PROGRAM'
const { createHash } = require("node:crypto");
const { spawnSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const jar = require("vnu-jar");
const styles = { 'style that ends in "}"': "p{color:#100}", "style that ends in a line break": "p{color:#100}\n" };
for (const [name, style] of Object.entries(styles)) {
  const hash = createHash("sha256").update(style).digest("base64");
  writeFileSync("page.html", `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-${hash}'">
<style>${style}</style></head><body><p>Text.</p></body></html>`);
  const { stderr } = spawnSync("java", ["-jar", jar, "--format", "json", "page.html"], { encoding: "utf8" });
  const found = JSON.parse(stderr).messages.filter((each) => /Content Security Policy/i.test(each.message));
  console.log(`${name}: ${found.length} violations`);
}
PROGRAM
node check.js > seen
diff expected seen && echo "as stated: vnu-jar@26.9.27"
