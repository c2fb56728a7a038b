#!/bin/sh
# A document of TTML may have a div for each scene or part, and a begin of a div counts for all in it. Of several div in one language
# pycaption 2.3.14 keeps the captions of the last alone, and it adds no begin of a div: with 10 s there, a caption comes 10 s too soon.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "pycaption==2.3.14"
cat > a.ttml <<'TTML'
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="en"><body>
<div><p begin="1s" end="2s">First part.</p></div>
<div begin="10s"><p begin="3s" end="4s">Second part.</p></div>
</body></tt>
TTML
cat > expected <<'EXPECTED'
3.0 4.0 Second part.
EXPECTED
venv/bin/python -W ignore -c '
import pathlib
import pycaption

for caption in pycaption.DFXPReader().read(pathlib.Path("a.ttml").read_text()).get_captions("en"):
    print(caption.start / 1e6, caption.end / 1e6, caption.get_text())
' > seen
diff expected seen && echo "as stated: pycaption==2.3.14"
