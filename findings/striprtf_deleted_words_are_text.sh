#!/bin/sh
# Word writes tracked changes and hidden text into RTF as character properties (\\deleted, \\v). striprtf 0.0.35 gives words that were deleted, or hidden, as text like all others,
# and has no word of a footnote.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/python -m pip install -q --disable-pip-version-check "striprtf==0.0.35"
cat > expected <<'EXPECTED'
Ann: We will not go.
Ben: Yes hidden remark.
Ann: It costs five euros.
EXPECTED
cat > read.py <<'PROGRAM'
from striprtf.striprtf import rtf_to_text

print(rtf_to_text(r"{\rtf1\ansi Ann: We will {\deleted not }go.\par Ben: Yes{\v  hidden remark}.\par Ann: It costs five{\footnote  In 2020.} euros.\par}").strip())
PROGRAM
venv/bin/python read.py > seen
diff expected seen && echo "as stated: striprtf==0.0.35"
