#!/bin/sh
# White space in a paragraph of TTML is one space, line ends among it (xml:space is "default"): writers that indent their XML break its text
# anywhere. pycaption 2.3.14 keeps the first line of each stretch of text and leaves out the rest, without a message.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pycaption==2.3.14"
cat > a.ttml <<'TTML'
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en">
  <body>
    <div>
      <p begin="1s" end="4s">The ferry leaves at noon
        and comes back <span>tonight</span>,
        not tomorrow.</p>
    </div>
  </body>
</tt>
TTML
cat > expected <<'EXPECTED'
The ferry leaves at noontonight,
EXPECTED
venv/bin/python -W ignore -c '
import pathlib
import pycaption

print(pycaption.DFXPReader().read(pathlib.Path("a.ttml").read_text()).get_captions("en")[0].get_text())
' > seen
diff expected seen && echo "as stated: pycaption==2.3.14"
