#!/bin/sh
# A SAMI file keeps both languages of one moment in one <SYNC>, a <P> each. sami-parser 0.5.3 gives the words of both to the language of the
# first <P>; only with a <SYNC> each they stay apart. Character references stay as they stand.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --no-audit --no-fund --silent "sami-parser@0.5.3"
cat > expected <<'EXPECTED'
one SYNC {"en":"You &amp; meToi et moi"}
two SYNCs {"en":"You &amp; me","fr":"Toi et moi"}
EXPECTED
cat > read.js <<'PROGRAM'
const { parse } = require("sami-parser");
const head = `<SAMI><HEAD><STYLE TYPE="text/css"><!--
.ENCC {Name:English; lang:en-US; SAMIType:CC;}
.FRCC {Name:French; lang:fr-FR; SAMIType:CC;}
--></STYLE></HEAD><BODY>
`;
const files = {
  "one SYNC": "<SYNC Start=1000><P Class=ENCC>You &amp; me\n<P Class=FRCC>Toi et moi\n",
  "two SYNCs": "<SYNC Start=1000><P Class=ENCC>You &amp; me\n<SYNC Start=1000><P Class=FRCC>Toi et moi\n",
};
for (const [name, body] of Object.entries(files)) {
  const { result } = parse(`${head}${body}<SYNC Start=2000><P Class=ENCC>&nbsp;\n<SYNC Start=2000><P Class=FRCC>&nbsp;\n</BODY></SAMI>`);
  console.log(name, JSON.stringify(result[0].languages));
}
PROGRAM
node read.js > seen
diff expected seen && echo "as stated: sami-parser@0.5.3"
