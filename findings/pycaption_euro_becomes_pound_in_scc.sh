#!/bin/sh
# CEA-608 has no euro sign. pycaption 2.2.16 writes the code of the pound sign (special character 9136, with
# odd parity 91b6) in its place, without a word: an amount of money changes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check "pycaption==2.2.16"
cat > "$work/expected" <<'EXPECTED'
True
5 £
EXPECTED
"$work/venv/bin/python" - > "$work/seen" <<'PROGRAM'
import pycaption
text = "1\n00:00:01,000 --> 00:00:02,000\n5 €\n\n"
scc = pycaption.SCCWriter().write(pycaption.SRTReader().read(text))
print("91b6" in scc)
read = pycaption.SCCReader().read(scc)
print(read.get_captions("en-US")[0].get_text())
PROGRAM
diff "$work/expected" "$work/seen" && echo "as stated: pycaption==2.2.16"
